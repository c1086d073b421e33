name = Seated reach and side bend
synonyms = overhead reach, seated side stretch
purpose = Stretches the side of your trunk while you sit.
setup = Sit tall on a firm chair without armrests. Your feet are flat and apart. Reach both arms up over your head.

phase-A = Sit tall. Reach both arms up over your head.
say-A = Sit tall and reach up.
alt-A = A person sits tall on a chair and faces us. Both arms reach up over the head.

phase-B = Bend slowly to one side. Keep both buttocks on the chair and your arms long. Then come back up.
say-B = Bend slowly to the side.
alt-B = The upper body and the arms bend to one side. Both buttocks stay on the chair.

feel = A stretch along your side, from the hip to the armpit.
breathing = Breathe in as you reach up. Breathe out as you bend.
camera = The camera sees your arms and shoulders from the front. It can only guess if a buttock lifts.

fault-elbows-bend = Your elbows bend. Keep your arms long.
fault-leans-forward = You lean forward. Bend straight to the side.
fault-buttock-lifts = One buttock lifts. Bend less, and stay heavy on the chair.
fault-shrug = Your shoulders creep up to your ears. Reach up, but keep your neck long.

caution-SHOULDER = Lay your hands on your shoulders, and bend from there.
caution-DIZZINESS = Stop and lower your arms if you feel dizzy.
caution-OSTEO_FLEX = Bend only a little, and slowly. Stay tall, and don't twist.
