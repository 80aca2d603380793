"""Programs that Spanish pages tell of as closed, at rest or to come are none of today's; doors that close at night close nothing."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Ofrecemos terapia ambulatoria en Tucson. {}</p>"
NOT_TODAY = [
    "Cerramos nuestro PHP en 2022.",
    "En 2021 cerramos el programa residencial.",
    "Lamentablemente, hemos cerrado la unidad de desintoxicación.",
    "Suspendimos el IOP por falta de personal.",
    "Nuestro PHP cerró en 2020.",
    "Nuestro programa de hospitalización parcial cerró en mayo.",
    "El programa intensivo ambulatorio se cerró en marzo.",
    "Nuestra casa de vida sobria cerró sus puertas en 2019.",
    "El programa residencial dejó de funcionar.",
    "Nuestro PHP está cerrado temporalmente.",
    "El programa residencial está suspendido hasta nuevo aviso.",
    "El IOP está en pausa por ahora.",
    "Nuestro programa residencial abrirá en 2027.",
    "La casa de vida sobria abrirá sus puertas en mayo.",
    "Nuestro IOP empieza en enero de 2027.",
    "El programa residencial estará disponible pronto.",
    "El PHP comenzará el próximo año.",
    "Nuestra casa de vida sobria está en construcción.",
]
OTHERS = ["iop", "php", "residential", "sober_living", "detox"]
TODAY = [
    ("Abrimos nuestro IOP en 2022.", "iop"),
    ("Nuestro IOP cierra a las nueve de la noche.", "iop"),
    ("Nuestro IOP cierra con una ceremonia para cada cliente.", "iop"),
    ("Nuestro programa residencial cierra cada día con una reunión.", "residential"),
    ("Nuestro programa residencial comenzará con una evaluación de sus necesidades.", "residential"),
    ("Nuestro IOP empieza a las seis.", "iop"),
    ("Nuestro PHP está abierto de lunes a viernes.", "php"),
    ("Nuestro programa residencial ofrece talleres en enero y en julio.", "residential"),
]


@pytest.mark.parametrize("told", NOT_TODAY)
def test_of_another_time(told: str) -> None:
    must_state(page(OURS.format(told)), ["outpatient"], OTHERS)


@pytest.mark.parametrize(("told", "level"), TODAY)
def test_of_today(told: str, level: str) -> None:
    must_state(page(OURS.format(told)), ["outpatient", level], [])


@pytest.mark.parametrize(
    ("told", "stated", "never"),
    [
        pytest.param("Nuestro programa trata la ansiedad.", ["outpatient conditions: anxiety"], [], id="one condition by itself"),
        pytest.param("En esta página se trata de ansiedad y de estrés.", [], ["anxiety", "stress"], id="what a page is about"),
        pytest.param("También hay citas por teléfono y video.", ["outpatient formats: telehealth"], [], id="by phone and video"),
        pytest.param("Puede preguntar por teléfono o por correo.", [], ["telehealth"], id="by phone or mail"),
        pytest.param("Brindamos atención a mujeres y a primeros respondientes.", ["outpatient populations: first_responders", "outpatient populations: women"], [], id="whom care is given"),
        pytest.param("Descuentos según ingresos. Precios: $80 por sesión.", ["prices: 80-80 session"], [], id="a price beside a discount"),
    ],
)  # fmt: skip
def test_wordings(told: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS.format(told)), stated, never)
