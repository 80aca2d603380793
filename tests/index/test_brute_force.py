"""The index agrees with a plain scan of the statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from index import generations
from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from records.models import Program
from tests.index.plain_payers import NO_PPO
from tests.index.plain_scan import MEDICATIONS, can_be, scan
from tests.index.plain_week import DAYS, HOURS, Statement

ZIPS = ["92780", "90025", "94110", "83702"]
PLACES = [("Tustin", "CA"), ("Irvine", "CA"), ("Boise", "ID")]

# --- what is generated -------------------------------------------------------------------------------------


def subset(values: Iterable[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(values)), max_size=most, unique=True)


TIMES = ["00:00", "08:30", "09:00", "11:59", "12:00", "16:59", "17:00", "17:30", "20:00", "21:00", "23:30"]
INSURERS = [
    "cigna", "aetna", "medicaid", "medi_cal", "tenncare", "anthem_blue_cross", "florida_blue", "blue_cross_blue_shield",
    "carelon", "value_options",
]  # fmt: skip
ALSO_NAMED = [
    "medicaid/We take Apple Health.",
    "blue_cross_blue_shield/We take BCBS of Texas.",
    "aetna/We take Aetna Better Health.",
    "aetna/Medicaid plans: Aetna.",
]
ALSO_ASKED = ["apple_health", "medicaid_idaho", "bcbs_texas", "aetna_better_health"]
STATUSES = ["in_network", "accepted", "out_of_network", "not_accepted"]
sessions = st.builds(
    lambda days, start, end: f"{','.join(days)} {start}-{end}",
    st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True),
    st.sampled_from(TIMES),
    st.sampled_from(TIMES),
)
places = st.one_of(
    st.sampled_from(PLACES).map(lambda place: {"city": place[0], "state": place[1]}),
    st.sampled_from(ZIPS).map(lambda code: {"zip": code}),
    st.sampled_from(
        [
            {"state": "CA"},
            {"state": "ID"},
            {"city": "Tustin"},
            {"city": "Boise"},
            {"zip": "00001", "city": "Boise", "state": "ID"},
        ]
    ),
)
statements = st.fixed_dictionaries(
    {
        "level_of_care": st.sampled_from(["iop", "php", "detox"]),
        "confirmed_days_ago": st.sampled_from([0, 5, 29, 30, 31, 400]),
    },
    optional={
        "insurers": st.dictionaries(
            st.sampled_from(INSURERS + ALSO_NAMED),
            st.lists(
                st.builds(
                    lambda status, plans: ":".join(filter(None, (status, "+".join(plans)))),
                    st.sampled_from(STATUSES),
                    st.sampled_from([[], [], [], ["ppo"], ["hmo"], ["ppo", "hmo"]]),
                ),
                min_size=1,
                max_size=2,
                unique=True,
            ).map(" ".join),
            max_size=3,
        ),
        "payment": subset(
            [
                "sliding_scale",
                "free",
                "most_insurance",
                "most_ppo",
                "out_of_network_benefits/others",
                "out_of_network_benefits/billed",
            ],
            2,
        ),
        "states_served": subset(["CA", "ID", "all"], 1),
        "days": subset(DAYS),
        "days_per_week": st.sampled_from([(1, 1), (3, 5), (None, 3), (3, None)]),
        "sessions": st.lists(sessions, max_size=3),
        "hours_per_week": st.lists(
            st.sampled_from([(6, 6), (9, 9), (9, 12), (9, None), (None, 12), (20, 20)]), min_size=1, max_size=2
        ),
        "duration_weeks": st.lists(st.sampled_from([(8, 8), (8, 12), (12, None)]), min_size=1, max_size=2),
        "accreditations": subset(["joint_commission", "carf"]),
        "dayparts": subset([*HOURS, "weekend"]),
        "telehealth": st.sampled_from(["yes", "no", "unknown", "yes no", "no unknown"]),
        "telehealth_only": st.just("yes"),
        "formats": subset(["in_person", "telehealth", "hybrid"]),
        "modalities": subset(["emdr", "cbt", "yoga", *MEDICATIONS]),
        "conditions": subset(["alcohol", "opioids"]),
        "languages": subset(["es", "en"]),
        "locations": st.lists(places, max_size=2),
    },
)


free_times = st.lists(
    st.tuples(
        st.lists(st.sampled_from(DAYS), min_size=1, max_size=5, unique=True),
        st.sampled_from([0, 510, 720, 1020]),
        st.sampled_from([720, 1050, 1260, 1440]),
    ).filter(lambda block: block[1] < block[2]),
    min_size=1,
    max_size=3,
)


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """A request with one to three filters, so that every tier is reached."""
    options = {
        "level": subset(["iop", "php", "detox"]),
        "insurer": subset(INSURERS + ALSO_ASKED, 2),
        "insurer_family": st.just(["elevance"]),
        "available": free_times,
        "hours_min": st.sampled_from([6, 9]),
        "hours_max": st.sampled_from([9, 12, 15]),
        "weeks_min": st.sampled_from([4, 8]),
        "weeks_max": st.sampled_from([8, 12]),
        "accreditation": subset(["joint_commission", "carf"], 2),
        "payment": subset(["sliding_scale", "free", "medicaid", "medi_cal", "medicaid_idaho"], 2),
        "day": subset(DAYS, 2),
        "after": st.sampled_from(TIMES),
        "before": st.sampled_from(TIMES),
        "daypart": subset([*HOURS, "weekend"], 2),
        "telehealth": st.just(True),
        "format": subset(["in_person", "telehealth", "hybrid"], 2),
        "modality": subset(["emdr", "cbt", "yoga", "mat", "methadone", "buprenorphine"], 2),
        "condition": subset(["alcohol", "opioids"], 2),
        "language": subset(["es", "en"], 2),
        "city": subset(["Tustin", "Boise"], 2),
        "state": subset(["CA", "ID", "NV"], 2),
        "near": st.sampled_from(["90025", "92705", "83706", "Irvine, CA", "Boise, ID"]),
        "confirmed_within_days": st.sampled_from([0, 30]),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(options)), min_size=1, max_size=3, unique=True))
    asked = {option: draw(options[option]) for option in chosen}
    if "available" in asked:  # days and times beside free time may contradict it: that is an error, and no answer
        beside = ("day", "after", "before", "daypart")
        asked = {option: value for option, value in asked.items() if option not in beside}
    if asked.get("after", "") >= asked.get("before", "99:99"):
        del asked["before"]
    possible = [can_be(asked, day) for day in asked.get("day") or DAYS]
    if not (all(possible) if asked.get("day") else any(possible)):  # that is an error, and no answer
        asked.pop("daypart", None)
    if asked.get("confirmed_within_days") == 0:
        asked["confirmed_within_days"] = 5
    if set(asked.get("city", [])) == {"Boise"} and "ID" not in asked.get("state", ["ID"]):
        del asked["state"]
    payer = bool(asked.get("insurer") or asked.get("insurer_family"))
    if payer and draw(st.booleans()):
        asked["plan"] = draw(st.sampled_from([["ppo"], ["hmo", "epo"]]))
        # No Medicaid has a PPO: to ask for it alone is an error, and no answer.
        if asked["plan"] == ["ppo"] and asked.get("insurer") and {*asked["insurer"]} <= NO_PPO:
            del asked["plan"]
    return {"day": [], "in_network": payer and draw(st.booleans()), "miles": 25.0} | asked


def as_request(asked: dict[str, Any]) -> SearchRequest:
    """What is asked, free time written as a caller says it."""
    if "available" not in asked:
        return SearchRequest.of(**asked, limit=100)
    written = "; ".join(
        f"{','.join(days)} {first // 60}:{first % 60:02}-{last // 60}:{last % 60:02}"
        for days, first, last in asked["available"]
    )
    return SearchRequest.of(**asked | {"available": written}, limit=100)


@pytest.fixture(scope="module")
def quick_disk() -> Iterable[None]:
    """Many small builds: nothing here is about power cuts, so nothing waits for the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generations, "sync", lambda path: None)
        patch.setattr(generations.os, "fsync", lambda handle: None)
        yield


