"""The names that running text in Spanish gives a provider: "En Centro Cantera ofrecemos", "La Clínica Roble brinda"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.names.candidates import Provider
from extract.patterns.terms import find_terms
from extract.places.gazetteer import SPANISH_STATES, places, state_code
from extract.units import Unit
from extract.wordings import Wordings

LONGEST = 200  # characters of a sentence that are looked at
_WORDINGS = Wordings.of(__name__)
_DOOR = _WORDINGS.words("door")
_WE_ARE_THERE = _WORDINGS["we_are_there"]
_HOUSE_DOES = _WORDINGS["house_does"]
_GENERIC = _WORDINGS["generic"]
_NOBODYS = _WORDINGS["nobodys"]
_NO_TEXT = frozenset(("nav", "testimonial", "staff"))


def spanish_names(units: list[Unit], document: Document) -> Iterator[Provider]:
    """Names in sentences that begin with them: what we do there, or what the house of that name does."""
    if not any(map(document.low.__contains__, _DOOR)):
        return  # most pages
    for unit in units:
        if unit.block.zone in _NO_TEXT or unit.block.kind in ("title", "heading", "alt"):
            continue
        text = unit.text[:LONGEST]
        if found := _WE_ARE_THERE.match(text):
            rule = "ours"
        elif found := _HOUSE_DOES.match(text):
            rule = "named"
        else:
            continue
        name = found["name"].strip()
        if may_be_a_house(name):
            yield Provider(name, name, "text", rule)


def may_be_a_house(name: str) -> bool:
    """Whether a word of the name is its own, and it is no land, town, feast, authority or kind of care.

    >>> may_be_a_house("Centro Cantera"), may_be_a_house("Centro de Salud Mental"), may_be_a_house("Estados Unidos")
    (True, False, False)
    """
    low = name.lower()
    if low in places().states_of or low in SPANISH_STATES or state_code(name) is not None:
        return False
    if " " not in name or _NOBODYS.search(low):
        return False
    if all(_GENERIC.fullmatch(word) for word in low.split()):
        return False
    return not any(match.start == 0 and match.end == len(low) for match in find_terms(name, low))
