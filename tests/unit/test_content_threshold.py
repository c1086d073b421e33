"""Thresholds of exercise.yaml: what their words mean, and what an author gets wrong in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catcow.content import Library
from catcow.content.checking import check_library
from catcow.content.threshold import (
    METRICS,
    Counted,
    Threshold,
    ThresholdUnreadableError,
    parse_threshold,
)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("<165 deg", Threshold(over=False, value=165, unit="deg")),
        (">0.15 T from the start", Threshold(over=True, value=0.15, unit="T", counted=Counted.start)),
        (">10 deg change", Threshold(over=True, value=10, unit="deg", counted=Counted.right)),
        ("<10 % change", Threshold(over=False, value=10, unit="%", counted=Counted.start)),
        ("-20 %", Threshold(over=False, value=80, unit="%", counted=Counted.own)),
        ("<70 % of the person's own", Threshold(over=False, value=70, unit="%", counted=Counted.own)),
        (
            ">90 % of the person's own range",
            Threshold(over=True, value=90, unit="%", counted=Counted.own, of="range"),
        ),
        (">15 deg, from the foot end only", Threshold(over=True, value=15, unit="deg", place="end")),
        (
            ">0.1 T inward, from the front only",
            Threshold(over=True, value=0.1, unit="T", toward="inward", place="front"),
        ),
        ("<15 deg in phase D", Threshold(over=False, value=15, unit="deg", phase="D")),
        (">1.5 s at the end", Threshold(over=True, value=1.5, unit="s", moment="end")),
        ("<2 s for each repetition", Threshold(over=False, value=2, unit="s", moment="whole")),
        (
            "<60 deg while the feet are off the floor",
            Threshold(over=False, value=60, unit="deg", moment="feet-off"),
        ),
        (
            ">15 deg below the line of shoulder and knee",
            Threshold(over=True, value=15, unit="deg", toward="below"),
        ),
        (">0.2 of the lower leg past the toes", Threshold(over=True, value=0.2, unit="shank", of="toes")),
        (">20 % between the sides", Threshold(over=True, value=20, unit="%", counted=Counted.sides)),
    ],
)
def test_words_become_values(text: str, meaning: Threshold) -> None:
    assert parse_threshold(text) == meaning


@pytest.mark.parametrize("text", ["", "much", "15 deg", ">15", ">15 apples", ">15 deg on Sundays", "-20 deg"])
def test_what_cannot_be_read_is_an_error(text: str) -> None:
    with pytest.raises(ThresholdUnreadableError):
        parse_threshold(text)


def test_every_threshold_of_the_library_is_understood() -> None:
    seen = 0
    for entry in Library.shipped():
        for fault in entry.exercise.faults:
            if fault.metric is None:
                continue
            metric = METRICS[fault.metric]
            if metric.unseen is None:
                assert parse_threshold(fault.threshold or "").unit in metric.units, (entry.id, fault)
                seen += 1
    assert seen > 100


def test_the_metrics_that_no_points_show_say_why() -> None:
    unseen = {name for name, metric in METRICS.items() if metric.unseen is not None}
    assert {"lumbar_gap", "trunk_contour", "hand_contact", "wall_gap"} <= unseen
    assert all(bool(metric.unseen) != bool(metric.units) for metric in METRICS.values())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    shipped = Library.shipped().root
    ignored = shutil.ignore_patterns("figures", "mannequin", "seen")
    shutil.copytree(shipped / "exercises" / "bridge", tmp_path / "exercises" / "bridge", ignore=ignored)
    shutil.copy(shipped / "references.yaml", tmp_path / "references.yaml")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('metric: trunk_line, threshold: "<165', 'metric: trunk_lime, threshold: "<165', "unknown-metric"),
        ("<165 deg", "<165 degrees of bend", "unreadable-threshold"),
        ("<165 deg", "<0.2 T", "unreadable-threshold"),
        ("<1 s in phase A", "<1 s in phase F", "unknown-phase"),
        ("metric: knee_gap, ", "", "unknown-metric"),
        (', threshold: ">0.05 T"', "", "unreadable-threshold"),
    ],
)
def test_the_checker_finds_it(library: Path, old: str, new: str, rule: str) -> None:
    path = library / "exercises" / "bridge" / "exercise.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    before = {f.rule for f in check_library(library)}
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = [f for f in check_library(library) if f.rule == rule]
    assert rule not in before
    assert found
    assert (
        "faults" in text.splitlines()[found[0].spot.line - 1]
        or "metric" in text.splitlines()[found[0].spot.line - 1]
    )


def test_every_metric_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "exercise-yaml.md").read_text(encoding="utf-8")
    assert [name for name in METRICS if f"`{name}`" not in page] == []
