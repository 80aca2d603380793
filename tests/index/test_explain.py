"""A hit tells of each filter what was asked, its answer, and the quotes that the answer rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.models import Program
from tests.index.answers import SERVING

Explained = tuple[str, str, str, list[tuple[str, str]], str]
TUSTIN = {"city": "Tustin", "state": "CA", "zip": "92780"}

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], list[Explained]]] = {
    # name: what the program states, what is asked, and of each filter: name, asked, answer, (value, quote) and because
    "in network": (
        {"insurers": {"cigna": "in_network:ppo", "aetna": "accepted"}},
        {"insurer": ["cigna"]},
        [("insurer", "takes Cigna", "yes", [("Cigna (PPO): in-network", "we bill cigna: in_network:ppo")], "")],
    ),
    "one of two insurers is refused": (
        {"insurers": {"cigna": "accepted", "aetna": "not_accepted"}},
        {"insurer": ["cigna", "aetna"], "in_network": True},
        [
            (
                "insurer", "in network with Cigna or Aetna", "not stated",
                [("Cigna: accepted", "we bill cigna: accepted"), ("Aetna: not accepted", "we bill aetna: not_accepted")], "",
            )
        ],
    ),
    "a question that rests on most PPO plans": (
        {"payment": ["most_ppo", "free"]},
        {"insurer": ["cigna"], "plan": ["ppo"]},
        [("insurer", "takes Cigna PPO", "not stated", [("Most PPO plans", "we state most_ppo")], "")],
    ),
    "a question that rests on all others": (
        {"payment": ["out_of_network_benefits/billed"]},
        {"insurer": ["cigna"]},
        [
            (
                "insurer", "takes Cigna", "not stated",
                [("all others out of network", "In network with Aetna; we bill all others out of network.")], "",
            )
        ],
    ),
    "a family": (
        {"insurers": {"carelon": "in_network", "cigna": "accepted"}},
        {"insurer_family": ["elevance"]},
        [("insurer_family", "takes a plan of Elevance Health", "yes", [("Carelon: in-network", "we bill carelon: in_network")], "")],
    ),
    "Medicaid by its state's name": (
        {"insurers": {"tenncare": "accepted"}},
        {"payment": ["medicaid", "free"]},
        [("payment", "Medicaid or Free", "yes", [("TennCare: accepted", "we bill tenncare: accepted")], "")],
    ),
    "most PPO plans beside another plan": (
        {"insurers": {"cigna": "accepted:hmo"}, "payment": ["most_ppo", "most_insurance"]},
        {"insurer": ["cigna"], "plan": ["ppo"]},
        [
            (
                "insurer", "takes Cigna PPO", "not stated",
                [("Cigna (HMO): accepted", "we bill cigna: accepted:hmo"), ("Most PPO plans", "we state most_ppo")], "",
            )
        ],
    ),
    "most PPO plans are no Medicaid": (
        {"payment": ["most_ppo"]}, {"insurer": ["medi_cal"]}, [("insurer", "takes Medi-Cal", "not stated", [], "")],
    ),
    "Medicaid where it is Medi-Cal": (
        {"insurers": {"medicaid": "accepted"}, "locations": [{"city": "Tustin", "state": "CA"}]},
        {"insurer": ["medicaid"], "state": ["CA"]},
        [
            ("insurer", "takes Medi-Cal", "yes", [("Medicaid: accepted", "we bill medicaid: accepted")], ""),
            ("place", "in CA", "yes", [("Tustin, CA", "our address")], ""),
        ],
    ),
    "one Medicaid of another state": (
        {"insurers": {"medicaid": "accepted"}, "locations": [{"city": "Boise", "state": "ID"}]},
        {"payment": ["medi_cal", "free"]},
        [
            (
                "payment", "Medi-Cal or Free", "not stated", [("Medicaid: accepted", "we bill medicaid: accepted")],
                "Medi-Cal is Medicaid in California, and the program is in ID only",
            )
        ],
    ),
    "the mark beside a state's Blue plan": (
        {"insurers": {"blue_cross_blue_shield": "in_network", "florida_blue": "accepted"}},
        {"insurer": ["BCBST"]},
        [
            (
                "insurer", "takes BlueCross BlueShield of Tennessee", "not stated",
                [("Blue Cross Blue Shield: in-network", "we bill blue_cross_blue_shield: in_network")], "",
            )
        ],
    ),
    "served by telehealth from another state": (
        {"telehealth": "yes", "states_served": ["CA", "WA"], "locations": [{"city": "Seattle", "state": "WA"}]},
        {"telehealth": True, "near": "90025"},
        [
            ("telehealth", "telehealth", "yes", [("telehealth: yes", "telehealth: yes"), ("telehealth for California", "we state CA")], ""),
            (
                "place", "within 25 miles of 90025", "yes", [("Seattle, WA", "our address"), ("telehealth for California", "we state CA")],
                "more than 25 miles from 90025, and served by telehealth from there",
            ),
        ],
    ),
    "telehealth far away in the same state": (
        {"telehealth": "yes", "locations": [{"city": "San Francisco", "state": "CA"}]},
        {"telehealth": True, "near": "90025"},
        [
            ("telehealth", "telehealth", "yes", [("telehealth: yes", "telehealth: yes")], ""),
            (
                "place", "within 25 miles of 90025", "not stated", [("San Francisco, CA", "our address")],
                "more than 25 miles from 90025, and whether it is by telehealth for people there is not stated",
            ),
        ],
    ),
    "telehealth for another state": (
        {"telehealth": "yes", "states_served": ["WA"]},
        {"telehealth": True, "state": ["CA"]},
        [
            (
                "telehealth", "telehealth", "not stated",
                [("telehealth: yes", "telehealth: yes"), ("telehealth for Washington", "we state WA")], "",
            ),
            ("place", "in CA", "not stated", [("telehealth for Washington", "we state WA")], ""),
        ],
    ),
    "the nearest of several places first": (
        {"locations": [{"city": "Seattle", "state": "WA"}, {"zip": "90731"}, {"zip": "90025"}]},
        {"near": "90025", "miles": 40, "state": ["CA"]},
        [
            (
                "place", "in CA and within 40 miles of 90025", "yes",
                [("90025", "our address"), ("90731", "our address"), ("Seattle, WA", "our address")], "0.0 miles from 90025, as the crow flies",
            )
        ],
    ),
    "people by their ages": (
        {"ages": (18, None)},
        {"population": ["adults"]},
        [("population", "Adults", "yes", [("at least 18 years of age", "18 to None ages")], "")],
    ),
    "nothing stated": ({}, {"modality": ["emdr"]}, [("modality", "EMDR", "not stated", [], "")]),
    "one of two modalities": (
        {"modalities": ["emdr", "yoga"]},
        {"modality": ["emdr", "cbt"]},
        [("modality", "EMDR and Cognitive behavioral therapy (CBT)", "not stated", [("EMDR", "we state emdr")], "")],
    ),
    "a day": (
        {"sessions": ["tue,thu 18:00-21:00", "sat 09:00-12:00"]},
        {"day": ["tue"], "after": "17:00"},
        [
            (
                "day and time", "Tuesday, starts at 17:00 or later", "yes",
                [("Tuesday and Thursday 6:00 PM to 9:00 PM", "groups tue,thu 18:00-21:00")], "",
            )
        ],
    ),
    "free time": (
        {"sessions": ["tue,thu,sat 18:00-21:00"], "days_per_week": (2, 2)},
        {"available": "tue,thu 17-22"},
        [
            (
                "available", "free Tuesday and Thursday 5:00 PM to 10:00 PM", "yes",
                [
                    ("Tuesday, Thursday and Saturday 6:00 PM to 9:00 PM", "groups tue,thu,sat 18:00-21:00"),
                    ("2 days a week", "2 to 2 days_per_week"),
                ],
                "Tuesday, Thursday and Saturday 6:00 PM to 9:00 PM; needs 2 days a week; Tuesday and Thursday inside the free time",
            )
        ],
    ),
    "free time and days without times": (
        {"days": ["tue"]},
        {"available": "tue 17-22"},
        [
            (
                "available", "free Tuesday 5:00 PM to 10:00 PM", "not stated", [("Tuesday", "we state tue")],
                "times not stated; needs 1 day a week; Tuesday possible",
            )
        ],
    ),
    "hours stated": (
        {"hours_per_week": (9, None)},
        {"hours_min": 9},
        [("hours", "at least 9 hours a week", "yes", [("at least 9 hours a week", "9 to None hours_per_week")], "")],
    ),
    "hours computed": (
        {"derived": {"hours_per_week": (9, 9)}},
        {"hours_min": 9, "hours_max": 12},
        [
            (
                "hours", "9 to 12 hours a week", "not stated", [("9 hours a week (computed)", "the times")],
                "9 hours a week is computed and not said: sessions added up",
            )
        ],
    ),
    "telehealth": (
        {"telehealth": "yes", "formats": ["hybrid", "in_person"]},
        {"telehealth": True},
        [("telehealth", "telehealth", "yes", [("telehealth: yes", "telehealth: yes"), ("Hybrid", "we state hybrid")], "")],
    ),
    "place": (
        {"locations": [TUSTIN]},
        {"near": "Irvine, CA", "state": ["CA"]},
        [
            (
                "place", "in CA and within 25 miles of Irvine, CA", "yes", [("Tustin, CA, 92780", "our address")],
                "4.2 miles from Irvine, CA, as the crow flies",
            )
        ],
    ),
    "place that is not on the map": (
        {"locations": [{"state": "CA"}]},
        {"near": "92780"},
        [("place", "within 25 miles of 92780", "not stated", [("CA", "our address")], "where it is on the map is not known")],
    ),
    "place of which only the city is known": (
        {"locations": [{"city": "Los Angeles", "state": "CA"}]},
        {"near": "92780", "miles": 20},
        [
            (
                "place", "within 20 miles of 92780", "not stated", [("Los Angeles, CA", "our address")],
                "only its city is known, which has its middle more than 20 miles from 92780 and may reach nearer",
            )
        ],
    ),
    "day and part of the day of one session": (
        {"sessions": ["sat 18:00-21:00", "tue 09:00-12:00"]},
        {"day": ["sat"], "daypart": ["evening"]},
        [
            (
                "day and daypart", "Saturday, evening", "yes",
                [("Saturday 6:00 PM to 9:00 PM", "groups sat 18:00-21:00")], "",
            )
        ],
    ),
    "free time and a choice, perhaps": (
        {"sessions": ["mon,wed 09:00-12:00", "tue,thu 18:00-21:00"]},
        {"available": "tue,thu 17-22"},
        [
            (
                "available", "free Tuesday and Thursday 5:00 PM to 10:00 PM", "not stated",
                [
                    ("Monday and Wednesday 9:00 AM to 12:00 PM", "groups mon,wed 09:00-12:00"),
                    ("Tuesday and Thursday 6:00 PM to 9:00 PM", "groups tue,thu 18:00-21:00"),
                ],
                "Tuesday and Thursday 6:00 PM to 9:00 PM; needs 2 days a week; Tuesday and Thursday inside the free time; "
                "whether that is enough is not stated",
            )
        ],
    ),
    "confirmed": (
        {"confirmed_days_ago": 3},
        {"confirmed_within_days": 7},
        [("confirmed_within_days", "in the last 7 days", "yes", [], "last confirmed 2026-11-17, 3 days ago")],
    ),
    "level, named by no page": (
        {"level_named": False, "level_evidence": [{"quote": "three groups a week"}]},
        {"level": ["iop"]},
        [
            (
                "level", "Intensive outpatient (IOP)", "yes", [("Intensive outpatient (IOP)", "three groups a week")],
                "no page names the level; it was read from what they describe",
            )
        ],
    ),
    "a part of a population": (
        {"unclear": [SERVING]},
        {"population": ["veterans"]},
        [("population", "Veterans", "not stated", [("Veterans: a part of them", "Active duty military")], "")],
    ),
    "a part of a population, and all of it": (
        {"unclear": [SERVING], "populations": ["veterans"]},
        {"population": ["veterans"]},
        [("population", "Veterans", "yes", [("Veterans", "we state veterans")], "")],
    ),
    "several filters, in order": (
        {"accreditations": ["carf"]},
        {"accreditation": ["carf"], "language": ["es"]},
        [("language", "Spanish", "not stated", [], ""), ("accreditation", "CARF", "yes", [("CARF", "we state carf")], "")],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    """All cases' programs in one index, each named like its case."""
    return build(tmp_path_factory.mktemp("home"), *(program(name, **stated) for name, (stated, _, _) in CASES.items()))


@pytest.mark.parametrize("name", CASES)
def test_explained(name: str, index: Index, now: datetime) -> None:
    _, asked, expected = CASES[name]
    result = index.search(SearchRequest.of(**asked, explain=True, limit=1000), now=now)
    [hit] = [hit for hit in result.hits if hit.program.provider == name]
    found = [
        (one.filter, one.asked, one.answer, [(each.value, each.quote) for each in one.quoted], one.because)
        for one in hit.answers
    ]
    assert found == expected
    assert (hit.tier == "fits") == all(one.answer == "yes" for one in hit.answers)


def test_a_quote_tells_where_and_when(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    request = SearchRequest.of(modality=["emdr"], explain=True)
    [hit] = build(tmp_path, program(modalities=["emdr"])).search(request, now=now).hits
    [quoted] = hit.answers[0].quoted
    assert (quoted.url, quoted.fetched_at) == ("https://harbor.example/", now)


def test_nothing_is_explained_unless_asked(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    [hit] = build(tmp_path, program(modalities=["emdr"])).search(SearchRequest.of(modality=["emdr"]), now=now).hits
    assert hit.answers == []
