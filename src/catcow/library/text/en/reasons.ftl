# Why an exercise is in today's session or left out, and why this dose. Rules: planning/reasons.py; facts:
# clinical.md 2.1, 2.4, 3.2, 3.5 and 3.6.

# What the person told the safety questions, as half a sentence. $caution is a tag of clinical.md 2.1.
reason-told = { $caution ->
    [OSTEO_FLEX] weak bones or an old spine fracture
    [PREG_SUPINE] being pregnant
    [PREG_PRONE] being pregnant
    [FLEX_PERIPH] bending sends symptoms down your leg
    [EXT_PERIPH] arching sends symptoms down your leg
    [NEURO] a leg that is weak or tingles
    [POSTOP] an operation in the last 12 weeks
    [HIP_REPL] a new hip joint
    [BP_BREATH] blood pressure, heart or eyes
    [BALANCE] a fall or unsteady legs
    [KNEE] a sore knee
    [WRIST] a sore wrist
    [SHOULDER] a sore shoulder
    [NECK] a sore neck
    [HERNIA_DR] a hernia or a gap in your belly muscles
    [ANTICOAG] a blood thinner or easy bruising
    [HAMSTRING] cramp at the back of the thigh
    [TROCHANTERIC] pain at the side of the hip
    [STENOSIS] a narrow spinal canal or a slipped vertebra
    [DIZZINESS] dizziness
   *[other] your health
}

# Why it is in.
reason-in-warm = Gentle movement loosens you up first.
reason-in-strong = Strength helps your back carry the day.
reason-in-steady = Holding steady trains your back and belly to work together.
reason-in-long = An easy stretch rounds it off.
reason-in-aerobic = Easy movement gets you warm and your blood moving.
reason-in-habit = A small habit that fits into any day.
reason-in-programme = { $programme ->
    [first_week] On the list for the first week and for sore days.
    [leg_pain] On the list for steady pain in one leg.
    [osteoporosis] On the list that is kind to bones.
    [desk] On the list for days at a desk.
    [prevention] On the list for keeping well.
   *[other] On the list chosen for you.
}
reason-in-step-up = The next step: the easier one goes well for you.
reason-in-instead = In place of a harder one that hurt lately.
reason-in-again = Round { $round }: this one may come often in a day.
reason-in-goal = { $goal ->
    [sitting] It practises something you want: to sit with less trouble.
    [standing] It practises something you want: to stand with less trouble.
    [walking] It practises something you want: to walk with less trouble.
    [stairs] It practises something you want: to climb stairs with less trouble.
    [getting_up] It practises something you want: to get up with less trouble.
    [bending] It practises something you want: to bend with less trouble.
    [lifting] It practises something you want: to lift with less trouble.
    [carrying] It practises something you want: to carry with less trouble.
    [reaching_up] It practises something you want: to reach up with less trouble.
    [turning_in_bed] It practises something you want: to turn over in bed with less trouble.
    [dressing] It practises something you want: to dress with less trouble.
    [driving] It practises something you want: to drive with less trouble.
    [desk_work] It practises something you want: to work at a desk with less trouble.
    [sleeping] It practises something you want: to sleep with less trouble.
    [housework] It practises something you want: to do housework with less trouble.
    [gardening] It practises something you want: to garden with less trouble.
    [sport] It practises something you want: to do sport with less trouble.
    [playing_with_children] It practises something you want: to play with children with less trouble.
   *[other] It practises something you want to do with less trouble.
}
reason-in-eases = { $direction ->
    [flexion] Bending forward feels better for you, so this is in.
   *[extension] Arching back feels better for you, so this is in.
}
reason-in-liked = You told us you like it.
reason-in-nerve = Easy gliding for a leg that tingles or pulls.
reason-in-routine = It is in the routine you chose.
reason-in-stands-in = It stands in for one that is not for you now.
reason-in-modify = Done in an easier way. You told us: { reason-told }.
reason-in-watch = Fine to try, and watch how it feels. You told us: { reason-told }.

