"""Levels by a list of numbers, hours of individual and group therapy, when clients come and go, and turns of the day in Spanish."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

NAME = "Marrow Creek Recovery"
OURS = "<p>At Marrow Creek, our IOP helps adults in Reno, NV.</p>"
PHP = "<p>At Marrow Creek, our PHP helps adults in Reno, NV.</p>"
NUMBERED = [
    pytest.param("<p>At Marrow Creek we provide Levels 1 and 2.1.</p>", ["outpatient", "iop"], [], id="levels 1 and 2.1"),
    pytest.param("<p>We offer care at levels 1, 2.1 and 2.5.</p>", ["outpatient", "iop", "php"], [], id="three of them"),
    pytest.param("<p>Marrow Creek is certified for levels 2.1 and 3.1.</p>", ["iop", "residential"], [], id="certified for"),
    pytest.param("<p>We offer levels of care 2.1 and 3.1 for women.</p>", ["iop", "residential"], [], id="levels of care"),
    pytest.param(OURS + "<p>We do not provide levels 3.1 and 3.5.</p>", ["iop"], ["residential"], id="not provided"),
    pytest.param(OURS + "<p>We refer out for care at levels 3.1 and 3.5.</p>", ["iop"], ["residential"], id="referred out"),
    pytest.param(OURS + "<p>We refer clients to ASAM level 3.5 programs when needed.</p>", ["iop"], ["residential"], id="clients are referred"),
    pytest.param(OURS + "<p>Clients step down to us from care at levels 3.1 and 3.5.</p>", ["iop"], ["residential"], id="stepping down to us"),
    pytest.param(OURS + "<p>We work with homes at levels 3.1 and 3.5.</p>", ["iop"], ["residential"], id="homes that we work with"),
    pytest.param(OURS + "<p>We provide Levels 1 and 2 of the training.</p>", ["iop"], ["outpatient"], id="levels of a training"),
    pytest.param(OURS + "<p>Our office is on Levels 1 and 2 of the garage.</p>", ["iop"], ["outpatient"], id="levels of a garage"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), NUMBERED)
def test_levels_by_a_list_of_numbers(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body, NAME), stated, never)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("Clients receive 10 hours of individual and group therapy a week.", "10.0-10.0"),
        ("Clients receive 10 hours a week of individual and group therapy.", "10.0-10.0"),
        ("Each week includes 12 hours of therapy, individual and group.", None),
        ("Patients attend 9 hours of family and group therapy per week.", "9.0-9.0"),
        ("Clients receive 2 hours of individual therapy a week.", None),
        ("Clients receive 2 hours of individual or family therapy a week.", None),
        ("Our therapists get 2 hours of group and individual supervision a week.", None),
    ],
)
def test_hours_of_individual_and_group_therapy(said: str, hours: str | None) -> None:
    stated = [f"iop hours_per_week: {hours}"] if hours else []
    must_state(page(f"{OURS}<p>{said}</p>", NAME), stated, [] if hours else ["hours_per_week"])


@pytest.mark.parametrize(
    ("said", "session"),
    [
        ("Patients arrive at 8:30 a.m. and go home at 2:30 p.m., Monday through Friday.", "mon tue wed thu fri 08:30-14:30"),
        ("Clients arrive at 9 am and leave at 3 pm, Monday to Friday.", "mon tue wed thu fri 09:00-15:00"),
        ("Teens check in at 9:00 am and leave at 2:00 pm Monday, Wednesday and Friday.", "mon wed fri 09:00-14:00"),
        ("Staff arrive at 8 am and leave at 5 pm, Monday to Friday.", None),
        ("The van arrives at 8 am and leaves at 3 pm, Monday to Friday.", None),
        ("Clients arrive at 8:45 am, Monday to Friday.", None),
        ("Clients arrive at 3 pm on Friday and leave at 1 pm on Sunday.", None),
    ],
)  # fmt: skip
def test_when_clients_come_and_go(said: str, session: str | None) -> None:
    stated = [f"php sessions: {session}"] if session else []
    must_state(page(f"{PHP}<p>{said}</p>", NAME), stated, [] if session else ["sessions"])


SPANISH = "<p>Nuestro programa intensivo ambulatorio (IOP) ayuda a adultos en Reno.</p>"


@pytest.mark.parametrize(
    ("body", "tracks"),
    [
        ("<p>Turno matutino: lunes a jueves de 9:00 a 12:00.</p><p>Turno vespertino: lunes a jueves de 17:00 a 20:00.</p>", {"morning", "afternoon"}),
        ("<p>El turno matutino se reúne lunes a jueves de 9:00 a 12:00.</p><p>El turno nocturno se reúne lunes a jueves de 18:00 a 21:00.</p>", {"morning", "evening"}),
        ("<p>IOP matutino: lunes a jueves de 9:00 a 12:00.</p><p>IOP vespertino: lunes a jueves de 16:00 a 19:00.</p>", {"morning", "afternoon"}),
        ("<h3>Turno matutino</h3><p>lunes a jueves de 9:00 a 12:00</p><h3>Turno vespertino</h3><p>lunes a jueves de 17:00 a 20:00</p>", {"morning", "afternoon"}),
        ("<p>Turno matutino: lunes a jueves de 9:00 a 12:00.</p>", {None}),
        ("<p>Atendemos en horario matutino y vespertino.</p>", {None}),
    ],
)  # fmt: skip
def test_turns_of_the_day_in_spanish(body: str, tracks: set[str | None]) -> None:
    assert {program.track for program in extract_page(page(SPANISH + body, NAME)).programs} == tracks


DETOX = "<p>At Marrow Creek, our detox helps adults in Reno, NV.</p>"
LATER = [
    pytest.param(DETOX, "Most clients stay 5 to 7 days before moving to our 28-day residential program.", {"detox": "0.7-1.0", "residential": "4.0-4.0"}, id="before moving to"),
    pytest.param(DETOX, "Clients typically stay 3 to 5 days before stepping down to our 30-day residential program.", {"detox": "0.4-0.7", "residential": "4.3-4.3"}, id="before stepping down to"),
    pytest.param(DETOX, "Most clients stay 5 to 7 days and then transfer to our 28-day residential program.", {"detox": "0.7-1.0", "residential": "4.0-4.0"}, id="then transfer to"),
    pytest.param(PHP, "Patients attend for 2 to 3 weeks before moving to our 8-week IOP.", {"php": "2.0-3.0", "iop": "8.0-8.0"}, id="to an IOP"),
    pytest.param(DETOX, "Our residential program lasts 28 days.", {"residential": "4.0-4.0"}, id="of its own level"),
    pytest.param(DETOX, "Our 28-day residential program is next door.", {"residential": "4.0-4.0"}, id="the length beside its level"),
    pytest.param(OURS, "After detox, most clients stay 28 days in our residential program.", {"residential": "4.0-4.0"}, id="behind another"),
    pytest.param(OURS, "Clients who move to our 8-week IOP attend three days a week.", {"iop": "8.0-8.0"}, id="who moves to it"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "said", "weeks"), LATER)
def test_a_stay_before_the_next_level_is_of_the_level_at_hand(head: str, said: str, weeks: dict[str, str]) -> None:
    heading = {DETOX: "Medical Detox", PHP: "Partial Hospitalization", OURS: "Intensive Outpatient"}[head]
    found = extract_page(page(f"{head}<p>{said}</p>", f"{heading} | {NAME}")).programs
    told = {one.level_of_care.value: one.duration_weeks for one in found if one.duration_weeks is not None}
    assert {level: f"{one.min}-{one.max}" for level, one in told.items()} == weeks
