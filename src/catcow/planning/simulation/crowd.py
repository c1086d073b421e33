"""Many invented lives, in pieces that processes can share out among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from catcow.content.library import Library

from ..facts import Book
from ..shelf import StillShelf
from .living import live
from .tally import Tally

PIECE = 20
"""Lives in a piece."""


@cache
def shelf_of(root: Path | None) -> StillShelf:
    """The library of a folder, or the shipped one, read once in each process."""
    return StillShelf.of(Library.shipped() if root is None else Library(root))


def pieces(people: int) -> Iterator[range]:
    """The numbers of so many people, cut up."""
    return (range(first, min(first + PIECE, people)) for first in range(0, people, PIECE))


def live_many(root: Path | None, seed: int, numbers: Sequence[int], weeks: int) -> Tally:
    """These lives, counted together. Pure: the same arguments give the same tally."""
    shelf = shelf_of(root)
    book = Book.of(shelf)
    total = Tally()
    for number in numbers:
        total.add(live(shelf, seed, number, weeks, book))
    return total
