"""The fast skin is the skin of the distance field: same surface, same labels, closed and outward."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("numba", reason="drawing needs the authoring extra")

from catcow import motion
from catcow.body.kinematics import place
from catcow.figure import kernels
from catcow.figure.camera import Frame, orbit
from catcow.figure.field import Field
from catcow.figure.mannequin import BUILDS, shapes
from catcow.figure.raster import Raster
from catcow.figure.skin import carried, packed, skin_of
from catcow.figure.skinning import carry, fitting_placed, influence

pytestmark = pytest.mark.authoring


@pytest.fixture(scope="module", params=["woman", "older"])
def posed(request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    movement = motion.load("sktc", request.param)
    placed = place(movement.keyframes[1].posture, movement.body)
    return shapes(BUILDS[request.param]), placed


def test_it_is_the_surface_of_the_field(posed) -> None:  # type: ignore[no-untyped-def]
    rows, placed = posed
    skin = skin_of(packed(rows, placed), 0.01)
    field = Field(rows, placed, 0.005)
    at = (skin.vertices - field.origin) / field.spacing - field.box.low
    low = np.floor(at).astype(int)
    share, total = at - low, np.zeros(len(at))
    for corner in np.ndindex(2, 2, 2):
        weight = np.prod(np.where(corner, share, 1 - share), axis=1)
        total += weight * field.box.values[tuple((low + corner).T)]
    off = np.abs(total)
    assert np.percentile(off, 95) < 0.0012
    assert np.percentile(off, 99.9) < 0.006


def test_it_is_closed_and_outward_and_as_big(posed) -> None:  # type: ignore[no-untyped-def]
    rows, placed = posed
    skin = skin_of(packed(rows, placed), 0.008)
    a, b, c = (skin.vertices[skin.faces[:, k]] for k in range(3))
    volume = float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum()) / 6
    mesh = Field(rows, placed, 0.008).mesh()
    p, q, r = (mesh.vertices[mesh.faces[:, k]] for k in range(3))
    whole = float(np.einsum("ij,ij->i", p, np.cross(q, r)).sum()) / 6
    assert volume == pytest.approx(whole, rel=0.01)
    facing = np.einsum("ij,ij->i", np.cross(b - a, c - a), skin.normals[skin.faces[:, 0]])
    assert np.mean(facing > 0) > 0.97


def test_labels_and_rest_places_are_those_of_the_skinning(posed) -> None:  # type: ignore[no-untyped-def]
    rows, placed = posed
    body = packed(rows, placed)
    points = skin_of(body, 0.012).vertices
    fitting = fitting_placed(placed.body)
    label, rest = carried(body, points, placed, fitting)
    wanted, shares = influence(rows, placed, points)
    assert (label == wanted).mean() > 0.999
    same = label == wanted
    assert np.abs(rest - carry(shares, points, placed, fitting))[same].max() < 1e-5


def test_a_triangle_is_drawn_where_it_is_and_the_nearer_one_wins() -> None:
    camera = orbit(0, 0, np.zeros(3), 5.0)
    frame = Frame(camera, -0.1, 0.1, -0.1, 0.1, 200, 200)
    near = np.array([[-0.2, -0.2, 0.3], [0.2, -0.2, 0.3], [0.0, 0.3, 0.3]])
    vertices = np.vstack([near, near * [1.5, 1.5, -1.0]])
    normals = np.tile([0.0, 0.0, 1.0], (6, 1))
    faces = np.array([[3, 4, 5], [0, 1, 2]], dtype=np.int32)
    seen = Raster().draw(frame, vertices, normals, vertices, np.array([7, 7, 7, 4, 4, 4]), faces)
    for y, x in np.argwhere(seen.label == 7)[::97]:
        back = frame.unproject(np.array([x + 0.5]), np.array([y + 0.5]), seen.depth[[y], [x]])[0]
        assert back[2] == pytest.approx(0.3, abs=1e-3)
        assert np.allclose(seen.rest[y, x], back, atol=1e-3)
    corners = frame.project(near)
    inside = corners.mean(axis=0).astype(int)
    assert seen.label[inside[1], inside[0]] == 7
    assert (seen.label == 4).any()
    assert (seen.label[:3] == -1).all()


def test_curves_stay_within_tolerance() -> None:
    t = np.linspace(0, 3, 900)
    line = np.stack([60 * t, 25 * np.sin(2.2 * t)], axis=1)
    along = np.array([60.0, 55.0]) / np.hypot(60, 55)
    end = line[-2] - line[-1]
    curves = kernels.fit_cubics(line, along, end / np.hypot(*end), 0.3)
    u = np.linspace(0, 1, 60)[:, None]
    points = np.vstack([
        (1 - u) ** 3 * c[0] + 3 * (1 - u) ** 2 * u * c[1] + 3 * (1 - u) * u * u * c[2] + u**3 * c[3]
        for c in curves
    ])  # fmt: skip
    apart = np.sqrt(((points[:, None] - line[None]) ** 2).sum(-1)).min(axis=1)
    assert apart.max() < 0.6
    assert len(curves) < 20
    assert np.allclose(points[0], line[0])
    assert np.allclose(points[-1], line[-1])
