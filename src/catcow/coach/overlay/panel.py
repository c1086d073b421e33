"""The strip below the picture: count, phase, hold, and one line that says what is wrong or cannot be seen.

It stands beside the picture, not over it, so that it never hides the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ..model import need
from ..region import Picture

GROUND = (17, 24, 32)
INK = (236, 241, 245)
QUIET = (150, 163, 174)
LINE = (44, 56, 68)
GLAD = (94, 214, 160)
ACCENT = (64, 208, 220)
WARN = (255, 190, 92)
WRONG = (255, 138, 128)
ON_BRIGHT = (32, 20, 6)

UNIT = 0.055
"""One unit of the layout, as a share of the picture's longer side."""
NARROW = 14
"""A strip of fewer units across has the phase in a row of its own."""
ROW, PHASE_ROW, MESSAGE, EDGE = 2.4, 1.75, 1.35, 0.18
"""Heights in units: of the count's row, the phase's own row, the message, and below it."""
LEADING = 1.2
Tone = Literal["plain", "cannot", "wrong"]


@dataclass(frozen=True, slots=True)
class Said:
    """What the strip shows. Texts are ready to read; empty ones are left out."""

    count: str
    count_label: str
    fresh: bool
    """A repetition was counted just now."""
    letter: str
    share: float
    """How far into the phase, 0..1."""
    state: str
    hold: str
    hold_label: str
    line: str
    tone: Tone


