"""A no where what a page says leaves nothing to ask: no insurance, other states, another gender, round the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.models import Program
from tests.index.answers import Cases, must_answer

CIGNA, NETWORK = {"insurer": ["cigna"]}, {"insurer": ["cigna"], "in_network": True}
OTHERS, BILLED = "out_of_network_benefits/others", "out_of_network_benefits/billed"
EVENINGS, ALWAYS = {"available": "tue,thu 17:30-24:00"}, {"available": "mon-sun 0:00-24:00"}
ALL_ONLINE = {"telehealth_only": "yes", "telehealth": "yes"}
BENEFITS = (
    "Your website says out of network for all that it does not name: would you bill out-of-network benefits of Cigna?"
)

CASES: Cases = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "no insurance of any kind": ({"payment": ["self_pay/none"]}, CIGNA, "out"),
    "no insurance of any kind, in network": ({"payment": ["self_pay/none"]}, NETWORK, "out"),
    "no insurance of any kind, Medicaid": ({"payment": ["self_pay/none"]}, {"payment": ["medicaid"]}, "out"),
    "no insurance of any kind, most insurance": ({"payment": ["self_pay/none"]}, {"payment": ["most_insurance"]}, "out"),
    "no insurance of any kind, free": ({"payment": ["self_pay/none"]}, {"payment": ["free"]}, "Is the program free of charge?"),
    "no insurance, and one that is taken": ({"payment": ["self_pay/none"], "insurers": {"aetna": "accepted"}}, CIGNA, "Do you take Cigna?"),
    "no insurance, but bills to hand in": ({"payment": ["self_pay/some"]}, CIGNA, "Do you take Cigna?"),
    "all others out of network, billed in another sentence": ({"payment": [OTHERS, f"{BILLED} elsewhere"]}, CIGNA, BENEFITS),
    "all others out of network, billed in another sentence, in network": ({"payment": [OTHERS, f"{BILLED} elsewhere"]}, NETWORK, "out"),
    "online for other states, no office": ({**ALL_ONLINE, "states_served": ["CO"]}, {"state": ["TN"]}, "out"),
    "online for other states, no office, near": ({**ALL_ONLINE, "states_served": ["CO"]}, {"near": "90025"}, "out"),
    "online for other states, no office, a city alone": ({**ALL_ONLINE, "states_served": ["CO", "UT"]}, {"city": ["Tampa"]}, "out"),
    "online for a state that has such a city": (
        {**ALL_ONLINE, "states_served": ["FL"]}, {"city": ["Tampa"]}, "Can the program be attended by telehealth from Tampa?",
    ),
    "online for other states, a city alone, by telehealth": (
        {**ALL_ONLINE, "states_served": ["CO", "UT"], "locations": [{"city": "Seattle", "state": "WA"}]}, {"city": ["Tampa"], "telehealth": True}, "out",
    ),
    "online for the state, no office": ({**ALL_ONLINE, "states_served": ["TN"]}, {"state": ["TN"]}, "fits"),
    "online for the state, no office, near": (
        {**ALL_ONLINE, "states_served": ["CA"]}, {"near": "90025"}, "fits",
    ),
    "online, no office, states not said": (ALL_ONLINE, {"state": ["TN"]}, "Can the program be attended by telehealth from Tennessee?"),
    "online for other states, a Medicaid": ({**ALL_ONLINE, "states_served": ["CO"]}, {"insurer": ["tenncare"]}, "out"),
    "online for other states, a Medicaid said": (
        {**ALL_ONLINE, "states_served": ["CO"], "insurers": {"medicaid": "not_accepted"}}, {"insurer": ["tenncare"]}, "out",
    ),
    "online for the state, a Medicaid": ({**ALL_ONLINE, "states_served": ["TN"]}, {"insurer": ["tenncare"]}, "ask"),
    "city of one state alone": ({"locations": [{"city": "Asheville"}]}, {"state": ["NC"]}, "fits"),
    "city of one state alone, another state": ({"locations": [{"city": "Asheville"}]}, {"state": ["TN"]}, "out"),
    "city of one state alone, far from it": ({"locations": [{"city": "Asheville"}]}, {"near": "90025"}, "out"),
    "city of several states": ({"locations": [{"city": "Tustin"}]}, {"state": ["NC"]}, "Where do you meet: is it in NC?"),
    "detox at some hours": ({"level_of_care": "detox"}, EVENINGS, "out"),
    "detox at some hours, with a part of the day": ({"level_of_care": "detox", "dayparts": ["evening"]}, EVENINGS, "out"),
    "detox always": ({"level_of_care": "detox"}, ALWAYS, "fits"),
    "always free, and nothing stated": ({}, ALWAYS, "fits"),
    "always free, evenings asked for": ({}, ALWAYS | {"daypart": ["evening"]}, "ask"),
}  # fmt: skip
WREN, QUILL = "Wren Women’s Recovery", "Quill House"
GENDERS = {
    # name: the provider, the quotes by population, who is asked for, the tier
    "named for women": (WREN, ["women"], "men", "out"),
    "named for women, asked for women": (WREN, ["women"], "women", "fits"),
    "named for both": ("Men's and Women's Recovery", ["women"], "men", "ask"),
    "both are treated": (WREN, ["women", "men"], "men", "fits"),
    "said of the provider": (QUILL, ["men/Quill House is a sober house for men 21 and older."], "women", "out"),
    "we are": (QUILL, ["men/We are a sober house for men."], "women", "out"),
    "said of a group": (QUILL, ["men/Quill House is a house with a men's group."], "women", "ask"),
    "said of somebody": (QUILL, ["men/Our program for men meets on Tuesday."], "women", "ask"),
    "said of both in another sentence": (QUILL, ["men/Quill House is for men.", "women/We have a women's house."], "women", "fits"),
    "said of both in one": (QUILL, ["men/Quill House is for men; women live across the street."], "women", "ask"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)


@pytest.mark.parametrize("name", GENDERS)
def test_a_program_for_one_gender(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    provider, populations, asked, expected = GENDERS[name]
    index = build(tmp_path, program(provider, populations=populations))
    hits = index.search(SearchRequest.of(population=[asked]), now=now).hits
    assert (hits[0].tier if hits else "out") == expected
