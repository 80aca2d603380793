"""When a program meets: sessions, days and parts of the day, and all the hours of a page that are no sessions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = (
    "<html><head><title>IOP | Slatebrook Recovery</title><meta property=og:site_name content='Slatebrook Recovery'></head>"
    "<body><h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>"
)
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def program(body: str, level: str = "iop") -> ProgramExtraction:
    """What is said of a level on a provider's page about its IOP, of all its tracks together."""
    tracks = [one for one in extract_page(HEAD + body).programs if one.level_of_care.value == level]
    united = {
        name: [value for track in tracks for value in getattr(track, name)] for name in ("sessions", "days", "dayparts")
    }
    found = tracks[0].model_copy(update=united)
    for value in (*found.sessions, *found.days, *found.dayparts):
        assert all(evidence.quote for evidence in value.evidence)
    return found


def sessions(body: str, level: str = "iop") -> list[str]:
    """Every session block as "mon wed 18:00-21:00", in the order of weekdays and times."""
    return told(program(body, level))


def told(found: ProgramExtraction) -> list[str]:
    at: dict[tuple[str, str], set[str]] = {}
    for block in found.sessions:
        at.setdefault((block.start, block.end), set()).update(block.days)
    return [f"{' '.join(in_order(days))} {start}-{end}" for (start, end), days in sorted(at.items())]


def in_order(days: Iterable[str]) -> list[str]:
    return sorted(days, key=WEEK.index)


