"""A class that courts send people to, medicines that are brought, and what is free to some or no treatment: none of them is told of the program."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Marrow Creek Recovery provides an intensive outpatient program (IOP) in Reno, NV. {}</p>"
CLASSES = "<p>Marrow Creek Recovery is an outpatient counseling practice in Reno, NV. {}</p>"


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("We offer a 12-week anger management class on Tuesday evenings.", ["tue", "evening", "12.0"]),
        ("We offer a parenting class on Tuesdays from 6 to 7:30 pm.", ["tue", "evening"]),
        ("We also run domestic violence groups on Mondays at 5 pm.", ["mon", "evening"]),
        ("Our DUI classes meet on Saturdays, 9 am to noon.", ["iop days", "iop sessions", "iop dayparts"]),
        ("The theft awareness class is Wednesday from 1 to 3 pm.", ["wed", "afternoon"]),
        ("Patients come with their anxiety medication.", ["anxiety"]),
        ("Clients live with us and bring their depression meds in a box.", ["depression"]),
        ("Servicios gratuitos para veteranos.", ["free"]),
        ("Counseling is free to eligible veterans.", ["free"]),
        ("Our services are free of charge for pregnant women.", ["free"]),
        ("Legal services are free.", ["free"]),
        ("Ofrecemos servicios legales gratuitos.", ["free"]),
        ("We offer infant massage.", ["massage"]),
    ],
)
def test_none_of_the_program(said: str, never: list[str]) -> None:
    must_state(page(IOP.format(said)), ["iop"], never)


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("Our IOP meets on Tuesday evenings.", "iop days: tue"),
        ("We offer a process group on Tuesdays from 6 to 9 pm.", "iop days: tue"),
        ("The evening group meets on Mondays from 6 to 9 pm.", "iop sessions: mon 18:00-21:00"),
        ("Our IOP, with an anger management group, meets Mondays from 6 to 9 pm.", "iop days: mon"),
        ("We treat anxiety with therapy and medication.", "iop conditions: anxiety"),
        ("Patients come to us with anxiety.", "iop conditions: anxiety"),
        ("All of our services are free.", "payment: free"),
        ("Our program is free of charge.", "payment: free"),
        ("Our program is free; legal problems are no bar.", "payment: free"),
        ("Clients receive massage each week.", "iop modalities: massage"),
    ],
)
def test_of_the_program(said: str, stated: str) -> None:
    must_state(page(IOP.format(said)), [stated], [])


def test_a_class_of_a_practice_that_gives_nothing_else() -> None:
    said = "We offer an anger management class on Tuesdays from 6 to 7:30 pm."
    must_state(page(CLASSES.format(said)), ["outpatient sessions: tue 18:00-19:30"], [])
