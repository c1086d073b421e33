"""The line of the camera coach: landmarks come in, what the coach sees of them goes out. Nothing is kept,
unless the person has switched that on (keeping.py).

The page sends a CoachStart (text) at each set, then frames (binary, coach/frame.py). It gets a Report at once
when something worth knowing has changed, else at most ten a second. A message that cannot be used is answered
with a Problem and changes nothing. The engine is quick and runs in the server's own loop: a thread for each
frame would cost more than the frame.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Hashable
from typing import Any, Final, Protocol

from anyio.to_thread import run_sync
from fastapi import WebSocket, WebSocketDisconnect
from pydantic import ValidationError

from catcow.coach.coach import Calibration
from catcow.coach.coach import Coach as Engine
from catcow.coach.frame import PACKED_BYTES, Frame
from catcow.coach.known import Known
from catcow.coach.report import Report
from catcow.errors import CatcowError

from .context import Context
from .keeping import Keeper, LineKeeper
from .messages import CoachStart, Problem
from .problems import RefusedError, problem_of
from .security import MAX_BODY
from .services import settings

MOST_A_SECOND: Final = 120
"""Frames a second; what comes faster is dropped unread. A camera gives 30."""
REPORT_EVERY_S: Final = 0.1
_KEPT: Final = 32
"""Calibrations kept on a line; a session has fewer exercises."""


_STARTING: Final = threading.Lock()
"""One set begins after the other: threads that read at the same time hold up the frames of everybody."""


class Coach(Protocol):
    """What of the engine is used."""

    @property
    def calibration(self) -> Any: ...

    def see(self, frame: Frame) -> Report: ...


CoachMaker = Callable[[Context, CoachStart, Any], Coach]
"""Makes the coach of one set, with the calibration of an earlier one or None. Raises CatcowError."""


def make_coach(context: Context, start: CoachStart, calibration: Any) -> Coach:
    return Engine.of(context.library, start.exercise, start.view, side=start.side, calibration=calibration)


class Allowance:
    """At most so many a second, and so many at once after a silence."""

    def __init__(self, a_second: float) -> None:
        self._a_second = a_second
        self._left = a_second
        self._at_s: float | None = None

    def take(self, now_s: float) -> bool:
        if self._at_s is not None:
            self._left = min(self._a_second, self._left + (now_s - self._at_s) * self._a_second)
        self._at_s = now_s
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Listening:
    """One line: the coach of the set in hand, and what the last answer was."""

    def __init__(
        self, context: Context, make: CoachMaker, language: str, keeper: LineKeeper | None = None
    ) -> None:
        """`keeper`: who keeps what is seen, if the person wants it; None: nobody."""
        self._context, self._make, self._language = context, make, language
        self._keeper = keeper
        self._trouble_told = False
        self._coach: Coach | None = None
        self._key: Hashable = None
        self._calibrations: dict[Hashable, Any] = {}
        self._allowance = Allowance(MOST_A_SECOND)
        self.flooded = False
        """The last message was dropped, because too many come."""
        self._told: Hashable = None
        self._told_at_s = float("-inf")

    def hear(self, message: str | bytes, now_s: float) -> Report | Problem | None:
        """The answer to a message that came at `now_s`, or None when there is nothing new to say."""
        self.flooded = not self._allowance.take(now_s)
        if self.flooded:
            return None
        try:
            if isinstance(message, bytes):
                return self._frame(message, now_s)
            self._start(message)
        except CatcowError as error:
            return problem_of(error, self._context.library, self._language)
        return None

    def notice(self) -> Problem | None:
        """That what is seen could not be kept, once on a line. Nothing else changes by that."""
        if self._keeper is None or self._keeper.trouble is None or self._trouble_told:
            return None
        self._trouble_told = True
        return problem_of(self._keeper.trouble, self._context.library, self._language)

    def end(self) -> None:
        """The line is closed."""
        if self._keeper is not None:
            self._keeper.end()

    def _start(self, text: str) -> None:
        if len(text) > MAX_BODY:
            raise RefusedError("too_large")
        try:
            start = CoachStart.model_validate_json(text)
        except ValidationError as error:
            raise RefusedError("bad_request") from error
        if self._coach is not None:
            self._calibrations[self._key] = self._coach.calibration
            while len(self._calibrations) > _KEPT:
                del self._calibrations[next(iter(self._calibrations))]
        self._coach = None
        self.end()
        key = (start.exercise, start.view, start.side)
        calibration = self._calibrations.get(key)
        with _STARTING:
            coach = self._make(self._context, start, calibration)
        self._coach, self._key = coach, key
        self._told, self._told_at_s = None, float("-inf")
        if self._keeper is not None:
            usual = calibration.usual if isinstance(calibration, Calibration) else None
            self._keeper.begin(Known(start.exercise, start.side, usual))

    def _frame(self, message: bytes, now_s: float) -> Report | None:
        if self._coach is None:
            raise RefusedError("no_set")
        if len(message) > MAX_BODY:
            raise RefusedError("too_large")
        if len(message) != PACKED_BYTES:
            raise RefusedError("bad_frame")
        frame = Frame.unpack(message)
        report = self._coach.see(frame)
        if self._keeper is not None:
            self._keeper.add(message, frame)
        told = _worth_telling(report)
        if told == self._told and now_s - self._told_at_s < REPORT_EVERY_S:
            return None
        self._told, self._told_at_s = told, now_s
        return report


def _worth_telling(report: Report) -> Hashable:
    """What of a report is told at once when it changes."""
    sides = tuple(sorted(report.per_side.items()))
    return (
        *(report.state, report.reason, report.phase, report.repetitions, report.attempts, sides),
        *(report.side, report.hold_s is None, report.faults, report.say, report.gesture),
    )


async def serve(
    context: Context, make: CoachMaker, keeper: Keeper, line: WebSocket, asked_language: str | None
) -> None:
    language = await run_sync(settings.language, context, asked_language)
    await line.accept()
    listening = Listening(context, make, language, LineKeeper(keeper))
    now = asyncio.get_running_loop().time
    try:
        while True:
            message = await line.receive()
            if message["type"] == "websocket.disconnect":
                return
            sent = message.get("bytes")
            if sent is not None:
                answer = listening.hear(sent, now())
            else:  # a set begins: its references are read
                answer = await run_sync(listening.hear, message.get("text") or "", now())
            if answer is not None:
                await line.send_text(answer.model_dump_json())
            elif listening.flooded:
                await asyncio.sleep(0)  # more may be waiting; the others have their turn first
            notice = listening.notice()
            if notice is not None:
                await line.send_text(notice.model_dump_json())
    except WebSocketDisconnect:
        return
    finally:
        listening.end()
