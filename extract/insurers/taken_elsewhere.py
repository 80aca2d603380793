"""Who takes an insurer, where a sentence names another institution for it: "Mercy Hospital takes Cigna", "the lab we use bills Aetna"."""

from __future__ import annotations

import re
from typing import Literal

from extract.claims.others import COMMON, WHERE_OURS_IS
from extract.claims.subjects_of_others import joins_for_other_ends, taken_by_subject
from extract.claims.told_of_others import OUR_PLACES, bears_one_of, own_words
from extract.document import fold, plain
from extract.insurers.cues import cues
from extract.levels.belonging import levels_in
from extract.names.forms import KIND, is_partner
from extract.page import Page
from extract.patterns.literals import Guarded
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_NAME = _WORDINGS.text("name")
_SUBJECT = _WORDINGS.guarded("subject")
_PASSED_ON = _WORDINGS.guarded("passed_on")
_TAKEN_AT = _WORDINGS["taken_at"]
_WITHOUT_NAME = _WORDINGS.guarded("without_name")
_NO_PROVIDER = _WORDINGS.guarded("no_provider")
_KIN = _WORDINGS.guarded("kin")
_OTROS = _WORDINGS.guarded("otros")
_ANOTHERS = _WORDINGS["anothers"]
_A_HOUSE = _WORDINGS["a_house"]
_PLACES = _WORDINGS["places"]
_INSTITUTION = _WORDINGS["institution"]
_OFFICE = _WORDINGS["office"]
_OUR_HOUSES = _WORDINGS["our_houses"]
_OF_KIN = _WORDINGS["of_kin"]
_OURS = _WORDINGS["ours"]
_IS_OURS = _WORDINGS["is_ours"]
_SPEAKERS = _WORDINGS["speakers"]
_PART = _WORDINGS["part"]  # as its name ends, what is named is part of a house
_CLAUSE = _WORDINGS["clause"]
_MORE_KINDS = _WORDINGS["more_kinds"]
_SENDS = _WORDINGS["sends"]
_IS_CHOICE = _WORDINGS["is_choice"]
_THERE = _WORDINGS["there"]
_WE_THERE = _WORDINGS["we_there"]
_THEY = _WORDINGS["they"]
_WITHOUT_WHO = _WORDINGS["without_who"]
_BY_PARTNER = _WORDINGS.guarded("by_partner")
_NAMED = compiled(_NAME)
_WHERE = _WORDINGS["where"]
MAX_LENGTH = 600  # characters of a sentence that is looked through

Told = Literal["", "another", "doubtful"]


def taken_elsewhere(page: Page, unit: Unit, start: int, end: int) -> Told:
    """Whether another institution takes what a sentence names at [start, end): "doubtful" where its name may be that of a part of this one."""
    if len(unit.low) > MAX_LENGTH or not page.provider_names:
        return ""
    if _said_without_name(page, unit.low, start):
        return "another"
    no_provider = _NO_PROVIDER.search(unit.low, 0, start)
    if no_provider and not _speaks_between(unit.low, _NO_PROVIDER, start) and not _is_our_hospital(page, no_provider):
        return "doubtful"
    text = plain(unit.text)
    if len(text) != len(unit.low):
        return ""
    if (told := taken_by_subject(page, unit, text, start, end)) == "another":
        return told
    if not told and joins_for_other_ends(unit.low, start, end):
        told = "doubtful"
    for pattern in (_SUBJECT, _PASSED_ON):
        if not pattern.may_match(unit.low):
            continue
        for found in pattern.compiled.finditer(text, 0, start):
            if not _OURS.search(unit.low, found.end(), start) and not _IS_OURS.match(unit.low, end):
                told = _of_named(page, unit, found) or told
    if not told and (_THERE.match(unit.low, end) or _THEY.match(unit.low, 0, start)):
        told = _of_place_before(page, unit)
    if not told and _WE_THERE.match(unit.low, end) and _is_there_another(page, unit):
        told = "doubtful"
    if not told and _is_by_partner(page, unit) and _WITHOUT_WHO.fullmatch(unit.low):
        told = "doubtful"
    behind = _TAKEN_AT.match(text, end)
    return told or ("another" if behind and _kind_of(page, behind["name"]) == "another" else "")


def _of_place_before(page: Page, unit: Unit) -> Told:
    """Whose place the sentence before names, of which this one tells what is taken "there"."""
    before = page.units[unit.number - 1] if unit.number else None
    if before is None or before.block is not unit.block or len(before.low) > MAX_LENGTH:
        return ""
    if WHERE_OURS_IS.search(before.low) or _is_ours(page, before.low):
        return ""
    names = [named.group() for named in _NAMED.finditer(plain(before.text))]
    kinds = [kind for name in names if (kind := _kind_of(page, name))]
    if kinds and any(_is_sent_to(before.low, fold(name)) for name in names):
        return "another"
    return "another" if "another" in kinds else "doubtful" if "doubtful" in kinds else ""


