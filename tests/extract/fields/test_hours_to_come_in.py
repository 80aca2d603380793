"""Hours in which a clinic sees people are no sessions: they are kept as unclear, and the groups beside them are not."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = "<html><head><title>Slatebrook Clinic</title></head><body><h1>Slatebrook Clinic</h1><p>We accept Aetna.</p>"
CLINIC = f"{HEAD}<h2>Adult Outpatient</h2><p>Our outpatient program is small.</p>"
IOP = f"{HEAD}<h2>Intensive Outpatient Program</h2><p>Our IOP is small.</p>"
DAY = f"{HEAD}<h2>Partial Hospitalization Program</h2><p>Our PHP is small.</p>"


def program(text: str) -> ProgramExtraction:
    (found,) = extract_page(text).programs
    return found


OPEN_HOURS = [
    (CLINIC, "Adults can see a therapist Monday to Friday between 9 a.m. and 1 p.m."),
    (
        CLINIC,
        "We see clients in our clinic Monday through Friday between 8 am and 2 pm; your groups are scheduled with you.",
    ),
    (CLINIC, "Our outpatient program runs Monday to Friday, 8 am to 6 pm."),
    (CLINIC, "Evening hours Tuesday until 8 pm. Walk-in Mondays 9-11."),
    (CLINIC, "Our program has extended hours: Tuesday 5-8 pm."),
    (IOP, "Our IOP is open Monday to Friday from 8:30 am to 8 pm."),
    (IOP, "Our IOP is open from 9 a.m. to 5 p.m. Monday to Friday and 9 a.m. to noon on Saturdays."),
]


@pytest.mark.parametrize(("head", "sentence"), OPEN_HOURS, ids=[case[1] for case in OPEN_HOURS])
def test_hours_to_come_in_are_no_sessions(head: str, sentence: str) -> None:
    found = program(f"{head}<p>{sentence}</p>")
    assert (found.days, found.sessions, found.dayparts) == ([], [], [])


SESSIONS = [
    (CLINIC, "Adults see a therapist Monday to Friday between 9 a.m. and 5 p.m. Groups meet Tuesday 6-8 pm.", ["18:00-20:00"]),
    (IOP, "Our IOP meets Monday to Friday from 9 am to 4 pm.", ["09:00-16:00"]),
    (DAY, "Our PHP meets Monday to Friday from 8 am to 4 pm.", ["08:00-16:00"]),
    (IOP, "Evening IOP hours: Tuesday 5-8 pm.", ["17:00-20:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "sentence", "expected"), SESSIONS, ids=[case[1] for case in SESSIONS])
def test_sessions_stay(head: str, sentence: str, expected: list[str]) -> None:
    assert [f"{one.start}-{one.end}" for one in program(f"{head}<p>{sentence}</p>").sessions] == expected


def test_evening_groups_stay() -> None:
    assert [one.code for one in program(f"{IOP}<p>Our IOP has evening groups.</p>").dayparts] == ["evening"]
