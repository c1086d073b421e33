"""Every reason of the planner has its words in every language, and every rule its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from catcow.content.exercise import Caution, Position
from catcow.content.library import Library
from catcow.planning.conflict import Clash, Conflict
from catcow.planning.contradictions import contradictions
from catcow.planning.errors import (
    ClinicianFirstError,
    ExerciseBlockedError,
    NothingSuitsError,
    NoTimeError,
    PainTooHighError,
    PlanningError,
    UnknownProgrammeError,
)
from catcow.planning.goals import shipped_goals
from catcow.planning.model import Direction, Limit, Person, Place
from catcow.planning.programme import CARE_PROGRAMME, shipped
from catcow.planning.reasons import Why
from catcow.planning.rules import RULES, Hard
from catcow.planning.telling import told
from catcow.planning.weights import Problem, shipped_weights

LIBRARY = Library.shipped()
LANGUAGES = [language.tag for language in LIBRARY.languages]
PROGRAMMES = sorted(path.stem for path in (LIBRARY.root / "programmes").glob("*.yaml"))
SAMPLES: dict[str, list[Any]] = {
    "caution": [tag.value for tag in Caution],
    "position": [position.value for position in Position],
    "equipment": ["band", "chair", "wall", "roller"],
    "programme": PROGRAMMES,
    "days": [1, 2, 3, 11, 100],
    "more": [1, 2],
    "level": [2, 3],
    "round": [2, 3],
    "seconds": [4, 10, 25],
    "pain": [6, 7],
    "minutes": [4, 11],
    "wanted": [15, 60],
    "place": [place.value for place in Place],
    "taken": [1, 4],
    "named": [5, 7],
    "goal": sorted(shipped_goals().goals),
    "direction": [direction.value for direction in Direction],
    "problem": [problem.value for problem in Problem],
    "points": [0, 1, 2, 4],
    "detail": [*(limit.value for limit in Limit), *(position.value for position in Position), "band", "2"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", list(Why), ids=lambda why: why.name)
def test_every_reason_has_its_words(why: Why, language: str) -> None:
    words = LIBRARY.words(language)
    assert words.has_own(why.value.message)
    for turn in range(20):
        args = {name: values[turn % len(values)] for name, values in SAMPLES.items()}
        assert words.text(why.value.message, **args).strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", list(Why), ids=lambda why: why.name)
def test_every_reason_has_a_sentence_for_a_professional(why: Why, language: str) -> None:
    words = LIBRARY.words(language)
    for turn in range(4):
        args = {name: values[turn % len(values)] for name, values in SAMPLES.items()}
        said = told(why.reason(**args), words)
        assert said.professional != said.text
        assert why.value.rule in said.professional
        assert why.value.source is None or why.value.source in said.professional
        if language != "en":
            assert said.professional != told(why.reason(**args), LIBRARY.words("en")).professional


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", [rule for rule in Hard if LIBRARY.words("en").has_own(rule.words)])
def test_every_rule_that_can_conflict_has_its_words(rule: Hard, language: str) -> None:
    words = LIBRARY.words(language)
    assert words.has_own(rule.words)
    assert words.has_own(rule.relax_words) == (rule.may_relax)
    for detail in SAMPLES["detail"]:
        one = Clash(rule, detail, enough=rule.may_relax)
        lines = list(Conflict((one,), (one,) if rule.may_relax else ()).sentences(words))
        assert len(lines) == 3 + rule.may_relax
        assert all(lines)


def test_every_hard_rule_has_its_place_and_a_known_source() -> None:
    assert set(RULES) == set(Hard)
    assert all(rule.source is None or rule.source in LIBRARY.references for rule in Hard)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_goal_is_named_and_serves_some_exercise(language: str) -> None:
    words = LIBRARY.words(language)
    exercises = [entry.exercise for entry in LIBRARY]
    for name, serves in shipped_goals().goals.items():
        assert words.has_own(shipped_goals().name_id(name))
        assert 3 <= sum(serves.fits(one) for one in exercises) < len(exercises) * 0.8
        assert words.text("reason-in-goal", goal=name) != words.text("reason-in-goal", goal="?")


def test_the_sources_of_weights_and_goals_are_references() -> None:
    weights = shipped_weights()
    sources = [*weights.sources, *shipped_goals().sources]
    sources += [source for evidence in weights.evidence.values() for source in evidence.sources]
    for source in sources:
        assert source.key is None or source.key in LIBRARY.references
        assert source.says


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contradiction_has_its_words(language: str) -> None:
    who = Person.model_validate(
        {"triage": "G", "direction": "flexion", "stopped": ["flexion"], "liked": ["bridge"],
         "disliked": ["bridge", "glute_roll"], "wanted": ["glute_roll"],
         "symptoms": {"left": "calf", "right": "thigh"}}
    )  # fmt: skip
    found = list(contradictions(who))
    assert len(found) == 4
    for one in found:
        assert LIBRARY.words(language).has_own(one.message)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tag", [tag.value for tag in Caution])
def test_every_caution_is_named(tag: str, language: str) -> None:
    words = LIBRARY.words(language)
    assert words.text("reason-told", caution=tag) != words.text("reason-told", caution="something else")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_words(language: str) -> None:
    for error in (
        PlanningError,
        ExerciseBlockedError,
        PainTooHighError,
        ClinicianFirstError,
        NothingSuitsError,
        NoTimeError,
        UnknownProgrammeError,
    ):
        assert LIBRARY.words(language).has_own(error.message)


@pytest.mark.parametrize("why", [why for why in Why if why.value.source], ids=lambda why: why.name)
def test_every_source_of_a_rule_is_a_reference(why: Why) -> None:
    assert why.value.source in LIBRARY.references


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_programme_says_what_it_is_and_whence(name: str) -> None:
    programme = shipped(name)
    assert programme.id == name
    for source in programme.sources:
        assert source.key is None or source.key in LIBRARY.references
    assert 4 <= len(programme.places) <= 8, "programme sizes of the seed (N13)"


def test_every_programme_the_screening_names_is_there() -> None:
    rules = (LIBRARY.root / "screening").glob("*.yaml")
    named = {
        line.split(":", 1)[1].strip()
        for path in rules
        for line in Path(path).read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(("template:", "care_template:"))
    }
    assert CARE_PROGRAMME in named
    assert named <= set(PROGRAMMES)


def test_no_line_promises_what_we_may_not() -> None:
    """The wording table of clinical.md 6.1."""
    avoided = ("treat", "cure", "heal", "therap", "rehabilit", "diagnos", "prescri", "relieve")
    for area in ("reasons", "session", "dose"):
        text = (LIBRARY.root / "text" / "en" / f"{area}.ftl").read_text(encoding="utf-8").lower()
        said = [line.split("=", 1)[1] for line in text.splitlines() if "=" in line and line[0] != "#"]
        found = [(word, line) for line in said for word in avoided if word in line and "health" not in line]
        assert not found
