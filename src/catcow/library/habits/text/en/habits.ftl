# One line each.
habit-H1 = When you sit, get up and move for half a minute or more, every 20 to 30 minutes.
habit-H2 = A chair or a pillow that supports your back is for comfort. It is not a must.
habit-H3 = Instead of one “good posture”, vary how you sit, stand and move.
habit-H4 = If you run, change shoes when they feel worn. 250 to 500 miles is a reminder, not a rule.
habit-H5 = If you stand a lot, or on hard floors, wear shoes that feel good.
habit-H6 = See exercise as one part of a healthy life.
habit-H7 = Go on when nothing hurts.
habit-H8 = Keep at it: a little, often, as with savings.
habit-H9 = Start with a few, go slowly, and add as it gets easier.
habit-H10 = Once in the morning and once at night is a good rhythm.
habit-H11 = Breathe all the time, and out on the effort.
habit-H12 = Mix strength, stretching and something that makes you breathe faster.
habit-H13 = You need no club and no fancy gear.
habit-H14 = If you train already, add a few moves for your back.
habit-H15 = After care by a clinician, go on with exercise if you get stiff.
habit-H16 = Some causes can’t be prevented. Good habits may still make pain milder.
