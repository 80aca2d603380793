"""Groups and classes of one day a week under a name of their own: "Teen Group" over "Wednesdays 4-5:30 pm", beside the card of an IOP.

No intensive program meets so little. A group that meets on several days, or whose section names the level, may be a track
of it; one of a part of the day ("Evening Group") may be so unless it is short.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.levels.belonging import levels_in
from extract.schedule import find_quantities
from extract.schedule.clocks import as_minutes, until
from extract.schedule.shapes import Block as Times
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare, Weekday
from records.models import Finding

SHORT = 120  # minutes of a class at most
_LEAST_DAYS = 2  # of a program's week
_WORDINGS = Wordings.of(__name__)
_ONCE = _WORDINGS["once"]
_OF_A_PART = _WORDINGS["of_a_part"]


_SCHEDULE = _WORDINGS["schedule"]


class Week(NamedTuple):
    """Times of several days that a page gives for a level, and the sentence that does."""

    quote: str
    days: frozenset[Weekday]
    start: str
    end: str


def weeks_of_levels(findings: Iterable[Finding]) -> dict[LevelOfCare | None, list[Week]]:
    """The weeks that the findings give for each level; those of the only one also for what is said of none by name."""
    weeks: dict[LevelOfCare | None, list[Week]] = {}
    for one in findings:
        if one.field == "sessions" and one.claim == "own" and len(one.value["days"]) >= _LEAST_DAYS:
            days, start, end = frozenset(one.value["days"]), one.value["start"], one.value.get("end")
            weeks.setdefault(one.level_of_care, []).append(Week(one.evidence[0].quote, days, start, end or start))
    if len(weeks) == 1:
        weeks[None] = next(iter(weeks.values()))
    return weeks


def is_weekly(caption: str, units: Sequence[Unit]) -> bool:
    """Whether what stands under the caption of a group says that it meets on one day a week, and names no level."""
    if any(levels_in(unit.text, references=True) for unit in units):
        return False
    times, days = _times(units), _days(units)
    if days:
        is_one = len(days) == 1 and not any(_is_more(unit) for unit in units)
        return is_one and (_OF_A_PART.match(caption) is None or all(map(_is_short, times)))
    once = any(_ONCE.search(unit.low) for unit in units)
    return once and _OF_A_PART.match(caption) is None and not any(_is_more(unit) for unit in units)


def is_beside_weeks(caption: str, units: Sequence[Unit], weeks: Sequence[Week]) -> bool:
    """Whether the short times under the caption of a group lie in no week that the page gives elsewhere for the level."""
    times, quotes = _times(units), {unit.text for unit in units}
    elsewhere = [week for week in weeks if week.quote not in quotes]
    if not (times and elsewhere and _OF_A_PART.match(caption) is None and all(map(_is_short, times))):
        return False
    if any(unit.block.headings and _SCHEDULE.search(unit.block.headings[-1].low) for unit in units):
        return False
    return not any(
        week.days.issuperset(block.days) and week.start <= (block.start or "") and (block.end or "") <= week.end
        for block in times
        for week in elsewhere
    )


def _times(units: Sequence[Unit]) -> list[Times]:
    return [block for unit in units for match in unit.schedules for block in match.blocks if block.start]


def _days(units: Sequence[Unit]) -> set[Weekday]:
    timed = {day for unit in units for match in unit.schedules for block in match.blocks for day in block.days}
    return timed | {day for unit in units for match in unit.days for day in match.days}


def _is_more(unit: Unit) -> bool:
    """Whether it counts more than one day a week."""
    return any(one.kind == "days_per_week" and (one.max is None or one.max > 1) for one in find_quantities(unit.text))


def _is_short(times: Times) -> bool:
    """Whether it ends, and soon."""
    if times.start is None or times.end is None:
        return False
    return until(times.end) - as_minutes(times.start) <= SHORT
