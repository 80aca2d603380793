"""What Spanish pages say of hours, lengths, payment, ways to attend and whose they are, one sentence each."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def read(text: str, title: str = "Centro Arroyo Claro") -> Any:
    """A page under the name of a center that says it offers an IOP, with a paragraph of `text`."""
    own = f"<p>En {title} ofrecemos un programa intensivo ambulatorio (IOP) para adultos.</p>"
    return extract_page(
        f"<html lang=es><head><title>{title}</title></head><body><main><h1>{title}</h1>{own}<p>{text}</p></main></body></html>"
    )


SESSIONS: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("El IOP se reúne lunes, miércoles y viernes de 9 a 15 h.", [("mon wed fri", "09:00", "15:00")]),
    ("De lunes a viernes de 9 a 15 h. Aceptamos Aetna.", [("mon tue wed thu fri", "09:00", "15:00")]),
    ("Los grupos: martes y jueves, de 18 a 21 h.", [("tue thu", "18:00", "21:00")]),
    ("Los grupos son lunes y jueves de 17:30 a 20:30 hs.", [("mon thu", "17:30", "20:30")]),
    ("Los grupos son lunes y miércoles, sesiones de 2 a 3 h.", []),
    ("Los grupos son lunes, martes y jueves, de 9 a 15 h por semana.", []),
    ("Horario de oficina: lunes a viernes de 9 a 17 h.", []),
]


@pytest.mark.parametrize(("text", "expected"), SESSIONS, ids=[case[0] for case in SESSIONS])
def test_hours_of_the_day(text: str, expected: list[tuple[str, str, str]]) -> None:
    (program,) = read(text).programs
    assert [(" ".join(one.days), one.start, one.end) for one in program.sessions] == expected


PARTS: list[tuple[str, set[str]]] = [
    ("Los grupos se reúnen los martes por la tarde, de 5:30 a 7:00.", {"evening"}),
    ("Los grupos se reúnen los martes por la tarde, de 1 a 3 p.m.", {"afternoon"}),
    ("Ofrecemos grupos por la tarde.", {"afternoon"}),
    ("Ofrecemos grupos por la tarde, a las 18:00.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[case[0] for case in PARTS])
def test_what_begins_at_five_is_the_evenings(text: str, expected: set[str]) -> None:
    (program,) = read(text).programs
    assert {one.code for one in program.dayparts} == expected


LENGTHS: list[tuple[str, tuple[float, float] | None]] = [
    ("Somos un centro residencial de 90 días.", (12.9, 12.9)),
    ("Somos una comunidad terapéutica residencial de 6 meses.", (25.8, 25.8)),
    ("Nuestro programa residencial dura 90 días.", (12.9, 12.9)),
    ("Ofrecemos tratamiento residencial en un centro de 28 días.", (4.0, 4.0)),
    ("Ofrecemos tratamiento residencial. El centro abrió hace 90 días.", None),
    ("Ofrecemos tratamiento residencial en un centro de 90 camas.", None),
]


@pytest.mark.parametrize(("text", "expected"), LENGTHS, ids=[case[0] for case in LENGTHS])
def test_how_long_people_stay(text: str, expected: tuple[float, float] | None) -> None:
    stay = next(one for one in read(text).programs if one.level_of_care.value == "residential").duration_weeks
    assert ((stay.min, stay.max) if stay else None) == expected


PAYING: list[tuple[str, set[str], dict[str, str]]] = [
    ("Aceptamos la mayoría de los seguros.", {"most_insurance"}, {}),
    ("Aceptamos la mayoría de los seguros, incluyendo Aetna y Cigna.", {"most_insurance"}, {"aetna": "accepted", "cigna": "accepted"}),
    ("Aceptamos la mayoría de los seguros excepto Kaiser.", {"most_insurance"}, {"kaiser": "not_accepted"}),
    ("Aceptamos la mayoría de los planes PPO.", {"most_ppo"}, {}),
    ("Aceptamos pagos particulares.", {"self_pay"}, {}),
    ("Damos recibos para reembolso.", {"out_of_network_benefits"}, {}),
    ("La mayoría de los seguros cubren el tratamiento.", set(), {}),
    ("No aceptamos la mayoría de los seguros.", set(), {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "payment", "insurers"), PAYING, ids=[case[0] for case in PAYING])
def test_ways_to_pay(text: str, payment: set[str], insurers: dict[str, str]) -> None:
    found = read(text)
    assert {one.code for one in found.payment} == payment
    assert {one.id: one.status for one in found.insurers} == insurers


WAYS: list[tuple[str, set[str]]] = [
    ("Lunes y jueves de 18 a 21 h., en persona o por videollamada.", {"in_person", "telehealth"}),
    ("Sesiones presenciales o por videollamada.", {"in_person", "telehealth"}),
    ("Llámenos o contáctenos por videollamada.", set()),
    ("Visite a su familiar en persona o por videollamada los domingos.", set()),
]


@pytest.mark.parametrize(("text", "expected"), WAYS, ids=[case[0] for case in WAYS])
def test_both_ways_to_attend(text: str, expected: set[str]) -> None:
    (program,) = read(text).programs
    assert {one.code for one in program.formats} == expected


def test_a_house_whose_name_ends_as_a_town_does() -> None:
    found = read("Casa Alba es un hogar. La renta es de $150 por semana.", "Casa Alba")
    assert found.provider.value == "Casa Alba"
