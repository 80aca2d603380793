"""Whether a page lists other organisations, each with its number: a town's page on where to get help, a library's, a church's."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Block, fold
from extract.names.checks import is_distinctive, is_name
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.phone_forms import PHONE
from extract.roles.reports import names_of_site, on_a_providers_site
from extract.wordings import Wordings

LISTED, LISTED_BY_A_TOWN = 3, 2  # organisations
LONGEST_NAME = 60  # characters
_WORDINGS = Wordings.of(__name__)
_NAME_ENDS = _WORDINGS["name_ends"]
_OF_A_TOWN = _WORDINGS["of_a_town"]
_WORD = _WORDINGS["word"]  # "Oak House" and "Elm House" are two
_NO_PLACE = _WORDINGS["no_place"]


def lists_organisations(page: Page, own_statements: int) -> bool:
    """Whether the main text gives several organisations of different names with a number each, and more of them than it says "we".

    The houses of one provider share a word of their names, or stand on the site of one who treats. Of a town's page two are enough.
    """
    of_a_town = any(map(_OF_A_TOWN.fullmatch, names_of_site(page)))
    needed = LISTED_BY_A_TOWN if of_a_town else LISTED
    if (on_a_providers_site(page) and not of_a_town) or len(set(PHONE.findall(page.document.low))) < needed:
        return False
    found: dict[str, frozenset[str]] = {}
    for name in _named_with_number(page):
        low = fold(name)
        telling = frozenset(word for word in _WORD.findall(KIND.sub(" ", low)))
        if telling:
            found.setdefault(low, telling)
    different: list[frozenset[str]] = []
    for telling in found.values():
        if all(telling.isdisjoint(other) for other in different):
            different.append(telling)
    return len(different) >= needed and len(different) > own_statements


def _named_with_number(page: Page) -> Iterator[str]:
    """The names of organisations that stand with a number in one line, over it as a heading, or in its row of a table."""
    before: Block | None = None
    seen = None
    for unit in page.units:
        block = unit.block
        if block is seen:
            continue
        before, seen = seen, block
        if block.zone != "main" or block.kind in ("title", "heading") or PHONE.search(block.text) is None:
            continue
        over = block.row or (block.headings[-1].text if block.headings else "")
        line_before = before.text if before is not None and before.kind == "paragraph" else ""
        for text in (block.text, over, line_before):
            name = _NAME_ENDS.split(text.strip()[: 2 * LONGEST_NAME], maxsplit=1)[0].strip()
            if _is_an_organisation(name):
                yield name
                break


def _is_an_organisation(name: str) -> bool:
    """Whether a few words with capitals are a name that says what kind of place it is."""
    if not 0 < len(name) <= LONGEST_NAME or " " not in name or not name[0].isupper() or _NO_PLACE.search(name.lower()):
        return False
    return KIND.search(name) is not None and is_name(name) and is_distinctive(name)
