"""Wordings of the phone that no page uses for a code: short forms, slang, and people as callers call them."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

CASES: list[tuple[str, dict[str, Any], str]] = [
    # levels in short forms
    ("over 65 alcohol outpt", {"condition": ["alcohol"], "level": ["outpatient"]}, ""),
    ("intensive outpt 92646", {"level": ["iop"], "near": "92646"}, ""),
    ("partial hosp 92646", {"level": ["php"], "near": "92646"}, ""),
    ("res tx women", {"level": ["residential"], "population": ["women"]}, ""),
    ("inpt psych suicidal", {"level": ["inpatient"], "condition": ["self_harm"]}, ""),
    ("residental aetna", {"level": ["residential"], "insurer": ["aetna"]}, ""),
    # what somebody has or takes, as family says it
    ("mom shes depressed and has medicare", {"condition": ["depression"], "payment": ["medicare"]}, ""),
    ("she is anxious, cuts herself", {"condition": ["anxiety", "self_harm"]}, ""),
    ("new mom ppd php", {"population": ["pregnant_women"], "condition": ["depression"], "level": ["php"]}, ""),
    ("borderline dbt", {"condition": ["personality_disorders"], "modality": ["dbt"]}, ""),
    ("sexual assault trauma women", {"condition": ["ptsd_trauma"], "population": ["women"]}, ""),
    ("poly substance detox", {"condition": ["substance_use"], "level": ["detox"]}, ""),
    ("internet gaming addiction teen", {"condition": ["process_addictions"], "population": ["adolescents"]}, ""),
    # people
    ("trans man needs iop", {"population": ["lgbtq"], "level": ["iop"]}, ""),
    ("gay man, meth, iop", {"population": ["lgbtq"], "condition": ["stimulants"], "level": ["iop"]}, ""),
    ("vet w/ ptsd iop", {"population": ["veterans"], "condition": ["ptsd_trauma"], "level": ["iop"]}, ""),
    ("cop w/ ptsd", {"population": ["first_responders"], "condition": ["ptsd_trauma"]}, ""),
    ("high schooler iop", {"population": ["adolescents"], "level": ["iop"]}, ""),
    ("college kid alcohol", {"population": ["college_students"], "condition": ["alcohol"]}, ""),
    ("mom with a baby residential", {"population": ["pregnant_women"], "level": ["residential"]}, ""),
    # how it is attended and paid
    ("works 9-5, can do zoom, iop", {"telehealth": True, "level": ["iop"], "available": "mon,tue,wed,thu,fri 00:00-09:00, 17:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("paying out of pocket iop", {"payment": ["self_pay"], "level": ["iop"]}, ""),
    ("no groups, individual only", {"modality": ["individual_therapy"]}, ""),
    # the first choice and the second are an "or"
    ("Aetna, if not then Cigna, iop", {"insurer": ["aetna", "cigna"], "level": ["iop"]}, ""),
    ("takes Aetna or else Medicaid", {"insurer": ["aetna", "medicaid"]}, ""),
    ("Aetna, if they don't then Cigna", {"insurer": ["aetna", "cigna"]}, ""),
    ("iop, if that's not possible then php", {"level": ["iop", "php"]}, ""),
    ("evening iop, otherwise mornings", {"daypart": ["evening", "morning"], "level": ["iop"]}, ""),
    ("EMDR, if not CBT", {}, "emdr OR cbt"),
    ("someone else iop", {"level": ["iop"]}, ""),
    # without "or" the comma ends what is denied
    ("not 12 step, mindfulness, iop", {"modality": ["mindfulness"], "level": ["iop"]}, ""),
    ("no 12 step, mindfulness or yoga, iop", {"level": ["iop"]}, ""),
    ("not for veterans, women, php", {"population": ["women"], "level": ["php"]}, ""),
    ("no Medicaid, Medicare", {}, ""),
    # a denial ends at what it denies
    ("no Medicaid, private pay iop Austin TX", {"payment": ["self_pay"], "level": ["iop"], "city": ["Austin"], "state": ["TX"]}, ""),
    ("no Medicaid, sliding scale", {"payment": ["sliding_scale"]}, ""),
    ("no Medicaid or sliding scale, iop", {"level": ["iop"]}, ""),
    ("no hmo iop 92646", {"level": ["iop"], "near": "92646"}, ""),
    ("no hmo near 92646 iop", {"level": ["iop"], "near": "92646"}, ""),
    ("no hmo aetna ppo iop", {"insurer": ["aetna"], "plan": ["ppo"], "level": ["iop"]}, ""),
    ("no hmo, Aetna ppo iop", {"insurer": ["aetna"], "plan": ["ppo"], "level": ["iop"]}, ""),
    ("not in network with Cigna iop", {"level": ["iop"]}, ""),
    # of these no page is searched, and none is hidden for them
    ("daughter and baby, detox", {"level": ["detox"]}, ""),
    ("insurance lapsed, prefers php", {"level": ["php"]}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES, ids=[case[0] for case in CASES])
def test_plain_sentence(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)


def test_that_one_of_two_is_preferred_is_told() -> None:
    _, read, _ = read_sentence("Aetna, if not then Cigna", known(), towns)
    told = [one.values[0] for one in read if one.option == "not searched"]
    assert told == ["either will do; which of them is preferred is not searched"]
