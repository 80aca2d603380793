"""Day lists without times, and the words that look like days."""

from __future__ import annotations

import pytest

from extract.schedule import find_days

CASES: list[tuple[str, str, list[str]]] = [
    ("one plural", "Groups meet on Tuesdays.", ["tue"]),
    ("list", "Groups meet Mondays, Tuesdays and Thursdays.", ["mon tue thu"]),
    ("range", "The program runs Monday through Friday", ["mon tue wed thu fri"]),
    ("ambiguous times leave the days", "Mon–Thu 6–9", ["mon tue wed thu"]),
    ("evenings", "Tuesday and Thursday evenings", ["tue thu"]),
    ("cell", "Wed", ["wed"]),
    ("cell with letters", "M, W, F", ["mon wed fri"]),
    ("cell with letters and blanks", "M W F", ["mon wed fri"]),
    ("cell with two days in letters", "T Th", ["tue thu"]),
    ("men and women in a cell", "M F", []),
    ("letters and blanks in a sentence", "Doctors M W F said so", []),
    ("M-F", "Held M-F at our office", ["mon tue wed thu fri"]),
    ("abbreviation after on", "We meet on Wed", ["wed"]),
    ("weekdays", "Groups on weekdays", ["mon tue wed thu fri"]),
    ("brackets", "Three days per week (e.g., Mon/Wed/Fri)", ["mon wed fri"]),
    ("row of heads", "Monday Tuesday Wednesday", ["mon tue wed"]),
    ("heads on lines", "Monday\nTuesday", ["mon", "tue"]),
    ("seven days of a program", "The program meets seven days a week", ["mon tue wed thu fri sat sun"]),
    ("Spanish list", "los lunes, miércoles y viernes por la tarde", ["mon wed fri"]),
    ("Spanish range", "de lunes a viernes", ["mon tue wed thu fri"]),
    ("Spanish abbreviations", "lun, mié y vie", ["mon wed fri"]),
    ("no time is claimed", "Mondays 6-9 pm", []),
    ("the sun", "They sat in the sun and wed in may.", []),
    ("the Sun at a beginning", "Sun exposure and sleep matter", []),
    ("SAT", "SAT preparation for teens", []),
    ("we and may", "We may help you to mon ami", []),
    ("every day life", "Everyday life, one day at a time, every day", []),
    ("seven days of a helpline", "Our helpline is available 24 hours a day, 7 days a week", []),
    ("seven of five to seven", "You attend 5-7 days per week", []),
    ("male and female", "M/F", []),
    ("initials", "Smith, M, Tanner, W", []),
    ("transgender", "MTF and FTM clients", []),
    ("Good Friday", "Closed on Good Friday", []),
    ("closed", "Closed on Sundays", []),
    ("Giving Tuesday", "Join us for Giving Tuesday", []),
    ("date", "Tuesday, May 5", []),
    ("month", "the second Tuesday of each month", []),
    ("next", "Next Monday we move", []),
    ("Santo Domingo", "Santo Domingo", []),
    ("a lone S spoils the list", "M, W, S", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in CASES])
def test_days(text: str, expected: list[str]) -> None:
    assert [" ".join(match.days) for match in find_days(text)] == expected


def test_offsets() -> None:
    text = "Groups meet Mondays, Tuesdays and Thursdays."
    (match,) = find_days(text)
    assert text[match.start : match.end] == "Mondays, Tuesdays and Thursdays"


@pytest.mark.parametrize(
    "text",
    [
        "monday and wednesday, and the first friday of the month",
        "monday, wednesday and the last friday of each month",
        "lunes, miercoles y el primer viernes",
    ],
)
def test_a_list_with_a_day_of_some_weeks_is_not_known(text: str) -> None:
    assert find_days(text) == []


@pytest.mark.parametrize(
    "text", ["monday and wednesday; the first friday is for families", "monday and wednesday. first friday: open house"]
)
def test_a_day_of_some_weeks_in_another_statement_takes_nothing_away(text: str) -> None:
    assert [one.days for one in find_days(text)] == [("mon", "wed")]
