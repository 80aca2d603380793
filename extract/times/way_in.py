"""Lengths of time that are the way into a program: a wait, an application, the notice that it asks for; none is how long one stays."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS["before"]
_BEHIND = _WORDINGS["behind"]
_SIGNS = _WORDINGS.words("signs")
_REACH = 90  # characters before


def is_way_in(low: str, start: int, end: int) -> bool:
    """Whether the length of time at (start, end) of a folded sentence is how long one waits, or how early one has to call.

    >>> low = "there is a two-week wait for the evening group"
    >>> is_way_in(low, 11, 19), is_way_in("there is no wait for our 8-week program", 25, 31)
    (True, False)
    """
    if not any(map(low.__contains__, _SIGNS)):
        return False
    return _BEFORE.search(low, max(0, start - _REACH), start) is not None or _BEHIND.match(low, end) is not None
