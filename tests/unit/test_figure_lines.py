"""Inner lines: the walk along a skeleton, and the camera's two directions agreeing."""

from __future__ import annotations

import numpy as np

from catcow.figure.camera import Frame, orbit
from catcow.figure.lines import _walked


def test_a_cross_is_walked_straight_through() -> None:
    skeleton = np.zeros((60, 60), dtype=bool)
    skeleton[30, 5:55] = True
    skeleton[5:55, 30] = True
    lines = sorted((len(line) for line in _walked(skeleton)), reverse=True)
    assert lines[0] >= 49
    assert sum(lines) >= 95


def test_a_ring_is_walked_once_round() -> None:
    y, x = np.mgrid[:80, :80]
    r = np.hypot(x - 40, y - 40)
    ring = (r > 24.5) & (r <= 25.5)
    assert max(len(line) for line in _walked(ring)) > 100


def test_what_is_projected_is_found_again() -> None:
    camera = orbit(24, 16, np.array([0.1, 0.3, 0.0]), 6.5)
    frame = Frame(camera, -0.15, 0.15, -0.08, 0.08, 1500, 800)
    rng = np.random.default_rng(4)
    points = rng.uniform(-0.4, 0.4, (100, 3)) + np.array([0.1, 0.3, 0.0])
    pixels = frame.project(points)
    distance = np.linalg.norm(points - camera.eye, axis=1)
    again = frame.unproject(pixels[:, 0], pixels[:, 1], distance)
    assert np.abs(again - points).max() < 1e-9
    clip = np.column_stack([points, np.ones(100)]) @ frame.matrix().T
    ndc = clip[:, :2] / clip[:, 3:]
    assert np.abs((ndc[:, 0] * 0.5 + 0.5) * 1500 - pixels[:, 0]).max() < 1e-6
    assert np.abs((0.5 - ndc[:, 1] * 0.5) * 800 - pixels[:, 1]).max() < 1e-6


def test_azimuth_zero_sees_the_right_side_and_ninety_the_front() -> None:
    assert orbit(0, 0, np.zeros(3), 2.0).eye[2] > 1.9
    assert orbit(90, 0, np.zeros(3), 2.0).eye[0] > 1.9
