"""Where the log leads: today's dose comes from it, and a clinician comes first where the rules say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from test_web_screening import play
from web_server import Server

from catcow.planning.happenings import FlareDeclared
from catcow.planning.standing import Progress
from catcow.web.services import happened, week


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    found.screen()
    yield found
    found.close()


def progress(server: Server) -> Progress:
    return week.situation(server.app.state.context).history.progress


def done(server: Server, exercise: str, reps: int, step: int = 3) -> dict[str, Any]:
    return server.event(
        "set_done", step=step, exercise=exercise, set_number=1, reps=reps, hold_s=2.0, counted_by="camera"
    )


def finish(server: Server, **values: Any) -> dict[str, Any]:
    return server.event("finished", pain_after=2, effort=4, compared="same", **values)


def session(server: Server, *events: dict[str, Any]) -> None:
    play(server, server.event("started", pain_before=2), *events, finish(server))


def ask_again(server: Server) -> None:
    """A red or a sign brings the safety questions back; here they find nothing."""
    server.now += timedelta(minutes=1)
    server.screen()


def test_what_was_really_done_is_the_dose(server: Server) -> None:
    session(server, done(server, "bridge", 7))
    standing = progress(server).standings["bridge"]
    assert (standing.amount.reps, standing.light) == (7, "green")
    server.now += timedelta(days=1)
    assert progress(server).standings["bridge"].amount.reps == 7


def test_three_good_days_raise_it_overnight(server: Server) -> None:
    for _ in range(3):
        session(server, done(server, "bridge", 7))
        server.now += timedelta(days=1)
    assert progress(server).standings["bridge"].amount.reps == 8


def test_an_exercise_that_hurt_before_a_repetition_was_done_counts_too(server: Server) -> None:
    session(server, server.event("hurts", step=3, exercise="bridge", pain=7))
    ask_again(server)
    assert progress(server).reds == ((server.now.date(), "bridge"),)


def test_a_sign_of_a_nerve_needs_a_clinicians_word_before_anything_is_planned(server: Server) -> None:
    numb = server.event("hurts", step=3, exercise="bridge", pain=4, new_numbness_or_weakness=True)
    play(server, server.event("started", pain_before=2), numb)
    ask_again(server)
    today = server.get("/api/today")
    assert today["items"] == []
    assert "clinician" in today["notes"][0]["text"]
    answers = server.answers() | {"cleared_on": server.now.date().isoformat()}
    server.now += timedelta(minutes=1)
    assert server.page.post("/api/screening", json=answers).status_code == 200
    assert progress(server).clinician is None
    assert server.get("/api/today")["items"]


def test_symptoms_that_spread_and_stay_stop_the_direction(server: Server) -> None:
    spread = server.event(
        "hurts", step=3, exercise="sktc", pain=4, spread_down_leg=True, still_after_a_minute=True
    )
    play(server, server.event("started", pain_before=2), spread)
    ask_again(server)
    assert [direction.value for direction in progress(server).stopped] == ["flexion"]


def test_a_flare_told_outside_a_session_takes_doses_back(server: Server) -> None:
    session(server, done(server, "bridge", 20))
    server.now += timedelta(days=1)
    worse = FlareDeclared(id="6f1f3f0e-5f0c-4d0c-9f0e-0d6f1f3f0e5f", at=server.now, pain=6)
    happened.tell(server.app.state.context, worse)
    found = progress(server)
    assert found.flare is not None
    assert found.standings["bridge"].amount.reps == 12
