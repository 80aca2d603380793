"""Whether "outpatient" stands only in the name of the provider: "Kestrel Outpatient Center runs a partial hospitalization program"."""

from __future__ import annotations

from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

WORD = "outpatient"
_WORDINGS = Wordings.of(__name__)
_PLACE = _WORDINGS["place"]
_BY_DAY = frozenset(("iop", "php"))  # outpatient care, too, of which a place may be called so
_OFFERED = _WORDINGS["offered"]


_PROGRAM = compiled(r"(?: ?\([a-z]+\))?(?: program(?:me)?)?")


def is_of_a_name(page: Page, unit: Unit, match: Match) -> bool:
    """Whether this naming of the level is a part of the provider's name, which says little of what is offered there.

    So is "our Reno outpatient location" on a page of another level that people attend by the day.
    """
    low = unit.low
    if match.id != WORD:
        return False
    if _PLACE.match(low, match.end):
        return not page.codes("levels_of_care").isdisjoint(_BY_DAY)
    if low[match.start : match.end] != WORD or _OFFERED.match(low, match.end):
        return False
    for name in page.provider_names:
        if unit.text[match.start].isupper() and low[: match.start].endswith(f"{name} "):
            return True  # "Ironwood Outpatient", which is mostly called "Ironwood"
        inside = name.find(WORD)
        if inside > 0 and low.startswith(name, match.start - inside) and match.start >= inside:
            return True
    return False


def is_named_for(low: str, match: Match, names: tuple[str, ...]) -> bool:
    """Whether the provider is a program of this level by its name: "The Larch County Day Treatment Program provides …"."""
    words = low[match.start : match.end]
    for name in names:
        inside = name.find(words) if words in name else 0  # of most pages none is
        if inside > 0 and low.startswith(name, match.start - inside) and _PROGRAM.fullmatch(name, inside + len(words)):
            return True
    return False


def headed_by_its_name(page: Page) -> bool:
    """Whether it is the provider's name that makes "outpatient" what the page is about."""
    if page.subjects.codes != (WORD,):
        return False
    heading = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    named = page.terms(heading, "levels_of_care") if heading is not None else []
    return bool(named) and heading is not None and all(is_of_a_name(page, heading, match) for match in named)
