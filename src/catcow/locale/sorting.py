"""Sorting words as a reader of a language looks them up."""

from __future__ import annotations

import unicodedata

_ARABIC_ARTICLE = "\u0627\u0644"
# Letters that an Arabic index files under one: alef with its hamzas and madda, final ya, ta marbuta.
_ARABIC_LETTERS = str.maketrans(
    "\u0623\u0625\u0622\u0671\u0649\u0629", "\u0627\u0627\u0627\u0627\u064a\u0647"
)


def sort_key(text: str, language: str) -> str:
    """What to sort a word by: without case and accents; in Arabic also without vowel marks and the article.
    `language` is a BCP 47 tag. A small rule in place of the CLDR's collation, which Python doesn't carry."""
    shown = "".join(c for c in text if unicodedata.category(c) != "Cf").strip()
    if language.partition("-")[0] == "ar":
        bare = "".join(c for c in shown if not unicodedata.combining(c)).translate(_ARABIC_LETTERS)
        return bare.removeprefix(_ARABIC_ARTICLE)
    plain = unicodedata.normalize("NFKD", shown)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
