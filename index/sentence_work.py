"""When somebody works, in a plain sentence: "works 9 to 5 weekdays" is when he cannot come, and he is free outside of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from index.availability import WEEK_MINUTES, Free, joined, parse, written
from index.meetings import DAYPART_STARTS
from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_times import CLOCK, Days, Times, clock_parts, read_days, read_times_away
from index.wording import MIDNIGHT
from records.codes import WEEKDAYS

WORK, SATURDAY_SUNDAY = "work", ("sat", "sun")
EXCEPTED = "excepted"  # days or times that the caller excepts, and no hours of work: of what free time is said they are taken away
NO_HOURS = "when somebody works is not searched without hours; say when they are free"
_SLEEP = r"(?:sleeps?|sleeping|asleep|in bed)"
_AWAY = (
    r"(?:(?:is|are|am|'s)\s+)?(?:busy|tied up|unavailable|not (?:free|available))|(?:is|are)n'?t\s+(?:free|available)"
    r"|(?:can'?t|cannot|can not|couldn'?t|(?:is |am |are )?(?:unable|not able) to)\s+(?:do|make|come|attend|meet|go)\b(?:\s+it\b)?"
    r"|(?:can'?t|cannot|can not)(?=\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday|mornings|evenings|afternoons|nights))"
)
_BUSY = rf"(?:works?|working|(?:\d|two|three)\s+jobs|{_SLEEP}|{_AWAY}|(?:(?:in|at|has|goes to) )?(?:school|class(?:es)?|college)|(?:(?:has|have|soccer|football|basketball|baseball|swim|band|sports?|team)\s+)*(?:practice|rehearsal|tutoring|church|bible\s+study|(?:soccer|football|basketball|baseball|softball|swim(?:ming)?|band|dance|karate|ballet|gymnastics|piano)(?=\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun|weekday|m-f))|dialysis|chemo|infusions?|court|probation)|(?:at|has|starts?|begins?) work)"
_CHILD_BEFORE = re.compile(
    r"\b(?:kids?|children|baby|son|daughter|toddlers?)\s+(?:(?:is|are|go(?:es)?|finally)\s+)*$", re.I
)
_CUE = re.compile(
    rf"{_BUSY}\b(?:\s*[,:](?=\s*\d)|\s+(?:on|in|the|a|any|every(?!\s*(?:week)?day)|other|alternate|alternating|some|hours|is|job)\b)*\s*",
    re.I,
)
_SHIFT = re.compile(
    r"(?:(?:works?|working)\s+(?:on\s+|the\s+|a\s+)?)?(?:1st|2nd|3rd|first|second|third|nights?|evenings?|days?|mornings?|afternoons?|weekends?|graveyard|swing|overnights?)\s+shifts?\b(?:\s+workers?)?"
    r"|(?:works?|working)\s+(?:(?:(?:\d{1,2}|ten|twelve)[\s-]*(?:hours?|hrs?)\s+)|on\s+|the\s+)?(?:nights?|evenings?|days?|mornings?|afternoons?|weekends?|overnights?|graveyard|swing|rotating|split)\b(?:\s*(?:,|/|&|and|or)\s*(?:nights?|evenings?|days?|weekends?|overnights?)\b(?!\s+(?:free|off|ok|okay|work|iop|php)))*",
    re.I,
)
_NO_TIME = re.compile(
    r"(?:works?|working)\s+(?:(?:full|part)[\s-]?time|from home|remotely|a lot|long hours|(?:\d|two|three|four|five|six)(?:\s*x\s*|\s+)(?:\d{1,2}s|\d{1,2}\s*(?:hrs?|hours?)(?:\s+(?:days|shifts))?|tens|twelves|days?(?:\s+(?:a|per)\s+week)?|nights?(?:\s+(?:a|per)\s+week)?)|two jobs|double shifts|(?:about\s+)?\w+[\s-]?(?:hours?|hrs?)(?:\s+(?:shifts?|days?|nights?|overnights?|weeks?|(?:a|per|each)\s+(?:week|wk|day)))?)\b",
    re.I,
)
_OFF = re.compile(
    r"(?:(?:gets?|is|am|are|i'?m|he'?s|she'?s)\s+)*(?:(?:home|back)\s+from|gets?\s+home(?:\s+from)?|off|out of|done with|done at|finished with|finish(?:es)?|(?<!to )leaves?|through with)\s+(?:(?:of\s+)?(?:work|school|class|his shift|her shift|my shift|(?:(?:his|her|my|the)\s+)?(?:job|office))\s+)?(?:at|by|around|about)\s+",
    re.I,
)
_HOME_BY = re.compile(
    rf"\s*[,;]?\s*(?:and\s+)?(?:(?:gets?|is|be|back|then|can|could)\s+)*home\s+(?:by|at|around|about)\s+({CLOCK})", re.I
)
_WORK, _OUT_OF = (
    re.compile(r"work(?:ing)?\b", re.I),
    re.compile(r"\b(?:out\s+of|without|stopped|quit|no\s+longer)\s+$", re.I),
)
_WEEKENDS = re.compile(r"\bweekends?\b", re.I)
_OTHER_PART = re.compile(r"\b(?:nights?|evenings?|days?|overnights?)\b", re.I)
_OFF_ON = re.compile(
    r"(?:(?:gets?|is|am|are|i'?m|he'?s|she'?s)\s+)*(?:off|out\s+of|done\s+with|leaves?)\s+(?:(?:of\s+)?(?:work|school|class)\s+)?(?:on\s+)?",
    re.I,
)
_AT_HOUR = re.compile(rf"\s+(?:at|by|around|about)\s+({CLOCK})(?!\s*(?:-|to\b|until\b))", re.I)
# "Shift ends at 3" and "must be at work by 9" are no times of a program.
_PLACE_OF_WORK = (
    r"(?:(?:his|her|my|their|our|the)\s+)?(?:work(?:day)?|shift|job|school(?:\s+day)?|practice|office|court)"
)
_WORK_ENDS = re.compile(
    rf"{_PLACE_OF_WORK}\s+(?:ends?|(?:is\s+)?(?:over|done|out)|lets?\s+out|gets?\s+out|finishes)\s+(?:(?:at|by|around|about)\s+)?(?=\d|noon|midnight)",
    re.I,
)
_WORK_BEGINS = re.compile(
    rf"(?:(?:must|has\s+to|have\s+to|needs?\s+to|got\s+to|gotta)\s+be\s+(?:back\s+)?(?:at|in|to)\s+{_PLACE_OF_WORK}|{_PLACE_OF_WORK}\s+(?:starts?|begins?))\s+(?:(?:by|at|around|about)\s+)?(?=\d|noon|midnight)",
    re.I,
)
_BEFORE_SHIFT = re.compile(rf"before\s+(?:(?:his|her|my|their|an?)\s+)?({CLOCK})\s+(?:shift|class|job)\b", re.I)
_TO = r"\s*(?:-|to|until|till|til|through|thru|and)\s*"
_HOURS = re.compile(
    rf"(?:from\s+|between\s+)?(?P<start>{CLOCK}){_TO}(?P<end>{CLOCK})|(?:until|till|til|through|thru|to|before)\s+(?P<until>{CLOCK})"
    rf"|(?:after|from|at|starting(?:\s+at)?|starts?(?:\s+at)?)\s+(?P<begin>{CLOCK})",
    re.I,
)
_ASLEEP, AWAY = re.compile(_SLEEP, re.I), re.compile(_AWAY, re.I)
_PART = re.compile(r"(?:the\s+)?(mornings?|afternoons?|evenings?|nights?|weekends?)\b", re.I)
# Beside a day: "tuesday nights"; the evening of "Monday to Friday, evening PHP" is the program's.
_PART_BEHIND = re.compile(
    r"\s+(?:in\s+the\s+)?((?:morning|afternoon|evening|night)(?:s\b|\b(?=\s*(?:$|[,.;]|(?:and|so|but)\b))))", re.I
)
_BUSY_TILL = re.compile(r"busy|tied up", re.I)
_WORKS = re.compile(r"(?:works?|working|(?:at|has|starts?|begins?) work)\b", re.I)
_NIGHT = re.compile(r"\b(?:night|nights|overnights?|graveyard)\b", re.I)
_NIGHT_BEHIND = re.compile(
    r"\s+(?:overnights?|(?:the\s+)?(?:night|overnight|graveyard|3rd|third)\s+shift|nights|at\s+night)\b(?!\s+(?:free|off|ok|okay|work|iop|php|are|is))",
    re.I,
)
# "works 9-5 at a bank mon-fri"
_EMPLOYER_BETWEEN = re.compile(
    r"(?:at|for|as)\s+(?:(?:an?|the|his|her|my|their)\s+)?(?:(?!(?:iop|php|op|outpatient|groups?|programs?|evenings?|mornings?|nights?|after|before|free|off)\b)[^\W\d][\w'&.-]*\s+){1,2}(?=(?:mon|tue|wed|thu|fri|sat|sun|weekday|m-f|every)[a-z]*\b)",
    re.I,
)
_GAP = re.compile(r"[\s,]*(?:(?:on|from|and)\s+)?")
EARLIEST = 5  # nobody says that he works from 4 and means the morning
NOON = 12 * 60

# What a day or a part of one leads where it is wished for
WISHED = r"iops?|phps?|op|detox|groups?|programs?|sessions?|meetings?|class(?:es)?|therapy|treatment|outpatient|intensive|partial|residential"
# "…, Tuesday evening IOP"
_WISH = re.compile(
    r"\s*[,;]\s*(?:an?\s+|some\s+)?(?=[a-z])(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|weekend)s?\s+)?"
    rf"(?:(?:morning|afternoon|evening|night|daytime)s?\s+)?(?:{WISHED})\b",
    re.I,
)


def read_work(text: str, at: int) -> Item | None:
    """When somebody works, with its days (none: not said) and times; told as not searched where no hours are said.

    >>> read_work("works 7 to 3 mon-fri", 0).times, read_work("gets off work at 5", 0).times
    (Times(after=420, before=900), Times(after=None, before=1020))
    >>> read_work("works nights", 0).option, read_work("works with Aetna", 0)
    ('not searched', None)
    """
    if (begins := _WORK_BEGINS.match(text, at)) is not None and (
        hour := re.compile(CLOCK, re.I).match(text, begins.end())
    ):
        return _with_days(text, Item(at, hour.end(), WORK, (), times=Times(after=_start(hour[0], "", night=False))))
    if (shift_at := _BEFORE_SHIFT.match(text, at)) is not None:
        return Item(at, shift_at.end(), WORK, (), times=Times(after=_start(shift_at[1], "", night=False)))
    off = _OFF.match(text, at) or _WORK_ENDS.match(text, at)
    if (off_on := _off_days(text, at)) is not None:
        return off_on
    if off is not None and (hour := re.compile(CLOCK, re.I).match(text, off.end())):
        home = _HOME_BY.match(text, hour.end())  # "off at 3, home by 3:30"
        end = max(_end(hour[0], 0), _end(home[1], 0)) if home else _end(hour[0], 0)
        return _with_days(text, Item(at, (home or hour).end(), WORK, (), times=Times(before=end)))
    if (vague := _NO_TIME.match(text, at)) is not None:
        return _with_days(text, Item(at, vague.end(), NOT_SEARCHED, (NO_HOURS,)))
    shift = _SHIFT.match(text, at)
    cue = shift or _CUE.match(text, at)
    if cue is None or (_ASLEEP.match(cue[0]) and _CHILD_BEFORE.search(text[:at])) or _no_work(text, at):
        return None
    begin = _behind(text, cue.end())
    if AWAY.match(text, at) is not None:
        text = until_wish(text, begin)
    days = read_days(text, begin)
    hours = _HOURS.match(text, _behind(text, days.end) if days else begin)
    if _ASLEEP.match(cue[0]) is not None:
        return _sleep(Item(at, hours.end(), WORK, tuple(WEEKDAYS)), hours) if hours else None
    if hours is None and AWAY.match(text, at) is not None:
        return _away(text, at, begin, days)
    away = AWAY.match(text, at)
    overnight = _NIGHT_BEHIND.match(text, hours.end()) if hours else None
    night = overnight is not None or _NIGHT.search(cue[0]) is not None
    times = hours and (_times_away(hours, cue[0]) if away else _times(hours, night=night))
    if hours is not None and times:
        excepted = EXCEPTED if away else ""
        end = overnight.end() if overnight else hours.end()
        found = Item(at, end, WORK, days.days if days else _days_of(cue[0]), times=times, was=excepted)
        return found if days else _with_days(text, found)
    if days and (part := _PART_BEHIND.match(text, days.end)) is not None:
        if _WORKS.match(cue[0]) is None:
            return Item(at, part.end(), WORK, days.days, times=part_times(part), was=EXCEPTED)
        return Item(at, part.end(), NOT_SEARCHED, (NO_HOURS,))
    if not (days or shift):
        return None
    return Item(at, days.end if days else cue.end(), NOT_SEARCHED, (NO_HOURS,))


def until_wish(text: str, at: int) -> str:
    """The text up to where, behind a comma, a day or a part of one leads a program: that is no part of a denial before it.

    >>> until_wish("can't do fridays, tuesday evening iop", 9), until_wish("can't do mondays, tuesdays, iop", 9)
    ("can't do fridays", "can't do mondays, tuesdays")
    """
    wish = _WISH.search(text, at)
    return text[: wish.start()] if wish else text


def _days_of(cue: str) -> tuple[str, ...]:
    """The days of "works weekends", and of "works days and weekends"; none where no weekend is said."""
    if _WEEKENDS.search(cue) is None:
        return ()
    return tuple(WEEKDAYS) if _OTHER_PART.search(cue) else SATURDAY_SUNDAY


def _no_work(text: str, at: int) -> bool:
    """Whether somebody has no work: "out of work, mon-fri 9-12" is when he is free."""
    return _WORK.match(text, at) is not None and _OUT_OF.search(text[:at]) is not None


def _off_days(text: str, at: int) -> Item | None:
    """When work of named days ends: "off work mon-fri at 3", "gets off weekdays by 4"."""
    off = _OFF_ON.match(text, at)
    days = read_days(text, off.end()) if off else None
    hour = _AT_HOUR.match(text, days.end) if days else None
    return Item(at, hour.end(), WORK, days.days, times=Times(before=_end(hour[1], 0))) if days and hour else None


def read_shift(text: str, at: int) -> Item | None:
    """Days and hours of a further shift, in any order, where both ends are said; without a day its hours alone.

    >>> read_shift("tue thu 12-8", 0).times, read_shift("12 to 8 fri", 0).values, read_shift("tue after 6", 0)
    (Times(after=720, before=1200), ('fri',), None)
    """
    days = read_days(text, at)
    hours = _HOURS.match(text, _behind(text, days.end) if days else at)
    if hours is None or not hours["start"] or (times := _times(hours, night=False)) is None:
        return None
    found = Item(at, hours.end(), WORK, days.days if days else (), times=times)
    return found if days else _with_days(text, found)


def _away(text: str, at: int, begin: int, days: Days | None) -> Item | None:
    """Days or parts of all days on which somebody cannot come: "can't do Mondays", "busy in the mornings"."""
    part = _PART_BEHIND.match(text, days.end) if days else _PART.match(text, begin)
    if days is not None:
        return Item(at, part.end() if part else days.end, WORK, days.days, times=part_times(part), was=EXCEPTED)
    if part is None:
        return None
    weekend = part[1].lower().startswith("weekend")
    days_of_part = SATURDAY_SUNDAY if weekend else tuple(WEEKDAYS)
    return Item(at, part.end(), WORK, days_of_part, times=part_times(part), was=EXCEPTED)


def part_times(part: re.Match[str] | None) -> Times:
    """A part of the day, or the whole day where none is said."""
    if part is None:
        return Times(0, MIDNIGHT)
    name = {"night": "evening"}.get(one := part[1].lower().rstrip("s"), one)
    return Times(*DAYPART_STARTS[name])


def _sleep(item: Item, hours: re.Match[str]) -> Item | None:
    """Every day: nobody says until 11 and means the evening."""
    if hours["until"] and (parts := clock_parts(hours["until"]))[2] == "" and parts[0] > EARLIEST - 1:
        return replace(item, times=Times(before=parts[0] * 60 + parts[1]))
    times = _times(hours, night=False)
    return replace(item, times=times) if times else None


def free_outside(works: Iterable[Item], *, only: str = "") -> str:
    """When the caller is free who works so; days that are not said are Monday to Friday.

    `only` "after" or "before" leaves out what is free on the other side of the work of the same day.

    >>> free_outside([Item(0, 0, WORK, ("mon", "tue"), times=Times(540, 1020))], only="after")
    'mon,tue 17:00-24:00; wed,thu,fri,sat,sun 00:00-24:00'
    >>> free_outside([Item(0, 0, WORK, ("fri",), times=Times(1380, 420))])
    'mon,tue,wed,thu,sun 00:00-24:00; fri 00:00-23:00; sat 07:00-24:00'
    """
    busy = []
    for work in works:
        start = (work.times and work.times.after) or 0
        end = work.times.before if work.times and work.times.before is not None else MIDNIGHT
        for day in work.values or WEEKDAYS[:5]:
            first = list[str](WEEKDAYS).index(day) * MIDNIGHT
            begin = 0 if only == "after" and end > start else start
            until = MIDNIGHT if only == "before" and end > start else end if end > start else end + MIDNIGHT
            busy.append(Free(first + begin, min(first + until, WEEK_MINUTES)))
            if first + until > WEEK_MINUTES:
                busy.append(Free(0, first + until - WEEK_MINUTES))
    ends = [0, *(edge for one in joined(busy) for edge in (one.start, one.end)), WEEK_MINUTES]
    return written(tuple(Free(a, b) for a, b in zip(ends[::2], ends[1::2], strict=True) if a < b))


def less(free: tuple[Free, ...], works: list[Item]) -> str:
    """Free time without what somebody's work, or what he excepts, takes away; "" where nothing is left.

    >>> from index.availability import parse
    >>> less(parse("mon-fri 17-21"), [Item(0, 0, WORK, ("wed",), times=Times(0, MIDNIGHT))])
    'mon,tue,thu,fri 17:00-21:00'
    """
    outside = parse(text) if (text := free_outside(works)) else ()
    both = [
        Free(max(one.start, other.start), min(one.end, other.end))
        for one in free
        for other in outside
        if max(one.start, other.start) < min(one.end, other.end)
    ]
    return written(joined(both))


def _with_days(text: str, item: Item) -> Item:
    """The days that stand behind the hours, but for those of which other hours are said: "9-5 Mon-Fri, Tuesdays 6-9"."""
    begin = _behind(text, item.end)
    if (employer := _EMPLOYER_BETWEEN.match(text, begin)) is not None:
        begin = employer.end()
    days = read_days(text, begin)
    hours = _HOURS.match(text, _behind(text, days.end)) if days else None
    if days is not None and hours is not None and hours["start"] and "," not in text[days.end : hours.start()]:
        comma = max(text.rfind(sign, begin, days.end) for sign in (",", " and ", " then "))
        if comma > begin:
            days = read_days(text[:comma], begin)
        elif "," in text[item.end : begin]:
            days = None
    return replace(item, end=days.end, values=item.values or days.days) if days else item


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


def _times_away(hours: re.Match[str], cue: str) -> Times | None:
    """Times of "can't do before 11", which starts at 11 in the morning, and of "busy until 8", which is the evening."""
    busy_till = hours["until"] and _BUSY_TILL.search(cue) and clock_parts(hours["until"])[0] not in (10, 11)
    if hours["start"] or busy_till or not (hour := hours["until"] or hours["begin"]):
        return _times(hours, night=False)
    timed = read_times_away(f"{'before' if hours['until'] else 'after'} {hour}", 0)
    return timed[0] if timed else None


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
