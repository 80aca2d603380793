"""Hours and lengths of a class of its own on the page of an outpatient agency: "Anger management (26 weeks)", "a 12-hour DUI class"."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

AGENCY = "<p>We are an outpatient treatment agency in Reno, NV.</p>"
TABLE = "<table><tr><th>Group</th><th>Day/Time</th><th>Length</th></tr><tr><td>{}</td><td>Sat 9-11 am</td><td>{}</td></tr></table>"


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>Anger management (26 weeks)</li><li>Domestic violence group (52 weeks)</li></ul>",
        "<ul><li>Relapse prevention (12 weeks)</li><li>Seeking safety (10 weeks)</li></ul>",
        "<h3>Anger Management</h3><p>26-week program. Saturdays 9-11 am.</p>",
        "<h3>Batterers' Intervention Program</h3><p>The program lasts 52 weeks.</p>",
        TABLE.format("Anger Management", "26 weeks"),
        TABLE.format("Parenting", "8 weeks"),
        "<p>Anger management: Sat 9-11 am, program of 26 weeks</p>",
        "<ul><li>Manejo de la ira (26 semanas)</li><li>Violencia doméstica (52 semanas)</li></ul>",
        "<h3>DUI Level II</h3><p>12-week program</p>",
        "<p>We offer a 12-hour DUI class.</p>",
        "<p>An 8-hour driver awareness class is offered monthly.</p>",
        "<ul><li>8-hour anger management class</li><li>16-hour theft class</li></ul>",
        "<p>Clase de DUI de 12 horas.</p>",
        "<p>DUI Level I is a 12-hour class over two Saturdays.</p>",
    ],
)
def test_a_class_of_its_own(body: str) -> None:
    must_state(page(AGENCY + body), [], ["duration", "session_hours"])


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        ("<ul><li>Outpatient program (16 weeks)</li><li>Anger management (26 weeks)</li></ul>", "outpatient duration_weeks: 16.0-16.0"),
        ("<ul><li>Length of program (16 weeks)</li></ul>", "outpatient duration_weeks: 16.0-16.0"),
        ("<p>The outpatient program lasts 16 weeks.</p>", "outpatient duration_weeks: 16.0-16.0"),
        ("<h3>Outpatient groups</h3><p>The program takes 16 weeks and covers anger management.</p>", "outpatient duration_weeks: 16.0-16.0"),
        ("<p>Our outpatient groups are two-hour classes.</p>", "outpatient session_hours: 2.0-2.0"),
        ("<p>Our day program has six hours of classes a day.</p>", "php session_hours: 6.0-6.0"),
    ],
)  # fmt: skip
def test_the_program_itself(body: str, stated: str) -> None:
    must_state(page(AGENCY + body), [stated], [])


def test_a_class_for_drivers_that_is_the_program() -> None:
    must_state(page("<p>We offer DUI classes.</p><h2>DUI Level II</h2><p>The program lasts 12 weeks.</p>"), ["early_intervention duration_weeks: 12.0-12.0"], [])  # fmt: skip
