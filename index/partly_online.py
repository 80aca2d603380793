"""Which programs are attended online, or in person, in part alone: "two groups in the office and one on video".

Nobody can attend the whole of such a program by telehealth. A program of several groups of which one meets online is none
of them: that group is a week by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from index.ways_to_attend import Way, is_of_individuals, part_of
from index.weekly import Alternative, alternatives
from records.codes import OF_SOME_ROWS

if TYPE_CHECKING:
    from records.models import Program, Value

OF_GROUPS = ("iop", "php")  # what is said of individual therapy is said of a part of these


def is_in_part(program: Program, values: Collection[Value], way: Way) -> bool:
    """Whether these values tell of one way to attend, and all of it of some days or sessions that are no week by themselves."""
    rows = [value for value in values if _is_of_some_rows(value)]
    quotes = dict.fromkeys(item.quote for value in values if value not in rows for item in value.evidence)
    of_groups = program.level_of_care in OF_GROUPS
    parts = [
        *((0, 0) for _ in rows),
        *((0, 0) if of_groups and is_of_individuals(quote) else part_of(quote, way) for quote in quotes),
    ]
    told = [part for part in parts if part is not None]
    if not told or len(told) < len(parts):
        return False
    ways = alternatives(program)
    return not any(_is_whole(part, ways) for part in told)


def _is_of_some_rows(value: Value) -> bool:
    return value.rule.startswith(OF_SOME_ROWS) and all(item.where == "table" for item in value.evidence)


def _is_whole(part: tuple[int, int], ways: Iterable[Alternative]) -> bool:
    """Whether the days of a part, or as many as it counts, are enough for one way of attending the program."""
    days, number = part
    return any(max(number, ((one.timed | one.untimed) & days).bit_count()) >= one.need for one in ways)
