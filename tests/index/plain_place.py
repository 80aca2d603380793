"""What a plain scan answers to places and telehealth, written anew from docs/search.md."""

from __future__ import annotations

import math
from typing import Any

import zipcodes

from tests.index.plain_week import NO, OPEN, YES, Statement


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
    return bool(serves(stated, asked) and (online or (online_alone(stated) and not asked.get("format"))))


def online_alone(stated: Statement) -> bool:
    on_site = {"in_person", "hybrid"} & {*stated.get("formats", ())}
    return "telehealth_only" in stated and not on_site and "no" not in stated.get("telehealth", "").split()


def from_here(answer: int, stated: Statement, asked: dict[str, Any]) -> int:
    """What is by telehealth for people of other states is a question."""
    return min(answer, OPEN) if serves(stated, asked) is False else answer


def remote(stated: Statement) -> int:
    said = set(stated.get("telehealth", "").split())
    yes = "yes" in said or "telehealth_only" in stated or "telehealth" in stated.get("formats", ())
    no = "no" in said
    if "hybrid" in stated.get("formats", ()) and not yes:  # partly, and with a refusal it is a contradiction
        return OPEN
    return OPEN if yes == no else YES if yes else NO


def point(place: dict[str, str]) -> tuple[float, float] | None:
    found = zipcodes.matching(place["zip"]) if "zip" in place else []
    found = found or zips_of_city(place)
    if not found:
        return None
    return sum(float(f["lat"]) for f in found) / len(found), sum(float(f["long"]) for f in found) / len(found)


def zips_of_city(place: dict[str, str]) -> list[dict[str, Any]]:
    if "city" not in place or not state_of(place):
        return []
    everything = zipcodes.filter_by(city=place["city"], state=state_of(place))
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
    if "zip" not in place and place.get("city") == "Boise":
        return "ID"  # no other state has one
    return place.get("state") or ("CA" if place.get("zip", "8") > "9" else "ID" if "zip" in place else None)


def lies(stated: Statement, asked: dict[str, Any]) -> int:
    if from_there(stated, asked):
        return YES
    if online_alone(stated) and not stated.get("locations") and serves(stated, asked) is False:
        return NO
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
