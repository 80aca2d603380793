"""A program's week as alternatives: days and times of which a caller needs one, and what of them is not stated.

docs/search.md has the rule with examples. index/free_time.py holds alternatives against a caller's free time.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from index.added_groups import added_days
from index.bundles import Bundles, Unit, days_in, flat, hours_of_days, mask
from index.by_session import of_some_sessions
from index.daytime import open_parts
from index.meetings import DAYPART_STARTS, WEEKEND, Meeting, meetings
from index.one_day import Amounts
from index.wording import MIDNIGHT, minutes
from records.codes import DAYPARTS, STATED_TOO, WEEKDAYS

if TYPE_CHECKING:
    from records.models import Program, Range

MOST_BLOCKS = 10  # of more blocks than this no sets are made
ALL_WEEK = 7
MOST_MINUTES = 2 * ALL_WEEK * MIDNIGHT  # more than a week has; a page that says more means something else by hours
WEEKEND_DAYS = sum(1 << WEEKDAYS.index(day) for day in WEEKDAYS if day in WEEKEND)
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Alternative:
    """One way of attending: all that one caller would come to in a week. Masks have bit 0 for Monday.

    Of `blocks` that meet on the same day all are attended. `untimed` are days that are named without times, `unnamed` is
    how many further days are said and not named. `dayparts` (bit 0 is the morning, 0: any) and `minutes` (0: not
    stated) tell when those begin and how long they are. `need` days surely do, and fewer than `least` do not.
    All of it takes at least `week_minutes` a week (0: not stated).
    Where it is not `complete` something of it is open, so that free time for all that is stated is no yes.
    """

    blocks: tuple[Meeting, ...] = ()
    untimed: int = 0
    unnamed: int = 0
    dayparts: int = 0
    minutes: int = 0
    need: int = 1
    least: int = 1
    complete: bool = False
    week_minutes: int = 0

    @property
    def timed(self) -> int:
        """The days of its blocks."""
        return mask(block.days for block in self.blocks)


def alternatives(program: Program) -> list[Alternative]:
    """The ways in which a program may be attended; none where nothing of its week is stated."""
    week = _Week(program)
    return [*week.timed(), *week.open_dayparts()] if week.blocks else [*week.untimed()]


def days_of(days: int) -> list[str]:
    """The weekdays of a mask.

    >>> days_of(0b1000010)
    ['tue', 'sun']
    """
    return [day for number, day in enumerate(WEEKDAYS) if days >> number & 1]


class _Week:
    """What one program states of its week."""

    def __init__(self, program: Program) -> None:
        self.blocks = _blocks(meetings(program))
        self._days = mask(1 << WEEKDAYS.index(code.code) for code in program.days)
        self._said: set[str] = {code.code for code in program.dayparts}
        if self._said - {"weekend"} or self.blocks:
            self._said.update(open_parts(program))
        self._added = added_days(program)
        self._others = _begins_of_others(program)
        self._least_days = [min(math.ceil(stated.min), ALL_WEEK) for stated in program.days_per_week if stated.min]
        self._perhaps = [*_perhaps(program, "days_per_week")], [*_perhaps(program, "hours_per_week")]
        self._less_days = [*_perhaps(program, "days_per_week", STATED_TOO)]
        self._most_days = max((math.ceil(d.min or d.max or 0) for d in program.days_per_week), default=0)
        self._hours = _lows(program.hours_per_week)
        self._session_hours = _lows(program.session_hours)
        self._length = round(60 * min(self._session_hours, default=0))
        self._bundles = Bundles(program, self.blocks, Amounts(self._hours, self._session_hours, self._least_days))
        self._week_minutes = min(math.floor(60 * min(self._hours, default=0)), MOST_MINUTES)

    def timed(self) -> Iterator[Alternative]:
        """Each unit that does by itself with what belongs to it, of the others each largest set of different days; their choices."""
        timed = mask(block.days for block in self.blocks)
        bundles = self._bundles
        alone = [unit for unit in bundles.units if self._is_enough(unit)]
        rest = [unit for unit in bundles.units if unit not in alone]
        parts = bundles.open_parts
        ways: list[tuple[tuple[Unit, ...], bool]] = [((unit,), True) for unit in alone]
        if len(rest) <= MOST_BLOCKS:
            beside = {unit: [other for other in rest if not days_in(unit) & days_in(other)] for unit in alone}
            # Which days of a block that has more of them than are needed is free, so those beside it are days like these.
            ways += [
                ((unit, *some), self._is_enough(unit, days=-1) and not parts.intersection(some))
                for unit, others in beside.items()
                for some in _sets(tuple(others))
            ]
            belong = {other for others in beside.values() for other in others}
            ways += [(some, not parts.intersection(some)) for some in _sets(tuple(rest)) if not belong.issuperset(some)]
        else:
            ways += [((unit,), False) for unit in rest]
        untimed = self._days & ~timed
        for units, whole in ways:
            yield self._alternative(flat(units), untimed, sure=whole)
            for some in self._choices(units):
                yield self._alternative(flat(some), untimed, sure=False)
            if self._added:  # whether all come to a group that is one more is not said
                some = tuple(unit for unit in units if days_in(unit) & ~self._added)
                if some and (some != units or untimed & self._added):
                    yield self._alternative(flat(some), untimed & ~self._added, sure=False)

    def untimed(self) -> Iterator[Alternative]:
        """The one way of a program without times, and its weekend where that is said beside other days."""
        only_weekend = self._said == {"weekend"}
        if only_weekend and not self._days and self._most_days <= WEEKEND_DAYS.bit_count():
            yield self._weekend(min(self._least_days, default=1))
        elif self._days or self._said or self._least_days or self._hours:
            # That there are weekends says nothing of the time of the other days.
            yield self._alternative((), self._days, dayparts=_dayparts(set() if only_weekend else self._said))
        if "weekend" in self._said and self._days and not self._days & WEEKEND_DAYS:
            yield self._weekend()

    def open_dayparts(self) -> Iterator[Alternative]:
        """Parts of the day that are said beside the times of others: on which days and when is not stated."""
        timed = mask(block.days for block in self.blocks)
        by_times = {daypart for block in self.blocks for daypart in _begins_in(block)}
        for daypart in DAYPARTS:
            if daypart == "weekend" and "weekend" in self._said and not timed & WEEKEND_DAYS:
                yield self._weekend()
            elif daypart != "weekend" and daypart in self._said - by_times:
                days = min(self._least_days, default=1)
                yield Alternative(
                    unnamed=ALL_WEEK, dayparts=_dayparts({daypart}), minutes=self._length, need=days, least=days,
                    week_minutes=self._week_minutes,
                )  # fmt: skip

    def _weekend(self, days: int = 1) -> Alternative:
        """The weekend as a way of its own, its times not stated, of which so many days are enough."""
        return Alternative(
            untimed=WEEKEND_DAYS, minutes=self._length, need=days, least=days, week_minutes=self._week_minutes
        )

    def _alternative(
        self, blocks: tuple[Meeting, ...], untimed: int, *, dayparts: int = 0, sure: bool = True
    ) -> Alternative:
        total = (mask(block.days for block in blocks) | untimed).bit_count()
        need = least = max(total, 1)
        lengths = hours_of_days(blocks) or self._session_hours
        if self._least_days:
            need, least = max(self._least_days), min(self._least_days)
            if blocks and all(block.start in self._others for block in blocks):  # of these no number is said
                need, least = total, min(least, total)
        elif self._hours and lengths:
            need = max(_times(hours, min(lengths)) for hours in self._hours)
            least = min(_times(hours, max(lengths)) for hours in self._hours)
            if total and need > total:  # more hours are said than these days give
                need, least, sure = total, min(least, total), False
            need, least = min(need, ALL_WEEK), min(least, ALL_WEEK)
        elif self._most_days:  # "up to 5 days"
            least = 1
        least = min(least, self._perhaps_least(lengths))
        unnamed = max(0, self._most_days - total) if total else ALL_WEEK
        complete = bool(blocks) and sure and not unnamed
        return Alternative(blocks, untimed, unnamed, dayparts, self._length, need, least, complete, self._week_minutes)

    def _perhaps_least(self, lengths: Sequence[float]) -> int:
        """The days that may do by what is said and is not surely of this program, or of another track.

        Where a number is sure, that is one that the same page states beside it: "four days a week … at least three days".
        """
        days, hours = self._perhaps
        if self._least_days:
            return min((math.ceil(one) for one in self._less_days), default=ALL_WEEK)
        if self._hours:
            return ALL_WEEK
        found = [math.ceil(one) for one in days]
        found += [_times(one, max(lengths)) for one in hours if lengths]
        return min(found, default=ALL_WEEK)

    def _choices(self, units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
        """Units of different days of which each may be a whole week: each alone, with those that are none."""
        longest = max(days_in(unit).bit_count() for unit in units)
        whole = [unit for unit in units if self._may_be_enough(unit, longest)]
        if len(whole) > 1:
            for one in whole:
                yield tuple(unit for unit in units if unit == one or unit not in whole)

    def _may_be_enough(self, unit: Unit, longest: int) -> bool:
        """Whether nothing says that a unit is too little: a single day is, beside units of several days."""
        days = days_in(unit).bit_count()
        if self._least_days:
            return days >= min(self._least_days)
        if self._hours:
            return sum(hours_of_days(unit)) + _ROUNDING >= min(self._hours)
        return days > 1 or days == longest

    def _is_enough(self, unit: Unit, days: int = 0) -> bool:
        """Whether a unit by itself gives the days or hours that are stated, with so many days more (less: below 0).

        Half of each day is on as many days as the whole: what may be that is never enough by its days.
        """
        number = days_in(unit).bit_count()
        if self._least_days:
            return number + days >= max(self._least_days) and unit not in self._bundles.open_parts
        each = hours_of_days(unit)
        hours = sum(each) + days * max(each)
        return bool(self._hours) and hours + _ROUNDING >= max(self._hours)


def _perhaps(program: Program, field: str, rule: str = "") -> Iterator[float]:
    """The lower ends of an amount a week that is unclear, by a rule that ends so."""
    for finding in program.unclear:
        if finding.field == field and finding.value[0] and finding.rule.endswith(rule):
            yield finding.value[0]


def _begins_of_others(program: Program) -> set[int]:
    """When the groups begin of which no days a week are said, where these are said of others, that have as many days.

    "Evenings: Monday to Thursday. Days: Monday to Friday, three to five days a week."
    """
    quotes = [item for stated in program.days_per_week for item in stated.evidence]
    counted = of_some_sessions(program, quotes)
    days = {day for session in counted for day in session.days}
    if not counted or len(days) < max(stated.max or stated.min or 0 for stated in program.days_per_week):
        return set()
    begins = {session.start for session in counted}
    return {minutes(session.start) for session in program.sessions if session.start not in begins}


def _blocks(sessions: Iterable[Meeting]) -> list[Meeting]:
    """Sessions of the same times as one, in order of their times."""
    days: dict[tuple[int, int], int] = {}
    for session in sessions:
        days[session.start, session.end] = days.get((session.start, session.end), 0) | session.days
    return [Meeting(each, start, end) for (start, end), each in sorted(days.items())]


@lru_cache(maxsize=4096)
def _sets(units: tuple[Unit, ...]) -> list[tuple[Unit, ...]]:
    """Every largest set of units of which no two have a day in common."""
    found: list[tuple[Unit, ...]] = []
    for size in range(len(units), 0, -1):
        for some in combinations(units, size):
            days = [days_in(unit) for unit in some]
            apart = sum(each.bit_count() for each in days) == mask(days).bit_count()
            if apart and not any(set(some) <= set(other) for other in found):
                found.append(some)
    return found


def _lows(ranges: Iterable[Range]) -> list[float]:
    return [stated.min for stated in ranges if stated.min]


def _times(hours: float, length: float) -> int:
    return max(1, math.ceil(hours / length - _ROUNDING)) if length > 0 else ALL_WEEK


def _begins_in(block: Meeting) -> Iterator[str]:
    for daypart in ("morning", "afternoon", "evening"):
        if DAYPART_STARTS[daypart][0] <= block.start < DAYPART_STARTS[daypart][1]:
            yield daypart


def _dayparts(said: Iterable[str]) -> int:
    return mask(1 << DAYPARTS.index(daypart) for daypart in said)
