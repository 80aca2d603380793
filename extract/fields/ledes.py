"""Lines without a verb that say what is offered: the line under a name, a footer's tagline, the entries of a list of services."""

from __future__ import annotations

from functools import lru_cache

from extract.document import Block
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_TAGLINE = _WORDINGS["tagline"]
_OF_AGES = _WORDINGS.guarded("of_ages")
_NAMES_CARE = _WORDINGS["names_care"]
_LEDE = _WORDINGS.guarded("lede")
_FINITE = _WORDINGS["finite"]
_CLAUSE = _WORDINGS["clause"]
MOST_WORDS = 45
TAGLINE_ZONES = frozenset(("footer", "header"))
_OVER_SERVICES = _WORDINGS["over_services"]
_BARE = _WORDINGS["bare"]


def is_tagline(page: Page, unit: Unit) -> bool:
    """Whether it is the line in the footer, or beside the name at the head, that says what the organisation is: "Outpatient treatment for …"."""
    zone = unit.block.zone
    if zone not in TAGLINE_ZONES or is_link(page, unit.block):
        return False
    if _OF_AGES.fullmatch(unit.low):
        return True
    if zone == "header":
        return _is_lede(unit.low)
    return _TAGLINE.match(unit.low) is not None or _goes_on(page, unit)


def _goes_on(page: Page, unit: Unit) -> bool:
    """Whether the line before, in the same block, says what the organisation is, and this one names more of it without a verb."""
    before = page.units[unit.number - 1] if unit.number else None
    if before is None or before.block is not unit.block or _TAGLINE.match(before.low) is None:
        return False
    return _NAMES_CARE.search(unit.low) is not None and _FINITE.search(unit.low) is None


def is_lede(unit: Unit) -> bool:
    """Whether a line of the main text names a service and whom it is for, and no verb makes a sentence of it.

    Where it is long it is no card, and yet says what is offered: on a page of who offers it.
    """
    return unit.block.zone == "main" and unit.block.kind in ("paragraph", "heading") and _is_lede(unit.low)


def _is_lede(low: str) -> bool:
    if low.count(" ") >= MOST_WORDS:
        return False
    if (" for " not in low and "ing " not in low and " to " not in low) or _LEDE.match(low) is None:
        return False
    clause = _CLAUSE.search(low)
    return _FINITE.search(low[: clause.start()] if clause else low) is None


def opens_text(page: Page, unit: Unit) -> bool:
    """Whether a button is the title of what stands under it, as those are that unfold: "Grief group" over what that is."""
    if unit.block.kind != "button" or unit.block.zone != "main":
        return False
    below = next(iter(page.units[unit.number + 1 : unit.number + 2]), None)
    return (
        below is not None
        and below.block.kind == "paragraph"
        and below.block.zone == "main"
        and below.block.headings == unit.block.headings
        and below.low.count(" ") >= FEWEST_UNDER
    )


FEWEST_UNDER = 7  # blanks between the words of a text that is unfolded


def is_of_services(page: Page, block: Block) -> bool:
    """Whether a line stands in the main text right under "Our services", or under the first heading of a page of "Services"."""
    if block.zone != "main" or not block.headings:
        return False
    above = block.headings[-1]
    if _is_over_services(above.low):
        return True
    if len(block.headings) > 1 or _BARE.fullmatch(above.low) is None:
        return False
    first = next((other for other in page.document.blocks if other.kind == "heading" and other.zone == "main"), None)
    return first is not None and first.text == above.text


@lru_cache(maxsize=512)
def _is_over_services(above: str) -> bool:
    return len(above) < 60 and _OVER_SERVICES.fullmatch(above) is not None


def is_link(page: Page, block: Block) -> bool:
    """Whether the whole block is one link: an entry of a menu, whatever the page calls it.

    What the menu or the footer alone links may stand in the text as well, as a heading or a row of fees, and is no link there.
    """
    text = block.text
    if text not in page.link_texts or len(text) > 80 or "\n" in text:
        return False
    return block.zone != "main" or text in page.main_links
