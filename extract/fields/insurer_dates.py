"""Insurers that are taken from a day to come, until one, or some day: "We accept Cigna starting January 1", "Aetna - and, soon, Humana"."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from extract.fields.insurer_names import Name
from extract.literals import AnyOf, Guarded
from extract.searching import compiled

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPANISH = {"ene": 1, "abr": 4, "ago": 8, "dic": 12}
_DATE = (
    rf"(?:the |el )?(?:(?:early|late|mid)[ -])?(?:(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of |de )?)?(?P<month>{'|'.join((*_MONTHS, *_SPANISH))})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? (?:de |of )?(?P<year>20\d\d))?"
    r"|(?P<number>\d{1,2})/(?:\d{1,2}(?:/(?:20)?(?P<short>\d\d))?\b(?!/)|(?P<long>20\d\d))"
    r"|(?P<next>(?:next|this coming|the new)) (?:month|year|week|spring|summer|fall|winter)|(?:spring|summer|fall|autumn|winter|q[1-4])(?: of)?(?: (?P<of>20\d\d))?|(?P<alone>20\d\d))\b"
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
REACH = 100  # characters before a name in which what is to come begins
_COME = frozenset(
    ("as of", "from", "new for", "new in", "a partir de", "a partir del")
)  # of these a day without a year may have come

# Years that are over: "we were proud to accept it from 2015 to 2020"
_OVER = Guarded(r"\b(?:from|between) (?:19|20)\d\d (?:to|until|till|through|and|-) (?P<last>(?:19|20)\d\d)\b")
_SEASON = (
    r"(?:(?:the )?(?:end of )?(?:early |late |mid-? ?|this |next |the |this coming )?(?:spring|summer|fall|autumn|winter|year|month|week|quarter|new year|year's end|q[1-4]"
    rf"|(?:{'|'.join(_MONTHS)})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?)(?: of)?(?:,? 20\d\d)?\b|20\d\d\b)"
)
_SOON = (
    rf"(?:(?:(?:very|hopefully|coming|available|probably|likely|we hope|starting) )?(?:soon|shortly)|before (?:too )?long|eventually|some ?day|later (?:on|this year)|in (?:the )?(?:near |not too distant )?future|down the (?:road|line)|with (?:any )?luck|if all goes well|perhaps|maybe|possibly"
    rf"|next (?:month|year|spring|summer|fall|autumn|winter|quarter)|(?:hopefully|with luck|fingers crossed)(?:,? (?:by|in|this|next) {_SEASON})?|by {_SEASON}"
    r"|(?:once|when|after|as soon as) (?:(?:we|we're|we are|it is|it's|fully) )*(?:approved|credentialed|contracted|licensed|enrolled|paneled|certified)"
    r"|(?:muy )?pronto|pr[oó]ximamente|m[aá]s adelante|en el futuro|dentro de poco)"
)
# What follows in the same list: "and, soon, Humana, Optum"
_ALSO = r"(?:(?!(?:we|i|our|us|you|your|they|it|is|are|will|can|now|currently|already|today|also)\b)[\w&'.®-]+(?:, (?:and |or )?| (?:and |or |& )?)){0,5}?"
# Before a name, at the head of its item: "Aetna - and, soon, Humana", "and hopefully Cigna", "fingers crossed for Humana"
_SOON_BEFORE = Guarded(
    rf"(?:^|[,;:(] ?| - | & |\b(?:and|y|plus|with|but|now),? )(?:(?:and|y|plus|then|but),? )?{_SOON}(?:,|!\)|\)| -|:)? ?(?:(?:also|with|for|adding|joining|to add) )?{_ALSO}$"
)
_JOINS_ANOTHER = Guarded(
    rf"\b(?:(?:look(?:ing)? forward to|(?:working|hard at work) (?:on|to)) (?:soon )?(?:adding|add|accept|accepting|joining|join|taking|becoming in[- ]network with)|(?:up next|next up),?(?: is| are|:)?|next (?:is|are)|next:) {_ALSO}$"
    rf"|(?:^|[.;:!] |, |\band )(?:very )?(?:soon|eventually|before long|next (?:month|year|spring|summer|fall|winter)|by {_SEASON}),? (?:you|we|i|clients|patients|members)(?:'ll| will| can| may| hope to| plan to) (?:also )?(?:be able to )?(?:use|accept|take|bill|pay with|work with) {_ALSO}$"
)
_TO_COME = rf"(?:{_SOON}|to follow|to come|upcoming|(?:anticipated|expected|planned|projected|targeted|arriving|likely|coming|joining|beginning|starting)(?: (?:for|in|by|on))? {_SEASON}|(?:(?:a |our |the )?(?:contract|agreement|panel|network)(?: is)? )?(?:in the (?:works|pipeline)|on the (?:way|horizon)|(?:under|in) negotiations?|being (?:negotiated|finalized)))"
# Behind it, and nothing more of its item: "Humana to follow", "Cigna is next", "Cigna (coming this fall)", "Humana, hopefully soon"
_SOON_BEHIND = Guarded(
    rf"[\s®™*]*(?:(?:ppo|hmo|plans?|insurance) ?)*(?:(?:\(|: ?|- )(?:(?:hopefully|probably|we hope|is|are) )*{_TO_COME}(?=\s*(?:[),;.!/]|$))|(?:(?:is|are|will be|should be|to be|will|y) )?{_TO_COME}(?=\s*(?:[.,;!)]|$|and\b|but\b))|, {_TO_COME}(?=\s*(?:[.;!)]|$))|(?:is|are|comes?) next(?=\s*(?:[.,;!)]|$)))"
)
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
