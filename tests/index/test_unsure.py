"""Quotes beside a filter: what tells the time of a part of the day, what is denied, and telehealth of a part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.unsure import attendance_unsure, dayparts_told, telehealth_for_some
from records.codes import DENIED
from records.models import Program

Make = Callable[..., Program]


def quoted(*quotes: str) -> dict[str, Any]:
    return {"evidence": [{"quote": quote} for quote in quotes]}


def test_a_quote_of_days_alone_gives_way_to_one_that_tells_the_time(program: Make) -> None:
    quotes = ("Groups run Monday through Thursday.", "Our IOP meets from 6 pm to 9 pm.")
    evening = {"dayparts": [{"code": "evening", **quoted(*quotes)}, {"code": "morning", **quoted(quotes[0])}]}
    none = {"field": "dayparts", "value": "weekend", "claim": "unclear", "rule": DENIED, **quoted("No weekend groups.")}
    one = Program.model_validate(program("Plover").model_dump() | evening | {"unclear": [none]})
    told = [(part, [item.quote for item in items]) for part, items in dayparts_told(one)]
    assert told == [("evening", [quotes[1]]), ("morning", [quotes[0]]), ("weekend: denied", ["No weekend groups."])]


@pytest.mark.parametrize(
    ("quote", "rule", "expected"),
    [
        ("Telehealth on Thursdays only.", "for some; card", True),
        ("Individual sessions are by video.", "for some; our", True),
        ("Established clients may attend by video.", "for some; our", False),  # all of it, for some
        ("Telehealth on Thursdays only.", "level not said", False),
    ],
)
def test_telehealth_of_a_part(quote: str, rule: str, expected: bool, program: Make) -> None:
    unsure = {"field": "telehealth", "value": "yes", "claim": "unclear", "rule": rule, **quoted(quote)}
    one = Program.model_validate(program("Plover").model_dump() | {"unclear": [unsure]})
    assert bool(telehealth_for_some(one)) is expected
    assert [[item.quote for item in items] for _, items in attendance_unsure(one)] == [[quote]]
