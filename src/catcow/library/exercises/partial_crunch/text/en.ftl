name = Partial curl-up
synonyms = crunch, half sit-up
purpose = Makes the front of your belly stronger.
setup = Lie on your back. Bend your knees, with your feet flat. Put your hands behind your head, elbows wide, like resting in the sun. If you cross your arms on your chest instead, it is lighter.

phase-A = Lie flat with your elbows wide.
say-A = Lie flat, elbows wide.
alt-A = A person lies on the back with the knees bent and the feet flat. The hands are behind the head, and the elbows point out to the sides.

phase-B = Curl your head and shoulders up a little way. Keep your elbows wide, and don't pull on your head. Hold and keep breathing. Then lower slowly.
say-B = Curl up a little. Elbows wide.
alt-B = The head and the shoulders are curled up off the floor, with the elbows still wide. The low back and the feet stay on the floor.

feel = The front of your belly works. Your neck should not strain. If it gets easy, take four seconds on the way down.
breathing = Breathe out as you come up. Keep breathing while you hold.
camera = The camera sees from the side how high you come, and if your elbows close.

fault-elbows-close = Your elbows close and your hands pull your head. Keep your elbows wide.
fault-too-high = You come up too high. Lift just your head and shoulders.
fault-chin-to-chest = Your chin pulls to your chest. Leave room for a fist below it.
fault-feet-lift = Your feet come up. Come up less high.
fault-too-fast = You move fast. Take two seconds or more for each one.

caution-NECK = Cross your arms on your chest. Don't pull on your head. Stop if your neck hurts.
caution-FLEX_PERIPH = Stop if this sends pain down your leg.
