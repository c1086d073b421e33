"""From places on the path to repetitions, attempts and holds.

An excursion leaves the start, reaches stations and comes back. It is a repetition when every station it has
to reach was reached, an attempt when it turned back before. How far counts as reached follows the person:
first a share of the figure's own movement, then of what they usually do (clinical.md 2.1: 70 % of the
calibrated range).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

REACHED = 0.7
"""Of the figure's movement: a first repetition reaches this far ..."""
STAYED, STAYED_S = 0.72, 1.0
"""... or this share of that, when the person stayed there: who turns back at once has broken off."""
OWN_REACHED = 0.7
"""Of the person's own usual movement, once it is known."""
LEAST_REACH = 0.35
"""No movement smaller than this share of the figure's is a repetition of anybody."""
LEFT = 0.25
"""An excursion begins here."""
BACK = 0.45
"""Of the farthest point: from here the way back is believed."""
HOME = 0.15
"""An excursion that turned back, or that was counted, ends here."""
AGAIN = 0.3
"""A counted excursion that grows by so much again is a new one: not everybody comes all the way back."""
ALIKE = 0.25
"""Two movements whose farthest points differ by less than this share are the same habit."""
SMALL_FIT = 0.7
"""... when the path explains them all the way, on average: trembling agrees with it only for moments."""
BRIEF = 0.5
"""A movement that takes less than this share of the person's usual time ..."""
BRIEF_REACHED = 0.9
"""... has to come nearly as far as they usually do: who breaks off turns back early."""
BRIEF_AFTER = 1
"""So many repetitions tell what is usual."""
KEPT = 9
"""So many of the last farthest points are remembered."""
HELD = 0.85
"""Of the farthest point: here it is held."""
LEVEL, MOST_LEVELS = 0.05, 40
"""Steps of the way of which it is remembered when they were passed."""
PAUSE_S = 3.0
"""Back at the start for so long with some stations still missing: it was an attempt."""
FASTEST = 0.15
"""Nobody needs less than this share of the authored time of a movement."""
SHORTEST_S = 0.25
LEAST_FIT = 0.55
"""A movement of which the path explains less is some other movement."""
CUT_OFF_S = 2.0
"""Held for so long when the recording ends: done, though the way back is not in it."""
OWN_SWING = 0.6
"""Of the person's own usual swing between two opposite stations."""
TURNED = 0.35
"""Of a swing: so far back means that it has turned."""
LEAST_SWING = 0.45
"""The smallest that is one; 2 is from one station of the figure to the other."""


@dataclass(frozen=True, slots=True)
class Excursion:
    """One way out and back. `reach`: of the station that was reached least, as a share of the figure's
    movement; `stays`: from when to when it was near the farthest point, of each station reached; `fit` 0..1
    there."""

    start_s: float
    end_s: float
    reach: float
    stays: tuple[Stay, ...]
    fit: float
    complete: bool
    recalled: bool = False
    """It was told as an attempt before, when the person's own range was not known."""


@dataclass(frozen=True, slots=True)
class Stay:
    """From when to when a station was nearly as near as it came."""

    station: int
    from_s: float
    to_s: float


@dataclass(slots=True)
class _Peak:
    """The way to one station and back."""

    reach: float = 0.0
    fit: float = 0.0
    last_s: float = -1.0
    passed_s: list[float] = field(default_factory=list)
    """When each level was passed first."""
    fits: float = 0.0
    weight: float = 0.0

    @property
    def mean_fit(self) -> float:
        """Over the whole way, the far part counting most."""
        return self.fits / self.weight if self.weight else 0.0

    @property
    def near_s(self) -> float:
        """When it was first nearly as near as it has come."""
        level = min(int(HELD * self.reach / LEVEL), len(self.passed_s) - 1)
        return self.passed_s[level] if level >= 0 else self.last_s

    def next(self, t_s: float, share: float, fit: float) -> None:
        """`share` 0..1 of the way at this moment."""
        self.reach = max(self.reach, share)
        self.fits += share * fit
        self.weight += share
        while len(self.passed_s) <= min(int(share / LEVEL), MOST_LEVELS):
            self.passed_s.append(t_s)
        if share >= HELD * self.reach:
            self.fit, self.last_s = max(self.fit, fit), t_s


