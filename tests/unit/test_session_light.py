"""The traffic light of pain (clinical.md 3.5), every cell of it."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from typing import Any
from uuid import uuid4

import pytest

from catcow.planning.light import light_of
from catcow.session.events import Hurts
from catcow.session.hurts import light_of_report, stops_session

EVERY = list(product(range(11), range(11)))


def hurts(pain: int, **more: Any) -> Hurts:
    return Hurts(
        id=uuid4(), at=datetime(2026, 11, 23, 9, tzinfo=UTC), step=3, exercise="roll", pain=pain, **more
    )


@pytest.mark.parametrize(("before", "pain"), EVERY)
def test_every_pain_against_every_pain_before(before: int, pain: int) -> None:
    """3.5 word by word: green up to max(2, P0+1); amber up to 5 and P0+2; with 6 or 7 before nothing is
    green; the rest is red."""
    light = light_of(before, pain)
    if pain >= 8:
        assert light == "red"
    elif before >= 6:
        assert light == "amber"
    elif pain <= 2 or pain <= before + 1:
        assert light == "green"
    elif pain <= 5 and pain <= before + 2:
        assert light == "amber"
    else:
        assert light == "red"


@pytest.mark.parametrize(("before", "pain"), [(b, p) for b, p in EVERY if p > 5 and p - b >= 2])
def test_above_five_with_a_rise_of_two_is_red(before: int, pain: int) -> None:
    assert light_of(before, pain) == "red"


@pytest.mark.parametrize("before", range(11))
def test_more_pain_is_never_a_better_light(before: int) -> None:
    rank = {"green": 0, "amber": 1, "red": 2}
    lights = [rank[light_of(before, pain)] for pain in range(11)]
    assert lights == sorted(lights)


def test_an_unknown_pain_before_is_taken_as_none() -> None:
    assert [light_of(None, pain) for pain in range(11)] == [light_of(0, pain) for pain in range(11)]


@pytest.mark.parametrize("sign", ["sharp", "spread_down_leg", "new_numbness_or_weakness"])
def test_signs_are_red_whatever_the_number(sign: str) -> None:
    assert light_of_report(hurts(0, **{sign: True}), 5) == "red"
    assert stops_session(hurts(0, **{sign: True}))


def test_spread_that_went_away_is_red_for_the_exercise_and_lets_the_session_go_on() -> None:
    report = hurts(3, spread_down_leg=True, still_after_a_minute=False)
    assert light_of_report(report, 3) == "red"
    assert not stops_session(report)
    assert stops_session(hurts(3, spread_down_leg=True, still_after_a_minute=True))
    assert stops_session(hurts(3, spread_down_leg=True)), "not asked counts as yes"


@pytest.mark.parametrize("pain", range(11))
def test_eight_stops_the_session_and_seven_does_not(pain: int) -> None:
    assert stops_session(hurts(pain)) == (pain >= 8)
