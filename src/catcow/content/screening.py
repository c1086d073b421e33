"""The typed model of library/screening: questions, rules with their sources, and the levels they lead to.

Everything clinical is from clinical.md section 3 (3.1 principles, 3.2 rules). Four files make it up:
questions.yaml, rules.yaml, triage.yaml (levels and times) and numbers.yaml (whom to call).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .exercise import Caution, Review, Source
from .model import Model
from .yaml_file import read_model


class TriageLevel(StrEnum):
    """The outcome of screening, worst first (clinical.md section 3.1)."""

    emergency = "E"
    clinician_same_day = "C1"
    clinician_days = "C2"
    clinician_first = "C3"
    care = "K"
    ok = "G"

    @property
    def rank(self) -> int:
        """0 for ok up to 5 for emergency."""
        return len(TriageLevel) - 1 - tuple(TriageLevel).index(self)

    @property
    def blocks(self) -> bool:
        """True where no exercise may be shown: everything worse than `care`."""
        return self.rank > TriageLevel.care.rank


QuestionId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
RuleId = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$")]
TextId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]

NONE, UNSURE, SKIP = "none", "unsure", "skip"
"""Answers that every list of choices offers beside its own: none of these, not sure, rather not say."""

_LEAF = re.compile(
    r"^(?P<question>[a-z][a-z0-9_]*)"
    r"(?::(?P<choice>\*|[a-z][a-z0-9_]*)|\s*(?P<sign>>=|<=|>|<)\s*(?P<number>\d+))?$"
)


class Leaf(Model):
    """One thing asked of one answer: `fever`, `fever_risk:diabetes`, `fever_risk:*` or `pain >= 6`."""

    question: QuestionId
    choice: str | None = None
    """A choice that must be ticked; `*` is any choice at all."""
    sign: Literal[">=", "<=", ">", "<"] | None = None
    number: int | None = None

    @classmethod
    @lru_cache(maxsize=512)
    def parse(cls, text: str) -> Leaf:
        """ValueError when the text is none of the four forms."""
        found = _LEAF.match(text.strip())
        if found is None:
            raise ValueError(
                f"cannot read the condition “{text}”; write `question`, `question:choice`, `question:*` "
                "or `question >= 6`"
            )
        return cls.model_validate(found.groupdict())


LeafText = Annotated[str, Field(pattern=_LEAF.pattern)]


class All(Model):
    """True when every part is."""

    all: Annotated[tuple[Condition, ...], Field(min_length=1)]


class AnyOf(Model):
    """True when one part is."""

    any: Annotated[tuple[Condition, ...], Field(min_length=1)]


class AtLeast(Model):
    """True when at least this many of the parts are."""

    at_least: Annotated[int, Field(ge=1)]
    of: Annotated[tuple[LeafText, ...], Field(min_length=1)]


class Exactly(Model):
    """True when just this many of the parts are."""

    exactly: Annotated[int, Field(ge=0)]
    of: Annotated[tuple[LeafText, ...], Field(min_length=1)]


Condition = LeafText | All | AnyOf | AtLeast | Exactly

All.model_rebuild()
AnyOf.model_rebuild()


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every leaf of a condition, in the order written."""
    if isinstance(condition, str):
        yield Leaf.parse(condition)
        return
    parts: tuple[Condition, ...]
    if isinstance(condition, All):
        parts = condition.all
    elif isinstance(condition, AnyOf):
        parts = condition.any
    else:
        parts = condition.of
    for part in parts:
        yield from leaves(part)


class Group(StrEnum):
    """The pages of the questionnaire, in the order of asking."""

    emergency = "emergency"
    clinician = "clinician"
    care = "care"


