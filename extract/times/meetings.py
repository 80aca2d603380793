"""Blocks of the week as a page states them, and the days that another sentence about the same level gives to times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.page import Page
from extract.schedule import find_quantities
from extract.schedule.clocks import as_minutes, until
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Weekday


@dataclass(slots=True)
class Meeting:
    """One block of the week as the page states it, with the sentences that say so."""

    unit: Unit
    days: tuple[Weekday, ...]
    start: str | None
    end: str | None
    sources: tuple[Unit, ...]
    rule: str
    span: tuple[int, int] = (0, 0)  # where in the sentence; (0, 0): all of it
    at: tuple[int, int] = (0, 0)  # the same, without the other blocks that stand in one breath with it

    @property
    def minutes(self) -> int:
        """How long the block is; 0 where it has no times."""
        return until(self.end) - as_minutes(self.start) if self.start and self.end else 0


DAY_LINE, LINE_ABOVE = "day_line", "line_above"  # rules: a line of days, and times that take those of the line above
_WORDINGS = Wordings.of(__name__)
_UPDATE = _WORDINGS.guarded("update")


def is_changed_after(page: Page, unit: Unit) -> bool:
    """Whether the next line of the section gives new times for what this one says: these are then those of before."""
    return any(
        other.tells_when and other.block.headings == unit.block.headings and _UPDATE.search(other.low) is not None
        for other in page.units[unit.number + 1 : unit.number + 2]
    )


def without_lines_read(meetings: Sequence[Meeting]) -> list[Meeting]:
    """The meetings, without lines of days that times below them have taken: "Monday" over "IOP 9-12" is a day of the IOP, and of nothing else."""
    taken = {one.sources[0].number for one in meetings if one.rule == LINE_ABOVE}
    return [one for one in meetings if one.rule != DAY_LINE or one.unit.number not in taken]


def without_days(meetings: Iterator[Meeting], days: frozenset[Weekday], source: Unit) -> Iterator[Meeting]:
    """The meetings without the days that another sentence (or this one) takes away."""
    for meeting in meetings:
        left = tuple(day for day in meeting.days if day not in days)
        sources = meeting.sources if source in meeting.sources else (*meeting.sources, source)
        yield replace(meeting, days=left, sources=sources)


def with_days_of_level(page: Page, meetings: list[Meeting]) -> Iterator[Meeting]:
    """The meetings, where times without days take those that the page names for their level.

    Only where the sentence says on how many days it meets, and the page names just as many, once: "Monday through Friday"
    here, and there "five days a week from 8 to 5".
    """
    for meeting in meetings:
        yield meeting if meeting.days or meeting.end is None else _with_days(page, meeting, meetings)


def _with_days(page: Page, meeting: Meeting, meetings: list[Meeting]) -> Meeting:
    counts = {(one.min, one.max) for one in find_quantities(meeting.unit.text) if one.kind == "days_per_week"}
    codes = page.levels(meeting.unit).codes
    if len(counts) != 1 or len(codes) != 1:
        return meeting
    named = [other for other in meetings if page.levels(other.unit).codes == codes]
    if any(other.days and other.start for other in named):
        return meeting
    days = {other.days: other.unit for other in named if counts == {(len(other.days), len(other.days))}}
    if len(days) != 1:
        return meeting
    ((chosen, unit),) = days.items()
    return replace(meeting, days=chosen, sources=(unit, *meeting.sources), rule="days_of_level")
