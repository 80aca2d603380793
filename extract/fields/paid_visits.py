"""Pages on fees and insurance of a practice that name no therapy of their own: what a session costs there says that people come for sessions."""

from __future__ import annotations

from collections.abc import Iterable

from extract.page import Page
from extract.searching import compiled
from extract.units import Unit
from records.models import Finding

_FOR = compiled(r"\b(?:therapy|psychotherapy|counsell?ing)\b")
_COMES = compiled(
    r"\b(?:(?:each|every|your|per|the|of) (?:therapy |counseling )?(?:sessions?|visits?)|(?:time|cost|costs) of (?:the )?(?:sessions?|visits?|service))\b"
)
_PAID = compiled(r"\bco-?pay\w*\b|\bco-?insurance\b|\b(?:session|full) fees?\b|\bsuper-?bills?\b|\bcourtesy billing\b")
# Where people may live, or come for half a day
_MORE = compiled(
    r"\b(?:addict\w*|rehab\w*|detox\w*|sober|residential|inpatient|iop|php|intensive|partial hospital\w*|treatment (?:cent(?:er|re)s?|facilit\w+|programs?)|level of care|physical therapy|speech therapy|occupational therapy|massage|pediatric therapy|chiropract\w*)\b"
)


def states_session_pay(page: Page, found: Iterable[Finding]) -> Unit | None:
    """The provider's own sentence on what is paid at the session or visit, on such a page: "We collect co-pays at the time of session"."""
    if not is_paid_by_the_session(page, found):
        return None
    own = (unit for unit in page.own if unit.block.zone == "main")
    return next((unit for unit in own if _COMES.search(unit.low) and _PAID.search(unit.low)), None)


def is_paid_by_the_session(page: Page, found: Iterable[Finding]) -> bool:
    """Whether a page that says how it is paid speaks of therapy and of the session or visit that is paid for, and of no more than that."""
    low = page.document.low
    if not any(finding.field in ("insurers", "payment", "prices") for finding in found) or _MORE.search(low):
        return False
    return all(said.search(low) for said in (_FOR, _COMES, _PAID))
