"""Timetables whose rows are times: what stands at the head of a row, and in the cells beside the program's groups."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.pipeline import extract_page
from records.codes import ATTENDED_BESIDE
from records.models import PageExtraction

HEAD = "<title>Plover Recovery</title><h1>Plover Recovery</h1><h2>Intensive Outpatient Program (IOP)</h2>"
DAYS = ("Monday", "Tuesday", "Wednesday")


def grid(*rows: tuple[str, Sequence[str]], corner: str = "Time", head: str = "td") -> PageExtraction:
    over = "".join(f"<th>{day}</th>" for day in DAYS)
    lines = "".join(
        f"<tr><{head}>{time}</{head}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for time, cells in rows
    )
    return extract_page(f"{HEAD}<table><tr><th>{corner}</th>{over}</tr>{lines}</table>")


def times(page: PageExtraction) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for program in page.programs:
        for one in program.sessions:
            found.setdefault((one.start, one.end), []).extend(one.days)
    return found


MORNING, EVENING = ("09:00", "12:00"), ("18:00", "21:00")


@pytest.mark.parametrize("head", ["td", "th"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("9-12", "6-9 pm"),
        ("9 - 12", "6 - 9 PM"),
        ("9–12", "6:00–9:00 pm"),
        ("9-12 am", "6-9 pm"),
        ("Morning (9-12)", "Evening (6-9)"),
        ("Morning: 9-12", "Evening: 6-9"),
        ("Group A 9-12", "Group B 6-9 pm"),
        ("9am-12pm", "6pm-9pm"),
    ],
)
def test_a_row_of_bare_numbers_is_read_as_a_time_of_its_days(first: str, second: str, head: str) -> None:
    page = grid((first, ("IOP", "", "IOP")), (second, ("", "IOP", "IOP")), head=head)
    assert times(page) == {MORNING: ["mon", "wed"], EVENING: ["tue", "wed"]}


@pytest.mark.parametrize(("row", "corner"), [("9-12", "Ages"), ("Ages 9-12", ""), ("Grades 9-12", "Group")])
def test_a_row_of_ages_is_no_time(row: str, corner: str) -> None:
    assert times(grid((row, ("IOP", "", "IOP")), corner=corner)) == {}


@pytest.mark.parametrize("cell", ["Alumni group", "Graduates", "Aftercare group", "AA meeting"])
def test_a_cell_of_others_is_no_session(cell: str) -> None:
    page = grid(("6-9 pm", ("IOP", "IOP", cell)))
    assert times(page) == {EVENING: ["mon", "tue"]}


@pytest.mark.parametrize("cell", ["Family night", "Multi-family group", "Parent group"])
def test_a_family_group_among_them_is_perhaps_attended_too(cell: str) -> None:
    page = grid(("6-9 pm", ("IOP", "IOP", cell)))
    assert times(page) == {EVENING: ["mon", "tue"]}
    beside = [one.value for one in page.unclear if one.rule == ATTENDED_BESIDE]
    assert beside == [{"what": "family", "days": ["wed"], "start": "18:00", "end": "21:00"}]


WEEK = "Our IOP meets Monday to Thursday from 6 to 9 pm"
NUMBERS: list[tuple[str, tuple[float, float | None] | None]] = [
    (f"{WEEK}. A minimum of three days is required.", (3, None)),
    (f"{WEEK}, with at least three days of attendance.", (3, None)),
    (f"{WEEK}. Attendance is three days minimum.", (3, None)),
    (f"{WEEK}. Three evenings minimum.", (3, None)),
    (f"{WEEK} (3 day minimum).", (3, None)),
    (f"{WEEK}. Three evenings are required.", (3, 3)),
    (f"{WEEK}. Most clients attend three days.", (3, 3)),
    (f"{WEEK}. Clients typically come three evenings.", (3, 3)),
    (f"{WEEK}. A minimum of three days of sobriety is required.", None),
    (f"{WEEK}. At least three days' notice is required.", None),
    (f"{WEEK}. A minimum of three days in detox is required before IOP.", None),
    (f"{WEEK}. After three days of absence you are discharged.", None),
    (f"{WEEK}. Some clients miss three days.", None),
    (f"{WEEK}. Detox takes at least three days.", None),
]


@pytest.mark.parametrize(("text", "days"), NUMBERS, ids=[case[0][len(WEEK) :] for case in NUMBERS])
def test_so_many_of_the_days_are_attended(text: str, days: tuple[float, float | None] | None) -> None:
    (program,) = extract_page(f"{HEAD}<p>{text}</p>").programs
    stated = program.days_per_week
    assert (None if stated is None else (stated.min, stated.max)) == days


@pytest.mark.parametrize(
    "text", ["Graduates of our IOP meet on Fridays.", "Fridays are for alumni.", "Friday: alumni group, 6 to 7 pm."]
)
def test_a_group_of_those_who_left_is_no_day_of_the_program(text: str) -> None:
    programs = extract_page(f"{HEAD}<p>{WEEK}. {text}</p>").programs
    assert "fri" not in {code.code for one in programs if one.level_of_care.value == "iop" for code in one.days}


def table(*rows: tuple[str, str, str]) -> PageExtraction:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return extract_page(f"{HEAD}<table><tr><th>Group</th><th>Day</th><th>Time</th></tr>{lines}</table>")


IOP_ROW = ("IOP", "Mon, Wed, Thu", "5:30-8:30 pm")
IOP_TIMES = {("17:30", "20:30"): ["mon", "wed", "thu"]}


@pytest.mark.parametrize("topic", ["Relapse prevention", "Anger management class", "Parenting class", "Grief group"])
def test_a_topic_in_a_row_beside_the_program_is_no_session_of_it(topic: str) -> None:
    assert times(table(IOP_ROW, (topic, "Sat", "9-10:30 am"))) == IOP_TIMES
    said = f"Our IOP meets Mon, Wed and Thu 5:30-8:30 pm. {topic if topic.endswith(('class', 'group')) else topic + ' group'} meets Saturday 9-10:30 am."
    assert times(extract_page(f"{HEAD}<p>{said}</p>")) == IOP_TIMES


def test_topics_are_the_program_where_no_row_names_it() -> None:
    rows = (("Relapse prevention", "Mon", "6-9 pm"), ("Grief group", "Wed", "6-9 pm"))
    assert times(table(*rows)) == {("18:00", "21:00"): ["mon", "wed"]}


def test_rows_of_tracks_are_sessions() -> None:
    found = times(table(IOP_ROW, ("Morning group", "Tue, Fri", "9-12 am")))
    assert ("17:30", "20:30") in found


@pytest.mark.parametrize(
    ("said", "evening"),
    [
        ("Evening groups are for outpatient clients only.", False),
        ("Evening groups are only open to our aftercare clients; they are only for aftercare clients.", False),
        ("Evening groups are for adults only.", True),
        ("Evening groups are for clients of the IOP only.", True),
    ],
)
def test_groups_of_the_clients_of_another_service_are_not_the_programs(said: str, evening: bool) -> None:
    found = extract_page(f"{HEAD}<p>{said} Our IOP meets Mon-Thu 9am-12pm.</p>")
    (iop,) = (program for program in found.programs if program.level_of_care.value == "iop")
    assert ("evening" in {part.code for part in iop.dayparts}) is evening
