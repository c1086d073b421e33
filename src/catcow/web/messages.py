"""The shape of everything that crosses between the server and the page. The TypeScript types are generated
from these; nothing is written twice."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from catcow.content.bodies import DEFAULT_BODY, BodyId
from catcow.content.exercise import (
    CameraView,
    Caution,
    CautionEffect,
    ExerciseId,
    Family,
    Muscle,
    Position,
    Region,
)
from catcow.content.model import Model
from catcow.content.screening import TriageLevel
from catcow.session.events import Event
from catcow.session.script import Script


class Problem(Model):
    """Any refusal: `message` is for the person, already in their language when one is known."""

    error: str
    message: str


class Language(Model):
    tag: str
    name: str
    direction: Literal["ltr", "rtl"]
    machine_made: bool


class Words(Model):
    """GET /api/words/{language}: Fluent source of the interface, English first for fallback."""

    language: Language
    fluent: str
    fallback_fluent: str


Body = BodyId


class Overlay(Model):
    """A transparent picture to lay exactly over a still."""

    light: str
    dark: str


class Still(Model):
    """A drawn picture of the body asked for, in both themes."""

    light: str
    dark: str
    alt: str
    width: int
    height: int
    muscles: Overlay | None = None
    """What works and what is stretched in this picture."""


class PhaseView(Model):
    id: str
    label: str
    text: str
    still: Still | None
    move_s: float
    hold: Literal["none", "brief", "prescribed"]
    breath: Literal["in", "out", "easy"]


class ExerciseCard(Model):
    """GET /api/exercises -> list[ExerciseCard]"""

    id: str
    name: str
    synonyms: tuple[str, ...]
    purpose: str
    family: Family
    level: int
    position: Position
    regions: tuple[Region, ...]
    """Parts of the body it is for, the most important first."""
    equipment: tuple[str, ...]
    optional_equipment: tuple[str, ...]
    timed: bool
    """Done by the clock, in minutes."""
    still: Still | None
    """The picture that tells it best."""
    strip: Still | None
    """All phases at a glance, in one row; null where none is drawn."""
    reviewed: bool
    machine_made: bool
    """The words in this language are machine-made and await review."""
    off_by_default: bool


class CautionView(Model):
    tag: Caution
    effect: CautionEffect
    text: str
    applies: bool
    """True when the person's screening carries this caution."""


class SourceView(Model):
    key: str | None
    mark: Literal["V", "V2", "M", "D", "seed"]
    title: str
    address: str | None
    accessed: date | None
    says: str | None


class FaultView(Model):
    """A common mistake; the two pictures show the same phase done wrong and done right."""

    id: str
    text: str
    wrong: Still | None
    right: Still | None


class MusclesView(Model):
    worked: tuple[Muscle, ...]
    stretched: tuple[Muscle, ...]


class ThingView(Model):
    """A thing that an exercise uses, and what a household has in its place."""

    kind: str
    name: str
    optional: bool
    instead: str | None


class ExerciseView(ExerciseCard):
    """GET /api/exercises/{id}"""

    setup: str
    things: tuple[ThingView, ...]
    phases: tuple[PhaseView, ...]
    steps: tuple[str, ...]
    """What to do, in turn, where there is no movement to draw; `phases` is then empty."""
    shows: tuple[ExerciseCard, ...]
    """Exercises whose pictures stand for this one; empty where it has its own."""
    feel: str
    faults: tuple[FaultView, ...]
    """The most common first."""
    breathing: str
    camera: str
    """What a camera sees of it and what it can't see."""
    muscles: MusclesView | None
    cautions: tuple[CautionView, ...]
    dose: str
    easier: tuple[ExerciseCard, ...]
    harder: tuple[ExerciseCard, ...]
    views: tuple[CameraView, ...]
    sources: tuple[SourceView, ...]
    track: str | None
    """Address of the moving figure's track; null when it has none."""
    mannequin: str
    hold_s: float | None
    """Seconds of the prescribed hold in the moving figure; null when nothing is held."""
    sides: Literal["none", "each", "both"]


class OutlinePart(Model):
    """A round line of `width` through `points`, in pixels of the camera's picture."""

    points: tuple[tuple[float, float], ...]
    width: float


