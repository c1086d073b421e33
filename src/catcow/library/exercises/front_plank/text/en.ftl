name = Forearm plank on your knees
synonyms = front plank, knee plank
purpose = Trains your belly and shoulders to hold your body straight.
setup = Lie on your front. Prop yourself on your forearms, with your elbows under your shoulders.

phase-A = Rest on your forearms, hips and legs. Tighten your belly a little.
say-A = On your forearms. Belly a little tight.
alt-A = A person lies on the front, propped on both forearms. The elbows are under the shoulders. The hips and legs rest on the floor.

phase-B = Lift your hips until knees, hips and shoulders make one line. Look at the floor. Hold and keep breathing. Then lower slowly.
say-B = Hips up. Make one straight line.
alt-B = The hips are off the floor. The forearms and the knees carry the body. Knees, hips and shoulders make one line, and the face looks down.

feel = Your belly, buttocks and shoulders work. Stop if your back or leg hurts more. If it gets easy, take your knees off the floor. Later, lift one leg.
breathing = Breathe all the time, in and out, while you hold.
camera = The camera sees your hips and neck from the side. It can't see if you breathe.

fault-hips-sag = Your hips sink and your back sags. Tighten your belly and lift your hips into line, or rest.
fault-hips-pike = Your hips stick up. Lower them until your body makes one line.
fault-neck-drops = Your head hangs or lifts. Keep your neck long, and look at the floor.
fault-breath-held = You hold your breath. Count out loud while you hold.

caution-SHOULDER = Stand facing a wall instead. Lean on it with your forearms, and keep your body straight.
caution-BP_BREATH = Hold for just a few seconds, and never hold your breath.
caution-HERNIA_DR = Do it at a wall, leaning on your forearms. Stop if your belly bulges out in the middle.
caution-PREG_PRONE = Do it at a wall, leaning on your forearms with your body straight.
