"""The card at the end of the film: what was counted, in a few large lines over the last picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from catcow.locale import Words

from ..region import Picture
from ..report import RangeOfMotion, Summary
from .panel import ACCENT, GROUND, INK, QUIET, WARN, WRONG, Panel

DIM = 0.22
"""How much of the last picture still shows."""
MOST_FAULTS = 4

Colour = tuple[int, int, int]


def card(
    panel: Panel,
    canvas: Picture,
    scene: int,
    summary: Summary,
    words: Words,
    name: str,
    faults: Mapping[str, str],
) -> Picture:
    """The canvas (H, W, 3), whose upper `scene` rows are the picture, darkened, with the summary on it; a new
    picture of the same size."""
    height = len(canvas)
    ground = np.array(GROUND, np.float32)
    dark = np.rint(ground + DIM * (canvas - ground)).astype(np.uint8)
    dark[scene:] = GROUND
    image, pen = panel.canvas(height)
    image.paste(panel.picture(dark))
    unit = panel.unit
    left, right, top = 0.9 * unit, panel.width - 0.9 * unit, 1.3 * unit
    top = _lines(panel, pen, [name or summary.exercise], left, top, 0.85 * unit, INK, right - left)
    top += 0.25 * unit
    for label, value, colour in rows(summary, words, faults):
        if top > height - 2.2 * unit:
            break
        top = _lines(panel, pen, [label], left, top, 0.44 * unit, QUIET, right - left) + 0.1 * unit
        top = _lines(panel, pen, value, left, top, 0.68 * unit, colour, right - left) + 0.3 * unit
    foot = height - 1.0 * unit
    _lines(panel, pen, [words.text("film-report-wellness")], left, foot, 0.4 * unit, QUIET, right - left)
    return np.array(image)


def rows(summary: Summary, words: Words, faults: Mapping[str, str]) -> list[tuple[str, list[str], Colour]]:
    """Label, lines and colour of each row."""
    made: list[tuple[str, list[str], Colour]] = []
    if summary.refused is not None:
        made.append((words.text("film-report-refused"), [summary.refused.sentence], WARN))
        return made
    count = [str(summary.repetitions)]
    if summary.per_side:
        left, right = summary.per_side.get("left", 0), summary.per_side.get("right", 0)
        count.append(words.text("film-report-sides", left=left, right=right))
    made.append((words.text("film-report-repetitions"), count, ACCENT))
    if summary.attempts:
        made.append((words.text("film-report-attempts"), [str(summary.attempts)], INK))
    if summary.holds_s:
        held = [words.text("film-seconds", seconds=f"{hold:.1f}") for hold in summary.holds_s]
        made.append((words.text("film-report-holds"), [",  ".join(held)], INK))
    if summary.range_of_motion:
        ranges = [range_line(words, measure) for measure in summary.range_of_motion]
        made.append((words.text("film-report-range"), ranges[:3], INK))
    if summary.faults:
        seen = list(dict.fromkeys(fault.id for fault in summary.faults))
        sentences = [faults.get(fault, fault) for fault in seen[:MOST_FAULTS]]
        made.append((words.text("film-report-faults"), sentences, WRONG))
    else:
        made.append((words.text("film-report-faults"), [words.text("film-report-no-faults")], QUIET))
    return made


def range_line(words: Words, measure: RangeOfMotion) -> str:
    """`Bend at the hips: 84 ± 6°`."""
    name = words.text(f"coach-measure-{measure.measure}")
    message, digits = ("film-range-degrees", 0) if measure.unit == "deg" else ("film-range-trunk", 2)
    value, uncertainty = f"{measure.value:.{digits}f}", f"{measure.uncertainty:.{digits}f}"
    return words.text(message, measure=name, value=value, uncertainty=uncertainty)


def _lines(
    panel: Panel, pen: Any, texts: list[str], left: float, top: float, size: float, colour: Colour,
    width: float,
) -> float:  # fmt: skip
    """Draw texts below each other, each in at most three lines; the next free height."""
    for text in texts:
        broken, fitting = panel.fitted(pen, text, width, 3.7 * size, size)
        for one in broken:
            pen.text((left, top), one, fill=colour, anchor="lm", font=panel.font(fitting))
            top += 1.3 * fitting
    return top
