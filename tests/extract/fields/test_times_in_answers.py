"""Days and parts of the day in a question: they hold where a yes answers it, are a no where a plain no does, and else are open."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.codes import DENIED

HEAD = "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head><body><h1>Slatebrook Recovery</h1><p>We run an IOP.</p>"
EVENINGS = ["mon tue wed thu 18:00-21:00"]

# A question, its answer; the sessions, the days, the parts of the day, and those that are denied.
ASKED: list[tuple[str, str, list[str], str, list[str], list[str]]] = [
    ("Does Slatebrook Recovery offer an evening IOP?", "Yes, Mon-Thu 6-9.", EVENINGS, "mon tue wed thu", ["evening"], []),
    ("Does Slatebrook Recovery offer an evening IOP?", "Yes, Mon-Thu 6-9 pm.", EVENINGS, "mon tue wed thu", ["evening"], []),
    ("Does Slatebrook Recovery offer an evening IOP?", "Please call us about hours.", [], "", [], []),
    ("Does Slatebrook Recovery offer an evening IOP?", "No.", [], "", [], ["evening"]),
    ("Do you have evening groups?", "Yes: Mondays through Thursdays from 6 to 9 pm.", EVENINGS, "mon tue wed thu", ["evening"], []),
    ("Do you have evening groups?", "Yes.", [], "", ["evening"], []),
    ("Do you have evening groups?", "No, not at this time.", [], "", [], ["evening"]),
    ("Do you have evening groups for teens?", "No.", [], "", [], []),
    ("Do you have evening groups?", "Not yet, but a Tuesday group begins soon.", [], "", [], []),
    ("Do you have evening or weekend groups?", "No, we do not.", [], "", [], ["evening", "weekend"]),
    ("Does your IOP meet on weekends?", "No, it doesn't.", [], "", [], ["weekend"]),
    ("Is there a Saturday group?", "Not at this time.", [], "", [], []),
    ("Is there a Saturday group?", "Ask your counselor.", [], "", [], []),
    ("Is there a Saturday group?", "Yes.", [], "sat", ["weekend"], []),
    ("Does your IOP meet on Saturdays?", "Yes, it does.", [], "sat", ["weekend"], []),
    ("Is there a Saturday group?", "Yes, for some clients.", [], "", [], []),
    ("Do IOPs have evening groups?", "Yes, many do.", [], "", [], []),
    ("¿Tienen grupos por la noche?", "Sí, de lunes a jueves de 18:00 a 21:00.", EVENINGS, "mon tue wed thu", ["evening"], []),
]  # fmt: skip


@pytest.mark.parametrize("form", ["<h3>{0}</h3><p>{1}</p>", "<p>{0} {1}</p>"], ids=["headed", "in one paragraph"])
@pytest.mark.parametrize(
    ("question", "answer", "sessions", "days", "parts", "denied"), ASKED, ids=[f"{one[0]} {one[1]}" for one in ASKED]
)
def test_what_a_question_tells_of_the_week(
    question: str, answer: str, sessions: list[str], days: str, parts: list[str], denied: list[str], form: str
) -> None:
    found = extract_page(HEAD + form.format(question, answer))
    (iop,) = found.programs
    assert [f"{' '.join(one.days)} {one.start}-{one.end}" for one in iop.sessions] == sessions
    assert " ".join(one.code for one in iop.days) == days
    assert [one.code for one in iop.dayparts] == parts
    assert [one.value for one in found.unclear if one.field == "dayparts" and one.rule == DENIED] == denied


# Under what names a part of the day, "6-9" is of that part.
HEADED: list[tuple[str, list[str]]] = [
    ("<h3>Evening IOP</h3><p>Mon-Thu 6-9</p>", EVENINGS),
    ("<h3>Evening groups</h3><ul><li>Mon 6-9</li><li>Wed 6-9</li></ul>", ["mon 18:00-21:00", "wed 18:00-21:00"]),
    ("<p><b>Evening IOP</b><br>Mon-Thu 6-9</p>", EVENINGS),
    ("<p>We offer an evening IOP. It meets Mon-Thu 6-9.</p>", EVENINGS),
    ("<h3>Morning IOP</h3><p>Mon-Thu 6-9</p>", ["mon tue wed thu 06:00-09:00"]),
    ("<h3>Day and evening IOP</h3><p>Mon-Thu 6-9</p>", []),
    ("<h3>Day IOP</h3><p>Mon-Thu 6-9</p>", []),
    ("<h3>Our IOP</h3><p>Mon-Thu 6-9</p>", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), HEADED, ids=[case[0] for case in HEADED])
def test_a_heading_or_a_track_tells_the_half_of_the_day(body: str, expected: list[str]) -> None:
    found = extract_page(HEAD + body)
    blocks = [one for program in found.programs for one in program.sessions]
    assert [f"{' '.join(one.days)} {one.start}-{one.end}" for one in blocks] == expected
    assert bool([one for one in found.unclear if one.field == "sessions"]) is not bool(expected)
    assert all(program.days for program in found.programs)
