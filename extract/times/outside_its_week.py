"""Times in a clause about what is no part of a program's week: what comes when it has ended, a visit to one person, the day on which new clients come, one stay over a weekend, an event of the year, a class for the public, a meeting of alumni.

"Once you finish the IOP, a group meets Tuesdays 6-7", "IOP clients see our nurse on Mondays 4 to 5", "Our IOP admits new clients on Mondays 9-11": each
names the program, and none of them is when it meets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.levels.belonging import levels_in
from extract.patterns.literals import AnyOf, Guarded
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

# Levels of which a visit to one person is the session itself
_BY_VISITS: frozenset[LevelOfCare] = frozenset(("outpatient", "early_intervention", "aftercare"))
MOST_DAYS = 2  # on more of them one counselor is met with the group
_WORDINGS = Wordings.of(__name__)
_ENDED = _WORDINGS.guarded("ended")
_NEXT = _WORDINGS.guarded("next")
_VISIT = _WORDINGS.guarded("visit")
_TOGETHER = _WORDINGS["together"]
_ADMITS = _WORDINGS.guarded("admits")
_STAY = _WORDINGS.guarded("stay")
_EVENT = _WORDINGS.guarded("event")
_FOR_OTHERS = _WORDINGS.guarded("for_others")
_ALUMNI = _WORDINGS.guarded("alumni")
_CARE = _WORDINGS["care"]
_ANY = AnyOf((_ENDED, _NEXT, _VISIT, _ADMITS, _STAY, _EVENT, _FOR_OTHERS, _ALUMNI))
_LABEL = 80  # characters from the name of a stay to its days
_REACH = 200  # characters before the times


def is_outside_week(unit: Unit, start: int, levels: Sequence[LevelOfCare], days: int) -> bool:
    """Whether the clause of the times that begin at `start`, on so many days, is about something that is no part of the week of these levels."""
    if not (may := _ANY.that_may_match(unit.low)):
        return False  # most sentences
    if _STAY in may and any(stay.start() - _LABEL < start < stay.end() for stay in _STAY.finditer(unit.low)):
        return True
    ends = (said.at(block)[1] for said in unit.schedules for block in said.blocks)
    begin = max((end for end in ends if end <= start), default=0)
    return is_outside_its_week(unit.text, unit.low, begin, start, levels, days)


def is_outside_its_week(text: str, low: str, begin: int, start: int, levels: Sequence[LevelOfCare], days: int) -> bool:
    """Whether the words text[begin:start] before times on so many days tell that these are no part of the week of these levels; `low` is the same folded.

    >>> def told(text, days=1): return is_outside_its_week(text, text.lower(), 0, len(text), ("iop",), days)
    >>> told("Once you finish the IOP, a group meets "), told("Once you finish detox, our IOP meets ")
    (True, False)
    >>> told("IOP clients see our nurse on "), told("IOP clients meet with their counselor in group on ")
    (True, False)
    >>> told("Our IOP admits new clients on "), told("We accept new clients into our evening IOP, ", 3)
    (True, False)
    >>> told("The alumni hold a picnic every May from "), told("The CPR course for the public meets "), told("Our IOP, with a class for the court, meets ")
    (True, True, False)
    """
    may = _ANY.that_may_match(low)
    if not may or levels == ("aftercare",):
        return False  # most sentences
    begin = max(begin, start - _REACH)
    before = low[begin:start]
    for other in (_EVENT, _FOR_OTHERS, _ALUMNI):
        if other in may and (found := other.compiled.search(before)):
            if other is _FOR_OTHERS and "court" in found[0] and levels and _BY_VISITS.issuperset(levels):
                return False  # who gives such classes for courts gives them as what is sought here
            return _CARE.search(before, 0, found.start()) is None
    if _ENDED in may and (ended := _last(_ENDED, before)):
        of = levels_in(text[begin + ended.start() : begin + ended.end()])
        if not of or not set(of).isdisjoint(levels):
            return _names_none_of(text[begin + ended.end() : start], levels)
    if _NEXT in may and (following := _last(_NEXT, before)):
        return _names_none_of(text[begin + following.start() : start], levels)
    if _VISIT in may and not (levels and _BY_VISITS.issuperset(levels)) and (visit := _VISIT.compiled.search(before)):
        return not _TOGETHER.search(visit["rest"]) and (visit["medical"] is not None or days <= MOST_DAYS)
    admits = _ADMITS.compiled.search(before) if _ADMITS in may else None
    return admits is not None and (days <= MOST_DAYS or not any(admits[name] for name in ("into", "into2", "into3")))


def _last(pattern: Guarded, text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.compiled.finditer(text))), None)


def _names_none_of(text: str, levels: Sequence[LevelOfCare]) -> bool:
    """Whether the words name none of these levels, but for aftercare."""
    return set(levels_in(text, references=True)).isdisjoint(set(levels) - {"aftercare"})
