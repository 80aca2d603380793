"""How a program is attended where the level itself is the subject ("IOP is offered via telehealth"), or a line says no more ("Virtual via Zoom")."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"
HEAD = (
    f"<title>Intensive Outpatient Program | {NAME}</title><h1>Intensive Outpatient Program</h1>"
    f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
)
GUIDE = (
    f"<title>What is IOP? | {NAME}</title><h1>What Is an Intensive Outpatient Program?</h1>"
    "<p>An intensive outpatient program (IOP) is a structured level of care.</p><p>Most programs last 8 to 12 weeks.</p>"
)
BOTH, AFAR, HERE, NONE = {"in_person", "telehealth"}, {"telehealth"}, {"in_person"}, set[str]()


def told(page: str) -> list[tuple[str | None, str | None, set[str]]]:
    return [
        (one.track, one.telehealth and one.telehealth.value, {code.code for code in one.formats})
        for one in extract_page(page).programs
        if one.level_of_care.value == "iop"
    ]


SENTENCES: list[tuple[str, str | None, set[str]]] = [
    ("IOP is available in person or through telehealth.", "yes", BOTH),
    ("IOP is offered via telehealth.", "yes", AFAR),
    ("IOP is offered in person and online.", "yes", BOTH),
    ("IOP is provided through secure video.", "yes", AFAR),
    ("Intensive outpatient is offered both virtually and on site.", "yes", BOTH),
    ("IOP is fully virtual.", "yes", AFAR),
    ("IOP is in person.", None, HERE),
    ("Evening IOP is in person only.", "no", HERE),
    ("IOP is often available through telehealth.", None, NONE),
    ("An IOP can be offered in person or through telehealth.", None, NONE),
    ("IOPs are available in person or through telehealth.", None, NONE),
    ("IOP may be offered through telehealth.", None, NONE),
    ("In many states IOP is offered via telehealth.", None, NONE),
    ("IOP is available in person or through telehealth at many centers.", None, NONE),
    ("Virtual IOP is as effective as in-person IOP.", None, NONE),
]


@pytest.mark.parametrize(("sentence", "telehealth", "formats"), SENTENCES)
def test_the_level_as_subject(sentence: str, telehealth: str | None, formats: set[str]) -> None:
    assert told(f"{HEAD}<p>{sentence}</p>") == [(None, telehealth, formats)]


@pytest.mark.parametrize("sentence", [sentence for sentence, telehealth, _ in SENTENCES if telehealth])
def test_a_guide_says_it_of_no_program(sentence: str) -> None:
    assert told(f"{GUIDE}<p>{sentence}</p>") == []


def _under(line: str) -> str:
    return f"{HEAD}<h3>Evening Track</h3><p>Mon-Thu<br>5:30 pm - 8:30 pm<br>{line}</p><h3>Morning Track</h3><p>Mon-Thu<br>9 am - noon<br>In person</p>"


@pytest.mark.parametrize(
    "line",
    ["Virtual via Zoom", "Virtual", "Online via Zoom", "Via Zoom", "100% virtual", "Virtual only", "Live online", "By video", "Virtual (secure video)", "Meets on Zoom"],
)  # fmt: skip
def test_a_line_under_the_times_of_a_track(line: str) -> None:
    assert told(_under(line)) == [("evening", "yes", AFAR), ("morning", None, HERE)]


@pytest.mark.parametrize("line", ["Virtual tour", "Zoom link sent by email", "Book online", "Register online"])
def test_a_line_about_something_else(line: str) -> None:
    assert told(_under(line)) == [("evening", None, NONE), ("morning", None, HERE)]


LAYOUTS: list[Any] = [
    pytest.param("<ul><li>Evening track<ul><li>Mon-Thu</li><li>5:30-8:30 pm</li><li>Virtual</li></ul></li></ul>", "yes", id="items"),
    pytest.param("<h3>Evening IOP</h3><div>Mon-Thu</div><div>5:30 pm - 8:30 pm</div><div>Virtual via Zoom</div>", "yes", id="a card"),
    pytest.param("<h3>IOP</h3><p>Mon-Thu, 5:30 pm - 8:30 pm</p><p>Virtual via Zoom</p>", "yes", id="paragraphs"),
    pytest.param("<p>IOP<br>Mon-Thu 5:30-8:30 pm<br>Virtual via Zoom</p>", "yes", id="the level in a line over it"),
    pytest.param("<h3>Schedule</h3><p>IOP<br>Mon-Thu 5:30-8:30 pm<br>Virtual via Zoom</p>", "yes", id="under a schedule"),
    pytest.param("<p>Family group<br>Tuesdays 6 - 7:30 pm<br>Via Zoom</p>", None, id="of relatives"),
    pytest.param("<h3>Family night</h3><p>Tuesdays<br>6 - 7:30 pm<br>Virtual via Zoom</p>", None, id="under their heading"),
    pytest.param("<h3>Tours</h3><p>Fri 10 am - noon<br>Virtual</p>", None, id="tours"),
    pytest.param("<h3>AA meeting</h3><p>Sat 10 am<br>Via Zoom</p>", None, id="a fellowship"),
    pytest.param("<h3>Evening Track</h3><p>Virtual via Zoom</p>", "yes", id="no times"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "telehealth"), LAYOUTS)
def test_whose_times_the_line_stands_beside(body: str, telehealth: str | None) -> None:
    assert [one[1] for one in told(HEAD + body)] == [telehealth]
