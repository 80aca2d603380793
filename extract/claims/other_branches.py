"""What a page on one office of a provider says of another office: no claim of the one whose page it is.

Where the other one is, and how it is called up, stays the provider's.
"""

from __future__ import annotations

from extract.document import fold
from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.places.gazetteer import WORDS_TOO, places
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OFFICE_DOES = _WORDINGS["office_does"]
BRANCH = "another_branch"  # why what stands under "Other locations" is excluded
_OF_OTHERS = _WORDINGS["of_others"]
_OTHERS = _WORDINGS.guarded("others")
_ALL_PLACES = _WORDINGS["all_places"]
# Of few sentences, for extract.patterns.hints
HINTS: dict[str, tuple[str, ...]] = {"branch": (_OFFICE_DOES.pattern,)}
_IS_OF_PLACES = _WORDINGS["is_of_places"]
_PARTS = compiled(r"\s+[|–—·»:-]\s+|\s*[|»,]\s*")
_COUNTED = compiled(r"\(\d+\+? [^()]*\)")
_IN_TOWN = _WORDINGS["in_town"]


def set_branches_apart(page: Page) -> None:
    """Exclude "our Boise office also takes …" on a page whose title or first heading is of Spokane alone."""
    said = [(unit, found) for unit in page.hinting("branch") if (found := _OFFICE_DOES.search(unit.low)) is not None]
    here = _towns_of(page) if said else frozenset[str]()
    for unit, found in said:
        if (
            here
            and _is_town(found["town"])
            and found["town"] not in here
            and not any(town in unit.low for town in here)
        ):
            page.scopes[unit.number] = Scope("excluded", "another")


def set_other_places_apart(page: Page) -> None:
    """Exclude what stands under "Nearby locations" or "Our other clinics", on a page that is not itself about all places."""
    others = {
        heading
        for heading in page.headings
        if heading.level > 1 and _OTHERS.may_match(heading.low) and _OF_OTHERS.fullmatch(heading.low.strip(" :.!"))
    }
    if not others or any(_names_places(text) for text in (page.document.title, _first_heading(page))):
        return
    for unit in page.units:
        above = next((depth for depth, one in enumerate(unit.block.headings) if one in others), None)
        if above is None or unit.block.kind == "heading" or _ALL_PLACES.search(unit.low):
            continue
        scope, last = page.scope(unit), above == len(unit.block.headings) - 1
        # "We accept Aetna" behind their list, without a heading, is said by the provider of itself
        if not (last and unit.block.kind == "paragraph" and scope.speaks_or_is_named):
            page.scopes[unit.number] = Scope("excluded", BRANCH)


def _names_places(text: str) -> bool:
    """Whether a title or a heading is of several places; how many a chain has, in brackets, says nothing of its page.

    >>> _names_places("Larkmoor Clinics"), _names_places("Rehab in Reno | Larkmoor (12 locations)")
    (True, False)
    """
    return _IS_OF_PLACES.search(_COUNTED.sub("", fold(text))) is not None


def _first_heading(page: Page) -> str:
    return next((block.text for block in page.document.blocks if block.kind == "heading"), "")


def _towns_of(page: Page) -> frozenset[str]:
    """The towns that the title, part by part, and the first heading name."""
    texts = [fold(part).strip() for text in (page.document.title, _first_heading(page)) for part in _PARTS.split(text)]
    found = (_IN_TOWN.fullmatch(text) for text in texts if len(text) < 60)
    return frozenset(match["town"] for match in found if match is not None and _is_town(match["town"]))


def _is_town(words: str) -> bool:
    return words in places().states_of and words not in WORDS_TOO
