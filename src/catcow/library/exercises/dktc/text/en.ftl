name = Double knee to chest
synonyms = both knees to chest, double knee hug
purpose = A gentle stretch for your whole lower back.
setup = Lie on your back. Bend your knees and put your feet flat on the floor. A pillow under your head is fine.

phase-A = Lie with both knees bent and both feet flat. Let your back feel heavy on the floor.
say-A = Knees bent, both feet flat.
alt-A = A person lies on the back with both knees bent and both feet flat on the floor.

phase-B = Bring one knee up over your hip.
say-B = Bring one knee up.
alt-B = One knee is up over the hip. The other foot is still flat on the floor.

phase-C = Bring the other knee up beside it.
say-C = Bring the other knee up.
alt-C = Both knees are up over the hips. Both feet are off the floor.

phase-D = Hold both legs with your hands. Draw both knees to your chest.
say-D = Draw both knees to your chest.
alt-D = The person draws both knees to the chest with both hands. The head and the upper back stay on the floor.

feel = A soft stretch across your lower back. It should feel easy, and it should fade when you let go.
breathing = Breathe out as you draw your knees in. Breathe softly while you hold.
camera = The camera sees your legs from the side. It can't see if you hold your breath.

fault-straight-legs = You lift or drop both legs straight. Keep your knees bent, and move one leg at a time.
fault-fast-lift = Your hips come up fast. Draw in slowly.
fault-breath-held = You hold your breath. Let it flow.

caution-FLEX_PERIPH = Leave this one out while bending forward brings pain down your leg.
caution-KNEE = Hold behind your thighs, not on your shins.
