"""A level under whose name the page says that others give it is none of the provider's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"


def of_services(body: str) -> list[str]:
    page = (
        f"<title>Services | {NAME}</title><h1>Services</h1>{body}<h3>IOP</h3><p>Mon-Thu 6-9 pm</p>"
        f"<footer>{NAME}, 410 Alder Street, Duluth, MN 55802. (218) 555-0147</footer>"
    )
    return [one.level_of_care.value for one in extract_page(page).programs if one.level_of_care.value != "iop"]


def beside_iop(body: str) -> list[str]:
    page = (
        f"<title>Intensive Outpatient Program | {NAME}</title><h1>Intensive Outpatient Program</h1>"
        f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>{body}"
        f"<footer>410 Alder Street, Duluth, MN 55802 | (218) 555-0147 | &copy; {NAME}</footer>"
    )
    return [one.level_of_care.value for one in extract_page(page).programs if one.level_of_care.value != "iop"]


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Residential treatment</h3><p>When residential treatment is needed, we work with Granite Ridge to arrange a stay.</p>",
        "<h3>Detox</h3><p>If you need detox, we'll help you get a bed at Billings Medical Center before you come to us.</p>",
        "<h3>Detox</h3><p>We help arrange detox before you start.</p>",
        "<h3>Detox</h3><p>Clients who need detox are referred to Mercy Hospital.</p>",
        "<h3>Detox</h3><p>Clients who need detox go to Mercy Hospital first.</p>",
        "<h3>Medical detox</h3><p>We partner with Mercy Hospital for medical detox.</p>",
        "<h3>Sober living</h3><p>We can connect you with trusted sober homes nearby.</p>",
        "<h3>Sober living</h3><p>Many of our clients live at Maple Row, a sober house nearby.</p>",
        "<h3>Residential treatment</h3><p>If you need a higher level of care, we will find you a residential program.</p>",
        "<h3>Inpatient</h3><p>Inpatient stays are at Larkin Hospital, and our staff coordinates the transfer.</p>",
        "<h3>Detox</h3><p>Detox happens at a hospital before you begin with us.</p>",
        "<h3>PHP</h3><p>For PHP we send clients to Lakehead Recovery Center.</p>",
        "<h3>Detox</h3><p>We can set up detox for you with a local provider.</p>",
        "<h3>Detox</h3><p>Need detox first? Our admissions team will coordinate a bed for you at a nearby hospital.</p>",
        "<ul><li><b>Detox</b>: arranged with Mercy Hospital</li><li><b>IOP</b>: Mon-Thu 6-9 pm</li></ul>",
        "<h3>Residential treatment</h3><p>After residential treatment at Granite Ridge, clients step down to our IOP.</p>",
        "<h3>Detox</h3><p>You must complete detox before starting our program.</p>",
        "<h3>Sober living</h3><p>Sober living is available through our partner, Maple Row.</p>",
        "<p>Detox: arranged with Mercy Hospital</p>",
        "<table><tr><td>Detox</td><td>Arranged with Mercy Hospital</td></tr><tr><td>IOP</td><td>Mon-Thu 6-9 pm</td></tr></table>",
    ],
)  # fmt: skip
def test_what_is_arranged_elsewhere(body: str) -> None:
    assert beside_iop(body) == []


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("<h3>Detox</h3><p>Our detox is staffed by nurses. We work with Mercy Hospital when a client needs more care.</p>", "detox"),
        ("<h3>Residential treatment</h3><p>Residents stay 30 to 90 days in our house on the hill.</p>", "residential"),
        ("<h3>Detox</h3><p>If you need detox, you can begin with us within a day.</p>", "detox"),
        ("<h3>Detox</h3><p>If you need detox, we'll get you a bed at our Alder Street unit.</p>", "detox"),
        ("<h3>Sober living</h3><p>We work with you to find the right house among our homes.</p>", "sober_living"),
        ("<h3>PHP</h3><p>Clients meet five days a week. If you need detox first, we help arrange it.</p>", "php"),
        ("<h3>Detox</h3><p>We offer medical detox with 24-hour nursing. We work with most insurers to arrange coverage.</p>", "detox"),
        ("<h3>Residential treatment</h3><p>We work with families to arrange visits. Residential treatment lasts 30 days.</p>", "residential"),
        ("<h3>Residential treatment</h3><p>Clients live at Harbor House, a 12-bed home in Duluth, for 30 to 90 days.</p>", "residential"),
        ("<h3>Residential treatment</h3><p>Residential treatment at Harbor House lasts 30 days.</p>", "residential"),
        ("<h3>Sober living</h3><p>Men stay in Alder Hall, women in Maple Hall.</p>", "sober_living"),
        ("<h3>Detox</h3><p>We work with Aetna and Cigna.</p>", "detox"),
        ("<h3>Detox</h3><p>Accredited by The Joint Commission. Monday through Saturday, a doctor is here.</p>", "detox"),
        ("<h3>Detox</h3><p>Supervised by Medical Director Ann Quill.</p>", "detox"),
        ("<h3>Detox</h3><p>When detox is needed, our nurses are there day and night.</p>", "detox"),
        ("<h3>Sober living</h3><p>Women live in a house with a manager. Rent is $700 a month.</p>", "sober_living"),
    ],
)  # fmt: skip
def test_what_is_given_here(body: str, level: str) -> None:
    assert beside_iop(body) == [level]


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Detox</h3><p>Quillmere coordinates admission to Mercy Medical Center's detox unit, which is open 24/7 and accepts most insurance.</p>",
        "<h3>Detox</h3><p>Quillmere Recovery arranges detox at Mercy Hospital for clients who need it.</p>",
        "<h3>Detox</h3><p>The team will help you get a bed at Mercy Hospital.</p>",
        "<h3>Detox</h3><p>Staff coordinate admission to a local hospital.</p>",
        "<h3>Detox</h3><p>Clients who need detox are admitted to Mercy Medical Center.</p>",
        "<h3>Detox</h3><p>Those in need of detox are first admitted to Larkin Hospital and begin here afterwards.</p>",
        "<h3>Medical detox</h3><p>Patients are taken to Mercy Hospital, where nurses watch them day and night.</p>",
        "<h3>Inpatient</h3><p>Admission to Larkin Hospital can be arranged the same day.</p>",
        "<h3>Residential treatment</h3><p>Quillmere refers clients to Granite Ridge when they need residential treatment.</p>",
        "<h3>Sober living</h3><p>Quillmere helps clients find a sober house nearby.</p>",
        "<h3>Detox</h3><p>We coordinate transfers to the detox unit of Mercy Hospital.</p>",
        "<h3>Detox</h3><p>A counselor drives you to Mercy Hospital's detox, and we hold your place in IOP.</p>",
        "<ul><li><b>Detox</b>: clients are admitted to Mercy Hospital</li></ul>",
        "<p>Clients who need detox are admitted to Mercy Medical Center.</p>",
        "<h3>Detox</h3><p>We refer clients who need detox to St. Odile's, whose unit is open day and night.</p>",
        "<h3>Detox</h3><p>We refer anyone who needs medical detox to Mercy Hospital.</p>",
        "<h3>Residential</h3><p>Our nurse can refer people who require residential care to a house in Ada.</p>",
        "<h3>Inpatient</h3><p>Our staff will refer those who need inpatient treatment to the county hospital.</p>",
    ],
)
def test_what_the_provider_by_its_name_arranges_elsewhere(body: str) -> None:
    assert of_services(body) == []
    assert beside_iop(body) == []


@pytest.mark.parametrize(
    ("body", "level"),
    [
        (
            "<h3>Detox</h3><p>Quillmere coordinates admission within a day, and nurses are here around the clock.</p>",
            "detox",
        ),
        ("<h3>Detox</h3><p>Clients are admitted to our detox unit on Alder Street.</p>", "detox"),
        ("<h3>Detox</h3><p>Clients are admitted to Quillmere Recovery day and night.</p>", "detox"),
        (
            "<h3>Residential treatment</h3><p>Clients are admitted to Harbor House, a 12-bed home in Duluth, after an intake.</p>",
            "residential",
        ),
        ("<h3>Detox</h3><p>Admission to detox is arranged by phone.</p>", "detox"),
        (
            "<h3>Detox</h3><p>Clients are admitted to detox seven days a week. In an emergency they are taken to Mercy Hospital.</p>",
            "detox",
        ),
        ("<h3>Detox</h3><p>Doctors and courts refer clients who need detox to us.</p>", "detox"),
        ("<h3>Inpatient</h3><p>Patients are admitted to the inpatient unit from the emergency room.</p>", "inpatient"),
        ("<h3>Sober living</h3><p>Quillmere helps residents find jobs and set up a bank account.</p>", "sober_living"),
        ("<h3>Residential treatment</h3><p>Quillmere accepts clients referred by Mercy Hospital.</p>", "residential"),
    ],
)
def test_what_the_provider_by_its_name_gives_here(body: str, level: str) -> None:
    assert of_services(body) == [level]
    assert beside_iop(body) == [level]


BEFORE_OURS = "<html><head><title>IOP | Marrow Creek Recovery</title></head><body><h1>IOP</h1><p>Marrow Creek Recovery offers our IOP. {}</p></body></html>"


@pytest.mark.parametrize(
    ("sentence", "elsewhere"),
    [
        ("Our continuum includes detox at St. Luke's, then our PHP and IOP.", True),
        ("We offer detox at Larkin Hospital, followed by our own PHP and IOP.", True),
        ("We coordinate detox at Mercy Hospital, then our PHP and IOP begin.", True),
        ("The path here is detox through Cedar Hill Medical Center, and then our PHP and IOP.", True),
        ("Our continuum includes detox, then our PHP and IOP at St. Luke's.", False),
        ("We offer detox, followed by our PHP and IOP.", False),
        ("We provide detox at our house in Reno, then our PHP and IOP.", False),
        ("We offer detox at Marrow Creek Recovery, then our PHP and IOP.", False),
        ("We offer detox in Reno, then our PHP and IOP.", False),
        ("We offer detox at Reno, then our PHP and IOP.", False),
        ("We offer detox with Suboxone, then our PHP and IOP.", False),
        ("Our Marrow Creek detox is followed by our PHP and IOP.", False),
    ],
)
def test_a_level_at_another_house_before_ours(sentence: str, elsewhere: bool) -> None:
    found = {one.level_of_care.value for one in extract_page(BEFORE_OURS.format(sentence)).programs}
    assert {"iop", "php"} <= found
    assert ("detox" in found) != elsewhere


COUNTY = """<title>Fenn County Behavioral Health</title><h1>Substance use services</h1>
<p>Fenn County Behavioral Health provides outpatient treatment at 220 Alder St, Dayton, OH 45402. (419) 555-0118</p>{}"""
CONTRACTED = {
    "contracts with providers": "<h3>Residential Treatment</h3><p>Fenn County contracts with community providers for residential treatment and withdrawal management.</p>",
    "the department contracts": "<h3>Detox</h3><p>The department contracts with several licensed agencies to provide detox.</p>",
    "through contract providers": "<p>Through our contract providers we offer detox, residential and methadone.</p>",
    "via contracted agencies": "<p>Via its contracted agencies, the county provides detox and residential treatment.</p>",
    "pays for it at a house": "<h3>Detox</h3><p>The county pays for detox at Emberlin House in Fennick.</p>",
    "funds it at a house": "<h3>Residential</h3><p>The board funds residential treatment at Emberlin House.</p>",
    "placed with a provider": "<h3>Residential</h3><p>If you need residential treatment, our staff will place you with a provider in the county network.</p>",
    "connected with an agency": "<h3>Detox</h3><p>Our staff will connect you with an agency in our network.</p>",
}
ITS_OWN = {
    "its beds": (
        "<h3>Residential</h3><p>Our residential program has 16 beds. Our staff will connect you with a provider on our team.</p>",
        "residential",
    ),
    "paid for at our unit": ("<h3>Detox</h3><p>Medi-Cal pays for detox at our Elm Street unit.</p>", "detox"),
    "paid for": ("<h3>Detox</h3><p>The county pays for our detox. We admit adults day and night.</p>", "detox"),
    "we offer": ("<p>Through our Elm Street clinic we offer detox and residential treatment.</p>", "residential"),
    "contracted by the state": (
        "<p>We contract with the state, and we offer detox and IOP at our own clinic.</p>",
        "detox",
    ),
    "insurers": ("<h3>Detox</h3><p>We contract with many insurance plans. Our detox has ten beds.</p>", "detox"),
}


@pytest.mark.parametrize("text", CONTRACTED.values(), ids=list(CONTRACTED))
def test_what_contractors_of_a_county_give_is_no_level_of_its_own(text: str) -> None:
    found = extract_page(COUNTY.format(text))
    assert {program.level_of_care.value for program in found.programs} == {"outpatient"}


@pytest.mark.parametrize(("text", "level"), ITS_OWN.values(), ids=list(ITS_OWN))
def test_what_a_county_gives_itself_is_its_own(text: str, level: str) -> None:
    assert level in {program.level_of_care.value for program in extract_page(COUNTY.format(text)).programs}
