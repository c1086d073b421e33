"""The typed model of library/screening: questions, rules with their sources, and the levels they lead to."""

from __future__ import annotations

from enum import StrEnum


class TriageLevel(StrEnum):
    """The outcome of screening, worst first (clinical.md section 3.1)."""

    emergency = "E"
    clinician_same_day = "C1"
    clinician_days = "C2"
    clinician_first = "C3"
    care = "K"
    ok = "G"
