"""Levels named only by what they cost here, by a network, as had, or on a line under a town."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def levels(title: str, text: str) -> set[str]:
    markup = f"<title>{title} | Tamarack Fork Recovery</title><h1>{title}</h1>{text}<footer>Tamarack Fork Recovery, 74 Alder Ave, Lowell, MI 49331. (616) 555-0137</footer>"
    return {one.level_of_care.value for one in extract_page(markup).programs}


PAID = [
    ("Our cash rate for IOP is $1,500 a month.", {"iop"}),
    ("Our self-pay price for detox is $650 a day, and for residential $420 a day.", {"detox"}),
    ("The private pay rate for PHP is $450 a day.", {"php"}),
    ("Our daily fee for residential treatment is $420.", {"residential"}),
    ("We charge $175 per session for IOP.", {"iop"}),
    ("The out-of-pocket cost of our evening IOP is $2,400.", {"iop"}),
    ("For our self-pay clients, IOP costs $175 a session.", {"iop"}),
    ("Our weekly rates for PHP and IOP are $2,000 and $900.", {"php", "iop"}),
    ("We are in-network with Cigna for detox, residential and IOP.", {"detox", "residential", "iop"}),
    ("We accept Medicaid for detox and residential treatment.", {"detox", "residential"}),
    ("We take Aetna for IOP only.", {"iop"}),
    ("We're contracted with Humana and Aetna for our adult PHP.", {"php"}),
    ("We bill Blue Cross for virtual IOP.", {"iop"}),
    ("Tamarack Fork is in-network with Aetna for PHP.", {"php"}),
    ("We have transitional housing for men.", {"sober_living"}),
    ("We also have sober living homes in Lowell and Ada.", {"sober_living"}),
    ("We have an evening IOP.", {"iop"}),
    ("We have detox beds open today.", {"detox"}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), PAID)
def test_levels_that_are_paid_for_or_had(said: str, expected: set[str]) -> None:
    assert levels("Insurance and Rates", f"<p>{said}</p>") == expected


@pytest.mark.parametrize(("said", "expected"), [row for row in PAID[:14] if row[0].startswith(("Our", "We", "Tam"))])
@pytest.mark.parametrize("title", ["Paying for Treatment", "How to Pay for Treatment"])
def test_under_a_heading_of_lessons(title: str, said: str, expected: set[str]) -> None:
    assert levels(title, f"<p>{said}</p><p>Our team can answer your questions.</p>") == expected


NOT_OURS = [
    "The average cost of IOP is $3,000 a month.",
    "Rates for PHP elsewhere are about $500 a day.",
    "Detox typically costs $600 a day.",
    "The hospital's charge for detox is $900 a day.",
    "Many plans accept claims for IOP.",
    "We are in-network with Cigna for counseling, but not for detox.",
    "Does Aetna pay for PHP?",
    "We accept Aetna for residential treatment at a partner hospital.",
    "We can help you find a plan that pays for detox.",
    "We take calls for detox centers near you.",
    "Our refund policy for IOP deposits is 30 days.",
    "We have transitional housing partners in the area.",
    "We have sober living homes in our community that we refer to.",
    "Clients who have sober living homes to go to do well.",
    "Do you have transitional housing for men?",
    "We charge $50 for IOP paperwork.",
    "We have sober living homes on our resource list.",
    "We have residential programs in mind for you.",
    "A sponsor paid our fee for PHP elsewhere, $300.",
]


@pytest.mark.parametrize("said", NOT_OURS)
def test_levels_of_others_or_of_none(said: str) -> None:
    for title in ("Paying for Treatment", "Insurance and Rates"):
        assert levels(title, f"<p>{said}</p>") == set()


LINES = [
    ("<p>Programs offered: PHP, IOP</p>", {"php", "iop"}),
    ("<p>Programs: IOP for teens ages 13–17.</p>", {"iop"}),
    ("<p>Services: assessments, IOP, drug testing</p>", {"iop"}),
    ("<p>Services available here: detox and assessments</p>", {"detox"}),
    ("<p><b>Programs offered:</b> PHP, IOP</p>", {"php", "iop"}),
    ("<p>Levels of care offered: PHP, IOP</p>", {"php", "iop"}),
    ("<p>Offering IOP and family groups</p>", {"iop"}),
    ("<ul><li>Programs: Residential</li></ul>", {"residential"}),
    ("<p>Treatment programs at this location: Detox | Residential</p>", {"detox", "residential"}),
    ("<p>Programas: IOP y consejería individual</p>", {"iop"}),
    ("<p>Programs: coming soon, IOP.</p>", set()),
    ("<p>Programs nearby: PHP at Slate Ridge Hospital</p>", set()),
    ("<p>Services: referrals to detox and residential.</p>", set()),
    ("<p>Programs not offered here: PHP</p>", set()),
    ("<p>Programs: what is IOP?</p>", set()),
    ("<p>Services: case management for people who completed PHP elsewhere</p>", set()),
    ("<p>Services: if you need detox, call the county.</p>", set()),
    ("<p>Services: interventions, placement in residential</p>", set()),
    ("<p>Services: transportation to detox</p>", set()),
    ("<p>Offering an alternative to residential treatment.</p>", set()),
    ("<p>Offering hope after detox</p>", set()),
    ("<p>Services: support during PHP</p>", set()),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_lines_under_a_town(line: str, expected: set[str]) -> None:
    assert levels("Locations", f"<h2>Lowell</h2><p>74 Alder Ave<br>Lowell, MI 49331</p>{line}") == expected


@pytest.mark.parametrize("title", ["Paying for Treatment", "How to Pay for Treatment"])
@pytest.mark.parametrize("name", ["Recovery Digest", "Rehab Atlas", "Tamarack Fork Recovery"])
def test_guides_to_paying_name_no_level(title: str, name: str) -> None:
    text = "<p>An IOP usually costs $3,000 a month. Detox can cost $600 a day.</p><p>Most plans cover PHP and residential treatment. Medicaid pays for detox in many states.</p><p>Ask each program for its rates.</p>"
    found = extract_page(
        f"<title>{title} | {name}</title><header><a href=/>{name}</a></header><h1>{title}</h1>{text}<footer>© {name}</footer>"
    )
    assert found.programs == []
    assert found.prices == []
