"""What a session does to the dose of an exercise: what was really done, and its light (3.5, 3.6)."""

from __future__ import annotations

from datetime import timedelta

from catcow.content.exercise import ExerciseId

from .amount import Amount
from .because import Because
from .consequences import Advice, AskSafety, ClinicianPage, Noted, PlanSteppedBack, Removed, SteppedDown
from .facts import Facts
from .growth import may_step, most_volume, towards
from .happenings import Done
from .light import Light, worst
from .standing import Back, ClinicianFirst, Standing
from .turn import Turn

_NEARLY = 0.9
"""Of the minutes asked for: as good as all of them."""


def practised(turn: Turn, done: Done, effort: int | None, morning: bool) -> None:
    """One exercise of a session. What the library does not hold only counts towards the whole."""
    facts = turn.book.facts.get(done.exercise)
    if facts is None:
        if done.light == "red":
            count_red(turn, None if morning else done.exercise)
        return
    before = turn.standing(done.exercise)
    standing = _as_done(turn, facts, before, done)
    if done.light == "red":
        turn.put(done.exercise, standing)
        reddened(turn, done.exercise, morning, done.pain)
        return
    standing = _lit(turn, facts, before, standing, done, effort)
    over = done.reps - facts.top.reps
    extra = over if facts.banded and facts.clock is None and done.light == "green" else 0
    rule = turn.rules.load
    if extra >= rule.extra_reps:
        turn.effects.append(
            Advice(
                message="dose-load",
                args={"least": rule.least_percent, "most": rule.most_percent},
                rule="load",
                exercise=facts.id,
            )
        )
    turn.put(done.exercise, standing)


def _as_done(turn: Turn, facts: Facts, before: Standing | None, done: Done) -> Standing:
    """The standing with the dose that what was really done gives, before its light counts."""
    day = turn.day
    really = facts.clamp(done.amount)
    if before is None:
        asked = None if done.asked is None else facts.clamp(done.asked)
        first = really if asked is None or not asked.within(really) else asked
        volumes = ((day, facts.volume(first)),)
        return Standing(first, really, first, day, volumes=volumes, because=Because.same)
    known = before.before_rise or before.amount
    asked = None if done.asked is None else facts.clamp(done.asked)
    rose_on = before.rose_on
    if before.before_rise is not None:  # a rise counts from the day on which it was asked
        rose_on = None if asked is None and really == before.done else day
    unasked = before.before_rise if before.on == day else None
    """The dose before a rise of earlier today, which cannot have been asked yet."""
    if unasked is not None and asked is not None and not asked.within(unasked):
        unasked = None
    if asked is not None and _nearly(asked, really):
        really = asked
    wanted = before.amount if asked is None else asked
    counted = really if facts.volume(really) <= facts.volume(wanted) else wanted
    before = before.but(
        before_rise=None,
        rose_on=rose_on,
        volumes=turn.volumes(before, facts.volume(counted)),
    )
    amount, because, back, short = _next_dose(turn, facts, before, really, asked, done.light)
    if back is not None:
        to = back.to
        if before.back is None and not to.within(known):
            to = known  # not to what was never done
        back = None if to.within(amount) else Back(to, back.start, back.since or day)
    after = turn.change(
        facts,
        before,
        amount,
        because,
        done=really,
        counted=counted,
        on=max(day, before.on),
        back=back,
        fell_short=short,
        rested_from=None,
    )
    if unasked is not None and not after.amount.within(unasked):
        after = after.but(before_rise=unasked, rose_on=day)
    return after


def _nearly(asked: Amount, really: Amount) -> bool:
    return (
        asked.minutes is not None
        and really.minutes is not None
        and _NEARLY * asked.minutes <= really.minutes < asked.minutes
    )


