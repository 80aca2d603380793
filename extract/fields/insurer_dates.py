"""Insurers that are taken from a day to come, or until one: "We accept Cigna starting January 1", "in network until June 2031"."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from extract.fields.insurer_names import Name
from extract.searching import compiled

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPANISH = {"ene": 1, "abr": 4, "ago": 8, "dic": 12}
_DATE = (
    rf"(?:the |el )?(?:(?:early|late|mid)[ -])?(?:(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of |de )?)?(?P<month>{'|'.join((*_MONTHS, *_SPANISH))})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? (?:de |of )?(?P<year>20\d\d))?"
    r"|(?P<number>\d{1,2})/(?:\d{1,2}(?:/(?:20)?(?P<short>\d\d))?\b(?!/)|(?P<long>20\d\d))"
    r"|(?:next|this coming|the new) (?:month|year|week|spring|summer|fall|winter)|(?:spring|summer|fall|autumn|winter|q[1-4])(?: of)?(?: (?P<of>20\d\d))?|(?P<alone>20\d\d))\b"
)
_FROM = r"(?P<cue>starting|beginning|commencing|effective|as of|new (?:for|in)|from|a partir del?)"
_REACH = r"(?:(?! (?:but|while|and (?:we|our))\b| (?:and|y|plus),)[^.;:(]){0,60}?"
_CUE = rf"{_FROM} (?:on |in |from |plan year )?{_DATE}"
_BEHIND = compiled(rf"{_REACH} {_CUE}")
# "Aetna, Cigna PPO (effective March 2031)": of the name before it alone, or of those that an "and" joins to it
_BRACKETED = compiled(rf"(?:(?! (?:and|y|or)\b)[^.;:,()]){{0,40}}? ?\((?:[^()]{{0,40}}? )?{_CUE}")
_OPENED = compiled(rf"(?:^|[.;:] |\b(?:and|y|plus|but),? |, ){_CUE},? [^.;:]*$")
_UNTIL = compiled(
    rf"(?:(?! (?:but|while|and (?:we|our))\b)[^.;:]){{0,60}}?[ (](?:until|till|through|thru|ending|hasta) (?:the end of )?(?:on |in )?{_DATE}"
)
_CUES = ("from", "until", "till", "through", "thru", "ending", "hasta", "starting", "beginning", "commencing", "effective", "as of", "new for", "new in", "a partir")  # fmt: skip
_COME = frozenset(
    ("as of", "from", "new for", "new in", "a partir de", "a partir del")
)  # of these a day without a year may have come


def is_not_of_today(low: str, name: Name, today: datetime | None) -> bool:
    """Whether a folded sentence says that an insurer is taken from a day after `today` (when the page was fetched; today where nobody knows), or until some day.

    >>> day = datetime(2030, 6, 15)
    >>> def told(low): return is_not_of_today(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5), day)
    >>> [told(low) for low in ("we take cigna starting january 1", "effective march 2031, we take cigna", "we take cigna until may 2031")]
    [True, True, True]
    >>> [told(low) for low in ("as of may 2030, we take cigna", "effective 2029, we take cigna", "we take cigna through our clinic")]
    [False, False, False]
    """
    if not any(map(low.__contains__, _CUES)):
        return False  # most sentences
    if _UNTIL.match(low, name.end):
        return True
    found = _BEHIND.match(low, name.end) or _BRACKETED.match(low, name.end) or _OPENED.search(low, 0, name.start)
    return found is not None and _is_later(found, today or datetime.now(UTC))


def _is_later(found: re.Match[str], today: datetime) -> bool:
    """Whether a date that a cue leads is after today; one without a year is the next of that name, but "as of" one that has come."""
    year = next((int(found[part]) for part in ("year", "of", "alone", "long") if found[part]), 0)
    year = year or (2000 + int(found["short"]) if found["short"] else 0)
    if not year:
        return found["cue"] not in _COME
    named = found["month"]
    month = (_SPANISH.get(named) or _MONTHS.index(named) + 1) if named else int(found["number"] or 0)
    return (year, month) > (today.year, today.month if month else 0)