class Counter:
    """Counts the excursions to `groups` stations, all of which make one repetition. Feed it once a frame."""

    def __init__(
        self, groups: int, usual: float | None = None, move_s: float = 4.0, *, alternating: bool = False
    ) -> None:
        """`usual`: the person's own usual reach, when it is known from before. `move_s`: how long the
        movement takes as authored, holds left out. `alternating`: the sides take turns, and the far one may
        look as if it came less far."""
        self.groups, self._alternating = groups, alternating
        self._other: float | None = None
        self._shortest_s = max(SHORTEST_S, FASTEST * move_s)
        self._reaches: list[float] = [] if usual is None else [usual] * 3
        self._times_s: list[float] = []
        self._small: Excursion | None = None
        self._valley = 0.0
        self._clear()

    def _clear(self) -> None:
        self._open = self._counted = False
        self._start_s = 0.0
        self._home_s: float | None = None
        self._peaks = [_Peak() for _ in range(self.groups)]

    @property
    def usual(self) -> float | None:
        """The person's own usual reach; None before the first repetition."""
        return median(self._reaches) if self._reaches else None

    @property
    def needed(self) -> float:
        """How far a station has to be reached now."""
        usual = self.usual
        if usual is None:
            return REACHED
        if self._alternating:
            usual = min(usual, REACHED / OWN_REACHED, self._other or usual)
        return max(LEAST_REACH, OWN_REACHED * usual)

    least = LEAST_REACH

    @property
    def away(self) -> bool:
        """Whether a movement has begun that is not over."""
        return self._open and not self._counted

    def drop(self) -> None:
        """The movement in hand is forgotten: it was of something else."""
        self._clear()

    def hold_s(self, t_s: float, shares: Sequence[float]) -> float | None:
        """How long the hold in hand has lasted; None when nothing is held."""
        if not self.away:
            return None
        held = [
            t_s - peak.near_s
            for peak, share in zip(self._peaks, shares, strict=True)
            if share >= self.needed and share >= HELD * peak.reach
        ]
        return max(held, default=None)

    def next(self, t_s: float, shares: Sequence[float], fit: float) -> tuple[Excursion, ...]:
        """The excursions that ended with this frame (mostly none; two when a small habit is recognised)."""
        now = max(shares)
        if self._counted:
            self._valley = min(self._valley, now)
            if now >= HOME and now <= self._valley + AGAIN:
                return ()
            self._clear()
        if not self._open:
            if now < LEFT:
                return ()
            self._open, self._start_s = True, t_s
        for peak, share in zip(self._peaks, shares, strict=True):
            if share >= HOME:
                peak.next(t_s, share, fit)
        reach = min(p.reach for p in self._peaks)
        last = max(self._peaks, key=lambda p: p.last_s)
        if now < BACK * last.reach and (reach >= self.needed or self._stayed(reach)):
            return self._close(t_s, now, complete=True)
        if now >= HOME:
            self._home_s = None
            return ()
        self._home_s = t_s if self._home_s is None else self._home_s
        partly = reach < self.needed and any(p.reach >= self.needed for p in self._peaks)
        if partly and t_s - self._home_s < PAUSE_S:
            return ()
        return self._close(t_s, now, complete=False)

    def finish(self, t_s: float) -> tuple[Excursion, ...]:
        """The recording ends: what is nearly done counts as done."""
        if not self.away or min(p.reach for p in self._peaks) < self.needed:
            return ()
        last = max(self._peaks, key=lambda p: p.last_s)
        if last.last_s >= t_s - 0.1 and last.last_s - last.near_s < CUT_OFF_S:
            return ()
        return self._close(t_s, 0.0, complete=True)

    def _stayed(self, reach: float) -> bool:
        """Whether the person came nearly far enough, and stayed. Only as long as their own usual reach is
        not known: who does not come so far then has broken off."""
        near = reach >= max(LEAST_REACH, STAYED * REACHED)
        stayed = all(p.last_s - p.near_s >= STAYED_S for p in self._peaks)
        return self.usual is None and near and stayed

    def _close(self, t_s: float, now: float, *, complete: bool) -> tuple[Excursion, ...]:
        reaches = [p.reach for p in self._peaks]
        reach = min(reaches) if complete else max(reaches)
        done = Excursion(
            self._start_s,
            t_s,
            reach,
            tuple(Stay(k, p.near_s, p.last_s) for k, p in enumerate(self._peaks) if p.reach >= LEAST_REACH),
            min((p.fit for p in self._peaks if p.reach >= LEFT), default=0.0),
            complete,
        )
        mean_fit = min((p.mean_fit for p in self._peaks if p.reach >= LEFT), default=0.0)
        self._counted, self._valley = True, now
        if now < HOME:
            self._clear()
        if t_s - done.start_s < self._shortest_s or done.fit < LEAST_FIT:
            return ()
        if complete and self._is_broken_off(done):
            return (replace(done, complete=False),)
        if complete:
            if not self._alternating:
                self._small = None
            self._remember(reach)
            self._times_s = [*self._times_s, t_s - done.start_s][-KEPT:]
            return (done,)
        if reach < LEAST_REACH or self.groups > 1 or (self._reaches and not self._alternating):
            return (done,)
        if not self._reaches and mean_fit < SMALL_FIT:
            return (done,)
        before, self._small = self._small, done
        if before is None or abs(before.reach - reach) > ALIKE * max(before.reach, reach):
            return (done,)
        self._small = None
        if self._reaches:
            self._other = min(before.reach, reach)
        else:
            self._remember(before.reach)
            self._remember(reach)
        return (replace(before, complete=True, recalled=True), replace(done, complete=True))

    def _is_broken_off(self, done: Excursion) -> bool:
        """Whether it was much quicker than the person's repetitions, and came less far. Where the sides
        take turns, one of them may look so."""
        usual = self.usual
        if self._alternating or usual is None or len(self._times_s) < BRIEF_AFTER:
            return False
        brief = done.end_s - done.start_s < BRIEF * median(self._times_s)
        return brief and done.reach < BRIEF_REACHED * usual

    def forget(self) -> None:
        """The last complete movement was of something else: nothing is learned from it."""
        self._reaches, self._times_s = self._reaches[:-1], self._times_s[:-1]

    def _remember(self, reach: float) -> None:
        self._reaches = [*self._reaches, reach][-KEPT:]


