"""How long solving, sampling and gating the library's motions takes.

    python benchmarks/solve_motions.py [--body ID] [exercise ...]

Prints one line per motion and body (seconds of processor time) and the total. The figures in
docs/explanation/motion.md come from this.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from importlib.resources import files

from catcow import motion
from catcow.body.bodies import BODIES
from catcow.motion import gate


def main() -> int:
    """Measure the named exercises, or all that have a motion, on every body or the named one. Exit code 1
    when the gate finds a fault."""
    folders = files("catcow").joinpath("library", "exercises").iterdir()
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--body", choices=list(BODIES))
    arguments.add_argument("exercise", nargs="*")
    given = arguments.parse_args()
    ids = given.exercise or sorted(f.name for f in folders if f.joinpath("motion.yaml").is_file())
    bodies = [given.body] if given.body else list(BODIES)
    print(
        f"{'motion':24} {'body':6} {'keyframes':>9} {'frames':>7} {'solve s':>8} {'sample s':>8} "
        f"{'gate s':>7} faults"
    )
    totals = [0.0, 0.0, 0.0]
    faults = 0
    for exercise, body in itertools.product(ids, bodies):
        marks = [time.process_time()]
        movement = motion.load(exercise, body)
        marks.append(time.process_time())
        frames = len(movement.frames(gate.FPS).frames)
        marks.append(time.process_time())
        found = [*gate.check(movement)]
        for fault in movement.motion.faults:
            found += gate.check_fault(movement, fault.id)
        marks.append(time.process_time())
        spent = [b - a for a, b in itertools.pairwise(marks)]
        totals = [t + s for t, s in zip(totals, spent, strict=True)]
        faults += len(found)
        solve, sample, check = spent
        print(
            f"{exercise:24} {body:6} {len(movement.keyframes):9} {frames:7} {solve:8.2f} {sample:8.2f} "
            f"{check:7.2f} {len(found)}",
            flush=True,
        )
        for fault in gate.worst(found):
            print(f"    {fault}", flush=True)
    solve, sample, check = totals
    print(f"{'total':24} {'':6} {'':9} {'':7} {solve:8.2f} {sample:8.2f} {check:7.2f} {faults}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
