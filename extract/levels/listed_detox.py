"""Detox as one of the services of a list: what stands behind it in the list is no part of the detox."""

from __future__ import annotations

from functools import lru_cache

from extract.patterns.terms import Match
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_LISTS = _WORDINGS["lists"]
_BARE = _WORDINGS["bare"]
_GOES_ON = _WORDINGS["goes_on"]
_TOLD = _WORDINGS["told"]
_BESIDE = _WORDINGS["beside"]
_MARKS = (",", ";", "/", " and", " &")
_JOINED = 30  # characters behind detox in which the list goes on
_LONGEST = 300  # characters of a list
_REACH = 80  # characters before it in which it is led into


def without_listed_detox(low: str, own: list[Match], start: int) -> list[Match]:
    """The levels of a sentence without a detox, and those beside it, that are items of the list in which the statement at `start` stands too.

    >>> def left(low, said): return without_listed_detox(low, [Match("levels_of_care", "detox", at := low.index("detox"), at + 5)], low.index(said))
    >>> left("our program includes detox, counseling and yoga", "yoga"), left("detox, cbt and yoga.", "cbt"), left("we offer detox and cbt", "cbt")
    ([], [], [])
    >>> [len(left(low, "yoga")) for low in ("we offer detox with yoga", "in detox, clients do yoga", "our detox includes cbt and yoga", "detox: yoga")]
    [1, 1, 1, 1]
    """
    listed = next((one for one in own if one.id == "detox" and one.end <= start and _is_listed(low, one, start)), None)
    if listed is None or any(listed.end <= one.start < start for one in own):
        return own  # "detox, residential treatment and an IOP for adults"
    kept, first = [], listed.start
    for one in reversed(own):
        if one is listed:
            continue
        if one.end <= first and _BESIDE.fullmatch(low, one.end, first) is not None:
            first = one.start  # "We offer PHP, detox, and EMDR"
            continue
        kept.append(one)
    return kept[::-1]


def _is_listed(low: str, detox: Match, start: int) -> bool:
    """Whether nothing but items stands between a detox and the statement behind it, and the detox is an item itself."""
    return (
        start - detox.end <= _LONGEST
        and _is_item(low, detox.start, detox.end)
        and _GOES_ON.fullmatch(low, detox.end, start) is not None
    )


@lru_cache(maxsize=64)  # asked of each thing that a sentence says
def _is_item(low: str, start: int, end: int) -> bool:
    """Whether a detox stands in a list, and begins it as a line of items or is offered or included."""
    if not any(map(low[end : end + _JOINED].__contains__, _MARKS)):
        return False
    if _BARE.fullmatch(low, 0, start) is not None:  # a line of items and no more
        return _TOLD.search(low, end) is None
    return _LISTS.search(low, max(0, start - _REACH), start) is not None
