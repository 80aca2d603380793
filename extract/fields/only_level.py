"""Which level of care a provider says is the only one it offers: "our center offers only the IOP"."""

from __future__ import annotations

from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

_WE = r"(?:we|our (?:[\w-]+ ){0,2}(?:center|clinic|program|facility|house|agency|practice|site|campus)|this (?:center|clinic|facility|agency|practice))"
_ONLY = compiled(
    rf"\b{_WE} (?:currently |now |itself )?(?:(?:only|just) (?:offers?|provides?|runs?|operates?)|(?:offers?|provides?|runs?|operates?) (?:only|just|nothing but|exclusively))(?: (?:the|an?|our))? $"
)
# Nothing may follow that makes it one of several: "only IOP in the evening", "only PHP and IOP", "only IOP groups for men"
_ENDS = compiled(
    r"(?: level| program| care| services?| treatment)*(?: ?\([a-z]+\))?(?: level| program| services?)*(?: here)?[.;!]?$"
)


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
