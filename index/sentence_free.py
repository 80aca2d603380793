"""When somebody can come, in a plain sentence: "only free on weekends", "has evenings free", "evenings only".

Who can come in the evening alone cannot come to the mornings of a program that has an evening too: so all that he would
come to must be in the evening, and not one session of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from index.sentence_items import Item
from index.sentence_times import CLOCK, Times, read_times
from index.sentence_work import SATURDAY_SUNDAY
from records.codes import WEEKDAYS

_SUBJECT = r"(?:i'?m|i am|he'?s|he is|she'?s|she is|they'?re|they are|we'?re|we are|is|are|am|who'?s|caller is|only)"
_PREPOSITIONS = r"(?:\s+(?:only|on|from|at|are|is|in|during|the))*"
FREE = re.compile(
    rf"(?:{_SUBJECT}\s+)*(?:only\s+)?(?:free|available|avail|off(?:\s+(?:of\s+)?(?:work|school))?|days?\s+off)\b{_PREPOSITIONS}"
    rf"|(?:can|could)(?:\s+only)?\s+(?:do|come|make(?:\s+it)?|attend|meet|go)\b{_PREPOSITIONS}",
    re.I,
)
_HAS = re.compile(
    r"(?:only\s+)?(?:has|have|got|he'?s got|she'?s got)\s+(?:only\s+|just\s+|the\s+|his\s+|her\s+|my\s+)*", re.I
)
_ARE_FREE = re.compile(r"\s+(?:free|off|available|open)\b(?!\s+of\b)", re.I)
_ONLY, _ONLY_BEHIND = re.compile(r"(?:only|just)\s+(?:on\s+|in\s+the\s+|the\s+)?", re.I), re.compile(r"\s+only\b", re.I)
# While children are at school whoever looks after them can come.
_CHILDREN = re.compile(
    r"(?:(?:while|when|the|his|her|my|their|our|has)\s+)*(?:kids?|children|child|sons?|daughters?|toddlers?|baby)\s+"
    r"(?:(?:is|are|goes|go|'s)\s+)?(?:(?:in|at|to)\s+)?(?:school|daycare|day\s+care|preschool|kindergarten|class)\s+",
    re.I,
)
_HOURS = re.compile(
    rf"(?:from\s+|between\s+)?(?P<start>{CLOCK})\s*(?:-|to|until|till|til|and)\s*(?P<end>{CLOCK})|(?:until|till|til|to|ends? at|gets? out at|lets? out at)\s+(?P<until>{CLOCK})",
    re.I,
)
SCHOOL_DAYS = WEEKDAYS[:5]
Read = Callable[[int], list[Item] | None]


def read_free(text: str, at: int, when: Read) -> list[Item] | None:
    """When somebody is free; `when` reads days, times and parts of the day. None where nothing of it stands there."""
    if (children := _children(text, at)) is not None:
        return [children]
    if (free := FREE.match(text, at)) is not None:
        begin = re.compile(r"\s*[,:]?\s*").match(text, free.end()).end()  # type: ignore[union-attr]
        found = when(begin)
    elif (has := _HAS.match(text, at)) is not None and (found := when(has.end())) is not None:
        behind = _ARE_FREE.match(text, max(item.end for item in found))
        found = None if behind is None else [*found[:-1], replace(found[-1], end=behind.end())]
    else:
        found = _only(text, at, when)
    return wholly(found, at) if found else None


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
    """Parts of the day with "only" before or behind them."""
    before = _ONLY.match(text, at)
    found = when(before.end() if before else at)
    if not found or any(item.option != "daypart" for item in found):
        return None
    behind = _ONLY_BEHIND.match(text, max(item.end for item in found))
    if behind is not None:
        return [*found[:-1], replace(found[-1], end=behind.end())]
    return found if before else None


def _children(text: str, at: int) -> Item | None:
    """Free while children are at school: "kids in school until 3"; of a start alone from the morning on."""
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
