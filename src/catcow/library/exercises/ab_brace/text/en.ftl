name = Belly brace
synonyms = abdominal brace, core set, belly tightening
purpose = Teaches your belly to tighten gently while you breathe.
setup = Lie on your back with a pillow under your head. Bend your knees. Put your feet flat, as wide as your shoulders. Rest your hands on your belly.

phase-A = Let your belly be soft. Breathe in.
say-A = Soft belly. Breathe in.
alt-A = A person lies on the back with a pillow under the head. The knees are bent, the feet flat and apart. Both hands rest on the belly.

phase-B = Breathe out and tighten your belly all around, as if someone were about to poke you. Stay tight, and keep on breathing lightly. Then let go for a few seconds.
say-B = Breathe out and tighten your belly.
alt-B = The same pose. The belly sinks a little with the breath out and is now tight under the hands. Back, hips and head stay still.

feel = Your belly grows firm under your hands. Your back stays as it is.
breathing = Breathe in first. Tighten as you breathe out. Then take light breaths while you hold.
camera = The camera can hardly see this one, because nothing moves but your belly. Feel it with your hands. The camera can't tell if you hold your breath.

fault-breath-held = You hold your breath. Count out loud, and it will flow.
fault-back-arches = Your back arches. Tighten less hard, and keep your back still.
fault-neck-lifts = Your head lifts. Let it rest on the pillow.

caution-BP_BREATH = Keep each hold short. Tighten only as you breathe out, and count out loud.
