"""Days and times of a plain sentence: "Tuesdays and Thursdays after 5:30", "weekdays between 9 and 1"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.availability import LONGEST_NIGHT
from index.wording import MIDNIGHT, minutes
from records.codes import WEEKDAYS

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
# What makes a number no time of the day; "6 to 9 evenings" is one.
_UNIT = r"(?!\s*(?:-\s*)?(?:(?:miles?|mi|hours?|hrs?|h|days?|(?:nights?|evenings?)\s+(?:a|per|each)|weeks?|wks?|months?|mos?|sessions?|groups?|times?|people|min(?:ute)?s?|years?|yrs?|yo|steps?|kids|children)\b|%|\+)|[:\d]|\.\d|/\d)"
# "After six", "at five thirty"; "one on one" and "one of" are no times.
_SPELLED = rf"(?:{'|'.join(_NUMBERS)})(?:[\s-](?:thirty|fifteen|forty[\s-]five|o'?clock))?\b(?!\s*(?:-\s*)?(?:of|on|to[\s-]one|more|other|another|person|place|program|month|week|day|year|hour|mile|step|time|night|session|kid|children))"
_HALF = r"\s?(?:a\.?m\.?|p\.?m\.?|[ap])(?![a-z])"
CLOCK = rf"(?:noon|midday|midnight|half past (?:\d{{1,2}}|{'|'.join(_NUMBERS)})|{_SPELLED}|(?:1[0-2]|[1-9])(?:00|15|30|45)(?:{_HALF})?(?!\d|\s*(?:dollars|people))|(?:[01]?\d|2[0-4])(?::[0-5]\d)?(?:ish\b)?(?:{_HALF}|\s?o'?clock)?{_UNIT})"
_SURE = rf"(?:noon|midday|midnight|(?:[01]?\d|2[0-4]):[0-5]\d(?:{_HALF})?|(?:[01]?\d|2[0-4]){_HALF})"
_TO = r"\s*(?:-|to|until|till|til|through|thru)\s*"
RANGE = re.compile(
    rf"(?:(?:between|btwn?|betw|b/w)\s+({CLOCK})(?:\s+(?:and|to)\s+|\s*-\s*)({CLOCK})|from\s+({CLOCK}){_TO}({CLOCK})|({_SURE}){_TO}({CLOCK})|({CLOCK}){_TO}({_SURE}))",
    re.I,
)
BARE_RANGE = re.compile(rf"({CLOCK}){_TO}({CLOCK})", re.I)  # only beside days: "Mondays 9-1", "6-9 in the evening"
_PART_BEHIND = re.compile(r"\s+(?:in the |at )?(?:mornings?|afternoons?|evenings?|nights?)\b", re.I)
AFTER = re.compile(
    rf"(?:(?:any ?time |starting |beginning |starts? )?(?:after|aft|past|at or after)|(?:starts? )?(?:no |not )(?:earlier than|before or at)|starting(?: at| from)?|starts? at|beginning at|from|(?:nothing|not|cannot|can'?t|can not|no|does\s?n'?t|won'?t)(?:\s+(?:groups?|sessions?|class(?:es)?))?(?:\s+(?:that\s+)?(?:starts?|starting|begins?|beginning|come|make it|get there|be there|do it|do|attend|arrive|leave work|anything|any|available|free)){{0,2}}\s+(?:before|b4|earlier than|until|till)|not till|no earlier than|(?:can|could)\s+(?:(?:be|get|make it)\s+(?:there|here|in)|make it|arrive|come|start)(?:\s+(?:there|here|in))?\s+(?:by|at|around|about|from)|(?:free|available|avail|off)\s+(?:by|around|about))\s+({CLOCK})(?:\s*(?:or later|and later|onwards?|on\b))?|({_SURE})\s*(?:\+(?!\d)|or later|and later|onwards?|and after)|(?:at\s+|around\s+|about\s+)?({CLOCK})\s*(?:or|and)\s+(?:later|after)\b",
    re.I,
)
BEFORE = re.compile(
    rf"(?:(?:done |finished |finishes |finish |out |over |ends? |ending |home |leave |gone |back )?(?:before|b4|by|(?<=leave )at|until|till|til)|no later than|(?:nothing|not|cannot|can'?t|can not|no)(?:\s+(?:groups?|sessions?|class(?:es)?|anything))?(?:\s+(?:stay|go|goes|going|be out|be there|do|attend|anything|any|runs?|ends?|ending))?\s+(?:after|past|later than)|not later than|up to)\s+({CLOCK})",
    re.I,
)
AT = re.compile(
    rf"(?:at|around|about|@)\s*({CLOCK})|(?:half past (?:\d{{1,2}}|{'|'.join(_NUMBERS)})|(?:[01]?\d|2[0-4]):[0-5]\d(?:{_HALF})?|(?:[01]?\d|2[0-4]){_HALF})(?!\w)",
    re.I,
)
_NAMES = r"(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:r|rs|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)"
_GROUPS = {
    "weekday": WEEKDAYS[:5],
    "weekdays": WEEKDAYS[:5],
    "every day": WEEKDAYS,
    "everyday": WEEKDAYS,
    "daily": WEEKDAYS,
    "m-f": WEEKDAYS[:5],
    "m-th": WEEKDAYS[:4],
    "every weekday": WEEKDAYS[:5],
    "school days": WEEKDAYS[:5],
}
# Each of these days is meant.
_SHORT = {
    "mwf": ("mon", "wed", "fri"),
    "m/w/f": ("mon", "wed", "fri"),
    "m w f": ("mon", "wed", "fri"),
    "m, w, f": ("mon", "wed", "fri"),
    "tth": ("tue", "thu"),
    "t/th": ("tue", "thu"),
    "tu/th": ("tue", "thu"),
    "m/w": ("mon", "wed"),
    "m,w,f": ("mon", "wed", "fri"),
    "t th": ("tue", "thu"),
    "tu th": ("tue", "thu"),
    "t,th": ("tue", "thu"),
}
DAY = re.compile(
    rf"(?P<chain>{_NAMES}(?:\s*-\s*{_NAMES}){{2,}})\b|(?P<first>{_NAMES})\b\.?{_TO}(?P<last>{_NAMES})\b|(?P<group>(?:every )?weekdays?|school days|every ?day|daily|m-f|m-th)\b|(?P<short>{'|'.join(map(re.escape, _SHORT))})(?![\w/])|(?P<day>{_NAMES})\b",
    re.I,
)
DAY_NAME = rf"(?:{_NAMES}|weekdays?)"
# "Thursdays are out", "Thursday excepted"
OUT_BEHIND = re.compile(
    r"\s*,?\s*(?:(?:is|are|being)\s+)?(?:excepted|excluded|out\b(?!\s+of)|impossible|no\s+good|off\s+limits|taken\b|booked\b|busy\b)"
    r"|\s+(?:is|are)\s+(?:for\s+|his\s+|her\s+|my\s+)*(?:church|bible\s+study|work(?:days?)?|class(?:es)?|dialysis|chemo|court|practice)\b(?!\s+(?:off|for))",
    re.I,
)
_APART = re.compile(r"\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)", re.I)  # "mon wed fri"
BETWEEN = re.compile(
    r"(?:\s*\([^()\d]{1,30}\))?\s*(?:,\s*(?:and|or|&)?|/|&|\+|\band\b|\bor\b|\bplus\b)\s*(?:on\s+|either\s+)?", re.I
)
# Short names that are words too: a day only beside another day or a time, or behind "on".
WORD_TOO = frozenset({"sat", "sun", "wed", "mon"})
_MORNING, _EVENING = (
    re.compile(r"\bmornings?\b", re.I),
    re.compile(r"\b(?:evenings?|(?:week)?nights?|after work)\b", re.I),
)
_AFTERNOON = re.compile(r"\bafternoons?\b", re.I)
_AND_BUT = re.compile(r"\s*(?:,?\s*\b(?:and|but)\b\s*)?(?<!\S)", re.I)
_ON = re.compile(r"\s+(?:on\s+)?", re.I)
_CLAUSE = re.compile(r"[,;]|\bor\b|\band\b|\bplus\b|&", re.I)
_PART = r"(?:mornings?|afternoons?|evenings?|nights?)"
_AND_OR = r"(?:and|or|plus|&|/)"
_OTHER_TIMES = re.compile(
    # "busy mornings": of what is excepted
    rf"\b(?:busy|unavailable|not|no|never|except|excluding|besides|(?:can'?t|cannot)\s+(?:do|make|come))\s+(?:(?:in|on)\s+(?:the\s+)?)?(?:{DAY_NAME}\s+)?{_PART}\b|"
    rf"\b{DAY_NAME}\s+(?:in\s+the\s+)?{_PART}\b|\b{_PART}\s+(?:on\s+|of\s+)?{DAY_NAME}\b|\bweeknights?\b"
    rf"|\b(?:mornings|evenings|nights)\s*,?\s*{_AND_OR}\s*$|^\s*,?\s*{_AND_OR}\s*(?:in\s+the\s+)?(?:mornings|evenings|nights)\b",
    re.I,
)
_OF_DAY = re.compile(rf"\b(?:{DAY_NAME}\s+{_PART}|weeknights?)\s*,\s*$", re.I)  # "weekday evenings, after 8"


@dataclass(frozen=True)
class Days:
    """Days as they were named; `either` tells that not each of them is meant ("weekdays", "Monday or Tuesday")."""

    days: tuple[str, ...]
    either: bool
    end: int


@dataclass(frozen=True)
class Times:
    """Minutes since midnight at which a session may start at the earliest and must end at the latest; past midnight more than a day has."""

    after: int | None = None
    before: int | None = None

    @property
    def ends_by(self) -> int | None:
        """By when a session ends on its day: what ends past midnight is asked for by its start alone."""
        return None if self.before is None or self.before > MIDNIGHT else self.before


def read_days(text: str, at: int) -> Days | None:
    """The days that stand at a place of a text; None where none does.

    >>> read_days("Tuesdays and Thursdays after 5", 0)
    Days(days=('tue', 'thu'), either=False, end=22)
    >>> read_days("weekdays", 0).either, read_days("Mon or Wed", 0).days
    (True, ('mon', 'wed'))
    """
    days: list[str] = []
    either, end, place = False, at, at
    while (match := DAY.match(text, place)) is not None:
        if match["chain"]:
            days += [_day(name) for name in re.split(r"\s*-\s*", match["chain"])]
        elif match["first"]:
            first, last = (WEEKDAYS.index(_day(match[name])) for name in ("first", "last"))
            days += [WEEKDAYS[day % 7] for day in range(first, (last if last >= first else last + 7) + 1)]
            either = True
        elif match["group"]:
            days += _GROUPS[" ".join(match["group"].lower().split())]
            either = True
        elif match["short"]:
            days += _SHORT[match["short"].lower()]
        else:
            days.append(_day(match["day"]))
        end = match.end()
        if (between := BETWEEN.match(text, end) or _APART.match(text, end)) is None:
            break
        place = between.end()
        behind = DAY.match(text, place) if either and between[0].strip() == "," else None
        if behind is not None and OUT_BEHIND.match(text, behind.end()):
            break  # "weekdays, Thursday excepted"
        either = either or ("or" in between[0].lower() and DAY.match(text, place) is not None)
    named = tuple(day for day in WEEKDAYS if day in days)
    return Days(named, either, end) if named else None


def read_times(text: str, at: int, *, behind_days: bool) -> tuple[Times, int] | None:
    """The times that stand at a place of a text, and where they end; what has no half of the day is read as people mean it.

    >>> read_times("after 5:30", 0, behind_days=False)
    (Times(after=1050, before=None), 10)
    >>> read_times("between 9 and 1", 0, behind_days=False), read_times("6-9pm", 0, behind_days=False)
    ((Times(after=540, before=780), 15), (Times(after=1080, before=1260), 5))
    >>> read_times("before noon", 0, behind_days=False), read_times("by 9", 0, behind_days=False)
    ((Times(after=None, before=720), 11), (Times(after=None, before=1260), 4))
    >>> read_times("10 pm to 1 am", 0, behind_days=False)
    (Times(after=1320, before=1500), 13)
    >>> read_times("after 12 weeks", 0, behind_days=False)
    """
    morning, evening = _parts_said(text, at)
    bare = BARE_RANGE.match(text, at)
    if not behind_days and bare is not None and _PART_BEHIND.match(text, bare.end()) is None:
        bare = None
    if both := RANGE.match(text, at) or bare:
        first, last = (clock for clock in both.groups() if clock)
        times = _range(first, last, morning=morning, evening=evening) or _range(
            first, last, morning=False, evening=False
        )
        return (times, both.end()) if times else None
    if (after := AFTER.match(text, at)) is not None:
        start = _start(after[1] or after[2] or after[3], morning=morning, evening=evening)
        return _with_end(text, Times(after=start), after.end(), morning=morning, evening=evening)
    if (before := BEFORE.match(text, at)) is not None:
        return Times(before=_end(before[1], morning=morning, evening=evening)), before.end()
    return None


def _with_end(text: str, times: Times, end: int, *, morning: bool, evening: bool) -> tuple[Times, int]:
    """A start with the end behind it: "after 5 until 7", "after 5 but before 8"; of "and until 7 on Wednesdays" it is that day's."""
    gap = _AND_BUT.match(text, end)
    before = BEFORE.match(text, gap.end()) if gap else None
    if gap is None or before is None:
        return times, end
    on = _ON.match(text, before.end())
    latest = _end(before[1], morning=morning, evening=evening)
    other_day = gap[0].strip() and on is not None and DAY.match(text, on.end()) is not None
    if other_day or times.after is None or latest <= times.after:
        return times, end
    return Times(times.after, latest), before.end()


