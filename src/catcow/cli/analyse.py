"""`catcow analyse`: a film, or landmarks kept from one, watched by the coach."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from catcow.errors import CatcowError

from .common import RootOption, library_at, say
from .root import app

if TYPE_CHECKING:
    from catcow.coach import Estimator
    from catcow.coach.analysis import Analysis
    from catcow.coach.film_file import FilmFile
    from catcow.coach.known import Known
    from catcow.coach.overlay.film import OverlayFilm
    from catcow.coach.report import Summary
    from catcow.coach.watching import Watched
    from catcow.content import Library
    from catcow.content.exercise import CameraView

MOST_LIKELY = 5


class NoViewError(CatcowError):
    """A camera view that there is none of, or that the exercise does not have."""

    def __init__(self, given: str, exercise: str, views: list[str]) -> None:
        super().__init__(
            f"“{given}” is no view of {exercise}. It has {', '.join(views) or 'none'}. Leave --view out to "
            "let the coach find it."
        )


class OutputPlaceError(CatcowError):
    """A file that cannot be written, or that would overwrite what is read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be written: {reason}. Choose another place or name.")


@app.command()
def analyse(
    video: Annotated[
        Path | None, typer.Argument(metavar="[VIDEO]", show_default=False, help="A film of the exercise.")
    ] = None,
    exercise: Annotated[
        str | None,
        typer.Option(
            "--exercise",
            metavar="ID",
            show_default=False,
            help="The exercise, as `catcow library list` names it. Left out: the most likely ones are named.",
        ),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(
            "--view",
            metavar="VIEW",
            show_default=False,
            help="Where the camera stands, as exercise.yaml names it. Left out: the coach finds it.",
        ),
    ] = None,
    landmarks: Annotated[
        Path | None,
        typer.Option(
            "--landmarks", metavar="FILE", show_default=False, help="Kept landmarks instead of a film."
        ),
    ] = None,
    keep_landmarks: Annotated[
        Path | None,
        typer.Option(
            "--keep-landmarks",
            metavar="FILE.npz",
            show_default=False,
            help="Write the landmarks seen in the film.",
        ),
    ] = None,
    overlay: Annotated[
        Path | None,
        typer.Option(
            "--overlay",
            metavar="OUT.mp4",
            show_default=False,
            help="Write a film that shows what the coach saw.",
        ),
    ] = None,
    blank: Annotated[
        bool, typer.Option("--blank", help="With --overlay: only the skeleton, not the person's picture.")
    ] = False,
    every: Annotated[
        int, typer.Option("--every", metavar="N", min=1, help="Look at every N-th picture only.")
    ] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print all facts as JSON.")] = False,
    root: RootOption = None,
) -> None:
    """Watch a film of an exercise: count repetitions and holds, and say what cannot be judged and why.

    The film stays on this computer and is not changed. Reading one needs pip install 'catcow[video]'. Exit
    code 0 also where the coach refuses to count; 1 when the film or the exercise cannot be used.
    """
    if (video is None) == (landmarks is None):
        raise typer.BadParameter("Name a film, or landmarks with --landmarks, and not both.")
    if blank and overlay is None:
        raise typer.BadParameter("--blank says how --overlay is drawn; name its film too.")
    if landmarks is not None and keep_landmarks is not None:
        raise typer.BadParameter("--keep-landmarks is for a film; these landmarks are kept already.")
    library = library_at(root)
    chosen = None if view is None else _view(library, exercise, view)
    if exercise is not None:
        library.entry(exercise)  # an unknown one is told before anything long begins
    source = video or landmarks
    assert source is not None
    for written in (overlay, keep_landmarks):
        if written is not None:
            _check_place(written, source)
    from catcow.coach.analysis import Analysis

    keep = keep_landmarks is not None
    with _source(video, landmarks, every, large=overlay is not None and not blank) as recording:
        work = Analysis(library, exercise, chosen, keep=keep, known=recording.known)
        film = None if overlay is None else _overlay(overlay, recording, library, exercise, blank=blank)
        with _whole(film):
            for one in _shown(recording):
                report = work.add(one.frame)
                if film is not None:
                    film.add(one.frame, one.large, report)
            for note in recording.notes():
                say(note)
            summary = None if exercise is None else work.summary()
            if film is not None:
                film.close(summary)
                say(f"Wrote {overlay}.")
    if keep_landmarks is not None:
        _keep(work, keep_landmarks)
    if summary is None:
        _tell_likely(library, work, as_json)
    elif as_json:
        typer.echo(json.dumps(summary.model_dump(mode="json"), ensure_ascii=False, indent=2))
    else:
        _tell(library, summary)


@dataclass(frozen=True, slots=True)
class _Recording:
    """Frames to come, with what is known of them beforehand."""

    watched: Iterator[Watched]
    size: tuple[int, int]
    """Width and height of a film of them, in pixels, even."""
    seconds: float | None
    notes: Callable[[], list[str]]
    """What went wrong without stopping, known at the end."""
    known: Known | None = None
    """What the coach knew of it live."""


