"""Amounts in whole sentences: what they are paid for and to whom decides whether they are a price of this provider."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

OVER = "<h2>Good to know</h2>"


@pytest.mark.parametrize(
    ("sentence", "price"),
    [
        pytest.param("The fee is $45 per session.", "45-45 session", id="fee"),
        pytest.param("Self-pay clients pay $95 a week.", "95-95 week", id="clients pay"),
        pytest.param("Residents without a scholarship pay $160 a week.", "160-160 week", id="some residents pay"),
        pytest.param("It costs $1,000 a day.", "1000-1000 day", id="it"),
        pytest.param("Rent is $180 a week.", "180-180 week", id="rent"),
        pytest.param("A bed in a shared room is $700 a month.", "700-700 month", id="bed"),
        pytest.param("Each session is $120.", "120-120 session", id="session"),
        pytest.param("The clinic charges $70 per visit.", "70-70 session", id="the clinic charges"),
        pytest.param("Interns charge $60 per session.", "60-60 session", id="interns"),
        pytest.param("Tuition is $14,000 a month.", "14000-14000 month", id="tuition"),
        pytest.param("Groups are $40 per session and the intake is $150.", "40-40 session", id="groups"),
        pytest.param("La sesión cuesta $60.", "60-60 session", id="in Spanish"),
        pytest.param("<b>Shared room:</b> $650 a month", "650-650 month", id="a line"),
        pytest.param("DUI classes are $40 a class.", "40-40 session", id="classes of a program"),
        pytest.param(
            "Our IOP includes yoga classes and costs $250 a week.", "250-250 week", id="a program with classes"
        ),
        pytest.param(
            "Art classes are part of the program. The fee is $95 a week.",
            "95-95 week",
            id="classes of the program, and its fee",
        ),
        pytest.param(
            "Yoga is held on Fridays. IOP groups are $45 a session.", "45-45 session", id="yoga, and what groups cost"
        ),
        pytest.param(
            "Anger management classes are held on Saturdays. The cost is $30 a class.",
            "30-30 session",
            id="a class that treats",
        ),
        pytest.param(
            "Groups meet on Mondays. The cost is $30 per session.", "30-30 session", id="it goes on from groups"
        ),
        pytest.param("Our peer support groups are $10 per session.", "10-10 session", id="groups of peers"),
        pytest.param("The program costs $4,500 in all.", "4500-4500 program", id="a sum of the program"),
        pytest.param("Our eight-week program is $2,900 in total.", "2900-2900 program", id="a sum of weeks"),
        pytest.param("Fees range from $20 to $90 a session depending on income.", "20-90 session", id="by income"),
        pytest.param("Sessions are $20 to $90, based on your income.", "20-90 session", id="based on income"),
    ],
)
def test_what_is_paid_here(sentence: str, price: str) -> None:
    must_state(page(f"<p>Our IOP meets Monday 6-9 pm.</p>{OVER}<p>{sentence}</p>"), [f"prices: {price}"], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The garage under the building is $22 per day.",
        "The lot costs $5 per day.",
        "Bring no more than $40 a week for snacks.",
        "Plan on $5 a day for lunch.",
        "The after-school club takes children for $11 a day.",
        "A hospital would charge $700 a day for detox.",
        "The program down the street charges $200 per session.",
        "Quarry Street House charges $150 a week.",
        "The probation office collects its own $60 per month.",
        "An interlock device is about $80 a month.",
        "The state pays public detox units $310 a day.",
        "$26 a day keeps a bed open.",
        "One donor gives $100 a month.",
        "Gas for the van is $90 a week.",
        "The counselor position pays $1,100 per week.",
        "We rent rooms at $18 per session to licensed colleagues.",
        "Unemployment pays up to $561 per week.",
        "Drinking cost me $250 a week.",
        "TRICARE paid $62 a session then.",
        "El estacionamiento cuesta $5 por día.",
        "En 2015 la sesión costaba $60.",
        "La droga le costaba $200 por día.",
        "A parenting class is held at the library. The cost is $15 a class.",
        "Our parenting classes are $15 a class.",
        "Tuition for our counselor training course is $900.",
        "The cost of the CPR course is $60 per class.",
        "CPR classes are held on Saturdays. The cost is $40 a class.",
        "Community yoga is held on Fridays. It costs $10 a class.",
        "We also offer cooking classes. Each class is $12.",
        "Peer specialist training is offered in May. Tuition is $450 per course.",
        "First aid training: $35 per class.",
        "Six groups come to a sum: groups cost $480 in all.",
        "Households with an income below $2,000 a month qualify.",
    ],
)
@pytest.mark.parametrize("over", [OVER, "<h2>Our program</h2>"], ids=["neutral heading", "own heading"])
def test_what_is_paid_for_something_else(sentence: str, over: str) -> None:
    must_state(page(f"<p>Our IOP meets Monday 6-9 pm.</p>{over}<p>{sentence}</p>"), [], ["prices"])


ONLY_LEVEL = "<p>Marrow Creek Recovery offers {} in Dayton, Ohio.</p>"
IOP = "intensive outpatient program"


@pytest.mark.parametrize(
    ("level", "sentence", "price"),
    [
        (IOP, "IOP costs $4,500 for eight weeks.", "4500-4500 program"),
        (IOP, "IOP costs $4,500 for the full eight-week program.", "4500-4500 program"),
        (IOP, "IOP costs $250 a week, including workbooks.", "250-250 week"),
        ("medical detox", "Detox costs $900 a day, which includes meals.", "900-900 day"),
        ("residential treatment", "Residential treatment costs $9,500 a month.", "9500-9500 month"),
        (IOP, "Intensive outpatient treatment costs $300 a week.", "300-300 week"),
    ],
)
def test_what_the_only_level_costs(level: str, sentence: str, price: str) -> None:
    title = f"{level.title()} | Marrow Creek Recovery"
    must_state(page(f"{ONLY_LEVEL.format(level)}<p>{sentence}</p>", title), [f"prices: {price}"], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "IOP costs $250 to $650 a week.",
        "IOP costs about $250 a week.",
        "IOP costs $250 a week at most places.",
        "Residential treatment costs $9,500 a month.",
        "On average, IOP costs $250 a week.",
        "Elsewhere, IOP costs $250 a week.",
        "IOPs cost $250 a week.",
        "</p><h2>How much does IOP cost in Ohio?</h2><p>IOP costs $250 a week.",
    ],
)
def test_what_a_level_costs_anywhere(sentence: str) -> None:
    title = f"{IOP.title()} | Marrow Creek Recovery"
    must_state(page(f"{ONLY_LEVEL.format(IOP)}<p>{sentence}</p>", title), [], ["prices"])


def test_an_amount_of_nothing_told_is_unclear() -> None:
    found = extract_page(page(f"<p>Our IOP meets Monday 6-9 pm.</p>{OVER}<p>The lot costs $35 per day.</p>"))
    assert [(one.field, one.value) for one in found.unclear] == [("prices", {"min": 35.0, "max": 35.0, "per": "day"})]


RANCH = "<p>Marrow Creek is a residential treatment center in Reno, NV.</p>"
MONTHLY = "prices: 4000-4000 month"


@pytest.mark.parametrize(
    ("body", "stated", "never"),
    [
        pytest.param("<p>Our program is $4,000 per month with a $3,000 enrollment fee.</p>", [MONTHLY], ["3000"], id="with an enrollment fee"),
        pytest.param("<p>$4,000 per month, $3,000 enrollment fee</p>", [MONTHLY], ["3000"], id="an enrollment fee behind a comma"),
        pytest.param("<p>$3,000 enrollment fee, then $4,000 per month</p>", [MONTHLY], ["3000"], id="an enrollment fee first"),
        pytest.param("<h2>Monthly cost</h2><ul><li>Tuition $4,000</li><li>Enrollment fee $3,000</li></ul>", [MONTHLY], ["3000", "program"], id="items under a month"),
        pytest.param("<table><tr><th></th><th>Per month</th></tr><tr><td>Tuition</td><td>$4,000</td></tr><tr><td>Enrollment fee</td><td>$3,000</td></tr></table>", [MONTHLY], ["3000"], id="rows under a month"),
        pytest.param("<p>Enrollment is open. Tuition is $4,000 a month.</p>", [MONTHLY], [], id="enrollment without a fee"),
        pytest.param("<p>Enrollment fees are waived; the program is $4,000 a month.</p>", [MONTHLY], [], id="fees waived"),
        pytest.param("<h2>Weekly schedule</h2><p>Tuition: $4,000</p>", ["prices: 4000-4000 program"], [], id="tuition under a schedule"),
        pytest.param("<p>While some centers cost $8,000 a month, Marrow Creek is $4,000 a month.</p>", [MONTHLY], ["8000"], id="while some centers"),
        pytest.param("<p>Instead of $8,000 a month, you pay $4,000 a month.</p>", [MONTHLY], ["8000"], id="instead of"),
        pytest.param("<p>We cost half of the $8,000 a month that similar programs charge.</p>", [], ["8000"], id="that similar programs charge"),
        pytest.param("<p>Unlike programs at $8,000 a month, we charge $4,000 a month.</p>", [MONTHLY], ["8000"], id="unlike programs"),
        pytest.param("<p>Our competitors charge $8,000 a month.</p>", [], ["8000"], id="competitors"),
        pytest.param("<p>We cost less than other rehabs at $8,000 a month; our fee is $4,000 a month.</p>", [MONTHLY], ["8000"], id="cheaper than others"),
        pytest.param("<table><tr><th>Marrow Creek</th><th>Other programs</th></tr><tr><td>$4,000 a month</td><td>$8,000 a month</td></tr></table>", [MONTHLY], ["8000"], id="a column of others"),
        pytest.param("<p>Hospitals bill $8,000 a month. We charge $4,000 a month.</p>", [MONTHLY], ["8000"], id="hospitals bill"),
        pytest.param("<p>Others: $8,000 a month. Marrow Creek: $4,000 a month.</p>", [MONTHLY], ["8000"], id="others and a colon"),
        pytest.param("<p>A bed in a hospital is $8,000 a month.</p>", [], ["8000"], id="a bed in a hospital"),
        pytest.param("<p>We bill $4,000 a month.</p>", [MONTHLY], [], id="we bill"),
        pytest.param("<p>The total bill of a stay is $4,000 a month.</p>", [MONTHLY], [], id="a bill"),
        pytest.param("<p>Some of our programs cost $4,000 a month.</p>", [MONTHLY], [], id="some of ours"),
        pytest.param("<p>Our other programs cost $4,000 a month.</p>", [MONTHLY], [], id="our other programs"),
        pytest.param("<h2>Other programs</h2><p>Our day program is $4,000 a month.</p>", [MONTHLY], [], id="under other programs"),
        pytest.param("<table><tr><th>Program</th><th>Average stay</th><th>Cost per month</th></tr><tr><td>Residential</td><td>8 weeks</td><td>$4,000</td></tr></table>", [MONTHLY], [], id="a column of averages"),
    ],
)  # fmt: skip
def test_fees_beside_and_prices_of_others(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(RANCH + body), stated, never)
