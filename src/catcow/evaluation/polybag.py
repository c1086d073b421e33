"""Suite `polybag`: seven phone clips of a person (MIT licence), counted and held against what eyes saw.

What is true stands in polybag_truth.yaml, judged without landmarks. Nothing of the coach was chosen on these
clips' results; they were looked at while it was made, which is said in docs/explanation/accuracy.md.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from catcow.coach.analysis import Analysis
from catcow.coach.estimator import Estimator
from catcow.coach.film_file import FilmFile
from catcow.coach.recognition import recognise
from catcow.coach.watching import watch
from catcow.content import Library
from catcow.content.model import Model

AS = {"polybag_seated_catcow": "seated_flexion", "polybag_seated_sidebend": "seated_overhead_reach"}
"""Clips of movements that the library has not, asked for as the nearest that it has."""


class Clip(Model):
    """One clip. `true_*`: by eye. `likely`: what the coach took it for without being told."""

    clip: str
    exercise: str
    same: bool
    """Whether the clip shows this exercise, or only one like it."""
    repetitions: int
    true_repetitions: int
    attempts: int
    holds_s: tuple[float, ...]
    true_holds_s: tuple[float, ...]
    refused: str | None
    should_refuse: bool
    likely: tuple[tuple[str, float], ...]

    @property
    def right(self) -> bool:
        if self.should_refuse:
            return self.refused is not None and self.repetitions == 0
        return self.refused is None and self.repetitions == self.true_repetitions

    @property
    def hold_errors_s(self) -> tuple[float, ...]:
        if self.should_refuse or len(self.holds_s) != len(self.true_holds_s):
            return ()
        return tuple(round(a - b, 2) for a, b in zip(self.holds_s, self.true_holds_s, strict=True))


class Polybag(Model):
    clips: tuple[Clip, ...]
    right: int
    hold_errors_s: tuple[float, ...]
    holds_within_1_s: int


def truth() -> dict[str, dict[str, Any]]:
    text = (files("catcow.evaluation") / "polybag_truth.yaml").read_text(encoding="utf-8")
    clips: dict[str, dict[str, Any]] = yaml.safe_load(text)["clips"]
    return clips


def run(library: Library, data: Path, say: Callable[[str], None]) -> Polybag:
    """Watches the films themselves, through the estimator. VideoExtraMissingError without the extra."""
    estimator = Estimator()
    clips = []
    for name, true in truth().items():
        exercise = true["exercise"] or AS[name]
        work = Analysis(library, exercise, keep=True)
        with FilmFile(data / "polybag_videos" / f"{name}.mp4") as film:
            for one in watch(film, estimator):
                work.add(one.frame)
        summary = work.summary()
        clip = Clip(
            clip=name,
            exercise=exercise,
            same=true["exercise"] is not None,
            repetitions=summary.repetitions,
            true_repetitions=true["repetitions"],
            attempts=summary.attempts,
            holds_s=summary.holds_s,
            true_holds_s=tuple(true["holds_s"]),
            refused=None if summary.refused is None else summary.refused.id.value,
            should_refuse=bool(true.get("refuse")),
            likely=tuple((i, round(p, 3)) for i, p in recognise(library, work.frames)[:3]),
        )
        clips.append(clip)
        say(f"{name}: {clip.repetitions} of {clip.true_repetitions}, refused: {clip.refused}")
    errors = tuple(e for clip in clips for e in clip.hold_errors_s)
    return Polybag(
        clips=tuple(clips),
        right=sum(clip.right for clip in clips),
        hold_errors_s=errors,
        holds_within_1_s=sum(abs(e) <= 1.0 for e in errors),
    )
