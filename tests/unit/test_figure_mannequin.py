"""The mannequin's data: skin where contacts are, the same on both sides, and a build can be changed."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from catcow.body.bodies import BODIES
from catcow.body.kinematics import POINT_LOCAL, POINT_NAMES, POINT_SEGMENT, Posture, place
from catcow.body.skeleton import JOINT_INDEX, JOINTS, SEGMENT_INDEX
from catcow.figure.field import Field, segment_distances
from catcow.figure.mannequin import BUILDS, MIDDLE, SEAMS, TRUNK, Build, definition_hash, shapes
from catcow.figure.skinning import carry, fitting_placed, influence

UPRIGHT = Posture(np.zeros(3), np.eye(3), np.zeros(len(JOINTS)))
ARMS_OFF = np.zeros(len(JOINTS))
ARMS_OFF[[JOINT_INDEX["shoulder_abduction_l"], JOINT_INDEX["shoulder_abduction_r"]]] = np.radians(20)
APART = Posture(np.zeros(3), np.eye(3), ARMS_OFF)
"""Standing, the hands clear of the thighs."""
STANDING = place(UPRIGHT)
# How far from the skin a contact point may lie (m). The soft places give way when they carry weight.
CLOSE_M = 0.011
SOFT_M = {"knee_top": 0.030, "seat": 0.026, "buttock": 0.016, "thigh_outer": 0.015}


def field_at(field: Field, points: np.ndarray) -> np.ndarray:
    """The field's distance (m) at points (N, 3), from the eight nodes around each."""
    at = (points - field.origin) / field.spacing - field.box.low
    low = np.floor(at).astype(int)
    share = at - low
    total = np.zeros(len(points))
    for corner in np.ndindex(2, 2, 2):
        weight = np.prod(np.where(corner, share, 1 - share), axis=1)
        total += weight * field.box.values[tuple((low + corner).T)]
    return total


@cache
def distances(build: str) -> dict[str, float]:
    """How far each contact point of a build, standing, is from its skin (m)."""
    placed = place(APART, BUILDS[build].body)
    d = field_at(Field(shapes(BUILDS[build]), placed, 0.005), placed.points())
    return dict(zip(POINT_NAMES, (float(x) for x in d), strict=True))


@pytest.mark.parametrize("name", POINT_NAMES)
@pytest.mark.parametrize("build", BUILDS)
def test_contact_point_lies_on_the_skin(build: str, name: str) -> None:
    stem = name[:-2] if name[-2:] in ("_l", "_r") else name
    off = distances(build)[name]
    assert abs(off) <= SOFT_M.get(stem, CLOSE_M), f"{name} is {off * 1e3:.0f} mm off"


def test_every_body_has_a_build() -> None:
    assert list(BUILDS) == list(BODIES)
    assert all(build.body is BODIES[name] for name, build in BUILDS.items())


def test_contact_points_are_the_surface_table() -> None:
    assert len(POINT_LOCAL) == len(POINT_SEGMENT) == len(POINT_NAMES)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
def test_left_mirrors_right(build: Build) -> None:
    rng = np.random.default_rng(1)
    points = rng.uniform([-0.2, -0.95, 0.0], [0.25, 0.85, 0.5], (4000, 3))
    mirrored = points * np.array([1.0, 1.0, -1.0])
    rows, standing = shapes(build), place(UPRIGHT, build.body)
    here = segment_distances(rows, standing, points).min(axis=1)
    there = segment_distances(rows, standing, mirrored).min(axis=1)
    assert np.abs(here - there).max() < 1e-5


def test_every_segment_has_skin_and_a_seam() -> None:
    shaped = {s.segment for s in shapes()}
    assert shaped == set(SEGMENT_INDEX)
    seamed = {name for seam in SEAMS for name in seam.piece} | set(TRUNK)
    assert seamed == set(SEGMENT_INDEX)


def test_a_build_changes_the_body_and_its_hash() -> None:
    broad = Build(name="broad", waist_half_width=0.165, belly=0.05)
    assert definition_hash(broad) != definition_hash(MIDDLE)
    front = np.array([[0.14, 0.13, 0.0]])  # before the navel

    def depth(build: Build) -> float:
        return float(segment_distances(shapes(build), STANDING, front, reach=0.3).min())

    assert depth(broad) < depth(MIDDLE) - 0.02


# Litres of a person of about that weight (kg): flesh is a little denser than water. Our own choice.
_LITRES = {"woman": (50, 72), "man": (62, 92), "older": (78, 112)}


@pytest.mark.authoring
@pytest.mark.parametrize("build", BUILDS)
def test_mesh_is_closed_and_outward(build: str) -> None:
    pytest.importorskip("skimage", reason="meshing needs the authoring extra")
    skin = Field(shapes(BUILDS[build]), place(UPRIGHT, BUILDS[build].body), 0.009).mesh()
    edges = np.vstack([skin.faces[:, [0, 1]], skin.faces[:, [1, 2]], skin.faces[:, [2, 0]]])
    _, count = np.unique(np.sort(edges, axis=1), axis=0, return_counts=True)
    assert (count == 2).all()
    a, b, c = (skin.vertices[skin.faces[:, k]] for k in range(3))
    volume_l = float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum()) / 6 * 1000
    low, high = _LITRES[build]
    assert low < volume_l < high
    outward = np.cross(b - a, c - a)
    assert np.mean(np.einsum("ij,ij->i", outward, skin.normals[skin.faces[:, 0]]) > 0) > 0.97


def test_points_carried_there_and_back_return() -> None:
    fitting = fitting_placed()
    rng = np.random.default_rng(2)
    i = SEGMENT_INDEX["shank_r"]
    local = rng.normal(0, 0.02, (200, 3)) + np.array([0.0, -0.2, 0.0])
    points = STANDING.positions[i] + local @ STANDING.rotations[i].T
    label, shares = influence(shapes(), STANDING, points)
    assert (label == i).all()
    moved = carry(shares, points, STANDING, fitting)
    expected = fitting.positions[i] + local @ fitting.rotations[i].T
    assert np.abs(moved - expected).max() < 2e-3
