"""The order of a session: gentle first, then strength, then stretching, getting down and up at most once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from catcow.content.exercise import Family, Position

from .model import Prescription
from .pace import is_floor
from .shelf import Shelf

STAGE: dict[Family, int] = {
    Family.aerobic: 0,
    Family.habit: 0,
    Family.mobility: 0,
    Family.strengthening: 1,
    Family.stabilisation: 1,
    Family.directional_extension: 2,
    Family.directional_flexion: 2,
    Family.stretching: 2,
    Family.neural: 2,
    Family.self_release: 2,
}
"""0 gentle movement, 1 strength and steadiness, 2 stretching and the rest."""

_FLOOR = (Position.supine, Position.side_lying, Position.prone, Position.all_fours, Position.kneeling)
_UP = (Position.sitting, Position.standing)
_CHAINS: tuple[tuple[Position, ...], ...] = (
    (*_FLOOR, *_UP),
    (*reversed(_FLOOR), *_UP),
    (*reversed(_UP), *reversed(_FLOOR)),
    (*reversed(_UP), *_FLOOR),
)
"""Ways through the positions that visit the floor once."""


def in_order(items: Sequence[Prescription], shelf: Shelf, today: date) -> tuple[Prescription, ...]:
    """The items sorted: by the chain of positions that disturbs the stages least, within a position by stage,
    level and id, a second round after all first rounds of its position. Equal chains alternate by date."""
    places = [shelf.entries[item.exercise].exercise.position for item in items]
    rounds: list[int] = []
    seen: dict[str, int] = {}
    for item in items:
        rounds.append(seen.get(item.exercise, 0))
        seen[item.exercise] = rounds[-1] + 1

    def within(index: int) -> tuple[int, int, float, float, str]:
        exercise = shelf.entries[items[index].exercise].exercise
        return (rounds[index], STAGE[exercise.family], exercise.level.low, exercise.level.high, exercise.id)

    inner = [within(index) for index in range(len(items))]
    candidates: list[tuple[tuple[int, int, int], tuple[int, ...]]] = []
    turn = today.toordinal() % len(_CHAINS)
    for number, chain in enumerate(_CHAINS):
        rank = {position: place for place, position in enumerate(chain)}
        order = [index for _, _, index in sorted((rank[places[i]], inner[i], i) for i in range(len(items)))]
        firsts = [inner[i][1] for i in order if rounds[i] == 0]
        opening = firsts[0] if firsts else 0
        cost = sum(a > b for n, a in enumerate(firsts) for b in firsts[n + 1 :])
        candidates.append(((opening, cost, (number - turn) % len(_CHAINS)), tuple(order)))
    return _apart([items[i] for i in min(candidates)[1]], shelf)


def _apart(items: list[Prescription], shelf: Shelf) -> tuple[Prescription, ...]:
    """The same order, but when only one exercise of a position comes twice and would follow itself, it opens
    its position."""
    for n in range(len(items) - 1):
        if items[n].exercise == items[n + 1].exercise:
            place = shelf.entries[items[n].exercise].exercise.position
            first = n
            while first > 0 and shelf.entries[items[first - 1].exercise].exercise.position is place:
                first -= 1
            items.insert(first, items.pop(n))
    return tuple(items)


def descents(positions: Sequence[Position]) -> int:
    """How often one gets down to the floor, beginning upright."""
    floor = [False, *(is_floor(position) for position in positions)]
    return sum(not a and b for a, b in pairwise(floor))
