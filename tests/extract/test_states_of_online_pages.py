"""States in which clients are seen, on a page that says that all is by telehealth."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Crossbridge Counseling</title><h1>Crossbridge Counseling</h1><p>{}</p><p>{}</p>"
ONLY = "We offer outpatient therapy by telehealth only."
SEEN = [
    ("We currently see clients in Massachusetts, Connecticut and Rhode Island.", {"MA", "CT", "RI"}), ("We see clients in Ohio.", {"OH"}), ("We serve residents of Ohio and Utah.", {"OH", "UT"}),
    ("Our clinicians see adults in Maine and Vermont.", {"ME", "VT"}), ("We work with people in Oregon.", {"OR"}), ("We can see clients located in Idaho or Utah.", {"ID", "UT"}),
    ("I see clients in Maine.", {"ME"}), ("We accept new clients in Ohio and Indiana.", {"OH", "IN"}), ("Our therapists treat teens in Utah.", {"UT"}), ("We help families across Oregon.", {"OR"}),
]  # fmt: skip
NOT_ONLINE = [
    "We offer outpatient therapy.",
    "We offer outpatient therapy in person and by telehealth.",
    "Telehealth is available.",
    "Our office is in Salem, Oregon.",
    "We offer outpatient therapy in our Salem office.",
]
NOT_SEEN = [
    "We trained with teachers in Ohio.", "Our founder saw clients in Ohio.", "We are from Ohio.", "We do not see clients in Ohio.", "We love the lakes of Ohio.", "We see clients in our office on Ohio Street.",
    "Many practices see clients in Ohio.", "We will see clients in Ohio next year.", "We refer people in Ohio.", "We may ask if you live in Ohio.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "states"), SEEN)
def test_states_in_which_clients_are_seen(text: str, states: set[str]) -> None:
    assert {one.code for one in extract_page(PAGE.format(ONLY, text)).states_served} == states


@pytest.mark.parametrize("first", NOT_ONLINE)
def test_a_page_with_another_way_says_no_more_than_before(first: str) -> None:
    assert extract_page(PAGE.format(first, SEEN[0][0])).states_served == []


@pytest.mark.parametrize("text", NOT_SEEN)
def test_what_says_nothing_of_clients_there(text: str) -> None:
    assert extract_page(PAGE.format(ONLY, text)).states_served == []


ONLINE_IOP = "<p>Our IOP is 100% virtual and meets three evenings a week.</p>"
IOP_HERE = "<p>Our IOP meets three evenings a week at our Reno office.</p>"
TOLD_WHERE = [
    ("<h3>States we serve</h3><ul><li>Ohio</li><li>Texas</li></ul>", {"OH", "TX"}),
    ("<p>Currently available in:</p><ul><li>Ohio</li><li>Texas</li></ul>", {"OH", "TX"}),
    ("<h3>Where we are licensed</h3><ul><li>Ohio</li><li>Texas</li></ul>", {"OH", "TX"}),
    ("<p>Available in CA, TX, FL.</p>", {"CA", "TX", "FL"}),
    ("<p>Currently available to residents of Ohio and Texas.</p>", {"OH", "TX"}),
    ("<p>Marrow Creek Recovery serves families in Ohio, Indiana and Texas.</p>", {"OH", "IN", "TX"}),
    ("<p>Marrow Creek Recovery has served families from Ohio, Indiana and Texas.</p>", set()),
    ("<p>Medicaid serves families in Ohio.</p>", set()),
    ("<p>Naloxone is available in Ohio.</p>", set()),
    ("<h3>Our team</h3><ul><li>Ohio</li><li>Texas</li></ul>", set()),
    ("<p>States We Serve: Ohio, Texas</p>", {"OH", "TX"}),
    ("<p><b>States we serve:</b> Ohio, Texas</p>", {"OH", "TX"}),
    (
        "<h3>States we serve</h3><p>Ohio, Texas, Indiana, Illinois, Michigan and Wisconsin</p>",
        {"OH", "TX", "IN", "IL", "MI", "WI"},
    ),
    ("<p>Now serving Ohio, Texas and Indiana.</p>", {"OH", "TX", "IN"}),
    ("<p>Our clinicians are licensed in Ohio and Texas.</p>", {"OH", "TX"}),
    ("<p>All of our therapists are licensed to practice in Ohio and Texas.</p>", {"OH", "TX"}),
    ("<p>Our therapists hold licenses in OH, TX and IN.</p>", {"OH", "TX", "IN"}),
    ("<p>Licensed in: Ohio, Texas</p>", {"OH", "TX"}),
    ("<p>Our founder is licensed in Ohio.</p>", set()),
    ("<p>Dr. Lark is licensed in Ohio and Texas.</p>", set()),
    ("<p>We are not licensed in Ohio.</p>", set()),
    ("<p>Our clinicians were trained in Ohio and Texas.</p>", set()),
    ("<p>States we do not serve: Ohio</p>", set()),
    ("<p>States of mind: Ohio</p>", set()),
]


@pytest.mark.parametrize(("body", "states"), TOLD_WHERE)
def test_where_all_is_online_the_states_that_are_listed_or_named_so_are_served(body: str, states: set[str]) -> None:
    head = "<title>Marrow Creek Recovery</title><h1>Marrow Creek Recovery</h1>"
    assert {one.code for one in extract_page(head + ONLINE_IOP + body).states_served} == states
    assert {one.code for one in extract_page(head + IOP_HERE + body).states_served} == set()