def read_times_away(text: str, at: int) -> tuple[Times, int] | None:
    """Times at which somebody cannot come: what is denied "after 8" ends at 8, and what is denied "before 9" starts at 9.

    >>> read_times_away("after 8", 0), read_times_away("before 9", 0)
    ((Times(after=1200, before=None), 7), (Times(after=None, before=540), 8))
    """
    timed = read_times(text, at, behind_days=True)
    if timed is None or (timed[0].after is None) == (timed[0].before is None):
        return timed
    hour = re.search(CLOCK, text[at : timed[1]], re.I)
    morning, evening = _parts_said(text, at)
    if hour is None:
        return timed
    if timed[0].before is None:
        return Times(after=_end(hour[0], morning=morning, evening=evening)), timed[1]
    return Times(before=_start(hour[0], morning=morning, evening=evening)), timed[1]


def _parts_said(text: str, at: int) -> tuple[bool, bool]:
    """Whether mornings and evenings are spoken of, in the clause if it names a part of the day, else in the sentence.

    Of the rest of the sentence no part counts that is said of other times: of a day ("Saturday mornings"), or of a list in
    which the clause stands ("mornings or after 5").

    >>> text = "weeknights after 6 or saturday mornings"
    >>> _parts_said(text, 11), _parts_said("mornings, after 8", 10), _parts_said("weekday evenings, after 8", 18)
    ((False, True), (True, False), (False, True))
    >>> _parts_said("after 5 and saturday mornings", 0), _parts_said("mornings or after 5", 12)
    ((False, False), (False, False))
    """
    begin = max((match.end() for match in _CLAUSE.finditer(text, 0, at)), default=0)
    end = next((match.start() for match in _CLAUSE.finditer(text, at)), len(text))
    rest = f"{_OTHER_TIMES.sub(' ', text[:begin])} , {_OTHER_TIMES.sub(' ', text[end:])}"
    if (beside := _OF_DAY.search(text[:begin])) is not None and DAY.search(text[begin:end]) is None:
        rest += f" {beside[0]}"
    for part in (text[begin:end], rest):
        said = _MORNING.search(part) is not None, _EVENING.search(part) is not None
        if any(said) or _AFTERNOON.search(text[begin:end]) is not None:
            return said
    return False, False


