"""Amounts of some clients alone, times in columns of zones, clauses behind times, sums under the heading of a schedule."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our IOP is for adults.</p>"
CASA = "<p>Ofrecemos un IOP.</p>"
HOME = "<p>Our residential program for men is one year.</p>"
WEEK = "iop sessions: mon tue wed thu fri 09:00-14:30"


@pytest.mark.parametrize(
    ("body", "stated", "never"),
    [
        pytest.param(IOP + "<p>Clients attend Monday to Friday, 9:00-2:30, and transportation is provided.</p>", [WEEK], [], id="a ride behind the times"),
        pytest.param(IOP + "<p>Clients attend Monday to Friday, 9:00-2:30, with free transportation.</p>", [WEEK], [], id="with a ride"),
        pytest.param(CASA + "<p>Nuestro IOP es de lunes a viernes de 9:00 a.m. a 2:30 p.m., con transporte incluido.</p>", [WEEK], [], id="con transporte"),
        pytest.param(IOP + "<p>Monday to Friday, 8:00-9:00 transportation</p>", [], ["sessions"], id="a line of a ride"),
        pytest.param(IOP + "<p>Come see us Tuesdays 1-4 pm for a free screening.</p>", [], ["sessions", "days"], id="for a screening"),
        pytest.param(IOP + "<p>Come in Monday through Friday between 9 am and 4 pm for an assessment.</p>", [], ["sessions", "days"], id="for an assessment"),
        pytest.param(IOP + "<p>Groups meet Monday and Tuesday 1-4 pm; call for an assessment.</p>", ["iop sessions: mon tue 13:00-16:00"], [], id="a call for an assessment"),
        pytest.param(CASA + "<p>Las clases se llevan a cabo los lunes y martes de 6:00 a 9:00 p.m.</p>", ["iop sessions: mon tue 18:00-21:00"], [], id="se llevan a cabo"),
        pytest.param(CASA + "<p>El programa se imparte de lunes a martes de 6 a 9 p.m.</p>", ["iop sessions: mon tue 18:00-21:00"], [], id="se imparte"),
        pytest.param(IOP + "<p>The IOP is a minimum of 9 hours per week for adults and 6 hours per week for adolescents.</p>", [], ["hours_per_week"], id="hours of each side"),
        pytest.param(IOP + "<p>The IOP meets 9 hours per week for eight weeks.</p>", ["iop hours_per_week: 9.0-9.0", "iop duration_weeks: 8.0-8.0"], [], id="hours for weeks"),
        pytest.param(IOP + "<p>The program takes place over 10 weeks.</p>", ["iop duration_weeks: 10.0-10.0"], [], id="takes place over"),
        pytest.param("<p>Ofrecemos un programa residencial.</p><p>La estadía promedio es de 30 días.</p>", ["residential duration_weeks: 4.3-4.3"], [], id="estadía promedio"),
        pytest.param("<p>Ofrecemos un programa residencial.</p><p>La estadía mínima es de 90 días.</p>", ["residential duration_weeks: 12.9-None"], [], id="estadía mínima"),
        pytest.param("<p>Ofrecemos un programa residencial.</p><p>Los residentes permanecen de 6 a 9 meses.</p>", ["residential duration_weeks: 25.8-38.7"], [], id="permanecen"),
        pytest.param("<p>Ofrecemos un programa residencial.</p><p>Las visitas permanecen cerradas 30 días.</p>", [], ["duration"], id="visitas cerradas"),
        pytest.param(HOME + "<h2>Daily Schedule</h2><p>There is a $500 entry fee.</p>", [], ["prices"], id="a sum under a schedule"),
        pytest.param(HOME + "<h2>Weekly House Meetings</h2><p>The induction fee is $850.</p>", [], ["prices"], id="a sum under meetings"),
        pytest.param(HOME + "<h2>Daily rates</h2><p>The cost is $140.</p>", ["prices: 140-140 day"], [], id="daily rates"),
        pytest.param("<p>We run a sober living for men.</p><h2>Weekly rent</h2><p>$200</p>", ["prices: 200-200 week"], [], id="weekly rent"),
    ],
)  # fmt: skip
def test_what_the_sentence_says(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


@pytest.mark.parametrize(
    ("heads", "zones"),
    [
        (("Eastern", "Pacific"), {"eastern", "pacific"}),
        (("ET", "CT"), {"eastern", "central"}),
        (("Central Time", "Mountain time"), {"central", "mountain"}),
        (("Central", "North"), {None}),
        (("Day", "PT"), {None}),
    ],
)
def test_columns_of_zones(heads: tuple[str, str], zones: set[str | None]) -> None:
    table = "<table><tr><th>Group</th><th>Days</th>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr>"
    row = "<tr><td>Morning group</td><td>Mon, Wed, Fri</td><td>9am-12pm</td><td>8am-11am</td></tr></table>"
    found = extract_page(page("<p>Our virtual IOP is for adults.</p>" + table + row))
    assert {one.zone for program in found.programs for one in program.sessions} <= zones
    assert zones == {None} or {one.zone for program in found.programs for one in program.sessions} == zones
