"""A therapy in a sentence of prices: whoever states here what a session of it costs gives it."""

from __future__ import annotations

from extract.fields.mentions import NOBODYS, Mention
from extract.fields.prices import claim_on
from extract.page import Page
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_SUM = _WORDINGS["sum"]


def is_priced_here(page: Page, mention: Mention) -> bool:
    """Whether its price stands right behind it, and is one of this provider's: "intake $200, individual sessions $180"."""
    if mention.claim != "unclear" or mention.rule != NOBODYS or "$" not in mention.unit.low:
        return False
    if not page.presents_own or mention.unit.block.zone != "main":
        return False
    return _SUM.match(mention.unit.low, mention.end) is not None and claim_on(page, mention.unit) == "own"
