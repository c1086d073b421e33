"""The coach's reasons in words."""

from __future__ import annotations

from catcow.locale import Words

from .report import Reason


def reason_sentence(words: Words, reason: Reason) -> str:
    """Why nothing is counted, and how to mend it."""
    return words.text(f"coach-reason-{reason.value}")
