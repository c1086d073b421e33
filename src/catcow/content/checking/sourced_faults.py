"""Faults of the other data that carries sources: screening, programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from catcow.content.exercise import Source
from catcow.content.screening import FILES, load_screening
from catcow.content.yaml_file import Spot, locate

from .finding import Finding, did_you_mean
from .model_faults import check_model

ModelT = TypeVar("ModelT", bound=BaseModel)
Where = tuple[str | int, ...]


def check_sourced(
    path: Path, model: type[ModelT], references: frozenset[str] | None, told: bool = True
) -> tuple[ModelT | None, list[Finding]]:
    """The file as a typed value, or None, with every fault in it, its sources included. `references` is null
    when references.yaml is itself faulty; `told`: every source says what it gives."""
    value, findings = check_model(path, model)
    if value is not None:
        findings += source_faults(path, value, references, told)
    return value, findings


def source_faults(
    path: Path, value: BaseModel, references: frozenset[str] | None, told: bool = True
) -> Iterator[Finding]:
    """Sources that don't tell what they give, or whose key references.yaml lacks."""
    for where, source in _sources(value, ()):
        if told and not source.says:
            what = "this source does not tell what it gives"
            mend = "Add `says:` with the fact, in our own words"
            yield Finding("claim-without-source", path, locate(path, where), what, mend)
        if source.key is not None and references is not None and source.key not in references:
            spot = locate(path, (*where, "key"))
            what = f"`{source.key}` is no key of references.yaml"
            hint = did_you_mean(source.key, references, "Add the source there, or mend the key")
            yield Finding("unknown-reference", path, spot, what, hint)


def _sources(value: object, where: Where) -> Iterator[tuple[Where, Source]]:
    if isinstance(value, Source):
        yield where, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _sources(getattr(value, name), (*where, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _sources(item, (*where, str(key)))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _sources(item, (*where, index))


def check_screening(root: Path, references: frozenset[str] | None) -> Iterator[Finding]:
    """The screening files, each alone and then against one another. What the source of a rule says is the
    rule."""
    folder = root / "screening"
    if not folder.is_dir():
        return
    alone = [
        finding
        for name, model in FILES.items()
        for finding in check_sourced(folder / name, model, references, told=False)[1]
    ]
    yield from alone
    if any(finding.rule != "unknown-reference" for finding in alone):
        return
    try:
        load_screening(root)
    except ValidationError as error:
        for item in error.errors():
            what = str(item["msg"]).removeprefix("Value error, ")
            yield Finding(
                "wrong-value", *_place(folder, what), what, "Change one of the two, so that they agree"
            )


def _place(folder: Path, what: str) -> tuple[Path, Spot]:
    """The rule or question that a sentence begins with."""
    named = re.match(r"(rule|question) (\w+)", what)
    if named is None:
        return folder / "triage.yaml", Spot(1, 1)
    path = folder / f"{named[1]}s.yaml"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if re.search(rf"\bid:\s*{named[2]}\b", line):
            return path, Spot(number, 1)
    return path, Spot(1, 1)
