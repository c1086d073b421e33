"""The clips judged by eye: the truth agrees with itself and with the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import catcow.evaluation
from catcow.content import Library

CLIPS: dict[str, Any] = yaml.safe_load(
    (Path(catcow.evaluation.__file__).parent / "polybag_truth.yaml").read_text("utf-8")
)["clips"]


def test_all_seven_clips_are_judged() -> None:
    assert len(CLIPS) == 7


@pytest.mark.parametrize("name", CLIPS)
def test_stays_follow_each_other_and_make_the_holds(name: str) -> None:
    clip = CLIPS[name]
    before = 0.0
    for stay in clip["stays"]:
        assert before <= stay["from_s"] < stay["to_s"] <= clip["seconds"]
        assert (
            stay.get("earliest_s", stay["from_s"]) <= stay["from_s"] <= stay.get("latest_s", stay["from_s"])
        )
        assert (stay["to_s"] == clip["seconds"]) == stay.get("to_end", False)
        before = stay["to_s"]
    held = [s["to_s"] - s["from_s"] for s in clip["stays"] if s.get("hold") and s["phase"] != "tall"]
    assert clip["holds_s"] == pytest.approx(held, abs=0.11)


@pytest.mark.parametrize("name", CLIPS)
def test_exercise_and_phases_are_those_of_the_library(name: str) -> None:
    clip = CLIPS[name]
    exercise = clip["exercise"] or clip["nearest"]
    if exercise is not None:
        assert exercise in Library.shipped()
    if clip["exercise"] is not None:
        phases = {phase.id for phase in Library.shipped().entry(clip["exercise"]).motion.phases}
        assert {s["phase"] for s in clip["stays"]} <= phases | {"open"}
