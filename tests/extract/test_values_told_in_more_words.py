"""Values of a program in more wordings: services for several conditions, needs that are met, "20-plus hours", where patients are all day."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

HOUSE = "<p>Our residential program is for adults in Reno, NV.</p>"
IOP = "<p>Our IOP is for adults.</p>"
DAY = "<p>Nuestro centro de día atiende a personas con adicciones.</p>"
CARE = "<p>We are an outpatient practice.</p>"
CASES = [
    pytest.param(HOUSE + "<p>We offer personal addiction, mental health and wellness services.</p>", ["residential conditions: substance_use", "residential conditions: mental_health"], [], id="services for several conditions"),
    pytest.param(HOUSE + "<p>We provide trauma, grief and family counseling.</p>", ["residential conditions: ptsd_trauma", "residential conditions: grief"], [], id="the last with a word of its own"),
    pytest.param(IOP + "<p>We publish articles on addiction, anxiety and wellness topics.</p>", [], ["anxiety", "substance"], id="articles on several"),
    pytest.param(IOP + "<p>The program addresses the unique needs of veterans and first responders.</p>", ["iop populations: veterans", "iop populations: first_responders"], [], id="needs that are addressed"),
    pytest.param(HOUSE + "<p>Our house was built to meet the specific needs of pregnant women.</p>", ["residential populations: pregnant_women"], [], id="needs that a house meets"),
    pytest.param(IOP + "<p>Most programs do not meet the needs of veterans.</p>", [], ["veterans"], id="needs that others do not meet"),
    pytest.param(IOP + "<p>According to a study, few clinics address the unique needs of veterans.</p>", [], ["veterans"], id="needs in a study"),
    pytest.param(IOP + "<p>The program includes 20-plus hours of treatment per week.</p>", ["iop hours_per_week: 20.0-None"], [], id="so many hours plus"),
    pytest.param(IOP + "<p>The program is led by a 20-plus-year veteran of the field, 24 hours a day.</p>", [], ["hours_per_week"], id="years plus"),
    pytest.param(CARE + "<p>We offer flexible payment plans and a sliding scale for families with limited financial resources.</p>", ["payment: financing", "payment: sliding_scale"], [], id="plans for those with limited means"),
    pytest.param(CARE + "<p>Payment plans are limited; ask about them.</p>", [], ["financing"], id="limited plans"),
    pytest.param(DAY + "<p>Los usuarios permanecen en el centro de lunes a viernes, de 9:00 a 17:00 horas.</p>", ["php sessions: mon tue wed thu fri 09:00-17:00"], [], id="a day in the center, in Spanish"),
    pytest.param("<p>Our partial hospitalization program treats adults.</p><p>Patients are at the center Monday through Friday, 9 am to 5 pm.</p>", ["php sessions: mon tue wed thu fri 09:00-17:00"], [], id="a day at the center"),
    pytest.param(DAY + "<p>Los pacientes pueden llamar de lunes a viernes, de 9:00 a 17:00 horas.</p>", [], ["sessions"], id="when one may call, in Spanish"),
    pytest.param(DAY + "<p>El centro abre de lunes a viernes de 9:00 a 17:00.</p>", [], ["sessions"], id="when the center opens"),
    pytest.param(DAY + "<p>El usuario hace terapia individual y actividades terapéuticas en grupo.</p>", ["php modalities: group_therapy", "php modalities: individual_therapy"], [], id="groups in Spanish"),
    pytest.param(IOP + "<ul><li>3x per week group contacts</li></ul>", ["iop modalities: group_therapy", "iop days_per_week: 3.0-3.0"], [], id="group contacts"),
    pytest.param(IOP + "<p>Send your group contact list to the office.</p>", [], ["group_therapy"], id="a list of contacts"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_values(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


FROM = [
    pytest.param("an acute hospitalization", id="an acute hospitalization"),
    pytest.param("a recent inpatient stay", id="a recent stay"),
    pytest.param("a brief psychiatric hospitalization", id="a brief one"),
    pytest.param("the hospital", id="the hospital"),
]


@pytest.mark.parametrize("before", FROM)
def test_where_they_come_from_is_not_where_they_are(before: str) -> None:
    said = f"<p>The Mental Health Intensive Outpatient Program (MH-IOP) is a hospital based outpatient program designed for adults 19 and older, who are stepping down from {before}.</p>"
    must_state(
        page("<p>Our IOP is in Reno, NV.</p>" + said, "Intensive Outpatient Program"),
        ["iop", "iop populations: adults"],
        ["inpatient"],
    )


SESSIONS = "<h1>Cómo trabajamos</h1><p>La sesión será online, por videollamada o teléfono.</p><p>Las sesiones {} duran 50 minutos.</p><p>En la {} con menores la primera sesión será con los padres o tutores legales.</p><p>Si necesitas anular una cita, es importante que nos lo digas al menos con 24 horas; si no, se cobrará la sesión.</p>"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        pytest.param(("terapéuticas", "terapia"), "provider", id="sessions of therapy"),
        pytest.param(("con el tutor", "clase"), "article", id="lessons with a tutor"),
        pytest.param(("de fisioterapia", "terapia manual"), "article", id="physical therapy"),
    ],
)
def test_guardians_are_no_tutors(words: tuple[str, str], role: str) -> None:
    assert extract_page(SESSIONS.format(*words)).page_role == role
