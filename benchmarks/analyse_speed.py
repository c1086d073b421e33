"""What watching a film costs beside the pose estimation itself: `catcow analyse` must stay within 10 % of it.

    python benchmarks/analyse_speed.py FILM... [--pictures 300] [--rounds 3] [--threads 2]

Each round times (a) the estimator alone on pictures that are decoded already, and (b) the same pictures the
way `catcow analyse` gets them: opened, decoded, made small, turned upright, searched for a second person once
a second. The rounds alternate and the fastest of each counts: on a busy machine the others tell of the
neighbours.
"""

from __future__ import annotations

import argparse
import itertools
import time
from pathlib import Path

from catcow.coach import Estimator
from catcow.coach.film_file import FilmFile, Shot
from catcow.coach.watching import watch

Cost = tuple[float, float]
"""Seconds by the clock and of processors."""


def alone(estimator: Estimator, shots: list[Shot], step_s: float) -> Cost:
    estimator.forget()
    before_s, start, spent = -step_s, time.perf_counter(), time.process_time()
    for shot in shots:
        estimator.see(shot.small, shot.t_s - before_s)
        before_s = shot.t_s
    return time.perf_counter() - start, time.process_time() - spent


def whole(estimator: Estimator, path: Path, count: int) -> Cost:
    start, spent = time.perf_counter(), time.process_time()
    with FilmFile(path) as film:
        for _ in itertools.islice(watch(film, estimator), count):
            pass
        return time.perf_counter() - start, time.process_time() - spent


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("films", nargs="+", type=Path, metavar="FILM")
    parser.add_argument("--pictures", type=int, default=300, help="of each film (default: 300)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--threads", type=int, default=2, help="of the estimator (default: 2, as `catcow analyse` has it)"
    )
    options = parser.parse_args()
    estimator = Estimator(threads=options.threads)
    sums, count = [0.0] * 4, 0
    for path in options.films:
        with FilmFile(path) as film:
            step_s, shots = film.step_s, list(itertools.islice(film.shots(), options.pictures))
        pure, full = [], []
        for _ in range(options.rounds):
            pure.append(alone(estimator, shots, step_s))
            full.append(whole(estimator, path, len(shots)))
        found = [min(cost[k] for cost in costs) for k in (0, 1) for costs in (pure, full)]
        sums, count = [a + b for a, b in zip(sums, found, strict=True)], count + len(shots)
        print(f"{path.name}: {len(shots)} pictures; {told(found, len(shots))}")
    print(f"all: {told(sums, count)}; {count / sums[1]:.0f} pictures a second")


def told(costs: list[float], count: int) -> str:
    pure, full, pure_cpu, full_cpu = (1e3 * cost / count for cost in costs)
    return (
        f"estimator alone {pure:.1f} ms, whole {full:.1f} ms ({100 * (full / pure - 1):+.1f} %); of "
        f"processors {pure_cpu:.1f} and {full_cpu:.1f} ms ({100 * (full_cpu / pure_cpu - 1):+.1f} %)"
    )


if __name__ == "__main__":
    main()
