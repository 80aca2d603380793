"""Days and hours in a box of two captions, whatever it is built of, and boxes that are an office's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = (
    "<html><head><title>IOP | Slatebrook Recovery</title></head>"
    "<body><h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>{}"
)


def sessions(body: str) -> list[str]:
    """Every session block of the page as "mon wed 18:00-21:00"."""
    blocks = [block for program in extract_page(PAGE.format(body)).programs for block in program.sessions]
    return [f"{' '.join(block.days)} {block.start}-{block.end}" for block in blocks]


BOXES = {
    "a list": "<ul><li>Days: Mon, Wed, Thu</li><li>Hours: 6:00 PM - 9:00 PM</li></ul>",
    "bold captions in one paragraph": "<p><strong>Days:</strong> Mon, Wed, Thu<br><strong>Hours:</strong> 6-9 PM</p>",
    "headings": "<div><h4>Days:</h4><p>Monday, Wednesday, Thursday</p></div><div><h4>Hours:</h4><p>6-9 PM</p></div>",
    "a definition list": "<dl><dt>Days</dt><dd>Mon, Wed, Thu</dd><dt>Hours</dt><dd>6 pm to 9 pm</dd></dl>",
    "with the cost between": "<p>Days: Mon, Wed, Thu</p><p>Cost: ask us</p><p>Hours: 6 pm to 9 pm</p>",
    "of the group": "<h3>Evening group</h3><ul><li>Group days: Mon, Wed, Thu</li><li>Group hours: 6-9 pm</li></ul>",
    "where, when and time": "<div><b>Where</b><p>12 Elm Street</p></div><div><b>When</b><p>Mon, Wed & Thu</p></div>"
    "<div><b>Time</b><p>6:00-9:00 PM</p></div>",
    "columns": "<table><tr><th>Group</th><th>Days</th><th>Hours</th></tr><tr><td>IOP</td><td>M/W/Th</td><td>6-9 pm</td></tr></table>",
    "en español": "<ul><li>Días: lunes, miércoles y jueves</li><li>Horario: 6:00 pm a 9:00 pm</li></ul>",
}


@pytest.mark.parametrize("name", BOXES)
def test_hours_beside_days_are_those_of_the_group(name: str) -> None:
    assert sessions(BOXES[name]) == ["mon wed thu 18:00-21:00"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Hours: 9 AM - 4 PM</p>",
        "<h3>Visit us</h3><ul><li>Days: Monday - Friday</li><li>Hours: 8 AM - 5 PM</li></ul>",
        "<h3>Our office</h3><p>Days: Monday - Friday</p><p>Hours: 9 AM - 4 PM</p>",
        "<h3>Front desk</h3><dl><dt>Days</dt><dd>Mon-Fri</dd><dt>Hours</dt><dd>9 am to 4 pm</dd></dl>",
        "<h3>Contact</h3><div><h4>Days</h4><p>Mon-Fri</p></div><div><h4>Hours</h4><p>9 am to 4 pm</p></div>",
        "<p>Days of operation: Monday - Friday</p><p>Hours: 9 AM - 4 PM</p>",
        "<p>Visiting days: Sunday</p><p>Hours: 1 PM - 4 PM</p>",
        "<p>Dosing days: Monday - Saturday</p><p>Hours: 5 AM - 11 AM</p>",
        "<p>Days: Monday - Friday</p><p>Phone hours: 9 AM - 4 PM</p>",
        "<h3>Groups</h3><p>Days: Mon, Wed</p><h3>Clinic</h3><p>Hours: 9 AM - 4 PM</p>",
    ],
)
def test_hours_of_an_office_are_no_sessions(body: str) -> None:
    assert sessions(body) == []


GRID = "<table><tr><th></th><th>Morning</th><th>Evening</th></tr><tr><td>Monday</td><td>9-12</td><td>6-9</td></tr>"


def test_a_bare_range_under_a_part_of_the_day_in_the_row_of_a_day_is_a_time() -> None:
    assert sessions(f"{GRID}</table>") == ["mon 09:00-12:00", "mon 18:00-21:00"]


def test_a_bare_range_under_another_header_is_none() -> None:
    assert sessions(GRID.replace("Morning", "Clients").replace("Evening", "Staff") + "</table>") == []


def days(body: str) -> dict[str, list[str]]:
    """The days of each level of care of a page about several."""
    extraction = extract_page(f"<title>Programs | Slatebrook Recovery</title><h1>Our programs</h1>{body}")
    return {program.level_of_care.value: [code.code for code in program.days] for program in extraction.programs}


def test_a_row_called_days_in_a_comparison_of_ones_own_levels() -> None:
    head = "<p>We offer a PHP and an IOP.</p><table><tr><th></th><th>PHP</th><th>IOP</th></tr>"
    table = head + "<tr><td>Days</td><td>Mon-Fri</td><td>Mon, Wed, Fri</td></tr></table>"
    assert days(table) == {"php": ["mon", "tue", "wed", "thu", "fri"], "iop": ["mon", "wed", "fri"]}
    assert days(table.replace("Days", "Office days")) == {"php": [], "iop": []}


WEEK, NIGHTS = "mon tue wed thu fri 09:00-15:00", "mon wed thu 18:00-21:00"
OF_A_LEVEL = [
    ("<h3>PHP</h3><p>Hours: 9 AM – 3 PM<br>Days: Monday – Friday</p>", [WEEK]),
    ("<h3>PHP</h3><p>Hours: Mon-Fri 9 AM – 3 PM</p>", [WEEK]),
    ("<h3>PHP</h3><ul><li>Hours: 9 am-3 pm, Monday-Friday</li><li>Length: 4 weeks</li></ul>", [WEEK]),
    ("<h3>Evening IOP</h3><p><strong>Hours:</strong> Mon, Wed, Thu 6-9 pm</p>", [NIGHTS]),
    ("<h3>Evening track</h3><p>Hours: 6-9 pm<br>Days: Mon, Wed, Thu</p>", [NIGHTS]),
    ("<h3>IOP</h3><table><tr><td>Days</td><td>Mon, Wed, Thu</td></tr><tr><td>Hours</td><td>6-9 pm</td></tr></table>", [NIGHTS]),
    ("<h3>Evening IOP</h3><h4>Hours</h4><p>Mon, Wed, Thu 6-9 pm</p>", [NIGHTS]),
    ("<h3>Hours</h3><p>Office: M-F 8-5</p><p>Evening IOP: Mon, Wed, Thu 6-9 pm</p>", [NIGHTS]),
    ("<h3>Our hours</h3><ul><li>PHP: Mon-Fri 9-3</li><li>IOP: Mon, Wed, Thu 6-9 pm</li></ul>", [WEEK, NIGHTS]),
    ("<h3>Hours</h3><table><tr><td>Office</td><td>M-F 8-5</td></tr><tr><td>Evening IOP</td><td>Mon, Wed, Thu 6-9 pm</td></tr></table>", [NIGHTS]),
    ("<table><tr><th></th><th>PHP</th><th>IOP</th></tr><tr><td>Days</td><td>Mon-Fri</td><td>Mon, Wed, Thu</td></tr><tr><td>Hours</td><td>9 am - 3 pm</td><td>6 - 9 pm</td></tr></table>", [WEEK, NIGHTS]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), OF_A_LEVEL, ids=[case[0] for case in OF_A_LEVEL])
def test_hours_under_the_name_of_a_level_are_its_own(body: str, expected: list[str]) -> None:
    assert sorted(sessions(body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Hours</h3><p>Mon-Fri 9 am-4 pm</p>",
        "<h3>Visit our IOP</h3><p>Hours: Mon-Fri 9 am - 4 pm</p>",
        "<h3>IOP office</h3><p>Hours: Mon-Fri 9 am - 4 pm</p>",
        "<h3>Intensive Outpatient Program</h3><p>We treat adults.</p><p>Hours: Mon-Fri 8 am - 5 pm</p>",
        "<h3>Partial Hospitalization</h3><p>We treat adults.</p><p>Hours: Mon-Fri 8 am - 5 pm</p>",
        "<h3>IOP</h3><p>14 Alder Street<br>(212) 555-0147<br>Hours: Mon-Fri 9 am - 4 pm</p>",
        "<h3>Outpatient counseling</h3><p>Hours: Mon-Fri 9 am - 4 pm</p>",
        "<h3>Hours</h3><p>Outpatient: Mon-Fri 9 am - 4 pm</p>",
    ],
)
def test_hours_of_a_door_stay_out(body: str) -> None:
    assert sessions(body) == []
