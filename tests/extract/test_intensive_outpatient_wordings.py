"""An intensive outpatient program that is not called so in one breath: words between, "intensive" alone, "my IOP" of a practitioner."""

from __future__ import annotations

import pytest

from extract.document import fold
from extract.patterns.terms import find_terms
from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
OUTPATIENT, INTENSIVE = "mon 17:30-19:00", "tue wed thu 09:00-12:00"


def levels(text: str) -> list[str]:
    """The levels that a sentence names, in order."""
    return [match.id for match in find_terms(text, fold(text), ("levels_of_care",))]


def sessions(body: str, title: str = NAME, heading: str = NAME) -> dict[str, list[str]]:
    """Of each level that a page offers: when it meets."""
    programs = extract_page(f"<title>{title}</title><h1>{heading}</h1>{body}").programs
    return {
        one.level_of_care.value: [f"{' '.join(at.days)} {at.start}-{at.end}" for at in one.sessions] for one in programs
    }


@pytest.mark.parametrize(
    "text",
    [
        "We offer an intensive substance use outpatient program",
        "Our Intensive Addictions Program (outpatient) is small",
        "an intensive (outpatient) program",
        "an intensive adolescent outpatient program",
        "our Intensive Evening Outpatient Program",
        "intensive dual diagnosis outpatient treatment",
        "intensive alcohol and drug outpatient treatment",
        "an intensive, structured outpatient program",
        "an intensive 12-week outpatient program",
        "an intensive DBT outpatient program",
        "intensive mental health outpatient services",
        "our Outpatient Intensive Program",
        "the Intensive Women's Outpatient Group",
    ],
)
def test_words_may_stand_between_intensive_and_outpatient(text: str) -> None:
    assert levels(text) == ["iop"]


@pytest.mark.parametrize(
    "text",
    [
        "intensive family therapy and outpatient counseling",
        "intensive case management and outpatient treatment",
        "intensive in-home services, outpatient therapy",
        "intensive trauma therapy in our outpatient office",
        "a less intensive weekly outpatient program",
        "less intensive adult outpatient care",
        "a non-intensive adult outpatient program",
        "intensive mental health and outpatient services",
        "intensive day, outpatient and evening groups",
        "intensive and standard outpatient groups",
        "as intensive as outpatient care may be",
        "labor-intensive adult outpatient services",
    ],
)
def test_what_else_is_intensive_makes_no_iop(text: str) -> None:
    assert levels(text) == ["outpatient"]


def test_the_outpatient_program_with_words_between_has_its_times_as_iop() -> None:
    body = "<p>We offer an intensive substance use outpatient program on Tuesday, Wednesday, Thursday, 9 am-12 pm.</p>"
    assert sessions(body) == {"iop": [INTENSIVE]}


