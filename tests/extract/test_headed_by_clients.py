"""Under headings of clients, graduates and families, and of cases, nothing that is said is a fact of the program."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

IOP = "<p>At Marrow Creek, our intensive outpatient program (IOP) helps adults with addiction.</p>{}"
TOLD = "<p>We came to the IOP for 16 weeks, and treatment included EMDR for bipolar disorder.</p>"
OF_CLIENTS = [
    "From our families",
    "Notes from alumni",
    "Stories from our residents",
    "Client Spotlight",
    "Alumni Spotlight: Wrenna",
    "Parent perspective",
    "Case example",
    "Clinical case study: a nurse in her forties",
    "Patient vignette",
    "Alumni Q&amp;A",
    "Q&amp;A with one of our graduates",
    "An interview with a former client",
    "A family's story",
    "One client's story",
    "In their own words",
    "Stories of hope",
]
OF_THE_PROGRAM = [
    "For families",
    "Program spotlight",
    "Service spotlight",
    "Patient Q&amp;A",
    "Family interview",
    "Alumni Spotlight",
    "A client's journey",
    "Case management",
    "Client profile",
    "Our story",
    "A note from our director",
    "Family program",
    "Who our clients are",
]


@pytest.mark.parametrize("heading", OF_CLIENTS)
def test_nothing_told_there_is_a_fact(heading: str) -> None:
    without = facts(extract_page(page(IOP.format(""))))
    assert (
        facts(extract_page(page(IOP.format(f"<h2>{heading}</h2>{TOLD}<p>16 weeks, five days a week</p>")))) == without
    )


@pytest.mark.parametrize("heading", OF_THE_PROGRAM)
def test_what_is_said_of_the_program_is(heading: str) -> None:
    said = f"<h2>{heading}</h2><p>Our IOP lasts 16 weeks and includes EMDR.</p>"
    assert {"iop duration_weeks: 16.0-16.0", "iop modalities: emdr"} <= facts(extract_page(page(IOP.format(said))))


def test_answers_of_a_graduate() -> None:
    asked = "<h2>Alumni Q&amp;A</h2><h3>How long were you here?</h3><p>16 weeks.</p><h3>What helped?</h3><p>EMDR and yoga.</p>"
    behind = "<h2>Our program</h2><p>Our IOP includes CBT.</p>"
    found = facts(extract_page(page(IOP.format(asked + behind))))
    assert "iop modalities: cbt" in found
    assert not any("emdr" in fact or "yoga" in fact or "duration" in fact for fact in found)
