"""What is free of charge: treatment itself, and no call, no assessment and nothing that is only free of something."""

from __future__ import annotations

from extract.patterns.terms import Match
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_FREEBIE = _WORDINGS["freebie"]
_FREE_OF = _WORDINGS["free_of"]
_NO_INSURANCE = _WORDINGS["no_insurance"]
_LASTS = _WORDINGS["lasts"]
_OF_TREATMENT = _WORDINGS["of_treatment"]
_TO_THOSE_HERE = _WORDINGS["to_those_here"]
_FAMILY = _WORDINGS["family"]
_TREATMENT = _WORDINGS["treatment"]
_OURS_ARE = _WORDINGS["ours_are"]


def is_free_treatment(low: str, match: Match) -> bool:
    """Whether the wording says that treatment costs nothing.

    >>> is_free_treatment("our free program for veterans", Match("payment", "free", 4, 16)), is_free_treatment("a free call", Match("payment", "free", 2, 6))
    (True, False)
    >>> [is_free_treatment(low, Match("payment", "free", low.index("free"), len(low))) for low in ("all services are free of charge", "interpreter services are free of charge")]
    [True, False]
    """
    said = _NO_INSURANCE.sub(" ", low) if "insurance" in low else low
    here = _TO_THOSE_HERE.search(low) if "there " in low else None
    if low.endswith("?") or _FREEBIE.search(_FAMILY.sub(" ", said) if here else said):
        return False
    if low.startswith("free", match.start) and _FREE_OF.search(low, max(0, match.start - 24), match.start):
        return low.startswith("free of charge", match.start) and _OURS_ARE.search(low, 0, match.start) is not None
    if _LASTS.match(low, match.start) and not _OF_TREATMENT.match(low, match.end):
        return False
    return here is not None or _TREATMENT.search(low) is not None


_FOR_SOME = _WORDINGS["for_some"]


def is_free_for_some(low: str) -> bool:
    """Whether treatment is free to some of those who come: a question for all others.

    >>> is_free_for_some("servicios gratuitos para veteranos"), is_free_for_some("our services are free")
    (True, False)
    """
    return _FOR_SOME.search(low) is not None
