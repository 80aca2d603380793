"""What a page says is not given at one of its levels of care: "EMDR is not offered in the IOP"."""

from __future__ import annotations

from collections.abc import Iterable

from extract.fields.denied import CLAUSE, is_denied
from extract.levels.belonging import is_reference
from extract.page import Page
from extract.patterns.terms import Match
from extract.wordings import Wordings
from records.models import Finding

FARTHEST = 300  # characters from what is offered to the level that has it not
_WORDINGS = Wordings.of(__name__)
_AT = _WORDINGS["at"]
_BUT_NOT_AT = _WORDINGS["but_not_at"]
_NEGATES = _WORDINGS["negates"]


def not_at_level(page: Page, name: str, found: list[Finding]) -> list[Finding]:
    """The findings, unclear where the page denies that code at their level, or at one level where they hold for all."""
    refused = _refused(page, name)
    if not refused:
        return found
    codes = {code for code, _ in refused}
    return [
        finding.model_copy(update={"claim": "unclear", "rule": "not at every level"})
        if finding.claim == "own"
        and finding.value in codes
        and (finding.level_of_care is None or (finding.value, finding.level_of_care) in refused)
        else finding
        for finding in found
    ]


def _refused(page: Page, name: str) -> set[tuple[str, str]]:
    """Each code with the level at which a sentence says that it is not given."""
    refused: set[tuple[str, str]] = set()
    for unit in min(page.naming(name), page.naming("levels_of_care"), key=len):
        low = unit.low
        if not ("not" in low or "n't" in low or "never" in low or "exclude" in low):
            continue  # most sentences
        levels = page.terms(unit, "levels_of_care")
        if not levels or _NEGATES.search(low) is None:
            continue
        for match in page.terms(unit, name):
            refused.update((match.id, level.id) for level in levels if _is_left_out(unit.low, match, level))
            if is_denied(unit.low, match.start, match.end):
                refused.update((match.id, level.id) for level in _of_denial(unit.low, match, levels))
    return refused


def _is_left_out(low: str, match: Match, level: Match) -> bool:
    """Whether the clause that offers a match goes on to say that this level has it not."""
    near = match.end <= level.start <= match.end + FARTHEST
    but = _BUT_NOT_AT.search(low, match.end, level.start) if near else None
    return but is not None and ";" not in low[match.end : but.start()]


def _of_denial(low: str, match: Match, levels: Iterable[Match]) -> Iterable[Match]:
    """The levels that the denial of a match speaks of: behind it with "in the", or as what the clause is about."""
    for level in levels:
        if level.start >= match.end:
            within = _AT.search(low, max(match.end, level.start - 30), level.start) is not None
            if within and not CLAUSE.search(low, match.end, level.start):
                yield level
        elif level.end <= match.start and not is_reference(low, level.start):
            between = low[level.end : match.start]
            if _NEGATES.search(between) and not CLAUSE.search(between):
                yield level
