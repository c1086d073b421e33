"""A film written to a file: MP4 for players and phones, GIF for pages and messages that show nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from catcow.errors import CatcowError

from .authoring import need
from .film import Film, Picture, rgb
from .style import THEMES, Theme
from .timeline import Timeline

FPS = {"mp4": 25, "gif": 12.5}
"""Frames a second. A GIF counts in hundredths of a second: 8 of them a frame."""
GIF_COLOURS = 64
BAR = 0.011
"""Height of the progress bar, as a share of the longer side."""
BADGE = 0.034
"""Radius of the phase's letter, as a share of the longer side."""

Report = Callable[[int, int], None]
"""Told after each frame: how many are done, of how many."""


class NoEncoderError(CatcowError):
    """The video library here has no encoder for what was asked."""

    def __init__(self) -> None:
        super().__init__(
            "The video library (PyAV) installed here has neither an H.264 nor an MPEG-4 encoder. Install its "
            "own wheel (pip install --force-reinstall --only-binary :all: av), or ask for --format gif."
        )


def frames(film: Film, timeline: Timeline, fps: float, speed: float) -> list[tuple[float, float, int, float]]:
    """Of each frame: fractional frame of the recording, breath, phase number and progress 0..1."""
    return [(m.frame, m.breath, m.phase, m.progress) for m in timeline.moments(fps, speed)]


def pictures(film: Film, timeline: Timeline, fps: float, speed: float, report: Report) -> Iterator[Picture]:
    """One repetition, each picture with its letter and the progress bar. What is equal is drawn once."""
    theme = THEMES[film.look.theme]
    phases = film.recording.phases
    letters = {p.label: _badge(p.label, film.look.size, theme.name) for p in phases}
    marks = _marks(timeline)
    todo = frames(film, timeline, fps, speed)
    before: tuple[float, float] | None = None
    drawn = np.zeros((0, 0, 3), np.uint8)
    for done, (frame, breath, phase, progress) in enumerate(todo):
        if (frame, breath) != before:
            drawn, before = film.picture(frame, breath), (frame, breath)
        picture = drawn.copy()
        _stamp(picture, letters[phases[phase].label])
        _bar(picture, progress, marks, film.look.size, theme)
        yield picture
        report(done + 1, len(todo))


def write_gif(path: Path, film: Film, timeline: Timeline, speed: float, report: Report) -> None:
    """A looping GIF with one table of few colours for all of its frames. OSError when it can't be written."""
    image: Any = need("PIL.Image")
    made = [image.fromarray(p) for p in pictures(film, timeline, FPS["gif"], speed, report)]
    picked = made[:: max(1, len(made) // 6)]
    sheet = image.new("RGB", (picked[0].width, picked[0].height * len(picked)))
    for k, one in enumerate(picked):
        sheet.paste(one, (0, k * one.height))
    table = sheet.quantize(GIF_COLOURS, method=image.Quantize.MEDIANCUT, dither=image.Dither.NONE)
    indexed = [one.quantize(palette=table, dither=image.Dither.NONE) for one in made]
    indexed[0].save(
        path, format="GIF", save_all=True, append_images=indexed[1:], loop=0, optimize=False, disposal=1,
        duration=round(1000 / FPS["gif"]),
    )  # fmt: skip


def encoder() -> str:
    """H.264 where the video library has it, else MPEG-4. NoEncoderError when it has neither."""
    av = need("av")
    for name in ("libx264", "h264", "libopenh264", "mpeg4"):
        try:
            av.codec.Codec(name, "w")
        except (ValueError, LookupError):  # PyAV's own error is both
            continue
        return name
    raise NoEncoderError


def write_mp4(path: Path, film: Film, timeline: Timeline, speed: float, report: Report) -> str:
    """An MP4 at 25 frames a second; the name of its encoder. OSError when it can't be written."""
    av = need("av")
    name = encoder()
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as out:
        stream: Any = out.add_stream(name, rate=Fraction(FPS["mp4"]))
        stream.width, stream.height, stream.pix_fmt = film.frame.width, film.frame.height, "yuv420p"
        stream.options = (
            {"crf": "20", "preset": "medium", "tune": "animation"} if "264" in name else {"q:v": "3"}
        )
        for picture in pictures(film, timeline, FPS["mp4"], speed, report):
            for packet in stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")):
                out.mux(packet)
        for packet in stream.encode():
            out.mux(packet)
    return name


def _marks(timeline: Timeline) -> list[float]:
    """Where along the bar each phase is reached, 0..1."""
    at, found = 0.0, []
    for index in timeline.order[:-1]:
        at += timeline.recording.phases[index].moving_s
        found.append(at / timeline.duration_s if timeline.duration_s else 0.0)
        at += timeline.still_s(index)
    return found


def _bar(picture: Picture, progress: float, marks: list[float], size: int, theme: Theme) -> None:
    height, width = picture.shape[:2]
    thick = max(3, round(BAR * size))
    ground, ink, halo = (np.array(rgb(theme[r])) * 255 for r in ("floor", "badge", "halo"))
    picture[height - thick :] = ground
    picture[height - thick :, : round(progress * width)] = ink
    for mark in marks:
        x = round(mark * width)
        picture[height - thick :, max(x - 1, 0) : x + 1] = halo


@lru_cache(maxsize=32)
def _badge(letter: str, size: int, theme_name: str) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """(H, W, 4) the phase's letter in its disc, as on the stills."""
    image, draw, font = need("PIL.Image"), need("PIL.ImageDraw"), need("PIL.ImageFont")
    theme = THEMES["dark" if theme_name == "dark" else "light"]
    radius, finer = round(BADGE * size), 4
    side = 2 * radius + 1
    big = image.new("RGBA", (side * finer, side * finer), (0, 0, 0, 0))
    pen = draw.Draw(big)
    pen.ellipse((0, 0, side * finer - 1, side * finer - 1), fill=theme["badge"])
    middle = side * finer / 2
    pen.text((middle, middle), letter, fill=theme["badge_text"], anchor="mm",
             font=font.load_default(radius * 1.15 * finer), stroke_width=finer // 2,
             stroke_fill=theme["badge_text"])  # fmt: skip
    return np.asarray(big.resize((side, side), image.Resampling.LANCZOS))


def _stamp(picture: Picture, badge: np.ndarray[Any, np.dtype[np.uint8]]) -> None:
    edge = round(badge.shape[0] * 0.15)
    part = picture[edge : edge + badge.shape[0], edge : edge + badge.shape[1]]
    share = badge[..., 3:] / 255.0
    part[:] = np.rint(part * (1 - share) + badge[..., :3] * share).astype(np.uint8)
