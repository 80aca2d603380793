"""A caller's free time held against the alternatives of programs' weeks: of one program, and of all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal

import numpy as np

from index.availability import WEEK_MINUTES, Free, joined
from index.bundles import mask
from index.columns import Array, Columns
from index.meetings import DAYPART_STARTS, Meeting
from index.session_blocks import Window
from index.weekly import Alternative
from index.wording import MIDNIGHT
from records.codes import DAYPARTS

# One entry an alternative and a block, both in order of rows; those of a row in the same order of alternatives.
WEEK_TYPE = np.dtype(
    [
        ("row", "<u4"), ("blocks", "u1"), ("timed", "u1"), ("untimed", "u1"), ("unnamed", "u1"), ("dayparts", "u1"),
        ("minutes", "<u2"), ("need", "u1"), ("least", "u1"), ("complete", "?"), ("week_minutes", "<u2"),
    ]
)  # fmt: skip
BLOCK_TYPE = np.dtype([("row", "<u4"), ("days", "u1"), ("start", "<u2"), ("end", "<u2")])
_DAYS = np.array([number.bit_count() for number in range(256)], dtype=np.uint8)  # days of a mask


def week_entries(row: int, alternatives: list[Alternative]) -> list[tuple[int | bool, ...]]:
    """Alternatives of a row as entries of WEEK_TYPE."""
    return [
        (
            row, len(one.blocks), one.timed, one.untimed, one.unnamed, one.dayparts, one.minutes, one.need, one.least,
            one.complete, one.week_minutes,
        )
        for one in alternatives
    ]  # fmt: skip


def block_entries(row: int, alternatives: list[Alternative]) -> list[tuple[int, ...]]:
    """Their blocks as entries of BLOCK_TYPE."""
    return [(row, block.days, block.start, block.end) for one in alternatives for block in one.blocks]


def alternatives_of(row: int, weeks: Columns, blocks: Columns) -> list[Alternative]:
    """The alternatives of a row, of the tables that hold its entries."""
    of_row = blocks.entries_of(row)
    days, start, end = (blocks[field][of_row].tolist() for field in ("days", "start", "end"))
    left = iter([Meeting(*block) for block in zip(days, start, end, strict=True)])
    fields = ("blocks", "untimed", "unnamed", "dayparts", "minutes", "need", "least", "complete", "week_minutes")
    of_row = weeks.entries_of(row)
    entries = zip(*(weeks[field][of_row].tolist() for field in fields), strict=True)
    return [Alternative(tuple(islice(left, number)), *others) for number, *others in entries]


@dataclass(frozen=True)
class Fit:
    """How one alternative stands with free time: yes, no or open, and the masks of days that fit or may fit."""

    answer: Literal["yes", "no", "not stated"]
    fitting: int
    possible: int


class FreeTime:
    """Free blocks of a week, asked of what fits inside them; weeks wrap from Sunday to Monday."""

    def __init__(
        self, free: tuple[Free, ...], windows: Sequence[Sequence[Window]] | None = None, days: int = 0
    ) -> None:
        """Take blocks as `availability.parse` gives them.

        `windows` tell for each day in which of them a session must be (None: anywhere), `days` is a mask of days on which
        one must meet.
        """
        self._days, self._all = days, free
        # The week twice over, so that a session of Sunday night goes on into Monday.
        until = np.zeros(2 * WEEK_MINUTES, dtype=np.int32)
        for one in reversed([*free, *(Free(one.start + WEEK_MINUTES, one.end + WEEK_MINUTES) for one in free)]):
            end = int(until[one.end]) if one.end < len(until) else 0
            until[one.start : one.end] = max(one.end, end)
        self._until = until[:WEEK_MINUTES].reshape(7, MIDNIGHT)
        for day, some in enumerate(windows or ()):
            self._until[day] = _narrowed(self._until[day], day * MIDNIGHT, some)

    @cached_property
    def usable(self) -> tuple[Free, ...]:
        """The blocks in which a session may begin, each to its latest end on the same day."""
        found = []
        for day in range(7):
            ends, last = self._until[day], (day + 1) * MIDNIGHT
            edges = np.flatnonzero(np.diff(np.concatenate([[False], ends > 0, [False]]).astype(np.int8)))
            for first, behind in edges.reshape(-1, 2).tolist():
                found.append(Free(day * MIDNIGHT + first, min(int(ends[first:behind].max()), last)))
        return joined(found)

    def fit(self, alternative: Alternative) -> Fit:
        """How one alternative stands with this free time."""
        inside = [self.inside(block) for block in alternative.blocks]
        # On a day of several blocks all of them are attended.
        outside = [block.days & ~days for block, days in zip(alternative.blocks, inside, strict=True)]
        fitting = mask(inside) & ~mask(outside)
        possible = self.possible(alternative.dayparts, alternative.minutes)
        stated = alternative.timed | alternative.untimed
        others = min(alternative.unnamed, (possible & ~stated).bit_count())
        if alternative.complete and fitting.bit_count() >= alternative.need and not self._days & ~fitting:
            return Fit("yes", fitting, 0)
        days = fitting.bit_count() + (possible & alternative.untimed).bit_count() + others
        possible &= alternative.untimed | (~stated if alternative.unnamed else 0)
        enough = days >= alternative.least and self._minutes_of[fitting | possible] >= alternative.week_minutes
        missing = self._days & ~fitting
        if missing & ~possible or (missing & ~alternative.untimed).bit_count() > others:
            enough = False
        return Fit("not stated" if enough else "no", fitting, possible)

    def best(self, ways: Iterable[Alternative]) -> tuple[Fit, Alternative] | None:
        """The way that stands best with this free time; None where nothing of the week is stated."""
        order = {"yes": 0, "not stated": 1, "no": 2}
        fits = [(self.fit(way), way) for way in ways]
        return min(fits, key=lambda one: (order[one[0].answer], -one[0].fitting.bit_count()), default=None)

    def inside(self, block: Meeting) -> int:
        """The days of a block on which it lies wholly inside the free time, as a mask."""
        ends = self._until[:, block.start].tolist()
        return sum(1 << day for day in range(7) if block.days >> day & 1 and ends[day] - day * MIDNIGHT >= block.end)

    def possible(self, dayparts: int, minutes: int) -> int:
        """The days on which something of so many minutes could begin in one of the parts of the day, as a mask."""
        least = max(minutes, 1)
        return sum(1 << day for day, longest in enumerate(self._reach[dayparts].tolist()) if longest >= least)

    def answers(self, weeks: Columns, blocks: Columns) -> tuple[Array, Array]:
        """Which alternatives are a yes, and which are a yes or open: two arrays of bools, one entry an alternative."""
        fitting = np.zeros(len(weeks), dtype=np.uint8)
        has_blocks = np.flatnonzero(weeks["blocks"])
        if len(has_blocks):
            counts = weeks["blocks"][has_blocks].astype(np.int64)
            inside, first = self._inside(blocks), np.cumsum(counts) - counts
            outside = blocks["days"] & ~inside
            found, not_all = inside.take(first), outside.take(first)
            for nth in range(1, int(counts.max())):
                more = np.flatnonzero(counts > nth)
                found[more] |= inside.take(first[more] + nth)
                not_all[more] |= outside.take(first[more] + nth)
            fitting[has_blocks] = found & ~not_all
        days = _DAYS.take(fitting)
        yes = weeks["complete"] & (days >= weeks["need"])
        if self._days:
            yes &= (fitting & self._days) == self._days
        open_ones = np.flatnonzero(weeks["untimed"] | weeks["unnamed"])
        days[open_ones] += self._further(weeks, open_ones)
        may = days >= weeks["least"]
        some = np.flatnonzero(may & ~yes & ((weeks["week_minutes"] > 0) | bool(self._days)))
        untimed = weeks["untimed"].take(some)
        further = np.where(weeks["unnamed"].take(some) > 0, ~(weeks["timed"].take(some) | untimed), 0)
        possible = self._possible(weeks, some) & (untimed | further) & 0x7F
        usable = fitting.take(some) | possible
        enough = self._minutes_of[usable] >= weeks["week_minutes"].take(some)
        if self._days:
            missing = self._days & ~fitting.take(some)
            unnamed = np.minimum(weeks["unnamed"].take(some), _DAYS[possible & ~untimed])
            enough &= ((missing & ~possible) == 0) & (_DAYS[missing & ~untimed & 0x7F] <= unnamed)
        may[some] = enough
        return yes, yes | may

    def _inside(self, blocks: Columns) -> Array:
        """The days of each block on which it lies inside the free time, as masks."""
        start, end = blocks["start"].astype(np.intp), blocks["end"].astype(np.int32)
        found = np.zeros(len(blocks), dtype=np.uint8)
        for day in np.flatnonzero(self._until.any(axis=1)).tolist():
            ends = self._until[day] - day * MIDNIGHT
            found |= (ends.take(start) >= end).view(np.uint8) << np.uint8(day)
        return np.asarray(found & blocks["days"])

    def _further(self, weeks: Columns, some: Array) -> Array:
        """How many days that are not timed could be inside the free time, of some alternatives."""
        timed, untimed, unnamed = (weeks[field].take(some) for field in ("timed", "untimed", "unnamed"))
        possible = self._possible(weeks, some)
        unstated = _DAYS[possible & ~(timed | untimed) & 0x7F]
        return np.asarray(_DAYS[possible & untimed] + np.minimum(unstated, unnamed))

    def _possible(self, weeks: Columns, some: Array) -> Array:
        """The days on which what is not timed could begin, as masks, of some alternatives."""
        parts, minutes = weeks["dayparts"].take(some), weeks["minutes"].take(some)
        possible = np.packbits(self._reach > 0, axis=1, bitorder="little")[:, 0].take(parts)
        long = np.flatnonzero(minutes)  # few pages say how long a session is that has no times
        if len(long):
            enough = self._reach.take(parts[long], axis=0) >= minutes[long][:, np.newaxis]
            possible[long] = np.packbits(enough, axis=1, bitorder="little")[:, 0]
        return np.asarray(possible)

    @cached_property
    def _minutes_of(self) -> Array:
        """Free minutes of each mask of days, what goes on past midnight included; of all days those of the week."""
        ends = np.maximum.accumulate(self._until, axis=1)  # of what began before
        free = (ends > np.arange(WEEK_MINUTES).reshape(7, MIDNIGHT)).sum(axis=1)
        free += np.maximum(ends[:, -1] - np.arange(1, 8) * MIDNIGHT, 0)
        masks = np.arange(1 << 7)[:, np.newaxis] >> np.arange(7) & 1
        return np.asarray(np.minimum(masks @ free, sum(one.end - one.start for one in self._all)))

    @cached_property
    def _reach(self) -> Array:
        """Minutes of free time from a start in one of the parts of the day (by mask, 0: any) on each day."""
        left = np.maximum(self._until - np.arange(WEEK_MINUTES, dtype=np.int32).reshape(7, MIDNIGHT), 0)
        reach = np.zeros((1 << len(DAYPARTS), 7), dtype=np.int32)
        reach[0] = left.max(axis=1)
        for bit, daypart in enumerate(DAYPARTS):
            first, last = DAYPART_STARTS[daypart]
            days = slice(5, 7) if daypart == "weekend" else slice(0, 7)
            reach[1 << bit, days] = left[days, first:last].max(axis=1)
        for dayparts in range(1, len(reach)):
            lowest = dayparts & -dayparts
            if lowest != dayparts:
                reach[dayparts] = np.maximum(reach[lowest], reach[dayparts - lowest])
        return reach


def _narrowed(until: Array, midnight: int, windows: Sequence[Window]) -> Array:
    """To when a session of a day may last from each minute of it, where it must be in one of the windows; 0: not at all."""
    found = np.zeros_like(until)
    for window in windows:
        first, last = window.start, min(window.until, MIDNIGHT)
        ends = np.minimum(until[first:last], midnight + window.end)
        ends[ends <= midnight + np.arange(first, first + len(ends))] = 0
        found[first:last] = np.maximum(found[first:last], ends)
    return found
