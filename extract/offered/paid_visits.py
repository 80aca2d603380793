"""Pages on fees and insurance of a practice that name no therapy of their own: what a session costs there says that people come for sessions."""

from __future__ import annotations

from collections.abc import Iterable

from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Finding

_WORDINGS = Wordings.of(__name__)
_FOR = _WORDINGS["for"]
_COMES = _WORDINGS["comes"]
_PAID = _WORDINGS["paid"]
_MORE = _WORDINGS["more"]


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
