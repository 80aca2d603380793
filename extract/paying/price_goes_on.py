"""What an amount is for that goes on from what is said before it: "Each one after that is $10", "$150 with a therapist and $80 with an intern"."""

from __future__ import annotations

from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_EACH_ONE = _WORDINGS["each_one"]
_EACH = _WORDINGS["each"]
_PRICED_SESSIONS = _WORDINGS["priced_sessions"]
_SESSIONS = _WORDINGS["sessions"]
_OTHER = _WORDINGS["other_things"]
_JOINED = _WORDINGS["joined"]
_FOR_WHOM = _WORDINGS["for_whom"]
FURTHEST = 60  # characters from one amount to the next beside it


def is_of_later_sessions(page: Page, unit: Unit, start: int) -> bool:
    """Whether the amount at low[start:] is what each further session costs, of which the words before it or the sentence before has told the first."""
    told = _EACH_ONE.search(unit.low, max(0, start - FURTHEST), start)
    if told is None:
        return False
    before = unit.low[: told.start()].strip(" ,;:-")
    if before in ("", "and", "but"):
        earlier = page.units[unit.number - 1] if unit.number else None
        before = earlier.low if earlier is not None and earlier.block is unit.block else ""
    return _SESSIONS.search(before) is not None and _OTHER.search(before) is None


def is_for_each(low: str, start: int, end: int) -> bool:
    """Whether the amount at low[start:end] is for each of the sessions that its clause names and nothing else.

    >>> is_for_each("groups cost $30 each.", 12, 15), is_for_each("the books for our groups cost $30 each.", 30, 33)
    (True, False)
    """
    begin = max(low.rfind(mark, 0, start) + 1 for mark in (". ", ";", ","))
    return _EACH.match(low, end) is not None and _PRICED_SESSIONS.fullmatch(low, begin, start) is not None


def earlier_amount(low: str, start: int, end: int) -> int:
    """Where the sign of the amount stands beside which the one at low[start:end] is told for others, or -1.

    >>> low = "sessions are $120 for individuals and $150 for couples."
    >>> earlier_amount(low, 38, 42), earlier_amount("groups are $40 and rent is $150 for couples.", 27, 31)
    (13, -1)
    """
    at = low.rfind("$", max(0, start - FURTHEST), start)
    if at < 0 or _JOINED.fullmatch(low, at, start) is None or _FOR_WHOM.match(low, end) is None:
        return -1
    return at
