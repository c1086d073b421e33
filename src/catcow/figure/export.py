"""One exercise as a file that other programs open: a picture, a film, or a model that moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from catcow.body.bodies import body_of
from catcow.content import Entry, Library
from catcow.content.bodies import BODIES, DEFAULT_BODY, BodyId
from catcow.errors import CatcowError

from .authoring import need
from .model_file import Glb, Mannequin
from .recording import NotBuiltError, Recording
from .style import ThemeName, themed
from .timeline import Timeline

Format = Literal["svg", "png", "gif", "mp4", "glb"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
Side = Literal["left", "right"]

SIZES: Final[dict[str, int]] = {"png": 1200, "gif": 480, "mp4": 720}
"""The longer side in pixels when nobody says."""
SMALLEST, LARGEST = 64, 4096
HOLD_S = 2.0
"""A prescribed hold where the exercise's dose names none."""
_MEANT: Final[dict[str, tuple[str, ...]]] = {
    "svg": ("phase", "theme", "side"),
    "png": ("phase", "theme", "side", "size"),
    "gif": ("theme", "side", "view", "size", "speed"),
    "mp4": ("theme", "side", "view", "size", "speed"),
    "glb": ("side", "speed"),
}
"""Which options mean something for which format; the body always does."""

Report = Callable[[int, int], None]


class UnknownFormatError(CatcowError):
    """A format was named that nothing is written in."""

    def __init__(self, wanted: str) -> None:
        super().__init__(
            f"catcow writes no “{wanted}” files. Choose --format {', '.join(FORMATS[:-1])} or {FORMATS[-1]}."
        )


class UnknownChoiceError(CatcowError):
    """A theme, body or side was named that there is none of."""

    def __init__(self, what: str, wanted: str, known: tuple[str, ...]) -> None:
        super().__init__(f"There is no {what} “{wanted}”. Choose one of: {', '.join(known)}.")


class OptionNotForFormatError(CatcowError):
    """An option was given that a format cannot follow."""

    def __init__(self, option: str, format: str) -> None:
        able = [f for f in FORMATS if option in _MEANT[f]]
        super().__init__(
            f"--{option} means nothing for {format}. Leave it out, or ask for --format {' or '.join(able)}."
        )


class NoSuchPhaseError(CatcowError):
    """A phase was named that the exercise has no picture of."""

    def __init__(self, entry: Entry, phase: str) -> None:
        known = [p.id for p in entry.motion.phases if p.picture]
        super().__init__(
            f"{entry.id} has no picture of a phase “{phase}”. It has {', '.join(known)}; leave --phase out "
            "for all of them in one row."
        )


class NoMotionError(CatcowError):
    """An exercise without a motion was to be drawn."""

    def __init__(self, exercise_id: str) -> None:
        super().__init__(
            f"“{exercise_id}” is an activity without a drawn movement, so there is no figure to export. "
            "`catcow library list --json` shows which entries have phases."
        )


class NoSidesError(CatcowError):
    """A side was asked of a movement that has none."""

    def __init__(self, exercise_id: str) -> None:
        super().__init__(
            f"“{exercise_id}” works both sides alike or one after the other, so it has no side to choose. "
            "Leave --side out."
        )


class FileNotWrittenError(CatcowError):
    """The file could not be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} could not be written ({reason}). Choose another place with -o, or make room there."
        )


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be written. What is null was not asked for and gets its usual value."""

    exercise: str
    format: str
    phase: str | None = None
    theme: str | None = None
    body: str = DEFAULT_BODY
    side: str | None = None
    view: tuple[float, float] | None = None
    """Azimuth (degrees, -180..180) and elevation (-10..89)."""
    size: int | None = None
    speed: float | None = None


def export(library: Library, request: Request, path: Path, report: Report) -> str:
    """Write one file; a word on how it was made (the encoder of a film, or nothing).

    A CatcowError says what to do: UnknownExerciseError, UnknownFormatError, UnknownChoiceError,
    OptionNotForFormatError, NoMotionError, NoSuchPhaseError, NoSidesError, NotBuiltError,
    AuthoringExtraMissingError, NoDrawingSurfaceError, NoEncoderError, FileNotWrittenError.
    """
    _check(request)
    entry = library.entry(request.exercise)
    if not entry.has_motion:
        raise NoMotionError(entry.id)
    if request.side is not None and entry.motion.side is None:
        raise NoSidesError(entry.id)
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.touch()
        made = _WRITERS[request.format](library, entry, request, partial, report)
        partial.replace(path)
    except OSError as error:
        raise FileNotWrittenError(path, error.strerror or str(error)) from error
    finally:
        if path.parent.is_dir():
            partial.unlink(missing_ok=True)
    return made


def _check(request: Request) -> None:
    if request.format not in FORMATS:
        raise UnknownFormatError(request.format)
    for option in ("phase", "theme", "side", "view", "size", "speed"):
        if getattr(request, option) is not None and option not in _MEANT[request.format]:
            raise OptionNotForFormatError(option, request.format)
    for what, given, known in (
        ("theme", request.theme, get_args(ThemeName)),
        ("body", request.body, BODIES),
        ("side", request.side, get_args(Side)),
    ):
        if given is not None and given not in known:
            raise UnknownChoiceError(what, given, known)


