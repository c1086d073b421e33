"""Round things fill their box, point along its longest side, and hide what is behind them."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.content.motion import Prop
from catcow.figure.rounds import rod_between, solid_of


@pytest.mark.parametrize(
    ("kind", "size", "long"),
    [("roller", (0.15, 0.15, 0.9), 2), ("bolster", (0.6, 0.2, 0.2), 0), ("stick", (0.025, 1.2, 0.025), 1)],
)
def test_a_rod_lies_along_its_longest_side(kind: str, size: tuple[float, float, float], long: int) -> None:
    prop = Prop(id="x", kind=kind, position_m=(0.1, 0.3, 0.0), size_m=size)  # type: ignore[arg-type]
    solid = solid_of(prop)
    assert np.ptp(solid.vertices, axis=0) == pytest.approx(size, rel=0.02)
    ends = solid.vertices[solid.tone == 1]
    middle = solid.vertices.mean(axis=0)
    assert np.abs(ends - middle)[:, long].min() > 0.49 * size[long]
    assert middle == pytest.approx((0.1, 0.3, 0.0), abs=1e-6)


def test_a_turned_roller_lies_across() -> None:
    roller = Prop(
        id="r", kind="roller", position_m=(0, 0.07, 0), size_m=(0.9, 0.14, 0.14), rotation_deg=(0, 90, 0)
    )
    assert np.ptp(solid_of(roller).vertices, axis=0) == pytest.approx((0.14, 0.14, 0.9), rel=0.02)


def test_a_ball_is_round_and_a_pillow_fuller_than_an_egg() -> None:
    ball = solid_of(Prop(id="b", kind="ball", position_m=(0, 0.03, 0), size_m=(0.06, 0.06, 0.06)))
    assert np.linalg.norm(ball.vertices - (0, 0.03, 0), axis=1) == pytest.approx(0.03)
    pillow = solid_of(Prop(id="p", kind="pillow", position_m=(0, 0.06, 0), size_m=(0.4, 0.12, 0.5)))
    share = np.abs((pillow.vertices - (0, 0.06, 0)) / (0.2, 0.06, 0.25))
    assert (share**2).sum(axis=1).max() > 1.3
    assert share.max() < 1.001


def test_a_stick_reaches_beyond_both_hands() -> None:
    rod = rod_between(np.array([-0.3, 1.0, 0.2]), np.array([0.3, 1.0, 0.2]), 0.013, 0.14)
    assert np.ptp(rod.vertices[:, 0]) == pytest.approx(0.88)
