"""One service or cost that an insurer does not pay refuses no insurer; who says so of the program does."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, facts, page

ONE_SERVICE = [
    "Massage is not covered by Aetna.",
    "Late fees are not paid by Aetna.",
    "Books are not covered by Aetna.",
    "Acupuncture isn't covered by Cigna or Aetna.",
    "Room and board is not covered by Aetna.",
    "Ketamine infusions are not reimbursed by Aetna.",
    "Telehealth is not covered by Aetna.",
    "Virtual sessions are not covered by Aetna.",
    "Our family weekend is not covered by Aetna.",
    "Unfortunately, couples therapy is not covered by Cigna, Aetna or Humana.",
    "The cost of your books is not covered by Aetna.",
    "Equine therapy and yoga are not covered by Aetna.",
    "Transportation to the clinic is not paid by Aetna.",
    "No-show fees cannot be paid by Aetna.",
    "We do not bill Aetna for transportation.",
    "We can't bill Aetna for phone calls.",
    "We don't accept Aetna for couples therapy.",
    "For couples retreats, we do not accept Aetna.",
    "We do not take Cigna, Aetna or Humana for neurofeedback.",
    "Aetna does not cover our yoga sessions.",
    "This service is not covered by Aetna.",
    "We offer massage. It is not covered by Aetna.",
    "Sessions with our interns are not covered by Aetna.",
]
THE_WHOLE = [
    "Our program is not covered by Aetna.",
    "Treatment here is not covered by Aetna.",
    "Our services are not covered by Aetna.",
    "Care at our center is not covered by Aetna.",
    "Marrow Creek Recovery is not covered by Aetna.",
    "Unfortunately, our programs are not covered by Cigna or Aetna.",
    "All of our services are not covered by Aetna.",
    "The cost of treatment is not paid by Aetna.",
    "This program is not covered by Aetna.",
    "Our 30-day program is not covered by Aetna.",
    "Psychotherapy by our clinicians is not covered by Aetna.",
    "We do not accept Aetna for now.",
    "We do not accept Aetna for any services.",
    "We do not bill Aetna for many reasons.",
    "We do not accept Aetna for treatment.",
    "We do not take Aetna for our programs.",
    "Aetna does not cover our services.",
    "We do not accept Aetna, but we accept Cigna for couples therapy.",
    "We don't accept Aetna. We accept Cigna for couples therapy.",
]


@pytest.mark.parametrize("text", ONE_SERVICE)
def test_one_service_that_is_not_paid_refuses_no_insurer(text: str) -> None:
    assert "insurers: aetna not_accepted" not in facts(extract_page(page(f"{OURS}<p>{text}</p>")))


@pytest.mark.parametrize("text", ONE_SERVICE)
def test_an_insurer_that_is_taken_stays_so_beside_one_service_that_it_does_not_pay(text: str) -> None:
    found = facts(extract_page(page(f"{OURS}<p>We accept Aetna and Medicaid. {text}</p>")))
    assert {"insurers: aetna accepted", "insurers: medicaid accepted"} <= found


@pytest.mark.parametrize("text", THE_WHOLE)
def test_an_insurer_that_does_not_pay_for_the_program_is_refused(text: str) -> None:
    assert "insurers: aetna not_accepted" in facts(extract_page(page(f"{OURS}<p>{text}</p>")))


def _table(*rows: str) -> str:
    """A table of services and their plans: "IOP | Cigna"."""
    cells = ("".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows)
    head = "<tr><th>Service</th><th>Accepted plans</th></tr>"
    return f"<table>{head}{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


MARKED = "<table><tr><th>Service</th><th>Aetna</th><th>Cigna</th></tr><tr><td>IOP</td><td>In network</td><td>No</td></tr><tr><td>Psychiatry</td><td>No</td><td>In network</td></tr></table>"


@pytest.mark.parametrize(
    ("body", "sure"),
    [
        pytest.param(_table("Psychological testing | Aetna", "IOP | Cigna"), {"cigna"}, id="testing"),
        pytest.param(_table("Psychiatry | Aetna, Cigna", "Therapy | Cigna"), {"cigna"}, id="psychiatry"),
        pytest.param(_table("IOP | Cigna", "TMS | Aetna", "Medication management | Cigna"), {"cigna"}, id="TMS"),
        pytest.param(MARKED, {"aetna"}, id="marks under each"),
        pytest.param(_table("Medication management | Aetna", "TMS | Cigna"), {"aetna", "cigna"}, id="nothing but such services"),
        pytest.param(_table("Individual therapy | Aetna", "Groups | Cigna"), {"aetna", "cigna"}, id="therapies"),
        pytest.param(_table("IOP | Aetna", "PHP | Aetna"), {"aetna"}, id="levels"),
    ],
)  # fmt: skip
def test_an_insurer_in_the_row_of_one_service_is_not_taken_for_all(body: str, sure: set[str]) -> None:
    assert {one.id for one in extract_page(page(OURS + body)).insurers} == sure
