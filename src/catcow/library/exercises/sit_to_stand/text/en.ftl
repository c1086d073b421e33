name = Sit to stand
synonyms = chair stand, chair squat
purpose = Makes your legs and hips stronger for getting up and down.
setup = Put a firm chair against a wall. Sit near the front of the seat. Your feet are flat, hip-wide, and a little behind your knees. Reach both arms out in front.

phase-A = Sit tall with your arms in front of you.
say-A = Sit tall, arms in front.
alt-A = A person sits tall near the front of a chair. The arms reach forward, and the feet are flat on the floor under the knees.

phase-B = Lean forward from your hips until your nose is over your toes. Keep your back long.
say-B = Lean forward, nose over toes.
alt-B = The upper body leans forward from the hips with a long back. The seat is still on the chair.

phase-C = Push through your feet and stand up tall. Then sit back down slowly, the same way.
say-C = Push and stand up tall.
alt-C = The person stands tall in front of the chair. The arms reach forward.

feel = The front of your thighs and your buttocks work.
breathing = Breathe out as you stand up. Breathe in as you sit down.
camera = The camera sees your back, hips and knees from the side. It sees from the front if your knees fall in.

fault-hands-help = Your hands help. Reach them forward, or use a higher seat.
fault-knees-fall-in = Your knees fall in. Point them over your toes.
fault-leans-far = You lean very far forward. Slide your feet further back first.
fault-plops-down = You drop onto the chair. Sit down slowly.
fault-not-fully-up = You don't come all the way up. Stand tall before you sit again.

caution-BALANCE = Put the chair against a wall and a steady table in front of you. Keep your hands near it. Don't do this alone if you fell in the last year.
caution-KNEE = Use a higher seat, and push with your hands on your thighs.
caution-BP_BREATH = Breathe out as you stand up. Count out loud, so that you keep breathing.
