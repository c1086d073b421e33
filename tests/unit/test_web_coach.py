"""The line of the camera coach: sets and frames in, reports out; nothing bad does harm."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import uvicorn
import websockets
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import WebSocketDenialResponse
from web_server import SOCKETS, Server

from catcow.coach.frame import PACKED_BYTES, Frame
from catcow.coach.report import Report, State
from catcow.content.library import Library
from catcow.web.coach_socket import MOST_A_SECOND, Allowance, Listening
from catcow.web.context import Context
from catcow.web.messages import CoachStart, Problem
from catcow.web.security import MAX_BODY


class MadeUpCoach:
    """Stands in for the engine: a repetition for each dark picture, a hold as long as the time says."""

    def __init__(self, start: CoachStart, calibration: Any) -> None:
        self.start = start
        self.calibration = [*(calibration or []), start.exercise]
        self._repetitions = 0

    def see(self, frame: Frame) -> Report:
        self._repetitions += frame.brightness == 0
        return Report(
            t_s=frame.t_s,
            state=State.exercising if frame.points is not None else State.nobody,
            repetitions=self._repetitions,
            hold_s=frame.t_s,
            side=self.start.side,
        )


made: list[MadeUpCoach] = []


def make(context: Context, start: CoachStart, calibration: Any) -> MadeUpCoach:
    context.library.entry(start.exercise)
    made.append(MadeUpCoach(start, calibration))
    return made[-1]


def frame(t_s: float = 0.0, dark: bool = False, nobody: bool = False) -> bytes:
    light = 0.0 if dark else 0.5
    if nobody:
        return Frame(t_s, 640, 360, brightness=light).pack()
    return Frame(
        t_s, 640, 360, np.full((33, 2), 0.5), np.zeros(33), np.ones(33), people=1, brightness=light
    ).pack()


START = '{"exercise": "bridge", "view": "SAG_FLOOR", "side": null, "reps": 8, "hold_s": 5}'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path, coach=make)
    made.clear()
    yield found
    found.close()


@contextmanager
def line_of(server: Server) -> Iterator[Any]:
    with server.page.websocket_connect(f"{SOCKETS}/api/coach") as line:
        yield line


def test_a_set_is_begun_and_its_frames_are_answered(server: Server) -> None:
    with line_of(server) as line:
        line.send_text('{"exercise": "clamshell", "side": "left", "reps": 8}')
        line.send_bytes(frame(0.5))
        assert line.receive_json() == {
            **Report(t_s=0.5, state=State.exercising, hold_s=0.5, side="left").model_dump(mode="json")
        }
        line.send_bytes(frame(1.0, dark=True))
        assert line.receive_json()["repetitions"] == 1
        line.send_bytes(frame(1.0, nobody=True))
        assert line.receive_json()["state"] == "nobody"
    assert made[0].start == CoachStart(exercise="clamshell", side="left", reps=8)


def test_a_new_set_counts_anew_with_what_was_learned_of_the_same_exercise(server: Server) -> None:
    with line_of(server) as line:
        for exercise in ("bridge", "clamshell", "bridge"):
            line.send_text(f'{{"exercise": "{exercise}"}}')
            line.send_bytes(frame(dark=True))
            assert line.receive_json()["repetitions"] == 1
    assert [coach.calibration for coach in made] == [["bridge"], ["clamshell"], ["bridge", "bridge"]]
    with line_of(server) as line:
        line.send_text('{"exercise": "bridge"}')
        line.send_bytes(frame())
        line.receive_json()
    assert made[-1].calibration == ["bridge"], "another line knows nothing of it"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (frame(), "no_set"),
        ("no JSON", "bad_request"),
        ('{"exercise": "bridge", "view": "FROM_THE_MOON"}', "bad_request"),
        ('{"exercise": "bridge", "reps": 0}', "bad_request"),
        ('{"exercise": "no_such_exercise"}', "unknown_exercise"),
        ("x" * (MAX_BODY + 1), "too_large"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_line_goes_on(
    server: Server, message: str | bytes, code: str
) -> None:
    with line_of(server) as line:
        line.send_bytes(message) if isinstance(message, bytes) else line.send_text(message)
        problem = line.receive_json()
        assert problem["error"] == code
        assert problem["message"]
        line.send_text(START)
        line.send_bytes(frame())
        assert line.receive_json()["state"] == "exercising"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"", "bad_frame"),
        (frame()[:-1], "bad_frame"),
        (frame(float("nan")), "bad_frame"),
        (frame(float("inf")), "bad_frame"),
        (b"\0" * PACKED_BYTES, "bad_frame"),
        (bytes(MAX_BODY + 1), "too_large"),
    ],
)
def test_a_bad_frame_is_left_out(server: Server, message: bytes, code: str) -> None:
    with line_of(server) as line:
        line.send_text(START)
        line.send_bytes(frame(dark=True))
        assert line.receive_json()["repetitions"] == 1
        line.send_bytes(message)
        assert line.receive_json()["error"] == code
        line.send_bytes(frame(dark=True))
        assert line.receive_json()["repetitions"] == 2


def listening(server: Server) -> Listening:
    return Listening(server.app.state.context, make, "en")


def test_what_changed_is_told_at_once_and_the_rest_ten_times_a_second(server: Server) -> None:
    heard = listening(server)
    heard.hear(START, 0.0)
    times = [k / 64 for k in range(128)]  # exact, so that a tenth of a second is one
    answers = [heard.hear(frame(t, dark=t == 41 / 64), t) for t in times]
    told = [t for t, answer in zip(times, answers, strict=True) if answer is not None]
    assert 41 / 64 in told, "a repetition does not wait"
    gaps = np.diff([t for t in told if t != 41 / 64])
    assert gaps.min() >= 0.1
    assert np.diff(told).max() <= 0.1 + 1 / 64


def test_a_flood_is_dropped_and_then_all_is_well(server: Server) -> None:
    heard = listening(server)
    heard.hear(START, 0.0)
    for k in range(1000):  # a second of a thousand
        heard.hear(frame(k / 1000, dark=True), k / 1000)
    answer = heard.hear(frame(2.0), 2.0)
    assert isinstance(answer, Report)
    assert MOST_A_SECOND < answer.repetitions <= 2 * MOST_A_SECOND


def test_a_thousand_bad_messages_get_few_answers(server: Server) -> None:
    heard = listening(server)
    answers = [heard.hear(b"bad", 0.0) for _ in range(1000)]
    assert sum(isinstance(one, Problem) for one in answers) == MOST_A_SECOND


def test_the_allowance_comes_back_with_time() -> None:
    allowance = Allowance(10)
    assert [allowance.take(0.0) for _ in range(11)] == [True] * 10 + [False]
    assert allowance.take(0.11)
    assert not allowance.take(0.12)
    assert [allowance.take(100.0) for _ in range(11)] == [True] * 10 + [False]


CONTEXT = Context(None, Library.shipped())  # type: ignore[arg-type]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=700),
            st.binary(min_size=PACKED_BYTES, max_size=PACKED_BYTES),
            st.text(max_size=200),
            st.just(START),
            st.just(frame()),
        ),
        max_size=8,
    )
)
def test_no_message_breaks_the_line(messages: list[str | bytes]) -> None:
    heard = Listening(CONTEXT, make, "en")
    for k, message in enumerate(messages):
        answer = heard.hear(message, k / 10)
        assert answer is None or isinstance(answer, Report | Problem)
    heard.hear(START, 10.0)
    assert isinstance(heard.hear(frame(), 10.1), Report)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"host": "evil.example:8642"}, "wrong_host"),
        ({"origin": "http://evil.example"}, "wrong_origin"),
        ({"cookie": "catcow_8642=guess"}, "no_token"),
    ],
)
def test_strangers_get_no_line(server: Server, headers: dict[str, str], code: str) -> None:
    client = server.page
    if "cookie" in headers:
        client = server.client()
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect(f"{SOCKETS}/api/coach", headers=headers),
    ):
        pass
    assert refused.value.json()["error"] == code


def test_ten_megabytes_close_their_own_line_only(server: Server) -> None:
    config = uvicorn.Config(server.app, port=0, lifespan="off", log_config=None, ws_max_size=MAX_BODY)
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run)
    thread.start()
    try:
        while not running.started:
            thread.join(0.01)
        port = running.servers[0].sockets[0].getsockname()[1]
        asyncio.run(_bad_and_good(port, server.app.state.context.token))
    finally:
        running.should_exit = True
        thread.join(20)


async def _bad_and_good(port: int, token: str) -> None:
    address = f"127.0.0.1:{port}"
    headers = {"Cookie": f"catcow_{port}={token}"}
    opened = {"origin": f"http://{address}", "additional_headers": headers}
    async with (
        websockets.connect(f"ws://{address}/api/coach", **opened) as bad,
        websockets.connect(f"ws://{address}/api/coach", **opened) as good,
    ):
        await good.send(START)
        await bad.send(bytes(10_000_000))
        with pytest.raises(websockets.ConnectionClosedError):
            await asyncio.wait_for(bad.recv(), 20)
        await good.send(frame())
        assert '"state":"exercising"' in str(await asyncio.wait_for(good.recv(), 20))
