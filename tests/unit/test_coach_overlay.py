"""The film of what the coach saw: on the joints, readable, true to time, and without the person if wished."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from little_films import av
from little_people import standing

from catcow.coach.frame import Frame
from catcow.coach.overlay.film import CARD_S, FilmUnwritableError, OverlayFilm
from catcow.coach.overlay.limbs import LEFT, RIGHT, capsule, draw_skeleton
from catcow.coach.overlay.panel import GLAD, GROUND, WARN, WRONG, Panel, Said
from catcow.coach.report import FaultSeen, Reason, Refusal, Report, State, Summary
from catcow.content import Library

pytest.importorskip("PIL.Image", reason="drawing needs the video extra")

LIBRARY = Library.shipped()
MAGENTA = (250, 0, 250)


def near(pixel: np.ndarray, colour: tuple[int, int, int], by: int = 40) -> bool:
    return bool(np.abs(pixel.astype(int) - colour).max() <= by)


def test_limbs_lie_on_the_joints_left_and_right_in_their_colours() -> None:
    picture = np.full((640, 360, 3), 128, np.uint8)
    draw_skeleton(picture, standing())
    assert near(picture[192, round(0.75 * 360)], LEFT)  # between the left elbow and wrist, at our right
    assert near(picture[192, round(0.25 * 360)], RIGHT)
    assert near(picture[round(0.45 * 640), 180], (255, 255, 255))  # the trunk
    untouched = (np.abs(picture.astype(int) - 128).max(axis=2) == 0).mean()
    assert 0.85 < untouched < 0.99


def test_what_is_not_seen_is_faint_and_nobody_draws_nothing() -> None:
    clear, faint = (np.full((640, 360, 3), 128, np.uint8) for _ in range(2))
    draw_skeleton(clear, standing())
    draw_skeleton(faint, standing(visibility=0.2))
    changed = [np.abs(p.astype(int) - 128).sum() for p in (clear, faint)]
    assert changed[1] < 0.4 * changed[0]
    empty = np.full((640, 360, 3), 128, np.uint8)
    draw_skeleton(empty, Frame(0.0, 360, 640))
    assert (empty == 128).all()


def test_a_limb_beyond_the_picture_is_cut_and_a_wild_one_harms_nothing() -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    capsule(picture, np.array([50.0, 50.0]), np.array([1e9, 50.0]), 3, (255, 255, 255), 1.0)
    assert picture[50, 99].min() == 255
    assert picture[90].max() == 0
    capsule(picture, np.array([-50.0, -50.0]), np.array([-20.0, 500.0]), 3, (255, 255, 255), 1.0)
    assert picture[:, :40].max() == 0


@pytest.mark.parametrize(
    ("width", "long_side"), [(1280, 1280), (720, 1280), (360, 640), (1000, 1000), (64, 64)]
)
def test_the_strip_stays_inside_its_edges(width: int, long_side: int) -> None:
    panel = Panel(width, long_side)
    sentence = "Your leg is too high. Keep it level with your back, and breathe out as you lift it slowly."
    for tone, colour in (("plain", GROUND), ("cannot", WARN), ("wrong", WRONG)):
        strip = panel.strip(
            Said(
                "128",
                "repetitions and 12 attempts",
                True,
                "D",
                0.7,
                sentence,
                "112.5 s",
                "hold",
                sentence,
                tone,
            )  # type: ignore[arg-type]
        )
        assert strip.shape == (panel.height, width, 3)
        if width < 100:
            continue  # a thumbnail: enough that it is drawn at all
        edge = max(1, round(0.2 * panel.unit))
        assert all(near(p, GROUND, 2) for p in strip[:, -edge // 2])
        assert all(near(p, GROUND, 2) for p in strip[-1])
        assert (np.abs(strip.astype(int) - colour).max(axis=2) < 12).mean() > 0.08
        assert (np.abs(strip.astype(int) - GLAD).max(axis=2) < 12).any(), "a new repetition shines"


def read(path: Path) -> tuple[list[float], list[np.ndarray]]:
    with av.open(str(path)) as opened:
        frames = list(opened.decode(video=0))
        return [f.time for f in frames], [f.to_ndarray(format="rgb24") for f in frames]


TIMES = [0.0, 0.1, 0.35, 1.0, 1.5]


def write(
    path: Path, *, blank: bool, report: Callable[[float], Report | None] = lambda _: None
) -> OverlayFilm:
    made = OverlayFilm(path, (360, 640), 1.5, LIBRARY, LIBRARY.entry("bird_dog"), blank=blank)
    picture = np.full((640, 360, 3), MAGENTA, np.uint8)
    for t_s in TIMES:
        made.add(standing(t_s), picture, report(t_s))
    return made


def counted(t_s: float) -> Report:
    return Report(t_s=t_s, state=State.exercising, phase="B", repetitions=int(t_s > 0.9), hold_s=t_s)


def test_the_film_keeps_the_times_and_ends_with_a_card(tmp_path: Path) -> None:
    path = tmp_path / "o.mp4"
    made = write(path, blank=False, report=counted)
    assert not path.exists(), "not under its name before it is whole"
    made.close(
        Summary(
            exercise="bird_dog",
            repetitions=1,
            holds_s=(2.0,),
            faults=(FaultSeen(id="leg-too-high", start_s=1),),
        )
    )
    assert [p.name for p in tmp_path.iterdir()] == ["o.mp4"]
    times, pictures = read(path)
    assert times[: len(TIMES)] == pytest.approx(TIMES, abs=1e-3)
    assert times[-1] == pytest.approx(1.5 + CARD_S, abs=0.6)
    assert near(pictures[1][600, 20], MAGENTA)
    assert pictures[-1][600, 20].max() < 100, "the card lies over a dark picture"
    count = [p[660:760, :80] for p in pictures]
    assert np.abs(count[0].astype(int) - count[3]).max() > 100, "0 became 1"


def test_a_blank_film_holds_nothing_of_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "o.mp4"
    write(path, blank=True, report=counted).close(Summary(exercise="bird_dog"))
    for picture in read(path)[1]:
        red, green, blue = (picture[..., k].astype(int) for k in range(3))
        assert ((np.minimum(red, blue) - green) < 60).all()


def test_what_cannot_be_seen_and_what_is_wrong_look_different(tmp_path: Path) -> None:
    refused = Refusal(id=Reason.wrong_view, sentence="The camera sees you from the wrong side.")

    def blind(t_s: float) -> Report:
        return Report(t_s=t_s, state=State.cant_see, reason=Reason.wrong_view)

    def wrong(t_s: float) -> Report:
        return Report(t_s=t_s, state=State.exercising, phase="D", faults=("leg-too-high", "back-sags"))

    shown = []
    for name, report in (("a", blind), ("b", wrong)):
        made = write(tmp_path / f"{name}.mp4", blank=True, report=report)
        made.close(Summary(exercise="bird_dog", refused=refused if name == "a" else None))
        shown.append(read(tmp_path / f"{name}.mp4")[1][2][640:])
    yellow, red = (
        (np.abs(s.astype(int) - c).max(axis=2) < 25).mean() for s, c in zip(shown, (WARN, WRONG), strict=True)
    )
    assert yellow > 0.1
    assert red > 0.1


def test_a_film_given_up_leaves_nothing_and_a_place_that_is_none_is_named(tmp_path: Path) -> None:
    write(tmp_path / "o.mp4", blank=True).drop()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FilmUnwritableError, match="another place"):
        OverlayFilm(tmp_path / "none" / "o.mp4", (64, 64), None, LIBRARY)
