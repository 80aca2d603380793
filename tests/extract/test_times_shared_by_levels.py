"""Levels that share their days in one sentence, what goes on from "IOP is nine hours a week", a length at the end of a line of times."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

BOTH = "<p>We offer PHP and IOP for adults in Reno.</p>"
WEEK = "mon tue wed thu fri"
DAY, SHORT = f"php sessions: {WEEK} 09:00-15:00", f"iop sessions: {WEEK} 09:00-12:00"


@pytest.mark.parametrize(
    ("body", "stated", "never"),
    [
        pytest.param("<p>PHP runs from 9 to 3 and IOP from 9 to 12, Monday through Friday.</p>", [DAY, SHORT], ["php sessions: mon tue wed thu fri 09:00-12", "iop sessions: mon tue wed thu fri 09:00-15"], id="each before its times"),
        pytest.param("<p>Groups meet 9 am to 3 pm (PHP) and 9 am to noon (IOP), Monday through Friday.</p>", [DAY, SHORT], ["php sessions: mon tue wed thu fri 09:00-12"], id="each in brackets behind"),
        pytest.param("<p>Monday through Friday, PHP runs from 9 to 3 and IOP from 9 to 12.</p>", [DAY, SHORT], ["php sessions: mon tue wed thu fri 09:00-12"], id="the days before"),
        pytest.param("<p>PHP and IOP meet from 9 to 12 and 1 to 3, Monday through Friday.</p>", [], ["sessions: mon tue wed thu fri 09:00-15"], id="both together"),
        pytest.param("<p>PHP from 9 to 3 has a lunch from 12 to 1 and IOP, Monday through Friday.</p>", [], ["iop sessions"], id="no times of the second"),
        pytest.param("<h2>IOP</h2><p>IOP is nine hours a week, three days a week. Groups are Monday, Tuesday and Thursday 6-9 pm.</p>", ["iop hours_per_week: 9.0-9.0", "iop days_per_week: 3.0-3.0", "iop sessions: mon tue thu 18:00-21:00"], ["php hours", "php sessions"], id="under its own heading"),
        pytest.param("<h2>What is IOP?</h2><p>IOP is nine hours a week, three days a week.</p>", [], ["hours_per_week"], id="under a question"),
        pytest.param("<h2>IOP</h2><p>IOP is usually nine hours a week, three days a week.</p>", [], ["hours_per_week"], id="hedged"),
        pytest.param("<h2>IOP</h2><p>Most IOPs are nine hours a week.</p>", [], ["hours_per_week"], id="most programs"),
        pytest.param("<h2>PHP</h2><p>Monday-Friday, 8:30-2:30, 2-4 weeks</p>", ["php duration_weeks: 2.0-4.0"], [], id="a length behind times"),
        pytest.param("<h2>IOP</h2><p>Mon-Thu 6-9 pm | 8 weeks | In person</p>", ["iop duration_weeks: 8.0-8.0"], [], id="a length between strokes"),
        pytest.param("<h2>IOP</h2><p>Mon-Thu 6-9 pm, 2 weeks off in July</p>", [], ["duration"], id="weeks off"),
    ],
)  # fmt: skip
def test_levels_that_share_a_sentence(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(BOTH + body), stated, never)
