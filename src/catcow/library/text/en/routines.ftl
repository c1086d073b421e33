# The classic routines (library/routines): their names and what each is; and the pages of routines.
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

# The pages of routines: the list, one routine, and building one's own.

routines-title = Routines
routines-intro = A routine is a fixed list of exercises. Press Start and catcow leads you through it as it is. What is not for you today is left out, and the reason stands beside it.
routines-own = Your own
routines-own-none = You have none yet. Build one, or make one from your plan.
routines-classic = Well-known routines
routines-programmes = The six programmes
routines-programmes-text = Each is followed once, in its own order. To let catcow choose from one every week, pick it in
routines-build = Build your own
routines-from-today = Make one from today’s session
routines-from-week = Make one from this week
routines-import = Open a routine file
routines-import-help = A file that catcow saved, ending in .yaml or .json.
routines-name-today = Session of { $date }
routines-name-week = Week of { $date }
routines-start = Start
routines-start-named = Start: { $name }
routines-count = { $count ->
    [one] One exercise
   *[other] { $count } exercises
}
routines-minutes = { $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
}
routines-today-all = All of it is for you today
routines-today-instead = { $count ->
    [one] All of it, with another in place of one exercise
   *[other] All of it, with others in place of { $count } exercises
}
routines-today-part = { $taken } of { $count } are for you today
routines-left-out = What is left out or replaced today, and why
routines-none-today = Nothing of it is for you today
routines-times-morning = morning
routines-times-evening = evening
routines-all = All routines
routines-unknown-title = There is no such routine
routines-order = What is in it
routines-instead = If it is not for you:
routines-own-dose = As many as suit you
routines-gone = No longer in the library
routines-edit = Change
routines-copy = Change a copy
routines-export = Save as a file
routines-delete = Delete
routines-delete-sure = Delete “{ $name }”? This cannot be undone.
routines-delete-yes = Yes, delete it
routines-delete-no = Keep it

routines-new-title = Build a routine
routines-edit-title = Change your routine
routines-name = Name
routines-name-copy = { $name } (my copy)
routines-name-hint = For example: “After work”
routines-add = Add an exercise
routines-search = Search for an exercise
routines-add-named = Add: { $name }
routines-found-none = No exercise is called that.
routines-empty = Nothing here yet. Add your first exercise.
routines-up = Move up: { $name }
routines-down = Move down: { $name }
routines-remove = Remove: { $name }
routines-moved = { $name } is now number { $place }.
routines-sets = Sets
routines-reps = Times
routines-hold = Hold, seconds
routines-dose-minutes = Minutes
routines-dose-help = Leave a field empty, and catcow takes the dose that suits you.
routines-range = { $low } to { $high }
routines-when = Time of day
routines-save = Save
routines-cancel = Cancel
routines-problem = Not saved yet. Please look at this first:
routines-import-problem = The file was not taken in. Nothing you had is changed.

# What is wrong with a routine.
routine-fault-no-name = Give the routine a name.
routine-fault-name = The name is too long. Keep it to 80 letters.
routine-fault-empty = Add at least one exercise.
routine-fault-long = A routine has at most 20 exercises. Take some out.
routine-fault-follows = The same exercise stands twice in a row. Take one out, or give it more sets.
routine-fault-unknown = Number { $number } names “{ $exercise }”, which the library does not have.
routine-fault-timed = Number { $number }, { $exercise }: it is done by the clock. Give minutes only.
routine-fault-counted = Number { $number }, { $exercise }: it is counted. Give sets and times, no minutes.
routine-fault-not-held = Number { $number }, { $exercise }: nothing is held in it. Leave the hold empty.
routine-fault-outside = { $what ->
    [sets] Number { $number }, { $exercise }: sets can be { $low } to { $high }.
    [reps] Number { $number }, { $exercise }: times can be { $low } to { $high }.
    [minutes] Number { $number }, { $exercise }: minutes can be { $low } to { $high }.
   *[hold_s] Number { $number }, { $exercise }: the hold can be { $low } to { $high } seconds.
}
routine-file-unreadable = This file cannot be read as a routine. Something is wrong near line { $line }. Choose a file that catcow has saved.
routine-file-no-routine = This file is no routine of catcow. Choose a file that catcow has saved.
routine-file-shape = This file is no routine of catcow, or a part of it is missing or wrong: { $places }.
routines-own-name = A routine from a file
