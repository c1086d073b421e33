"""Words in the person's language: Fluent look-up with plural rules, direction and fallback to English."""

from .language import FALLBACK, MACHINE_MADE, Language, language_of
from .sorting import sort_key
from .source import Message, WordsFile
from .words import MessageFormatError, MissingMessageError, Words, WordsSyntaxError

__all__ = [
    "FALLBACK",
    "MACHINE_MADE",
    "Language",
    "Message",
    "MessageFormatError",
    "MissingMessageError",
    "Words",
    "WordsFile",
    "WordsSyntaxError",
    "language_of",
    "sort_key",
]
