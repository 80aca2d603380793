"""What is attended together on its days: blocks of a week by themselves, and those that are the parts of one day."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from index.meetings import Meeting, meeting_of
from index.one_day import Amounts, Kind, kinds
from index.time_zones import zone_of
from records.computed_times import all_sessions

if TYPE_CHECKING:
    from records.models import Program

# One block, or several of which those that share a day are all attended on it.
Unit = tuple[Meeting, ...]


class Bundles:
    """The blocks of a week as units, and which of these may be a part of a day alone.

    Parts of one day are one unit, and none by themselves where that is sure; where nobody can tell both are units.
    """

    def __init__(self, program: Program, blocks: list[Meeting], amounts: Amounts) -> None:
        """Take the blocks in order of their times."""
        told = _told(program, blocks, amounts)
        bundles = _bundled(blocks, told)
        bound = {
            one for bundle in bundles for pair in combinations(bundle, 2) if told.get(pair) == "parts" for one in pair
        }
        in_bundles = {one for bundle in bundles for one in bundle}
        joined = _joined([block for block in blocks if block not in in_bundles], told)
        self.units: list[Unit] = [*((block,) for block in (*blocks, *joined) if block not in bound), *bundles]
        halves = {block for one in joined for block in blocks if block.days == one.days and _within(block, one)}
        self.open_parts: set[Unit] = {(block,) for block in halves | (in_bundles - bound)}


def mask(masks: Iterable[int]) -> int:
    """Several masks as one."""
    found = 0
    for one in masks:
        found |= one
    return found


def days_in(unit: Unit) -> int:
    """The days of a unit, as a mask."""
    return mask(block.days for block in unit)


def flat(units: Iterable[Unit]) -> tuple[Meeting, ...]:
    """The blocks of several units."""
    return tuple(block for unit in units for block in unit)


@lru_cache(maxsize=4096)  # many programs meet at the same times, and of one each unit is asked for several times
def hours_of_days(blocks: Unit) -> tuple[float, ...]:
    """Hours of each day on which one of the blocks meets, in order of the week.

    >>> hours_of_days((Meeting(0b101, 540, 720), Meeting(0b001, 780, 840)))
    (4.0, 3.0)
    """
    hours: dict[int, float] = {}
    for block in blocks:
        for day in range(7):
            if block.days >> day & 1:
                hours[day] = hours.get(day, 0) + (block.end - block.start) / 60
    return tuple(hours[day] for day in sorted(hours))


Pairs = dict[tuple[Meeting, Meeting], Kind]


def _told(program: Program, blocks: list[Meeting], amounts: Amounts) -> Pairs:
    """For each two blocks, the earlier first, what the page says of their sessions of one day; where it says two things: open."""
    if len(blocks) < 2:
        return {}
    by_times = {(block.start, block.end): block for block in blocks}
    zone, sessions = zone_of(program), all_sessions(program)
    times = {id(one): (met.start, met.end) for one in sessions for met in (meeting_of(one, zone),)}
    found: dict[tuple[Meeting, Meeting], set[Kind]] = {}
    for one, other, kind in kinds(program, sessions, amounts):
        pair = sorted({times[id(one)], times[id(other)]})
        if len(pair) == 2 and (pair[0][1] <= pair[1][0] or not {*one.days} & {*other.days}):
            early, late = (by_times[at] for at in pair)
            found.setdefault((early, late), set()).add(kind)
    return {pair: some.pop() if len(some) == 1 else "open" for pair, some in found.items()}


def _bundled(blocks: list[Meeting], told: Pairs) -> list[Unit]:
    """Blocks of which each is with another one a part of the day, perhaps, and none is a choice beside another one."""
    found: list[list[Meeting]] = []
    for block in blocks:
        for bundle in found:
            said = [told[pair] for one in bundle if (pair := (one, block)) in told]
            if said and "choice" not in said:
                bundle.append(block)
                break
        else:
            found.append([block])
    return [tuple(bundle) for bundle in found if len(bundle) > 1]


def _joined(blocks: list[Meeting], told: Pairs) -> list[Meeting]:
    """Blocks of the same days of which one begins when the other ends, as one: perhaps parts, perhaps a choice."""
    found = []
    for days in dict.fromkeys(block.days for block in blocks):
        same = [block for block in blocks if block.days == days]
        first = same[0]
        for one, other in [*pairwise(same), (same[-1], None)]:
            if other is not None and other.start == one.end and (one, other) not in told:
                continue
            if one is not first:
                found.append(Meeting(days, first.start, one.end))
            first = other or first
    return found


def _within(block: Meeting, other: Meeting) -> bool:
    return other.start <= block.start and block.end <= other.end
