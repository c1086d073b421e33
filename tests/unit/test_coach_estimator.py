"""The pose estimator: its decoding, and a person it must find."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from catcow.coach import LANDMARK_INDEX, LANDMARKS, Estimator, Nobody, Seen
from catcow.coach.detector import Detector, anchors, best, heads_apart
from catcow.coach.estimator import DETECTOR, LANDMARKER, weights_folder
from catcow.coach.landmarker import refined
from catcow.coach.model import Model, VideoExtraMissingError, WeightsUnreadableError
from catcow.coach.region import Region, around, cut, whole
from catcow.coach.steady import Steady

WEIGHTS = weights_folder()
ABLE = (WEIGHTS / DETECTOR).is_file() and (WEIGHTS / LANDMARKER).is_file()
needs_weights = pytest.mark.skipif(
    not ABLE, reason="the page, which brings the weights, is not built: run ./test"
)


def test_there_are_33_landmarks_in_blazeposes_order() -> None:
    assert len(LANDMARKS) == 33
    assert [LANDMARK_INDEX[n] for n in ("nose", "shoulder_l", "hip_l", "ankle_r", "toe_r")] == [
        0,
        11,
        23,
        28,
        32,
    ]


def test_the_detector_has_an_anchor_for_each_of_its_boxes() -> None:
    places = anchors()
    assert places.shape == (2254, 2)
    assert places.min() > 0
    assert places.max() < 1
    assert np.allclose(places[0], 0.5 / 28)
    assert np.allclose(places[-1], 6.5 / 7)
    assert len(np.unique(places[-294:], axis=0)) == 49


def test_boxes_of_the_same_person_are_averaged_by_score_and_others_left() -> None:
    boxes = np.zeros((4, 12))
    boxes[:, :4] = [[0.5, 0.5, 0.4, 0.4], [0.54, 0.5, 0.4, 0.4], [0.1, 0.1, 0.1, 0.1], [0.5, 0.5, 0.4, 0.4]]
    found = best(boxes, np.array([0.9, 0.6, 0.8, 0.3]))
    assert found is not None
    score, box = found
    assert score == 0.9
    assert box[0] == pytest.approx((0.9 * 0.5 + 0.6 * 0.54) / 1.5)
    assert best(boxes, np.full(4, 0.49)) is None


def test_people_are_counted_who_stand_apart() -> None:
    boxes = np.zeros((4, 12))
    boxes[:, :4] = [[0.3, 0.3, 0.2, 0.2], [0.32, 0.3, 0.2, 0.2], [0.7, 0.3, 0.2, 0.2], [0.3, 0.6, 0.2, 0.2]]
    # The last: the same hips, another head.
    boxes[:, 4:6] = [[0.3, 0.6], [0.32, 0.6], [0.7, 0.6], [0.31, 0.6]]
    boxes[:, 6:8] = boxes[:, 4:6] - [0, 0.35]
    assert heads_apart(boxes, np.array([0.9, 0.8, 0.6, 0.7])) == 2
    assert heads_apart(boxes, np.array([0.9, 0.8, 0.4, 0.7])) == 1
    assert heads_apart(boxes, np.full(4, 0.4)) == 0
    assert heads_apart(np.zeros((3, 12)), np.full(3, 0.9)) == 1, "boxes without size never end"


def test_a_region_is_turned_so_that_the_head_is_up() -> None:
    lying = around(np.array([100.0, 50.0]), np.array([60.0, 50.0]))  # the head to the left of the hips
    assert lying.size == pytest.approx(2 * 1.25 * 40)
    top = lying.pixels(np.array([0.5, 0.0]))
    assert top[0] < 60
    assert top[1] == pytest.approx(50)
    standing = around(np.array([100.0, 50.0]), np.array([100.0, 10.0]))
    assert standing.turn_rad == pytest.approx(0)


def test_a_cut_shows_the_place_it_was_cut_from() -> None:
    picture = np.zeros((40, 60, 3), np.uint8)
    picture[10, 20] = 255
    tile = cut(picture, Region(20, 10, 16, np.pi / 2), 16, edge=False)
    assert tuple(np.unravel_index(tile[..., 0].argmax(), (16, 16))) == (8, 8)
    outside = cut(np.full((4, 4, 3), 200, np.uint8), Region(-50, -50, 8, 0.0), 8, edge=False)
    assert outside.max() == 0
    assert cut(np.full((4, 4, 3), 200, np.uint8), Region(-50, -50, 8, 0.0), 8, edge=True).min() == 200


def test_the_whole_picture_fits_its_square() -> None:
    square = whole(np.zeros((360, 640, 3), np.uint8))
    assert square == Region(320, 180, 640, 0.0)


def test_a_landmark_moves_to_its_heat_only_where_it_is_sure() -> None:
    heat = np.full((64, 64, 2), -20.0)
    heat[30, 33, 0] = 5.0
    places = refined(np.array([[0.5, 0.5], [0.5, 0.5]]), heat)
    assert places[0] == pytest.approx([33 / 64, 30 / 64], abs=1e-3)
    assert places[1] == pytest.approx([0.5, 0.5])


def test_a_steady_place_ignores_trembling_and_follows_a_step() -> None:
    steady, rng = Steady(), np.random.default_rng(3)
    still = np.array([[100.0, 100.0], [100.0, 40.0]])
    held = [steady.next(still + rng.normal(0, 1, (2, 2)), 120, 1 / 30) for _ in range(60)]
    assert np.std([h[0, 0] for h in held[20:]]) < 0.5
    for _ in range(15):
        moved = steady.next(still + 60, 120, 1 / 30)
    assert np.abs(moved - still - 60).max() < 12


def test_missing_weights_and_a_missing_extra_say_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ai_edge_litert.interpreter")
    with pytest.raises(WeightsUnreadableError, match=r"\./start"):
        Estimator(tmp_path)
    (tmp_path / "a.tflite").write_bytes(b"no network")
    with pytest.raises(WeightsUnreadableError):
        Model(tmp_path / "a.tflite")

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("catcow.coach.model.importlib.import_module", missing)
    with pytest.raises(VideoExtraMissingError, match=r"catcow\[video\]"):
        Estimator(tmp_path)


@needs_weights
def test_nobody_is_seen_in_an_empty_room() -> None:
    pytest.importorskip("ai_edge_litert.interpreter")
    sight = Estimator().see(np.full((360, 640, 3), 230, np.uint8), 0.1)
    assert isinstance(sight, Nobody)
    assert sight.score < 0.5
    assert Estimator().people(np.full((360, 640, 3), 230, np.uint8)) == 0


class _Whole:
    """A detector that always finds the whole picture, and counts how often it is asked."""

    asked = 0

    def find(self, picture: np.ndarray) -> tuple[float, Region]:
        self.asked += 1
        return 0.9, whole(picture)


class _Forgetful:
    """A landmarker that loses the person whenever `lost` says so."""

    lost = False

    def find(self, picture: np.ndarray, region: Region) -> tuple[Seen | Nobody, np.ndarray | None]:
        if self.lost:
            self.lost = False
            return Nobody(0.1), None
        zero = np.zeros(len(LANDMARKS))
        seen = Seen(points=np.zeros((33, 2)), depth=zero, visibility=zero, world=np.zeros((33, 3)), score=0.9)
        return seen, np.array([[0.5, 0.5], [0.5, 0.1]])


def test_who_is_lost_is_looked_for_in_the_whole_of_the_same_picture() -> None:
    estimator = object.__new__(Estimator)
    detector, landmarker = _Whole(), _Forgetful()
    parts = {"_detector": detector, "_landmarker": landmarker, "_region": None, "_sight": None}
    estimator.__dict__.update(parts, _steady=Steady())
    picture = np.zeros((48, 64, 3), np.uint8)
    estimator.see(picture, 0.1)
    estimator.see(picture, 0.1)
    assert detector.asked == 1, "who was found is followed"
    landmarker.lost = True
    assert isinstance(estimator.see(picture, 0.1), Seen)
    assert detector.asked == 2


@needs_weights
@pytest.mark.authoring
def test_the_landmarks_lie_on_the_joints_of_a_drawn_figure_that_stands() -> None:
    pytest.importorskip("ai_edge_litert.interpreter")
    pytest.importorskip("moderngl")
    from film_library import film_library

    from catcow.body.bodies import body_of
    from catcow.coach.stance import frame_of
    from catcow.content.exercise import CameraView
    from catcow.figure.export import mannequin_file, recording_of
    from catcow.figure.film import Film, Look
    from catcow.figure.model_file import Mannequin

    library = film_library()
    recording = recording_of(library.entry("band_pull_apart"), "man")
    film = Film(
        recording,
        Mannequin.of(mannequin_file(library, "man")),
        body_of("man"),
        Look(finer=1, frame=lambda low, high: frame_of(CameraView.front_stand, recording, low, high)),
    )
    picture = film.picture(0)
    film.close()
    estimator = Estimator()
    for _ in range(2):  # found by the detector, then followed
        sight = estimator.see(picture, 0.1)
        assert isinstance(sight, Seen)
        _, positions = recording.placed(0)
        tall = float(np.ptp(film.frame.project(positions)[:, 1]))
        for landmark, segment in (("shoulder_l", "upper_arm_l"), ("hip_r", "thigh_r"), ("knee_l", "shank_l"),
                                  ("elbow_r", "forearm_r"), ("ankle_r", "foot_r")):  # fmt: skip
            drawn = film.frame.project(positions[recording.segments.index(segment)][None])[0]
            found = sight.points[LANDMARK_INDEX[landmark]] * (film.frame.width, film.frame.height)
            assert np.linalg.norm(found - drawn) < 0.05 * tall, landmark
        assert sight.visibility.mean() > 0.9
    assert estimator.people(picture) == 1
    pair = np.concatenate([picture, picture], axis=1)
    estimator.forget()
    assert estimator.people(pair) == 2
    # A small one beside a large one: the detector alone sees only the large one.
    helped = np.full((640, 640, 3), 255, np.uint8)
    smaller = picture[np.arange(360) * 16 // 9][:, np.arange(202) * 16 // 9]
    helped[:, :360], helped[-360:, -202:] = picture, smaller
    estimator.forget()
    assert isinstance(estimator.see(helped, 0.1), Seen)
    assert Detector(WEIGHTS / DETECTOR).people(helped) == 1
    assert estimator.people(helped) == 2
