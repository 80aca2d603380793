"""Lengths of what people have behind them when they come: "Applicants must have completed a 28-day program"."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

HOUSE = "<p>We run a sober living home for men in recovery.</p>"
IOP = "<p>Our IOP is for adults.</p>"
CASA = "<p>Somos una casa de vida sobria para hombres.</p>"


@pytest.mark.parametrize(
    "body",
    [
        HOUSE + "<p>Applicants must have completed a 28-day treatment program.</p>",
        HOUSE + "<p>To be accepted, men must have finished at least 28 days of treatment.</p>",
        HOUSE + "<p>Residents come to us after completing a 30-day program.</p>",
        HOUSE
        + "<h3>Requirements</h3><ul><li>Completion of a 30-day treatment program</li><li>Willingness to work</li></ul>",
        HOUSE + "<p>Admission requires completion of at least a 30-day treatment program.</p>",
        HOUSE + "<p>Applicants must complete a minimum of 30 days in a treatment program prior to admission.</p>",
        HOUSE + "<p>We ask that you first complete a 21-day program.</p>",
        HOUSE + "<p>Most of our residents have completed a 30-day program.</p>",
        HOUSE + "<p>You must have at least 30 days of treatment completed.</p>",
        HOUSE + "<p>We accept men who have graduated from a 60-day program.</p>",
        HOUSE + "<p>Many of our residents have just left a 90-day treatment center.</p>",
        HOUSE + "<p>Residents come to us straight from a 30-day program.</p>",
        IOP + "<p>Clients must have completed detox or a 28-day program before they start.</p>",
        IOP + "<p>Having completed a 28-day program is required.</p>",
        CASA + "<p>Debe haber completado un programa de 30 días.</p>",
        CASA + "<p>Los solicitantes deben completar primero un programa de 30 días.</p>",
        CASA + "<ul><li>Haber terminado un tratamiento de por lo menos 30 días</li></ul>",
    ],
)
def test_what_people_have_behind_them(body: str) -> None:
    must_state(page(body), [], ["duration"])


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        (IOP + "<p>To graduate you must have completed 12 weeks of group.</p>", "iop duration_weeks: 12.0-12.0"),
        (IOP + "<p>Clients must complete a 12-week program.</p>", "iop duration_weeks: 12.0-12.0"),
        (
            IOP + "<p>Our clients complete a 12-week program and receive a certificate.</p>",
            "iop duration_weeks: 12.0-12.0",
        ),
        (HOUSE + "<p>Residents must complete a 90-day stay.</p>", "sober_living duration_weeks: 12.9-12.9"),
        (
            HOUSE + "<p>After completing detox, residents stay for 90 days.</p>",
            "sober_living duration_weeks: 12.9-12.9",
        ),
        (
            HOUSE + "<p>Upon completion of the 90-day program, men may move to a shared flat.</p>",
            "sober_living duration_weeks: 12.9-12.9",
        ),
        (HOUSE + "<p>Men come to us for a 90-day stay.</p>", "sober_living duration_weeks: 12.9-12.9"),
        (CASA + "<p>El programa dura 90 días.</p>", "sober_living duration_weeks: 12.9-12.9"),
    ],
)
def test_what_they_complete_here(body: str, stated: str) -> None:
    must_state(page(body), [stated], [])
