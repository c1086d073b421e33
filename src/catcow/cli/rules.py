"""`catcow rules`: the rules of dose and pain, each with its source and whether anybody has reviewed it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from .root import app


@app.command()
def rules(
    ids: Annotated[list[str] | None, typer.Argument(help="Ids of rules; all when none is named.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print ids, numbers and sources as JSON.")] = False,
    diagram: Annotated[
        bool, typer.Option("--diagram", help="Print the states and what leads from one to another instead.")
    ] = False,
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="Language of the words.")] = "en",
) -> None:
    """Show the rules of dose and pain, for a professional who wants to review them.

    Each with its id, its place in our clinical notes, its sources, and a line that says so when no
    physiotherapist has reviewed it. With --diagram: the states of a person and of an exercise, and which
    event leads from one to another, found by trying every event in every state.
    """
    from catcow.content import Library
    from catcow.planning.consequences import professional
    from catcow.planning.dose_rules import shipped_rules

    if diagram:
        from catcow.planning.dose_diagram import generated

        typer.echo(generated())
        return
    book = shipped_rules()
    chosen = {rule: book.rule(rule) for rule in ids or book.by_id}
    words = Library.shipped().words(language)
    if as_json:
        facts = {
            rule: {
                **found.model_dump(mode="json", exclude={"review"}),
                "says": words.text(f"dose-rule-{rule.replace('_', '-')}"),
                "reviewed": not book.unreviewed(rule),
            }
            for rule, found in chosen.items()
        }
        typer.echo(json.dumps({"version": book.version, "rules": facts}, ensure_ascii=False, indent=2))
        return
    for rule in chosen:
        typer.echo(professional(book, rule, words))