class Question(Model):
    """One question. Words: `screening-q-<id>`, `screening-why-<id>` and, for each choice,
    `screening-q-<id>-<choice>`; ids have `-` for `_` there."""

    id: QuestionId
    group: Group
    kind: Literal["yes_no_unsure", "choices", "number"]
    choices: tuple[QuestionId, ...] = ()
    """Of a list to tick. `none`, `unsure` and `skip` are offered beside them and are not written here."""
    low: int | None = None
    high: int | None = None
    """The range of a number, both ends included."""
    shown_if: QuestionId | None = None
    """A yes-or-no question; this one is asked only when that one is answered yes."""
    stops_at: tuple[Literal["yes", "unsure"], ...] = ()
    """Answers at which nothing more need be asked: the result is already known."""

    @model_validator(mode="after")
    def _fits_kind(self) -> Question:
        if (self.kind == "choices") != bool(self.choices):
            raise ValueError("kind choices has choices, the other kinds have none")
        if len(set(self.choices)) != len(self.choices):
            raise ValueError("a choice is written twice")
        if set(self.choices) & {NONE, UNSURE, SKIP}:
            raise ValueError("none, unsure and skip are always offered; don't write them")
        if (self.kind == "number") != (self.low is not None and self.high is not None):
            raise ValueError("kind number has low and high, the other kinds have neither")
        return self

    @property
    def text_id(self) -> str:
        return f"screening-q-{self.id.replace('_', '-')}"

    @property
    def why_id(self) -> str:
        return f"screening-why-{self.id.replace('_', '-')}"

    def choice_text_id(self, choice: str) -> str:
        """The message of a choice; `none`, `unsure` and `skip` have one for all questions."""
        if choice in (NONE, UNSURE, SKIP):
            return f"screening-choice-{choice}"
        return f"{self.text_id}-{choice.replace('_', '-')}"


class CautionUse(Model):
    """A caution that a rule switches on, always or only when something more is true."""

    tag: Caution
    when: Condition | None = None


class Rule(Model):
    """One screening rule of clinical.md 3.2. Words: `screening-rule-<id>`, in small letters with `-`."""

    id: RuleId
    level: TriageLevel
    """When the condition is true. `G` marks a remark that changes no level."""
    condition: Condition
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    cautions: tuple[CautionUse, ...] = ()
    template: str | None = None
    """The programme that a person it applies to starts with."""
    actions: tuple[TextId, ...] = ()
    """What to do beside what its level says: `screening-action-<id>`."""
    can_be_cleared: bool = True
    cleared_to: TriageLevel | None = None
    """The level left when a clinician has seen the person for it and said exercise is fine."""
    statement_days: Annotated[int, Field(ge=0)] | None = None
    """How many days before the answer a clinician's yes may lie; null takes the level's."""

    @model_validator(mode="after")
    def _clearance(self) -> Rule:
        if self.level.blocks and self.can_be_cleared and self.cleared_to is None:
            raise ValueError("a rule that blocks and can be cleared needs cleared_to")
        if self.cleared_to is not None and (self.cleared_to.blocks or not self.can_be_cleared):
            raise ValueError("cleared_to is K or G, of a rule that can be cleared")
        return self

    @property
    def text_id(self) -> str:
        return rule_text_id(self.id)


def rule_text_id(rule: str) -> str:
    """The message that says why a rule was met."""
    return f"screening-rule-{rule.lower().replace('_', '-')}"


class LevelSettings(Model):
    actions: tuple[TextId, ...]
    """What to do at this level: `screening-action-<id>`, in the order shown."""
    statement_days: Annotated[int, Field(ge=0)] = 0
    """How many days before the answer a clinician's yes may lie."""


class Days(Model):
    """A time in days and where it is from."""

    days: Annotated[int, Field(ge=1)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class Triage(Model):
    """triage.yaml: the levels, and when to ask again (clinical.md 3.1, 3.2)."""

    format: Literal[1]
    version: str
    """Changed with every change of a question or rule; results of another version ask again."""
    review: Review = Review()
    ask_again: Days
    ask_after_break: Days
    emergency_hold: Days
    """An emergency answer holds this long unless a clinician has seen the person since."""
    levels: dict[TriageLevel, LevelSettings]
    templates: Annotated[tuple[str, ...], Field(min_length=1)]
    """Programmes, the strictest first: the first that any rule asks for is taken."""
    care_template: str
    """The programme of a person at `K` for whom no rule names one."""
    cleared_care: tuple[Source, ...]
    """Why a rule that leaves a caution behind stays at `K` when cleared."""
    none_reported: TextId
    """The line said first when no warning sign was reported, at K and G."""
    cleared: TextId
    """The line said when a clinician's yes has lifted something."""
    unsure: TextId
    """The line said when doubt alone blocks."""
    safety_net: Annotated[tuple[TextId, ...], Field(min_length=1)]
    """Lines `screening-safety-<id>` shown at every session's end."""

    @model_validator(mode="after")
    def _complete(self) -> Triage:
        missing = [level.value for level in TriageLevel if level not in self.levels]
        if missing:
            raise ValueError(f"levels lacks {', '.join(missing)}")
        if self.care_template not in self.templates:
            raise ValueError("care_template is not among the templates")
        return self


class Number(Model):
    """Whom to call in some countries. Words: `screening-place-<id>`."""

    id: TextId
    regions: tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...] = ()
    """ISO 3166 codes of the countries; empty for the line that holds anywhere."""
    number: Annotated[str, Field(pattern=r"^[0-9][0-9 ]*$")]


