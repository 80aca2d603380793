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
    ],
)
@pytest.mark.parametrize("over", [OVER, "<h2>Our program</h2>"], ids=["neutral heading", "own heading"])
def test_what_is_paid_for_something_else(sentence: str, over: str) -> None:
    must_state(page(f"<p>Our IOP meets Monday 6-9 pm.</p>{over}<p>{sentence}</p>"), [], ["prices"])


def test_an_amount_of_nothing_told_is_unclear() -> None:
    found = extract_page(page(f"<p>Our IOP meets Monday 6-9 pm.</p>{OVER}<p>The lot costs $35 per day.</p>"))
    assert [(one.field, one.value) for one in found.unclear] == [("prices", {"min": 35.0, "max": 35.0, "per": "day"})]
