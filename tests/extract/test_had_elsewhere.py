"""What is had at a place nearby or through another named, and what is given by ours."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Our IOP is for adults.</p>"
ELSEWHERE = [
    "Yoga is available at a studio nearby.",
    "Yoga classes are offered at a nearby studio.",
    "Acupuncture is offered at a clinic across the street.",
    "Yoga is provided by a practice down the road.",
    "Acupuncture is available through a nearby acupuncturist.",
    "EMDR is given by a provider in town.",
    "EMDR is available through Marrow Creek.",
    "Yoga classes are offered through Larkin Bend.",
    "EMDR therapy is provided through the Marrow Creek Institute.",
    "If you already have a therapist who does EMDR, we work with them.",
    "Clients may keep their own EMDR therapist.",
    "Patients often continue with their current EMDR provider.",
    "We rent a room to an acupuncture practice.",
    "The yoga studio next door gives our clients a discount.",
    "Acupuncture is available from a local spa at a discount.",
    "A community yoga class uses our hall on Saturdays.",
    "Our parent company also runs an acupuncture clinic.",
]
HERE = [
    ("Yoga is available at our studio nearby.", "iop modalities: yoga"),
    ("Yoga is available at the studio.", "iop modalities: yoga"),
    ("If you already have a therapist, we add EMDR.", "iop modalities: emdr"),
    ("Clients keep their rooms tidy and learn yoga.", "iop modalities: yoga"),
    ("Clients have their own EMDR therapist.", "iop modalities: emdr"),
    ("We take clients to a local gym for yoga.", "iop modalities: yoga"),
    ("Our community has yoga each morning.", "iop modalities: yoga"),
    ("Yoga is available in a nearby park.", "iop modalities: yoga"),
    ("Yoga is available to clients who live nearby.", "iop modalities: yoga"),
    ("EMDR is available through our therapists.", "iop modalities: emdr"),
    ("EMDR is available through Bramble Hollow.", "iop modalities: emdr"),
    ("EMDR is available through Google Meet.", "iop modalities: emdr"),
    ("EMDR is available through Dialectical Behavior Therapy groups.", "iop modalities: emdr"),
    ("Our EMDR is available through Medicaid Waiver.", "iop modalities: emdr"),
    ("EMDR is available at Marrow Creek Hall.", "iop modalities: emdr"),
]


@pytest.mark.parametrize("said", ELSEWHERE)
def test_what_is_had_elsewhere_is_none_of_the_program(said: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", "Bramble Hollow Recovery"), ["iop"], ["yoga", "acupuncture", "emdr"])


@pytest.mark.parametrize(("said", "fact"), HERE, ids=[said for said, _ in HERE])
def test_what_is_had_here_is_stated(said: str, fact: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", "Bramble Hollow Recovery"), [fact], [])
