"""When somebody works, in a plain sentence: "works 9 to 5 weekdays" is when he cannot come, and he is free outside of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from index import availability
from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_times import CLOCK, Times, clock_parts, read_days
from index.wording import MIDNIGHT, clock
from records.codes import WEEKDAYS

WORK = "work"
NO_HOURS = "when somebody works is not searched without hours; say when they are free"
_BUSY = r"(?:works?|working|busy|tied up|unavailable|not (?:free|available)|(?:(?:in|at|has|goes to) )?(?:school|class(?:es)?|college)|(?:at|has|starts?|begins?) work)"
_CUE = re.compile(rf"{_BUSY}\b(?:\s+(?:on|the|a|every|hours|is|job)\b)*\s*", re.I)
_SHIFT = re.compile(
    r"(?:(?:works?|working)\s+(?:on\s+|the\s+|a\s+)?)?(?:nights?|evenings?|days?|mornings?|afternoons?|weekends?|graveyard|swing|overnights?)\s+shifts?\b(?:\s+workers?)?"
    r"|(?:works?|working)\s+(?:on\s+|the\s+)?(?:nights?|evenings?|days?|mornings?|afternoons?|weekends?|overnights?)\b",
    re.I,
)
_NO_TIME = re.compile(
    r"(?:works?|working)\s+(?:(?:full|part)[\s-]?time|from home|remotely|a lot|long hours|two jobs|double shifts|(?:about\s+)?\w+[\s-]?(?:hours?|hrs?)(?:\s+(?:shifts?|days?|weeks?|(?:a|per|each)\s+(?:week|wk|day)))?)\b",
    re.I,
)
_OFF = re.compile(
    r"(?:(?:gets?|is|am|are|i'?m|he'?s|she'?s)\s+)*(?:off|out of|done with|done at|finished with|finish(?:es)?|leaves?|through with)\s+(?:(?:of\s+)?(?:work|school|class|his shift|her shift|my shift)\s+)?(?:at|by|around|about)\s+",
    re.I,
)
_TO = r"\s*(?:-|to|until|till|til|through|thru|and)\s*"
_HOURS = re.compile(
    rf"(?:from\s+|between\s+)?(?P<start>{CLOCK}){_TO}(?P<end>{CLOCK})|(?:until|till|til|through|thru|to)\s+(?P<until>{CLOCK})"
    rf"|(?:after|from|at|starting(?:\s+at)?|starts?(?:\s+at)?)\s+(?P<begin>{CLOCK})",
    re.I,
)
_NIGHT = re.compile(r"\b(?:night|nights|overnights?|graveyard)\b", re.I)
_GAP = re.compile(r"[\s,]*(?:(?:on|from|and)\s+)?")
EARLIEST = 5  # nobody says that he works from 4 and means the morning
NOON, DAY = 12 * 60, MIDNIGHT


def read_work(text: str, at: int) -> Item | None:
    """When somebody works, with its days (none: not said) and times; told as not searched where no hours are said.

    >>> read_work("works 7 to 3 mon-fri", 0).times, read_work("gets off work at 5", 0).times
    (Times(after=420, before=900), Times(after=None, before=1020))
    >>> read_work("works nights", 0).option, read_work("works with Aetna", 0)
    ('not searched', None)
    """
    if (off := _OFF.match(text, at)) is not None and (hour := re.compile(CLOCK, re.I).match(text, off.end())):
        return _with_days(text, Item(at, hour.end(), WORK, (), times=Times(before=_end(hour[0], 0))))
    if (vague := _NO_TIME.match(text, at)) is not None:
        return Item(at, vague.end(), NOT_SEARCHED, (NO_HOURS,))
    shift = _SHIFT.match(text, at)
    cue = shift or _CUE.match(text, at)
    if cue is None:
        return None
    begin = _behind(text, cue.end())
    days = read_days(text, begin)
    hours = _HOURS.match(text, _behind(text, days.end) if days else begin)
    if hours is not None and (times := _times(hours, night=_NIGHT.search(cue[0]) is not None)) is not None:
        found = Item(at, hours.end(), WORK, days.days if days else (), times=times)
        return found if days else _with_days(text, found)
    if not (days or shift):
        return None
    return Item(at, days.end if days else cue.end(), NOT_SEARCHED, (NO_HOURS,))


def free_outside(works: Iterable[Item], *, only: str = "") -> str:
    """When the caller is free who works so; days that are not said are Monday to Friday.

    `only` "after" or "before" leaves out what is free on the other side of the work of the same day.

    >>> free_outside([Item(0, 0, WORK, ("mon", "tue"), times=Times(540, 1020))], only="after")
    'mon,tue 17:00-24:00; wed,thu,fri,sat,sun 00:00-24:00'
    >>> free_outside([Item(0, 0, WORK, ("fri",), times=Times(1380, 420))])
    'mon,tue,wed,thu,sun 00:00-24:00; fri 00:00-23:00; sat 07:00-24:00'
    """
    busy = [False] * (7 * DAY)
    for work in works:
        start = (work.times and work.times.after) or 0
        end = work.times.before if work.times and work.times.before is not None else DAY
        for day in work.values or WEEKDAYS[:5]:
            first = list[str](WEEKDAYS).index(day) * DAY
            begin = 0 if only == "after" and end > start else start
            until = DAY if only == "before" and end > start else end if end > start else end + DAY
            for minute in range(first + begin, first + until):
                busy[minute % len(busy)] = True
    blocks = []
    for number, day in enumerate(WEEKDAYS):
        of_day = busy[number * DAY : (number + 1) * DAY]
        edges = [0, *(at for at in range(1, DAY) if of_day[at] != of_day[at - 1]), DAY]
        free = [f"{clock(a)}-{clock(b)}" for a, b in pairwise(edges) if not of_day[a]]
        blocks += [f"{day} {', '.join(free)}"] if free else []
    return availability.written(availability.parse("; ".join(blocks))) if blocks else ""


def _with_days(text: str, item: Item) -> Item:
    """The days that stand behind the hours."""
    days = read_days(text, _behind(text, item.end))
    return Item(item.begin, days.end, item.option, days.days, times=item.times) if days else item


def _behind(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


def _times(hours: re.Match[str], *, night: bool) -> Times | None:
    if hours["until"]:
        return Times(before=_end(hours["until"], 0))
    if hours["begin"]:
        return Times(after=_start(hours["begin"], "", night=night))
    start = _start(hours["start"], hours["end"], night=night)
    end = _end(hours["end"], start)
    return None if start == end else Times(start, end)


def _start(written: str, end: str, *, night: bool) -> int:
    """People go to work from 5 to 11 in the morning and from noon to 4 in the afternoon, on a night shift in the evening."""
    hour, minute, half = clock_parts(written)
    if half == "24":
        return hour * 60 + minute
    late = hour == 12 or hour < EARLIEST or (night and clock_parts(end)[2] != "p" if end else night)
    return (hour % 12) * 60 + minute + NOON * (half == "p" or (not half and late))


def _end(written: str, start: int) -> int:
    """The first such time behind the start; of an end alone the afternoon or evening."""
    hour, minute, half = clock_parts(written)
    if half == "24":
        return hour * 60 + minute
    end = (hour % 12) * 60 + minute
    if half:
        return end + NOON * (half == "p")
    if end > start > 0:
        return end
    return end + NOON if end + NOON > start else end
