"""The screening's words in every language: all there, plain, and within the line of clinical.md 6.1."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from screening_answers import AT, DAY, SCREENING, answers, result

from catcow.content.library import Library
from catcow.content.screening import TriageLevel, rule_text_id
from catcow.locale import WordsFile, sort_key
from catcow.screening import (
    HOLD,
    Due,
    ask,
    crisis_lines,
    emergency_numbers,
    questions,
    safety_net,
    tell,
    why_due,
)

LIBRARY = Library.shipped()
LANGUAGES = ("en", "ar")
FILES = {tag: LIBRARY.root / "text" / tag / "screening.ftl" for tag in LANGUAGES}
MESSAGE = re.compile(r"^(screening-[a-z0-9-]+) = (.+)$", re.MULTILINE)
TEXTS = {tag: dict(MESSAGE.findall(path.read_text(encoding="utf-8"))) for tag, path in FILES.items()}


def needed() -> set[str]:
    triage, numbers = SCREENING.triage, SCREENING.numbers
    ids = {"screening-not-advice", "screening-note-blocked", "screening-note-clearable"}
    for question in SCREENING.questions:
        ids |= {question.text_id, question.why_id}
        ids |= {question.choice_text_id(choice) for choice in (*question.choices, "none", "unsure", "skip")}
    ids |= {rule_text_id(rule) for rule in (*SCREENING.rule_by_id, HOLD)}
    actions = {action for rule in SCREENING.rules for action in rule.actions}
    actions |= {action for level in triage.levels.values() for action in level.actions}
    actions |= {triage.none_reported, triage.cleared, triage.unsure}
    ids |= {f"screening-action-{action}" for action in actions}
    for level in TriageLevel:
        ids |= {f"screening-title-{level.value.lower()}", f"screening-summary-{level.value.lower()}"}
    ids |= {f"screening-due-{reason.value}" for reason in Due}
    ids |= {f"screening-safety-{line}" for line in triage.safety_net}
    return ids | {f"screening-place-{number.id}" for number in (*numbers.emergency, *numbers.crisis)}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_message_is_there_and_none_is_left_over(tag: str) -> None:
    assert set(TEXTS[tag]) == needed()


def test_arabic_is_marked_as_machine_made_and_is_arabic() -> None:
    assert WordsFile.read(FILES["ar"]).machine_made
    latin = {
        key: re.findall(r"[A-Za-z]{2,}", re.sub(r"\{[^}]*\}|catcow", "", text))
        for key, text in TEXTS["ar"].items()
    }
    assert {key: words for key, words in latin.items() if words} == {}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_two_questions_read_the_same(tag: str) -> None:
    texts = [
        TEXTS[tag][question.text_id] for question in SCREENING.questions if question.kind == "yes_no_unsure"
    ]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_both_languages_carry_the_same_numbers(tag: str) -> None:
    """A changed or lost number in a warning is the worst slip of a translation."""
    for key, english in TEXTS["en"].items():
        assert sorted(re.findall(r"\d+", TEXTS[tag][key])) == sorted(re.findall(r"\d+", english)), key


AVOID = re.compile(
    r"\b(?:you have (?:a|an|no|cancer|cauda)|you do not have|red flags?|diagnos(?!is and not)\w*|"
    r"treat\w*|cures?|heal(?:s|ed|ing)?|therap(?:y|ies)|rehab\w*|prescri\w*|pain-free|unstable|crumbl\w*)\b",
    re.IGNORECASE,
)


def test_the_words_keep_within_the_line() -> None:
    # "You have a ..." is asked (do you have?) and said of habits of the person, never as a finding.
    said = {key: text for key, text in TEXTS["en"].items() if "-q-" not in key}
    assert {key: AVOID.findall(text) for key, text in said.items() if AVOID.search(text)} == {}
    assert "You did not report any of the warning signs we ask about." in TEXTS["en"].values()


def _grade(text: str) -> float:
    """Flesch-Kincaid grade with a simple syllable count."""
    words = re.findall(r"[A-Za-z']+", text)
    sentences = max(1, len(re.findall(r"[.?!:](?:\s|$)", text)))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower())))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def test_english_reads_easily() -> None:
    whole = ["action", "rule", "summary", "title", "due", "note"]
    prose = {
        kind: [text for key, text in TEXTS["en"].items() if key.startswith(f"screening-{kind}-")]
        for kind in whole
    }
    for kind, texts in prose.items():
        assert _grade(" ".join(f"{text.rstrip('.')}." for text in texts)) <= 8, kind
    asked = [TEXTS["en"][question.text_id] for question in SCREENING.questions]
    assert _grade(" ".join(asked)) <= 8
    why = [TEXTS["en"][question.why_id] for question in SCREENING.questions]
    assert _grade(" ".join(why)) <= 8


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_questions_are_asked_in_words(tag: str) -> None:
    asked = ask(SCREENING, LIBRARY.words(tag))
    assert [one.question for one in asked] == list(questions(LIBRARY))
    for one in asked:
        assert one.text
        assert one.why
        offered = [value for value, _ in one.choices]
        assert (
            offered == [*one.question.choices, "none", "unsure"]
            if one.question.kind == "choices"
            else not offered
        )


@pytest.mark.parametrize("tag", LANGUAGES)
def test_an_emergency_is_told_whole(tag: str) -> None:
    words = LIBRARY.words(tag)
    told = tell(SCREENING, result({"saddle": "yes"}), words)
    assert told.title == TEXTS[tag]["screening-title-e"]
    assert told.actions[0] == TEXTS[tag]["screening-action-emergency-call"]
    assert [text for _, text in told.found] == [TEXTS[tag]["screening-rule-ces1"]]
    assert len(told.notes) == 2
    assert told.safety_net == safety_net(SCREENING, words)
    assert told.not_advice


def test_what_is_not_blocked_has_no_notes() -> None:
    assert tell(SCREENING, result(answers()), LIBRARY.words("en")).notes == ()
    assert tell(SCREENING, result(answers(under_18="yes")), LIBRARY.words("en")).notes == ()


def test_a_held_emergency_says_why() -> None:
    held = result(answers(), at=AT, last=result({"saddle": "yes"}))
    assert tell(SCREENING, held, LIBRARY.words("en")).found[0][1] == TEXTS["en"]["screening-rule-hold"]
    assert str(SCREENING.triage.emergency_hold.days) in TEXTS["en"]["screening-rule-hold"]
    assert held.found[0].since == DAY


def test_the_safety_net_names_the_signs_of_the_questions() -> None:
    lines = safety_net(SCREENING, LIBRARY.words("en"))
    for sign in ("between your legs", "urine", "bowel", "sexual", "both legs", "weaker"):
        assert any(sign in line for line in lines)
    assert lines[-1] == "New or worse means emergency, at any hour. Signs can change within hours."


@pytest.mark.parametrize("reason", Due)
def test_every_reason_to_ask_again_has_words(reason: Due) -> None:
    assert why_due(reason, LIBRARY.words("ar")) != why_due(reason, LIBRARY.words("en"))


@pytest.mark.parametrize(
    ("region", "place", "number"),
    [
        ("GB", "United Kingdom", "999"),
        ("us", "United States, Canada, Mexico", "911"),
        ("AU", "Australia", "000"),
    ],
)
def test_the_number_of_the_region_comes_first(region: str, place: str, number: str) -> None:
    words = LIBRARY.words("en")
    lines = emergency_numbers(SCREENING, words, region)
    assert lines[0] == (place, number)
    assert sorted(lines) == sorted(emergency_numbers(SCREENING, words))


@pytest.mark.parametrize("region", [None, "ZZ"])
def test_without_a_region_the_line_for_anywhere_comes_first(region: str | None) -> None:
    assert emergency_numbers(SCREENING, LIBRARY.words("en"), region)[0][1] == "112"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_places_stand_where_a_reader_looks_for_them(tag: str) -> None:
    for lines in (emergency_numbers, crisis_lines):
        places = [place for place, _ in lines(SCREENING, LIBRARY.words(tag))]
        anywhere = LIBRARY.words(tag).text("screening-place-anywhere")
        named = [place for place in places if place != anywhere]
        assert places[: len(places) - len(named)] == [anywhere] * (len(places) - len(named))
        assert named == sorted(named, key=lambda place: sort_key(place, tag))
    english = [place for place, _ in emergency_numbers(SCREENING, LIBRARY.words("en"))]
    assert english[1:4] == ["Australia", "Bahrain, Qatar", "Egypt (ambulance)"]


def test_sorting_passes_over_accents_and_the_arabic_article() -> None:
    assert sorted(["Zaun", "Öl", "apfel"], key=lambda word: sort_key(word, "de")) == ["apfel", "Öl", "Zaun"]
    arabic = ["الهند", "أستراليا", "مصر"]
    assert sorted(arabic, key=lambda word: sort_key(word, "ar")) == ["أستراليا", "مصر", "الهند"]


@pytest.mark.parametrize("kind", ["emergency", "crisis"])
def test_no_country_has_two_numbers(kind: str) -> None:
    regions = [region for number in getattr(SCREENING.numbers, kind) for region in number.regions]
    assert all(first != second for first, second in pairwise(sorted(regions)))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_crisis_text_carries_every_crisis_line(tag: str) -> None:
    for _, number in crisis_lines(SCREENING, LIBRARY.words(tag)):
        assert number in TEXTS[tag]["screening-action-self-harm-line"]
