"""Several pages of one provider into its programs; where pages disagree, every value stands, best first.

The written rule of what comes first: a page about the program itself, then a page about insurance or cost (for
insurers, payment and prices it comes before all others), then any other page, then the home page; among equals
the newer page, then the address in alphabetical order, so that the same pages always give the same programs.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from records.amounts_of_tracks import with_amounts_of_others
from records.codes import DENIALS, IMPLIED, LEVELS, OF_THE_HOUSE, LevelOfCare
from records.insured_levels import elsewhere, holds_for, of_program, without_insurance
from records.models import (
    Code,
    Evidence,
    Finding,
    Insurer,
    PageExtraction,
    Program,
    ProgramExtraction,
    Range,
    Text,
    Value,
)
from records.of_towns import of_its_town
from records.shared_values import by_track
from records.tracks import takes_ages
from records.tracks_of_levels import within_their_levels
from records.values import MAX_EVIDENCE, together

V = TypeVar("V", bound=Value)

NAMESPACE = UUID("6f1c1d52-3a55-5b0e-9d0c-6d0c6b2f7a11")  # of all ids of this program; never to be changed
RANGES = ("hours_per_week", "session_hours", "days_per_week", "duration_weeks")
PROGRAM_LISTS = ("days", "sessions", "dayparts", "formats", "modalities", "conditions", "populations")
PROVIDER_LISTS = (
    "phones", "locations", "insurers", "payment", "accreditations", "languages", "admission", "states_served",
)  # fmt: skip
_NO_TREATMENT = frozenset(("sober_living",))  # what is done and treated in the programs is not done where one lives
MONEY = frozenset(("insurers", "payment", "prices"))
_MONEY_PAGE = re.compile(r"insurance|cost|payment|pricing|fees|afford|tuition|seguro|pago|precio")


@dataclass(frozen=True)
class ReadPage:
    """One extracted page: when its text was fetched, and when the server last confirmed it."""

    url: str
    fetched_at: datetime
    last_confirmed: datetime
    extraction: PageExtraction


def program_id(site: str, level: LevelOfCare, track: str | None) -> str:
    """The stable id of a program: the same site, level and track always give the same."""
    return str(uuid5(NAMESPACE, json.dumps(["program", site, level, (track or "").lower()])))


def provider_id(site: str) -> str:
    """The stable id of the provider that a site belongs to."""
    return str(uuid5(NAMESPACE, json.dumps(["provider", site])))


def reconcile(site: str, site_name: str, pages: Iterable[ReadPage]) -> list[Program]:
    """The programs that the pages of one site state, least to most intensive; none for directories and articles."""
    own = _levels_as_named([page for page in pages if page.extraction.page_role == "provider"])
    tracks = by_track((page, program) for page in own for program in page.extraction.programs)
    name = provider_name(own) or site_name
    programs = [_program(site, name, level, track, stated, own) for (level, track), stated in tracks.items()]
    programs = [without_insurance(one) for one in with_amounts_of_others(within_their_levels(programs))]
    return sorted(programs, key=lambda program: (LEVELS.index(program.level_of_care), program.track or ""))


def _levels_as_named(pages: list[ReadPage]) -> list[ReadPage]:
    """The pages without levels that none of them names, where the site names others: its pages need not repeat these."""
    named = {
        program.level_of_care.value
        for page in pages
        for program in page.extraction.programs
        if not _is_implied(program)
    }
    if not named:
        return pages
    return [replace(page, extraction=_only(page.extraction, named)) for page in pages]


def _only(extraction: PageExtraction, levels: set[str]) -> PageExtraction:
    kept = [
        program for program in extraction.programs if program.level_of_care.value in levels or not _is_implied(program)
    ]
    return extraction if len(kept) == len(extraction.programs) else extraction.model_copy(update={"programs": kept})


def _is_implied(program: ProgramExtraction) -> bool:
    """Whether the page names no level, and this one was read from what it describes."""
    return program.level_of_care.rule.startswith(IMPLIED)


def provider_name(pages: Sequence[ReadPage]) -> str | None:
    """The name that most pages give; among equals the longest, so that "X Recovery Center" wins over "X"."""
    names = Counter(page.extraction.provider.value for page in pages if page.extraction.provider)
    return max(names, key=lambda name: (names[name], len(name), name)) if names else None


def _program(
    site: str, name: str, level: LevelOfCare, track: str | None,
    stated: list[tuple[ReadPage, ProgramExtraction]], pages: list[ReadPage],
) -> Program:  # fmt: skip
    ordered = sorted(stated, key=lambda pair: _rank(pair[0], level))
    shown = [page for page, _ in ordered]
    fields: dict[str, Any] = {}
    for field in (*RANGES, "telehealth"):
        values = [(page, value) for page, program in ordered if (value := getattr(program, field)) is not None]
        fields[field] = merge(values)
    for field in PROGRAM_LISTS:
        fields[field] = merge((page, value) for page, program in ordered for value in getattr(program, field))
        if level not in _NO_TREATMENT:
            fields[field] = together([*fields[field], *answered(field, pages)])
    for field in PROVIDER_LISTS:
        by_page = sorted(pages, key=lambda page: _rank(page, level, money=field in MONEY))
        fields[field] = merge((page, value) for page in by_page for value in getattr(page.extraction, field))
    offered = {program.level_of_care.value for page in pages for program in page.extraction.programs}
    insurers: list[Insurer] = fields["insurers"]
    fields["insurers"] = together(of_program(one) for one in insurers if holds_for(one, level, offered))
    limited = elsewhere((one for one in insurers if not holds_for(one, level, offered)), fields["insurers"])
    fields["locations"] = of_its_town(fields["locations"], track)
    fields["ages"] = _ages(ordered, pages, level, track)
    fields["telehealth_only"] = _telehealth_only(ordered, pages, fields["formats"])
    # A price belongs to the programs of the page that states it; a page of prices alone speaks for all of them.
    priced = [page for page in pages if not page.extraction.programs or _states(page, level)]
    fields["prices"] = merge((page, price) for page in priced for price in page.extraction.prices)
    return Program(
        id=program_id(site, level, track), provider_id=provider_id(site), provider=name, site=site,
        level_of_care=level, track=track,
        derived=_derived(ordered, fields),
        level_named=not all(_is_implied(program) for _, program in ordered),
        level_evidence=_evidence((page, program.level_of_care.evidence) for page, program in ordered),
        unclear=[
            finding for page in shown for finding in page.extraction.unclear
            if finding.level_of_care in (None, level) and finding.track in (None, track)
        ] + [finding for page in pages if page not in shown for finding in page.extraction.unclear if _is_of_all(finding)]
        + limited,
        urls=[page.url for page in shown],
        first_seen=min(page.fetched_at for page in shown),
        last_confirmed=max(page.last_confirmed for page in shown),
        **fields,
    )  # fmt: skip


def answered(field: str, pages: Iterable[ReadPage]) -> list[Code]:
    """The codes of a list that pages without a program answer for the house: "Do you prescribe Suboxone? Yes, we do"."""
    return merge(
        (page, Code(code=finding.value, evidence=finding.evidence, rule=finding.rule))
        for page in pages
        for finding in page.extraction.unclear
        if finding.field == field and finding.rule.endswith(f"; {OF_THE_HOUSE}")
    )


def _is_of_all(finding: Finding) -> bool:
    """Whether a finding of a page that does not tell of a program bears on it: of who pays, or a refusal, of the whole house."""
    of_house = finding.level_of_care is None and finding.track is None
    return of_house and (finding.field == "insurers" or finding.rule.split("; ")[0] in DENIALS)


def _derived(stated: list[tuple[ReadPage, ProgramExtraction]], said: dict[str, Any]) -> dict[str, Range]:
    """What the best page's statements give by computing, where no page says it."""
    return {
        field: value.model_copy(update={"evidence": [_dated(page, item) for item in value.evidence]})
        for page, program in reversed(stated)
        for field, value in program.derived.items()
        if not said[field]
    }


