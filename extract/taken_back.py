"""What a provider says that it is in no state to do, in more words than "not": "we are not set up to treat teens", "our
license does not allow us to offer detox"."""

from __future__ import annotations

from extract.literals import Guarded
from extract.searching import compiled

REACH = 140  # characters before the thing in which the words stand
# No refusal: "not only to", "we do not hesitate to", "you do not need a referral to"
_NO_REFUSAL = r"(?! (?:only|just|merely|hesitate|require|need|mind|worry|have to|limited|ask|want|afraid|too|sure|wait|expect|here|about))"
_NOT = r"(?:\bnot|n't|\bnever|\bunable|\bcannot|\bimpossible for us)"
_KEPT = r"\b(?:keeps?|prevents?|prohibits?|bars?|stops?|forbids?|prohibited|prevented|barred|precluded|precludes?|restricts?|restricted)(?: [a-z'-]+){0,3}? from"
_LACKS = r"\b(?:lacks?|lacking)(?: (?:an?|any|the|current|active|direct|enough|\w+ing))*"
_DO = r"(?:,? (?:currently|presently|simply|yet|also|at this time|at present|right now|is|are|am|was|were|has|have|had|do|does|did|been|being|be|will|would))*"
_SUBJECT = (
    r"\b(?:we|i|(?:our|the|this|my|its|state|federal) (?:[\w-]+ ){0,2}?(?:programs?|facility|facilities|clinic|center|house|home|practice|hospital|staff|team|licen[sc]e|rules|law|regulations|campus|"
    r"iop|php|groups?|clinicians|therapists|counselors|nurses|doctors|providers))"
)
_VERB_FOLLOWS = compiled(
    rf"(?:{_NOT}{_NO_REFUSAL}(?: [a-z'-]+){{0,5}}? to|{_KEPT}|{_LACKS}|\bwithout(?: (?:an?|any|current))*|\b(?:instead of|rather than))(?: be)? $"
)
TAKES_BACK = Guarded(
    rf"{_SUBJECT}(?:'re|'ve|'m)?{_DO} ?(?:{_NOT}{_NO_REFUSAL}(?: [a-z'-]+){{0,4}}? to|{_KEPT}|{_LACKS}(?: [a-z-]+){{0,3}} (?:to|for|in))"
    r"(?: be)?(?: (?!can\b|may\b|will\b|but\b|so\b|and we\b)[\w'&/-]+,?){0,7} (?:\w+, )?$"
)


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
