"""Parts of the day stated in words: mornings, afternoons, evenings, weekends, in English and Spanish."""

from __future__ import annotations

from itertools import islice

from extract.patterns.searching import compiled
from extract.schedule.cues import kinds_near
from extract.schedule.fold import fold
from extract.schedule.former_times import without_former_times
from extract.schedule.sentences import sentence_around
from extract.schedule.shapes import DaypartMatch
from extract.wordings import Wordings
from records.codes import Daypart

_WORDINGS = Wordings.of(__name__)
_PART = _WORDINGS["part"]
_DAYTIME = _WORDINGS["daytime"]
_A_DAY = _WORDINGS["a_day"]
_CLOCK_BEFORE = compiled(r"\d\s?(?:in the|de la|por la|in)?\s*$")
_FROM_FIVE = _WORDINGS["from_five"]


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
