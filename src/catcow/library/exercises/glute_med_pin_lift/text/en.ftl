name = Thumb press with leg lift
synonyms = pin and lift, sore spot on the hip, gluteus medius release
purpose = May feel good on a sore spot at the back of your hip. It does not treat anything.
setup = Lie on your side, sore side up. Bend your lower knee. Your top leg is straight. Find the sore spot in the muscle, just outside the bony dimple above your buttock. Leave it alone if your skin is sore or bruised there.

phase-A = Put the thumb of your top hand on the spot. Press gently. It should feel like 4 out of 10 at most.
say-A = Thumb on the spot. Press gently.
alt-A = A person lies on one side, seen from behind. The thumb of the top hand presses into the muscle at the back of the top hip. The top leg is straight and low.

phase-B = Keep your thumb there. Lift your top leg, a little behind you, and hold. Then lower it slowly.
say-B = Keep pressing. Lift your leg.
alt-B = The straight top leg is lifted above the hip and a little behind the body. The thumb still presses on the same spot.

feel = Firm, good pressure, and the muscle working under your thumb.
breathing = Breathe out as you lift. Keep breathing as you hold.
camera = The camera sees your leg from the floor, from in front or from behind. It can't see your thumb.

fault-thumb-on-spine = Your thumb is on the spine or on bone. Move it out to the soft muscle.
fault-trunk-rolls = Your body rolls back. Lift less high, and keep one hip above the other.
fault-too-high = Your leg goes too high. Stop halfway up.

caution-OSTEO_FLEX = Press only on the soft muscle of your buttock, and only lightly. Never press on your spine or ribs.
