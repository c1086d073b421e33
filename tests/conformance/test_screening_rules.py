"""Every rule of clinical.md 3.2, rule by rule: what meets it, what does not, and what follows."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import pytest

from catcow.content.library import Library
from catcow.content.screening import TriageLevel, leaves
from catcow.screening import RawAnswer

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
from screening_answers import DAY, NO_TO_ALL, SCREENING, answers, result, rules

DOCS = Path(__file__).parents[2] / "docs"
E, C1, C2, C3, K, G = TriageLevel

SIGNS = ("before_35", "wakes_late", "buttock", "movement_helps", "tablets_help", "relative", "arthritis")
SIGNS += ("heel", "psoriasis")

# Written from clinical.md 3.2, not from the data: the least that meets each rule, and its level. A rule
# missing here, or a rule here that the data lost, fails the first test.
LEAST: dict[str, tuple[TriageLevel, dict[str, RawAnswer]]] = {
    "CES1": (E, {"saddle": "yes"}),
    "CES2": (E, {"bladder": "yes"}),
    "CES3": (E, {"bowel": "yes"}),
    "CES4": (E, {"sexual": "yes"}),
    "CES5": (E, {"both_legs": "yes"}),
    "NEU1": (E, {"getting_weaker": "yes"}),
    "TRA1": (E, {"accident": "yes"}),
    "AAA1": (E, {"sudden_tummy": "yes"}),
    "CHE1": (E, {"chest": "yes"}),
    "SEP1": (E, {"very_ill": "yes"}),
    "CAN0": (E, {"cancer_nerves": "yes"}),
    "DIST_E": (E, {"low_mood": "yes", "self_harm": "yes"}),
    "CES_OLD": (C1, {"old_numbness": "yes"}),
    "CAN1": (C1, {"cancer": "yes", "cancer_pain": ("band",)}),
    "INF1": (C1, {"fever": "yes", "fever_risk": ("diabetes",)}),
    "FRA1": (C1, {"minor_fall": "yes", "bone_risk": ("over_65",)}),
    "NEU2": (C1, {"one_leg_worse": "yes"}),
    "PREGR": (C1, {"pregnant": "yes", "pregnant_signs": ("bleeding",)}),
    "SYS1": (C2, {"unwell": "yes"}),
    "NIG1": (C2, {"night": "yes"}),
    "THO1": (C2, {"shoulder_blades": "yes"}),
    "AGE1": (C2, {"unusual_age": "yes", "fever": "yes", "fever_risk": ("none",)}),
    "NEU3": (C3, {"leg_or_walking": "yes"}),
    "AXS1": (C3, {"began_young": "yes", "stiff_signs": SIGNS[:4]}),
    "POST1": (C3, {"operation": "yes"}),
    "OST1": (C3, {"bones": "yes"}),
    "PREG1": (C3, {"pregnant": "yes", "pregnant_signs": ("none",)}),
    "HRT1": (C3, {"heart": "yes"}),
    "INFLA": (C3, {"conditions": ("arthritis",)}),
    "MIN1": (C3, {"under_18": "yes"}),
    "ACU1": (K, {"recent": "yes"}),
    "LEG1": (K, {"one_leg": "yes"}),
    "BAL1": (K, {"falls": "yes"}),
    "DIZ1": (K, {"dizzy": "yes"}),
    "BLD1": (K, {"blood_thinner": "yes"}),
    "BP1": (K, {"blood_pressure": "yes"}),
    "KNE1": (K, {"joints": ("knee",)}),
    "WRI1": (K, {"joints": ("wrist",)}),
    "SHO1": (K, {"joints": ("shoulder",)}),
    "NCK1": (K, {"joints": ("neck",)}),
    "HIP1": (K, {"joints": ("hip",)}),
    "HER1": (K, {"joints": ("belly",)}),
    "DIST": (K, {"low_mood": "yes", "self_harm": "no"}),
    "AXS1_3": (G, {"began_young": "yes", "stiff_signs": SIGNS[:3]}),
}
# Rules that cannot be met without another one.
TOGETHER = {"DIST_E": {"DIST"}, "PREGR": {"PREG1"}}
EMERGENCY = [rule for rule, (level, _) in LEAST.items() if level is E]
CAN_BE_CLEARED = [rule for rule, (level, _) in LEAST.items() if level in (C1, C2, C3) and rule != "MIN1"]

CAUTIONS = {
    "OST1": {"OSTEO_FLEX"},
    "PREG1": {"PREG_SUPINE", "PREG_PRONE"},
    "HRT1": {"BP_BREATH"},
    "POST1": {"POSTOP"},
    "NEU3": {"NEURO", "FLEX_PERIPH", "EXT_PERIPH"},
    "LEG1": {"NEURO", "FLEX_PERIPH", "EXT_PERIPH"},
    "BAL1": {"BALANCE"},
    "DIZ1": {"DIZZINESS", "BALANCE"},
    "BLD1": {"ANTICOAG"},
    "BP1": {"BP_BREATH"},
    "KNE1": {"KNEE"},
    "WRI1": {"WRIST"},
    "SHO1": {"SHOULDER"},
    "NCK1": {"NECK"},
    "HIP1": {"HIP_REPL"},
    "HER1": {"HERNIA_DR"},
    "ACU1": set(),
    "DIST": set(),
}


def unsure_version(changed: dict[str, RawAnswer]) -> dict[str, RawAnswer]:
    """The same answers with "not sure" where the last one decided."""
    decided = list(changed)[-1]
    return {**changed, decided: ("unsure",) if isinstance(changed[decided], tuple) else "unsure"}


def test_the_data_holds_just_the_rules_of_the_reference() -> None:
    assert set(SCREENING.rule_by_id) == set(LEAST)


@pytest.mark.parametrize("rule", LEAST)
def test_a_rule_is_met_alone_by_the_least_that_meets_it(rule: str) -> None:
    level, changed = LEAST[rule]
    found = result(answers(**changed))
    assert rules(found) == {rule} | TOGETHER.get(rule, set())
    assert found.level is level
    assert next(one.level for one in found.found if one.rule == rule) is level
    assert found.may_exercise is (level in (K, G))


@pytest.mark.parametrize("rule", LEAST)
def test_a_rule_is_not_met_without_one_of_its_parts(rule: str) -> None:
    _, changed = LEAST[rule]
    for name, value in changed.items():
        if value in ("no", ("none",)):
            continue
        less = {key: kept for key, kept in changed.items() if key == name or not _follows(key, name)}
        less[name] = ("none",) if isinstance(value, tuple) else "no"
        assert rule not in rules(result(answers(**less))), name


def _follows(question: str, parent: str) -> bool:
    return SCREENING.question_by_id[question].shown_if == parent


@pytest.mark.parametrize("rule", [rule for rule, (level, _) in LEAST.items() if level is not G])
def test_not_sure_is_an_emergency_or_asks_for_a_clinician(rule: str) -> None:
    level, changed = LEAST[rule]
    if rule == "AGE1":
        changed = {"fever": "yes", "fever_risk": ("none",), "unusual_age": "yes"}
    if rule in ("PREG1", "DIST"):
        changed = {next(iter(changed)): "yes"}
    if rule == "AXS1":
        changed = {"began_young": "yes"} | {"stiff_signs": SIGNS[:4]}
    found = result(answers(**unsure_version(changed)))
    one = next(one for one in found.found if one.rule == rule)
    assert one.unsure
    assert one.level is (C3 if level is K else level)
    assert found.level is one.level or rule == "PREG1"  # its follow-up, not asked, may be true as well
    assert not found.may_exercise
    assert found.unsure


def test_not_sure_about_a_remark_changes_nothing() -> None:
    found = result(answers(began_young="yes", stiff_signs=("before_35", "heel", "arthritis")))
    assert found.level is G
    assert found.actions[-1] == "mention-stiffness"


@pytest.mark.parametrize("rule", EMERGENCY)
def test_an_emergency_blocks_whatever_else_is_answered(rule: str) -> None:
    _, changed = LEAST[rule]
    for other in LEAST:
        found = result(answers(**{**LEAST[other][1], **changed}))
        assert found.level is E
        assert not found.may_exercise
        assert found.template is None
        assert found.blocked_until == DAY + timedelta(days=14)


@pytest.mark.parametrize("rule", [rule for rule in EMERGENCY if rule != "DIST_E"])
@pytest.mark.parametrize("said", ["yes", "unsure", "skip"])
def test_an_emergency_needs_no_other_answer(rule: str, said: str) -> None:
    found = result(dict.fromkeys(LEAST[rule][1], said))
    assert found.level is E
    assert found.actions[0] == "emergency-call"


@pytest.mark.parametrize("rule", EMERGENCY)
def test_an_emergency_is_lifted_only_by_a_later_statement(rule: str) -> None:
    given = answers(**LEAST[rule][1])
    first = result(given)
    assert first.can_be_cleared
    if rule != "TRA1":
        assert result(given, cleared_on=DAY - timedelta(days=1)).level is E
    seen = result(given, cleared_on=DAY + timedelta(days=3), today=DAY + timedelta(days=3), last=first)
    assert seen.level is K
    assert seen.blocked_until is None


@pytest.mark.parametrize("rule", CAN_BE_CLEARED)
def test_a_clinician_yes_lifts_a_clinician_level(rule: str) -> None:
    level, changed = LEAST[rule]
    given = answers(**changed)
    blocked = result(given)
    assert blocked.can_be_cleared
    assert not blocked.may_exercise
    assert blocked.blocked_until is None
    cleared = result(given, cleared_on=DAY)
    assert cleared.level is SCREENING.rule_by_id[rule].cleared_to
    assert cleared.may_exercise
    assert "cleared" in cleared.actions
    assert "none-reported" not in cleared.actions
    days = SCREENING.rule_by_id[rule].statement_days
    days = {C1: 7, C2: 28, C3: 365}[level] if days is None else days
    in_time, too_old = DAY - timedelta(days=days), DAY - timedelta(days=days + 1)
    assert result(given, cleared_on=in_time).may_exercise
    assert not result(given, cleared_on=too_old).may_exercise


@pytest.mark.parametrize("rule", ["OST1", "PREG1", "INFLA"])
def test_where_the_reference_says_so_a_cleared_rule_starts_with_care(rule: str) -> None:
    assert result(answers(**LEAST[rule][1]), cleared_on=DAY).level is K


@pytest.mark.parametrize("rule", SCREENING.rules, ids=lambda rule: rule.id)
def test_a_rule_that_leaves_a_caution_is_cleared_to_care(rule) -> None:  # type: ignore[no-untyped-def]
    if rule.cautions and rule.level.blocks:
        assert rule.cleared_to is K


def test_nobody_clears_an_age() -> None:
    young = result(answers(under_18="yes"), cleared_on=DAY)
    assert (young.level, young.may_exercise, young.can_be_cleared) == (C3, False, False)
    assert "adults-only" in young.actions


@pytest.mark.parametrize(("rule", "tags"), CAUTIONS.items())
def test_a_rule_switches_its_cautions_on(rule: str, tags: set[str]) -> None:
    given = answers(**LEAST[rule][1])
    assert {tag.value for tag in result(given).cautions} == tags
    assert {tag.value for tag in result(given, cleared_on=DAY).cautions} == tags


@pytest.mark.parametrize(
    ("condition", "tags"),
    [
        ("arthritis", set()),
        ("hypermobility", set()),
        ("nerve_disease", set()),
        ("new_hip", {"HIP_REPL"}),
        ("slipped_vertebra", {"STENOSIS"}),
        ("stenosis", {"STENOSIS", "EXT_PERIPH"}),
        ("unsure", {"HIP_REPL", "STENOSIS", "EXT_PERIPH"}),
    ],
)
def test_a_known_condition_brings_its_own_cautions(condition: str, tags: set[str]) -> None:
    found = result(answers(conditions=(condition,)))
    assert found.level is C3
    assert {tag.value for tag in found.cautions} == tags


@pytest.mark.parametrize(
    ("changed", "template"),
    [
        ({"recent": "yes"}, "first_week"),
        ({"one_leg": "yes"}, "leg_pain"),
        ({"one_leg": "yes", "recent": "yes"}, "first_week"),
        ({"falls": "yes"}, "first_week"),
        ({"bones": "yes"}, "osteoporosis"),
        ({"bones": "yes", "recent": "yes", "one_leg": "yes"}, "osteoporosis"),
        ({}, None),
    ],
)
def test_care_names_the_strictest_programme(changed: dict[str, RawAnswer], template: str | None) -> None:
    assert result(answers(**changed), cleared_on=DAY).template == template


@pytest.mark.parametrize(
    "parts", [("fever", "fever_risk"), ("minor_fall", "bone_risk"), ("cancer", "cancer_pain")]
)
def test_a_compound_needs_one_of_each_choice(parts: tuple[str, str]) -> None:
    head, more = parts
    assert result(answers(**{head: "yes", more: ("none",)})).level is G
    for choice in SCREENING.question_by_id[more].choices:
        assert result(answers(**{head: "yes", more: (choice,)})).level is C1, choice
    assert result(answers(**{head: "unsure"})).level is C1


@pytest.mark.parametrize("signs", range(10))
def test_the_stiffness_cluster_turns_at_four_of_nine(signs: int) -> None:
    found = result(answers(began_young="yes", stiff_signs=SIGNS[:signs] or ("none",)))
    assert ("AXS1" in rules(found)) is (signs >= 4)
    assert ("AXS1_3" in rules(found)) is (signs == 3)
    assert found.level is (C3 if signs >= 4 else G)


def test_all_nine_stiffness_signs_count() -> None:
    for left_out in SIGNS:
        others = [sign for sign in SIGNS if sign != left_out]
        assert "AXS1" in rules(result(answers(began_young="yes", stiff_signs=(left_out, *others[:3]))))


@pytest.mark.parametrize(
    "other",
    [
        *({name: "yes"} for name in ("old_numbness", "one_leg_worse", "unwell", "night", "shoulder_blades")),
        {"cancer": "yes", "cancer_pain": ("none",)},
        {"fever": "yes", "fever_risk": ("none",)},
        {"minor_fall": "yes", "bone_risk": ("none",)},
    ],
)
def test_age_counts_only_together_with_another_sign(other: dict[str, RawAnswer]) -> None:
    assert "AGE1" not in rules(result(answers(unusual_age="yes")))
    assert "AGE1" not in rules(result(answers(**other)))
    together = result(answers(unusual_age="yes", **other))
    assert "AGE1" in rules(together)
    assert together.level in (C1, C2)


@pytest.mark.parametrize(("pain", "level"), [(0, G), (5, G), (6, K), (10, K), ("skip", C3)])
def test_strong_pain_today_starts_with_care(pain: int | str, level: TriageLevel) -> None:
    assert result(answers(pain=pain)).level is level


def test_worse_levels_win_in_the_order_of_triage() -> None:
    given: dict[str, RawAnswer] = {}
    for rule in ("AXS1_3", "BP1", "HRT1", "NIG1", "NEU2", "CES1"):
        level, changed = LEAST[rule]
        given |= changed
        assert result(answers(**given)).level is level


@pytest.mark.parametrize("rule", SCREENING.rules, ids=lambda rule: rule.id)
def test_every_source_is_in_the_references(rule) -> None:  # type: ignore[no-untyped-def]
    references = Library.shipped().references
    for source in rule.sources:
        assert source.key is None or source.key in references


def test_every_programme_named_exists() -> None:
    programmes = Library.shipped().root / "programmes"
    assert all((programmes / f"{template}.yaml").is_file() for template in SCREENING.triage.templates)


def test_a_healthy_person_is_asked_nothing_twice_and_few_things() -> None:
    assert len(NO_TO_ALL) <= 40
    tops = {question.id for question in SCREENING.questions if question.shown_if is None}
    assert tops == set(NO_TO_ALL)
    used = {leaf.question for rule in SCREENING.rules for leaf in leaves(rule.condition)}
    assert used >= tops


@pytest.mark.parametrize("rule", SCREENING.rules, ids=lambda rule: rule.id)
def test_the_reference_page_tells_every_rule(rule) -> None:  # type: ignore[no-untyped-def]
    """docs/reference/screening.md, one row for each rule; the expected row is in the failure."""
    cleared = rule.cleared_to.value if rule.cleared_to else "never" if rule.level.blocks else "-"
    cautions = ", ".join(use.tag.value + (" (some)" if use.when is not None else "") for use in rule.cautions)
    sources = ", ".join(
        f"{source.mark.value}:{source.key}" if source.key else source.mark.value for source in rule.sources
    )
    days = rule.statement_days
    if days is None:
        days = SCREENING.triage.levels[rule.level].statement_days
    row = f"| {rule.id} | {rule.level.value} | {cautions or '-'} | {rule.template or '-'} | {cleared} | "
    row += f"{days if cleared in 'KG' else '-'} | {sources} |"
    assert row in (DOCS / "reference" / "screening.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("question", SCREENING.questions, ids=lambda question: question.id)
def test_the_reference_page_tells_every_question(question) -> None:  # type: ignore[no-untyped-def]
    asked = f"after a yes to {question.shown_if}" if question.shown_if else "always"
    words = Library.shipped().words("en").text(question.text_id)
    row = f"| {question.id} | {question.group.value} | {question.kind} | {asked} | {words} |"
    assert row in (DOCS / "reference" / "screening.md").read_text(encoding="utf-8").splitlines()


def test_the_answers_that_end_the_questions_are_those_that_decide() -> None:
    """Each emergency question stops at yes and at not sure, the age at yes, no other at all."""
    ends = {question.id: question.stops_at for question in SCREENING.questions if question.stops_at}
    emergencies = {list(LEAST[rule][1])[-1] for rule in EMERGENCY}
    assert ends == dict.fromkeys(emergencies, ("yes", "unsure")) | {"under_18": ("yes",)}