def _day(name: str) -> str:
    return name[:3].lower()


def clock_parts(written: str) -> tuple[int, int, str]:
    """Hour, minute, and "a", "p", "24" or "" for the half of the day.

    >>> clock_parts("5:30 pm"), clock_parts("17:30"), clock_parts("half past five"), clock_parts("six thirty")
    ((5, 30, 'p'), (17, 30, '24'), (5, 30, ''), (6, 30, ''))
    """
    text = written.lower().replace("o'clock", "").replace("oclock", "").strip()
    if text in ("noon", "midday", "midnight"):
        return (12, 0, "p") if text != "midnight" else (24, 0, "24")
    if text.startswith("half past "):
        word = text.removeprefix("half past ")
        return (_NUMBERS.index(word) + 1 if word in _NUMBERS else int(word)), 30, ""
    if (spelled := re.match(rf"({'|'.join(_NUMBERS)})\b[\s-]*(thirty|fifteen|forty)?", text)) is not None:
        minutes_past = {"thirty": 30, "fifteen": 15, "forty": 45}
        return _NUMBERS.index(spelled[1]) + 1, minutes_past.get(spelled[2], 0), ""
    text = re.sub(r"^(\d{1,2})(\d\d)(?!\d)", r"\1:\2", text)  # "after 530"
    match = re.match(r"(\d{1,2})(?::(\d\d))?\s*([ap]?)", text)
    assert match is not None
    hour = int(match[1])
    sure = "24" if not match[3] and (hour > 12 or hour == 0 or (match[1].startswith("0") and match[2])) else match[3]
    return hour, int(match[2] or 0), sure if hour <= 12 or not match[3] else "24"


