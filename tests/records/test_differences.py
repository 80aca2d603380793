"""A value that went is paired with the one that took its place, and with no other."""

from __future__ import annotations

from typing import Any

import pytest

from records.differences import differences
from records.models import Code, Location, Phone, Program, Range, Text, Value
from tests.records.store import DAY, insurer, price, quoted, session


def program(**values: list[Value]) -> Program:
    return Program(
        id="p1", provider_id="v1", provider="Quarry", site="quarry.example", level_of_care="iop",
        first_seen=DAY, last_confirmed=DAY, **values,
    )  # fmt: skip


def found(field: str, before: list[Value], now: list[Value]) -> list[tuple[str, str, str]]:
    """(kind, quote before, quote now) of each difference in one field."""
    told = differences({"p1": program(**{field: before})}, {"p1": program(**{field: now})}, {})
    return [(one.kind, *(side.evidence[0].quote if side else "" for side in (one.before, one.now))) for one in told]  # type: ignore[misc]


def code(name: str) -> Code:
    return Code(code=name, evidence=quoted(name))


def hours(low: float | None, high: float | None) -> Range:
    return Range(min=low, max=high, evidence=quoted(f"{low} to {high}"))


def phone(number: str, purpose: str = "main") -> Phone:
    return Phone(number=number, purpose=purpose, evidence=quoted(f"{purpose} {number}"))  # type: ignore[arg-type]


def place(street: str, city: str, zip: str) -> Location:
    return Location(street=street, city=city, state="CA", zip=zip, evidence=quoted(street))


CASES: list[Any] = [
    pytest.param("insurers", [insurer("aetna")], [insurer("aetna")], [], id="the same"),
    pytest.param(
        "insurers", [insurer("aetna"), insurer("cigna")], [insurer("cigna", "in_network"), insurer("humana")],
        [("insurer_dropped", "aetna is accepted", ""), ("insurer_status_changed", "cigna is accepted", "cigna is in_network"),
         ("insurer_added", "", "humana is accepted")],
        id="insurers by insurer",
    ),
    pytest.param(
        "insurers", [insurer("aetna", plans=("ppo",))], [insurer("aetna", plans=("hmo", "ppo"))],
        [("insurer_status_changed", "aetna is accepted ppo", "aetna is accepted hmo ppo")], id="other plan types",
    ),
    pytest.param(
        "insurers", [insurer("aetna")], [insurer("aetna"), insurer("aetna", "in_network")],
        [("insurer_status_changed", "", "aetna is in_network")], id="another page says more of the insurer",
    ),
    pytest.param(
        "insurers", [insurer("aetna"), insurer("aetna", "not_accepted")], [insurer("aetna")],
        [("insurer_status_changed", "aetna is not_accepted", "")], id="pages no longer disagree",
    ),
    pytest.param(
        "sessions", [session("tue", "18:00", "21:00")], [session("thu", "18:00", "21:00")],
        [("session_moved", "tue 18:00-21:00", "thu 18:00-21:00")], id="another day at the same times",
    ),
    pytest.param(
        "sessions", [session("tue", "18:00", "21:00")], [session("sat", "09:00", "12:00")],
        [("session_dropped", "tue 18:00-21:00", ""), ("session_added", "", "sat 09:00-12:00")],
        id="another day at another time",
    ),
    pytest.param(
        "sessions", [session("mon", "09:00", "12:00"), session("mon", "18:00", "21:00")],
        [session("mon", "18:30", "21:30"), session("mon", "09:30", "12:30")],
        [("session_moved", "mon 09:00-12:00", "mon 09:30-12:30"), ("session_moved", "mon 18:00-21:00", "mon 18:30-21:30")],
        id="morning and evening of one day, each to its nearest",
    ),
    pytest.param(
        "sessions", [session("mon", "18:00", "21:00")], [session("mon", "18:00", "20:00"), session("mon", "09:00", "12:00")],
        [("session_moved", "mon 18:00-21:00", "mon 18:00-20:00"), ("session_added", "", "mon 09:00-12:00")],
        id="one went and two came",
    ),
    pytest.param(
        "prices", [price(400), price(90, "session")], [price(450), price(9000, "month")],
        [("price_changed", "$400 a day", "$450 a day"), ("price_dropped", "$90 a session", ""), ("price_added", "", "$9000 a month")],
        id="prices by period",
    ),
    pytest.param(
        "prices", [price(99), price(450)], [price(470), price(199)],
        [("price_changed", "$99 a day", "$199 a day"), ("price_changed", "$450 a day", "$470 a day")],
        id="prices of one period by amount",
    ),
    pytest.param(
        "phones", [phone("+13105550101"), phone("+13105550102", "fax")], [phone("+13105550103", "fax"), phone("+13105550101")],
        [("value_changed", "fax +13105550102", "fax +13105550103")], id="phones by purpose",
    ),
    pytest.param(
        "locations", [place("1 Quarry Rd", "Tustin", "92780")], [place("9 Harbor St", "Reno", "89501"), place("2 Quarry Rd", "Tustin", "92780")],
        [("value_changed", "1 Quarry Rd", "2 Quarry Rd"), ("value_added", "", "9 Harbor St")], id="addresses by place",
    ),
    pytest.param(
        "hours_per_week", [hours(9, 12)], [hours(9, None)], [("value_changed", "9 to 12", "9 to None")], id="one statement by another",
    ),
    pytest.param(
        "telehealth", [Text(value="yes", evidence=quoted("online"))], [Text(value="no", evidence=quoted("not online"))],
        [("value_changed", "online", "not online")], id="yes to no",
    ),
    pytest.param(
        "modalities", [code("emdr")], [code("cbt")], [("value_dropped", "emdr", ""), ("value_added", "", "cbt")],
        id="a code replaces no other",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("field", "before", "now", "expected"), CASES)
def test_values_are_paired(field: str, before: list[Value], now: list[Value], expected: list[Any]) -> None:
    assert sorted(found(field, before, now)) == sorted(expected)


def test_quotes_and_dates_alone_are_no_difference() -> None:
    other = code("emdr").model_copy(update={"evidence": quoted("We do EMDR"), "last_confirmed": DAY})
    assert found("modalities", [code("emdr")], [other]) == []
