"""Names that a page says once and yet surely of itself: "At Harbor Quarry, we believe", "Why choose Harbor Quarry?" over what we do.

A name without a word for a house ("Harbor Quarry", "QuarryCare") is believed where it is said twice, for a slogan and a town
have capitals as well. Who says "we" of it, or asks why it should be chosen, says whose the page is.
"""

from __future__ import annotations

from extract.names.candidates import Provider
from extract.names.checks import is_distinctive
from extract.names.forms import ACRONYM, is_only_a_name
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.places.gazetteer import places, state_code
from extract.units import Unit
from extract.wordings import Wordings

LONGEST_HEADING = 90  # characters
SAID = 2  # times that letters alone stand on the page
_WORDINGS = Wordings.of(__name__)
_WE_ARE_THERE = _WORDINGS["we_are_there"]
_BEGINS_THERE = _WORDINGS["begins_there"]
_GREETED = _WORDINGS["greeted"]
_ASKS_BEFORE = _WORDINGS["asks_before"]
_ASKS_BEHIND = _WORDINGS["asks_behind"]
_NO_HOUSE = _WORDINGS["no_house"]
_SEVERAL = compiled(r"[A-Z][\w&'’.-]+(?: (?:of|the|and|&|[A-Z][\w&'’.-]*)){1,5}|[A-Z][a-z]+[A-Z][A-Za-z]+")
_LETTERS = compiled(r"[A-Z]{3,6}")


def said_of_us(unit: Unit, start: int, end: int) -> str | None:
    """ "ours" where a sentence says of the name at [start, end) of its text that we are there, "asked" where a heading asks of it; else None."""
    before, behind = unit.low[:start], unit.low[end:]
    if _BEGINS_THERE.fullmatch(before):
        return "ours" if _WE_ARE_THERE.match(behind) else None
    if before == "welcome to " and unit.block.kind == "paragraph" and _GREETED.match(behind):
        return "ours"
    if len(unit.low) > LONGEST_HEADING or (unit.block.kind != "heading" and not before.startswith("welcome to ")):
        return None
    return "asked" if _ASKS_BEFORE.fullmatch(before) and _ASKS_BEHIND.fullmatch(behind) else None


def is_no_house(name: str) -> bool:
    """Whether a name is of a day, a meeting, an office or a part of a program: "Family Weekend", "Phase Two".

    >>> is_no_house("Family Weekend"), is_no_house("Harbor Quarry")
    (True, False)
    """
    return _NO_HOUSE.search(name) is not None


def may_be_a_house(found: Provider, text: str, folded: str) -> bool:
    """Whether a name may be that of a provider: no town, no event, no term of the field.

    What a heading asks of must stand there again, never in small letters, for in a heading all words may have capitals;
    so must letters alone.
    """
    name = found.name
    low = name.lower()
    if find_terms(name, low) or low in places().states_of or state_code(name) is not None or is_no_house(name):
        return False
    lettered = _LETTERS.fullmatch(name) is not None and len(name) >= ACRONYM
    if not lettered and _SEVERAL.fullmatch(name) is None:
        return False
    if lettered or found.rule == "asked":
        return text.count(name) >= SAID and is_only_a_name(low, "", text, folded)
    return is_distinctive(name)
