name = Figure four
synonyms = piriformis stretch, buttock stretch, lying pigeon
purpose = A stretch for one buttock and the back of that hip.
setup = Lie on your back. Bend your knees and put your feet flat on the floor.

phase-A = Lie with both knees bent and both feet flat. Let your head rest.
say-A = Knees bent, both feet flat.
alt-A = A person lies on the back with both knees bent and both feet flat. The arms rest beside the body.

phase-B = Lift one foot and lay that ankle across the other thigh, a little above the knee. Let the lifted knee sink out to the side. Stay there. Then put the foot back down.
say-B = Ankle across the other thigh.
alt-B = One ankle lies across the other thigh, near the knee. The lifted knee points up and out to the side. The other foot is flat on the floor.

feel = A stretch deep in the buttock of the lifted leg. Your knee should not hurt. If you feel nothing, draw the other thigh a little closer.
breathing = Breathe slowly. Let go a little more with each breath out.
camera = The camera sees this best from beyond your feet, or from the side of the lifted leg. It can hardly see if your ankle slips.

fault-head-lifts = Your head lifts. Let it rest, and look up.
fault-pelvis-turns = Your hips roll to one side. Keep both sides heavy on the floor.
fault-ankle-slips = Your ankle slips. Lay it on the thigh, not on the knee.

caution-KNEE = Cross the leg less far, or do it sitting on a chair. Leave it if your knee hurts.
caution-NEURO = Ease off if your leg tingles.
