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


PLANS_OF_A_BRAND: list[tuple[str, set[str]]] = [
    ("<ul><li>Aetna Medicare</li><li>Humana Medicare</li></ul>", {"aetna", "humana"}),
    ("<ul><li>UnitedHealthcare Medicare</li><li>Blue Medicare</li></ul>", {"united_healthcare", "blue_cross_blue_shield"}),
    ("<p>Cigna, Aetna Medicare, Humana Medicare PPO</p>", {"cigna", "aetna", "humana"}),
    ("<p>Medicare, Aetna Medicare and Cigna</p>", {"medicare", "aetna", "cigna"}),
    ("<ul><li>Original Medicare</li><li>Aetna Medicare</li></ul>", {"medicare", "aetna"}),
    # Medicare itself beside a brand
    ("<ul><li>Aetna</li><li>Medicare</li></ul>", {"aetna", "medicare"}),
    ("<p>Aetna<br>Medicare<br>Cigna</p>", {"aetna", "medicare", "cigna"}),
    ("<p>Aetna Cigna Medicare Humana</p>", {"aetna", "cigna", "medicare", "humana"}),
    ("<ul><li>Humana/Medicare</li><li>Aetna - Medicare</li></ul>", {"humana", "aetna", "medicare"}),
    ("<p>Aetna &amp; Medicare</p>", {"aetna", "medicare"}),
    ("<p>TRICARE, Medicare, CHAMPVA</p>", {"tricare", "medicare", "champva"}),
    ("<p>Sunflower Health Plan, WEA Trust, Blue Plus, Husky</p>", {"sunflower", "wea_trust", "blue_cross_blue_shield", "medicaid"}),
    ("<p>Aetna, SCAN, iCare and VNS Health</p>", {"aetna", "scan", "icare", "vns_health"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "sure"), PLANS_OF_A_BRAND, ids=[body for body, _ in PLANS_OF_A_BRAND])
def test_medicare_behind_a_brand_is_a_plan_of_that_brand(body: str, sure: set[str]) -> None:
    assert {one.split()[0] for one in taken(f"<h2>Insurance we accept</h2>{body}")} == sure


def test_a_plain_word_that_is_a_plan_too_says_nothing_by_itself() -> None:
    assert not taken("<h2>Insurance we accept</h2><p>We scan your card, and our husky Ohana greets you.</p>")


@pytest.mark.parametrize("house", ["AllCare Recovery", "Meridian Counseling"])
def test_a_house_that_bears_the_name_of_a_plan_names_itself(house: str) -> None:
    short = house.split()[0]
    head = f"<title>{house}</title><h1>{house}</h1><p>{house} offers an IOP for adults in Medford, OR.</p>"
    for said in (f"{short} accepts Aetna, Cigna and OHP.", f"Insurance accepted at {short}: Aetna, Cigna, OHP"):
        found = extract_page(f"{head}<p>{said}</p>").insurers
        assert {one.id for one in found} == {"aetna", "cigna", "medicaid"}


def test_brands_and_programs_by_their_letters() -> None:
    assert {one.split()[0] for one in taken("<p>We accept Aetna, KP, AllCare, PASSE and Cigna.</p>")} == {
        "aetna",
        "kaiser",
        "allcare",
        "medicaid",
        "cigna",
    }
    assert taken("<p>We accept SMMC plans.</p>") == {"medicaid accepted"}
    assert not taken("<p>Our team: KP, LMFT. We accept clients from Connecticut General Hospital.</p>")


LIMITED = [
    "Medicaid - children only",
    "Medicaid – adults only",
    "Medicaid: kids only",
    "Medicaid, teens only",
    "Medicaid - Adults",
    "Medicaid for pregnant women only",
    "Medicaid for ages 18 and under only (through the county)",
    "Medicaid for adults 18 and over only",
    "Medicaid (ages 5-17)",
    "Medicaid (18 and under)",
    "Medicaid – ages 21 and over",
]
UNLIMITED = [
    "Medicaid - all plans",
    "Medicaid – Ohio",
    "Medicaid - Molina, Buckeye",
    "Medicaid for ages 5 and up",
    "Medicare (65+)",
    "Medicare for ages 65 and over only",
]


@pytest.mark.parametrize("item", LIMITED)
def test_a_line_for_some_clients_alone_is_not_sure(item: str) -> None:
    page = extract_page(f"{HEAD}<h2>We accept</h2><ul><li>Aetna</li><li>{item}</li><li>Cigna</li></ul>")
    assert {one.id for one in page.insurers} == {"aetna", "cigna"}
    assert [one.value["id"] for one in page.unclear if one.field == "insurers"] == ["medicaid"]


@pytest.mark.parametrize("item", UNLIMITED)
def test_a_line_with_another_remark_stays(item: str) -> None:
    sure = {one.split()[0] for one in taken(f"<h2>We accept</h2><ul><li>Aetna</li><li>{item}</li><li>Cigna</li></ul>")}
    assert {"aetna", "cigna", item.split()[0].lower()} <= sure


SMALL: list[tuple[str, str, str]] = [
    ("humana", "/img/humana-logo.webp", "humana"),
    ("anthem", "logos/Anthem.png", "anthem"),
    ("molina healthcare", "molina-healthcare.png?v=2", "molina"),
    ("magellan", "magellan.svg", "magellan"),
    ("aetna", "picture-7.png", "aetna"),
    # nobody is named: another file, or a word of another name
    ("oscar", "picture-7.png", ""),
    ("oscar", "oscar-the-dog.jpg", ""),
    ("beacon", "beach.png", ""),
    ("group room", "group-room.png", ""),
]


@pytest.mark.parametrize(("alt", "source", "insurer"), SMALL, ids=[f"{alt} {source}" for alt, source, _ in SMALL])
def test_a_logo_in_small_letters_is_told_by_its_file(alt: str, source: str, insurer: str) -> None:
    body = f'<h2>Insurance we accept</h2><img src="{source}" alt="{alt}"><img src="c.png" alt="Cigna">'
    assert {one.split()[0] for one in taken(body)} == {"cigna", insurer} - {""}
