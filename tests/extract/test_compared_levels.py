"""A comparison of levels of care in general fills none of the provider's levels, one of its own levels fills each."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

HEAD = (
    "<!doctype html><html><head><title>Tidewrack Recovery</title></head><body><h1>Tidewrack Recovery</h1>"
    "<p>We are an outpatient center in Ohio. Our team has helped people since 2009. Our IOP meets Mon, Wed, Thu 6-9 pm.</p>"
)
TABLE = (
    "<table><tr><th></th><th>PHP</th><th>IOP</th></tr><tr><td>Hours per week</td><td>20-30</td><td>9-15</td></tr>"
    "<tr><td>Days per week</td><td>5</td><td>3-5</td></tr></table>"
)


def hours(body: str) -> dict[str, tuple[float | None, float | None] | None]:
    return {
        one.level_of_care.value: one.hours_per_week and (one.hours_per_week.min, one.hours_per_week.max)
        for one in extract_page(HEAD + body).programs
    }


GENERAL: list[Any] = [
    pytest.param("<h2>Levels of care</h2><h3>What is the difference between PHP and IOP?</h3>", id="a question under levels of care"),
    pytest.param("<h2>Our levels of care</h2><h3>What is the difference between PHP and IOP?</h3>", id="a question under our levels"),
    pytest.param("<h2>What is the difference between PHP and IOP?</h2>", id="a question"),
    pytest.param("<h2>The main differences between PHP and IOP</h2>", id="differences"),
    pytest.param("<h2>PHP vs. IOP</h2>", id="versus"),
    pytest.param("<h2>Comparing levels of care</h2>", id="comparing"),
    pytest.param("<h2>PHP or IOP: which is right for me?</h2>", id="which is right"),
    pytest.param("<h2>¿Cuál es la diferencia entre PHP e IOP?</h2>", id="in Spanish"),
    pytest.param("<h2>Levels of care</h2><p>What is the difference between PHP and IOP?</p>", id="a line before the table"),
    pytest.param("<h2>Questions</h2><p><b>What is the difference between PHP and IOP?</b></p>", id="a bold line"),
]  # fmt: skip


@pytest.mark.parametrize("over", GENERAL)
def test_a_comparison_in_general_fills_no_level(over: str) -> None:
    assert hours(over + TABLE) == {"iop": None}


OWN: list[Any] = [
    pytest.param("<h2>Our programs at a glance</h2>", id="our programs at a glance"),
    pytest.param("<h2>Compare our levels of care</h2>", id="compare ours"),
    pytest.param("<h2>How do our PHP and IOP compare?</h2>", id="how do ours compare"),
    pytest.param("<h2>Our PHP vs. our IOP</h2>", id="ours versus ours"),
    pytest.param("<h2>What is the difference between your PHP and IOP?</h2>", id="a question to us"),
    pytest.param("<h2>Programs</h2><p>Our PHP and IOP compared:</p>", id="a line of ours"),
]  # fmt: skip


@pytest.mark.parametrize("over", OWN)
def test_a_comparison_of_its_own_levels_fills_each(over: str) -> None:
    assert hours(over + TABLE) == {"iop": (9, 15), "php": (20, 30)}


def test_times_of_the_week_are_no_comparison_in_general() -> None:
    table = (
        "<table><tr><th></th><th>PHP</th><th>IOP</th></tr>"
        "<tr><td>Schedule</td><td>Mon-Fri 9 am-3 pm</td><td>Mon, Wed, Thu 6-9 pm</td></tr></table>"
    )
    found = extract_page(f"{HEAD}<h2>Schedule</h2><p>PHP or IOP? Which fits your week:</p>{table}").programs
    assert [(one.level_of_care.value, len(one.sessions)) for one in found] == [("iop", 1), ("php", 1)]


LESSON = (
    "<p>We are glad to help.</p><h3>Residential</h3><p>You live at the treatment center.</p><h3>PHP</h3><p>You come five days a week.</p>"
    "<h3>IOP</h3><p>You attend three evenings a week. Marrow Creek offers IOP in Reno.</p>"
)
ASKED = [
    ("What level of care do I need?", {"iop"}),
    ("Which level of care is right for you?", {"iop"}),
    ("What type of treatment does my loved one need?", {"iop"}),
    ("Which is the right level of care for me?", {"iop"}),
    ("Understanding Your Treatment Options", {"iop"}),
    ("Our levels of care", {"residential", "php", "iop"}),
    ("Which of our levels of care is right for you?", {"residential", "php", "iop"}),
    ("What level of care do we offer?", {"residential", "php", "iop"}),
]


@pytest.mark.parametrize(("heading", "levels"), ASKED)
def test_levels_under_a_heading_that_asks_which_one_somebody_needs_are_of_a_lesson(
    heading: str, levels: set[str]
) -> None:
    found = facts(extract_page(page(LESSON, title=f"{heading} | Marrow Creek Recovery")))
    assert {fact for fact in found if fact in ("residential", "php", "iop")} == levels


ROWS = "<table><tr><th>Level</th><th>Time</th></tr><tr><td>IOP</td><td>9-12 hours a week</td></tr><tr><td>Outpatient</td><td>1-2 hours a week</td></tr></table>"
ITEMS = "<ul><li>IOP: 9-12 hours a week</li><li>Outpatient: 1-2 hours a week</li></ul>"
HOURS = {"iop hours_per_week: 9.0-12.0", "outpatient hours_per_week: 1.0-2.0"}
LED_IN: list[tuple[str, set[str]]] = [
    ("Here is how the levels usually compare.", set()),
    ("In general, levels of care look like this:", set()),
    ("This is how levels of care typically differ:", set()),
    ("The levels of care generally look like this:", set()),
    ("Here is what our levels of care look like:", HOURS),
    ("We offer two levels of care:", HOURS),
    ("Our programs at a glance:", HOURS),
]


@pytest.mark.parametrize("of_what", [ROWS, ITEMS])
@pytest.mark.parametrize(("lead_in", "expected"), LED_IN)
def test_what_a_line_says_of_levels_in_general_leads_in_no_values_of_ours(
    lead_in: str, expected: set[str], of_what: str
) -> None:
    body = f"<p>Marrow Creek offers an IOP and outpatient counseling in Reno.</p><p>{lead_in}</p>{of_what}"
    assert {fact for fact in facts(extract_page(page(body))) if "hours_per_week" in fact} == expected
