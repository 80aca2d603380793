"""The sessions of all programs: each block of days, start and end once, with the rows that have it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

import numpy as np
from pyroaring import FrozenBitMap

from index.columns import Array, rows_of
from index.wording import MIDNIGHT

MOST_KEPT = 256  # unions of blocks that are kept


class Window(NamedTuple):
    """Times of a day in minutes: a session begins at `start` or later and before `until`, and ends by `end`."""

    start: int
    until: int
    end: int

    def begins_in(self, first: int, last: int) -> Window:
        """The part of the window in which sessions begin at minute `first` or later and before `last`.

        >>> Window(600, 2880, 1200).begins_in(1020, 1440)
        Window(start=1020, until=1440, end=1200)
        """
        return Window(max(self.start, first), min(self.until, last), self.end)

    def later(self, minutes: int) -> Window:
        """The window by clocks that are so many minutes ahead; what is open at an end stays so.

        >>> Window(1020, 1440, 2880).later(180), Window(0, 2880, 1200).later(-60)
        (Window(start=1200, until=1620, end=2880), Window(start=0, until=2880, end=1140))
        """
        start = max(0, self.start + minutes) if self.start else 0
        return Window(start, *(one if one >= 2 * MIDNIGHT else one + minutes for one in self[1:]))

    @property
    def possible(self) -> bool:
        """Whether any session could be inside.

        >>> Window(1020, 1440, 1200).possible, Window(1020, 720, 2880).possible, Window(1020, 1440, 1020).possible
        (True, False, False)
        """
        return self.start < min(self.until, self.end)


class SessionBlocks:
    """Finds the rows with a session inside times of the day; programs of a whole country share some thousand blocks."""

    def __init__(self, sessions: Array) -> None:
        """Take the sessions as SESSION_TYPE has them; they are sorted into blocks when they are first asked for."""
        self._sessions = sessions
        self._rows: dict[int, FrozenBitMap] = {}
        self._from: dict[tuple[int | None, int], FrozenBitMap] = {}
        self._until: dict[tuple[int | None, int], FrozenBitMap] = {}

    def rows(self, window: Window, day: int | None = None) -> FrozenBitMap:
        """The rows with a session inside a window, on a day (0 is Monday) or on any.

        Of each time at which some session begins it is kept who has one from then on, and so of the ends: most windows
        have one end alone.
        """
        every_start, every_end = self._times
        first, last = bisect_left(every_start, window.start), bisect_left(every_start, window.until)
        final = bisect_right(every_end, window.end)
        if last == len(every_start) and final == len(every_end):
            return self._kept(self._from, day, first, window)
        if first == 0 and last == len(every_start):
            return self._kept(self._until, day, final, window)
        return self._inside(window, day)

    def _kept(
        self, kept: dict[tuple[int | None, int], FrozenBitMap], day: int | None, place: int, window: Window
    ) -> FrozenBitMap:
        """What is inside a window with one end, by the place of that among all starts or ends."""
        if (found := kept.get((day, place))) is None:
            if len(kept) == MOST_KEPT:
                kept.clear()
            found = kept[day, place] = self._inside(window, day)
        return found

    def _inside(self, window: Window, day: int | None) -> FrozenBitMap:
        days, starts, ends, _, _ = self._blocks
        inside = (starts >= window.start) & (starts < window.until) & (ends <= window.end)
        if day is not None:
            inside &= days & (1 << day) != 0
        return FrozenBitMap.union(*map(self._of, np.flatnonzero(inside).tolist()), FrozenBitMap())

    @cached_property
    def _times(self) -> tuple[list[int], list[int]]:
        """When sessions begin and end, each time once, ascending."""
        _, starts, ends, _, _ = self._blocks
        return sorted(set(starts.tolist())), sorted(set(ends.tolist()))

    @cached_property
    def _blocks(self) -> tuple[Array, Array, Array, Array, Array]:
        """Days, start and end of each block; the sessions' rows, block after block, and where each block begins."""
        fields = (self._sessions[name].astype(np.int64) for name in ("days", "start", "end"))
        days, starts, ends = fields
        together = days << 32 | starts << 16 | ends
        order = np.argsort(together, kind="stable")
        blocks, firsts = np.unique(together[order], return_index=True)
        rows = np.ascontiguousarray(self._sessions["row"])[order]
        return blocks >> 32, (blocks >> 16) & 0xFFFF, blocks & 0xFFFF, rows, np.append(firsts, len(rows))

    def _of(self, block: int) -> FrozenBitMap:
        if block not in self._rows:
            _, _, _, rows, firsts = self._blocks
            self._rows[block] = rows_of(rows[firsts[block] : firsts[block + 1]])
        return self._rows[block]
