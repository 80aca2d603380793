"""Whether the page says that the program is only online: "100% virtual", "all groups meet by video", "no physical location"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from extract.fields.denied import is_denied
from extract.fields.mentions import MAX_UNIT, claim_at, quote_around
from extract.page import Page
from extract.telehealth.online import HINT as ONLINE_HINT
from extract.times.attendance import is_of_visitors
from extract.tracks.belonging import TrackAt
from extract.tracks.of_sentences import of_way
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import VIRTUAL, LevelOfCare
from records.models import Finding

HINT = "only_online"  # of extract.patterns.hints: there may be no place to go to
_WORDINGS = Wordings.of(__name__)
_ONLY = _WORDINGS["only"]
_NO_PLACE = _WORDINGS["no_place"]
_ONLINE = _WORDINGS["online"]
_NONE_IN_PERSON = _WORDINGS["none_in_person"]
_PART = _WORDINGS["part"]
_IS_VIRTUAL = _WORDINGS["is_virtual"]


def find(page: Page) -> list[Finding]:
    """At most one finding a level of care (None: the provider as a whole) and a claim; the value is "yes".

    What a provider says it is ("a virtual IOP") is kept as unclear, with the rule VIRTUAL.
    """
    only = _only(page)
    said = {finding.level_of_care for finding in only}
    return [*only, *(finding for finding in _virtual(page) if not said & {None, finding.level_of_care})]


def _virtual(page: Page) -> Iterator[Finding]:
    for unit in page.hinting(ONLINE_HINT):
        if len(unit.low) > MAX_UNIT or (said := _IS_VIRTUAL.search(unit.low)) is None or _PART.search(unit.low):
            continue
        place = claim_at(page, unit)
        if place is not None and place[0] == "own" and not is_denied(unit.low, *said.span()):
            levels = page.levels(unit, *said.span()).codes or (None,)
            evidence = page.evidence(unit, quote=quote_around(unit, *said.span()))
            yield from (
                page.finding("telehealth_only", "yes", evidence, VIRTUAL, level=one, claim="unclear") for one in levels
            )


def _only(page: Page) -> list[Finding]:
    held: dict[tuple[LevelOfCare | None, str, str], Finding] = {}
    for unit in (*page.hinting(ONLINE_HINT), *page.hinting(HINT)):
        said = _said(unit, _beside(page, unit))
        place = claim_at(page, unit) if said else None
        if said is None or place is None or is_of_visitors(page, unit):
            continue
        claim, why, answer = place
        evidence = [page.evidence(unit, quote=quote_around(unit, *said.span()))]
        if answer is not None:
            evidence.append(page.evidence(answer, quote=quote_around(answer, 0, 3)))
        tracks: tuple[TrackAt | None, ...] = of_way(page, unit, *said.span()) or (None,)
        for level, track in product(page.levels(unit, *said.span()).codes or (None,), tracks):
            finding = page.finding(
                "telehealth_only", "yes", evidence, f"only online; {why}", level=level, track=track, claim=claim
            )
            held.setdefault((level, track.track if track else "", claim), finding)
    return [one for (level, track, claim), one in held.items() if claim == "own" or (level, track, "own") not in held]


def _beside(page: Page, unit: Unit) -> str:
    """What is said right before and behind a sentence, in its part of the page."""
    beside = page.units[max(0, unit.number - 1) : unit.number + 2]
    return " ".join(one.low for one in beside if one.block.headings == unit.block.headings)


def _said(unit: Unit, beside: str) -> re.Match[str] | None:
    """Where the sentence says that there is nothing but telehealth; of visits in person it denies all where it or its neighbour tells of video."""
    low = unit.low
    if len(low) > MAX_UNIT:
        return None
    if no_place := _NO_PLACE.search(low):
        return no_place
    none = _NONE_IN_PERSON.search(low)
    if none and (none["all"] or _ONLINE.search(beside)):  # no groups in person may be no groups at all
        return none
    said = _ONLY.search(low)
    return None if said is None or _PART.search(low) or is_denied(low, *said.span()) else said
