"""Each filter answers yes (fits), no (out) or not stated (ask), with the question to put to the provider."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.models import Program

TUSTIN, LOS_ANGELES = {"city": "Tustin", "state": "CA", "zip": "92780"}, {"city": "Los Angeles", "state": "CA"}
CIGNA = {"insurer": ["cigna"]}
NETWORK = {"insurer": ["cigna"], "in_network": True}
TUE_EVENING = {"day": ["tue"], "after": "17:00", "before": "21:30"}

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "level yes": ({}, {"level": ["iop"]}, "fits"),
    "level no": ({}, {"level": ["php"]}, "out"),
    "one of two levels": ({}, {"level": ["php", "iop"]}, "fits"),
    "insurer accepted": ({"insurers": {"cigna": "accepted"}}, CIGNA, "fits"),
    "insurer in network": ({"insurers": {"cigna": "in_network"}}, CIGNA, "fits"),
    "insurer refused": ({"insurers": {"cigna": "not_accepted"}}, CIGNA, "out"),
    "no insurer stated": ({}, CIGNA, "Do you take Cigna?"),
    "others stated are no denial": ({"insurers": {"aetna": "accepted"}}, CIGNA, "Do you take Cigna?"),
    "out of network is an ask for acceptance": (
        {"insurers": {"cigna": "out_of_network"}},
        CIGNA,
        "Your website says out of network for Cigna: would you bill its out-of-network benefits?",
    ),
    "pages disagree": (
        {"insurers": {"cigna": "accepted not_accepted"}},
        CIGNA,
        "Your website says both accepted and not accepted of Cigna: do you take it?",
    ),
    "in network and refused disagree": ({"insurers": {"cigna": "in_network not_accepted"}}, CIGNA, "ask"),
    "accepted and out of network disagree": ({"insurers": {"cigna": "accepted out_of_network"}}, CIGNA, "ask"),
    "most insurance names nobody": (
        {"payment": ["most_insurance"]},
        CIGNA,
        "Your website says that you take most insurance: is Cigna included?",
    ),
    "one of two insurers": ({"insurers": {"aetna": "accepted"}}, {"insurer": ["cigna", "aetna"]}, "fits"),
    "ask only for the insurer that is open": (
        {"insurers": {"cigna": "not_accepted"}},
        {"insurer": ["cigna", "aetna"]},
        "Do you take Aetna?",
    ),
    "all asked insurers refused": (
        {"insurers": {"cigna": "not_accepted", "aetna": "not_accepted"}},
        {"insurer": ["cigna", "aetna"]},
        "out",
    ),
    "network yes": ({"insurers": {"cigna": "in_network"}}, NETWORK, "fits"),
    "network of an accepted one is open": (
        {"insurers": {"cigna": "accepted"}},
        NETWORK,
        "Are you in-network with Cigna?",
    ),
    "accepted beside in network contradicts nothing": (
        {"insurers": {"cigna": "in_network accepted"}},
        NETWORK,
        "fits",
    ),
    "network no: out of network": ({"insurers": {"cigna": "out_of_network"}}, NETWORK, "out"),
    "network no: refused": ({"insurers": {"cigna": "not_accepted"}}, NETWORK, "out"),
    "network in and out disagree": ({"insurers": {"cigna": "in_network out_of_network"}}, NETWORK, "ask"),
    "network not stated": ({}, NETWORK, "Are you in-network with Cigna?"),
    "a Blue plan is not another": (
        {"insurers": {"anthem_blue_cross": "in_network"}},
        {"insurer": ["blue_cross_blue_shield"]},
        "Do you take Blue Cross Blue Shield?",
    ),
    "the plain Blue id does not mean Anthem": (
        {"insurers": {"blue_cross_blue_shield": "in_network"}},
        {"insurer": ["anthem_blue_cross"]},
        "ask",
    ),
    "Medi-Cal is Medicaid": ({"insurers": {"medi_cal": "accepted"}}, {"insurer": ["medicaid"]}, "fits"),
    "a state's name with that parent is Medicaid": (
        {"insurers": {"tenncare": "accepted"}},
        {"payment": ["medicaid"]},
        "fits",
    ),
    "Medi-Cal refused is Medicaid refused": ({"insurers": {"medi_cal": "not_accepted"}}, {"payment": ["medicaid"]}, "out"),
    "Medicaid is not sure to be Medi-Cal": (
        {"insurers": {"medicaid": "accepted"}},
        {"payment": ["medi_cal"]},
        "Do you take Medi-Cal?",
    ),
    "payment stated": ({"payment": ["sliding_scale"]}, {"payment": ["sliding_scale"]}, "fits"),
    "payment not stated": ({}, {"payment": ["sliding_scale"]}, "Is there a sliding scale?"),
    "Medicaid or sliding scale": ({"payment": ["sliding_scale"]}, {"payment": ["medicaid", "sliding_scale"]}, "fits"),
    "Medicaid refused, sliding scale open": (
        {"insurers": {"medicaid": "not_accepted"}},
        {"payment": ["medicaid", "sliding_scale"]},
        "Is there a sliding scale?",
    ),
    "day stated": ({"days": ["mon", "tue"]}, {"day": ["tue"]}, "fits"),
    "day of a session": ({"sessions": ["tue 09:00-12:00"]}, {"day": ["Tuesday"]}, "fits"),
    "another week stated": ({"days": ["mon"]}, {"day": ["tue"]}, "out"),
    "no day stated": ({}, {"day": ["tue"]}, "Do groups meet on Tuesday?"),
    "all days are needed": ({"days": ["mon", "tue"]}, {"day": ["tue", "thu"]}, "out"),
    "more days are said than named": (
        {"days": ["tue"], "days_per_week": (3, 3)},
        {"day": ["tue", "thu"]},
        "Do groups meet on Thursday?",
    ),
    "a weekend without its day": ({"days": ["mon"], "dayparts": ["weekend"]}, {"day": ["sat"]}, "ask"),
    "session inside": ({"sessions": ["tue,thu 18:00-21:00"]}, TUE_EVENING, "fits"),
    "session at the very times": ({"sessions": ["tue 17:00-21:30"]}, TUE_EVENING, "fits"),
    "session begins too early": ({"sessions": ["tue 16:59-21:00"]}, TUE_EVENING, "out"),
    "session ends too late": ({"sessions": ["tue 18:00-21:31"]}, TUE_EVENING, "out"),
    "past midnight is late": ({"sessions": ["tue 18:00-00:30"]}, TUE_EVENING, "out"),
    "day and time of different sessions": ({"sessions": ["tue 09:00-12:00", "wed 18:00-21:00"]}, TUE_EVENING, "out"),
    "day without its time": (
        {"days": ["tue"]},
        TUE_EVENING,
        "Do groups meet on Tuesday, starting at 5:00 PM or later and ending by 9:30 PM?",
    ),
    "a stated evening without times": ({"sessions": ["tue 09:00-12:00"], "dayparts": ["evening"]}, TUE_EVENING, "ask"),
    "a stated morning leaves no evening": (
        {"sessions": ["tue 09:00-12:00"], "dayparts": ["morning"]},
        TUE_EVENING,
        "out",
    ),
    "time on any day": ({"sessions": ["wed 18:00-21:00"]}, {"after": "17:00"}, "fits"),
    "time on no day": ({"sessions": ["wed 09:00-12:00"]}, {"after": "17:00"}, "out"),
    "time not stated": ({}, {"after": "17:00"}, "Do any groups meet that start at 5:00 PM or later?"),
    "a day whose time is open": ({"sessions": ["mon 09:00-12:00"], "days": ["tue"]}, {"after": "17:00"}, "ask"),
    "both days, one in time": ({"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, TUE_EVENING | {"day": ["tue", "thu"]}, "out"),
    "daypart said": ({"dayparts": ["evening"]}, {"daypart": ["evening"]}, "fits"),
    "daypart by times": ({"sessions": ["tue 17:00-20:00"]}, {"daypart": ["evening"]}, "fits"),
    "noon is afternoon": ({"sessions": ["tue 12:00-15:00"]}, {"daypart": ["morning"]}, "out"),
    "another daypart stated": ({"dayparts": ["morning"]}, {"daypart": ["evening"]}, "out"),
    "no daypart stated": ({"days": ["mon"]}, {"daypart": ["evening"]}, "Do groups meet in the evening?"),
    "one of two dayparts": ({"dayparts": ["morning"]}, {"daypart": ["evening", "morning"]}, "fits"),
    "weekend by days": ({"days": ["sat"]}, {"daypart": ["weekend"]}, "fits"),
    "a week without weekend": ({"days": ["mon", "fri"]}, {"daypart": ["weekend"]}, "out"),
    "evenings deny no weekend": ({"dayparts": ["evening"]}, {"daypart": ["weekend"]}, "ask"),
    "a weekend denies no morning": ({"dayparts": ["weekend"]}, {"daypart": ["morning"]}, "ask"),
    "telehealth yes": ({"telehealth": "yes"}, {"telehealth": True}, "fits"),
    "telehealth as a format": ({"formats": ["hybrid"], "telehealth": "unknown"}, {"telehealth": True}, "fits"),
    "telehealth no": ({"telehealth": "no"}, {"telehealth": True}, "out"),
    "telehealth unknown": ({"telehealth": "unknown"}, {"telehealth": True}, "Can the program be attended by telehealth?"),
    "telehealth contradicted": ({"telehealth": "yes no"}, {"telehealth": True}, "ask"),
    "format in person": ({"formats": ["in_person"]}, {"format": ["In person"]}, "fits"),
    "format open": ({"formats": ["telehealth"]}, {"format": ["in_person"]}, "Can the program be attended in person?"),
    "no telehealth, no hybrid": ({"telehealth": "no"}, {"format": ["hybrid"]}, "out"),
    "modality listed": ({"modalities": ["emdr"]}, {"modality": ["emdr"]}, "fits"),
    "modality not listed": ({"modalities": ["cbt"]}, {"modality": ["emdr"]}, "Do you offer EMDR?"),
    "all modalities are needed": ({"modalities": ["emdr"]}, {"modality": ["emdr", "yoga"]}, "Do you offer Yoga?"),
    "condition": ({"conditions": ["ptsd_trauma"]}, {"condition": ["PTSD"]}, "fits"),
    "condition not listed": ({}, {"condition": ["alcohol"]}, "Do you treat Alcohol?"),
    "population not listed": ({}, {"population": ["veterans"]}, "Is the program suited to Veterans?"),
    "language": ({"languages": ["es"]}, {"language": ["Spanish"]}, "fits"),
    "language not stated": ({}, {"language": ["es"]}, "Is the program offered in Spanish?"),
    "city": ({"locations": [TUSTIN]}, {"city": ["tustin"], "state": ["ca"]}, "fits"),
    "another city": ({"locations": [TUSTIN]}, {"city": ["Los Angeles"]}, "out"),
    "no location": ({}, {"city": ["Tustin"], "state": ["CA"]}, "Where do you meet: is it in Tustin, CA?"),
    "city open, state right": ({"locations": [{"state": "CA"}]}, {"city": ["Tustin"], "state": ["CA"]}, "ask"),
    "city open, state wrong": ({"locations": [{"state": "NV"}]}, {"city": ["Tustin"], "state": ["CA"]}, "out"),
    "city and state of different locations": (
        {"locations": [{"city": "Portland", "state": "ME"}, {"city": "Salem", "state": "OR"}]},
        {"city": ["Portland"], "state": ["Oregon"]},
        "out",
    ),
    "the state follows from the ZIP": ({"locations": [{"zip": "92780"}]}, {"state": ["CA"]}, "fits"),
    "near by ZIP": ({"locations": [TUSTIN]}, {"near": "92782", "miles": 5}, "fits"),
    "near by city": ({"locations": [LOS_ANGELES]}, {"near": "90025", "miles": 20}, "fits"),
    "too far": ({"locations": [TUSTIN]}, {"near": "90025"}, "out"),
    "one of two locations is near": ({"locations": [TUSTIN, {"zip": "90025"}]}, {"near": "90025"}, "fits"),
    "place not known": ({"locations": [{"state": "CA"}]}, {"near": "90025"}, "Where do you meet: is it within 25 miles of 90025?"),
    "confirmed lately": ({"confirmed_days_ago": 3}, {"confirmed_within_days": 3}, "fits"),
    "confirmed long ago": ({"confirmed_days_ago": 4}, {"confirmed_within_days": 3}, "out"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, index: Index, now: datetime) -> None:
    _, asked, expected = CASES[name]
    result = index.search(SearchRequest.of(**asked, limit=1000), now=now)
    assert len(result.hits) == result.fits + result.ask
    hits = [hit for hit in result.hits if hit.program.provider == name]
    tier = hits[0].tier if hits else "out"
    questions = [ask.question for hit in hits for ask in hit.asks]
    if expected in ("fits", "out", "ask"):
        assert tier == expected
        assert bool(questions) == (expected == "ask")
    else:
        assert (tier, questions) == ("ask", [expected])


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    """All cases' programs in one index, each named like its case."""
    programs = [program(name, **stated) for name, (stated, _, _) in CASES.items()]
    return build(tmp_path_factory.mktemp("home"), *programs)


def test_every_open_filter_is_asked(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    index = build(tmp_path, program(sessions=["tue 18:00-21:00"]))
    request = SearchRequest.of(insurer=["cigna"], day=["tue"], modality=["EMDR"], telehealth=True)
    [hit] = index.search(request, now=now).hits
    assert [one.filter for one in hit.asks] == ["insurer", "telehealth", "modality"]
