from __future__ import annotations

import pytest

STATED = {
    "for men and women": ("We offer sober living for men and women.", ["men", "women"]),
    "serves": ("Our program serves adolescents and young adults.", ["adolescents", "young_adults"]),
    "adult men": ("We provide residential treatment for adult men and women.", ["adults", "men", "women"]),
    "ages": ("Our teen program is for ages 12 to 17.", ["adolescents"]),
    "young adult ages": ("We treat people aged 18 to 26.", ["young_adults"]),
    "wide ages": ("Our day program is for youth ages 6-17.", ["adolescents", "children"]),
    "eighteen up": ("We accept clients 18 and older.", ["adults"]),
    "veterans track": ("We run a veterans track.", ["veterans"]),
    "first responders": ("Our program for first responders meets on Fridays.", ["first_responders"]),
    "own group": ("<p>Firefighters have a group of their own.</p>", ["first_responders"]),
    "professionals": ("<ul><li>Evening groups designed for working professionals</li></ul>", ["professionals"]),
    "executive": ("We have an executive program by the lake.", ["professionals"]),
    "pregnant": ("We admit pregnant women first.", ["pregnant_women"]),
    "welcomed": ("<p>Pregnant women are admitted first.</p>", ["pregnant_women"]),
    "lgbtq": ("We offer an LGBTQ+ track.", ["lgbtq"]),
    "older adults": ("Our IOP for older adults meets at noon.", ["seniors"]),
    "court": ("We accept court-ordered clients.", ["justice_involved"]),
    "college": ("We offer a college student program.", ["college_students"]),
    "faith": ("We offer a faith-based program.", ["faith_based"]),
    "hero line": ("<p>Men &amp; women</p>", ["men", "women"]),
    "women only": ("<h2>Women’s Residential Program</h2>", ["women"]),
    "gender-specific": ("We keep gender-specific houses.", ["men", "women"]),
    "children": ("We provide counseling for children.", ["children"]),
    "Spanish": ("Atendemos a mujeres y adolescentes.", ["adolescents", "women"]),
    "list of ours": ("<p>Our evening groups are made for:</p><ul><li>Veterans</li><li>First responders</li></ul>", ["first_responders", "veterans"]),
}  # fmt: skip

SILENT = {
    "staff": "Our team of professionals is here day and night.",
    "doctors": "Our healthcare professionals know your name.",
    "families": "We love your family and all families.",
    "your children": "We have room for your children.",
    "child care": "We have child care on Mondays.",
    "director": "Our executive director answers mail.",
    "statistics": "About 40 percent of veterans in our state wait for care.",
    "general": "Many programs serve veterans.",
    "VA": "We bill the Department of Veterans Affairs.",
    "crisis line": "Call the Veterans Crisis Line.",
    "adult children": "We talk with adult children of parents who drink.",
    "denied": "We do not accept adolescents.",
    "testimonial": "<blockquote>A good house for women.</blockquote>",
    "menu": "<nav><a href='/v'>Veterans program</a></nav>",
    "staff men": "Our staff of men and women lives close by.",
    "corpus": "Our office is in Corpus Christi.",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_whom_a_program_serves_is_found(own, snippet: str, expected: list[str]) -> None:
    assert own("populations", snippet) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_staff_relatives_and_readers_are_not_served(own, snippet: str) -> None:
    assert own("populations", snippet) == []


def test_families_that_are_helped_along_are_unclear(read) -> None:
    found = read("populations", "We help individuals and families.")
    assert [(finding.value, finding.claim) for finding in found] == [("families", "unclear")]
