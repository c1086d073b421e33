"""Arrows: long enough to read, whole, inside the picture, aside of the figure, never two for one."""

from __future__ import annotations

import numpy as np

from catcow.figure.arrows import HEAD_LENGTH, SHORTEST, arrow, merged

FREE = np.zeros((600, 800), dtype=np.float32)
BOW = np.stack([np.linspace(200, 500, 30), 300 - 80 * np.sin(np.linspace(0, np.pi, 30))], axis=1)


def test_the_point_is_at_the_end_and_points_along_the_path() -> None:
    made = arrow(BOW, FREE, 1.0)
    assert made is not None
    tip, left, right = made.head
    assert np.hypot(*(tip - BOW[-1])) < 12
    base = (left + right) / 2
    assert abs(np.hypot(*(tip - base)) - HEAD_LENGTH) < 1e-6
    heading = (tip - base) / HEAD_LENGTH
    last = BOW[-1] - BOW[-4]
    assert heading @ (last / np.hypot(*last)) > 0.9


def test_a_small_movement_gets_a_readable_arrow_in_its_direction() -> None:
    made = arrow(np.array([[400.0, 300.0], [400.0, 290.0]]), FREE, 1.0)
    assert made is not None
    way = made.path[-1] - made.path[0]
    assert np.hypot(*way) >= SHORTEST - 1
    assert way[1] < 0
    assert abs(way[0]) < 1


def test_no_movement_no_arrow() -> None:
    assert arrow(np.array([[400.0, 300.0], [400.5, 300.0]]), FREE, 1.0) is None


def test_it_moves_aside_rather_than_hide_the_figure() -> None:
    busy = FREE.copy()
    busy[260:320, 150:550] = 1.0
    straight = np.stack([np.linspace(250, 450, 30), np.full(30, 290.0)], axis=1)
    made = arrow(straight, busy, 1.0)
    assert made is not None
    rows, columns = made.path[:, 1].astype(int), made.path[:, 0].astype(int)
    assert busy[rows, columns].mean() < 0.2


def test_it_stays_inside_the_picture() -> None:
    edge = np.stack([np.linspace(300, 500, 30), np.full(30, 590.0)], axis=1)
    made = arrow(edge, FREE, 1.0)
    assert made is not None
    assert (made.path[:, 1] <= 600).all()
    assert (made.head[:, 1] <= 600).all()


def test_a_tremble_is_no_part_of_the_arrow() -> None:
    rng = np.random.default_rng(3)
    made = arrow(BOW + rng.normal(0, 2.5, BOW.shape), FREE, 1.0)
    assert made is not None
    step = np.diff(made.path, axis=0)
    heading = np.unwrap(np.arctan2(step[:, 1], step[:, 0]))
    assert np.abs(np.diff(heading)).max() < 0.2


def test_two_that_say_the_same_become_one() -> None:
    assert len(merged([BOW, BOW + np.array([20, 30])])) == 1
    assert len(merged([BOW, BOW[::-1]])) == 2
    assert len(merged([BOW, BOW + np.array([0, 200])])) == 2
