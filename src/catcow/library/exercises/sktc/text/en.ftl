name = Single knee to chest
synonyms = knee hug, one knee to chest
purpose = A gentle stretch for your lower back and the back of your hip.
setup = Lie on your back. Bend your knees and put your feet flat on the floor. A pillow under your head is fine.

phase-A = Lie with both knees bent and both feet flat. Let your back feel heavy on the floor.
say-A = Knees bent, both feet flat.
alt-A = A person lies on the back with both knees bent and both feet flat on the floor. The arms rest beside the body.

phase-B = Bring one knee up. Take hold of it with both hands and draw it to your chest. Tighten your belly and press your back to the floor.
say-B = Draw one knee to your chest.
alt-B = The person draws one knee to the chest with both hands. The other foot stays flat on the floor. The head stays down.

phase-E = Put that foot back on the floor.
say-E = Put the foot down.

phase-C = Now draw the other knee to your chest in the same way.
say-C = Draw in the other knee.
alt-C = The same with the other leg. Both hands draw that knee to the chest, and the first foot is flat on the floor.

feel = A soft stretch in your lower back or buttock. It should feel easy, and it should fade when you let go.
breathing = Breathe out as you draw the knee in. Breathe softly while you hold.
camera = The camera sees the leg that is near it. To show it the other leg, turn around and lie with your head at the other end. It can't see if your hand pulls on a sore knee.

fault-other-leg-lifts = The other leg lifts. Keep that foot flat on the floor.
fault-head-lifts = Your head or neck lifts. Let your head rest and look up.
fault-pull-on-knee = Your hands pull on a knee that hurts. Hold behind your thigh instead.
fault-bounce = You bounce. Draw in slowly, then stay still.

caution-FLEX_PERIPH = Skip this one if it brings on pain in your back or leg, or makes it worse.
caution-KNEE = Hold behind your thigh, not on your shin. A towel behind the thigh works too.