class Swings:
    """Counts to and fro between two opposite stations, wherever between them the person rests. A repetition
    is both, in whichever order; it is counted when the second is left."""

    groups = 2
    least = LEAST_SWING

    def __init__(self, usual: float | None = None, move_s: float = 4.0) -> None:
        """`usual`: the person's own usual swing from one to the other. `move_s`: as authored, holds left
        out."""
        self._shortest_s = max(SHORTEST_S, FASTEST * move_s)
        self._swings: list[float] = [] if usual is None else [usual] * 3
        self.drop()

    def drop(self) -> None:
        """The movement in hand is forgotten."""
        self._upward: bool | None = None
        self._low = self._high = 0.0
        self._low_s = self._high_s = self._fit = 0.0
        self._begun_s: float | None = None
        self._visits: dict[int, tuple[float, float, Stay]] = {}

    @property
    def usual(self) -> float | None:
        """The person's own usual swing; None before the first."""
        return median(self._swings) if self._swings else None

    @property
    def needed(self) -> float:
        """How large a swing is believed now."""
        usual = self.usual
        return LEAST_SWING if usual is None else max(LEAST_SWING, OWN_SWING * usual)

    @property
    def away(self) -> bool:
        """Whether a movement has begun that is not over."""
        return bool(self._visits) or self._high - self._low >= self.needed

    def hold_s(self, t_s: float, shares: Sequence[float]) -> float | None:
        """How long the person has been near one of the two; None when they are not."""
        if self._upward is None or self._high - self._low < self.needed:
            return None
        extreme, since = (self._high, self._high_s) if self._upward else (self._low, self._low_s)
        near = abs(shares[0] - shares[1] - extreme) < (1 - HELD) * (self._high - self._low)
        return t_s - since if near else None

    def next(self, t_s: float, shares: Sequence[float], fit: float) -> tuple[Excursion, ...]:
        """The repetition that ended with this frame, if one did."""
        u = shares[0] - shares[1]
        if self._upward is not False and u >= self._high:
            self._high, self._high_s = u, t_s
        if self._upward is not True and u <= self._low:
            self._low, self._low_s = u, t_s
        self._fit = max(self._fit, fit)
        # The first swing begins where the person rests, between the two; later ones where the last turned.
        up = self._high - (0.0 if self._upward is None else self._low)
        down = (0.0 if self._upward is None else self._high) - self._low
        if self._upward is not False and up >= self.needed and u < self._high - TURNED * up:
            return self._visited(t_s, 0, u, up)
        if self._upward is not True and down >= self.needed and u > self._low + TURNED * down:
            return self._visited(t_s, 1, u, down)
        return ()

    def forget(self) -> None:
        """The last repetition was of something else: nothing is learned from its swing."""
        self._swings = self._swings[:-1]

    def finish(self, t_s: float) -> tuple[Excursion, ...]:
        """The recording ends: the second of the two counts when it was reached, though not yet left."""
        swing = self._high - self._low
        if self._upward is None or swing < self.needed or len(self._visits) != 1:
            return ()
        return self._visited(t_s, 0 if self._upward else 1, 0.0, swing)

    def _visited(self, t_s: float, station: int, u: float, swing: float) -> tuple[Excursion, ...]:
        since = self._high_s if station == 0 else self._low_s
        if self._upward is not None:
            self._swings = [*self._swings, swing][-KEPT:]
        start = self._begun_s if self._begun_s is not None else since
        if not self._visits:
            self._begun_s = start
        self._visits[station] = (swing, self._fit, Stay(station, since, t_s))
        self._upward = station == 1
        self._low = self._high = u
        self._low_s = self._high_s = t_s
        self._fit = 0.0
        if len(self._visits) < 2:
            return ()
        visits, self._visits = self._visits, {}
        self._begun_s = None
        stays = tuple(stay for _, _, stay in visits.values())
        fit = max(f for _, f, _ in visits.values())
        reach = min(s for s, _, _ in visits.values())
        if fit < LEAST_FIT or t_s - start < self._shortest_s:
            return ()
        return (Excursion(start, t_s, reach, stays, fit, complete=True),)
