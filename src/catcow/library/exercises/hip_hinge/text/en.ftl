name = Hip hinge
synonyms = hip bow, good way to bend down
purpose = Practises bending at the hips with a long back, as when you lift.
setup = Stand with your feet hip-wide and your knees soft. Let your arms hang. You may hold a stick along your back to feel that it stays long.

phase-A = Stand tall and let your arms hang.
say-A = Stand tall.
alt-A = A person stands tall with the feet hip-wide. The arms hang at the sides.

phase-B = Push your hips back and bow forward with a long back. Bend your knees only a little. Let your arms hang. Then push your hips forward and stand up.
say-B = Push your hips back and bow.
alt-B = The hips are pushed back, and the upper body bows forward with a long back. The knees are a little bent. The arms hang down.

feel = A stretch at the back of your thighs. Your buttocks work as you come up.
breathing = Breathe in as you bow. Breathe out as you come up.
camera = The camera sees your hips and knees from the side. It can only guess if your back rounds.

fault-squats = Your knees bend too far. Push your hips back, not down.
fault-too-small = You bow only a little. Push your hips further back if it feels fine.
fault-back-rounds = Your back rounds. Bow less, and keep your back long.
fault-neck-up = Your head lifts. Look at the floor in front of you.
fault-weight-forward = Your weight goes to your toes. Keep it in the middle of your feet.
fault-too-fast = You go fast. Take three seconds to bow.

caution-FLEX_PERIPH = Stop if bowing sends pain or tingling down your leg.
caution-OSTEO_FLEX = Bow only half-way, with a straight back and without a load. Stop if your back rounds.
caution-BP_BREATH = Breathe out as you come up. Count out loud, so that you keep breathing.
caution-BALANCE = Stand close in front of a wall, and have a table within reach. Bow only a little. Don't do this alone if you fell in the last year.
