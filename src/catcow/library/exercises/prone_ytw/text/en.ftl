name = Y, T and W on your front
synonyms = prone Y-T-W raises, letters lying down
purpose = Makes your upper back and the backs of your shoulders stronger.
setup = Lie on your front. Rest your forehead on a folded towel. Stretch both arms out overhead, like the letter Y.

phase-A = Lie with your arms on the floor like a Y.
say-A = Arms on the floor like a Y.
alt-A = A person lies on the front, seen from above. The forehead rests on a towel. The arms lie on the floor overhead and apart, like the letter Y.

phase-B = Lift both arms like a Y. Your forehead stays on the towel.
say-B = Lift your arms: a Y.
alt-B = Both arms are lifted off the floor overhead, like the letter Y. The forehead stays down.

phase-C = Keep your arms up and bring them out to the sides, like a T.
say-C = Out to the sides: a T.
alt-C = Both arms are off the floor and straight out to the sides, like the letter T.

phase-D = Bend your elbows and draw them down to your ribs, like a W. Then lay your arms down and rest a moment.
say-D = Elbows in and down: a W.
alt-D = Both elbows are bent and close to the ribs, with the hands beside the head, like the letter W.

feel = The muscles between your shoulder blades work. If it is too hard, do it standing at a wall. If it gets easy, hold a small weight of half a kilo to a kilo (one or two pounds) in each hand.
breathing = Breathe out as you lift. Keep breathing through the letters.
camera = The camera sees the letters from above or from beyond your head. From the side it sees how high your arms and chest lift.

fault-neck-lifts = Your head lifts. Leave your forehead on the towel.
fault-shrug = Your shoulders creep up to your ears. Draw them down, toward your hips.
fault-chest-lifts = Your chest comes up. Leave it down, and lift just the arms.
fault-arms-uneven = One arm is higher. Lift both to the same height.

caution-NECK = Do it standing, with your face and chest to a wall. Keep your neck long.
caution-SHOULDER = Do just the W, or do it standing with your chest to a wall. Lift only as far as it feels good.
caution-PREG_PRONE = Do it standing, leaning a little forward from your hips, or with your chest to a wall.
