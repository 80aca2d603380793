"""Whether a sentence says of what it names that somebody else gives it: "TMS is offered by our partner clinic"."""

from __future__ import annotations

from extract.literals import Guarded
from extract.searching import compiled

_GIVEN = (
    r"(?:(?:also|both|all|only|now|currently|instead) )?(?:offered|available|provided|given|done|performed|delivered|treated|run|held|handled|administered)(?: only)?"
    r" (?:by|at|through|from|with|in|via) "
)
_WHO = (
    r"(?:(?:our|an?|the|its|another|one of our|any of our) (?:(?:trusted|local|nearby|community|clinical|close) ){0,2}(?:(?:partner|affiliate|sister|(?:sub)?contractor)s?|partnering|neighboring|neighbouring)\b"
    r"|(?:an? |the |our )outside\b|another (?:provider|clinic|program|facility|agency|center)\b"
    r"|(?:the|your(?: local)?) (?:county|community|ymca|ywca)\b(?! [a-z]))"
)
# Of one thing right before the verb, or of a list of which it is an item
_ONE = compiled(rf"(?: (?!and\b|or\b)[\w'()/-]+){{0,3}}? (?:is|are) {_GIVEN}{_WHO}")
_LISTED = compiled(rf"(?:(?:,| &)? [\w'()/-]+){{0,8}}? are {_GIVEN}{_WHO}")
_OURS = compiled(r"\b(?:we|i|our \w+|this \w+)(?: \w+)? (?:offers?|provides?|uses?|treats?|runs?|includes?|has|have)\b")
OTHERS_WHO_GIVE = Guarded(r"partner|contractor|affiliate|sister|neighb|county|the community|the y|outside|another")


def is_given_by_others(low: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) of folded text is said to be given by another provider.

    >>> low = "our groups use cbt, and neurofeedback and tms are offered by our partner clinic"
    >>> [is_given_by_others(low, low.index(word), low.index(word) + len(word)) for word in ("cbt", "tms")]
    [False, True]
    >>> low = "gambling treatment is available at the county."
    >>> is_given_by_others(low, 0, 8), is_given_by_others("iop is available in the county seat", 0, 3)
    (True, False)
    """
    if not may_be_given_by_others(low):
        return False
    if _ONE.match(low, end):
        return True
    return _LISTED.match(low, end) is not None and _OURS.search(low, 0, start) is None


def may_be_given_by_others(low: str) -> bool:
    """Whether a sentence names anybody else who may give something."""
    return OTHERS_WHO_GIVE.may_match(low)
