"""The ladders of clinical.md 2.2 and 2.3 are in the data, whole, one way up and known from both ends."""

from __future__ import annotations

import pytest

from catcow.content import Library

LIBRARY = Library.shipped()

# Every chain of 2.3, and the links of 2.2 between two exercises of the catalogue. Steps that are variants of
# one exercise (bird dog with the leg only, the planks from knees to toes) are told in its words. Left out,
# because 2.2 and 2.3 disagree: childs_pose > seated_flexion (2.2: seated flexion is the easier way),
# standing_back_bend > prone_on_elbows (2.3: it comes after the press-up).
LADDERS = [
    "ab_brace > heel_slide > dead_bug > front_plank",
    "ab_brace > mcgill_curl_up > partial_crunch",
    "cat_camel > bird_dog",
    "cat_camel > thread_needle",
    "pelvic_tilt > bridge > single_leg_bridge",
    "pelvic_tilt > heel_slide",
    "clamshell > sidelying_abd > sidelying_sweep > wall_hip_hike > step_up",
    "prone_on_elbows > prone_press_up > standing_back_bend",
    "sktc > dktc",
    "seated_flexion > rock_back > childs_pose",
    "seated_flexion > childs_pose",
    "band_row > band_pull_apart",
    "band_row > prone_ytw",
    "thoracic_ext > open_book > thread_needle",
    "knee_roll > open_book",
    "seated_rotation > thread_needle",
]
STEPS = sorted(
    {(a, b) for ladder in LADDERS for a, b in zip(ladder.split(" > "), ladder.split(" > ")[1:], strict=False)}
)


@pytest.mark.parametrize(("easier", "harder"), STEPS)
def test_a_step_of_the_reference_is_there(easier: str, harder: str) -> None:
    assert harder in LIBRARY.entry(easier).exercise.progress
    assert easier in LIBRARY.entry(harder).exercise.regress


def test_each_exercise_is_on_a_ladder_or_says_why_not() -> None:
    for entry in LIBRARY:
        exercise = entry.exercise
        assert bool(exercise.regress or exercise.progress) != bool(exercise.alone), entry.id


def test_ladders_go_up_and_never_round() -> None:
    above = {entry.id: set(entry.exercise.progress) for entry in LIBRARY}
    while above:
        top = {name for name, harder in above.items() if not harder & set(above)}
        assert top, f"these lead round in a circle: {sorted(above)}"
        above = {name: harder for name, harder in above.items() if name not in top}


def test_nothing_harder_is_of_a_lower_level() -> None:
    """But for the back bend in standing, which 2.3 puts after the press-up and 2.2 on the first level."""
    for entry in LIBRARY:
        for harder in set(entry.exercise.progress) - {"standing_back_bend"}:
            other = LIBRARY.entry(harder).exercise
            assert other.level.high >= entry.exercise.level.low, (entry.id, harder)
