"""A plain scan of the week of a program against free time, minute by minute, written anew from docs/search.md."""

from __future__ import annotations

import ast
import itertools
import math
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

Statement = dict[str, Any]
NO, OPEN, YES = 0, 1, 2
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
HOURS = {"morning": range(0, 12), "afternoon": range(12, 17), "evening": range(17, 24)}


def parsed_sessions(stated: Statement) -> list[tuple[frozenset[str], int, int]]:
    return [_parsed(text) for text in stated.get("sessions", ())]


@cache
def _parsed(text: str) -> tuple[frozenset[str], int, int]:
    days, times = text.split(" ")
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in times.split("-"))
    return frozenset(days.split(",")), start, end + 1440 * (end <= start)


class Free:
    """The time in which a caller is free, minute by minute: what is asked of it for each program alike is kept."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.asked, self.latest = asked, wanted_end(asked)
        self.minutes = [False] * (14 * 1440)  # of two weeks
        for days, first, last in asked["available"]:
            for week in (0, 7):
                for day in days:
                    at = (week + DAYS.index(day)) * 1440
                    self.minutes[at + first : at + last] = [True] * (last - first)
        self.whole, self.of_week = all(self.minutes), sum(self.minutes[: 7 * 1440])
        self._begins: dict[tuple[str, frozenset[str]], bool] = {}
        self._lengths: dict[str, int] = {}

    def could_begin(self, day: str, parts: frozenset[str]) -> bool:
        """Whether something may begin on the day, in one of these parts of it (in any, where none is given)."""
        if (day, parts) not in self._begins:
            hours_of = set()
            for part in parts:
                hours_of |= set(range(24)) if part == "weekend" and day in ("sat", "sun") else set(HOURS.get(part, ()))
            begin = DAYS.index(day) * 1440
            self._begins[day, parts] = any(
                self.minutes[begin + minute] and wanted_begin(self.asked, day, minute)
                for minute in range(min(1440, self.latest))
                if not parts or minute // 60 in hours_of
            )
        return self._begins[day, parts]

    def length(self, day: str) -> int:
        """Minutes of what could begin on the day, as long as the caller is free without a break."""
        if day not in self._lengths:
            begin = DAYS.index(day) * 1440
            usable = set()
            for minute in range(min(1440, self.latest)):
                at = begin + minute
                if at in usable or not (self.minutes[at] and wanted_begin(self.asked, day, minute)):
                    continue
                while at < min(len(self.minutes), begin + self.latest) and self.minutes[at]:
                    usable.add(at)
                    at += 1
            self._lengths[day] = len(usable)
        return self._lengths[day]


@lru_cache(maxsize=256)
def _free(asked: str) -> Free:
    return Free(ast.literal_eval(asked))


def wanted_begin(asked: dict[str, Any], day: str, minute: int) -> bool:
    """Whether a session may begin so, by the part of the day and the time that are asked for."""
    return _wanted_begin(asked.get("after"), tuple(asked.get("daypart") or ()), day, minute)


@lru_cache(maxsize=100_000)
def _wanted_begin(after: str | None, parts: tuple[str, ...], day: str, minute: int) -> bool:
    in_part = any(day in ("sat", "sun") if part == "weekend" else minute // 60 in HOURS[part] for part in parts)
    return (in_part or not parts) and minute >= (int(after[:2]) * 60 + int(after[3:]) if after else 0)


def wanted_end(asked: dict[str, Any]) -> int:
    """By which minute of its day a session ends."""
    before = asked.get("before")
    return (int(before[:2]) * 60 + int(before[3:]) or 1440) if before else 9999


def free_for(stated: Statement, asked: dict[str, Any]) -> int:
    """Whether one way of attending lies inside the free time: every set of blocks is tried, minute by minute."""
    caller = _free(repr(asked))
    free = caller.minutes
    beside = any(asked.get(option) for option in ("day", "daypart", "after", "before"))
    if caller.whole and not beside:
        return YES
    if stated["level_of_care"] in ("detox", "residential"):
        return NO
    latest, wanted = wanted_end(asked), set(asked.get("day") or ())
    blocks: dict[tuple[int, int], set[str]] = {}
    for days, start, end in parsed_sessions(stated):
        blocks.setdefault((start, end), set()).update(days)
    least = [max(1, math.ceil(low)) for low, _ in [stated["days_per_week"]] if low] if "days_per_week" in stated else []
    most = (
        max((math.ceil(low or high) for low, high in [stated["days_per_week"]]), default=0)
        if "days_per_week" in stated
        else 0
    )
    hours = [low for low, _ in stated.get("hours_per_week", ()) if low]
    said, named = set(stated.get("dayparts", ())), set(stated.get("days", ()))

    def way(
        chosen: list[tuple[int, int]], untimed: set[str], sure: bool, parts: set[str], fixed: int | None = None
    ) -> int:
        timed = set().union(*(blocks[one] for one in chosen))
        fitting = {
            day
            for one in chosen
            for day in blocks[one]
            if all(free[DAYS.index(day) * 1440 + one[0] : DAYS.index(day) * 1440 + one[1]])
            and wanted_begin(asked, day, one[0])
            and one[1] <= latest
        }
        total = len(timed | untimed)
        needed, fewest = max(total, 1), max(total, 1)
        if fixed is not None:
            needed = fewest = fixed
        elif least:
            needed, fewest = max(least), min(least)
        elif hours and chosen:
            lengths = [(end - start) / 60 for start, end in chosen]
            needed = max(math.ceil(one / min(lengths) - 1e-6) for one in hours)
            fewest = min(math.ceil(one / max(lengths) - 1e-6) for one in hours)
            if needed > total:
                needed, fewest, sure = total, min(fewest, total), False
        elif most:
            fewest = 1
        unnamed = 7 if not total else 0 if fixed is not None else max(0, most - total)
        if sure and chosen and not unnamed and len(fitting) >= needed and wanted <= fitting:
            return YES
        others = [
            day for day in DAYS if unnamed and day not in timed | untimed and caller.could_begin(day, frozenset(parts))
        ]
        times_open = [day for day in untimed if caller.could_begin(day, frozenset(parts))]
        possible = len(fitting) + len(times_open) + min(unnamed, len(others))
        usable = sum(caller.length(day) for day in {*fitting, *times_open, *others})
        if wanted - fitting - {*times_open, *others} or len(wanted - fitting - untimed) > unnamed:
            return NO
        too_long = bool(hours) and min(hours) * 60 > min(usable, caller.of_week)
        return OPEN if possible >= fewest and not too_long else NO

    if not blocks:
        parts = said if said != {"weekend"} else set()
        if said == {"weekend"} and not named and most <= 2:
            return way([], {"sat", "sun"}, False, set(), fixed=min(least, default=1))
        ways = [way([], named, False, parts)] if named or said or least or hours else []
        if "weekend" in said and named and not named & {"sat", "sun"}:
            ways.append(way([], {"sat", "sun"}, False, set(), fixed=1))
        return max(ways, default=OPEN)
    everything = set().union(*blocks.values())
    untimed = named - everything
    joined = {}
    for (start, end), days in sorted(blocks.items()):
        for other, middle in itertools.product(blocks, blocks):
            chain = [(start, end), middle, other] if middle not in ((start, end), other) else [(start, end), other]
            touching = all(one[1] == two[0] and blocks[one] == blocks[two] for one, two in itertools.pairwise(chain))
            if len(set(chain)) > 1 and touching:
                joined[start, other[1]] = days
    longest = {
        one: days
        for one, days in joined.items()
        if not any(
            other != one and other[0] <= one[0] and one[1] <= other[1] and days == more
            for other, more in joined.items()
        )
    }
    parts_of = {
        one
        for one, days in blocks.items()
        for whole, more in longest.items()
        if days == more and whole[0] <= one[0] and one[1] <= whole[1]
    }
    blocks |= longest

    def enough(one: tuple[int, int]) -> bool:
        if least:
            return len(blocks[one]) >= max(least) and one not in parts_of
        return bool(hours) and len(blocks[one]) * (one[1] - one[0]) / 60 >= max(hours) - 1e-6

    def may_do(one: tuple[int, int], longest: int) -> bool:
        if least:
            return len(blocks[one]) >= min(least)
        if hours:
            return len(blocks[one]) * (one[1] - one[0]) / 60 >= min(hours) - 1e-6
        return len(blocks[one]) in {longest, *range(2, 8)}

    def more_than_enough(one: tuple[int, int]) -> bool:
        days = len(blocks[one]) - 1
        return days >= max(least) if least else bool(hours) and days * (one[1] - one[0]) / 60 >= max(hours) - 1e-6

    def largest(some: list[tuple[int, int]]) -> list[set[tuple[int, int]]]:
        apart = [
            set(chosen)
            for size in range(1, len(some) + 1)
            for chosen in itertools.combinations(some, size)
            if all(not blocks[a] & blocks[b] for a, b in itertools.combinations(chosen, 2))
        ]
        return [one for one in apart if not any(one < other for other in apart)]

    alone = [one for one in blocks if enough(one)]
    rest = [one for one in blocks if not enough(one)]
    sets = [({one}, True) for one in alone]
    belong = set()
    for one in alone:
        others = [other for other in rest if not blocks[one] & blocks[other]]
        belong.update(others)
        sets += [({one, *some}, more_than_enough(one) and not some & parts_of) for some in largest(others)]
    sets += [(some, not some & parts_of) for some in largest(rest) if some - belong]
    ways = []
    for some, sure in sets:
        ways.append(way(list(some), untimed, sure, set()))
        choice = {one for one in some if may_do(one, max(len(blocks[each]) for each in some))}
        if len(choice) > 1:
            ways += [way([one, *(some - choice)], untimed, False, set()) for one in choice]
    begins = {part for part in HOURS for start, _ in blocks if start // 60 in HOURS[part]}
    for part in said - begins:
        if part != "weekend":
            ways.append(way([], set(), False, {part}, fixed=min(least, default=1)))
        elif not everything & {"sat", "sun"}:
            ways.append(way([], {"sat", "sun"}, False, set(), fixed=1))
    return max(ways)


def listed(field: str) -> Callable[[str, Statement], int]:
    return lambda code, stated: YES if code in stated.get(field, ()) else OPEN
