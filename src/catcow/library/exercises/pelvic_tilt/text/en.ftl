name = Pelvic tilt
synonyms = back flattening, lower back press, imprint
purpose = A small, easy move that wakes up your belly and lower back.
setup = Lie on your back. Bend your knees and put your feet flat on the floor.

phase-A = Lie at ease. There is a small gap under your lower back.
say-A = Lie at ease. Breathe in.
alt-A = A person lies on the back with both knees bent and both feet flat. There is a small gap under the lower back.

phase-B = Breathe out. Tighten your belly and press your lower back flat to the floor.
say-B = Press your lower back down.
alt-B = The same pose. The gap is gone, and the lower back now lies flat on the floor. The hips stay down.

phase-C = Let go. Let the small gap come back under your back.
say-C = Let go slowly.
alt-C = The lower back has come off the floor a little, and the small gap is back.

feel = Your belly works. Your lower back feels long and soft.
breathing = Breathe in first. Breathe out as you press down. Keep breathing while you hold.
camera = The camera can hardly see this move, because it is so small. Put a hand under your lower back to feel it. The camera also can't see if you hold your breath.

fault-hips-lift = Your hips come off the floor. Keep them heavy, and make the move smaller.
fault-breath-held = You hold your breath. Let it flow.
fault-legs-push = Your legs push or move. Let your belly do the work.
fault-chin-pokes = Your chin pokes up. Let your neck be long and soft.
