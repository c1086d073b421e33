"""The sets in hand of people who keep their stick figures: taken in frame by frame, written when they are
over.

Taking in is putting a message into a list; a thread of its own reads and writes them, so no frame waits for
the disk. What goes wrong there is remembered for whoever's line it is, who is told once.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import Final, overload

from catcow.coach.frame import Frame
from catcow.coach.known import Known
from catcow.errors import CatcowError
from catcow.storage.errors import SetNotKeptError
from catcow.storage.kept import KeptSets

MOST_IN_FILE: Final = 18_000
"""Frames, ten minutes at thirty a second; a longer set goes on in another file."""
MOST_HELD: Final = 120_000
"""Frames held for everybody together until they are written: about 66 MB."""
LEAST_S: Final = 1.0
"""Nobody looks at less."""
ANEW_S: Final = -1.0
"""With a frame so much older than the last one the coach begins anew; one that is less older is left out."""
_log = logging.getLogger(__name__)


class Packed(Sequence[Frame]):
    """Frames as the messages they came in, each opened when it is looked at."""

    def __init__(self, messages: Sequence[bytes]) -> None:
        self._messages = messages

    def __len__(self) -> int:
        return len(self._messages)

    @overload
    def __getitem__(self, at: int) -> Frame: ...
    @overload
    def __getitem__(self, at: slice) -> Packed: ...
    def __getitem__(self, at: int | slice) -> Frame | Packed:
        if isinstance(at, slice):
            return Packed(self._messages[at])
        return Frame.unpack(self._messages[at])

    def __iter__(self) -> Iterator[Frame]:
        return map(Frame.unpack, self._messages)


class Keeper:
    """Of one server: what its lines hold, and the thread that writes it."""

    def __init__(
        self, kept: KeptSets | None, wanted: Callable[[], bool], now: Callable[[], datetime]
    ) -> None:
        """`kept`: None where there is no data folder; then nothing is kept. `wanted`: whether the person
        wants it, asked when a set begins and again before it is written. `now`: aware, in their zone."""
        self.kept, self.wanted, self.now = kept, wanted, now
        self.trouble: CatcowError | None = None
        """Why the last set was not kept; None when it was."""
        self.switched = 0
        """Grows when the person no longer wants it: what is in hand then is forgotten."""
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="keeper")
        self._held, self._counting = 0, threading.Lock()

    def forget(self) -> None:
        """The person has switched it off."""
        self.switched += 1

    def close(self) -> None:
        """When what was handed over is written."""
        self._writer.shutdown(wait=True)

    def take(self, count: int) -> bool:
        """Whether so many more frames may be held; less than none gives them back."""
        with self._counting:
            if count > 0 and self._held + count > MOST_HELD:
                return False
            self._held += count
            return True

    def write(self, line: LineKeeper, known: Known, at: datetime, messages: Sequence[bytes]) -> None:
        """Some time soon."""
        self._writer.submit(self._write, line, known, at, messages).add_done_callback(_log_fault)

    def _write(self, line: LineKeeper, known: Known, at: datetime, messages: Sequence[bytes]) -> None:
        try:
            if self.kept is not None and self.wanted():
                self.kept.save(known, at, Packed(messages))
                self.trouble = None
        except CatcowError as error:
            line.trouble = self.trouble = error
        finally:
            self.take(-len(messages))


class LineKeeper:
    """Of one line: the set in hand, if it is kept."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.trouble: CatcowError | None = None
        """Why a set of this line was not kept, the last time that one was not."""
        self._known: Known | None = None
        """Of the set that is being kept; None: none is."""
        self._switched = 0
        self._at: datetime | None = None
        self._messages: list[bytes] = []
        self._first: Frame | None = None
        self._last_s = 0.0

    def begin(self, known: Known) -> None:
        """A set begins, and with it the earlier one is over. May look at the disk."""
        self.end()
        keeper = self._keeper
        self._switched = keeper.switched
        try:
            if keeper.kept is None or not keeper.wanted():
                return
            keeper.kept.make_ready()
        except CatcowError as error:
            self.trouble = keeper.trouble = error
            return
        self._known = known

    def add(self, message: bytes, frame: Frame) -> None:
        """The next frame that the coach has taken, packed and not."""
        if self._known is None:
            return
        if self._switched != self._keeper.switched:
            self._drop()
            return
        if self._first is not None:
            step_s = frame.t_s - self._last_s
            if ANEW_S <= step_s <= 0:
                return  # the coach leaves it out too
            sizes = {(one.width, one.height) for one in (self._first, frame)}
            if step_s < ANEW_S or len(sizes) > 1 or len(self._messages) >= MOST_IN_FILE:
                self._hand_over()
        if not self._keeper.take(1):
            self._hand_over()
            self._known = None
            self.trouble = self._keeper.trouble = SetNotKeptError("the disk is too slow")
            return
        if self._first is None:
            self._first, self._at = frame, self._keeper.now()
        self._messages.append(message)
        self._last_s = frame.t_s

    def end(self) -> None:
        """The set is over."""
        if self._switched != self._keeper.switched:
            self._drop()
        self._hand_over()
        self._known = None

    def _hand_over(self) -> None:
        """What is in hand, to be written."""
        first, at, messages, known = self._first, self._at, self._messages, self._known
        self._first, self._messages = None, []
        if first is None or at is None or known is None or self._last_s - first.t_s < LEAST_S:
            self._keeper.take(-len(messages))
        else:
            self._keeper.write(self, known, at, messages)

    def _drop(self) -> None:
        self._keeper.take(-len(self._messages))
        self._first, self._messages, self._known = None, [], None


def _log_fault(done: Future[None]) -> None:
    fault = done.exception()
    if fault is not None:
        _log.error("a set was not kept", exc_info=fault)