def _ages(
    stated: list[tuple[ReadPage, ProgramExtraction]], pages: list[ReadPage], level: LevelOfCare, track: str | None
) -> list[Range]:
    """The ages that pages state for this program; where none does, those of the provider as a whole."""
    own = merge((page, ages) for page, program in stated for ages in program.ages)
    ranked = sorted(pages, key=lambda page: _rank(page, level))
    whole = ((page, ages) for page in ranked for ages in page.extraction.ages)
    return own or merge((page, ages) for page, ages in whole if takes_ages(track, ages.min, ages.max))


def _telehealth_only(
    stated: list[tuple[ReadPage, ProgramExtraction]], pages: list[ReadPage], formats: list[Code]
) -> list[Text]:
    """That the program is only online; said of the provider as a whole, it holds where no page says of another way."""
    found = [(page, program.telehealth_only) for page, program in stated if program.telehealth_only]
    if not any(code.code in ("in_person", "hybrid") for code in formats):
        found += [(page, page.extraction.telehealth_only) for page in pages if page.extraction.telehealth_only]
    return merge(found)


def merge(values: Iterable[tuple[ReadPage, V]]) -> list[V]:
    """Equal values become one with the evidence of each page; unequal ones stand side by side, in the order given."""
    return together(_of_page(page, value) for page, value in values)


def _of_page(page: ReadPage, value: V) -> V:
    """A value with the dates of its page."""
    evidence = [_dated(page, item) for item in value.evidence]
    dates = {"first_seen": page.fetched_at, "last_confirmed": page.last_confirmed}
    return value.model_copy(update={"evidence": evidence, **dates})


def _rank(page: ReadPage, level: LevelOfCare, *, money: bool = False) -> tuple[int, float, str]:
    path = urlsplit(page.url).path.strip("/")
    if money and _MONEY_PAGE.search(path):
        place = 0
    elif _states(page, level) and path:
        place = 1 if len(page.extraction.programs) == 1 else 2
    elif _MONEY_PAGE.search(path):
        place = 3
    else:
        place = 4 if path else 5
    return place, -page.fetched_at.timestamp(), page.url


def _states(page: ReadPage, level: LevelOfCare) -> bool:
    return any(program.level_of_care.value == level for program in page.extraction.programs)


def _dated(page: ReadPage, item: Evidence) -> Evidence:
    return item.model_copy(update={"url": item.url or page.url, "fetched_at": item.fetched_at or page.fetched_at})


def _evidence(stated: Iterable[tuple[ReadPage, list[Evidence]]]) -> list[Evidence]:
    found: list[Evidence] = []
    for item in (_dated(page, item) for page, items in stated for item in items):
        if all((item.url, item.quote) != (other.url, other.quote) for other in found):
            found.append(item)
    return found[:MAX_EVIDENCE]
