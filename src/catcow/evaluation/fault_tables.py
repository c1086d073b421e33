"""The results of the faults suite as tables for docs/explanation/accuracy-faults.md."""

from __future__ import annotations

from collections.abc import Sequence

from catcow.coach.fault_views import Found

from .faults import FaultSuite, RangeRow, Row


def spoken_table(suite: FaultSuite) -> str:
    """The faults that are spoken: how they did on takes that only test."""
    head = [
        "exercise",
        "view",
        "fault",
        "measure",
        "off by",
        "margin",
        "found",
        "blamed",
        "trembling: found",
        "blamed",
    ]
    rows = [
        [
            row.exercise, row.view, row.fault, f"`{row.measure}`", _amount(row.off, row.unit),
            _amount(row.margin, row.unit), _found(row.plain), _blamed(row.plain), _found(row.tremble),
            _blamed(row.tremble),
        ]
        for row in suite.spoken()
    ]  # fmt: skip
    return _table(head, rows)


def silent_table(suite: FaultSuite) -> str:
    """Those that are measured and not spoken, with what the build takes said."""
    rows = [
        [
            row.exercise,
            row.view,
            row.fault,
            f"`{row.measure}`",
            _found(row.build),
            _blamed(row.build),
            _why(row),
        ]
        for row in suite.faults
        if not row.spoken
    ]
    return _table(["exercise", "view", "fault", "measure", "found", "blamed", "why silent"], rows)


def range_table(suite: FaultSuite) -> str:
    """The ranges: error against the true joints, and how often the reported uncertainty held."""
    rows = [
        [
            row.exercise, row.view, f"`{row.measure}`", _amount(abs(row.usual), row.unit),
            _amount(row.error, row.unit), f"{row.within:.0%}".replace("%", " %"), str(row.takes),
        ]
        for row in suite.ranges
    ]  # fmt: skip
    return _table(
        ["exercise", "view", "measure", "usual range", "error (RMS)", "within what is told", "takes"], rows
    )


def sums(suite: FaultSuite) -> str:
    """All spoken faults together."""
    lines = []
    for name, founds in (
        ("as filmed", [row.plain for row in suite.spoken()]),
        ("trembling", [row.tremble for row in suite.spoken()]),
    ):
        wrong, found = sum(f.wrong for f in founds), sum(f.found for f in founds)
        right, alarms = sum(f.right for f in founds), sum(f.alarms for f in founds)
        lines.append(
            f"- {name}: {found} of {wrong} wrong repetitions found ({_share(found, wrong)}), "
            f"{alarms} of {right} right ones blamed ({_share(alarms, right)})"
        )
    tested = [row for row in suite.spoken() if row.plain.wrong and row.plain.right]
    holds = sum(row.holds for row in tested)
    lines.append(
        f"- of {len(tested)} spoken faults tested, {holds} would be spoken by the tests' own takes as well"
    )
    return "\n".join(lines)


def range_sums(rows: Sequence[RangeRow]) -> str:
    """All ranges together."""
    takes = sum(row.takes for row in rows)
    within = sum(row.within * row.takes for row in rows)
    return f"{len(rows)} ranges, {takes} repetitions: {_share(within, takes)} within the uncertainty told"


def _why(row: Row) -> str:
    build = row.build
    if build.wrong == 0:
        return "no wrong posture beyond the threshold" if build.unshown else "nobody has filmed it"
    if build.right and build.alarms / build.right > 0.05:
        return "blames right repetitions"
    return "too few to tell" if build.wrong < 3 else "not found often enough"


def _amount(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    return f"{value:.0f}°" if unit == "deg" else f"{value:.2f} T"


def _found(found: Found) -> str:
    return f"{found.found}/{found.wrong}" if found.wrong else ""


def _blamed(found: Found) -> str:
    return f"{found.alarms}/{found.right}" if found.right else ""


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.1%}".replace("%", " %") if whole else "none"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
