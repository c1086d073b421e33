"""How long it takes to draw: one still, every still and track of the library, and the mannequin.

    python benchmarks/draw_figures.py [--ids bridge sktc] [--whole]

Draws into memory; the library's files are left as they are. Times are of this process (CPU) and of the clock:
on a busy machine they differ.
"""

from __future__ import annotations

import argparse
import json
import time

from catcow.content.motion import Motion
from catcow.figure.build import exercise_ids, library_root
from catcow.figure.drawing import Artist
from catcow.figure.glb import mannequin_glb
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
    parser.add_argument("--whole", action="store_true", help="the whole library and the mannequin")
    options = parser.parse_args()
    root = library_root()
    ids = exercise_ids(root) if options.whole else options.ids
    with Watch() as start:
        artist = Artist()
    print(f"OpenGL and the body ready: {start.wall_s:.1f} s ({start.cpu_s:.1f} s processor)")
    stills = 0
    sizes: list[int] = []
    total_wall = total_cpu = drawing_cpu = 0.0
    for id in ids:
        motion: Motion = read(id)
        with Watch() as solving:
            movement = Movement.of(motion, id)
            data = json.dumps(track(movement, ""), separators=(",", ":"))
        with Watch() as drawing:
            drawn = artist.stills(movement, wording_of(root / "exercises" / id, motion))
        count = len(drawn) // 2
        stills += count
        sizes += [len(text.encode()) for text in drawn.values()]
        drawing_cpu += drawing.cpu_s
        total_wall += solving.wall_s + drawing.wall_s
        total_cpu += solving.cpu_s + drawing.cpu_s
        print(
            f"{id:18} {count} stills in 2 themes: {drawing.wall_s:5.1f} s ({drawing.cpu_s:5.1f} s processor);"
            f" motion and track: {solving.wall_s:4.1f} s ({solving.cpu_s:4.1f}), {len(data) / 1000:.0f} kB"
        )
    print(f"one still, both themes: {drawing_cpu / stills:.1f} s processor")
    print(f"SVG: mean {sum(sizes) / len(sizes) / 1000:.0f} kB, largest {max(sizes) / 1000:.0f} kB")
    if options.whole:
        with Watch() as modelling:
            glb = mannequin_glb()
        total_wall += modelling.wall_s
        total_cpu += modelling.cpu_s
        print(f"mannequin.glb: {len(glb) / 1e6:.2f} MB")
        print(f"mannequin.glb took {modelling.wall_s:.1f} s ({modelling.cpu_s:.1f} s processor)")
        print(f"the whole library, {stills} stills: {total_wall:.0f} s ({total_cpu:.0f} s processor)")


if __name__ == "__main__":
    main()
