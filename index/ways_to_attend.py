"""What a sentence says of the ways to attend: which days are online, which in person, or that either may be all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from records.codes import WEEKDAYS

Way = Literal["online", "here"]
_ONLINE = (
    r"(?:tele-?health|telemedicine|tele-?therapy|virtual(?:ly)?|online|remote(?:ly)?|zoom|video\w*|from home|telesalud)"
)
_HERE = (
    r"(?:in[- ]person|on[- ]?site|face[- ]to[- ]face|in[- ]office|in[- ]clinic|presencial(?:es|mente)?|en persona"
    r"|(?:at|in) (?:our|the|my) (?:[\w.'’-]+ ){0,3}(?:office|clinic|center|facility|building|location))"
)
_MARK = re.compile(rf"\b(?:(?P<online>{_ONLINE})|(?P<here>{_HERE}))\b", re.IGNORECASE)
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs?|days?|sdays?|nesdays?|rsdays?|urdays?)?\b"
_DAYS = re.compile(rf"\b(?P<first>{_DAY})\.?(?:\s?(?:-|–|—|to|through|thru)\s?(?P<last>{_DAY}))?", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MEETING = r"(?:groups?|sessions?|days?|evenings?|nights?|class(?:es)?|meetings?)"
_NUMBER = rf"(?<![\d:–-])(?P<number>one|two|three|four|half|some|[1-4](?= (?:of |(?:[\w-]+ ){{0,2}}?{_MEETING}\b)))"
# "One of them virtually", "two groups a week in our office", "one on video", "some sessions are on Zoom"
_SOME = {
    way: re.compile(
        rf"\b{_NUMBER} (?:of (?:them|these|those|which)\b|(?:of )?(?:(?:the|our|those|these) )?(?:[\w-]+ ){{0,2}}?{_MEETING}\b|(?:is|are) |(?=(?:on|by|via|over|in) ))"
        rf"(?:(?!\b(?:and|plus|but|one|two|three|four)\b)[^.;:()]){{0,50}}?\b{words}\b",
        re.IGNORECASE,
    )
    for way, words in (("online", _ONLINE), ("here", _HERE))
}
_MIXED = re.compile(
    r"\b(?:mix(?:ture|es)?|blend(?:s|ed)?|combin(?:es?|ed|ing|ation)|split|alternat(?:es?|ing)|divided)\b[^.;:()]{0,40}?"
    rf"\b(?:{_ONLINE}\b[^.;:()]{{0,40}}\b{_HERE}|{_HERE}\b[^.;:()]{{0,40}}\b{_ONLINE})\b",
    re.IGNORECASE,
)
# "The first week is in person; after that, clients may attend by video"
_FIRST = re.compile(
    r"\b(?:first|initial|final|last) (?:[\w-]+ ){0,2}?(?:days?|weeks?|months?|sessions?|visits?|appointments?|groups?|phase)\b",
    re.IGNORECASE,
)
# "Individual therapy is available by telehealth", of a program of groups
_INDIVIDUAL = re.compile(
    rf"\b(?:individual|one-on-one|1:1|1-on-1|family|couples) (?:therapy|counsell?ing|sessions?|appointments?)\b[^.;:()]{{0,40}}?\b(?:{_ONLINE}|{_HERE})\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"\b(?:groups?|programs?|iop|php|group)\b", re.IGNORECASE)
_ONLY = re.compile(
    rf"\b(?:only|just)\b[^.;:()]{{0,12}}\b{_DAY}|\b{_DAY}[^.;:()]{{0,12}}\b(?:only|alone)\b", re.IGNORECASE
)
_PARENTHESES = re.compile(r"\([^()]*\)")
_CLAUSE = re.compile(r"[.;]\s|[.;]$")


def part_of(quote: str, way: Way) -> tuple[int, int] | None:
    """The days that are attended in this way, as a mask, and how many are counted; (0, 0) of some, None where it may be all.

    >>> for quote in ("two groups a week in our Boise office and one on video", "Mon/Wed 5-8 in person and Sat 10-1 by video",
    ...     "Mon-Thu 6-9 (video on Wednesday only)", "Mon-Thu 6-9 by video", "Mon, Wed and Thu, in person or by video", "Groups meet online"):
    ...     print(part_of(quote, "online"), part_of(quote, "here"))
    (0, 1) (0, 2)
    (32, 0) (5, 0)
    (0, 0) None
    (15, 0) None
    None None
    None None
    """
    marks = _marks(quote)
    its = [(start, end) for which, start, end in marks if which == way]
    if not its:
        return None
    if _MIXED.search(quote):
        return 0, 0
    if len({which for which, _, _ in marks}) > 1 and _FIRST.search(quote):
        return 0, 0
    if some := _SOME[way].search(quote):
        return 0, _NUMBERS.get(some["number"].lower(), 0)
    if _ONLY.search(quote):
        return 0, 0
    days = _beside_the_other(quote, marks, way) if len(its) < len(marks) else _around(quote, its)
    return (days, 0) if days else None


def is_of_individuals(quote: str) -> bool:
    """Whether a sentence tells how single clients or families are seen, and nothing of groups.

    >>> is_of_individuals("Individual therapy is available by telehealth."), is_of_individuals("Group and individual therapy by video.")
    (True, False)
    """
    return _INDIVIDUAL.search(quote) is not None and _GROUPS.search(quote) is None


def names_way(quote: str, way: Way) -> bool:
    """Whether a sentence has words for one way to attend.

    >>> names_way("The evening track is by video.", "online"), names_way("The evening track is by video.", "here")
    (True, False)
    """
    return any(which == way for which, _, _ in _marks(quote))


def is_split(quote: str) -> bool:
    """Whether a sentence gives days on which a program meets in one way, and others on which it meets in the other."""
    marks = _marks(quote)
    return len({which for which, _, _ in marks}) > 1 and _beside_the_other(quote, marks, "online") > 0


def _marks(quote: str) -> list[tuple[str, int, int]]:
    """The words for a way to attend with their place; "online via Zoom" is one."""
    found: list[tuple[str, int, int]] = []
    for mark in _MARK.finditer(quote):
        which, start, end = str(mark.lastgroup), *mark.span()
        if found and found[-1][0] == which and not _DAYS.search(quote, found[-1][2], start):
            found[-1] = which, found[-1][1], end
        else:
            found.append((which, start, end))
    return found


def _beside_the_other(quote: str, marks: list[tuple[str, int, int]], way: Way) -> int:
    """The days of one way in a sentence that gives days of each, before its words or behind them; 0 where it does not."""
    first = _DAYS.search(quote)
    edges = [0, *(end for _, _, end in marks)] if first and first.start() < marks[0][1] else []
    spans = list(zip(edges, (start for _, start, _ in marks), strict=False)) or [
        (end, following)
        for (_, _, end), following in zip(marks, [*(start for _, start, _ in marks[1:]), len(quote)], strict=True)
    ]
    masks = [_mask(quote, *span) for span in spans]
    if not all(masks):
        return 0
    return _union(one for one, (which, _, _) in zip(masks, marks, strict=True) if which == way)


def _around(quote: str, its: Iterable[tuple[int, int]]) -> int:
    """The days beside the words of one way: of the parentheses around them, where these name days, else of the sentence."""
    masks = []
    for start, end in its:
        inside = next(
            (one.span() for one in _PARENTHESES.finditer(quote) if one.start() < start and end < one.end()), None
        )
        masks.append((inside and _mask(quote, *inside)) or _mask(quote, *_sentence(quote, start, end)))
    return _union(masks) if all(masks) else 0


def _sentence(quote: str, start: int, end: int) -> tuple[int, int]:
    before = [match.end() for match in _CLAUSE.finditer(quote, 0, start)]
    behind = _CLAUSE.search(quote, end)
    return before[-1] if before else 0, behind.start() if behind else len(quote)


def _mask(quote: str, start: int, end: int) -> int:
    """The days that are named between two places."""
    found = 0
    for days in _DAYS.finditer(quote, start, end):
        first, last = (WEEKDAYS.index(day[:3].lower()) for day in (days["first"], days["last"] or days["first"]))
        found |= _union(1 << day % 7 for day in range(first, (last if last >= first else last + 7) + 1))
    return found


def _union(masks: Iterable[int]) -> int:
    found = 0
    for one in masks:
        found |= one
    return found
