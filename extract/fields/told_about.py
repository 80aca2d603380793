"""Therapies that a sentence tells about and does not offer: in a blog or a book, as what research finds, to other clinicians, as a creed.

"Our blog explains how EMDR works" has "our" beside EMDR, and says nothing of what is done here.
"""

from __future__ import annotations

from extract.patterns.literals import AnyOf
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS.guarded("before")
_READ = _WORDINGS.guarded("read")
_IN_MEDIA = _WORDINGS["in_media"]
_BEHIND = _WORDINGS.guarded("behind")
_TAUGHT = _WORDINGS.guarded("taught")
_SHELVED = _WORDINGS.guarded("shelved")
_TELLS = AnyOf((_BEFORE, _BEHIND, _READ, _TAUGHT, _SHELVED))
_TO_OTHERS = _WORDINGS["to_others"]
_OURS_TOO = _WORDINGS.guarded("ours_too")
_NOT_ELSEWHERE = _WORDINGS["not_elsewhere"]


def may_be_told_about(low: str) -> bool:
    """Whether a folded sentence may tell about anything without offering it; most do not."""
    return bool(_TELLS.that_may_match(low)) and _OURS_TOO.search(low) is None


def is_told_about(low: str, start: int, end: int) -> bool:
    """Whether what is named at [start, end) of a folded sentence is told about, and not said to be done.

    >>> said = ("our blog explains how emdr works", "there is good evidence for emdr", "we do not believe in emdr-only programs", "we use emdr")
    >>> [is_told_about(low, low.index("emdr"), low.index("emdr") + 4) for low in said]
    [True, True, True, False]
    """
    if not may_be_told_about(low):
        return False
    before = max(0, start - 140)
    if _BEFORE.search(low, before, start) or _SHELVED.search(low, before, start):
        return True
    behind = _BEHIND.match(low, end)
    if behind is not None and not _NOT_ELSEWHERE.search(behind[0]):
        return True
    if _READ.search(low, before, start) and _IN_MEDIA.match(low, end):
        return True
    return _TAUGHT.search(low, before, start) is not None and _TO_OTHERS.match(low, end) is not None
