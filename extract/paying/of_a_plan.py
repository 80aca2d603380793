"""Whether a sentence says of people only that a plan pays for them, or that they have one: they are not whom a program is for."""

from __future__ import annotations

from collections.abc import Sequence

from extract.fields.mentions import Mention
from extract.page import Page
from extract.patterns.terms import Match
from extract.wordings import Wordings

# Rules by which a program or a therapy is said to be theirs, whatever the sentence says of paying
_OF_A_PROGRAM = frozenset(("program of theirs", "program for them", "therapy of theirs", "gender-specific"))
_WORDINGS = Wordings.of(__name__)
_PLAN_FOR = _WORDINGS["plan_for"]
_BEHIND_A_PLAN = _WORDINGS["behind_a_plan"]
_PLAN_TAKEN_FOR = _WORDINGS["plan_taken_for"]
_TAKEN_FOR = _WORDINGS["taken_for"]
_HAS_A_PLAN = _WORDINGS["has_a_plan"]
_PLANS = _WORDINGS.words("plans")
_A_PLAN = _WORDINGS["a_plan"]


def is_whom_a_plan_is_for(low: str, start: int, payers: Sequence[Match]) -> bool:
    """Whether a plan pays for the people named there, and nothing says that the program is for them.

    `payers` are the insurers that the sentence names.

    >>> is_whom_a_plan_is_for("our plan pays for veterans", 18, ()), is_whom_a_plan_is_for("kidcare is accepted for clients under 19", 32, ())
    (True, True)
    >>> is_whom_a_plan_is_for("we take insurance and treat veterans", 28, ())
    False
    """
    between = [one.end for one in payers if one.end <= start]
    if any(_BEHIND_A_PLAN.fullmatch(low, end, start) or _PLAN_TAKEN_FOR.fullmatch(low, end, start) for end in between):
        return True
    if " accepted for " in low and _TAKEN_FOR.search(low, 0, start):
        return True
    paid = payers or (any(map(low.__contains__, _PLANS)) and _A_PLAN.search(low) is not None)
    return bool(paid) and _PLAN_FOR.search(low, max(0, start - 120), start) is not None


def _is_who_has_a_plan(low: str, end: int, payers: Sequence[Match]) -> bool:
    """Whether those who are named up to `end` are said to have a plan: "Seniors usually have Medicare".

    >>> _is_who_has_a_plan("seniors often have medicare", 7, ()), _is_who_has_a_plan("seniors often have pain", 7, ())
    (True, False)
    """
    has = _HAS_A_PLAN.match(low, end)
    if has is None:
        return False
    first, last = has.span("plan")
    return any(first <= one.start < last for one in payers) or _A_PLAN.search(low, first, last) is not None


def is_of_a_plan(page: Page, mention: Mention, rule: str) -> bool:
    """Whether a naming of people, read by the `rule`, says of them no more than that a plan pays for them or that they have one."""
    if rule in _OF_A_PROGRAM:
        return False
    low, payers = mention.unit.low, page.terms(mention.unit, "insurers")
    if is_whom_a_plan_is_for(low, mention.start, payers):
        return True
    return rule != "served" and _is_who_has_a_plan(low, mention.end, payers)
