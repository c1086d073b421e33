name = Wall angel
synonyms = wall slide, arm slide at the wall
purpose = Moves your shoulders and upper back through their range.
setup = Stand with your back to a wall and your feet a small step away from it. Let your hips and upper back touch the wall. Bend your elbows and lay the backs of your hands on the wall.

phase-A = Stand with your elbows low and bent. The backs of your hands touch the wall.
say-A = Elbows low, hands on the wall.
alt-A = A person stands with the back to a wall. The elbows are bent, a little below the shoulders, and the backs of the hands are on the wall.

phase-B = Slide your hands up the wall as high as feels good. Then slide them down slowly.
say-B = Slide your hands up the wall.
alt-B = The hands have slid up the wall over the head. The arms form a wide V.

feel = A stretch at the front of your shoulders. The muscles between your shoulder blades work.
breathing = Breathe out as you slide up. Breathe in as you come down.
camera = The camera sees from the front how high your hands go. It sees only from the side if they leave the wall.

fault-arms-leave-wall = Your arms come off the wall. Slide less high.
fault-ribs-flare = Your ribs push out and your back arches. Keep your ribs down.
fault-shrug = Your shoulders creep up to your ears. Push them down, away from your ears.
fault-head-pokes = Your head pokes forward. Draw it back over your shoulders.

caution-SHOULDER = Slide up only as far as it feels good. Your hands may stay off the wall.
