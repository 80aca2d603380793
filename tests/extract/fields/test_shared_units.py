"""A second level's number without its unit, which is that of the first: "PHP is five days a week and our IOP three"."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

BOTH = "<p>We offer PHP and IOP in Reno, NV.</p>"
OURS = "<p>Our IOP serves adults in Reno, NV.</p>"
FIVE, THREE = "php days_per_week: 5.0-5.0", "iop days_per_week: 3.0-3.0"

CASES = [
    ("<p>Our PHP meets 5 days and our IOP 3.</p>", [FIVE, THREE], []),
    ("<p>Our PHP meets 5 days a week and our IOP 3.</p>", [FIVE, THREE], []),
    ("<p>Our PHP meets five days a week, while our IOP meets three.</p>", [FIVE, THREE], []),
    ("<p>Our IOP is three days a week; our PHP, five.</p>", [FIVE, THREE], []),
    (BOTH + "<p>PHP is five days a week and IOP is three to five.</p>", [FIVE, "iop days_per_week: 3.0-5.0"], []),
    (BOTH + "<p>PHP meets five days a week, and IOP three, both in the morning.</p>", [FIVE, THREE], []),
    ("<p>Our PHP is 30 hours a week and our IOP 9.</p>", ["php hours_per_week: 30.0-30.0", "iop hours_per_week: 9.0-9.0"], []),
    ("<p>Our PHP runs 6 hours a day and our IOP 3.</p>", ["php session_hours: 6.0-6.0", "iop session_hours: 3.0-3.0"], []),
    # elsewhere, and ours
    (BOTH + "<p>PHP is 20 hours a week elsewhere; our IOP is 9.</p>", ["iop hours_per_week: 9.0-9.0"], ["20.0"]),
    (OURS + "<p>A PHP asks for 30 hours a week, but our IOP asks for 9 hours a week.</p>", ["iop hours_per_week: 9.0-9.0"], ["30.0"]),
    (OURS + "<p>IOP is 9 hours a week at most programs.</p>", ["iop"], ["hours_per_week"]),
    # numbers of something else
    ("<p>Our PHP meets five days a week and our IOP has 12 seats.</p>", [FIVE], ["iop days", "12.0"]),
    ("<p>Our PHP meets five days a week and our IOP started in 2019.</p>", [FIVE], ["iop days"]),
    ("<p>Our PHP meets five days a week and our IOP costs $300.</p>", [FIVE], ["iop days"]),
    ("<p>Our PHP meets 5 days a week and our IOP 120.</p>", [FIVE], ["iop days"]),
    ("<p>Our PHP meets 5 days a week; IOP 2 is for alumni.</p>", [FIVE], ["iop days"]),
    ("<p>Our detox lasts 5 days and our residential 30.</p>", ["detox", "residential"], ["days_per_week"]),
    ("<p>Our IOP meets 3 days a week, and residential is at 9 Elm Street.</p>", [THREE], ["9.0"]),
    ("<p>Our PHP meets five days a week for adults and our IOP three.</p>", [FIVE], ["iop days"]),
    ("<p>Our PHP serves adults.</p><p>A program day is six hours, and we meet five days a week.</p>", [FIVE], []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES, ids=[body[-60:] for body, *_ in CASES])
def test_a_number_takes_the_unit_of_the_level_before(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
