name = Open book
synonyms = side-lying chest turn, upper back turn
purpose = A gentle turn that keeps your upper back moving.
setup = Lie on your side with a pillow under your head. Bend your hips and knees like a chair. You can put a cushion between your knees. Stretch both arms out in front of you, one hand on the other.

phase-A = Lie with your knees together and your hands together.
say-A = Knees and hands together.
alt-A = A person lies on one side with a pillow under the head. The hips and knees are bent like on a chair. Both arms reach forward, one hand on the other.

phase-B = Lift your top arm and open it up and back, like a page of a book. Let your eyes and your chest follow the hand. Keep your knees together. Then close again.
say-B = Open your arm. Eyes follow.
alt-B = The top arm has opened up and back. The chest and the face have turned up with it. The knees lie still on each other, and the other arm is still on the floor.

feel = A turn in your upper back, and a stretch across your chest.
breathing = Breathe out as you open. Breathe in as you close.
camera = The camera sees this best from beyond your head or feet. From the side it should face your chest.

fault-knee-lifts = Your top knee slides or lifts. Press your knees together, and turn less far.
fault-arm-short = Your arm opens less far than before. Go only as far as it feels good.

caution-SHOULDER = Rest your top hand on your ribs, and turn only your chest.
caution-OSTEO_FLEX = Turn only a little way, slowly. Stop well before the end.
