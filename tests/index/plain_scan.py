"""A plain scan of what programs state, written here anew from the rules of the search in docs/search.md."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import zipcodes

from tests.index.plain_week import DAYS, HOURS, NO, OPEN, YES, Statement, free_for, parsed_sessions


def scan(stated: Statement, asked: dict[str, Any]) -> str:
    """The tier of a program: out, ask or fits."""
    answers = [RULES[option](stated, asked) for option in RULES if asked.get(option) or asked.get(ALSO.get(option, ""))]
    return ["out", "ask", "fits"][min(answers, default=YES)]


def listed(field: str) -> Callable[[str, Statement], int]:
    return lambda code, stated: YES if code in stated.get(field, ()) else OPEN


OWN_STATE = {"medi_cal": "CA", "tenncare": "TN", "apple_health": "WA", "medicaid_idaho": "ID"}
WHO = {"We take Apple Health.": "apple_health", "We take BCBS of Texas.": "bcbs_texas"}  # whom a quote names


def said_of(stated: Statement) -> list[tuple[str, str]]:
    """Whom a program names, and the statuses with plan types."""
    return [
        (WHO.get(name.partition("/")[2], name.partition("/")[0]), one)
        for name, several in stated.get("insurers", {}).items()
        for one in several.split()
    ]


def is_meant(code: str, named: str, stated: Statement) -> bool:
    if named == "medicaid" and code in OWN_STATE:
        return OWN_STATE[code] in map(state_of, stated.get("locations", ()))
    return named == code or (code == "medicaid" and named in OWN_STATE)


def is_elsewhere(code: str, stated: Statement) -> bool:
    """Whether a program is in other states than the one of this Medicaid, and serves no other."""
    states = list(map(state_of, stated.get("locations", ())))
    served = {*stated.get("states_served", ())}
    own = OWN_STATE.get(code)
    return bool(own and states and None not in states and own not in states and not served & {own, "all"})


def read_as(codes: list[str], asked: dict[str, Any]) -> tuple[list[str], bool]:
    """Medicaid as that of the state asked for, and whether a place alone says which."""
    near = {"9": "CA", "8": "ID"}.get((asked.get("near") or "x")[0]) or (asked.get("near") or "")[-2:]
    states = asked.get("state") or [near]
    name_of = {state: code for code, state in OWN_STATE.items()}
    found = [
        one for code in codes for one in ([name_of.get(s, code) for s in states] if code == "medicaid" else [code])
    ]
    return found, not asked.get("state")


def takes(code: str, stated: Statement, in_network: bool = False, plan: str = "", near_only: bool = False) -> int:
    said = [
        (one.partition(":")[0], set(one.partition(":")[2].split("+")) - {""})
        for named, one in said_of(stated)
        if is_meant(code, named, stated)
    ]
    if not said and is_elsewhere(code, stated) and not near_only:
        return NO
    if not said and not kin_named(code, stated):
        others = {*stated.get("payment", ())}
        billed = "out_of_network_benefits/billed" in others
        if (in_network and billed) or ("out_of_network_benefits/others" in others and not billed):
            return NO
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
    meaning = {
        "in_network": YES,
        "accepted": OPEN if in_network else YES,
        "out_of_network": NO if in_network else OPEN,
        "not_accepted": NO,
    }
    answers = {meaning[status] for status in statuses}
    return answers.pop() if len(answers) == 1 else OPEN


KIN = [
    {"cigna"}, {"aetna"}, {"medicaid", *OWN_STATE}, {"anthem_blue_cross", "carelon", "value_options"},
    {"anthem_blue_cross", "blue_cross_blue_shield", "florida_blue", "bcbs_texas"},
]  # fmt: skip


def kin_named(code: str, stated: Statement) -> bool:
    named = {who for who, _ in said_of(stated)}
    return any(code in kin and kin & named for kin in KIN)


def takes_any(codes: list[str], stated: Statement, asked: dict[str, Any], plain: bool = False) -> int:
    """The best answer of any payer; with `plain` whatever the network and the plan."""
    read, by_place = read_as(codes, asked)
    plans = [""] if plain else asked.get("plan") or [""]
    return max(
        takes(code, stated, not plain and asked["in_network"], plan, by_place and code not in codes)
        for code in read
        for plan in plans
        if plan in ("", "hmo") or code not in KIN[2]
    )


def pays(stated: Statement, asked: dict[str, Any]) -> int:
    payers = [code for code in asked["payment"] if code in KIN[2]]
    other = [listed("payment")(code, stated) for code in asked["payment"] if code not in KIN[2]]
    return max([*other, *([takes_any(payers, stated, asked, plain=True)] if payers else [])])


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
        (int(before[:2]) * 60 + int(before[3:]) or 1440) if before else 9999,
    )


WEEKEND = ("sat", "sun")


def may_begin(part: str, day: str, minute: int) -> bool:
    return day in WEEKEND if part == "weekend" else not part or minute // 60 in HOURS[part]


def can_be(asked: dict[str, Any], day: str) -> bool:
    """Whether a session of a minute could be on this day as it is asked for."""
    first, last = window(asked)
    return any(
        may_begin(part, day, minute)
        for part in asked.get("daypart") or [""]
        for minute in range(first, min(last, 1440))
    )


def meets_in(part: str, day: str, stated: Statement, asked: dict[str, Any]) -> int:
    """Whether a session of this day begins in this part of the day and lies inside the times."""
    first, last = window(asked)
    sessions = [(start, end) for days, start, end in parsed_sessions(stated) if day in days]
    if any(may_begin(part, day, start) and start >= first and end <= last for start, end in sessions):
        return YES
    whole_day = part == "" or (part == "weekend" and day in WEEKEND)
    if part and not can_be({**asked, "daypart": [part]}, day):
        return NO
    if whole_day and (first, last) == (0, 9999):
        return meets(day, stated)
    if not whole_day and in_daypart(part, stated) == NO:
        return NO
    if whole_day and never_then(stated, first, last):
        return NO
    if meets(day, stated) != YES:
        return meets(day, stated)
    words = [word for word in stated.get("dayparts", ()) if not timed_in(word, stated)]
    open_words = any(
        may_begin(word, day, minute) and (whole_day or may_begin(part, day, minute))
        for word in words
        for minute in range(first, min(last, 1440))
    )
    return OPEN if not sessions or open_words else NO


def never_then(stated: Statement, first: int, last: int) -> bool:
    """Whether it meets in other parts of the day alone than those in which a session with these times begins."""
    parts = {part for part in HOURS for minute in range(first, min(last, 1440)) if minute // 60 in HOURS[part]}
    return bool(parts) and all(in_daypart(part, stated) == NO for part in parts)


def timed_in(word: str, stated: Statement) -> bool:
    return any(may_begin(word, day, start) for days, start, _ in parsed_sessions(stated) for day in days)


def on_some_day(part: str, stated: Statement, asked: dict[str, Any]) -> int:
    """The same of any day; what of the week is not stated leaves it open."""
    first, last = window(asked)
    if part and (first, last) == (0, 9999):
        return in_daypart(part, stated)
    if part == "weekend":
        return max(meets_in("", day, stated, asked) for day in WEEKEND)
    if part and not any(can_be({**asked, "daypart": [part]}, day) for day in DAYS):
        return NO
    sessions = parsed_sessions(stated)
    if any(may_begin(part, "", start) and start >= first and end <= last for _, start, end in sessions):
        return YES
    if part and in_daypart(part, stated) == NO:
        return NO
    if not part and never_then(stated, first, last):
        return NO
    timed = set().union(*(days for days, _, _ in sessions))
    words = [word for word in stated.get("dayparts", ()) if not timed_in(word, stated)]
    open_words = any(
        may_begin(word, day, minute) and may_begin(part, day, minute)
        for word in words
        for day in DAYS
        for minute in range(first, min(last, 1440))
    )
    return NO if timed and not open_words and not named_days(stated) - timed and week_is_whole(stated) else OPEN


def in_daypart(daypart: str, stated: Statement) -> int:
    said = set(stated.get("dayparts", ()))
    if daypart == "weekend":
        if "weekend" in said or named_days(stated) & set(WEEKEND):
            return YES
        return NO if named_days(stated) and week_is_whole(stated) else OPEN
    if daypart in said or timed_in(daypart, stated):
        return YES
    timed = set().union(*(days for days, _, _ in parsed_sessions(stated)))
    if "weekend" in said and not timed & set(WEEKEND):
        return OPEN
    if timed:
        return NO if named_days(stated) == timed and week_is_whole(stated) else OPEN
    return NO if said - {"weekend"} else OPEN


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


def home_states(asked: dict[str, Any]) -> set[str]:
    """The states in which the caller is."""
    near = {"9": "CA", "8": "ID"}.get((asked.get("near") or "x")[0]) or (asked.get("near") or "")[-2:]
    of_cities = {"Boise": "ID"}  # several states have a Tustin
    return (
        {*asked["state"]}
        if asked.get("state")
        else ({near} - {""} or {of_cities[city] for city in asked.get("city") or () if city in of_cities})
    )


def serves(stated: Statement, asked: dict[str, Any]) -> bool | None:
    """Whether the caller's state is served by telehealth; None where that is not stated or the state not known."""
    served, own = {*stated.get("states_served", ())}, home_states(asked)
    return bool(served & {"all", *own}) if served and own else None


