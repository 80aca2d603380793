"""Whether somebody else accepts an insurer: "a rehab that accepts", "if your therapist takes", "our sister clinic"."""

from __future__ import annotations

from extract.fields.insurer_cues import Hit, cues
from extract.searching import compiled

_CLAUSE_START = compiled(r"[,;:.!?(] ")
_AS_ONE = compiled(
    r"\b(?:we are|we're|as|is|are) (?:proud to be |also |currently |happy to be )?(?:an?|one of (?:the )?\w+) "
    r"|\b(?:our|both|all of our|these two) (?:\w+ ){0,2}$"
    r"|\b(?:both|all|each|every one)(?: of)? our (?:(?!partner|sister|referral|list|guide|local)[\w-]+ ){0,5}$"
    r"|\bour (?:[\w-]+ ){0,8}?(?:includes?|has|have|consists? of|features?) (?:[\w-]+ ){0,3}$"
    r"|(?:^|[.;:,] )(?!(?:if|when|who|your|every|each|some|many|most|they|you|these|those|insur\w+|plans?|directories|other|find\w*|people|patients|clients)\b)[\w'&.-]+(?: [\w'&.-]+){0,3}? (?:has|have|employs?) (?:(?!no\b|not\b)[\w-]+ ){0,3}$"
)
PEOPLE = compiled(
    r"(?:referrals|clients|patients|individuals|members|people|those|veterans|families|residents|participants)\b"
)


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
    if cues().told_of.search(low, start, hit.start):
        return True
    if not PEOPLE.match(low, hit.start):
        return False
    end = min((place for mark in (";", ". ") if (place := low.find(mark, hit.end)) >= 0), default=len(low))
    return cues().sent.search(low, start, end) is not None
