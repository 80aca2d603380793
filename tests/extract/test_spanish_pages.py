"""Whole pages in Spanish: a treatment center, a county's clinic, practices, fees, insurance, timetables, and those that are nobody's own."""

from __future__ import annotations

from typing import Any

from extract.pipeline import extract_page
from records.models import PageExtraction


def page(title: str, text: str) -> str:
    """Lines to a page: "# " and "## " headings, "- " an item, "| " a row of a table, "© " a footer, else a paragraph."""
    parts = []
    for line in filter(None, map(str.strip, text.strip().split("\n"))):
        mark, _, rest = line.partition(" ")
        if mark in ("#", "##"):
            parts.append(f"<h{len(mark)}>{rest}</h{len(mark)}>")
        elif mark == "-":
            parts.append(f"<ul><li>{rest}</li></ul>")
        elif mark == "|":
            parts.append("<table><tr>" + "".join(f"<td>{cell}</td>" for cell in rest.split(" | ")) + "</tr></table>")
        elif mark == "©":
            parts.append(f"<footer>{line}</footer>")
        else:
            parts.append(f"<p>{line}</p>")
    body = "".join(parts).replace("</ul><ul>", "").replace("</table><table>", "")
    return f'<html lang="es"><head><title>{title}</title></head><body><main>{body}</main></body></html>'


def codes(found: list[Any]) -> set[str]:
    return {str(one.code) for one in found}


def statuses(found: PageExtraction) -> dict[str, str]:
    return {one.id: str(one.status) for one in found.insurers}


def prices(found: PageExtraction) -> set[tuple[float | None, float | None, str]]:
    return {(one.min, one.max, str(one.per)) for one in found.prices}


def levels(found: PageExtraction) -> dict[str, Any]:
    return {program.level_of_care.value: program for program in found.programs}


CENTER = page(
    "Centro Vado Claro | Tratamiento de adicciones en Fresno, California",
    """# Tratamiento de adicciones para adultos en Fresno
    En Centro Vado Claro ofrecemos desintoxicación médica, tratamiento residencial, hospitalización parcial y un programa intensivo ambulatorio.
    ## Tratamiento residencial
    La estancia es de 30 a 90 días. Cada residente tiene terapia individual, terapia de grupo y terapia familiar.
    ## Hospitalización parcial (PHP)
    De lunes a viernes, de 9:00 a.m. a 3:00 p.m., cinco días a la semana.
    ## Programa intensivo ambulatorio (IOP)
    Lunes, martes y jueves de 6 a 9 de la noche, tres horas por sesión, nueve horas por semana. El programa dura doce semanas. Puede asistir en persona o por videollamada.
    ## Qué tratamos
    - Alcoholismo
    - Adicción a la metanfetamina
    - Adicción a los opioides
    - Diagnóstico dual
    ## Seguros
    Aceptamos Medi-Cal, Aetna y Blue Shield of California. No aceptamos Kaiser. Estamos fuera de la red de Cigna.
    Ofrecemos planes de pago y una escala móvil según sus ingresos.
    812 N Fulton St, Fresno, CA 93728
    Llámenos: (559) 555-0142
    © Centro Vado Claro. Todos los derechos reservados.""",
)


def test_a_treatment_center() -> None:
    found = extract_page(CENTER)
    held = levels(found)
    assert held.keys() == {"detox", "residential", "php", "iop"}
    assert codes(held["residential"].modalities) == {"individual_therapy", "group_therapy", "family_therapy"}
    assert (held["residential"].duration_weeks.min, held["residential"].duration_weeks.max) == (4.3, 12.9)
    assert [(one.days, one.start, one.end) for one in held["iop"].sessions] == [
        (["mon", "tue", "thu"], "18:00", "21:00")
    ]
    assert (held["iop"].hours_per_week.min, held["iop"].duration_weeks.max) == (9, 12)
    assert "in_person" in codes(held["iop"].formats)
    assert {"alcohol", "stimulants", "opioids", "dual_diagnosis"} <= codes(held["php"].conditions)
    assert statuses(found) == {
        "medi_cal": "accepted", "aetna": "accepted", "blue_shield_of_california": "accepted",
        "kaiser": "not_accepted", "cigna": "out_of_network",
    }  # fmt: skip
    assert codes(found.payment) == {"financing", "sliding_scale"}
    assert [one.number for one in found.phones] == ["+15595550142"]
    assert found.provider is not None
    assert found.provider.value == "Centro Vado Claro"


