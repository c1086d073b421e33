"""Sessions as the page sees them: making one, looking at one, and taking its events."""

from __future__ import annotations

import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from catcow.planning.contexts import Context as Occasion
from catcow.planning.model import SessionPlan
from catcow.session.compile import compile_script
from catcow.session.effects import Advise, GoToStep, effect_lines
from catcow.session.effects import Effect as DomainEffect
from catcow.session.engine import State, advance, replay
from catcow.session.events import Event, Resumed, SetDone, Started, StepBegan
from catcow.storage import sessions as store
from catcow.storage.records import SessionRecord
from catcow.storage.sessions import StoredSession

from ..context import Context
from ..messages import Effect, SessionStateView, SessionView, SetView, SocketAck
from ..problems import RefusedError
from . import screening, today

_KEPT: Final = 4


class LiveSessions:
    """The sessions in use, so that an event does not read the whole log again. The log stays the truth: what
    is here is what was read from it and committed to it since."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[StoredSession, State]] = OrderedDict()

    def get(self, context: Context, session_id: str) -> tuple[StoredSession, State]:
        kept = self._kept.get(session_id)
        if kept is None:
            session = store.load(context.log, session_id)
            if session is None:
                raise RefusedError("unknown_session")
            kept = session, session.state
        self.put(session_id, *kept)
        return kept

    def put(self, session_id: str, session: StoredSession, state: State) -> None:
        self._kept[session_id] = session, state
        self._kept.move_to_end(session_id)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)


def create(
    context: Context, minutes: int | None, language: str, occasion: Occasion | None = None
) -> SessionView:
    """Today's session, or one for an occasion; see `begin`."""
    return begin(context, lambda: today.plan(context, minutes, occasion), language)


def begin(context: Context, make: Callable[[], tuple[SessionPlan, int]], language: str) -> SessionView:
    """Plan and compile a session and save it. Refused when the screening does not allow it (`screen_first`,
    `blocked`), when one that was begun is still open (`session_open`), or when nothing suits (`no_plan`)."""
    screening.require(context, screening.Way.new_session)
    open_one = today.open_session(context)
    if open_one is not None and open_one.state.status != "ready":
        raise RefusedError("session_open")
    plan, minutes = make()
    record = SessionRecord(plan=plan, script=compile_script(plan, context.library, language), minutes=minutes)
    session_id = str(uuid.uuid4())
    store.create(context.log, session_id, record, context.now())
    return view(context, session_id, language)


def view(context: Context, session_id: str, language: str) -> SessionView:
    session = store.load(context.log, session_id)
    if session is None:
        raise RefusedError("unknown_session")
    if not session.state.ended:
        screening.require(context, screening.Way.open_session)
    return SessionView(script=session.script, state=state_view(context, session_id, session.state, language))


def take(context: Context, live: LiveSessions, session_id: str, event: Event, language: str) -> SocketAck:
    """One event of the page: saved, then acknowledged.

    An event sent again is not saved again; its answer is given again, because the first one may never have
    arrived, and a person who said "this hurts" must not wait for advice that is lost.
    """
    with live.lock:
        session, state = live.get(context, session_id)
        if isinstance(event, Started | StepBegan | Resumed) and event.id not in state.seen:
            screening.require(context, screening.Way.open_session)
        if event.id in state.seen:
            store.append(context.log, session_id, event, context.now())  # refuses another content
            state_then = replay(session.script, _before(session.events, event))
            _, effects = advance(session.script, state_then, event)
        else:
            next_state, effects = advance(session.script, state, event)
            store.append(context.log, session_id, event, context.now())
            state = next_state
            session = StoredSession(session.id, session.created_at, session.script, (*session.events, event))
            live.put(session_id, session, state)
    words = context.words(language)
    return SocketAck(
        ack=str(event.id),
        state=state_view(context, session_id, state, language),
        effects=tuple(_effect(effect, effect_lines(effect, words)) for effect in effects),
    )


def state_view(context: Context, session_id: str, state: State, language: str) -> SessionStateView:
    return SessionStateView(
        id=session_id,
        state=state.status,
        step=state.step,
        sets=set_views(context, state.sets, language),
        skipped=state.skipped,
        removed=state.removed,
        events=len(state.seen),
    )


def set_views(context: Context, sets: Sequence[SetDone], language: str) -> tuple[SetView, ...]:
    return tuple(
        SetView(
            step=one.step,
            exercise=one.exercise,
            name=_name(context, one.exercise, language),
            side=one.side,
            reps=one.reps,
            hold_s=one.hold_s,
            seconds=one.seconds,
            counted_by=one.counted_by,
        )
        for one in sets
    )


def _name(context: Context, exercise_id: str, language: str) -> str:
    """The exercise's name; its id when the library no longer has it, so that an old diary can always be
    read."""
    library = context.library
    return library.entry(exercise_id).text(language).name if exercise_id in library else exercise_id


def _before(events: Sequence[Event], event: Event) -> Sequence[Event]:
    ids = [one.id for one in events]
    return events[: ids.index(event.id)]


def _effect(effect: DomainEffect, lines: tuple[str, ...]) -> Effect:
    return Effect(
        kind=effect.kind,
        text=lines[0] if lines else None,
        lines=lines[1:],
        step=effect.step if isinstance(effect, GoToStep) else None,
        light=effect.light,
        offer_to_end=effect.offer_to_end if isinstance(effect, Advise) else False,
    )
