"""Levels of care with their hours in brackets behind "we offer two levels of care for …:", and the level that follows a first one."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"
HOURS = "PHP (20 hours per week) and IOP (9 hours per week)"
BOTH = {"php": (20, 20), "iop": (9, 9)}


def levels(body: str) -> dict[str, tuple[float | None, float | None] | None]:
    page = f"<title>{NAME}</title><h1>{NAME}</h1>{body}<footer>(612) 555-0147</footer>"
    return {
        one.level_of_care.value: (one.hours_per_week.min, one.hours_per_week.max) if one.hours_per_week else None
        for one in extract_page(page).programs
    }


@pytest.mark.parametrize(
    "body",
    [
        f"<p>We offer two levels of care for adults with substance use disorders: {HOURS}.</p>",
        f"<p>We offer two levels of care: {HOURS}.</p>",
        f"<p>We offer {HOURS}.</p>",
        f"<p>We currently provide two programs for people with depression or anxiety: {HOURS}.</p>",
        f"<p>Our clinic has two levels of care for adults: {HOURS}.</p>",
        f"<p>There are two levels of care at {NAME}: {HOURS}.</p>",
        f"<p>Our levels of care include {HOURS}.</p>",
        "<p>We offer two levels of care for adults with anxiety:</p><ul><li>PHP (20 hours per week)</li><li>IOP (9 hours per week)</li></ul>",
        "<p>We offer two levels of care for adults:</p><ul><li>PHP: 20 hours per week</li><li>IOP: 9 hours per week</li></ul>",
        "<p>We offer two levels of care for adults:</p><ul><li>PHP – 20 hours per week</li><li>IOP – 9 hours per week</li></ul>",
    ],
)
def test_each_level_with_its_hours(body: str) -> None:
    assert levels(body) == BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        "Two levels of care are available for teens: a partial hospitalization program (20 hours per week) and an intensive outpatient program (9 hours per week).",
        f"Two levels of care are available: {HOURS}.",
        f"Two levels of care are offered here, {HOURS}.",
        f"Currently two levels of treatment are offered to adults: {HOURS}.",
        f"Treatment is given at two levels: {HOURS}.",
        f"Care is offered at two levels for adults with depression: {HOURS}.",
        f"Adults can choose between two levels of care, {HOURS}.",
        f"Teens may choose from two programs: {HOURS}.",
    ],
)
def test_levels_that_are_counted_and_listed(sentence: str) -> None:
    assert levels(f"<p>{sentence}</p>") == BOTH


@pytest.mark.parametrize(
    "sentence",
    [
        f"Two levels of care are available in most states: {HOURS}.",
        f"Two levels of care are available by referral: {HOURS}.",
        f"Two levels of care are available through our partners: {HOURS}.",
        f"Two levels of care exist: {HOURS}.",
        f"Two levels of care are available for those who leave us: {HOURS}.",
        f"Two levels of care are available elsewhere: {HOURS}.",
        f"Two levels of care are available for most people: {HOURS}.",
        f"Two levels of care are needed after detox: {HOURS}.",
    ],
)
def test_levels_that_are_counted_and_not_given_here(sentence: str) -> None:
    assert levels(f"<p>{sentence}</p>") == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Most centers offer two levels of care for adults:",
        "There are two levels of care in addiction treatment:",
        "ASAM describes two levels of care for adults:",
        "We offer help with finding two levels of care for adults:",
        "We offer referrals to two levels of care for adults:",
        "We offer information on levels of care for adults:",
    ],
)
def test_what_others_have_or_is_taught(sentence: str) -> None:
    assert levels(f"<p>{sentence} {HOURS}.</p>") == {}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Our medically supervised detox typically lasts 5 to 7 days, followed by a 30-, 60- or 90-day residential stay.", {"detox", "residential"}),
        ("Our detox lasts 5 to 7 days, followed by a residential stay of 30, 60 or 90 days.", {"detox", "residential"}),
        ("Our detox typically lasts 5 to 7 days, followed by 30, 60, or 90 days of residential treatment.", {"detox", "residential"}),
        ("Our detox lasts a week, then a 30 or 45 day residential stay.", {"detox", "residential"}),
        ("Our detox typically lasts 5 to 7 days, followed by residential treatment elsewhere.", {"detox"}),
        ("Our detox typically lasts 5 to 7 days, followed by a 30- or 60-day residential stay at a partner facility.", {"detox"}),
    ],
)  # fmt: skip
def test_the_level_that_follows(sentence: str, expected: set[str]) -> None:
    assert set(levels(f"<p>{sentence}</p>")) == expected
