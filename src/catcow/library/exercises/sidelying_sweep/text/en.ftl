name = Leg sweep
synonyms = side-lying sweep, front tap and back kick, three-part leg lift
purpose = Makes the side and back of your hip stronger.
setup = Lie on your side with a pillow under your head. Bend your lower knee. Keep your top leg straight, in line with your body. Rest your top hand on the floor in front of you.

phase-A = Keep your top leg straight and long, a little above the floor.
say-A = Top leg long.
alt-A = A person lies on one side with a pillow under the head. The lower knee is bent. The top leg is straight, in line with the body.

phase-B = Bring your top leg forward and down, until your foot taps the floor in front of you.
say-B = Tap in front.
alt-B = The top leg has swung forward. Its foot touches the floor in front of the body. The hips have not rolled.

phase-C = Sweep the same leg back, a little behind your body. Keep your back still.
say-C = Sweep back.
alt-C = The straight top leg has swung back and is a little behind the body, above the floor. The back has not moved.

phase-D = Now lift the leg. Pause, then lower it to the start. Tap, sweep and lift make one. You may hold the last lift for up to ten seconds.
say-D = And lift.
alt-D = The straight top leg, still a little behind the body, is lifted well above the hip.

feel = The side and back of your top hip work.
breathing = Breathe in as you tap in front. Breathe out as you sweep back and lift.
camera = The camera sees this best from the floor, when it looks at the front of your body. It has to see your whole top leg.

fault-trunk-rolls = Your body rolls with the leg. Sweep a shorter way, and keep one hip above the other.
fault-back-arches = Your back arches. Take the leg back less far, and tighten your belly a little.
fault-wrong-order = The parts are mixed up. Tap in front, sweep back, then lift.
fault-lift-missing = The lift at the end is missing. Lift your leg once it is behind you.

caution-TROCHANTERIC = Put a pillow below the hip you lie on, or lie on the other side. Lift less high. Stop if the side of your hip hurts more.
