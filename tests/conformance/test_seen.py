"""The pose estimator sees every drawn figure, from every declared view, in every frame."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from catcow.coach.estimator import DETECTOR, weights_folder
from catcow.coach.record import EVERY, folder_of, is_fresh, record_of, rehearse, sighting_of, views_of
from catcow.content import Entry, Library
from catcow.content.bodies import BODIES

LIBRARY = Library.shipped()
ENTRIES = [entry for entry in LIBRARY if entry.has_motion]
SAMPLE = ("bridge", "sit_to_stand", "clamshell")
MOST_BYTES = 6_000_000


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_figure_was_detected_in_every_frame(entry: Entry) -> None:
    assert is_fresh(entry), f"run: catcow library see {entry.id}"
    record = record_of(entry)
    assert record is not None
    for count in record.counts:
        assert count.frames > 0
        assert count.detected == count.frames, f"{count.body} from {count.view}: {count}"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_the_landmarks_kept_are_those_counted(entry: Entry) -> None:
    record = record_of(entry)
    assert record is not None, f"run: catcow library see {entry.id}"
    for body in BODIES:
        for view in views_of(entry):
            sighting = sighting_of(entry, body, view)
            count = next(c for c in record.counts if (c.body, c.view) == (body, view.value))
            assert (len(sighting.frames), int(sighting.seen.sum())) == (count.frames, count.detected)
            assert set(np.diff(sighting.frames)) <= {EVERY}
            assert np.isfinite(sighting.points).all()


def test_the_landmarks_kept_are_small() -> None:
    sizes = [path.stat().st_size for entry in ENTRIES for path in folder_of(entry).glob("*")]
    assert sum(sizes) < MOST_BYTES


@pytest.mark.authoring
@pytest.mark.skipif(
    not (weights_folder() / DETECTOR).is_file(), reason="the page, which brings the weights, is not built"
)
@pytest.mark.parametrize("exercise_id", SAMPLE)
def test_watching_again_sees_the_same(exercise_id: str, tmp_path: Path) -> None:
    """The record is no hearsay: the figure is really drawn, and really detected."""
    pytest.importorskip("ai_edge_litert.interpreter")
    pytest.importorskip("moderngl")
    from catcow.coach import Estimator

    entry = LIBRARY.entry(exercise_id)
    shutil.copytree(entry.folder, tmp_path / exercise_id, ignore=shutil.ignore_patterns("seen"))
    again = Entry(tmp_path / exercise_id)
    counts = list(rehearse(LIBRARY, again, Estimator()))
    assert all(count.detected == count.frames for count in counts)
    for body in BODIES:
        for view in views_of(entry):
            then, now = sighting_of(entry, body, view), sighting_of(again, body, view)
            apart = np.linalg.norm(then.points - now.points, axis=-1)
            assert np.median(apart) < 0.01