@contextmanager
def _source(video: Path | None, landmarks: Path | None, every: int, *, large: bool) -> Iterator[_Recording]:
    from catcow.coach.overlay.film import LONG_SIDE_PX

    if video is None:
        assert landmarks is not None
        yield _read(landmarks, every, LONG_SIDE_PX)
        return
    from catcow.coach.film_file import FilmFile
    from catcow.coach.watching import watch

    with FilmFile(video, LONG_SIDE_PX, large=large) as film:
        watched = watch(film, _estimator(), every)
        yield _Recording(watched, film.large_size, film.seconds, lambda: _notes(film))


def _read(path: Path, every: int, long_side: int) -> _Recording:
    from catcow.coach.readers import read_landmarks
    from catcow.coach.watching import Watched

    kept = read_landmarks(path)
    share = long_side / max(kept.width, kept.height)
    size = max(2, 2 * round(kept.width * share / 2)), max(2, 2 * round(kept.height * share / 2))
    watched = (Watched(frame) for frame in islice(kept.frames(), 0, None, every))
    return _Recording(watched, size, float(kept.t_s[-1] - kept.t_s[0]), list, kept.known)


def _estimator() -> Estimator:
    """The estimator; what its library says of itself on stderr is kept from the person."""
    from catcow.coach import Estimator

    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        return Estimator()
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _notes(film: FilmFile) -> list[str]:
    notes = []
    if film.damaged:
        lost = "1 picture" if film.damaged == 1 else f"{film.damaged} pictures"
        notes.append(f"Left out, because damaged: {lost} of the film.")
    if film.missing_s:
        notes.append(
            f"The film ends {film.missing_s:.1f} s before it should: it was cut off. The rest was watched."
        )
    return notes


def _overlay(
    path: Path, recording: _Recording, library: Library, exercise: str | None, *, blank: bool
) -> OverlayFilm:
    from catcow.coach.overlay.film import OverlayFilm

    entry = None if exercise is None else library.entry(exercise)
    return OverlayFilm(path, recording.size, recording.seconds, library, entry, blank=blank)


@contextmanager
def _whole(film: OverlayFilm | None) -> Iterator[None]:
    """A film that is not finished leaves nothing behind."""
    done = False
    try:
        yield
        done = True
    finally:
        if film is not None and not done:
            film.drop()


def _shown(recording: _Recording) -> Iterator[Watched]:
    """The frames, with a progress bar on stderr when a person is looking."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Watching", total=recording.seconds)
        for one in recording.watched:
            yield one
            progress.update(task, completed=one.frame.t_s)


def _keep(work: Analysis, path: Path) -> None:
    from catcow.coach.landmarks_keep import keep_landmarks

    try:
        keep_landmarks(path, work.frames)
    except OSError as error:
        raise OutputPlaceError(path, error.strerror or str(error)) from error
    say(f"Kept the landmarks of {len(work.frames)} pictures in {path}.")


def _view(library: Library, exercise: str | None, given: str) -> CameraView:
    from catcow.content.exercise import CameraView

    views = [v for v in CameraView if v is not CameraView.none]
    if exercise is not None:
        views = [v for v in library.entry(exercise).exercise.views if v is not CameraView.none]
    for view in views:
        if given.upper().replace("-", "_") == view.value:
            return view
    raise NoViewError(given, exercise or "the library", [v.value for v in views])


def _check_place(path: Path, source: Path) -> None:
    """Told before an hour of film is watched."""
    if path.is_dir():
        raise OutputPlaceError(path, "it is a folder")
    if not path.absolute().parent.is_dir():
        raise OutputPlaceError(path, "its folder does not exist")
    if path.exists() and source.exists() and path.samefile(source):
        raise OutputPlaceError(path, "it would overwrite what is watched")


def _tell(library: Library, summary: Summary) -> None:
    """For people, on stdout."""
    from rich.console import Console
    from rich.table import Table

    from catcow.coach.overlay.card import rows

    text, words = library.entry(summary.exercise).text(), library.words()
    console = Console(highlight=False, soft_wrap=True)
    minutes, seconds = divmod(round(summary.seconds), 60)
    length = words.text("film-report-length", minutes=minutes, seconds=seconds)
    console.print(f"[bold]{text.name}[/bold]  {length}, {summary.frames} frames\n")
    table = Table(box=None, pad_edge=False, show_header=False)
    for label, lines, _ in rows(summary, words, text.faults):
        table.add_row(label, "\n".join(lines))
    console.print(table)
    console.print(f"\n[dim]{words.text('film-report-wellness')}[/dim]")


def _tell_likely(library: Library, work: Analysis, as_json: bool) -> None:
    likely = work.likely()
    if as_json:
        seconds = work.frames[-1].t_s - work.frames[0].t_s if work.frames else 0.0
        facts = {
            "exercise": None,
            "likely": [{"exercise": one, "probability": round(p, 4)} for one, p in likely],
            "frames": work.count,
            "seconds": round(seconds, 3),
        }
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    for exercise_id, probability in likely[:MOST_LIKELY]:
        typer.echo(f"{probability:4.0%}  {exercise_id}  {library.entry(exercise_id).text().name}")
