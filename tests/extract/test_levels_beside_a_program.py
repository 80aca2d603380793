"""Levels of care that a page names beside what it is about: outpatient therapy beside an IOP, PHP and IOP under "Outpatient", bare lines."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

LEVELS = frozenset(("outpatient", "iop", "php", "residential"))
IOP = "<p>Our IOP in Reno meets three evenings a week.</p>"


def levels(body: str) -> set[str]:
    return {fact for fact in facts(extract_page(page(body))) if fact in LEVELS}


BESIDE_IOP = [
    ("Our therapists also see adults and teens for weekly outpatient therapy.", True),
    ("Our clinicians see adults, teens and couples for outpatient therapy.", True),
    ("We see couples and families for outpatient counseling, too.", True),
    ("Outpatient therapy is available too.", True),
    ("Traditional outpatient therapy is offered as well.", True),
    ("Individual outpatient therapy is also available.", True),
    ("Outpatient therapy is available at Larkin Clinic too.", False),
    ("Outpatient therapy is available in most towns.", False),
    ("Many clients see their own therapist for weekly outpatient therapy.", False),
    ("If you need outpatient therapy, we can refer you.", False),
    ("Unlike outpatient therapy, IOP meets three times a week.", False),
]


@pytest.mark.parametrize(("sentence", "offered"), BESIDE_IOP)
def test_outpatient_therapy_beside_an_iop(sentence: str, offered: bool) -> None:
    assert levels(f"{IOP}<p>{sentence}</p>") == ({"iop", "outpatient"} if offered else {"iop"})


ALL = {"residential", "outpatient", "iop", "php"}
UNDER_OUTPATIENT = [
    ("<h2>Outpatient</h2><ul><li>PHP</li><li>IOP</li><li>OP</li></ul>", ALL),
    ("<h2>Outpatient programs</h2><ul><li>Partial Hospitalization Program (PHP)</li><li>Intensive Outpatient Program (IOP)</li></ul>", ALL),
    ("<h2>Outpatient</h2><p>PHP, IOP and OP at our Mobile office.</p>", ALL),
    ("<h2>Outpatient</h2><p>Three levels: PHP, IOP and OP.</p>", ALL),
    ("<h2>Outpatient services</h2><p>We have PHP and IOP.</p>", ALL),
    ("<h2>Outpatient</h2><p>Counseling for people who have finished PHP or IOP.</p>", {"residential", "outpatient"}),
    ("<h2>Outpatient</h2><ul><li>Less than IOP</li><li>Weekly sessions</li></ul>", {"residential", "outpatient"}),
    ("<h2>Outpatient</h2><p>PHP and IOP are for those who need more than we can give.</p>", {"residential", "outpatient"}),
]  # fmt: skip


@pytest.mark.parametrize(("section", "expected"), UNDER_OUTPATIENT)
def test_levels_listed_under_outpatient_are_offered(section: str, expected: set[str]) -> None:
    assert (
        levels(f"<p>Marrow Creek treats addiction in Mobile, AL.</p><h2>Residential</h2><p>30 beds.</p>{section}")
        == expected
    )


WEEK = "mon tue wed thu fri 10:00-14:30"


def test_the_last_of_three_lines_of_levels_heads_nothing() -> None:
    body = "<p>We are a treatment center in Reno.</p><p>PHP</p><p>IOP</p><p>Outpatient Services</p><p>Programs meet Monday through Friday 10:00 am-2:30 pm.</p>"
    found = facts(extract_page(page(body)))
    assert {"php", "iop", "outpatient"} <= found
    assert not [fact for fact in found if "sessions" in fact]


def test_a_line_of_a_level_over_what_is_said_of_it_heads_that() -> None:
    body = (
        f"<p>We are a treatment center in Reno.</p><p>PHP</p><p>Meets {'Monday through Friday'} 10:00 am-2:30 pm.</p>"
        "<p>IOP</p><p>Meets Monday and Thursday 6-9 pm.</p><p>Outpatient Services</p><p>Therapy on Mondays at 5 pm.</p>"
    )
    found = {fact for fact in facts(extract_page(page(body))) if "sessions" in fact}
    assert found == {f"php sessions: {WEEK}", "iop sessions: mon thu 18:00-21:00"}


OF_CLINICS = "<h1>{}</h1><p>Marrow Creek provides outpatient counseling.</p>"
OF_IOP = "<h1>{}</h1><p>Marrow Creek runs an IOP.</p>"
COLUMNS = [
    (OF_CLINICS, "Outpatient Clinics", "Clinic", "Hours", 0),
    (OF_CLINICS, "Outpatient Clinics", "Office location", "Open", 0),
    (OF_CLINICS, "Outpatient Clinics", "Town", "Days and hours", 0),
    (OF_CLINICS, "Outpatient Groups", "Group", "Hours", 2),
    (OF_CLINICS, "Outpatient Clinics", "Clinic", "Group times", 2),
    (OF_IOP, "IOP locations", "Location", "Hours", 2),
]


@pytest.mark.parametrize(("head", "heading", "first", "column", "sessions"), COLUMNS)
def test_the_hours_of_clinics_in_a_table_are_no_sessions(
    head: str, heading: str, first: str, column: str, sessions: int
) -> None:
    rows = "<tr><td>Reno</td><td>Tue, Thu 9 am-12 pm</td></tr><tr><td>Sparks</td><td>Mon, Wed 1-4 pm</td></tr>"
    found = extract_page(
        f"<html><head><title>Marrow Creek</title></head><body>{head.format(heading)}<table><tr><th>{first}</th><th>{column}</th></tr>{rows}</table></body></html>"
    )
    assert sum(len(program.sessions) for program in found.programs) == sessions
