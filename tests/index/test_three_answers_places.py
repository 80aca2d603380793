"""Places, and who is reached from afar, answer yes (fits), no (out) or not stated (ask), with the question to put to the provider."""

from __future__ import annotations

from datetime import datetime

import pytest

from index.engine import Index
from tests.index.answers import CALLED_VIRTUAL, Cases, must_answer

TUSTIN, LOS_ANGELES = {"city": "Tustin", "state": "CA", "zip": "92780"}, {"city": "Los Angeles", "state": "CA"}
CIGNA = {"insurer": ["cigna"]}
SEATTLE, NASHVILLE = {"city": "Seattle", "state": "WA"}, {"city": "Nashville", "state": "TN"}
VIRTUAL, ONLINE = {"telehealth": "yes", "states_served": ["CA"]}, {"telehealth": True}

CASES: Cases = {
    "served by telehealth from another state": (VIRTUAL | {"locations": [SEATTLE]}, ONLINE | {"state": ["CA"]}, "fits"),
    "served by telehealth from another state, near a place": (VIRTUAL | {"locations": [SEATTLE]}, ONLINE | {"near": "90025"}, "fits"),
    "served by telehealth from another state, in a city": (
        VIRTUAL | {"locations": [SEATTLE]}, {"format": ["telehealth"], "city": ["Los Angeles, CA"]}, "fits",
    ),
    "served by telehealth from another state, either will do": (
        VIRTUAL | {"locations": [SEATTLE]}, {"format": ["in_person", "telehealth"], "near": "90025"}, "fits",
    ),
    "in person in another state, and telehealth refused": (
        VIRTUAL | {"telehealth": "no", "formats": ["in_person"], "locations": [SEATTLE]}, {"format": ["in_person", "telehealth"], "near": "90025"}, "out",
    ),
    "in person near, and telehealth for another state": (
        VIRTUAL | {"formats": ["in_person"], "locations": [NASHVILLE]}, {"format": ["in_person", "telehealth"], "near": "37203"}, "fits",
    ),
    "the whole country served by telehealth": ({"telehealth": "yes", "states_served": ["all"]}, ONLINE | {"near": "90025"}, "fits"),
    "served by telehealth, in person or not": (VIRTUAL | {"locations": [SEATTLE]}, {"state": ["CA"]}, "out"),
    "served, and online alone": (VIRTUAL | {"telehealth_only": "yes", "locations": [SEATTLE]}, {"state": ["CA"]}, "fits"),
    "served, online alone, and near a place": (
        VIRTUAL | {"telehealth_only": "yes", "locations": [SEATTLE]}, {"near": "90025"}, "fits",
    ),
    "served, online alone, and in a city of its state": (
        VIRTUAL | {"telehealth_only": "yes", "locations": [SEATTLE]}, {"city": ["Fresno, CA"]}, "fits",
    ),
    "online alone, for a state that has such a town": (
        VIRTUAL | {"telehealth_only": "yes"}, {"city": ["Fresno"]}, "Can the program be attended by telehealth from Fresno?",
    ),
    "online alone, for a state that has such a town, and in person": (
        VIRTUAL | {"telehealth_only": "yes", "locations": [SEATTLE]}, {"city": ["Fresno"], "format": ["in_person"]}, "out",
    ),
    "online alone, for another state, near a place": (
        VIRTUAL | {"telehealth_only": "yes", "locations": [SEATTLE]}, {"near": "Nashville, TN"}, "out",
    ),
    "a virtual program for the state, near a place there": (VIRTUAL | CALLED_VIRTUAL, {"near": "90025"}, "fits"),
    "a virtual program for the state, in person": (
        VIRTUAL | CALLED_VIRTUAL | {"locations": [SEATTLE]}, {"state": ["CA"], "format": ["in_person"]}, "out",
    ),
    "telehealth for another state": (
        VIRTUAL | {"locations": [SEATTLE, NASHVILLE]},
        ONLINE | {"state": ["TN"]},
        "Your website names other states for telehealth: can the program be attended by telehealth from Tennessee?",
    ),
    "telehealth for another state, in person will do": (
        VIRTUAL | {"locations": [NASHVILLE], "formats": ["in_person"]}, {"format": ["telehealth", "in_person"], "state": ["TN"]}, "fits",
    ),
    "telehealth for another state, no place, and any way of attending will do": (
        VIRTUAL, {"state": ["TN"]},
        "Your website names other states for telehealth: can the program be attended by telehealth from Tennessee?",
    ),
    "telehealth for the state, no place, and any way of attending will do": (
        VIRTUAL, {"state": ["CA"]}, "Can the program be attended by telehealth from California?",
    ),
    "telehealth for another state, no place, and in person too": (
        VIRTUAL | {"formats": ["in_person"]}, {"state": ["TN"]}, "Where do you meet: is it in TN?",
    ),
    "telehealth for another state, and no place": (
        VIRTUAL,
        ONLINE | {"near": "Nashville, TN"},
        "Your website names other states for telehealth: can the program be attended by telehealth from Tennessee?",
    ),
    "a virtual program for another state, no place": (VIRTUAL | CALLED_VIRTUAL, {"state": ["TN"]}, "out"),
    "a virtual program for another state, near a place there": (VIRTUAL | CALLED_VIRTUAL, ONLINE | {"near": "Nashville, TN"}, "out"),
    "a virtual program for the state, no place": (
        VIRTUAL | CALLED_VIRTUAL, {"state": ["CA"]}, "fits",
    ),
    "a virtual program for the state, telehealth": (VIRTUAL | CALLED_VIRTUAL, ONLINE | {"state": ["CA"]}, "fits"),
    "a virtual program with rooms": (
        VIRTUAL | CALLED_VIRTUAL | {"formats": ["in_person"]}, {"state": ["TN"]}, "Where do you meet: is it in TN?",
    ),
    "telehealth, and no place": ({"telehealth": "yes"}, ONLINE | {"state": ["TN"]}, "Can the program be attended by telehealth from Tennessee?"),
    "telehealth, far away in the same state": (
        {"telehealth": "yes", "locations": [TUSTIN]}, ONLINE | {"near": "San Francisco, CA"}, "Can the program be attended by telehealth from California?",
    ),
    "telehealth, in another town of the state": ({"telehealth": "yes", "locations": [TUSTIN]}, ONLINE | {"city": ["Los Angeles, CA"]}, "ask"),
    "telehealth, far away, and in person will do": ({"telehealth": "yes", "locations": [TUSTIN]}, {"near": "San Francisco, CA"}, "out"),
    "no telehealth far away in the same state": ({"telehealth": "no", "locations": [TUSTIN]}, ONLINE | {"near": "San Francisco, CA"}, "out"),
    "telehealth, of another state": ({"telehealth": "yes", "locations": [SEATTLE]}, ONLINE | {"state": ["TN"]}, "out"),
    "too far": ({"locations": [TUSTIN]}, {"near": "90025"}, "out"),
    "one of two locations is near": ({"locations": [TUSTIN, {"zip": "90025"}]}, {"near": "90025"}, "fits"),
    "place not known": ({"locations": [{"state": "CA"}]}, {"near": "90025"}, "Where do you meet: is it within 25 miles of 90025?"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)
