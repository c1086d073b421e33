"""`catcow simulate`: invented people living with the planner for months."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .common import RootOption, say
from .root import app

if TYPE_CHECKING:
    from catcow.planning.simulation.tally import Tally

NOTE = "Invented people prove that the rules hold. They say nothing about whether exercise helps anybody."


@app.command()
def simulate(
    people: Annotated[
        int, typer.Option("--people", metavar="N", min=1, max=1_000_000, help="How many invented people.")
    ] = 10_000,
    weeks: Annotated[
        int, typer.Option("--weeks", metavar="W", min=1, max=520, help="How many weeks each of them lives.")
    ] = 26,
    seed: Annotated[
        int, typer.Option("--seed", metavar="S", help="Another seed makes other people and lives.")
    ] = 1,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", min=1, max=256, help="Processes; left out: one a processor."),
    ] = None,
    plots: Annotated[
        Path | None,
        typer.Option(
            "--plots", metavar="DIR", file_okay=False, help="Draw the charts into this folder, as SVG."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all that was counted as JSON.")] = False,
    root: RootOption = None,
) -> None:
    """Let invented people live with the planner for months, and count every broken hard rule.

    Their pain wanders and flares, they miss days, overdo it, answer wrongly, travel through time zones, and
    carry every caution and every pair of cautions. Two checkers that share no code with the planner look at
    every week and every session. The same seed gives the same lives, with any number of processes. Exit code
    1 when a hard rule was broken. Invented people prove the rules, not the benefit.
    """
    began = time.perf_counter()
    tally = _live(root, people, weeks, seed, jobs or os.cpu_count() or 1)
    seconds = round(time.perf_counter() - began, 1)
    facts: dict[str, Any] = {
        "people": people,
        "weeks": weeks,
        "seed": seed,
        "seconds": seconds,
        **{name: value for name, value in tally.facts().items() if name != "people"},
        "note": NOTE,
    }
    if plots is not None:
        from .simulate_plots import draw

        for path in draw(facts, plots):
            say(f"Drawn: {path}")
    if as_json:
        typer.echo(json.dumps(facts, indent=2, ensure_ascii=False))
    else:
        for line in _lines(facts):
            typer.echo(line)
    if tally.broken:
        raise typer.Exit(1)


def _live(root: Path | None, people: int, weeks: int, seed: int, jobs: int) -> Tally:
    """All lives, with a bar on stderr when a person is looking."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from catcow.planning.simulation.tally import Tally

    total = Tally()
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as progress:
        task = progress.add_task("Living", total=people)
        for part in _parts(root, people, weeks, seed, jobs):
            total.add(part)
            progress.update(task, advance=part.people)
    return total


def _parts(root: Path | None, people: int, weeks: int, seed: int, jobs: int) -> Iterator[Tally]:
    """The pieces in their order, so that the sum is the same with any number of processes."""
    from concurrent.futures import ProcessPoolExecutor

    from catcow.planning.simulation.crowd import live_many, pieces, shelf_of

    if jobs == 1 or people == 1:
        yield from (live_many(root, seed, numbers, weeks) for numbers in pieces(people))
        return
    shelf_of(root)  # read before the processes part, so that they share it
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting = [pool.submit(live_many, root, seed, numbers, weeks) for numbers in pieces(people)]
        try:
            for one in waiting:
                yield one.result()
        except BaseException:
            for one in waiting:
                one.cancel()
            raise


def _lines(facts: dict[str, Any]) -> Iterator[str]:
    """The main numbers in words."""
    red, minutes, turned = facts["after_a_red"], facts["minutes"], facts["oscillation"]
    last = facts["trajectories"]["dose_against_the_first"][-1:]
    yield f"{facts['people']} people, {facts['weeks']} weeks, seed {facts['seed']}: {facts['seconds']} s"
    yield f"{facts['sessions']} sessions"
    yield f"broken hard rules: {facts['broken_hard_rules']}"
    for rule, times in facts["broken"].items():
        yield f"  {rule}: {times}"
    yield from (f"  {example}" for example in facts["examples"])
    if red["share"] is not None:
        yield f"stepped back within one session after a red: {red['share']:.2%} of {red['reds']}"
    if minutes["within"] is not None:
        yield (
            f"minutes: {minutes['within']:.1%} within a tenth of the plan, {minutes['below_90_percent']:.1%} "
            f"below, {minutes['above_110_percent']:.1%} above"
        )
    if turned["turned"] is not None:
        yield (
            f"doses: {turned['up']:.1%} up, {turned['down']:.1%} down, {turned['turned']:.1%} turned, "
            f"{turned['turned_without_a_reason']:.2%} without a reason"
        )
    for band in last:
        yield (
            f"dose against the first in week {band['week']}: {band['p50']:.2f} in the middle, "
            f"{band['p10']:.2f} to {band['p90']:.2f} from tenth to tenth"
        )
    yield facts["note"]
