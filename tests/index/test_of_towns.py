"""A request for a place is answered as its towns are, held against an index in which each town is a program of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from index.result import SearchResult
from records.models import Program
from records.of_towns import of_towns, town_key

DENVER, BOULDER = {"city": "Denver", "state": "CO"}, {"city": "Boulder", "state": "CO"}
MIAMI = {"city": "Miami", "state": "FL"}


def _session(days: str, start: str, end: str, quote: str) -> dict[str, Any]:
    return {"days": days.split(), "start": start, "end": end, "evidence": [{"quote": quote}]}


def _text(value: str, quote: str) -> dict[str, Any]:
    return {"value": value, "evidence": [{"quote": quote}]}


@pytest.fixture(scope="module")
def programs(program: Callable[..., Program]) -> list[Program]:
    two = program(
        "Pinyon",
        locations=[DENVER, BOULDER],
        insurers={
            "cigna/In Denver we bill Cigna.": "in_network",
            "aetna": "accepted",
            "medicaid/Boulder takes no Medicaid.": "not_accepted",
        },
        modalities=["emdr/Boulder has EMDR.", "cbt"],
    )
    sessions = [
        _session("mon tue thu", "17:30", "20:30", "Our Denver IOP meets 5:30 to 8:30."),
        _session("mon wed fri", "09:00", "12:00", "Our Boulder IOP meets 9 to noon."),
    ]
    telehealth = [_text("yes", "Boulder clients may attend online.")]
    two = Program.model_validate(two.model_dump() | {"sessions": sessions, "telehealth": telehealth})
    denied = program("Marigold", locations=[BOULDER, MIAMI, DENVER], sessions=["tue,thu 18:00-21:00"])
    denied = Program.model_validate(
        denied.model_dump() | {"telehealth": [_text("no", "The Boulder IOP has no telehealth.")]}
    )
    plain = program("Sorrel", locations=[DENVER], telehealth="yes", insurers={"cigna": "accepted"})
    loose = program("Tansy", locations=[{"state": "CO"}, DENVER, MIAMI], modalities=["yoga/Miami has yoga."])
    return [two, denied, plain, loose]


@pytest.fixture(scope="module")
def indexes(
    programs: list[Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Index, Index]:
    """All programs, and each as it is in one town, where it has the locations of that town alone."""
    apart = []
    for one in programs:
        for town in {town_key(place.city or "") for place in one.locations}:
            there = [place for place in one.locations if town_key(place.city or "") == town]
            # Named like the program, so that a search of the two is compared by name.
            apart.append(
                of_towns(one, [town]).model_copy(update={"id": f"{one.id}-{town}", "locations": there}, deep=True)
            )
    return build(tmp_path_factory.mktemp("home"), *programs), build(tmp_path_factory.mktemp("apart"), *apart)


ASKED: dict[str, dict[str, Any]] = {
    "evening": {"daypart": ["evening"]},
    "morning": {"daypart": ["morning"]},
    "a day": {"day": ["wed"]},
    "a time": {"after": "17:00"},
    "free time": {"available": "mon,wed,fri 8-13"},
    "telehealth": {"telehealth": True, "format": ["in_person"]},
    "online": {"telehealth": True},
    "cigna": {"insurer": ["cigna"], "in_network": True},
    "aetna": {"insurer": ["aetna"]},
    "medicaid": {"insurer": ["medicaid"]},
    "emdr": {"modality": ["emdr"]},
    "yoga": {"modality": ["yoga"]},
    "cigna evenings": {"insurer": ["cigna"], "daypart": ["evening"]},
    "cigna mornings": {"insurer": ["cigna"], "daypart": ["morning"]},
}
PLACES: dict[str, dict[str, Any]] = {
    "denver": {"city": ["Denver"]},
    "boulder": {"city": ["Boulder"]},
    "florida": {"state": ["FL"]},
    "colorado": {"state": ["CO"]},
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("asked", ASKED)
def test_tiers_are_those_of_the_towns(asked: str, place: str, indexes: tuple[Index, Index], now: datetime) -> None:
    request = SearchRequest.of(**ASKED[asked], **PLACES[place], limit=100)
    found: list[dict[str, str]] = []
    for index in indexes:
        tiers: dict[str, str] = {}
        for hit in index.search(request, now=now).hits:  # those that fit come first
            tiers.setdefault(hit.program.provider, hit.tier)
        found.append(tiers)
    both, apart = found
    if place == "colorado":  # a location without its town may be any of them, so nothing is moved
        both.pop("Tansy", None), apart.pop("Tansy", None)
    assert both == apart


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({"city": ["Denver"], "daypart": ["evening"]}, "fits", id="evenings of Denver"),
        pytest.param({"city": ["Denver"], "daypart": ["morning"]}, "out", id="mornings of Boulder"),
        pytest.param({"city": ["Boulder"], "daypart": ["morning"]}, "fits", id="mornings of Boulder in Boulder"),
        pytest.param({"city": ["Denver"], "telehealth": True}, "ask", id="telehealth of Boulder"),
        pytest.param({"city": ["Boulder"], "insurer": ["cigna"]}, "ask", id="Cigna of Denver"),
        pytest.param({"city": ["Denver"], "insurer": ["medicaid"]}, "ask", id="a refusal of Boulder"),
        pytest.param({"state": ["CO"], "insurer": ["cigna"], "daypart": ["morning"]}, "ask", id="of two towns"),
        pytest.param({"insurer": ["cigna"], "daypart": ["morning"]}, "fits", id="without a place of any town"),
    ],
)
def test_one_town_is_no_answer_for_another(
    asked: dict[str, Any], expected: str, indexes: tuple[Index, Index], now: datetime
) -> None:
    found = indexes[0].search(SearchRequest.of(**asked, limit=100, explain=True), now=now)
    hits = [hit for hit in found.hits if hit.program.provider == "Pinyon"]
    assert (hits[0].tier if hits else "out") == expected
    assert all(bool(hit.asks) == (hit.tier == "ask") for hit in hits)
    assert all((answer.answer != "yes") == (hit.tier == "ask") for hit in hits for answer in hit.answers[:1])


def test_the_program_that_is_shown_is_that_of_the_town(indexes: tuple[Index, Index], now: datetime) -> None:
    asked = SearchRequest.of(city=["Denver"], telehealth=True, explain=True, limit=100)
    (hit,) = (one for one in indexes[0].search(asked, now=now).hits if one.program.provider == "Pinyon")
    assert [session.start for session in hit.program.sessions] == ["17:30"]
    assert not hit.program.telehealth
    quotes = [one.quote for answer in hit.answers if answer.filter == "telehealth" for one in answer.quoted]
    assert quotes == ["Boulder clients may attend online."]


def test_the_town_that_answers_is_the_one_that_is_shown(indexes: tuple[Index, Index], now: datetime) -> None:
    asked = SearchRequest.of(state=["CO"], insurer=["aetna"], daypart=["morning"])
    (hit,) = (one for one in indexes[0].search(asked, now=now).hits if one.tier == "fits")
    assert hit.program.locations[hit.location].city == "Boulder"


def test_facets_count_what_the_towns_have(indexes: tuple[Index, Index], now: datetime) -> None:
    def fitting(**more: Any) -> int:
        return indexes[0].search(SearchRequest.of(city=["Denver"], **more), now=now).fits

    facets = indexes[0].search(SearchRequest.of(city=["Denver"], facets=["modality", "daypart", "day"]), now=now).facets
    for field, counts in facets.items():
        for one in counts:
            if one.value != "not_stated":
                assert one.fits == fitting(**{field: [one.value]}), (field, one.value)
    assert "emdr" not in {one.value for one in facets["modality"]}


def test_where_all_towns_match_and_nothing_else_is_asked_all_of_it_is_shown_and_counted(
    indexes: tuple[Index, Index], now: datetime
) -> None:
    def found(**more: Any) -> SearchResult:
        return indexes[0].search(SearchRequest.of(state=["CO"], text="pinyon", **more), now=now)

    result = found(facets=["modality", "insurer", "day", "telehealth"])
    (hit,) = result.hits
    assert {one.code for one in hit.program.modalities} == {"emdr", "cbt"}
    for field in ("modality", "day"):
        for one in result.facets[field]:
            if one.value != "not_stated":
                assert one.fits == found(**{field: [one.value]}).fits, (field, one.value)


@pytest.mark.parametrize(
    ("quote", "asked", "tier"),
    [
        pytest.param("The evening track meets by telehealth.", {"daypart": ["morning"]}, "ask", id="track and daypart"),
        pytest.param("Evening: Tue 6 to 9 PM, online.", {"after": "17:00"}, "ask", id="label and time"),
        pytest.param("The evening track meets by telehealth.", {}, "fits", id="no time asked for"),
        pytest.param("All groups meet by telehealth.", {"daypart": ["morning"]}, "fits", id="said of all"),
    ],
)
def test_how_one_group_is_attended_is_no_answer_for_another(
    quote: str, asked: dict[str, Any], tier: str, program: Callable[..., Program], build: Callable[..., Index],
    now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    one = program("Dunlin", sessions=["mon 09:00-12:00", "tue 18:00-21:00"], dayparts=["morning", "evening"])
    one = Program.model_validate(one.model_dump() | {"telehealth": [_text("yes", quote)]})
    result = build(tmp_path, one).search(SearchRequest.of(telehealth=True, **asked), now=now)
    assert [hit.tier for hit in result.hits] == [tier]
