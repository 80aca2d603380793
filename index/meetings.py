"""When a program meets: its sessions as days and minutes, and from when to when the words for parts of a day reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.wording import MIDNIGHT, minutes
from records.codes import WEEKDAYS
from records.computed_times import all_sessions

if TYPE_CHECKING:
    from records.models import Program

# From when a session starts (minutes since midnight) to the words that pages use; docs/record.md says the same.
DAYPART_STARTS = {"morning": (0, 720), "afternoon": (720, 1020), "evening": (1020, MIDNIGHT), "weekend": (0, MIDNIGHT)}
WEEKEND = {"sat", "sun"}


@dataclass(frozen=True)
class Meeting:
    """A stated session: days as a bit mask (bit 0 is Monday), start and end in minutes; past midnight end > 1440."""

    days: int
    start: int
    end: int


def meetings(program: Program) -> list[Meeting]:
    """The program's sessions, those with a computed end among them; an end at or before the start is on the next day."""
    found = []
    for session in all_sessions(program):
        start, end = minutes(session.start), minutes(session.end)
        mask = sum(1 << WEEKDAYS.index(day) for day in set(session.days))
        found.append(Meeting(mask, start, end if end > start else end + MIDNIGHT))
    return found
