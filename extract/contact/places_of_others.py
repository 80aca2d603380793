"""Whether an address is where others are, or where one goes for something else: a partner's, a garage, the church where AA meets."""

from __future__ import annotations

from extract.claims.told_of_others import own_words
from extract.contact.named_before import whose
from extract.document import Block, fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
BESIDE = _WORDINGS["beside"]
_LANDMARK = _WORDINGS["landmark"]
_OURS = compiled(r"\b(?:we|our|my|us|nuestr[oa]s?)\b[^.;]*$")
_BEHIND = 80  # characters behind it that may say whose it is
_ERRAND = _WORDINGS["errand"]
_PUBLIC = _WORDINGS["public"]
_PUBLIC_HINTS = _WORDINGS.words("public_signs")
_OFFICIAL = _WORDINGS["official"]
_BESIDE_US = _WORDINGS["beside_us"]
_BESIDE_US_HINTS = _WORDINGS.words("beside_us_signs")
_HINTS = _WORDINGS.words("errand_signs")
_IS_OF_OTHERS = _WORDINGS["is_of_others"]
_MEETS_AT = _WORDINGS["meets_at"]
_IS_ELSE = _WORDINGS["is_else"]
_FEAST_HEAD = _WORDINGS["feast_head"]
_IS_SHUT = _WORDINGS["is_shut"]


def is_anothers_place(page: Page, block: Block, before: str, start: int, end: int) -> bool:
    """Whether the address at [start, end) of a block, which the folded words `before` lead to, is none of the provider's."""
    if _LANDMARK.search(block.text, max(0, start - 60), start):
        return True
    if any(map(before.__contains__, _HINTS)) and _ERRAND.search(before):
        return True
    if any(map(before.__contains__, _PUBLIC_HINTS)) and _PUBLIC.search(before):
        return True
    if any(map(before.__contains__, _BESIDE_US_HINTS)) and _BESIDE_US.search(before):
        return True
    if block.zone == "main" and block.headings and _FEAST_HEAD.fullmatch(block.headings[-1].low):
        return True
    if ("'s " in before or "s' " in before) and _is_official(page, before):
        return True
    behind = fold(block.text[end : end + _BEHIND])
    if (
        _IS_OF_OTHERS.match(behind)
        or _IS_SHUT.match(behind)
        or (_IS_ELSE.match(behind) and not _names_us(page, before))
    ):
        return True
    at = block.start + start
    unit = next((one for one in page.of_block(block) if one.start <= at < one.start + len(one.text)), None)
    return unit is not None and whose(page, unit, at - unit.start, place=True) is not None


def may_meet_there(text: str) -> bool:
    """Whether a line gives a name and an address as where groups meet, which may be rooms of another: "Evening IOP at Slate Lodge, 5 …".

    >>> may_meet_there("Evening IOP at Slate Lodge, 5 Quay St"), may_meet_there("Detox at Slate Lodge, 5 Quay St")
    (True, False)
    """
    return _MEETS_AT.match(text) is not None


def _is_official(page: Page, before: str) -> bool:
    """Whether words lead to a place of the county, the court or the like, which is not the provider itself."""
    found = _OFFICIAL.search(before)
    return found is not None and found["whose"] not in own_words(page)


def _names_us(page: Page, before: str) -> bool:
    """Whether the words before an address name the provider, or something of ours."""
    return _OURS.search(before) is not None or any(name in before for name in page.provider_names)
