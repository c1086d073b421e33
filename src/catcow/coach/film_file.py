"""A film opened: its pictures upright and small, with their true times, read ahead in a thread.

Only files of this machine and only kinds of file that hold films are opened: the video library would also
follow play lists to the network and paint text files as pictures.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from catcow.errors import CatcowError

from .model import need
from .region import Picture

T = TypeVar("T")

LONG_SIDE_PX = 640
"""What the estimator was measured with; larger pictures are made smaller."""
KINDS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,flv,ogg,mxf,nut,ivf,dv,h264,hevc,rm"
"""The kinds of file that are opened, as FFmpeg calls them."""
AHEAD = 8
"""Pictures read before they are asked for."""
USUAL_STEP_S = 1 / 30
"""Between pictures whose film does not say when they were."""
CUT_OFF_S = 1.0
"""A film that ends this much before it says is cut off."""
WIDEST_PIXEL = 4.0
"""Pixels said to be wider or narrower than this are taken as square."""


class FilmUnreadableError(CatcowError):
    """A film that cannot be watched."""


class FilmMissingError(FilmUnreadableError):
    """No file there, or one that may not be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be opened: {reason}. Check the file's name and try again.")


class FilmEmptyError(FilmUnreadableError):
    """A file of zero bytes."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is empty (0 bytes). Copy it from the camera or phone once more.")


class NotAFilmError(FilmUnreadableError):
    """Not a film, or one whose beginning or index is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is not a film, or too damaged to open. If a player shows it, save it anew as MP4; if "
            "not, copy it from the camera or phone once more."
        )


class NoPicturesError(FilmUnreadableError):
    """A file with sound only."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} holds no moving pictures, only sound or other things. Choose a film.")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of a film. `t_s` seconds since its first picture; `small` (H, W, 3) for the estimator,
    `large` the same for people to look at, None unless asked for."""

    t_s: float
    small: Picture
    large: Picture | None = None


class FilmFile:
    """A film, opened and looked into; `shots` gives its pictures once."""

    def __init__(self, path: Path, large_px: int = LONG_SIDE_PX, *, large: bool = False) -> None:
        """With `large`, each shot also has a picture whose longer side has at most `large_px` pixels (both
        sides even). VideoExtraMissingError without the extra; FilmUnreadableError, or one below it."""
        self.path = path
        av: Any = need("av")
        try:
            size = path.stat().st_size
        except OSError as error:
            raise FilmMissingError(path, error.strerror or str(error)) from error
        if not path.is_file():
            raise FilmMissingError(path, "it is a folder or a device, not a file")
        if size == 0:
            raise FilmEmptyError(path)
        try:
            with path.open("rb") as file:
                file.read(1)
            self._film: Any = av.open(
                str(path.resolve()), options={"format_whitelist": KINDS, "protocol_whitelist": "file"}
            )
        except av.error.FFmpegError as error:
            raise NotAFilmError(path) from error
        except OSError as error:
            raise FilmMissingError(path, error.strerror or str(error)) from error
        self.damaged = 0
        """Pictures or pieces so far that could not be read and were left out."""
        self.last_s = 0.0
        """When the last picture read so far was."""
        self._frames = self._read()
        try:
            streams = [s for s in self._film.streams.video if not _is_cover(s)]
            if not streams:
                raise NoPicturesError(path)
            self._stream = streams[0]
            self._stream.thread_type = "AUTO"
            self._first = next(self._frames, None)
            if self._first is None:
                raise NotAFilmError(path)
        except FilmUnreadableError:
            self._film.close()
            raise
        self.seconds = _seconds(self._film, self._stream)
        """How long the film says it is, or None."""
        self._turn = _turn(self._first)
        self._small = _sizes(self._first, self._stream, LONG_SIDE_PX, even=False)
        self._large, self._with_large = _sizes(self._first, self._stream, large_px, even=True), large

    def close(self) -> None:
        self._film.close()

    def __enter__(self) -> FilmFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def large_size(self) -> tuple[int, int]:
        """Width and height that the large pictures have or would have, upright, in pixels."""
        width, height = self._large
        return (height, width) if self._turn.sideways else (width, height)

    @property
    def step_s(self) -> float:
        """The usual time between pictures."""
        rate = self._stream.average_rate or self._stream.guessed_rate
        return float(1 / rate) if rate else USUAL_STEP_S

    @property
    def missing_s(self) -> float:
        """After the last shot: by how much the film ended before it says; 0 when it did not."""
        if self.seconds is None:
            return 0.0
        left = self.seconds - self.last_s - self.step_s
        return left if left > CUT_OFF_S else 0.0

    def shots(self, every: int = 1) -> Iterator[Shot]:
        """Every so many-th picture (>= 1), in the order of time, read in a thread of its own. Pictures
        without a time follow at the usual step; one that is not later than the last is left out."""
        return ahead(self._shots(every), AHEAD)

    def _shots(self, every: int) -> Iterator[Shot]:
        number = 0
        frame, start_s, before_s = self._first, None, -self.step_s
        while frame is not None:
            at_s = frame.time
            if at_s is None:
                at_s = before_s + self.step_s + (start_s or 0.0)
            start_s = at_s if start_s is None else start_s
            if at_s - start_s > before_s:
                before_s = self.last_s = at_s - start_s
                if number % every == 0:
                    large = self._picture(frame, self._large) if self._with_large else None
                    yield Shot(before_s, self._picture(frame, self._small), large)
                number += 1
            else:
                self.damaged += 1
            frame = next(self._frames, None)

    def _picture(self, frame: Any, size: tuple[int, int]) -> Picture:
        """Of that width and height as stored, then turned upright."""
        stored = frame.reformat(width=size[0], height=size[1], format="rgb24").to_ndarray()
        return self._turn.upright(stored)

    def _read(self) -> Iterator[Any]:
        """The pictures as they are decoded; what is damaged is counted and left out."""
        av: Any = need("av")
        packets = self._film.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                frames = packet.decode()
            except av.error.EOFError:
                return
            except av.error.InvalidDataError:
                self.damaged += 1
                continue
            except av.error.FFmpegError:
                self.damaged += 1
                return
            for frame in frames:
                if frame.is_corrupt:
                    self.damaged += 1
                else:
                    yield frame


