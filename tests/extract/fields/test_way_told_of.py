"""A sentence that names telehealth offers it, or only tells of it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import page

HEADINGS = {"neutral": "<h2>Good to know</h2>", "own": "<h2>Our program</h2>"}


def telehealth(sentence: str, over: str) -> str | None:
    """What a page of an IOP with the sentence says of telehealth."""
    found = extract_page(
        page(f"<h2>Intensive Outpatient Program</h2><p>Our IOP meets Monday 6-9 pm.</p>{over}<p>{sentence}</p>")
    )
    said = found.programs[0].telehealth
    return said.value if said is not None else None


@pytest.mark.parametrize("over", HEADINGS.values(), ids=HEADINGS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Some had tried a virtual program first.",
        "Telehealth is convenient, but nothing replaces sitting in a circle with other people.",
        "One in three of our clients came to us after trying telehealth on their own.",
        "Your primary care doctor may do telehealth.",
        "We refer people who need telehealth to a list on our website.",
        "We are often asked whether we offer telehealth.",
        "The state's telehealth rule changed in July.",
        "Telehealth has changed the way many doctors work.",
        "His new doctor is telehealth only.",
        "Do not post pictures of the group online.",
        "An app for telehealth came with her phone.",
        "If it snows, group is on Zoom.",
        "Myth: Telehealth does not work.",
        "La terapia por video ha crecido mucho.",
        "Ask your doctor about telehealth.",
    ],
)
def test_what_is_only_told_of_is_no_offer(sentence: str, over: str) -> None:
    assert telehealth(sentence, over) is None


@pytest.mark.parametrize("over", HEADINGS.values(), ids=HEADINGS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Telehealth is available.",
        "Visits are by telehealth.",
        "Telehealth visits are available.",
        "We offer telehealth visits.",
        "Clinic visits may be held by telehealth.",
        "Groups meet on Zoom.",
        "Sessions may be held by telehealth.",
        "Telehealth appointments can be scheduled.",
        "You can attend from home by video.",
        "Online sessions for clients in Ohio.",
        "In person or by telehealth.",
        "Telehealth options.",
        "Counseling is offered in person and online.",
        "Ofrecemos sesiones por video.",
        "Las sesiones se realizan por video.",
    ],
)
def test_what_is_had_so_is_an_offer(sentence: str, over: str) -> None:
    assert telehealth(sentence, over) == "yes"
