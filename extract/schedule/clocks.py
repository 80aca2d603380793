"""Times of day: how they are written, and what "6-9 pm" or "9-3" means where am and pm are left out.

Minutes of the day (0 to 1439, and 1440 for an end at midnight) are the unit throughout.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from extract.patterns.searching import compiled
from records.codes import Daypart

Part = Daypart | Literal["pm"]  # "PM group": in the afternoon or the evening
_HALF = r"(?:[ap]\.\s?m\b\.?|[ap]m\b|[ap]\sm\b(?!\s?[-/,&]\s?[twf]h?\b)|(?:o'?clock\s)?(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|(?:de|por)\sla\s(?:manana|tarde|noche)))"

# "3-6 hours daily", "9-12 clients": what is counted, not told.
_COUNTED = (
    r"hours?|hrs?|days?|weeks?|wks?|months?|minutes?|mins?|years?|yrs?|sessions?|times|x|people|clients|patients|participants|members|beds|steps?|clinical"
    r"|individuals?|groups|group\s(?:sessions|meetings|members|therapy\ssessions)|class(?:es)?|horas?|dias?|semanas?|meses|minutos|anos|personas|structured|graders?|th\s(?:grade|step|street|avenue|floor|of)|percent"
)
# "1800-2100" without "hrs": two times of whole five minutes, and nothing counted behind them; years (19.., 20..) begin none.
_FIVES = "[0-5][05]"
_ARMY_START = r"(?:0\d|1[0-8]|2[1-3])"
_ARMY_TAIL = r"\s*(?:$|[.,;:)(/&|\n]|(?:and|or|on|every|each|daily|mon|tue|wed|thu|fri|sat|sun|[ecmp][sd]?t)\w*\b)"
_ARMY_END = rf"(?:[01]\d|2[0-3]){_FIVES}(?={_ARMY_TAIL})"
# "9 a 15 h", "de las 18 a las 21 horas": a clock of 24 hours, and no count of hours, as "9 a 15 h por semana" is.
_NO_COUNT = r"(?![\w/])(?!\.?\s?(?:por|a\sla|al|per|a\s(?:week|day)|each|week\w*|daily|diarias|seman\w*|of|cada|total\w*|de\s(?!lun|mar|mie|jue|vie|sab|dom))\b)"
_H = rf"\s?(?:hs?|horas|hrs){_NO_COUNT}"
_SPANISH_END = rf"(?:1[3-9]|2[0-3])(?:\s(?:horas|hrs){_NO_COUNT}|(?!\s?(?:hs?|horas|hrs)\b){_NO_COUNT})"
# A digit or $ just before makes it a price, a date, a decimal or part of a longer number.
CLOCK = compiled(
    rf"""(?<![\w$#'])(?<!\d[.,:/])(?:
      (?P<word>(?:12(?::00)?\s?(?:del\s)?)?(?:noon|midnight|mediodia|medianoche)\b)
    | (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?(?!\n)\s?(?P<half>{_HALF})
    | (?P<short_hour>\d{{1,2}})(?::(?P<short_minute>[0-5]\d))?(?P<short_half>[ap])(?![\w'])(?!\.\w)
    | (?<!\d-)(?P<run_hour>\d{{1,2}})(?P<run_minute>[0-5]\d)\s?(?P<run_half>[ap])\.?m\b\.?
    | (?P<colon_hour>\d{{1,2}}):(?P<colon_minute>[0-5]\d)(?![\d:]|[.,]\d)(?P<h>\s?(?:hs?|hrs|horas)\b)?
    | (?P<dot_hour>\d{{1,2}})\.(?P<dot_minute>[0-5]\d)(?=\s?(?:-|to|a)\s?\d{{1,2}}(?:[.:][0-5]\d)?\s?[ap]\.?\s?m\b|(?:\s?(?:-|a|y)\s?(?:las\s)?\d{{1,2}}\.[0-5]\d)?{_H})
    | (?P<army_hour>[01]\d|2[0-3])(?P<army_minute>[0-5]\d)(?=\s?(?:h|hrs|hours)\b|\s?-\s?[0-2]\d[0-5]\d\s?(?:h|hrs|hours)\b)
    | (?<!\d-)(?<!suite\s)(?<!ste\s)(?<!room\s)(?<!rooms\s)(?<!\#\s)(?P<pair_hour>{_ARMY_START})(?P<pair_minute>{_FIVES})(?=\s?(?:-|to)\s?{_ARMY_END})
    | (?:(?<={_ARMY_START}{_FIVES}-)|(?<={_ARMY_START}{_FIVES}\s-\s)|(?<={_ARMY_START}{_FIVES}\sto\s))(?P<end_hour>[01]\d|2[0-3])(?P<end_minute>{_FIVES})(?={_ARMY_TAIL})
    | (?P<late_hour>1[3-9]|2[0-3])(?=\s?(?:a|-|y)\s?(?:las\s)?\d{{1,2}}(?:[:.][0-5]\d)?{_H})
    | (?P<h_hour>[7-9]|1\d|2[0-3])(?:\s?hs?{_NO_COUNT}(?:\.(?=,|\s(?:los|cada|todos)\b))?|(?<=a\slas\s\d\d)\s?(?:horas|hrs){_NO_COUNT})
    | (?P<spanish>(?:1[3-9]|2[0-3])(?=\sa\s{_SPANISH_END})|(?<=\d\sa\s){_SPANISH_END})
    | (?P<bare>(?:[1-7](?!\s(?:evenings|nights)\b)|[89]|\d\d)(?!\d))(?:\so'?clock\b|(?![\w%$°"']|:\d|[.,/]\d|-\d{{3}}|\s?%|[\s-]{{1,2}}(?:{_COUNTED})\b))
    )""",
    re.VERBOSE,
)

EARLIEST, LATEST = 6 * 60, 22 * 60
LONGEST = 12 * 60
EVENING = 16 * 60  # from when on "to midnight" is how long an evening lasts: "9 am - 12 am" is mistyped
MIDNIGHT = 24 * 60
LONGEST_WRITTEN_OUT = 16 * 60


class Clock(NamedTuple):
    """A time as written: hour and minute, "am" or "pm" if given, and whether it can mean one time only.

    A `bare` clock ("6", "6p") is one only as an end of a range.
    """

    hour: int
    minute: int
    half: str | None
    exact: bool
    bare: bool = False

    def minutes(self) -> int:
        """Minutes of the day of an exact clock."""
        if self.half is None:
            return self.hour * 60 + self.minute
        return (self.hour % 12 + (12 if self.half == "pm" else 0)) * 60 + self.minute

    def readings(self) -> tuple[int, ...]:
        """All minutes of the day that it may mean, early one first."""
        if self.exact:
            return (self.minutes(),)
        early = self.hour % 12 * 60 + self.minute
        return early, early + 720


def _half_of(written: str, hour: int) -> str:
    """Am or pm as written; twelve "at night" is midnight and "doce de la mañana" is noon."""
    if hour == 12 and written.endswith(("night", "noche", "manana")):
        return "pm" if written.endswith("manana") else "am"
    return (
        "am" if written.endswith(("morning", "manana")) or (written.startswith("a") and written != "at night") else "pm"
    )


def read_clock(match: re.Match[str]) -> Clock | None:
    """The clock of a match of CLOCK in folded text, or None where there is no such time ("25:10", "14 pm")."""
    way = match.lastgroup or ""  # each way to write a time ends with a group of its own
    group = match.group
    if way == "bare":
        written = int(group("bare"))
        return Clock(written, 0, None, False, bare=True) if 1 <= written <= 12 else None
    if way in ("half", "short_half", "run_half"):
        prefix = way[:-4]
        written = int(group(f"{prefix}hour"))
        if not 1 <= written <= 12:
            return None
        half, minute = _half_of(group(way), written), group(f"{prefix}minute")
        # "Room 10A": a lone letter counts only in a range.
        return Clock(written, int(minute or 0), half, True, bare=way == "short_half" and not minute)
    if way in ("colon_minute", "h", "dot_minute"):
        written = int(group("colon_hour") or group("dot_hour"))
        if written > 23:
            return None
        minute = int(group("colon_minute") or group("dot_minute"))
        return Clock(written, minute, None, written > 12 or written == 0 or way == "h")
    if way in ("army_minute", "pair_minute", "end_minute"):
        return Clock(int(group(f"{way[:-6]}hour")), int(group(way)), None, True)
    if way == "word":
        return Clock(12, 0, "pm" if group(way).endswith(("noon", "mediodia")) else "am", True)
    written = int(group(way)[:2])  # "late_hour", "h_hour", "spanish"
    return Clock(written, 0, None, written > 12, bare=written <= 12)


def as_minutes(clock: str) -> int:
    """Minutes of the day of "HH:MM".

    >>> as_minutes("18:30"), as_text(as_minutes("09:05"))
    (1110, '09:05')
    """
    return int(clock[:2]) * 60 + int(clock[3:])


def until(clock: str) -> int:
    """Minutes of the day of an end as "HH:MM": midnight ends the day.

    >>> until("21:00"), until("00:00")
    (1260, 1440)
    """
    return as_minutes(clock) or MIDNIGHT


def as_text(minutes: int) -> str:
    """Minutes of the day as "HH:MM"; the midnight that ends it is that of the next one, "00:00".

    >>> as_text(18 * 60 + 5), as_text(MIDNIGHT)
    ('18:05', '00:00')
    """
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def fits(daypart: Part | None, start: int | str) -> bool:
    """Whether a session that starts then (minutes of the day, or "HH:MM") may be of a part of the day; any may of none.

    >>> fits("evening", "18:00"), fits("evening", 9 * 60), fits(None, "09:00")
    (True, False, True)
    """
    begun = start if isinstance(start, str) else as_text(start)
    if daypart == "morning":
        return begun < "12:00"
    if daypart in ("pm", "afternoon"):
        return begun >= "12:00" and (daypart == "pm" or begun < "18:00")
    return daypart != "evening" or begun >= "16:00"


def resolve(
    start: Clock, end: Clock, daypart: Part | None = None, before: int | None = None, over: int | None = None
) -> tuple[int, int] | None:
    """Start and end in minutes of the day as people mean them, or None where two readings are possible or none.

    A given am or pm covers both ends if that keeps start before end. With neither given, the one reading
    between 06:00 and 22:00 of at most 12 hours counts; a `daypart` said nearby, or the start of the next
    range (`before`) or the end of the one before (`over`), may decide between two.

    >>> resolve(Clock(6, 0, None, False), Clock(9, 0, "pm", True))
    (1080, 1260)
    >>> resolve(Clock(6, 0, None, False), Clock(9, 0, None, False)) is None
    True
    >>> resolve(Clock(8, 0, "pm", True), Clock(12, 0, "am", True)), resolve(Clock(9, 0, "am", True), Clock(12, 0, "am", True))
    ((1200, 1440), None)
    """
    if start.exact and end.exact:
        first, last = start.minutes(), end.minutes()
        if not last and first >= EVENING:
            return first, MIDNIGHT
        return (first, last) if first < last <= first + LONGEST_WRITTEN_OUT else None
    if end.exact:
        return _only_end(start, end)
    if start.exact:
        first = start.minutes()
        if start.half is None and start.hour > 12:
            return None
        later = [time for time in end.readings() if first < time <= first + LONGEST]
        return (first, later[0]) if later else None
    return _neither(start, end, daypart, before, over)


def _only_end(start: Clock, end: Clock) -> tuple[int, int] | None:
    last = end.minutes()
    if end.half is None:
        first = start.hour * 60 + start.minute
        return (first, last) if first < last <= first + LONGEST else None
    same_half, other_half = start.readings() if end.half == "am" else start.readings()[::-1]
    if end.half == "am":
        return (same_half, last) if same_half < last else None
    for first in (same_half, other_half):
        if EARLIEST - 60 <= first < last <= first + LONGEST:
            return first, last
    return None


def readings(start: Clock, end: Clock) -> list[tuple[int, int]]:
    """All that a range may mean of which neither end says its half of the day; none where one of them does.

    >>> readings(Clock(6, 0, None, False), Clock(9, 0, None, False)), readings(Clock(6, 0, None, False), Clock(9, 0, "pm", True))
    ([(360, 540), (1080, 1260)], [])
    """
    if start.exact or end.exact:
        return []
    return [
        (first, last)
        for first in start.readings()
        for last in end.readings()
        if EARLIEST <= first < last <= min(LATEST, first + LONGEST)
    ]


def _neither(
    start: Clock, end: Clock, daypart: Part | None, before: int | None, over: int | None
) -> tuple[int, int] | None:
    found = [pair for pair in readings(start, end) if fits(daypart, pair[0])]
    if len(found) > 1 and before is not None:
        found = [pair for pair in found if pair[1] <= before]
    if len(found) > 1 and over is not None:
        found = [pair for pair in found if pair[0] >= over]
    return found[0] if len(found) == 1 else None
