"""Words that the library must not say, after the wording table of clinical.md section 6.1 and 6.5.

catcow is for general wellness. A sentence that denies the claim ("does not diagnose") may use its word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A kind of wording to avoid and what to say instead."""

    pattern: re.Pattern[str]
    instead: str


def _english(pattern: str, instead: str) -> Forbidden:
    return Forbidden(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), instead)


def _arabic(pattern: str, instead: str) -> Forbidden:
    # Arabic joins the article and prepositions to the word, and takes diacritics between letters.
    return Forbidden(re.compile(rf"(?<![\u0621-\u064A])[وفبكل]?(?:ال|لل)?(?:{pattern})"), instead)


_PROMISE = "Say what it is: practise, exercise, move, may help, many people find"

FORBIDDEN: dict[str, tuple[Forbidden, ...]] = {
    "en": (
        _english(r"treat(?:s|ed|ing|ments?)?|cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?", _PROMISE),
        _english(r"fix(?:es|ed|ing)? (?:your|the|a|back|pain)|relie(?:ves?|f of) sciatica", _PROMISE),
        _english(r"therap(?:y|ies|eutic)|rehab(?:ilitation|ilitate)?|prescription", "Say exercise plan"),
        _english(r"diagnos(?:e|es|ed|is|ing|tic)|assess(?:es)? your (?:disc|spine|back)", "Say estimate"),
        _english(r"clinically proven|pain[- ]free|safe for everyone|risk[- ]free", "Say may help"),
        _english(r"instead of (?:\w+ )?medic(?:ation|ine)s?", "Say that exercise can sit alongside care"),
        _english(
            r"(?:unstable|weak|crumbling|damaged|worn[- ]out) (?:spine|core|back|disc)s?|weak core|"
            r"spine is (?:unstable|weak|crumbling)|bad posture|crumbling|wear and tear",
            "Say that backs are strong and adaptable; strength and variety help",
        ),
        _english(
            r"AI physio(?:therapist)?|correct form guaranteed|perfect form|guaranteed",
            "Say form hints from the camera, which can be wrong",
        ),
        _english(r"no red flags", "Say: you did not report any of the warning signs we ask about"),
        _english(
            r"studies show|(?:research|science) (?:shows|says)|proven|(?:experts|doctors) (?:say|agree)",
            "Put evidence under `sources:` of exercise.yaml, and keep it out of the text",
        ),
    ),
    "ar": (
        _arabic(r"[يتن]?عالج|علاج|معالج[ةه]|[يت]شفي|شفاء", _PROMISE),
        _arabic(r"تشخيص|[يت]شخ[ّ]?ص|إعادة التأهيل|تأهيل|وصف[ةه] طبي[ةه]", "Say exercise plan or estimate"),
        _arabic(r"مثبت علمي[ًّا]+|مثبت سريري|آمن للجميع|خال[يٍ]? من الألم|مضمون", "Say may help"),
        _arabic(r"بدل[اًّ]* من الأدوية|عمود فقري ضعيف|ظهر ضعيف|وضعي[ةه] سيئ[ةه]", "Say that backs are strong"),
    ),
}  # fmt: skip

# Words that carry a forbidden one inside a harmless name.
_HARMLESS = {
    "en": re.compile(r"\bphysical therapists?\b", re.IGNORECASE),
    "ar": re.compile(
        r"(?:ال|لل)?معالج\S* (?:ال)?(?:فيزيائي|طبيعي)\S*|(?:ال|لل)?علاج (?:ال)?(?:طبيعي|فيزيائي)"
    ),
}
_DENIED = {
    "en": re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t\b", re.IGNORECASE),
    "ar": re.compile(r"(?<![\u0621-\u064A])(?:[وف])?(?:لا|ليس|ليست|لن|لم|دون|بدون|غير)(?![\u0621-\u064A])"),
}
_SENTENCE = re.compile(r"[^.!?؟\n]+")

SIDES_NAMED = {
    "en": re.compile(
        r"\b(?:left|right)[- ](?:hand|arm|leg|knee|foot|hip|side|thigh|shoulder|elbow)s?\b|"
        r"\bto (?:the|your) (?:left|right)\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(r"(?:يمين|يسار|أيمن|أيسر|يمنى|يسرى|شمالك)"),
}
"""Left and right, which an exercise that is mirrored for the other side must not name."""


def forbidden_in(text: str, language: str) -> list[tuple[str, str]]:
    """(what stands there, what to say instead) for every forbidden wording in a text of a language."""
    found: list[tuple[str, str]] = []
    harmless = _HARMLESS.get(language)
    denied = _DENIED.get(language)
    for sentence in _SENTENCE.findall(text):
        plain = harmless.sub(" ", sentence) if harmless else sentence
        for forbidden in FORBIDDEN.get(language, ()):
            for match in forbidden.pattern.finditer(plain):
                if denied and denied.search(plain[: match.start()]) and "no red" not in match.group().lower():
                    continue
                found.append((match.group().strip(), forbidden.instead))
    return found
