"""The incremental build: what is stale is found, and only that is built again."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from catcow.figure import authoring, build
from catcow.figure.authoring import AuthoringExtraMissingError, need
from catcow.figure.build import FIGURES, MANIFEST, build_library, library_root, stale
from catcow.figure.wording import Wording, reworded

ID = "pelvic_tilt"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two exercises with the figures they shipped with."""
    for id in (ID, "bridge"):
        shutil.copytree(library_root() / "exercises" / id, tmp_path / "exercises" / id)
    for folder in ("mannequin", "body_map"):
        shutil.copytree(library_root() / folder, tmp_path / folder)
    assert stale(tmp_path) == []
    return tmp_path


def stale_ids(root: Path) -> list[str]:
    return sorted({s.id for s in stale(root)})


def test_a_fresh_library_builds_nothing(library: Path) -> None:
    assert stale(library) == []
    assert build_library(library) == []


def test_a_changed_motion_makes_only_its_own_figures_stale(library: Path) -> None:
    path = library / "exercises" / ID / "motion.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# another word\n", encoding="utf-8")
    assert [(s.id, "motion.yaml" in s.reason) for s in stale(library)] == [(ID, True)]


def test_a_missing_or_altered_file_is_stale(library: Path) -> None:
    figures = library / "exercises" / ID / FIGURES
    (figures / "woman" / "still-A.svg").unlink()
    (figures / "woman" / "track.json").write_text("{}", encoding="utf-8")
    reasons = {s.reason for s in stale(library)}
    assert reasons == {"woman/still-A.svg is missing", "woman/track.json is not as it was built"}


def test_a_changed_body_makes_everything_stale(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "definition_hash", lambda build: "another body")
    assert stale_ids(library) == ["body_map", "bridge", "mannequin", ID]


def test_an_unreadable_manifest_is_stale(library: Path) -> None:
    (library / "exercises" / ID / FIGURES / MANIFEST).write_text("{", encoding="utf-8")
    assert stale_ids(library) == [ID]


def test_changed_words_are_put_in_without_drawing(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = library / "exercises" / ID / "text" / "en.ftl"
    text = words.read_text(encoding="utf-8")
    line = next(row for row in text.splitlines() if row.startswith("alt-A"))
    words.write_text(text.replace(line, "alt-A = A person lies & rests."), encoding="utf-8")
    assert stale_ids(library) == [ID]

    def refuse(module: str) -> object:
        raise AssertionError(f"{module} was loaded")

    monkeypatch.setattr(authoring, "need", refuse)
    before = (library / "exercises" / ID / FIGURES / "woman" / "still-A.svg").read_text(encoding="utf-8")
    assert build_library(library) == [ID]
    after = (library / "exercises" / ID / FIGURES / "woman" / "still-A.svg").read_text(encoding="utf-8")
    assert "<desc" in after
    assert "A person lies &amp; rests." in after
    assert before.partition("</desc>")[2] == after.partition("</desc>")[2]
    assert stale(library) == []


def test_what_cannot_be_drawn_is_named_after_the_others_are_drawn(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drawn(task: tuple[Path, str, str]) -> build.Piece:
        root, id, body = task
        if id == "bridge":
            return id, body, [], "phase B cannot be reached"
        (root / "exercises" / id / FIGURES / body / "still-A.svg").write_text("<svg/>", encoding="utf-8")
        return id, body, [f"{body}/still-A.svg"], ""

    monkeypatch.setattr(build, "draw_one", drawn)
    monkeypatch.setattr(build, "need", lambda module: None)
    told: list[tuple[int, int]] = []
    with pytest.raises(build.NotDrawnError, match="bridge: phase B cannot be reached"):
        build_library(
            library, [ID, "bridge"], force=True, jobs=1, report=lambda _, n, all: told.append((n, all))
        )
    assert told[-1] == (6, 6)
    made = {p.relative_to(library / "exercises" / ID / FIGURES).as_posix()
            for p in (library / "exercises" / ID / FIGURES).rglob("*.svg")}  # fmt: skip
    assert made == {f"{body}/still-A.svg" for body in ("woman", "man", "older")}, "what is drawn no more goes"


def test_an_unknown_id_says_so() -> None:
    with pytest.raises(build.UnknownFigureError, match="catcow library list"):
        build_library(None, ["no_such_exercise"])


def test_missing_libraries_name_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "moderngl", None)
    with pytest.raises(AuthoringExtraMissingError, match=r"catcow\[authoring\]"):
        need("moderngl")


def test_importing_the_package_is_cheap() -> None:
    """Neither the package nor the check of staleness loads a drawing library."""
    code = (
        "import sys, catcow.figure, catcow.figure.build as b; b.stale(b.library_root()); "
        "print([m for m in ('numba', 'moderngl', 'skimage', 'scipy', 'mujoco', 'PIL') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_code_hash_ignores_comments_but_not_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "__file__", str(tmp_path / "build.py"))
    module = tmp_path / "one.py"
    module.write_text('"""Doc."""\nx = 1  # why\n', encoding="utf-8")
    first = build.code_hash(["one"])
    module.write_text('"""Other."""\n\n\nx = 1\n', encoding="utf-8")
    assert build.code_hash(["one"]) == first
    module.write_text("x = 2\n", encoding="utf-8")
    assert build.code_hash(["one"]) != first
    ast.parse(module.read_text(encoding="utf-8"))


def test_rewording_escapes() -> None:
    svg = '<svg><title id="a-t">x</title><desc id="a-d">y</desc><path d="M0 0"/></svg>'
    new = reworded(svg, Wording("A < B", r"back\1slash"))
    assert '<title id="a-t">A &lt; B</title><desc id="a-d">back\\1slash</desc><path d="M0 0"/>' in new


def test_manifests_tell_their_sources() -> None:
    for path in (library_root() / "exercises").glob(f"*/{FIGURES}/{MANIFEST}"):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        plain = {"plain"} if path.parts[-3] == "band_row" else set()
        assert set(manifest["sources"]) - plain == {
            "motion", "base", "muscles", "mannequin", "drawing", "tracking", "solving", "words"
        }  # fmt: skip
