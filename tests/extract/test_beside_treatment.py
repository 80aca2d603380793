"""What a page tells beside treatment (galas, trainings, books, jobs, next year's plans) makes nobody served and nothing offered."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Our outpatient program in Reno is for adults with OCD. {}</p>"
BESIDE = [
    ("We train nurses and physicians in motivational interviewing.", "motivational_interviewing"),
    ("We teach police officers mindfulness, and train local doctors in EMDR.", "emdr"),
    ("EMDR is coming in 2027.", "emdr"),
    ("Visit our website for online courses on DBT.", "dbt"),
    ("Pregnant women should ask their doctor before taking Suboxone.", "mat"),
    ("Clients who need Suboxone bring their own prescription.", "mat"),
    ("Lunch and fitness classes are nearby.", "fitness"),
    ("Our outcomes for women are published each year.", "women"),
    ("We hold an annual gala for women in recovery.", "women"),
    ("Our building was once a home for veterans.", "veterans"),
    ("We sell books for teens and gifts for couples.", "adolescents"),
    ("We march for the rights of veterans.", "veterans"),
    ("Our lectures for first responders are on Fridays.", "first_responders"),
    ("Donations pay for scholarships for interns.", "scholarships"),
    ("Graduates of our program often move into sober living.", "sober_living"),
    ("Those who complete our program may go on to a residential program.", "residential"),
    ("Clients with psychosis are stabilized first at Birch Hospital.", "psychosis"),
    ("We counsel veterans' spouses.", "veterans"),
]
OFFERED = [
    ("We train our clients in mindfulness.", "modalities: mindfulness"),
    ("Yoga is coming to an end each day with a rest; we offer yoga daily.", "modalities: yoga"),
    ("We offer Suboxone; ask your doctor for your records.", "modalities: mat"),
    ("Groups for women are held weekly.", "populations: women"),
    ("Our program was designed for veterans.", "populations: veterans"),
    ("We offer online DBT classes.", "modalities: dbt"),
    ("We treat veterans, and their spouses too.", "populations: veterans"),
    ("Clients with psychosis are stabilized here.", "conditions: psychosis"),
]


@pytest.mark.parametrize(("told", "value"), BESIDE)
def test_nothing_is_offered(told: str, value: str) -> None:
    must_state(page(OURS.format(told)), ["outpatient conditions: ocd"], [value])


@pytest.mark.parametrize(("told", "fact"), OFFERED)
def test_it_is_offered(told: str, fact: str) -> None:
    must_state(page(OURS.format(told)), [f"outpatient {fact}"], [])


@pytest.mark.parametrize("told", ["Applicants for jobs must be 21 or older.", "Job applicants must be 21 or older."])
def test_ages_of_applicants(told: str) -> None:
    found = extract_page(page(OURS.format(told)))
    assert not found.ages
    assert all(not program.ages for program in found.programs)


@pytest.mark.parametrize(
    ("told", "languages"),
    [
        ("Our therapists speak English; one of them studied Spanish.", set()),
        ("Our front desk is learning Spanish.", set()),
        ("Our therapists speak English and Spanish.", {"en", "es"}),
    ],
)
def test_languages_that_are_learned(told: str, languages: set[str]) -> None:
    found = extract_page(page(OURS.format(told)))
    assert {one.code for one in found.languages} == languages


EN_TUCSON = "<p>Nuestro programa ambulatorio en Tucson es para adultos con TOC. {}</p>"
SPANISH = [
    ("Capacitamos a enfermeras y médicos en terapia cognitivo conductual.", "cbt"),
    ("Lea nuestro blog sobre la terapia dialéctica conductual.", "dbt"),
    ("Nuestra psicóloga estudió EMDR en España.", "emdr"),
    ("Ofrecemos charlas para adolescentes en las escuelas.", "adolescents"),
    ("Pida una cita en línea.", "telehealth"),
    ("Reserve su cita en línea o por correo.", "telehealth"),
    ("Su seguro puede cubrir hospitalización parcial y tratamiento residencial.", "php"),
    ("Según SAMHSA, la terapia familiar ayuda a los adolescentes.", "adolescents"),
    ("Según expertos, la terapia familiar es útil.", "family_therapy"),
    ("Las personas con esquizofrenia son referidas a otro lugar.", "psychosis"),
    ("Hasta 2020 nuestro PHP se reunía en Mesa.", "php"),
    ("Referimos a mujeres embarazadas a otra clínica.", "pregnant_women"),
    ("No atendemos a niños ni a parejas.", "children"),
]


@pytest.mark.parametrize(("told", "value"), SPANISH)
def test_nothing_is_offered_in_spanish(told: str, value: str) -> None:
    must_state(page(EN_TUCSON.format(told)), ["outpatient conditions: ocd"], [value])


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        ("Ofrecemos citas en línea.", "formats: telehealth"),
        ("Formamos grupos de terapia dialéctica conductual.", "modalities: dbt"),
        ("Los talleres de mindfulness tratan de la atención.", "modalities: mindfulness"),
        ("Las personas con esquizofrenia son atendidas en grupos.", "conditions: psychosis"),
    ],
)
def test_it_is_offered_in_spanish(told: str, fact: str) -> None:
    must_state(page(EN_TUCSON.format(told)), [f"outpatient {fact}"], [])


@pytest.mark.parametrize(
    ("told", "languages", "accreditations"),
    [
        ("Los terapeutas hablan español; las formas están en inglés.", {"es"}, set()),
        ("Esperamos la acreditación de CARF.", set(), set()),
        ("Estamos acreditados por CARF.", set(), {"carf"}),
    ],
)
def test_what_is_awaited_or_printed(told: str, languages: set[str], accreditations: set[str]) -> None:
    found = extract_page(page(EN_TUCSON.format(told)))
    assert ({one.code for one in found.languages}, {one.code for one in found.accreditations}) == (
        languages,
        accreditations,
    )


def test_graduates_move_into_a_house_of_ours() -> None:
    must_state(page(OURS.format("Graduates move into our sober living house.")), ["outpatient", "sober_living"], [])


IN_YUMA = "<p>Nuestro IOP está en Yuma.</p>"
LISTS = [
    pytest.param(IN_YUMA + "<h2>No atendemos</h2><ul><li>Psicosis activa</li><li>Adolescentes</li></ul>", ["psychosis", "adolescents"], id="whom one does not see"),
    pytest.param(IN_YUMA + "<h2>A quién no atendemos</h2><ul><li>Parejas</li><li>Niños</li></ul>", ["couples", "children"], id="who is not seen"),
    pytest.param(IN_YUMA + "<p>No tratamos lo siguiente:</p><ul><li>Psicosis</li><li>Trastornos alimentarios</li></ul>", ["psychosis", "eating"], id="a list of what is not treated"),
    pytest.param(IN_YUMA + "<p>No admitimos a:</p><ul><li>Adolescentes</li></ul>", ["adolescents"], id="a list of who is not admitted"),
    pytest.param(IN_YUMA + "<h2>Recursos en la comunidad</h2><ul><li>Desintoxicación</li><li>Terapia de pareja</li></ul>", ["detox", "couples"], id="resources of the town"),
    pytest.param(IN_YUMA + "<h2>Próximos eventos</h2><ul><li>Yoga en el parque</li></ul>", ["yoga"], id="eventos"),
    pytest.param("<p>Our IOP is in Reno.</p><h2>Upcoming events</h2><ul><li>Yoga in the park</li></ul>", ["yoga"], id="events"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "never"), LISTS)
def test_lists_of_others_and_of_none(body: str, never: list[str]) -> None:
    must_state(page(body), ["iop"], never)


def test_lists_of_whom_one_sees() -> None:
    body = (
        IN_YUMA
        + "<h2>A quién atendemos</h2><ul><li>Adultos</li><li>Veteranos</li></ul><h2>Qué tratamos</h2><ul><li>Ansiedad</li><li>TEPT</li></ul>"
    )
    stated = [
        "iop populations: adults",
        "iop populations: veterans",
        "iop conditions: anxiety",
        "iop conditions: ptsd_trauma",
    ]
    must_state(page(body), stated, [])
