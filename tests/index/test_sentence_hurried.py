"""Sentences as an operator types them with a caller on the line: lower case, short forms, plan names, hours of work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.build import build_index
from index.engine import Index
from index.known import KnownValues
from index.request import SearchRequest
from index.sentence import read_sentence
from records.models import Program
from tests.index.sentences import is_read, towns

CASES: list[tuple[str, dict[str, Any], str]] = [
    # in a hurry: lower case, short forms, times in words
    ("saturday mornings", {"daypart": ["morning"], "day": ["sat"]}, ""),
    ("sat am", {"daypart": ["morning"], "day": ["sat"]}, ""),
    ("iop sat", {"level": ["iop"], "day": ["sat"]}, ""),
    ("mon wed fri after six", {"day": ["mon", "wed", "fri"], "after": "18:00"}, ""),
    ("mwf 6-9", {"day": ["mon", "wed", "fri"], "after": "18:00", "before": "21:00"}, ""),
    ("t/th evenings", {"daypart": ["evening"], "day": ["tue", "thu"]}, ""),
    ("after five thirty", {"after": "17:30"}, ""),
    ("between five and nine", {"after": "17:00", "before": "21:00"}, ""),
    ("six to nine in the evening", {"after": "18:00", "before": "21:00", "daypart": ["evening"]}, ""),
    ("6-9 evenings", {"after": "18:00", "before": "21:00", "daypart": ["evening"]}, ""),
    ("not until 6", {"after": "18:00"}, ""),
    ("weeknights", {"daypart": ["evening"], "available": "mon,tue,wed,thu,fri 00:00-24:00"}, ""),
    ("teen iop after school", {"population": ["adolescents"], "level": ["iop"], "daypart": ["afternoon", "evening"]}, ""),
    ("before work", {"daypart": ["morning"]}, ""),
    ("iop aetna eves after 530", {"level": ["iop"], "insurer": ["aetna"], "daypart": ["evening"], "after": "17:30"}, ""),
    ("iop from six thirty to nine thirty", {"level": ["iop"], "after": "18:30", "before": "21:30"}, ""),
    ("monday thru thursday evenings", {"daypart": ["evening"], "available": "mon,tue,wed,thu 00:00-24:00"}, ""),
    # when somebody works is when they are not free
    ("works 9 to 5 weekdays, needs group after work", {"available": "mon,tue,wed,thu,fri 17:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("works Monday to Friday 9-5, evening PHP",
     {"daypart": ["evening"], "level": ["php"], "available": "mon,tue,wed,thu,fri 00:00-09:00, 17:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("works 7 to 3 mon-fri", {"available": "mon,tue,wed,thu,fri 00:00-07:00, 15:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("works 3 to 11 tue-sat", {"available": "mon,sun 00:00-24:00; tue,wed,thu,fri,sat 00:00-15:00, 23:00-24:00"}, ""),
    ("works nights 11 to 7", {"available": "mon 00:00-23:00; tue,wed,thu,fri 07:00-23:00; sat 07:00-24:00; sun 00:00-24:00"}, ""),
    ("works until 3", {"available": "mon,tue,wed,thu,fri 15:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("starts work at 2pm", {"available": "mon,tue,wed,thu,fri 00:00-14:00; sat,sun 00:00-24:00"}, ""),
    ("gets off work at 4:30", {"available": "mon,tue,wed,thu,fri 16:30-24:00; sat,sun 00:00-24:00"}, ""),
    ("caller works til 5", {"available": "mon,tue,wed,thu,fri 17:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("leaves work at 430", {"available": "mon,tue,wed,thu,fri 16:30-24:00; sat,sun 00:00-24:00"}, ""),
    ("in school until 3", {"available": "mon,tue,wed,thu,fri 15:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("has class 9-12 mon wed", {"available": "mon,wed 00:00-09:00, 12:00-24:00; tue,thu,fri,sat,sun 00:00-24:00"}, ""),
    ("off work tuesdays", {"available": "tue 00:00-24:00"}, ""),
    ("days off are mon and tue", {"available": "mon,tue 00:00-24:00"}, ""),
    # payers as they are said
    ("Florida Blue", {"insurer": ["florida_blue"]}, ""),
    ("iop in miami florida blue", {"level": ["iop"], "city": ["miami"], "insurer": ["florida_blue"]}, ""),
    ("IOP with Anthem", {"level": ["iop"], "insurer": ["anthem"]}, ""),
    ("has Anthem now, IOP for my brother please", {"insurer": ["anthem"], "level": ["iop"]}, ""),
    ("Anthem family plans", {"insurer_family": ["elevance"]}, ""),
    ("any elevance brand", {"insurer_family": ["elevance"]}, ""),
    ("we have United", {"insurer": ["united_healthcare"]}, ""),
    ("United insurance", {"insurer": ["united_healthcare"]}, ""),
    ("my wife has oscar", {"insurer": ["oscar"]}, ""),
    ("she has magellan through work", {"insurer": ["magellan"]}, ""),
    ("iop w/ aetna", {"level": ["iop"], "insurer": ["aetna"]}, ""),
    ("sliding scale or free", {"payment": ["sliding_scale", "free"]}, ""),
    ("Medicare and Medicaid", {"insurer": ["medicare"], "payment": ["medicaid"]}, ""),
    ("cigna open access iop", {"insurer": ["cigna"], "plan": ["open access"], "level": ["iop"]}, ""),
    ("dual eligible", {"insurer": ["medicare"], "payment": ["medicaid"]}, ""),
    ("aetna medicaid", {"insurer": ["aetna_better_health"], "payment": ["medicaid"]}, ""),
    ("aetna, cigna or medicaid", {"insurer": ["aetna", "cigna", "medicaid"]}, ""),
    ("eye movement", {"modality": ["emdr"]}, ""),
    ("humana medicare advantage", {"insurer": ["humana_medicare"]}, ""),
    ("molina medicare advantage", {"insurer": ["molina_medicare"]}, ""),
    ("upmc for you", {"insurer": ["upmc_for_you"]}, ""),
    ("dual dx php", {"condition": ["dual_diagnosis"], "level": ["php"]}, ""),
    ("bupe", {"modality": ["buprenorphine"]}, ""),
    ("horses or EMDR", {}, "horses OR emdr"),
    ("emdr or ptsd", {}, "emdr OR ptsd trauma"),
    ("24/7 detox", {"level": ["detox"]}, '"24/7"'),
    ("iop w/ childcare", {"level": ["iop"]}, "childcare"),
    ("IOP OR PHP", {"level": ["iop", "php"]}, ""),
    # places
    ("near downtown LA", {"near": "Los Angeles, CA"}, ""),
    ("iop in east la", {"level": ["iop"], "near": "Los Angeles, CA"}, ""),
    ("php in la mesa ca", {"level": ["php"], "city": ["la mesa"], "state": ["CA"]}, ""),
    ("iop san jose", {"level": ["iop"], "city": ["san jose"]}, ""),
    ("iop in el paso tx", {"level": ["iop"], "city": ["el paso"], "state": ["TX"]}, ""),
    ("iop in rancho cucamonga aetna", {"level": ["iop"], "city": ["rancho cucamonga"], "insurer": ["aetna"]}, ""),
    ("iop in new orleans la", {"level": ["iop"], "city": ["new orleans"], "state": ["LA"]}, ""),
    ("iop in st louis mo", {"level": ["iop"], "city": ["st louis"], "state": ["MO"]}, ""),
    ("santa fe nm iop", {"city": ["santa fe"], "state": ["NM"], "level": ["iop"]}, ""),
    ("iop ga", {"level": ["iop"], "state": ["GA"]}, ""),
    ("php in portland or", {"level": ["php"], "city": ["portland"], "state": ["OR"]}, ""),
]  # fmt: skip
# What is told and not searched beside what is: (sentence, fields, text, the parts that are told).
TOLD: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("works 9-5, can do tue and thu after 6", {"available": "tue,thu 18:00-24:00"}, "", ["works 9-5"]),
    ("works 40 hours a week needs evening iop", {"daypart": ["evening"], "level": ["iop"]}, "", ["works 40 hours a week"]),
    ("aetna out of network", {}, "", ["aetna out of network"]),
    ("out of network Aetna", {}, "", ["out of network Aetna"]),
    ("oon aetna php", {"level": ["php"]}, "", ["oon aetna"]),
    ("aetna or cigna is out of network", {}, "", ["aetna", "cigna is out of network"]),
    ("aetna out of network ok", {"insurer": ["aetna"]}, "", ["out of network ok"]),
    ("in or out of network with cigna", {"insurer": ["cigna"]}, "", ["in or out of network with"]),
    ("cigna and aetna iop", {"insurer": ["cigna", "aetna"], "level": ["iop"]}, "", ["cigna and aetna"]),
    ("medicare and medicaid in network", {"insurer": ["medicare", "medicaid"], "in_network": True}, "", ["medicare and medicaid"]),
    ("aetna and medicaid", {"insurer": ["aetna", "medicaid"]}, "", ["aetna and medicaid"]),
    ("has medicaid and cigna, iop", {"insurer": ["medicaid", "cigna"], "level": ["iop"]}, "", ["medicaid and cigna"]),
    ("medicare and bcbs", {"insurer": ["medicare", "blue_cross_blue_shield"]}, "", ["medicare and bcbs"]),
    ("humana primary, medicaid secondary", {"insurer": ["humana", "medicaid"]}, "", ["primary", "secondary"]),
    ("english and spanish", {"language": ["en", "es"]}, "", ["english and spanish"]),
    ("aetna or sliding scale", {"insurer": ["aetna"]}, "", ["sliding scale"]),
    ("iop or telehealth", {"level": ["iop"]}, "", ["telehealth"]),
    ("evenings or saturdays", {"daypart": ["evening"]}, "", ["saturdays"]),
    ("anthem family plan", {"insurer": ["anthem"]}, "", ["family plan"]),
    ("oscar & cigna", {"insurer": ["oscar", "cigna"]}, "", ["oscar & cigna"]),
    ("va not accepted", {}, "", ["va not accepted"]),
    ("any day but sunday", {"available": "mon,tue,wed,thu,fri,sat 00:00-24:00"}, "", []),
    ("three evenings", {"daypart": ["evening"]}, "", ["three"]),
    ("hates groups", {}, "", ["hates groups"]),
    ("no 12 step", {}, "", ["no 12 step"]),
    ("iop w/o emdr", {"level": ["iop"]}, "", ["w/o emdr"]),
    ("wants off suboxone", {}, "", ["wants off suboxone"]),
    ("did php last year, iop after detox", {"level": ["iop"]}, "", ["did php", "last year", "after detox"]),
    ("30 days sober", {}, "", ["30 days", "sober"]),
    ("IOP for 20 hours", {"level": ["iop"]}, "", ["20 hours"]),
    ("iop 3x week for men over 50", {"level": ["iop"], "population": ["men"]}, "", ["3x week", "over 50"]),
    ("22 yo male in her 60s", {}, "", ["22 yo male", "in her 60s"]),
    ("mom with 2 kids needs residential", {"level": ["residential"]}, "", ["2 kids"]),
    ("need bed tonight detox", {"level": ["detox"]}, "", ["bed tonight"]),
    ("iop accepting new patients now", {"level": ["iop"]}, "", ["accepting new patients"]),
    ("free or low cost", {"payment": ["free"]}, "", ["low cost"]),
    ("cash pay under 3000", {"payment": ["self_pay"]}, "", ["under 3000"]),
    ("tuesdays at six", {"day": ["tue"]}, "", ["at six"]),
    ("iop 6 to 9", {"level": ["iop"]}, "", ["6 to 9"]),
    ("iop near los angles", {"level": ["iop"]}, "", ["near los angles"]),
    ("near the beach", {}, "", ["near the beach"]),
    ("iop in LA", {"level": ["iop"]}, "", ["in LA"]),
    ("medi-cal php orange county", {"payment": ["medi_cal"], "level": ["php"]}, "", ["orange county"]),
    ("southern california iop", {"state": ["CA"], "level": ["iop"]}, "", ["southern"]),
    ("where he sat", {}, "sat", []),
    ("beacon house", {}, "beacon house", []),
    ("Los Angeles Lodge", {}, "Los Angeles Lodge", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES)
def test_a_hurried_sentence_is_read(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)


@pytest.mark.parametrize(("sentence", "fields", "text", "told"), TOLD)
def test_what_cannot_be_searched_is_told(
    sentence: str, fields: dict[str, Any], text: str, told: list[str], known: KnownValues
) -> None:
    found, read, rest = read_sentence(sentence, known, towns)
    assert (found, rest) == (fields, text)
    assert [one.words for one in read if one.option == "not searched"] == told
    assert all(any(one.values) for one in read)


@pytest.mark.parametrize("sentence", ["rehab", "search rehab", "rehabilitation", "I need treatment please"])
def test_rehab_alone_is_every_program(sentence: str, known: KnownValues) -> None:
    fields, read, rest = read_sentence(sentence, known, towns)
    assert (fields, rest, [one.option for one in read]) == ({}, "", ["not searched"])


def test_what_is_unlike_any_place_names_the_one_it_is_like(known: KnownValues) -> None:
    _, read, _ = read_sentence("iop near los angles", known, towns)
    assert read[-1].values == ['city "los angles" is not known; did you mean Los Angeles?']


def test_a_search_for_rehab_finds_every_program(program: Callable[..., Program], now: datetime, tmp_path: Path) -> None:
    build_index(tmp_path, [program("Anchor"), program("Beacon", level_of_care="detox")], now=now)
    assert Index.open(tmp_path).search(SearchRequest(sentence="rehab"), now=now).fits == 2


def test_both_public_payers_must_be_taken(program: Callable[..., Program], now: datetime, tmp_path: Path) -> None:
    taken = {"Both": ("medicare", "medicaid"), "One": ("medicare",), "Other": ("medicaid",)}
    programs = [program(name, insurers=dict.fromkeys(payers, "accepted")) for name, payers in taken.items()]
    build_index(tmp_path, programs, now=now)
    hits = Index.open(tmp_path).search(SearchRequest(sentence="Medicare and Medicaid"), now=now).hits
    assert [(hit.program.provider, hit.tier) for hit in hits] == [("Both", "fits"), ("One", "ask"), ("Other", "ask")]


def test_who_works_is_not_sent_to_a_group_at_that_time(
    program: Callable[..., Program], now: datetime, tmp_path: Path
) -> None:
    sessions = {"Day": "mon,wed 10:00-13:00", "Early": "mon,wed 06:30-08:30", "Late": "mon,wed 18:00-21:00"}
    build_index(tmp_path, [program(name, sessions=[one]) for name, one in sessions.items()], now=now)
    index = Index.open(tmp_path)

    def found(sentence: str) -> list[str]:
        hits = index.search(SearchRequest(sentence=sentence, sort="name"), now=now).hits
        return [hit.program.provider for hit in hits]

    assert found("works 9 to 5 weekdays") == ["Early", "Late"]
    assert found("works 9 to 5 weekdays, needs group after work") == ["Late"]
    assert found("works 3 to 11") == ["Day", "Early"]
