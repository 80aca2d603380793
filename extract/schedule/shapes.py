"""What the time language of a page says, as plain values with their place in the text."""

from __future__ import annotations

from typing import Literal, NamedTuple

from records.codes import Daypart, Weekday

Kind = Literal["hours_per_week", "session_hours", "days_per_week", "duration_weeks"]
Qualifier = Literal["exact", "about", "at_least", "up_to"]


class Block(NamedTuple):
    """Weekdays (none where the times stand without days) with start and end as "HH:MM"; start is before end, which may be midnight ("00:00")."""

    days: tuple[Weekday, ...]
    start: str | None
    end: str | None


class ScheduleMatch(NamedTuple):
    """The blocks read from text[start:end]; `alternatives` says that an "or" joins them, `spans` where each one stands."""

    start: int
    end: int
    blocks: tuple[Block, ...]
    alternatives: bool
    spans: tuple[tuple[int, int], ...] = ()

    def at(self, block: Block) -> tuple[int, int]:
        """The place of one of its blocks: its time, with its days where they have no other time."""
        return self.spans[self.blocks.index(block)]


class DaysMatch(NamedTuple):
    """The weekdays of one day list, text[start:end], in the order of the week."""

    start: int
    end: int
    days: tuple[Weekday, ...]


class DaypartMatch(NamedTuple):
    """A part of the day stated in words at text[start:end]."""

    start: int
    end: int
    daypart: Daypart


class Quantity(NamedTuple):
    """An amount at text[start:end] in hours, days a week or weeks; an open end is None, never both.

    `context_flags` names what speaks against reading it as the program's own figure (empty by default,
    because flagged quantities are left out unless asked for).
    """

    kind: Kind
    min: float | None
    max: float | None
    start: int
    end: int
    qualifier: Qualifier
    context_flags: frozenset[str] = frozenset()
