"""Insurers in the cells of levels, with a footnote in brackets, by way of one plan alone, and a list for employee assistance."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = "<title>Marrow Creek Recovery</title><h1>Marrow Creek Recovery</h1><p>At Marrow Creek, we offer PHP and IOP for adults.</p>"


def taken(body: str) -> set[str]:
    """What is said for sure: "aetna accepted php"."""
    page = extract_page(HEAD + body)
    return {" ".join((one.id, one.status, *one.levels)) for one in page.insurers}


def table(*rows: str) -> str:
    cells = [row.split("|") for row in rows]
    return (
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
        + "</table>"
    )


BOTH = {"aetna accepted php", "cigna accepted php", "aetna accepted iop", "medicaid accepted iop"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (table("|PHP|IOP", "Insurance accepted|Aetna, Cigna|Aetna, Medicaid"), BOTH),
        (table("Program|Hours|Insurance accepted", "PHP|Mon-Fri 9-3|Aetna, Cigna", "IOP|Mon-Wed 6-9 pm|Aetna, Medicaid"), BOTH),
        (table("Level|What we accept", "Partial Hospitalization|We accept Aetna and Cigna", "Intensive Outpatient|We accept Aetna and Medicaid"), BOTH),
        (table("Office|Insurance accepted", "Reno|Aetna, Cigna"), {"aetna accepted", "cigna accepted"}),
        (table("Kind|Insurance accepted", "Commercial|Aetna, Cigna", "Public|Medicaid"), {"aetna accepted", "cigna accepted", "medicaid accepted"}),
        ("<p>Our PHP and IOP are covered. We accept Aetna and Cigna.</p>", {"aetna accepted", "cigna accepted"}),
    ],
)  # fmt: skip
def test_insurers_in_the_cell_of_a_level_are_taken_for_it_alone(body: str, expected: set[str]) -> None:
    assert taken(body.replace("<td>", "<th>", body.split("</tr>")[0].count("<td>"))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We accept Aetna, Cigna*, and Humana (*out of network).", {"aetna accepted", "cigna out_of_network", "humana accepted"}),
        ("We accept Aetna* and Cigna (*pending).", {"cigna accepted"}),
        ("In network: Aetna, Humana*, Cigna (*Ohio only)", {"aetna in_network", "cigna in_network"}),
        ("We accept Aetna, Cigna and Humana (out of network).", {"aetna accepted", "cigna accepted", "humana out_of_network"}),
        ("We accept Aetna and Cigna (*call us to verify).", {"aetna accepted", "cigna accepted"}),
        ("We accept Medicaid, Aetna* and Cigna (*including PPO plans) at our clinic.", {"medicaid accepted", "aetna accepted", "cigna accepted"}),
    ],
)  # fmt: skip
def test_a_footnote_in_brackets_at_the_end_of_its_sentence(sentence: str, expected: set[str]) -> None:
    found = {" ".join(one.split()[:2]) for one in taken(f"<p>{sentence}</p>")}
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "unsure"),
    [
        ("Medicaid is accepted through Molina only.", True),
        ("Medicaid is accepted only through Molina.", True),
        ("We take Medicaid solely via CareSource.", True),
        ("Medicaid plans are accepted through Buckeye Health Plan only.", True),
        ("We take Medicaid through Molina and CareSource.", False),
        ("Medicaid is accepted.", False),
        ("We accept Medicaid. Referrals come through Molina only.", False),
    ],
)
def test_a_payer_by_way_of_one_plan_alone_is_not_sure(sentence: str, unsure: bool) -> None:
    assert ("medicaid accepted" in taken(f"<p>{sentence}</p>")) is not unsure


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("We contract with Magellan, Optum and Carelon for EAP benefits.", set[str]()),
        ("We are in network with Magellan and Carelon for employee assistance.", set[str]()),
        ("We contract with Aetna and Cigna, and with Carelon for EAP.", {"aetna", "cigna"}),
        ("We accept Magellan and Carelon. EAP visits are welcome.", {"magellan", "carelon"}),
        ("We accept Magellan and Carelon for EAP and treatment.", {"magellan", "carelon"}),
        ("We accept Magellan and Carelon for IOP.", {"magellan", "carelon"}),
    ],
)
def test_a_list_for_employee_assistance_is_unsure_as_a_whole(sentence: str, sure: set[str]) -> None:
    assert {one.split()[0] for one in taken(f"<p>{sentence}</p>")} == sure
