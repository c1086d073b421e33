name = McGill curl-up
synonyms = modified curl-up, small curl-up
purpose = Trains the front of your belly without much bending of your back.
setup = Lie on your back. Bend one knee and leave the other leg straight. Slide both hands under the small of your back, palms down. For the next set, bend the other knee.

phase-A = Lie flat with your hands under your back. Tighten your belly a little.
say-A = Lie flat. Belly a little tight.
alt-A = A person lies on the back. One knee is bent with the foot on the floor, and the other leg is straight. Both hands are under the small of the back.

phase-B = Lift your head and shoulders a little way, as one piece. Leave your low back where it is. Hold and keep breathing. Then lower slowly.
say-B = Lift head and shoulders a little.
alt-B = The head and the shoulders are a little way off the floor. The neck is in line with the upper back. The low back still rests on the hands, and the legs have not moved.

feel = The front of your belly works. Your neck should not strain. If it gets easy, take your elbows off the floor too.
breathing = Breathe out as you lift. Keep breathing while you hold.
camera = The camera sees from the side how high you lift, and how your neck bends. It can't see if you breathe.

fault-too-high = You come up too high. Lift just your head and shoulders, a hand's width at most.
fault-neck-bends = Your chin pulls to your chest. Keep your neck long, and look at the ceiling.
fault-breath-held = You hold your breath. Count out loud while you hold.

caution-NECK = Leave your head down. Tighten your belly, and press your head softly into the floor.
caution-BP_BREATH = Hold for just a few seconds, and never hold your breath.
