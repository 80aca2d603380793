"""Ways to pay of which a question asks and that the answer under it affirms: "Do you offer payment plans?", "Yes, call us."."""

from __future__ import annotations

import re

from extract.fields.paying_claim import claim_of
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit
from records.models import Evidence

_ASKS = compiled(
    r"\b(?:do|does|can|is|are) (?:you|your \w+|there|we|i)\b[^?]{0,60}\b(?:offer|have|provide|accept|take|set up|get|make|an?|any)\b|\b(?:ofrecen|tienen|hay|aceptan|cuentan con)\b"
)
_YES = compiled(r"\W*(?:yes|absolutely|of course|certainly|definitely|we do|i do|sí|claro|por supuesto)\b")
# A yes that is taken back: "Yes, in some cases", "Yes, for those who qualify"
_IN_PART = compiled(
    r"\b(?:some (?:cases|clients|people)|certain|case[- ]by[- ]case|depend\w*|if (?:you|they|available|eligible)|may\b|might|sometimes|limited to|but|not|only|algunos casos|depende)\b"
)


def affirmed(page: Page, question: Unit, asks: re.Pattern[str] = _ASKS) -> list[Evidence]:
    """The answer right behind a question of what is offered, where it begins with a yes that nothing limits; else nothing."""
    behind = page.units[question.number + 1 : question.number + 2]
    if not question.low.endswith("?") or not behind or not asks.search(question.low):
        return []
    answer = behind[0]
    if not _YES.match(answer.low) or _IN_PART.search(answer.low) or claim_of(page, answer) == "negated":
        return []
    return [page.evidence(answer)] if page.presents_own or page.scope(answer).own else []
