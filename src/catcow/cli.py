"""The command line. Data on stdout, messages on stderr; exit code 0 only when all is well.

Everything heavy is imported inside its command, so that `catcow --help` answers at once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catcow import __doc__ as about
from catcow.errors import CatcowError

if TYPE_CHECKING:
    from catcow.content import Entry, Library
    from catcow.content.checking import Finding
    from catcow.content.yaml_file import Spot

app = typer.Typer(
    help=about,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Nothing you enter leaves this computer. General exercise information, not medical advice.",
)
library_app = typer.Typer(
    help="The exercise library: list it, check it, draw it, describe its files.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
app.add_typer(library_app, name="library")

RootOption = Annotated[
    Path | None,
    typer.Option(
        "--root", metavar="DIR", help="Another library folder than the one that came with the program."
    ),
]


def main() -> None:
    """Entry point of the `catcow` command."""
    try:
        app(prog_name="catcow")
    except CatcowError as error:
        _say(str(error))
        sys.exit(1)
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        sys.stderr.close()
        sys.exit(1)


def _say(message: str) -> None:
    typer.echo(message, err=True)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("catcow"))
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


@app.command()
def start(
    port: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=65535,
            metavar="N",
            show_default=False,
            help="Listen on this port of 127.0.0.1. Left out: 8642, or the next free one.",
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            file_okay=False,
            show_default=False,
            help="Keep the diary in this folder. Left out: the usual place for your system.",
        ),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Do not open the browser; only print the address.")
    ] = False,
) -> None:
    """Run catcow on this computer and open its page.

    The first line printed is the address. Only this computer can reach it. Stop it with Ctrl+C; nothing is
    lost, whenever you do.
    """
    from catcow.web.start import run_server

    run_server(port=port, data_dir=data, open_browser=not no_browser)


@library_app.command("list")
def list_exercises(
    as_json: Annotated[bool, typer.Option("--json", help="Print all facts as JSON.")] = False,
    root: RootOption = None,
) -> None:
    """List the exercises of the library.

    With --json: id, names in every language, family, level, position, equipment, seed, sources, review
    status, phases and camera views of each.
    """
    library = _library(root)
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


def _library(root: Path | None) -> Library:
    from catcow.content import Library

    return Library.shipped() if root is None else Library(root)


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
        "sides": entry.motion.sides.value,
        "phases": [
            {"id": phase.id, "label": phase.label or phase.id, "picture": phase.picture}
            for phase in entry.motion.phases
        ],
        "views": [view.value for view in exercise.views],
    }


@library_app.command()
def check(
    root: RootOption = None,
    physics: Annotated[
        bool,
        typer.Option(
            "--physics",
            help="Also solve every movement and check it frame by frame: nothing floats, slides, sinks, tips "
            "over or bends too far. Takes about a minute.",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the faults as JSON.")] = False,
) -> None:
    """Check the library and print every fault.

    Each fault is one line on stdout: file, line, column, rule, what is wrong and how to mend it. Pictures
    that no longer agree with their movement are faults too. Exit code 1 when there is any fault.
    """
    from catcow.content.checking import check_library

    library = _library(root)
    findings = check_library(library.root)
    findings += _programme_faults(library)
    findings += _stale_figures(library)
    if physics:
        findings += _physical_faults(library)
    if as_json:
        typer.echo(
            json.dumps([_finding_facts(finding) for finding in findings], ensure_ascii=False, indent=2)
        )
    else:
        here = Path.cwd()
        for finding in findings:
            typer.echo(finding.line(here))
    counted = f"{len(library)} exercises, {len(library.languages)} languages"
    if findings:
        _say(f"{len(findings)} fault{'s' if len(findings) > 1 else ''} in {counted}.")
        raise typer.Exit(1)
    _say(f"No faults in {counted}.")


def _finding_facts(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "file": str(finding.path),
        "line": finding.spot.line,
        "column": finding.spot.column,
        "what": finding.what,
        "mend": finding.mend,
    }


def _programme_faults(library: Library) -> Iterator[Finding]:
    """Faults of the programmes, whose model belongs to the planner."""
    from catcow.content.checking import check_sourced
    from catcow.content.yaml_file import BrokenYamlError, FaultyFileError
    from catcow.planning.programme import Programme

    keys: frozenset[str] | None
    try:
        keys = frozenset(library.references)
    except (BrokenYamlError, FaultyFileError):
        keys = None
    for path in sorted((library.root / "programmes").glob("*.yaml")):
        yield from check_sourced(path, Programme, keys)


def _stale_figures(library: Library) -> Iterator[Finding]:
    """Built figures that are missing or no longer agree with their movement."""
    from catcow.content.checking import Finding
    from catcow.content.yaml_file import Spot
    from catcow.figure.build import stale

    for fault in stale(library.root):
        folder = library.entries[fault.id].figures if fault.id in library else library.mannequin.parent
        target = fault.id if fault.id in library else ""
        mend = f"Run “catcow library build {target}”".replace(" ”", "”")
        yield Finding("stale-figure", folder / "manifest.json", Spot(1, 1), fault.reason, mend)


def _physical_faults(library: Library) -> Iterator[Finding]:
    """What the physical gate finds in every movement that can be read."""
    from catcow.content.checking import Finding
    from catcow.content.yaml_file import Spot
    from catcow.motion.errors import MotionError
    from catcow.motion.gate import check as gate
    from catcow.motion.movement import Movement

    entries = [entry for entry in library if entry.has_motion]
    for entry in _shown("Checking", entries):
        try:
            faults = gate(Movement.of(entry.motion, entry.id))
        except MotionError as error:
            yield Finding("unusable-motion", entry.motion_path, Spot(1, 1), str(error), "Mend it as it says")
            continue
        except CatcowError:  # the file's own faults are reported already
            continue
        for fault in faults:
            mend = fault.mending[0].upper() + fault.mending[1:]
            spot = _phase_spot(entry, fault.phase)
            what = str(fault).removesuffix(f"; {fault.mending}")
            yield Finding(f"physics-{fault.kind.value}", entry.motion_path, spot, what, mend)


def _phase_spot(entry: Entry, phase_id: str) -> Spot:
    from catcow.content.yaml_file import Spot, locate

    for index, phase in enumerate(entry.motion.phases):
        if phase.id == phase_id:
            return locate(entry.motion_path, ("phases", index, "id"))
    return Spot(1, 1)


def _shown(what: str, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, with a progress bar on stderr when a person is looking."""
    from rich.console import Console
    from rich.progress import Progress

    listed = list(entries)
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(what, total=len(listed))
        for entry in listed:
            progress.update(task, description=f"{what} {entry.id}")
            yield entry
            progress.advance(task)


@library_app.command()
def build(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Draw again even what is up to date.")] = False,
    root: RootOption = None,
) -> None:
    """Draw the pictures and the moving figures that are missing or out of date.

    Only authors need this, and the drawing libraries with it: pip install 'catcow[authoring]'.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from catcow.figure.build import build_library

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    console = Console(stderr=True)
    with Progress(
        *columns, TimeElapsedColumn(), console=console, disable=not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task("Drawing", total=None)

        def report(what: str, done: int, total: int) -> None:
            progress.update(task, description=f"Drawing {what}", completed=done, total=total)

        built = build_library(_library(root).root, ids or (), force=force, report=report)
        progress.update(task, completed=len(built), total=len(built))
    for name in built:
        typer.echo(name)
    _say(f"Drew {len(built)}." if built else "Everything is up to date.")


@library_app.command()
def schema(
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", file_okay=False, help="Folder to write them into."),
    ],
) -> None:
    """Write the JSON Schemas of the library's files, for editors and other programs."""
    from catcow.content.schema import write_schemas

    for path in write_schemas(output):
        typer.echo(path)
