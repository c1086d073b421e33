# How the dose follows from what was done and how it felt: why it is this much now, what else follows, the days
# of a flare, and the rules as they are told to a professional. Facts: clinical.md 2.1, 3.4 to 3.7; the rules
# with their sources: library/planning/dose_rules.yaml.

# Why it is this much.
dose-amber-less = A little less than last time, because it hurt a little twice in a row.
dose-morning-amber = The same as last time, because your back was more sore the next morning.
dose-morning-red = Less than last time, because your back was more sore the next morning.
dose-sore = The same as last time, until your muscles are no longer sore.
dose-minutes = { $minutes ->
    [one] Now 1 minute. It has been going well.
   *[other] Now { $minutes } minutes. It has been going well.
}
dose-flare = Less for now, because your back is worse. You come back step by step.
dose-fell-short = As much as you did last time. There is nothing to catch up.
dose-way-back = A step back up to where you were.
dose-begin-again = It is a long time ago, so this begins anew.
dose-capped = A little more, though less than you did. More each week, not all at once.
dose-lighter = A little less this week, so that your body can rest.

# What else follows.
dose-instead = It hurt, so an easier one takes its place for a while.
dose-load = You can do more than the most we ask. Try a band that is a little stronger, by { $least } to { $most } percent.
dose-noted = This is written in your diary.
dose-sore-why = Sore muscles a day or two later, the same on both sides, are common and pass by themselves.
dose-plan-restored = Your last days were fine, so you are back where you were.
dose-clinician-nerve = New numbness or weakness needs a clinician first. Ask for help today. Get help at once if it gets worse.
dose-clinician-leg = The pain is still farther down your leg after a day. See a clinician before you go on.
dose-clinician-lifted = Good that you asked. You can go on now, with care.
dose-clinician-questions = Two weeks are over and your answers are fine. You can go on now, with care.
dose-clinician-time = Two weeks without so much pain are over. You can go on now, with care.
dose-none-clinician = No exercise now. See a clinician first, and then tell us what they said.
dose-direction-stopped = { $direction ->
    [flexion] No more bending forward for now. Arching back, or neither, may suit you better.
   *[extension] No more arching back for now. Bending forward, or neither, may suit you better.
}
dose-direction-preferred = { $direction ->
    [flexion] Bending forward seems to feel better for you. We keep it.
   *[extension] Arching back seems to feel better for you. We keep it.
}
dose-direction-opened = { $direction ->
    [flexion] You can try bending forward again, a little at first.
   *[extension] You can try arching back again, a little at first.
}
dose-out-direction = Left out, because it moves your back in a way that sent pain down your leg.
dose-shorter = Days are often full. Shorter sessions may fit better, and nothing is lost.
dose-shorter-over = You have been here often. Your sessions have their full length again.
dose-lighter-week = A lighter week now: you have done more and more for a long time.
dose-keeping = You are at the top here. { $least } or { $most } days a week keep what you have gained.
dose-getting-worse = Your pain has gone up for two weeks. Ask a clinician what may help.
dose-plateau = Your pain has not changed in six weeks. Ask a clinician, or try other kinds of exercise.

# A flare.
dose-flare-began = Sorry that your back is worse. Gentle and short now, until your pain is { $pain } or less.
dose-flare-calmed = Your pain has calmed down. Back up over { $days } days, a step at a time.
dose-flare-over = The sore days are over. You are back on your way.
dose-flare-long = Your back has been worse for two weeks. See a clinician.
dose-note-flare = Short and gentle, because you told us that your back is worse.
dose-flare-day-calm = { $minutes } gentle minutes are enough. Stay up and about as you can.
dose-flare-day-back = { $percent ->
   *[other] About { $percent } percent of what you did before.
}
dose-flare-day-over = All as before, if your back agrees.