def _next_dose(
    turn: Turn, facts: Facts, before: Standing, really: Amount, asked: Amount | None, light: Light | None
) -> tuple[Amount, Because, Back | None, int]:
    """The dose to ask next, why, the way back to an earlier one, and how often less was done than asked.
    More than was asked counts only when it went well and nothing holds the dose back."""
    now, back = before.amount, before.back
    if facts.clock is not None and really.within(now):
        return now, Because.same, back, 0  # how long depends on the room in the session
    if asked is not None and asked.within(now) and asked != now:
        really = really.least(asked)  # a short dose was asked, so no more than that counts
    if now.within(really):
        if really == now or light != "green" or before.light == "red" or turn.held_back():
            return now, Because.same, back, 0
        capped = _capped(turn, facts, before, really)
        return capped, Because.same if capped == really else Because.capped, back, 0
    if asked is None and really == before.done:
        return really, Because.same, back, 0  # the same again, as before the last step
    short = before.fell_short + 1 if asked is not None and not asked.within(really) else 0
    less = really if facts.volume(really) <= facts.volume(now) else now.least(really)
    if short >= 2:
        return less, Because.short, None, short
    to = now if back is None else back.to
    return less, Because.short if short else Because.same, Back(to=to, start=less, since=None), short


def _capped(turn: Turn, facts: Facts, before: Standing, really: Amount) -> Amount:
    """More than was asked counts only as far as the cap of a week allows."""
    most = most_volume(facts, turn.rules, before, turn.day) + 1e-9
    now = before.amount
    if facts.volume(really) <= most:
        return really
    if may_step(turn.rules, before, turn.day):
        steps = (really.reps - now.reps, (really.hold_s or 0.0) - (now.hold_s or 0.0), really.sets - now.sets)
        if steps in ((1, 0.0, 0), (0, facts.hold_step_s, 0)):
            return really
    return towards(facts, now, really, most) if now.within(really) else now.least(really)


def _lit(
    turn: Turn, facts: Facts, before: Standing | None, standing: Standing, done: Done, effort: int | None
) -> Standing:
    """The light of green, amber or nobody knows."""
    gate = turn.rules.gate
    light = done.light
    same_day = before is not None and before.on == standing.on
    if same_day and before is not None:
        light = worst((before.light, light))
    if light == "amber":
        if same_day and before is not None and before.light == "amber":
            return standing.but(because=before.because)
        ambers = standing.ambers + 1
        kept = standing.amount
        if same_day and standing.before_rise is not None:
            kept = kept.least(standing.before_rise)  # what more was done earlier today was never asked
        standing = standing.but(light="amber", ambers=ambers, greens=0, reds=0, too_easy=False)
        if ambers >= turn.rules.amber.again:
            less = facts.fewer(kept, turn.rules.amber.share)
            return turn.change(facts, standing, less, Because.amber_less)
        return turn.change(facts, standing, kept, Because.amber)
    if light == "red":  # earlier on this day
        return standing.but(light="red", greens=0, too_easy=False)
    clean = (effort is None or effort <= gate.effort) and (
        done.fault_kinds is None or done.fault_kinds <= gate.fault_kinds
    )
    greens = 0
    if light == "green" and clean:
        again = before is not None and before.light == "green" and before.done.same_work(standing.done)
        greens = standing.greens if same_day and again else standing.greens + 1 if again else 1
    return standing.but(
        light=light,
        greens=greens,
        ambers=0 if light == "green" else standing.ambers,
        reds=0 if light == "green" else standing.reds,
        too_easy=done.too_easy and clean,
    )


def reddened(turn: Turn, exercise: ExerciseId, morning: bool, pain: int | None = None) -> None:
    """A red light: less of it, an easier relative for a while, and what the reds together ask for.

    A red that only the morning showed belongs to the session, not to one exercise: it makes all of the
    session less and counts once, but takes no exercise out.
    """
    rules, day = turn.rules, turn.day
    count_red(turn, None if morning else exercise)
    facts, standing = turn.book.facts.get(exercise), turn.standing(exercise)
    if facts is None or standing is None:
        return
    again = standing.lowered_for == standing.on
    if not again:
        because = Because.morning_down if morning else Because.down
        now = standing.before_rise or standing.amount
        less = now.least(facts.part(standing.counted, rules.step_back.share))
        standing = turn.change(facts, standing, less, because)
        until = day + timedelta(days=rules.red_less.days)
        turn.effects.append(
            SteppedDown(
                message="dose-instead" if facts.easier else "reason-dose-down",
                rule="red_less",
                exercise=exercise,
                to=facts.easier,
                until=until,
            )
        )
        if not morning:
            turn.effects.append(
                Noted(message="dose-noted", rule="adverse", exercise=exercise, what="pain", pain=pain)
            )
    turn.put(
        exercise,
        standing.but(
            light="red",
            greens=0,
            ambers=0,
            reds=standing.reds if again else standing.reds + 1,
            too_easy=False,
            red_on=day,
            lowered_for=standing.on,
            back=None,
            top_since=None,
            kept=False,
            opened=False,
        ),
    )


