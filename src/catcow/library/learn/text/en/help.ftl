help-title = When to get help, and how fast
help-summary = Most back pain is not dangerous. These signs need help, and some need it fast.

help-now-heading = Call your emergency number now
help-now-p1 = New numbness between your legs, or around your bottom or private parts.
help-now-p2 = New trouble passing or holding urine, or with your bowels.
help-now-p3 = A change in sexual feeling, with back or leg pain.
help-now-p4 = New pain, tingling or weakness in both legs.
help-now-p5 = A leg or foot that gets weaker over hours or days.
help-now-p6 = Pain after a crash, a fall from a height or a hard blow.
help-now-p7 = Sudden, very bad back or tummy pain with fainting or cold sweat.
help-now-p8 = Chest pain, or shortness of breath.
help-now-p9 = Feeling very ill, with fever or shaking.

help-today-heading = See a doctor today or tomorrow
help-today-p1 = You have or had cancer, and the back pain is new or worse.
help-today-p2 = You have fever or night sweats, and something that weakens your defences.
help-today-p3 = Sudden pain after a small fall, if your bones may be weak.
help-today-p4 = The pain is too much to bear.

help-week-heading = See a doctor this week
help-week-p1 = You lose weight without trying, or see a lump or a new shape of your back.
help-week-p2 = Rest does not ease the pain, and it is much worse at night, for over two weeks.

help-soon-heading = Ask for advice
help-soon = If two weeks of exercise bring no change, ask a clinician.
