"""Reading a YAML file into a typed model, and saying on which line something is wrong.

Reading is fast (libyaml where PyYAML has it); only when a file turns out faulty is it read a second time
with its positions. Words mean what they say: only `true` and `false` are booleans, so `on:` stays a key
and `no` a word, as in YAML 1.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from catcow.errors import CatcowError

ModelT = TypeVar("ModelT", bound=BaseModel)

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """The safe loader with the booleans and numbers of YAML 1.2: `1:30` and `1_000` are words."""


_REPLACED = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _REPLACED]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_DIGITS = list("-+.0123456789")
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), _DIGITS)
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$"), _DIGITS
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file; lines and columns count from 1. `value` is what stands there, shortened."""

    line: int
    column: int
    value: str | None = None


class BrokenYamlError(CatcowError):
    """A file that is not YAML, or that is no mapping."""

    def __init__(self, path: Path, spot: Spot, reason: str) -> None:
        self.path, self.spot, self.reason = path, spot, reason
        super().__init__(f"{path}:{spot.line}: {reason}")


class FaultyFileError(CatcowError):
    """A YAML file that does not fit its model; carries pydantic's findings as they are."""

    def __init__(self, path: Path, error: ValidationError) -> None:
        self.path, self.error = path, error
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        spot = locate(path, first["loc"])
        more = f" ({error.error_count()} faults in all)" if error.error_count() > 1 else ""
        super().__init__(
            f"{path}:{spot.line}: {where}: {first['msg']}{more}. Run “catcow library check” to see "
            "every fault and how to mend it."
        )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BrokenYamlError(
            path, Spot(1, 1), "the file is missing; create it or remove its folder"
        ) from error
    except UnicodeDecodeError as error:
        raise BrokenYamlError(path, Spot(1, 1), "the file is not UTF-8 text; save it as UTF-8") from error


def _broken(path: Path, error: yaml.YAMLError) -> BrokenYamlError:
    mark = getattr(error, "problem_mark", None)
    spot = Spot(mark.line + 1, mark.column + 1) if mark is not None else Spot(1, 1)
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return BrokenYamlError(
        path, spot, f"not YAML: {problem}; check the indentation, colons, quotes and brackets here and above"
    )


def read_mapping(path: Path) -> dict[str, Any]:
    """The file's top-level mapping; BrokenYamlError when it has none."""
    return mapping_of(_read(path), path)


def mapping_of(text: str, path: Path = Path("the file")) -> dict[str, Any]:
    """The top-level mapping of a text; BrokenYamlError, which names `path`, when it has none."""
    try:
        data = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise _broken(path, error) from error
    except ValueError as error:  # a date such as 2026-02-31
        raise BrokenYamlError(path, Spot(1, 1), f"a value cannot be read: {error}") from error
    if not isinstance(data, dict):
        raise BrokenYamlError(path, Spot(1, 1), "expected `key: value` lines at the top level of the file")
    return data


def read_model(path: Path, model: type[ModelT]) -> ModelT:
    """The file as a typed value; BrokenYamlError or FaultyFileError when it can't be."""
    data = read_mapping(path)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise FaultyFileError(path, error) from error


def _node(path: Path) -> yaml.Node | None:
    try:
        node = yaml.compose(_read(path), Loader=_Loader)
    except yaml.YAMLError as error:
        raise _broken(path, error) from error
    return node if isinstance(node, yaml.Node) else None


def locate(path: Path, where: Sequence[str | int]) -> Spot:
    """The place of a pydantic error location (`("dose", "reps", "low")`) in a file.

    A key that is missing is placed at the deepest parent that is there. Parts that name no key (a tag of
    a union, `[key]`) are passed over.
    """
    node = _node(path)
    spot = Spot(1, 1)
    for part in where:
        found: tuple[yaml.Node, yaml.Node] | None = None
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            found = (node.value[part], node.value[part])
        if found is None:
            continue
        at, node = found
        spot = Spot(at.start_mark.line + 1, at.start_mark.column + 1, _shown(node))
    return spot


def _shown(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.ScalarNode):
        value = str(node.value)
        return value if len(value) <= 60 else value[:57] + "..."
    return None


def duplicate_keys(path: Path) -> Iterator[tuple[str, Spot, int]]:
    """Keys written twice in one mapping, of which YAML silently keeps the last: key, place, first line."""
    node = _node(path)
    yield from _duplicates(node) if node is not None else ()


def _duplicates(node: yaml.Node) -> Iterator[tuple[str, Spot, int]]:
    if isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in first:
                yield str(key.value), Spot(line, key.start_mark.column + 1), first[key.value]
            first.setdefault(key.value, line)
            yield from _duplicates(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _duplicates(item)
