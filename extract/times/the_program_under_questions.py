""" "The" program, told with its amounts under a heading that asks what such a program is: "What is IOP?", and "The IOP meets three days a week"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.roles.page_role import is_lesson
from extract.schedule import find_quantities
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_THE = _WORDINGS["the"]
_DOES = _WORDINGS["does"]
_AT_LARGE = _WORDINGS["at_large"]
_THE_PROGRAM_LASTS = _WORDINGS["the_program_lasts"]
ENOUGH = 2  # kinds of amounts: a lesson on such programs gives one of them, or a range for each
_BARE = "programs_at_large"
_UNDER_A_QUESTION = "headed_general"


def is_of_the_program(page: Page, unit: Unit) -> bool:
    """Whether a sentence under such a heading tells of this program, on a page of a provider: without hedge, and in exact amounts.

    A lesson says "IOP" or "an IOP", and from how many hours to how many.
    """
    why = page.scope(unit).why
    if why not in (_UNDER_A_QUESTION, _BARE) or not page.presents_own or is_lesson(page):
        return False
    named = page.terms(unit, "levels_of_care")
    if not named or len({match.id for match in named}) > 1 or _AT_LARGE.search(unit.low):
        return False
    first = named[0]
    if why == _BARE:
        over = unit.block.headings[-1] if unit.block.headings else None
        if first.start or over is None or over.level == 1 or "?" in over.text or levels_in(over.text) != (first.id,):
            return False  # "IOP is nine hours a week" under "IOP", among the programs of the page
    elif _THE.fullmatch(unit.low, 0, first.start) is None:
        return False
    if _DOES.match(unit.low, first.end) is None:
        return False
    return len({one.kind for one in find_quantities(unit.text)}) >= ENOUGH


def lasts_so_long(page: Page, unit: Unit) -> bool:
    """Whether it answers "How long does IOP last?" with how long the program at hand does: "The program lasts eight weeks"."""
    if not page.presents_own or _THE_PROGRAM_LASTS.match(unit.low) is None:
        return False
    return not page.terms(unit, "levels_of_care") and _AT_LARGE.search(unit.low) is None and not is_lesson(page)
