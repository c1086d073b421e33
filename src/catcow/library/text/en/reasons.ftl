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
reason-in-modify = Done in an easier way. You told us: { reason-told }.
reason-in-watch = Fine to try, and watch how it feels. You told us: { reason-told }.

# How much.
reason-dose-start = A few to start with. More when it feels easy.
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

# About the whole session.
reason-note-care = Short and gentle on purpose, because of your answers to the safety questions or your last days.
reason-note-pain = Short and gentle today, because your pain is { $pain } out of 10.
reason-note-step-back = Your last days were sore, so this is one step easier.
reason-note-clinician = Several exercises hurt in the last two weeks. Talk to a clinician before you go on.
reason-note-gap = Welcome back after { $days } days. We begin with less, and there is nothing to catch up.
reason-note-short = About { $minutes } of { $wanted } minutes. More at once would be too much today. Better do it again later in the day.

# Why there is no session.
reason-none = There is no session today.
reason-none-blocked = No exercise now. Follow the advice of the safety questions first.
reason-none-pain = No exercise now: your pain is too high. Rest, change your position often, and try another day.
reason-none-suits = No exercise suits today. Look at the reasons below: another position or a piece of equipment may change that.
