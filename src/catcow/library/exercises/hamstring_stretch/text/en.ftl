name = Back of the thigh stretch
synonyms = hamstring stretch, strap stretch
purpose = A stretch for the back of one thigh.
setup = Lie on your back with your knees bent and your feet flat. Put a strap or a towel around one foot, and hold one end in each hand. With no strap, hold behind your thigh.

phase-A = Bring that knee up over your hip. Let your head and shoulders rest.
say-A = Knee up over your hip.
alt-A = A person lies on the back. One knee is bent over the hip, with a strap around that foot. Both hands hold the strap. The other foot is flat on the floor.

phase-B = Slowly straighten that knee toward the ceiling, until you feel a stretch. Hold still. Then bend it again.
say-B = Straighten your knee. Hold still.
alt-B = The leg points up and is almost straight. The strap holds the foot. The other foot is still flat, and the head and hips are on the floor.

feel = A stretch at the back of the thigh. Tingling below the knee means the nerve is pulled: bend your knee a little.
breathing = Breathe slowly. Let go a little more with each breath out.
camera = The camera sees this from the side, with the stretched leg near.

fault-pelvis-lifts = Your hips or your other leg lift. Bring the leg up less high.
fault-knee-bends = Your knee bends. Lower the leg a little, and keep the knee almost straight.
fault-too-little = Your leg hardly moves. Go on until you feel a soft stretch.
fault-bounce = You bounce. Go up slowly, then stay still.

caution-FLEX_PERIPH = Bend your knee a little if this sends pain or tingling down your leg. Stop if it stays.
caution-NEURO = Tingling below the knee comes from the nerve. Bend your knee a little. Stop if it stays.
