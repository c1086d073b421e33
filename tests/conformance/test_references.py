"""Every exercise that a camera can see has references of its present motion, small enough to ship."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from catcow.coach.record import views_of
from catcow.coach.reference import Reference, ReferenceUnreadableError
from catcow.coach.references import folder_of, references_of
from catcow.content import Entry, Library
from catcow.figure.build import file_hash

LIBRARY = Library.shipped()
ENTRIES = [e for e in LIBRARY.entries.values() if e.has_motion and views_of(e)]
MOST_BYTES = 1_000_000


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_references_are_of_the_present_motion(entry: Entry) -> None:
    found = references_of(entry)
    assert set(found) == {v.value for v in views_of(entry)}, f"run: catcow library reference {entry.id}"
    for view, reference in found.items():
        assert reference.motion == file_hash(entry.motion_path), f"run: catcow library reference {entry.id}"
        assert (reference.exercise, reference.view) == (entry.id, view)
        phases = {p.id for p in entry.motion.phases}
        assert {p for s in reference.stations for p in s.phases} <= phases
        count = len(reference.nodes)
        assert reference.shares.shape == (count, len(reference.stations))
        assert reference.edges.max() < count
        assert all(np.isfinite(getattr(reference, n)).all() for n in ("start", "nodes", "spread", "shares"))
        assert 0 <= reference.trust <= 1


def test_most_exercises_are_counted_and_invisible_ones_are_not() -> None:
    counted = {e.id for e in ENTRIES if any(r.counts for r in references_of(e).values())}
    assert len(counted) >= 38
    assert not counted & {"pelvic_tilt", "ab_brace", "chin_tuck"}


def test_references_are_small() -> None:
    sizes = [p.stat().st_size for e in ENTRIES for p in folder_of(e).glob("[A-Z]*.npz")]
    assert sum(sizes) < MOST_BYTES


def test_a_broken_reference_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "SAG_FLOOR.npz"
    for content in (b"", b"PK\x03\x04broken"):
        path.write_bytes(content)
        with pytest.raises(ReferenceUnreadableError, match="catcow library"):
            Reference.read(path)
    with pytest.raises(ReferenceUnreadableError):
        Reference.read(tmp_path / "missing.npz")


def test_a_reference_comes_back_as_written(tmp_path: Path) -> None:
    reference = references_of(LIBRARY.entry("bird_dog"))["SAG_FLOOR"]
    reference.write(tmp_path / "one.npz")
    again = Reference.read(tmp_path / "one.npz")
    assert (again.stations, again.trust, again.sides) == (
        reference.stations,
        reference.trust,
        reference.sides,
    )
    np.testing.assert_allclose(again.nodes, reference.nodes, atol=2e-3)