COUNTY = page(
    "Clínica de Salud Conductual Llano Verde",
    """# Clínica de Salud Conductual Llano Verde
    La clínica brinda servicios de salud mental y de uso de sustancias a adolescentes y adultos del condado de Kern.
    ## Servicios ambulatorios
    - Consejería individual y grupal
    - Manejo de casos
    - Manejo de medicamentos
    - Apoyo entre pares
    ## Programa ambulatorio intensivo para adolescentes
    Los grupos se reúnen los lunes, miércoles y viernes de 3:30 a 6:30 de la tarde.
    ## Horario de atención
    Lunes a viernes de 8 a.m. a 5 p.m.
    ## Dirección
    2440 Truxtun Ave, Bakersfield, CA 93301
    Teléfono: (661) 555-0119 · Fax: (661) 555-0120""",
)


def test_a_county_clinic() -> None:
    found = extract_page(COUNTY)
    held = levels(found)
    assert held.keys() == {"outpatient", "iop"}
    assert codes(held["outpatient"].modalities) >= {
        "individual_therapy", "group_therapy", "case_management", "medication_management", "peer_support",
    }  # fmt: skip
    assert codes(held["outpatient"].populations) == {"adolescents", "adults"}
    assert codes(held["iop"].conditions) == {"mental_health", "substance_use"}
    assert [(one.days, one.start, one.end) for one in held["iop"].sessions] == [
        (["mon", "wed", "fri"], "15:30", "18:30")
    ]
    assert not held["outpatient"].sessions
    assert {one.number: str(one.purpose) for one in found.phones} == {"+16615550119": "main", "+16615550120": "fax"}


PRACTICE = page(
    "Terapia en español | Raíz Serena Psicoterapia | Austin, TX",
    """# Psicoterapia en español para adultos y parejas
    Soy terapeuta licenciada y ofrezco terapia individual y terapia de pareja en mi consultorio de Austin y en línea a todo Texas.
    ## En qué puedo ayudarle
    - Ansiedad y ataques de pánico
    - Depresión
    - Duelo y pérdidas
    - Trauma
    - Manejo de la ira
    - Trastorno obsesivo-compulsivo (TOC)
    - Autoestima
    ## Cómo trabajo
    Utilizo terapia cognitivo conductual, EMDR y terapia de aceptación y compromiso.
    ## Modalidades
    - Presencial
    - En línea por video
    ## Tarifas
    - Consulta inicial de 15 minutos: gratis
    - Sesión individual (50 minutos): $140
    - Sesión de pareja (75 minutos): $190
    - Cita perdida: $70
    Acepto efectivo y tarjetas de crédito. Cuento con algunos espacios de escala móvil.
    ## Seguros
    Acepto Blue Cross Blue Shield y Aetna. No acepto Medicaid.
    ## Horario
    Lunes a jueves de 10 a.m. a 2 p.m.
    ## Contacto
    <a href="https://wa.me/15125550137?text=Hola">Escríbame</a>
    1204 Koenig Lane, Suite 8, Austin, Texas 78756
    © 2025 Raíz Serena Psicoterapia. Todos los derechos reservados.""",
)


def test_a_practice_of_one() -> None:
    found = extract_page(PRACTICE)
    (program,) = found.programs
    assert program.level_of_care.value == "outpatient"
    assert codes(program.conditions) == {"anxiety", "panic", "depression", "grief", "ptsd_trauma", "anger", "ocd"}
    assert codes(program.modalities) == {"individual_therapy", "couples_therapy", "cbt", "emdr", "act"}
    assert codes(program.populations) == {"adults", "couples"}
    assert codes(program.formats) == {"in_person", "telehealth"}
    assert prices(found) == {(140, 140, "session"), (190, 190, "session")}
    assert codes(found.payment) == {"self_pay", "sliding_scale"}
    assert statuses(found) == {"blue_cross_blue_shield": "accepted", "aetna": "accepted", "medicaid": "not_accepted"}
    assert [one.number for one in found.phones] == ["+15125550137"]
    assert not program.sessions, "the hours of an office"
    assert found.provider is not None
    assert found.provider.value == "Raíz Serena Psicoterapia"


