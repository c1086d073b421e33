"""Faults of a YAML file against its typed model, each with its line and how to mend it."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from catcow.content.yaml_file import BrokenYamlError, duplicate_keys, locate, read_mapping

from .finding import Finding, did_you_mean

ModelT = TypeVar("ModelT", bound=BaseModel)


def check_model(path: Path, model: type[ModelT]) -> tuple[ModelT | None, list[Finding]]:
    """The file as a typed value, or None, with every fault found in it."""
    try:
        data = read_mapping(path)
    except BrokenYamlError as error:
        if not path.is_file():
            return None, [
                Finding(
                    "missing-file", path, error.spot, "the file is missing", "Write it, or remove its folder"
                )
            ]
        mend = "Mend this first; nothing else in the file was checked"
        return None, [Finding("broken-yaml", path, error.spot, error.reason, mend)]
    findings = [
        Finding(
            "duplicate-key",
            path,
            spot,
            f"“{key}” is written twice (first on line {first}); only the last would count",
            "Keep one of them",
        )
        for key, spot, first in duplicate_keys(path)
    ]
    try:
        return model.model_validate(data), findings
    except ValidationError as error:
        findings += [_finding(path, model, dict(item)) for item in error.errors()]
        return None, findings


def _finding(path: Path, model: type[BaseModel], error: dict[str, Any]) -> Finding:
    where: Sequence[str | int] = error["loc"]
    spot = locate(path, where)
    name = _dotted(where) or "the file"
    kind: str = error["type"]
    given = f" (it says {spot.value!r})" if spot.value is not None else ""
    if kind == "extra_forbidden":
        known = _fields_at(model, where[:-1])
        hint = did_you_mean(str(where[-1]), known, f"Remove it, or use one of: {', '.join(sorted(known))}")
        return Finding("unknown-field", path, spot, f"“{name}” is no field known here", hint.rstrip("."))
    if kind == "missing":
        return Finding(
            "missing-field", path, spot, f"“{name}” is missing", f"Add “{where[-1]}:” under this line"
        )
    if kind in ("enum", "literal_error"):
        allowed = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", ""))) or [
            str(error.get("ctx", {}).get("expected", ""))
        ]
        hint = did_you_mean(str(error.get("input")), allowed, f"Use one of: {', '.join(allowed)}")
        return Finding("wrong-value", path, spot, f"“{name}” cannot be {error.get('input')!r}", hint)
    if kind == "too_short" and str(where[-1]) == "sources":
        return Finding(
            "claim-without-source",
            path,
            spot,
            f"“{name}” is empty, so nothing says where these facts come from",
            "Name at least one source: {mark: V, key: <key of references.yaml>, says: “what it gives”}",
        )
    message = re.sub(r"^(Value error|Assertion failed), ", "", str(error["msg"]))
    return Finding(
        "wrong-value", path, spot, f"“{name}”{given}: {message[0].lower()}{message[1:]}", _advice(kind)
    )


def _advice(kind: str) -> str:
    if kind.endswith("_type") or kind.endswith("_parsing"):
        return "Write a value of that kind"
    if kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        return "Write a number within those bounds"
    if kind == "string_pattern_mismatch":
        return "Write it in that form"
    return "Change the value so that this holds"


def _dotted(where: Sequence[str | int]) -> str:
    shown = ""
    for part in where:
        shown += f"[{part}]" if isinstance(part, int) else f".{part}"
    return shown.lstrip(".")


def _fields_at(model: type[BaseModel], where: Sequence[str | int]) -> set[str]:
    """Names of the fields of the model that stands at a location inside another."""
    candidates: list[Any] = [model]
    for part in where:
        inner: list[Any] = []
        for candidate in candidates:
            if isinstance(candidate, type) and issubclass(candidate, BaseModel):
                field = candidate.model_fields.get(str(part))
                inner += list(_unwrapped(field.annotation)) if field is not None else []
            else:
                inner += list(_items(candidate))
        candidates = inner
    fields: set[str] = set()
    for candidate in candidates:
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            fields |= set(candidate.model_fields)
    return fields


def _unwrapped(annotation: Any) -> Iterator[Any]:
    """The alternatives of an annotation without Annotated, Optional and unions."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _unwrapped(typing.get_args(annotation)[0])
    elif origin in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            yield from _unwrapped(part)
    else:
        yield annotation


def _items(annotation: Any) -> Iterator[Any]:
    """What a container holds: items of a tuple, values of a dict."""
    parts = [part for part in typing.get_args(annotation) if part is not Ellipsis]
    if parts:
        yield from _unwrapped(parts[-1])
