"""What stands between the two parts of one day, so that both are read with its days: "9 to 12, a lunch break, then 1 to 4"."""

from __future__ import annotations

from functools import lru_cache

from extract.literals import Guarded
from extract.schedule.fold import fold
from extract.searching import compiled

_CLOCK = r"(?:\d{1,2}(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?|[ap]\b)?|noon\b|mediodia\b)"
_TO = r"\s?(?:-|to|until|till|a|hasta)\s?(?:las\s)?"
_PAUSE = r"(?:lunch(?:time)?|brunch|dinner|supper|meals?|snacks?|breaks?|recess|almuerzo|comida|pausa|descanso)\b"
_ON = r"(?:then|followed by|again|resum\w+|return\w*|reconven\w+|continu\w+|afterwards?|luego|despues)\b"
_SMALL = (
    r"(?:and|with|an?|one|the|our|your|their|plus|for|by|from|at|is|are|on|own|short|brief|half|quick|hours?|hr|\d{1,2}[- ]?min(?:ute)?s?|\d[- ]hour|long"
    r"|provided|served|included|catered|midday|mid-day|time|period|y|e|con|una?|para|el|la|las|de|del|desde|groups?|sessions?|programming|treatment|therapy|we|clients|after|before|back|between|go|that|which|morning|afternoon)\b"
)
_GAP = compiled(
    rf"(?P<end>(?:-|\bto|\buntil|\btill|\ba|\bhasta)\s?(?:las\s)?{_CLOCK})"
    rf"(?P<gap>(?:[\s,;:()&+-]+(?:{_PAUSE}(?:\s?(?:break|time|is|from|at|between|served|de|:)\b)*:?\s?\(?(?:{_CLOCK}{_TO}{_CLOCK}(?![\d:]))?|{_ON}|{_SMALL}))+[\s,;:()&+-]+)"
    rf"(?={_CLOCK}{_TO}{_CLOCK})"
)
# "With lunch 12 to 1": these times are the meal's own.
_OWN = compiled(rf"{_PAUSE}(?:\s?\b(?:break|time|hour|is|are|from|at|between|served|provided|de)\b)*:?\s*\(?$")
_MAY = Guarded(rf"\b(?:{_PAUSE}|{_ON})")
LONGEST = 600  # characters of a sentence with a timetable in it


@lru_cache(maxsize=256)
def without_pauses(text: str) -> str:
    """The text with a comma, and spaces to the same length, for a pause or a "then" between an end of times and the next times.

    >>> without_pauses("9 to noon, lunch, 1 to 4")
    '9 to noon,        1 to 4'
    >>> without_pauses("9 am to noon, and lunch from 12 to 1"), without_pauses("9 am to noon; individual sessions 1 to 4")
    ('9 am to noon, and lunch from 12 to 1', '9 am to noon; individual sessions 1 to 4')
    """
    if len(text) > LONGEST or _MAY.search(folded := fold(text)) is None:
        return text
    found = text
    for match in _GAP.finditer(folded):
        if _MAY.search(match["gap"]) and not _OWN.search(match["gap"].rstrip()):
            begin, end = match.span("gap")
            found = found[:begin] + ",".ljust(end - begin) + found[end:]
    return found
