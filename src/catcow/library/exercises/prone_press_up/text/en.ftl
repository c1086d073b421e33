name = Press-up on your front
synonyms = prone press-up, cobra, half push-up
purpose = Bends your back gently backward, with your arms doing the work.
setup = Lie on your front. Put your hands flat beside your shoulders, with your elbows out to the side.

phase-A = Lie flat and let your back and buttocks go soft.
say-A = Lie flat and let go.
alt-A = A person lies on the front. The hands are flat on the floor beside the shoulders, and the elbows are bent.

phase-B = Press up slowly with your arms. Leave your hips on the floor and your back loose. Stop where it feels good. Then come down slowly.
say-B = Press up. Hips stay down.
alt-B = The arms have pressed the chest up from the floor. The hips and legs stay down. The neck is in line with the back.

feel = A stretch along your belly. Some pressure in your lower back is fine if it fades as you come down.
breathing = Breathe out as you go up. Breathe in as you come down.
camera = The camera sees your chest and hips from the side. It can't see if you clench your buttocks.

fault-hips-lift = Your hips come off the floor. Press up less high.
fault-buttocks-clench = Your buttocks are tight. Let them go soft.
fault-chin-pokes = Your chin pokes up. Keep your neck long, and look down.
fault-shrug = Your shoulders creep up to your ears. Push them down, away from your ears.
fault-bounce = You bounce. Go up and down slowly.

caution-EXT_PERIPH = Stop if this sends pain down your leg, or makes your legs feel heavy. It is a good sign if pain moves up toward your back.
caution-STENOSIS = Ask your doctor before you try this one.
caution-WRIST = Stay on your forearms. Don't press up on your hands.
caution-SHOULDER = Stay on your forearms. Don't press up on your hands.
