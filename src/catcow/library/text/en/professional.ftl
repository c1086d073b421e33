# The reasons of a plan for a professional: one for each reason of planning/reasons.py. $says is one of them, $rule
# where the rule stands, $source a key of references.yaml. The rules of dose have their own in dose.ftl.
professional-told = { $says } (Rule: { $rule }. Source: { $source ->
    [none] our own design, or the person's wish
   *[other] { $source }
}.)
professional-in-warm = Mobility first for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-strong = Strengthening for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-steady = Trunk endurance and motor control for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-long = Stretching or a directional movement for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-aerobic = Aerobic activity for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-habit = Habit or relaxation for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-nerve = Neural slider for { $problem ->
    [lasting] pain of 12 weeks or more, or of unknown length
    [recent] pain of under 12 weeks
    [leg] stable symptoms in one leg
    [bones] osteoporosis
   *[well] staying well
}: evidence rated { $points } of 4.
professional-in-programme = Place of the programme { $programme }.
professional-in-routine = Item of the routine that was chosen.
professional-in-step-up = Next step of the progression ladder: the regression has reached its top.
professional-in-instead = Regression in place of an exercise that was red within 7 days.
professional-in-again = Round { $round } of the day: low load, allowed several times a day.
professional-in-goal = Serves the patient-specific goal “{ $goal }” (mapping is our own design).
professional-in-eases = Direction reported to ease ({ $direction }); not an assessment.
professional-in-liked = Stated preference.
professional-in-stands-in = Alternative that the routine names for an item that is contraindicated or not possible.
professional-in-modify = Carries the caution { $caution }: offered in its modified way.
professional-in-watch = Carries the caution { $caution }: offered with monitoring.
professional-out-caution = Contraindicated or removed: { $caution }.
professional-out-morning = End-range flexion, session in the morning, morning stiffness reported.
professional-out-equipment = Needs { $equipment }, not available.
professional-out-position = Position { $position } not possible.
professional-out-level = Lowest level { $level } is above the level of the person.
professional-out-disliked = Declined by the person.
professional-out-off = Off by default: weaker evidence or more cautions than its alternatives.
professional-out-no-motion = No motion definition yet.
professional-out-own-time = Done by the clock, planned outside the session unless a programme names it.
professional-out-programme = Not a place of the programme, nor of a family that fills it.
professional-out-red-twice = Two reds of this exercise within 7 days: out for 7 days.
professional-out-red-today = Red today.
professional-out-red-swapped = Red within 7 days: a regression that suits takes its place.
professional-out-direction = Bends in a direction that peripheralised: stopped.
professional-out-rest-day = Same muscles worked the day before; at most 3 days a week with a day of rest between.
professional-out-enough-week = Days per week reached ({ $days }).
professional-out-enough-today = Times per day reached.
professional-out-time = No room in the minutes of the day.
professional-out-no-room = Allowed, but worth fewer points than what is in, or too long beside it.
professional-equal-relative = Neighbour on the progression ladder.
professional-equal-family = Same family.
professional-equal-region = Same main region.
professional-equal-position = Same position.
professional-dose-as-given = Dose of the routine, within the bounds of the exercise.
professional-out-unknown = Id not in the library.
professional-out-again-not = Alternative already taken just before.
professional-out-routine = Not an item of the routine.
professional-note-routine-part = { $taken } of { $named } items; the rest contraindicated or not possible.
professional-note-routine-long = Routine of { $minutes } minutes, { $wanted } asked for.
professional-out-another-day = Planned on another day of the same week.
professional-out-context = Position or equipment does not fit the place.
professional-out-shortened = Fewest points for its seconds in the shortened session.
professional-note-care = Careful start (level K), or a stepped-back plan at the first level: restricted list, least doses.
professional-note-flare = Flare: short list and short doses until pain is at most 1 above the usual.
professional-note-pain = Pain { $pain } before: short list and short holds only.
professional-note-step-back = Two reds within 7 days, or worse twice in a row: one level down, no progression.
professional-note-gap = Gap of { $days } days: 60 % of the last volume.
professional-note-shorter-ramp = { $minutes } of { $wanted } minutes: weekly work at most 1.3 times that of the last active week, with the work of 15 minutes a day always allowed.
professional-note-shorter-missed = { $minutes } of { $wanted } minutes: under half of the planned sessions done in 14 days.
professional-note-short-away = { $minutes } of { $wanted } minutes: the place (position, things) and the dose bounds leave no more.
professional-note-short = { $minutes } of { $wanted } minutes: dose bounds, rest days or a short list leave no more.
