"""Starting and stopping the server: the folder's lock, the port, the address as the first line, the
browser."""

from __future__ import annotations

import errno
import gc
import logging
import logging.handlers
import os
import signal
import socket
import sys
import threading
import traceback
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType, TracebackType
from typing import Final

import uvicorn

from catcow.errors import CatcowError
from catcow.storage.errors import AlreadyRunningError
from catcow.storage.folder import DataFolder, default_folder
from catcow.storage.log import EventLog

from .app import create_app
from .context import wall_clock
from .security import MAX_BODY

DEFAULT_PORT: Final = 8642
_TRIES: Final = 20
_LOOPBACK: Final = "127.0.0.1"
_LOG_NAME: Final = "catcow.log"


class PortTakenError(CatcowError):
    def __init__(self, port: int) -> None:
        super().__init__(
            f"Port {port} is already used by another program. Leave --port out to take a free one, or name "
            f"another, such as --port {port + 1 if port < 65535 else DEFAULT_PORT}."
        )


class PortForbiddenError(CatcowError):
    def __init__(self, port: int) -> None:
        super().__init__(
            f"This system does not let you use port {port}. Leave --port out, or name one from 1024 to 65535."
        )


def run_server(port: int | None = None, data_dir: Path | None = None, open_browser: bool = True) -> None:
    """Serve until SIGINT or SIGTERM. The first line on stdout is the address, written when it answers.

    Raises a CatcowError whose sentence says what to do: AlreadyRunningError (after opening the running one's
    page, when a browser was wanted), PortTakenError, PortForbiddenError, or a StorageError.
    """
    path = default_folder() if data_dir is None else data_dir.expanduser().absolute()
    try:
        folder = DataFolder(path)
    except AlreadyRunningError as error:
        if open_browser and error.address is not None:
            _open_page(error.address)
        raise
    with folder, _listening(port) as listener, _log_file(folder.path / _LOG_NAME):
        address = f"http://{_LOOPBACK}:{listener.getsockname()[1]}/"
        log = EventLog.open_file(folder.database, folder.backups, wall_clock())
        try:

            def ready() -> None:
                folder.running_at(address)
                sys.stdout.write(f"{address}\n")
                sys.stdout.flush()
                if open_browser:
                    threading.Thread(target=_open_page, args=(address,), daemon=True).start()

            app = create_app(folder.path, log=log)
            config = uvicorn.Config(
                app,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                # The peer's own address counts; nobody may claim another in a header.
                proxy_headers=False,
                ws_max_size=MAX_BODY,
                timeout_graceful_shutdown=3,
            )
            try:
                _Server(config, ready).run(sockets=[listener])
            finally:
                app.state.keeper.close()
        finally:
            log.close()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        settle()
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's, but the signal is not raised again at the end, so that the log is closed and the
        folder let go."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def stop(number: int, frame: FrameType | None) -> None:
            self.handle_exit(number, frame)

        before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def settle() -> None:
    """Let what was loaded at the start be: it stays, and to look through all of it again for what is no
    longer used would hold up the frames of everybody who trains by about 50 ms each time."""
    gc.collect()
    gc.freeze()


@contextmanager
def _listening(port: int | None) -> Iterator[socket.socket]:
    """A socket on the loopback address only: at `port`, or, without one, at the default or one after it."""
    found = _listener(port) if port is not None else _any_listener()
    if found is None:
        raise PortTakenError(port or DEFAULT_PORT)
    with found:
        yield found


def _any_listener() -> socket.socket | None:
    for port in (*range(DEFAULT_PORT, DEFAULT_PORT + _TRIES), 0):
        found = _listener(port)
        if found is not None:
            return found
    return None


def _listener(port: int) -> socket.socket | None:
    """A listening socket, or None when another program has the port."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            # A port that was ours a moment ago may be used again at once.
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((_LOOPBACK, port))
        found.listen(128)
    except OSError as error:
        found.close()
        if error.errno == errno.EADDRINUSE:
            return None
        if error.errno == errno.EACCES:
            raise PortForbiddenError(port) from error
        raise
    return found


def _open_page(address: str) -> None:
    """Open the page, where there is a screen to open it on. A browser in the terminal would take it over."""
    screen = {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ)
    if sys.platform.startswith("linux") and not screen:
        return
    with suppress(webbrowser.Error, OSError):
        webbrowser.open(address)


class _PlainFormatter(logging.Formatter):
    """For the terminal: a sentence, never a traceback."""

    def __init__(self, log: Path) -> None:
        super().__init__("catcow: %(message)s")
        self._log = log

    def format(self, record: logging.LogRecord) -> str:
        if record.exc_info:
            return f"catcow: something went wrong inside catcow; nothing saved is lost. Details: {self._log}"
        return super().format(record)


class _DiscreetFormatter(logging.Formatter):
    """For the log file: where it happened, but not the values, which may be somebody's answers."""

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have left its own text of the fault here, with the values.
        cached, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = cached

    def formatException(  # noqa: N802 logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__qualname__ if kind is not None else "")


@contextmanager
def _log_file(path: Path) -> Iterator[None]:
    """Warnings go to the terminal as sentences; tracebacks go to a small file in the data folder."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    file = logging.handlers.RotatingFileHandler(path, maxBytes=200_000, backupCount=1, encoding="utf-8")
    file.setFormatter(_DiscreetFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setFormatter(_PlainFormatter(path))
    root = logging.getLogger()
    for handler in (file, terminal):
        handler.setLevel(logging.WARNING)
        root.addHandler(handler)
    try:
        yield
    finally:
        for handler in (file, terminal):
            root.removeHandler(handler)
            handler.close()
