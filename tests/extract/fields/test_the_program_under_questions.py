"""Amounts of "the" program under a heading that asks what such a program is, and those of a lesson there."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state

PAGE = "<title>Fern Hollow Recovery</title><h1>Fern Hollow Recovery</h1><p>We offer an IOP in Dayton, OH.</p>{}"
OURS = {
    "what is it": ("<h2>What is IOP?</h2><p>The IOP meets three days a week for three hours a day.</p>", ["days_per_week: 3.0-3.0", "session_hours: 3.0-3.0"]),
    "how it works": ("<h2>How does IOP work?</h2><p>The IOP provides nine or more hours of groups a week (three times a week, three hours a day).</p>", ["hours_per_week: 9.0-None"]),
    "is so long": ("<h2>What is IOP?</h2><p>The IOP program is 3 hours a day, 4 days a week.</p>", ["session_hours: 3.0-3.0", "days_per_week: 4.0-4.0"]),
    "here": ("<h2>What is IOP?</h2><p>Here, the evening IOP runs 3 hours a night, 3 nights a week.</p>", ["session_hours: 3.0-3.0"]),
    "how long": ("<h2>How long does IOP last?</h2><p>The program lasts eight weeks.</p>", ["duration_weeks: 8.0-8.0"]),
    "how long clients come": ("<h2>How long does IOP last?</h2><p>Clients attend for eight weeks.</p>", ["duration_weeks: 8.0-8.0"]),
    "a length and what it hangs on": ("<h2>Program length</h2><p>8-12 weeks, depending on need.</p>", ["duration_weeks: 8.0-12.0"]),
}  # fmt: skip
AT_LARGE = {
    "a definition": "<h2>What is IOP?</h2><p>The intensive outpatient program is a level of care of nine hours a week over three days a week.</p>",
    "an IOP": "<h2>What is IOP?</h2><p>An IOP meets three days a week for three hours a day.</p>",
    "bare": "<h2>What is IOP?</h2><p>IOP meets three days a week for three hours a day.</p>",
    "hedged": "<h2>What is IOP?</h2><p>The IOP typically meets three days a week for three hours a day.</p>",
    "the range of the book": "<h2>What is IOP?</h2><p>The IOP provides 9 to 19 hours a week.</p>",
    "another level": "<h2>What is PHP?</h2><p>The PHP meets five days a week for six hours a day.</p>",
    "may": "<h2>How does IOP work?</h2><p>The IOP may meet three days a week for three hours a day.</p>",
    "programs last": "<h2>How long does IOP last?</h2><p>Programs last 8 to 12 weeks.</p>",
    "anywhere from": "<h2>How long does IOP last?</h2><p>The program lasts anywhere from 8 to 12 weeks at most clinics.</p>",
    "insurance": "<h2>How long does IOP last?</h2><p>Insurance pays for eight weeks.</p>",
}


@pytest.mark.parametrize(("body", "stated"), OURS.values(), ids=OURS)
def test_the_program_has_these_amounts(body: str, stated: list[str]) -> None:
    must_state(PAGE.format(body), [f"iop {fact}" for fact in stated], [])


@pytest.mark.parametrize("body", AT_LARGE.values(), ids=AT_LARGE)
def test_a_lesson_gives_none(body: str) -> None:
    must_state(PAGE.format(body), ["iop"], ["per_week", "session_hours", "duration_weeks"])


PLAIN = "<title>Fern Hollow Recovery</title><h1>Fern Hollow Recovery</h1>{}"
IMPLIED = {
    "fees of therapy": ("<h2>Fees</h2><p>Therapy costs $18 to $150 per session. We do not bill insurance.</p>", "outpatient"),
    "each session is paid": ("<h2>Payment</h2><p>Each session is paid in advance. Therapy is $90 per session on a sliding scale.</p><p>We offer telehealth appointments.</p>", "outpatient"),
    "a faith program for men": ("<p>A residential, Christ-centered recovery program for men.</p><p>Our program has four phases.</p>", "residential"),
    "for men": ("<p>For men: a residential, faith-based program of recovery from addiction.</p><p>Our program has four phases.</p>", "residential"),
}  # fmt: skip
NO_LEVEL = {
    "massage": "<h2>Fees</h2><p>Massage costs $90 per session. Payment is due before each session. We do not bill insurance.</p>",
    "what such a program is": "<p>A residential, faith-based program is often long.</p><p>Our team is kind.</p>",
    "a school": "<p>A residential, Christ-centered school may help.</p><p>Our team is kind.</p>",
    "what therapy costs": "<h2>What does therapy cost?</h2><p>Most people pay for a session of therapy between $100 and $200.</p>",
}


@pytest.mark.parametrize(("body", "level"), IMPLIED.values(), ids=IMPLIED)
def test_a_level_that_a_line_or_a_fee_tells(body: str, level: str) -> None:
    must_state(PLAIN.format(body), [level], [])


@pytest.mark.parametrize("body", NO_LEVEL.values(), ids=NO_LEVEL)
def test_no_level_is_told(body: str) -> None:
    must_state(PLAIN.format(body), [], ["outpatient", "residential"])
