"""What a sentence leaves open of an insurer that it names as taken or refused: what it disputes, what holds at one place and not at the next, of some plans, rarely."""

from __future__ import annotations

import re

from extract.insurers.names import Name
from extract.patterns.literals import AnyOf
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_DISPUTED = _WORDINGS.guarded("disputed")
_ANEW = _WORDINGS["anew"]
_SELDOM = _WORDINGS["seldom"]
_SOME_OUT = _WORDINGS["some_out"]
_SELDOM_MAY = _WORDINGS.guarded("seldom_may")
_EXCEPTION = _WORDINGS.guarded("exception")
_BY_PLACE = _WORDINGS.guarded("by_place")
_BY_LEVEL = _WORDINGS.guarded("by_level")
_HALVES = _WORDINGS.guarded("halves")
_MAY = AnyOf((_DISPUTED, _SELDOM_MAY, _EXCEPTION, _BY_PLACE, _BY_LEVEL, _HALVES))
REACH = 160  # characters before a name


def is_left_open(low: str, name: Name) -> bool:
    """Whether a folded sentence leaves open how the house stands to a name, whatever words of taking or refusing it has.

    >>> def told(low): return is_left_open(low, Name("aetna", low.index("aetna"), low.index("aetna") + 5))
    >>> [told(low) for low in ("it is not true that we accept aetna", "all plans but some by aetna", "we take cigna, rarely aetna")]
    [True, True, True]
    >>> [told(low) for low in ("it is true that we accept aetna", "contrary to what some sites say, we take aetna", "we rarely refuse aetna")]
    [False, False, False]
    >>> told("we do not accept aetna for residential, but we do for iop")
    True
    >>> told("aetna accepted (reno), not accepted (elko)"), told("aetna accepted for iop, not accepted for php")
    (True, False)
    """
    may = _MAY.that_may_match(low)
    if not may:
        return False  # most sentences
    floor = max(0, name.start - REACH)
    if _DISPUTED in may and any(
        not _ANEW.search(low, found.end(), name.start) for found in _DISPUTED.compiled.finditer(low, floor, name.start)
    ):
        return True
    if _SELDOM_MAY in may and (_SELDOM.search(low, floor, name.start) or _SOME_OUT.search(low, floor, name.start)):
        return True
    if _EXCEPTION in may and _EXCEPTION.match(low, name.end):
        return True
    if _BY_LEVEL in may and _BY_LEVEL.match(low, name.end):
        return True
    if _BY_PLACE in may and (found := _BY_PLACE.match(low, name.end)) and _differ(found):
        return True
    halves = _HALVES.search(low) if _HALVES in may else None
    return halves is not None and halves.start() <= name.start and name.end <= halves.end()


def _differ(found: re.Match[str]) -> bool:
    """Whether the two places are told of differently."""
    here, there = (found[which].removeprefix("is ").removeprefix("are ") for which in ("here", "there"))
    return here != there
