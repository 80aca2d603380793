"""When somebody can come, in a plain sentence: "only free on weekends", "has evenings free", "evenings only".

Who can come in the evening alone cannot come to the mornings of a program that has an evening too: so all that he would
come to must be in the evening, and not one session of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from index.sentence_cues import FREE_THEN
from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_times import CLOCK, OUT_BEHIND, WORD_TOO, Times, read_days, read_times, read_times_away
from index.sentence_work import EXCEPTED, SATURDAY_SUNDAY, WORK, part_times
from index.wording import MIDNIGHT
from records.codes import DAYPARTS, WEEKDAYS

_SUBJECT = r"(?:i'?m|i am|he'?s|he is|she'?s|she is|they'?re|they are|we'?re|we are|is|are|am|who'?s|caller is|only)"
_PREPOSITIONS = r"(?:\s+(?:only|on|from|at|are|is|in|during|the))*"
FREE = re.compile(
    rf"(?:{_SUBJECT}\s+)*(?:only\s+)?(?:free|available|avail|off(?:\s+(?:of\s+)?(?:work|school))?|days?\s+off)\b{_PREPOSITIONS}"
    rf"|(?:can|could)(?:\s+only)?\s+(?:do|come|make(?:\s+it)?|attend|meet|go)\b{_PREPOSITIONS}",
    re.I,
)
HAS = re.compile(
    r"(?:only\s+)?(?:has|have|got|he'?s got|she'?s got)\s+(?:only\s+|just\s+|the\s+|his\s+|her\s+|my\s+)*", re.I
)
_ARE_FREE = re.compile(r"\s+(?:free|off|available|open)\b(?!\s+of\b)", re.I)
# "only Tuesdays", "meets only on Tuesdays", "only wants evenings", "only day off is Tuesday"
ONLY = re.compile(
    r"(?:(?:meets?|meeting|runs?|held|offered|open)\s+)?(?:only|just|solely|exclusively|nothing\s+but)\s+"
    r"(?:(?:(?:that\s+)?meets?|meeting|runs?|has|have|got|does|do|wants?|needs?)\s+(?:(?:groups?|sessions?|class(?:es)?)\s+)?)?"
    r"(?:(?:free\s+|open\s+)?(?:days?|nights?|evenings?|times?)\s+(?:(?:off|free|available|open|(?:he|she|they|i|we|caller)\s+(?:can|could|is|are|am)(?:\s+(?:do|come|make|free|off|available))?)\s+)?(?:is|are|would be)\s+)?"
    r"(?:(?:on|in|during)\s+)?(?:the\s+)?",
    re.I,
)
ONLY_BEHIND = re.compile(
    r"\s*,?\s*(?:only\b|and\s+(?:no|not)\s+(?:other|more)\s+(?:days?|times?)\b"
    r"|(?:is|are|would be)\s+(?:(?:the|his|her|my|their|our)\s+)?only\s+(?:(?:free|open)\s+)?(?:days?|nights?|evenings?|times?)(?:\s+(?:off|free|available|open))?\b)",
    re.I,
)
# "Monday is her day off"
_DAY_OFF_BEHIND = re.compile(
    r"\s+(?:is|are)\s+(?:(?:his|her|my|their|the)\s+)?(?:(?:only|usual)\s+)?(?:days?\s+off|free\s+days?)\b(?=\s*(?:$|[,.;]|and\b|so\b|but\b))",
    re.I,
)
_JUST = re.compile(r"just\b", re.I)  # "just after 5" is soon after it
# While children are at school whoever looks after them can come.
_CHILDREN = re.compile(
    r"(?:(?:while|when|the|his|her|my|their|our|has)\s+)*(?:kids?|children|child|sons?|daughters?|toddlers?|baby)\s+"
    r"(?:(?:is|are|goes|go|'s)\s+)?(?:(?:in|at|to)\s+)?(?:school|daycare|day\s+care|preschool|kindergarten|class)\s+",
    re.I,
)
# Whoever looks after children must be back then; one child may be who is to be treated.
_CHILDREN_OUT = re.compile(
    r"(?:(?:the|his|her|my|their|our|has|when|until|before)\s+)*(?:kids|children|toddlers|babies)\s+(?:(?:gets?|are|come|comes|is)\s+)?(?:out(?:\s+of\s+(?:school|daycare|day\s+care|class))?|off(?:\s+(?:of\s+)?(?:school|the\s+bus))?|home(?:\s+from\s+(?:school|daycare))?|back)\s+(?=(?:(?:at|by|around|about)\s+)?\d)",
    re.I,
)
_HOURS = re.compile(
    rf"(?:from\s+|between\s+)?(?P<start>{CLOCK})\s*(?:-|to|until|till|til|and)\s*(?P<end>{CLOCK})|(?:until|till|til|to|ends? at|gets? out at|lets? out at)\s+(?P<until>{CLOCK})",
    re.I,
)
_BY = re.compile(rf"(?:by|around|about|at)?\s*({CLOCK})(?![a-z])(?!\s*(?:-|to\b|until\b|till?\b|and\b))", re.I)
_EXCEPT = (
    r"(?:except(?:ing)?(?:\s+for)?|excluding|apart\s+from|aside\s+from|other\s+than|besides|minus|barring"
    r"|unless(?:\s+(?:it'?s|it\s+is|that'?s|they'?re))?)"
)
_ANY_BUT = re.compile(
    r"(?:any|every|each|all|most)\s*(?:of\s+)?(?:the\s+)?(?P<part>weekday\s+(?:night|evening|morning|afternoon)|day|time|thing|night|evening|morning|afternoon|weeknight|weekday)s?\s+(?:of\s+the\s+week\s+)?"
    rf"(?:but(?:\s+(?:for|not))?|{_EXCEPT})\s+(?:on\s+)?(?:an?\s+)?",
    re.I,
)
NOT_ON = re.compile(
    rf"(?:but\s+)?(?:not|no|never|nothing|{_EXCEPT}|(?:that\s+)?(?:does|do)(?:n'?t|\s+not)\s+(?:meet|run|have\s+(?:groups?|sessions?|class(?:es)?)))\s+(?:(?:free|available)\s+)?(?:on\s+)?(?:(?:any|an?)\s+)?",
    re.I,
)
# "Mon-Fri but Thursday": what is taken away was given before, and nothing else is said of it.
_BUT = re.compile(r"but\s+(?:on\s+)?", re.I)
_GIVEN = re.compile(
    r"\b(?:(?:all|the\s+whole)\s+week(?:\s+long)?|every\s*day|daily|any\s*time|all\s+days|weekdays?|weeknights?|mon(?:days?)?\s*(?:-|to|thru|through)\s*(?:thu|fri|sat|sun)\w*)(?:\s+(?:mornings?|afternoons?|evenings?|nights?))?\s*,?\s*$",
    re.I,
)
_SAID_OF_IT = re.compile(
    r"(?:\s+(?:mornings?|afternoons?|evenings?|nights?))?\s+(?:ok|okay|fine|free|works?|are|is|only|off|good|open|possible|can|would|too|also|after|before|until|from)\b",
    re.I,
)
_WHOLE = frozenset(("day", "time", "thing"))  # "any time but mornings"
_ONLY_EXCEPT = re.compile(rf"(?:but\s+(?:not|never|no)|never|{_EXCEPT})\b", re.I)
_PARTS_AWAY = re.compile(
    r"(?:in\s+the\s+|at\s+)?(?P<part>mornings|afternoons|evenings|nights|(?<=in\sthe\s)(?:morning|afternoon|evening)|(?<=at\s)night)\b(?=\s*(?:$|[,.;]|(?:and|or|but|so|for|in|near)\b))",
    re.I,
)
# "Free every evening", "free all week": of these words none says a price.
_EACH = re.compile(
    r"(?:(?:on|in|at|during)\s+)?(?:every|each|any|all|most)\s+(?:single\s+)?(?:(?:of\s+)?the\s+)?", re.I
)
_ALWAYS = re.compile(
    r"(?:24\s*/\s*7|around\s+the\s+clock|otherwise|(?:(?:on|at|in)\s+)?(?:all\s+)?(?:the\s+)?(?:rest(?:\s+of\s+the\s+(?:week|time|day))?|other\s+(?:days|times))|(?:all|the\s+whole|during\s+the|every\s+day\s+of\s+the)\s+week(?:\s+long)?|any\s*time|every\s*day|any\s+day|all\s+(?:day|the\s+time)(?:\s+long)?(?:\s+every\s*day)?|whenever)\b(?!\s+(?:after|before|from|until|till?|between)\b)",
    re.I,
)
_FREE_BUT = re.compile(rf"(?={_EXCEPT}\b|but\s+(?:not|never|no)\b)", re.I)  # "free except 9 to 5"
_OTHERWISE = re.compile(r"\botherwise\s+(?:\w+\s+)?$", re.I)
_CLOCK_ROUND = re.compile(r"24\s*/\s*7")
_SOME_OF = re.compile(r"(?:every(?:\s+other)?|some|most|alternate)\s+", re.I)
_TIMES_BEHIND = re.compile(r"\s*,?\s*(?:(?:in|at)\s+(?:the\s+)?)?")
_ENDS_DAY = re.compile(
    r"\s*(?:$|[,.;)])|\s+(?:and|or|mornings?|afternoons?|evenings?|nights?|am|pm|after|before)\b", re.I
)
_ON = re.compile(r"\s+(?:on\s+)?(?:the\s+)?", re.I)
_WEEKEND = re.compile(r"weekends?\b", re.I)
_DAY_PART = re.compile(r"\s+(morning|afternoon|evening|night)s?\b", re.I)
_SUBJECT_BEFORE = re.compile(r"\b(?:i|he|she|we|they|it|who|just)\s+$", re.I)
_GAP = re.compile(r"\s+(?:in\s+the\s+)?")
SCHOOL_DAYS = WEEKDAYS[:5]
SAY_WHEN = "say on which days and at what times they are free"
Read = Callable[[int], list[Item] | None]


def read_free(text: str, at: int, when: Read) -> list[Item] | None:
    """When somebody is free; `when` reads days, times and parts of the day. None where nothing of it stands there."""
    if (children := _children(text, at)) is not None:
        return [children]
    if (away := _not_then(text, at)) is not None:
        return away
    if (days := read_days(text, at)) is not None and (off := _DAY_OFF_BEHIND.match(text, days.end)) is not None:
        return [Item(at, off.end(), "available", days.days)]
    if (free := FREE.match(text, at)) is not None:
        begin = re.compile(r"\s*[,:]?\s*").match(text, free.end()).end()  # type: ignore[union-attr]
        found = _free_when(text, begin, when)
        if found is None and FREE_THEN.match(text, free.end() - len(free[0]) + len(free[0].rstrip())) is not None:
            return (
                [Item(at, at + len(free[0].rstrip()), NOT_SEARCHED, (SAY_WHEN,))]
                if free[0].strip().lower() == "free"
                else None
            )
        if found and found[0].option == WORK:  # "free every evening but Thursday"
            return [replace(found[0], begin=at), *found[1:]]
    elif (has := HAS.match(text, at)) is not None and (found := when(has.end())) is not None:
        behind = _ARE_FREE.match(text, max(item.end for item in found))
        found = [*found[:-1], replace(found[-1], end=behind.end())] if behind else _only(text, at, when)
    else:
        found = _only(text, at, when)
    return wholly(found, at) if found else None


def _free_when(text: str, at: int, when: Read) -> list[Item] | None:
    """What stands behind "free": an hour, days and parts of the day, each of them or all but some."""
    around = _CLOCK_ROUND.match(text, at)
    found = _from(text, at) or (_not_then(text, at) if _ANY_BUT.match(text, at) else None) or when(at)
    if found is None and (each := _EACH.match(text, at)) is not None:
        found = when(each.end())
    if (around is not None or found is None) and (always := _ALWAYS.match(text, at)) is not None:
        return [Item(at, always.end(), "available", tuple(WEEKDAYS))]
    before = re.compile(r"(?:free|available)\s*[,:]?\s*$", re.I).search(text[:at])
    if found is None and before and (_FREE_BUT.match(text, at) or _OTHERWISE.search(text[: before.start()])):
        return [Item(before.start(), before.start() + len(before[0].rstrip(" ,:")), "available", tuple(WEEKDAYS))]
    return found


def _not_then(text: str, at: int) -> list[Item] | None:
    """Days on which somebody cannot come: "any night but Wednesday", "not Thursdays"; the rest of the week is free."""
    any_but = _ANY_BUT.match(text, at)
    cue = any_but or NOT_ON.match(text, at) or _but(text, at)
    if cue is None:
        out = read_days(text, at)
        behind = OUT_BEHIND.match(text, out.end) if out else None
        return [_away(at, behind.end(), out.days, Times(0, MIDNIGHT))] if out and behind else None
    excepts = _ONLY_EXCEPT.match(text, at) is not None
    begin = cue.end()
    if excepts and (some := _SOME_OF.match(text, begin)) is not None:
        begin = some.end()
    if (weekend := _WEEKEND.match(text, begin)) is not None:
        return _away_timed(text, at, weekend.end(), SATURDAY_SUNDAY) or [
            _away(at, weekend.end(), SATURDAY_SUNDAY, Times(0, MIDNIGHT))
        ]
    days = read_days(text, begin)
    if days is None:
        parts = _PARTS_AWAY.match(text, begin) if any_but is None or any_but["part"] in _WHOLE else None
        if parts is not None:
            return [_away(at, parts.end(), tuple(WEEKDAYS), part_times(parts))]
        hours = read_times_away(text, begin)
        of_days = read_days(text, on.end()) if hours and (on := _ON.match(text, hours[1])) else None
        if hours and of_days and any_but is None:  # "not after 8 on Tuesdays"
            return [_away(at, of_days.end, of_days.days, Times(hours[0].after or 0, hours[0].before or MIDNIGHT))]
        if not excepts or hours is None or hours[0].after is None or hours[0].before is None:
            return None
        return [_away(at, hours[1], tuple(WEEKDAYS), hours[0])]  # "except 9 to 5"
    if text[begin : days.end].lower() in WORD_TOO - {"mon", "wed"} and not _ENDS_DAY.match(text, days.end):
        return None  # "not sat there"
    named = (any_but["part"].lower().split()[-1] if any_but else "").removeprefix("week")
    part = _DAY_PART.match(text, days.end)
    if part is not None and not named:  # "not Monday mornings" leaves the rest of Monday
        return [_away(at, part.end(), days.days, part_times(part))]
    gap = _TIMES_BEHIND.match(text, days.end)
    timed = read_times(text, gap.end(), behind_days=True) if gap else None
    daypart = {"night": "evening"}.get(named, named)
    of_part = [Item(at, days.end, "daypart", (daypart,))] if daypart in DAYPARTS else []
    of_week = any_but is not None and any_but["part"].lower().startswith("week")
    if any_but is not None and (of_week or timed):  # "every weekday but Tuesday after 5"
        rest = tuple(day for day in WEEKDAYS[: 5 if of_week else 7] if day not in days.days)
        times, end = timed or (None, days.end)
        return [Item(at, end, "available", rest, times=times), *of_part]
    if any_but is None and (of_times := _away_timed(text, at, days.end, days.days)) is not None:
        return of_times
    return [_away(at, days.end, days.days, Times(0, MIDNIGHT)), *of_part]


def _away_timed(text: str, begin: int, end: int, days: tuple[str, ...]) -> list[Item] | None:
    """Days of which the times behind them alone are taken away: "not Tuesdays after 3"; behind a comma they are of their own."""
    gap = _TIMES_BEHIND.match(text, end)
    timed = read_times_away(text, gap.end()) if gap else None
    if timed is None or "," in text[end : timed[1]]:
        return None
    return [_away(begin, timed[1], days, Times(timed[0].after or 0, timed[0].before or MIDNIGHT))]


def _but(text: str, at: int) -> re.Match[str] | None:
    """A "but" that takes days away from those before it: "weekdays but Thursday", and not "weekdays but Saturdays are fine"."""
    cue = _BUT.match(text, at)
    days = read_days(text, cue.end()) if cue else None
    given = _GIVEN.search(text[:at])
    if cue is None or days is None or given is None or _SAID_OF_IT.match(text, days.end):
        return None
    of_week = not re.match(r"(?:all|the|every|daily|any)\b", given[0], re.I)
    return None if of_week and not set(days.days) <= set(WEEKDAYS[:5]) else cue


def _away(begin: int, end: int, days: tuple[str, ...], times: Times) -> Item:
    return Item(begin, end, WORK, days, times=times, was=EXCEPTED)


def _from(text: str, at: int) -> list[Item] | None:
    """The hour from which somebody is free: "free by 5", "available at 6"; none where it begins a range."""
    hour = _BY.match(text, at)
    read = read_times(f"after {hour[1]}", 0, behind_days=False) if hour else None
    return [Item(at, hour.end(), "available", (), times=read[0])] if hour and read else None


def wholly(found: list[Item], begin: int) -> list[Item]:
    """Parts of the day in which somebody is free, as free time in which all that he comes to must lie.

    >>> wholly([Item(5, 13, "daypart", ("weekend",))], 0)
    [Item(begin=0, end=13, option='available', values=('sat', 'sun'), times=None, why='', was='', joined='', maybe=None, note='')]
    >>> [item.option for item in wholly([Item(5, 13, "daypart", ("evening",))], 0)]
    ['available', 'daypart']
    """
    if all(item.option == "daypart" for item in found):
        parts = [part for item in found for part in item.values]
        if parts == ["weekend"]:
            return [replace(found[0], begin=begin, option="available", values=SATURDAY_SUNDAY)]
        found = [replace(found[0], option="available", values=tuple(WEEKDAYS)), *found]
    return [replace(found[0], begin=begin), *found[1:]]


def _only(text: str, at: int, when: Read) -> list[Item] | None:
    """Days, times and parts of the day with "only" before or behind them: on no other does somebody come.

    "Meets Tuesday only" is said of the program, and means the same: all that is attended is on Tuesday.
    """
    before = ONLY.match(text, at)
    found = _with_part(text, when(before.end() if before else at), when)
    if not found or {item.option for item in found} - {"daypart", "available"}:
        return None
    if before and _JUST.search(before[0]) and not any(item.values for item in found):
        return None
    behind = ONLY_BEHIND.match(text, max(item.end for item in found))
    if behind is not None:
        return [*found[:-1], replace(found[-1], end=behind.end())]
    word = text[before.end() : found[0].end].lower() if before else ""
    is_verb = word in WORD_TOO and _SUBJECT_BEFORE.search(text[:at]) is not None  # "she only sat there"
    return found if before and not is_verb else None


def _with_part(text: str, found: list[Item] | None, when: Read) -> list[Item] | None:
    """Days with the part of the day that stands behind them: "Tuesday and Thursday evenings"."""
    if not found or any(item.option != "available" for item in found):
        return found
    gap = _GAP.match(text, max(item.end for item in found))
    part = when(gap.end()) if gap else None
    return [*found, *part] if part and all(item.option == "daypart" for item in part) else found


def _children(text: str, at: int) -> Item | None:
    """Free while children are at school: "kids in school until 3"; of a start alone from the morning on."""
    out = _CHILDREN_OUT.match(text, at)
    hour = _BY.match(text, out.end()) if out else None
    if hour is not None and (end := read_times(f"by {hour[1]}", 0, behind_days=True)) is not None:
        return Item(at, hour.end(), "available", SCHOOL_DAYS, times=end[0])
    cue = _CHILDREN.match(text, at)
    hours = _HOURS.match(text, cue.end()) if cue else None
    if hours is None:
        return None
    if hours["until"]:
        read = read_times(f"by {hours['until']}", 0, behind_days=True)
        times = Times(before=read[0].before) if read else None
    else:
        read = read_times(f"{hours['start']} to {hours['end']}", 0, behind_days=True)
        times = read[0] if read else None
    return None if times is None else Item(at, hours.end(), "available", SCHOOL_DAYS, times=times)
