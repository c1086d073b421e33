name = Rock back
synonyms = bottom to heels, prayer rock, kneeling rock
purpose = Bends your hips and eases your lower back, with your hands and knees to help.
setup = Go down on your hands and knees. Put your hands under your shoulders and your knees under your hips. Don't lock your elbows.

phase-A = Hold your back long. Look at the floor.
say-A = Back long, look down.
alt-A = A person is on hands and knees. The hands are under the shoulders, the knees under the hips, and the back is long.

phase-B = Sink your hips back toward your heels. Go as far as it feels good, and stay a moment. Then come back.
say-B = Sink your hips back.
alt-B = The hips have moved back toward the heels. The hands stay where they were, and the arms are long.

feel = A soft stretch in your hips, buttocks and lower back.
breathing = Breathe out as you go back. Breathe in as you come up.
camera = The camera sees your hips and your head from the side. It can't see if your back rounds.

fault-back-rounds = Your upper back rounds. Keep your back long, and go back less far.
fault-neck-lifts = Your head lifts. Look at the floor.
fault-elbows-lock = Your elbows are locked straight. Keep them soft.
fault-hands-slide = Your hands slide. Leave them where they are.

caution-KNEE = Go back only half-way. Put a cushion behind your knees.
caution-FLEX_PERIPH = Stop if this sends pain or tingling down your leg.