def _minutes(hour: int, minute: int, half: str) -> int:
    return minutes(f"{hour}:{minute}") if half == "24" else (hour % 12 + 12 * (half == "p")) * 60 + minute


def _start(written: str, *, morning: bool, evening: bool) -> int:
    """After work is meant by 5:30, before it by 9, unless the sentence speaks of mornings or evenings."""
    hour, minute, half = clock_parts(written)
    late = hour == 12 or (hour <= 7 and not morning) or (evening and not morning)
    return _minutes(hour, minute, half or ("p" if late else "a"))


def _end(written: str, *, morning: bool, evening: bool) -> int:
    """Sessions end in the afternoon or evening, unless they end by 10 or 11, or the sentence speaks of mornings."""
    hour, minute, half = clock_parts(written)
    late = hour == 12 or (hour <= 9 and not morning) or (evening and not morning)
    return _minutes(hour, minute, half or ("p" if late else "a"))


def _range(first: str, last: str, *, morning: bool, evening: bool) -> Times | None:
    """Start and end: the end is the first such time behind the start; a half of the day at the end is the start's too."""
    (hour, minute, half), (end_hour, end_minute, end_half) = clock_parts(first), clock_parts(last)
    if "24" in (half, end_half) and (half or end_half) not in ("a", "p"):
        start = _minutes(hour, minute, half or "24")
    elif half:
        start = _minutes(hour, minute, half)
    elif end_half:
        end = _minutes(end_hour, end_minute, end_half)
        same = _minutes(hour, minute, "p" if end >= MIDNIGHT // 2 else "a")
        start = same if same < end else _minutes(hour, minute, "a")
    else:
        start = _start(first, morning=morning, evening=evening)
    if end_half:
        end = _minutes(end_hour, end_minute, end_half)
    else:
        end = _minutes(end_hour, end_minute, "a")
        end += MIDNIGHT // 2 if end <= start else 0
    if half == "p" and end_half == "a" and end < start and end + MIDNIGHT - start <= LONGEST_NIGHT:
        end += MIDNIGHT  # "10 pm to 1 am"
        return Times(start, end)
    return Times(start, end) if start < end <= MIDNIGHT else None
