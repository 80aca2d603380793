"""The names that running text in Spanish gives a provider, and what is no name there."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(text: str) -> str:
    ours = "<p>Nuestro programa ambulatorio intensivo se reúne lunes y miércoles de 6 a 9 pm.</p>"
    return f"<html lang='es'><head><title>Programa ambulatorio</title></head><body><h1>Programa ambulatorio</h1><p>{text}</p>{ours}</body></html>"


NAMED = [
    pytest.param("En Centro Cantera ofrecemos terapia de grupo.", "Centro Cantera", id="we offer there"),
    pytest.param("En el Centro Cantera, contamos con psicólogos.", "Centro Cantera", id="we have there"),
    pytest.param("En Clínica Roble Alto creemos en el cambio.", "Clínica Roble Alto", id="we believe there"),
    pytest.param("En Roble Alto, creemos que todos pueden cambiar.", "Roble Alto", id="without a kind"),
    pytest.param("Centro Cantera ofrece terapia de grupo a adultos.", "Centro Cantera", id="it offers"),
    pytest.param("El Centro Cantera atiende a adultos con problemas de alcohol.", "Centro Cantera", id="it treats"),
    pytest.param("Centro Cantera cuenta con un equipo de psicólogos.", "Centro Cantera", id="it has a team"),
    pytest.param("Centro Cantera es una clínica de adicciones.", "Centro Cantera", id="it is a clinic"),
    pytest.param("La Clínica Roble Alto brinda atención a jóvenes.", "Clínica Roble Alto", id="it gives"),
    pytest.param("Clínica Roble Alto acepta Medicaid y Aetna.", "Clínica Roble Alto", id="it accepts"),
    pytest.param("La Fundación Paso Sereno ayuda a familias enteras.", "Fundación Paso Sereno", id="it helps"),
]  # fmt: skip
NOT_NAMED = [
    pytest.param("El Centro de Salud ofrece vacunas.", id="a center of health"),
    pytest.param("El Centro Comunitario brinda talleres.", id="a community center"),
    pytest.param("El Centro de Rehabilitación ofrece varias terapias.", id="a kind of center"),
    pytest.param("El Hospital General atiende emergencias.", id="a hospital"),
    pytest.param("En Estados Unidos ofrecemos terapia en línea.", id="a land"),
    pytest.param("En Nueva York ofrecemos terapia en línea.", id="a state"),
    pytest.param("En San Antonio contamos con dos oficinas.", id="a town"),
    pytest.param("En Puerto Rico contamos con terapeutas.", id="an island"),
    pytest.param("En Semana Santa ofrecemos retiros.", id="a feast"),
    pytest.param("En Terapia Grupal ofrecemos apoyo.", id="a kind of care"),
    pytest.param("En Alcohólicos Anónimos creemos en los pasos.", id="a fellowship"),
    pytest.param("El Instituto Nacional de Salud Mental ofrece folletos.", id="an authority"),
    pytest.param("La Secretaría de Salud brinda permisos.", id="a ministry"),
    pytest.param("Centro Cantera ofrece internamiento. Casa Luz Serena recibe a mujeres. Clínica Roble Alto atiende a hombres.", id="three alike"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_whose_page_it_is(text: str, name: str) -> None:
    found = extract_page(page(text)).provider
    assert found is not None
    assert found.value == name


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_no_name(text: str) -> None:
    assert extract_page(page(text)).provider is None
