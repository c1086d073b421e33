"""Why there is no plan today, as named errors whose sentence says what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from catcow.content.screening import TriageLevel
from catcow.errors import CatcowError

from .model import LeftOut, Reason

if TYPE_CHECKING:
    from .conflict import Conflict


class PlanningError(CatcowError):
    """There is no session to offer. `message` is the id of the same sentence in reasons.ftl."""

    message = "reason-none"


class ExerciseBlockedError(PlanningError):
    """The screening says emergency or clinician first; no exercise is planned (clinical.md 3.1)."""

    message = "reason-none-blocked"

    def __init__(self, level: TriageLevel) -> None:
        self.level = level
        super().__init__(
            f"No exercise is planned: the safety questions ended at level {level.value}. "
            "Follow the advice shown with them, and answer them again when it has changed."
        )


class PainTooHighError(PlanningError):
    """Pain before the session is 8 or more (clinical.md 3.5: red)."""

    message = "reason-none-pain"

    def __init__(self, pain: int) -> None:
        self.pain = pain
        super().__init__(
            f"No exercise is planned: pain is {pain} out of 10 now, and the pain rule stops at 8. "
            "Rest, change position often, answer the safety questions again and try another day."
        )


class ClinicianFirstError(PlanningError):
    """Reds or a new sign ask for a clinician before anything more is planned (clinical.md 3.4, 3.5). `rule`
    is the id of the rule in dose_rules.yaml."""

    message = "dose-none-clinician"

    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(
            "No exercise is planned: what hurt lately needs a clinician's look first. Ask one, and say here "
            "that they find exercise fine; after that the plan goes on gently."
        )


class NothingSuitsError(PlanningError):
    """Every exercise of the library is left out for this person today; `left_out` says why each."""

    message = "reason-none-suits"

    def __init__(self, left_out: tuple[LeftOut, ...] = (), conflict: Conflict | None = None) -> None:
        self.left_out = left_out
        self.conflict = conflict
        """The smallest set of rules that leave nothing; null when it was not looked for."""
        super().__init__(
            "No exercise of the library suits today. Look at the reasons beside each one: allowing another "
            "position, a piece of equipment or an exercise you turned off may change it; or rest today."
        )


class ContradictingAnswersError(PlanningError):
    """Answers of the person cannot both hold; `found` says which, each with what to change."""

    message = "reason-none-contradiction"

    def __init__(self, found: Sequence[Reason]) -> None:
        self.found = tuple(found)
        which = ", ".join(one.message.removeprefix("planner-contradiction-") for one in found)
        super().__init__(f"Some answers contradict one another ({which}). Change one of each pair.")


class NoTimeError(PlanningError):
    """No day of the week has any minutes."""

    message = "reason-none-time"

    def __init__(self) -> None:
        super().__init__(
            "No session is planned: every day has 0 minutes. Give at least one day 3 minutes or more."
        )


class NoSuchChangeError(PlanningError):
    """A change of a week that can't be made."""

    message = "reason-none-change"

    def __init__(self, why: str) -> None:
        super().__init__(why)


class UnknownProgrammeError(PlanningError):
    """The screening names a programme that the library doesn't have."""

    message = "reason-none"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"The programme “{name}” is not in the library. Add library/programmes/{name}.yaml "
            "or mend its name."
        )


class UnknownGoalError(PlanningError):
    """The person's goals name an activity that goals.yaml doesn't have."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(
            f"The goal “{name}” is not in the library's list. "
            f"Choose the nearest of these: {', '.join(known)}."
        )