ES = "<p>Ofrecemos tratamiento ambulatorio y ambulatorio intensivo.</p>"
EN = "<p>We offer outpatient treatment and intensive outpatient treatment.</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"{ES}<p><b>Grupo intensivo:</b> martes, miércoles y jueves, 9 a.m. a 12 p.m.</p><p><b>Grupo ambulatorio:</b> lunes 5:30 p.m. a 7 p.m.</p>",
        f"{ES}<h3>Programa intensivo</h3><p>Martes, miércoles y jueves, 9 a.m. a 12 p.m.</p><h3>Programa ambulatorio</h3><p>Lunes 5:30 p.m. a 7 p.m.</p>",
        f"{ES}<ul><li>Intensivo: martes a jueves, 9 a.m. a 12 p.m.</li><li>Ambulatorio: lunes 5:30 p.m. a 7 p.m.</li></ul>",
        f"{ES}<p>El grupo intensivo se reúne martes, miércoles y jueves, de 9 a.m. a 12 p.m.</p><p>El grupo ambulatorio se reúne los lunes de 5:30 p.m. a 7 p.m.</p>",
        f"{EN}<p><b>Intensive group:</b> Tuesday, Wednesday and Thursday, 9 am to 12 pm</p><p><b>Outpatient group:</b> Monday 5:30 pm to 7 pm</p>",
        f"{EN}<h3>Intensive Program</h3><p>Tuesday, Wednesday and Thursday, 9 am to 12 pm</p><h3>Outpatient Program</h3><p>Monday 5:30 pm to 7 pm</p>",
        f"{EN}<table><tr><th>Program</th><th>Times</th></tr><tr><td>Intensive</td><td>Tue-Thu 9 am-12 pm</td></tr><tr><td>Outpatient</td><td>Mon 5:30-7 pm</td></tr></table>",
        f"{EN}<p>The intensive program meets Tuesday to Thursday, 9 am to 12 pm.</p><p>The outpatient program meets Monday, 5:30 to 7 pm.</p>",
    ],
)
def test_what_is_called_intensive_alone_is_the_iop_that_the_page_names(body: str) -> None:
    assert sessions(body) == {"outpatient": [OUTPATIENT], "iop": [INTENSIVE]}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Ofrecemos tratamiento residencial y ambulatorio intensivo.</p><p><b>Programa intensivo:</b> martes, miércoles y jueves, 9 a.m. a 12 p.m.</p>",
        "<p>We offer residential treatment and an intensive outpatient program.</p><h3>Intensive Program</h3><p>Tuesday to Thursday, 9 am to 12 pm</p>",
        "<p>We offer day treatment and an intensive outpatient program.</p><p><b>Intensive program:</b> Tuesday to Thursday, 9 am to 12 pm</p>",
        f"{EN}<p><b>Intensive case management:</b> Tuesday to Thursday, 9 am to 12 pm</p>",
    ],
)
def test_of_several_levels_any_may_be_called_intensive(body: str) -> None:
    assert INTENSIVE not in sessions(body).get("iop", [])


@pytest.mark.parametrize(
    ("sentence", "meets"),
    [
        ("My OCD intensive outpatient program uses ERP. You meet with me 3 hours a day.", []),
        ("My IOP meets Tuesday to Thursday, 9 am to 12 pm.", [INTENSIVE]),
        ("I run an intensive outpatient program for teens. We meet Tuesday to Thursday, 9 am to 12 pm.", [INTENSIVE]),
        ("I offer an intensive outpatient program for adults with panic.", []),
        ("I provide intensive outpatient treatment for OCD.", []),
        ("I currently run an IOP for young adults, Tuesday to Thursday, 9 am to 12 pm.", [INTENSIVE]),
        ("In my intensive outpatient program, clients come three days a week.", []),
        ("I also run a small, structured intensive outpatient program. I see adults for weekly therapy.", []),
    ],
)
def test_a_practitioner_speaks_of_his_own_program(sentence: str, meets: list[str]) -> None:
    assert sessions(f"<p>{sentence}</p>", "Dr. Ada Fenwick, PsyD", "OCD treatment").get("iop") == meets


@pytest.mark.parametrize(
    "sentence",
    [
        "I supervise an intensive outpatient program at Salem Hospital.",
        "I run an intensive outpatient program at Cedar Hospital and see clients privately on Fridays.",
        "I direct the intensive outpatient program at Salem University. In my practice I see adults.",
        "I lead a group in the intensive outpatient program of Salem Health. I offer weekly therapy for adults.",
        "I ran an intensive outpatient program for ten years before I opened my practice.",
        "My first job was in an intensive outpatient program. Now I see adults weekly.",
        "My clinical experience includes an intensive outpatient program.",
        "After my IOP, I started weekly therapy.",
        "I do not run an intensive outpatient program. I see people weekly.",
        "I offer trainings for staff of intensive outpatient programs.",
        "I offer consultation to intensive outpatient programs.",
        "I offer outpatient therapy and can refer you to an intensive outpatient program.",
        "I provide therapy for adults after an intensive outpatient program.",
    ],
)
def test_programs_that_a_practitioner_only_speaks_of_are_not_his(sentence: str) -> None:
    assert "iop" not in sessions(f"<p>{sentence}</p>", "Dr. Ada Fenwick, PsyD", "OCD treatment")
