"""The voice for browsers without one: real espeak-ng where it is, a plain refusal where it isn't."""

import io
import shutil
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from web_server import Server

from catcow.web.services import speech

needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed here")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    one = Server(tmp_path)
    yield one
    one.close()


@needs_espeak
@pytest.mark.parametrize(("tag", "text"), [("en", "Breathe out."), ("ar", "ازفر ببطء.")])
def test_a_line_is_spoken_on_this_machine(server: Server, tag: str, text: str) -> None:
    assert tag in server.get("/api/speech")
    answer = server.page.get(f"/api/speech/{tag}", params={"text": text})
    assert answer.headers["content-type"] == "audio/wav"
    with wave.open(io.BytesIO(answer.content)) as sound:
        # espeak-ng writes to a pipe, so the header's length is not to be trusted: count what came.
        samples = sound.readframes(10_000_000)
        assert len(samples) / sound.getsampwidth() / sound.getframerate() > 0.5
        assert max(samples) > 0, "silence"


@needs_espeak
def test_text_is_never_taken_for_an_option(server: Server) -> None:
    answer = server.page.get("/api/speech/en", params={"text": "--version -w /nowhere"})
    assert answer.status_code == 200
    assert answer.content.startswith(b"RIFF")


@pytest.mark.parametrize("tag", ["xx", "en;ls", "--help"])
def test_other_languages_are_refused(server: Server, tag: str) -> None:
    answer = server.page.get(f"/api/speech/{tag}", params={"text": "hello"})
    assert (answer.status_code, answer.json()["error"]) == (404, "no_voice")


@pytest.mark.parametrize("text", ["", "a" * (speech.LONGEST_TEXT + 1)])
def test_lines_have_a_length(server: Server, text: str) -> None:
    assert server.page.get("/api/speech/en", params={"text": text}).json()["error"] == "bad_request"


def test_without_espeak_there_is_no_voice_and_it_says_so(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "_program", lambda: None)
    assert server.get("/api/speech") == []
    answer = server.page.get("/api/speech/en", params={"text": "hello"})
    assert answer.status_code == 404
    assert "tones" in answer.json()["message"]
