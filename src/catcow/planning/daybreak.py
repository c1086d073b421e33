"""What a new day brings by itself: doses that have earned it grow, what has run out ends, and long spans are
looked back on (clinical.md 3.5, 3.6)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from .because import Because
from .consequences import (
    Advice,
    ClinicianLifted,
    DirectionOpened,
    DoseChanged,
    FlareOver,
    KeepingBegan,
    LevelOpened,
    LighterWeekBegan,
    PlanRestored,
    SessionRestored,
    SessionShortened,
)
from .facts import Facts
from .growth import grown, on_the_way_back
from .practice import reds_counted
from .standing import Back, Standing
from .turn import Turn

_ADVISED_AGAIN: Final = 14
"""Days before the same advice is given again [D]."""
_STALLED: Final = 14
"""Days without any rise after which growing has ended by itself [D]."""
_WEEK: Final = 7
_FEW: Final = 2
"""Ratings of a week below which its mean says nothing [D]."""


def day_began(turn: Turn) -> None:
    """The morning of a new day."""
    _ended(turn)
    _look_back(turn)
    may_grow = not turn.held_back() and turn.state.sessions >= turn.rules.gate.sessions
    rose = False
    last = turn.state.session_days[-1:]
    away = not last or (turn.day - last[0]).days > turn.rules.step_back.gap_days
    for name, standing in turn.standings():
        facts = turn.book.facts.get(name)
        if facts is None:
            continue
        after = _overnight(turn, facts, standing, may_grow, away)
        if after is not standing:
            rose = rose or (after is not None and after.rose_on == turn.day and standing.back is None)
            turn.put(name, after)
    if away and turn.state.growing_since is not None:
        turn.but(growing_since=None)
    if rose and turn.state.growing_since is None:
        turn.but(growing_since=turn.day)
    _lighter_week(turn)


# ── the person ───────────────────────────────────────────────────────────────────────────────────────────


def _ended(turn: Turn) -> None:
    """What runs out by itself."""
    rules, day, state = turn.rules, turn.day, turn.state
    page = state.clinician
    if page is not None and page.rule == "three_reds" and not reds_counted(turn):
        turn.but(clinician=None)
        turn.effects.append(ClinicianLifted(message="dose-clinician-time", rule="three_reds"))
    if state.stepped_back and not state.plan_is_back(rules, day):
        turn.but(stepped_back=False)
        turn.effects.append(PlanRestored(message="dose-plan-restored", rule="plan_back"))
    over = [d for d, since in state.stopped.items() if (day - since).days > rules.spreading.out_days]
    if over:
        turn.but(stopped={d: since for d, since in state.stopped.items() if d not in over})
        for direction in over:
            turn.effects.append(
                DirectionOpened(
                    message="dose-direction-opened",
                    args={"direction": direction.value},
                    rule="spreading",
                    direction=direction,
                )
            )
    flare = state.flare
    if flare is not None and flare.calmed_on is not None:
        if (day - flare.calmed_on).days > rules.way_back.days:
            turn.but(flare=None)
            turn.effects.append(FlareOver(message="dose-flare-over", rule="way_back"))
    elif flare is not None and (day - flare.since).days >= rules.flare_calm.help_days:
        _advise(turn, "flare_calm", "dose-flare-long")
    if state.lighter_until is not None and day >= state.lighter_until:
        turn.but(lighter_until=None, growing_since=None)


def _advise(turn: Turn, rule: str, message: str) -> None:
    last = turn.state.advised.get(rule)
    if last is not None and (turn.day - last).days < _ADVISED_AGAIN:
        return
    turn.but(advised={**turn.state.advised, rule: turn.day})
    turn.effects.append(Advice(message=message, rule=rule))


def _mean_pain(turn: Turn, ending: int) -> float | None:
    """Mean pain of the week that ended so many days ago; null when too few days are known."""
    found = [pain for on, pain in turn.state.pains if ending <= (turn.day - on).days < ending + _WEEK]
    return sum(found) / len(found) if len(found) >= _FEW else None


def _look_back(turn: Turn) -> None:
    """No change in six weeks, or worse for two: somebody should look (3.6 plateau)."""
    rules = turn.rules
    now = _mean_pain(turn, 1)
    if now is None:
        return
    half = max(_WEEK, rules.getting_worse.days // 2)
    one, two = _mean_pain(turn, 1 + half), _mean_pain(turn, 1 + 2 * half)
    if one is not None and two is not None and now > one > two and now - two >= rules.getting_worse.pain:
        _advise(turn, "getting_worse", "dose-getting-worse")
        return
    then = _mean_pain(turn, 1 + _WEEK * rules.plateau.weeks)
    if then is None or then < rules.plateau.pain or abs(now - then) >= rules.plateau.pain:
        return
    measured = [
        value
        for on, value in turn.state.disability
        if (turn.day - on).days <= _WEEK * (rules.plateau.weeks + 2)
    ]
    if measured and abs(measured[0] - measured[-1]) >= rules.plateau.disability:
        return
    _advise(turn, "plateau", "dose-plateau")


def shortened(turn: Turn, days_planned: int | None) -> dict[str, bool]:
    """The change when fewer than half of the planned sessions were done in two weeks, or no longer (3.6
    missed). Announced breaks are not missed."""
    rule, day, state = turn.rules.missed, turn.day, turn.state
    if days_planned is None or state.first_day is None or (day - state.first_day).days < rule.days:
        return {}
    window = [day - timedelta(days=ago) for ago in range(1, rule.days + 1)]
    here = [one for one in window if not any(first <= one <= last for first, last in state.away)]
    if not here:
        return {}
    wanted = days_planned * len(here) / _WEEK
    came = sum(one in state.session_days for one in here)
    few = came < rule.share * wanted
    if few == state.shorter:
        return {}
    effect = SessionShortened if few else SessionRestored
    message = "dose-shorter" if few else "dose-shorter-over"
    turn.effects.append(effect(message=message, rule="missed"))
    return {"shorter": few}


def _lighter_week(turn: Turn) -> None:
    """After weeks of growing, one in which doses are less."""
    rule, day, since = turn.rules.lighter_week, turn.day, turn.state.growing_since
    if since is None or turn.held_back():
        return
    rises = [one.rose_on for _, one in turn.standings() if one.rose_on is not None]
    if not rises or (day - max(rises)).days > _STALLED:
        turn.but(growing_since=None)
        return
    if (day - since).days < _WEEK * rule.weeks:
        return
    until = day + timedelta(days=rule.days)
    turn.but(lighter_until=until, growing_since=None)
    turn.effects.append(LighterWeekBegan(message="dose-lighter-week", rule="lighter_week", until=until))
    for name, standing in turn.standings():
        facts = turn.book.facts.get(name)
        if facts is None:
            continue
        now = standing.before_rise or standing.amount
        less = facts.fewer(now, rule.share)
        if less == standing.amount:
            continue
        to = now if standing.back is None else standing.back.to
        back = Back(to=to, start=less)
        turn.put(name, turn.change(facts, standing, less, Because.lighter, tell=False, back=back))


# ── each exercise ────────────────────────────────────────────────────────────────────────────────────────


def _overnight(turn: Turn, facts: Facts, standing: Standing, may_grow: bool, away: bool) -> Standing | None:
    """The standing on the new day; the same object when nothing changed, null when it begins anew. `away`:
    there was no session of any kind for longer than the gap."""
    rules = turn.rules
    age = (turn.day - standing.on).days
    if age > rules.begin_again.days:
        turn.effects.append(
            DoseChanged(
                message=Because.anew.value.message,
                rule=Because.anew.value.rule,
                exercise=facts.id,
                before=standing.amount,
                after=None,
                up=False,
            )
        )
        return None
    if age > rules.step_back.own_gap_days or (away and age > rules.step_back.gap_days):
        return _after_gap(turn, facts, standing)
    if standing.back is not None:
        return _homeward(turn, facts, standing)
    if may_grow and _earned(turn, standing):
        step = grown(facts, rules, standing, turn.day)
        at_top = standing.amount.reps >= facts.top.reps and (standing.amount.hold_s or 0.0) >= (
            facts.top.hold_s or 0.0
        )
        if at_top and facts.clock is None and not standing.opened and facts.harder:
            return _opened(turn, facts, standing)
        if step is not None:
            return turn.change(facts, standing, step.amount, step.because, step.args)
    return _kept(turn, facts, standing)


def _earned(turn: Turn, standing: Standing) -> bool:
    """The gate of 3.6, as far as it is this exercise's: so many green days in a row at the same dose, which
    was all that was asked."""
    return (
        standing.light == "green"
        and standing.greens >= turn.rules.gate.greens
        and standing.fell_short == 0
        and standing.covered
    )


def _after_gap(turn: Turn, facts: Facts, standing: Standing) -> Standing:
    """Once for each break: less, and a way back. After a red it is less already."""
    if standing.rested_from == standing.on:
        return standing
    if standing.light == "red":
        return standing.but(rested_from=standing.on, back=None)
    base = (standing.before_rise or standing.amount).least(standing.counted)
    less = base.least(facts.part(standing.counted, turn.rules.step_back.share))
    to = base if standing.back is None else standing.back.to
    days = (("days", (turn.day - standing.on).days),)
    return turn.change(
        facts,
        standing.but(before_rise=None),
        less,
        Because.gap,
        days,
        rested_from=standing.on,
        back=Back(to=to, start=less),
        greens=0,
        too_easy=False,
        top_since=None,
        kept=False,
    )


def _homeward(turn: Turn, facts: Facts, standing: Standing) -> Standing:
    """A step on the way back after a green session; its end when it has arrived or its time is over twice."""
    back = standing.back
    assert back is not None
    flare = turn.state.flare
    calm = flare is not None and flare.calmed_on is None
    if calm or turn.state.clinician is not None or turn.state.plan_is_back(turn.rules, turn.day):
        return standing
    if turn.state.is_lighter(turn.day):
        return standing
    if back.to.within(standing.amount):
        return standing.but(back=None)
    if back.since is not None and (turn.day - back.since).days > 2 * turn.rules.way_back.days:
        return standing.but(back=None)
    if standing.light != "green" or not standing.covered:
        return standing
    step = on_the_way_back(facts, turn.rules, standing, turn.day)
    if step is None:
        return standing
    return turn.change(facts, standing, step, Because.back)


def _opened(turn: Turn, facts: Facts, standing: Standing) -> Standing:
    """The harder relatives may be done from now on."""
    for harder in facts.harder:
        turn.effects.append(
            LevelOpened(message="reason-in-step-up", rule="next_level", exercise=facts.id, to=harder)
        )
    return standing.but(opened=True)


def _kept(turn: Turn, facts: Facts, standing: Standing) -> Standing:
    """At the top of everything for weeks: fewer days keep it."""
    if not facts.top.within(standing.amount):
        return standing if standing.top_since is None else standing.but(top_since=None, kept=False)
    if standing.top_since is None:
        return standing.but(top_since=turn.day)
    rule = turn.rules.keeping
    if standing.kept or (turn.day - standing.top_since).days < _WEEK * rule.weeks:
        return standing
    turn.effects.append(
        KeepingBegan(
            message="dose-keeping",
            args={"least": rule.least_days, "most": rule.most_days},
            rule="keeping",
            exercise=facts.id,
        )
    )
    return standing.but(kept=True)
