name = Side glide at the wall
synonyms = side gliding, lateral shift, McKenzie side glide
purpose = Moves your lower back sideways, for a back that likes it.
setup = Stand side-on to a wall. Your feet are hip-wide and about 30 cm (12 inches) from it. Bend the near elbow, and lean that elbow and shoulder on the wall.

phase-A = Lean on the wall with your elbow and shoulder. Your knees are straight.
say-A = Lean on the wall.
alt-A = A person, seen from behind, stands a small step away from a wall and leans the near elbow and shoulder on it.

phase-B = Glide your hips slowly to the wall. Your shoulders stay where they are. Hold, then glide back. If pain or tingling moves down your leg, stop. If it moves up to your back, go on.
say-B = Glide your hips to the wall.
alt-B = The hips have moved sideways, close to the wall. The shoulders have stayed in place, the knees are straight and the body faces ahead.

feel = A stretch or a firm push at one side of your lower back.
breathing = Breathe out as you glide. Breathe in as you come back.
camera = The camera sees your hips move from behind. It can't see where you feel it.

fault-trunk-turns = Your body turns to the wall. Face straight ahead, and glide sideways only.
fault-knees-bend = Your knees bend. Keep them straight.
fault-too-small = Your hips hardly move. Glide a little more if it feels fine.

caution-EXT_PERIPH = Stop if this sends pain or tingling down your leg, to this side or to the other.
caution-BALANCE = Put a steady chair at your free side. Don't do this alone if you fell in the last year.
