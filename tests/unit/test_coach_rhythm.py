"""Steps that went by while pictures were missing: told when the beat says so, and only then."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coached import LIBRARY, performed

from catcow.coach.coach import Coach
from catcow.coach.counting import Excursion
from catcow.coach.rhythm import Rhythm
from catcow.coach.tally import Tally
from catcow.evaluation.performance import Style

FPS = 20


def marched(*ends_s: float, missing: tuple[float, float] = (0.0, 0.0)) -> tuple[Rhythm, list[bool]]:
    """Somebody followed until the last end, but for the pictures that are missing; what each step told."""
    rhythm, told, at_s = Rhythm(), [], 0.0
    for end_s in ends_s:
        while at_s < end_s:
            if not missing[0] < at_s < missing[1]:
                rhythm.next(at_s)
            at_s += 1 / FPS
        told.append(rhythm.missed(end_s))
    return rhythm, told


def test_a_step_in_a_blink_is_told() -> None:
    assert marched(1, 2, 3, 4, 6, 7, missing=(4.3, 4.8))[1] == [False, False, False, False, True, False]


def test_without_a_blink_it_was_a_rest() -> None:
    assert not any(marched(1, 2, 3, 4, 6, 7)[1])


def test_a_blink_on_the_beat_hid_nothing() -> None:
    assert not any(marched(1, 2, 3, 4, 5, 6, missing=(4.3, 4.8))[1])


def test_a_beat_that_is_not_steady_or_not_known_tells_nothing() -> None:
    assert not any(marched(1, 3, 4, 7, 9, missing=(7.3, 7.8))[1])
    assert not any(marched(1, 2, 4, missing=(2.3, 2.8))[1])


def test_a_long_rest_is_no_step() -> None:
    assert not any(marched(1, 2, 3, 4, 8, missing=(4.3, 4.8))[1])


def test_a_step_whose_far_end_was_hidden() -> None:
    rhythm, _ = marched(1, 2, 3, 4)
    for at_s in (4.05, 4.1, 4.7, 4.9):
        rhythm.next(at_s)
    assert rhythm.hid(5.0)
    assert not rhythm.hid(7.0)
    rhythm, _ = marched(1, 2, 3, 4)
    assert not rhythm.hid(5.0)


def test_nothing_is_told_across_what_was_not_judged() -> None:
    rhythm, _ = marched(1, 2, 3, 4)
    rhythm.clear()
    rhythm.next(4.8)
    assert not rhythm.missed(6.0)


@pytest.mark.parametrize("at_s", [9.4, 10.0, 11.8, 12.4])
def test_marching_in_the_dark_is_not_counted(at_s: float) -> None:
    """Pictures came, and the coach said that it can't see: that is no blink."""
    done = performed("low_impact_cardio", "FRONT_STAND", Style(attempt=None, dropped=0.0, gap_s=0.0))
    coach = Coach.of(LIBRARY, "low_impact_cardio")
    for frame in done.frames:
        dark = at_s < frame.t_s < at_s + 0.8
        coach.see(replace(frame, brightness=0.01) if dark else frame)
    assert coach.summary().repetitions < done.reps


def test_what_went_by_unseen_counts_and_has_no_side() -> None:
    tally = Tally(both=True)
    step = Excursion(0.0, 1.0, 1.0, (), 0.9, complete=True)
    tally.count(step, "right", [])
    tally.count_unseen()
    assert tally.repetitions == 1
    assert tally.per_side == {}


@pytest.mark.parametrize("at_s", [8.1, 9.6, 11.1, 14.4])
def test_marching_with_half_a_second_lost(at_s: float) -> None:
    done = performed("low_impact_cardio", "FRONT_STAND", Style(attempt=None, dropped=0.0, gap_s=0.0))
    frames = [frame for frame in done.frames if not at_s < frame.t_s < at_s + 0.6]
    coach, blind = (Coach.of(LIBRARY, "low_impact_cardio") for _ in range(2))
    blind._rhythm = None
    for frame in frames:
        coach.see(frame)
        blind.see(frame)
    assert coach.summary().repetitions == done.reps
    assert blind.summary().repetitions < done.reps
