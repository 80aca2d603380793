"""A place at which a clinician once worked or learned is named in a biography, and is not whose page it is."""

from __future__ import annotations

import pytest

from extract.names.former_places import former_places
from extract.pipeline import extract_page
from extract.reading.parse import parse
from extract.units import units

OURS = "<p>We offer individual therapy to adults with depression. Our groups meet on Mondays, and our office takes Aetna.</p>"
FORMER = {
    "led its iop": "Ann led the IOP of Larkin Hospital for nine years.",
    "at it she": "At Larkin Hospital she ran groups for teens.",
    "at it I": "I saw teens there. At Larkin Hospital I led groups.",
    "residency": "Dr. Quill did a residency at Larkin Hospital, where she was chief resident.",
    "before joining": "Before joining us, Bo was a therapist at Larkin Hospital.",
    "internship": "He completed his internship at Larkin Hospital in Reno.",
    "director until": "She was program director of Larkin Hospital until 2015.",
    "worked for": "He then worked for Larkin Hospital as a nurse.",
    "after years": "She came here after nine years at Larkin Hospital.",
    "formerly": "Bo Larch, formerly of Larkin Hospital, sees couples.",
}


@pytest.mark.parametrize("name", FORMER)
def test_a_former_place_is_not_whose_page_it_is(name: str) -> None:
    body = f"<h1>Team</h1><h2>Ann Quill, LCSW</h2><p>{FORMER[name]} Larkin Hospital has a ward for adults.</p>{OURS}"
    found = extract_page(f"<html><head><title>Team</title></head><body>{body}</body></html>")
    assert found.provider is None


PRESENT = {
    "at it we": "At Larkin Hospital we see adults. Ann led the IOP of Larkin Hospital for nine years.",
    "has worked": "Ann has worked at Larkin Hospital since 2010.",
    "joined": "Ann joined the team of Larkin Hospital in 2015.",
    "founded": "Ann founded Larkin Hospital after she ran a clinic in Reno.",
    "works now": "Bo currently works as a counselor at Larkin Hospital.",
    "clients before": "Clients who were treated before call the nurses of Larkin Hospital.",
    "held groups": "Groups were held at Larkin Hospital on Mondays.",
    "we served": "We served ninety families at Larkin Hospital last year.",
}


@pytest.mark.parametrize("name", PRESENT)
def test_a_place_where_somebody_is_now_is_none(name: str) -> None:
    document = parse(f"<p>{PRESENT[name]}</p>")
    assert "Larkin Hospital" not in former_places(units(document), document.text)


def test_the_name_of_the_practice_stands_beside_a_former_place() -> None:
    body = (
        "<h1>Our therapists</h1><p>Welcome to Harbor Quarry Counseling. At Harbor Quarry Counseling we see adults.</p>"
        "<p>Ann came to us after nine years at Larkin Hospital. At Larkin Hospital she ran an IOP.</p>" + OURS
    )
    found = extract_page(f"<html><head><title>Team</title></head><body>{body}</body></html>")
    assert found.provider is not None
    assert found.provider.value == "Harbor Quarry Counseling"
