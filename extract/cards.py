"""Short pages of one who treats, in fragments that say neither "we" nor a verb: "Teen IOP. Three afternoons a week, 3:30-6:30. Cigna, Aetna."."""

from __future__ import annotations

from extract.document import fold
from extract.name_forms import KIND
from extract.page import Page
from extract.role import is_lesson, signals
from extract.scope import is_hedged
from extract.searching import compiled
from extract.units import Unit

MOST_SENTENCES = 24
LONGEST = 30  # words of a sentence
KINDS = 3  # of what only who gives care says of it
HEAD_WORDS, LEVEL_WORDS = 6, 4
COVERED = 0.35  # of the first heading by the words of the field
_TOLD = compiled(
    r"\b(?:by (?:contract\w*|agencies|partners|providers)|contract(?:s|ed)?|agencies|a referral|listed|compare|most|many|some|was|were|had|did|met|opened|closed|said|says|moved|stayed|fell|rose|took|went|must pay|i|my|me|should|often|if|than|study|studies|journal|news|members?|benefits|rules?|your (?:plan|insurance|benefits)|near you|find|best|top)\b|\?"
)
_SAYS = compiled(
    r"(?P<times>\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b[^.;]{0,30}\d|\d(?::\d\d)? ?(?:-|to) ?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b)?(?=[^%\d])|\bnine to (?:three|noon)\b)|"
    r"(?P<often>\b(?:one|two|three|four|five|six|\d) (?:mornings|afternoons|evenings|nights|days|times) a week|\b\d{1,3} (?:days|weeks|months)\b|\b(?:six|twelve|ninety|thirty|eight) (?:weeks|months|days|sessions)\b)|"
    r"(?P<price>\$ ?\d[\d,]*(?:\.\d\d)?\b[^.;]{0,24}\b(?:week|weekly|month|monthly|session|visit|day|stay|first time|minutes)\b|\b(?:at no cost|no cost|free (?:for|to|of charge)|sliding scale|private pay|self[- ]pay|all bills paid)\b)|"
    r"(?P<reach>(?<!\d)(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)|\b\d{1,5} [a-z0-9][\w.]*(?: [\w.]+){0,3} (?:st|ave|rd|blvd|dr|street|avenue|road|drive|lane)\b|\b(?:first|second|third|fourth|ground) floor\b)|"
    r"(?P<whom>\bfor (?:\w+ )?(?:teens|men|women|adults|adolescents|children|students|veterans|couples|families|mothers)\b|\b(?:teens|students|adults|women|men|veterans|patients|clients) (?:\d\d|are seen|and their)|\b\d{1,2} (?:men|women|beds|adults|teens|residents)\b|(?:^|[.;] ?)(?:adults|teens|men|women|couples)[.,])|"
    r"(?P<door>\b(?:walk|drop)[- ]ins?\b|\bto (?:refer|enroll|apply)\b|\benroll (?:at|by)\b|\bassessments on\b|\b(?:call|text) (?:\w+ )?(?:at )?(?=\(?\d)|\bask for a consult|\bintakes?\b)"
)


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
