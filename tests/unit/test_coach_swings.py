"""Repetitions in one signal, told as they come and looked back upon."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catcow.coach.swings import MOST_TURNS, SwingCounter, SwingOptions, swings


def bumps(*sizes: float, fps: float = 30.0, each_s: float = 3.0, rest_s: float = 2.0, still_s: float = 3.0):
    """Times and values: rest, then a smooth movement of each size and a rest after it."""
    parts = [np.zeros(round(still_s * fps))]
    for size in sizes:
        turn = np.linspace(0, 2 * np.pi, round(each_s * fps))
        parts += [size * (1 - np.cos(turn)) / 2, np.zeros(round(rest_s * fps))]
    values = np.concatenate(parts)
    return np.arange(len(values)) / fps, values


def told(times, values, options):
    counter = SwingCounter(options)
    return [swing for t_s, value in zip(times, values, strict=True) for swing in counter.add(t_s, value)]


OPTIONS = SwingOptions(least=5.0)


@pytest.mark.parametrize("fps", [10, 15, 30, 60, 100, 1000])
def test_the_same_count_at_any_frame_rate(fps):
    times, values = bumps(40, 42, 38, 41, 40, fps=fps)
    assert len(told(times, values, OPTIONS)) == 5
    assert len(swings(times, values, OPTIONS).repetitions) == 5


def test_says_when_and_how_far():
    times, values = bumps(40, 40)
    first, second = swings(times, values, OPTIONS).repetitions
    assert first.peak_s == pytest.approx(4.5, abs=0.15)
    assert second.peak_s == pytest.approx(9.5, abs=0.15)
    assert first.size == pytest.approx(40, abs=4)
    assert first.start_s < first.peak_s < first.end_s <= second.start_s + 0.1


def test_tells_a_repetition_within_a_second_of_its_end():
    times, values = bumps(40, 40)
    counter = SwingCounter(OPTIONS)
    at = [t_s for t_s, value in zip(times, values, strict=True) if counter.add(t_s, value)]
    assert [round(a - e, 1) <= 1.0 for a, e in zip(at, (6.0, 11.0), strict=True)] == [True, True]


def test_downward_is_the_mirror():
    times, values = bumps(40, 42, 38)
    up = swings(times, values, OPTIONS)
    down = swings(times, 90 - values, SwingOptions(least=5.0, direction="down"))
    assert [s.peak_s for s in up.repetitions] == [s.peak_s for s in down.repetitions]
    assert {s.side for s in down.repetitions} == {"down"}


def test_both_sides_count_each():
    times, values = bumps(20, -22, 19, -20, rest_s=1.0)
    found = swings(times, values, SwingOptions(least=5.0, direction="both")).repetitions
    assert [s.side for s in found] == ["up", "down", "up", "down"]


def test_wobble_noise_and_spikes_do_not_count():
    rng = np.random.default_rng(1)
    times, values = bumps(40, 40, 40)
    values = values + rng.normal(0, 1.0, len(values)) + 2 * np.sin(2 * np.pi * 0.7 * times)
    values[::97] += 35  # one picture in three seconds is wildly wrong
    assert len(told(times, values, OPTIONS)) == 3


def test_drift_of_the_rest_level_does_not_count():
    times, values = bumps(40, 40, 40, 40, 40)
    assert len(swings(times, values + 0.3 * times, OPTIONS).repetitions) == 5


def test_a_dip_at_the_top_is_one_repetition():
    times, values = bumps(40, 40, 40)
    top = values > 30
    values[top] -= 6 * (1 + np.sin(2 * np.pi * 2 * times[top]))
    assert len(swings(times, values, OPTIONS).repetitions) == 3


def test_small_movements_are_attempts():
    found = swings(*bumps(40, 40, 9, 40, 40), SwingOptions(least=5.0, rise=0.1))
    assert (len(found.repetitions), len(found.attempts)) == (4, 1)


def test_nothing_below_the_least_counts():
    assert not told(*bumps(4, 4, 4), OPTIONS)
    assert not swings(*bumps(4, 4, 4), OPTIONS).repetitions


def test_a_beginning_nobody_saw_and_an_end_that_did_not_come_do_not_count():
    times, values = bumps(40, 40, 40, 40)
    start, end = round(3.6 * 30), round(20.0 * 30)  # a third up in the first; half-way down the last
    found = swings(times[start:end] - times[start], values[start:end], OPTIONS)
    assert len(found.repetitions) == 2


def test_trials_are_taken_back():
    options = SwingOptions(least=5.0, trial=0.75)
    found = swings(*bumps(26, 27, 40, 41, 40, 39), options)
    assert (len(found.repetitions), len(found.attempts)) == (4, 2)


def test_unseen_in_the_middle_breaks_the_movement_off():
    times, values = bumps(40, 40, 40)
    values[(times > 8.5) & (times < 10.8)] = np.nan  # the second one, from before its start to half-way down
    assert len(swings(times, values, OPTIONS).repetitions) == 2
    assert len(told(times, values, OPTIONS)) == 2


def test_times_that_run_backwards_are_left_out():
    times, values = bumps(40, 40)
    counter = SwingCounter(OPTIONS)
    count = 0
    for k, (t_s, value) in enumerate(zip(times, values, strict=True)):
        count += len(counter.add(t_s, value))
        if k % 7 == 0:
            count += len(counter.add(t_s - 1.0, 90.0))
    assert count == 2


@pytest.mark.parametrize(("direction", "expected"), [("up", 100), ("both", 199)])
def test_memory_stays_bounded_and_nothing_is_forgotten(direction, expected):
    counter, count = SwingCounter(SwingOptions(least=5.0, direction=direction)), 0
    times = np.arange(0, 400, 0.1)
    for t_s, value in zip(times.tolist(), (20 - 20 * np.cos(2 * np.pi * times / 4)).tolist(), strict=True):
        count += len(counter.add(t_s, value))
        assert len(counter._stretch.turns) <= MOST_TURNS
    assert abs(count - expected) <= 1
    assert abs(len(counter.finish().repetitions) - expected) <= 1


def test_begins_anew_after_finish():
    counter = SwingCounter(OPTIONS)
    for _ in range(2):
        for t_s, value in zip(*bumps(40, 40, 40), strict=True):
            counter.add(t_s, value)
        assert len(counter.finish().repetitions) == 3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(allow_nan=True, allow_infinity=True, width=32),
            st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True, width=32)),
        ),
        max_size=120,
    ),
    st.sampled_from(["up", "down", "both"]),
)
def test_survives_anything(samples, direction):
    counter = SwingCounter(SwingOptions(least=1.0, direction=direction))
    for t_s, value in samples:
        for swing in counter.add(t_s, value):
            assert swing.start_s <= swing.peak_s <= swing.end_s
    counter.finish()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.floats(30, 60), min_size=2, max_size=6),
    st.floats(1.5, 6.0),
    st.floats(0.4, 4.0),
    st.sampled_from([10.0, 24.0, 30.0, 50.0]),
)
def test_counts_any_even_set_exactly(sizes, each_s, rest_s, fps):
    times, values = bumps(*sizes, fps=fps, each_s=each_s, rest_s=rest_s)
    times, values = np.append(times, times[-1] + 1), np.append(values, 0.0)
    assert len(swings(times, values, OPTIONS).repetitions) == len(sizes)
