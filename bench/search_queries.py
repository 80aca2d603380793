"""The thirty queries of bench/search.py, and the plain scan over records whose answers every engine must give.

Records are put together here anew from the programs and the rules of docs/search.md, not by the index's own code.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bench.search_data import NOW, lexicon
from index.codes import LICENSEES

FACETS = ["level", "insurer", "day", "daypart", "telehealth", "modality", "condition", "population", "payment", "state"]
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TEXT_FIELDS = ("modalities", "conditions", "populations", "sessions", "hours_per_week", "languages")
PUBLIC_PAYERS = {"medicaid", "medi_cal", "medicare", "tricare"}
EARTH_RADIUS_MILES = 3958.8
_WORD = lexicon()
QUERIES: dict[str, list[dict[str, Any]]] = {
    "filter": [
        {"level": ["iop"], "insurer": ["cigna"]},
        {"level": ["iop"], "insurer": ["blue_cross_blue_shield"], "in_network": True, "modality": ["cbt"]},
        {"payment": ["sliding_scale"], "population": ["women"]},
        {"modality": ["cbt", "group_therapy"], "condition": ["alcohol"]},
        {"level": ["iop", "php"], "telehealth": True, "daypart": ["evening"]},
        {"population": ["veterans"], "state": ["CA"], "telehealth": True},
    ],
    "text + filter": [
        {"text": _WORD[3], "level": ["iop"]},
        {"text": f"{_WORD[40]} {_WORD[300]}", "modality": ["group_therapy"]},
        {"text": "lantern", "state": ["CA"]},
        {"text": _WORD[2000], "telehealth": True},
        {"text": f"{_WORD[10]} {_WORD[25]}", "insurer": ["anthem"]},
        {"text": "quarry juniper", "level": ["iop", "outpatient"]},
    ],
    "range": [
        {"day": ["tue", "thu"], "after": "17:30"},
        {"after": "17:00", "level": ["iop"]},
        {"before": "12:30", "telehealth": True},
        {"confirmed_within_days": 30},
        {"day": ["sat"], "before": "13:00", "confirmed_within_days": 90},
        {"day": ["mon"], "after": "09:00", "modality": ["cbt"]},
    ],
    "geo": [
        {"near": "90025"},
        {"near": "10001", "miles": 10},
        {"near": "60601", "miles": 50, "level": ["iop"]},
        {"near": "77002", "miles": 100, "telehealth": True},
        {"near": "98101", "miles": 200, "modality": ["cbt"]},
        {"near": "30303", "miles": 500},
    ],
    "ten facets": [
        {"facets": FACETS},
        {"level": ["iop"], "facets": FACETS},
        {"text": _WORD[40], "facets": FACETS},
        # Without Anthem and without a state: a count is what choosing finds, and in a state that asks for its own Medicaid and licensee.
        {"insurer": ["aetna"], "telehealth": True, "facets": FACETS},
        {"payment": ["sliding_scale"], "facets": FACETS},
        # Without times: beside them this index counts days on which one session is both, the others those of any session.
        {"confirmed_within_days": 60, "modality": ["cbt"], "facets": FACETS},
    ],
}  # fmt: skip


@dataclass
class Record:
    """What engines read of a program: its codes ("insurer:cigna", "insurer_in:cigna"), words, times and places."""

    id: str
    name: tuple[str, ...]
    confirmed: float
    codes: set[str]
    text: str
    sessions: list[tuple[set[str], int, int]]  # days, start and end in minutes
    points: list[tuple[float, float]] = field(default_factory=list)
    rank: int = 0  # place by confirmation, newest first, then by name


@dataclass
class Places:
    """What records are put together with: where ZIPs lie, in degrees, and the insurers that are a state's Medicaid or its region of TRICARE."""

    zips: dict[str, tuple[float, float]]
    medicaid: set[str]
    medicaid_of: dict[str, str]
    tricare_of: dict[str, str]  # the region of a state, where it lies in one

    @classmethod
    def read(cls) -> Places:
        """Read ZIPs (as precise as the index keeps them: four bytes) and the vocabulary of insurers."""
        import numpy as np
        import zipcodes

        from records.vocabulary import vocabulary

        narrow = {z["zip_code"]: (np.float32(z["lat"] or 0), np.float32(z["long"] or 0)) for z in zipcodes.list_all()}
        zips = {code: (float(latitude), float(longitude)) for code, (latitude, longitude) in narrow.items()}
        terms = [*vocabulary("insurers").terms, *vocabulary("state_payers").terms]
        names = [term for term in terms if term.parent == "medicaid"]
        of_states = {state: term.id for term in names for state in term.states}
        regions = {state: term.id for term in terms if term.parent == "tricare" for state in term.states}
        return cls(zips, {"medicaid", *(term.id for term in names)}, of_states, regions)

    def record(self, line: bytes) -> Record:
        """The record of a program given as JSON."""
        one = json.loads(line)
        sessions = [(set(s["days"]), _minutes(s["start"]), _minutes(s["end"])) for s in one["sessions"]]
        codes = {f"level:{one['level_of_care']}"}
        for option, values in (
            ("payment", one["payment"]), ("modality", one["modalities"]), ("condition", one["conditions"]), ("population", one["populations"]),
        ):  # fmt: skip
            codes |= {f"{option}:{value['code']}" for value in values}
        codes |= {f"telehealth:{said['value']}" for said in one["telehealth"]}
        codes |= {f"state:{place['state']}" for place in one["locations"]}
        codes |= set(self._insurers(one)) | {f"day:{day}" for days, _, _ in sessions for day in days}
        codes |= {f"daypart:{part}" for days, start, _ in sessions for part in _dayparts(days, start)}
        quotes = [
            part
            for name in TEXT_FIELDS
            for value in one[name]
            for said in value["evidence"]
            for part in (said["quote"], said["section"])
        ]
        places = [place.get(part, "") for place in one["locations"] for part in ("city", "state", "zip")]
        text = " ".join(re.findall(r"[a-z0-9]+", " ".join([one["provider"], *places, *quotes]).lower()))
        return Record(
            id=one["id"],
            name=(one["provider"].casefold(), one["level_of_care"], "", one["id"]),
            confirmed=datetime.fromisoformat(one["last_confirmed"]).timestamp(),
            codes=codes,
            text=f" {text} ",
            sessions=sessions,
            points=[self.zips[place["zip"]] for place in one["locations"] if "zip" in place],
        )

    def records(self, lines: Iterable[bytes]) -> list[Record]:
        """All records, in order, with their ranks."""
        found = [self.record(line) for line in lines]
        for rank, one in enumerate(sorted(found, key=lambda one: (-one.confirmed, one.name))):
            one.rank = rank
        return found

    def statuses(self, one: dict[str, Any]) -> dict[str, set[str]]:
        """The statuses of each insurer that a program names, Medicaid and brands under all names that they have there."""
        statuses: dict[str, set[str]] = {}
        for said in one["insurers"]:
            names = {said["id"], "medicaid"} if said["id"] in self.medicaid else {said["id"]}
            if said["id"] == "medicaid":
                names |= {
                    self.medicaid_of[place["state"]] for place in one["locations"] if place["state"] in self.medicaid_of
                }
            states = {place["state"] for place in one["locations"]}
            if said["id"] == "tricare":
                names |= {self.tricare_of[state] for state in states if state in self.tricare_of}
            if len(states) == 1:  # of a program in several states nobody knows which licensee is meant
                names |= {there for state, there in LICENSEES.get(said["id"], {}).items() if state in states}
            for name in names:
                statuses.setdefault(name, set()).add(said["status"])
        return statuses

    def _insurers(self, one: dict[str, Any]) -> Iterator[str]:
        for name, said in self.statuses(one).items():
            if said <= {"in_network", "accepted"}:
                yield f"insurer:{name}"
                if name in PUBLIC_PAYERS | self.medicaid:
                    yield f"payment:{name}"
                if "in_network" in said:
                    yield f"insurer_in:{name}"


