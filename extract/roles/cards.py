"""Short pages of one who treats, in fragments that say neither "we" nor a verb: "Teen IOP. Three afternoons a week, 3:30-6:30. Cigna, Aetna."."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.document import fold
from extract.names.forms import KIND
from extract.page import Page
from extract.roles.page_role import is_lesson, signals
from extract.units import Unit
from extract.wordings import Wordings

MOST_SENTENCES = 24
LONGEST = 30  # words of a sentence
KINDS = 3  # of what only who gives care says of it
HEAD_WORDS, LEVEL_WORDS = 6, 4
COVERED = 0.35  # of the first heading by the words of the field
_WORDINGS = Wordings.of(__name__)
_TOLD = _WORDINGS["told"]
_SAYS = _WORDINGS["says"]


def is_told_in_fragments(page: Page) -> bool:
    """Whether a few fragments under a heading that is a kind of care, or under the name of one who treats, say when, for whom, for how much and how to come.

    A lesson hedges and tells of many, a report and a diary tell of what was, and a firm speaks of those who treat.
    """
    main = [unit for unit in page.units if unit.block.zone in ("main", "footer") and unit.block.kind != "title"]
    if not 0 < len(main) <= MOST_SENTENCES or is_lesson(page) or not _is_headed(page):
        return False
    if any(signals(page, kind)[0] for kind in ("around", "framed", "news", "directory", "charity", "article")):
        return False
    if any(scope.claim in ("general", "hypothetical") or scope.why == "another" for scope in page.scopes):
        return False
    if any(len(unit.low.split()) > LONGEST or _TOLD.search(unit.low) or is_hedged(unit.low) for unit in main):
        return False
    kinds = {found.lastgroup for unit in main for found in _SAYS.finditer(unit.low)}
    insured = any(page.terms(unit, "insurers") for unit in main)
    return len(kinds) + insured >= KINDS


def _is_headed(page: Page) -> bool:
    heading = next((unit for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"), None)
    if heading is None or len(heading.low.split()) > HEAD_WORDS:
        return False
    if page.provider is not None and KIND.search(fold(page.provider.name)) and fold(page.provider.name) in heading.low:
        return _names_care(page)
    if page.terms(heading, "levels_of_care") and len(heading.low.split()) <= LEVEL_WORDS:
        return True
    covered = sum(match.end - match.start for match in page.terms_of[heading.number] if match.vocabulary != "insurers")
    return covered >= COVERED * len(heading.low) or _counsels(heading)


def _counsels(heading: Unit) -> bool:
    return heading.low.strip(" .:") in ("counseling", "counselling", "therapy")


def _names_care(page: Page) -> bool:
    """Whether a level, a therapy or a condition stands below."""
    return any(
        page.terms(unit, vocabulary)
        for unit in page.units
        for vocabulary in ("levels_of_care", "modalities", "conditions")
    )
