"""The coach: a frame in, its word out. No clock, no I/O; the same for a live camera and for a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from catcow.content import Entry, Library
from catcow.content.exercise import CameraView
from catcow.content.model import Model
from catcow.errors import CatcowError

from .counting import Counter, Excursion, Swings
from .course import Courses
from .faults import Moment
from .finding import FIT_START, Candidate, Finder
from .form import Form
from .frame import Frame
from .gestures import Gestures
from .holding import Holding
from .posture import Posture
from .reference import Reference
from .references import references_of
from .report import Reason, Refusal, Report, Side, State, Summary
from .rhythm import Rhythm
from .steadying import Steadying
from .tally import Tally
from .tracking import Place
from .visibility import Visibility

FIT_STATION = 2.3
"""Farther from the station than this (spreads) is another posture: somebody who bows low while standing is
not in a plank. Looser than FIT_START, because people differ more in how far they go."""
STRANGE = 1e3
MOST_REACH = 2.5
"""Times the figure's movement, on the way to one station: nobody comes so far in the exercise. Right ones in
the takes that made the references reach 1.7 for 99 in 100, 2.1 at most."""
LOST_OFF = 3.5
LOST_S = 2.0
"""So far from the path (spreads) for so long: the person has left the exercise."""
NOBODY_S = 1.5
RESTING_S = 8.0
FOUND_S = 3.5
"""In a recording that begins in the middle of a movement the person is found so soon."""
JOINED_S = 0.5
"""A movement that begins so soon after the person was found in the middle was under way."""
PROVEN_S = 4.0
"""So soon after it the start has to be seen, when only the way back was."""
BEHIND = -0.1
"""So far on the other side of the start: the start was taken from a movement."""
SIDE_SURE = 0.35
"""Of what the figure shows: less could be either side."""
STEP_S = 1 / 30
START_PHASE = "A"
STILL_SPEED = 0.8
"""Spreads a second: slower is staying."""


class UnknownExerciseError(CatcowError):
    """An exercise was named that there is none of."""

    def __init__(self, exercise: str, near: Sequence[str] = ()) -> None:
        hint = f" Did you mean {' or '.join(near)}?" if near else " `catcow library list` names them all."
        super().__init__(f"There is no exercise '{exercise}'.{hint}")


class Calibration(Model):
    """What is known of a person doing one exercise, to be kept from set to set."""

    usual: float | None = None
    """How far they usually come, as a share of the figure's movement."""


