"""What has been counted, and by which side."""

from __future__ import annotations

from typing import get_args

import pytest

from catcow.coach.counting import Excursion, Stay
from catcow.coach.report import Side
from catcow.coach.tally import Tally


def _counted(sides: str, *, both: bool) -> Tally:
    """`sides`: l, r or ? for each movement."""
    tally = Tally(both=both)
    names: dict[str, Side | None] = {name[0]: name for name in get_args(Side)}
    for n, letter in enumerate(sides):
        done = Excursion(
            4.0 * n, 4.0 * n + 3.0, 1.0, (Stay(0, 4.0 * n + 1, 4.0 * n + 2),), 0.9, complete=True
        )
        tally.count(done, names.get(letter), [1.0])
        tally.ways_s(done)
    return tally


@pytest.mark.parametrize(
    ("sides", "both", "told"),
    [
        ("", False, {}),
        ("lll", False, {"left": 3}),
        ("lrl", False, {"left": 2, "right": 1}),
        ("l?l", False, {"left": 3}),
        ("l??", False, {}),
        ("lr?", False, {}),
        ("lrlr", True, {"left": 2, "right": 2}),
        ("llll", True, {}),
        ("lrl?", True, {}),
        ("????", True, {}),
    ],
)
def test_sides_are_told_when_each_is_known(sides: str, both: bool, told: dict[Side, int]) -> None:
    assert _counted(sides, both=both).per_side == told


def test_one_of_each_side_is_one_repetition() -> None:
    assert [_counted("lr" * 3, both=both).repetitions for both in (True, False)] == [3, 6]


def test_a_recalled_attempt_is_no_attempt_any_more() -> None:
    tally = Tally(both=False)
    tally.attempts = 1
    tally.count(Excursion(0.0, 3.0, 0.5, (), 0.9, complete=True, recalled=True), None, [])
    assert (tally.repetitions, tally.attempts) == (1, 0)
    assert tally.ways_s(Excursion(0, 1, 1, (), 1, complete=True)) is None


def test_times_and_fit() -> None:
    tally = _counted("lll", both=False)
    assert tally.repetition_s == pytest.approx(4.0)
    assert tally.tempo_s == {"out": 3.03, "back": 4.55}
    assert tally.holds_s == (1.0, 1.0, 1.0)
    assert tally.fit == 0.9
