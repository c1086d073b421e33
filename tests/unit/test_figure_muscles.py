"""The areas of muscles: each on the body, where it belongs, and on the side that was asked for."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.content.exercise import Muscle
from catcow.figure.mannequin import BUILDS, shapes
from catcow.figure.muscles import AREAS, ONE_SIDED, area_of
from catcow.figure.skinning import fitting_placed, influence

pytest.importorskip("numba", reason="drawing needs the authoring extra")
pytestmark = pytest.mark.authoring

from catcow.figure.skin import packed, skin_of  # noqa: E402 (needs numba, see above)

Skin = tuple[np.ndarray, np.ndarray, object]


@pytest.fixture(scope="module", params=sorted(BUILDS))
def body(request: pytest.FixtureRequest) -> Skin:
    rows = shapes(BUILDS[request.param])
    fitting = fitting_placed(BUILDS[request.param].body)
    points = skin_of(packed(rows, fitting), 0.012).vertices
    return points, influence(rows, fitting, points)[0], fitting


def test_every_muscle_has_an_area() -> None:
    assert set(AREAS) == set(Muscle)
    assert set(Muscle) >= ONE_SIDED


@pytest.mark.parametrize("muscle", list(Muscle))
def test_it_lies_on_the_skin_and_not_all_over_it(muscle: Muscle, body: Skin) -> None:
    points, label, fitting = body
    share = area_of(muscle, None, points, label, fitting).mean()  # type: ignore[arg-type]
    assert 0.002 < share < 0.12


@pytest.mark.parametrize("muscle", list(Muscle))
def test_one_side_is_half_of_both(muscle: Muscle, body: Skin) -> None:
    points, label, fitting = body
    both = area_of(muscle, None, points, label, fitting)  # type: ignore[arg-type]
    right = area_of(muscle, "right", points, label, fitting)  # type: ignore[arg-type]
    left = area_of(muscle, "left", points, label, fitting)  # type: ignore[arg-type]
    assert ((left | right) == both).all()
    if muscle in ONE_SIDED:
        assert (points[right][:, 2] > -0.02).all()
        assert (points[left][:, 2] < 0.02).all()


@pytest.mark.parametrize(
    ("muscle", "axis", "sign"),
    [
        (Muscle.rectus_abdominis, 0, 1), (Muscle.erector_spinae, 0, -1), (Muscle.quadriceps, 0, 1),
        (Muscle.gluteus_maximus, 0, -1), (Muscle.calves, 0, -1), (Muscle.pectorals, 0, 1),
    ],
)  # fmt: skip
def test_front_is_front(muscle: Muscle, axis: int, sign: int, body: Skin) -> None:
    points, label, fitting = body
    covered = area_of(muscle, None, points, label, fitting)  # type: ignore[arg-type]
    assert sign * np.median(points[covered][:, axis]) > 0.02
