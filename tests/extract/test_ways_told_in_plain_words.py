"""How a program is attended, told in plain words: "You can attend IOP online", "in my office or by video"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import page

IOP = "<h2>IOP</h2><p>Our IOP meets three evenings a week.</p>"
THERAPIST = "<p>I am a therapist in Brookfield, MA. I see adults for individual therapy. {}</p>"


def ways(body: str, title: str = "Marrow Creek Recovery") -> tuple[set[str], str]:
    """The formats of the only program of a page, and its telehealth."""
    (program,) = extract_page(page(body, title=title)).programs
    return {one.code for one in program.formats}, program.telehealth.value if program.telehealth else ""


@pytest.mark.parametrize(
    "sentence",
    [
        "IOP can be attended by telehealth.",
        "IOP can be attended by telehealth (if you live in Ohio).",
        "You can attend IOP online.",
        "You can attend our IOP online from anywhere in Ohio.",
        "Clients can participate in the IOP online.",
        "IOP can be done from home over video.",
        "Our program can also be done online.",
        "Virtual IOP is also available.",
        "Virtual IOP is also available to Ohio residents.",
        "Virtual IOP is available (Ohio residents only).",
    ],
)
def test_what_people_are_let_do_is_offered(sentence: str) -> None:
    assert ways(f"{IOP}<p>{sentence}</p>") == ({"telehealth"}, "yes")


@pytest.mark.parametrize(
    "sentence",
    [
        "The paperwork of our IOP can be done online.",
        "Intake can be done online.",
        "You can attend AA online.",
        "You can attend our open house online.",
        "You can attend a tour virtually.",
        "You can take the quiz on IOP online.",
        "Alumni can attend meetings online.",
        "Virtual IOP is available at many centers.",
        "Virtual IOP can be hard for teens.",
    ],
)
def test_what_else_is_done_online_is_no_way_to_attend(sentence: str) -> None:
    assert ways(f"{IOP}<p>{sentence}</p>") == (set(), "")


BOTH = ({"in_person", "telehealth"}, "yes")
OFFICES = [
    ("Sessions are held in my Elm Street office or by secure video.", BOTH),
    ("Sessions are held in person in my Elm Street office or by video.", BOTH),
    ("I see clients in my downtown office or by secure video.", BOTH),
    ("I meet with clients at my downtown office and online across Montana.", BOTH),
    ("Sessions are by secure video; my Elm Street office is closed.", ({"telehealth"}, "yes")),
    ("Sessions are by video, since I gave up my Elm Street office.", ({"telehealth"}, "yes")),
    ("Send forms to my Elm Street office or by secure video.", (set(), "")),
]


@pytest.mark.parametrize(("sentence", "expected"), OFFICES)
def test_sessions_in_my_office_are_attended_there(sentence: str, expected: tuple[set[str], str]) -> None:
    assert ways(THERAPIST.format(sentence), title="Nora Vexley, LICSW") == expected
