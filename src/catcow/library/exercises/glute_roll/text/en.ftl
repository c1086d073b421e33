name = Buttock roll
synonyms = glute foam roll, foam rolling, lacrosse ball release
purpose = May feel good on tight buttocks. It does not treat anything.
setup = Sit on the roller with your hands behind you and your feet flat. Lean a little to one side, so that your weight is on one buttock. You can also stand and press a tennis ball against a wall.

phase-A = Lean on your hands. Keep your weight on the soft part of one buttock.
say-A = Slowly back.
alt-A = A person sits on a foam roller that lies across. The hands are on the floor behind, and the feet are flat in front. One buttock carries the weight.

phase-B = Roll slowly, only the width of a hand, to and fro. Stay on the muscle.
say-B = Slowly forward.
alt-B = The body has moved forward by the width of a hand. The roller is now under the upper part of the buttock.

feel = Firm, good pressure, 4 out of 10 at most. Nothing tingles.
breathing = Breathe slowly, and let the muscle go soft.
camera = You need no camera. Watch the clock.

fault-on-the-spine = You roll on your spine. Stay on the soft part of the buttock, below the belt.
fault-too-fast = You roll fast and far. Move slowly, only the width of a hand, one breath for each way.

caution-OSTEO_FLEX = Take a soft ball against the wall and press lightly. Never press on your spine.
caution-PREG_SUPINE = Stand, and press a soft ball against the wall instead.
