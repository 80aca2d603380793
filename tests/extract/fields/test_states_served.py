"""The states where telehealth is offered; where a house stands, or clients come from, is no such state."""

from __future__ import annotations

import pytest

STATED = {
    "another one later": ("We offer online therapy to anyone in Colorado, and by the end of the year in Utah.", ["CO"]),
    "residents": ("Our virtual IOP is open to residents of California and Nevada.", ["CA", "NV"]),
    "codes": ("We are licensed to provide telehealth in TX, OK and NM.", ["NM", "OK", "TX"]),
    "throughout": ("Our groups are available throughout California via telehealth.", ["CA"]),
    "anywhere in": ("Join our groups by secure video from anywhere in Oregon.", ["OR"]),
    "long list": ("We offer online therapy to adults in New York, New Jersey, and West Virginia.", ["NJ", "NY", "WV"]),
    "residents behind": ("Colorado residents may attend our groups online.", ["CO"]),
    "seen online": ("We see adults in Oregon, Idaho and Nevada online.", ["ID", "NV", "OR"]),
    "must live": ("You must live in Idaho or Utah to join our virtual program.", ["ID", "UT"]),
    "all": ("We provide telehealth in all 50 states.", ["all"]),
    "nationwide": ("Our virtual program is available nationwide.", ["all"]),
    "heading": ("<h2>Our virtual IOP</h2><p>We serve residents of Ohio.</p>", ["OH"]),
    "list": ("<h2>States where our telehealth is available</h2><ul><li>Maine</li><li>Vermont</li></ul>", ["ME", "VT"]),
    "following": (
        "<h1>Online therapy</h1><h2>Where you live</h2><p>We can only serve clients in the following states:</p><ul><li>Idaho</li><li>Nevada</li></ul>",
        ["ID", "NV"],
    ),
    "box": ("<table><tr><th>Virtual care</th><td>Available to residents of Iowa</td></tr></table>", ["IA"]),
    "clinics elsewhere": ("We have clinics in Oregon and offer telehealth to adults in Washington.", ["WA"]),
    "capital": ("We offer telehealth to residents of Maryland and Washington, DC.", ["DC", "MD"]),
    "Spanish": ("Ofrecemos telesalud a residentes de Texas.", ["TX"]),
    "Spanish names": ("Ofrecemos telesalud a residentes de Nuevo México y Carolina del Norte.", ["NC", "NM"]),
}

SILENT = {
    "area of a house": "We serve residents of California and Nevada at our house by the lake.",
    "address": "Our virtual IOP is run from Denver, Colorado.",
    "center": "Our center in Texas has virtual and in-person groups.",
    "law": "Our telehealth follows California law.",
    "insurer": "We bill Blue Cross Blue Shield of Texas for telehealth.",
    "coverage": "Telehealth is covered in all 50 states by Medicare.",
    "licence": "Our staff is licensed by the State of California.",
    "travel": "Our clients fly in from all 50 states and go on by telehealth.",
    "denied": "We do not offer telehealth in Texas.",
    "soon": "Our virtual IOP is coming soon to residents of Arizona.",
    "tour": "Take a virtual tour of our home in Arizona.",
    "sites in states": "<h1>Our treatment</h1><p>We have homes in the following states:</p><ul><li>Idaho</li><li>Nevada</li></ul>",
    "county": "Our telehealth is for clients in LA County.",
    "LA": "We offer telehealth to clients in LA.",
    "city": "We offer telehealth to residents of Kansas City.",
    "general": "Many virtual programs serve residents of Texas.",
    "in person under a heading": "<h2>Our virtual IOP</h2><p>We also run a residential program for women in Utah.</p>",
    "testimonial": "<blockquote>They do telehealth for people in Texas.</blockquote>",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_the_states_of_telehealth_are_found(own, snippet: str, expected: list[str]) -> None:
    assert own("states_served", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_states_of_something_else_are_not(own, snippet: str) -> None:
    assert own("states_served", snippet) == []


def test_on_an_article_nobodys_states_are_unclear(read) -> None:
    found = read("states_served", "A virtual IOP for residents of Ohio.", presents_own=False)
    assert [(item.value, item.claim) for item in found] == [("OH", "unclear")]