class Panel:
    """Draws strips of one width. VideoExtraMissingError without Pillow."""

    def __init__(self, width: int, long_side: int) -> None:
        self._image: Any = need("PIL.Image")
        self._draw: Any = need("PIL.ImageDraw")
        self._font: Any = need("PIL.ImageFont")
        self.unit = max(8.0, UNIT * long_side)
        self._narrow = width < NARROW * self.unit
        height = ROW + (PHASE_ROW if self._narrow else 0) + MESSAGE + EDGE
        self.width, self.height = width, 2 * round(height * self.unit / 2)
        self._fonts: dict[int, Any] = {}
        self._said: Said | None = None
        self._drawn: Picture = np.zeros((self.height, width, 3), np.uint8)

    def strip(self, said: Said) -> Picture:
        """(height, width, 3); drawn anew only when something changes."""
        if said != self._said:
            self._said, self._drawn = said, self._make(said)
        return self._drawn

    def font(self, size: float) -> Any:
        px = max(6, round(size))
        if px not in self._fonts:
            self._fonts[px] = self._font.load_default(px)
        return self._fonts[px]

    def canvas(self, height: int) -> tuple[Any, Any]:
        """An empty picture of this width, and the pen for it."""
        image = self._image.new("RGB", (self.width, height), GROUND)
        return image, self._draw.Draw(image)

    def picture(self, pixels: Picture) -> Any:
        """Pixels as the drawing library takes them."""
        return self._image.fromarray(pixels)

    def fitted(
        self, pen: Any, text: str, width: float, height: float, size: float
    ) -> tuple[list[str], float]:
        """The text broken into lines of a width (px) that fit a height (px), in the largest size (px) up to
        `size` in which that goes; in the smallest, what is too much ends in an ellipsis."""
        for share in (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52):
            font, most = self.font(share * size), max(1, int(height / (LEADING * share * size)))
            broken = _broken(text, lambda t, f=font: float(pen.textlength(t, font=f)), width)
            if len(broken) <= most:
                return broken, share * size
        return [*broken[: most - 1], broken[most - 1] + " …"], share * size

    def _make(self, said: Said) -> Picture:
        image, pen = self.canvas(self.height)
        u = self.unit
        left, right = self._count(pen, said), self._hold(pen, said)
        if self._narrow:
            self._phase(image, pen, said, 0.5 * u, self.width - 0.5 * u, (ROW + PHASE_ROW / 2) * u)
        else:
            self._phase(image, pen, said, left, right, ROW / 2 * u)
        self._message(image, pen, said)
        return np.asarray(image)

    def _count(self, pen: Any, said: Said) -> float:
        """The count, as large as the strip allows; where it ends."""
        u, middle = self.unit, (ROW / 2 + 0.05) * self.unit
        colour, font = (GLAD if said.fresh else INK), self.font(2.2 * u)
        pen.text(
            (0.5 * u, middle), said.count, fill=colour, anchor="lm", font=font,
            stroke_width=max(1, round(0.03 * u)), stroke_fill=colour,
        )  # fmt: skip
        left = max(2.0 * u, 0.95 * u + float(pen.textlength(said.count, font=font)))
        width = 3.3 * u
        self._block(pen, said.count_label, (left, width), (middle, 1.5 * u), 0.52 * u, QUIET)
        return left + width + 0.3 * u

    def _hold(self, pen: Any, said: Said) -> float:
        """The hold at the right edge; where it begins."""
        u, middle, right = self.unit, ROW / 2 * self.unit, self.width - 0.5 * self.unit
        if not said.hold:
            return right
        font = self.font(1.5 * u)
        pen.text((right, middle - 0.2 * u), said.hold, fill=ACCENT, anchor="rm", font=font)
        small = self.font(0.52 * u)
        pen.text((right, middle + 0.85 * u), said.hold_label, fill=QUIET, anchor="rm", font=small)
        return right - float(pen.textlength(said.hold, font=font)) - 0.4 * u

    def _phase(self, image: Any, pen: Any, said: Said, left: float, right: float, middle: float) -> None:
        """Its letter in a ring that fills, and what to do or what the person does."""
        u, radius = self.unit, 0.72 * self.unit
        if said.letter:
            box = (left, middle - radius, left + 2 * radius, middle + radius)
            self._ring(image, box, said.share, said.letter)
            left += 2 * radius + 0.35 * u
        if said.state and right - left > 1.5 * u:
            self._block(pen, said.state, (left, right - left), (middle, 1.7 * u), 0.6 * u, INK)

    def _block(
        self, pen: Any, text: str, across: tuple[float, float], down: tuple[float, float], size: float,
        colour: tuple[int, int, int],
    ) -> None:  # fmt: skip
        """Lines of text: `across` left and width, `down` middle and height."""
        broken, fitting = self.fitted(pen, text, across[1], down[1], size)
        step = LEADING * fitting
        top = down[0] - step * (len(broken) - 1) / 2
        for k, one in enumerate(broken):
            pen.text((across[0], top + k * step), one, fill=colour, anchor="lm", font=self.font(fitting))

    def _ring(self, image: Any, box: Sequence[float], share: float, letter: str) -> None:
        finer = 3
        side = round(box[2] - box[0])
        big = self._image.new("RGB", (side * finer, side * finer), GROUND)
        pen = self._draw.Draw(big)
        thick = round(0.13 * self.unit * finer)
        edge = (0, 0, side * finer - 1, side * finer - 1)
        pen.ellipse(edge, outline=LINE, width=thick)
        if share > 0.01:
            pen.arc(edge, -90, -90 + 360 * min(1.0, share), fill=ACCENT, width=thick)
        pen.text(
            (side * finer / 2, side * finer / 2), letter, fill=INK, anchor="mm",
            font=self.font(0.95 * self.unit * finer),
        )  # fmt: skip
        image.paste(big.resize((side, side), self._image.Resampling.LANCZOS), (round(box[0]), round(box[1])))

    def _message(self, image: Any, pen: Any, said: Said) -> None:
        u, low = self.unit, self.height - EDGE * self.unit
        top = low - MESSAGE * u
        left, width, middle = 0.5 * u, self.width - u, (top + low) / 2
        if said.tone == "plain":
            if said.line:
                self._block(pen, said.line, (left, width), (middle, 0.7 * u), 0.52 * u, QUIET)
            return
        ground = WARN if said.tone == "cannot" else WRONG
        pen.rounded_rectangle((0.25 * u, top, self.width - 0.25 * u, low), radius=0.22 * u, fill=ground)
        self._sign(image, said.tone, left + 0.05 * u, middle, ground)
        self._block(
            pen, said.line, (left + 1.15 * u, width - 1.25 * u), (middle, MESSAGE * u), 0.6 * u, ON_BRIGHT
        )

    def _sign(self, image: Any, tone: Tone, left: float, middle: float, ground: tuple[int, int, int]) -> None:
        """An eye struck out, or an exclamation mark: the tone must not hang on its colour alone."""
        finer, side = 4, round(0.85 * self.unit)
        big = self._image.new("RGB", (side * finer, side * finer), ground)
        pen, s = self._draw.Draw(big), side * finer
        thick = max(2, round(0.09 * s))
        if tone == "cannot":
            pen.ellipse((0.04 * s, 0.24 * s, 0.96 * s, 0.76 * s), outline=ON_BRIGHT, width=thick)
            pen.ellipse((0.37 * s, 0.37 * s, 0.63 * s, 0.63 * s), fill=ON_BRIGHT)
            pen.line((0.14 * s, 0.88 * s, 0.86 * s, 0.12 * s), fill=ground, width=3 * thick)
            pen.line((0.14 * s, 0.88 * s, 0.86 * s, 0.12 * s), fill=ON_BRIGHT, width=thick)
        else:
            pen.ellipse((0.02 * s, 0.02 * s, 0.98 * s, 0.98 * s), fill=ON_BRIGHT)
            pen.rounded_rectangle((0.44 * s, 0.2 * s, 0.56 * s, 0.6 * s), radius=0.06 * s, fill=ground)
            pen.ellipse((0.43 * s, 0.68 * s, 0.57 * s, 0.82 * s), fill=ground)
        small = big.resize((side, side), self._image.Resampling.LANCZOS)
        image.paste(small, (round(left), round(middle - side / 2)))


def _broken(text: str, length: Any, width: float) -> list[str]:
    """The words of a text in lines no longer than a width; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]
