"""Looking words up: plural rules, fallback to English, direction, isolation of what is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from catcow.locale import (
    Language,
    MessageFormatError,
    MissingMessageError,
    Words,
    WordsFile,
    WordsSyntaxError,
    language_of,
)
from catcow.locale.language import UnknownLanguageError

ENGLISH = """
hello = Hello, { $name }
only-english = Only here
times = { $n ->
    [one] once
   *[other] { $n } times
}
"""
ARABIC = """### machine-made, awaiting review

hello = مرحبًا { $name }
times = { $n ->
    [zero] ولا مرّة
    [one] مرّة
    [two] مرّتان
    [few] { $n } مرّات
    [many] { $n } مرّةً
   *[other] { $n } مرّة
}
"""


@pytest.fixture
def english() -> Words:
    return Words("en", [WordsFile(ENGLISH)])


@pytest.fixture
def arabic(english: Words) -> Words:
    return Words("ar", [WordsFile(ARABIC)], english)


def test_names_and_directions_come_from_the_cldr() -> None:
    assert language_of("en") == Language("en", "English", "ltr")
    assert language_of("ar") == Language("ar", "العربية", "rtl")
    assert language_of("he").direction == "rtl"


def test_unknown_language_says_what_a_tag_looks_like() -> None:
    with pytest.raises(UnknownLanguageError, match="pt-BR"):
        language_of("klingon")


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "ولا مرّة"),
        (1, "مرّة"),
        (2, "مرّتان"),
        (3, "3 مرّات"),
        (10, "10 مرّات"),
        (11, "11 مرّةً"),
        (100, "100 مرّة"),
    ],
)
def test_arabic_has_its_six_plural_forms(arabic: Words, n: int, said: str) -> None:
    assert arabic.text("times", n=n).replace("\u2068", "").replace("\u2069", "") == said


def test_english_plural(english: Words) -> None:
    assert english.text("times", n=1) == "once"
    assert english.text("times", n=8) == "8 times"


def test_right_to_left_text_isolates_what_is_filled_in(arabic: Words, english: Words) -> None:
    assert arabic.text("hello", name="Mayo") == "مرحبًا \u2068Mayo\u2069"
    assert english.text("hello", name="Mayo") == "Hello, Mayo"


def test_missing_message_falls_back_to_english_one_by_one(arabic: Words) -> None:
    assert arabic.has("only-english")
    assert not arabic.has_own("only-english")
    assert arabic.text("only-english") == "Only here"


def test_message_in_no_language_is_a_named_error(arabic: Words) -> None:
    with pytest.raises(MissingMessageError, match="“nowhere”"):
        arabic.text("nowhere")


def test_forgotten_argument_is_a_named_error(english: Words) -> None:
    with pytest.raises(MessageFormatError, match="“hello”"):
        english.text("hello")


def test_broken_file_names_its_line() -> None:
    with pytest.raises(WordsSyntaxError, match=r"there\.ftl:2"):
        Words("en", [WordsFile("fine = yes\nbroken\n", Path("there.ftl"))])


def test_machine_made_is_said_in_the_first_line(arabic: Words, english: Words) -> None:
    assert arabic.machine_made
    assert not english.machine_made
    assert not WordsFile("name = x\n# machine-made, awaiting review\n").machine_made


def test_entries_know_their_lines_arguments_and_duplicates() -> None:
    file = WordsFile(
        "# a comment\none = { $a } and { two }\ntwo = { -brand }\none = again\n-brand = catcow\n"
    )
    assert [(m.id, m.line) for m in file.entries] == [("one", 2), ("two", 3), ("one", 4), ("-brand", 5)]
    assert file.messages["one"].variables == {"a"}
    assert file.messages["one"].messages == {"two"}
    assert file.messages["two"].messages == {"-brand"}
