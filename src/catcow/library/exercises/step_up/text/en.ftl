name = Step-up
synonyms = stair step, box step
purpose = Makes your thighs and buttocks stronger for stairs and curbs.
setup = Stand in front of a low, steady step, such as the lowest stair. A height of 10 to 20 cm (4 to 8 inches) is right. Have a rail or a wall within reach. Put one whole foot on the step.

phase-A = Stand tall with one foot on the step. Bring your weight over that foot.
say-A = One foot on the step.
alt-A = A person stands in front of a low step with one whole foot on it. The other foot is on the floor.

phase-B = Push through the foot on the step and stand up tall. Set the other foot beside it. Then step down again with that same foot, slowly.
say-B = Push up and stand tall.
alt-B = The person stands tall on the step with both feet side by side.

feel = The thigh and buttock of the leg on the step work.
breathing = Breathe out as you step up. Breathe in as you step down.
camera = The camera sees your knees and hips from the front or the back. It can't see how hard your feet push.

fault-knee-falls-in = Your knee falls in. Keep it over your middle toes.
fault-hip-drops = Your hip drops on one side. Keep both hips level as you rise.
fault-pushes-off = You push off with the foot on the floor. Let the foot on the step do the work.

caution-BALANCE = Hold on to a rail, and use the lowest step. Don't do this alone if you fell in the last year.
caution-KNEE = Use a lower step, and go slowly. Stop if your knee hurts.
