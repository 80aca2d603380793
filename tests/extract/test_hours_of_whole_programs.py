"""When a whole program meets: by name at the hours of an office day, in brackets behind those of the office, and with one start and an end for each level."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

PHP, BOTH = "<p>We offer PHP.</p>", "<p>Our PHP and IOP are open Monday through Friday.</p>"
WEEK = "mon tue wed thu fri"
CASES = [
    # At the times of an office day
    pytest.param("<p>Our Intensive Outpatient Program (IOP) operates from 9 a.m. to 5 p.m. Mondays through Fridays and 9 a.m. to 12 noon on Saturdays.</p><p>Patients may attend the entire program or come for mornings.</p>",
        [f"iop sessions: {WEEK} 09:00-17:00", "iop sessions: sat 09:00-12:00", "iop dayparts: weekend"], [], id="the whole of it may be attended"),
    pytest.param("<p>Our IOP runs Monday to Thursday from 8 am to 4 pm. Clients come for the full day.</p>", ["iop sessions: mon tue wed thu 08:00-16:00"], ["fri"], id="a full day"),
    pytest.param("<p>Our IOP operates from 9 a.m. to 5 p.m. Mondays through Fridays.</p>", ["iop days: mon", "iop days: fri"], ["sessions", "dayparts"], id="its days, and no session as long"),
    pytest.param("<p>Our IOP meets from 8 am to 6 pm Monday through Thursday. Nobody needs to attend the whole day, and you do not attend the whole program.</p>", ["iop days: mon"], ["sessions"], id="near: not the whole"),
    pytest.param("<p>Our IOP is in Reno. The office operates from 9 am to 5 pm Monday through Friday.</p>", ["iop"], ["days", "sessions"], id="near: an office operates"),
    pytest.param("<p>We run an IOP. Our outpatient clinic is open 9 am to 5 pm Monday through Friday. Patients attend the entire program.</p>", ["iop"], ["sessions", "days"], id="near: a clinic is open"),
    # Behind the hours of the office
    pytest.param(PHP + "<p>Hours are Monday through Friday, 8:00am to 5:00pm (9:30am to 2:00pm for programs)</p>", [f"php sessions: {WEEK} 09:30-14:00"], ["17:00"], id="brackets for programs"),
    pytest.param(PHP + "<p>Open Monday - Friday, 8 am - 5 pm (groups: 9:30 am - 2 pm)</p>", [f"php sessions: {WEEK} 09:30-14:00"], ["17:00"], id="groups in brackets"),
    pytest.param(PHP + "<p>Office hours are Monday - Thursday, 8 am to 5 pm; programs run 9:30 am to 2 pm.</p>", ["php sessions: mon tue wed thu 09:30-14:00"], ["17:00", "fri"], id="behind a semicolon"),
    pytest.param(PHP + "<p>Hours are Monday through Friday, 8:00am to 5:00pm (10:00am to 2:00pm for intakes)</p>", ["php"], ["sessions", "days"], id="near: intakes in brackets"),
    pytest.param(PHP + "<p>Office hours: Mon-Thu 8-5 (lunch 12-1 pm)</p>", ["php"], ["sessions", "days"], id="near: lunch in brackets"),
    pytest.param(PHP + "<p>Phones are answered Monday through Friday, 8:00am to 5:00pm (10:00am to 2:00pm on holidays)</p>", ["php"], ["sessions", "days"], id="near: holidays in brackets"),
    # One start, and an end for each level
    pytest.param(BOTH + "<p>Both groups begin at 9 a.m. You will finish the program by noon for IOP and 2 p.m. for PHP.</p>", [f"iop sessions: {WEEK} 09:00-12:00", f"php sessions: {WEEK} 09:00-14:00"], [], id="by noon for IOP"),
    pytest.param("<p>Our PHP and IOP meet Monday to Thursday. Both tracks start at 8:30 am. PHP ends at 2:30 pm and IOP at 11:30 am.</p>", ["iop sessions: mon tue wed thu 08:30-11:30", "php sessions: mon tue wed thu 08:30-14:30"], ["fri"], id="ends at, and at"),
    pytest.param("<p>Our PHP and our IOP are held Monday through Friday. Both programs begin at 9:00 a.m.; the IOP is over at 12:15 p.m., while the PHP goes until 3:00 p.m.</p>", [f"iop sessions: {WEEK} 09:00-12:15", f"php sessions: {WEEK} 09:00-15:00"], [], id="goes until"),
    pytest.param(BOTH + "<p>Both groups begin at 9 a.m. Staff are here until 5 p.m.</p>", ["iop", "php"], ["sessions"], id="near: staff are here until"),
    pytest.param(BOTH + "<p>Both groups begin at 9 a.m. IOP ends at noon.</p>", ["iop", "php"], ["php sessions"], id="near: one end"),
    pytest.param(BOTH + "<p>Both groups begin at 9 a.m. Intake ends at 3 p.m. for IOP and 4 p.m. for PHP.</p>", ["iop", "php"], ["sessions"], id="near: intake ends"),
    pytest.param("<p>Our PHP and IOP meet in Reno.</p><p>Most programs are held Monday through Friday. Both typically start at 9 a.m.; the IOP ends at noon and the PHP ends at 3 p.m.</p>", ["iop", "php"], ["sessions"], id="near: most programs"),
    pytest.param("<p>Our PHP and IOP meet Monday through Friday except Wednesdays. Both start at 9 a.m. IOP ends at noon and PHP at 3 p.m.</p>", ["iop sessions: mon tue thu fri 09:00-12:00", "php sessions: mon tue thu fri 09:00-15:00"], ["wed"], id="a day is taken away"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_when_a_whole_program_meets(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


BY_HOURS = {
    "participants receive": ("<p>For six weeks, Monday through Thursday from 12-3 PM, participants receive daily group and individual therapy with none of the disruption that comes with hospitalization.</p>", ["iop", "iop sessions: mon tue wed thu 12:00-15:00"], ["inpatient"]),
    "clients have group": ("<p>Clients have group therapy Monday, Wednesday and Friday from 9 am to 12 pm, without the cost that comes with a residential stay.</p>", ["iop", "iop sessions: mon wed fri 09:00-12:00"], ["residential"]),
    "near: two days": ("<p>Clients have group therapy Monday and Friday from 9 am to 12 pm.</p>", [], ["iop"]),
    "near: two hours": ("<p>Participants receive group therapy Monday through Thursday from 9 to 10 am.</p>", [], ["iop"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), BY_HOURS.values(), ids=BY_HOURS)
def test_a_program_is_known_by_its_hours(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"<p>We treat OCD in adults.</p>{body}", "Marrow Creek Intensive Treatment Program"), stated, never)


PAGE = "<title>{0} | Gorse Fell</title><h1>{0}</h1><p>Our {1} helps adults with addiction.</p>{2}"
OF_PAGES: dict[str, tuple[str, str, bool]] = {
    "a line": ("iop", "<p>Hours: Mon, Wed, Thu 6-9 pm</p>", True),
    "under a heading": ("php", "<h2>Hours</h2><p>Monday-Friday 9 am - 3 pm</p>", True),
    "of the morning": ("iop", "<p>Hours: Monday-Thursday 9-12</p>", True),
    "as long as an office day": ("iop", "<p>Hours: Monday-Friday 9-5</p>", False),
    "beside an address": ("iop", "<p>12 Elm Street, Dayton, OH 45402</p><p>Hours: Monday-Friday 9-3</p>", False),
    "beside a number": ("php", "<p>Hours: Monday-Friday 9-3</p><p>Call 937-555-0134</p>", False),
    "of an office": ("php", "<p>Office hours: Monday-Friday 9-3</p>", False),
    "under another heading": ("php", "<h2>Visit us</h2><p>Hours: Monday-Friday 9-3</p>", False),
    "in the footer": ("php", "<footer>Hours: Monday-Friday 9-3</footer>", False),
}


@pytest.mark.parametrize(("level", "body", "met"), OF_PAGES.values(), ids=OF_PAGES)
def test_bare_hours_on_the_page_of_one_level(level: str, body: str, met: bool) -> None:
    name = {"iop": "Intensive Outpatient Program", "php": "Partial Hospitalization Program"}[level]
    (program,) = extract_page(PAGE.format(name, level.upper(), body)).programs
    assert (program.level_of_care.value, bool(program.sessions)) == (level, met)


def test_bare_hours_on_the_page_of_a_whole_provider_are_of_its_door() -> None:
    found = extract_page(
        "<title>Gorse Fell</title><h1>Gorse Fell</h1><p>Our IOP is for adults.</p><p>Hours: Mon-Fri 9-3</p>"
    )
    assert [program.sessions for program in found.programs] == [[]]