class CameraPlace(Model):
    """GET /api/exercises/{id}/camera -> list[CameraPlace], the best first"""

    view: CameraView
    height_m: float
    distance_m: float
    """From the middle of the body, along the floor."""
    width: int
    height: int
    """Of the camera's picture in pixels; higher than wide for a phone held upright."""
    mirrored: bool
    """The person faces the camera: the picture is shown as a mirror."""
    counts: bool
    """Whether the coach can count from here; where it cannot, the movement is not to be seen."""
    corrects: bool
    """Whether the coach can tell any of the exercise's faults from here."""
    outline: tuple[OutlinePart, ...]
    """Where the person is to be in the picture, from back to front."""


class FigureView(Model):
    """A picture borrowed from an exercise, which it leads to."""

    exercise: str
    name: str
    still: Still | None


class LearnCard(Model):
    """GET /api/learn -> list[LearnCard], in the order to read them"""

    id: str
    title: str
    summary: str
    urgent: bool
    still: Still | None
    reviewed: bool
    machine_made: bool


class LearnPart(Model):
    id: str
    level: TriageLevel | None
    """How urgent what it lists is."""
    heading: str | None
    text: str | None
    points: tuple[str, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]


class ClaimView(Model):
    """What one hears, and what is known of it."""

    id: str
    verdict: Literal["kept", "corrected", "dropped"]
    heard: str
    known: str
    sources: tuple[SourceView, ...]


class HabitView(Model):
    id: str
    text: str
    exercises: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]


class LearnView(LearnCard):
    """GET /api/learn/{id}"""

    parts: tuple[LearnPart, ...]
    claims: tuple[ClaimView, ...]
    habits: tuple[HabitView, ...]
    sources: tuple[SourceView, ...]
    next: LearnCard | None
    """The page to read after this one."""


class ProgrammeCard(Model):
    """GET /api/programmes -> list[ProgrammeCard]"""

    id: str
    name: str
    purpose: str
    places: int
    """How many kinds of exercise it has."""
    stills: tuple[Still, ...]
    """Three that tell it."""
    learn: tuple[LearnCard, ...]


class ProgrammeView(ProgrammeCard):
    """GET /api/programmes/{id}"""

    choices: tuple[tuple[ExerciseCard, ...], ...]
    """One place after the other, each filled by the first of these that suits the person."""
    fill: tuple[Family, ...]
    """Families that fill the time left."""
    sources: tuple[SourceView, ...]


class QuestionView(Model):
    id: str
    group: Literal["emergency", "clinician", "care"]
    text: str
    help: str | None = None
    """Why we ask, in plain words."""
    kind: Literal["yes_no_unsure", "choices", "number"]
    choices: tuple[tuple[str, str], ...] = ()
    """(value, text) for kind choices (several may be ticked)."""
    shown_if: str | None = None
    """Another question's id that must be answered yes."""
    low: int | None = None
    high: int | None = None
    """The range of a number, both ends included."""
    stops_at: tuple[str, ...] = ()
    """Answers at which nothing more need be asked."""


class QuestionnaireView(Model):
    """GET /api/screening/questions"""

    version: str
    emergency_numbers: tuple[tuple[str, str], ...]
    questions: tuple[QuestionView, ...]


class ScreeningAnswers(Model):
    """POST /api/screening -> ScreeningView. Values: yes, no, unsure, skip, a number, or a list of choices."""

    id: UUID
    at: AwareDatetime
    version: str
    answers: dict[str, str | int | tuple[str, ...]]
    cleared_on: date | None = None
    """'A clinician has seen me for this and said exercise is fine', with its date."""


class FoundView(Model):
    rule: str
    level: TriageLevel
    text: str
    reviewed: bool = False


class ScreeningView(Model):
    """GET /api/screening: the result that holds now; `state` says whether to ask again and why."""

    state: Literal["never_asked", "ask_again", "current"]
    ask_again_because: str | None = None
    level: TriageLevel | None = None
    title: str | None = None
    action: tuple[str, ...] = ()
    found: tuple[FoundView, ...] = ()
    may_exercise: bool = False
    can_be_cleared: bool = False
    blocked_until: date | None = None
    asked_at: AwareDatetime | None = None
    valid_until: date | None = None
    safety_net: tuple[str, ...] = ()
    emergency_numbers: tuple[tuple[str, str], ...] = ()
    crisis_lines: tuple[tuple[str, str], ...] = ()
    """(place, number) for people in distress."""