def matches(one: Record, asked: dict[str, Any], places: Places) -> bool:
    """Whether a program fits a request: every filter says yes."""
    for option in ("level", "payment", "daypart", "state"):
        if asked.get(option) and not any(f"{option}:{value}" in one.codes for value in asked[option]):
            return False
    for option in ("modality", "condition", "population"):
        if not all(f"{option}:{value}" in one.codes for value in asked.get(option, ())):
            return False
    takes = "insurer_in" if asked.get("in_network") else "insurer"
    if asked.get("insurer") and not any(f"{takes}:{value}" in one.codes for value in asked["insurer"]):
        return False
    if asked.get("telehealth") and "telehealth:yes" not in one.codes:
        return False
    if not all(f" {word} " in one.text for word in asked.get("text", "").split()):
        return False
    if "confirmed_within_days" in asked and one.confirmed < since(asked):
        return False
    first, last = window(asked)
    inside = [days for days, start, end in one.sessions if start >= first and end <= last]
    if not all(any(day in days for days in inside) for day in asked.get("day", ())):
        return False
    if ("after" in asked or "before" in asked) and not inside:
        return False
    return "near" not in asked or any(
        miles_between(places.zips[asked["near"]], point) <= asked.get("miles", 25) for point in one.points
    )


def facets(found: Iterable[Record]) -> dict[str, Counter[str]]:
    """How many of the records have each value of the ten fields."""
    counted = Counter(code for one in found for code in one.codes)
    by_field: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for code, number in counted.items():
        option, _, value = code.partition(":")
        if option in by_field:
            by_field[option][value] = number
    return by_field


def since(asked: dict[str, Any]) -> float:
    """The earliest confirmation that will do, in seconds since the epoch: so many whole days may have passed."""
    return float(NOW.timestamp() - 86_400 * (asked["confirmed_within_days"] + 1)) + 1


def window(asked: dict[str, Any]) -> tuple[int, int]:
    """Between which minutes of a day a session must lie."""
    return _minutes(asked.get("after", "00:00")), _minutes(asked.get("before", "48:00"))


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _dayparts(days: set[str], start: int) -> Iterator[str]:
    yield "morning" if start < 720 else "afternoon" if start < 1020 else "evening"
    if days & {"sat", "sun"}:
        yield "weekend"


def miles_between(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Miles between two places in degrees, as the crow flies."""
    a, b, c, d = map(math.radians, (*here, *there))
    cosine = math.sin(a) * math.sin(c) + math.cos(a) * math.cos(c) * math.cos(b - d)
    return EARTH_RADIUS_MILES * math.acos(max(-1.0, min(1.0, cosine)))
