"""What stands between the two parts of one day, so that both are read with its days: "9 to 12, a lunch break, then 1 to 4"."""

from __future__ import annotations

from functools import lru_cache

from extract.schedule.fold import fold
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_GAP = _WORDINGS["gap"]
_OWN = _WORDINGS["own"]
_MAY = _WORDINGS.guarded("may")
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
