"""The charts of a simulation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from catcow.figure.chart import Band, Bar, band_chart, bar_chart


def draw(facts: dict[str, Any], folder: Path) -> Iterator[Path]:
    """Write the charts into a folder, made when it isn't there, and give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, svg in _charts(facts):
        path = folder / f"simulation-{name}.svg"
        path.write_text(svg, encoding="utf-8")
        yield path


def _charts(facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    paths = facts["trajectories"]
    whom = f"{facts['people']:,} invented people, {facts['weeks']} weeks, seed {facts['seed']}."
    how = "The line is the middle of all lives, the band runs from the lowest tenth to the highest."
    doses = [
        _band("everybody", paths["dose_against_the_first"]),
        _band(
            "free of care, often there, true answers",
            paths["dose_against_the_first_of_free_and_steady_people"],
        ),
        _band("those of them with a quiet back", paths["dose_against_the_first_of_those_with_quiet_backs"]),
    ]
    doses = [band for band in doses if band.points]
    if doses:
        yield (
            "doses",
            band_chart(
                "Doses against the first dose of each exercise",
                f"{whom} {how}",
                doses,
                "week",
                "times the first dose",
            ),
        )
    after = [
        Band(name, tuple((row["time"], row["p10"], row["p50"], row["p90"]) for row in rows))
        for name, what in (("a red", "red"), ("a break of more than 10 days", "break"), ("a flare", "flare"))
        if (rows := paths[f"dose_after_a_{what}"])
    ]
    if after:
        yield (
            "after",
            band_chart(
                "Doses after a red, a break and a flare",
                f"{whom} Of doses that can become less. {how}",
                [Band(f"after {band.name}", ((0, 1.0, 1.0, 1.0), *band.points)) for band in after],
                "times it was asked since (0: before)",
                "times the dose before",
            ),
        )
    work = _band("everybody", paths["seconds_of_work_in_a_session"])
    if work.points:
        yield (
            "work",
            band_chart(
                "Work asked in a session", f"{whom} {how}", [work], "week", "seconds of moving and holding"
            ),
        )
    minutes, turned, red = facts["minutes"], facts["oscillation"], facts["after_a_red"]
    if minutes["within"] is None or turned["turned"] is None:
        return
    shares = [
        ("session as long as planned", minutes["within"]),
        ("more than a tenth shorter", minutes["below_90_percent"]),
        ("more than a tenth longer", minutes["above_110_percent"]),
        ("same dose as the last time", 1.0 - turned["up"] - turned["down"]),
        ("more than the last time", turned["up"]),
        ("less than the last time", turned["down"]),
        ("turned round", turned["turned"]),
        ("turned round without a reason", turned["turned_without_a_reason"]),
        *(
            (f"after a red: {words}", red["how"].get(how, 0) / red["reds"])
            for how, words in (
                ("not_asked", "not asked"),
                ("at_70_percent_or_less", "70 % at most"),
                ("at_the_least_it_has", "at its least"),
            )
            if red["reds"]
        ),
    ]
    bars = [Bar(name, value, f"{value:.1%}") for name, value in shares]
    yield "shares", bar_chart("Minutes, how doses move, and what follows a red", whom, bars)


def _band(name: str, rows: list[dict[str, float]]) -> Band:
    return Band(name, tuple((row["week"] + 1, row["p10"], row["p50"], row["p90"]) for row in rows))
