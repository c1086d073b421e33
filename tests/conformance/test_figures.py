"""Every exercise's built figures: fresh, readable, honest to the motion, the same body everywhere."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from catcow import motion
from catcow.body.bodies import body_of
from catcow.body.kinematics import Placed, place, rotation_from_quaternion
from catcow.body.skeleton import SEGMENT_INDEX, SEGMENTS, mirrored_name
from catcow.content.bodies import BODIES, DEFAULT_BODY
from catcow.content.motion import Hold, Motion, Phase
from catcow.figure import build
from catcow.figure.build import FIGURES, exercise_ids, library_root, stale
from catcow.figure.drawing import still_name
from catcow.figure.field import segment_distances
from catcow.figure.mannequin import BUILDS, shapes
from catcow.figure.skinning import bind_placed
from catcow.figure.style import THEMES, themed
from catcow.figure.track import FPS, mirrored, placed_from, unpacked

ROOT = library_root()
IDS = exercise_ids(ROOT)
SVG = "{http://www.w3.org/2000/svg}"
STILLS = [
    (id, phase.id, body) for id in IDS for phase in motion.read(id).phases if phase.picture for body in BODIES
]
LIGHT = THEMES["light"]
PICTURES = [
    (id, name, body) for id in IDS for body in BODIES
    for name in (
        *(f"still-{p.id}" for p in motion.read(id).phases if p.picture), "strip",
        *(f"{kind}-{f.id}" for f in motion.read(id).faults for kind in ("wrong", "right")),
    )
]  # fmt: skip
LARGEST_BYTES = {"still": 45_000, "wrong": 45_000, "right": 45_000, "strip": 130_000}
VISIBLE_UNITS = 9.0
"""How far apart (of 800 units) a twentieth of two phases' outlines must lie, unless declared invisible."""
VISIBLE_IN_A_PAIR_UNITS = 6.0
"""Less between wrong and right: a hand or a head that moves before the trunk hardly changes the outline.
The gate asks for 30 mm besides, and the pair bears cross, tick and ring."""


@cache
def text_of(id: str, phase: str, body: str) -> str:
    return (ROOT / "exercises" / id / FIGURES / body / still_name(phase)).read_text(encoding="utf-8")


@cache
def still(id: str, phase: str, body: str = DEFAULT_BODY) -> ET.Element:
    return ET.fromstring(text_of(id, phase, body))


@cache
def track_of(id: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        (ROOT / "exercises" / id / FIGURES / DEFAULT_BODY / "track.json").read_text(encoding="utf-8")
    )
    return data


def view_box(svg: ET.Element) -> list[float]:
    return [float(x) for x in svg.attrib["viewBox"].split()]


