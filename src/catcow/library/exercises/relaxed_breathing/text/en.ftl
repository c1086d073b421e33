name = Relaxed breathing
synonyms = belly breathing, diaphragm breathing, 90-90 rest, constructive rest
purpose = Helps you rest, and to let your back and belly go loose.
setup = Lie on your back with a pillow under your head. Put your calves up on a chair, so that hips and knees are bent. Lay one hand on your belly.

phase-A = Breathe in through your nose, slow and easy. Feel your belly rise under your hand.
say-A = Breathe in. Belly rises.
alt-A = A person lies on the back with both calves on the seat of a chair. One hand lies on the belly, which rises.

phase-B = Breathe out, longer than you breathed in. Feel your belly sink. Let your back go heavy.
say-B = Breathe out, long and slow.
alt-B = The same position. The belly and the hand on it have sunk a little.

feel = Calm. Your belly moves, and your shoulders stay loose.
breathing = About six breaths a minute: in for four, out for six. If that is too slow, breathe as it suits you.
camera = No camera is needed. Follow the sound.

caution-PREG_SUPINE = Don't lie flat. Sit half up against pillows, and rest your legs as you like.
