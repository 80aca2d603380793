"""Plain wordings of what is given, treated and for whom, and the same words where they say another thing."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Our outpatient program in Reno treats adults. {}</p>"
CASES = [
    pytest.param("We offer recovery coaches.", ["outpatient modalities: peer_support"], [], id="recovery coaches"),
    pytest.param("Our recovery coach training starts in May.", [], ["peer_support"], id="a training of coaches"),
    pytest.param("Clients have psychiatric and dietitian services on site.", ["outpatient modalities: psychiatric_care"], [], id="services of two kinds"),
    pytest.param("We offer intensive care management.", ["outpatient modalities: case_management"], [], id="care management"),
    pytest.param("Our groups use cognitive behavior techniques.", ["outpatient modalities: cbt"], [], id="techniques"),
    pytest.param("We offer activity therapy and exercise classes.", ["outpatient modalities: recreation", "outpatient modalities: fitness"], [], id="activity therapy, exercise"),
    pytest.param("We offer job skills classes.", ["outpatient modalities: vocational_support"], [], id="job skills"),
    pytest.param("We treat adults with SMI and OSFED.", ["outpatient conditions: mental_health", "outpatient conditions: eating_disorders"], [], id="acronyms"),
    pytest.param("We treat hoarding disorder and drinking problems.", ["outpatient conditions: ocd", "outpatient conditions: alcohol"], [], id="hoarding, drinking"),
    pytest.param("Emotional disturbance is often a sign of addiction.", [], ["mental_health"], id="a sign of another thing"),
    pytest.param("We talk with parents about a drinking problem in the family.", [], ["alcohol"], id="what one talks about"),
    pytest.param("We serve formerly incarcerated adults and returning citizens.", ["outpatient populations: justice_involved"], [], id="who comes from prison"),
    pytest.param("Many formerly incarcerated people have no home.", [], ["justice_involved"], id="many people"),
    pytest.param("We serve individuals 18+ and adults 55 and over.", ["outpatient populations: adults", "outpatient populations: seniors"], [], id="ages in words"),
    pytest.param("People over 65 are eligible for Medicare.", [], ["seniors"], id="who has a plan"),
    pytest.param("We present to high school students every spring.", [], ["adolescents"], id="a talk at a school"),
    pytest.param("Our groups are for high school students.", ["outpatient populations: adolescents"], [], id="groups for students"),
    pytest.param("We refer clients to sober housing nearby.", [], ["sober_living"], id="housing of others"),
    pytest.param("We also offer structured sober housing for men.", ["sober_living"], [], id="sober housing"),
    pytest.param("We also offer partial-day hospitalization.", ["php"], ["inpatient"], id="hospitalization for a part of the day"),
    pytest.param("We have discounts based on income.", ["payment: sliding_scale"], [], id="discounts by income"),
    pytest.param("Fees are due at each session. There is a sliding scale fee structure.", ["payment: sliding_scale"], [], id="there is a scale"),
    pytest.param("There may be a sliding scale at other clinics.", [], ["sliding_scale"], id="there may be one elsewhere"),
    pytest.param("We offer trainings to first responders and talks for college students.", [], ["first_responders", "college_students"], id="who is taught"),
    pytest.param("We award scholarships to women.", ["payment: scholarships"], ["populations: women"], id="who gets a scholarship"),
    pytest.param("Our clients are mostly young adults.", ["outpatient populations: young_adults"], [], id="who our clients are"),
    pytest.param("Our clients are helped by older adults who volunteer.", [], ["seniors"], id="by whom they are helped"),
    pytest.param("Clients have access to peer specialists and a psychiatrist.", ["outpatient modalities: psychiatric_care"], [], id="access to a psychiatrist"),
    pytest.param("Many people here live without access to a psychiatrist.", [], ["psychiatric_care"], id="no access to one"),
    pytest.param("We provide job training to veterans.", ["outpatient populations: veterans"], [], id="a training that clients get"),
    pytest.param("Discounts based on income are not available.", [], ["sliding_scale"], id="no such discounts"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "stated", "never"), CASES)
def test_plain_wordings(told: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS.format(told)), stated, never)


@pytest.mark.parametrize(
    ("body", "stated", "never"),
    [
        pytest.param("<p>The Partial Hospitalization Program (PHP) is a hospital-based outpatient program designed for adults.</p>", ["php", "php populations: adults"], ["outpatient"], id="a PHP is attended from home"),
        pytest.param("<p>Our Quarry PHP (QR-PHP) is an intensive, structured outpatient service for teens.</p>", ["php populations: adolescents"], ["outpatient"], id="a name in brackets"),
        pytest.param("<p>Our IOP and our outpatient program are open to teens.</p>", ["iop", "outpatient"], [], id="two that are open"),
        pytest.param("<p>Our IOP is beside our outpatient program.</p>", ["iop"], [], id="one beside the other"),
        pytest.param("<p>The Intensive Outpatient Program (I.O.P.) offers three groups a day.</p>", ["iop", "iop modalities: group_therapy"], [], id="dots in the abbreviation"),
        pytest.param("<p>The partial hospitalization/intensive outpatient program is for adult patients.</p>", ["php populations: adults", "iop populations: adults"], [], id="two in one name"),
        pytest.param("<p>Our residential program offers ASAM 3.1 levels of care to women.</p>", ["residential populations: women"], [], id="a number with a dot"),
    ],
)  # fmt: skip
def test_levels_and_for_whom(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


@pytest.mark.parametrize(
    ("line", "ages"),
    [
        ("Ages served: 12 to 17.", [(12, 17)]),
        ("Age range: 14 to 20 years.", [(14, 20)]),
        ("Edades atendidas: 14 a 20 años.", [(14, 20)]),
        ("Brindamos atención a jóvenes de 12 a 25 años y a sus familias.", [(12, 25)]),
        ("Our program turned 12 to 17 visitors away.", []),
        ("Ofrecemos visitas a casas de 14 a 20 años de antigüedad.", []),
    ],
)
def test_ages(line: str, ages: list[tuple[int, int]]) -> None:
    found = extract_page(page(f"<p>Our outpatient program in Reno. {line}</p>"))
    held = {(one.min, one.max) for one in (*found.ages, *(one for program in found.programs for one in program.ages))}
    assert held == set(ages)