def goes_online(asked: dict[str, Any]) -> bool:
    return bool(asked.get("telehealth") or "telehealth" in (asked.get("format") or ()))


def from_there(stated: Statement, asked: dict[str, Any]) -> bool:
    """Whether the program's place does not count, because it is attended online."""
    online = goes_online(asked) and (len(asked.get("format") or ()) < 2 or remote(stated) == YES)
    state_alone = not (asked.get("city") or asked.get("near"))
    on_site = {"in_person", "hybrid"} & {*stated.get("formats", ())}
    only = "telehealth_only" in stated and not on_site and "no" not in stated.get("telehealth", "").split()
    return bool(serves(stated, asked) and (online or (only and state_alone)))


def from_here(answer: int, stated: Statement, asked: dict[str, Any]) -> int:
    """What is by telehealth for people of other states is a question."""
    return min(answer, OPEN) if serves(stated, asked) is False else answer


def remote(stated: Statement) -> int:
    said = set(stated.get("telehealth", "").split())
    yes = (
        "yes" in said
        or "telehealth_only" in stated
        or not {"telehealth", "hybrid"}.isdisjoint(stated.get("formats", ()))
    )
    no = "no" in said
    return OPEN if yes == no else YES if yes else NO


def attended(form: str, stated: Statement) -> int:
    only, on_site = "telehealth_only" in stated, {"in_person", "hybrid"} & {*stated.get("formats", ())}
    if only and form != "telehealth":
        return OPEN if on_site or remote(stated) == OPEN else NO
    if form == "in_person":
        return listed("formats")(form, stated)
    if form == "hybrid" and remote(stated) == YES:
        return listed("formats")(form, stated)
    return remote(stated)


