"""The right count in a real browser: polybag clips before Chromium's fake camera, the whole way to the count
on the screen.

usage: python benchmarks/browser_camera.py [--runs 20] [--only bird_dog] [--model full] [--clips FOLDER]

Each run is a session of its own whose script is replaced by one set of the exercise: the camera is opened,
the set-up checks pass by themselves, the clip is done once between two stretches of stillness, and what the
coach last said is compared with what is done in the clip (as judged by eye: docs/explanation/accuracy.md).
Prints one JSON line a run, and one for each exercise. Needs Chromium, PyAV, Pillow and the built page. Close
other programs: they share the processors.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import av
from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
CLIPS = ROOT.parent / "shared" / "data" / "polybag_videos"
FPS = 30
LEAD_S, TAIL_S = 14.0, 6.0
"""Stillness before and after. The fake camera begins its file anew each time it is opened."""
LONG_PX = 640


@dataclass(frozen=True)
class Case:
    exercise: str
    clip: str
    repetitions: int
    per_side: dict[str, int] = field(default_factory=dict)


CASES = (
    Case("bird_dog", "polybag_birddog.mp4", 1, {"left": 1, "right": 1}),
    Case("cat_camel", "polybag_catback.mp4", 2),
)


def fake_film(clip: Path, out: Path) -> float:
    """The clip as a motion JPEG between its own first and last picture; gives the clip's seconds."""
    pictures: list[bytes] = []
    with av.open(str(clip)) as film:
        stream = film.streams.video[0]
        scale = LONG_PX / max(stream.width, stream.height)
        width, height = (round(side * scale / 2) * 2 for side in (stream.width, stream.height))
        rate = float(stream.average_rate or FPS)
        for frame in film.decode(stream):
            jpeg = io.BytesIO()
            frame.reformat(width, height, "rgb24").to_image().save(jpeg, "JPEG", quality=85)
            pictures.append(jpeg.getvalue())
    shown = [
        pictures[min(len(pictures) - 1, int(k * rate / FPS))] for k in range(int(len(pictures) / rate * FPS))
    ]
    lead, tail = [shown[0]] * int(LEAD_S * FPS), [shown[-1]] * int(TAIL_S * FPS)
    out.write_bytes(b"".join([*lead, *shown, *tail]))
    return len(shown) / FPS


@contextmanager
def server(folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "catcow",
        "start",
        "--no-browser",
        "--port",
        str(port),
        "--data",
        str(folder),
    ]
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip().rstrip("/")
        with urllib.request.urlopen(f"{address}/healthz", timeout=20):
            yield address
    finally:
        process.terminate()
        process.wait(20)


def ask(page: Page, method: str, path: str, body: Any = None) -> Any:
    return page.evaluate(
        """async ([method, path, body]) => {
            const init = { method, headers: { 'Content-Type': 'application/json' } };
            if (body !== null) init.body = JSON.stringify(body);
            const answer = await fetch(path, init);
            return answer.json();
        }""",
        [method, path, body],
    )


def screen(page: Page) -> None:
    asked = ask(page, "GET", "/api/screening/questions")
    clear = {"yes_no_unsure": "no", "choices": ["none"]}
    answers = {q["id"]: clear.get(q["kind"], q["low"]) for q in asked["questions"] if q["shown_if"] is None}
    at, name = page.evaluate("[new Date().toISOString(), crypto.randomUUID()]")
    sent = {"id": name, "at": at, "version": asked["version"], "answers": answers, "cleared_on": None}
    ask(page, "POST", "/api/screening", sent)


def script_of(exercise: str, title: str) -> dict[str, Any]:
    """A long getting ready, then one set of more repetitions than are done, so that too many would show."""
    blank = dict.fromkeys(("side", "set_number", "sets", "reps", "hold_s", "minutes", "position", "exercise"))
    nothing = dict.fromkeys(("say", "show", "tone", "phase", "move_s", "hold_s", "rep", "rep_done", "breath"))
    cues = [{**nothing, "at_s": 600 * k + 1, "rep": k + 1} for k in range(9)]
    cues += [{**nothing, "at_s": 600 * (k + 1), "rep_done": k + 1} for k in range(9)]
    work = {"exercise": exercise, "reps": 9, "set_number": 1, "sets": 1, "position": "all_fours"}
    common = {**blank, "lines": [], "extendable": True}
    steps = [
        {**common, "index": 0, "kind": "get_ready", "title": "Get ready", "duration_s": 600, "cues": []},
        {
            **common, **work, "index": 1, "kind": "work", "title": title, "duration_s": 6000,
            "cues": sorted(cues, key=lambda cue: cue["at_s"]),
        },
    ]  # fmt: skip
    return {"format": 1, "language": "en", "gentle": [], "seconds": 6600, "steps": steps}


