"""The bitmaps agree with a plain scan of the statements, written here anew from the rules of the search."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import zipcodes
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from index import generations
from index.engine import Index
from index.request import SearchRequest
from records.models import Program

Statement = dict[str, Any]
NO, OPEN, YES = 0, 1, 2
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
HOURS = {"morning": range(0, 12), "afternoon": range(12, 17), "evening": range(17, 24)}
ZIPS = ["92780", "90025", "94110", "83702"]
PLACES = [("Tustin", "CA"), ("Irvine", "CA"), ("Boise", "ID")]

# --- the plain scan ----------------------------------------------------------------------------------------


def scan(stated: Statement, asked: dict[str, Any]) -> str:
    """The tier of a program: out, ask or fits."""
    answers = [RULES[option](stated, asked) for option in RULES if asked.get(option) or asked.get(ALSO.get(option, ""))]
    return ["out", "ask", "fits"][min(answers, default=YES)]


def listed(field: str) -> Callable[[str, Statement], int]:
    return lambda code, stated: YES if code in stated.get(field, ()) else OPEN


def takes(code: str, stated: Statement, in_network: bool = False, plan: str = "") -> int:
    names = {"medicaid", "medi_cal", "tenncare"} if code == "medicaid" else {code}
    said = [
        (one.partition(":")[0], set(one.partition(":")[2].split("+")) - {""})
        for name, several in stated.get("insurers", {}).items()
        if name in names
        for one in several.split()
    ]
    good = ("in_network", "accepted")
    if plan:
        # Of this plan; what names no plan counts against it alone, and does not where acceptance names none either.
        whole_good = any(status in good and not plans for status, plans in said)
        own = {status for status, plans in said if plan in plans}
        whole_bad = {status for status, plans in said if status not in good and not plans}
        if whole_good and not own & set(good) and not own:
            return OPEN
        statuses = own | (set() if whole_good and own and not own & set(good) else whole_bad)
        if whole_bad and own & set(good):
            return OPEN
    else:
        statuses = {status for status, plans in said if status in good or not plans}
    if in_network and statuses == {"accepted", "in_network"}:
        return YES
    if in_network and not said and says_others_out(stated) and not kin_named(code, stated):
        return NO
    meaning = {
        "in_network": YES,
        "accepted": OPEN if in_network else YES,
        "out_of_network": NO if in_network else OPEN,
        "not_accepted": NO,
    }
    answers = {meaning[status] for status in statuses}
    return answers.pop() if len(answers) == 1 else OPEN


KIN = [
    {"cigna"}, {"aetna"}, {"medicaid", "tenncare"}, {"medi_cal"},
    {"anthem_blue_cross", "carelon", "value_options", "blue_cross_blue_shield", "florida_blue"},
]  # fmt: skip


def says_others_out(stated: Statement) -> bool:
    return "out_of_network_benefits/others" in stated.get("payment", ())


def kin_named(code: str, stated: Statement) -> bool:
    return any(code in kin and kin & set(stated.get("insurers", {})) for kin in KIN)


def takes_any(codes: list[str], stated: Statement, asked: dict[str, Any]) -> int:
    return max(takes(code, stated, asked["in_network"], plan) for code in codes for plan in asked.get("plan") or [""])


def pays(code: str, stated: Statement) -> int:
    return takes(code, stated) if code in ("medicaid", "medi_cal", "tenncare") else listed("payment")(code, stated)


def parsed_sessions(stated: Statement) -> list[tuple[set[str], int, int]]:
    found = []
    for text in stated.get("sessions", ()):
        days, times = text.split(" ")
        start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in times.split("-"))
        found.append((set(days.split(",")), start, end + 1440 * (end <= start)))
    return found


def named_days(stated: Statement) -> set[str]:
    return set(stated.get("days", ())).union(*(days for days, _, _ in parsed_sessions(stated)))


def week_is_whole(stated: Statement) -> bool:
    low, high = stated.get("days_per_week", (None, None))
    return (low or high or 0) <= len(named_days(stated))


def meets(day: str, stated: Statement) -> int:
    named = named_days(stated)
    if day in named:
        return YES
    if not named or not week_is_whole(stated):
        return OPEN
    unnamed_weekend = "weekend" in stated.get("dayparts", ()) and not named & {"sat", "sun"}
    return OPEN if day in ("sat", "sun") and unnamed_weekend else NO


def window(asked: dict[str, Any]) -> tuple[int, int]:
    after, before = asked.get("after"), asked.get("before")
    return (
        int(after[:2]) * 60 + int(after[3:]) if after else 0,
        int(before[:2]) * 60 + int(before[3:]) if before else 9999,
    )


def untimed_daypart_allows(stated: Statement, asked: dict[str, Any], day: str | None) -> bool:
    """Whether a daypart is said for which no session is timed, and a session of it could start inside the times."""
    first, last = window(asked)
    for daypart in stated.get("dayparts", ()):
        if daypart == "weekend":
            timed = any(days & {"sat", "sun"} for days, _, _ in parsed_sessions(stated))
            possible = day in (None, "sat", "sun")
        else:
            timed = any(start // 60 in HOURS[daypart] for _, start, _ in parsed_sessions(stated))
            possible = any(
                first <= minute < last for hour in HOURS[daypart] for minute in range(hour * 60, hour * 60 + 60)
            )
        if possible and not timed:
            return True
    return False


def meets_in_time(day: str | None, stated: Statement, asked: dict[str, Any]) -> int:
    first, last = window(asked)
    sessions = parsed_sessions(stated)
    on_day = [(start, end) for days, start, end in sessions if day is None or day in days]
    if any(start >= first and end <= last for start, end in on_day):
        return YES
    if day is not None and meets(day, stated) != YES:
        return meets(day, stated)
    if not on_day or untimed_daypart_allows(stated, asked, day):
        return OPEN
    timed_days = set().union(*(days for days, _, _ in sessions))
    if day is None and (named_days(stated) - timed_days or not week_is_whole(stated)):
        return OPEN
    return NO


def in_daypart(daypart: str, stated: Statement) -> int:
    said = set(stated.get("dayparts", ()))
    starts = [start // 60 for _, start, _ in parsed_sessions(stated)]
    if daypart == "weekend":
        if "weekend" in said or named_days(stated) & {"sat", "sun"}:
            return YES
        return NO if named_days(stated) and week_is_whole(stated) else OPEN
    if daypart in said or any(hour in HOURS[daypart] for hour in starts):
        return YES
    return NO if starts or said - {"weekend"} else OPEN


def inside(field: str, least: str, most: str) -> Callable[[Statement, dict[str, Any]], int]:
    def answer(stated: Statement, asked: dict[str, Any]) -> int:
        low, high = asked.get(least, 0), asked.get(most, 1e9)
        found = set()
        for first, last in stated.get(field, []):
            first, last = first or 0, 1e9 + 1 if last is None else last
            last_inside = last <= high or (most not in asked)
            found.add(YES if first >= low and last_inside else NO if last < low or first > high else OPEN)
        return found.pop() if len(found) == 1 else OPEN

    return answer


def is_free(asked: dict[str, Any]) -> list[bool]:
    """Each minute of two weeks: whether the caller is free in it."""
    free = [False] * (14 * 1440)
    for days, first, last in asked["available"]:
        for week in (0, 7):
            for day in days:
                at = (week + DAYS.index(day)) * 1440
                free[at + first : at + last] = [True] * (last - first)
    return free


def free_for(stated: Statement, asked: dict[str, Any]) -> int:
    """Whether one way of attending lies inside the free time: every set of blocks is tried, minute by minute."""
    free = is_free(asked)
    blocks: dict[tuple[int, int], set[str]] = {}
    for days, start, end in parsed_sessions(stated):
        blocks.setdefault((start, end), set()).update(days)
    least = [max(1, math.ceil(low)) for low, _ in [stated["days_per_week"]] if low] if "days_per_week" in stated else []
    most = (
        max((math.ceil(low or high) for low, high in [stated["days_per_week"]]), default=0)
        if "days_per_week" in stated
        else 0
    )
    hours = [low for low, _ in stated.get("hours_per_week", ()) if low]
    said, named = set(stated.get("dayparts", ())), set(stated.get("days", ()))

    def could_begin(day: str, parts: set[str]) -> bool:
        hours_of = set()
        for part in parts:
            hours_of |= set(range(24)) if part == "weekend" and day in ("sat", "sun") else set(HOURS.get(part, ()))
        begin = DAYS.index(day) * 1440
        return any(free[begin + minute] for minute in range(1440) if not parts or minute // 60 in hours_of)

    def way(
        chosen: list[tuple[int, int]], untimed: set[str], sure: bool, parts: set[str], fixed: int | None = None
    ) -> int:
        timed = set().union(*(blocks[one] for one in chosen))
        fitting = {
            day
            for one in chosen
            for day in blocks[one]
            if all(free[DAYS.index(day) * 1440 + one[0] : DAYS.index(day) * 1440 + one[1]])
        }
        total = len(timed | untimed)
        needed, fewest = max(total, 1), max(total, 1)
        if fixed is not None:
            needed = fewest = fixed
        elif least:
            needed, fewest = max(least), min(least)
        elif hours and chosen:
            lengths = [(end - start) / 60 for start, end in chosen]
            needed = max(math.ceil(one / min(lengths) - 1e-6) for one in hours)
            fewest = min(math.ceil(one / max(lengths) - 1e-6) for one in hours)
            if needed > total:
                needed, fewest, sure = total, min(fewest, total), False
        elif most:
            fewest = 1
        unnamed = 7 if not total else 0 if fixed is not None else max(0, most - total)
        if sure and chosen and not unnamed and len(fitting) >= needed:
            return YES
        others = [day for day in DAYS if day not in timed | untimed and could_begin(day, parts)]
        possible = len(fitting) + len([day for day in untimed if could_begin(day, parts)]) + min(unnamed, len(others))
        return OPEN if possible >= fewest else NO

    if not blocks:
        parts = said if said != {"weekend"} else set()
        ways = [way([], named, False, parts)] if named or said or least else []
        if "weekend" in said and named and not named & {"sat", "sun"}:
            ways.append(way([], {"sat", "sun"}, False, set(), fixed=1))
        return max(ways, default=OPEN)
    everything = set().union(*blocks.values())
    untimed = named - everything
    joined = {}
    for (start, end), days in sorted(blocks.items()):
        for other, middle in itertools.product(blocks, blocks):
            chain = [(start, end), middle, other] if middle not in ((start, end), other) else [(start, end), other]
            touching = all(one[1] == two[0] and blocks[one] == blocks[two] for one, two in itertools.pairwise(chain))
            if len(set(chain)) > 1 and touching:
                joined[start, other[1]] = days
    longest = {
        one: days
        for one, days in joined.items()
        if not any(
            other != one and other[0] <= one[0] and one[1] <= other[1] and days == more
            for other, more in joined.items()
        )
    }
    parts_of = {
        one
        for one, days in blocks.items()
        for whole, more in longest.items()
        if days == more and whole[0] <= one[0] and one[1] <= whole[1]
    }
    blocks |= longest

    def enough(one: tuple[int, int]) -> bool:
        if least:
            return len(blocks[one]) >= max(least)
        return bool(hours) and len(blocks[one]) * (one[1] - one[0]) / 60 >= max(hours) - 1e-6

    alone = [one for one in blocks if enough(one)]
    rest = [one for one in blocks if not enough(one)]
    ways = [way([one], untimed, True, set()) for one in alone]
    apart = [
        set(some)
        for size in range(1, len(rest) + 1)
        for some in itertools.combinations(rest, size)
        if all(not blocks[a] & blocks[b] for a, b in itertools.combinations(some, 2))
    ]
    for some in apart:
        if not any(some < other for other in apart):
            ways.append(way(list(some), untimed, not some & parts_of, set()))
    begins = {part for part in HOURS for start, _ in blocks if start // 60 in HOURS[part]}
    for part in said - begins:
        if part != "weekend":
            ways.append(way([], set(), False, {part}, fixed=min(least, default=1)))
        elif not everything & {"sat", "sun"}:
            ways.append(way([], {"sat", "sun"}, False, set(), fixed=1))
    return max(ways)


def remote(stated: Statement) -> int:
    said = set(stated.get("telehealth", "").split())
    yes = "yes" in said or not {"telehealth", "hybrid"}.isdisjoint(stated.get("formats", ()))
    no = "no" in said
    return OPEN if yes == no else YES if yes else NO


def attended(form: str, stated: Statement) -> int:
    if form == "in_person":
        return listed("formats")(form, stated)
    if form == "hybrid" and remote(stated) == YES:
        return listed("formats")(form, stated)
    return remote(stated)


def point(place: dict[str, str]) -> tuple[float, float] | None:
    found = zipcodes.matching(place["zip"]) if "zip" in place else []
    if not found and "city" in place and "state" in place:
        everything = zipcodes.filter_by(city=place["city"], state=place["state"])
        found = [one for one in everything if one["zip_code_type"] == "STANDARD"]
    if not found:
        return None
    return sum(float(f["lat"]) for f in found) / len(found), sum(float(f["long"]) for f in found) / len(found)


def near(place: dict[str, str], asked: dict[str, Any]) -> int:
    where = asked["near"]
    city, _, state = where.partition(", ")
    here, there = point({"zip": where} if where.isdigit() else {"city": city, "state": state}), point(place)
    if here is None or there is None:
        return OPEN
    a, b, c, d = map(math.radians, (*here, *there))
    miles = 3958.8 * math.acos(min(1, math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)))
    return YES if miles <= asked["miles"] else NO


def lies(stated: Statement, asked: dict[str, Any]) -> int:
    best = OPEN if not stated.get("locations") else NO
    for place in stated.get("locations", ()):
        state = place.get("state") or ("CA" if place.get("zip", "8") > "9" else "ID" if "zip" in place else None)
        answers = [near(place, asked)] if asked.get("near") else []
        for option, value in (("city", place.get("city")), ("state", state)):
            if asked.get(option):
                answers.append(OPEN if value is None else YES if value in asked[option] else NO)
        best = max(best, min(answers))
    return best


def every(rule: Callable[[str, Statement], int], option: str) -> Callable[[Statement, dict[str, Any]], int]:
    return lambda stated, asked: min(rule(value, stated) for value in asked[option])


def some(rule: Callable[[str, Statement], int], option: str) -> Callable[[Statement, dict[str, Any]], int]:
    return lambda stated, asked: max(rule(value, stated) for value in asked[option])


def days_and_times(stated: Statement, asked: dict[str, Any]) -> int:
    if not (asked.get("after") or asked.get("before")):
        return min(meets(day, stated) for day in asked["day"])
    return min(meets_in_time(day, stated, asked) for day in asked["day"] or [None])


ALSO = {
    "city": "state", "state": "near", "after": "before", "hours_min": "hours_max", "weeks_min": "weeks_max",
}  # fmt: skip
RULES: dict[str, Callable[[Statement, dict[str, Any]], int]] = {
    "level": lambda stated, asked: YES if stated["level_of_care"] in asked["level"] else NO,
    "insurer": lambda stated, asked: takes_any(asked["insurer"], stated, asked),
    "insurer_family": lambda stated, asked: takes_any(["anthem_blue_cross", "carelon", "value_options"], stated, asked),
    "available": free_for,
    "hours_min": inside("hours_per_week", "hours_min", "hours_max"),
    "weeks_min": inside("duration_weeks", "weeks_min", "weeks_max"),
    "accreditation": some(listed("accreditations"), "accreditation"),
    "payment": some(pays, "payment"),
    "day": days_and_times,
    "after": days_and_times,
    "daypart": some(in_daypart, "daypart"),
    "telehealth": lambda stated, asked: remote(stated),
    "format": some(attended, "format"),
    "modality": every(listed("modalities"), "modality"),
    "condition": every(listed("conditions"), "condition"),
    "language": some(listed("languages"), "language"),
    "city": lies,
    "state": lies,
    "confirmed_within_days": lambda stated, asked: (
        YES if stated["confirmed_days_ago"] <= asked["confirmed_within_days"] else NO
    ),
}

# --- what is generated -------------------------------------------------------------------------------------


def subset(values: Iterable[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(values)), max_size=most, unique=True)


TIMES = ["00:00", "08:30", "09:00", "11:59", "12:00", "16:59", "17:00", "17:30", "20:00", "21:00", "23:30"]
INSURERS = [
    "cigna", "aetna", "medicaid", "medi_cal", "tenncare", "anthem_blue_cross", "florida_blue", "blue_cross_blue_shield",
    "carelon", "value_options",
]  # fmt: skip
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
        [{"state": "CA"}, {"state": "ID"}, {"city": "Tustin"}, {"zip": "00001", "city": "Boise", "state": "ID"}]
    ),
)
statements = st.fixed_dictionaries(
    {
        "level_of_care": st.sampled_from(["iop", "php", "detox"]),
        "confirmed_days_ago": st.sampled_from([0, 5, 29, 30, 31, 400]),
    },
    optional={
        "insurers": st.dictionaries(
            st.sampled_from(INSURERS),
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
        "payment": subset(["sliding_scale", "free", "most_insurance", "most_ppo", "out_of_network_benefits/others"]),
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
        "formats": subset(["in_person", "telehealth", "hybrid"]),
        "modalities": subset(["emdr", "cbt", "yoga"]),
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
        "insurer": subset(INSURERS, 2),
        "insurer_family": st.just(["elevance"]),
        "available": free_times,
        "hours_min": st.sampled_from([6, 9]),
        "hours_max": st.sampled_from([9, 12, 15]),
        "weeks_min": st.sampled_from([4, 8]),
        "weeks_max": st.sampled_from([8, 12]),
        "accreditation": subset(["joint_commission", "carf"], 2),
        "payment": subset(["sliding_scale", "free", "medicaid", "medi_cal"], 2),
        "day": subset(DAYS, 2),
        "after": st.sampled_from(TIMES),
        "before": st.sampled_from(TIMES),
        "daypart": subset([*HOURS, "weekend"], 2),
        "telehealth": st.just(True),
        "format": subset(["in_person", "telehealth", "hybrid"], 2),
        "modality": subset(["emdr", "cbt", "yoga"], 2),
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
        asked = {option: value for option, value in asked.items() if option not in ("day", "after", "before")}
    if asked.get("after", "") >= asked.get("before", "99:99"):
        del asked["before"]
    if asked.get("confirmed_within_days") == 0:
        asked["confirmed_within_days"] = 5
    if set(asked.get("city", [])) == {"Boise"} and "ID" not in asked.get("state", ["ID"]):
        del asked["state"]
    payer = bool(asked.get("insurer") or asked.get("insurer_family"))
    if payer and draw(st.booleans()):
        asked["plan"] = draw(st.sampled_from([["ppo"], ["hmo", "epo"]]))
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
        expected = {row: tier for row, each in enumerate(stated) if (tier := scan(each, one)) != "out"}
        assert found == expected, one
        assert (result.fits, result.ask) == tuple(list(expected.values()).count(tier) for tier in ("fits", "ask"))
    index.close()


WEEK_FIELDS = ("sessions", "days", "dayparts", "days_per_week", "hours_per_week")


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
    weeks = [{"level_of_care": "iop"} | {field: one[field] for field in WEEK_FIELDS if field in one} for one in stated]
    home: Path = tmp_path_factory.mktemp("home")
    index = build(home, *(program(f"Harbor {number}", **one) for number, one in enumerate(weeks)))
    for one in asked:
        free = {"available": one}
        found = {hit.row: hit.tier for hit in index.search(as_request(free | {"day": []}), now=now).hits}
        expected = {row: tier for row, each in enumerate(weeks) if (tier := scan(each, free)) != "out"}
        assert found == expected, (free, weeks)
    index.close()