def point(place: dict[str, str]) -> tuple[float, float] | None:
    found = zipcodes.matching(place["zip"]) if "zip" in place else []
    found = found or zips_of_city(place)
    if not found:
        return None
    return sum(float(f["lat"]) for f in found) / len(found), sum(float(f["long"]) for f in found) / len(found)


def zips_of_city(place: dict[str, str]) -> list[dict[str, Any]]:
    if "city" not in place or "state" not in place:
        return []
    everything = zipcodes.filter_by(city=place["city"], state=place["state"])
    return [one for one in everything if one["zip_code_type"] == "STANDARD"]


def miles_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    a, b, c, d = map(math.radians, (*one, *other))
    return 3958.8 * math.acos(min(1, math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)))


def near(place: dict[str, str], asked: dict[str, Any]) -> int:
    where = asked["near"]
    city, _, state = where.partition(", ")
    here, there = point({"zip": where} if where.isdigit() else {"city": city, "state": state}), point(place)
    if here is None or there is None:
        return OPEN
    miles = miles_between(here, there)
    if miles <= asked["miles"]:
        return YES
    if zipcodes.matching(place.get("zip", "00001")):
        return NO
    # Only its city is known: that may reach as far as its farthest ZIP and five miles on, thirty at the most.
    reach = max(miles_between(there, (float(one["lat"]), float(one["long"]))) for one in zips_of_city(place))
    return OPEN if miles - min(reach + 5, 30) <= asked["miles"] else NO


def state_of(place: dict[str, str]) -> str | None:
    return place.get("state") or ("CA" if place.get("zip", "8") > "9" else "ID" if "zip" in place else None)


def lies(stated: Statement, asked: dict[str, Any]) -> int:
    if from_there(stated, asked):
        return YES
    best = OPEN if not stated.get("locations") else NO
    for place in stated.get("locations", ()):
        state = state_of(place)
        answers = [near(place, asked)] if asked.get("near") else []
        for option, value in (("city", place.get("city")), ("state", state)):
            if asked.get(option):
                answers.append(OPEN if value is None else YES if value in asked[option] else NO)
        best = max(best, min(answers))
    if goes_online(asked) and serves(stated, asked) is not False:
        there = home_states(asked) & {state_of(place) for place in stated.get("locations", ())}
        perhaps = (there and remote(stated) == YES) or (serves(stated, asked) and remote(stated) != NO)
        best = max(best, OPEN if perhaps else NO)
    return best


def every(rule: Callable[[str, Statement], int], option: str) -> Callable[[Statement, dict[str, Any]], int]:
    return lambda stated, asked: min(rule(value, stated) for value in asked[option])


def some(rule: Callable[[str, Statement], int], option: str) -> Callable[[Statement, dict[str, Any]], int]:
    return lambda stated, asked: max(rule(value, stated) for value in asked[option])


def in_the_week(stated: Statement, asked: dict[str, Any]) -> int:
    """One and the same session of each of the days is in any of the parts of the day and inside the times."""
    parts = asked.get("daypart") or [""]
    if asked["day"]:
        return min(max(meets_in(part, day, stated, asked) for part in parts) for day in asked["day"])
    return max(on_some_day(part, stated, asked) for part in parts)


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
    "payment": pays,
    "day": in_the_week,
    "after": in_the_week,
    "daypart": in_the_week,
    "telehealth": lambda stated, asked: from_here(remote(stated), stated, asked),
    "format": lambda stated, asked: max(
        from_here(attended(form, stated), stated, asked) if form == "telehealth" else attended(form, stated)
        for form in asked["format"]
    ),
    "modality": every(listed("modalities"), "modality"),
    "condition": every(listed("conditions"), "condition"),
    "language": some(listed("languages"), "language"),
    "city": lies,
    "state": lies,
    "confirmed_within_days": lambda stated, asked: (
        YES if stated["confirmed_days_ago"] <= asked["confirmed_within_days"] else NO
    ),
}
