sleep-title = Sleep positions
sleep-summary = The best position is the one in which you sleep.

sleep-any-heading = Choose what feels good
sleep-any = None of our sources names one best position or mattress. Try these, and keep what helps. You will turn in the night anyway, and that is fine.

sleep-side-heading = On your side
sleep-side = Bend your knees a little. A pillow between them may feel good. Let another one hold your head, so that your neck is level.

sleep-back-heading = On your back
sleep-back = A pillow under your knees may feel good. In later pregnancy do not stay flat on your back for long; lie on your side, or prop yourself up.

sleep-calm-heading = Before you sleep
sleep-calm = Two to five minutes of slow breaths can calm you: about six a minute, with a long breath out.

sleep-night-heading = When to tell a doctor
sleep-night = See one within days if rest does not ease the pain and it is much worse at night, for over two weeks.
