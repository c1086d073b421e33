"""Today's session from the person, the library and what was done before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from catcow.content.exercise import CautionEffect, Exercise, ExerciseId, Family
from catcow.content.screening import TriageLevel

from .choose import UNDER, Choice, Session, fill, most_rounds
from .dose import size_for
from .errors import ClinicianFirstError, ExerciseBlockedError, NothingSuitsError, PainTooHighError
from .happenings import Happening
from .history import History
from .light import too_much, wants_care
from .model import LeftOut, PastSet, Person, Reason, SessionPlan
from .order import STAGE
from .programme import CARE_PROGRAMME, Programme, shipped
from .reasons import Why
from .shelf import Shelf
from .suits import never, not_now, swaps, unlocked

BLOCKED = frozenset(
    {
        TriageLevel.emergency,
        TriageLevel.clinician_same_day,
        TriageLevel.clinician_days,
        TriageLevel.clinician_first,
    }
)


def plan_today(
    person: Person,
    library: Shelf,
    history: Sequence[PastSet] | History,
    today: date,
    reports: Sequence[Happening] = (),
) -> SessionPlan:
    """The session for this day, with a reason for every exercise that is in it or left out.

    `reports` are the events beside the sets: flares, signs, a clinician's word. A `History` holds them.
    Pure: the same arguments give the same plan; `today` only moves the rotation and ages the history.
    Raises one of ExerciseBlockedError, PainTooHighError, ClinicianFirstError, NothingSuitsError and
    UnknownProgrammeError, all of them PlanningError.
    """
    if person.triage in BLOCKED:
        raise ExerciseBlockedError(person.triage)
    if person.pain_today is not None and too_much(person.pain_today):
        raise PainTooHighError(person.pain_today)
    if not isinstance(history, History):
        history = History(history, today, library, reports)
    if history.progress.clinician is not None:
        raise ClinicianFirstError(history.progress.clinician.rule)
    return _Planner(person, library, history, today).plan()


class _Planner:
    def __init__(self, person: Person, shelf: Shelf, history: History, today: date) -> None:
        self.person, self.shelf, self.history, self.today = person, shelf, history, today
        rules, progress = history.rules.rules, history.progress
        self.stepped_back = progress.plan_is_back(rules, today)
        self.level = max(1, person.level - rules.plan_back.levels * self.stepped_back)
        self.flare = progress.flare is not None and progress.flare.calmed_on is None
        painful = self.flare or (person.pain_today is not None and wants_care(person.pain_today))
        self.programme = self._programme(painful)
        self.care = (
            person.triage is TriageLevel.care
            or painful
            or (self.programme is not None and self.programme.short_doses)
            or (self.stepped_back and person.level == 1)
        )
        self.left_out: dict[ExerciseId, Reason] = {}

    def _programme(self, painful: bool) -> Programme | None:
        if painful and self.person.template is None:
            return shipped(CARE_PROGRAMME)
        if self.person.template is not None:
            return shipped(self.person.template)
        return shipped(CARE_PROGRAMME) if self.person.triage is TriageLevel.care else None

    def plan(self) -> SessionPlan:
        opened = unlocked(self.shelf, self.history)
        suitable = self._suitable(opened)
        listed = self._listed(suitable)
        swapped = swaps(self.shelf, listed, self.history)
        for name in swapped:
            self.left_out[name] = Why.red_swapped.reason()
        chosen_from = sorted(listed - swapped.keys())
        session = Session(self.shelf, self.today, self.person.minutes)
        instead = frozenset(swapped.values())
        candidates = [self._choice(session, name, opened, instead) for name in chosen_from]
        candidates = [
            one
            for one in candidates
            if one.size.minutes is None or not session.too_much(one.exercise, one.size)
        ]
        fill(session, candidates, self.history, self._first(opened, swapped))
        for name in chosen_from:
            if name not in session.choices:
                self.left_out[name] = Why.no_time.reason()
        left_out = tuple(
            LeftOut(exercise=name, reason=reason) for name, reason in sorted(self.left_out.items())
        )
        if not session.choices:
            raise NothingSuitsError(left_out)
        items = session.prescriptions()
        seconds = session.seconds()
        return SessionPlan(
            items=items,
            seconds=seconds,
            left_out=left_out,
            notes=tuple(self._notes(seconds)),
            care=self.care,
            gentle=self._gentle(item.exercise for item in items),
        )

    def _suitable(self, opened: frozenset[ExerciseId]) -> frozenset[ExerciseId]:
        found: set[ExerciseId] = set()
        for name, entry in self.shelf.entries.items():
            reason = (
                never(self.person, entry, self.level, opened)
                or self._without(entry.exercise)
                or not_now(entry.exercise, self.history)
            )
            if reason is None:
                found.add(name)
            else:
                self.left_out[name] = reason
        return frozenset(found)

    def _without(self, exercise: Exercise) -> Reason | None:
        """Why the programme removes this exercise, however easy; null when it doesn't."""
        removed = () if self.programme is None else self.programme.without
        found = next((use.tag for use in exercise.cautions if use.tag in removed), None)
        return None if found is None else Why.caution.reason(caution=found.value)

    def _listed(self, suitable: frozenset[ExerciseId]) -> frozenset[ExerciseId]:
        """What the programme allows of the suitable. What is done by the clock has its own time in the day,
        and is here only where the programme names it."""
        timed = frozenset(n for n in suitable if self.shelf.entries[n].exercise.dose.timed)
        if self.programme is None:
            for name in timed:
                self.left_out[name] = Why.own_time.reason()
            return suitable - timed
        borne = (name for name in suitable if self.history.last(name) and not self.history.red_lately(name))
        listed = self.programme.allowed(suitable, borne)
        families = frozenset(self.programme.fill)
        fillers = (n for n in suitable - timed if self.shelf.entries[n].exercise.family in families)
        listed |= frozenset(fillers)
        for name in suitable - listed:
            self.left_out[name] = Why.not_in_programme.reason()
        return listed

    def _first(self, opened: frozenset[ExerciseId], swapped: dict[ExerciseId, ExerciseId]) -> set[ExerciseId]:
        """What comes before the rotation: next steps, easier relatives, and the programme's own places."""
        first = {*opened, *swapped.values()}
        if self.programme is not None:
            first.update(name for place in self.programme.places for name in place.any_of)
        return first

    def _choice(
        self,
        session: Session,
        name: ExerciseId,
        opened: frozenset[ExerciseId],
        instead: frozenset[ExerciseId],
    ) -> Choice:
        exercise = self.shelf.entries[name].exercise
        reasons = list(self._why_in(exercise, name in opened, name in instead))
        size = size_for(exercise, self.history, self.level, self.care, self.stepped_back)
        if session.too_much(exercise, size):
            size = size_for(exercise, self.history, self.level, self.care, steady=True)
        rounds = 1 if self.care or self.stepped_back else most_rounds(exercise, self.history)
        return Choice(exercise, size, tuple(reasons), rounds)

    def _why_in(self, exercise: Exercise, opened: bool, instead: bool) -> Iterator[Reason]:
        if instead:
            yield Why.instead.reason()
        elif opened:
            yield Why.step_up.reason()
        own = {
            Family.stabilisation: Why.steady,
            Family.aerobic: Why.aerobic,
            Family.habit: Why.habit,
        }.get(exercise.family)
        if own is not None:
            yield own.reason()
        else:
            yield (Why.warm, Why.strong, Why.long)[STAGE[exercise.family]].reason()
        if self.programme is not None:
            yield Why.programme.reason(programme=self.programme.id)
        for use in exercise.cautions:
            if use.tag in self.person.cautions:
                why = Why.modify if use.effect is CautionEffect.modify else Why.watch
                yield why.reason(caution=use.tag.value)

    def _notes(self, seconds: float) -> Iterator[Reason]:
        if self.flare:
            yield Why.flare.reason()
        if self.stepped_back:
            yield Why.step_back.reason()
        if self.person.pain_today is not None and wants_care(self.person.pain_today):
            yield Why.pain_today.reason(pain=self.person.pain_today)
        elif self.care and not self.flare:
            yield Why.care.reason()
        gap = self.history.gap()
        if gap is not None and gap > self.history.rules.rules.step_back.gap_days:
            yield Why.after_gap.reason(days=gap)
        if seconds < UNDER * self.person.minutes * 60:
            yield Why.short.reason(minutes=round(seconds / 60), wanted=self.person.minutes)

    def _gentle(self, names: Iterator[ExerciseId]) -> frozenset[ExerciseId]:
        """Those of the session that may stay when pain before it is 6 or 7."""
        care = shipped(CARE_PROGRAMME)
        listed = {name for place in care.places for name in place.any_of}
        return frozenset(name for name in names if self.care or name in listed)
