"""A whole recording watched by the coach, be it a film or landmarks kept from one."""

from __future__ import annotations

from catcow.content import Library
from catcow.content.exercise import CameraView

from .coach import Calibration, Coach
from .frame import Frame
from .known import Known
from .report import Refusal, Report, Summary
from .words import reason_sentence


class Analysis:
    """Takes the frames of a recording in order."""

    def __init__(
        self,
        library: Library,
        exercise_id: str | None,
        view: CameraView | None = None,
        *,
        keep: bool = False,
        known: Known | None = None,
    ) -> None:
        """Without an exercise, frames are only kept, for `likely`. `known`: what the coach knew live; of no
        use for another exercise. UnknownExerciseError."""
        self._library = library
        if known is None or known.exercise != exercise_id:
            known = Known(exercise_id or "")
        self._coach = (
            None
            if exercise_id is None
            else Coach.of(
                library,
                exercise_id,
                view,
                side=known.side,
                calibration=Calibration(usual=known.usual),
            )
        )
        self._keep = keep or exercise_id is None
        self.frames: list[Frame] = []
        """Those kept: all, or none."""
        self.count = 0

    def add(self, frame: Frame) -> Report | None:
        """What the coach says of the next frame; None without an exercise."""
        self.count += 1
        if self._keep:
            self.frames.append(frame)
        return None if self._coach is None else self._coach.see(frame)

    def summary(self, language: str = "en") -> Summary:
        """Of everything, with the reason of a refusal in words of the language. After the last frame."""
        assert self._coach is not None
        self._coach.finish()
        summary = self._coach.summary()
        if summary.refused is None or summary.refused.sentence:
            return summary
        sentence = reason_sentence(self._library.words(language), summary.refused.id)
        return summary.model_copy(update={"refused": Refusal(id=summary.refused.id, sentence=sentence)})

    def likely(self) -> list[tuple[str, float]]:
        """Exercises of the library and their probabilities 0..1, the most likely first."""
        from .recognition import recognise

        return recognise(self._library, self.frames)