# For a professional. $says is one of the rules below, $at a section of our clinical notes, $source a key of the
# list of sources, $marks how each source is known.
dose-professional = { $says } (Rule { $rule }, section { $at }, source { $source }, marks { $marks }.)
dose-rule-start-low = First dose at the low end of the range; to fill time, up to 15 % of the range of repetitions for each level.
dose-rule-care-short = Careful start: restricted list, every dose at its least.
dose-rule-green = Green: pain during is at most 2, or at most 1 above the pain before.
dose-rule-amber = Amber: pain during is at most 5 and at most 2 above the pain before; same dose, 20 % less after two in a row, no progression.
dose-rule-amber-start = Pain of 6 or 7 before: short list and short holds only, no light counts as green.
dose-rule-red = Red: pain above the amber band, 8 or more, sharp or electric, peripheralisation, or a new neurological sign.
dose-rule-next-day = 24-hour response, read 6 to 48 hours later: above the pain before is amber, more than 1 above it is red for that session.
dose-rule-soreness = Delayed muscle soreness (dull, in the worked muscles, symmetrical, 24 to 48 hours) counts as amber.
dose-rule-red-less = After a red: stop for the day, regression in its place for 7 days, otherwise 60 % of the last volume.
dose-rule-red-asks-again = Safety questions again after any red.
dose-rule-red-twice = Two reds of one exercise within 7 days: out for 7 days.
dose-rule-plan-back = Two reds of any exercises within 7 days: one level down, no progression.
dose-rule-worse-twice = "Worse than before" after two sessions in a row: one level down, no progression.
dose-rule-three-reds = Three reds within 14 days: clinician before further exercise.
dose-rule-nerve-sign = Any new neurological sign: clinician before further exercise.
dose-rule-clearance = Lifted by a clinician's word; without it by new safety questions after 14 days at the earliest.
dose-rule-centralising = Centralisation marks a directional preference; not an assessment.
dose-rule-spreading = Peripheralisation that lasts a minute stops that direction for 28 days; opposite or neutral instead.
dose-rule-spreading-day = Peripheralisation that lasts 24 hours: clinician.
dose-rule-where-asked = The most distal point is asked for before, after each 10 repetitions, a minute after, and the next morning.
dose-rule-gate = Progression only after three sessions, with two green in a row at the same dose, effort at most 7 of 10, at most one kind of fault seen.
dose-rule-repetitions = Repetitions first: 1 more, or 2 when it was too easy.
dose-rule-holds = Then holds: 2 s more up to 10 s (planks 30 s), stretches 5 s more up to their bound.
dose-rule-next-level = Then the next level: at the top of repetitions and holds the harder relative opens.
dose-rule-another-set = One more set of fewer repetitions, within the weekly cap.
dose-rule-load = Load up by 2 to 10 % when 1 repetition or more above the top of the range is done.
dose-rule-pacing = Volume up by at most 30 % within 7 days; where one step is more, one step in 7 days.
dose-rule-by-the-clock = What is done by the clock grows by its own minutes a week.
dose-rule-lighter-week = After 6 weeks of growing, 7 days at 80 % without progression; our own design.
dose-rule-keeping = At the top for 6 weeks: 2 or 3 days a week keep it.
dose-rule-step-back = After a flare, more than 10 days without any session, or more than 28 without this exercise: 60 % of the last volume.
dose-rule-way-back = Back to the earlier dose over 14 days, after green sessions only, within the weekly cap.
dose-rule-begin-again = After more than 56 days: first dose again.
dose-rule-missed = Fewer than half of the planned days in 14: shorter sessions.
dose-rule-rest-day = Strength meant for at most 3 days a week: a day of rest between.
dose-rule-plateau = No change in 6 weeks (pain less than 1, Roland-Morris less than 2): clinician or another kind of exercise.
dose-rule-getting-worse = Mean weekly pain up twice in 14 days, by 1 or more: clinician.
dose-rule-flare-calm = Flare: short list, short doses, 3 minutes at least, until pain is at most 1 above the usual; after 14 days a clinician.
dose-rule-adverse = What hurt is written down with kind, exercise and pain.