class SettingsView(Model):
    """GET/PUT /api/settings"""

    language: str = "en"
    theme: Literal["auto", "light", "dark"] = "auto"
    minutes: Annotated[int, Field(ge=5, le=60)] = 15
    level: Annotated[int, Field(ge=1, le=4)] = 1
    equipment: tuple[str, ...] = ("mat", "pillow", "wall", "chair")
    positions_not_possible: tuple[Position, ...] = ()
    voice: bool = True
    tones: bool = True
    reduced_motion: bool = False
    disliked: tuple[str, ...] = ()
    figure_body: Body = DEFAULT_BODY
    """Whose body the figures have."""
    camera: Literal["ask", "off", "on"] = "ask"
    """Whether the camera watches sessions; "ask" until the person has chosen, and off until then."""
    camera_background: Literal["picture", "blurred", "blank"] = "blurred"
    """What is behind the person's own outline on the screen."""
    camera_model: Literal["full", "lite"] = "full"
    """The quicker pose estimator is a little less exact."""
    keep_landmarks: bool = False
    """Keep the landmarks of what the camera watches, never a picture, in the data folder."""


class KeptSetView(Model):
    """A set whose landmarks were kept; GET /api/landmarks/{id} is its file."""

    id: str
    at: AwareDatetime
    """When it began."""
    exercise: str
    name: str
    seconds: float | None
    """Null for a file that cannot be read any more."""
    bytes: int


class KeptSetsView(Model):
    """GET /api/landmarks"""

    sets: tuple[KeptSetView, ...]
    """The newest first."""
    bytes: int
    most_bytes: int
    """Of all together; at this no more is kept."""
    folder: str | None
    """Where they lie on this machine; null for a server without a data folder."""
    trouble: str | None
    """Why the last one was not kept, for the person."""


class SetView(Model):
    step: int
    exercise: str
    name: str
    side: Literal["left", "right"] | None
    reps: int
    hold_s: float | None
    seconds: float | None = None
    """How long it lasted, of what is done by the clock."""
    counted_by: Literal["clock", "person", "camera"]


class SessionStateView(Model):
    """What the server knows of a session, rebuilt from its events."""

    id: str
    state: Literal["ready", "running", "paused", "finished", "stopped"]
    step: int
    """The step to show next."""
    sets: tuple[SetView, ...]
    skipped: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    """Steps that the pain rules took out."""
    events: int


class SessionView(Model):
    """GET /api/sessions/{id}"""

    script: Script
    state: SessionStateView


class Effect(Model):
    """Something the page must now do because of an event."""

    kind: Literal["say", "advise", "go_to_step", "replace_script", "end", "emergency"]
    text: str | None = None
    lines: tuple[str, ...] = ()
    step: int | None = None
    light: Literal["green", "amber", "red"] | None = None
    offer_to_end: bool = False
    """Beside advice: ending here is a good choice too."""


class CoachStart(Model):
    """Page to server on /api/coach: a set begins. Then come frames (coach/frame.py), answered with reports
    (coach/report.py)."""

    exercise: ExerciseId
    view: CameraView | None = None
    """Where the camera stands; null to let the coach find out."""
    side: Literal["left", "right"] | None = None
    reps: Annotated[int, Field(ge=1, le=500)] | None = None
    hold_s: Annotated[float, Field(ge=0, le=3600)] | None = None


class SocketEvent(Model):
    """Page to server on /ws/sessions/{id}"""

    event: Event


class SocketAck(Model):
    """Server to page: the event is on the disk. Sent again, with the same effects, for an event sent again:
    the first answer may never have arrived."""

    ack: str
    state: SessionStateView
    effects: tuple[Effect, ...] = ()
    script: Script | None = None


class DiarySession(Model):
    id: str
    started_at: AwareDatetime
    minutes: float
    state: Literal["running", "paused", "finished", "stopped", "ready"]
    pain_before: int | None
    pain_after: int | None
    effort: int | None
    sets: tuple[SetView, ...]


class DiaryDay(Model):
    day: date
    sessions: tuple[DiarySession, ...]
    pain: int | None


class DiaryView(Model):
    """GET /api/diary?start=2026-11-01&end=2026-11-30"""

    days: tuple[DiaryDay, ...]
    done_days: int
    exports: tuple[str, ...] = ()
