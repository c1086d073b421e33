"""Counting along one signal: excursions, attempts, a person's own range, sides that take turns, swings."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from catcow.coach.counting import Counter, Swings

FPS = 20


def walk(*peaks: float, seconds: float = 2.0, rest_s: float = 1.0) -> list[float]:
    """Out to each peak and back."""
    shares = [0.0] * int(rest_s * FPS)
    for peak in peaks:
        way = np.sin(np.linspace(0, np.pi, int(seconds * FPS))) * peak
        shares += [*(float(v) for v in way), *[0.0] * int(rest_s * FPS)]
    return shares


def counted(shares: list[float], counter: Counter | None = None) -> tuple[int, int]:
    counter = counter or Counter(1)
    reps = attempts = 0
    ended = [e for k, s in enumerate(shares) for e in counter.next(k / FPS, [s], 1.0)]
    ended += counter.finish(len(shares) / FPS)
    for e in ended:
        reps += e.complete
        attempts += not e.complete
        attempts -= e.recalled
    return reps, attempts


def test_full_movements_count_and_half_ones_are_attempts() -> None:
    assert counted(walk(1, 1, 1)) == (3, 0)
    assert counted(walk(1, 1, 0.5, 1)) == (3, 1)
    assert counted(walk(0.5, 1, 1)) == (2, 1)
    assert counted(walk(0.2, 0.1)) == (0, 0)


def test_a_small_range_is_this_persons_own() -> None:
    assert counted(walk(0.5, 0.5, 0.5, 0.5)) == (4, 0)
    assert counted(walk(0.3, 0.3, 0.3)) == (0, 3)


def test_a_larger_range_asks_for_more() -> None:
    assert counted(walk(1.2, 1.2, 1.2, 0.7)) == (3, 1)


def test_wobble_at_the_top_is_one() -> None:
    top = [0.95 + 0.15 * float(np.sin(k)) for k in range(60)]
    up, down = [float(v) for v in np.linspace(0, 1, 30)], [float(v) for v in np.linspace(1, 0, 30)]
    assert counted([0.0] * 20 + up + top + down + [0.0] * 20) == (1, 0)


def test_who_never_comes_all_the_way_back_is_counted() -> None:
    wave = [0.0] * 20 + [0.65 - 0.35 * float(np.cos(k * 2 * np.pi / 40)) for k in range(200)]
    assert counted(wave)[0] == 5


def test_too_fast_or_another_movement_counts_nothing() -> None:
    assert counted(walk(1, 1, seconds=0.2)) == (0, 0)
    counter = Counter(1)
    ended = [e for k, s in enumerate(walk(1, 1)) for e in counter.next(k / FPS, [s], 0.1)]
    assert ended == []


def test_the_far_side_may_look_smaller() -> None:
    assert counted(walk(1, 0.5, 1, 0.5, 1, 0.5), Counter(1, alternating=True)) == (6, 0)
    assert counted(walk(1, 1, 0.5, 1, 1), Counter(1, alternating=True))[0] == 4


def test_all_stations_are_needed() -> None:
    counter, ended = Counter(2), []
    first, second = walk(1.0), walk(1.0)
    for k in range(len(first) + len(second)):
        a = first[k] if k < len(first) else 0.0
        b = second[k - len(first)] if k >= len(first) else 0.0
        ended += counter.next(k / FPS, [a, b], 1.0)
    assert [e.complete for e in ended] == [True]
    assert len(ended[0].stays) == 2


def swung(signal: list[float]) -> int:
    swings = Swings()
    ended = [e for k, u in enumerate(signal) for e in swings.next(k / FPS, [max(u, 0.0), max(-u, 0.0)], 1.0)]
    return len(ended) + len(swings.finish(len(signal) / FPS))


def test_to_and_fro_is_one_wherever_the_person_rests() -> None:
    wave = [float(np.sin(k * 2 * np.pi / 80)) for k in range(240)]
    assert swung(wave) == 3
    assert swung([v * 0.5 for v in wave]) == 3
    assert swung([v * 0.1 for v in wave]) == 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(0, 1.5), min_size=1, max_size=400), st.lists(st.floats(0, 1), min_size=1, max_size=400)
)
def test_anything_may_come(shares: list[float], fits: list[float]) -> None:
    counter, swings = Counter(1), Swings()
    for k, share in enumerate(shares):
        for one in (*counter.next(k / FPS, [share], fits[k % len(fits)]),):
            assert one.end_s >= one.start_s
        swings.next(k / FPS, [share, 1 - min(share, 1)], fits[k % len(fits)])
    counter.finish(len(shares) / FPS)
    swings.finish(len(shares) / FPS)


def test_a_long_stay_half_way_is_a_repetition_only_while_nothing_is_known_of_the_person() -> None:
    held = [0.0] * 20 + [float(v) for v in np.linspace(0, 0.55, 20)] + [0.55] * 40
    held += [float(v) for v in np.linspace(0.55, 0, 20)] + [0.0] * 20
    assert counted(held) == (1, 0)
    assert counted(walk(1.0) + held) == (1, 1)


def test_one_repetition_tells_that_a_brief_one_was_broken_off() -> None:
    assert counted(walk(1.0, seconds=4.0) + walk(0.8, seconds=1.6)) == (1, 1)
    assert counted(walk(1.0, seconds=4.0) + walk(0.8, seconds=3.0)) == (2, 0)


def test_what_was_something_else_teaches_nothing() -> None:
    counter = Counter(1)
    assert counted(walk(0.8), counter) == (1, 0)
    assert counter.usual is not None
    counter.forget()
    assert counter.usual is None
    assert counted(walk(0.6, 1.0), counter) == (1, 1)
