"""The moving figure drawn without a screen."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

pytest.importorskip("moderngl")

from film_library import film_library

from catcow.body.bodies import body_of
from catcow.figure.export import mannequin_file, recording_of, timeline_of
from catcow.figure.film import Film, Look, rgb, role_of, skinned
from catcow.figure.model_file import Mannequin, breath
from catcow.figure.style import THEMES, ThemeName

pytestmark = pytest.mark.authoring


def film_of(exercise_id: str, theme: ThemeName = "light", size: int = 320) -> Film:
    library = film_library()
    recording = recording_of(library.entry(exercise_id), "man")
    mannequin = Mannequin.of(mannequin_file(library, "man"))
    return Film(recording, mannequin, body_of("man"), Look(theme, size))


@pytest.fixture(scope="module")
def bridge() -> Iterator[Film]:
    film = film_of("bridge")
    yield film
    film.close()


def share(picture: np.ndarray, colour: str, near: float = 0.06) -> float:
    """The share of a picture that has a colour of the theme."""
    away = np.abs(picture / 255.0 - np.array(rgb(colour))).max(axis=-1)
    return float((away < near).mean())


def test_it_shows_the_figure_in_the_colours_of_the_stills(bridge: Film) -> None:
    picture, theme = bridge.picture(0), THEMES["light"]
    for role, least in (("skin", 0.01), ("shirt", 0.02), ("trousers", 0.02), ("mat", 0.03), ("line", 0.005)):
        assert share(picture, theme[role]) > least, role
    assert tuple(picture[2, 2]) == tuple(round(255 * c) for c in rgb(theme["halo"]))


def test_the_dark_theme_is_dark() -> None:
    film = film_of("bridge", "dark")
    picture = film.picture(0)
    film.close()
    assert share(picture, THEMES["dark"]["shirt"]) > 0.02
    assert share(picture, THEMES["light"]["shirt"]) < 0.001
    assert picture.mean() < 90


def test_both_sides_are_even_and_the_longer_is_as_asked(bridge: Film) -> None:
    height, width, _ = bridge.picture(0).shape
    assert max(height, width) == 320
    assert height % 2 == width % 2 == 0


def test_the_whole_movement_is_in_the_picture(bridge: Film) -> None:
    ground = np.array(bridge.picture(0)[2, 2])
    for moment in timeline_of(film_library().entry("bridge"), bridge.recording).moments(3):
        picture = bridge.picture(moment.frame)
        border = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
        assert np.abs(border.astype(int) - ground).max() < 8


def test_it_moves_and_it_breathes(bridge: Film) -> None:
    def apart(a: np.ndarray, b: np.ndarray) -> float:
        return float((np.abs(a.astype(int) - b).max(axis=-1) > 40).mean())

    down, up = (bridge.recording.phases[k].last for k in (0, 1))
    assert apart(bridge.picture(down), bridge.picture(up)) > 0.03
    assert 0 < apart(bridge.picture(up), bridge.picture(up, 1.0)) < 0.03
    assert apart(bridge.picture(up), bridge.picture(up)) == 0


def test_a_breath_lifts_the_chest_and_leaves_the_back_and_the_legs(bridge: Film) -> None:
    m = bridge.mannequin
    moved = np.linalg.norm(breath(m, bridge.recording.segments), axis=1)
    assert 0.002 < moved.max() < 0.02
    assert moved[m.normals[:, 0] < -0.5].max() == 0
    assert moved[m.share_of(bridge.recording.segments.index("shank_l")) > 0.5].max() == 0


def test_a_band_runs_from_hand_to_hand() -> None:
    film = film_of("band_pull_apart", size=480)
    picture = film.picture(film.recording.phases[1].last)
    film.close()
    assert share(picture, THEMES["light"]["band"], 0.1) > 0.002


def test_skinning_keeps_the_skin_on_the_bones(bridge: Film) -> None:
    R, P = bridge.recording.placed(0)
    points = skinned(bridge.mannequin, R, P)
    head = bridge.recording.segments.index("head")
    own = points[bridge.mannequin.share_of(head) > 0.99]
    assert np.linalg.norm(own - P[head], axis=1).max() < 0.30


def test_a_colour_is_known_by_what_it_is_in_the_light_theme() -> None:
    assert role_of("#2f8a97", "skin") == "shirt"
    assert role_of("#00ff00", "skin") == "skin"
