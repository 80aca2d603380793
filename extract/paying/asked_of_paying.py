"""Ways to pay of which a question asks and that the answer under it affirms: "Do you offer payment plans?", "Yes, call us."."""

from __future__ import annotations

import re

from extract.page import Page
from extract.paying.paying_claim import claim_of
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Evidence

_WORDINGS = Wordings.of(__name__)
_ASKS = _WORDINGS["asks"]
_YES = _WORDINGS["yes"]
_IN_PART = _WORDINGS["in_part"]


def affirmed(page: Page, question: Unit, asks: re.Pattern[str] = _ASKS) -> list[Evidence]:
    """The answer right behind a question of what is offered, where it begins with a yes that nothing limits; else nothing."""
    behind = page.units[question.number + 1 : question.number + 2]
    if not question.low.endswith("?") or not behind or not asks.search(question.low):
        return []
    answer = behind[0]
    if not _YES.match(answer.low) or _IN_PART.search(answer.low) or claim_of(page, answer) == "negated":
        return []
    return [page.evidence(answer)] if page.presents_own or page.scope(answer).own else []
