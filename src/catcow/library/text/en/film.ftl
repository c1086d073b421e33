### The film of what the coach saw, and the report of a film that was analysed.

film-count =
    { $count ->
        [one] repetition
       *[other] repetitions
    }
film-count-attempts =
    { $count ->
        [one] and { $count } attempt
       *[other] and { $count } attempts
    }
film-hold = hold
# Seconds with one decimal.
film-seconds = { $seconds } s
film-state-nobody = Nobody is in the picture
film-state-getting-ready = Getting ready
film-state-exercising = Exercising
film-state-resting = Resting
film-state-cant-see = Not counting
# How far a movement went, plus or minus.
film-range-degrees = { $measure }: { $value } ± { $uncertainty }°
film-range-trunk = { $measure }: { $value } ± { $uncertainty } of the trunk
film-more-faults = { $sentence } (and { $more } more)

film-report-repetitions = Repetitions
film-report-attempts = Attempts
film-report-sides = Left { $left }, right { $right }
film-report-holds = Holds
film-report-range = Range
film-report-faults = To mend
film-report-no-faults = Nothing that the camera can see.
film-report-refused = Not counted
film-report-length = { $minutes } min { $seconds } s
film-report-wellness = Seen by a program, not by a person. It can be wrong.
