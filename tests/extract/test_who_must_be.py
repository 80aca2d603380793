"""Whom a program admits, told by what one must be, by what the men or women of a house do, and by whose school or church it is."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

HOUSE, RESIDENTIAL = (
    "<p>Our sober living house in Reno has 12 beds.</p>",
    "<p>Our residential program in Reno has 12 beds.</p>",
)
IOP = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
COLLEGE = "<p>We are an outpatient practice in Reno, NV. The counseling center is on campus.</p>"
SAID: list[tuple[str, str, list[str], list[str]]] = [
    (HOUSE, "<h3>Our requirements:</h3><ul><li>Must be an adult (25 or older) who can care for himself.</li></ul>", ["adults"], []),
    (HOUSE, "<h3>Admission criteria</h3><ul><li>Must be at least 21 years old</li><li>Be willing to work</li></ul>", ["adults"], []),
    (RESIDENTIAL, "<h3>Requirements for admission</h3><ul><li>Minimum age: 21</li><li>Be detoxed</li></ul>", ["adults"], []),
    (RESIDENTIAL, "<p>To be admitted you must be an adult male, 18 or over.</p>", ["adults", "men"], []),
    (HOUSE, "<p>Applicants must be men over the age of 21.</p>", ["adults", "men"], []),
    (HOUSE, "<p>Open to women over the age of 21.</p>", ["adults", "women"], ["populations: men"]),
    (RESIDENTIAL, "<p>Admission requires that you be at least 21 years of age.</p>", ["adults"], []),
    (IOP, "<p>You must be 18 or older to use this website.</p>", [], ["adults"]),
    (HOUSE, "<p>Volunteers must be at least 21 years old.</p>", [], ["adults"]),
    (HOUSE, "<p>Guests must be women.</p>", [], ["women"]),
    (IOP, "<p>A parent must be at least 21 years old to sign the forms.</p>", [], ["adults"]),
    (IOP, "<p>Drivers must be over the age of 21.</p>", [], ["adults"]),
    (IOP, "<p>Binge drinking is common in people over the age of 21.</p>", [], ["adults"]),
    (IOP, "<p>Our program has at least 20 groups.</p>", [], ["adults"]),
    # What those of the house do
    (HOUSE, "<p>The men are expected to work and pay rent.</p>", ["men"], []),
    (HOUSE, "<p>From day one the women begin to bond with each other.</p>", ["women"], []),
    (HOUSE, "<p>The men built this barn in 1910.</p>", [], ["populations: men"]),
    (HOUSE, "<p>The women who founded our house were nurses.</p>", [], ["women"]),
    (HOUSE, "<p>The women on our board are expected to serve two years.</p>", [], ["women"]),
    (HOUSE, "<p>Women and their children live here together.</p>", ["women"], []),
    (HOUSE, "<p>Each woman has her own room.</p>", ["women"], ["populations: men"]),
    (RESIDENTIAL, "<p>Every man who comes here is assigned a mentor.</p>", ["men"], []),
    (HOUSE, "<p>Every man is an island, and each woman has needs.</p>", [], ["populations"]),
    (HOUSE, "<p>Each woman on our board gets a vote.</p>", [], ["populations"]),
    (IOP, "<p>Our gay men's IOP is a safe place.</p>", ["lgbtq", "men"], []),
    (IOP, "<p>Gay men need a place of their own.</p>", [], ["populations"]),
    # Who comes first
    (IOP, "<h3>Who may benefit from these services?</h3><p>Adults 18 and over. Priority is given to pregnant women, who are scheduled within 48 hours of the referral that we get.</p>", ["pregnant_women"], []),
    (IOP, "<p>Priority is given to those who call early.</p>", [], ["pregnant"]),
    # Church and school
    (HOUSE, "<p>Sundays we attend church together, and on Wednesday there is Bible study.</p>", ["faith_based"], []),
    (HOUSE, "<ul><li>Bible study on Wednesday; Sundays we attend Marrow Hill Church</li></ul>", ["faith_based"], []),
    (HOUSE, "<p>We go to meetings at the church on Elm Street.</p>", [], ["faith_based"]),
    (HOUSE, "<p>Residents may attend church on Sunday.</p>", [], ["faith_based"]),
    (COLLEGE, "<p>The first six individual counseling sessions of a student are free.</p>", ["college_students"], []),
    (COLLEGE, "<p>We offer each student ten sessions a semester.</p>", ["college_students"], []),
    ("<p>We are an outpatient practice in Reno, NV.</p>", "<p>The first sessions of a student at CAPS are free. The bursar bills the rest.</p>", ["college_students"], []),
    ("<p>We are an outpatient practice in Reno, NV.</p>", "<p>Each student of our cooking class gets one of the caps.</p>", [], ["college_students"]),
    (COLLEGE, "<p>Each student intern is supervised.</p>", [], ["college_students"]),
    (IOP, "<p>Each student of our cooking school gets an apron.</p>", [], ["college_students"]),
]  # fmt: skip


@pytest.mark.parametrize(("base", "said", "people", "never"), SAID, ids=[said for _, said, _, _ in SAID])
def test_who_must_be(base: str, said: str, people: list[str], never: list[str]) -> None:
    level = {HOUSE: "sober_living", RESIDENTIAL: "residential", IOP: "iop", COLLEGE: "outpatient"}.get(
        base, "outpatient"
    )
    must_state(page(base + said), [f"{level} populations: {one}" for one in people], never)