@dataclass(frozen=True, slots=True)
class _Turn:
    """How the camera was held: the picture as stored turns upright by swapping its sides and then running
    each backwards or not."""

    sideways: bool
    down_up: bool
    right_left: bool

    def upright(self, picture: Picture) -> Picture:
        turned = picture.transpose(1, 0, 2) if self.sideways else picture
        return np.ascontiguousarray(
            turned[:: -1 if self.down_up else 1, :: -1 if self.right_left else 1], dtype=np.uint8
        )


def _turn(frame: Any) -> _Turn:
    """From the matrix that a phone writes beside the picture: x' = a x + c y, y' = b x + d y."""
    for data in frame.side_data:
        if data.type.name == "DISPLAYMATRIX":
            a, b, _, c, d, *_ = (int(n) for n in np.frombuffer(bytes(data)[:36], "<i4"))
            if abs(b) + abs(c) > abs(a) + abs(d):
                return _Turn(sideways=True, down_up=b < 0, right_left=c < 0)
            return _Turn(sideways=False, down_up=d < 0, right_left=a < 0)
    return _Turn(sideways=False, down_up=False, right_left=False)


def _sizes(frame: Any, stream: Any, long_side: int, *, even: bool) -> tuple[int, int]:
    """Width and height that a picture as stored is brought to: square pixels, never enlarged."""
    squeeze = float(stream.sample_aspect_ratio or 1)
    if not 1 / WIDEST_PIXEL <= squeeze <= WIDEST_PIXEL:
        squeeze = 1.0
    width, height = frame.width * max(squeeze, 1.0), frame.height / min(squeeze, 1.0)
    share = min(1.0, long_side / max(width, height))
    if even:
        return max(2, 2 * round(width * share / 2)), max(2, 2 * round(height * share / 2))
    return max(1, round(width * share)), max(1, round(height * share))


def _seconds(film: Any, stream: Any) -> float | None:
    if stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return film.duration / 1e6 if film.duration else None


def _is_cover(stream: Any) -> bool:
    """The picture on a sound file's sleeve."""
    return "attached_pic" in str(stream.disposition)


def ahead(items: Iterator[T], depth: int) -> Iterator[T]:
    """The same items, up to `depth` of them made beforehand in a thread. None ends them."""
    with ThreadPoolExecutor(1, "film") as reader:
        waiting = deque(reader.submit(next, items, None) for _ in range(depth))
        try:
            while (item := waiting.popleft().result()) is not None:
                waiting.append(reader.submit(next, items, None))
                yield item
        finally:
            for one in waiting:
                one.cancel()
