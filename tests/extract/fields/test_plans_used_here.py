"""Plans that "can be used here", payers whose names are ordinary words, and what is paid by income."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

OFFERS = "<p>We offer an intensive outpatient program in Dayton, OH.</p><p>{}</p>"


def paid(text: str) -> set[str]:
    found = facts(extract_page(page(OFFERS.format(text))))
    return {fact for fact in found if fact.startswith(("insurers", "payment"))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aetna and Cigna plans can be used here.", "aetna cigna"),
        ("Aetna, Cigna and Humana can be used for our program.", "aetna cigna humana"),
        ("Humana can be used at our clinic.", "humana"),
        ("Medicaid can also be used to pay for your treatment here.", "medicaid"),
        ("Aetna can be used with us.", "aetna"),
        ("Cigna insurance can be used at this office.", "cigna"),
        ("We accept Aetna, PEIA, The Health Plan and Allegiance.", "aetna allegiance peia the_health_plan"),
        ("We accept Meridian, Molina and Aetna.", "aetna meridian molina"),
        ("Insurance accepted: PEIA, Humana, Meridian", "humana meridian peia"),
    ],
)
def test_plans_that_are_taken(text: str, names: str) -> None:
    assert paid(text) == {f"insurers: {name} accepted" for name in names.split()}


@pytest.mark.parametrize(
    "text",
    [
        "Aetna plans may not be used here.",
        "Aetna can be used at many clinics.",
        "Aetna can be used here only for labs.",
        "If Aetna can be used here, we will tell you.",
        "Ask whether Aetna can be used here.",
        "Can Aetna be used here?",
        "We are working so that Aetna can be used here.",
        "Soon Aetna can be used here.",
        "The Health Plan decides whether it pays.",
        "We work with The Health Plan you choose.",
        "We work with the health plan to get approval.",
        "We serve Boise, Meridian and Nampa.",
        "We accept clients from Meridian, Nampa and Boise.",
        "Our office is at 400 Meridian Street.",
        "We say the Pledge of Allegiance.",
        "We have no allegiance to one method.",
    ],
)
def test_plans_of_which_nothing_is_said(text: str) -> None:
    assert not [fact for fact in paid(text) if "accepted" in fact and "not_accepted" not in fact]


@pytest.mark.parametrize(
    "text",
    [
        "Fees are based on household income.",
        "Payment is based on your income.",
        "Your cost is based on your income and family size.",
        "What you pay is based on your household income.",
        "Our charges are based on what you earn.",
        "Rates are based on family size and income.",
    ],
)
def test_fees_by_income_are_a_sliding_scale(text: str) -> None:
    assert paid(text) == {"payment: sliding_scale"}


@pytest.mark.parametrize(
    "text",
    [
        "Medicaid eligibility is based on household income.",
        "Child support payment is based on your income.",
        "Our fees are not based on your income.",
        "Fees are based on the length of the session.",
        "The county's grant is based on household income.",
        "Payment is based on your deductible.",
    ],
)
def test_other_things_by_income_are_none(text: str) -> None:
    assert "payment: sliding_scale" not in paid(text)
