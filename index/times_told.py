"""Sessions and blocks of the week in words, for the explanation of an answer."""

from __future__ import annotations

from index.meetings import Meeting
from index.weekly import days_of
from index.wording import DAY_NAMES, listed, minutes, spoken_time
from records.codes import COMPUTED_END
from records.models import Session


def session_told(session: Session) -> str:
    """Days and times of a session."""
    zone = f" {session.zone.title()} time" if session.zone else ""
    computed = " (the end is computed)" if session.rule == COMPUTED_END else ""
    days = listed(DAY_NAMES[day] for day in session.days)
    return f"{days} {_times(minutes(session.start), minutes(session.end))}{zone}{computed}"


def block_told(block: Meeting) -> str:
    """Days and times of what is attended."""
    return f"{days_told(block.days)} {_times(block.start, block.end)}"


def _times(start: int, end: int) -> str:
    return f"{spoken_time(start)} to {spoken_time(end)}"


def days_told(days: int) -> str:
    """The days of a mask, "" for none."""
    named = [DAY_NAMES[day] for day in days_of(days)]
    return listed(named) if named else ""
