"""Which level of care a provider says is the only one it offers: "our center offers only the IOP"."""

from __future__ import annotations

from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ONLY = _WORDINGS["only"]
_ENDS = _WORDINGS["ends"]


def only_level(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the sentence says that the provider offers this level of care and no other."""
    if (
        "only" not in unit.low
        and "just" not in unit.low
        and "exclusively" not in unit.low
        and "nothing but" not in unit.low
    ):
        return False
    if _ENDS.fullmatch(unit.low, match.end) is None:
        return False
    before = unit.low[: match.start]
    if _ONLY.search(before):
        return True
    return any(_ONLY.search(before.replace(name, "we")) for name in page.provider_names if name in before)
