"""Insurers that are taken from a day to come, until one, or some day: "We accept Cigna starting January 1", "Aetna - and, soon, Humana"."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from extract.insurers.names import Name
from extract.patterns.literals import AnyOf
from extract.wordings import Wordings

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPANISH = {"ene": 1, "abr": 4, "ago": 8, "dic": 12}
_WORDINGS = Wordings.of(__name__, months="|".join((*_MONTHS, *_SPANISH)), english_months="|".join(_MONTHS))
_BEHIND = _WORDINGS["day_behind"]
_BRACKETED = _WORDINGS["day_in_brackets"]
_OPENED = _WORDINGS["day_first"]
_UNTIL = _WORDINGS["until"]
_CUES = _WORDINGS.words("cues")
REACH = 100  # characters before a name in which what is to come begins
_COME = frozenset(_WORDINGS.words("come"))
_OVER = _WORDINGS.guarded("over")
_SOON_BEFORE = _WORDINGS.guarded("soon_before")
_JOINS_ANOTHER = _WORDINGS.guarded("joins_another")
_SOON_BEHIND = _WORDINGS.guarded("soon_behind")
_COMES = AnyOf((_SOON_BEFORE, _JOINS_ANOTHER, _SOON_BEHIND))


def is_not_of_today(low: str, name: Name, today: datetime | None) -> bool:
    """Whether a folded sentence says that an insurer is taken from a day after `today` (when the page was fetched; today where nobody knows), or until some day.

    >>> day = datetime(2030, 6, 15)
    >>> def told(low): return is_not_of_today(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5), day)
    >>> [told(low) for low in ("we take cigna starting january 1", "effective march 2031, we take cigna", "we take cigna until may 2031")]
    [True, True, True]
    >>> [told(low) for low in ("as of may 2030, we take cigna", "effective 2029, we take cigna", "we take cigna through our clinic")]
    [False, False, False]
    """
    if is_to_come(low, name):
        return True
    if not any(map(low.__contains__, _CUES)):
        return False  # most sentences
    if _UNTIL.match(low, name.end) or _is_over(low, today or datetime.now(UTC)):
        return True
    found = _BEHIND.match(low, name.end) or _BRACKETED.match(low, name.end) or _OPENED.search(low, 0, name.start)
    return found is not None and _is_later(found, today or datetime.now(UTC))


def is_to_come(low: str, name: Name) -> bool:
    """Whether a folded sentence names an insurer in passing as one that is to come: "Aetna - and, soon, Humana", "Humana to follow".

    >>> def told(low): return is_to_come(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we take aetna - and, soon, cigna", "we take aetna; cigna to follow", "aetna, hopefully cigna by fall")]
    [True, True, True]
    >>> [told(low) for low in ("we take cigna, soon aetna", "we take aetna - and, yes, cigna", "we take cigna and will see you soon")]
    [False, False, False]
    """
    if not _COMES.that_may_match(low):
        return False  # of most names
    since = max(0, name.start - REACH)
    if _SOON_BEFORE.search(low, since, name.start) or _JOINS_ANOTHER.search(low, since, name.start):
        return True
    return _SOON_BEHIND.match(low, name.end) is not None


def _is_over(low: str, today: datetime) -> bool:
    """Whether a sentence names the years in which something was so: "from 2015 to 2020"."""
    found = _OVER.search(low)
    return found is not None and int(found["last"]) < today.year


def _is_later(found: re.Match[str], today: datetime) -> bool:
    """Whether a date that a cue leads is after today; one without a year is the next of that name, but "as of" one that has come."""
    year = next((int(found[part]) for part in ("year", "of", "alone", "long") if found[part]), 0)
    year = year or (2000 + int(found["short"]) if found["short"] else 0)
    if not year:
        return found["cue"] not in _COME or found["next"] is not None
    named = found["month"]
    month = (_SPANISH.get(named) or _MONTHS.index(named) + 1) if named else int(found["number"] or 0)
    return (year, month) > (today.year, today.month if month else 0)
