"""A language catcow speaks: its tag, its own name for itself and its writing direction.

Name and direction come from the Unicode CLDR (through Babel), so adding a language means adding its
`.ftl` files and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError

from catcow.errors import CatcowError

FALLBACK = "en"
"""The language every message exists in; the others fall back to it, message by message."""

MACHINE_MADE = "machine-made, awaiting review"
"""The words of the first comment of a `.ftl` file that no speaker has yet reviewed."""


class UnknownLanguageError(CatcowError):
    """A language tag that the CLDR doesn't know."""


@dataclass(frozen=True, slots=True)
class Language:
    """`tag` is a BCP 47 tag (`ar`); `name` is the language's own name (`العربية`)."""

    tag: str
    name: str
    direction: Literal["ltr", "rtl"]


@cache
def language_of(tag: str) -> Language:
    """The language with this BCP 47 tag; UnknownLanguageError when there is none."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise UnknownLanguageError(
            f"“{tag}” is not a language tag. Use one like “en”, “ar” or “pt-BR”: it names the folder "
            "or file that holds the words."
        ) from error
    direction: Literal["ltr", "rtl"] = "rtl" if locale.character_order == "right-to-left" else "ltr"
    return Language(tag, locale.get_display_name(tag.replace("-", "_")) or tag, direction)
