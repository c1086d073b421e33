"""What every exercise of the library must have, and what this first library must hold."""

from __future__ import annotations

from itertools import pairwise

import pytest

from catcow.content import Library, dose_bounds_phrase
from catcow.content.exercise import Caution, CautionEffect, Mark
from catcow.content.motion import Hold, Sides

LIBRARY = Library.shipped()
IDS = tuple(LIBRARY.entries)
MOVED = tuple(entry.id for entry in LIBRARY if entry.has_motion)
"""Those with a motion; the others are told in words."""

FIRST_TWELVE = {
    "sktc": "S01", "dktc": "S01", "pelvic_tilt": "S11", "knee_roll": "S02", "bridge": "S12",
    "cat_camel": "S13", "prone_press_up": "S05", "rock_back": "S06", "childs_pose": "S07",
    "bird_dog": "S13", "wall_hip_hike": "S10", "band_pull_apart": "S14",
}  # fmt: skip


@pytest.mark.parametrize(("exercise_id", "seed"), FIRST_TWELVE.items())
def test_first_twelve_are_there_and_name_their_place_in_the_seed(exercise_id: str, seed: str) -> None:
    assert seed in LIBRARY.entry(exercise_id).exercise.seed


# Doses of the seed (clinical.md section 1.2): (field, low, high) that the bounds must allow.
SEED_NUMBERS = [
    ("knee_roll", "reps", 8, 10), ("prone_press_up", "reps", 8, 10), ("rock_back", "reps", 8, 10),  # N1
    ("prone_press_up", "hold_s", 5, 10),  # N3
    ("sktc", "hold_s", 5, 5), ("sktc", "reps", 2, 3), ("sktc", "times_per_day", 1, 2),  # N4
    ("dktc", "hold_s", 5, 5), ("dktc", "reps", 2, 3), ("dktc", "times_per_day", 1, 2),  # N4
    ("wall_hip_hike", "reps", 12, 15),  # N6
    ("band_pull_apart", "sets", 2, 2), ("band_pull_apart", "reps", 15, 20),  # N7
    ("knee_roll", "hold_s", 1, 1), ("rock_back", "hold_s", 1, 1), ("wall_hip_hike", "hold_s", 1, 1),  # N8
    ("pelvic_tilt", "hold_s", 5, 5),  # S11
]  # fmt: skip


@pytest.mark.parametrize(("exercise_id", "field", "low", "high"), SEED_NUMBERS)
def test_bounds_allow_the_dose_of_the_seed(exercise_id: str, field: str, low: float, high: float) -> None:
    bounds = getattr(LIBRARY.entry(exercise_id).exercise.dose, field)
    assert bounds.low <= low <= high <= bounds.high


@pytest.mark.parametrize("exercise_id", ["sktc", "dktc"])
def test_knee_to_chest_is_done_morning_and_evening(exercise_id: str) -> None:
    assert LIBRARY.entry(exercise_id).exercise.dose.times_of_day == ("morning", "evening")


# Cautions that clinical.md words as "no" or "avoid": they take the exercise out of the plan.
LEFT_OUT = [
    ("sktc", Caution.osteo_flex), ("dktc", Caution.osteo_flex), ("knee_roll", Caution.osteo_flex),
    ("childs_pose", Caution.osteo_flex), ("dktc", Caution.flex_periph), ("knee_roll", Caution.preg_supine),
    ("sktc", Caution.preg_supine), ("dktc", Caution.preg_supine), ("pelvic_tilt", Caution.preg_supine),
    ("prone_press_up", Caution.preg_prone), ("prone_press_up", Caution.stenosis),
    ("sktc", Caution.hip_repl), ("dktc", Caution.hip_repl), ("knee_roll", Caution.hip_repl),
    ("rock_back", Caution.hip_repl), ("wall_hip_hike", Caution.hip_repl), ("wall_hip_hike", Caution.balance),
    ("knee_roll", Caution.postop), ("prone_press_up", Caution.postop), ("bridge", Caution.postop),
    ("seated_flexion", Caution.osteo_flex), ("standing_back_bend", Caution.balance),
    ("standing_back_bend", Caution.stenosis),
]  # fmt: skip


