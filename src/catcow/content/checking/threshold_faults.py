"""Faults in the `faults:` of exercise.yaml: metrics that nobody knows, thresholds that nobody can read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catcow.content.exercise import Exercise
from catcow.content.motion import Motion
from catcow.content.threshold import METRICS, ThresholdUnreadableError, parse_threshold
from catcow.content.yaml_file import locate

from .finding import Finding, did_you_mean


def check_thresholds(path: Path, exercise: Exercise, motion: Motion | None) -> Iterator[Finding]:
    """What a camera shall compare must be a metric and a threshold of content/threshold.py."""
    phases = None if motion is None else {phase.id for phase in motion.phases}
    for index, fault in enumerate(exercise.faults):
        here = ("faults", index)
        if fault.metric is None:
            if fault.threshold is not None:
                what = f"fault {fault.id} has a threshold, but no metric"
                mend = "Name the `metric` it is of, or remove it"
                yield Finding("unknown-metric", path, locate(path, (*here, "threshold")), what, mend)
            continue
        metric = METRICS.get(fault.metric)
        if metric is None:
            what = f"`{fault.metric}` is no metric"
            hint = did_you_mean(fault.metric, METRICS, "Use one of content/threshold.py, or none at all")
            yield Finding("unknown-metric", path, locate(path, (*here, "metric")), what, hint)
            continue
        if metric.unseen is not None:
            continue
        found = _unreadable(fault.threshold, metric.units)
        if found is not None:
            spot = locate(path, (*here, "threshold" if fault.threshold is not None else "metric"))
            yield Finding(
                "unreadable-threshold", path, spot, found, "Write it as docs/reference/exercise-yaml.md says"
            )
            continue
        threshold = parse_threshold(fault.threshold or "")
        if phases is not None and threshold.phase is not None and threshold.phase not in phases:
            what = f"`in phase {threshold.phase}` names no phase of motion.yaml"
            mend = f"Use one of: {', '.join(sorted(phases))}"
            yield Finding("unknown-phase", path, locate(path, (*here, "threshold")), what, mend)


def _unreadable(text: str | None, units: tuple[str, ...]) -> str | None:
    if text is None:
        return "this metric needs a `threshold`"
    try:
        threshold = parse_threshold(text)
    except ThresholdUnreadableError as error:
        return f"the threshold “{text}” can't be read: {error}"
    if threshold.unit not in units:
        return f"the threshold “{text}” has the unit {threshold.unit}; the metric is in {' or '.join(units)}"
    return None
