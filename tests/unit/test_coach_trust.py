"""How much a reference is believed: sets of a body left out, counted with a reference of the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import LIBRARY, take

from catcow.evaluation import rehearsals
from catcow.evaluation.rehearsals import reference_of, with_trust


@pytest.mark.parametrize(
    ("told", "trust"),
    [(5, 1.0), (4, 0.0), (6, 0.0), (7, 0.0)],
    ids=["right", "one too few", "the attempt too", "more than was begun"],
)
def test_only_right_counts_are_trusted(monkeypatch: pytest.MonkeyPatch, told: int, trust: float) -> None:
    assert _trust(monkeypatch, [told]) == trust


def test_more_than_was_begun_tells_against_it_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _trust(monkeypatch, [5, 5, 6]) == pytest.approx(2 / 3)
    assert _trust(monkeypatch, [5, 5, 7]) == pytest.approx(1 / 3)


def _trust(monkeypatch: pytest.MonkeyPatch, told: list[int]) -> float:
    """Of sets of five and an attempt of which so many were told, in turn."""
    entry = LIBRARY.entry("bridge")
    name, seen = take("bridge", "SAG_FLOOR")
    takes = [(name, seen), (name.replace("broad", "other"), replace(seen, body="other"))]
    made = reference_of(entry, "SAG_FLOOR", "", [one for _, one in takes])
    asked = iter(told * 6)
    whole = rehearsals.watched

    def watched(references, exercise, frames):
        return whole(references, exercise, frames[:20]).model_copy(update={"repetitions": next(asked)})

    monkeypatch.setattr(rehearsals, "watched", watched)
    return with_trust(entry, "SAG_FLOOR", made, takes).trust
