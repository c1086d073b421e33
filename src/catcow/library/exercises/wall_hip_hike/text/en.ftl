name = Hip hike at the wall
synonyms = wall hip drop, wall press
purpose = Makes the side of your hip stronger while you stand on that leg.
setup = Stand with your side to a wall. Reach your near arm straight out to it. Lift the knee near the wall until your thigh is level. Press that thigh to the wall.

phase-A = Stand tall on the leg that is away from the wall.
say-A = Stand tall on one leg.
alt-A = A person stands side-on to a wall on the leg away from it. The near hand is on the wall. The near thigh is level and presses the wall.

phase-B = Let your hip sink down and out, away from the wall. Keep your knee straight.
say-B = Let your hip sink out.
alt-B = The hip has moved a little down and out, away from the wall. The standing knee stays straight.

phase-C = Push your hip back up, toward the wall.
say-C = Push your hip back up.
alt-C = The hip is back up, close to the wall. The body is tall.

feel = The side of your standing hip works.
breathing = Breathe in as the hip sinks. Breathe out as you push up.
camera = The camera sees your hips from the front or the back. It can't see how hard you press the wall.

fault-knee-bends = Your standing knee bends. Keep it straight, and move from the hip.
fault-trunk-leans = Your body leans to the wall. Stay tall.
fault-thigh-falls = The lifted thigh sinks. Keep it level.
fault-too-small = The move is very small. Let your hip go a little more if it feels fine.
fault-foot-turns = Your standing foot turns. Point it straight ahead.

caution-BALANCE = Leave this one out when you are alone and feel unsteady, or fell in the last year.
caution-KNEE = Stop if your standing knee hurts.
caution-TROCHANTERIC = Stop if it hurts at the side of your hip.
