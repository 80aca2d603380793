"""Which of several accreditations of a sentence is held where another is sought or lost: "CARF accredited and working toward Joint Commission"."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS["sought_before"]
_BEHIND = _WORDINGS["lost_behind"]
_NEITHER = _WORDINGS["neither"]
_STRONG = _WORDINGS["new_statement"]
_COMMA = _WORDINGS["clause_ends"]
_HELD = _WORDINGS["held"]


def held_clause(low: str, start: int, end: int) -> tuple[int, int] | None:
    """The clause of a folded sentence that says that the accreditation at (start, end) is held, though another is not; None where none does.

    >>> low = "we are carf accredited and working toward joint commission accreditation"
    >>> held_clause(low, 7, 11), held_clause(low, 42, 58)
    ((0, 23), None)
    """
    if _NEITHER.search(low):
        return None
    strong = max((mark.end() for mark in _STRONG.finditer(low, 0, start)), default=0)
    first = max((mark.end() for mark in _COMMA.finditer(low, 0, start)), default=0)
    last = next((mark.start() for mark in _COMMA.finditer(low, end)), len(low))
    if _BEFORE.search(low, strong, start) or _BEHIND.search(low, end, last):
        return None
    return (first, last) if _HELD.search(low, first, last) else None
