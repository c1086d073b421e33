"""Chairs and stools: the seat is where the contacts are, and what is seen of them is painted in order."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.content.motion import Prop
from catcow.figure.furniture import boxes, faces, outline
from catcow.motion.props import face_of

CHAIR = Prop(id="chair", kind="chair", position_m=(0.02, 0.22, 0.0), size_m=(0.44, 0.44, 0.42))
STOOL = CHAIR.model_copy(update={"kind": "stool"})


@pytest.mark.parametrize("prop", [CHAIR, STOOL])
def test_the_seat_is_the_face_that_contacts_lie_on(prop: Prop) -> None:
    seat = boxes(prop)[0]
    top = (prop.position_m or (0, 0, 0))[1] + seat.middle[1] + seat.size[1] / 2
    assert top == pytest.approx(face_of(prop).origin[1])


@pytest.mark.parametrize("prop", [CHAIR, STOOL])
def test_it_stands_on_the_floor_within_its_box(prop: Prop) -> None:
    points = outline(prop)
    assert points[:, 1].min() == pytest.approx(0.0)
    assert np.ptp(points[:, 0]) == pytest.approx(0.44)
    assert np.ptp(points[:, 2]) == pytest.approx(0.42)


def test_a_chair_has_a_back_at_its_rear_and_a_stool_has_none() -> None:
    high = outline(CHAIR)[outline(CHAIR)[:, 1] > 0.5]
    assert len(high)
    assert (high[:, 0] < -0.15).all()
    assert outline(STOOL)[:, 1].max() == pytest.approx(0.44)


def test_a_turned_chair_has_its_back_on_the_other_side() -> None:
    turned = CHAIR.model_copy(update={"rotation_deg": (0.0, 180.0, 0.0)})
    points = outline(turned)
    assert (points[points[:, 1] > 0.5][:, 0] > 0.15).all()


def test_only_sides_that_look_at_the_eye_are_painted_and_the_seat_after_its_legs() -> None:
    eye = np.array([2.0, 1.2, 6.0])
    painted = faces(CHAIR, eye)
    for face in painted:
        assert (eye - face.corners.mean(axis=0)) @ (0, 1, 0) > 0 or not face.up
    assert len(painted) == 3 * len(boxes(CHAIR))
    lows = [f.corners[:, 1].min() for f in painted]
    first_seat = next(
        i for i, f in enumerate(painted) if f.up and f.corners[:, 1].min() == pytest.approx(0.44)
    )
    assert max(i for i, low in enumerate(lows) if low == pytest.approx(0.0)) < first_seat
