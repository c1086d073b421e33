name = Side leg lift
synonyms = side-lying leg raise, hip abduction lying on the side
purpose = Makes the side of your hip stronger.
setup = Lie on your side with a pillow under your head. Bend your lower knee. Keep your top leg straight, in line with your body. Rest your top hand on the floor in front of you.

phase-A = Keep your top leg straight and long. Point your toes forward, not up.
say-A = Leg long, toes forward.
alt-A = A person lies on one side with a pillow under the head. The lower knee is bent. The top leg is straight, in line with the body, and its foot is just above the floor.

phase-B = Lift your straight top leg. Hips and shoulders stay still. Then take a little longer to lower it.
say-B = Lift your top leg.
alt-B = The straight top leg is lifted well above the hip. Its toes point forward. The hips and the lower leg have not moved.

feel = The side of your top hip works.
breathing = Breathe out as you lift. Breathe in as you lower.
camera = The camera sees this best when it looks at the front of your body, at knee height.

fault-toes-turn-up = Your toes turn up and your leg drifts forward. Point your toes forward and lift in line with your body.
fault-hip-rolls-back = Your top hip rolls back. Lift less high, and keep one hip above the other.
fault-side-shortens = Your top hip hikes toward your ribs. Keep your waist long.
fault-too-high = Your leg goes too high. Stop halfway up.

caution-TROCHANTERIC = Put a pillow below the hip you lie on, or lie on the other side. Lift less high. Stop if the side of your hip hurts more.
