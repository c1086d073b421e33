"""One `.ftl` file, parsed: its messages with the line each stands on, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fluent.syntax import FluentParser, ast

from .language import MACHINE_MADE


@dataclass(frozen=True, slots=True)
class Message:
    """A message or term of one file; `variables` are the names of the arguments it takes (`reps`)."""

    id: str
    line: int
    text: str
    """The pattern as it is written."""
    variables: frozenset[str]
    messages: frozenset[str]
    """Other messages and terms (with their `-`) that it refers to."""


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    line: int
    text: str
    reason: str


class WordsFile:
    """A Fluent resource with its origin. Reading it never fails on bad syntax: `faults` tells, and the good
    messages stand."""

    def __init__(self, source: str, path: Path | None = None) -> None:
        self.source = source
        self.path = path

    @classmethod
    def read(cls, path: Path) -> WordsFile:
        return cls(path.read_text(encoding="utf-8"), path)

    @cached_property
    def resource(self) -> ast.Resource:
        return FluentParser().parse(self.source)

    @cached_property
    def machine_made(self) -> bool:
        """True when the first line says that no speaker has reviewed these words yet."""
        first = self.source.lstrip().partition("\n")[0]
        return first.startswith("#") and MACHINE_MADE in first

    def _line(self, entry: ast.SyntaxNode) -> int:
        start = entry.span.start if entry.span is not None else 0
        return self.source.count("\n", 0, start) + 1

    @cached_property
    def entries(self) -> tuple[Message, ...]:
        """Every message and term in file order, duplicates included."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[Message]:
        for entry in self.resource.body:
            if not isinstance(entry, ast.Message | ast.Term) or entry.value is None:
                continue
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            variables: set[str] = set()
            references: set[str] = set()
            _collect(entry.value, variables, references)
            span = entry.value.span
            text = self.source[span.start : span.end] if span is not None else ""
            # A message with a comment starts at the comment; its own line is that of its identifier.
            yield Message(name, self._line(entry.id), text, frozenset(variables), frozenset(references))

    @cached_property
    def messages(self) -> Mapping[str, Message]:
        """First definition of each id."""
        found: dict[str, Message] = {}
        for message in self.entries:
            found.setdefault(message.id, message)
        return found

    @cached_property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """What the Fluent parser could not read, and messages without a value."""
        faults = []
        for entry in self.resource.body:
            if isinstance(entry, ast.Junk):
                content = entry.content or ""
                reason = "; ".join(a.message or "unreadable" for a in entry.annotations or ()) or "unreadable"
                faults.append(SyntaxFault(self._line(entry), content.strip().partition("\n")[0], reason))
            elif isinstance(entry, ast.Message) and entry.value is None:
                faults.append(SyntaxFault(self._line(entry.id), entry.id.name, "the message has no text"))
        return tuple(faults)


def _collect(node: object, variables: set[str], references: set[str]) -> None:
    if isinstance(node, ast.VariableReference):
        variables.add(node.id.name)
    elif isinstance(node, ast.MessageReference):
        references.add(node.id.name)
    elif isinstance(node, ast.TermReference):
        references.add(f"-{node.id.name}")
    if isinstance(node, ast.BaseNode):
        for name, value in vars(node).items():
            if name != "span":
                _collect(value, variables, references)
    elif isinstance(node, list | tuple):
        for item in node:
            _collect(item, variables, references)
