name = Upper back bend on a chair
synonyms = thoracic extension, chest opener on a chair
purpose = Bends your upper back the other way, after you have sat a lot.
setup = Sit well back on a firm chair that can't roll or tip. The top of its back touches you below your shoulder blades. Your feet are flat. Put your hands behind your head.

phase-A = Let your hands carry your head. Your elbows point forward.
say-A = Hands carry your head.
alt-A = A person sits well back on a chair with the hands behind the head. The elbows point forward.

phase-B = Lift your chest and bend back over the top of the chair. Your elbows go up. Keep your lower back on the chair. Hold, then come back up.
say-B = Lift your chest, bend back.
alt-B = The upper back is bent back over the top of the chair's back. The chest and the elbows point up. The head is in line with the body.

feel = A stretch across your chest and in your upper back.
breathing = Breathe in as you open. Breathe out as you come back.
camera = The camera sees your upper body from the side. It can only guess which part of your back bends.

fault-neck-bends = Your head drops back. Let your hands carry it, and look ahead and a little up.
fault-low-back-arches = Your lower back arches off the chair. Keep it there, and bend higher up.
fault-elbows-collapse = Your elbows fall together. Keep them apart, and lift them.

caution-OSTEO_FLEX = Bend back only a little, and slowly. Use a padded chair, and no roller unless your doctor says so.
caution-NECK = Let your hands carry all of your head's weight. Don't pull. Stop if your neck hurts.
caution-DIZZINESS = Keep your eyes on one point. Stop and lower your arms if you feel dizzy.
