"""What a provider says that it is in no state to do, in more words than "not": "we are not set up to treat teens", "our
license does not allow us to offer detox"."""

from __future__ import annotations

from extract.wordings import Wordings

REACH = 140  # characters before the thing in which the words stand
_WORDINGS = Wordings.of(__name__)
_VERB_FOLLOWS = _WORDINGS["verb_follows"]
TAKES_BACK = _WORDINGS.guarded("takes_back")


def is_verb_taken_back(low: str, start: int) -> bool:
    """Whether the verb at `start` of folded text is one that the words before it take back.

    >>> [is_verb_taken_back(low, low.index("accept")) for low in ("we are not set up to accept medicaid", "we do not hesitate to accept it")]
    [True, False]
    >>> is_verb_taken_back("we give superbills rather than billing aetna", 31)
    True
    """
    start += 3 if low.startswith("to ", start) else 0
    return _VERB_FOLLOWS.search(low, max(0, start - REACH), start) is not None


def is_taken_back(low: str, start: int) -> bool:
    """Whether what is named at `start` of folded text is what the provider says that it is in no state to do.

    >>> [is_taken_back(low, low.index("teens")) for low in ("we aren't set up to treat teens", "those not able to drive teens")]
    [True, False]
    """
    floor = max(0, start - REACH)
    may = may_be_taken_back(low) and _may_deny(low[floor:start])
    return may and TAKES_BACK.compiled.search(low, floor, start) is not None


def _may_deny(before: str) -> bool:
    """Whether anything of what takes back stands before a thing; before most of them nothing does, whatever stands elsewhere in the sentence."""
    denies = "no" in before or "n't" in before or "never" in before or "unable" in before
    return denies or "lack" in before or " from" in before or "impossible" in before


def may_be_taken_back(low: str) -> bool:
    """Whether a sentence holds the words of one that takes back something."""
    return TAKES_BACK.may_match(low)
