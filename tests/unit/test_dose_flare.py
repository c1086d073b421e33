"""The days of a flare, told as a pure function of where the person stands and the day."""

from __future__ import annotations

import pytest
from dose_story import book, day, done, on, sessions, tell

from catcow.content.library import Library
from catcow.planning.flare import FlareDay, flare_day, flare_days
from catcow.planning.happenings import DayReport, FlareDeclared
from catcow.planning.standing import Progress

RULES = book().rules


def flaring() -> Progress:
    return tell(*sessions(list(range(4)), done("roll", 10)), FlareDeclared(id="f", at=on(4), pain=7))[0]


def calmed() -> Progress:
    return tell(DayReport(id="r", at=on(6), pain=3), state=flaring())[0]


def stages(days: tuple[FlareDay, ...]) -> list[str]:
    return [one.stage for one in days]


def test_without_a_flare_there_are_no_days() -> None:
    assert flare_days(RULES, Progress(), day(0)) == ()
    assert flare_day(RULES, flaring(), day(3)) is None, "nor before it began"


def test_the_first_day_is_gentle_and_three_minutes_are_enough() -> None:
    today = flare_day(RULES, flaring(), day(4))
    assert today is not None
    assert (today.stage, today.minutes, today.pain, today.expected) == ("calm", 3, 4, False)


def test_what_comes_is_told_as_it_comes_when_the_pain_calms_down() -> None:
    days = flare_days(RULES, flaring(), day(4))
    assert stages(days[:2]) == ["calm", "back"]
    assert all(one.expected for one in days[1:])
    assert days[-1].stage == "over"


def test_gentle_days_go_on_while_the_pain_does() -> None:
    assert stages(flare_days(RULES, flaring(), day(9), 2)) == ["calm", "back"]
    assert flare_days(RULES, flaring(), day(9))[0].on == day(9)


def test_the_way_back_begins_at_60_percent_and_takes_one_to_two_weeks() -> None:
    days = flare_days(RULES, calmed(), day(6))
    assert days[0].share == pytest.approx(0.6)
    assert not any(one.expected for one in days)
    assert 8 <= len(days) - 1 <= 15
    shares = [one.share for one in days]
    assert shares == sorted(shares)
    for later, share in enumerate(shares):
        assert share <= 1.3 * min(shares[max(0, later - 7) : later + 1]) + 1e-9
    assert days[-1].stage == "over"


def test_a_day_in_between_is_the_same_seen_from_any_day() -> None:
    whole = flare_days(RULES, calmed(), day(6))
    assert flare_day(RULES, calmed(), day(10)) == whole[4]
    assert flare_days(RULES, calmed(), day(10)) == whole[4:]


def test_after_its_days_it_is_over() -> None:
    assert stages(flare_days(RULES, calmed(), day(21))) == ["over"]
    state, _ = tell(until=21, state=calmed())
    assert flare_days(RULES, state, day(21)) == ()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_day_has_its_sentence(language: str) -> None:
    words = Library.shipped().words(language)
    for one in flare_days(RULES, flaring(), day(4)):
        assert words.has_own(one.message)
        assert one.sentence(words)
