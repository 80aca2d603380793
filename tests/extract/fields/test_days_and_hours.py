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
