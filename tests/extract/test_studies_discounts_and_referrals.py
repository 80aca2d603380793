"""What is studied, discounted, passed or asked for before anybody comes in is no part of a program; and what is, beside it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

CLINIC = "<p>Our outpatient clinic sees adults with depression in Reno, NV. We offer CBT.</p>"
IOP = "<p>Our IOP treats adults with depression.</p>"
HOUSE = "<p>Our residential program treats adults in Reno, NV.</p>"


def told(markup: str, *words: str) -> list[str]:
    """The facts of a page that hold one of the words."""
    return sorted(fact for fact in facts(extract_page(page(markup))) if any(word in fact for word in words))


STUDIED = (
    "<h2>Research</h2><p>Participants receive up to $600 and come twice a week for eight weeks.</p>",
    "<h2>Our Research</h2><p>We are testing yoga and transcranial magnetic stimulation for PTSD.</p>",
    "<p>Our faculty study ketamine for alcohol use disorder and neurofeedback for PTSD.</p>",
    "<p>We are recruiting adults with bipolar disorder for a research study.</p>",
    "<p>Now enrolling veterans with PTSD in a clinical trial of EMDR.</p>",
    "<p>University researchers are testing yoga for PTSD in teens.</p>",
    "<h2>Current studies</h2><p>Exercise and yoga for methamphetamine use</p><p>EMDR for veterans, Mondays at 3 pm</p>",
    "<h3>Participate in a study</h3><ul><li>Yoga for bipolar disorder</li></ul>",
    "<p>Looking for teens with OCD to take part in our EMDR study.</p>",
)
OF_STUDIES = (
    "yoga",
    "emdr",
    "tms",
    "ptsd",
    "bipolar",
    "alcohol",
    "stimulants",
    "neuro",
    "ketamine",
    "ocd",
    "days",
    "duration",
    "veterans",
    "adolescents",
)


@pytest.mark.parametrize("said", STUDIED)
def test_what_is_studied_is_not_what_is_given(said: str) -> None:
    assert "outpatient modalities: cbt" in facts(extract_page(page(CLINIC + said)))
    assert told(CLINIC + said, *OF_STUDIES) == []


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("<h2>Research-based treatment</h2><p>We offer EMDR.</p>", "emdr"),
        ("<p>Our faculty teach EMDR groups to our clients.</p>", "emdr"),
        ("<p>We are enrolling adults with OCD for our evening groups.</p>", "ocd"),
        ("<p>Our therapists study each case and use EMDR.</p>", "emdr"),
        ("<h2>Research</h2><p>Studies.</p><h2>Therapies</h2><p>We offer EMDR.</p>", "emdr"),
        ("<p>We are testing for ADHD and treat OCD.</p>", "ocd"),
        ("<p>We are now accepting teens with OCD.</p>", "ocd"),
    ],
)
def test_what_is_given_beside_studies(said: str, stated: str) -> None:
    assert told(CLINIC + said, stated)


@pytest.mark.parametrize(
    ("said", "served"),
    [
        ("10% discount for veterans, first responders and teachers", False),
        ("We offer discounts to active military, first responders and seniors.", False),
        ("A 15% discount on all sessions for first responders", False),
        ("Our IOP serves veterans and first responders; we offer a discount.", True),
        ("Groups for first responders, at a discount", True),
    ],
)
def test_a_discount_is_no_program(said: str, *, served: bool) -> None:
    assert bool(told(f"{IOP}<p>{said}</p>", "first_responders", "veterans", "seniors")) == served


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("<h3>Eligibility</h3><ul><li>18 or older</li><li>Negative drug screen</li></ul>", False),
        ("<p>Applicants must pass a drug test.</p>", False),
        ("<p>You must pass a drug test before moving in.</p>", False),
        ("<h3>Requirements</h3><ul><li>Clean UA upon entry</li></ul>", False),
        ("<p>Prospective residents must be able to pass a urine drug screen.</p>", False),
        ("<ul><li>Must provide a negative drug test</li></ul>", False),
        ("<p>Residents submit to random drug testing.</p>", True),
        ("<p>We drug test weekly.</p>", True),
        ("<ul><li>Random drug screens</li></ul>", True),
        ("<p>Our program includes drug testing.</p>", True),
        ("<p>Residents must pass random drug tests each week.</p>", True),
    ],
)
def test_a_test_that_is_passed_before_one_comes(said: str, *, given: bool) -> None:
    assert bool(told(HOUSE + said, "drug_testing")) == given


@pytest.mark.parametrize(
    ("said", "required"),
    [
        ("A referral from a physician, therapist or psychiatric provider is required.", True),
        ("All referrals must come from the county.", True),
        ("A VA referral is required.", True),
        ("A referral by a court or probation officer is needed.", True),
        ("Referrals must be made by a physician.", True),
        ("County referral is required.", True),
        ("No referral from a physician is required.", False),
        ("A referral from your doctor is not required.", False),
        ("Referrals must be signed.", False),
        ("Your plan may say that a referral from your doctor is required.", False),
        ("Many programs say a doctor's referral from a hospital is required.", False),
        ("We take referrals from physicians.", False),
    ],
)
def test_who_must_have_sent_one(said: str, *, required: bool) -> None:
    found = extract_page(page(f"{IOP}<p>{said}</p>"))
    assert ("referral_required" in [one.code for one in found.admission]) == required
    assert told(f"{IOP}<p>{said}</p>", "psychiatric_care") == []


@pytest.mark.parametrize(
    "said",
    [
        "With a referral from your doctor, you can start EMDR here.",
        "A referral from a therapist is required. We offer EMDR.",
    ],
)
def test_what_one_is_referred_to_us_for(said: str) -> None:
    assert told(f"{IOP}<p>{said}</p>", "emdr")
