"""Times and lengths of a service, a class or a school beside the program, which are none of the program's."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

NIGHTS = """<p>At Marrow Creek, our intensive outpatient program helps adults with addiction. Our IOP meets Monday, Wednesday and
    Thursday from 6 to 9 pm.</p>"""
IOP = "<p>At Marrow Creek, our intensive outpatient program helps adults with addiction.</p>"
RANCH = "<p>Marrow Creek Ranch is a residential treatment center. We treat adults with alcohol addiction.</p>"
TITLE = "Marrow Creek | IOP in Reno"


@pytest.mark.parametrize(
    "line",
    [
        "Same day access: Monday-Thursday 8:30-11:30",
        "Telepsychiatry clinic: Thursdays 1-5",
        "Bridge clinic: Mon-Fri 8:30-12",
        "Recovery coaching drop-in, M-F 1-4",
        "Jail services: Monday 9-11",
        "Prevention program - Tuesdays 3-5",
        "Mental health first aid training: Tuesday & Thursday 9-1",
        "Narcan training: Tuesdays 3-5",
    ],
)
def test_times_of_another_service_beside_the_program(line: str) -> None:
    must_state(
        page(f"{NIGHTS}<p>{line}</p>", TITLE),
        ["iop sessions: mon wed thu 18:00-21:00"],
        ["sessions: tue", "sessions: mon 0", "sessions: mon tue", "tue", "fri", "morning", "afternoon"],
    )


@pytest.mark.parametrize(
    "line",
    [
        "Relapse prevention group: Monday, Tuesday and Friday 9 am-12 pm",
        "Day IOP: Monday, Tuesday and Friday 9 am-12 pm",
        "Reno clinic: Monday, Tuesday and Friday 9 am-12 pm",
    ],
)
def test_times_of_the_program_in_like_words(line: str) -> None:
    must_state(page(f"{IOP}<p>{line}</p>", TITLE), ["iop sessions: mon tue fri 09:00-12:00"], [])


@pytest.mark.parametrize(
    "line",
    [
        "A parenting class meets Thursdays at 6 pm for ten weeks.",
        "Our batterer intervention program meets Saturdays 9-11 for 26 weeks.",
        "Our smoking cessation class is eight weeks long.",
        "We offer a 12-week anger management class on Tuesday evenings.",
        "Donate: $50 gives one week of treatment to someone in need.",
    ],
)
def test_a_length_of_a_class_or_a_gift(line: str) -> None:
    must_state(page(f"{IOP}<p>{line}</p>", TITLE), ["iop"], ["duration_weeks"])


@pytest.mark.parametrize(
    ("line", "weeks"),
    [
        ("Our IOP meets Mondays from 6 to 9 pm for ten weeks.", "10.0-10.0"),
        ("Our evening class meets three days a week for 12 weeks.", "12.0-12.0"),
        ("Groups meet Monday, Wednesday and Thursday for 8 weeks; a parenting class is offered too.", "8.0-8.0"),
        ("The 12-week program includes a parenting class.", "12.0-12.0"),
        ("Clients attend class three days a week for 8 weeks.", "8.0-8.0"),
    ],
)
def test_a_length_of_the_program_beside_a_class(line: str, weeks: str) -> None:
    must_state(page(f"{IOP}<p>{line}</p>", TITLE), [f"iop duration_weeks: {weeks}"], [])


@pytest.mark.parametrize(
    "line",
    [
        "Students attend school weekdays from 8:30 to 2:30 and take part in individual therapy and group therapy.",
        "Residents go to school from 8:30 to 2:30, Monday through Friday, and attend group therapy in the evening.",
        "Students attend class from 9 to 3, Monday to Friday, and therapy after.",
        "Teens attend school Monday to Friday from 8:30 to 2:30, then group therapy.",
    ],
)
def test_school_beside_therapy_in_one_sentence(line: str) -> None:
    must_state(page(f"{RANCH}<p>{line}</p>"), ["residential"], ["sessions", "residential days"])


@pytest.mark.parametrize(
    "line",
    [
        "Residents attend groups Monday to Friday from 9 am to 12 pm and school from 1 to 4.",
        "Residents attend group therapy Monday to Friday from 9 am to 12 pm and go to school after that.",
    ],
)
def test_groups_beside_school_in_one_sentence(line: str) -> None:
    must_state(page(f"{RANCH}<p>{line}</p>"), ["residential sessions: mon tue wed thu fri 09:00-12:00"], [])
