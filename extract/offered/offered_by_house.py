"""Sentences of the main text that offer a level as "the clinic" or a part of the house does, and lines on what there is."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.offered.offering import LIST, VERB, are_counted
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, verb=VERB, list=LIST)
_THE_OFFERS = _WORDINGS["the_offers"]
_THE_PROGRAM_OFFERS = _WORDINGS["the_program_offers"]
# "A 28-day residential program for men": a line that only says what there is
_A_PROGRAM = compiled(r"^(?:for [\w' ]{3,24}: )?(?:an?|una?) (?:[\w,'-]+ ){0,7}$")
_OF_IT = _WORDINGS["of_it"]
_FEW_WORDS = _WORDINGS["few_words"]
_INCLUDES = _WORDINGS["includes"]
# "The day hospital serves adults", "El centro de día atiende a adultos": of programs at large other things are said
_THE = compiled(r"^(?:the|el|la) $")
_ACTS = _WORDINGS["acts"]
# A part of the house that has a name: "Quillmere Family Program"
_PARTS = _WORDINGS.words("kinds_of_part")
_IS_A_PART = compiled(rf"\b(?:{'|'.join(_PARTS)})$")
_WHO_OFFERS = _WORDINGS["who_offers"]
LONGEST_ARTICLE = 5  # characters: "the ", and a line break
NO_RULE = ""  # whatever else the sentence may say of the level
IS_SAID_OF_ALL = _WORDINGS["is_said_of_all"]


def told_by_the_house(page: Page, unit: Unit, match: Match, before: str, after: str) -> str | None:
    """The rule by which a sentence of a page that presents its own offers a level so, or NO_RULE where it speaks of something else."""
    low, lesson = unit.low, is_lesson(page)
    if before.startswith(("the ", "this ")) and (_THE_OFFERS.match(before) or _THE_PROGRAM_OFFERS.match(before)):
        return "offers"
    if _part_offers(unit, before) or (are_counted(before) and not lesson):
        return "offers"
    if match.start == 0 and _INCLUDES.match(after) and not lesson:
        return "includes"
    if len(before) <= LONGEST_ARTICLE and _THE.match(before) and _ACTS.match(after) and not lesson:
        return "definite"
    if unit.block.kind == "paragraph" and _A_PROGRAM.match(before) and _OF_IT.match(after):
        return NO_RULE if IS_SAID_OF_ALL.search(low) or lesson else "is_one"
    if _is_under_name(page, unit) and _FEW_WORDS.match(before) and _OF_IT.match(after):
        return NO_RULE if IS_SAID_OF_ALL.search(low) or lesson else "under_name"
    return None


def _is_under_name(page: Page, unit: Unit) -> bool:
    """Whether a line stands right under the first heading, where that is the provider's name."""
    over = page.units[unit.number - 1] if unit.number else None
    if over is None or over.block.kind != "heading" or unit.block.kind == "heading":
        return False
    return over.low.strip(" .!") in page.provider_names or over.low.removeprefix("the ") in page.provider_names


def _part_offers(unit: Unit, before: str) -> bool:
    """Whether the part of the house that heads the section is who offers: "QFP provides day treatment" under "Quillmere Family Program (QFP)"."""
    heading = unit.block.headings[-1] if before and unit.block.headings else None
    called = heading.low.strip(" :.") if heading is not None else ""
    if heading is None or not called.endswith(_PARTS) or not _IS_A_PART.search(called):
        return False
    found = _WHO_OFFERS.match(before)
    if found is None or levels_in(heading.text):
        return False
    who = found["who"]
    return heading.low.startswith(f"{who} ") or f"({who})" in heading.low
