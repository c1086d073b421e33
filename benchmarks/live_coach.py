"""How long the camera coach takes to answer when many people train at once: one server process, N lines,
30 frames a second each.

usage: python benchmarks/live_coach.py [--people N] [--seconds S] [--exercise ID] [--stand-in-ms MS]

Times are from a frame's sending to its report's arrival at the client, so the client's own waiting is in
them: the server's share is less. Frames are of the figure as the estimator saw it (the exercise's `seen`
folder), each person at another place of it. With --stand-in-ms a made-up coach that only takes that long
replaces the engine. `server_busy` is the share of one processor that the server took.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np
import uvicorn
import websockets

from catcow.coach.frame import Frame
from catcow.coach.record import sighting_of
from catcow.coach.report import Report, State
from catcow.content.exercise import CameraView
from catcow.content.library import Library
from catcow.web import coach_socket
from catcow.web.app import create_app
from catcow.web.security import MAX_BODY
from catcow.web.start import settle

FPS = 30
START_S = 2.0
"""All people begin their set in the same moment here, which no clinic does: that rush is told apart."""


class StandIn:
    calibration = None

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def see(self, frame: Frame) -> Report:
        end = time.perf_counter() + self._seconds
        while time.perf_counter() < end:
            pass
        return Report(t_s=frame.t_s, state=State.exercising, phase="A", progress=frame.t_s % 1)


def serve(address: Connection, folder: str, stand_in_ms: float | None) -> None:
    """The server, in a process of its own, as `catcow start` runs it."""
    make: Any = coach_socket.make_coach
    if stand_in_ms is not None:
        make = lambda *_: StandIn(stand_in_ms / 1000)  # noqa: E731 it is no more than that
    app = create_app(Path(folder), coach=make)
    config = uvicorn.Config(app, port=0, lifespan="off", log_level="warning", ws_max_size=MAX_BODY)
    server = uvicorn.Server(config)

    async def run() -> None:
        task = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        settle()
        address.send((server.servers[0].sockets[0].getsockname()[1], app.state.context.token))
        await task

    asyncio.run(run())


def frames_of(library: Library, exercise: str, view: CameraView) -> list[Frame]:
    """The figure's movement at 30 pictures a second."""
    seen = sighting_of(library.entry(exercise), "woman", view)
    places = np.arange(0, len(seen.frames) - 1, 1 / 3)
    low = places.astype(int)
    share = (places - low)[:, None, None]
    points = seen.points[low] * (1 - share) + seen.points[low + 1] * share
    nothing = np.zeros(seen.points.shape[1])
    return [
        Frame(0.0, 640, 360, p, nothing, seen.visibility[k], 1, 0.5) for p, k in zip(points, low, strict=True)
    ]


def cpu_seconds(pid: int | None) -> float:
    """Processor seconds of a process so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def person(
    number: int, people: int, port: int, token: str, start: str, frames: list[Frame], seconds: float
):
    """One person's line; gives when each answered frame was (s) and how long its answer took (s)."""
    took: list[tuple[float, float]] = []
    sent: dict[float, float] = {}
    host = f"127.0.0.1:{port}"
    async with websockets.connect(
        f"ws://{host}/api/coach",
        origin=f"http://{host}",
        additional_headers={"Cookie": f"catcow_{port}={token}"},
        compression=None,
    ) as line:
        await line.send(start)

        async def listen() -> None:
            async for text in line:
                answer = json.loads(text)
                if "error" in answer:
                    raise SystemExit(f"the coach refuses: {answer['message']}")
                took.append((answer["t_s"], time.perf_counter() - sent.pop(round(answer["t_s"], 3))))

        ears = asyncio.create_task(listen())
        await asyncio.sleep(number / people / FPS)
        begun = time.perf_counter()
        for k in range(int(seconds * FPS)):
            frame = frames[(k + 37 * number) % len(frames)]
            t_s = float(np.float32(k / FPS))
            message = Frame(
                t_s, frame.width, frame.height, frame.points, frame.depth, frame.visibility, 1, 0.5
            )
            packed = message.pack()
            sent[round(t_s, 3)] = time.perf_counter()
            await line.send(packed)
            wait = begun + (k + 1) / FPS - time.perf_counter()
            await asyncio.sleep(max(0.0, wait))
        await asyncio.sleep(0.5)
        ears.cancel()
    return took


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--exercise", default="bird_dog")
    parser.add_argument("--view", default="SAG_FLOOR", type=CameraView)
    parser.add_argument("--stand-in-ms", type=float)
    asked = parser.parse_args()
    frames = frames_of(Library.shipped(), asked.exercise, asked.view)
    start = json.dumps({"exercise": asked.exercise, "view": asked.view.value, "reps": 8, "hold_s": 5})
    here, there = multiprocessing.Pipe()
    with tempfile.TemporaryDirectory() as folder:
        server = multiprocessing.get_context("spawn").Process(
            target=serve, args=(there, folder, asked.stand_in_ms), daemon=True
        )
        server.start()
        try:
            port, token = here.recv()

            async def all_of_them() -> list[list[tuple[float, float]]]:
                return await asyncio.gather(
                    *(
                        person(n, asked.people, port, token, start, frames, asked.seconds)
                        for n in range(asked.people)
                    )
                )

            begun, idle = time.perf_counter(), cpu_seconds(server.pid)
            at_s, took = np.array([one for line in asyncio.run(all_of_them()) for one in line]).T
            took = took * 1000
            wall = time.perf_counter() - begun
            busy = cpu_seconds(server.pid) - idle
        finally:
            server.terminate()
            server.join(10)
    result = {
        "people": asked.people,
        "seconds": round(wall, 1),
        "frames_a_second_each": round(asked.seconds * FPS / (wall - 0.5), 1),
        "answers": len(took),
        "server_busy": round(busy / wall, 3),
        "load_average": os.getloadavg()[0],
        "p50_ms": round(float(np.percentile(took, 50)), 2),
        "p99_ms": round(float(np.percentile(took, 99)), 2),
        "max_ms": round(float(took.max()), 1),
        "p99_ms_after_start": round(float(np.percentile(took[at_s > START_S], 99)), 2),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
