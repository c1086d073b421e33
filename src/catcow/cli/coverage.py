"""`catcow library coverage`: where every item of the page this product started from lives."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .common import RootOption, library_at, say
from .root import app, library_app

if TYPE_CHECKING:
    from catcow.content import Library
    from catcow.content.coverage import Row


@library_app.command()
def coverage(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a list of {item, kind, where} as JSON.")
    ] = False,
    root: RootOption = None,
) -> None:
    """Show where each item of the page catcow started from lives: its exercises, numbers, habits, claims,
    rules, wishes and signs of trust.

    Every place is followed, and numbers are compared. Exit code 1 when an item has no place or a place leads
    nowhere.
    """
    from catcow.content.coverage import cover

    library = library_at(root)
    rows = cover(library, _outside(library))
    if as_json:
        facts = [{"item": row.item, "kind": row.kind, "where": list(_places(row))} for row in rows]
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        _table(rows)
    faults = [f"{row.item}: {fault}" for row in rows for fault in row.faults]
    faults += [f"{row.item}: it has no place; add it to coverage.yaml" for row in rows if not row.where]
    for fault in faults:
        say(fault)
    if faults:
        raise typer.Exit(1)
    say(f"All {len(rows)} items have their place.")


def _places(row: Row) -> Iterable[str]:
    return (f"instead: {place}" if row.instead else place for place in row.where)


def _table(rows: Iterable[Row]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for column in ("item", "kind", "where"):
        table.add_column(column, no_wrap=column != "where")
    for row in rows:
        table.add_row(row.item, row.kind, "\n".join(_places(row)) or "nowhere")
    Console().print(table)


@cache
def _paths() -> dict[str, Any]:
    from catcow.web.contract import contract

    paths: dict[str, Any] = contract()["paths"]
    return paths


def _outside(library: Library) -> dict[str, Callable[[str], object]]:
    """How routes, commands, settings and docs are found."""
    from typer.main import get_command

    from catcow.content.coverage import docs_root
    from catcow.web.messages import SettingsView

    paths = _paths()
    top = docs_root(library)

    def route(name: str) -> object:
        method, _, path = name.partition(" ")
        return True if method.lower() in paths.get(path, {}) else None

    def command(name: str) -> object:
        found: Any = get_command(app)
        for word in name.split()[1:]:
            found = getattr(found, "commands", {}).get(word)
        return True if found is not None else None

    def setting(name: str) -> object:
        field = SettingsView.model_fields.get(name)
        return None if field is None else field.default

    def doc(name: str) -> object:
        path = (top or Path()) / name
        return path.read_text(encoding="utf-8") if path.is_file() else None

    found: dict[str, Callable[[str], object]] = {"route": route, "command": command, "setting": setting}
    return found if top is None else {**found, "doc": doc}
