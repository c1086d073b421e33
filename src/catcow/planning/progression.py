"""The rules of dose as transitions: (state, event) -> (state, effects). No clock, no I/O, no chance.

    book = Book.of(library)
    state, effects = advance(book, Progress(), event)

An event is known by its id: told again, it changes nothing and asks for nothing. Whatever comes, the day
never goes back. With each new day `new_day` comes first: doses grow overnight, because only the next morning
tells how a session settled, and what has run out ends.

What may raise a dose is only `new_day` (growth.py, behind the gate of 3.6), and doing more than was asked
when it went well, as far as the cap of a week allows. Everything else keeps or lowers it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import assert_never

from .because import Because
from .consequences import (
    Advice,
    AskSafety,
    ClinicianLifted,
    Consequence,
    DirectionPreferred,
    DirectionStopped,
    FlareBegan,
    FlareCalmed,
    Noted,
)
from .daybreak import day_began, shortened
from .facts import Book
from .happenings import (
    Away,
    Centralised,
    ClinicianSaid,
    DayPassed,
    DayReport,
    FlareDeclared,
    Happening,
    LightSeen,
    Measured,
    NerveSign,
    QuestionsFine,
    SessionDone,
    Spread,
)
from .light import settled
from .model import Direction
from .practice import clinician_first, practised, reddened, step_plan_back, worsened
from .standing import Back, Flare, LastSession, Progress
from .turn import Turn

Consequences = tuple[Consequence, ...]

_USUAL_DAYS = 28
"""The usual pain is the middle one of so many days before a flare [D]."""
_OPPOSITE = {Direction.flexion: Direction.extension, Direction.extension: Direction.flexion}


def advance(book: Book, state: Progress, event: Happening) -> tuple[Progress, Consequences]:
    """The state after the event, and what follows. An event seen before changes nothing."""
    if event.id in state.seen:
        return state, ()
    day = event.day if state.day is None else max(event.day, state.day)
    state, begun = new_day(book, state, day)
    turn = Turn(book, state.but(seen=state.seen | {event.id}), day)
    match event:
        case SessionDone():
            _session(turn, event)
        case LightSeen():
            _light(turn, event)
        case DayReport():
            _report(turn, event)
        case Away():
            turn.but(away=(*turn.state.away, (event.day, max(event.day, event.until))))
        case FlareDeclared():
            _flare(turn, event)
        case DayPassed():
            turn.but(**shortened(turn, event.days_planned))
        case NerveSign():
            turn.effects.append(
                Noted(message="dose-noted", rule="adverse", exercise=event.exercise, what="nerve_sign")
            )
            if event.exercise is not None:
                reddened(turn, event.exercise, morning=False)
            clinician_first(turn, "nerve_sign")
            _ask_safety(turn)
        case Spread():
            _spread(turn, event)
        case Centralised():
            _centralised(turn, event)
        case ClinicianSaid():
            _clinician_said(turn, event.on)
        case QuestionsFine():
            _questions_fine(turn)
        case Measured():
            recent = [one for one in turn.state.disability if one[0] != day]
            turn.but(disability=(*recent, (day, event.disability))[-12:])
        case _:
            assert_never(event)
    return turn.end(), (*begun, *turn.effects)


def replay(book: Book, events: Iterable[Happening], today: date) -> Progress:
    """The state on this day after all these events, in whatever order they come. Events dated after the day
    are not counted: a clock was wrong when they happened, or is wrong now."""
    state = Progress()
    for event in sorted(events, key=lambda event: (event.day, event.at, event.id)):
        if event.day <= today:
            state, _ = advance(book, state, event)
    return new_day(book, state, today)[0]


def new_day(book: Book, state: Progress, day: date) -> tuple[Progress, Consequences]:
    """The state on the morning of this day. Nothing happens on a day that has begun or is past."""
    if state.day is not None and day <= state.day:
        return state, ()
    turn = Turn(book, state.but(day=day), day)
    if state.day is not None:
        day_began(turn)
    return turn.end(), tuple(turn.effects)


# ── sessions and lights ──────────────────────────────────────────────────────────────────────────────────


def _session(turn: Turn, event: SessionDone) -> None:
    day = turn.day
    state = turn.state
    if event.pain_before is not None:
        _felt(turn, event.pain_before)
        _may_calm(turn, event.pain_before)
    if not event.done:
        return
    if day not in state.session_days:
        kept = tuple(one for one in state.session_days if (day - one).days <= 2 * turn.rules.missed.days)
        turn.but(
            session_days=(*kept, day),
            sessions=state.sessions + 1,
            first_day=state.first_day or day,
        )
    names = tuple(dict.fromkeys(done.exercise for done in event.done))
    turn.but(last=LastSession(at=event.at, pain_before=event.pain_before, exercises=names))
    if event.compared is not None:
        turn.but(worse=turn.state.worse + 1 if event.compared == "worse" else 0)
        step_plan_back(turn)
    for done in sorted(event.done, key=lambda one: one.light != "red"):  # what hurt holds back the rest
        practised(turn, done, event.effort, done.exercise in event.morning_red)


def _light(turn: Turn, event: LightSeen) -> None:
    if event.light == "red":
        reddened(turn, event.exercise, morning=False, pain=event.pain)
    elif event.light == "amber":
        worsened(turn, event.exercise, "amber", Because.amber)


def _felt(turn: Turn, pain: int) -> None:
    """Remember the pain of the day; the first of a day counts."""
    day = turn.day
    if any(on == day for on, _ in turn.state.pains):
        return
    since = 7 * (turn.rules.plateau.weeks + 2)
    kept = tuple(one for one in turn.state.pains if (day - one[0]).days <= since)
    turn.but(pains=(*kept, (day, pain)))


def _report(turn: Turn, event: DayReport) -> None:
    _felt(turn, event.pain)
    _may_calm(turn, event.pain)
    _settle(turn, event)
    spread = turn.state.spread_at
    if event.still_down_leg and spread is not None:
        hours = (event.at - spread).total_seconds() / 3600
        if hours >= turn.rules.spreading_day.hours:
            clinician_first(turn, "spreading_day")
    elif not event.still_down_leg and spread is not None and event.at > spread:
        turn.but(spread_at=None)


def _settle(turn: Turn, event: DayReport) -> None:
    """The next morning settles the lights of the last session (3.5)."""
    rules, last = turn.rules, turn.state.last
    if last is None or last.settled:
        return
    hours = (event.at - last.at).total_seconds() / 3600
    if not rules.next_day.from_hours <= hours <= rules.next_day.until_hours:
        return
    turn.but(last=replace(last, settled=True))
    sore = event.soreness and rules.soreness.from_hours <= hours <= rules.soreness.until_hours
    if sore:
        turn.effects.append(Advice(message="dose-sore-why", rule="soreness"))
    for name in last.exercises:
        standing = turn.standing(name)
        if standing is None:
            continue
        light = settled(standing.light, last.pain_before, event.pain, rules)
        if light == standing.light or light is None:
            continue
        if light == "red" and not sore:
            reddened(turn, name, morning=True)
        else:
            worsened(turn, name, "amber", Because.sore if sore else Because.morning)
    if any(effect.kind == "ask_safety" for effect in turn.effects):
        turn.effects.append(
            Noted(message="dose-noted", rule="adverse", exercise=None, what="morning_pain", pain=event.pain)
        )


def _ask_safety(turn: Turn) -> None:
    if not any(effect.kind == "ask_safety" for effect in turn.effects):
        turn.effects.append(AskSafety(message="session-stop-screen", rule="red_asks_again"))


# ── flares ───────────────────────────────────────────────────────────────────────────────────────────────


def _flare(turn: Turn, event: FlareDeclared) -> None:
    """Every dose goes back to its share, with a way back. Declared again while the days are calm it changes
    nothing; on the way back it begins anew."""
    state = turn.state
    if event.pain is not None:
        _felt(turn, event.pain)
    if state.flare is not None and state.flare.calmed_on is None:
        return
    usual = _usual_pain(turn)
    limit = max(turn.rules.green.at_most, usual + turn.rules.flare_calm.back_rise)
    turn.but(flare=Flare(since=turn.day, limit=limit), growing_since=None, lighter_until=None)
    turn.effects.append(FlareBegan(message="dose-flare-began", args={"pain": limit}, rule="flare_calm"))
    for name, standing in turn.standings():
        facts = turn.book.facts.get(name)
        if facts is None:
            continue
        base = (standing.before_rise or standing.amount).least(standing.counted)
        to = base if standing.back is None else standing.back.to
        less = base.least(facts.part(standing.counted, turn.rules.step_back.share))
        back = None if standing.light == "red" else Back(to=to, start=less)
        standing = turn.change(facts, standing, less, Because.flare, tell=False, back=back)
        turn.put(name, standing.but(greens=0, too_easy=False, top_since=None, kept=False))


def _usual_pain(turn: Turn) -> int:
    """The middle pain of the days before this one; the least that counts as green when none is known."""
    recent = sorted(pain for on, pain in turn.state.pains if 0 < (turn.day - on).days <= _USUAL_DAYS)
    return recent[(len(recent) - 1) // 2] if recent else turn.rules.green.at_most


def _may_calm(turn: Turn, pain: int) -> None:
    """The way back begins on a later day, with the pain at its limit or below."""
    flare = turn.state.flare
    if flare is None or flare.calmed_on is not None or turn.day <= flare.since or pain > flare.limit:
        return
    turn.but(flare=replace(flare, calmed_on=turn.day))
    turn.effects.append(
        FlareCalmed(message="dose-flare-calmed", args={"days": turn.rules.way_back.days}, rule="way_back")
    )


# ── where it is felt ─────────────────────────────────────────────────────────────────────────────────────


def _spread(turn: Turn, event: Spread) -> None:
    turn.effects.append(Noted(message="dose-noted", rule="adverse", exercise=event.exercise, what="spread"))
    if event.exercise is not None:
        reddened(turn, event.exercise, morning=False)
    _ask_safety(turn)
    if event.stayed is False:
        return
    turn.but(spread_at=event.at)
    facts = None if event.exercise is None else turn.book.facts.get(event.exercise)
    for direction in sorted(facts.directions) if facts is not None else ():
        turn.but(
            stopped={**turn.state.stopped, direction: turn.day},
            preferred=None if turn.state.preferred is direction else turn.state.preferred,
        )
        other = _OPPOSITE[direction]
        turn.effects.append(
            DirectionStopped(
                message="dose-direction-stopped",
                args={"direction": direction.value, "instead": other.value},
                rule="spreading",
                direction=direction,
                instead=other,
            )
        )


def _centralised(turn: Turn, event: Centralised) -> None:
    """A direction that moved symptoms toward the spine is kept; one that is stopped stays so."""
    facts = turn.book.facts.get(event.exercise)
    if facts is None or len(facts.directions) != 1:
        return
    (direction,) = facts.directions
    if direction in turn.state.stopped:
        return
    turn.but(preferred=direction)
    turn.effects.append(
        DirectionPreferred(
            message="dose-direction-preferred",
            args={"direction": direction.value},
            rule="centralising",
            direction=direction,
        )
    )


# ── a clinician's word ───────────────────────────────────────────────────────────────────────────────────


def _clinician_said(turn: Turn, on: date) -> None:
    """A visit on the day of the sign or later opens the way; reds up to it are no longer counted. A visit
    dated after today is not one yet."""
    page = turn.state.clinician
    if on > turn.day:
        return
    turn.but(stopped={d: since for d, since in turn.state.stopped.items() if since > on})
    if page is None or on < page.since:
        return
    turn.but(clinician=None, reds_from=turn.day, spread_at=None)
    turn.effects.append(ClinicianLifted(message="dose-clinician-lifted", rule="clearance"))


def _questions_fine(turn: Turn) -> None:
    """Without a clinician's word, new answers open the way only after the days of the rule."""
    page = turn.state.clinician
    if page is None or (turn.day - page.since).days < turn.rules.clearance.days:
        return
    turn.but(clinician=None, reds_from=turn.day, spread_at=None)
    turn.effects.append(ClinicianLifted(message="dose-clinician-questions", rule="clearance"))
