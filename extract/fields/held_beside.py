"""Which of several accreditations of a sentence is held where another is sought or lost: "CARF accredited and working toward Joint Commission"."""

from __future__ import annotations

from extract.searching import compiled

# What takes away an accreditation that stands behind it.
_BEFORE = compiled(
    r"\b(?:formerly|previously|seeking|pursuing|appl(?:ied|ying)|in the process|awaiting|working (?:toward|towards|on|for)|not yet|used to be|no longer|candidate for|(?:hop(?:e|es|ing)|aim(?:s|ing)?|plan(?:s|ning)?|intend(?:s|ing)?|expect(?:s|ing)?|prepar(?:e|es|ing)|on (?:our|the|its) (?:way|path|road|journey)) (?:to|for))\b"
)
# What takes away one that stands before it.
_BEHIND = compiled(
    r"\b(?:in the process|in progress|pending|not yet|expired|lapsed|revoked|withdrawn|surrendered|applied for|to follow)\b"
)
_NEITHER = compiled(
    r"\b(?:complaint\w*|report (?:a|any))\b"
    r"|\b(?:it|they|these|both|all|which|(?:the|this|that|our|its) (?:accreditations?|certifications?|memberships?))(?: (?:has|have|is|are|was|were|since|now|currently))* (?:lapsed|expired|pending|revoked|withdrawn|in progress|surrendered)\b"
)
# Where something else begins to be said of us: "; ", ", we are", " and are now"
_STRONG = compiled(
    r"[;—]|(?:,|\band|\bbut|\bwhile|\byet)+ (?:and |but |while )?(?=(?:we|our|it|is|are|has|have|now|already)\b)"
)
_COMMA = compiled(
    r"[;:,—]| - |\b(?:and|but|while|yet) (?=(?:we|our|it|is|are|has|have|now|already|currently|actively|\w+ing)\b)"
)
_HELD = compiled(
    r"\b(?:accredited|certified|members?|hold|holds|holding|held|earned|received|awarded|maintains?|maintaining|achieved)\b|-accredited\b"
)


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