def run(chromium: Browser, address: str, case: Case, seconds: float, model: str) -> dict[str, Any]:
    """One session; what was counted, and how fast the estimator was."""
    context = chromium.new_context(permissions=["camera"], viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.set_default_timeout(60_000)
    reports: list[dict[str, Any]] = []
    frames: list[float] = []

    def listen(line: WebSocket) -> None:
        if "/api/coach" in line.url:
            line.on("framereceived", lambda text: reports.append(json.loads(text)))
            line.on("framesent", lambda data: frames.append(time.monotonic()) if len(data) == 548 else None)

    page.on("websocket", listen)
    page.goto(f"{address}/")
    page.locator("h1").first.wait_for()
    screen(page)
    settings = ask(page, "GET", "/api/settings")
    ask(page, "PUT", "/api/settings", {**settings, "camera": "on", "camera_model": model, "voice": False})
    made = ask(page, "POST", "/api/sessions", {"minutes": 5})
    made["script"] = script_of(case.exercise, case.exercise)
    name = made["state"]["id"]
    page.route(f"**/api/sessions/{name}*", lambda route: route.fulfill(json=made))
    page.goto(f"{address}/#/session/{name}")
    page.reload()
    page.locator("input[name=pain]").first.check(force=True)
    opened = time.monotonic()
    page.locator("button[type=submit]").click()
    page.locator(".stage[data-eye=open]").wait_for()
    page.keyboard.press("ArrowRight")
    page.locator(".setup[data-part=check]").wait_for()
    page.locator(".stage[data-kind=work]").wait_for()
    began = time.monotonic()
    from_report, from_frame = len(reports), len(frames)
    page.wait_for_timeout(max(0.0, opened + LEAD_S + seconds + TAIL_S - 2 - time.monotonic()) * 1000)
    ended = time.monotonic()
    last = reports[-1] if reports else {}
    shown = page.locator("[data-counted]").first.get_attribute("data-counted") if reports else None
    context.close()
    return {
        "exercise": case.exercise,
        "repetitions": last.get("repetitions"),
        "on_screen": None if shown is None else int(shown),
        "attempts": last.get("attempts"),
        "per_side": last.get("per_side"),
        "state": last.get("state"),
        "frames_a_second": round((len(frames) - from_frame) / (ended - began), 1),
        "set_began_s": round(began - opened, 1),
        "late": began - opened > LEAD_S - 1,
        "reports": len(reports) - from_report,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--only", choices=[case.exercise for case in CASES])
    parser.add_argument("--model", choices=["full", "lite"], default="full")
    parser.add_argument("--clips", type=Path, default=CLIPS)
    parser.add_argument("--chromium", default=os.environ.get("CATCOW_CHROMIUM", "/usr/bin/chromium"))
    asked = parser.parse_args()
    for case in CASES:
        if asked.only not in (None, case.exercise):
            continue
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            film = Path(folder) / "film.mjpeg"
            seconds = fake_film(asked.clips / case.clip, film)
            done = []
            for number in range(asked.runs):
                chromium = playwright.chromium.launch(
                    executable_path=asked.chromium,
                    args=[
                        *("--no-sandbox", "--no-first-run", "--disable-background-networking"),
                        # As Chromium does by itself where there is no graphics card.
                        *("--disable-gpu", "--enable-unsafe-swiftshader"),
                        *("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"),
                        f"--use-file-for-fake-video-capture={film}",
                    ],
                )
                with server(Path(folder) / f"data{number}") as address:
                    done.append(run(chromium, address, case, seconds, asked.model))
                chromium.close()
                print(json.dumps(done[-1]), flush=True)
        right = [one for one in done if one["repetitions"] == case.repetitions and not one["late"]]
        summary = {
            "exercise": case.exercise,
            "runs": len(done),
            "right": len(right),
            "late": sum(one["late"] for one in done),
            "sides_right": sum(one["per_side"] == case.per_side for one in done),
            "frames_a_second": statistics.median(one["frames_a_second"] for one in done),
            "load_average": os.getloadavg()[0],
        }
        print(json.dumps(summary), flush=True)


if __name__ == "__main__":
    main()