class Numbers(Model):
    """numbers.yaml: emergency numbers and crisis lines; nothing is looked up on a network."""

    format: Literal[1]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    emergency: Annotated[tuple[Number, ...], Field(min_length=1)]
    crisis: Annotated[tuple[Number, ...], Field(min_length=1)]


class _QuestionsFile(Model):
    format: Literal[1]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class _RulesFile(Model):
    format: Literal[1]
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]


class Screening(Model):
    """All of library/screening, checked against itself."""

    triage: Triage
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    numbers: Numbers

    @property
    def version(self) -> str:
        return self.triage.version

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def rule_by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @model_validator(mode="after")
    def _consistent(self) -> Screening:
        for what, ids in (
            ("question", [question.id for question in self.questions]),
            ("rule", [rule.id for rule in self.rules]),
        ):
            twice = {one for one in ids if ids.count(one) > 1}
            if twice:
                raise ValueError(f"{what} {', '.join(sorted(twice))} is written twice")
        self._check_questions()
        for rule in self.rules:
            for condition in (rule.condition, *(use.when for use in rule.cautions if use.when is not None)):
                for leaf in leaves(condition):
                    self._check_leaf(rule, leaf)
            if rule.template is not None and rule.template not in self.triage.templates:
                raise ValueError(f"rule {rule.id}: the template {rule.template} is not in triage.yaml")
        return self

    def _check_questions(self) -> None:
        asked: set[str] = set()
        used = {leaf.question for rule in self.rules for leaf in leaves(rule.condition)}
        used |= {question.shown_if for question in self.questions if question.shown_if is not None}
        for question in self.questions:
            if question.shown_if is not None:
                if question.shown_if not in asked:
                    raise ValueError(f"question {question.id}: {question.shown_if} must be asked before it")
                if self.question_by_id[question.shown_if].kind != "yes_no_unsure":
                    raise ValueError(f"question {question.id}: {question.shown_if} is no yes-or-no question")
            if question.id not in used:
                raise ValueError(f"question {question.id}: no rule needs it, so it must not be asked")
            asked.add(question.id)

    def _check_leaf(self, rule: Rule, leaf: Leaf) -> None:
        question = self.question_by_id.get(leaf.question)
        if question is None:
            raise ValueError(f"rule {rule.id}: there is no question {leaf.question}")
        form = "number" if leaf.sign else "choices" if leaf.choice else "yes_no_unsure"
        if question.kind != form:
            raise ValueError(f"rule {rule.id}: question {leaf.question} is of kind {question.kind}")
        if leaf.choice not in (None, "*", *question.choices):
            raise ValueError(f"rule {rule.id}: question {leaf.question} has no choice {leaf.choice}")


def load_screening(root: Path) -> Screening:
    """The screening data under a library root (the folder that holds `screening/`).

    BrokenYamlError or FaultyFileError when a file is not well-formed, pydantic's ValidationError when the
    files do not fit each other. Reading takes tens of milliseconds: keep the value.
    """
    folder = root / "screening"
    return Screening(
        triage=read_model(folder / "triage.yaml", Triage),
        questions=read_model(folder / "questions.yaml", _QuestionsFile).questions,
        rules=read_model(folder / "rules.yaml", _RulesFile).rules,
        numbers=read_model(folder / "numbers.yaml", Numbers),
    )


FILES: Mapping[str, type[Model]] = {
    "triage.yaml": Triage,
    "questions.yaml": _QuestionsFile,
    "rules.yaml": _RulesFile,
    "numbers.yaml": Numbers,
}
"""The files of library/screening and what each must fit, for `catcow library check`."""
