"""Doses in words, the reading level, the forbidden wording, and the names of angles."""

from __future__ import annotations

import pytest

from catcow.content import Library, dose_phrase
from catcow.content.angles import PLACEMENTS, angle_names, joints_of, range_deg
from catcow.content.checking.readability import grade, syllables
from catcow.content.checking.wording import forbidden_in
from catcow.content.exercise import Span
from catcow.content.motion import Sides

ENGLISH = Library.shipped().words("en")
ARABIC = Library.shipped().words("ar")


@pytest.mark.parametrize(
    ("amounts", "phrase"),
    [
        ({"sets": 1, "reps": 5}, "5 times"),
        ({"sets": 1, "reps": 1, "hold_s": 30.0}, "once, hold 30 seconds"),
        ({"sets": 3, "reps": 1, "hold_s": 20}, "3 times, hold 20 seconds"),
        ({"sets": 2, "reps": 10, "hold_s": 5}, "2 sets of 10, hold 5 seconds"),
        ({"sets": 2, "reps": Span(low=8, high=10), "sides": Sides.each}, "2 sets of 8 to 10 on each side"),
        ({"sets": 1, "reps": 8, "sides": Sides.both}, "8 times"),
        ({"sets": 1, "reps": 5, "hold_s": 1}, "5 times, hold 1 second"),
        ({"sets": 1, "reps": 5, "hold_s": Span(low=0, high=5)}, "5 times, hold up to 5 seconds"),
        ({"sets": 1, "reps": 5, "hold_s": 0}, "5 times"),
        (
            {
                "sets": 1,
                "reps": 3,
                "times_of_day": ("morning", "evening"),
                "times_per_day": Span(low=1, high=2),
            },
            "3 times, morning and evening",
        ),
        ({"sets": 1, "reps": 3, "times_per_day": 2}, "3 times, twice a day"),
        ({"sets": 1, "reps": 3, "days_per_week": 7}, "3 times, every day"),
        ({"sets": 1, "reps": 3, "days_per_week": Span(low=2, high=3)}, "3 times, 2 to 3 days a week"),
    ],
)
def test_dose_in_english(amounts: dict[str, object], phrase: str) -> None:
    assert dose_phrase(ENGLISH, **amounts) == phrase  # type: ignore[arg-type]


def test_dose_in_arabic_uses_its_plural_forms() -> None:
    def said(n: int) -> str:
        phrase = dose_phrase(ARABIC, sets=1, reps=n, hold_s=n)
        return phrase.replace("\u2068", "").replace("\u2069", "")

    assert said(1) == "مرّة واحدة، ثبات ثانية واحدة"
    assert said(2) == "مرّتان، ثبات ثانيتين"
    assert said(5) == "5 مرّات، ثبات 5 ثوانٍ"
    assert said(11) == "11 مرّة، ثبات 11 ثانية"


@pytest.mark.parametrize(
    ("word", "count"),
    [("knee", 1), ("slowly", 2), ("buttocks", 2), ("exercise", 3), ("together", 3), ("muscles", 2),
     ("breathe", 1), ("raised", 1), ("lifted", 2), ("camera", 3), ("comfortable", 4), ("pelvis", 2),
     ("hold", 1), ("shoulders", 2), ("pushes", 2), ("little", 2), ("gentle", 2), ("area", 3),
     ("one", 1), ("sides", 1)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_grade_of_known_sentences() -> None:
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45)
    hard = "Contralateral extremity elevation necessitates considerable lumbopelvic stabilisation."
    assert grade(hard) > 12
    assert grade("") == 0


@pytest.mark.parametrize(
    "text",
    ["This treats your back.", "It cures pain.", "Your physical therapy plan.", "Rehabilitation at home",
     "We diagnose you", "A pain-free back", "safe for everyone", "Instead of harmful medication, move.",
     "Your weak core causes pain", "bad posture", "You have no red flags.", "Clinically proven",
     "It relieves sciatica", "A healed disc", "your AI physiotherapist"],
)  # fmt: skip
def test_forbidden_english(text: str) -> None:
    assert forbidden_in(text, "en")


@pytest.mark.parametrize(
    "text",
    ["This does not diagnose, treat, monitor or predict disease.", "Ask your physiotherapist.",
     "Exercise never cures by itself.", "A secure stance, a curve, a health check.", "Press your heels down.",
     "Ask a physical therapist."],
)  # fmt: skip
def test_allowed_english(text: str) -> None:
    assert forbidden_in(text, "en") == []


@pytest.mark.parametrize("text", ["هذا يعالج الألم", "العلاج في المنزل", "تشخيص حالتك", "ظهر خالٍ من الألم"])
def test_forbidden_arabic(text: str) -> None:
    assert forbidden_in(text, "ar")


@pytest.mark.parametrize("text", ["اسأل معالجك الفيزيائي", "اختصاصي العلاج الطبيعي", "لا يشخّص ولا يعالج"])
def test_allowed_arabic(text: str) -> None:
    assert forbidden_in(text, "ar") == []


def test_angle_names_stand_for_joints() -> None:
    assert joints_of("hip_r.flexion") == (("hip_flexion_r", 1.0),)
    assert joints_of("hip.flexion") == (("hip_flexion_l", 1.0), ("hip_flexion_r", 1.0))
    assert joints_of("lumbar.flexion") == (("l5s1_flexion", 0.55), ("l3_flexion", 0.45))
    assert joints_of("hip.wobble") == ()
    assert joints_of("hip") == ()


def test_range_of_a_shared_angle_keeps_each_joint_in_its_range() -> None:
    low, high = range_deg("lumbar.flexion")
    assert high == pytest.approx(35 / 0.55)
    assert low == pytest.approx(-20 / 0.45)


def test_every_listed_angle_is_known() -> None:
    assert all(joints_of(name) for name in angle_names() - PLACEMENTS)


def test_angles_are_named_as_the_solver_reads_them() -> None:
    from catcow.motion.words import joints_of as solver_joints_of

    for name in sorted(angle_names() - PLACEMENTS):
        assert solver_joints_of({name: 10.0}) == {joint: 10.0 * share for joint, share in joints_of(name)}
