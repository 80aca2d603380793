"""Days of a plain sentence at which no week can be attended: "every other Saturday", "has his kids weekends".

A program that meets each week needs every one of its days, and where children are with somebody says not whether he can come.
Both are told and never taken for days of a program.
"""

from __future__ import annotations

import re

from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_times import read_days

NOT_EACH_WEEK = "what meets each week needs every one of them; say which days are free each week"
CHILDREN_THERE = "when children are with somebody is not searched; say when they are free"
ANY_TIME = "when it meets is not searched, as any time will do"
_ANY_TIME = re.compile(
    r"(?:any\s?(?:time|day)|whenever|all\s+times)\s+(?:works?|(?:is|are)\s+(?:fine|ok|okay|good|possible)|ok|okay|fine|will\s+do|is\s+possible)\b|(?:but|otherwise|is|very|pretty|totally)\s+flexible\b(?!\s+(?:on|about|with))",
    re.I,
)
_PART = r"(?:week\s?ends?|week\s?nights?|mornings?|afternoons?|evenings?|nights?)"
_LEAD = r"(?:(?:(?:is|are|am|'s)\s+)?(?:only\s+|just\s+)?(?:free|off|available|open|has|can\s+(?:do|come|make\s+it|attend)|only|just)\s+(?:only\s+|on\s+)*)?"
_NUMBERED = r"(?:1st|first|2nd|second|3rd|third|4th|fourth|last)"
_SOME = re.compile(
    rf"{_LEAD}(?:the\s+)?(?:every\s+(?:other|2nd|second|3rd|third|few|so\s+often)|alternat(?:e|ing)|{_NUMBERED}\s*(?:and|&|/|,|or)\s*{_NUMBERED}|some|a\s+few|(?:the\s+)?occasional)\s+",
    re.I,
)
_OF_MONTH = re.compile(rf"{_LEAD}(?:the\s+|every\s+)*(?:{_NUMBERED}|one|two|\d)\s+", re.I)
_MONTHLY = re.compile(r"\s+(?:of\s+(?:the|each|every)|a|per|each|every)\s+month\b", re.I)
_TWICE = re.compile(
    r"(?:once|twice|(?:\d|two|three)\s*(?:x|times?))\s*(?:a|per|every|each|/)\s*month\b|(?:bi-?weekly|every\s+(?:two|2)\s+weeks)\b",
    re.I,
)
_BEHIND = re.compile(rf"(?:\s+{_PART})?(?:\s+of\s+(?:the|each|every)\s+month)?\b", re.I)
_WHOLE = re.compile(rf"(?:{_PART}|weeks?|days?)\b", re.I)
_CHILDREN = r"(?:kids?|children|sons?|daughters?|grand\s?kids|grandchildren|baby|toddlers?)"
_FREE_BEHIND = re.compile(r"\s+(?:(?:is|are)\s+)?(?:free|off|open|available)\b", re.I)
_OWN = r"(?:(?:the|his|her|my|their|our|a)\s+)?"
_CHILDREN_THERE = re.compile(
    rf"(?:(?:has|have|having|gets?|got|watch(?:es|ing)?|baby\s?sits?|babysitting|takes?\s+care\s+of)\s+{_OWN}(?:{_CHILDREN}|(?:(?:joint|shared|split|full)\s+)?(?:custody|visitation|parenting\s+time)(?:\s+of\s+{_OWN}{_CHILDREN})?)"
    rf"|{_OWN}{_CHILDREN}\s+(?:(?:is|are|comes?|stays?|live)\s+)*(?:(?:over|here|home|there|(?:in|at)\s+(?:school|daycare|day\s+care|preschool|camp))|with\s+(?:him|her|me|them|us))"
    rf"|{_OWN}(?:custody|visitation)(?:\s+is|\s+of\s+{_OWN}{_CHILDREN})?|{_CHILDREN}(?=\s+(?:every|each|on)\s))\s+(?:(?:on|every|each|during|over|at|in|the|all)\s+)*(?:other\s+|half\s+(?:of\s+)?(?:the\s+)?)?",
    re.I,
)


def read_some_days(text: str, at: int) -> list[Item] | None:
    """What stands here of days that are not those of each week, or of children's days; None where nothing does.

    >>> read_some_days("free every other Saturday", 0)[0].end, read_some_days("every Saturday", 0)
    (25, None)
    >>> read_some_days("has his kids on weekends", 0)[0].option, read_some_days("has kids", 0)
    ('not searched', None)
    """
    if (twice := _TWICE.match(text, at)) is not None:
        return [Item(at, twice.end(), NOT_SEARCHED, (NOT_EACH_WEEK,))]
    if (always := _ANY_TIME.match(text, at)) is not None:
        return [Item(at, always.end(), NOT_SEARCHED, (ANY_TIME,))]
    if (some := _SOME.match(text, at)) is not None and (end := _days_end(text, some)) is not None:
        return [Item(at, end, NOT_SEARCHED, (NOT_EACH_WEEK,))]
    if (numbered := _OF_MONTH.match(text, at)) is not None and (days := read_days(text, numbered.end())) is not None:
        monthly = _MONTHLY.match(text, days.end)
        return [Item(at, monthly.end(), NOT_SEARCHED, (NOT_EACH_WEEK,))] if monthly else None
    if (there := _CHILDREN_THERE.match(text, at)) is not None and (end := _days_end(text, there)) is not None:
        if _FREE_BEHIND.match(text, end) is not None:
            return None  # "has kids, evenings free"
        return [Item(at, end, NOT_SEARCHED, (CHILDREN_THERE,))]
    return None


def _days_end(text: str, cue: re.Match[str]) -> int | None:
    """Where the days or the part of the week behind a cue end; of "some" and "a few" days alone."""
    if (days := read_days(text, cue.end())) is not None:
        behind = _BEHIND.match(text, days.end)
        return behind.end() if behind else days.end
    whole = _WHOLE.match(text, cue.end())
    if whole is None or (
        re.search(r"\b(?:some|few|occasional)\s+$", cue[0], re.I) and not re.match(r"week\s?ends?", whole[0], re.I)
    ):
        return None
    return whole.end()
