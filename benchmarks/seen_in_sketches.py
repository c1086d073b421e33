"""How far what the estimator sees of the quick pictures differs from what it sees of the film's.

    python benchmarks/seen_in_sketches.py

Eight exercises, views and cameras of the references, every second picture of a repetition. Prints for each
and for all together the differences of the landmarks, in per cent of the picture's longer side, median (95
%): quick pictures from the film's, and the film's from its own drawn twice as large and shrunk. Then how
many were detected, and the median milliseconds a picture. The figures in docs/explanation/pictures.md come
from this. Needs OpenGL (Mesa's will do), the authoring and video extras and the built page.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from catcow.coach import Estimator, Seen, Sight
from catcow.coach.filming import shipped_cast
from catcow.coach.takes import build_cameras, camera_at, repetition
from catcow.content.exercise import CameraView
from catcow.figure.build import library_root
from catcow.figure.camera import Camera, Frame
from catcow.figure.film import Film, Look, Picture
from catcow.figure.sketch import Sketch, cloud

ROWS = (
    ("bird_dog", "SAG_FLOOR", "man", 0),
    ("bridge", "HEAD_END", "woman", 1),
    ("sit_to_stand", "FRONT_STAND", "older", 0),
    ("dead_bug", "SAG_FLOOR", "woman", 2),
    ("clamshell", "FRONT_STAND", "man", 1),
    ("hip_hinge", "SAG_STAND", "older", 2),
    ("prone_press_up", "SAG_FLOOR", "older", 1),
    ("seated_overhead_reach", "FRONT_SIT", "woman", 0),
)
FILM_PX = 640


def told(apart: np.ndarray) -> str:
    return f"{np.median(apart) * 100:.2f} ({np.quantile(apart, 0.95) * 100:.2f})"


def main() -> None:
    estimator = Estimator(threads=1)
    spent: dict[str, list[float]] = {"quick": [], "film": [], "finer": [], "estimator": []}
    found = {"quick": 0, "film": 0, "finer": 0}
    whole: list[list[np.ndarray]] = [[], []]

    def seen(pictures: list[Picture]) -> list[Sight]:
        estimator.forget()
        for _ in range(5):
            estimator.see(pictures[0], 0.1)
        result = []
        for picture in pictures:
            start = time.perf_counter()
            result.append(estimator.see(picture, 0.1))
            spent["estimator"].append(time.perf_counter() - start)
        return result

    for exercise, name, body, k in ROWS:
        view = CameraView(name)
        cast = shipped_cast(library_root(), exercise, body, Path())
        points = cloud(cast.recording, cast.mannequin)
        camera, _ = camera_at(build_cameras().of(view, body)[k], view, cast.recording, points)
        numbers = repetition(cast.recording)[::2]
        x, y = camera.width / 2 / camera.focal, camera.height / 2 / camera.focal
        longer = FILM_PX / max(camera.width, camera.height)
        middle = (points.min(axis=0) + points.max(axis=0)) / 2
        pixels = (round(camera.width * longer), round(camera.height * longer))
        frame = Frame(Camera(camera.eye, middle), -x, x, -y, y, *pixels)
        sights = {}
        for way in ("quick", "film", "finer"):  # one after the other: OpenGL draws for the last film opened
            drawn: Sketch | Film
            if way == "quick":
                drawn = Sketch(cast.recording, cast.mannequin, cast.body, camera, cast.theme, points)
            else:
                look = Look(finer=2 if way == "finer" else 1, frame=lambda _low, _high, frame=frame: frame)
                drawn = Film(cast.recording, cast.mannequin, cast.body, look)
            pictures = []
            for number in numbers:
                start = time.perf_counter()
                pictures.append(drawn.picture(float(number)))
                spent[way].append(time.perf_counter() - start)
            if isinstance(drawn, Film):
                drawn.close()
            sights[way] = seen(pictures)
            found[way] += sum(isinstance(s, Seen) for s in sights[way])
        size = np.array([camera.width, camera.height]) / max(camera.width, camera.height)
        line = f"{exercise} {name} {body} {len(numbers)}"
        for total, (one, other) in zip(whole, (("quick", "film"), ("film", "finer")), strict=True):
            apart = [
                np.linalg.norm((a.points - b.points) * size, axis=1)
                for a, b in zip(sights[one], sights[other], strict=True)
                if isinstance(a, Seen) and isinstance(b, Seen)
            ]
            total.append(np.array(apart))
            line += f" {one}-{other} {told(total[-1])}"
        print(line, flush=True)
    print("all", *(told(np.concatenate(total)) for total in whole))
    print("detected", found, "of", sum(len(t) for t in whole[0]))
    print("ms", {way: round(float(np.median(times)) * 1e3, 1) for way, times in spent.items()})


if __name__ == "__main__":
    main()
