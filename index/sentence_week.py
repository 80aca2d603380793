"""Days, times and parts of the day of a plain sentence as its parts: "Tuesdays after 6", "9-12 Mon Wed Fri"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index import sentence_cues as cues
from index.known import KnownValues
from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_times import AT, BARE_RANGE, BETWEEN, WORD_TOO, Days, Times, read_days, read_times
from index.sentence_vocabulary import read_vocabulary
from index.wording import clock, key
from records.codes import WEEKDAYS

_BESIDE = re.compile(r"(?:mornings?|afternoons?|evenings?|nights?|weekends?)[\s,]*$", re.I)
_PART_NEXT = re.compile(
    r"\s+(?:am|pm|a\.m|p\.m|mornings?|afternoons?|evenings?|nights?|groups?|sessions?|class(?:es)?|iop|php|off|free)\b",
    re.I,
)
_DAYS_OFF = re.compile(r"\s+off\b(?!\s+(?:of|at|work)\b)", re.I)  # "thursdays off"
_SUBJECTS = frozenset("i he she we they who it the in a my".split())  # "where he sat", "in the sun"


@dataclass(frozen=True)
class Week:
    """The days and times of one sentence; each reader gives None where nothing of its kind stands at the place."""

    text: str
    known: KnownValues

    def when(self, at: int) -> list[Item] | None:
        """Days, times or a part of the day in which somebody is free."""
        return self.days(at, free=True) or self.times(at, free=True) or self.dayparts(at)

    def dayparts(self, at: int) -> list[Item] | None:
        """Wordings of a part of the day alone."""
        found = read_vocabulary(self.text, at, self.known) if at < len(self.text) else None
        return found if found and all(item.option == "daypart" for item in found) else None

    def days(self, at: int, *, free: bool = False) -> list[Item] | None:
        """Days with the times beside them; `free` tells that they are when somebody is free."""
        if (days := read_days(self.text, at)) is None or not self._means_day(at, days, free=free):
            return None
        items: list[Item] = []
        while days is not None:
            place = re.compile(
                r"\s*,?\s*(?:(?:evenings?|nights?|mornings?|afternoons?)\s+)?(?:from\s+(?=\D)|at\s+)?"
            ).match(self.text, days.end)
            begin = place.end() if place else days.end
            timed = read_times(self.text, begin, behind_days=True)
            end = timed[1] if timed else days.end
            times = timed[0] if timed else None
            if not free and (off := _DAYS_OFF.match(self.text, end)) is not None:
                return [*items, Item(at, off.end(), NOT_SEARCHED, ("say on which days they are free",))]
            if days.days == tuple(WEEKDAYS) and not (free or timed or items):
                return [Item(at, end, NOT_SEARCHED, ("of every day say the times",))]  # "drinks daily"
            items.append(Item(at, end, "available" if free or days.either else "day", days.days, times=times))
            if timed and place and (part := place[0].strip(" ,").rstrip()) and part not in ("from", "at"):
                items.append(Item(at, end, "daypart", (_daypart(part),)))
            if timed is None and (half := cues.DAY_HALF.match(self.text, end)) is not None:
                parts = ("morning",) if half["half"].lower().startswith("a") else ("afternoon", "evening")
                items.append(Item(at, half.end(), "daypart", parts))
                end = half.end()
            between = BETWEEN.match(self.text, end) or re.compile(r"\s*;\s*").match(self.text, end)
            at = between.end() if between else end
            days = read_days(self.text, at) if between and (free or timed) else None
        return items

    def _means_day(self, at: int, days: Days, *, free: bool) -> bool:
        word = self.text[at : days.end]
        if free or word.lower() not in WORD_TOO:
            return not self.is_name(at, days.end)
        before = self.text[:at].rstrip().lower()
        return (
            before.endswith((" on", ",", " and", " or"))
            or _PART_NEXT.match(self.text, days.end) is not None
            or (not self.text[days.end :].strip(" .?!") and key(before).rpartition(" ")[2] not in _SUBJECTS)
            or read_times(self.text, days.end + 1, behind_days=True) is not None
        )

    def is_name(self, at: int, end: int) -> bool:
        """Whether days are the beginning of a wording that is no day: "Friday Health Plans"."""
        found = read_vocabulary(self.text, at, self.known)
        return bool(found and found[0].end > end)

    def times(self, at: int, *, free: bool = False) -> list[Item] | None:
        """Times, and parts of the day that are no wording of one; `free` as in `days`."""
        beside_part = free or _BESIDE.search(self.text[:at]) is not None
        for pattern, parts in cues.PARTS:
            if (part := pattern.match(self.text, at)) is not None:
                week = [Item(at, part.end(), "available", WEEKDAYS[:5])] if "week" in part[0].lower() else []
                return [*week, Item(at, part.end(), "daypart", parts)]
        if (timed := read_times(self.text, at, behind_days=beside_part)) is None:
            if (moment := AT.match(self.text, at)) is not None:
                return [Item(at, moment.end(), NOT_SEARCHED, ("say after or before a time",))]
            if (bare := BARE_RANGE.match(self.text, at)) is not None:
                if (before_days := self._times_before_days(at, bare.end())) is not None:
                    return [before_days]
                return [Item(at, bare.end(), NOT_SEARCHED, ("say who is free then, or on which days a program meets",))]
            return None
        times, end = timed
        if free:
            return [Item(at, end, "available", (), times=times)]
        return _clocks(at, end, times)

    def _times_before_days(self, at: int, end: int) -> Item | None:
        """Times whose days stand behind them: "9-12 Mon Wed Fri"."""
        gap = re.compile(r"\s*,?\s*(?:on\s+)?").match(self.text, end)
        days = read_days(self.text, gap.end()) if gap else None
        timed = read_times(self.text, at, behind_days=True)
        if days is None or timed is None:
            return None
        return Item(at, days.end, "available" if days.either else "day", days.days, times=timed[0])


def _clocks(begin: int, end: int, times: Times) -> list[Item]:
    both = (("after", times.after), ("before", times.ends_by))
    return [Item(begin, end, name, (clock(minute),)) for name, minute in both if minute is not None]


def _daypart(word: str) -> str:
    return "evening" if word.lower().startswith("night") else word.lower().rstrip("s")
