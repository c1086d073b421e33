name = Bridge
synonyms = hip lift, pelvic lift, glute bridge
purpose = Makes your buttocks and the backs of your thighs stronger.
setup = Lie on your back. Bend your knees. Put your feet flat, as wide as your hips. Leave the length of one foot between your heels and your buttocks.

phase-A = Lie with your feet flat and your arms by your sides. Tighten your belly a little.
say-A = Feet flat. Tighten your belly.
alt-A = A person lies on the back with both knees bent, both feet flat and the arms beside the body.

phase-B = Squeeze your buttocks. Lift your hips until your body makes one straight line from shoulder to knee. Then come down slowly.
say-B = Squeeze and lift your hips.
alt-B = The hips are up. The body makes a straight line from the shoulders to the knees. The feet, shoulders and head stay on the floor.

feel = Your buttocks work. The backs of your thighs help.
breathing = Breathe out as you lift. Keep breathing at the top.
camera = The camera sees your lift from the side. Only from beyond your feet can it see if one hip is lower. It can't feel which muscles work.

fault-not-high-enough = Your hips are still low. Lift a little more if it feels fine.
fault-too-high = Your back arches. Come down a little, until you are in one straight line.
fault-knees-drift = Your knees fall in or out. Keep them over your feet.
fault-one-hip-lower = One hip is lower. Lift both sides the same.
fault-heels-lift = Your heels lift. Press your whole foot into the floor.
fault-fast-drop = You drop fast. Come down slowly.

caution-PREG_SUPINE = Don't stay flat on your back for long. Do only a few, with your upper body propped up.
caution-NECK = Lift only a little. Let your head rest, and look straight up.
caution-HAMSTRING = If the back of your thigh cramps, come down and rest. Then lift less high.
caution-BP_BREATH = Keep each hold short. Count out loud, so that you keep breathing.
