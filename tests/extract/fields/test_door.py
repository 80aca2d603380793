"""When a door is open is not when a program meets: lists of opening hours in all their layouts, and schedules that look like them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from extract.times.door import is_bare

HEAD = (
    "<html><head><title>Counseling | Larkmere Wellness</title><meta property=og:site_name content='Larkmere Wellness'></head><body>"
    "<h1>Addiction counseling</h1><p>Our outpatient treatment is for adults. We accept Aetna.</p><h2>What we do</h2><p>We listen.</p>"
)
PLACE = "14 Larkmere Street<br>Austin, TX 78701"
LIST = (
    "<ul><li>Monday: 9:00 AM - 4:00 PM</li><li>Tuesday: 9:00 AM - 4:00 PM</li><li>Friday: 9:00 AM - 1:00 PM</li></ul>"
)


def times(body: str) -> list[str]:
    """Every session of the page, and every day that it gives a program, in words."""
    found = set()
    for program in extract_page(HEAD + body).programs:
        found |= {f"{' '.join(block.days)} {block.start}-{block.end}" for block in program.sessions}
    return sorted(found)


DOORS: list[Any] = [
    pytest.param(f"<aside><h3>Office Location</h3><p>{PLACE}</p><p>Mon, Tue, Thu: 9 AM – 4 PM<br>Wednesday: 9 AM – 2 PM</p></aside>", id="office location"),
    pytest.param(f"<h3>Our Office</h3><p>{PLACE}</p>{LIST}", id="our office"),
    pytest.param("<h3>Visit us</h3><p>Mon-Thu 9am-4pm</p><p>Fri 9am-1pm</p>", id="visit us"),
    pytest.param(f"<h3>Where to find us</h3><p>{PLACE}</p><p>Mon-Thu 9am-4pm</p>", id="no such heading known but its address"),
    pytest.param(f"<h3>Larkmere Wellness</h3><p>{PLACE}</p><p>Mon-Thu 9am-4pm</p>", id="under its name, with an address"),
    pytest.param("<h3>Larkmere Wellness</h3><p>Phone: (512) 555-0142</p><p>Monday - Thursday 9:00 AM - 4:00 PM</p>", id="under its name, with a phone"),
    pytest.param(f"<p>{PLACE}<br>(512) 555-0142<br>Mon-Thu 10-6<br>Fri 10-2</p>", id="one paragraph without a heading"),
    pytest.param("<p>📍 14 Larkmere Street, Austin, TX 78701</p><p>📞 (512) 555-0142</p><p>🕒 Mon–Fri: 9am–4pm</p>", id="pictures for labels"),
    pytest.param("<ul><li>Monday 9:00 AM - 3:00 PM</li><li>Tuesday 9:00 AM - 3:00 PM</li><li>Saturday Closed</li></ul>", id="a closed day"),
    pytest.param("<h3>Our week</h3><table><tr><td>Mon</td><td>9:00 AM - 4:00 PM</td></tr><tr><td>Sun</td><td>Closed</td></tr></table>", id="a table with a closed day"),
    pytest.param("<h3>Location &amp; Hours</h3><dl><dt>Monday</dt><dd>9:00 AM - 4:00 PM</dd><dt>Tuesday</dt><dd>9:00 AM - 4:00 PM</dd></dl>", id="dl"),
    pytest.param("<h3>Get in Touch</h3><p>hello@larkmere.example</p><p>Mon - Thu: 9 AM - 4 PM</p>", id="get in touch"),
    pytest.param("<h3>Availability</h3><p>Monday 10am - 4pm</p><p>Tuesday 10am - 4pm</p>", id="a clinician's availability"),
    pytest.param("<h3>Book an appointment</h3><p>Monday 10am - 4pm</p>", id="book an appointment"),
    pytest.param("<p><strong>Office:</strong> Mon-Thu 9am-4pm</p>", id="labelled as the office's"),
    pytest.param("<h3>Welcome</h3><p>Monday: 9:00 AM - 5:00 PM</p><p>Tuesday: 9:00 AM - 5:00 PM</p><p>Friday: 9:00 AM - 1:00 PM</p>", id="a short day in a working week"),
    pytest.param(f"<h3>Nuestra oficina</h3><p>{PLACE}</p><p>Lunes a jueves: 9 am a 4 pm</p>", id="in Spanish"),
    pytest.param("<h3>Hours of operation</h3><p>Our outpatient clinic operates Monday to Thursday from 8 am to 3 pm.</p>", id="a clinic that operates"),
    pytest.param("<h3>Hours of operation</h3><p>The IOP office is open Monday to Thursday from 8 am to 3 pm.</p>", id="the office of a program"),
]  # fmt: skip


@pytest.mark.parametrize("body", DOORS)
def test_opening_hours_are_no_sessions(body: str) -> None:
    assert times(body) == []


PROGRAMS: list[Any] = [
    pytest.param("<h3>Group schedule</h3><ul><li>Monday: 6:00 PM - 7:30 PM</li><li>Tuesday: 10:00 AM - 11:30 AM</li></ul>", 2, id="a schedule of groups"),
    pytest.param("<h3>Intensive Outpatient Program</h3><p>Monday: 9:00 AM - 12:00 PM</p>", 1, id="under a level"),
    pytest.param(f"<h3>Intensive Outpatient Program</h3><p>{PLACE}</p><p>Mon, Wed: 9:00 AM - 12:00 PM</p>", 1, id="a level at an address"),
    pytest.param("<h3>Morning IOP</h3><p>Mon, Wed: 9:00 AM - 12:00 PM</p><p>Call (512) 555-0142</p>", 1, id="a level with a phone"),
    pytest.param("<h3>Group Schedule</h3><p>Monday: 10 AM - 12 PM</p><p>Sunday: Closed</p>", 1, id="a schedule of groups with a closed day"),
    pytest.param(f"<h3>Where and when we meet</h3><p>{PLACE}</p><p>Mon, Wed 9-11 AM</p>", 1, id="where and when we meet"),
    pytest.param(f"<h3>Austin</h3><p>{PLACE}</p><p>Morning IOP: Mon, Wed, Thu 9 AM-12 PM</p>", 1, id="a level in the line"),
    pytest.param("<h3>Our location</h3><p>Groups meet at 14 Larkmere Street. Monday and Wednesday 6-9 PM.</p>", 1, id="groups meet at the location"),
    pytest.param("<h3>Visit us</h3><p>Women's process group: Monday 6-7:30 PM</p>", 1, id="a group under visit us"),
    pytest.param("<p>Morning group</p><p>Mon, Wed: 10:00 AM - 11:30 AM</p><p>(512) 555-0142</p>", 1, id="a line names the group"),
    pytest.param("<p>Mon, Thu: 6:00 PM - 8:00 PM</p><p>(512) 555-0142</p>", 1, id="evenings alone"),
    pytest.param("<h3>Hours of operation</h3><p>Our IOP meets Monday and Wednesday from 6 to 9 pm.</p>", 1, id="hours of operation of a level"),
    pytest.param("<h3>Hours</h3><p>Groups are held Tuesday and Thursday from 6 to 8 pm.</p>", 1, id="hours of groups"),
    pytest.param("<p>Hours of Operation<br>Our Intensive Outpatient Program operates Monday and Friday, between 8:30 AM and 12:30 PM.</p>", 1, id="a first line over a level"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "count"), PROGRAMS)
def test_schedules_that_look_like_opening_hours_stay(body: str, count: int) -> None:
    assert len(times(body)) == count


@pytest.mark.parametrize(
    "text", ["mon-thu 9am-4pm", "monday: 9:00 a.m. to noon", "lunes a viernes de 9 a 4", "sunday closed"]
)
def test_lines_of_days_and_times_alone(text: str) -> None:
    assert is_bare(text)
    assert not is_bare(f"{text} skills group")


def test_long_lines_are_cheap() -> None:
    assert not is_bare("m " * 500_000)