@settings(
    max_examples=80,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.generate],  # each example builds an index: looking for the smallest that fails would take an hour
)
@given(
    stated=st.lists(statements, min_size=1, max_size=25),
    asked=st.lists(requests(), min_size=5, max_size=25),
)
def test_bitmaps_agree_with_a_plain_scan(
    stated: list[Statement],
    asked: list[dict[str, Any]],
    program: Callable[..., Program],
    build: Callable[..., Index],
    now: datetime,
    tmp_path_factory: pytest.TempPathFactory,
    quick_disk: None,
) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    index = build(home, *(program(f"Harbor {number}", **one) for number, one in enumerate(stated)))
    for one in asked:
        result = index.search(as_request(one), now=now)
        found = {hit.row: hit.tier for hit in result.hits}
        expected = expected_of(stated, one)
        assert found == expected, one
        assert (result.fits, result.ask) == tuple(list(expected.values()).count(tier) for tier in ("fits", "ask"))
    index.close()


WEEK_FIELDS = ("sessions", "days", "dayparts", "days_per_week", "hours_per_week")


def weeks_of(stated: list[Statement]) -> list[Statement]:
    """What programs of one level state of their weeks, and nothing else."""
    return [{"level_of_care": "iop"} | {field: one[field] for field in WEEK_FIELDS if field in one} for one in stated]


