"""The contact solver and the plane geometry under it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from catcow.body import kinematics as kin
from catcow.body.contacts import FLOOR, OnBody, OnPlane, Plane, Wish, solve
from catcow.body.kinematics import Posture, place
from catcow.body.polygon import hull, margin, nearest_inside
from catcow.body.skeleton import HIGH_RAD, JOINT_INDEX, JOINTS, LOW_RAD, SEGMENT_INDEX

FEET = ("heel_l", "ball_l", "heel_r", "ball_r")


def _standing(height: float = 1.0) -> Posture:
    return Posture(np.array([0.0, height, 0.0]), np.eye(3), np.zeros(len(JOINTS)))


def _wish(target: Posture, *contacts: OnPlane) -> Wish:
    sigma = np.full(kin.N_DOF, np.radians(10.0))
    sigma[:3] = 0.5
    return Wish(target, sigma, on_plane=contacts)


def test_a_floating_figure_comes_down_onto_its_feet() -> None:
    target = _standing(1.3)
    found = solve(_wish(target, *(OnPlane(n, FLOOR) for n in FEET)), target).posture
    placed = place(found)
    for name in FEET:
        assert abs(placed.point(name)[1]) < 0.001


def test_a_planted_foot_stays_where_it_was() -> None:
    pin = (0.2, 0.0, -0.1)
    target = _standing(0.95)
    found = solve(_wish(target, OnPlane("heel_l", FLOOR, pinned=pin)), target).posture
    np.testing.assert_allclose(place(found).point("heel_l"), pin, atol=0.001)


def test_a_sunken_figure_is_lifted_out_of_the_floor() -> None:
    target = _standing(0.7)
    found = solve(_wish(target), target).posture
    assert place(found).points()[:, 1].min() > -0.005


def test_joint_limits_hold_when_a_contact_cannot_be_reached() -> None:
    out_of_reach = Plane((0.0, 0.0, 3.0), (0.0, 0.0, -1.0))
    target = _standing(0.95)
    wish = _wish(target, OnPlane("palm_r", out_of_reach), *(OnPlane(n, FLOOR) for n in FEET))
    found = solve(wish, target, 120).posture
    assert np.all(found.angles_rad >= LOW_RAD)
    assert np.all(found.angles_rad <= HIGH_RAD)


def test_a_hand_reaches_the_knee() -> None:
    target = _standing(0.95)
    shank = SEGMENT_INDEX["shank_r"]
    sigma = np.full(kin.N_DOF, np.radians(40.0))
    sigma[:6] = 0.05
    wish = Wish(target, sigma, on_body=(OnBody("palm_centre_r", shank, (0.06, -0.05, 0.0)),))
    placed = place(solve(wish, target, 200).posture)
    goal = placed.on_segment(shank, np.array([0.06, -0.05, 0.0]))
    np.testing.assert_allclose(placed.point("palm_centre_r"), goal, atol=0.002)


def test_the_stated_angle_is_kept_when_nothing_opposes_it() -> None:
    target = _standing(0.95)
    angles = target.angles_rad.copy()
    angles[JOINT_INDEX["elbow_flexion_r"]] = 1.0
    target = replace(target, angles_rad=angles)
    found = solve(_wish(target), target).posture
    np.testing.assert_allclose(found.angles_rad, angles, atol=1e-9)


def test_the_same_wish_gives_the_same_posture_to_the_last_bit() -> None:
    target = _standing(1.1)
    wish = _wish(target, *(OnPlane(n, FLOOR) for n in FEET))
    first, second = solve(wish, target).posture, solve(wish, target).posture
    np.testing.assert_array_equal(first.angles_rad, second.angles_rad)
    np.testing.assert_array_equal(first.root_position, second.root_position)


SQUARE = hull(np.array([[0.0, 0], [1, 0], [1, 1], [0, 1], [0.5, 0.5]]))


@pytest.mark.parametrize(("point", "inside"), [((0.5, 0.5), 0.5), ((0.1, 0.5), 0.1), ((-0.2, 0.5), -0.2)])
def test_margin_is_the_distance_to_the_edge(point: tuple[float, float], inside: float) -> None:
    assert margin(np.array(point), SQUARE) == pytest.approx(inside)


def test_hull_drops_inner_points_and_survives_lines() -> None:
    assert len(SQUARE) == 4
    line = hull(np.array([[0.0, 0], [1, 1], [2, 2]]))
    assert margin(np.array([1.0, 1.0]), line) <= 0.0


def test_nearest_inside_keeps_its_distance_from_the_edge() -> None:
    kept = nearest_inside(np.array([1.5, 0.5]), SQUARE, 0.1)
    assert margin(kept, SQUARE) == pytest.approx(0.1, abs=1e-6)
    np.testing.assert_array_equal(nearest_inside(np.array([0.5, 0.4]), SQUARE, 0.1), [0.5, 0.4])
