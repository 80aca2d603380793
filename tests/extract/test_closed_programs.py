"""A program that is closed, has ended or went to others is offered no more, and what is said of it is of then."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"


def levels(body: str, heading: str = NAME, title: str = NAME) -> set[str]:
    page = f"<title>{title}</title><h1>{heading}</h1>{body}"
    return {one.level_of_care.value for one in extract_page(page).programs}


@pytest.mark.parametrize(
    "said",
    [
        "Our IOP, which met Monday to Thursday evenings, ended on May 31.",
        "Quillmere's intensive outpatient program has closed.",
        "We are sorry to share that our detox unit ceased operations in March.",
        "Our detox has ceased admissions.",
        "Our IOP, which met in the evenings, was merged into Slate Health's program last year.",
        "Our residential unit was folded into Slate Health in 2023.",
        "Our PHP was absorbed by Slate Health.",
        "We regret to announce the closure of our detox unit.",
        "With the closing of our residential program, we say thank you.",
        "The PHP, which took adolescents, has closed.",
        "Quillmere's residential program, which opened in 1990, closed in June.",
    ],
)
def test_what_is_closed_is_not_offered(said: str) -> None:
    assert levels(f"<p>{NAME} treats adults in Duluth.</p><p>{said}</p>") == set()
    assert levels(f"<p>{said} Our sober living home remains open.</p>") == {"sober_living"}


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Thank you, Duluth", f"<p>{NAME} has closed its doors. Our IOP ran in the evenings.</p>"),
        ("Thank you, Duluth", "<p>We have closed our doors after 22 years.</p><h2>Our services</h2><ul><li>IOP</li><li>PHP</li></ul>"),
        ("Thank you", "<p>Our clinic has permanently closed.</p><p>We offered an IOP and a PHP.</p><h2>Our programs</h2><ul><li>IOP</li></ul>"),
        ("Quillmere IOP is closed", "<p>Our last group met on May 31. For help, call the county.</p>"),
        ("Our detox unit is closed", "<p>We thank our nurses.</p>"),
        (NAME, f"<p>{NAME} ceased operations in June.</p><h2>Our services</h2><ul><li>IOP</li><li>PHP</li></ul>"),
    ],
)  # fmt: skip
def test_a_page_of_who_has_closed(heading: str, body: str) -> None:
    assert levels(body, heading) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Our IOP is closed on Fridays.",
        "Our IOP group is closed: members begin together.",
        "Our IOP, which meets in the evenings, ends at 9 pm.",
        "When a neighbor's detox closed, our IOP opened.",
        "Our IOP was merged into our evening program.",
        "Our IOP has never closed its doors to anyone.",
        "Our Hibbing office has closed its doors. Our IOP meets in Duluth.",
        "We closed our doors in 2020 for a month and reopened in May. Our IOP meets in Duluth.",
        "Our IOP joined Slate Health last year, and meets as before.",
    ],
)
def test_what_is_open_stays(said: str) -> None:
    assert levels(f"<p>{NAME} treats adults in Duluth.</p><p>{said}</p>") == {"iop"}