# How much.
reason-dose-start = A few to start with. More when it feels easy.
reason-dose-as-given = As much as the routine says.
reason-dose-care = A short dose, to start with care.
reason-dose-clock = As many minutes as fit in today.
reason-dose-same = The same as last time.
reason-dose-amber = The same as last time, because it hurt a little.
reason-dose-up = One more than last time: the last two went well.
reason-dose-easy = { $more ->
    [one] One more than last time: it was too easy.
   *[other] { $more } more than last time: it was too easy.
}
reason-dose-hold = A longer hold now: { $seconds } seconds. It has been going well.
reason-dose-set = One more set of fewer now. It has been going well.
reason-dose-down = Less than last time, because it hurt.
reason-dose-gap = Less than before, because the last time was { $days } days ago.

# Why it is out.
reason-out-caution = Left out because of what you told us: { reason-told }.
reason-out-morning = It bends your back to the end, and you are stiff in the morning.
reason-out-equipment = { $equipment ->
    [band] You told us you have no exercise band.
    [chair] You told us you have no steady chair.
    [wall] You told us you have no free wall.
   *[other] It needs something you told us you don't have.
}
reason-out-position = { $position ->
    [standing] You told us you can't do exercises standing.
    [sitting] You told us you can't sit for exercises.
    [kneeling] You told us you can't kneel.
    [all_fours] You told us you can't be on hands and knees.
    [prone] You told us you can't lie on your front.
    [side_lying] You told us you can't lie on your side.
   *[supine] You told us you can't lie on your back.
}
reason-out-level = A harder one, of level { $level }. It comes later, or when you choose that level in Settings.
reason-out-disliked = You told us you don't like it.
reason-out-off = Turned off, because others do the same with less to watch for.
reason-out-no-motion = Its movement is not drawn yet.
reason-out-own-time = Has its own time in your day, outside this session.
reason-out-programme = Not on the list chosen for you now. It comes back later.
reason-out-red-twice = It hurt twice within a week, so it is taken out.
reason-out-red-today = It hurt today, so it rests until another day.
reason-out-red-swapped = It hurt lately, so an easier one takes its place.
reason-out-rest-day = A day of rest after strength work.
reason-out-enough-week = { $days ->
    [one] Done on 1 day of this week: that is enough.
   *[other] Done on { $days } days of this week: that is enough.
}
reason-out-enough-today = Done often enough today.
reason-out-time = No room in today's minutes. It takes its turn on another day.
reason-out-no-room = No room this week: others do more for you now. It takes its turn in another week.
reason-equal-relative = An easier or a harder form of the same.
reason-equal-family = It works in the same way.
reason-equal-region = It is for the same part of the body.
reason-equal-position = It is done in the same position.
reason-out-unknown = The library does not have this exercise.
reason-out-again-not = It would come twice in a row.
reason-out-routine = Not in the routine you chose.
reason-out-another-day = Its turn comes on another day of this week.
reason-out-context = { $place ->
    [work] It does not fit a day at work.
   *[travel] It does not fit a day on the road.
}
reason-out-shortened = Left out to make the session shorter.

# About the whole session.
reason-note-care = Short and gentle on purpose, because of your answers to the safety questions or your last days.
reason-note-pain = Short and gentle today, because your pain is { $pain } out of 10.
reason-note-step-back = Your last days were sore, so this is one step easier.
reason-note-clinician = Several exercises hurt in the last two weeks. Talk to a clinician before you go on.
reason-note-gap = Welcome back after { $days } days. We begin with less, and there is nothing to catch up.
reason-note-routine-part = { $taken } of the { $named } exercises of this routine are for you now. The reasons are below.
reason-note-routine-long = This routine takes about { $minutes } minutes, more than your { $wanted }. Stop when you like.
reason-note-shorter-ramp = Shorter than your { $wanted } minutes, because you did less last week. It grows step by step, by a third in a week at most.
reason-note-shorter-missed = Shorter than your { $wanted } minutes, because your days have been full. Nothing is lost.
reason-note-short-away = About { $minutes } of { $wanted } minutes. Away from home, no more is possible today without doing too much of one thing. Take a walk later if you like.
reason-note-short = About { $minutes } of { $wanted } minutes. More at once would be too much today. Better do it again later in the day.

