"""Reading a session back: what is too new and what is damaged is said, never a traceback."""

from __future__ import annotations

from typing import Any

import pytest

from catcow.errors import CatcowError
from catcow.session.events import Started
from catcow.session.stored import BrokenSessionError, NewerSessionError, read_event, read_script

STARTED = {
    "kind": "started",
    "id": "00000000-0000-0000-0000-000000000001",
    "at": "2026-11-23T09:00:00+01:00",
    "pain_before": 3,
}
SCRIPT = {"format": 1, "language": "en", "steps": [], "seconds": 0}


def test_what_was_written_is_read() -> None:
    event = read_event(STARTED)
    assert isinstance(event, Started)
    assert event.at.utcoffset() is not None
    assert read_script(SCRIPT).language == "en"


@pytest.mark.parametrize("change", [{"kind": "danced"}, {"mood": "fine"}])
def test_an_event_of_a_newer_version_says_to_update(change: dict[str, Any]) -> None:
    with pytest.raises(NewerSessionError, match="Update catcow"):
        read_event({**STARTED, **change})


@pytest.mark.parametrize("change", [{"pain_before": 11}, {"id": "me"}, {"at": "2026-11-23T09:00:00"}])
def test_a_damaged_event_says_what_to_do(change: dict[str, Any]) -> None:
    with pytest.raises(BrokenSessionError, match="backup"):
        read_event({**STARTED, **change})


@pytest.mark.parametrize("change", [{"format": 2}, {"format": 99, "steps": "elsewhere"}, {"music": "on"}])
def test_a_script_of_a_newer_version_says_to_update(change: dict[str, Any]) -> None:
    with pytest.raises(NewerSessionError, match="Update catcow"):
        read_script({**SCRIPT, **change})


@pytest.mark.parametrize("change", [{"format": 0}, {"steps": None}, {"seconds": "long"}])
def test_a_damaged_script_says_what_to_do(change: dict[str, Any]) -> None:
    with pytest.raises(BrokenSessionError, match="backup"):
        read_script({**SCRIPT, **change})


def test_both_are_errors_a_person_can_act_on() -> None:
    assert issubclass(NewerSessionError, CatcowError)
    assert issubclass(BrokenSessionError, CatcowError)
