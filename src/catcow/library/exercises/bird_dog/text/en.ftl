name = Bird dog
synonyms = pointer, arm and leg reach
purpose = Trains your back, belly and hips to hold you steady.
setup = Go down on your hands and knees. Put your hands under your shoulders and your knees under your hips.

phase-A = Hold your back level. Tighten your belly a little.
say-A = Back level, belly a little tight.
alt-A = A person is on hands and knees. The hands are under the shoulders, the knees under the hips, and the back is level.

phase-B = Slide one foot back along the floor. Then lift that leg, and reach the other arm forward. Stay level and steady.
say-B = Reach one leg and the other arm.
alt-B = One leg reaches straight back and the arm of the other side reaches forward. Both are level with the back.

phase-C = Come back to hands and knees.
say-C = Come back down.
alt-C = The person is back on hands and knees. The back is level.

phase-D = Now reach with the other leg and the other arm.
say-D = Now the other side.
alt-D = The other leg reaches straight back and the other arm reaches forward. Both are level with the back.

feel = Your back, belly and buttock work to keep you still.
breathing = Breathe out as you lift. Keep breathing while you hold.
camera = From the side, the camera sees how high your arm and leg are. Only from beyond your feet can it see if your hips turn.

fault-pelvis-turns = Your hips turn or drop. Keep them level, as if a cup stood on your back.
fault-back-sags = Your back sags. Tighten your belly and lift the leg less high.
fault-leg-too-high = Your leg is too high. Keep it level with your back.
fault-neck-lifts = Your head lifts. Look at the floor.
fault-arm-low = Your arm is low. Reach it forward if your shoulder lets you.
fault-weight-shifts = Your body shifts to one side. Stay in the middle.

caution-WRIST = Make fists, or rest on your forearms.
caution-KNEE = Put a pad or a folded towel under your knee.
caution-SHOULDER = Leave your hands on the floor. Lift only the leg.
caution-BALANCE = Have something near to hold on to. Lift only the leg, and leave your hands down.
