"""Lists of the provider's programs: whether a line stands under a heading or a lead-in that says so."""

from __future__ import annotations

from extract.claims.scope import heading_scope
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_FORMER = _WORDINGS["former"]
HEADING_WORDS, LEAD_IN_WORDS = 12, 24  # over a list of levels
_LISTED_UNDER = _WORDINGS["listed_under"]
_WE_LIST = _WORDINGS["we_list"]
_SO_MANY = _WORDINGS["so_many"]
_LISTED_IF_OWN = _WORDINGS["listed_if_own"]
_NEXT_ITEM = _WORDINGS["next_item"]
_TELLS = _WORDINGS["tells"]
_OUTPATIENT = _WORDINGS["outpatient"]
_KINDS = _WORDINGS["kinds"]


def under_programs(page: Page, unit: Unit) -> bool:
    """Whether the line stands under a heading (or lead-in) for the provider's programs.

    "Programs" or "Services" is enough; "Levels of care" is as often a lesson, and must be called the provider's own.
    """
    headings, lead_in = unit.block.headings, unit.block.lead_in.lower().strip(" :")
    over = [(headings[-1].low.strip(" :"), headings[-1].level > 1)] if headings else []
    for text, below_title in (*over, (lead_in, True)) if lead_in else over:
        if _FORMER.match(text):
            return False
        if _SO_MANY.match(text) and not is_lesson(page):
            return True
        longest = LEAD_IN_WORDS if text == lead_in else HEADING_WORDS
        if not text or len(text.split()) > longest or not (below_title or _LISTED_UNDER.fullmatch(text)):
            continue
        if _WE_LIST.search(text):
            return True
        if levels_in(text):
            return _OUTPATIENT.fullmatch(text) is not None and is_line_of_kinds(unit) and not is_lesson(page)
        if _LISTED_UNDER.fullmatch(text):
            return True
        ours = heading_scope(text, page.provider_names).claim == "own"
        if ours and (_LISTED_IF_OWN.search(text) or _LISTED_UNDER.search(text)):
            return True
    return False


def goes_on_a_list(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a level is a later item of a line that begins with one and tells nothing: "Inpatient care for adults, adult PHP, and an IOP"."""
    if page.terms(unit, "levels_of_care")[0].start or _TELLS.search(unit.low):
        return False
    return _NEXT_ITEM.search(unit.low, max(0, match.start - 40), match.start) is not None


def is_line_of_kinds(unit: Unit) -> bool:
    """Whether a line begins with the levels that outpatient care has, and says where they are at the most: "PHP, IOP and OP at our Reno office"."""
    return _KINDS.match(unit.low) is not None
