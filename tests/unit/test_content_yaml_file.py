"""YAML files: what their words mean, and where a fault stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from catcow.content.model import Model
from catcow.content.yaml_file import (
    BrokenYamlError,
    FaultyFileError,
    duplicate_keys,
    locate,
    read_mapping,
    read_model,
)


class _Inner(Model):
    low: float


class _Outer(Model):
    on: str
    items: tuple[_Inner, ...]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.yaml"


def test_words_stay_words(path: Path) -> None:
    path.write_text("on: no\nyes: off\nright: y\nreal: true\nratio: 1:30\n", "utf-8")
    assert read_mapping(path) == {"on": "no", "yes": "off", "right": "y", "real": True, "ratio": "1:30"}


def test_model_error_names_file_line_and_field(path: Path) -> None:
    path.write_text("on: x\nitems:\n  - {low: 1}\n  - low: high\n", "utf-8")
    with pytest.raises(FaultyFileError, match=r"some.yaml:4: items.1.low: .*catcow library check"):
        read_model(path, _Outer)


def test_places(path: Path) -> None:
    path.write_text("on: x\nitems:\n  - {low: 1}\n  - low: high\n", "utf-8")
    spot = locate(path, ("items", 1, "low"))
    assert (spot.line, spot.column, spot.value) == (4, 5, "high")
    assert locate(path, ("items", 1, "missing")).line == 4
    assert locate(path, ("absent",)).line == 1


def test_duplicate_keys_at_any_depth(path: Path) -> None:
    path.write_text("a: 1\nb:\n  - c: 1\n    c: 2\na: 3\n", "utf-8")
    assert sorted((key, spot.line, first) for key, spot, first in duplicate_keys(path)) == [
        ("a", 5, 1),
        ("c", 4, 3),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [1, 2\nb: 3\n", "not YAML"),
        ("- 1\n- 2\n", "key: value"),
        ("", "key: value"),
        ("a: 2026-02-31\n", "a value cannot be read"),
        ("a: \tx: y\n", "not YAML"),
    ],
)
def test_what_is_no_mapping_is_a_named_error(path: Path, text: str, told: str) -> None:
    path.write_text(text, "utf-8")
    with pytest.raises(BrokenYamlError, match=told):
        read_mapping(path)


def test_missing_and_unreadable_files(path: Path) -> None:
    with pytest.raises(BrokenYamlError, match="missing"):
        read_mapping(path)
    path.write_bytes(b"name: \xff\xfe\n")
    with pytest.raises(BrokenYamlError, match="UTF-8"):
        read_mapping(path)
