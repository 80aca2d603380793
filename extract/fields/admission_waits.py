"""How long one waits before starting: "a two-week wait for new clients", "our current wait is about ten days"."""

from __future__ import annotations

from extract.wordings import Wordings

_UNITS = {"d": "wait_of_days", "w": "wait_of_weeks", "m": "wait_of_months", "s": "wait_of_weeks"}
_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS["before"]
_BEHIND = _WORDINGS["behind"]
_OTHER = _WORDINGS["other"]


def wait_said(low: str, start: int, end: int) -> str | None:
    """The code of a wait that the wording at (start, end) of a folded sentence counts, or None.

    >>> low = "there is a two week wait for new clients"
    >>> wait_said(low, low.index("week wait"), low.index(" for")), wait_said("the wait is long", 4, 11)
    ('wait_of_weeks', None)
    >>> low = "our current wait is about 10 days"
    >>> wait_said(low, 4, 16)
    'wait_of_days'
    """
    if _OTHER.search(low):
        return None
    if low.startswith(("day", "week", "month"), start):
        return _UNITS[low[start]] if _BEFORE.search(low, max(0, start - 40), start) else None
    found = _BEHIND.match(low, end)
    return _UNITS[found["unit"][0]] if found else None
