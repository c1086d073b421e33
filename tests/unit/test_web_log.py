"""Where a fault is written down: a sentence in the terminal, places without values in the file."""

from __future__ import annotations

import logging
import logging.handlers
import socket
from pathlib import Path

import pytest

from catcow.web import start


def test_a_fault_is_a_sentence_in_the_terminal_and_discreet_in_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "catcow.log"
    with start._log_file(path):
        try:
            raise ValueError("she answered yes to " + "sad" + "dle")
        except ValueError:
            logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
        logging.getLogger("catcow.storage.backup").warning("no backup copy was made: %s", "why")
    err = capsys.readouterr().err
    written = path.read_text(encoding="utf-8")
    assert "Traceback" not in err
    assert "saddle" not in err
    assert str(path) in err
    assert "no backup copy was made: why" in err
    assert "ValueError" in written
    assert "test_web_log.py" in written
    assert "saddle" not in written
    assert path.stat().st_mode & 0o077 == 0
    assert not [
        h for h in logging.getLogger().handlers if isinstance(h, logging.handlers.RotatingFileHandler)
    ]


def test_ports_are_tried_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(start, "DEFAULT_PORT", port)
        with start._listening(None) as found:
            assert found.getsockname()[0] == "127.0.0.1"
            assert found.getsockname()[1] != port
        with pytest.raises(start.PortTakenError, match=str(port)), start._listening(port):
            pass


@pytest.mark.parametrize(
    ("screen", "opened"), [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True)]
)
def test_the_browser_is_opened_only_where_there_is_a_screen(
    monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], opened: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in screen.items():
        monkeypatch.setenv(name, value)
    seen: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: seen.append(address) or True)
    start._open_page("http://127.0.0.1:1/")
    assert bool(seen) is opened
