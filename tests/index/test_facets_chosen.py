"""A count is what choosing its value finds, whatever else is asked for: random requests over made-up programs."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from index.result import SearchResult
from records.errors import InputError
from records.models import Program

PLACES = [
    {"city": "Kansas City", "state": "MO", "zip": "64106"}, {"city": "Kansas City", "state": "KS", "zip": "66101"},
    {"city": "Tustin", "state": "CA", "zip": "92780"}, {"city": "Memphis", "state": "TN", "zip": "38103"},
    {"city": "Tustin"}, {"city": "Springfield"}, {"state": "OH"}, {"city": "El Paso", "state": "TX", "zip": "79901"},
]  # fmt: skip
STATUSES = ["in_network", "accepted", "accepted:ppo", "out_of_network", "not_accepted", "accepted not_accepted", "in_network not_accepted:hmo"]  # fmt: skip
# Which filter answers to a field, and how one of its values is chosen
ONE_OF = ("level", "insurer", "payment", "state", "city", "daypart")
ALL_OF = ("day", "modality", "condition", "population")
FACETS = (*ONE_OF, *ALL_OF, "telehealth", "hours_per_week", "network")
BANDS = {
    "to_6": {"hours_max": 6.0}, "6_9": {"hours_min": 6.0, "hours_max": 9.0}, "9_12": {"hours_min": 9.0, "hours_max": 12.0},
    "12_20": {"hours_min": 12.0, "hours_max": 20.0}, "from_20": {"hours_min": 20.0},
}  # fmt: skip
NAMES = {"state": "place", "city": "place", "hours_per_week": "hours", "network": "insurer"}
VIRTUAL = [{"field": "telehealth_only", "value": "yes", "claim": "unclear", "rule": "a virtual program", "evidence": [{"quote": "Quill is a virtual IOP."}]}]  # fmt: skip
EVENING_TEENS = "Evening groups are only for teens; our adult IOP meets in the morning."


def stated_by(draw: random.Random) -> dict[str, Any]:
    def some(values: list[Any], most: int = 2) -> list[Any]:
        return draw.sample(values, draw.randint(0, most))

    insurers = some(["cigna", "aetna", "medicaid", "tenncare", "medi_cal", "anthem_blue_cross", "carelon"], 3)
    stated: dict[str, Any] = {
        "level_of_care": draw.choice(["iop", "iop", "php"]),
        "insurers": {one: draw.choice(STATUSES) for one in insurers},
        "payment": some(["free", "sliding_scale"]),
        "modalities": [*some(["emdr", "cbt"]), *some(["yoga/Evening clients get yoga."], 1)],
        "conditions": some(["ptsd_trauma", "alcohol"]),
        "populations": [*some([f"adolescents/{EVENING_TEENS}"], 1), *some(["adults", "women"])],
        "sessions": some(["mon,wed,fri 09:00-12:00", "mon,tue,thu 18:00-21:00", "tue,thu 18:00-21:00 eastern", "sat 13:00-16:00"]),
        "days": some(["mon", "sat"], 1),
        "dayparts": some(["evening", "morning"], 1),
        "hours_per_week": some([(9, 9), (9, 12), (12, 12), (8, 15), (20, 20), (6, None)], 1),
        "telehealth": draw.choice(["", "", "yes", "yes", "no"]),
        "formats": some(["in_person", "hybrid", "telehealth"], 1),
        "locations": some(PLACES),
        "states_served": some(["CA", "TN", "MO", "all"], 1) if draw.random() < 0.5 else [],
    }  # fmt: skip
    if stated["telehealth"] == "yes":
        way = draw.random()
        stated |= {"telehealth_only": "yes"} if way < 0.3 else {"unclear": VIRTUAL, "formats": []} if way < 0.6 else {}
    return stated


def asked_by(draw: random.Random) -> dict[str, Any]:
    options: dict[str, Callable[[], dict[str, Any]]] = {
        "level": lambda: {"level": ["iop"]},
        "insurer": lambda: {"insurer": [draw.choice(["cigna", "medicaid", "tenncare"])]},
        "family": lambda: {"insurer_family": ["elevance"]},
        "payment": lambda: {"payment": [draw.choice(["free", "medicaid"])]},
        "day": lambda: {"day": [draw.choice(["mon", "tue"])]},
        "daypart": lambda: {"daypart": [draw.choice(["evening", "morning"])]},
        "after": lambda: {"after": "17:00"},
        "available": lambda: {"available": draw.choice(["mon,tue,wed,thu 17-22", "weekdays 8-13"])},
        "telehealth": lambda: {"telehealth": True},
        "format": lambda: {"format": draw.choice([["in_person"], ["telehealth"], ["in_person", "telehealth"], ["hybrid"]])},
        "modality": lambda: {"modality": [draw.choice(["emdr", "yoga"])]},
        "population": lambda: {"population": [draw.choice(["adults", "adolescents"])]},
        "hours": lambda: {"hours_min": 9.0},
        "state": lambda: {"state": draw.choice([["MO"], ["CA"], ["CA", "TN"]])},
        "city": lambda: {"city": [draw.choice(["Tustin, CA", "Memphis", "Springfield"])]},
        "near": lambda: {"near": draw.choice(["66101", "92780", "38103"]), "miles": draw.choice([1.0, 30.0, 900.0])},
        "text": lambda: {"text": draw.choice(["harbor", "emdr"])},
    }  # fmt: skip
    asked: dict[str, Any] = {}
    for name in draw.sample(list(options), draw.randint(0, 4)):
        asked |= options[name]()
    if {"insurer", "insurer_family"} & asked.keys():
        asked |= draw.choice([{}, {}, {"in_network": True}, {"plan": ["ppo"]}])
    return asked


def with_value(asked: dict[str, Any], field: str, value: str) -> dict[str, Any] | None:
    """The request with a value chosen; None where that asks for something else than for more."""
    if field == "telehealth":
        return None if value == "no" else asked | {"telehealth": True}
    if field == "network":
        return (
            asked | {"in_network": True}
            if value == "in_network" and "insurer" in asked and "plan" not in asked
            else None
        )
    if field == "hours_per_week":
        return None if "hours_min" in asked or value not in BANDS else asked | BANDS[value]
    if field in ALL_OF:
        return asked | {field: list(dict.fromkeys([*asked.get(field, []), value]))}
    return None if field in asked else asked | {field: [value]}


def yes_of(found: SearchResult, name: str, option: str) -> list[tuple[str, str]]:
    """Tier and id of the hits that answer yes to a filter."""
    names = {name, option} if option not in ("day", "daypart") else {"day", "daypart", "time", "available"}
    return [
        (hit.tier, hit.program.id)
        for hit in found.hits
        if any(one.answer == "yes" and names & {*one.filter.replace(" and ", ", ").split(", ")} for one in hit.answers)
    ]


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    draw = random.Random(7)
    return build(tmp_path_factory.mktemp("home"), *(program(f"Harbor {n}", **stated_by(draw)) for n in range(60)))


@pytest.mark.parametrize("seed", range(8))
def test_whoever_chooses_a_value_finds_as_many_as_it_counts(seed: int, index: Index, now: datetime) -> None:
    draw = random.Random(seed)
    wrong: list[str] = []
    for _ in range(4):
        asked = asked_by(draw)
        try:
            counted = index.search(SearchRequest.of(**asked, facets=list(FACETS), limit=1), now=now).facets
        except InputError:
            continue
        for field, counts in counted.items():
            held = {one.value for one in counts}
            assert len(held) == len(counts)
            for one in draw.sample(counts, min(len(counts), 3)):
                chosen = with_value(asked, field, one.value) if one.value != "not_stated" else None
                if chosen is None:
                    continue
                try:
                    found = index.search(SearchRequest.of(**chosen, explain=True, limit=1000), now=now)
                except InputError as error:
                    wrong.append(f"{asked} {field}={one.value}: {error}")
                    continue
                asking = sum(tier == "ask" for tier, _ in yes_of(found, NAMES.get(field, field), field))
                alone = field in ALL_OF and asked.get(field, [one.value]) != [one.value]  # the others may be open
                if one.fits != found.fits or (one.ask != asking and not alone):
                    wrong.append(
                        f"{asked} {field}={one.value}: counted {one.fits}+{one.ask}, chosen {found.fits}+{asking}"
                    )
    assert not wrong, "\n".join(wrong)


def test_a_city_with_its_state_may_be_chosen_beside_several_states(index: Index, now: datetime) -> None:
    asked = {"state": ["CA", "TN"], "format": ["in_person"]}
    counted = index.search(SearchRequest.of(**asked, facets=["city"]), now=now).facets["city"]
    held = {one.value: (one.fits, one.ask) for one in counted}
    found = index.search(SearchRequest.of(**asked, city=["Tustin, CA"], explain=True, limit=1000), now=now)
    asking = sum(tier == "ask" for tier, _ in yes_of(found, "place", "city"))
    assert held["Tustin, CA"] == (found.fits, asking)
