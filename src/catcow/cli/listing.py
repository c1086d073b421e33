"""`catcow library list`: what the library holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .common import RootOption, library_at
from .root import library_app

if TYPE_CHECKING:
    from catcow.content import Entry, Library


@library_app.command("list")
def list_exercises(
    as_json: Annotated[bool, typer.Option("--json", help="Print all facts as JSON.")] = False,
    root: RootOption = None,
) -> None:
    """List the exercises of the library.

    With --json: id, names in every language, family, level, position, equipment, seed, sources, review
    status, phases and camera views of each.
    """
    library = library_at(root)
    if as_json:
        facts = [_facts(library, entry) for entry in library]
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    # An id is typed again in another command: it is never cut short.
    table.add_column("id", no_wrap=True, min_width=max((len(entry.id) for entry in library), default=0))
    for column in ("name", "level", "position", "seed", "review"):
        table.add_column(column, no_wrap=True)
    for entry in library:
        exercise = entry.exercise
        table.add_row(
            entry.id,
            entry.text().name,
            "-".join(f"{end:g}" for end in dict.fromkeys((exercise.level.low, exercise.level.high))),
            exercise.position.value,
            " ".join(exercise.seed),
            exercise.review.status,
        )
    Console().print(table)


def _facts(library: Library, entry: Entry) -> dict[str, Any]:
    exercise = entry.exercise
    texts = {language.tag: entry.text(language.tag) for language in library.languages}
    return {
        "id": entry.id,
        "names": {tag: text.name for tag, text in texts.items()},
        "machine_made": [tag for tag, text in texts.items() if text.machine_made],
        "family": exercise.family.value,
        "level": exercise.level.model_dump(mode="json"),
        "position": exercise.position.value,
        "equipment": [item.model_dump(mode="json") for item in exercise.equipment],
        "seed": list(exercise.seed),
        "off_by_default": exercise.off_by_default,
        "dose": exercise.dose.model_dump(mode="json", exclude={"sources"}),
        "cautions": [use.model_dump(mode="json") for use in exercise.cautions],
        "regress": list(exercise.regress),
        "progress": list(exercise.progress),
        "sources": [
            {
                **source.model_dump(mode="json"),
                "title": library.reference(source.key).title if source.key is not None else None,
            }
            for source in (*exercise.sources, *exercise.dose.sources)
        ],
        "review": exercise.review.model_dump(mode="json"),
        "regions": [region.value for region in exercise.regions],
        "sides": entry.motion.sides.value if entry.has_motion else "none",
        "phases": [
            {"id": phase.id, "label": phase.label or phase.id, "picture": phase.picture}
            for phase in (entry.motion.phases if entry.has_motion else ())
        ],
        "views": [view.value for view in exercise.views],
    }