class Coach:
    """Watches one person do one exercise. `see` every frame in order; `summary` at any time."""

    def __init__(
        self,
        exercise: str,
        references: Sequence[Reference],
        *,
        side: Side | None = None,
        calibration: Calibration | None = None,
        entry: Entry | None = None,
    ) -> None:
        """`references`: of the views the camera may have. `side`: the one that works, when it is known.
        `entry`: of the library; without it nothing is said of form and range."""
        self.exercise, self.side = exercise, side
        self.calibration = calibration or Calibration()
        self._known = tuple(references)
        self._usable = [r for r in self._known if r.counts]
        self._finder = Finder(self._usable)
        self._steadying, self._visibility, self._gestures = Steadying(), Visibility(), Gestures()
        self._holding, self._courses = Holding(), Courses()
        self._now: Candidate | None = None
        self._counter: Counter | Swings | None = None
        both = bool(self._known) and self._known[0].sides == "both"
        self._tally, self._rhythm = Tally(both=both), Rhythm() if both else None
        self._entry = entry
        self._forms: dict[str, Form] = {}
        self._moves: dict[str, float] = {}
        self._stays: dict[str, float] = {}
        self._state, self._reason = State.nobody, None if self._usable else self._never()
        self._t_s: float | None = None
        self._first_s: float | None = None
        self._frames = 0
        self._seen_s: float | None = None
        self._lost_s: float | None = None
        self._moved_s: float | None = None
        self._votes = np.zeros(0)
        self._sided = 0.0
        self._strange: dict[int, float] = {}
        self._ever = False
        self._unjudged: dict[Reason, int] = {}
        self._confidence = 0.0

    @classmethod
    def of(
        cls,
        library: Library,
        exercise_id: str,
        view: CameraView | None = None,
        *,
        side: Side | None = None,
        calibration: Calibration | None = None,
    ) -> Coach:
        """For an exercise of the library, seen from one view or (None) from whichever of its views it is.
        UnknownExerciseError when there is no such exercise."""
        if exercise_id not in library.entries:
            from difflib import get_close_matches

            raise UnknownExerciseError(exercise_id, get_close_matches(exercise_id, library.entries, 2))
        entry = library.entries[exercise_id]
        kept = references_of(entry)
        chosen = [r for v, r in kept.items() if view is None or v == view.value]
        return cls(exercise_id, chosen, side=side, calibration=calibration, entry=entry)

    @property
    def view(self) -> str | None:
        """The view the camera has, as far as it is known."""
        if self._now is not None:
            return self._now.reference.view
        return self._usable[0].view if len(self._usable) == 1 else None

    def see(self, frame: Frame) -> Report:
        """The word after the next frame. A frame older than the last is left out; one much older begins
        anew."""
        step_s = STEP_S
        if self._t_s is not None:
            step_s = frame.t_s - self._t_s
            if step_s <= 0:
                if step_s < -1.0:
                    self._begin_anew(frame.t_s)
                return self._report(frame.t_s, None, None)
        self._first_s = frame.t_s if self._first_s is None else self._first_s
        self._t_s = frame.t_s
        self._frames += 1
        gesture = self._gestures.next(frame)
        posture = self._steadying.next(frame)
        hindrance = self._visibility.next(frame, posture, feet=self._finder.by_legs and not self._away)
        place = None
        if not self._usable:
            self._state, self._reason = State.cant_see, self._never()
        elif posture is None:
            self._nobody(frame.t_s)
        elif hindrance is not None:
            self._state, self._reason = State.cant_see, hindrance
            self._leave()
        else:
            self._seen_s = frame.t_s
            place = self._watch(frame.t_s, posture, step_s)
        if self._reason is not None:
            self._unjudged[self._reason] = self._unjudged.get(self._reason, 0) + 1
        return self._judged(frame, self._report(frame.t_s, place, gesture), place)

    def finish(self) -> None:
        """No more frames come: a movement that is nearly over counts."""
        if self._counter is None or self._t_s is None or self._now is None:
            return
        for excursion in self._counter.finish(self._t_s):
            if self._is_movement(excursion, self._now.reference):
                self._count(excursion)

    def summary(self) -> Summary:
        """Everything seen so far. Call `finish` first at the end of a recording."""
        tally = self._tally
        seconds = 0.0 if self._t_s is None or self._first_s is None else self._t_s - self._first_s
        return Summary(
            exercise=self.exercise,
            view=self.view,
            repetitions=tally.repetitions,
            attempts=tally.attempts,
            per_side=tally.per_side,
            holds_s=tally.holds_s,
            range_of_motion=self._told_form.ranges() if self._told_form else (),
            faults=self._told_form.faults() if self._told_form else (),
            tempo_s=tally.tempo_s,
            refused=self._refusal(),
            frames=self._frames,
            seconds=round(seconds, 3),
            confidence=tally.fit,
        )

    @property
    def repetitions(self) -> int:
        """Full repetitions so far."""
        return self._tally.repetitions

    # -- seeing ---------------------------------------------------------------------------------------

    def _never(self) -> Reason:
        """Why this exercise is never counted from here."""
        return Reason.invisible_movement if self._known else Reason.no_reference

    def _begin_anew(self, t_s: float) -> None:
        self._steadying, self._visibility = Steadying(), Visibility()
        self._leave()
        self._t_s = t_s
        self._state, self._reason = State.cant_see, Reason.time_broken

    def _nobody(self, t_s: float) -> None:
        if self._seen_s is None or t_s - self._seen_s > NOBODY_S:
            self._state, self._reason = State.nobody, None
            self._leave()

    def _leave(self) -> None:
        """The person is no longer where they were: the movement in hand is over, the counts stay."""
        if self._counter is not None:
            self._counter.drop()
        self._now, self._lost_s, self._moved_s = None, None, None
        self._finder.clear()
        self._holding.clear()
        self._courses.clear()
        if self._rhythm is not None:
            self._rhythm.clear()
        self._unproven = None

    def _watch(self, t_s: float, posture: Posture, step_s: float) -> Place | None:
        if self._now is None:
            self._look_for_start(t_s, posture)
            if self._now is None:
                return None
        tracker, reference = self._now.tracker, self._now.reference
        place = tracker.next(posture, step_s)
        if place.behind < BEHIND and not reference.opposed and not self._away:
            tracker.begin(posture)
        if place.off > LOST_OFF:
            self._lost_s = t_s if self._lost_s is None else self._lost_s
            if t_s - self._lost_s > LOST_S:
                self._leave()
                self._state, self._reason = State.resting if self._ever else State.getting_ready, None
                return None
        else:
            self._lost_s = None
        self._follow(t_s, posture, place)
        self._reason = None
        if self._moved_s is None or self._away or place.speed > 1.0:
            self._moved_s = t_s
        still = t_s - self._moved_s > RESTING_S
        self._state = State.resting if still and self._tally.done else State.exercising
        self._confidence = float(np.clip(1.5 - place.off / 2, 0, 1))
        return place

    @property
    def _away(self) -> bool:
        return self._counter is not None and self._counter.away

    def _look_for_start(self, t_s: float, posture: Posture) -> None:
        """Follows the person from where they are found."""
        assert self._first_s is not None
        found = self._finder.next(t_s, posture, t_s - self._first_s)
        if found is None:
            self._reason = self._finder.reason
            waiting = State.resting if self._ever else State.getting_ready
            self._state = waiting if self._reason is None else State.cant_see
            return
        best = found.candidate
        best.tracker.begin(posture, found.node)
        self._joined_s = t_s if found.node else None
        if self._counter is None or self._now_reference is not best.reference:
            self._counter = self._new_counter(best.reference)
            self._now_reference = best.reference
        self._now, self._ever = best, True
        self._votes = np.zeros(len(best.reference.stations))
        self._sided = 0.0

    _now_reference: Reference | None = None
    _joined_s: float | None = None
    """When the person was found in the middle of the movement, not at its start."""
    _unproven: Excursion | None = None
    """A movement of which only the way back was seen: it counts once the start is seen."""

    def _new_counter(self, reference: Reference) -> Counter | Swings:
        usual = self.calibration.usual
        alone_s = reference.excursion_s
        if reference.opposed:
            return Swings(usual, alone_s)
        return Counter(len(reference.groups), usual, alone_s, alternating=reference.sides == "both")

    def _follow(self, t_s: float, posture: Posture, place: Place) -> None:
        assert self._now is not None
        assert self._counter is not None
        reference = self._now.reference
        self._holding.next(t_s, place.moved)
        self._courses.next(t_s, posture.folded / reference.spread, place.off)
        if self._rhythm is not None:
            self._rhythm.next(t_s)
        self._prove(t_s, posture)
        self._shares = [max(float(place.shares[k]) for k in group) for group in reference.groups]
        farthest = max(self._shares)
        if farthest > 0.4:
            self._votes[place.station] += 1
            self._sided += place.sided
        if farthest >= self._counter.least:
            self._look_at_station(posture, place.station)
        ended = self._counter.next(t_s, self._shares, place.fit)
        for excursion in ended:
            if not excursion.complete and self._rhythm is not None and self._rhythm.hid(excursion.end_s):
                self._count(replace(excursion, complete=True))
            elif not excursion.complete or self._is_movement(excursion, reference):
                self._count(excursion)
            elif self._unproven is None:
                self._counter.forget()
        if ended:
            self._strange = {}
        if not self._counter.away:
            self._votes[:] = 0
            self._sided = 0.0
        usual = self._counter.usual
        if usual is not None:
            self.calibration = Calibration(usual=round(usual, 3))

    _shares: Sequence[float] = ()

    def _look_at_station(self, posture: Posture, station: int) -> None:
        """How far the posture has been from that of the station, at best, in the movement in hand: of each
        way when a repetition goes to and fro between two, else of either."""
        assert self._now is not None
        tracker, reference = self._now.tracker, self._now.reference
        way = next(n for n, group in enumerate(reference.groups) if station in group)
        key = way if reference.opposed else 0
        if self._strange.get(key, STRANGE) > FIT_STATION:
            distance = tracker.distance(posture, int(tracker.targets[station]))
            self._strange[key] = min(self._strange.get(key, STRANGE), distance)

    # -- counting -------------------------------------------------------------------------------------

    def _is_movement(self, excursion: Excursion, reference: Reference) -> bool:
        """Whether what looks like a repetition was the exercise, as far as can be said now."""
        course = self._courses.between(excursion.start_s, excursion.end_s)
        if course is not None and not course.believable:
            return False
        if course is not None and not self._tally.done:
            taken_s = excursion.end_s - excursion.start_s
            if not course.convincing(taken_s, reference.excursion_s, excursion.fit):
                return False
        if excursion.reach > MOST_REACH * (2 if reference.opposed else 1):
            return False
        if self._joined_s is not None and excursion.start_s <= self._joined_s + JOINED_S:
            return self._is_resumed(excursion)
        ways = range(2 if reference.opposed else 1)
        return max(self._strange.get(way, STRANGE) for way in ways) <= FIT_STATION

    def _is_resumed(self, excursion: Excursion) -> bool:
        """Of a movement whose way out was not seen. Somebody who sets up comes back from anywhere; so it
        counts, once the start is seen, in a set that is under way, or in a recording that began so."""
        assert self._first_s is not None
        assert self._joined_s is not None
        if self._tally.done or self._joined_s - self._first_s <= FOUND_S:
            self._unproven = excursion
        return False

    def _prove(self, t_s: float, posture: Posture) -> None:
        """Counts the movement whose way out was not seen, once the person is at the start."""
        if self._unproven is None or self._now is None:
            return
        if self._now.tracker.distance(posture) <= FIT_START:
            excursion, self._unproven = self._unproven, None
            self._count(excursion)
        elif t_s - self._unproven.end_s > PROVEN_S:
            self._unproven = None

    def _count(self, excursion: Excursion) -> None:
        assert self._now is not None
        if not excursion.complete:
            self._tally.attempts += 1
            return
        tracker, reference = self._now.tracker, self._now.reference
        alone = len(excursion.stays) == 1
        holds = []
        for stay in excursion.stays:
            strong = tracker.strong[reference.groups[stay.station][0]]
            start = excursion.start_s if alone else stay.from_s - 1.0
            end = excursion.end_s if alone else stay.to_s + 0.5
            holds.append(self._holding.held_s(start, end, strong))
        if self._rhythm is not None and self._rhythm.missed(excursion.end_s):
            self._tally.count_unseen()
        self._tally.count(excursion, self._side(), holds)
        ways = self._tally.ways_s(excursion)
        if ways is not None:
            first = reference.groups[excursion.stays[0].station][0]
            phase = reference.stations[first].phases[0]
            self._moves = {phase: ways[0], START_PHASE: ways[1]}
            self._stays = {phase: holds[-1]}

    def _side(self) -> Side | None:
        """The side that worked in the movement that ended now."""
        assert self._now is not None
        reference, mirrored = self._now.reference, self._now.tracker.mirrored
        if reference.sides == "none":
            return None
        if self.side is not None and reference.sides == "each":
            return self.side
        station = reference.stations[int(self._votes.argmax())]
        side = station.side
        if side is None:
            return None
        by_sign = len(station.phases) > 1 or (reference.sides == "each" and reference.view.startswith("SAG"))
        if by_sign:
            total = float(self._votes.sum()) or 1.0
            sure = self._sided / total
            if abs(sure) < SIDE_SURE:
                return None
            side = side if sure > 0 else _other(side)
        return _other(side) if mirrored else side

    # -- form -----------------------------------------------------------------------------------------

    @property
    def _told_form(self) -> Form | None:
        """Of the view in which most was seen: the last."""
        return next(reversed(self._forms.values()), None)

    def _judged(self, frame: Frame, report: Report, place: Place | None) -> Report:
        """The report with the faults that go on, and what is said of them."""
        if self._entry is None or place is None or self._now is None:
            return report
        view = self._now.reference.view
        form = self._forms.get(view)
        if form is None:
            form = self._forms[view] = Form(self._entry, CameraView(view))
        share = max(self._shares)
        moment = Moment(
            frame=frame,
            phase=report.phase,
            progress=share if report.phase != START_PHASE else 1.0 - share,
            still=place.speed < STILL_SPEED,
            side=self.side,
            moves=self._moves,
            stays=self._stays,
            repetition_s=self._tally.repetition_s,
            repetitions=self._tally.done,
        )
        faults, say = form.see(moment)
        return report.model_copy(update={"faults": faults, "say": say}) if faults or say else report

    # -- telling --------------------------------------------------------------------------------------

    def _report(self, t_s: float, place: Place | None, gesture: object) -> Report:
        exercising = place is not None and self._now is not None
        phase, hold = None, None
        if exercising:
            assert self._now is not None
            assert place is not None
            phase = self._phase(place)
            if self._counter is not None:
                hold = self._counter.hold_s(t_s, self._shares)
        return Report(
            t_s=t_s,
            state=self._state,
            reason=self._reason,
            phase=phase,
            progress=round(max(self._shares), 3) if exercising else 0.0,
            repetitions=self._tally.repetitions,
            attempts=self._tally.attempts,
            per_side=self._tally.per_side,
            hold_s=None if hold is None else round(hold, 2),
            gesture=gesture if gesture in ("pause", "skip") else None,
            confidence=round(self._confidence, 3) if exercising else 0.0,
        )

    def _phase(self, place: Place) -> str:
        assert self._now is not None
        reference = self._now.reference
        if max(self._shares) < 0.5:
            return START_PHASE
        return reference.stations[place.station].phases[0]

    def _refusal(self) -> Refusal | None:
        """Set when nothing could be judged at all."""
        if self._ever and self._tally.done + self._tally.attempts > 0:
            return None
        reason: Reason | None = None
        if not self._usable:
            reason = self._never()
        elif not self._ever or sum(self._unjudged.values()) > self._frames / 2:
            if self._unjudged:
                reason = max(self._unjudged, key=lambda r: self._unjudged[r])
            elif self._seen_s is not None:
                reason = Reason.wrong_posture
            else:
                reason = Reason.nobody
        return None if reason is None else Refusal(id=reason, sentence="")


def _other(side: Side) -> Side:
    return "left" if side == "right" else "right"
