"""Sentences as they are typed while somebody talks: what is allowed, what is denied by its day, slang, and places by their name."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
PHP: dict[str, Any] = {"level": ["php"]}
TEEN: dict[str, Any] = {"population": ["adolescents"]}
SELF_HARM: dict[str, Any] = {"condition": ["self_harm"]}

CASES: list[tuple[str, dict[str, Any], str]] = [
    # days on which somebody cannot come: the rest of the week is free
    ("any night but wednesday, iop", IOP | {"daypart": ["evening"], "available": "mon,tue,thu,fri,sat,sun 00:00-24:00"}, ""),
    ("iop wed nights not thursdays",
     IOP | {"daypart": ["evening"], "day": ["wed"], "available": "mon,tue,wed,fri,sat,sun 00:00-24:00"}, ""),
    ("not monday mornings iop", IOP | {"available": "mon 12:00-24:00; tue,wed,thu,fri,sat,sun 00:00-24:00"}, ""),
    ("no puede los lunes, iop por la tarde",
     IOP | {"daypart": ["afternoon"], "available": "tue,wed,thu,fri,sat,sun 00:00-24:00"}, ""),
    ("iop no weekends", IOP | {"available": "mon,tue,wed,thu,fri 00:00-24:00"}, ""),
    ("solo los martes y jueves, necesita iop", IOP | {"available": "tue,thu 00:00-24:00"}, ""),
    ("5ish or later iop", IOP | {"after": "17:00"}, ""),
    # what may be and need not hides nothing
    ("telehealth ok iop", IOP, ""),
    ("hybrid is fine iop", IOP, ""),
    ("open to zoom iop", IOP, ""),
    ("zoom only iop", IOP | {"telehealth": True}, ""),
    # who refuses one way to attend asks for the other; who does not need it refuses nothing
    ("iop no telehealth", IOP | {"format": ["in_person"]}, ""),
    ("not virtual iop", IOP | {"format": ["in_person"]}, ""),
    ("non-virtual php", PHP | {"format": ["in_person"]}, ""),
    ("iop hates zoom, near 92780", IOP | {"format": ["in_person"], "near": "92780"}, ""),
    ("iop telehealth won't work for her", IOP | {"format": ["in_person"]}, ""),
    ("no telehealth or medicaid, iop", IOP | {"format": ["in_person"]}, ""),
    ("in person only, no zoom, iop", IOP | {"format": ["in_person"]}, ""),
    ("can't do in person, iop", IOP | {"telehealth": True}, ""),
    ("doesn't have to be virtual, iop", IOP, ""),
    ("iop telehealth not required", IOP, ""),
    ("telehealth isn't covered, iop", IOP, ""),
    ("no need for telehealth, iop", IOP, ""),
    # people
    ("dtr 15 cutting, php", TEEN | SELF_HARM | PHP, ""),
    ("mi hija de 14 se corta, necesita php", TEEN | SELF_HARM | PHP, ""),
    ("women w/ kids residential", {"population": ["pregnant_women"], "level": ["residential"]}, ""),
    ("women only iop", IOP | {"population": ["women"]}, ""),
    ("wife is a nurse, alcohol iop", IOP | {"condition": ["alcohol"]}, ""),
    ("xanax 6mg/day detox", {"condition": ["benzodiazepines"], "level": ["detox"]}, ""),
    # what is treated, and by what
    ("ketamine addiction iop", IOP | {"condition": ["substance_use"]}, ""),
    ("spravato / ketamine therapy", {"modality": ["ketamine"]}, ""),
    ("trauma therapist individual no groups", {"modality": ["trauma_therapy", "individual_therapy"]}, ""),
    ("psychiatrist on staff iop", IOP | {"modality": ["psychiatric_care"]}, ""),
    # a city of one word beside filters; beside other words it is one of these
    ("iop medicaid tustin", IOP | {"payment": ["medicaid"], "city": ["tustin"]}, ""),
    ("tustin lighthouse iop", IOP, "tustin lighthouse"),
    ("spokane iop", IOP | {"near": "spokane, WA"}, ""),
    ("spokane", {}, "spokane"),  # it may be a provider's name
    ("iop ca blue shield", IOP | {"state": ["CA"], "insurer": ["blue_shield_of_california"]}, ""),
    ("php 92780, 15 miles max", PHP | {"near": "92780", "miles": 15.0}, ""),
    # a clock time is of its own clause
    ("weeknights after 6 or saturday mornings iop",
     IOP | {"available": "mon,tue,wed,thu,fri 18:00-24:00; sat 00:00-13:00"}, ""),
    ("starts 6 or after iop", IOP | {"after": "18:00"}, ""),
    ("iop starts at 9 sharp", IOP | {"after": "09:00"}, ""),
    ("iop before her 4pm shift", IOP | {"available": "mon,tue,wed,thu,fri 00:00-16:00; sat,sun 00:00-24:00"}, ""),
    ("kaiser said no, private pay iop", IOP | {"payment": ["self_pay"]}, ""),
    ("dad 68 drinks, detox", {"condition": ["alcohol"], "level": ["detox"]}, ""),
    # a name that several states have
    ("near san diego iop", IOP | {"near": "san diego, CA"}, ""),
    ("near portland iop", IOP | {"near": "portland"}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES, ids=[case[0] for case in CASES])
def test_plain_sentence(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)


@pytest.mark.parametrize(
    ("sentence", "words", "why"),
    [
        ("telehealth ok iop", "telehealth", "it may be so and need not"),
        ("women only iop", "women only", "that nobody else is there"),
        ("wife is a nurse, iop", "is a nurse", "it is said of the caller"),
        ("xanax 6mg/day detox", "6mg/day", "it is said of the caller"),
        ("iop magellan", "magellan", "as a word, because it is read as insurer"),
    ],
)
def test_what_is_told(sentence: str, words: str, why: str) -> None:
    _, read, _ = read_sentence(sentence, known(), towns)
    assert any(one.words == words and one.values[0].startswith(why) for one in read if one.option == "not searched")
