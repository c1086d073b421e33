name = Kneeling hip stretch
synonyms = hip flexor stretch, psoas stretch, half-kneeling stretch
purpose = A stretch for the front of one hip.
setup = Kneel on one knee, with a pad or a folded towel under it. Put your other foot flat in front of you. Lay your hands on the front thigh. Have a chair at your side if you need a hand to hold on.

phase-A = Kneel tall, with the front foot a little ahead of its knee.
say-A = Kneel tall.
alt-A = A person kneels tall on one knee. The other foot is flat in front. Both hands rest on the front thigh.

phase-B = Squeeze the buttock of the kneeling side. Move your hips slowly forward, with your body upright, until you feel a stretch. Hold still. Then move back.
say-B = Hips forward, body upright. Hold.
alt-B = The hips have moved forward over the kneeling leg, and the front knee bends more. The upper body stays upright.

feel = A stretch at the front of the hip and thigh of the kneeling leg. Not a pinch in your lower back.
breathing = Breathe slowly. Let go a little more with each breath out.
camera = The camera sees this from the side, with the kneeling leg near. It can't see if you squeeze your buttock.

fault-back-arches = Your back arches and leans back. Stay upright, tuck your tail a little, and move from the hip.
fault-knee-past-toes = Your front knee goes past your toes. Put that foot further forward.
fault-hips-turn = Your hips turn to the side. Point both hip bones straight ahead.

caution-KNEE = Do it standing: one foot far behind you, that heel up, and your hands on a table.
caution-BALANCE = Hold on to a steady chair at your side. Don't do this alone if you fell in the last year.
caution-EXT_PERIPH = Stop if this sends pain down your leg, or makes your legs feel heavy.
