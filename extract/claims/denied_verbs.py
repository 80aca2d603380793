"""Lists of what is not done, each item a verb: "We do not:" over "Accept Medicaid" and "Prescribe Suboxone"."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page, Scope
from extract.wordings import Wordings

DENIED = "denied_list"  # why such an item is excluded
LONGEST = 60  # characters of what stands over them
_WORDINGS = Wordings.of(__name__)
_DENIES = _WORDINGS["denies"]
_DOES = _WORDINGS["does"]


def set_denied_verbs_apart(page: Page) -> None:
    """Exclude the items that begin with a verb under a lead-in or a heading that denies it: the item by itself says the opposite."""
    known: dict[str, bool] = {}
    for unit in page.units:
        block = unit.block
        if block.kind != "item":
            continue
        over = fold(block.lead_in) or (block.headings[-1].low if block.headings else "")
        if over not in known:
            known[over] = 0 < len(over) <= LONGEST and _DENIES.fullmatch(over) is not None
        if known[over] and _DOES.match(unit.low) is not None:
            page.scopes[unit.number] = Scope("excluded", DENIED)
