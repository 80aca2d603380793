"""What is told of the caller's life: the day of a relapse, where he grew up and what he does online are no filters."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
ALCOHOL: dict[str, Any] = {"condition": ["alcohol"]}

CASES: list[tuple[str, dict[str, Any]]] = [
    # days and parts of the day at which something happens
    ("iop, drinks every weekend", IOP | ALCOHOL),
    ("iop, only drinks on weekends", IOP | ALCOHOL),
    ("uses meth on weekends, iop", IOP | {"condition": ["stimulants"]}),
    ("panic attacks at night, iop", IOP | {"condition": ["panic"]}),
    ("arrested saturday night, iop", IOP),
    ("overdosed tuesday, iop", IOP),
    ("relapsed on friday, iop mondays", IOP | {"day": ["mon"]}),
    ("last drink was sunday, iop", IOP | ALCOHOL),
    ("discharged monday from inpt, iop", IOP),
    ("appointment wed morning with pcp, iop", IOP),
    ("insurance ends friday, iop", IOP),
    ("insurance ends 12/31, iop", IOP),
    ("drives uber nights, iop", IOP),
    ("works nights and weekends, iop", IOP),
    # and at which a program is wanted
    ("drinking evening iop", IOP | ALCOHOL | {"daypart": ["evening"]}),
    ("iop, drinking, evenings", IOP | ALCOHOL | {"daypart": ["evening"]}),
    ("drinking problem evenings, iop", IOP | ALCOHOL | {"daypart": ["evening"]}),
    ("drinking needs iop saturdays", IOP | ALCOHOL | {"day": ["sat"]}),
    ("using aetna evenings, iop", IOP | {"insurer": ["aetna"], "daypart": ["evening"]}),
    ("iop ends by 8 weekdays", IOP | {"available": "mon,tue,wed,thu,fri 00:00-20:00"}),
    ("can drive evenings only, iop", IOP | {"daypart": ["evening"], "available": "daily 00:00-24:00"}),
    # what is online besides treatment
    ("virtual school, iop", IOP),
    ("online gambling, iop", IOP | {"condition": ["gambling"]}),
    ("met online, iop", IOP),
    ("works online, iop", IOP),
    ("works from home, iop", IOP),
    ("telehealth iop for online gambling", IOP | {"telehealth": True, "condition": ["gambling"]}),
    ("online iop", IOP | {"telehealth": True}),
    ("remote iop", IOP | {"telehealth": True}),
    # places of before, and of the plan
    ("grew up in iowa, iop", IOP),
    ("born in texas, iop in denver co", IOP | {"city": ["denver"], "state": ["CO"]}),
    ("did 30 days at a rehab in florida, iop in tustin", IOP | {"city": ["tustin"]}),
    ("went to school in ohio, iop", IOP | {"state": ["OH"]}),
    ("moved here in march from ohio, iop", IOP),
    ("from mexico, iop", IOP),
    ("insurance is from new york but lives in california, iop", IOP | {"state": ["CA"]}),
    ("did detox in ohio, needs iop", IOP | {"state": ["OH"]}),
    # who says so, and what level
    ("psych said iop", IOP),
    ("needs higher level of care, php", {"level": ["php"]}),
    ("in the hospital, php", {"level": ["php"]}),
]


@pytest.mark.parametrize(("sentence", "fields"), CASES, ids=[case[0] for case in CASES])
def test_the_callers_life_is_no_filter(sentence: str, fields: dict[str, Any]) -> None:
    is_read(sentence, fields, "")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("iop, relapsed on friday", "friday"),
        ("arrested saturday night, iop", "saturday night"),
        ("virtual school, iop", "virtual school"),
        ("grew up in iowa, iop", "in iowa"),
    ],
)
def test_it_is_told(sentence: str, words: str) -> None:
    _, read, _ = read_sentence(sentence, known(), towns)
    [told] = [one for one in read if one.words == words]
    assert (told.option, told.values) == ("not searched", ["it is said of the caller's life, and of no program"])
