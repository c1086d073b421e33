name = Heel slide
synonyms = leg slide, belly brace with leg slide
purpose = Trains your belly to keep your back still while a leg moves.
setup = Lie on your back. Bend your knees and put your feet flat on the floor. Socks slide well.

phase-A = Tighten your belly a little. Your back stays as it is.
say-A = Belly a little tight.
alt-A = A person lies on the back with both knees bent and both feet flat. The arms rest beside the body.

phase-B = Slide one heel along the floor until that leg is almost straight. Keep your back still.
say-B = Slide one heel away.
alt-B = One leg is almost straight, with the heel on the floor and the toes up. The other knee is still bent. The back is still.

phase-C = Slide the heel back in.
say-C = Slide the heel back.
alt-C = Both knees are bent again, with both feet flat.

phase-D = Now slide the other heel away. Then slide it back.
say-D = Now the other heel.
alt-D = The other leg is almost straight, with the heel on the floor. The first knee is bent again.

feel = Your belly works a little. Your back does not move.
breathing = Breathe out as the heel slides away. Breathe in as it comes back.
camera = The camera sees the leg that is near it. Only from beyond your feet can it see if your hips turn.

fault-back-arches = Your back arches off the floor. Slide less far.
fault-pelvis-turns = Your hips turn to one side. Keep both hip bones level.
fault-heel-lifts = Your heel lifts. Let it glide on the floor.
