"""Times that a page gives in its own time zone, and a caller who may have other clocks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from tests.index.answers import Cases, index_of, must_answer

SUMMER = datetime(2026, 7, 1, 12, tzinfo=UTC)
ET = {
    "sessions": ["mon,tue,thu 18:00-21:00 eastern"],
    "telehealth": "yes",
    "states_served": ["CA", "FL", "GA", "TX", "OH"],
}
CT = ET | {"sessions": ["mon,tue,thu 18:00-21:00 central"]}
ONLINE: dict[str, Any] = {"telehealth": True}
EVENING, AFTERNOON = ONLINE | {"daypart": ["evening"]}, ONLINE | {"daypart": ["afternoon"]}
FREE = ONLINE | {"available": "mon,tue,thu 17:30-21:30"}
EARLIER = ONLINE | {"available": "mon,tue,thu 15:00-18:00"}
WHOSE = "Your website gives its times in Eastern time: at what time is that where the caller is?"

CASES: Cases = {
    "the caller has the clocks of the page": (ET, EVENING | {"state": ["GA"]}, "fits"),
    "three hours behind it is the afternoon": (ET, EVENING | {"state": ["CA"]}, "out"),
    "and fits who asks for that": (ET, AFTERNOON | {"state": ["CA"]}, "fits"),
    "free in the evening, three hours behind": (ET, FREE | {"state": ["CA"]}, "out"),
    "free when it meets by his clocks": (ET, EARLIER | {"near": "90025"}, "fits"),
    "free when it meets by the clocks of the page": (ET, FREE | {"near": "33101"}, "fits"),
    "a ZIP tells which zone of a state": (CT, EARLIER | {"near": "79901"}, "out"),
    "an hour behind, it begins at five": (CT, ONLINE | {"near": "79901", "after": "17:00", "before": "20:00"}, "fits"),
    "an hour ahead, it ends at ten": (CT, ONLINE | {"state": ["OH"], "before": "21:30"}, "out"),
    "a state of two zones, of which one is at home": (ET, EVENING | {"state": ["FL"]}, "fits"),
    "a state of two zones that answer differently": (ET, ONLINE | {"state": ["FL"], "after": "18:00"}, WHOSE),
    "a city of that state tells": (ET, ONLINE | {"city": ["Pensacola, FL"], "after": "18:00"}, "out"),
    "another city of it": (ET, ONLINE | {"city": ["Miami, FL"], "after": "18:00"}, "fits"),
    "the day alone is the same everywhere": (ET, ONLINE | {"day": ["tue"]}, "fits"),
    "where the caller is is not known": (ET, EVENING, WHOSE),
    "free time, and where the caller is is not known": (ET, FREE, WHOSE),
    "no zone is named": (ET | {"sessions": ["mon,tue,thu 18:00-21:00"]}, EVENING | {"state": ["CA"]}, "fits"),
    "a day that is not met is so by all clocks": (ET, ONLINE | {"day": ["wed"]}, "out"),
    "served is a state with the clocks of the page alone": (ET | {"states_served": ["GA"]}, EVENING, "fits"),
    "in person the place has its own time": (
        {"sessions": ["mon,tue,thu 18:00-21:00 eastern"], "locations": [{"city": "Columbus", "state": "GA"}]},
        {"daypart": ["evening"], "near": "36867"},
        "fits",
    ),
    "in person, asked without a place": (
        {"sessions": ["mon,tue,thu 18:00-21:00 eastern"], "locations": [{"city": "Chattanooga", "state": "TN"}]},
        {"daypart": ["evening"]},
        "fits",
    ),
    "an office elsewhere, attended online": (
        ET | {"locations": [{"city": "Atlanta", "state": "GA"}]}, EVENING | {"state": ["CA"]}, "out",
    ),
    "two groups by two clocks": (
        ET | {"sessions": ["mon,tue,thu 18:00-21:00 eastern", "mon,tue,thu 18:30-21:30 pacific"]},
        FREE | {"state": ["CA"]},
        "fits",
    ),
    "times of a page without one are by the clocks of its others": (
        ET | {"sessions": ["sat 09:00-12:00", "tue 18:00-21:00 eastern"]},
        ONLINE | {"state": ["CA"], "day": ["sat"], "before": "09:30"},
        "fits",
    ),
    "days without times are open by any clocks": (
        {"days": ["mon"], "dayparts": ["evening"]} | {k: ET[k] for k in ("telehealth", "states_served")},
        EVENING | {"state": ["CA"]},
        "fits",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, program: Any, build: Any) -> Index:
    return index_of(CASES, program, build, tmp_path_factory.mktemp("zones"))


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, index: Index) -> None:
    must_answer(name, CASES, index, SUMMER)


@pytest.mark.parametrize(
    ("asked", "because"),
    [
        (EVENING | {"state": ["CA"]}, "the page gives Eastern time, 3 hours ahead of the caller's"),
        (EVENING, "the page gives Eastern time, and in which zone the caller is is not known"),
        (EVENING | {"state": ["GA"]}, ""),
    ],
    ids=["known", "not known", "the same"],
)
def test_the_explanation_says_whose_clocks(
    asked: dict[str, Any], because: str, program: Any, build: Any, tmp_path: Any
) -> None:
    index = build(tmp_path, program("Quill", **ET))
    request = SearchRequest.of(explain=True, **(asked | {"daypart": ["afternoon", "evening"]}))
    (hit,) = index.search(request, now=SUMMER).hits
    assert next(one.because for one in hit.answers if one.filter == "daypart") == because
