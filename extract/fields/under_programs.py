"""Lists of the provider's programs: whether a line stands under a heading or a lead-in that says so."""

from __future__ import annotations

from extract.levels import levels_in
from extract.page import Page
from extract.role import is_lesson
from extract.scope import heading_scope
from extract.searching import compiled
from extract.units import Unit

_FORMER = compiled(r"(?:our |the )?(?:former|past|previous|discontinued|closed|ended|retired) ")
HEADING_WORDS, LEAD_IN_WORDS = 12, 24  # over a list of levels
_LISTED_UNDER = compiled(
    r"(?:(?:our|the|all|\w+(?: \w+)?) )?(?:programs|services|treatment (?:programs|options|services)|programs (?:and|&) services)"
    r"(?: (?:provided|offered|available|we (?:offer|provide)|at a glance|include|list))?|(?:included|these|they|options) (?:are|include)|"
    r"what we (?:offer|do|treat|provide)|how we help|(?:other )?ways we (?:can )?help|programas|servicios(?: que ofrecemos)?"
)
# whatever level the line before may name
_WE_LIST = compiled(r"(?:\bincluded are|\bwe (?:offer|provide|have))(?: the following)?$")
# "There are two levels of care available to those in our clinic:"
_SO_MANY = compiled(
    r"(?:there are|we have|choose (?:between|from)) (?:\d|two|three|four|five) (?:different )?(?:levels of (?:care|treatment|service)|tracks|programs|treatment options)\b.{0,60}?\b(?:available|offered|provided)\b"
    r"(?! (?:for|in|to treat) (?:an? )?(?:the )?(?:addiction|substance|alcohol|drug|people|individuals|mental|recovery|treating|rehab|most|united)\b)"
)
_LISTED_IF_OWN = compiled(
    r"levels? of (?:care|treatment)|continuum|offer|ofrec|niveles de (?:atención|cuidado)|options|treatment|care|rehab|"
    # "Harbor Quarry provides:", "Our center in Reno provides the following services:"
    r"\b(?:provides|delivers|operates|runs|has)(?: (?:all|both))?(?: the following| these)?(?: (?:\w+ ){0,3}(?:levels|programs|services))?$"
)


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
            return False
        if _LISTED_UNDER.fullmatch(text):
            return True
        ours = heading_scope(text, page.provider_names).claim == "own"
        if ours and (_LISTED_IF_OWN.search(text) or _LISTED_UNDER.search(text)):
            return True
    return False