def _is_there_another(page: Page, unit: Unit) -> bool:
    """Whether "there" may be at another's, of which the sentence before tells or the heading over it."""
    over = [heading.low for heading in unit.block.headings if heading.level > 1]
    if unit.number and page.units[unit.number - 1].block is unit.block:
        over.append(page.units[unit.number - 1].low)
    return any(map(cues().elsewhere.search, over)) or bool(_of_place_before(page, unit))


def _is_by_partner(page: Page, unit: Unit) -> bool:
    """Whether the sentence before, of the same paragraph, says that a partner of ours gives what it tells of."""
    before = page.units[unit.number - 1] if unit.number else None
    return before is not None and before.block is unit.block and _BY_PARTNER.search(before.low) is not None


def _said_without_name(page: Page, low: str, start: int) -> bool:
    """Whether somebody without a name takes it: "the lab we use", "our landlord, Quarry Medical Group,"."""
    for pattern in (_WITHOUT_NAME, _KIN, _OTROS):
        found = pattern.search(low, 0, start)
        if found and not _OURS.search(low, found.end(), start) and not _is_ours(page, found.group()):
            return True
    return False


def _is_our_hospital(page: Page, found: re.Match[str]) -> bool:
    """Whether "the hospital" is the provider, which is called one."""
    return "hospital" in found.group() and any("hospital" in name for name in page.provider_names)


def _speaks_between(low: str, pattern: Guarded, start: int) -> bool:
    return any(_OURS.search(low, found.end(), start) for found in pattern.finditer(low, 0, start))


def _is_ours(page: Page, words: str) -> bool:
    """Whether words name this provider."""
    return any(name in words for name in page.provider_names)


def _of_named(page: Page, unit: Unit, found: re.Match[str]) -> Told:
    """What a sentence says of an institution by its name that takes an insurer."""
    low, said = unit.low, found.groupdict()
    aside = (said.get("aside") or "").lower()
    if "aside" in said:
        if _OURS.search(low, _clause_start(low, found.start()), found.start()):
            return ""  # "Our clinic at Mercy Hospital takes …"
        if _OURS.search(aside):
            return "another" if _OF_KIN.search(aside) else ""
    elif WHERE_OURS_IS.search(low, 0, found.start()):
        return ""
    if aside and _is_ours(page, aside):
        return ""
    kind = _kind_of(page, found["name"], label=bool(said.get("label")))
    if kind and _is_one_of_ours(unit):
        return ""
    if kind == "doubtful" and _A_HOUSE.search(aside) and (_ANOTHERS.search(aside) or _PLACES.search(aside)):
        return "another"
    return kind


def _is_one_of_ours(unit: Unit) -> bool:
    """Whether what stands over a sentence says that the houses under it are ours: "Our sober homes", "We run three houses:"."""
    over = [*(heading.low for heading in unit.block.headings if heading.level > 1), unit.block.lead_in.lower()]
    return any(OUR_PLACES.search(text) or _OUR_HOUSES.search(text) for text in over)


def _clause_start(low: str, at: int) -> int:
    """Where the clause begins that a name stands in; what only says where something is, is none: "Our IOP, on the campus of …"."""
    starts = [0, *(mark.end() for mark in _CLAUSE.finditer(low, 0, at))]
    while len(starts) > 1 and low[starts[-1] - 2] == "," and _WHERE.match(low, starts[-1]):
        starts.pop()
    return starts[-1]


def _kind_of(page: Page, name: str, *, label: bool = False) -> Told:
    """Whether a name is another institution's, may be one, or is none: "Mercy Hospital", "Maple Row", "Adult Services"."""
    low = fold(name)
    telling = [word for word in low.split() if word not in COMMON and len(word) > 2]
    of_care = _INSTITUTION.search(low) is not None
    if (
        (not telling and not of_care)
        or _SPEAKERS.fullmatch(low)
        or (_PART.search(low) and not of_care)
        or is_partner(name)
        or (levels_in(name) and not KIND.search(name))
    ):
        return ""
    own = own_words(page)
    by_town = of_care and not _INSTITUTION.search(own)  # by its town's name too: "Duluth Hospital"
    if by_town:
        own = " ".join(page.provider_names)
    bears = any(word in own for word in telling) if by_town else bears_one_of(page, telling)
    if bears or (not telling and _INSTITUTION.search(own)):
        return ""
    if label and _OFFICE.search(low):
        return "doubtful"  # "Hibbing Clinic: in network with Cigna" may be one of ours
    if KIND.search(name) or _MORE_KINDS.search(name):
        return "another"
    # A name that the page goes on about may be that of its program: "Autumn Path is a day program here."
    told = [unit.low for unit in page.speaking if low in unit.low]
    return "" if sum(not _is_sent_to(words, low) for words in told) > 1 else "doubtful"


def _is_sent_to(low: str, name: str) -> bool:
    """Whether a folded sentence sends people to somebody of that name, or calls him a good place to go: it is no program here.

    >>> _is_sent_to("call pine lodge first", "pine lodge"), _is_sent_to("pine lodge is a good choice.", "pine lodge")
    (True, True)
    >>> _is_sent_to("our program at pine lodge is new", "pine lodge")
    False
    """
    start = low.find(name)
    return _SENDS.search(low, 0, start) is not None or _IS_CHOICE.match(low, start + len(name)) is not None
