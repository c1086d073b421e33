name = Back bend in standing
synonyms = backward bend, standing extension
purpose = Bends your back gently the other way, after sitting or stooping.
setup = Stand with your feet apart. Put both hands on your lower back. Stand where nothing is in your way.

phase-A = Stand tall with your hands on your lower back.
say-A = Stand tall, hands on your back.
alt-A = A person stands tall with the feet apart. Both hands are on the lower back.

phase-B = Bend back slowly over your hands. Your hips come a little forward. Keep your knees straight. Then stand tall again.
say-B = Bend back over your hands.
alt-B = The upper body bends back over the hands. The hips are a little further forward. The knees are straight.

feel = A stretch along your belly. Some pressure in your lower back is fine if it fades as you stand tall.
breathing = Breathe out as you bend back. Breathe in as you come up.
camera = The camera sees your back and knees from the side. It can't see how hard your hands press.

fault-knees-bend = Your knees bend. Keep them straight, and bend in your back.
fault-head-first = Your head drops back first. Let your head follow your back.
fault-feet-move = Your feet move. Bend back less, and stand with your feet wider.

caution-EXT_PERIPH = Stop if this sends pain down your leg, or makes your legs feel heavy.
caution-DIZZINESS = Look straight ahead and bend back only a little. Stop and sit down if you feel dizzy.
caution-OSTEO_FLEX = Bend back only a little, and slowly. Stay well inside what feels easy.
caution-STENOSIS = Ask your doctor before you try this one.