def expected_of(stated: list[Statement], asked: dict[str, Any]) -> dict[int, str]:
    """The tier of each row that a plain scan does not leave out."""
    return {row: tier for row, each in enumerate(stated) if (tier := scan(each, asked)) != "out"}


@settings(
    max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
@given(
    stated=st.lists(statements, min_size=10, max_size=40),
    asked=st.lists(free_times, min_size=5, max_size=12),
)
def test_free_time_agrees_with_a_plain_scan(
    stated: list[Statement],
    asked: list[list[tuple[list[str], int, int]]],
    program: Callable[..., Program],
    build: Callable[..., Index],
    now: datetime,
    tmp_path_factory: pytest.TempPathFactory,
    quick_disk: None,
) -> None:
    weeks = weeks_of(stated)
    home: Path = tmp_path_factory.mktemp("home")
    index = build(home, *(program(f"Harbor {number}", **one) for number, one in enumerate(weeks)))
    for one in asked:
        free = {"available": one}
        found = {hit.row: hit.tier for hit in index.search(as_request(free | {"day": []}), now=now).hits}
        expected = expected_of(weeks, free)
        assert found == expected, (free, weeks)
    index.close()


@settings(
    max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
@given(
    stated=st.lists(statements, min_size=10, max_size=40),
    asked=st.lists(
        st.fixed_dictionaries(
            {"day": subset(DAYS, 2), "daypart": subset([*HOURS, "weekend"], 2)},
            optional={"after": st.sampled_from(TIMES), "before": st.sampled_from(TIMES)},
        ),
        min_size=5,
        max_size=20,
    ),
)
def test_one_and_the_same_session_agrees_with_a_plain_scan(
    stated: list[Statement],
    asked: list[dict[str, Any]],
    program: Callable[..., Program],
    build: Callable[..., Index],
    now: datetime,
    tmp_path_factory: pytest.TempPathFactory,
    quick_disk: None,
) -> None:
    weeks = weeks_of(stated)
    index = build(
        tmp_path_factory.mktemp("home"), *(program(f"Harbor {number}", **one) for number, one in enumerate(weeks))
    )
    for one in asked:
        if one.get("after", "") >= one.get("before", "99:99"):
            continue
        possible = [can_be(one, day) for day in one["day"] or DAYS]
        if not (all(possible) if one["day"] else any(possible)):
            with pytest.raises(InputError, match="leave one of them out"):
                index.search(as_request(one), now=now)
            continue
        found = {hit.row: hit.tier for hit in index.search(as_request(one), now=now).hits}
        expected = expected_of(weeks, one)
        assert found == expected, (one, weeks)
    index.close()
