"""The words by which somebody offers a list of things: the verb, who offers, and what ends such a list."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
VERB = _WORDINGS.text("verb")
ORGANISATION = _WORDINGS.text("organisation")
# Between the verb and the level stands a list of what is offered; these words end it: "offers support during detox".
BREAKS = _WORDINGS.text("breaks")
LIST = _WORDINGS.text("list")
_OFFERS_THESE = _WORDINGS["offers_these"]
_COUNTED = _WORDINGS["counted"]


REACH_BACK = 60  # characters before a level in which "we have" stands
_IS_A_PLACE = _WORDINGS["is_a_place"]
_HAD = _WORDINGS["had"]
_WE_HAVE = _WORDINGS["we_have"]


def is_had(low: str, start: int, end: int) -> bool:
    """Whether a folded sentence says that "we have" the level between these offsets: a house, a program, a unit.

    >>> said = "we have transitional housing for men"
    >>> is_had(said, 8, 28), is_had("we have detox partners", 8, 13)
    (True, False)
    """
    if "have " not in low or _IS_A_PLACE.search(low, start, end) is None:
        return False
    return _WE_HAVE.search(low[max(0, start - REACH_BACK) : start]) is not None and _HAD.match(low, end) is not None


def are_counted(before: str) -> bool:
    """Whether what stands before a level, from the beginning of its sentence, counts the levels that are given, and lists them.

    >>> are_counted("two levels of care are available for teens: a "), are_counted("two levels of care are available by referral: ")
    (True, False)
    """
    return (
        "available" in before or "choose" in before or "offered" in before or " given" in before or "provided" in before
    ) and (_COUNTED.match(before) is not None)


def offers_these(before: str) -> bool:
    """Whether what stands before a level offers a counted list that it stands in.

    >>> offers_these("we offer two levels of care for adults with depression: "), offers_these("we offer help with two levels of care for adults: ")
    (True, False)
    """
    return ":" in before and _OFFERS_THESE.search(before) is not None


_TREATS = _WORDINGS["treats"]
_NO_CARE_BEHIND = _WORDINGS["no_care_behind"]


def treats_with(said: str, after: str) -> bool:
    """Whether what stands between who treats and a level says that it is given by that level; `after` stands behind the level.

    >>> treats_with(" treats adults with ", " and outpatient care"), treats_with(" helps families with ", " referrals")
    (True, False)
    >>> treats_with(" treats adults with depression in ", " care")
    False
    """
    if " with " not in said and " through " not in said:
        return False
    found = _TREATS.match(said)
    return found is not None and _NO_CARE_BEHIND.match(after) is None
