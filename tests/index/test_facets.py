"""Facet counts are those of a plain count over the programs of each tier."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from index.engine import Index
from index.request import FacetName, SearchRequest
from index.result import FacetCount
from index.update import update_index
from records.models import Program

Build = Callable[..., Index]
Make = Callable[..., Program]
FIELDS: list[str] = list(get_args(FacetName))
MEDICAID = {"medicaid", "medi_cal", "tenncare"}
NAMES = {"CA": "medi_cal", "ID": "medicaid_idaho"}  # of Medicaid where the programs are


def facet(index: Index, now: datetime, field: str, **asked: Any) -> list[FacetCount]:
    return index.search(SearchRequest.of(**asked, facets=[field]), now=now).facets[field]


def counts(index: Index, now: datetime, field: str, **asked: Any) -> dict[str, tuple[int, int]]:
    return {one.value: (one.fits, one.ask) for one in facet(index, now, field, **asked)}


CASES: list[tuple[str, list[dict[str, Any]], str, dict[str, tuple[int, int]]]] = [
    ("level", [{}, {}, {"level_of_care": "php"}], "level", {"iop": (2, 0), "php": (1, 0)}),
    (
        "two locations in a city count once",
        [{"locations": [{"city": "Tustin", "state": "CA"}, {"city": "TUSTIN", "state": "CA"}]}, {}],
        "city",
        {"Tustin, CA": (1, 0), "not_stated": (1, 0)},
    ),
    (
        "two cities count in each, and a location without one adds nothing",
        [{"locations": [{"city": "Tustin"}, {"city": "St. Paul"}, {"state": "CA"}]}, {"locations": [{"state": "CA"}]}],
        "city",
        {"tustin": (1, 0), "saint paul": (1, 0), "not_stated": (1, 0)},
    ),
    (
        "towns of one name in two states",
        [{"locations": [{"city": "Springfield", "state": "IL"}]}, {"locations": [{"city": "Springfield", "state": "MO"}, {"city": "Springfield", "state": "IL"}]}],
        "city",
        {"Springfield, IL": (2, 0), "Springfield, MO": (1, 0)},
    ),
    ("a ZIP says the state", [{"locations": [{"zip": "90025"}]}, {}], "state", {"CA": (1, 0), "not_stated": (1, 0)}),
    (
        "not accepted is no acceptance, and stated",
        [{"insurers": {"cigna": "not_accepted"}}, {"insurers": {"cigna": "in_network accepted"}}, {}],
        "insurer",
        {"cigna": (1, 0), "not_stated": (1, 0)},
    ),
    (
        "out of network and contradictions are not stated",
        [{"insurers": {"cigna": "out_of_network"}}, {"insurers": {"cigna": "accepted not_accepted"}}],
        "insurer",
        {"not_stated": (2, 0)},
    ),
    ("a state's Medicaid is Medicaid", [{"insurers": {"tenncare": "accepted"}}], "insurer", {"tenncare": (1, 0), "medicaid": (1, 0)}),
    ("and a way to pay", [{"insurers": {"tenncare": "accepted"}, "payment": ["free"]}], "payment", {"free": (1, 0), "tenncare": (1, 0), "medicaid": (1, 0)}),
    (
        "network of any insurer",
        [{"insurers": {"cigna": "in_network accepted", "aetna": "out_of_network"}}, {"insurers": {"aetna": "not_accepted"}}, {}],
        "network",
        {"in_network": (1, 0), "out_of_network": (1, 0), "not_stated": (1, 0)},
    ),
    (
        "telehealth has its no, and contradictions are not stated",
        [{"telehealth": "no"}, {"telehealth": "yes"}, {"telehealth": "yes no"}, {"formats": ["hybrid"]}, {}],
        "telehealth",
        {"yes": (1, 0), "no": (1, 0), "not_stated": (3, 0)},
    ),
    (
        "days of sessions and days named; a day that is not named is no value",
        [{"sessions": ["tue,thu 18:00-21:00"]}, {"days": ["tue"]}, {"dayparts": ["evening"]}],
        "day",
        {"tue": (2, 0), "thu": (1, 0), "not_stated": (1, 0)},
    ),
    ("dayparts from times", [{"sessions": ["sat 09:00-12:00"]}, {}], "daypart", {"morning": (1, 0), "weekend": (1, 0), "not_stated": (1, 0)}),
    ("a list that is empty is not stated", [{"modalities": ["emdr", "cbt"]}, {}], "modality", {"emdr": (1, 0), "cbt": (1, 0), "not_stated": (1, 0)}),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "field", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_values(
    stated: list[dict[str, Any]], field: str, expected: dict[str, tuple[int, int]],
    program: Make, build: Build, now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    index = build(tmp_path, *(program(f"Harbor {number}", **one) for number, one in enumerate(stated)))
    assert counts(index, now, field) == expected


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (9, 9, {"6_9", "9_12"}),
        (5.5, 5.5, {"to_6"}),
        (6, 6, {"to_6", "6_9"}),
        (9, 12, {"9_12"}),
        (8, 10, {"across"}),
        (20, 20, {"12_20", "from_20"}),
        (20, 25, {"from_20"}),
        (12, 30, {"across"}),
        (20.5, 20.5, {"from_20"}),
        (10, None, {"across"}),
        (20, None, {"from_20"}),
        (None, 6, {"to_6"}),
        (0, 0, {"to_6"}),
    ],
)
def test_hours_count_in_each_band_in_which_they_lie(
    least: float | None, most: float | None, expected: set[str], program: Make, build: Build, now: datetime, tmp_path: Path
) -> None:  # fmt: skip
    index = build(tmp_path, program("Harbor", hours_per_week=(least, most)), program("Quarry"))
    assert counts(index, now, "hours_per_week") == dict.fromkeys(expected, (1, 0)) | {"not_stated": (1, 0)}


def test_both_tiers_are_counted_over_the_whole_result(
    program: Make, build: Build, now: datetime, tmp_path: Path
) -> None:
    """The page holds one hit; the counts are of all."""
    programs = [program(f"Fits {n}", insurers={"cigna": "accepted"}, modalities=["emdr"]) for n in range(3)]
    programs += [program(f"Ask {n}", modalities=["emdr", "cbt"]) for n in range(4)]
    programs += [program(f"No {n}", insurers={"cigna": "not_accepted"}, modalities=["emdr"]) for n in range(5)]
    index = build(tmp_path, *programs)
    asked = {"insurer": ["cigna"], "limit": 1}
    expected = {"emdr": (3, 4), "cbt": (0, 4)}
    assert counts(index, now, "modality", **asked) == expected
    assert counts(index, now, "modality", **asked, offset=6, only_confirmed=True) == expected
    assert counts(index, now, "modality", **asked, text="quarry") == {}


def test_network_tells_of_the_insurers_that_were_asked_for(
    program: Make, build: Build, now: datetime, tmp_path: Path
) -> None:
    index = build(
        tmp_path,
        program("A", insurers={"cigna": "accepted", "aetna": "in_network"}),
        program("B", insurers={"cigna": "in_network"}),
        program("C", insurers={"aetna": "in_network"}),
    )
    assert counts(index, now, "network") == {"in_network": (3, 0), "accepted": (1, 0)}
    assert counts(index, now, "network", insurer=["cigna"]) == {
        "accepted": (1, 0),
        "in_network": (1, 0),
        "not_stated": (0, 1),
    }
    assert counts(index, now, "network") == {"in_network": (3, 0), "accepted": (1, 0)}


def test_most_come_first_and_ties_by_label(program: Make, build: Build, now: datetime, tmp_path: Path) -> None:
    index = build(
        tmp_path,
        program("A", conditions=["opioids", "ptsd_trauma"]),
        program("B", conditions=["opioids", "alcohol"]),
    )
    shown = [(one.label, one.fits) for one in facet(index, now, "condition")]
    assert shown == [("Opioids", 2), ("Alcohol", 1), ("PTSD and trauma", 1)]


def test_no_facets_unless_asked_for(program: Make, build: Build, now: datetime, tmp_path: Path) -> None:
    index = build(tmp_path, program("A", modalities=["emdr"]))
    assert index.search(SearchRequest.of(), now=now).facets == {}
    every = index.search(SearchRequest.of(facets=FIELDS), now=now).facets
    assert list(every) == FIELDS


# --- a plain count over programs, written anew from the rules ------------------------------------------------------


def takes(one: Program, names: set[str]) -> str:
    """How a program stands with an insurer: the one status that it states, "contradiction", or ""."""
    statuses = {said.status for said in one.insurers if said.id in names}
    if statuses == {"in_network", "accepted"}:
        return "in_network"
    return "contradiction" if len(statuses) > 1 else next(iter(statuses), "")


def stands(one: Program) -> dict[str, str]:
    names = {said.id for said in one.insurers}
    standing = {name: takes(one, {name}) for name in names}
    if "medicaid" in names:
        there = {NAMES[place.state] for place in one.locations if place.state}
        standing |= {name: takes(one, {name, "medicaid"}) for name in there}
    return standing | ({"medicaid": takes(one, MEDICAID)} if names & MEDICAID else {})


def values(one: Program, field: str) -> set[str]:
    """The values that a program counts for; "stated" for a no, which is a value of nothing."""
    standing = stands(one)
    good = {name for name, status in standing.items() if status in ("in_network", "accepted")}
    refused = {"stated"} if "not_accepted" in standing.values() else set()
    if field == "insurer":
        return good | refused
    if field == "network":
        return set(standing.values()) & {"in_network", "accepted", "out_of_network"} | refused
    if field == "payment":
        public = {name for name in standing if name in MEDICAID | {"medicaid_idaho"}}
        denied = {"stated"} if any(standing[name] == "not_accepted" for name in public) else set()
        return {code.code for code in one.payment} | (good & public) | denied
    if field in ("modality", "condition", "population"):
        listed = {"modality": one.modalities, "condition": one.conditions, "population": one.populations}[field]
        return {code.code for code in listed}
    if field == "city":
        loose = {place.city.lower() for place in one.locations if place.city == "Tustin"}  # some Tustin has no state
        return loose | {f"{place.city}, {place.state}" for place in one.locations if place.city and place.state}
    if field == "state":
        return {place.state for place in one.locations if place.state}
    if field == "telehealth":
        said = {text.value for text in one.telehealth} & {"yes", "no"}
        return said if len(said) == 1 else set()
    if field == "day":
        return {code.code for code in one.days} | {day for session in one.sessions for day in session.days}
    if field == "daypart":
        starts = [int(session.start[:2]) for session in one.sessions]
        found = {"morning" if hour < 12 else "afternoon" if hour < 17 else "evening" for hour in starts}
        weekend = values(one, "day") & {"sat", "sun"}
        stated = {"stated"} if values(one, "day") else set()  # named days say whether a weekend is among them
        return found | {code.code for code in one.dayparts} | ({"weekend"} if weekend else stated)
    assert field == "level"
    return {one.level_of_care}


@pytest.fixture(scope="module")
def many(program: Make, build: Build, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Program], Index]:
    draw = random.Random(11)
    some = lambda options, most=2: draw.sample(options, k=draw.randint(0, most))  # noqa: E731
    statuses = [
        "in_network",
        "accepted",
        "out_of_network",
        "not_accepted",
        "accepted in_network",
        "accepted not_accepted",
    ]
    programs = []
    for number in range(400):
        stated: dict[str, Any] = {
            "level_of_care": draw.choice(["iop", "iop", "php", "detox"]),
            "insurers": {name: draw.choice(statuses) for name in some(["cigna", "aetna", "medi_cal", "tenncare", "medicaid"])},
            "payment": some(["free", "sliding_scale", "most_insurance"]),
            "modalities": some(["emdr", "cbt", "yoga"]),
            "conditions": some(["ptsd_trauma", "alcohol", "opioids"]),
            "populations": some(["women", "veterans"]),
            "days": some(["mon", "tue", "sat"]),
            "sessions": some(["tue,thu 18:00-21:00", "mon 09:00-12:00", "sun 13:00-15:00"]),
            "telehealth": draw.choice(["", "yes", "no", "unknown", "yes no"]),
            "dayparts": some(["evening", "morning"], 1),
            "locations": some([{"city": "Tustin", "state": "CA"}, {"city": "Boise", "state": "ID"}, {"state": "CA"}, {"city": "Tustin"}]),
        }  # fmt: skip
        programs.append(program(f"Harbor {number}", **stated))
    return programs, build(tmp_path_factory.mktemp("home"), *programs)


REQUESTS: dict[str, dict[str, Any]] = {
    "all": {},
    "insurer": {"insurer": ["cigna"]},
    "several": {"modality": ["emdr"], "telehealth": True, "level": ["iop", "php"]},
    "place": {"state": ["CA"], "modality": ["cbt"]},
    "text": {"text": "emdr", "insurer": ["aetna"], "in_network": True},
    "none": {"level": ["detox"], "text": "harbor", "confirmed_within_days": 0, "city": ["Boise"], "payment": ["free"]},
}


# Beside a place a city or a state is counted where one location is both: tests/index/test_facets_chosen.py.
BESIDE_A_PLACE = {("place", "city"), ("none", "state")}


@pytest.mark.parametrize(
    ("name", "field"),
    [(name, field) for name in REQUESTS for field in FIELDS if field != "hours_per_week" and (name, field) not in BESIDE_A_PLACE],
)  # fmt: skip
def test_counts_agree_with_a_plain_count(
    name: str, field: str, many: tuple[list[Program], Index], now: datetime
) -> None:
    programs, index = many
    by_id = {one.id: one for one in programs}
    asked = REQUESTS[name]
    found = index.search(SearchRequest.of(**asked, limit=10_000, facets=[field]), now=now)
    expected: dict[str, list[int]] = {}
    for hit in found.hits:
        one = by_id[hit.program.id]
        if field == "network" and "insurer" in asked:
            one = one.model_copy(update={"insurers": [said for said in one.insurers if said.id in asked["insurer"]]})
        if field == "insurer" and asked.get("in_network"):
            one = one.model_copy(update={"insurers": [said for said in one.insurers if said.status != "accepted"]})
        counted = values(one, field)
        if asked.get("state") == ["CA"] and field in ("insurer", "payment"):
            # Whoever chooses Medicaid there asks for Medi-Cal.
            said = {"stated"} if "medicaid" in counted else set()
            counted = counted - {"medicaid"} | ({"medicaid"} if "medi_cal" in counted else said)
        for value in counted or {"not_stated"}:
            expected.setdefault(value, [0, 0])[hit.tier == "ask"] += 1
    expected.pop("stated", None)
    got = {one.value: [one.fits, one.ask] for one in found.facets[field]}
    if field == "insurer" and asked.get("in_network"):  # out of network is a no then, and accepted not stated
        got.pop("not_stated")
        expected.pop("not_stated")
    assert got == expected
    order = [(-one.fits - one.ask, one.label) for one in found.facets[field]]
    assert order == sorted(order)


@pytest.mark.parametrize(
    "field", ["level", "insurer", "modality", "condition", "population", "day", "daypart", "payment", "city", "state"]
)
def test_whoever_chooses_a_value_finds_as_many(field: str, many: tuple[list[Program], Index], now: datetime) -> None:
    """A count of the programs that fit is what the search finds with that value as one more filter."""
    _, index = many
    asked = {"confirmed_within_days": 3}
    for value, (fits, ask) in counts(index, now, field, **asked).items():
        if value != "not_stated":
            chosen = index.search(SearchRequest.of(**asked, **{field: [value]}), now=now)
            assert (chosen.fits, 0) == (fits, ask), value


def test_the_last_rows_may_have_neither_a_value_nor_the_lack_of_one(
    program: Make, build: Build, now: datetime, tmp_path: Path, vocabularies: Path
) -> None:
    """Who refuses Medicaid states no way to pay, and is yet not without a statement; it counts for no value."""
    first = program("A", payment=["free"])
    build(tmp_path, first, program("B")).close()
    refusing = [program(name, insurers={"medicaid": "not_accepted"}) for name in ("Y", "Z")]
    update_index(tmp_path, refusing, now=now, vocabularies=vocabularies)
    index = Index.open(tmp_path)
    assert index.search(SearchRequest.of(facets=FIELDS), now=now).fits == 4
    assert counts(index, now, "payment") == {"free": (1, 0), "not_stated": (1, 0)}
    assert counts(index, now, "insurer") == {"not_stated": (2, 0)}


def test_counts_beside_times_are_those_of_one_session(
    build: Build, program: Make, now: datetime, tmp_path: Path
) -> None:
    """A morning on Monday and an evening on Tuesday: beside the evening only Tuesday is counted."""
    one = program("Plover", sessions=["mon 09:00-12:00", "tue 18:00-21:00"])
    index = build(tmp_path, one)
    assert counts(index, now, "day") == {"mon": (1, 0), "tue": (1, 0)}
    assert counts(index, now, "day", daypart=["evening"]) == {"tue": (1, 0)}
    assert counts(index, now, "daypart", day=["mon"]) == {"morning": (1, 0)}
    assert counts(index, now, "day", after="17:00") == {"tue": (1, 0)}


def test_a_count_is_what_choosing_the_value_finds(build: Build, program: Make, now: datetime, tmp_path: Path) -> None:
    """What is said of one town alone counts there, and of one group where its time is asked for."""
    quote = "The Boulder IOP meets on Monday mornings."
    said = {"evidence": [{"quote": quote, "url": "https://harbor.example/boulder"}]}
    plain = program(
        "Plover",
        locations=[{"city": "Denver", "state": "CO"}, {"city": "Boulder", "state": "CO"}],
        days=["tue"],
        dayparts=["evening"],
    ).model_dump()
    morning = {**said, "days": ["mon"], "start": "09:00", "end": "12:00"}
    index = build(tmp_path, Program.model_validate(plain | {"sessions": [morning]}))
    for asked in ({}, {"daypart": ["morning"]}, {"day": ["mon"]}):
        for value, (fits, ask) in counts(index, now, "city", **asked).items():
            found = index.search(SearchRequest.of(**asked, city=[value]), now=now)
            assert (found.fits, found.ask) == (fits, ask)
