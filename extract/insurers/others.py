"""Whether somebody else accepts an insurer: "a rehab that accepts", "if your therapist takes", "our sister clinic"."""

from __future__ import annotations

from extract.insurers.cues import Hit, cues
from extract.patterns.searching import compiled
from extract.wordings import Wordings

_CLAUSE_START = compiled(r"[,;:.!?(] ")
_WORDINGS = Wordings.of(__name__)
_AS_ONE = _WORDINGS["as_one"]
PEOPLE = _WORDINGS["people"]

_FINDS = _WORDINGS.guarded("finds")
_CONNECTS = _WORDINGS.guarded("connects")
_TO_THEM = _WORDINGS["to_them"]
_THOSE = _WORDINGS.guarded("those")
_BY_ANOTHER = _WORDINGS.guarded("by_another")


def is_of_others(low: str, hit: Hit) -> bool:
    """Whether it is somebody else who accepts: "a rehab that accepts", "find a", "if you", "our sister clinic"."""
    if _elsewhere(low, hit):
        return True
    start = max((mark.end() for mark in _CLAUSE_START.finditer(low, max(0, hit.start - 120), hit.start)), default=0)
    clause = low[start : hit.end + 12]
    return any(
        start + found.start() <= hit.start and not _AS_ONE.search(low, start, start + found.start())
        for found in cues().others.finditer(clause)
    )


def _elsewhere(low: str, hit: Hit) -> bool:
    """Whether another provider is the subject, or where those clients are sent to."""
    if hit.status == "except":
        return False
    start = max(low.rfind(mark, 0, hit.start) for mark in ("; ", ". ", ": ", "! ")) + 1
    found = cues().elsewhere.search(low, start, hit.start)
    ours = cues().ours_again
    if found and not ours.search(low, start, found.start()) and not ours.search(low, found.end(), hit.end):
        return True
    if cues().told_of.search(low, start, hit.start) or _is_by_another(low, hit):
        return True
    if _FINDS.match(low, hit.start) or _THOSE.search(low, 0, hit.start):
        return True
    if PEOPLE.match(low, hit.start) and _CONNECTS.search(low, 0, hit.start) and _TO_THEM.match(low, hit.end):
        return True
    if not PEOPLE.match(low, hit.start):
        return False
    end = min((place for mark in (";", ". ") if (place := low.find(mark, hit.end)) >= 0), default=len(low))
    return cues().sent.search(low, start, end) is not None


def _is_by_another(low: str, hit: Hit) -> bool:
    """Whether a sentence goes on behind a colon about the partner that it names before: "… by our partner Bluegate: Medicaid accepted"."""
    found = _BY_ANOTHER.search(low, 0, hit.start)
    return found is not None and not cues().ours_again.search(low, found.end(), hit.end)
