"""What a request asks of the week: days, parts of the day, and times between which a session lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.meetings import DAYPART_STARTS, WEEKEND
from index.session_blocks import Window
from index.wording import DAY_NAMES, MIDNIGHT, listed
from records.codes import WEEKDAYS

ANY_TIME = Window(0, 2 * MIDNIGHT, 2 * MIDNIGHT)


@dataclass(frozen=True)
class AskedWeek:
    """Days, all of which must be met, parts of the day, of which one must, and times between which a session lies.

    `ahead` is how many minutes the clocks of the page are ahead of the caller's, whose times these are.
    """

    days: list[str]
    dayparts: list[str]
    after: str | None
    before: str | None
    window: Window
    ahead: int = 0

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return bool(self.days or self.dayparts or self.after or self.before)

    def parts(self, day: str | None) -> Iterator[tuple[str, Window]]:
        """In which part of the day ("" for the day as a whole) and window a session of a day, or any, may be."""
        whole = self.window.later(self.ahead)
        if not self.dayparts:
            yield "", whole
        for daypart in self.dayparts:
            if daypart == "weekend":
                if day in WEEKEND:
                    yield "", whole
                elif day is None:
                    yield daypart, whole
            elif (window := self.window.begins_in(*DAYPART_STARTS[daypart])).possible:
                # What the page calls evening is the evening of its own clocks.
                yield ("", window.later(self.ahead)) if self.ahead else (daypart, window)

    def dayparts_of(self, days: list[str]) -> list[str]:
        """The parts of the day that say something of these days: a Saturday is of the weekend, a Monday never."""
        if "weekend" not in self.dayparts or not days:
            return self.dayparts
        if WEEKEND.issuperset(days):
            return []
        return self.dayparts if WEEKEND & set(days) else [one for one in self.dayparts if one != "weekend"]

    def later(self, minutes: int) -> AskedWeek:
        """The same, asked of a page whose clocks are so many minutes ahead."""
        return replace(self, ahead=minutes) if minutes else self

    def windows(self) -> list[list[Window]]:
        """In which windows a session of each day of the week may be; none: not at all."""
        return [[window for _, window in self.parts(day)] for day in WEEKDAYS]

    def names(self) -> list[str]:
        """The parts of the request that ask something."""
        given = ("day", self.days), ("daypart", self.dayparts), ("time", self.after or self.before)
        return [name for name, asked in given if asked]

    def told(self) -> list[str]:
        """What is asked, in words."""
        told = [listed(DAY_NAMES[day] for day in self.days)] if self.days else []
        told += [listed(self.dayparts, "or")] if self.dayparts else []
        told += [f"starts at {self.after} or later"] if self.after else []
        return told + ([f"ends by {self.before}"] if self.before else [])
