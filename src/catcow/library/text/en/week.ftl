# The week: its days, changing them, and how good it is.

week-title = My week
week-intro = Your next days, planned for your answers. You can move a session to another day.
week-done = Done
week-past = Past
week-rest = Day of rest
week-look = Details
week-minutes = Minutes on this day
week-place = Where you are on this day
week-place-home = At home
week-place-travel = On the road
week-place-work = At work

# Moving a session.
week-drag = Drag this session to another day
week-move = Move to …
week-move-where = Where should the session of { $day } go?
week-move-trade = they trade places
week-moved = The session of { $start } is now on { $end }.
week-traded = { $start } and { $end } have traded places.
week-minutes-now = { $day } now has { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
week-place-now = { $day }: { $place }.
week-undo = Undo
week-undone = It is as it was before.
week-close = Close

# What else a change brought.
week-change-none = Everything else stays as it was.
week-change-both = { $day }: { $came }, in place of { $gone }.
week-change-came = { $day }: { $came } is new.
week-change-gone = { $day }: without { $gone }.
week-change-dose = { $day }: the same exercises, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} in all.
week-change-rest = { $day } is now a day of rest.

# How good it is.
week-proof-best = This is the best week for your answers, by our published score.
week-proof-within = This week is at most { $percent } percent from the best for your answers, by our published score.
week-proof-good = A good week for your answers, found quickly. We did not look for a better one.
week-proof-mended = Your answers or your last days have changed, so we changed as little of the week as we could. It keeps every rule.
week-proof-changed = You changed this week. We changed as little else as we could. It keeps every rule.
week-how = How a week is planned
week-how-rules = Safety comes first. What your answers rule out, the pain rules, your minutes and days of rest are never broken.
week-how-wishes = Then each exercise gets points: how well it is known to help, what you want to do again, a mix of kinds, and few changes of position.
week-how-search = The program looks for the week with the most points. It says when no other week can have more.
week-how-check = A second program looks at each kind of week for broken rules in our tests.
week-how-score = This week has { $score } points.
week-how-bound = No week under the same rules has more than { $bound }.
week-how-more = Read more in a minute: how your plan is made
week-left-out = { $count ->
    [one] One exercise is not in this week, and why
   *[other] { $count } exercises are not in this week, and why
}
