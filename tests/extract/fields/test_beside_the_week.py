"""What stands beside the program's week is none of it: empty days of a table, make-up sessions, clinics, free groups, a single class."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
WEEK = "<p>Groups meet Mon/Wed/Thu 6–9 pm.</p>"
MET = {"iop": (["mon", "wed", "thu"], ["mon wed thu 18:00"])}
NONE: dict[str, tuple[list[str], list[str]]] = {"iop": ([], [])}


def week(body: str, title: str = "Intensive Outpatient Program") -> dict[str, tuple[list[str], list[str]]]:
    """Of each level: its days, and its sessions by their days and start."""
    first = f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
    page = f"<title>{title} | {NAME}</title><h1>{title}</h1>{first}{body}{FOOTER}"
    return {
        one.level_of_care.value: (
            [day.code for day in one.days],
            [f"{' '.join(at.days)} {at.start}" for at in one.sessions],
        )
        for one in extract_page(page).programs
    }


def table(*rows: tuple[str, ...]) -> str:
    head, *others = rows
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    return f"<table><tr>{cells}</tr>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in others)}</table>"


@pytest.mark.parametrize(
    "empty", ["", "&nbsp;", "—", "-", "Closed", "Off", "No group", "No groups held", "N/A", "Rest day", "Not offered"]
)
def test_a_day_over_an_empty_cell_is_no_day_of_the_program(empty: str) -> None:
    rows = table(("Group", "Mon", "Tue", "Sat"), ("Morning IOP", "9–12", "9–12", empty))
    assert week(rows, "IOP Schedule") == {"iop": (["mon", "tue"], ["mon 09:00", "tue 09:00"])}
    lines = table(("Day", "IOP"), ("Monday", "6-9 pm"), ("Tuesday", "6-9 pm"), ("Saturday", empty))
    assert week(lines, "IOP Schedule") == {"iop": (["mon", "tue"], ["mon 18:00", "tue 18:00"])}


def test_a_day_is_of_the_level_whose_cell_is_filled() -> None:
    rows = table(("Group", "Mon", "Sat"), ("PHP", "9 am-3 pm", "Closed"), ("IOP", "6-9 pm", "9 am-12 pm"))
    assert week(rows, "PHP and IOP") == {
        "iop": (["mon", "sat"], ["mon 18:00", "sat 09:00"]),
        "php": (["mon"], ["mon 09:00"]),
    }


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        (table(("Group", "Time", "Mon", "Tue", "Sat"), ("Evening IOP", "6–9 pm", "X", "X", "")), ["mon", "tue"]),
        (table(("Mon", "Tue", "Wed"), ("Process group", "Skills", "Process group")), ["mon", "tue", "wed"]),
        (table(("Day", "Time"), ("Monday", "6-9 pm"), ("Friday", "Process group")), ["mon", "fri"]),
        (table(("Days", "Time"), ("Mon, Wed, Fri", "6-9 pm")), ["mon", "wed", "fri"]),
        (table(("Time", "Mon", "Tue"), ("9-10:30", "Process group", "Skills")), ["mon", "tue"]),
    ],
)  # fmt: skip
def test_a_day_over_what_meets_stays(rows: str, days: list[str]) -> None:
    assert week(rows, "IOP Schedule")["iop"][0] == days


@pytest.mark.parametrize(
    "said",
    [
        "Clients who miss group can make it up on Fridays from 1 to 4 p.m.",
        "Missed a group? Make it up on Friday, 1 to 4 p.m.",
        "If you miss a session, you can attend the Saturday 10 am to noon group instead.",
        "Absences are made up Saturdays 9-12.",
        "Missed sessions can be made up on Saturday from 9 a.m. to noon.",
        "Medication management clinic: Wednesdays 1–5 p.m.",
        "Med management clinic, Tuesdays 9-12.",
        "Our medication clinic runs Fridays 9 am to noon.",
        "Free support group Saturdays, 10–11 a.m.",
        "Our free community support group meets Saturdays, 10–11 a.m.",
        "Open support group: Sundays 4-5 pm.",
        "We host a free weekly peer support group on Sundays from 4 to 5 pm.",
    ],
)
def test_what_is_beside_the_week_has_no_times_of_it(said: str) -> None:
    assert week(f"<p>{said}</p>") == NONE
    assert week(f"{WEEK}<p>{said}</p>") == MET


@pytest.mark.parametrize(
    "said",
    ["DBT skills class: Wednesdays, 5–6:30 p.m.", "Anger management class: Tuesdays 6-7:30 pm.", "Relapse prevention class: Fridays 6-7 pm.", "Grief group, Tuesdays 4-5 pm."],
)  # fmt: skip
def test_a_single_class_is_not_the_week(said: str) -> None:
    assert week(f"<p>{said}</p>") == NONE
    assert week(f"{WEEK}<p>{said}</p>") == MET


@pytest.mark.parametrize(
    ("said", "sessions"),
    [
        ("IOP group: Mondays 6-9 pm.", ["mon 18:00"]),
        ("Our groups are made up of eight people and meet Mondays 6-9 pm.", ["mon 18:00"]),
        ("Relapse prevention group: Mondays 6–9 pm.", ["mon 18:00"]),
        ("Process group: Mondays 6–7:30 pm.", ["mon 18:00"]),
        ("DBT skills class: Wednesdays, 5–6:30 p.m.</p><p>Relapse prevention class: Fridays, 5–6:30 p.m.", ["wed 17:00", "fri 17:00"]),
        ("Teens who missed school attend our IOP Mondays 4-7 pm.", ["mon 16:00"]),
    ],
)  # fmt: skip
def test_groups_of_the_program_stay(said: str, sessions: list[str]) -> None:
    assert week(f"<p>{said}</p>")["iop"][1] == sessions