def points_of(d: str) -> np.ndarray:
    """Points along path data as the drawing writes it: M, relative c, z."""
    points: list[np.ndarray] = []
    for part in re.findall(r"M[^M]*", d):
        start, _, rest = part.partition("c")
        at = np.array([float(x) for x in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", start)])
        numbers = [float(x) for x in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        for p, q, r in np.array(numbers).reshape(-1, 3, 2):
            for t in (0.0, 0.25, 0.5, 0.75):
                s = 1 - t
                points.append(at + 3 * s * s * t * p + 3 * s * t * t * q + t**3 * r)
            at = at + r
        points.append(at)
    return np.array(points)


def outline_of(svg: ET.Element) -> np.ndarray:
    """Points along the outline of the figure."""
    line = next(g for g in svg.iter(f"{SVG}g") if g.get("stroke") == LIGHT["line"])
    return points_of(list(line)[-1].attrib["d"])


def silhouette(id: str, phase: str) -> np.ndarray:
    return outline_of(still(id, phase))


def apart(here: np.ndarray, there: np.ndarray) -> float:
    """How far apart (units) a twentieth of two outlines lies."""
    between = np.sqrt(((here[::2, None] - there[None, ::2]) ** 2).sum(-1))
    return max(float(np.percentile(between.min(axis=k), 95)) for k in (0, 1))


def test_there_is_something_to_check() -> None:
    assert len(IDS) >= 12
    assert len(STILLS) >= 60


def test_everything_drawn_is_fresh() -> None:
    """Mend with: catcow library build"""
    assert [f"{s.id}: {s.reason}" for s in stale(ROOT)] == []


@pytest.mark.parametrize(("id", "name", "body"), PICTURES)
def test_a_picture_is_whole_and_needs_nothing_from_elsewhere(id: str, name: str, body: str) -> None:
    text = (ROOT / "exercises" / id / FIGURES / body / f"{name}.svg").read_text(encoding="utf-8")
    svg = ET.fromstring(text)
    assert len(text.encode()) <= LARGEST_BYTES[name.partition("-")[0]]
    assert svg.tag == f"{SVG}svg"
    assert svg.get("role") == "img"
    title, description = svg[0], svg[1]
    assert svg.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text
    assert description.text
    assert {e.tag.removeprefix(SVG) for e in svg.iter()} <= {
        "svg", "title", "desc", "g", "path", "circle", "text"}  # fmt: skip
    for element in svg.iter():
        for name_, value in element.attrib.items():
            assert "href" not in name_
            assert not name_.startswith("on")
            assert name_ != "style"
            assert "url(" not in value
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "", 1)
    assert set(re.findall(r'="(#[0-9a-f]{3,6})"', text)) <= set(LIGHT.values())


@pytest.mark.parametrize(("id", "phase", "body"), STILLS)
def test_the_overlay_of_muscles_lies_exactly_over_its_still(id: str, phase: str, body: str) -> None:
    file = ROOT / "exercises" / id / FIGURES / body / f"muscles-{phase}.svg"
    muscles = build.muscles_of(ROOT / "exercises" / id)
    assert file.is_file() == (muscles is not None)
    if muscles is None:
        return
    over = ET.fromstring(file.read_text(encoding="utf-8"))
    assert over.get("viewBox") == still(id, phase, body).get("viewBox")
    used = {e.get("stroke") for e in over.iter(f"{SVG}path")}
    assert used <= {LIGHT["worked"], LIGHT["stretched"]}
    hatched = [e for e in over.iter(f"{SVG}path") if e.get("fill") == "none"]
    assert all(e.get("stroke") == LIGHT["stretched"] for e in hatched), "hatching is of what is stretched"
    _, _, width, height = view_box(over)
    for path in over.iter(f"{SVG}path"):
        if path.get("fill") != "none":
            points = points_of(path.attrib["d"])
            assert (points > -1).all()
            assert (points < (width + 1, height + 1)).all()


PAIRS = [(id, fault.id, body) for id in IDS for fault in motion.read(id).faults for body in BODIES]


@pytest.mark.parametrize(("id", "fault", "body"), PAIRS)
def test_wrong_and_right_share_a_frame_and_visibly_differ(id: str, fault: str, body: str) -> None:
    folder = ROOT / "exercises" / id / FIGURES / body
    wrong, right = (
        ET.fromstring((folder / f"{kind}-{fault}.svg").read_text("utf-8")) for kind in ("wrong", "right")
    )
    assert wrong.get("viewBox") == right.get("viewBox")
    assert not any(e.get("stroke-dasharray") for e in (*wrong.iter(), *right.iter())), "no ghost in a pair"
    assert not any(e.get("fill") == LIGHT["arrow"] for e in (*wrong.iter(), *right.iter()))
    # told apart by shape: a cross in a square and rings, a tick in a disc
    assert any(e.get("fill") == LIGHT["wrong"] for e in wrong.iter(f"{SVG}path"))
    assert any(e.get("fill") == LIGHT["right"] for e in right.iter(f"{SVG}circle"))
    rings = [e for e in wrong.iter(f"{SVG}circle") if e.get("stroke") == LIGHT["ring"]]
    look = next(f.look for f in motion.read(id).faults if f.id == fault)
    assert len(rings) == len(look)
    _, _, width, height = view_box(wrong)
    for ring in rings:
        x, y = float(ring.attrib["cx"]), float(ring.attrib["cy"])
        assert 20 < x < width - 20
        assert 20 < y < height - 20
    assert apart(outline_of(wrong), outline_of(right)) > VISIBLE_IN_A_PAIR_UNITS


@pytest.mark.parametrize("id", IDS)
def test_the_strip_holds_every_still_in_order(id: str) -> None:
    svg = ET.fromstring((ROOT / "exercises" / id / FIGURES / DEFAULT_BODY / "strip.svg").read_text("utf-8"))
    pictured = [p for p in motion.read(id).phases if p.picture]
    assert [e.text for e in svg.iter(f"{SVG}text")] == [p.label or p.id for p in pictured]
    one, all = view_box(still(id, pictured[0].id)), view_box(svg)
    assert all[3] == one[3]
    assert all[2] >= len(pictured) * one[2]


@pytest.mark.parametrize(("id", "phase", "body"), STILLS)
def test_a_still_wears_its_theme_and_letter(id: str, phase: str, body: str) -> None:
    text = text_of(id, phase, body)
    used = set(re.findall(r"#[0-9a-f]{3,6}", text))
    assert used <= set(LIGHT.values())
    assert {LIGHT["shirt"], LIGHT["trousers"]} <= used
    assert set(re.findall(r"#[0-9a-f]{3,6}", themed(text, "dark"))) <= set(THEMES["dark"].values())
    letter = [e.text for e in still(id, phase, body).iter(f"{SVG}text")]
    wanted = next(p for p in motion.read(id).phases if p.id == phase)
    assert letter == [wanted.label or wanted.id]


@pytest.mark.parametrize("id", IDS)
def test_pictures_of_one_exercise_share_their_frame_and_the_figure_fills_it(id: str) -> None:
    for one in BODIES:
        boxes = {tuple(view_box(still(*s))) for s in STILLS if s[0] == id and s[2] == one}
        assert len(boxes) == 1
    _, _, width, height = boxes.pop()
    assert 0.75 <= width / height <= 2.1
    body = np.vstack([silhouette(id, p) for i, p, t in STILLS if i == id and t == DEFAULT_BODY])
    low, high = body.min(axis=0), body.max(axis=0)
    assert (low > 2).all()
    assert (high < (width - 2, height - 2)).all()
    assert max((high - low) / (width, height)) > 0.70


@pytest.mark.parametrize(("id", "phase"), sorted({s[:2] for s in STILLS}))
def test_arrows_are_whole_readable_and_inside(id: str, phase: str) -> None:
    svg, colour = still(id, phase), LIGHT["arrow"]
    shafts = [e for e in svg.iter(f"{SVG}path") if e.get("stroke") == colour and e.get("fill") == "none"]
    heads = [e for e in svg.iter(f"{SVG}path") if e.get("fill") == colour]
    wanted = next(p for p in motion.read(id).phases if p.id == phase)
    assert len(shafts) == len(heads)
    assert (len(heads) > 0) == (len(wanted.arrows) > 0)
    assert len(heads) <= len(wanted.arrows)
    _, _, width, height = view_box(svg)
    for shaft, head in zip(shafts, heads, strict=True):
        corners = np.array([float(x) for x in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", head.attrib["d"])])
        tip, left, right = corners.reshape(3, 2)
        assert (corners.reshape(3, 2) > 0).all()
        assert (corners.reshape(3, 2) < (width, height)).all()
        line = points_of(shaft.attrib["d"])
        length = np.hypot(*np.diff(line, axis=0).T).sum() + np.hypot(*(tip - (left + right) / 2))
        assert length > 60
        assert np.hypot(*(line[-1] - (left + right) / 2)) < 12  # the head sits on its shaft


def _consecutive(m: Motion) -> list[tuple[Phase, Phase]]:
    pictured = [p for p in m.phases if p.picture]
    return list(pairwise(pictured))


@pytest.mark.parametrize("id", IDS)
def test_phases_visibly_differ(id: str) -> None:
    for a, b in _consecutive(motion.read(id)):
        if b.invisible or b.same_as is not None or a.invisible:
            continue
        assert apart(silhouette(id, a.id), silhouette(id, b.id)) > VISIBLE_UNITS, (
            f"{a.id} and {b.id} look alike"
        )


@pytest.mark.parametrize("id", IDS)
def test_a_ghost_shows_where_the_movement_came_from(id: str) -> None:
    pictured = [p for p in motion.read(id).phases if p.picture]
    for k, phase in enumerate(pictured):
        dashed = [e for e in still(id, phase.id).iter(f"{SVG}path") if e.get("stroke-dasharray")]
        assert len(dashed) == (1 if k > 0 and not phase.invisible else 0)


@pytest.mark.parametrize("id", IDS)
def test_the_track_is_the_motion(id: str) -> None:
    data, movement = track_of(id), motion.load(id, DEFAULT_BODY)
    frames = movement.frames(FPS)
    assert data["format"] == 1
    assert data["motion"] == build.file_hash(ROOT / "exercises" / id / "motion.yaml")
    assert data["fps"] == FPS
    assert data["body"] == DEFAULT_BODY
    held = [p.id for p in movement.motion.phases if p.hold is Hold.prescribed]
    assert [p["id"] for p in data["phases"] if p["breath"] is not None] == held, "holds breathe"
    assert data["segments"] == list(SEGMENT_INDEX)
    assert data["frames"] == len(frames.frames)
    root, relative = unpacked(data)
    wanted = place(frames.postures(), movement.body)
    assert np.abs(root - wanted.positions[:, 0]).max() < 1e-4
    played = placed_from(root, relative, movement.body)
    turn = np.swapaxes(played.rotations, -1, -2) @ wanted.rotations
    sine = np.stack([turn[..., i, j] - turn[..., j, i] for i, j in ((2, 1), (0, 2), (1, 0))])
    assert np.degrees(np.arcsin(np.clip(np.sqrt((sine**2).sum(0)) / 2, 0, 1))).max() < 0.1
    assert np.abs(played.positions - wanted.positions).max() < 1e-3
    jumps = np.einsum("nsi,nsi->ns", relative[1:], relative[:-1])
    assert (jumps > 0).all()  # no quaternion flips its sign between frames: players interpolate them
    phases = data["phases"]
    assert [p["id"] for p in phases] == [p.id for p in movement.motion.phases]
    assert phases[0]["first"] == 0
    assert phases[-1]["last"] == data["frames"] - 1
    for before, after in pairwise(phases):
        assert after["first"] == before["last"] + 1
    low, high = np.array(data["bounds"]["min"]), np.array(data["bounds"]["max"])
    assert (wanted.positions.reshape(-1, 3) > low - 0.15).all()
    assert (wanted.positions.reshape(-1, 3) < high + 0.15).all()


@pytest.mark.parametrize("id", IDS)
def test_the_mirrored_track_is_the_mirrored_motion(id: str) -> None:
    root, relative = mirrored(*unpacked(track_of(id)))
    movement = motion.load(id, DEFAULT_BODY)
    played = placed_from(root[::9], relative[::9], movement.body)
    wanted = place(movement.frames(FPS).postures().mirrored(), movement.body)
    assert np.abs(played.positions - wanted.positions[::9]).max() < 1e-3
    swap = [SEGMENT_INDEX[mirrored_name(n)] for n in SEGMENT_INDEX]
    original = placed_from(*unpacked(track_of(id)), movement.body).positions[::9]
    assert np.abs(played.positions - original[:, swap] * np.array([1, 1, -1])).max() < 1e-9


class Glb:
    """mannequin.glb, read as a viewer reads it."""

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        self.size = len(data)
        magic, version, length = struct.unpack("<III", data[:12])
        assert (magic, version, length) == (0x46546C67, 2, len(data))
        text_length, kind = struct.unpack("<II", data[12:20])
        assert kind == 0x4E4F534A
        self.json: dict[str, Any] = json.loads(data[20 : 20 + text_length])
        binary_length, kind = struct.unpack("<II", data[20 + text_length : 28 + text_length])
        assert kind == 0x004E4942
        self._binary = data[28 + text_length :]
        assert len(self._binary) == binary_length == self.json["buffers"][0]["byteLength"]

    def accessor(self, i: int) -> np.ndarray:
        a = self.json["accessors"][i]
        view = self.json["bufferViews"][a["bufferView"]]
        kind = {5126: "<f4", 5121: "u1", 5123: "<u2", 5125: "<u4"}[a["componentType"]]
        width = {"SCALAR": 1, "VEC3": 3, "VEC4": 4, "MAT4": 16}[a["type"]]
        flat = np.frombuffer(self._binary, kind, a["count"] * width, view["byteOffset"])
        return flat.reshape(a["count"], width)

    def attribute(self, name: str) -> np.ndarray:
        return self.accessor(self.json["meshes"][0]["primitives"][0]["attributes"][name])

    def skinned(self, placed: Placed) -> np.ndarray:
        v = self.attribute("POSITION").astype(float)
        inverse = self.accessor(self.json["skins"][0]["inverseBindMatrices"]).reshape(-1, 4, 4).swapaxes(1, 2)
        world = np.zeros((len(SEGMENTS), 4, 4))
        world[:, :3, :3], world[:, :3, 3], world[:, 3, 3] = placed.rotations, placed.positions, 1
        bones = world @ inverse
        joints, weights = self.attribute("JOINTS_0"), self.attribute("WEIGHTS_0") / 255
        h = np.column_stack([v, np.ones(len(v))])
        return np.einsum("vk,vkij,vj->vi", weights, bones[joints], h)[:, :3]


@pytest.fixture(scope="module")
def glb() -> Glb:
    return Glb(ROOT / "mannequin" / f"{DEFAULT_BODY}.glb")


def test_the_mannequin_has_the_agreed_parts(glb: Glb) -> None:
    assert glb.size <= 1_600_000
    joints = [glb.json["nodes"][i]["name"] for i in glb.json["skins"][0]["joints"]]
    assert joints == list(SEGMENT_INDEX)
    assert [m["name"] for m in glb.json["materials"]] == [
        "skin", "trousers", "shirt", "hair", "face", "lips"]  # fmt: skip
    used = {p["material"] for p in glb.json["meshes"][0]["primitives"]}
    assert used == set(range(6))
    count = len(glb.attribute("POSITION"))
    for p in glb.json["meshes"][0]["primitives"]:
        assert glb.accessor(p["indices"]).max() < count


def test_the_mannequin_is_skinned_soundly(glb: Glb) -> None:
    weights, joints = glb.attribute("WEIGHTS_0").astype(int), glb.attribute("JOINTS_0")
    assert (weights.sum(axis=1) == 255).all()
    assert (joints < len(SEGMENTS)).all()
    assert (joints[weights == 0] == 0).all()
    bind = bind_placed(body_of(DEFAULT_BODY))
    assert np.abs(glb.skinned(bind) - glb.attribute("POSITION")).max() < 1e-5
    for node, offset in zip(glb.json["nodes"], bind.body.offsets, strict=False):
        assert np.allclose(node["translation"], offset, atol=1e-6)
    rotations = np.array([n.get("rotation", [0, 0, 0, 1]) for n in glb.json["nodes"][: len(SEGMENTS)]])
    local = rotation_from_quaternion(rotations)
    assert np.allclose(local[0], bind.rotations[0])


@pytest.mark.parametrize("id", IDS)
def test_the_moving_skin_stays_near_the_drawn_one(id: str, glb: Glb) -> None:
    """In every keyframe, the skinned mesh lies where the drawn body's surface is, and nothing tears."""
    movement = motion.load(id, DEFAULT_BODY)
    for keyframe in movement.keyframes:
        placed = place(keyframe.posture, movement.body)
        vertices = glb.skinned(placed)
        # Folds sink into the body, which is unseen; what counts is skin that stands off it. About 10 mm of
        # it is the melting of one shape into the next, which these plain distances leave out.
        off = segment_distances(shapes(BUILDS[DEFAULT_BODY]), placed, vertices[::11], reach=0.12).min(axis=1)
        assert np.percentile(off, 99) < 0.025
        assert off.max() < 0.050
