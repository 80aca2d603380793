"""What Spanish provider pages say beside their program: other hours, other groups, other houses, the past of the staff, other numbers."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction
from tests.extract.test_spanish_pages import page, statuses

PROGRAM = """En Quilla Serena ofrecemos un programa intensivo ambulatorio para adultos con adicciones.
    Nuestro IOP se reúne los lunes, miércoles y jueves de 6 a 9 de la noche durante 8 semanas."""
OWN = {("mon", "18:00", "21:00"), ("wed", "18:00", "21:00"), ("thu", "18:00", "21:00")}


def read(line: str, program: str = PROGRAM) -> PageExtraction:
    return extract_page(page("Centro Quilla Serena", f"# Centro Quilla Serena\n{program}\n{line}"))


def sessions(found: PageExtraction) -> set[tuple[str, str | None, str | None]]:
    return {(day, one.start, one.end) for program in found.programs for one in program.sessions for day in one.days}


@pytest.mark.parametrize(
    "line",
    [
        "Horario de la clínica: lunes a viernes de 8 a 5",
        "Horario de recepción: lunes a viernes 8-5",
        "Horario del centro: lunes a sábado, 8 a.m. a 6 p.m.",
        "Horario de las llamadas: lunes a domingo, 8 a.m. a 8 p.m.",
        "Horas de operación: lunes a viernes 8:00 am - 8:00 pm",
        "Consultas con el psiquiatra: miércoles de 1 a 5 p.m.",
        "Citas con la doctora: martes de 9 a 12",
        "Clase de violencia doméstica: sábados de 9 a 11, 52 semanas.",
        "Taller de ciudadanía: viernes de 5 a 7 p.m.",
        "Reuniones de Alcohólicos Anónimos, sábados de 6 a 7 pm",
        "Grupo de jóvenes (13-17): martes y viernes de 4 a 6 p.m.",
        "Grupo de adolescentes (13 a 17 años): martes de 4 a 6 p.m.",
    ],
)
def test_times_of_something_else(line: str) -> None:
    found = read(line)
    assert sessions(found) == OWN
    assert [one.duration_weeks.min for one in found.programs if one.duration_weeks] == [8.0]


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("Horario de los grupos: martes de 9 a 12", {("tue", "09:00", "12:00")}),
        ("Grupo de mujeres: viernes de 6 a 8 p.m.", {("fri", "18:00", "20:00")}),
        ("Algunos de nuestros grupos son los sábados de 9 a 12.", {("sat", "09:00", "12:00")}),
    ],
)
def test_times_of_the_program(line: str, more: set[tuple[str, str, str]]) -> None:
    assert sessions(read(line, PROGRAM.partition("\n")[0])) == more


@pytest.mark.parametrize(
    "line",
    [
        "Muchos programas intensivos se reúnen tres veces por semana durante tres horas.",
        "Otros programas se reúnen cinco días a la semana.",
        "Existen programas que se reúnen cinco días a la semana.",
        "La mayoría de los programas duran 90 días.",
        "Hay centros residenciales que duran un año.",
    ],
)
def test_what_other_programs_do(line: str) -> None:
    (program,) = read(line, PROGRAM.partition("\n")[0]).programs
    assert (program.days_per_week, program.session_hours, program.duration_weeks) == (None, None, None)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Algunas clínicas no aceptan Medi-Cal.", {}),
        ("Hay muchos centros que aceptan Medicaid.", {}),
        ("Hay terapeutas que aceptan Cigna en su consulta privada.", {}),
        ("La mayoría de los centros aceptan Aetna.", {}),
        ("Aceptamos la mayoría de los seguros, como Aetna.", {"aetna": "accepted"}),
        ("Nuestros centros aceptan Medicaid.", {"medicaid": "accepted"}),
    ],
)
def test_whose_insurers(line: str, stated: dict[str, str]) -> None:
    assert statuses(read(line)) == stated


def test_a_list_of_medical_plans() -> None:
    assert statuses(read("## Planes médicos que aceptamos\n- Triple-S\n- Medicare")) == {
        "triple_s": "accepted",
        "medicare": "accepted",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Nuestro director trabajó en una clínica de metadona en Miami.",
        "La directora clínica dirigió un programa residencial en Dallas.",
        "Nuestra consejera estudió en un centro de desintoxicación.",
    ],
)
def test_the_past_of_the_staff(line: str) -> None:
    assert [str(one.level_of_care.value) for one in read(line).programs] == ["iop"]


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("Facturación: 956-555-0125", "department"),
        ("Departamento de facturación: 956-555-0125", "department"),
        ("Archivos médicos: 956-555-0127", "department"),
        ("Para recursos humanos, llame al 956-555-0126.", "department"),
        ("Admisiones: 956-555-0128", "admissions"),
        ("Llame al 956-555-0129 y cuéntenos su historia.", "main"),
    ],
)
def test_what_a_number_is_for(line: str, purpose: str) -> None:
    assert [str(one.purpose) for one in read(line).phones] == [purpose]


@pytest.mark.parametrize(
    "line",
    [
        "Casa Brisa Honda es un programa residencial para hombres con problemas de alcohol. Llame al 956-555-0125.",
        "Somos un programa residencial gratuito para hombres.",
    ],
)
def test_what_a_house_is(line: str) -> None:
    found = extract_page(page("Casa Brisa Honda", f"# Casa Brisa Honda\n{line}"))
    assert [str(one.level_of_care.value) for one in found.programs] == ["residential"]
