"""Addresses that are no place of the provider: of an office to which one complains, of who accredits, of what a question asks after."""

from __future__ import annotations

from extract.claims.asked_of import answers_where_others_are
from extract.document import Block, fold
from extract.page import Page
from extract.places.addresses import Address
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OF_AN_AUTHORITY = _WORDINGS.guarded("of_an_authority")
_ZIPS_OF_OFFICES = frozenset(_WORDINGS.words("zips_of_offices"))
_FAR_BACK = 200  # characters: the address of an authority has a room and a building in it


def tells_where_others_are(page: Page, block: Block, start: int) -> bool:
    """Whether the line with an address at that place of a block answers where something else is: "Where do I send payment?"."""
    at = block.start + start
    unit = next((one for one in page.of_block(block) if one.start <= at < one.start + len(one.text)), None)
    return unit is not None and answers_where_others_are(page, unit)


def is_of_an_authority(page: Page, block: Block, found: Address) -> bool:
    """Whether an address is that of an office to which one complains, or of who accredits."""
    if found.zip is not None and found.zip[:5] in _ZIPS_OF_OFFICES:
        return True
    before = fold(block.text[max(found.since, found.start - _FAR_BACK) : found.start])
    if not _OF_AN_AUTHORITY.may_match(before):
        return False
    for name in page.provider_names:
        before = before.replace(name, " ")
    return _OF_AN_AUTHORITY.search(before) is not None
