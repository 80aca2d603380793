"""What a page on one office of a provider says of another office: no claim of the one whose page it is."""

from __future__ import annotations

import re

from extract.document import fold
from extract.page import Page, Scope
from extract.places import WORDS_TOO, places

_OFFICE_DOES = re.compile(
    r"(?:'s|\bour) (?P<town>[a-z][a-z .'-]{2,24}?) (?:office|location|clinic|campus|site) (?:also |only |now )?"
    r"(?:takes?|accepts?|is (?:also )?in[- ]network|works with|offers?|runs|provides|has)\b"
)
# Of few sentences, for extract.hints
HINTS: dict[str, tuple[str, ...]] = {"branch": (_OFFICE_DOES.pattern,)}
_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»,]\s*")
_IN_TOWN = re.compile(
    r"(?:.* in )?(?P<town>[a-z][a-z .'-]{2,24}?)(?: (?:outpatient|iop|php|office|location|clinic|detox|residential).*)?"
)


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


def _towns_of(page: Page) -> frozenset[str]:
    """The towns that the title, part by part, and the first heading name."""
    heading = next((block.text for block in page.document.blocks if block.kind == "heading"), "")
    texts = [fold(part).strip() for part in (*_PARTS.split(page.document.title), *_PARTS.split(heading))]
    found = (_IN_TOWN.fullmatch(text) for text in texts if len(text) < 60)
    return frozenset(match["town"] for match in found if match is not None and _is_town(match["town"]))


def _is_town(words: str) -> bool:
    return words in places().states_of and words not in WORDS_TOO
