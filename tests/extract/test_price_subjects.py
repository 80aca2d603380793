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
