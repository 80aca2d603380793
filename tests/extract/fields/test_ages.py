"""The ages that a program admits, and the many ages on a page that are nobody's admission."""

from __future__ import annotations

from typing import Any

import pytest

from extract.fields.ages import spans_of
from extract.pipeline import extract_page

STATED: dict[str, tuple[str, list[Any]]] = {
    "two bands of one word": ("Our program is for ages 6-12 and 13-18.", [[13, 18], [6, 12]]),
    "two bands in words": ("We admit teens ages 12 to 14 or 15 to 17.", [[12, 14], [15, 17]]),
    "a band and a time": ("Our program is for ages 13-17 and 9-12 on Saturdays.", [[13, 17]]),
    "a band and weeks": ("Our program is for ages 13-17 and 18-20 weeks long.", [[13, 17]]),
    "no one under": ("No one under 18 is admitted.", [[18, None]]),
    "nobody may live here": ("Nobody under 21 may live in our house.", [[21, None]]),
    "no children are seen": ("At our clinic no children under 12 are seen.", [[12, None]]),
    "ages": ("Our program serves ages 13-17.", [[13, 17]]),
    "ages with a dash": ("We treat youth ages 12–17.", [[12, 17]]),
    "aged": ("We treat young people aged 12 to 17.", [[12, 17]]),
    "between": ("We help people between the ages of 18 and 26.", [[18, 26]]),
    "year olds": ("Our groups are open to 13 to 17 year olds.", [[13, 17]]),
    "teens": ("We run an evening program for teens 12 to 18.", [[12, 18]]),
    "in brackets": ("<h2>Adolescent program (ages 13-17)</h2>", [[13, 17]]),
    "adults and older": ("Our program is for adults 18 and older.", [[18, None]]),
    "women plus": ("We welcome women 18+.", [[18, None]]),
    "and up": ("Our track for seniors is for those age 55 and up.", [[55, None]]),
    "years of age": ("We accept clients 21 years of age and older.", [[21, None]]),
    "over the age of": ("We serve residents of the county over the age of 18.", [[18, None]]),
    "must be": ("<p>No, you must be 18 or older.</p>", [[18, None]]),
    "minimum": ("Our clients must be at least 16 years old.", [[16, None]]),
    "may enroll": ("Adults 18 and over are eligible for our program.", [[18, None]]),
    "nobody under": ("We do not admit anyone under 18.", [[18, None]]),
    "nobody seen under": ("We do not see patients under 18.", [[18, None]]),
    "seen": ("We see adults 18 and over.", [[18, None]]),
    "nobody under in Spanish": ("No tenemos hospital ni tratamiento para menores de 18 años.", [[18, None]]),
    "under a heading": ("<h2>Who can come</h2><p>Members of the tribe and their household, age 18 and up.</p>", [[18, None]]),
    "up to": ("We treat children up to age 12.", [[None, 12]]),
    "two bands": ("We treat teens ages 13-17 and young adults ages 18-25.", [[13, 17], [18, 25]]),
    "a box": ("<dl><dt>Ages</dt><dd>12 to 17</dd></dl>", [[12, 17]]),
    "a box with people": ("<dl><dt>Ages</dt><dd>Adults 18+</dd></dl>", [[18, None]]),
    "a table": ("<table><tr><th>Program</th><th>Ages</th></tr><tr><td>Day program</td><td>14-18</td></tr></table>", [[14, 18]]),
    "a card": ("<ul><li>Men 18 and older</li></ul>", [[18, None]]),
    "answered yes": ("<h3>Do you treat teens ages 14 to 17?</h3><p>Yes, we do.</p>", [[14, 17]]),
    "Spanish span": ("Atendemos a jóvenes de 13 a 17 años.", [[13, 17]]),
    "Spanish open": ("Nuestro programa es para mayores de 18 años.", [[18, None]]),
    "under eligibility": ("<h1>Our IOP</h1><h2>Eligibility</h2><p>Residents of the valley age 18 and older with a serious mental illness.</p>", [[18, None]]),
    "who's it for": ("<h1>Our IOP</h1><h2>Who's it for?</h2><p>Teens (aged 13-17) who may experience:</p><ul><li>Panic</li></ul>", [[13, 17]]),
    "who may experience": ("Our program is for teens ages 13 to 17 who may experience panic.", [[13, 17]]),
    "a band and an open end": ("Our IOP serves ages 12-17 and 18+.", [[12, 17], [18, None]]),
}  # fmt: skip

