"""Whether a sentence takes in people who are on a medication, which says nothing of who prescribes or gives it."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS["before"]
_BEHIND = _WORDINGS["behind"]
_TAKEN_IN = _WORDINGS["taken_in"]
_SEEN_ELSEWHERE = _WORDINGS["seen_elsewhere"]
_GIVEN = _WORDINGS["given"]

_FORBIDDEN = _WORDINGS["forbidden"]


def is_forbidden(*texts: str) -> bool:
    """Whether a folded sentence, or what stands over it, says that nobody may have what is named.

    >>> is_forbidden("kratom, methadone and suboxone are also prohibited."), is_forbidden("methadone", "medications not allowed")
    (True, True)
    >>> is_forbidden("residents can't be on methadone."), is_forbidden("methadone isn't allowed")
    (True, True)
    >>> is_forbidden("we prescribe suboxone"), is_forbidden("methadone is allowed")
    (False, False)
    """
    return any(_FORBIDDEN.search(text) for text in texts)


def is_their_own(low: str, start: int, end: int) -> bool:
    """Whether the medication at [start, end) of folded text is one that people come with, who are taken in.

    >>> def told(low, word="methadone"): return is_their_own(low, low.index(word), low.index(word) + len(word))
    >>> told("women on methadone or buprenorphine are welcome"), told("women on buprenorphine or methadone are welcome")
    (True, True)
    >>> told("methadone is allowed."), told("we offer methadone to anyone on the waiting list"), told("methadone and counseling")
    (True, False, False)
    >>> told("clients on methadone are welcome, and our doctor prescribes it")
    False
    """
    if _GIVEN.search(low):
        return False
    if _BEHIND.match(low, end):
        return True
    if _TAKEN_IN.search(low) is None and _SEEN_ELSEWHERE.search(low) is None:
        return False
    return _BEFORE.search(low, max(0, start - 160), start) is not None