ABOUT = page(
    "Dra. Inés Valdemora, LMFT | Terapia en San Antonio",
    """# Acerca de mí
    Trabajo con adolescentes, adultos y parejas. Me especializo en trauma, ansiedad y depresión. Mi enfoque combina EMDR y terapia cognitivo-conductual.
    ## Citas
    Atiendo de forma virtual en todo Texas y de manera presencial los martes y jueves.
    ## Inversión
    La sesión de 50 minutos tiene un costo de $135. La primera sesión cuesta $160. Paquete de cuatro sesiones: $500.
    No trabajo con seguros, pero le entrego un superbill para que pida reembolso a su compañía.""",
)


def test_a_practice_without_insurance() -> None:
    found = extract_page(ABOUT)
    (program,) = found.programs
    assert codes(program.conditions) == {"ptsd_trauma", "anxiety", "depression"}
    assert codes(program.populations) == {"adolescents", "adults", "couples"}
    assert codes(program.formats) == {"in_person", "telehealth"}
    assert prices(found) == {(135, 135, "session"), (160, 160, "session")}, "no package"
    assert codes(found.payment) == {"self_pay", "out_of_network_benefits"}
    assert not found.insurers


INSURANCE = page(
    "Seguros y costos | Clínica Monte Abierto",
    """# Seguros y formas de pago
    La mayoría de nuestros pacientes usa su seguro médico.
    ## Seguros que aceptamos
    - Medicaid
    - Medicare
    - Molina Healthcare
    ## Dentro de la red
    - Florida Blue
    - Cigna
    ## Seguros que no aceptamos
    - Tricare
    ## Sin seguro
    También puede pagar de su bolsillo. La evaluación cuesta $120 y cada sesión de grupo $35. El programa ambulatorio intensivo cuesta $250 por semana.
    Tenemos tarifas reducidas de acuerdo con sus ingresos y planes de pago sin intereses.
    Para verificar su seguro llame al 305-555-0155.""",
)


def test_a_page_of_insurance() -> None:
    found = extract_page(INSURANCE)
    assert statuses(found) == {
        "medicaid": "accepted", "medicare": "accepted", "molina": "accepted",
        "florida_blue": "in_network", "cigna": "in_network", "tricare": "not_accepted",
    }  # fmt: skip
    assert prices(found) == {(120, 120, "session"), (35, 35, "session"), (250, 250, "week")}
    assert codes(found.payment) == {"self_pay", "sliding_scale", "financing"}


FEES = page(
    "Honorarios y seguros - Consejería Alba Serrana",
    """# Honorarios
    Terapia individual: $130 por sesión
    Terapia de pareja: $160 por sesión de 60 minutos
    Terapia de grupo: $45 por sesión
    Tarifa por cancelación tardía: $75
    ## ¿Aceptan seguro médico?
    Sí, estamos dentro de la red de Cigna, Optum y Oscar. Para otros planes le damos un superbill.
    ## ¿Y si no tengo seguro?
    Ofrecemos una escala móvil basada en sus ingresos.""",
)


def test_a_page_of_fees() -> None:
    found = extract_page(FEES)
    assert prices(found) == {(130, 130, "session"), (160, 160, "session"), (45, 45, "session")}
    assert statuses(found) == {"cigna": "in_network", "optum": "in_network", "oscar": "in_network"}
    assert codes(found.payment) == {"out_of_network_benefits", "sliding_scale"}
    assert codes(found.programs[0].modalities) == {"individual_therapy", "couples_therapy", "group_therapy"}
    assert found.provider is not None
    assert found.provider.value == "Consejería Alba Serrana"


SCHEDULE = page(
    "Horario de grupos - Casa Lucero",
    """# Horario del programa intensivo ambulatorio
    | Grupo | Días | Hora
    | Grupo matutino | Lunes, miércoles y viernes | 9:00 a.m. - 12:00 p.m.
    | Grupo vespertino | Martes y jueves | 5:30 p.m. - 8:30 p.m.
    Cada sesión dura 3 horas. El programa es de 9 horas semanales durante 10 semanas. Los grupos son presenciales.
    Horario de oficina: lunes a viernes de 8:00 a.m. a 6:00 p.m.
    Horas de visita: domingos de 1 a 4 de la tarde.
    Llame a Casa Lucero al 915-555-0171.""",
)


