"""Every rule of dose has a source, its words, and a use; every number of it changes what happens."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from catcow.content.exercise import Mark
from catcow.content.library import Library
from catcow.planning import check, dose_check
from catcow.planning.because import Because
from catcow.planning.consequences import professional
from catcow.planning.dose_diagram import BEGIN, END, generated
from catcow.planning.dose_rules import UnknownRuleError, rule_text_id, shipped_rules
from catcow.planning.reasons import Why

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "catcow"
LIBRARY = Library.shipped()
LANGUAGES = [language.tag for language in LIBRARY.languages]
RULES = shipped_rules()
# Numbers that are said to the person rather than change a transition.
SAID = {
    ("load", "least_percent"),
    ("load", "most_percent"),
    ("keeping", "least_days"),
    ("keeping", "most_days"),
}


@pytest.mark.parametrize("rule", RULES.by_id)
def test_every_rule_has_a_source_that_says_what_it_gives(rule: str) -> None:
    for source in RULES.rule(rule).sources:
        assert source.says
        assert source.mark in (Mark.memory, Mark.design) or source.key in LIBRARY.references


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES.by_id)
def test_every_rule_is_told_to_a_professional_with_its_source(rule: str, language: str) -> None:
    words = LIBRARY.words(language)
    assert words.has_own(rule_text_id(rule))
    told = professional(RULES, rule, words)
    assert rule in told
    assert RULES.rule(rule).at in told
    source = RULES.rule(rule).source
    assert source is None or source in told
    assert (words.text("content-unreviewed") in told) == RULES.unreviewed(rule)


def test_what_is_ours_is_shown_as_not_yet_reviewed() -> None:
    """Marks M and D, as long as nobody has signed; a verified rule needs no such line."""
    for rule, found in RULES.by_id.items():
        ours = any(source.mark in (Mark.memory, Mark.design) for source in found.sources)
        assert RULES.unreviewed(rule) == ours
    assert not RULES.unreviewed("repetitions")
    signed = RULES.model_copy(
        update={"review": RULES.review.model_copy(update={"status": "reviewed", "reviewer": "A", "on": None})}
    )
    assert not any(signed.unreviewed(rule) for rule in signed.by_id)


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(UnknownRuleError, match="catcow rules"):
        RULES.rule("moon")


@cache
def program() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py")))


@pytest.mark.parametrize("rule", RULES.by_id)
def test_every_rule_is_used_by_the_program(rule: str) -> None:
    """Read as rules.<id>, or named as the reason of an effect."""
    used = re.search(rf'\brules?\.{rule}\b|"{rule}"', program())
    assert used, f"no code uses {rule}"


@pytest.mark.parametrize(("rule", "name"), sorted(SAID), ids=lambda part: str(part))
def test_numbers_that_are_only_said_are_said(rule: str, name: str) -> None:
    assert re.search(rf"\brule\.{name}\b", program())


def test_every_reason_for_a_dose_names_a_rule_and_has_its_words() -> None:
    for because in Because:
        assert because.value.rule in RULES.by_id
        reason = because.reason()
        assert reason.source == RULES.rule(because.value.rule).source
        for language in LANGUAGES:
            assert LIBRARY.words(language).has_own(because.value.message)


def test_the_checker_holds_the_same_numbers_written_once_more() -> None:
    """dose_check.py reads none of the rules on purpose. When a number changes, both must be changed."""
    rules = RULES.rules
    assert rules.step_back.share < dose_check.LESS == 0.70
    assert rules.pacing.share == dose_check.CAP
    assert rules.pacing.days == rules.plan_back.days == rules.red_twice.days == dose_check.WEEK
    assert rules.red_twice.out_days == dose_check.WEEK
    assert rules.three_reds.days == rules.clearance.days == dose_check.REDS_WINDOW
    assert (rules.step_back.gap_days, rules.step_back.own_gap_days) == (dose_check.GAP, dose_check.OWN_GAP)
    assert rules.begin_again.days == dose_check.ANEW
    assert rules.spreading.out_days == dose_check.DIRECTION_OUT
    assert (rules.red.stop, rules.amber_start.pain) == (dose_check.PAIN_STOP, dose_check.PAIN_CARE)
    assert rules.green.at_most == dose_check.GREEN_AT_MOST
    gate = rules.gate
    assert (gate.sessions, gate.effort, gate.fault_kinds) == (
        dose_check.FIRST_SESSIONS,
        dose_check.MOST_EFFORT,
        dose_check.MOST_FAULTS,
    )
    assert (gate.greens, rules.plan_back.reds, rules.red_twice.reds, rules.three_reds.reds) == (2, 2, 2, 3)
    assert rules.worse_twice.times == 2


@pytest.mark.parametrize(
    ("module", "shared"),
    [
        # Events, doses as values, the seconds of a repetition, the library: none of them decides anything.
        (dose_check, {"amount", "happenings", "pace", "shelf"}),
        # And where the events have led, which the first of them checks.
        (check, {"history", "model", "pace", "programme", "rules", "shelf", "standing"}),
    ],
)
def test_the_checkers_share_no_code_with_what_they_check(module: ModuleType, shared: set[str]) -> None:
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom | ast.Import)]
    own = {node.module for node in found if isinstance(node, ast.ImportFrom) and node.level == 1}
    assert own == shared
    others = {node.module or "" for node in found if isinstance(node, ast.ImportFrom) and node.level == 0}
    assert not any(name.startswith("catcow.planning") for name in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_rules_hold_the_rules_own_numbers(language: str) -> None:
    """A number that changes in the file must change in the words too."""
    words, rules = LIBRARY.words(language), RULES.rules
    for rule, numbers in {
        "gate": (rules.gate.effort,),
        "pacing": (30, rules.pacing.days),
        "step_back": (60, rules.step_back.gap_days, rules.step_back.own_gap_days),
        "way_back": (rules.way_back.days,),
        "lighter_week": (rules.lighter_week.weeks, 80),
        "begin_again": (rules.begin_again.days,),
        "spreading": (rules.spreading.out_days,),
        "next_day": (rules.next_day.from_hours, rules.next_day.until_hours),
        "flare_calm": (rules.flare_calm.minutes, rules.flare_calm.help_days),
        "red": (rules.red.stop,),
        "missed": (rules.missed.days,),
        "plateau": (rules.plateau.weeks,),
        "where_asked": (rules.where_asked.every_reps,),
    }.items():
        said = re.findall(r"\d+", words.text(rule_text_id(rule)))
        for number in numbers:
            assert str(number) in said, f"{rule}: {number} is not in “{words.text(rule_text_id(rule))}”"


def test_the_file_writes_nothing_twice_and_fits_its_model() -> None:
    path = SOURCE / "library" / "planning" / "dose_rules.yaml"
    assert set(yaml.safe_load(path.read_text("utf-8"))["rules"]) == set(RULES.by_id)


def test_no_reason_stands_in_two_places() -> None:
    assert not {why.value.message for why in Why} & {because.value.message for because in Because}


def test_the_diagram_in_the_documents_is_that_of_the_code() -> None:
    """Stale? Run `catcow rules --diagram` and put what it prints between the two marks."""
    page = (ROOT / "docs" / "explanation" / "dose.md").read_text("utf-8")
    written = page[page.index(BEGIN) : page.index(END) + len(END)]
    assert written == generated()
