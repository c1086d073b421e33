"""`catcow library check`: every fault of the library's files, figures and movements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catcow.errors import CatcowError

from .common import RootOption, library_at, say, shown
from .root import library_app

if TYPE_CHECKING:
    from catcow.content import Entry, Library
    from catcow.content.checking import Finding
    from catcow.content.yaml_file import Spot
    from catcow.motion.gate import Fault
    from catcow.motion.movement import Movement


@library_app.command()
def check(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Ids of the exercises to check; all when none is named.")
    ] = None,
    root: RootOption = None,
    physics: Annotated[
        bool,
        typer.Option(
            "--physics",
            help="Also solve every movement on every body and check it frame by frame: nothing floats, "
            "slides, sinks, tips over or bends too far. Minutes for all.",
        ),
    ] = False,
    body: Annotated[
        list[str] | None,
        typer.Option("--body", help="With --physics: only this body (woman, man, older); may be repeated."),
    ] = None,
    pictures: Annotated[
        Path | None,
        typer.Option(
            "--pictures",
            metavar="DIR",
            file_okay=False,
            help="With --physics: draw what the solver found, for each fault, into this folder.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the faults as JSON.")] = False,
) -> None:
    """Check the library and print every fault.

    Each fault is one line on stdout: file, line, column, rule, what is wrong and how to mend it. Pictures
    that no longer agree with their movement are faults too. Exit code 1 when there is any fault.
    """
    from catcow.content.checking import check_library

    library = library_at(root)
    findings = check_library(library.root)
    findings += _programme_faults(library)
    findings += _planning_faults(library)
    findings += _stale_figures(library)
    entries = [library.entry(id) for id in ids] if ids else list(library)
    if ids:
        folders = [entry.folder for entry in entries]
        findings = [f for f in findings if any(f.path.is_relative_to(folder) for folder in folders)]
    if physics:
        findings += _physical_faults(entries, body or [], pictures)
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
        say(f"{len(findings)} fault{'s' if len(findings) > 1 else ''} in {counted}.")
        raise typer.Exit(1)
    say(f"No faults in {counted}.")


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
    from catcow.content.checking import Finding, check_sourced, did_you_mean
    from catcow.content.learn import page_files
    from catcow.content.yaml_file import BrokenYamlError, FaultyFileError, locate
    from catcow.planning.programme import Programme

    keys: frozenset[str] | None
    try:
        keys = frozenset(library.references)
    except (BrokenYamlError, FaultyFileError):
        keys = None
    pages = frozenset(path.stem for path in page_files(library.root))
    for path in sorted((library.root / "programmes").glob("*.yaml")):
        programme, found = check_sourced(path, Programme, keys)
        yield from found
        for number, place in enumerate(programme.places if programme is not None else ()):
            for index, name in enumerate(place.any_of):
                if name not in library:
                    what = f"the programme names the exercise {name}, which the library does not have"
                    hint = did_you_mean(name, library.entries, "Add its folder, or mend the id")
                    spot = locate(path, ("places", number, "any_of", index))
                    yield Finding("dangling-link", path, spot, what, hint)
        for index, page in enumerate(programme.learn if programme is not None else ()):
            if page not in pages:
                what = f"`learn` names the page {page}, which is not there"
                hint = did_you_mean(page, pages, "Write it first, or mend the id")
                yield Finding("dangling-link", path, locate(path, ("learn", index)), what, hint)


def _planning_faults(library: Library) -> Iterator[Finding]:
    """Faults of what the planner reads beside the exercises: weights, goals, dose rules and routines."""
    from catcow.content.checking import Finding, check_sourced
    from catcow.content.yaml_file import BrokenYamlError, FaultyFileError, Spot
    from catcow.planning.dose_rules import DoseRules
    from catcow.planning.goals import Goals
    from catcow.planning.routine import Routine, faults
    from catcow.planning.weights import Weights

    keys: frozenset[str] | None
    try:
        keys = frozenset(library.references)
    except (BrokenYamlError, FaultyFileError):
        keys = None
    models: dict[str, type[Goals] | type[Weights] | type[DoseRules]] = {
        "dose_rules": DoseRules,
        "goals": Goals,
        "weights": Weights,
    }
    for name, model in models.items():
        path = library.root / "planning" / f"{name}.yaml"
        if path.is_file():
            yield from check_sourced(path, model, keys)[1]
    for path in sorted((library.root / "routines").glob("*.yaml")):
        routine, found = check_sourced(path, Routine, keys)
        yield from found
        for fault in faults(routine, library) if routine is not None else ():
            what, _, mend = str(fault).partition(". ")
            yield Finding("wrong-value", path, Spot(1, 1), what, mend or "Mend it")


def _stale_figures(library: Library) -> Iterator[Finding]:
    """Built figures that are missing or no longer agree with their movement."""
    from catcow.content.checking import Finding
    from catcow.content.yaml_file import Spot
    from catcow.figure.build import stale

    for fault in stale(library.root):
        folder = library.entries[fault.id].figures if fault.id in library else library.mannequin().parent
        target = fault.id if fault.id in library else ""
        mend = f"Run “catcow library build {target}”".replace(" ”", "”")
        yield Finding("stale-figure", folder / "manifest.json", Spot(1, 1), fault.reason, mend)


def _physical_faults(
    entries: list[Entry], body_ids: list[str], pictures: Path | None = None
) -> Iterator[Finding]:
    """What the physical gate finds in every movement that can be read, on every body: of each kind of fault
    the worst frame. With `pictures`, each is drawn there and its finding says where."""
    from catcow.body.bodies import BODIES, body_of
    from catcow.content.checking import Finding
    from catcow.content.yaml_file import Spot
    from catcow.motion.errors import MotionError
    from catcow.motion.gate import check as gate
    from catcow.motion.gate import check_fault, worst
    from catcow.motion.movement import Movement

    bodies = [body_of(id) for id in body_ids] or list(BODIES.values())
    for entry in shown("Checking", [entry for entry in entries if entry.has_motion]):
        for body in bodies:
            try:
                movement = Movement.of(entry.motion, entry.id, body)
                faults: list[tuple[str | None, Fault]] = [(None, fault) for fault in worst(gate(movement))]
                for wrong in entry.motion.faults:
                    faults += [(wrong.id, fault) for fault in check_fault(movement, wrong.id)]
            except MotionError as error:
                yield Finding(
                    "unusable-motion", entry.motion_path, Spot(1, 1), str(error), "Mend it as it says"
                )
                break
            except CatcowError:  # the file's own faults are reported already
                break
            for wrong_id, fault in faults:
                mend = fault.mending[0].upper() + fault.mending[1:]
                spot = _phase_spot(entry, fault.phase)
                what = f"body {body.id}, " + str(fault).removesuffix(f"; {fault.mending}")
                if wrong_id is not None:
                    spot = _fault_spot(entry, wrong_id)
                    what = f"fault {wrong_id}, {what}"
                if pictures is not None:
                    what += f" (drawn in {_found(movement, fault, pictures, wrong_id)})"
                yield Finding(f"physics-{fault.kind.value}", entry.motion_path, spot, what, mend)


def _found(movement: Movement, fault: Fault, folder: Path, wrong_id: str | None) -> Path:
    from catcow.figure.found import write_found

    return write_found(movement, fault, folder, wrong_id)


def _fault_spot(entry: Entry, fault_id: str) -> Spot:
    from catcow.content.yaml_file import Spot, locate

    for index, fault in enumerate(entry.motion.faults):
        if fault.id == fault_id:
            return locate(entry.motion_path, ("faults", index, "id"))
    return Spot(1, 1)


def _phase_spot(entry: Entry, phase_id: str) -> Spot:
    from catcow.content.yaml_file import Spot, locate

    for index, phase in enumerate(entry.motion.phases):
        if phase.id == phase_id:
            return locate(entry.motion_path, ("phases", index, "id"))
    return Spot(1, 1)