SILENT = {
    "no one visits": "No one under 18 may visit.",
    "nobody believes": "Nobody under 30 believes this.",
    "experience": "Our therapists have over 20 years of experience with adults.",
    "time in business": "We have served adults for 20 years.",
    "statistics": "In one study, 12 percent of people aged 18 to 25 had used opioids.",
    "cause of death": "Suicide is a leading cause of death for those ages 10-34.",
    "house": "Our house is over 100 years old.",
    "consent": "In our state teens 13 to 17 may consent to treatment.",
    "visitors": "Children under 12 may visit our clients on Sundays.",
    "their children": "We welcome women with their children under 5.",
    "staff": "Our staff, aged 25 to 60, know what it is like.",
    "insurance": "We bill Medicare, which covers adults 65 and older.",
    "story": "I was 19 years old and older people laughed at me.",
    "clock": "Our group for teens 4 to 6 pm is full.",
    "adults at nine": "We see adults 9 to 12 on Mondays.",
    "weeks": "Our program for teens 12 to 18 weeks long is new.",
    "beds": "We have 18+ beds.",
    "general": "Many programs serve teens ages 13-17.",
    "testimonial": "<blockquote>A house for men 18 and older.</blockquote>",
    "not theirs": "We do not treat adolescents ages 13-17.",
    "not theirs in other words": "We have no beds for teens ages 13-17.",
    "question": "Is your teen, ages 13 to 17, using?",
    "website": "You must be 18 or older to use this website.",
}

UNSURE: dict[str, tuple[str, list[Any]]] = {
    "one group": ("Our Tuesday group is for girls aged 12-17.", [[12, 17]]),
    "one class": ("<ul><li>Coping skills for teens (13–17)</li></ul>", [[13, 17]]),
    "by exception": ("Our unit does admit people under the age of 65 depending on their needs.", [[None, 64]]),
    "case by case": ("Our house accepts men under the age of 21 on a case-by-case basis.", [[None, 20]]),
    "with approval": ("Our program takes teens ages 16 to 17 with prior approval.", [[16, 17]]),
    "others beside": ("Our clinics serve adults and youth ages 12 to 17.", [[12, 17]]),
    "nobody says whose": ("<p>Mental health and addiction treatment by the sea is a gift to teens 13 to 17, with a school, a garden and a kitchen of its own.</p>", [[13, 17]]),
}  # fmt: skip


def ages(found: list[Any], claim: str = "own") -> list[Any]:
    return sorted((item.value for item in found if item.claim == claim), key=str)


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_the_ages_admitted_are_found(read, snippet: str, expected: list[Any]) -> None:
    assert ages(read("ages", snippet)) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_ages_of_nobody_who_is_admitted_are_none(read, snippet: str) -> None:
    assert ages(read("ages", snippet)) == []


@pytest.mark.parametrize(("snippet", "expected"), UNSURE.values(), ids=UNSURE)
def test_ages_of_a_part_are_unclear(read, snippet: str, expected: list[Any]) -> None:
    found = read("ages", snippet)
    assert (ages(found), ages(found, "unclear")) == ([], expected)


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        ("Our IOP is for adults 18 and older.", {"iop"}),
        ("We treat teens ages 13-17 in a partial hospitalization program and an intensive outpatient program.", {"iop", "php"}),
        ("We treat teens ages 13-17.", {None}),
    ],
    ids=["one", "a list behind", "the provider"],
)  # fmt: skip
def test_ages_belong_to_the_level_that_the_sentence_names(read, sentence: str, levels: set[str | None]) -> None:
    assert {item.level_of_care for item in read("ages", sentence)} == levels


def test_ages_stand_on_the_level_that_is_named_else_on_the_page() -> None:
    page = extract_page(
        "<h1>Quarry House</h1><p>We treat people ages 14 and up.</p><h2>Our IOP</h2>"
        "<p>Our IOP is for adults 18 and older. We meet on Monday evenings from 6 to 9 pm.</p>"
        "<h2>Our PHP</h2><p>Our PHP meets on weekdays from 9 am to 3 pm.</p>"
    )
    held = {program.level_of_care.value: [(band.min, band.max) for band in program.ages] for program in page.programs}
    assert held == {"iop": [(18, None)], "php": []}
    assert [(band.min, band.max) for band in page.ages] == [(14, None)]


NUMBERS = ["ages 9 of 10 doctors", "women 1980 and older", "aged 5", "ages 40 to 20", "1-800-18-2020 and older", ""]


@pytest.mark.parametrize("text", NUMBERS, ids=str)
def test_what_is_no_age_is_none(text: str) -> None:
    assert spans_of(text) == []
