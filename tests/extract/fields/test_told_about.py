"""Therapies that a page tells about, and those that it does."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = "<title>Plover Recovery</title><h1>Plover Recovery</h1><h2>Intensive Outpatient Program (IOP)</h2>"
WEEK = "<p>Our IOP meets Monday, Tuesday and Thursday from 6 to 9 pm.</p>"
TOLD = [
    "Our blog explains how EMDR works.",
    "Read more about EMDR on our blog.",
    "For more on EMDR, see our latest newsletter.",
    "Our director wrote a book about EMDR.",
    "There is good evidence for EMDR.",
    "We train other clinicians in EMDR.",
    "Our director gives workshops on EMDR for local therapists.",
    "Ask your own therapist about EMDR.",
    "Many of our clients see an outside therapist for EMDR.",
    "Quill Clinic, with whom we work, provides EMDR.",
    "Clients who want EMDR can get it elsewhere while in our program.",
    "EMDR may be helpful after you finish our program.",
    "We can connect you with an EMDR therapist.",
    "We keep a list of EMDR therapists in the area.",
    "EMDR is provided off site by Quill Clinic.",
    "Our EMDR therapist has left.",
    "You may continue EMDR with your own therapist while in our IOP.",
    "The World Health Organization recommends EMDR.",
    "We do not believe in EMDR alone.",
    "We never push EMDR on anyone, and do not believe in forcing EMDR.",
    "EMDR-only programs have their place.",
    "EMDR groups aren't for everyone.",
]
DONE = [
    "Our IOP includes EMDR, and our blog tells you more about yoga.",
    "We believe in EMDR and use it in our IOP.",
    "We offer EMDR; ask your therapist when to begin.",
    "Our therapists are trained in EMDR.",
    "We train all of our therapists in EMDR.",
    "Clients learn about EMDR and use it with our therapists.",
    "We do not believe in one path: our IOP offers yoga and EMDR.",
    "We offer EMDR that you will not find elsewhere.",
    "Our groups give workshops on mindfulness and EMDR.",
    "We offer EMDR in our IOP only.",
    "We connect you with a therapist of our team who uses EMDR.",
    "Our IOP offers EMDR on site, and other therapies elsewhere.",
    "In our IOP we use EMDR, as the World Health Organization recommends.",
]


def modalities(body: str) -> set[str]:
    return {code.code for program in extract_page(HEAD + WEEK + body).programs for code in program.modalities}


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_about_is_not_offered(text: str) -> None:
    assert "emdr" not in modalities(f"<p>{text}</p>")


@pytest.mark.parametrize("text", DONE)
def test_what_is_done_is(text: str) -> None:
    assert "emdr" in modalities(f"<p>{text}</p>")


def test_topics_of_a_blog_are_no_services() -> None:
    body = "<h2>{}</h2><p>EMDR: what to expect, and how it helps</p>"
    assert "emdr" not in modalities(body.format("Blog"))
    assert "emdr" in modalities(body.format("Therapies"))
