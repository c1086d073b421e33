# The diary: a month of days, the pain line and what was done on a day.

diary-title = Diary
diary-calendar = Days of the month
diary-month-before = Month before
diary-month-after = Month after
diary-done-days = { $count ->
    [0] No exercise days in this month yet.
    [one] Exercise on one day of this month.
   *[other] Exercise on { $count } days of this month.
}
diary-today = today
diary-day-done = { $count ->
    [one] one session
   *[other] { $count } sessions
}
diary-day-pain = pain { $pain } out of 10
diary-day-empty = Nothing was noted on this day.
diary-pick = Choose a marked day to see what you did.
diary-whole-month = Back to the whole month

diary-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
diary-state-ready = Not begun
diary-state-running = Not finished yet
diary-state-paused = Paused
diary-state-finished = Finished
diary-state-stopped = Ended early
diary-resume = Go on with it
diary-pain-before = Pain before: { $pain } of 10.
diary-pain-after = Pain after: { $pain } of 10.
diary-effort = Effort: { $effort } of 10.
diary-set-reps = { $reps ->
    [one] once
   *[other] { $reps } times
}
diary-set-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
diary-set-hold = held { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
diary-side-left = left
diary-side-right = right

diary-pain-title = Pain before exercise
diary-pain-help = 0 is no pain, 10 the worst you can think of. Ups and downs are normal.
diary-pain-none = No pain ratings in this month yet.
diary-pain-table = Show as a table
diary-column-day = Day
diary-column-pain = Pain, 0 to 10
diary-exports = Take your diary with you
