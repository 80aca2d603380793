"""Both tiers of the requests of bench/search.py, worked out one program after the other by the rules of docs/search.md.

It shares nothing with the index: no bitmaps, no arrays. What a made-up program can state is all that is asked here, and its
week is held against free time minute by minute, as the tests do (tests/index/plain_week.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from bench.search_queries import PUBLIC_PAYERS, Places, miles_between, since
from tests.index.plain_week import NO, OPEN, YES, free_for

ROUND_THE_CLOCK = ("detox", "inpatient", "residential", "sober_living")
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"]
# The free times that are asked for, as days with their first and last minute.
FREE: dict[str, list[tuple[list[str], int, int]]] = {
    "tue,thu 17:30-22:00; sat 8-14": [(["tue", "thu"], 1050, 1320), (["sat"], 480, 840)],
    "weekdays 9-13": [(WEEKDAYS, 540, 780)],
    "mon,wed,fri after 17:00": [(["mon", "wed", "fri"], 1020, 1440)],
    "sat,sun": [(["sat", "sun"], 0, 1440)],
    "mon-fri 18-21:30; sat 9-12": [(WEEKDAYS, 1080, 1290), (["sat"], 540, 720)],
}
LISTED = {"modality": "modalities", "condition": "conditions", "population": "populations", "language": "languages"}
# The telehealth of a far office is a question where the office is in the caller's state.
STATE_OF_ZIP = {"90025": "CA", "10001": "NY", "60601": "IL"}


@dataclass(frozen=True)
class Stated:
    """What a program states, as the rules ask for it."""

    id: str
    level: str
    confirmed: float
    statuses: dict[str, set[str]]  # by insurer, Medicaid under its name in the states of the program too
    listed: dict[str, set[str]]  # codes by option
    telehealth: int
    sessions: tuple[str, ...]  # "tue,thu 17:30-20:30"
    hours: tuple[tuple[float | None, float | None], ...]
    states: set[str]
    points: list[tuple[float, float]]
    unplaced: bool  # whether it has no location, or one of which it is not known where it lies


def read(lines: Iterable[bytes], places: Places) -> Iterator[Stated]:
    """What the programs given as JSON state."""
    for one in map(json.loads, lines):
        said = {said["value"] for said in one["telehealth"]}
        zips = [place.get("zip") for place in one["locations"]]
        yield Stated(
            id=one["id"],
            level=one["level_of_care"],
            confirmed=datetime.fromisoformat(one["last_confirmed"]).timestamp(),
            statuses=places.statuses(one),
            listed={option: {value["code"] for value in one[field]} for option, field in LISTED.items()},
            telehealth=YES if said == {"yes"} else NO if said == {"no"} else OPEN,
            sessions=tuple(f"{','.join(s['days'])} {s['start']}-{s['end']}" for s in one["sessions"]),
            hours=tuple((said["min"], said["max"]) for said in one["hours_per_week"]),
            states={place["state"] for place in one["locations"]},
            points=[places.zips[code] for code in zips if code],
            unplaced=not all(zips) or not zips,
        )


def tiers(programs: Iterable[Stated], asked: dict[str, Any], places: Places) -> tuple[set[str], set[str]]:
    """The ids of the programs that fit, and of those to ask."""
    found: tuple[set[str], ...] = (set(), set(), set())
    rules = [rule for option, rule in RULES.items() if asked.get(option)]
    for one in programs:
        answer = YES
        for rule in rules:
            answer = min(answer, rule(one, asked, places))
            if answer == NO:
                break
        found[answer].add(one.id)
    return found[YES], found[OPEN]


def _takes(one: Stated, code: str, *, in_network: bool) -> int:
    """One status of an insurer: the made-up programs have no more, but of Medicaid by two of its names."""
    said = one.statuses.get(code, set())
    if in_network:
        if said <= {"in_network", "accepted"}:
            return YES if "in_network" in said else OPEN
        return OPEN if said & {"in_network", "accepted"} else NO
    if said and said <= {"in_network", "accepted"}:
        return YES
    return NO if said == {"not_accepted"} else OPEN


def _insurer(one: Stated, asked: dict[str, Any], _: Places) -> int:
    return max(_takes(one, code, in_network=asked.get("in_network", False)) for code in asked["insurer"])


def _payment(one: Stated, asked: dict[str, Any], places: Places) -> int:
    """Public payers alone are asked for; Medicaid is that of the state of a ZIP that is asked for."""
    assert PUBLIC_PAYERS.issuperset(asked["payment"])
    there = places.medicaid_of.get(STATE_OF_ZIP.get(asked.get("near", ""), ""), "medicaid")
    payers = [there if code == "medicaid" else code for code in asked["payment"]]
    return max(_takes(one, code, in_network=False) for code in payers)


def _listed(option: str) -> Callable[[Stated, dict[str, Any], Places], int]:
    """A list is never complete: all of the codes are listed (of languages any), or it is a question."""
    enough = any if option == "language" else all
    return lambda one, asked, _: YES if enough(code in one.listed[option] for code in asked[option]) else OPEN


def _meets(one: Stated, asked: dict[str, Any], _: Places) -> int:
    """One session is on the day, in the part of the day and inside the times; all that meets is stated with its time."""
    if not one.sessions:
        return OPEN
    first = "17:00" if asked.get("daypart") == ["evening"] else ""  # the only part of the day that is asked for
    assert first or not asked.get("daypart")
    first = max(first, asked.get("after", ""))
    begins = [session.split(" ") for session in one.sessions]
    days = asked.get("day") or [""]
    return YES if all(any(day in on and times[:5] >= first for on, times in begins) for day in days) else NO


def _hours(one: Stated, asked: dict[str, Any], _: Places) -> int:
    most, found = asked["hours_max"], set()
    for low, high in one.hours:
        found.add(YES if high is not None and high <= most else NO if (low or 0) > most else OPEN)
    return found.pop() if len(found) == 1 else OPEN


def _available(one: Stated, asked: dict[str, Any], _: Places) -> int:
    return NO if one.level in ROUND_THE_CLOCK else _free(asked["available"], one.sessions, one.hours)


@cache  # the made-up programs have some thousand different weeks
def _free(available: str, sessions: tuple[str, ...], hours: tuple[tuple[float | None, float | None], ...]) -> int:
    week = {"level_of_care": "iop", "sessions": sessions, "hours_per_week": hours}
    return free_for(week, {"available": FREE[available]})


def _near(one: Stated, asked: dict[str, Any], places: Places) -> int:
    here = places.zips[asked["near"]]
    if any(miles_between(here, point) <= asked.get("miles", 25) for point in one.points):
        return YES
    from_there = asked.get("telehealth") and one.telehealth == YES and STATE_OF_ZIP[asked["near"]] in one.states
    return OPEN if one.unplaced or from_there else NO


RULES: dict[str, Callable[[Stated, dict[str, Any], Places], int]] = {
    "level": lambda one, asked, _: YES if one.level in asked["level"] else NO,
    "telehealth": lambda one, _, __: one.telehealth,
    "confirmed_within_days": lambda one, asked, _: YES if one.confirmed >= since(asked) else NO,
    "insurer": _insurer,
    "payment": _payment,
    "day": _meets,
    "after": _meets,
    "daypart": _meets,
    "hours_max": _hours,
    **{option: _listed(option) for option in LISTED},
    "state": lambda one, asked, _: YES if one.states & {*asked["state"]} else NO if one.states else OPEN,
    "available": _available,
    "near": _near,
}
