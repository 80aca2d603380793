"""Guides that count and explain, statutes, authorities that place people with providers: they treat nobody, whatever rules and levels they name."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "") -> str:
    first, *lines = [line.strip() for line in text.strip().split("\n")]
    body = "".join(f"<li>{line[2:]}</li>" if line.startswith("- ") else f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main><h1>{first}</h1>{body}</main></body></html>"


NOBODYS: list[Any] = [
    pytest.param("""15 Most Common Recovery Residence Rules
        - Chores: Residents are assigned weekly chores.
        - Meetings: Residents must attend weekly house meetings without exception.
        - Substances: Zero tolerance of drugs and alcohol. Violations result in immediate dismissal.
        - Curfew: Curfews are enforced. Overnight passes are subject to approval.""", id="rules, counted"),
    pytest.param("""DUI Classes: Your Complete Guide to Court-Ordered Education
        DUI classes are a part of drunk driving cases in all states.
        At Quarry Laws, our mission is to help drivers learn about their charges.
        We'll also examine what else a judge may order.""", id="a complete guide"),
    pytest.param("""Therapists Who Take Aetna: Your Guide to Finding Support
        We're here to help you understand your Aetna benefits and find the therapist who is right for you.
        Yes, most Aetna plans do cover many forms of therapy.
        - Individual therapy sessions
        - Group therapy""", id="a guide to an insurer"),
    pytest.param("""What is the big deal?
        In this article, we break down why working with in-network Aetna therapists is the smarter path to care.
        An in-network therapist is a professional who has a contract with Aetna.""", id="in this article"),
    pytest.param("""Application for grant; approval of State plan
        For purposes of section 300x-21 an application is in accordance with this section if, subject to subsection (c), it is received by the Secretary.
        The State identifies the agency that administers substance use disorder services, residential and outpatient.""", id="a statute"),
    pytest.param("""Office of Drug and Alcohol
        The office is committed to the treatment of substance abuse in the county. Services are delivered in partnership with qualified providers.
        Trained case managers assess people to find the provider best suited to meet an individual's needs.
        Residents receive outpatient counseling and inpatient care.""", id="an authority"),
    pytest.param("""The essential guide to sober living
        Residents share chores and a curfew. Rent is paid by the week.
        This guide explains what a house manager does.""", id="an essential guide"),
    pytest.param("""10 Questions to Ask a Rehab
        - Do you have detox?
        - Are you in network with Cigna?
        - Do you offer EMDR and family therapy?""", id="questions, counted"),
]  # fmt: skip
OWN: list[Any] = [
    pytest.param("""Our 5 house rules
        - Residents must stay sober. Residents must pass drug tests.
        - Residents must attend the house meeting.
        - Curfew is at 11 pm.""", "Quarry House Sober Living", id="its rules, counted"),
    pytest.param("""Intensive Outpatient Program
        Our IOP meets Monday, Tuesday and Thursday from 6 to 9 pm. We accept Aetna.
        In this program you will explore what you feel.""", "Quarry Lantern Recovery", id="who explores"),
    pytest.param("""Using Aetna for therapy: your guide to getting started
        At Quarry Counseling, we are in-network with Aetna. Our therapists see teens and adults.
        We offer CBT and EMDR. Our office takes calls all day.""", "Insurance | Quarry Counseling", id="its own insurers under a guide"),
    pytest.param("""12 Steps and more
        Our residential program treats alcohol use. We accept Cigna. Our groups meet daily.""", "Quarry Lantern Recovery", id="twelve steps"),
    pytest.param("""Partners of the county
        Our IOP is offered in partnership with the county. We treat opioid use. We accept Medicaid.""", "Quarry Lantern Recovery", id="a partner of the county"),
    pytest.param("""Your guide to our program
        Our program lasts 12 weeks. We treat depression. Our groups meet on Tuesday from 9 to noon.""", "Quarry Lantern Day Treatment", id="a guide to our program"),
    pytest.param("""Admissions
        We follow section 504 of the law. Our detox admits adults all day. We accept Medicaid.""", "Quarry Lantern Detox", id="a section of a law"),
    pytest.param("""3 Programs, one team
        Our PHP meets five days a week and our IOP three. We take Aetna.""", "Quarry Lantern Health", id="programs, counted"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOBODYS)
def test_who_guides_treats_nobody(text: str) -> None:
    found = extract_page(page(text))
    assert found.page_role != "provider", found.page_role_signals
    assert [*found.programs, *found.insurers] == []


@pytest.mark.parametrize(("text", "title"), OWN)
def test_who_treats_may_count_and_guide(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
