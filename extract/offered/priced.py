"""Whether a level of care stands in a price list of this provider: whoever states what a day of it costs here offers it."""

from __future__ import annotations

from extract.fields.prices import claim_on
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

MOST_LINES, LINE_WORDS = 6, 6  # of a list of prices, and of the line over it
AT_START = 12  # characters: "Adolescent IOP - $250 per day" begins with the level, a sentence about it does not
_WORDINGS = Wordings.of(__name__)
_AMOUNT = _WORDINGS["amount"]
_ALONE = _WORDINGS["alone"]
# What such care costs anywhere is given as a wide range.
_RANGE = compiled(r"\$ ?(\d[\d,]*)(?:\.\d\d)?(?: ?[\w/ ]{0,12})? ?(?:-|to|and) ?\$ ?(\d[\d,]*)")
WIDE = 1.5
_PRICES = _WORDINGS["prices"]
_ANYWHERE = _WORDINGS["anywhere"]

_OTHER_SUMS = _WORDINGS["other_sums"]


def is_priced(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a line that begins with a level gives its price, under words that say that these are the provider's own.

    The price stands behind the level ("Residential - $900 per day") or alone on the next line.
    """
    if match.start > AT_START or not page.presents_own or "$" not in page.document.low or is_lesson(page):
        return False
    if "$" in unit.low:
        line = unit if _AMOUNT.match(unit.low, match.end) else None
    else:
        below = page.units[unit.number + 1 : unit.number + 2]
        short = len(unit.low) - (match.end - match.start) <= 30
        line = below[0] if short and below and _ALONE.fullmatch(below[0].low.strip(" .*")) else None
    if line is None or claim_on(page, line) != "own" or _is_wide(line.low):
        return False
    block = unit.block
    over = [*(heading.low for heading in block.headings), block.lead_in.lower(), block.label.lower()]
    nearest = (*(heading.low for heading in block.headings[1:][-1:]), block.lead_in.lower(), unit.low)
    if any(_ANYWHERE.search(text) for text in over if text) or any(
        _OTHER_SUMS.search(text) for text in nearest if text
    ):
        return False
    above = _line_above(page, unit)
    if above and _ANYWHERE.search(above):
        return False
    return page.scope(line).own or any(_PRICES.search(text) for text in [*over, above] if text)


def _line_above(page: Page, unit: Unit) -> str:
    """The short line over a list of prices of which this line is one, folded: "daily rates", as in a page saved as text; else ""."""
    if unit.block.kind not in ("paragraph", "item"):
        return ""
    for other in reversed(page.units[max(0, unit.number - MOST_LINES) : unit.number]):
        if "$" not in other.low:
            short = len(other.low.split()) <= LINE_WORDS and not other.low.endswith((".", "?"))
            return other.low if short else ""
    return ""


def _is_wide(low: str) -> bool:
    """Whether the price is a range that no one place has: "$500 - $2,000".

    >>> _is_wide("detox: $500 - $2,000 a day"), _is_wide("detox: $500 - $600 a day"), _is_wide("detox: $500")
    (True, False, False)
    """
    found = _RANGE.search(low)
    if found is None:
        return False
    least, most = (float(found[group].replace(",", "") or 0) for group in (1, 2))
    return most > WIDE * least
