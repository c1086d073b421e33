"""Faults between exercises and in their sources: links, cycles, references, seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from catcow.content.exercise import Exercise, Mark
from catcow.content.yaml_file import locate

from .finding import Finding, did_you_mean
from .sourced_faults import source_faults

LAST_SEED = 24
"""clinical.md section 1.1 numbers the seed's exercises S01 to S24."""


def check_links(exercises: Mapping[str, tuple[Path, Exercise]]) -> Iterator[Finding]:
    """Links that lead nowhere or in a circle. `exercises`: id -> (its exercise.yaml, the exercise)."""
    for exercise_id, (path, exercise) in exercises.items():
        for field in ("regress", "progress"):
            for index, target in enumerate(getattr(exercise, field)):
                spot = locate(path, (field, index))
                if target == exercise_id:
                    what = f"`{field}` leads from {target} to itself"
                    yield Finding("dangling-link", path, spot, what, "Remove it")
                elif target not in exercises:
                    yield Finding(
                        "dangling-link",
                        path,
                        spot,
                        f"`{field}` names {target}, which the library does not hold",
                        did_you_mean(target, exercises, "Remove it until that exercise is in the library"),
                    )
    yield from _cycles(exercises)
    yield from _one_sided(exercises)
    yield from _unlinked(exercises)


def _one_sided(exercises: Mapping[str, tuple[Path, Exercise]]) -> Iterator[Finding]:
    """Links that the other exercise doesn't know: its page would not lead back."""
    for exercise_id, (path, exercise) in exercises.items():
        for field, back in (("regress", "progress"), ("progress", "regress")):
            for index, target in enumerate(getattr(exercise, field)):
                if target in exercises and exercise_id not in getattr(exercises[target][1], back):
                    what = f"`{field}` names {target}, which does not name {exercise_id} under `{back}`"
                    mend = f"Add {exercise_id} to `{back}:` of {target}"
                    yield Finding("one-sided-link", path, locate(path, (field, index)), what, mend)


def _unlinked(exercises: Mapping[str, tuple[Path, Exercise]]) -> Iterator[Finding]:
    """An exercise is a step of a ladder, or says why it stands alone."""
    for path, exercise in exercises.values():
        linked = bool(exercise.regress or exercise.progress)
        if linked == (exercise.alone is None):
            continue
        if linked:
            what, mend = "`alone` tells why there is no relative, but there is one", "Remove `alone`"
            yield Finding("unlinked", path, locate(path, ("alone",)), what, mend)
        else:
            what = "it has no easier and no harder relative, and doesn't say why"
            mend = "Link it by `regress` or `progress`, or add `alone: <the reason>`"
            yield Finding("unlinked", path, locate(path, ("progress",)), what, mend)


def _cycles(exercises: Mapping[str, tuple[Path, Exercise]]) -> Iterator[Finding]:
    """Exercises that are, by their links, harder than themselves."""
    harder: dict[str, set[str]] = {exercise_id: set() for exercise_id in exercises}
    for exercise_id, (_, exercise) in exercises.items():
        harder[exercise_id] |= {t for t in exercise.progress if t in exercises and t != exercise_id}
        for easier in exercise.regress:
            if easier in exercises and easier != exercise_id:
                harder[easier].add(exercise_id)
    reported: set[frozenset[str]] = set()
    for start in harder:
        circle = _circle_from(start, harder)
        if circle and frozenset(circle) not in reported:
            reported.add(frozenset(circle))
            path, exercise = exercises[start]
            field = "progress" if set(exercise.progress) & set(circle) else "regress"
            yield Finding(
                "cyclic-link",
                path,
                locate(path, (field,)),
                f"the links run in a circle, each harder than the last: {' > '.join((*circle, start))}",
                "Remove the link that is wrong",
            )


def _circle_from(start: str, harder: Mapping[str, set[str]]) -> tuple[str, ...] | None:
    """The shortest way from an exercise through harder ones back to itself."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for target in sorted(harder[way[-1]]):
            if target == start:
                return way
            if target not in seen:
                seen.add(target)
                ways.append((*way, target))
    return None


def check_sources(path: Path, exercise: Exercise, references: frozenset[str]) -> Iterator[Finding]:
    """References that are unknown, facts that say nothing, seed references that don't fit."""
    yield from source_faults(path, exercise, references)
    marked = any(source.mark is Mark.seed for source in exercise.sources)
    if marked != bool(exercise.seed):
        yield Finding(
            "seed-mismatch",
            path,
            locate(path, ("seed",) if exercise.seed else ("sources",)),
            "`seed:` names items of the seed, but no source is marked `seed`"
            if exercise.seed
            else "a source is marked `seed`, but `seed:` names no item",
            "Give both, or neither",
        )
    for index, item in enumerate(exercise.seed):
        if not 1 <= int(item[1:]) <= LAST_SEED:
            yield Finding(
                "seed-mismatch",
                path,
                locate(path, ("seed", index)),
                f"the seed has no item {item}",
                f"Use S01 to S{LAST_SEED}",
            )
