"""Spanish wording that is nobody's own, or is something else: lessons, news, lists of others, other trades, hours of an office, sums."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction
from tests.extract.test_spanish_pages import codes, page, prices

ARTICLE = """# 10 señales de ansiedad
    La ansiedad y la depresión afectan a millones de personas. La terapia cognitivo conductual puede ayudar.
    Una terapia suele costar $120 por sesión. Los terapeutas suelen aceptar Aetna y Cigna.
    ## Síntomas de la ansiedad
    - Pánico
    - Ira
    - Insomnio
    ## Cómo elegir un terapeuta
    Busque a alguien que ofrezca sesiones en línea o presenciales."""
LESSON = """# ¿Qué es un programa intensivo ambulatorio?
    Un programa intensivo ambulatorio (IOP) es un tratamiento para personas con ansiedad o adicciones. Por lo general se reúne tres veces por semana.
    La mayoría de los seguros, como Aetna, cubren el tratamiento. Una sesión de terapia cuesta entre $100 y $200.
    ## ¿Cuándo buscar ayuda?
    Si usted o un ser querido necesita ayuda, llame al 988."""
NEWS = """# Inauguran clínica de salud mental en Yuma
    Redacción. La alcaldesa inauguró el martes una clínica que ofrecerá terapia individual y grupos para adolescentes con depresión.
    Foto: archivo. Lee también: más noticias de salud."""
RESOURCES = """# Recursos de salud mental
    Esta lista reúne organizaciones que ofrecen servicios en español.
    - Clínica Río Manso: terapia individual, acepta Medicaid, (602) 555-0101
    - Centro Luna Parda: programa intensivo ambulatorio, (602) 555-0102
    - Casa Trigal: vivienda sobria para hombres, (602) 555-0103"""
DIRECTORY = """# Encuentre los mejores centros de rehabilitación en Texas
    Nuestro directorio de centros de tratamiento le ayuda a encontrar un centro cerca de usted.
    ## Centro Piedra Alta
    Houston, TX. Desintoxicación, residencial. Acepta Medicaid y Aetna. (713) 555-0111
    ## Casa Nuevo Alba
    Dallas, TX. Programa intensivo ambulatorio. Acepta Cigna. (214) 555-0122"""
OTHER_TRADE = """# Terapia física y ocupacional
    Ofrecemos terapia física para el dolor de espalda y lesiones deportivas. Nuestra clínica acepta Medicaid, Aetna y Cigna.
    Sesión inicial: $90. Llame al 602-555-0133."""


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(ARTICLE, "article", id="signs of anxiety"),
        pytest.param(LESSON, "article", id="what an IOP is"),
        pytest.param(NEWS, "article", id="news"),
        pytest.param(RESOURCES, "directory", id="a list of others"),
        pytest.param(DIRECTORY, "directory", id="our directory"),
        pytest.param(OTHER_TRADE, "article", id="physical therapy"),
    ],
)
def test_nobodys_own(text: str, role: str) -> None:
    found = extract_page(page("Salud", text))
    assert found.page_role == role, found.page_role_signals
    assert not (found.programs)
    assert not (found.insurers)
    assert not (found.prices)
    assert not (found.phones)
    assert not (found.payment)


def practice(*lines: str, title: str = "Terapia | Raíz Serena Psicoterapia") -> PageExtraction:
    """A practice with further lines of its page."""
    return extract_page(
        page(
            title, "\n".join(("# Psicoterapia para adultos", "Ofrezco terapia individual y terapia de grupo.", *lines))
        )
    )


@pytest.mark.parametrize(
    ("heading", "meets"),
    [("Horario", False), ("Nuestro horario", False), ("Horas", False), ("Horario de consulta", False),
     ("Horario del grupo", True), ("Horario de sesiones", True)],
)  # fmt: skip
def test_hours_of_an_office_and_of_a_group(heading: str, meets: bool) -> None:
    found = practice(f"## {heading}", "Lunes a jueves de 10 a.m. a 1 p.m.")
    assert bool(found.programs[0].sessions) == meets


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Sesión individual: $120", {(120, 120, "session")}, id="named before"),
        pytest.param("La consulta cuesta $95", {(95, 95, "session")}, id="a visit"),
        pytest.param("$110 la sesión", {(110, 110, "session")}, id="named behind"),
        pytest.param("$80 por cada sesión de 45 minutos", {(80, 80, "session")}, id="each"),
        pytest.param("Terapia de pareja: $150 - 180", {(150, 180, "session")}, id="a range"),
        pytest.param("El programa cuesta $900 mensuales", {(900, 900, "month")}, id="monthly"),
        pytest.param("Valor de la sesión: $ 25.000", set(), id="a dot for thousands"),
        pytest.param("Costo por sesión: $800 MXN", set(), id="pesos"),
        pytest.param("Copago de $20 por sesión", set(), id="a copay"),
        pytest.param("Sesión cancelada sin aviso: $60", set(), id="a cancelled one"),
        pytest.param("Cita perdida: $60", set(), id="a missed one"),
        pytest.param("Paquete de cinco sesiones: $500", set(), id="a package"),
        pytest.param("En promedio una sesión cuesta $120 por sesión", set(), id="an average"),
    ],
)
def test_prices(line: str, expected: set[tuple[float, float, str]]) -> None:
    assert prices(practice("## Tarifas", line)) == expected


@pytest.mark.parametrize(
    ("line", "formats"),
    [
        ("Atención online y presencial", {"in_person", "telehealth"}),
        ("Ofrezco sesiones en línea y en persona.", {"in_person", "telehealth"}),
        ("Las sesiones son por videollamada.", {"telehealth"}),
        ("Atiendo de manera presencial.", {"in_person"}),
        ("Llene el formulario en línea para pedir una cita.", set()),
        ("Puede pagar sus citas en línea.", set()),
        ("No ofrezco sesiones por video.", set()),
        ("Haga un recorrido virtual del consultorio.", set()),
    ],
)
def test_how_people_come(line: str, formats: set[str]) -> None:
    assert codes(practice(line).programs[0].formats) == formats


@pytest.mark.parametrize(
    ("line", "conditions"),
    [
        ("Trato la ansiedad, la depresión y el duelo.", {"anxiety", "depression", "grief"}),
        ("Me especializo en trastornos alimentarios y TOC.", {"eating_disorders", "ocd"}),
        ("Terapia para la ludopatía y el alcoholismo.", {"gambling", "alcohol"}),
        ("Los síntomas de la depresión incluyen insomnio.", set()),
        ("Soy consejera de salud mental con licencia.", set()),
        ("No trato la esquizofrenia ni la anorexia.", set()),
    ],
)
def test_what_is_treated(line: str, conditions: set[str]) -> None:
    assert codes(practice(line).programs[0].conditions) == conditions


@pytest.mark.parametrize(
    ("href", "number"),
    [
        ("https://wa.me/15125550137?text=Hola", "+15125550137"),
        ("https://wa.me/5125550137", "+15125550137"),
        ("https://api.whatsapp.com/send?phone=5493415550131&text=Hola", "+5493415550131"),
        ("https://web.whatsapp.com/send?text=Hola&phone=%2B15125550137", "+15125550137"),
        ("whatsapp://send?phone=15125550137", "+15125550137"),
        ("https://api.whatsapp.com/send?text=Mire+esta+pagina", None),
        ("https://wa.me/message/QX5125550137", None),
        ("https://example.example/?u=wa.me/15125550137", None),
    ],
)
def test_links_to_whatsapp(href: str, number: str | None) -> None:
    found = practice(f'<a href="{href}">Escríbame</a>')
    assert [one.number for one in found.phones] == ([number] if number else [])


@pytest.mark.parametrize(
    ("title", "footer", "name"),
    [
        ("Contáctenos | Centro Nogal Claro", "", "Centro Nogal Claro"),
        ("Centro Nogal Claro | Terapia bilingüe en Chicago", "", "Centro Nogal Claro"),
        ("Servicios de terapia para adultos", "© 2025 Centro Nogal Claro - Todos los derechos reservados.", "Centro Nogal Claro"),
        ("Tarifas | Mi Nogal Counseling", "", "Mi Nogal Counseling"),
        ("Horario | Servicios del Nogal Claro", "", "Servicios del Nogal Claro"),
        ("Mis servicios", "", None),
        ("Nuestros servicios", "", None),
        ("Terapia en línea para parejas", "", None),
        ("Horario y tarifas", "", None),
    ],
)  # fmt: skip
def test_whose_page_it_is(title: str, footer: str, name: str | None) -> None:
    found = practice(footer, title=title)
    assert (found.provider.value if found.provider else None) == name


def test_a_logo_is_called_so_in_spanish() -> None:
    text = '<img src="a.png" alt="Logotipo de Centro Nogal Claro">\nOfrecemos terapia individual y terapia de grupo.'
    found = extract_page(page("Inicio", f"# Terapia individual\n{text}"))
    assert found.provider is not None
    assert found.provider.value == "Centro Nogal Claro"


CERTIFIED = "Programa certificado por el Departamento de Servicios de Atención Médica de California."


@pytest.mark.parametrize(
    ("line", "role"), [(CERTIFIED, "provider"), ("Taller certificado por el fabricante.", "article")]
)
def test_a_page_of_costs_under_a_certification(line: str, role: str) -> None:
    found = extract_page(
        page("Costos | Centro Nogal Claro", f"# Costos\nAceptamos Medi-Cal. No aceptamos Medicare.\n{line}")
    )
    assert found.page_role == role