# Why there is no session.
reason-none = There is no session today.
reason-none-blocked = No exercise now. Follow the advice of the safety questions first.
reason-none-pain = No exercise now: your pain is too high. Rest, change your position often, and try another day.
reason-none-suits = No exercise suits today. Look at the reasons below: another position or a piece of equipment may change that.
reason-none-time = No session is planned, because every day has 0 minutes. Give at least one day 3 minutes or more.
reason-none-change = This change can't be made. Choose another day or another exercise.
reason-none-contradiction = Some of your answers contradict each other. Change one of each pair.

# When nothing fits: the rules that leave no exercise together, and what could be changed.
reason-conflict = { $count ->
    [one] No exercise is left because of one thing:
   *[other] No exercise is left because of { $count } things together:
}
reason-conflict-help = Any one of these changes would make room:
reason-conflict-fixed = None of this can be changed here. Rest today, and ask a clinician if it stays so.
reason-rule-caution = You told us: { reason-told }.
reason-rule-programme-without = The list that is kind to bones leaves out deep bending and twisting.
reason-rule-stopped-direction = { $detail ->
    [flexion] Bending forward sent symptoms down your leg.
   *[extension] Arching back sent symptoms down your leg.
}
reason-rule-morning-bending = You are stiff in the morning, so nothing bends your back to the end.
reason-rule-place = { $detail ->
    [work] At work only standing and sitting go.
   *[travel] On the road there is no floor and nothing to use.
}
reason-rule-position = { $detail ->
    [floor] You can't get down to the floor.
    [lying_flat] You can't lie flat.
    [standing] You can't do exercises standing.
    [sitting] You can't sit for exercises.
    [kneeling] You can't kneel.
    [all_fours] You can't be on hands and knees.
    [prone] You can't lie on your front.
    [side_lying] You can't lie on your side.
   *[supine] You can't lie on your back.
}
reason-rule-equipment = { $detail ->
    [band] You have no exercise band.
    [chair] You have no steady chair.
    [wall] You have no free wall.
    [stool] You have no stool.
    [step] You have no step.
    [roller] You have no foam roller.
   *[other] You lack a thing that is needed ({ $detail }).
}
reason-rule-disliked = You don't like some exercises.
reason-rule-off-by-default = Some exercises are turned off.
reason-rule-level = Some exercises are of level { $detail }, above yours.
reason-rule-no-motion = Some movements are not drawn yet.
reason-rule-own-time = Walking and the like have their own time in the day.
reason-rule-programme = Only the list chosen for you is used.
reason-rule-red-twice = Some exercises hurt twice within a week.
reason-rule-red-today = Some exercises hurt today.
reason-rule-red-easier = Some exercises hurt lately, and easier ones take their place.
reason-rule-enough-today = Some exercises were done often enough today.
reason-rule-enough-week = Some exercises were done often enough this week.
reason-rule-strength-rest = Strength work rests on the day after.
reason-rule-minutes = There are only { $detail } minutes.
reason-rule-days = Some days have no time for a session.
reason-rule-ramp = More work than that would be too much after last week.
reason-relax-morning-bending = Do the session later in the day.
reason-relax-place = { $detail ->
    [work] Do it at home.
   *[travel] Find a bit of floor, or wait until you are home.
}
reason-relax-position = { $detail ->
    [floor] Allow exercises on the floor, or on a firm bed.
    [lying_flat] Allow lying flat, perhaps with a pillow.
    [standing] Allow exercises standing, perhaps with a hand on a table.
    [sitting] Allow exercises on a chair.
    [kneeling] Allow kneeling, perhaps on a cushion.
    [all_fours] Allow hands and knees, perhaps on a cushion.
    [prone] Allow lying on your front.
    [side_lying] Allow lying on your side.
   *[supine] Allow lying on your back.
}
reason-relax-equipment = { $detail ->
    [band] Get an exercise band.
    [chair] Find a steady chair.
    [wall] Find a free piece of wall.
    [stool] Find a stool.
    [step] Find a low step.
   *[other] Get what is needed ({ $detail }).
}
reason-relax-disliked = Allow an exercise that you turned away.
reason-relax-off-by-default = Turn on an exercise that is off.
reason-relax-level = Choose level { $detail }, if the easier ones go well.
reason-relax-programme = Choose another list, or none.
reason-relax-minutes = Give it more minutes.
reason-relax-days = Give more days some minutes.
