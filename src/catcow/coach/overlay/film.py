"""The film itself: each watched picture with skeleton, strip and time line, and the sum at the end.

H.264 in MP4 by PyAV, with the true times of the pictures, without sound. Written beside its place and moved
there when whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from catcow.content import Entry, Library
from catcow.errors import CatcowError
from catcow.figure.movie import encoder
from catcow.locale import FALLBACK

from ..frame import Frame
from ..model import need
from ..region import Picture
from ..report import Report, State, Summary
from ..words import reason_sentence
from .card import card
from .limbs import draw_skeleton
from .panel import GLAD, LINE, QUIET, WARN, WRONG, Panel, Said, Tone

LONG_SIDE_PX = 1280
"""Of the film's picture, without the strip."""
CLOCK = Fraction(1, 30000)
"""Of its times; MPEG-4 knows none finer than 1/65535 s."""
FRESH_S = 0.7
"""How long a new repetition shines."""
CARD_S = 5.0
"""How long the sum stays at the end."""
CARD_STEP_S = 0.5
BAR = 0.14
"""Height of the time line in units of the strip."""
BLANK = (30, 39, 50)
_PLAIN: Tone = "plain"
_CANNOT: Tone = "cannot"
_WRONG: Tone = "wrong"


class FilmUnwritableError(CatcowError):
    """The film cannot be written where it was wanted."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The film {path} cannot be written: {reason}. Choose another place or name.")


class OverlayFilm:
    """Takes the frames one by one; `close` writes the end and gives the file its name, `drop` leaves none."""

    def __init__(
        self,
        path: Path,
        size: tuple[int, int],
        seconds: float | None,
        library: Library,
        entry: Entry | None = None,
        *,
        blank: bool = False,
        language: str = FALLBACK,
    ) -> None:
        """`size`: width and height of the pictures, even. `seconds`: how long the film will be, if known.
        `entry`: the exercise, None to draw only the skeleton. `blank`: a plain ground instead of the person's
        picture. FilmUnwritableError, VideoExtraMissingError."""
        av: Any = need("av")
        need("PIL.Image")
        self._path, self._part = path, path.with_name(path.name + ".part")
        self._width, self._height = size
        self._panel = Panel(self._width, max(size))
        self._bar = max(4, 2 * round(BAR * self._panel.unit / 2))
        self._words, self._entry, self._seconds = library.words(language), entry, seconds
        self._text = None if entry is None else entry.text(language)
        self._language, self._blank = language, blank
        self._marks: list[tuple[float, float, tuple[int, int, int]]] = []
        self._repetitions, self._fresh_s, self._last_s = 0, -FRESH_S, 0.0
        self._canvas: Picture = np.zeros(
            (self._height + self._panel.height + self._bar, self._width, 3), np.uint8
        )
        name = encoder()
        try:
            self._part.write_bytes(b"")  # the video library would tell only with the first picture
            self._film: Any = av.open(str(self._part), "w", format="mp4", options={"movflags": "+faststart"})
            self._stream: Any = self._film.add_stream(name, rate=30)
            self._stream.width, self._stream.height = self._width, len(self._canvas)
            self._stream.pix_fmt = "yuv420p"
            self._stream.codec_context.time_base = CLOCK
            if "264" in name:
                self._stream.options = {"crf": "21", "preset": "veryfast"}
            else:
                self._stream.bit_rate = 6_000_000
        except OSError as error:
            raise FilmUnwritableError(path, error.strerror or str(error)) from error

    def add(self, frame: Frame, picture: Picture | None, report: Report | None) -> None:
        """The next picture. `picture` (H, W, 3) of the size given at first; not needed when blank. `report`:
        what the coach said of it."""
        scene = self._canvas[: self._height]
        if self._blank or picture is None:
            scene[:] = BLANK
        else:
            scene[:] = picture
        draw_skeleton(scene, frame)
        self._remember(frame.t_s, report)
        self._canvas[self._height : -self._bar] = self._panel.strip(self._said(frame, report))
        self._time_line(frame.t_s)
        self._last_s = frame.t_s
        self._write(frame.t_s)

    def close(self, summary: Summary | None = None) -> None:
        """With a card that sums up, and under its own name."""
        try:
            if summary is not None:
                shown = self._card(summary)
                for k in range(int(CARD_S / CARD_STEP_S) + 1):
                    self._canvas = shown
                    self._write(self._last_s + (k + 1) * CARD_STEP_S)
            self._mux(self._stream.encode())
            self._film.close()
            self._part.replace(self._path)
        except OSError as error:
            raise FilmUnwritableError(self._path, error.strerror or str(error)) from error

    def _card(self, summary: Summary) -> Picture:
        return card(self._panel, self._canvas, self._height, summary, self._words, self._name, self._faults)

    def drop(self) -> None:
        """Leave nothing behind."""
        self._film.close()
        self._part.unlink(missing_ok=True)

    @property
    def _name(self) -> str:
        return "" if self._text is None else self._text.name

    @property
    def _faults(self) -> dict[str, str]:
        return {} if self._text is None else dict(self._text.faults)

    # -- drawing ---------------------------------------------------------------------------------------

    def _remember(self, t_s: float, report: Report | None) -> None:
        """Repetitions, faults and blind stretches, for the time line."""
        if report is None:
            return
        if report.repetitions > self._repetitions:
            self._repetitions, self._fresh_s = report.repetitions, t_s
            self._marks.append((t_s, t_s, GLAD))
        colour = WRONG if report.faults else WARN if report.state is State.cant_see else None
        if colour is None:
            return
        last = next((k for k in range(len(self._marks) - 1, -1, -1) if self._marks[k][2] == colour), None)
        if last is not None and self._marks[last][1] >= self._last_s:
            self._marks[last] = (self._marks[last][0], t_s, colour)
        else:
            self._marks.append((t_s, t_s, colour))

    def _time_line(self, t_s: float) -> None:
        bar = self._canvas[-self._bar :]
        bar[:] = LINE
        total = max(self._seconds or 0.0, t_s, 1e-6)

        def x(at_s: float) -> int:
            return round(at_s / total * self._width)

        bar[:, : x(t_s)] = tuple(round(0.6 * c) for c in QUIET)
        for start, end, colour in sorted(self._marks, key=lambda m: m[2] == GLAD):
            first = x(start)
            bar[:, max(0, first - 1) : max(x(end), first + max(3, self._width // 300))] = colour

    def _said(self, frame: Frame, report: Report | None) -> Said:
        words = self._words
        time = _clock(frame.t_s)
        if report is None:
            state = "" if frame.points is not None else words.text("film-state-nobody")
            return Said("", "", False, "", 0.0, state, "", "", time, "plain")
        letter = report.phase or ""
        state = words.text(f"film-state-{report.state.value.replace('_', '-')}")
        if report.state is State.exercising and self._text is not None:
            phase = self._text.phase(letter)
            state = phase.say or phase.do or state
        label = words.text("film-count", count=report.repetitions)
        if report.attempts:
            label += " " + words.text("film-count-attempts", count=report.attempts)
        hold = ""
        if report.hold_s is not None:
            hold = words.text("film-seconds", seconds=f"{report.hold_s:.1f}")
        line, tone = (f"{self._name}  ·  {time}" if self._name else time), _PLAIN
        if report.state is State.cant_see and report.reason is not None:
            line, tone = reason_sentence(words, report.reason), _CANNOT
        elif report.faults:
            line, tone = self._fault_line(report.faults), _WRONG
        fresh = frame.t_s - self._fresh_s < FRESH_S and report.repetitions > 0
        letter = letter if report.state is State.exercising else ""
        share = round(min(1.0, max(0.0, report.progress)), 2)
        return Said(
            str(report.repetitions), label, fresh, letter, share, state, hold,
            words.text("film-hold") if hold else "", line, tone,
        )  # fmt: skip

    def _fault_line(self, faults: Sequence[str]) -> str:
        first = self._faults.get(faults[0], faults[0])
        if len(faults) == 1:
            return first
        return self._words.text("film-more-faults", sentence=first, more=len(faults) - 1)

    # -- writing ---------------------------------------------------------------------------------------

    def _write(self, t_s: float) -> None:
        av: Any = need("av")
        frame = av.VideoFrame.from_ndarray(self._canvas, format="rgb24")
        frame.time_base, frame.pts = CLOCK, round(t_s / CLOCK)
        try:
            self._mux(self._stream.encode(frame))
        except OSError as error:
            raise FilmUnwritableError(self._path, error.strerror or str(error)) from error

    def _mux(self, packets: Sequence[Any]) -> None:
        for packet in packets:
            self._film.mux(packet)


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
