"""The typed model of references.yaml: every source the library names, by key."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .model import Model


class Reading(StrEnum):
    """How a source was read (clinical.md: How to read the marks)."""

    itself = "itself"
    """The source itself, or a faithful full copy of it."""
    part = "part"
    """The source itself, but only a part of it (an abstract, a title, a table)."""
    second_hand = "second_hand"
    """Only a news item, a blog copy or another page that reports it."""
    seed = "seed"
    """The page this product started from."""


class Reference(Model):
    """One source."""

    title: str
    address: Annotated[tuple[str, ...], Field(min_length=1)]
    """Where it was read. Addresses are kept as they were noted: some are shortened with an ellipsis."""
    accessed: date
    read: Reading
    note: str | None = None


class References(Model):
    """references.yaml."""

    format: Literal[1]
    references: dict[Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]*$")], Reference]
