name = Chin tuck
synonyms = neck retraction, double chin
purpose = Trains the muscles that hold your head over your shoulders.
setup = Sit tall on a chair with your feet flat. Lay your hands on your thighs. Look straight ahead. You can do this standing, too.

phase-A = Let your head rest where it likes to be, a little forward.
say-A = Let your head rest.
alt-A = A person sits on a chair, seen from the side. The head is a little forward of the shoulders.

phase-B = Draw your chin and head straight back, as if to make a double chin. Look straight ahead.
say-B = Draw your head straight back.
alt-B = The head is drawn straight back over the shoulders. The eyes look straight ahead.

feel = A stretch at the back of your neck. Light work at the front of it.
breathing = Breathe easily all the time.
camera = The camera sees your head and shoulders from the side. It can't see your jaw.

fault-nods = You nod or look down. Slide your head back, with your eyes level.
fault-jaw-clench = Your teeth press together. Let your jaw hang loose.
fault-shrug = Your shoulders creep up to your ears. Let them drop.

caution-NECK = Stop if pain or tingling spreads into your arm.
caution-DIZZINESS = Stop if you feel dizzy.
