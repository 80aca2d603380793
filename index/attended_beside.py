"""What is attended beside the sessions of a program, held against free time: "one of which must be Monday".

A code names it: what it is, its days, and the minutes of the day within which it is, of which one range is enough. Where a
session meets on such a day it is that session; else it is at some time of what the page says at the widest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from index.availability import Free, free_on
from index.codes import ATTENDED
from index.columns import Bitmaps
from index.wording import minutes
from records.codes import ATTENDED_BESIDE, WEEKDAYS

if TYPE_CHECKING:
    from records.models import Finding, Program


def attended_beside(program: Program) -> list[Finding]:
    """What pages say is attended beside."""
    return [one for one in program.unclear if one.field == "sessions" and one.rule.startswith(ATTENDED_BESIDE)]


def codes_of(program: Program) -> Iterator[str]:
    """The codes of a program's row: one for each thing, days that sessions meet on each by itself."""
    for finding in attended_beside(program):
        value = finding.value
        start, end = minutes(value["start"]), minutes(value["end"])
        others = [*value["days"]]
        for day in value["days"]:
            # A session that begins then on that day is it; one of the evening is no daytime appointment.
            its = (one for one in program.sessions if day in one.days and start <= minutes(one.start) < end)
            if held := sorted({(minutes(one.start), minutes(one.end)) for one in its}):
                others.remove(day)
                yield _code(value["what"], [day], held)
        if others:
            yield _code(value["what"], others, [(start, end)])


def _code(what: str, days: Iterable[str], ranges: Iterable[tuple[int, int]]) -> str:
    return f"{ATTENDED}:{what}:{','.join(days)}:{'+'.join(f'{start}-{end}' for start, end in ranges)}"


def open_codes(bitmaps: Bitmaps, free: tuple[Free, ...]) -> list[str]:
    """The codes of what does not lie in the free time as a whole."""
    return [code for code in bitmaps.codes() if code.startswith(f"{ATTENDED}:") and not _is_inside(code, free)]


def _is_inside(code: str, free: tuple[Free, ...]) -> bool:
    _, _, days, ranges = code.split(":")
    spans = [tuple(map(int, one.split("-"))) for one in ranges.split("+")]
    return all(
        any(low <= start and end <= high for start, end in spans for low, high in free_on(free, WEEKDAYS.index(day)))
        for day in days.split(",")
    )


def what_of(code: str) -> tuple[str, list[str], bool]:
    """What it is, its days, and whether it is in the daytime of working days.

    >>> what_of("attended_beside:individual:mon,tue,wed,thu,fri:540-1020"), what_of("attended_beside:family:sat:600-720")
    (('individual', ['mon', 'tue', 'wed', 'thu', 'fri'], True), ('family', ['sat'], False))
    """
    _, what, days, _ = code.split(":")
    named = days.split(",")
    return what, named, named == [*WEEKDAYS[:5]]
