name = March in place
synonyms = low-impact cardio, stepping in place, step-touch, sit-march
purpose = Gets your heart and your breath going, without jumps.
setup = Stand tall with your feet close together. Have a chair or a wall within reach. You can also march while you sit tall on a chair.

phase-A = Stand tall with soft elbows. Put the foot down softly between steps.
say-A = Stand tall.
alt-A = A person stands tall with the feet close together and the elbows a little bent.

phase-B = Lift one knee as high as it is easy. Swing the other arm forward.
say-B = Knee up, other arm forward.
alt-B = One knee is lifted almost as high as the hip. The arm of the other side swings forward. The body stays tall.

phase-C = Put that foot down softly.
say-C = Foot down.
alt-C = The person stands on both feet again.

phase-D = Lift the other knee. Go on and on, at a pace at which you can still talk.
say-D = Now the other knee.
alt-D = The other knee is lifted almost as high as the hip, and the opposite arm swings forward.

feel = You get warm and breathe a little faster. You can still talk in whole sentences.
breathing = Breathe as you like, and don't hold your breath.
camera = The camera sees your knees from the front. It can't see how hard it feels.

fault-sways = Your body sways from side to side. Stay tall over the foot you stand on.
fault-knees-uneven = One knee comes up less. Lift both the same, even if that is lower.
fault-rushes = You rush. Slow down until you can talk easily.

caution-BALANCE = March sitting on a chair. Or hold on to a steady chair as you march.
caution-BP_BREATH = Keep to a pace at which you can talk. Stop if your chest hurts or you feel faint.
