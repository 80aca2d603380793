"""Levels of care that a page names in a table or a list and that are given elsewhere, or are compared at large: no programs of its provider."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import page

IOP = "<p>Our evening IOP treats adults in Reno, NV.</p>"
ROWS = """<table><tr><th>Level</th><th>Hours</th><th>Length</th></tr><tr><td>Detox</td><td>24 hours a day</td><td>5 days</td></tr>
    <tr><td>Residential</td><td>24 hours a day</td><td>30 days</td></tr><tr><td>PHP</td><td>6 hours a day</td><td>4 weeks</td></tr>
    <tr><td>IOP</td><td>3 hours a day</td><td>8 weeks</td></tr></table>"""
TIMES = """<table><tr><th>Level</th><th>Days</th></tr><tr><td>PHP</td><td>Monday to Friday, 9 am to 3 pm</td></tr>
    <tr><td>IOP</td><td>Mon, Wed, Thu, 6 pm to 9 pm</td></tr></table>"""
BARE = (
    "<ul><li>Detox</li><li>Residential treatment</li><li>Partial hospitalization</li><li>Intensive outpatient</li></ul>"
)
ALL = {"iop", "php", "residential", "detox"}


def table(head: str, *rows: tuple[str, str]) -> str:
    """A table of levels with one more column of that head."""
    cells = "".join(f"<tr><td>{level}</td><td>{cell}</td></tr>" for level, cell in rows)
    return f"<table><tr><th>Level of care</th><th>{head}</th></tr>{cells}</table>"


ELSEWHERE = [
    pytest.param(
        table("Offered here?", ("Detox", "By referral"), ("Residential", "Elsewhere"), ("PHP", "Yes")),
        {"iop", "php"},
        id="by referral, elsewhere",
    ),
    pytest.param(
        table("At Marrow Creek", ("Detox", "No"), ("Residential", "Through our partners"), ("PHP", "Yes")),
        {"iop", "php"},
        id="at us, through partners",
    ),
    pytest.param(
        table("Where", ("Detox", "Larkin Hospital"), ("IOP", "Our Reno office"), ("PHP", "Our Reno office")),
        {"iop", "php"},
        id="where: a hospital",
    ),
    pytest.param(
        table("Provided by", ("Detox", "Partner hospital"), ("IOP", "Marrow Creek"), ("PHP", "Marrow Creek")),
        {"iop", "php"},
        id="provided by a partner",
    ),
    pytest.param(
        table("", ("Detox", "Not offered here"), ("Residential", "Referred out"), ("PHP", "Weekdays, 9 am to 3 pm")),
        {"iop", "php"},
        id="a column without a head",
    ),
    pytest.param(
        """<table><tr><th>Level of care</th><th>Marrow Creek</th><th>Elsewhere</th></tr><tr><td>Detox</td><td></td><td>✓</td></tr>
        <tr><td>PHP</td><td>✓</td><td></td></tr><tr><td>IOP</td><td>✓</td><td></td></tr></table>""",
        {"iop", "php"},
        id="marked under elsewhere",
    ),
    pytest.param(
        "<ul><li>Detox - elsewhere</li><li>Residential (by referral only)</li><li>PHP - not offered here</li></ul>",
        {"iop"},
        id="behind each item",
    ),
    pytest.param(
        "<h2>Services</h2><ul><li>Detox - through our partners</li><li>Residential: referred to a partner</li><li>PHP</li></ul>",
        {"iop", "php"},
        id="a list of services",
    ),
    pytest.param(
        "<h3>Detox</h3><p>Provided elsewhere.</p><h3>Residential</h3><p>Available through our partners.</p>",
        {"iop"},
        id="under each heading",
    ),
    pytest.param(f"<p>We coordinate with local programs for:</p>{BARE}", {"iop"}, id="coordinated with others"),
    pytest.param(f"<p>Clients come to us from:</p>{BARE}", {"iop"}, id="where clients come from"),
]
AT_LARGE = [
    "Levels of care compared",
    "Levels of care at a glance",
    "Where does IOP fit?",
    "How IOP compares",
    "The ladder of care",
    "Levels of care",
]
OURS = [
    pytest.param(f"<h2>Our levels of care</h2>{ROWS}", ALL, id="our levels"),
    pytest.param(f"<h2>Programs</h2>{ROWS}", ALL, id="programs"),
    pytest.param(f"<p>We offer these levels:</p>{ROWS}", ALL, id="we offer these"),
    pytest.param(f"<h2>Levels of care at Marrow Creek</h2>{ROWS}", ALL, id="at our name"),
    pytest.param(f"<h2>Levels of care</h2>{TIMES}", {"iop", "php"}, id="with times"),
    pytest.param(
        "<h2>Levels of care</h2>" + table("Cost", ("PHP", "$400 per day"), ("IOP", "$250 per day")),
        {"iop", "php"},
        id="with prices",
    ),
    pytest.param(
        "<h2>Levels of care</h2>"
        + table("Housing", ("PHP", "By referral"), ("IOP", "None"))
        + "<p>We offer a PHP.</p>",
        {"iop", "php"},
        id="housing by referral",
    ),
    pytest.param(f"<h2>Our programs</h2>{BARE}", ALL, id="a list of our programs"),
]


def levels(html: str) -> set[str]:
    return {program.level_of_care.value for program in extract_page(html).programs}


@pytest.mark.parametrize(("body", "offered"), ELSEWHERE)
def test_a_level_given_elsewhere_is_no_program(body: str, offered: set[str]) -> None:
    assert levels(page(IOP + body)) == offered


@pytest.mark.parametrize("markup", [ROWS, BARE], ids=["table", "list"])
@pytest.mark.parametrize("heading", AT_LARGE)
def test_levels_compared_at_large_are_no_programs_of_who_says_that_it_has_one(heading: str, markup: str) -> None:
    assert levels(page(f"{IOP}<h2>{heading}</h2>{markup}")) == {"iop"}


def test_the_average_cost_of_levels_is_of_no_program() -> None:
    costs = table("Average cost", ("Residential", "$30,000 per month"), ("IOP", "$5,000 per month"))
    found = extract_page(page(f"{IOP}<h2>What rehab costs</h2>{costs}"))
    assert ({program.level_of_care.value for program in found.programs}, found.prices) == ({"iop"}, [])


@pytest.mark.parametrize(("body", "offered"), OURS)
def test_a_table_or_a_list_of_our_levels_is_of_our_programs(body: str, offered: set[str]) -> None:
    assert levels(page(IOP + body)) == offered
