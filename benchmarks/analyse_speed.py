"""What watching a film costs beside the pose estimation itself: `catcow analyse` must stay within 10 % of it.

    python benchmarks/analyse_speed.py FILM... [--pictures 300] [--rounds 3]

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


def alone(estimator: Estimator, shots: list[Shot], step_s: float) -> float:
    estimator.forget()
    before_s, start = -step_s, time.perf_counter()
    for shot in shots:
        estimator.see(shot.small, shot.t_s - before_s)
        before_s = shot.t_s
    return time.perf_counter() - start


def whole(estimator: Estimator, path: Path, count: int) -> float:
    start = time.perf_counter()
    with FilmFile(path) as film:
        for _ in itertools.islice(watch(film, estimator), count):
            pass
        return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("films", nargs="+", type=Path, metavar="FILM")
    parser.add_argument("--pictures", type=int, default=300, help="of each film (default: 300)")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    estimator = Estimator()
    pure_s = all_s = 0.0
    count = 0
    for path in options.films:
        with FilmFile(path) as film:
            step_s, shots = film.step_s, list(itertools.islice(film.shots(), options.pictures))
        pure, full = [], []
        for _ in range(options.rounds):
            pure.append(alone(estimator, shots, step_s))
            full.append(whole(estimator, path, len(shots)))
        pure_s, all_s, count = pure_s + min(pure), all_s + min(full), count + len(shots)
        print(
            f"{path.name}: {len(shots)} pictures, estimator alone {1e3 * min(pure) / len(shots):.1f} ms, "
            f"whole {1e3 * min(full) / len(shots):.1f} ms ({100 * (min(full) / min(pure) - 1):+.1f} %)"
        )
    print(
        f"all: estimator alone {1e3 * pure_s / count:.1f} ms a picture, whole {1e3 * all_s / count:.1f} ms, "
        f"{count / all_s:.0f} pictures a second: {100 * (all_s / pure_s - 1):+.1f} %"
    )


if __name__ == "__main__":
    main()
