name = Prop on your elbows
synonyms = prone on elbows, sphinx
purpose = A calm stay in a gentle backward bend.
setup = Lie on your front. Put your forearms flat on the floor, one on each side of your head.

phase-A = Lie flat. Let your back and buttocks go soft.
say-A = Lie flat and let go.
alt-A = A person lies on the front with the forehead down. The forearms lie flat on the floor beside the head.

phase-B = Draw your elbows in under your shoulders, and rest on your forearms. Leave your hips on the floor. Let your belly sink.
say-B = Up on your elbows. Hips stay down.
alt-B = The person rests on both forearms, with the elbows under the shoulders. The chest is up. The hips and legs stay on the floor.

feel = Some pressure in your lower back is fine if it fades as you stay.
breathing = Breathe softly. Let your back go loose with each breath out.
camera = The camera sees your chest, hips and neck from the side. It can't see if your back is loose.

fault-hips-lift = Your hips come off the floor. Let them sink, or move your elbows forward a little.
fault-shrug = Your shoulders creep up to your ears. Push the floor away a little.
fault-chin-pokes = Your chin pokes up. Keep your neck long, and look down.

caution-EXT_PERIPH = Stop if this sends pain down your leg, or makes your legs feel heavy. It is a good sign if pain moves up toward your back.
caution-SHOULDER = Lie flat instead, with a pillow under your belly.
