"""Levels of care as bare tags on a provider's card: "Inpatient", "Partial hospitalization", "Adolescents", one a line."""

from __future__ import annotations

import re

from extract.document import fold
from extract.name_forms import KIND
from extract.page import Page
from extract.role import is_lesson, signals
from extract.role_reports import OF_THE_SITE, TREATS_BY_NAME
from extract.units import Unit

WORDS = 5  # of a tag
TAGS = 2  # different levels in one run of them
MOST = 14  # tags of a run
# A heading that says what levels there are, wherever
_LADDER = re.compile(
    r"\b(?:levels? of|niveles de|continuum|options|types|kinds|differences?|glossary|terms|coverage|covered|insurance|referrals?|resources)\b"
)
_KINDS = frozenset(("paragraph", "item", "cell"))


def is_a_tag(page: Page, unit: Unit) -> bool:
    """Whether a level's name is one of a run of tags, two of which are levels, on the site of one who treats.

    A lesson says something of each; a list of links is a menu, and cards of several places are a directory's.
    """
    if (
        not _says_nothing(page, unit)
        or is_lesson(page)
        or signals(page, "directory")[0]
        or not _is_of_one_who_treats(page)
    ):
        return False
    if any(scope.claim in ("general", "hypothetical") for scope in page.scopes):
        return False
    if unit.block.lead_in:
        return False  # what leads them in says what they are
    over = unit.block.headings[-1].low if unit.block.headings else ""
    if over.endswith("?") or _LADDER.search(over):
        return False
    run = [unit, *_beside(page, unit, -1), *_beside(page, unit, 1)]
    return len(run) <= MOST and len({match.id for tag in run for match in page.terms(tag, "levels_of_care")}) >= TAGS


def _beside(page: Page, unit: Unit, step: int) -> list[Unit]:
    """The tags right before or behind."""
    found: list[Unit] = []
    place = unit.number + step
    while 0 <= place < len(page.units) and len(found) < MOST and _says_nothing(page, page.units[place]):
        found.append(page.units[place])
        place += step
    return found


def _says_nothing(page: Page, unit: Unit) -> bool:
    """Whether a line is a term of the field and no more: no sentence, no link, no label."""
    low = unit.low.strip(" .:")
    if unit.block.zone != "main" or unit.block.kind not in _KINDS or unit.block.label or unit.text in page.link_texts:
        return False
    if len(low.split()) > WORDS or not page.terms_of[unit.number]:
        return False
    covered = sum(match.end - match.start for match in page.terms_of[unit.number])
    return 2 * covered >= len(low)


def _is_of_one_who_treats(page: Page) -> bool:
    provider = page.provider
    if provider is None or (provider.rule not in OF_THE_SITE and provider.rule != "title"):
        return False
    return bool(TREATS_BY_NAME.search(fold(provider.name)) or KIND.search(provider.name))
