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
