name = Forward bend on a chair
synonyms = seated flexion, chair forward bend
purpose = Bends your back gently forward while you sit.
setup = Sit on a firm chair that can't slide or roll. Your feet are flat and wide apart. Lay your hands on your thighs.

phase-A = Sit tall with your hands on your thighs.
say-A = Sit tall, hands on your thighs.
alt-A = A person sits tall on a chair with the feet wide apart. The hands lie on the thighs.

phase-B = Bend forward slowly and slide your hands down your shins. Let your head hang. Then push yourself up with your hands, slowly.
say-B = Bend forward, slide down your shins.
alt-B = The upper body is bent forward between the knees, with a round back. The hands are on the shins, and the head hangs.

feel = A gentle stretch along your back.
breathing = Breathe out as you bend. Breathe in as you come up.
camera = The camera sees your back from the side. It can't see how hard your hands push.

fault-drops = You drop forward fast. Slide down slowly.
fault-head-jerks = You jerk your head up first. Let your head come up last.

caution-FLEX_PERIPH = Stop if bending sends pain or tingling down your leg.
caution-DIZZINESS = Come up slowly. Stop and sit back if you feel dizzy.
caution-BP_BREATH = Bend only half-way, so that your head stays high. Keep breathing.