def count_red(turn: Turn, exercise: ExerciseId | None) -> None:
    """A red counts once for each exercise and day, and what the reds of all exercises ask for follows."""
    rules, state, day = turn.rules, turn.state, turn.day
    if (day, exercise) in state.reds:
        return
    since = max(rules.three_reds.days, rules.plan_back.days, rules.red_twice.days + rules.red_twice.out_days)
    turn.but(reds=(*(one for one in state.reds if (day - one[0]).days <= since), (day, exercise)))
    if exercise is not None and turn.state.red_twice(rules, exercise, day):
        until = day + timedelta(days=rules.red_twice.out_days)
        turn.effects.append(
            Removed(message="reason-out-red-twice", rule="red_twice", exercise=exercise, until=until)
        )
    if not any(effect.kind == "ask_safety" for effect in turn.effects):
        turn.effects.append(AskSafety(message="session-stop-screen", rule="red_asks_again"))
    step_plan_back(turn)
    if reds_counted(turn) >= rules.three_reds.reds:
        clinician_first(turn, "three_reds")


def reds_counted(turn: Turn) -> int:
    """Reds of the last days that count towards the clinician page."""
    rule, state = turn.rules.three_reds, turn.state
    return sum(
        (turn.day - on).days <= rule.days and (state.reds_from is None or on > state.reds_from)
        for on, _ in state.reds
    )


def step_plan_back(turn: Turn) -> None:
    """Tell once when the plan goes one level back."""
    rules, state = turn.rules, turn.state
    if state.stepped_back or not state.plan_is_back(rules, turn.day):
        return
    for name, standing in turn.standings():
        facts = turn.book.facts.get(name)
        if facts is not None and standing.before_rise is not None:
            because = standing.because if standing.taken_back else Because.same
            turn.put(name, turn.change(facts, standing, standing.before_rise, because, standing.args))
    by_reds = state.reds_within(turn.day, rules.plan_back.days) >= rules.plan_back.reds
    turn.but(stepped_back=True, growing_since=None)
    turn.effects.append(
        PlanSteppedBack(
            message="reason-note-step-back",
            rule="plan_back" if by_reds else "worse_twice",
            levels=rules.plan_back.levels,
        )
    )


_PAGES = {
    "three_reds": "reason-note-clinician",
    "nerve_sign": "dose-clinician-nerve",
    "spreading_day": "dose-clinician-leg",
}


def clinician_first(turn: Turn, rule: str) -> None:
    """Nothing more is planned before a clinician has been asked. A sign of a nerve outweighs reds."""
    now = turn.state.clinician
    if now is not None and (now.rule == rule or now.rule != "three_reds"):
        return
    page = ClinicianFirst(since=turn.day, rule=rule)  # type: ignore[arg-type]
    turn.but(clinician=page, growing_since=None)
    turn.effects.append(ClinicianPage(message=_PAGES[rule], rule=rule))


def worsened(turn: Turn, exercise: ExerciseId, light: Light, because: Because) -> None:
    """The next morning made green amber: the same again, and nothing grows on it."""
    facts, standing = turn.book.facts.get(exercise), turn.standing(exercise)
    if facts is None or standing is None or standing.light in (light, "red"):
        return
    kept = (standing.before_rise or standing.amount).least(standing.done)
    standing = turn.change(facts, standing, kept, because)
    turn.put(exercise, standing.but(light=light, greens=0, ambers=standing.ambers + 1, too_easy=False))
