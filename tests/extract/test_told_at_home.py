"""One line of what an office does beside treating, on a page that tells of a program of its own, makes the page nobody else's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGES = {
    "house": "<title>Cedar House</title><h1>Cedar House Sober Living</h1><p>Structured sober living for men in Salem, Oregon.</p><p>Rent is $180 a week.</p><p>{}</p>",
    "clinic": "<title>Crossbridge Counseling</title><h1>Crossbridge Counseling</h1><p>Crossbridge Counseling runs an IOP in Salem, Oregon. Groups meet Monday to Thursday, 6-9 pm.</p><p>{}</p>",
    "residential": "<title>Alder Ridge Recovery</title><h1>Alder Ridge Recovery</h1><p>Alder Ridge Recovery offers residential treatment in Salem, Oregon.</p><p>{}</p>",
}
LINES = [
    "Tours by appointment.", "House tours by appointment; call Ann.", "Aetna members pay a $40 copay on average nationally.", "Six-bedroom house available now for women in recovery.",
    "Our building is zoned for group living.", "Our privacy policy follows 42 CFR § 2.31.", "We help you file appeals for denied claims.", "General liability insurance covers visitors.",
    "Participants in our program may join our study.", "The department licenses our clinic.", "To file a complaint about our program, call the state.", "The plan covers, on average, 80 percent of the cost.",
    "Housing is provided by Slate Realty.", "We are an equal opportunity employer.", "Pay: $22 an hour for night staff.", "Careers: send your resume to the office.", "The thrift store has furniture for sale.",
    "Open house every first Friday.", "Donate to our scholarship fund.", "We are now accepting applications.",
]  # fmt: skip
# Firms with one such line, whose own words tell of levels too
FIRMS = [
    "<title>Slate Realty</title><h1>Slate Realty Group</h1><p>Our agents know each street. Our clients run detox and residential programs.</p>",
    "<title>Fernlow Billing</title><h1>Fernlow Billing</h1><p>We handle claims for detox, residential and IOP programs.</p><p>Our coders catch denied PHP and IOP days.</p>",
    "<title>Fernlow Staffing</title><h1>Fernlow Staffing</h1><p>Our recruiters call back. Our nurses work in residential and IOP programs.</p>",
    "<title>Quarry Media</title><h1>More admissions</h1><p>Our detox leads and IOP leads are fresh. Rank higher on Google.</p>",
    "<title>Marl Transport</title><h1>Marl Transport</h1><p>We drive people to detox, residential and boarding programs, at any hour.</p>",
    "<title>Tarn Health Plan</title><h1>Your benefits</h1><p>We cover detox, outpatient counseling and residential stays. Members pay a copay of $20 on average.</p>",
    "<title>Bluefox Insurance</title><h1>Bluefox Insurance</h1><p>We insure detox and IOP programs: general liability and more.</p>",
    "<title>Kestrel Capital</title><h1>Kestrel Capital</h1><p>We invest in PHP and IOP operators. Our residential operators have EBITDA of two million.</p>",
    "<title>Opal Software</title><h1>Opal Software</h1><p>Our IOP software and detox software are used in 90 programs. Book a strategy call.</p>",
    "<title>Law</title><h1>Marrow and Pike</h1><p>Our attorneys sue for denied residential claims. Our residential clients win.</p>",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("name", PAGES)
def test_one_line_beside_treating_loses_no_page(name: str, line: str) -> None:
    assert extract_page(PAGES[name].format(line)).page_role == "provider"


@pytest.mark.parametrize("html", FIRMS)
def test_a_firm_whose_words_tell_of_levels_stays_one(html: str) -> None:
    assert extract_page(html).page_role != "provider"
