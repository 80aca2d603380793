"""A county that says it treats is a provider under its name; one that pays or knows others is none."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str) -> str:
    return f"<title>{title}</title><main><h1>{title.split(' - ')[0]}</h1>{text}</main>"


TITLE = "Substance Use Services - Tullibee County"


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("<p>Tullibee County provides outpatient and intensive outpatient treatment to residents.</p><p>Detox services are provided by Dalton General Hospital.</p><p>The county accepts Medicaid. Call 216-555-0140.</p>", ["iop", "outpatient"]),
        ("<p>Tullibee County provides intensive outpatient treatment to residents. Call 216-555-0140.</p>", ["iop"]),
        ("<p>The county offers outpatient treatment and IOP. Groups meet Mon, Wed and Thu 6-9 pm.</p><p>Medicaid is accepted.</p>", ["iop", "outpatient"]),
        ("<p>Tullibee County Behavioral Health runs an intensive outpatient program for adults.</p><p>Detox is provided at Dalton General Hospital.</p>", ["iop"]),
        ("<p>Tullibee County's health department operates an opioid treatment program.</p><p>Call 216-555-0140.</p>", ["otp"]),
        ("<p>The county also runs a residential program for women.</p><p>Detox is provided at Mercy Hospital.</p><p>Call 216-555-0140.</p>", ["residential"]),
    ],
)  # fmt: skip
def test_a_county_that_treats(text: str, levels: list[str]) -> None:
    found = extract_page(page(text, TITLE))
    assert found.page_role == "provider", found.page_role_signals
    assert sorted(one.level_of_care.value for one in found.programs) == levels


@pytest.mark.parametrize(
    "text",
    [
        "<p>Tullibee County contracts with Dalton House for residential treatment.</p><p>Call 216-555-0140 for a list of providers.</p>",
        "<p>Tullibee County offers outpatient and intensive outpatient treatment through contracted providers.</p><p>Call 216-555-0140.</p>",
        "<p>The county provides funding for detox and residential treatment.</p><p>Call 216-555-0140.</p>",
        "<p>Tullibee County provides information and referrals to IOP and detox programs.</p><p>Call 216-555-0140.</p>",
        "<p>Tullibee County offers help to find outpatient treatment. Medicaid pays for it.</p>",
        "<p>Tullibee County provides treatment through a network of agencies: IOP, PHP and detox.</p>",
        "<p>Larkin County provides intensive outpatient treatment. Tullibee County residents may attend.</p>",
        "<p>Tullibee County provides roads, parks and libraries. People in an IOP may ride the bus for free.</p>",
    ],
)  # fmt: skip
def test_a_county_that_pays_or_knows_others(text: str) -> None:
    found = extract_page(page(text, TITLE))
    assert found.page_role != "provider", found.page_role_signals
    assert found.programs == []


DEPARTMENT = "<p>{} outpatient counseling and an IOP for residents. Residential treatment is arranged through partner agencies.</p><p>Medicaid and sliding fee.</p>"


@pytest.mark.parametrize(
    "who",
    [
        "The Health Department offers",
        "The health department provides",
        "The Department of Health and Human Services runs",
        "The department operates",
        "The Behavioral Health Division offers",
        "The health district offers",
        "Tullibee County Public Health provides",
        "The County Health Department offers",
        "The agency also provides",
    ],
)
@pytest.mark.parametrize(
    ("title", "footer"),
    [
        ("Behavioral Health | Tullibee County", "216-555-0140"),
        ("Tullibee County Health Department", ""),
        ("Behavioral Health", "Tullibee County Health Department, 12 Court St, Ada, MN 56510"),
        ("Substance Use Services", "© Tullibee County, Minnesota"),
    ],
)
def test_a_department_of_a_county_that_treats(who: str, title: str, footer: str) -> None:
    found = extract_page(page(DEPARTMENT.format(who), title) + f"<footer>{footer}</footer>")
    assert found.page_role == "provider", found.page_role_signals
    assert {one.level_of_care.value for one in found.programs} == {"iop", "outpatient"}


@pytest.mark.parametrize(
    "text",
    [
        "<p>The Health Department offers a list of agencies with outpatient counseling and IOP.</p><p>Call 216-555-0140.</p>",
        "<p>The department funds an IOP and detox beds at local agencies.</p><p>Call 216-555-0140.</p>",
        "<p>The health department provides vaccines, birth records and restaurant permits.</p><p>People in an IOP get free tests.</p>",
        "<p>The Health Department offers outpatient counseling through contracted providers.</p><p>Call 216-555-0140.</p>",
        "<p>The Department of Health licenses IOP and detox programs.</p>",
        "<p>The Health Department offers referrals to IOP and residential treatment.</p>",
        "<p>The agencies of the county offer IOP. The department pays for it.</p>",
        "<p>The state health department offers training for counselors in IOPs.</p>",
    ],
)
def test_a_department_that_pays_or_knows_others(text: str) -> None:
    found = extract_page(
        page(text, "Behavioral Health | Tullibee County") + "<footer>Tullibee County Health Department</footer>"
    )
    assert found.page_role != "provider", found.page_role_signals
    assert found.programs == []


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Substance Use Services | Tullibee County Behavioral Health", "Tullibee County Behavioral Health provides outpatient treatment.", "Tullibee County Behavioral Health"),
        ("Tullibee County Health Department - Recovery", "Tullibee County Health Department offers outpatient counseling and an IOP.", "Tullibee County Health Department"),
        ("IOP | Tullibee County Mental Health Services", "Tullibee County Mental Health Services runs an IOP for adults.", "Tullibee County Mental Health Services"),
        ("Substance Use Services | Tullibee County", "Tullibee County provides outpatient treatment.", "Tullibee County"),
        ("Tullibee County Health Department", "Tullibee County provides outpatient treatment.", "Tullibee County"),
    ],
)  # fmt: skip
def test_a_department_is_named_in_full_where_it_is_what_treats(title: str, text: str, name: str) -> None:
    found = extract_page(page(f"<p>{text}</p><p>Call 216-555-0140.</p>", title))
    assert found.provider is not None
    assert found.provider.value == name


@pytest.mark.parametrize(
    "title", ["Rehab in Tullibee County - Slate Atlas", "Rehabs - Tullibee County - Larkin County"]
)
def test_a_county_where_somebody_else_tells_of_places(title: str) -> None:
    found = extract_page(page("<p>Larkin County provides intensive outpatient treatment.</p>", title))
    assert found.provider is None or "County" not in str(found.provider.value)
