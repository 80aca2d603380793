"""How many days a week one track takes is unclear for another one that does not say it."""

from __future__ import annotations

from typing import Any

import pytest

from records.amounts_of_tracks import ANOTHER_TRACK, with_amounts_of_others
from records.models import Program
from tests.index.conftest import make_program


def amount(low: float, high: float) -> list[dict[str, Any]]:
    return [{"min": low, "max": high, "evidence": [{"quote": f"{low:g} to {high:g} a week"}]}]


def track(name: str, **stated: Any) -> Program:
    return Program.model_validate(make_program(track=name, level_of_care="iop").model_dump() | stated)


DAYS = {"days": [{"code": day, "evidence": [{"quote": day}]} for day in ("mon", "tue")]}
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], list[tuple[str, list[float]]]]] = {
    # name: what the other track states, what this one states, what is unclear of it
    "days of the other": ({"days_per_week": amount(3, 5)}, DAYS, [("days_per_week", [3, 5])]),
    "hours of the other": ({"hours_per_week": amount(9, 9)}, DAYS, [("hours_per_week", [9, 9])]),
    "its own amount": ({"days_per_week": amount(3, 5)}, {**DAYS, "hours_per_week": amount(9, 9)}, []),
    "no days": ({"days_per_week": amount(3, 5)}, {"days": []}, []),
    "nothing said": ({"days_per_week": []}, DAYS, []),
}


@pytest.mark.parametrize("name", CASES)
def test_an_amount_of_one_track_is_unclear_for_the_other(name: str) -> None:
    others, own, left = CASES[name]
    bare: dict[str, Any] = {"days_per_week": [], "hours_per_week": []}
    _, evening = with_amounts_of_others([track("day", **bare | others), track("evening", **bare | own)])
    assert [(one.field, one.value) for one in evening.unclear] == left
    assert {one.rule for one in evening.unclear} <= {ANOTHER_TRACK}


def test_another_level_says_nothing() -> None:
    php = Program.model_validate(make_program(level_of_care="php").model_dump() | {"days_per_week": amount(5, 5)})
    iop = track("evening", days_per_week=[], hours_per_week=[], **DAYS)
    assert with_amounts_of_others([php, iop]) == [php, iop]
