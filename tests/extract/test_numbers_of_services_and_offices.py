"""Numbers behind the name of whoever serves clients beside the program, and own numbers beside the office that licensed us."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NUMBER = "(775) 555-0144"


def own(said: str) -> bool:
    """Whether the number is stated as that of Marrow Creek Recovery, whose page says so."""
    body = (said if said.startswith("<") else f"<p>{said}</p>").replace("#", NUMBER)
    name = "Marrow Creek Recovery"
    iop = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
    page = extract_page(f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{iop}{body}</body></html>")
    return any(one.number == "+17755550144" for one in page.phones)


OF_OTHERS = (
    "Interpreters: Lingua Line, #.",
    "Interpreter services are provided by Lingua Line, #.",
    "Childcare: Little Larks, #.",
    "Legal help: Quarry Legal Services, #.",
    "Free rides: Bluegate Wheels, #.",
    "Clients may use RTC Ride: # to get here.",
    "To get to group, book RTC Ride: #.",
    "Need a lift? RTC Access: #.",
    "Lost your Medicaid? Call Access Nevada at #.",
    "Apply for Medicaid through Access Nevada, #.",
    "Need food stamps? Call Quay Benefits at #.",
    "Where can I go for detox? Bluegate Center, #.",
    "<h3>Where can I get detox?</h3><p>Bluegate Center, #.</p>",
    "<h3>Who treats teens near Reno?</h3><p>Larkin Youth Center: #.</p>",
    "What if I need detox first? Call Bluegate at #.",
    "You can apply for SNAP at Washoe Social Services, #.",
    "Text Crisis Connection of Nevada at #.",
    "Food help: Quarry Pantry, #.",
    "In crisis, call Crisis Support Services of Nevada at #.",
    "If you are in crisis, call Quarry Crisis Center at #.",
    "After hours, call the Larkin Crisis Team at #.",
    "Complaints go to the Department of Health at #.",
    "You may report a concern to the Joint Commission at #.",
    "We are licensed by the Board of Examiners, which can be reached at #.",
    "To verify our license, call the Department of Health at #.",
    "Our license comes from the Department of Health, whose number is #.",
)
OWN = (
    "Rides: call our van at #.",
    "Schedule a ride: #.",
    "Transportation: Marrow Creek van, #.",
    "Lost your Medicaid? Call us at #.",
    "Lost your Medicaid? Call Marrow Creek at #.",
    "<h3>Where do I go for an assessment?</h3><p>Our Reno office, #.</p>",
    "Where can I find your IOP? Juniper House, #.",
    "Where can I go for help? Marrow Creek, #.",
    "<h2>Where can I find treatment?</h2><p>Reno Center: #</p>",
    "Who offers detox here? Our Elko site, #.",
    "To renew your Medicaid or start our IOP, call #.",
    "Apply for Medicaid with our case manager, Lee Moss, at #.",
    "Recovery Center of Nevada, #.",
    "In crisis, call our on-call counselor at #.",
    "In a crisis, call Marrow Creek Recovery at #.",
    "Crisis line: #.",
    "Call Admissions Support at #.",
    "Spanish Line: #.",
    "Do I need detox first? Call Ann at #.",
    "What does detox cost? Call Bluegate at #.",
    "DHCS license 300123AP | Call #",
    "Certified by the Board of Pharmacy. Reach us: #.",
    "Licensed by the Department of Health, call us at #.",
    "We are licensed by the Department of Health; phone #.",
    "Accredited by the Joint Commission, we answer at # day and night.",
    "Joint Commission accredited rehab in Reno: #.",
    "Call #, a program certified by the Department of Health.",
    "State certified by the Department of Human Services | #",
    "Funded by the Department of Health, our clinic can be reached at #.",
    "With funding from the Bureau of Behavioral Health, our house takes calls at #.",
)


@pytest.mark.parametrize("said", OF_OTHERS)
def test_numbers_of_others(said: str) -> None:
    assert not own(said)


@pytest.mark.parametrize("said", OWN)
def test_own_numbers(said: str) -> None:
    assert own(said)


def rows(corner: str, *heads: str, columns: tuple[str, ...] = ("Phone", "Fax")) -> str:
    """A table of numbers, one for each head of a row and column; that of the first row and column is NUMBER."""
    lines, last = [], 144
    for head in heads:
        numbers = "".join(f"<td>(775) 555-0{last + at:03}</td>" for at in range(len(columns)))
        lines.append(f"<tr><td>{head}</td>{numbers}</tr>")
        last += len(columns)
    above = "".join(f"<th>{column}</th>" for column in columns)
    return f"<table><tr><th>{corner}</th>{above}</tr>{''.join(lines)}</table>"


@pytest.mark.parametrize(
    "table",
    [
        rows("Department", "Adult IOP/PHP", "Admissions", "Medical Records"),
        rows("Department", "Admissions &amp; Assessments (24/7)", "Adult IOP", "Medical Records"),
        rows("Program", "Women's residential program", "Adolescent IOP", "Detox", "Billing", columns=("Phone",)),
        rows("Service", "Child and Adolescent Outpatient", "Adult Outpatient", "Front desk"),
        rows("", "Nurses' station", "Intensive Outpatient", "Patient accounts"),
        rows("Call", "Medication clinic", "Therapy services", "Human Resources", "Main number", columns=("Phone",)),
    ],
)
def test_the_programs_of_a_table_of_departments(table: str) -> None:
    assert own(table)


@pytest.mark.parametrize(
    "table",
    [
        rows("Agency", "Larkin House", "Bluegate Center", "Main office"),
        rows("Service", "Detox", "Food pantry", "Residential treatment", "Legal aid", columns=("Phone",)),
        rows("Program", "Adult IOP", "Larkin Detox", "Quarry Residential"),
        rows("Who", "Adult IOP", "Detox", "Front desk", columns=("Larkin Center", "Bluegate House")),
        rows("Agency", "Quarry IOP", "Larkin Detox", "Billing"),
    ],
)
def test_a_table_of_others(table: str) -> None:
    assert not own(table)


OFRECEMOS = "Ofrecemos un programa ambulatorio intensivo en Reno, NV. "


@pytest.mark.parametrize(
    "said",
    [
        "Quejas: Oficina de Derechos Civiles, #.",
        "Para presentar una queja ante el Departamento de Salud, marque #.",
        "Oficina para los Derechos Civiles: #.",
        "Quejas: puede escribir a la oficina del estado, #.",
        "Departamento de Servicios Humanos, #.",
    ],
)
def test_a_spanish_line_to_complain(said: str) -> None:
    assert not own(f"<p>{OFRECEMOS}</p><p>{said}</p>")


@pytest.mark.parametrize(
    "said",
    [
        "Departamento de admisiones: #.",
        "Tenemos licencia del Departamento de Salud. Llámenos al #.",
        "Si tiene una queja, llámenos: nuestra oficina contesta al #.",
    ],
)
def test_a_spanish_line_of_ours(said: str) -> None:
    assert own(f"<p>{OFRECEMOS}</p><p>{said}</p>")
