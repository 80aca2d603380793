"""Where a sentence ends: a dot that belongs to "p.m." or "approx." does not end it."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_STOP = _WORDINGS["stop"]


def _has_mark(text: str, low: int, high: int) -> bool:
    """Whether a character stands in text[low:high] with which a sentence may end; far cheaper than the expression."""
    find = text.find
    return (
        find(".", low, high) >= 0 or find("\n", low, high) >= 0 or find(";", low, high) >= 0
        or find("!", low, high) >= 0 or find("?", low, high) >= 0
    )  # fmt: skip


def stops(text: str, low: int, high: int) -> list[int]:
    """Offsets just after each end of a sentence, semicolon or line in text[low:high]."""
    if not _has_mark(text, low, high):
        return []
    return [stop.end() for stop in _STOP.finditer(text, low, high)]


def has_stop(text: str, low: int, high: int) -> bool:
    """Whether a sentence, clause or line ends in text[low:high].

    >>> has_stop("from 9 a.m. to noon", 0, 19), has_stop("Mondays. Groups", 0, 15)
    (False, True)
    """
    return _has_mark(text, low, high) and _STOP.search(text, low, high) is not None


def sentence_around(text: str, start: int, end: int, reach: int = 200) -> tuple[int, int]:
    """Offsets of the sentence that holds text[start:end], cut off `reach` characters to either side."""
    low = max(0, start - reach)
    high = min(len(text), end + reach)
    ends = stops(text, low, start)
    stop = _STOP.search(text, end, high) if _has_mark(text, end, high) else None
    return (ends[-1] if ends else low), (stop.start() if stop else high)
