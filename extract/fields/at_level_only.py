"""What a page says is given at one of its levels of care alone: "EMDR is offered in our outpatient program only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.fields.mentions import MAX_UNIT, claim_at, quote_around
from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import DENIED
from records.models import Finding

_WORDINGS = Wordings.of(__name__)
_ONLY_AT = _WORDINGS["only_at"]
_AT_ONE = _WORDINGS["at_one"]
_ONLY_BEHIND = _WORDINGS["only_behind"]
_NOT = _WORDINGS["not"]


def elsewhere_only(page: Page, names: Sequence[str]) -> Iterator[Finding]:
    """Denials, for the other levels of care that the page names, of what it says is given at one of them only."""
    for name in names:
        for unit in page.naming(name):
            low = unit.low
            if not ("only" in low or "alone" in low or "exclusively" in low or "solely" in low) or len(low) > MAX_UNIT:
                continue
            for match, level in _at_one(page, unit, name):
                if (place := claim_at(page, unit)) is None or place[0] != "own":
                    continue
                quote = page.evidence(unit, quote=quote_around(unit, match.start, match.end))
                for other in sorted(page.codes("levels_of_care") - {level}):
                    yield page.finding(name, match.id, [quote], DENIED, level=other, claim="unclear")  # type: ignore[arg-type]


def _at_one(page: Page, unit: Unit, name: str) -> Iterator[tuple[Match, str]]:
    low, named = unit.low, page.terms(unit, "levels_of_care")
    if len({level.id for level in named}) != 1 or _NOT.search(low):
        return
    for match in page.terms(unit, name):
        level = next((one for one in named if one.start >= match.end), None)
        if level is None:
            continue
        between = low[match.end : level.start]
        if _ONLY_AT.fullmatch(between) or (_AT_ONE.fullmatch(between) and _ONLY_BEHIND.match(low, level.end)):
            yield match, level.id