def test_a_timetable() -> None:
    (program,) = extract_page(SCHEDULE).programs
    assert program.level_of_care.value == "iop"
    assert {(*one.days, one.start, one.end) for one in program.sessions} == {
        ("mon", "wed", "fri", "09:00", "12:00"), ("tue", "thu", "17:30", "20:30"),
    }  # fmt: skip
    assert codes(program.formats) == {"in_person"}
    assert (program.session_hours.min, program.duration_weeks.min) == (3, 10)


LEVELS = page(
    "Servicios | Centro Familiar Loma Clara",
    """# Nuestros servicios
    ## Niveles de atención
    - Ambulatorio
    - Ambulatorio intensivo (IOP)
    - Hospitalización parcial (PHP)
    ## Poblaciones que atendemos
    - Adolescentes (13 a 17 años)
    - Adultos
    - Veteranos
    ## Condiciones que tratamos
    - Depresión
    - Trastornos alimentarios
    - TEPT
    No ofrecemos desintoxicación ni tratamiento residencial.
    © 2025 Centro Familiar Loma Clara. Tel: 702-555-0190""",
)


def test_levels_in_a_list_and_levels_denied() -> None:
    held = levels(extract_page(LEVELS))
    assert held.keys() == {"outpatient", "iop", "php"}
    assert codes(held["php"].populations) == {"adolescents", "adults", "veterans"}
    assert codes(held["php"].conditions) == {"depression", "eating_disorders", "ptsd_trauma"}


RANCH = page(
    "Rancho Agua Mansa - Programa residencial para mujeres",
    """# Programa residencial para mujeres
    Rancho Agua Mansa es un programa residencial de 90 días para mujeres mayores de 18 años con problemas de alcohol y drogas.
    Las residentes participan en terapia de grupo todos los días, yoga, arteterapia y reuniones de 12 pasos.
    Aceptamos mujeres embarazadas y madres con hijos menores de 5 años.
    El costo del programa es de $4,500 al mes. Ofrecemos becas y planes de pago. No aceptamos seguros médicos.
    Horas de visita: domingos de 1 a 4 de la tarde.""",
)


def test_a_residential_program() -> None:
    found = extract_page(RANCH)
    (program,) = found.programs
    assert codes(program.populations) == {"women", "adults", "pregnant_women"}
    assert codes(program.modalities) == {"group_therapy", "yoga", "art_therapy", "twelve_step"}
    assert not program.sessions
    assert not program.days
    assert codes(found.payment) == {"scholarships", "financing", "self_pay"}
    assert prices(found) == {(4500, 4500, "month")}


GROUP = page(
    "Terapia de grupo para mujeres | Espacio Nogal",
    """# Grupo de duelo para mujeres
    El grupo se reúne todos los miércoles de 6:00 a 7:30 p.m. por Zoom durante ocho semanas.
    Costo: $40 por sesión, con escala móvil disponible.
    Facilitado por una terapeuta licenciada de Espacio Nogal. Inscríbase al (213) 555-0182.""",
)


def test_one_group() -> None:
    found = extract_page(GROUP)
    (program,) = found.programs
    assert [(one.days, one.start, one.end) for one in program.sessions] == [(["wed"], "18:00", "19:30")]
    assert (codes(program.conditions), codes(program.populations)) == ({"grief"}, {"women"})
    assert codes(program.formats) == {"telehealth"}
    assert (prices(found), codes(found.payment)) == ({(40, 40, "session")}, {"sliding_scale"})


QUESTIONS = page(
    "Clínica Cedro Azul",
    """# Preguntas frecuentes
    Clínica Cedro Azul es una clínica de salud conductual en El Paso. Nuestros terapeutas ofrecen tratamiento ambulatorio.
    ## ¿Ofrecen telesalud?
    No. Todas las sesiones son presenciales.
    ## ¿Tienen desintoxicación?
    No, no ofrecemos desintoxicación; lo referimos a un hospital.
    ## ¿Aceptan Medicare?
    No aceptamos Medicare por ahora.
    ## ¿Atienden a niños?
    No atendemos a niños menores de 12 años.
    ## ¿Tienen escala móvil?
    No contamos con escala móvil.""",
)


def test_questions_answered_no() -> None:
    found = extract_page(QUESTIONS)
    (program,) = found.programs
    assert program.level_of_care.value == "outpatient"
    assert (codes(program.formats), program.telehealth.value) == ({"in_person"}, "no")
    assert (statuses(found), found.payment, program.populations) == ({"medicare": "not_accepted"}, [], [])
