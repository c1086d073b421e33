plan-title = How your plan is made
plan-summary = What it never does, what it weighs, how much you do.

plan-never-heading = What always holds
plan-never-safe = Nothing comes that your safety answers rule out.
plan-never-pain = Pain of 8 or more: no session. 6 or 7: short and gentle.
plan-never-body = Nothing needs a position or thing you don’t have.
plan-never-minutes = No more than a tenth over your minutes.
plan-never-rest = After hard muscle work, a day of rest.
plan-never-more = Beyond 15 minutes a day, a week grows less than a third.

plan-wishes-heading = What your wishes weigh
plan-wishes = Then wishes earn points: what is known to help, your goals, the way of bending that eases, a mix of kinds, few changes of position, what you like. Points never buy a broken rule.

plan-up-heading = When you do more
plan-up = You start low. After three sessions, two good times in a row raise one thing: first the count, then the hold, then the level.

plan-back-heading = When you do less
plan-back-red = It hurts too much: stop for the day. An easier one, or 60 in 100 of it, for a week.
plan-back-two = The same again in a week: it stays out for one.
plan-back-plan = Any two in a week: the plan goes one step back.
plan-back-three = Three in two weeks: first a clinician.
plan-back-gap = More than ten days away: 60 in 100, then up again.

plan-proved-heading = “Proved” and “gap”
plan-proved = Proved: no other week under these rules has more points. If not, we say how much better one could be at most: the gap.

plan-limits-heading = What this does not say
plan-limits = “Proved” is about points, not your back. We chose the points. No physiotherapist has checked them yet.
