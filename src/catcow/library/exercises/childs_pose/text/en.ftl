name = Child's pose
synonyms = Balasana, prayer stretch, wide-knee rest
purpose = A long, restful stretch for your back and hips.
setup = Kneel on a mat with your big toes touching. Let your knees go as wide as they like. Have a cushion near.

phase-A = Sit back on your feet. Sit tall.
say-A = Sit back on your feet.
alt-A = A person kneels with the big toes together and the knees wide, and sits back on the heels.

phase-B = Breathe out and walk your hands forward. Let your chest and head sink down. Rest here and breathe.
say-B = Fold forward and rest.
alt-B = The person has folded forward between the wide knees. The arms reach forward on the floor, and the forehead is low.

feel = A soft stretch in your back, hips and shoulders. You can rest here.
breathing = Let each breath out be long and slow. Feel your back grow wide as you breathe in.
camera = The camera sees how far your hips are from your heels. It can't see if your shoulders are tight.

fault-hips-high = Your hips stay high. That is fine if it feels good. A cushion under them may help.
fault-shrug = Your shoulders creep up to your ears. Let them sink.

caution-KNEE = Put a cushion between your hips and your heels. Come up if your knees hurt.
caution-FLEX_PERIPH = Come up if this sends pain or tingling down your leg.