def _body(request: Request) -> BodyId:
    return next(b for b in BODIES if b == request.body)


def _theme(request: Request) -> ThemeName:
    return "dark" if request.theme == "dark" else "light"


def _other_side(entry: Entry, request: Request) -> bool:
    return request.side is not None and request.side != entry.motion.side


# -- pictures -----------------------------------------------------------------------------------------


def picture(entry: Entry, request: Request) -> str:
    """The SVG of a phase, or of all phases in one row when no phase is named."""
    if request.phase is None:
        name = "strip.svg"
    elif any(p.id == request.phase and p.picture for p in entry.motion.phases):
        name = f"still-{request.phase}.svg"
    else:
        raise NoSuchPhaseError(entry, request.phase)
    path = entry.figure(name, _body(request))
    if path is None:
        raise NotBuiltError(entry.figures / request.body / name, f"catcow library build {entry.id}")
    text = themed(path.read_text(encoding="utf-8"), _theme(request))
    return flipped(text) if _other_side(entry, request) else text


def flipped(svg: str) -> str:
    """The mirror image, which is the other side seen from the mirrored place; letters stay readable."""
    box = re.search(r'viewBox="([-\d.]+) [-\d.]+ ([-\d.]+) ', svg)
    start = svg.rfind("</desc>") + len("</desc>") if "</desc>" in svg else svg.index(">") + 1
    if box is None:
        return svg
    across = 2 * float(box[1]) + float(box[2])

    def readable(found: re.Match[str]) -> str:
        return f'<text transform="matrix(-1 0 0 1 {2 * float(found[2]):g} 0)"{found[1]} x="{found[2]}"'

    inside = re.sub(r'<text((?: (?!x=)[\w-]+="[^"]*")*) x="([-\d.]+)"', readable, svg[start:])
    end = inside.rindex("</svg>")
    return f'{svg[:start]}<g transform="matrix(-1 0 0 1 {across:g} 0)">{inside[:end]}</g>{inside[end:]}'


def _svg(library: Library, entry: Entry, request: Request, path: Path, report: Report) -> str:
    path.write_text(picture(entry, request), encoding="utf-8", newline="\n")
    return ""


def _png(library: Library, entry: Entry, request: Request, path: Path, report: Report) -> str:
    text = picture(entry, request)
    box = re.search(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"', text)
    width, height = (float(box[1]), float(box[2])) if box else (1.0, 1.0)
    scale = (request.size or SIZES["png"]) / max(width, height)
    data = need("resvg_py").svg_to_bytes(
        svg_string=text, width=max(1, round(width * scale)), height=max(1, round(height * scale))
    )
    path.write_bytes(bytes(data))
    return ""


# -- films and models ---------------------------------------------------------------------------------


def recording_of(entry: Entry, body: BodyId) -> Recording:
    """The built track of an exercise on a body."""
    path = entry.figures / body / "track.json"
    return Recording.read(path, f"catcow library build {entry.id}")


def mannequin_file(library: Library, body: BodyId) -> Glb:
    """The built mannequin of a body."""
    return Glb.read(library.root / "mannequin" / f"{body}.glb")


def timeline_of(entry: Entry, recording: Recording) -> Timeline:
    """A repetition with the hold the dose begins with."""
    hold = entry.exercise.dose.hold_s
    return Timeline(recording, HOLD_S if hold is None else hold.low)


def _recording(entry: Entry, request: Request) -> Recording:
    recording = recording_of(entry, _body(request))
    return recording.mirrored() if _other_side(entry, request) else recording


def _film(library: Library, entry: Entry, request: Request, path: Path, report: Report) -> str:
    from .film import Film, Look
    from .movie import write_gif, write_mp4

    recording = _recording(entry, request)
    mannequin = Mannequin.of(mannequin_file(library, _body(request)))
    look = Look(_theme(request), request.size or SIZES[request.format], view=request.view)
    if request.format == "mp4":
        need("av")
    film = Film(recording, mannequin, body_of(request.body), look)
    try:
        timeline, speed = timeline_of(entry, recording), request.speed or 1.0
        if request.format == "mp4":
            return write_mp4(path, film, timeline, speed, report)
        write_gif(path, film, timeline, speed, report)
        return ""
    finally:
        film.close()


def _glb(library: Library, entry: Entry, request: Request, path: Path, report: Report) -> str:
    from .model_film import moving_model

    recording = _recording(entry, request)
    glb = mannequin_file(library, _body(request))
    timeline = timeline_of(entry, recording)
    path.write_bytes(moving_model(entry.id, glb, recording, timeline, request.speed or 1.0))
    return ""


_WRITERS: Final[dict[str, Callable[[Library, Entry, Request, Path, Report], str]]] = {
    "svg": _svg,
    "png": _png,
    "gif": _film,
    "mp4": _film,
    "glb": _glb,
}
