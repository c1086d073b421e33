"""How long it takes to draw: every picture and track of some exercises or of the library, and the mannequins.

    python benchmarks/draw_figures.py [--ids bridge sktc] [--body woman] [--whole]

Draws into memory; the library's files are left as they are. Times are of this process (CPU) and of the clock:
on a busy machine they differ.
"""

from __future__ import annotations

import argparse
import json
import time

from catcow.body.bodies import body_of
from catcow.content.bodies import BODIES
from catcow.content.exercise import Exercise
from catcow.content.motion import Motion
from catcow.content.yaml_file import read_model
from catcow.figure.build import exercise_ids, library_root
from catcow.figure.drawing import Artist
from catcow.figure.glb import mannequin_glb
from catcow.figure.mannequin import BUILDS
from catcow.figure.track import track
from catcow.figure.wording import wording_of
from catcow.motion.movement import Movement
from catcow.motion.reading import read


class Watch:
    """Wall and processor seconds of a piece of work."""

    def __enter__(self) -> Watch:
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.wall_s, self.cpu_s = time.perf_counter() - self._wall, time.process_time() - self._cpu


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ids", nargs="*", default=["bridge"], help="exercises to draw (default: bridge)")
    parser.add_argument("--body", choices=BODIES, action="append", help="only this body (default: all three)")
    parser.add_argument("--whole", action="store_true", help="the whole library and the mannequins")
    options = parser.parse_args()
    root = library_root()
    ids = exercise_ids(root) if options.whole else options.ids
    bodies = options.body or BODIES
    with Watch() as start:
        Artist(Movement.of(read(ids[0]), ids[0])).stills(
            wording_of(root / "exercises" / ids[0], read(ids[0]))
        )
    print(f"compiled loops ready and a first set drawn: {start.wall_s:.1f} s ({start.cpu_s:.1f} s processor)")
    stills = pictures = 0
    sizes: dict[str, list[int]] = {}
    total_wall = total_cpu = drawing_cpu = 0.0
    for id in ids:
        motion: Motion = read(id)
        words = wording_of(root / "exercises" / id, motion)
        muscles = read_model(root / "exercises" / id / "exercise.yaml", Exercise).muscles
        for body in bodies:
            with Watch() as solving:
                movement = Movement.of(motion, id, body_of(body))
                data = json.dumps(track(movement, ""), separators=(",", ":"))
            with Watch() as drawing:
                drawn = Artist(movement).pictures(words, muscles)
            stills += sum(name.startswith("still") for name in drawn)
            pictures += len(drawn)
            for name, text in drawn.items():
                sizes.setdefault(name.partition("-")[0].partition(".")[0], []).append(len(text.encode()))
            drawing_cpu += drawing.cpu_s
            total_wall += solving.wall_s + drawing.wall_s
            total_cpu += solving.cpu_s + drawing.cpu_s
            print(
                f"{id:20} {body:6} {len(drawn):2} pictures: {drawing.wall_s:5.1f} s ({drawing.cpu_s:5.1f} s "
                f"processor); motion and track: {solving.wall_s:4.1f} s ({solving.cpu_s:4.1f}), "
                f"{len(data) / 1000:.0f} kB"
            )
    print(f"one picture: {drawing_cpu / pictures:.2f} s processor")
    for kind, found in sorted(sizes.items()):
        mean, most = sum(found) / len(found) / 1000, max(found) / 1000
        print(f"{kind}: {len(found)}, mean {mean:.0f} kB, at most {most:.0f} kB")
    if options.whole:
        for body in bodies:
            with Watch() as modelling:
                glb = mannequin_glb(BUILDS[body])
            total_wall += modelling.wall_s
            total_cpu += modelling.cpu_s
            print(f"{body}.glb: {len(glb) / 1e6:.2f} MB, {modelling.wall_s:.1f} s ({modelling.cpu_s:.1f})")
    each = total_cpu / len(ids)
    print(f"{len(ids)} exercises, {pictures} pictures: {total_wall:.0f} s ({total_cpu:.0f} s processor)")
    print(f"51 exercises like these: {51 * each:.0f} s processor, {51 * each / 2:.0f} s on two idle cores")


if __name__ == "__main__":
    main()
