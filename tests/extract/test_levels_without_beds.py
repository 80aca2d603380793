"""Levels that one lives in, named over a house for outpatients, and levels that a Spanish page says it does not have."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>We offer an IOP in Reno.</p>"
SPANISH = "<p>Ofrecemos un IOP en Reno.</p>"
NONE = [
    (IOP, "<h2>Inpatient / Residential</h2><p>We are an outpatient facility. If you need residential care, we can recommend several programs.</p>"),
    (IOP, "<h2>Residential treatment</h2><p>We do not have beds here. Call us for a list of houses.</p>"),
    (IOP, "<h2>Inpatient care</h2><p>As an outpatient practice, we don't admit patients.</p>"),
    (SPANISH, "<h2>Tratamiento residencial</h2><p>Nuestra clínica no tiene camas.</p>"),
    (SPANISH, "<h2>Tratamiento residencial</h2><p>No contamos con tratamiento residencial.</p>"),
    (SPANISH, "<h2>Tratamiento residencial</h2><p>No ofrecemos tratamiento residencial.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("own", "body"), NONE, ids=[one[1][4:40] for one in NONE])
def test_a_level_that_is_lived_in_and_not_given(own: str, body: str) -> None:
    must_state(page(own + body), ["iop"], ["residential", "inpatient"])


GIVEN = [
    ("<h2>Residential treatment</h2><p>We do not have beds available today. Our residential program is for men.</p>", "residential"),
    ("<h2>Residential treatment</h2><p>Our house has 12 beds. Men stay 90 days.</p>", "residential"),
    ("<h2>Outpatient</h2><p>We are an outpatient facility.</p>", "outpatient"),
    ("<h2>Residential treatment</h2><p>We are an outpatient and residential provider.</p>", "residential"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "level"), GIVEN, ids=[one[0][4:60] for one in GIVEN])
def test_a_level_that_is_given_stays(body: str, level: str) -> None:
    must_state(page(IOP + body), ["iop", level], [])
