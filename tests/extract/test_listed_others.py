"""Pages of a provider that list other providers with their numbers, towns and levels; and lists of its own that must stay."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

OWN = "+12125550100"
OTHERS = """<ul><li>Ember Ridge House - (212) 555-0141 Sparks, Nevada. Medical detox/ inpatient services.</li>
<li>Gull Bay Recovery Center - (212) 555-0142 Reno, Nevada. IOP/ OP services</li>
<li>Fenn Behavioral Health - (212) 555-0143 Elko, Nevada. Residential. Men only facility.</li></ul>"""
LINES = """<p>Ember Ridge House: 212-555-0141, detox and residential</p><p>Gull Bay Recovery Center: 212-555-0142, IOP</p>"""


def read(main: str) -> PageExtraction:
    """A page of a provider that presents itself, with its own number in the header and at the end."""
    return extract_page(
        f"""<html><head><title>Resources | Quarry Lantern Recovery</title></head><body>
        <header><p>Quarry Lantern Recovery: call 212-555-0100</p></header>
        <main><h1>Getting care</h1><p>At Quarry Lantern Recovery we treat adults with opioid use in our sober living home. Our residents stay for months.</p>
        {main}</main><footer><p>© Quarry Lantern Recovery</p></footer></body></html>"""
    )


def levels(found: PageExtraction) -> set[str]:
    return {program.level_of_care.value for program in found.programs}


INTRODUCTIONS = [
    pytest.param("<p>We are not Medicaid providers. We have provided a list of Medicaid programs in the state below.</p>", id="have provided a list"),
    pytest.param("<p>We do not accept Medicaid. Below is a list of treatment centers that do.</p>", id="below is a list"),
    pytest.param("<p>Here is a list of local detox facilities.</p>", id="here is a list"),
    pytest.param("<p>Our team has compiled a short list of other programs in the state.</p>", id="compiled a short list"),
    pytest.param("<p>If you have no insurance, please contact one of the following agencies:</p>", id="contact one of the following"),
    pytest.param("<p>If you need detox first, we recommend one of these facilities:</p>", id="recommend these"),
    pytest.param("<p>We refer clients with Medicaid to the following providers:</p>", id="refer clients to"),
    pytest.param("<p>The following organizations offer free or low-cost care.</p>", id="the following organizations offer free"),
    pytest.param("<p>We do not accept Medicaid. These facilities accept Medicaid.</p>", id="these accept medicaid"),
    pytest.param("<p>Here are some local treatment centers.</p>", id="here are some local"),
    pytest.param("<p>Unfortunately we cannot accept Medicaid.</p><h2>Medicaid Providers in Nevada</h2>", id="a heading, where medicaid is refused"),
    pytest.param("<p>We don't take Medicaid at this time.</p><h2>Free and low-cost treatment programs</h2>", id="free programs, where medicaid is refused"),
    pytest.param("<p>If you need more care than our house provides, these programs take student insurance:</p>", id="more than ours provides"),
    pytest.param("<p>For a higher level of care than we offer, here are some clinics in town:</p>", id="higher than we offer"),
    pytest.param("<p>We have put together a list of resources for those whom we cannot help.</p>", id="a list of resources"),
]  # fmt: skip


@pytest.mark.parametrize("others", [OTHERS, LINES], ids=["items", "lines"])
@pytest.mark.parametrize("introduction", INTRODUCTIONS)
def test_other_providers_are_none_of_ours(introduction: str, others: str) -> None:
    found = read(introduction + others)
    assert found.page_role == "provider", found.page_role_signals
    assert [phone.number for phone in found.phones] == [OWN]
    assert levels(found) <= {"sober_living"}
    assert found.locations == []
    assert "free" not in {code.code for code in found.payment}
    assert "men" not in {code.code for program in found.programs for code in program.populations}


OWN_LISTS = [
    pytest.param("<p>Here is a list of our programs.</p>", id="our programs"),
    pytest.param("<p>Below is a list of the services that we offer.</p>", id="services that we offer"),
    pytest.param("<p>We have several houses in the state. Call the one nearest to you.</p>", id="several houses"),
    pytest.param("<p>We operate the following facilities:</p>", id="we operate the following"),
    pytest.param("<p>The following programs are available.</p>", id="the following are available"),
    pytest.param("<p>We accept Medicaid at these locations.</p>", id="accept medicaid at these locations"),
    pytest.param("<h2>Medicaid providers in Nevada</h2><p>We accept Medicaid.</p>", id="a medicaid provider"),
    pytest.param("<p>Here is a list of insurance providers that we accept.</p>", id="insurance providers"),
    pytest.param("<p>These facilities accept Medicaid.</p>", id="these accept medicaid, and nothing says that we do not"),
    pytest.param("<p>The following treatment centers accept Medicaid and are run by us:</p>", id="run by us"),
    pytest.param("<p>Here is a list of all our facilities.</p>", id="all our facilities"),
]  # fmt: skip
OWN_HOUSES = """<ul><li>Men's House - (212) 555-0151 Sparks, Nevada. Sober living.</li>
<li>Evening Program - (212) 555-0152 Reno, Nevada. Our IOP services</li></ul>"""


@pytest.mark.parametrize("introduction", OWN_LISTS)
def test_a_list_of_its_own_stays(introduction: str) -> None:
    found = read(introduction + OWN_HOUSES)
    assert {"+12125550151", "+12125550152"} <= {phone.number for phone in found.phones}
    assert "iop" in levels(found)


def test_what_follows_the_list_is_our_own_again() -> None:
    found = read(
        f"<p>Here is a list of local detox facilities.</p>{OTHERS}<p>We offer an IOP for women. Call us at 212-555-0155.</p>"
    )
    assert {phone.number for phone in found.phones} == {OWN, "+12125550155"}
    assert "iop" in levels(found)


def test_a_call_to_us_ends_the_list() -> None:
    found = read(f"<p>Here is a list of local detox facilities.</p>{OTHERS}<p>Call us today at 212-555-0155.</p>")
    assert {phone.number for phone in found.phones} == {OWN, "+12125550155"}


def test_a_list_that_names_the_provider_is_of_its_places() -> None:
    found = read(
        """<p>Here is a list of treatment centers.</p><ul><li>Quarry Lantern Recovery Center Reno - (212) 555-0161</li>
        <li>Quarry Lantern Recovery Center Elko - (212) 555-0162</li></ul>"""
    )
    assert {"+12125550161", "+12125550162"} <= {phone.number for phone in found.phones}


def test_links_to_other_providers_are_no_numbers_of_ours() -> None:
    links = """<ul><li>Ember Ridge House <a href="tel:2125550141">212-555-0141</a></li><li>Gull Bay Recovery <a href="tel:2125550142">212-555-0142</a></li></ul>"""
    found = read(f"<p>Below is a list of treatment centers that accept Medicaid.</p>{links}")
    assert [phone.number for phone in found.phones] == [OWN]


@pytest.mark.parametrize(
    "sentence",
    ["We are not Medicaid providers.", "Quarry Lantern Recovery is not a Medicaid provider.", "We are not Medicaid providers at this time."],
)  # fmt: skip
def test_who_is_no_medicaid_provider_takes_none(sentence: str) -> None:
    found = read(f"<p>{sentence}</p>")
    assert [(insurer.id, insurer.status) for insurer in found.insurers] == [("medicaid", "not_accepted")]


@pytest.mark.parametrize(
    "line",
    [
        "Rehab Works IOP (Mon-Thu 6-9pm) takes Aetna.",
        "Gull Bay Rehab (IOP, Mon-Thu 6-9 pm) accepts Aetna and Cigna.",
        "Fenn Behavioral Health (212-555-0143) offers an IOP on Mondays from 6 to 9 pm and takes Aetna.",
        "Ember Ridge Recovery (two blocks away) meets Mon-Thu 6-9 pm for its IOP and accepts Aetna.",
    ],
)
def test_an_organisation_with_an_aside_behind_its_name_is_another(line: str) -> None:
    found = read(f"<ul><li>{line}</li></ul>")
    assert found.insurers == []
    assert "iop" not in levels(found)
    assert not any(program.sessions for program in found.programs)


@pytest.mark.parametrize(
    "line",
    [
        "Evening IOP (Mon-Thu 6-9 pm) takes Aetna.",
        "Quarry Lantern IOP (Mon-Thu 6-9 pm) takes Aetna.",
        "Our Gull Bay IOP (Mon-Thu 6-9 pm) takes Aetna.",
        "New Leaf IOP (Mon-Thu 6-9 pm) takes Aetna.",
        "Women's IOP (Mon-Thu 6-9 pm) takes Aetna.",
    ],
)
def test_a_program_of_its_own_with_an_aside_stays(line: str) -> None:
    found = read(f"<ul><li>{line}</li></ul>")
    assert [one.id for one in found.insurers] == ["aetna"]
    assert "iop" in levels(found)


@pytest.mark.parametrize("heading", ["Resources nearby", "Outpatient programs nearby", "Clinics our residents attend"])
def test_what_stands_under_a_heading_of_places_nearby_is_of_others(heading: str) -> None:
    found = read(f"<h2>{heading}</h2><ul><li>Rehab Works IOP: Mon-Thu 6-9pm, takes Aetna</li></ul>")
    assert found.insurers == []
    assert "iop" not in levels(found)


@pytest.mark.parametrize("heading", ["Our programs", "Programs", "Our IOPs nearby", "Groups our residents attend"])
def test_what_stands_under_a_heading_of_its_programs_stays(heading: str) -> None:
    assert "iop" in levels(read(f"<h2>{heading}</h2><ul><li>Evening IOP: Mon-Thu 6-9pm</li></ul>"))
