name = Clamshell
synonyms = side-lying knee lift, hip turn-out
purpose = Makes the side of your hip stronger.
setup = Lie on your side with a pillow under your head. Bend your hips a little and your knees like a chair. Put one leg on top of the other, with your feet together. Rest your top hand on the floor in front of you.

phase-A = Lie with your knees and feet together. Keep one hip right above the other.
say-A = Knees and feet together.
alt-A = A person lies on one side with a pillow under the head. Hips and knees are bent, and one leg lies on the other. The top hand is on the floor in front of the chest.

phase-B = Keep your feet together and lift your top knee, like a shell that opens. Don't roll back. Then lower it slowly.
say-B = Open your knees. Feet together.
alt-B = The top knee is lifted. The feet are still together, and the lower leg has not moved. The body has not rolled back.

feel = The side and back of your top hip work.
breathing = Breathe out as you open. Breathe in as you close.
camera = The camera sees this best when it looks at the front of your body, at knee height.

fault-hip-rolls-back = Your top hip rolls back. Lift less high, and keep one hip above the other.
fault-feet-part = Your feet come apart. Press them together.
fault-too-small = Your knee lifts only a little. Lift a bit more if it feels fine.

caution-TROCHANTERIC = Put a pillow below the hip you lie on, or lie on the other side. Lift less high. Stop if the side of your hip hurts more.
