"""What can be computed and is not said stands apart, with the quotes it was computed from; what is said is never computed."""

from __future__ import annotations

from typing import Any

import pytest

from extract.derived import derive
from records.models import Code, Evidence, ProgramExtraction, Range, Session, Text

WEEK = ("mon", "tue", "wed", "thu", "fri")


def said(quote: str) -> list[Evidence]:
    return [Evidence(quote=quote)]


def session(days: str, start: str, end: str, quote: str = "") -> Session:
    return Session(days=days.split(), start=start, end=end, evidence=said(quote or f"{days} {start}-{end}"))  # type: ignore[arg-type]


def days(*codes: str, quote: str = "Monday through Friday") -> list[Code]:
    return [Code(code=code, evidence=said(quote)) for code in codes]


def span(low: float | None, high: float | None) -> Range:
    return Range(min=low, max=high, evidence=said(f"{low} to {high}"))


def program(level: str = "iop", **fields: Any) -> ProgramExtraction:
    return ProgramExtraction(level_of_care=Text(value=level, evidence=said(level)), **fields)


def computed(level: str = "iop", **fields: Any) -> dict[str, tuple[float | None, float | None]]:
    return {name: (value.min, value.max) for name, value in derive(program(level, **fields)).items()}


EVENINGS = session("mon tue thu", "18:00", "21:00")
COMPUTED: list[Any] = [
    pytest.param({"sessions": [EVENINGS]}, {"session_hours": (3, 3), "days_per_week": (3, 3), "hours_per_week": (9, 9)}, id="one block"),
    pytest.param({"sessions": [EVENINGS, session("sat", "09:00", "13:30")]},
                 {"session_hours": (3, 4.5), "days_per_week": (4, 4), "hours_per_week": (13.5, 13.5)}, id="two blocks"),
    pytest.param({"days": days(*WEEK)}, {"days_per_week": (5, 5)}, id="Monday through Friday"),
    pytest.param({"session_hours": span(3, 3), "days_per_week": span(3, 5)}, {"hours_per_week": (9, 15)}, id="both said"),
    pytest.param({"session_hours": span(3, None), "days_per_week": span(3, 5)}, {"hours_per_week": (9, None)}, id="an open end"),
    pytest.param({"sessions": [EVENINGS], "session_hours": span(3, 3), "days_per_week": span(3, 3), "hours_per_week": span(9, 9)}, {}, id="all said"),
    pytest.param({"sessions": [EVENINGS], "days_per_week": span(5, 5)}, {"session_hours": (3, 3)}, id="more days said than have times"),
    pytest.param({"sessions": [EVENINGS, session("mon", "09:00", "12:00")]}, {}, id="two sessions on a day"),
    pytest.param({"days": [*days("mon"), *days("thu", quote="Thursdays")]}, {}, id="days of two sentences"),
    pytest.param({"sessions": [session("mon wed", "18:00", "21:00", "Mon/Wed or Tue/Thu, 6-9 pm"), session("tue thu", "18:00", "21:00", "Mon/Wed or Tue/Thu, 6-9 pm")]},
                 {"session_hours": (3, 3)}, id="a choice of days"),
    pytest.param({"sessions": [session("mon wed fri", "18:00", "21:00"), session("tue thu sat", "09:00", "12:00")]},
                 {"session_hours": (3, 3)}, id="two groups, of which one attends one"),
    pytest.param({"sessions": [session("mon", "22:00", "02:00")]}, {"days_per_week": (1, 1)}, id="past midnight"),
    pytest.param({}, {}, id="nothing said"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), COMPUTED)
def test_what_is_computed(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    assert computed(**fields) == expected


def test_nobody_attends_all_groups_of_a_clinic() -> None:
    assert computed("outpatient", sessions=[EVENINGS]) == {"session_hours": (3, 3)}


def test_each_has_its_rule_and_the_quotes_it_was_computed_from() -> None:
    found = derive(program(sessions=[EVENINGS, session("sat", "09:00", "12:00")]))
    assert found["session_hours"].rule == "computed: end minus start"
    for value in found.values():
        assert [item.quote for item in value.evidence] == ["mon tue thu 18:00-21:00", "sat 09:00-12:00"]
