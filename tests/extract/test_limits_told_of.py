"""Amounts of which a sentence or a label says that they are the least or the greatest: "Minimum stay is 60 days"."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

BOUNDS = [
    pytest.param(f"<p>{said}</p>", fact, id=said)
    for said, fact in (
        ("Minimum stay is 60 days.", "residential duration_weeks: 8.6-None"),
        ("Minimum stay: 90 days", "residential duration_weeks: 12.9-None"),
        ("The minimum length of stay is 28 days.", "residential duration_weeks: 4.0-None"),
        ("The minimum stay in our program is usually 60 days.", "residential duration_weeks: 8.6-None"),
        ("Maximum stay is 2 years.", "residential duration_weeks: None-103.2"),
        ("The maximum length of stay will be 90 days.", "residential duration_weeks: None-12.9"),
        ("<b>Minimum stay:</b> 90 days", "residential duration_weeks: 12.9-None"),
        ("La estancia mínima es de 60 días.", "residential duration_weeks: 8.6-None"),
        ("The average stay is 60 days.", "residential duration_weeks: 8.6-8.6"),
        ("The minimum age is 18 and the program is 60 days.", "residential duration_weeks: 8.6-8.6"),
        ("The stay is 60 days.", "residential duration_weeks: 8.6-8.6"),
    )
] + [
    pytest.param("<table><tr><td>Minimum stay</td><td>60 days</td></tr></table>", "residential duration_weeks: 8.6-None", id="the head of a row"),
    pytest.param("<dl><dt>Maximum stay</dt><dd>90 days</dd></dl>", "residential duration_weeks: None-12.9", id="a term"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "fact"), BOUNDS)
def test_a_minimum_or_maximum_that_is_told_of_is_one_end_of_the_amount(body: str, fact: str) -> None:
    over = "<p>Marrow Creek Ranch is a residential treatment center. We treat adults with alcohol addiction.</p>"
    must_state(page(over + body), [fact], [])


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("Minimum attendance is 9 hours a week.", "iop hours_per_week: 9.0-None"),
        ("The minimum is three days a week.", "iop days_per_week: 3.0-None"),
        ("Attendance is 9 hours a week.", "iop hours_per_week: 9.0-9.0"),
    ],
)
def test_a_minimum_of_attendance(said: str, fact: str) -> None:
    over = "<p>At Marrow Creek, our intensive outpatient program helps adults with addiction.</p>"
    must_state(page(f"{over}<p>{said}</p>", "Marrow Creek | IOP in Reno"), [fact], [])
