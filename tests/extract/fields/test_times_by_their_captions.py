"""Times and days that captions bring together, a program's hours of operation, one part of the day behind all times, and semesters."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"


def week(body: str) -> list[str]:
    """The sessions of the IOP, in the order of the week."""
    first = f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
    title = "Intensive Outpatient Program"
    page = f"<title>{title} | {NAME}</title><h1>{title}</h1>{first}{body}{FOOTER}"
    held = [one for one in extract_page(page).programs if one.level_of_care.value == "iop"]
    return sorted(f"{' '.join(at.days)} {at.start}-{at.end}" for one in held for at in one.sessions)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Group time: 6 pm to 9 pm</p><p>Group days: Monday, Wednesday, Thursday</p>",
        "<p>Group days: Monday, Wednesday, Thursday</p><p>Group time: 6 pm to 9 pm</p>",
        "<p>Group time: 6 pm to 9 pm; Group days: Monday, Wednesday, Thursday</p>",
        "<p>Meeting days: Mon/Wed/Thu; meeting time: 6-9 pm</p>",
        "<p>Group time: 6 pm to 9 pm<br>Group days: Monday, Wednesday, Thursday</p>",
        "<ul><li>Program time: 6-9 pm</li><li>Program days: Mon, Wed, Thu</li></ul>",
        "<dl><dt>Group time</dt><dd>6-9 pm</dd><dt>Group days</dt><dd>Mon, Wed, Thu</dd></dl>",
        "<table><tr><td>Group time</td><td>6-9 pm</td></tr><tr><td>Group days</td><td>Mon, Wed, Thu</td></tr></table>",
        "<p>Time: 6:00 p.m. – 9:00 p.m.</p><p>Days: Monday, Wednesday, Thursday</p>",
    ],
)
def test_captions_bring_times_and_days_together(body: str) -> None:
    assert week(body) == ["mon wed thu 18:00-21:00"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Days: Monday</p><p>Time: 9 am-12 pm</p><p>Days: Tuesday</p><p>Time: 6-9 pm</p>", ["mon 09:00-12:00", "tue 18:00-21:00"]),
        ("<p>Hours: 8 am to 5 pm</p><p>Days: Monday to Friday</p>", []),
        ("<h3>Office</h3><p>Time: 8 am to 5 pm</p><h3>Groups</h3><p>Days: Monday, Wednesday</p>", []),
        ("<p>Group time: 6-9 pm</p><p>Visiting days: Saturday</p>", []),
    ],
)  # fmt: skip
def test_captions_of_other_things_do_not(body: str, expected: list[str]) -> None:
    assert week(body) == expected


@pytest.mark.parametrize("head", ["Hours of operation", "Hours", "Hours of Operation and Location", "Days and hours"])
@pytest.mark.parametrize(
    "said",
    ["The program operates Monday through Friday, 9 a.m. to noon.", "Our program runs Monday through Friday, 9–12.", "The treatment program is held Monday-Friday from 9 a.m. to 12 p.m."],
)  # fmt: skip
def test_a_program_has_hours_of_operation(head: str, said: str) -> None:
    assert week(f"<h2>{head}</h2><p>{said}</p>") == ["mon tue wed thu fri 09:00-12:00"]


@pytest.mark.parametrize(
    "said",
    [
        "Our office is open Monday through Friday, 8-5.",
        "The clinic operates Monday through Friday, 8 a.m. to 5 p.m.",
        "The program operates Monday through Friday, 8 a.m. to 5 p.m.",
        "The program office is open Monday to Friday 9-12.",
        "Monday through Friday, 9 a.m. to noon.",
    ],
)
def test_an_office_has_them_too(said: str) -> None:
    assert week(f"<h2>Hours of operation</h2><p>{said}</p>") == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Groups: Mon 6-9, Tue 6-9, Thu 6-9 (all PM)", ["mon 18:00-21:00", "thu 18:00-21:00", "tue 18:00-21:00"]),
        ("Groups: Mon/Tue/Thu 6-9 (PM)", ["mon tue thu 18:00-21:00"]),
        ("Groups: Mon 8-11, Tue 8-11 (all a.m.)", ["mon 08:00-11:00", "tue 08:00-11:00"]),
        ("Groups: Mon 6-9, Tue 6-9, Thu 6-9", []),
        ("Groups meet Mon, Tue, Thu 3-6 pm during the fall and spring semesters.", ["mon tue thu 15:00-18:00"]),
        ("During the spring and fall semesters, groups meet Mon, Tue, Thu 3-6 pm.", ["mon tue thu 15:00-18:00"]),
        ("Groups meet Mon-Thu 3-6 pm during the fall semester.", []),
        ("Groups meet Mon-Thu 9 am-12 pm during the summer.", []),
    ],
)
def test_what_is_said_behind_all_times(said: str, expected: list[str]) -> None:
    assert week(f"<p>{said}</p>") == expected
