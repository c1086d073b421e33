name = Knee rolls
synonyms = lower trunk rotation, lying knee touches, windscreen wipers
purpose = A gentle turn that keeps your lower back moving.
setup = Lie on your back with a pillow under your head. Bend your knees. Put your feet flat and together, and your arms out to the sides.

phase-A = Hold your knees together, pointing up.
say-A = Knees together, pointing up.
alt-A = A person lies on the back with a pillow under the head and the arms out. The knees are bent and together, pointing up.

phase-B = Roll both knees slowly to one side. Go only as far as it feels good. Keep both shoulders down.
say-B = Roll your knees to one side.
alt-B = Both knees have rolled to one side. Both shoulders stay flat on the floor.

phase-C = Bring your knees back up to the middle.
say-C = Back to the middle.
alt-C = The knees are back in the middle, bent and together.

phase-D = Roll both knees slowly to the other side. Then come back to the middle. Both sides make one.
say-D = Now roll to the other side.
alt-D = Both knees have rolled to the other side. Both shoulders stay flat on the floor.

feel = A soft turn in your waist and lower back.
breathing = Breathe out as your knees go down. Breathe in as they come back.
camera = The camera sees this best from beyond your feet. From the side it only sees your speed and whether a shoulder lifts.

fault-shoulder-lifts = A shoulder lifts. Go less far to the side.
fault-knees-apart = Your knees come apart. Keep them together.
fault-fast-drop = Your knees drop fast. Lower them slowly.
fault-uneven-sides = You go much less far to one side. That is fine. Just go as far as it feels good.

caution-FLEX_PERIPH = Stop if the turn sends pain or tingling down your leg. Try a smaller turn, one knee at a time.
