"""How often there is transport, a meal, child care or a class for relatives, and how long a payment plan runs, are no amounts of the program."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = "<title>Intensive Outpatient Program | Tamarack Hollow Recovery</title><h1>Our Intensive Outpatient Program</h1><p>Tamarack Hollow Recovery is in Duluth.</p>"
RANGES = ("hours_per_week", "session_hours", "days_per_week", "duration_weeks")


def amounts(body: str) -> dict[str, tuple[float | None, float | None]]:
    """The amounts of the intensive outpatient program."""
    (program,) = (one for one in extract_page(f"{HEAD}{body}").programs if one.level_of_care.value == "iop")
    found = {name: getattr(program, name) for name in RANGES}
    return {name: (held.min, held.max) for name, held in found.items() if held}


OTHERS = [
    "Transportation is provided five days a week.",
    "We provide transportation four days a week.",
    "Our van runs 5 days a week.",
    "Childcare is available four days a week.",
    "Child care is offered 3 days a week.",
    "Breakfast is served 5 days a week.",
    "A free lunch is included four days a week.",
    "Parents attend a group 2 hours a week for 6 weeks.",
    "Families meet 3 hours a week for 4 weeks.",
    "Spouses are invited to a 4-week family program.",
    "Loved ones can join a six-week family program.",
    "We offer medication management for up to 1 year.",
    "Our psychiatrists are available for up to 12 weeks.",
    "The program includes skills training (usually 2 days a week) and family work.",
    "Clients receive one hour of individual therapy a week.",
    "Clients do 10 hours of job search per week.",
    "Payment plans run 12 weeks.",
    "Our payment plan lasts up to 12 weeks.",
    "Tuition assistance lasts 10 weeks.",
    "Scholarships run for 8 weeks.",
    "Patients spend 2 hours a day in the classroom.",
    "Teens are in school 4 hours a day, with their own teachers.",
    "Participants journal for 1 hour a day.",
    "The state requires 20 hours a week of work or school.",
    "The court may order 10 hours a week of community service.",
    "Peer coaching is available 5 days a week.",
    "Case management is provided three days a week.",
    "Our therapists train 40 hours a week.",
    "Our podcast comes out 2 days a week.",
    "Our newsletter has tips 5 days a week.",
    "Our medical director is here three days a week.",
    "Dr. Vale, our medical director, is here two days a week.",
    "A nurse is on site 5 days a week.",
    "Our counselors see clients three days a week.",
    "Our online course takes 6 weeks.",
    "Our certificate program for counselors runs 12 weeks.",
    "Our fellowship for new counselors lasts 52 weeks.",
    "Clients spend 5 hours a week driving to treatment elsewhere.",
    "My commute to the clinic is 5 hours a week.",
    "The state requires at least 9 hours a week of services.",
    "Our office is staffed 5 days a week.",
    "Alumni meet two days a week.",
    "Employees of the county get 12 weeks of leave for treatment.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_amounts_of_something_else_are_none_of_the_program(sentence: str) -> None:
    assert amounts(f"<p>{sentence}</p>") == {}


@pytest.mark.parametrize("sentence", OTHERS)
def test_amounts_of_something_else_change_nothing_beside_the_program_s(sentence: str) -> None:
    own = {"hours_per_week": (9.0, 9.0), "days_per_week": (3.0, 3.0), "duration_weeks": (8.0, 8.0)}
    assert amounts(f"<p>Our program meets 3 days a week, 9 hours a week, for 8 weeks.</p><p>{sentence}</p>") == own


OWN = [
    ("We run an eight-week online IOP for graduates.", "duration_weeks"),
    ("Our therapists lead groups four days a week.", "days_per_week"),
    ("Our clinicians run groups nine hours a week.", "hours_per_week"),
    ("Our team of therapists provides 9 hours of treatment a week.", "hours_per_week"),
    ("Our course of treatment lasts 8 weeks.", "duration_weeks"),
    ("With our therapists, clients spend nine hours a week in group.", "hours_per_week"),
    ("Our staff and clients come together three days a week.", "days_per_week"),
    ("The state requires our IOP to give nine hours a week of services.", "hours_per_week"),
    ("Licensed by the state, our program meets three days a week.", "days_per_week"),
    ("Clients meet with counselors three days a week.", "days_per_week"),
    ("Our office program meets three days a week.", "days_per_week"),
    ("Clients spend nine hours a week working on recovery.", "hours_per_week"),
    ("Groups are held three days a week, and lunch is served.", "days_per_week"),
    ("Transportation is provided. Groups meet five days a week.", "days_per_week"),
    ("Our IOP for parents meets 9 hours a week.", "hours_per_week"),
    ("Treatment is provided five days a week, with transportation.", "days_per_week"),
    ("Group therapy with lunch, 4 hours a day.", "session_hours"),
    ("Parents are welcome at family night; teens attend 9 hours a week.", "hours_per_week"),
    ("The program runs 12 weeks, and a payment plan is available.", "duration_weeks"),
    ("Clients attend 9 hours a week of group work.", "hours_per_week"),
    ("Programming, meals and transportation are provided five days a week.", "days_per_week"),
    ("Groups and transportation are provided five days a week.", "days_per_week"),
    ("Working parents can attend our evening IOP three nights a week.", "days_per_week"),
]


@pytest.mark.parametrize(("sentence", "field"), OWN)
def test_amounts_of_the_program_stay(sentence: str, field: str) -> None:
    assert field in amounts(f"<p>{sentence}</p>")
