"""Levels of care as bare lines of a provider's list, among other tags: "Inpatient", "Partial hospitalization", "Adolescents", one a line."""

from __future__ import annotations

from extract.document import fold
from extract.levels.belonging import levels_in
from extract.names.forms import KIND
from extract.page import Page
from extract.roles.page_role import is_lesson, signals
from extract.roles.reports import OF_THE_SITE, TREATS_BY_NAME
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

WORDS, ITEM_WORDS = 5, 8  # of a tag, and of one that is marked as an item of a list
TAGS, RUNGS = 2, 3  # different levels in one run of tags, and in a list of nothing else
MOST = 14  # tags of a run
_WORDINGS = Wordings.of(__name__)
_LADDER = _WORDINGS["ladder"]
_KINDS = frozenset(("paragraph", "item", "cell"))


def is_a_tag(page: Page, unit: Unit) -> bool:
    """Whether a level's name is one of a run of bare lines that are the provider's levels.

    So is a list of three levels and more and nothing else under the page's first heading alone, where it names its provider;
    and two levels among other tags, on the site of one who treats. A lesson says something of each, what leads a list in says
    what it is of, a list of links is a menu, and cards of several places are a directory's.
    """
    if not _says_nothing(page, unit) or is_lesson(page):
        return False
    run = [unit, *_beside(page, unit, -1), *_beside(page, unit, 1)]
    levels = {level for tag in run for level in levels_in(tag.text)}
    if len(run) > MOST:
        return False
    return _is_first_list(page, unit, run, levels) or (len(levels) >= TAGS and _is_own_card(page, unit))


def _is_first_list(page: Page, unit: Unit, run: list[Unit], levels: set[LevelOfCare]) -> bool:
    """Whether the run is a list of levels alone under the first heading, or none."""
    block = unit.block
    if block.kind != "item" or len(block.headings) != 1 or not page.provider_names or len(levels) < RUNGS:
        return False
    return all(levels_in(tag.text) for tag in run)


def _is_own_card(page: Page, unit: Unit) -> bool:
    """Whether the page is of one who treats, by its name, lists no others and teaches nothing, and no heading names a ladder."""
    over = unit.block.headings[-1].low if unit.block.headings else ""
    if unit.block.lead_in or over.endswith("?") or _LADDER.search(over):
        return False
    if signals(page, "directory")[0] or not _is_of_one_who_treats(page):
        return False
    return not any(scope.claim in ("general", "hypothetical") for scope in page.scopes)


def _beside(page: Page, unit: Unit, step: int) -> list[Unit]:
    """The tags right before or behind."""
    found: list[Unit] = []
    place = unit.number + step
    while 0 <= place < len(page.units) and len(found) < MOST and _says_nothing(page, page.units[place]):
        found.append(page.units[place])
        place += step
    return found


def _says_nothing(page: Page, unit: Unit) -> bool:
    """Whether a line is a term of the field and no more: no sentence, no link, no label, nothing that a line with a colon introduces."""
    low, over = unit.low.strip(" .:"), unit.block.lead_in.rstrip()
    if unit.block.zone != "main" or unit.block.kind not in _KINDS or unit.block.label or unit.text in page.link_texts:
        return False
    if over.endswith((":", "?")) or levels_in(over):
        return False
    if len(low.split()) > (ITEM_WORDS if unit.block.kind == "item" else WORDS) or not page.terms_of[unit.number]:
        return False
    covered = sum(match.end - match.start for match in page.terms_of[unit.number])
    return 2 * covered >= len(low)


def _is_of_one_who_treats(page: Page) -> bool:
    provider = page.provider
    if provider is None or (provider.rule not in OF_THE_SITE and provider.rule != "title"):
        return False
    return bool(TREATS_BY_NAME.search(fold(provider.name)) or KIND.search(provider.name))
