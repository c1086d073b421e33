"""The learn pages: a minute's read each, with where every claim comes from."""

from __future__ import annotations

from collections.abc import Iterable

from catcow.content.learn import Claim, Habit, Page

from ..context import Context
from ..messages import Body, ClaimView, FigureView, HabitView, LearnCard, LearnPart, LearnView
from . import exercises, pictures


def cards(context: Context, language: str, body: Body) -> list[LearnCard]:
    return [card(context, page.id, language, body) for page in context.library.learn]


def card(context: Context, page_id: str, language: str, body: Body) -> LearnCard:
    """UnknownPageError when there is none of this id."""
    learn = context.library.learn
    page, text = learn.page(page_id), learn.page_text(page_id, language)
    figures = (figure for part in page.parts for figure in part.figures)
    return LearnCard(
        id=page.id,
        title=text.title,
        summary=text.summary,
        urgent=page.urgent,
        still=next(
            (_figure(context, one.exercise, one.phase, language, body).still for one in figures), None
        ),
        reviewed=page.review.status == "reviewed",
        machine_made=text.machine_made,
    )


def page(context: Context, page_id: str, language: str, body: Body) -> LearnView:
    learn = context.library.learn
    found = learn.page(page_id)
    following = _after(learn, found)
    return LearnView(
        **card(context, page_id, language, body).model_dump(),
        parts=_parts(context, found, language, body),
        claims=tuple(_claim(context, one, language) for one in learn.claims_of(page_id)),
        habits=tuple(_habit(context, one, language, body) for one in learn.habits_of(page_id)),
        sources=tuple(exercises.source(context, one) for one in found.sources),
        next=card(context, following.id, language, body) if following is not None else None,
    )


def _after(pages: Iterable[Page], page: Page) -> Page | None:
    """The next page in the order of reading; None after the last."""
    rest = iter(pages)
    for one in rest:
        if one.id == page.id:
            return next(rest, None)
    return None


def _parts(context: Context, page: Page, language: str, body: Body) -> tuple[LearnPart, ...]:
    texts = context.library.learn.page_text(page.id, language).parts
    return tuple(
        LearnPart(
            id=part.id,
            level=part.level,
            heading=text.heading,
            text=text.text,
            points=text.points,
            figures=tuple(_figure(context, one.exercise, one.phase, language, body) for one in part.figures),
            sources=tuple(exercises.source(context, one) for one in part.sources),
        )
        for part, text in zip(page.parts, texts, strict=True)
    )


def _figure(context: Context, exercise_id: str, phase: str, language: str, body: Body) -> FigureView:
    entry = context.library.entry(exercise_id)
    text = entry.text(language)
    still = pictures.still(context.library, entry, body, phase, text.phase(phase).alt)
    return FigureView(exercise=exercise_id, name=text.name, still=still)


def _claim(context: Context, claim: Claim, language: str) -> ClaimView:
    text = context.library.learn.claim_text(claim.id, language)
    return ClaimView(
        id=claim.id,
        verdict=claim.verdict.value,
        heard=text.heard,
        known=text.known,
        sources=tuple(exercises.source(context, one) for one in claim.sources),
    )


def _habit(context: Context, habit: Habit, language: str, body: Body) -> HabitView:
    shown = (exercises.card(context, one, language, body) for one in habit.exercises)
    return HabitView(
        id=habit.id,
        text=context.library.learn.habit_text(habit.id, language),
        exercises=tuple(FigureView(exercise=one.id, name=one.name, still=one.still) for one in shown),
        sources=tuple(exercises.source(context, one) for one in habit.sources),
    )
