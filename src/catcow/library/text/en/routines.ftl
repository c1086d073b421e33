# The classic routines (library/routines): their names and what each is.
routine-fifteen_minutes-name = Back exercises in 15 minutes a day
routine-fifteen_minutes-purpose = The well-known seven, a few times each, in the morning and in the evening.
routine-morning_evening-name = Morning and evening stretches
routine-morning_evening-purpose = Five easy stretches to begin and to end the day.
routine-five-name = Five stretches
routine-five-purpose = Five poses for the back, the hips and the legs.
routine-six-name = Six exercises at home
routine-six-purpose = The six of the old list, in their order.
routine-seven-name = Seven simple exercises
routine-seven-purpose = A mix of easy ones, with a walk to end it.
routine-eight-name = Eight back exercises
routine-eight-purpose = Strength for the whole back, beginning with the shoulders.
routine-ten-name = Ten exercises at home
routine-ten-purpose = A long round: loosen, get stronger, stretch.
