"""Formats: clients come in, where they check in at a desk, arrive at a building, or are served at named sites."""

from __future__ import annotations

import pytest

IOP = "<h1>Our Intensive Outpatient Program</h1><p>Our IOP is for adults.</p>"
IN_PERSON = {
    "front desk": "<p>Please register at the front desk on the first floor, then go to the IOP room.</p>",
    "check in": "<p>Our clients check in at the front desk before group.</p>",
    "reception": "<p>Patients sign in with the receptionist each day.</p>",
    "arrives at the building": "<p>Our clients arrive at the clinic ten minutes before group.</p>",
    "two locations": "<p>Outpatient services are available at two county locations: Fenwick and Brixham.</p>",
    "both offices": "<p>Our IOP is offered at both of our offices.</p>",
    "a named center": "<p>Our treatment is provided at the Fenwick Health Center only.</p>",
    "a room": "<p>Our groups meet in the east wing.</p>",
    "a floor": "<p>Our program is held on the third floor.</p>",
    "school here": "<p>Our teens receive their schooling onsite.</p>",
}
NOT_SAID = {
    "visitors": "<p>All visitors check in at the front desk before the program ends.</p>",
    "forms at the desk": "<p>Visit our front desk to pick up forms.</p>",
    "a partner's": "<p>Detox services are provided at the partner hospitals of the county and at the Fenwick clinic.</p>",
    "tours": "<p>Tours of the program arrive at the building at noon.</p>",
    "by video": "<p>Our services are available at all locations by video.</p>",
    "at large": "<p>Most programs are held in the same building.</p>",
    "an assessment": "<p>Arrive at our office for an assessment before your first day of the program.</p>",
    "a level": "<p>Our services are offered at several levels of care.</p>",
    "alumni": "<p>Alumni sign in at the front desk before group.</p>",
    "tests on site": "<p>Addiction treatment: we offer on site drug and alcohol testing as part of treatment.</p>",
    "a pharmacy on site": "<p>Our program has an on site pharmacy.</p>",
    "who is admitted": "<p>When you arrive at the hospital, you begin treatment in the detox program.</p>",
    "in a town": "<p>Our services are available in three states.</p>",
}


@pytest.mark.parametrize("text", IN_PERSON.values(), ids=IN_PERSON)
def test_clients_come_in(own, text: str) -> None:
    assert "in_person" in own("formats", IOP + text)


@pytest.mark.parametrize("text", NOT_SAID.values(), ids=NOT_SAID)
def test_nothing_says_that_they_do(own, text: str) -> None:
    assert "in_person" not in own("formats", IOP + text)