SENTENCES: list[tuple[str, list[str]]] = [
    ("Groups meet Mon–Thu, 6–9 PM.", ["mon tue wed thu 18:00-21:00"]),
    ("Groups meet Mondays, Wednesdays and Fridays from 9:00 a.m. to noon.", ["mon wed fri 09:00-12:00"]),
    ("Groups meet Monday, Tuesday and Thursday evenings from 5:30 to 8:30.", ["mon tue thu 17:30-20:30"]),
    ("Choose mornings (Mon/Wed/Fri 9-12) or evenings (Mon/Tue/Thu 6-9).", ["mon wed fri 09:00-12:00", "mon tue thu 18:00-21:00"]),
    ("The morning track meets Monday through Friday, 9:00 a.m.–12:15 p.m.", ["mon tue wed thu fri 09:00-12:15"]),
    ("The weekend track meets Saturday and Sunday, 10 a.m. to 1 p.m.", ["sat sun 10:00-13:00"]),
    ("Evening group: M, W, Th 6:00 - 9:00 PM", ["mon wed thu 18:00-21:00"]),
    ("Evening IOP — Tues/Thurs 5:30pm–8:30pm &amp; Sat 9am–12pm", ["sat 09:00-12:00", "tue thu 17:30-20:30"]),
    ("Groups start at 6 pm and end at 9 pm on Mondays and Thursdays.", ["mon thu 18:00-21:00"]),
    ("From 6 PM to 9 PM, Monday through Thursday", ["mon tue wed thu 18:00-21:00"]),
    ("6:00pm - 9:00pm Mondays, Tuesdays, Thursdays", ["mon tue thu 18:00-21:00"]),
    ("Monday 18:00-21:00, Thursday 18:00–21:00", ["mon thu 18:00-21:00"]),
    ("Day track 9am-12pm (M-F) or night track 6pm-9pm (M-Th)", ["mon tue wed thu fri 09:00-12:00", "mon tue wed thu 18:00-21:00"]),
    ("Group times:<br>Monday 6pm-9pm<br>Tuesday 6pm-9pm", ["mon tue 18:00-21:00"]),
    ("9 hours per week, Monday, Tuesday and Thursday, 5:30pm-8:30pm. No weekend groups.", ["mon tue thu 17:30-20:30"]),
    ("Hours: IOP Day 9:30am – 12:30pm (M W F); IOP Night 6:30pm – 9:30pm (T W Th).", ["mon wed fri 09:30-12:30", "tue wed thu 18:30-21:30"]),
    ("Hours: 9 am – 5 pm, Monday to Friday", []),
    ("Lunes, miércoles y jueves de 6 a 9 p.m.", ["mon wed thu 18:00-21:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[case[0] for case in SENTENCES])
def test_sessions_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert sessions(f"<p>{sentence}</p>") == expected


STRUCTURES: list[Any] = [
    pytest.param("<table><tr><td>Monday</td><td>6-9 PM</td></tr><tr><td>Wednesday</td><td>6-9 PM</td></tr></table>",
                 ["mon wed 18:00-21:00"], id="weekdays as rows"),
    pytest.param("<table><tr><th>Monday</th><th>Tuesday</th><th>Thursday</th></tr><tr><td>6-9 PM</td><td></td><td>5:30-8:30 PM</td></tr></table>",
                 ["thu 17:30-20:30", "mon 18:00-21:00"], id="weekdays as columns"),
    pytest.param("<table><tr><th></th><th>Mon</th><th>Wed</th></tr><tr><th>Evening IOP</th><td>6-9 pm</td><td>5-8 pm</td></tr></table>",
                 ["wed 17:00-20:00", "mon 18:00-21:00"], id="weekdays as columns, tracks as rows"),
    pytest.param("<table><tr><th></th><th>Mon</th><th>Tue</th></tr><tr><th>Morning IOP</th><td>9-12</td><td>9-12</td></tr><tr><th>Evening IOP</th><td>6-9</td><td></td></tr></table>",
                 ["mon tue 09:00-12:00", "mon 18:00-21:00"], id="bare numbers beside a program, under days"),
    pytest.param("<table><tr><th>Program</th><th>Days</th><th>Time</th></tr><tr><td>IOP</td><td>Mon, Wed, Thu</td><td>6:00-9:00 PM</td></tr></table>",
                 ["mon wed thu 18:00-21:00"], id="a column of days and one of times"),
    pytest.param("<table><tr><td>Days</td><td>Mon, Wed, Thu</td></tr><tr><td>Time</td><td>6-9 PM</td></tr></table>",
                 ["mon wed thu 18:00-21:00"], id="a row of days and one of times"),
    pytest.param("<div><div><div>Schedule</div><div>Mon–Thu, 6–9 PM</div></div><div><div>Length</div><div>8 weeks</div></div></div>",
                 ["mon tue wed thu 18:00-21:00"], id="label-value boxes"),
    pytest.param("<ul><li>Days: Mon, Wed, Thu</li><li>Time: 6-9 PM</li></ul>", ["mon wed thu 18:00-21:00"], id="a list"),
    pytest.param("<ul><li>Mon: 6-9 PM</li><li>Wed: 6-9 PM</li><li>Fri: Office closed</li></ul>", ["mon wed 18:00-21:00"], id="a day an item"),
    pytest.param("<p><b>Days:</b> Mon, Wed, Thu <b>Time:</b> 6-9 PM</p>", ["mon wed thu 18:00-21:00"], id="bold labels in a line"),
    pytest.param("<h3>Monday</h3><p>6-9 PM Process group</p><h3>Wednesday</h3><p>6-9 PM Skills group</p>",
                 ["mon wed 18:00-21:00"], id="a day a heading"),
    pytest.param("<p>Monday, Wednesday, Thursday</p><p>6:00 pm - 9:00 pm</p>", ["mon wed thu 18:00-21:00"], id="a line of days over times"),
    pytest.param("<table><tr><th></th><th>Mon</th><th>Tue</th><th>Wed</th></tr><tr><td>6:00-9:00 PM</td><td>Process group</td><td>Closed.</td>"
                 "<td>Skills group</td></tr></table>", ["mon wed 18:00-21:00"], id="a timetable with a day off"),
    pytest.param("<dl><dt>Days</dt><dd>Mon, Wed, Thu</dd><dt>Time</dt><dd>6-9 PM</dd></dl>", ["mon wed thu 18:00-21:00"], id="dl"),
    pytest.param("<p>Group hours 6-9 pm</p><p>Monday, Wednesday</p><p>Snacks are served.</p>", ["mon wed 18:00-21:00"], id="days under times"),
    pytest.param("<p>Monday</p><p>6-9 pm Process group</p><p>Thursday</p><p>Individual sessions</p>", ["mon 18:00-21:00"], id="a day over times, another under them"),
    pytest.param("<p>Group hours 6-9 pm</p><p>Monday</p><p>10 am - noon</p><p>Art group.</p>", ["mon 10:00-12:00"], id="days over other times"),
    pytest.param("<h3>Daily schedule</h3><p>Monday - Thursday · 9:00am - 12:00pm</p><p>9:00-10:30</p><p>Process group</p><p>10:30-12:00</p>",
                 ["mon tue wed thu 09:00-12:00"], id="the whole over the parts of a day"),
    pytest.param("<h2>What is an IOP?</h2><p>Groups meet Monday, Wednesday and Thursday from 6 to 9 pm.</p>", ["mon wed thu 18:00-21:00"],
                 id="a timetable under a question of a lesson"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), STRUCTURES)
def test_sessions_of_tables_boxes_and_lists(body: str, expected: list[str]) -> None:
    assert sessions(body) == expected


NOT_SESSIONS: list[Any] = [
    pytest.param("<p>Office hours: Monday to Friday, 9 a.m. to 5 p.m.</p>", id="office hours"),
    pytest.param("<p>Our office is open Monday through Friday from 8am to 6pm.</p>", id="office open"),
    pytest.param("<p>We're open Mon-Fri 9-5.</p>", id="we are open"),
    pytest.param("<p>Hours: Monday - Friday 8:00 AM - 5:00 PM</p>", id="hours"),
    pytest.param("<h3>Hours</h3><p>Monday - Friday 8:00 AM - 5:00 PM</p>", id="under hours"),
    pytest.param("<h2>Office hours</h2><table><tr><td>Monday</td><td>8 AM - 5 PM</td></tr><tr><td>Friday</td><td>8 AM - 5 PM</td></tr></table>",
                 id="a table of office hours"),
    pytest.param("<p>Monday - Friday 8:00 AM - 5:00 PM</p>", id="a working week that nothing explains"),
    pytest.param("<footer><p>Monday - Friday 9:00 AM - 12:00 PM</p></footer>", id="footer"),
    pytest.param("<h3>Visiting hours</h3><p>Saturday and Sunday 1-4 pm</p>", id="visiting hours"),
    pytest.param("<p>Visitors are welcome Sundays 1-4 pm.</p>", id="visitors"),
    pytest.param("<p>Call our admissions team Monday through Friday 8 am to 8 pm.</p>", id="phone hours"),
    pytest.param("<p>Lunch is served Monday to Friday from 12 to 1 pm.</p>", id="lunch"),
    pytest.param("<p>Dosing: Mon-Fri 5:30-11:00 am, Sat 6-9 am.</p>", id="dosing"),
    pytest.param("<p>Curfew is 10 pm Sunday through Thursday.</p>", id="curfew"),
    pytest.param("<p>All residents must be in the house from 11 pm to 5 am Monday to Thursday.</p>", id="when to be in the house"),
    pytest.param("<p>No guests are allowed. Overnight guests may stay on Saturday until 11 pm.</p>", id="guests"),
    pytest.param("<p>We hold one house meeting in each house. These meetings are at 6:00 pm Tuesday and 5:00 pm Friday.</p>", id="house meetings"),
    pytest.param("<p>Intake appointments are available Tuesdays and Thursdays 10 am-2 pm.</p>", id="intake"),
    pytest.param("<p>Our family education night is on the first Tuesday of the month, 6-8 pm.</p>", id="once a month"),
    pytest.param("<p>AA meetings: Mondays 7-8 pm and Thursdays 7-8 pm.</p>", id="AA"),
    pytest.param("<p>Transportation leaves at 8:30 a.m. Monday through Friday.</p>", id="transportation"),
    pytest.param("<p>Open house: Saturday, March 14, 10 am to 2 pm.</p>", id="a date"),
    pytest.param("<p>Optional yoga is on Saturday from 9 to 10 am.</p>", id="optional"),
    pytest.param("<h3>Optional</h3><p>Saturday 9-10 am</p>", id="under optional"),
    pytest.param("<table><tr><th></th><th>Mon</th><th>Tue</th></tr><tr><th>Front desk</th><td>9-12</td><td>9-12</td></tr></table>", id="bare numbers beside a desk"),
    pytest.param("<table><tr><td>Saturday (optional)</td><td>9:00 AM - 11:00 AM</td></tr></table>", id="an optional row"),
    pytest.param("<p>In the past, groups met Fridays 6-9 pm.</p>", id="the past"),
    pytest.param("<p>Coming soon: groups on Fridays, 6-9 pm.</p>", id="the future"),
    pytest.param("<p>Some IOPs meet Monday to Friday 9-12.</p>", id="other programs"),
    pytest.param("<h2>What is an IOP?</h2><p>Groups often meet Monday and Friday from 9 to noon.</p>", id="a hedge under a question of a lesson"),
    pytest.param("<p>For example, an IOP may meet Monday and Friday from 9 to noon.</p>", id="an example"),
    pytest.param("<h2>Client Testimonials</h2><p>The groups met Monday to Friday 9-12.</p>", id="testimonials"),
    pytest.param("<h2>Our staff</h2><p>Dr. Quill sees patients Monday to Friday 9-12.</p>", id="staff"),
    pytest.param("<h2>A sample day</h2><ul><li>9:00-10:00 am Process group</li><li>10:00-11:00 am Yoga</li></ul>", id="a day's timetable"),
    pytest.param("<p>Sessions are held three evenings a week, 6:00-9:00pm.</p>", id="times without days"),
    pytest.param("<table><tr><th>Time</th><th>Topic</th></tr><tr><td>6:00-7:15 PM</td><td>Process</td></tr></table>", id="times and topics"),
    pytest.param('<script type="application/ld+json">{"@type": "MedicalClinic", "openingHours": "Mo-Fr 09:00-17:00"}</script>', id="opening hours"),
    pytest.param("<h2>Therapy</h2><p>This week's availability</p><ul><li>Wed · 8:30 AM</li><li>Sat · 10:00 AM</li></ul>", id="open slots in a list"),
    pytest.param("<div><span>Next available appointments</span><div><span>Tue 9 AM</span><span>Fri 2 PM</span></div></div>", id="the next appointments"),
    pytest.param("<h3>Our openings this week</h3><p>Monday 9:00 - 9:50 AM</p><p>Friday 2:00 - 2:50 PM</p>", id="openings with an end"),
    pytest.param("<!-- <p>Groups meet Mon-Fri 9-12.</p> -->", id="a comment"),
]  # fmt: skip


@pytest.mark.parametrize("body", NOT_SESSIONS)
def test_other_hours_are_no_sessions(body: str) -> None:
    assert sessions(body) == []


DAYS: list[Any] = [
    pytest.param(
        "<h3>Weekly schedule</h3><p>Monday</p><p>6-9 pm Process group</p><p>Thursday</p><p>Individual session (scheduled separately) or rest day</p>",
        ["mon"],
        id="a day of rest",
    ),
    pytest.param("<p>Groups meet on Monday and Wednesday evenings.</p>", ["mon", "wed"], id="days and a daypart"),
    pytest.param("<p>Groups meet every day except Sunday.</p>", None, id="except"),
    pytest.param("<p>No groups on Fridays.</p>", [], id="no groups"),
    pytest.param("<p>Groups do not meet on Wednesdays.</p>", [], id="do not meet"),
    pytest.param("<p>Closed Sundays.</p>", [], id="closed"),
    pytest.param(
        "<p>We ask you to attend our Tuesday night inquiry group to learn about our program.</p>", [], id="inquiry"
    ),
    pytest.param("<p>Our clients attend a service activity on Saturdays.</p>", [], id="service"),
    pytest.param("<p>Most clients anywhere come on Mondays.</p>", [], id="clients anywhere"),
]


@pytest.mark.parametrize(("body", "expected"), DAYS)
def test_days(body: str, expected: list[str] | None) -> None:
    found = in_order(code.code for code in program(body).days)
    if expected is None:  # either all six days or none of them, and never the day that is excepted
        assert found in ([], WEEK[:6])
    else:
        assert found == expected


DAYPARTS: list[Any] = [
    ("<p>Evening groups are available.</p>", ["evening"]),
    ("<p>We offer morning and afternoon groups.</p>", ["afternoon", "morning"]),
    ("<p>Groups meet Saturday 10 am to 1 pm.</p>", ["morning", "weekend"]),
    ("<p>Our IOP meets Monday evenings and Saturday mornings.</p>", ["evening", "morning", "weekend"]),
    ("<p>Our IOP meets seven days a week, Monday to Sunday.</p>", []),
    ("<p>Groups meet Monday 12-3 pm.</p>", ["afternoon"]),
    ("<p>Groups meet Monday 5-8 pm.</p>", ["evening"]),
    ("<p>For those who need less intensive support, our IOP meets three afternoons a week.</p>", ["afternoon"]),
    ("<p>Our program has 24/7 crisis support in the evening.</p>", []),
    ("<p>Call us morning, noon or night.</p>", []),
    ("<p>Our afternoon IOP suits those with morning obligations.</p>", ["afternoon"]),
    ("<p>Our morning IOP is for people who work evenings.</p>", ["morning"]),
    ("<p>Our groups work well in the evening.</p>", ["evening"]),
    ("<p>Many IOPs have evening groups.</p>", []),
    ("<h2>Testimonials</h2><p>Evening groups saved me.</p>", []),
]


@pytest.mark.parametrize(("body", "expected"), DAYPARTS, ids=[case[0] for case in DAYPARTS])
def test_dayparts(body: str, expected: list[str]) -> None:
    assert sorted(code.code for code in program(body).dayparts) == expected


PHP_TOO = "<p>We also offer PHP.</p>"
BY_LEVEL: list[Any] = [
    pytest.param("<p>PHP: Monday-Friday 9am-3pm<br>IOP: Monday-Thursday 6pm-9pm</p>", id="lines"),
    pytest.param("<p>Our PHP meets Monday through Friday, 9am-3pm. Our IOP meets Monday through Thursday, 6-9 pm.</p>", id="sentences"),
    pytest.param("<p>Our PHP meets Monday through Friday, 9-3, and our IOP Monday through Thursday, 6-9 pm.</p>", id="one sentence"),
    pytest.param("<h2>PHP</h2><p>Monday to Friday, 9 am to 3 pm</p><h2>IOP</h2><p>Monday to Thursday, 6 to 9 pm</p>", id="headings"),
    pytest.param("<table><tr><th></th><th>IOP</th><th>PHP</th></tr><tr><td>Days</td><td>Mon-Thu</td><td>Mon-Fri</td></tr>"
                 "<tr><td>Time</td><td>6pm-9pm</td><td>9am-3pm</td></tr></table>", id="columns"),
    pytest.param("<table><tr><th>Program</th><th>Schedule</th></tr><tr><td>IOP</td><td>Mon-Thu 6-9 pm</td></tr>"
                 "<tr><td>PHP</td><td>Mon-Fri 9 am-3 pm</td></tr></table>", id="rows"),
]  # fmt: skip


@pytest.mark.parametrize("body", BY_LEVEL)
def test_each_level_has_its_own_sessions(body: str) -> None:
    assert sessions(PHP_TOO + body, "iop") == ["mon tue wed thu 18:00-21:00"]
    assert sessions(PHP_TOO + body, "php") == ["mon tue wed thu fri 09:00-15:00"]


TIMETABLE = (
    "<table><tr><th>Time</th><th>Mon</th><th>Wed</th></tr>"
    "<tr><td>6:00-7:15 PM</td><td>Process group</td><td>DBT</td></tr>"
    "<tr><td>7:30-9:00 PM</td><td>Relapse prevention</td><td>Family</td></tr></table>"
)


def test_times_as_rows_and_days_as_columns_hold_for_each_filled_column() -> None:
    assert sessions(TIMETABLE) in ([], ["mon wed 18:00-19:15", "mon wed 19:30-21:00"])


def test_the_evidence_of_a_session_says_its_days_and_its_times() -> None:
    (block,) = program("<table><tr><td>Monday</td><td>6-9 PM</td></tr></table><p>Parking is free.</p>").sessions
    quotes = " ".join(evidence.quote for evidence in block.evidence)
    assert "Monday" in quotes
    assert "6-9 PM" in quotes


OVER_TWO = {
    "as many days": (
        "<p>Our IOP has a Monday through Friday schedule of treatment activities.</p><p>Our IOP groups meet five days a week from 9 am to 12 pm.</p>",
        ["mon tue wed thu fri 09:00-12:00"],
    ),
    "another number of days": (
        "<p>Our IOP has a Monday through Friday schedule of groups.</p><p>Our IOP groups meet three days a week from 9 am to 12 pm.</p>",
        [],
    ),
    "no number of days": (
        "<p>Our IOP has a Monday through Friday schedule of groups.</p><p>Our IOP groups run from 9 am to 12 pm.</p>",
        [],
    ),
    "days with times of their own": (
        "<p>Our IOP groups meet Monday, Tuesday and Thursday 6 pm to 9 pm.</p><p>Our IOP groups also meet three days a week from 9 am to 12 pm.</p>",
        ["mon tue thu 18:00-21:00"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), OVER_TWO.values(), ids=OVER_TWO)
def test_days_of_one_sentence_and_times_of_another(body: str, expected: list[str]) -> None:
    assert sessions(body) == expected
