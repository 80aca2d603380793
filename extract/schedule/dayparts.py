"""Parts of the day stated in words: mornings, afternoons, evenings, weekends, in English and Spanish."""

from __future__ import annotations

from itertools import islice

from extract.schedule.cues import kinds_near
from extract.schedule.fold import fold
from extract.schedule.former_times import without_former_times
from extract.schedule.sentences import sentence_around
from extract.schedule.shapes import DaypartMatch
from extract.searching import compiled
from records.codes import Daypart

_PART = compiled(
    r"(?=[adefmnptw])\b(?:(?P<morning>mornings?|matutin[oa]s?|(?:por|en|de) las? mananas?|turno de (?:la )?manana)"
    r"|(?P<afternoon>afternoons?|after[- ]?school|(?:por|en|de) las? tardes?)"
    r"|(?P<evening>evenings?|nights?(?=\s(?:programs?|groups?|sessions?|class(?:es)?|iop|php|tracks?|treatment|options?|and weekends?|(?:a|per|each)\sweek|school))"
    r"|(?<=day )nights|(?<=days )nights?|(?<=days and )nights|weeknights?|nighttime|night-time|after[- ]?work|nocturn[oa]s?|(?:por|en|de) las? noches?)"
    r"|(?P<weekend>weekends?|fin(?:es)? de semana))\b"
)
# "Daytime and evening": in the morning, in the afternoon or in both. A bare "day" is it before a group, or beside another part.
_GROUPS = r"(?:iop|php|intensive outpatient|partial hospitalization|outpatient|programs?|programming|groups?|sessions?|tracks?|class(?:es)?|schedules?|options?|cohorts?)"
_OTHER_PART = r"(?:evenings?|nights?|nighttime|weekends?|after[- ]?work)"
_AND = r"\s?(?:,|/|&|\+|\bor\b|\band\b|\bas well as\b|\bo\b|\by\b)\s?(?:(?:and|or|the|an?)\s)?"
_NO_AMOUNT = r"(?<![\d-])(?<!\d )(?<!each )(?<!every )(?<!per )(?<!a )(?<!one )(?<!two )(?<!three )(?<!four )(?<!five )(?<!six )(?<!seven )(?<!rest )(?<!family )(?<!all )(?<!by )"
_DAYTIME = compiled(
    r"(?=[dhf])(?:"  # one of these is its first; told sooner than each of its alternatives is tried at each place
    rf"\b(?:day-?time\b(?! (?:sleep\w*|fatigue|drows\w*|phone|number|telephone|job|work))|diurn[oa]s?\b|(?:de|durante el) dia\b(?= (?:y|o) (?:de|por) (?:la )?(?:noche|tarde)))"
    rf"|\b(?=day){_NO_AMOUNT}days?(?={_AND}{_OTHER_PART}\b)|(?<=\bevening and )days?\b|(?<=\bevenings and )days\b|(?<=\bevening or )days?\b"
    rf"|\b(?=day){_NO_AMOUNT}day(?=\s{_GROUPS}\b)|(?<=\ba )day(?=\s(?:iop|php|track|cohort|schedule|group)\b)|\b(?:half|full)-day(?=\s{_GROUPS}\b))"
)
# One of these is in whatever it matches: "day" at the beginning of a word, and no "Monday".
_A_DAY = compiled(r"day(?<!\wday)|dia|diurn")
_CLOCK_BEFORE = compiled(r"\d\s?(?:in the|de la|por la|in)?\s*$")
# "por la tarde, de 5:30 a 7:00": what begins at five is the evening's
_FROM_FIVE = compiled(
    r"[\s,(:]*(?:de|desde|a partir de|a|entre)?\s?(?:las\s)?(?:[5-8]|1[7-9]|2[01])(?:[:.]\d\d)?(?![\d$%])(?!\s?a\.?\s?m)"
)


# A bound on hostile text.
_MOST = 1000


def daypart_of(start: str) -> Daypart:
    """The part of the day in which a session that starts then (HH:MM) begins.

    >>> daypart_of("11:59"), daypart_of("12:00"), daypart_of("17:00")
    ('morning', 'afternoon', 'evening')
    """
    return "morning" if start < "12:00" else "afternoon" if start < "17:00" else "evening"


def find_dayparts(text: str) -> list[DaypartMatch]:
    """The parts of the day that the text names, without greetings, nights at home, routines and visiting hours.

    >>> [(part.daypart, part.start, part.end) for part in find_dayparts("Evening and weekend groups")]
    [('evening', 0, 7), ('weekend', 12, 19)]
    """
    folded = fold(text)
    if not _names_part(folded):
        return []
    folded = fold(without_former_times(text))
    found: list[DaypartMatch] = []
    for match in islice(_PART.finditer(folded), _MOST):
        start, end = match.span()
        if " la" in match[0] and _CLOCK_BEFORE.search(folded[max(0, start - 8) : start]):
            continue
        if "tarde" in match[0] and _FROM_FIVE.match(folded, end):
            continue
        low, high = sentence_around(text, start, end)
        if kinds_near("dayparts", folded, start, end, low, high):
            continue
        daypart: Daypart = match.lastgroup  # type: ignore[assignment]
        found.append(DaypartMatch(start, end, daypart))
    return found


def find_daytime(text: str) -> list[tuple[int, int]]:
    """Where the text says that something meets in the daytime, which may be the morning, the afternoon or both.

    >>> find_daytime("Day and evening IOP"), find_daytime("a daytime group")
    ([(0, 3)], [(2, 9)])
    >>> find_daytime("a 28-day program"), find_daytime("three days and evenings a week"), find_daytime("every day groups meet")
    ([], [], [])
    """
    folded = fold(text)
    if _A_DAY.search(folded) is None:
        return []
    return [match.span() for match in islice(_DAYTIME.finditer(folded), _MOST)]


def _names_part(f: str) -> bool:
    """Whether a part of the day may stand in the folded text; asked of every sentence, hence no loop."""
    return (
        "ning" in f or "noon" in f or "night" in f or "week" in f or "after" in f or "noct" in f
        or "manana" in f or "tarde" in f or "noche" in f or "matutin" in f or "semana" in f
    )  # fmt: skip
