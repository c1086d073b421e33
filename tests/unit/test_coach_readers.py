"""Landmark files: ours, COCO's and the Kinect's; and whatever else somebody calls one."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from catcow.coach.foreign import COCO, KINECT, KINECT_INDEX, from_kinect
from catcow.coach.known import Known
from catcow.coach.landmarks import LANDMARK_INDEX
from catcow.coach.readers import MOST_FRAMES, LandmarksUnreadableError, read_landmarks

RNG = np.random.default_rng(3)


def ours(n: int = 4, **instead):
    whole = {
        "t": np.arange(n) / 30,
        "xyz": RNG.uniform(0, 1, (n, 33, 3)),
        "visibility": RNG.uniform(0, 1, (n, 33)),
        "width": 640,
        "height": 360,
    } | instead
    return {name: value for name, value in whole.items() if value is not None}


def write(path: Path, arrays_by_name) -> Path:
    np.savez_compressed(path, **arrays_by_name)
    return path


def test_reads_what_was_written(tmp_path):
    kept = ours(5)
    kept["xyz"][2] = np.nan
    file = read_landmarks(write(tmp_path / "a.npz", kept))
    frames = list(file.frames())
    assert len(file) == len(frames) == 5
    assert [frame.points is None for frame in frames] == [False, False, True, False, False]
    assert np.array_equal(frames[1].points, kept["xyz"][1, :, :2])
    assert np.array_equal(frames[1].depth, kept["xyz"][1, :, 2])
    assert (frames[0].width, frames[0].height, frames[3].t_s) == (640, 360, 0.1)


def test_other_numbers_and_more_names_are_welcome(tmp_path):
    kept = ours(3, t=np.arange(3), note=np.array([1]), xyz=RNG.uniform(0, 1, (3, 33, 3)).astype(np.float32))
    assert len(read_landmarks(write(tmp_path / "a.npz", kept))) == 3


def test_coco_lands_on_the_same_names(tmp_path):
    points = np.zeros((2, 17, 3))
    points[:, :, 2] = 0.9
    points[:, COCO.index("knee_l")] = (320, 180, 0.7)
    points[1, :, 2] = 0
    path = write(tmp_path / "a.npz", {"t": [0, 1], "coco": points, "width": 640, "height": 360})
    first, second = read_landmarks(path).frames()
    knee = LANDMARK_INDEX["knee_l"]
    assert first.points[knee].tolist() == [0.5, 0.5]
    assert first.visibility[knee] == 0.7
    assert first.visibility[LANDMARK_INDEX["heel_l"]] == 0  # what COCO lacks
    assert second.points is None  # nobody: no confidence in anything


def standing() -> np.ndarray:
    """A person who faces the sensor, in its axes: x to its left, where their right is."""
    at = {
        "spine_base": (0, 0.9), "spine_mid": (0, 1.15), "neck": (0, 1.45), "head": (0, 1.6),
        "spine_shoulder": (0, 1.4), "shoulder": (0.2, 1.4), "elbow": (0.25, 1.1), "wrist": (0.25, 0.85),
        "hand": (0.25, 0.78), "hand_tip": (0.25, 0.7), "thumb": (0.22, 0.78), "hip": (0.1, 0.9),
        "knee": (0.1, 0.5), "ankle": (0.1, 0.08), "foot": (0.1, 0.02),
    }  # fmt: skip
    joints = np.zeros((25, 3))
    for name, k in KINECT_INDEX.items():
        side = {"_l": -1.0, "_r": 1.0}.get(name[-2:], 1.0)
        x, y = at.get(name) or at[name[:-2]]
        joints[k] = (side * x, y, 2.5 - (0.12 if name.startswith("foot") else 0.0))
    return joints


def test_kinect_stands_upright_with_left_at_the_right_of_the_picture(tmp_path):
    joints = np.stack([standing(), np.zeros((25, 3))])
    first, second = read_landmarks(write(tmp_path / "a.npz", {"t": [0, 1], "kinect": joints})).frames()
    at = {name: first.points[k] for name, k in LANDMARK_INDEX.items()}
    assert at["nose"][1] < at["shoulder_l"][1] < at["hip_l"][1] < at["knee_l"][1] < at["heel_l"][1]
    assert at["shoulder_l"][0] > at["shoulder_r"][0]
    assert at["ear_l"][0] > at["ear_r"][0]
    assert 0 < first.points.min() < first.points.max() < 1
    assert first.depth[LANDMARK_INDEX["nose"]] < first.depth[LANDMARK_INDEX["ear_l"]]  # the face looks at us
    assert first.depth[LANDMARK_INDEX["toe_l"]] < first.depth[LANDMARK_INDEX["heel_l"]]
    assert first.visibility[LANDMARK_INDEX["little_finger_l"]] == 0
    assert second.points is None


def test_kinect_from_the_side():
    xyz, _, width, height = from_kinect(standing()[None], azimuth_deg=90)
    toe, heel, nose, ear = (xyz[0, LANDMARK_INDEX[n]] for n in ("toe_l", "heel_l", "nose", "ear_l"))
    assert width == height
    # Seen from the sensor's left, which is the person's right: they look toward the right of the picture.
    assert toe[0] > heel[0]
    assert nose[0] > ear[0]


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ({"t": None}, "`t` is missing"),
        ({"xyz": None}, "`xyz` is missing"),
        ({"visibility": None}, "`visibility` is missing"),
        ({"width": None}, "`width` is missing"),
        ({"width": 0}, "`width` must be 1 to"),
        ({"height": -3}, "`height` must be 1 to"),
        ({"height": np.nan}, "`height` must be 1 to"),
        ({"width": [640, 640]}, "`width` has the shape"),
        ({"t": np.zeros(0), "xyz": np.zeros((0, 33, 3)), "visibility": np.zeros((0, 33))}, "no frames"),
        ({"t": np.array([0, 1, np.inf, 3])}, "not a number"),
        ({"t": np.zeros((4, 1))}, "`t` has the shape"),
        ({"xyz": np.zeros((4, 32, 3))}, "`xyz` has the shape"),
        ({"xyz": np.zeros((3, 33, 3))}, "`xyz` has the shape"),
        ({"visibility": np.zeros(4)}, "`visibility` has the shape"),
        ({"t": np.array(["0", "1", "2", "3"])}, "does not hold numbers"),
        ({"t": np.zeros(4, dtype=complex)}, "does not hold numbers"),
        ({"xyz": np.array([object()] * 4, dtype=object)}, "does not hold numbers"),
        ({"coco": np.zeros((4, 18, 3))}, "`coco` has the shape"),
        ({"kinect": np.zeros((4, 20, 3))}, "`kinect` has the shape"),
    ],
)
def test_says_what_is_wrong(tmp_path, instead, said):
    with pytest.raises(LandmarksUnreadableError, match=said):
        read_landmarks(write(tmp_path / "a.npz", ours(**instead)))


def test_no_file_no_bytes_no_archive_half_an_archive(tmp_path):
    with pytest.raises(LandmarksUnreadableError, match="no such file"):
        read_landmarks(tmp_path / "none.npz")
    with pytest.raises(LandmarksUnreadableError):
        read_landmarks(tmp_path)
    whole = write(tmp_path / "a.npz", ours(50)).read_bytes()
    for broken in (b"", b"PK", b"landmarks", whole[: len(whole) // 2], whole[200:]):
        path = tmp_path / "b.npz"
        path.write_bytes(broken)
        with pytest.raises(LandmarksUnreadableError):
            read_landmarks(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        head, {"descr": "<f8", "fortran_order": False, "shape": (MOST_FRAMES * 1000,)}
    )
    path = tmp_path / "huge.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("t.npy", head.getvalue() + bytes(1000))
    with pytest.raises(LandmarksUnreadableError, match="are the most"):
        read_landmarks(path)


def test_nothing_in_a_file_is_run(tmp_path):
    class Trap:
        def __reduce__(self):
            return (Path.touch, (tmp_path / "sprung",))

    path = write(tmp_path / "a.npz", ours(t=np.array([Trap()] * 4, dtype=object)))
    with pytest.raises(LandmarksUnreadableError):
        read_landmarks(path)
    assert not (tmp_path / "sprung").exists()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: arrays(
                st.sampled_from(["<f8", "<f4", "<i2", "?", "<U3", "<c8"]),
                st.one_of(
                    array_shapes(max_dims=3, max_side=3), st.sampled_from([(), (2,), (2, 33, 3), (2, 33)])
                ),
            )
            for name in ("t", "xyz", "visibility", "width", "height", "coco", "kinect")
        },
    )
)
def test_any_arrays_are_read_or_refused(tmp_path, found):
    path = tmp_path / "a.npz"
    np.savez(path, **found)
    with contextlib.suppress(LandmarksUnreadableError):
        assert all(
            frame.points is None or np.isfinite(frame.points).all() for frame in read_landmarks(path).frames()
        )


WHOLE = io.BytesIO()
np.savez(WHOLE, **ours(2))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, len(WHOLE.getvalue()) - 1), st.integers(0, 255)), max_size=6))
def test_any_changed_byte_is_read_or_refused(tmp_path, changes):
    content = bytearray(WHOLE.getvalue())
    for place, byte in changes:
        content[place] = byte
    path = tmp_path / "a.npz"
    path.write_bytes(content)
    with contextlib.suppress(LandmarksUnreadableError):
        list(read_landmarks(path).frames())


@settings(max_examples=40, deadline=None)
@given(arrays("<f8", (3, 25, 3), elements=st.floats(width=64)))
def test_any_kinect_numbers_give_finite_frames_or_nobody(joints):
    with np.errstate(all="ignore"):
        xyz, visibility, _, _ = from_kinect(joints)
    assert xyz.shape == (3, 33, 3)
    assert np.isfinite(visibility).all()


def test_every_kinect_joint_is_used_or_in_the_spine():
    used = set()
    for k, name in enumerate(KINECT):
        joints = standing()[None].copy()
        before = from_kinect(joints)[0]
        joints[0, k] += 0.05
        if not np.array_equal(from_kinect(joints)[0], before):
            used.add(name)
    assert set(KINECT) - used <= {"spine_base", "spine_mid", "spine_shoulder", "hand_l", "hand_r"}


def letters(text: str):
    return np.frombuffer(text.encode(), dtype=np.uint8)


def test_what_the_coach_knew_is_read_and_may_be_left_out(tmp_path):
    assert read_landmarks(write(tmp_path / "a.npz", ours())).known is None
    assert read_landmarks(write(tmp_path / "a.npz", ours(side=2, usual=0.8))).known is None, "all or none"
    known = {"exercise": letters("sktc"), "side": 2, "usual": 0.8}
    assert read_landmarks(write(tmp_path / "a.npz", ours(**known))).known == Known("sktc", "right", 0.8)
    first = known | {"side": 0, "usual": np.nan}
    assert read_landmarks(write(tmp_path / "a.npz", ours(**first))).known == Known("sktc")


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"exercise": letters("")}, "`exercise`"),
        ({"exercise": letters("x" * 65)}, "`exercise`"),
        ({"exercise": letters("../\n")}, "`exercise`"),
        ({"exercise": "sktc"}, "`exercise`"),
        ({"side": 3}, "`side`"),
        ({"side": np.nan}, "`side`"),
        ({"side": np.zeros(2)}, "`side`"),
    ],
)
def test_what_the_coach_can_never_have_known_is_named(tmp_path, wrong, named):
    known = {"exercise": letters("sktc"), "side": 2, "usual": 0.8} | wrong
    with pytest.raises(LandmarksUnreadableError, match=named):
        read_landmarks(write(tmp_path / "a.npz", ours(**known)))
