"""Whether a sentence says of people only that a plan pays for them, or that they have one: they are not whom a program is for."""

from __future__ import annotations

from collections.abc import Sequence

from extract.fields.mentions import Mention
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match

# Rules by which a program or a therapy is said to be theirs, whatever the sentence says of paying
_OF_A_PROGRAM = frozenset(("program of theirs", "program for them", "therapy of theirs", "gender-specific"))
# "Medicaid is accepted for adolescents", "CHIP covers children": for whom a plan pays, between the two no verb of care
_PLAN_FOR = compiled(
    r"\b(?:(?:accepted|taken|billed|honou?red|coverage|benefits?|insurance|plans?|in[- ]network|contracted|credentialed|aceptad[oa]s?|se aceptan? [\w' &,-]{2,60}?)(?: with [\w' &,-]{2,60}?)?(?: (?:is|are) (?:\w+ )?(?:available|offered))?,? (?:but )?(?:only |solely |just )?(?:for|para)"
    r"|(?:covers?|pays?|pays? only|reimburses?|cubren?|pagan?)(?: (?:only|care|treatment|services|stays?))?(?: (?:for|to))?)"
    r" (?:(?!(?:treat|serve|see|help|offer|provide|run|welcom|admit|work|care|program|track|group)\w*\b)[\w'+-]+,? ){0,6}$"
)
# "Medicaid (adolescents only)", "Medi-Cal: solo para adolescentes": right behind the plan
_BEHIND_A_PLAN = compiled(r"[\w ]{0,12}? ?[:(–-]+ ?(?:(?:only|solo|sólo|just|for|para|our|all) ){0,3}")
# "Seniors aged 65+ usually have Medicare": who has a plan
_HAS_A_PLAN = compiled(
    r"[\w+]*,?(?: \(?(?:ages?|aged|over|who are|\d\d)[^.;,]{0,30}?\)?,?)?(?: (?:usually|often|typically|generally|commonly|may|can|might|mostly|sometimes|likely|do|also|already|in \w+))*"
    r" (?:has|have|had|hold|carry|carries|get|gets|receive|use|uses|qualif\w+|rely|relies|(?:is|are) (?:usually |often |typically |generally |automatically |mostly )*(?:insured|covered|eligible|enrolled)|with)\b(?P<plan>[^.;]{1,40})"
)
_PLANS = ("insur", "coverage", "covered", "plan", "benefit", "medicare", "medicaid", "tricare", "chip", "seguro")
_A_PLAN = compiled(r"\b(?:insur\w+|coverage|covered|plans?|benefits?|medicare|medicaid|tricare|chip|seguros?)\b")


def _is_whom_a_plan_is_for(low: str, start: int, payers: Sequence[Match]) -> bool:
    """Whether a plan pays for the people named there, and nothing says that the program is for them.

    `payers` are the insurers that the sentence names.

    >>> _is_whom_a_plan_is_for("our plan pays for veterans", 18, ())
    True
    >>> _is_whom_a_plan_is_for("we take insurance and treat veterans", 28, ())
    False
    """
    if any(one.end <= start and _BEHIND_A_PLAN.fullmatch(low, one.end, start) for one in payers):
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
    if _is_whom_a_plan_is_for(low, mention.start, payers):
        return True
    return rule != "served" and _is_who_has_a_plan(low, mention.end, payers)
