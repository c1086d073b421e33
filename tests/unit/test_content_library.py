"""The loader: lazy, cached, fast, and plain about what is not there."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from catcow.content import Library, UnknownExerciseError, UnknownReferenceError
from catcow.content.exercise import Caution, Source
from catcow.content.yaml_file import BrokenYamlError, FaultyFileError

BUDGET_S = 0.6
"""The whole library's exercises, motions, references and words in every language, read at once."""


def test_unknown_exercise_names_the_nearest() -> None:
    with pytest.raises(UnknownExerciseError, match="Did you mean bridge"):
        Library.shipped().entry("brigde")
    with pytest.raises(UnknownExerciseError, match="catcow library list"):
        Library.shipped().entry("zzzzzz")


def test_unknown_reference() -> None:
    with pytest.raises(UnknownReferenceError, match="nobody"):
        Library.shipped().reference("nobody")


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    library = Library(tmp_path / "nowhere")
    assert len(library) == 0
    assert library.languages == ()
    with pytest.raises(BrokenYamlError, match="missing"):
        _ = library.references


def test_values_are_kept() -> None:
    entry = Library.shipped().entry("bridge")
    assert Library.shipped() is Library.shipped()
    assert entry.exercise is entry.exercise
    assert entry.motion is entry.motion
    assert entry.text("ar") is entry.text("ar")


def test_faulty_exercise_is_a_sentence_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "exercises" / "bridge"
    folder.mkdir(parents=True)
    shipped = (Library.shipped().entry("bridge").folder / "exercise.yaml").read_text("utf-8")
    (folder / "exercise.yaml").write_text(shipped.replace("position: supine", "position: flying"), "utf-8")
    with pytest.raises(FaultyFileError, match=r"exercise.yaml:\d+: position: "):
        _ = Library(tmp_path).entry("bridge").exercise


def test_unknown_language_reads_as_english() -> None:
    library = Library.shipped()
    assert library.words("tlh-x").language.tag == "en"
    assert library.languages[0].tag == "en"
    assert {language.tag for language in library.languages} >= {"en", "ar"}


def test_own_caution_words_come_before_the_general_ones() -> None:
    library = Library.shipped()
    own = library.caution_text("sktc", Caution.knee)
    general = library.caution_text("sktc", Caution.hip_repl)
    assert "behind your thigh" in own
    assert general == library.words().text("cautions-HIP_REPL")


def test_every_caution_can_be_said_in_general() -> None:
    for language in Library.shipped().languages:
        for caution in Caution:
            assert Library.shipped().words(language.tag).text(f"cautions-{caution.value}")


def test_source_marks_that_name_a_source_need_its_key() -> None:
    with pytest.raises(ValueError, match="needs a key"):
        Source.model_validate({"mark": "V"})
    assert Source.model_validate({"mark": "M", "says": "from memory"}).key is None


def test_whole_library_is_read_within_its_budget() -> None:
    def read() -> float:
        library = Library(Library.shipped().root)
        start = time.process_time()
        for entry in library:
            _ = (entry.exercise, entry.motion if entry.has_motion else None)
            for language in library.languages:
                entry.text(language.tag)
        _ = library.references
        return time.process_time() - start

    assert min(read() for _ in range(3)) < BUDGET_S
