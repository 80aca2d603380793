"""What a price is for is no length of the program, and so many Saturdays of one course are no days of its week."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Our intensive outpatient program (IOP) meets Monday, Wednesday and Thursday from 6 to 9 pm.</p>{}"
WEEK = ["iop sessions: mon wed thu 18:00-21:00"]
CASES = [
    ("<p>IOP: $3,450 for two weeks.</p>", ["prices: 3450-3450 program"], ["duration"]),
    ("<p>Our IOP costs $3,450 for 2 weeks.</p>", ["prices: 3450-3450 program"], ["duration"]),
    ("<h2>Rates</h2><ul><li>IOP: $1,500 for 30 days</li></ul>", ["prices: 1500-1500 program"], ["duration"]),
    ("<p>The self-pay IOP rate is $1,200 for the four weeks.</p>", [], ["duration"]),
    ("<p>Two weeks of IOP: $3,450</p>", [], ["duration"]),
    ("<p>Four weeks of our IOP is $3,450.</p>", [], ["duration"]),
    ("<p>Our IOP lasts eight weeks and costs $3,450.</p>", ["iop duration_weeks: 8.0-8.0"], []),
    ("<p>Our 8-week IOP costs $3,450.</p>", ["iop duration_weeks: 8.0-8.0"], []),
    ("<p>IOP is $4,500 for the 8-week program.</p>", ["iop duration_weeks: 8.0-8.0"], []),
    ("<p>The IOP is $4,500 for the full eight-week program.</p>", ["iop duration_weeks: 8.0-8.0"], []),
    ("<p>The IOP costs $150 per session for 8 weeks.</p>", ["iop duration_weeks: 8.0-8.0"], []),
    ("<p>IOP: 8 weeks, $3,450</p>", ["iop duration_weeks: 8.0-8.0"], []),
    ("<p>We also have a 12-hour class over two Saturdays.</p>", [], ["sat", "weekend"]),
    ("<ul><li>12-hour class over two Saturdays, $150</li></ul>", [], ["sat", "weekend"]),
    ("<p>The 8-hour class is held on 2 consecutive Saturdays from 9 to 1.</p>", [], ["sat", "weekend"]),
    ("<p>The 16-hour class runs over two weekends.</p>", [], ["weekend"]),
    ("<p>The course is taught on three Fridays.</p>", [], ["fri"]),
    ("<p>Our IOP also meets Saturdays from 9 to 12.</p>", ["iop sessions: sat 09:00-12:00"], []),
    ("<p>Our IOP also meets on Saturdays.</p>", [], []),
    ("<p>Group 2: Saturday, 9 am to 12 pm</p>", ["iop days: sat"], []),
    ("<p>Our IOP has weekend groups.</p>", ["iop dayparts: weekend"], []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "stated", "never"), CASES, ids=[case[0] for case in CASES])
def test_paid_for_and_dated(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS.format(said)), WEEK + stated, never)


BOTH = "<p>At Marrow Creek, we offer PHP and IOP for adults with addiction.</p>{}"


@pytest.mark.parametrize(
    ("said", "stated", "never"),
    [
        pytest.param("<h3>How long does PHP last?</h3><p>4 to 6 weeks</p><h3>How long does IOP last?</h3><p>8 to 12 weeks</p>", ["php duration_weeks: 4.0-6.0", "iop duration_weeks: 8.0-12.0"], [], id="each level"),
        pytest.param("<h3>How long is IOP?</h3><p>8 weeks.</p>", ["iop duration_weeks: 8.0-8.0"], ["php duration"], id="one of two"),
        pytest.param("<h3>How long does an IOP last?</h3><p>8 to 12 weeks</p>", [], ["duration"], id="any"),
        pytest.param("<h3>How long do IOPs last?</h3><p>8 to 12 weeks</p>", [], ["duration"], id="many"),
        pytest.param("<h3>How long do PHP and IOP last?</h3><p>8 weeks</p>", [], ["duration"], id="two at once"),
        pytest.param("<h3>How long is the wait for IOP?</h3><p>2 weeks</p>", [], ["duration"], id="a wait"),
        pytest.param("<h3>How long does residential care last?</h3><p>30 days</p>", [], ["duration"], id="a level that is not offered"),
    ],
)  # fmt: skip
def test_bare_answers_on_a_page_of_two_levels(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(BOTH.format(said)), stated, never)