@pytest.mark.parametrize(("exercise_id", "caution"), LEFT_OUT)
def test_explicit_no_takes_the_exercise_out(exercise_id: str, caution: Caution) -> None:
    uses = {use.tag: use.effect for use in LIBRARY.entry(exercise_id).exercise.cautions}
    assert uses[caution] is CautionEffect.leave_out


@pytest.mark.parametrize("exercise_id", IDS)
@pytest.mark.parametrize("language", [language.tag for language in LIBRARY.languages])
def test_every_word_is_there_in_every_language(exercise_id: str, language: str) -> None:
    entry = LIBRARY.entry(exercise_id)
    text = entry.text(language)
    for said in (text.name, text.purpose, text.setup, text.feel, text.breathing, text.camera):
        assert said.strip()
    assert text.synonyms
    if not entry.has_motion:
        assert all(step.strip() for step in text.steps)
        assert text.steps
    for phase in entry.motion.phases if entry.has_motion else ():
        own = text.phase(phase.id)
        if phase.picture:
            assert own.do
            assert own.say
            assert own.alt
    if language != "en":
        english = entry.text("en")
        assert text.machine_made
        assert not english.machine_made
        assert text.name != english.name
        assert text.steps == () or text.steps[0] != english.steps[0]
        assert not entry.has_motion or text.phases["A"].do != english.phases["A"].do


@pytest.mark.parametrize("exercise_id", IDS)
@pytest.mark.parametrize("language", [language.tag for language in LIBRARY.languages])
def test_dose_and_cautions_can_be_said(exercise_id: str, language: str) -> None:
    entry = LIBRARY.entry(exercise_id)
    sides = entry.motion.sides if entry.has_motion else Sides.none
    dose = entry.exercise.dose
    phrase = dose_bounds_phrase(LIBRARY.words(language), dose, sides)
    if dose.duration_min is None:
        assert f"{dose.reps.high:g}" in phrase or dose.reps.high == 1
    else:
        high = dose.duration_min.high
        assert f"{high if dose.duration_min.low >= 1 else 60 * high:g}" in phrase
    for use in entry.exercise.cautions:
        assert LIBRARY.caution_text(exercise_id, use.tag, language)


@pytest.mark.parametrize("exercise_id", IDS)
def test_modified_cautions_say_the_modification(exercise_id: str) -> None:
    entry = LIBRARY.entry(exercise_id)
    for use in entry.exercise.cautions:
        if use.effect is CautionEffect.modify:
            assert use.tag in entry.text().cautions, f"say caution-{use.tag.value}: what to do instead"


@pytest.mark.parametrize("exercise_id", IDS)
def test_sources_are_listed_and_read_as_marked(exercise_id: str) -> None:
    exercise = LIBRARY.entry(exercise_id).exercise
    for source in (*exercise.sources, *exercise.dose.sources):
        if source.key is not None:
            reading = LIBRARY.reference(source.key).read.value
            if source.mark is Mark.verified:
                assert reading in ("itself", "part"), source
            if source.mark is Mark.seed:
                assert reading == "seed"


@pytest.mark.parametrize("exercise_id", IDS)
def test_content_is_unreviewed_until_a_physiotherapist_signs(exercise_id: str) -> None:
    review = LIBRARY.entry(exercise_id).exercise.review
    assert review.status == "unreviewed" or (review.reviewer and review.on)


@pytest.mark.parametrize("exercise_id", MOVED)
def test_picture_letters_run_from_a_upwards(exercise_id: str) -> None:
    letters = [phase.label or phase.id for phase in LIBRARY.entry(exercise_id).motion.phases if phase.picture]
    assert letters[0] == "A"
    assert all(a < b for a, b in pairwise(letters))


def test_holds_are_where_the_dose_has_them() -> None:
    for entry in map(LIBRARY.entry, MOVED):
        held = [phase for phase in entry.motion.phases if phase.hold is Hold.prescribed]
        assert bool(held) == (entry.exercise.dose.hold_s is not None), entry.id


def test_links_stay_inside_the_library_and_meet_their_families() -> None:
    assert LIBRARY.entry("sktc").exercise.progress == ("dktc",)
    assert LIBRARY.entry("dktc").exercise.regress == ("sktc",)
    for entry in LIBRARY:
        for other in (*entry.exercise.regress, *entry.exercise.progress):
            assert other in LIBRARY
