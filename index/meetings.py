"""When a program meets: its sessions as days and minutes, and from when to when the words for parts of a day reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.time_zones import ahead, zone_of
from index.wording import MIDNIGHT, minutes
from records.codes import WEEKDAYS, TimeZone
from records.computed_times import all_sessions

if TYPE_CHECKING:
    from records.models import Program, Session

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
    """The program's sessions, those with a computed end among them, all in the time zone of the first that names one.

    "6-9 pm ET" and "6-9 pm PT" of one program are 18:00 and 21:00 by the same clocks. An end at or before the start is on
    the next day.
    """
    zone = zone_of(program)
    return list(dict.fromkeys(meeting_of(session, zone) for session in all_sessions(program)))


def meeting_of(session: Session, zone: TimeZone | None) -> Meeting:
    """One session by the clocks of a zone (None: as it is said)."""
    start, end = minutes(session.start), minutes(session.end)
    mask = sum(1 << WEEKDAYS.index(day) for day in set(session.days))
    later = ahead(zone, session.zone) if zone and session.zone else 0
    days, begin = divmod(start + later, MIDNIGHT)
    mask = (mask << days % 7 | mask >> (-days % 7)) & 0x7F if days else mask
    return Meeting(mask, begin, begin + (end - start if end > start else end - start + MIDNIGHT))
