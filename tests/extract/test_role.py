"""Provider, directory or article: what kind of page it is, and that only a provider's page has values."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

OWN = "<p>Our IOP meets Monday 6-9 pm. We accept Aetna.</p>"
LISTED = (
    "<h2>Slatebrook Recovery</h2><p>They offer detox, PHP and IOP. Accepts Aetna and Cigna. Phone: 775-555-0121.</p>"
    "<h2>Palisade Center</h2><p>Residential treatment. Accepts Medicaid. 12 Elm St, Reno, NV 89501</p>"
)


def read(title: str, body: str, url: str = "") -> PageExtraction:
    return extract_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>", url=url)


PROVIDERS: list[Any] = [
    pytest.param("Evening IOP | Slatebrook Recovery", f"<h1>Evening IOP</h1>{OWN}", "", id="program page"),
    pytest.param("Slatebrook Recovery", "<h1>Slatebrook Recovery</h1><p>We treat adults. Our IOP is in Reno. Our team is here.</p>", "",
                 id="home page"),
    pytest.param("Groups | Slatebrook Recovery", "<h1>Groups</h1><table><tr><td>IOP</td><td>Mon 6-9 pm</td></tr></table>", "", id="timetable"),
    pytest.param("What is an IOP? | Slatebrook Recovery", f"<h1>What is an IOP?</h1><p>IOPs are flexible.</p><h2>Our IOP</h2>{OWN}",
                 "https://slatebrook.example/blog/what-is-an-iop", id="an article that states facts of its own program"),
    pytest.param("Programa | Centro Puente de Recuperación", "<h1>Programa ambulatorio intensivo</h1><p>Nuestro programa se reúne los lunes de 6 a 9 p.m. "
                 "Aceptamos Medi-Cal.</p>", "", id="in Spanish"),
    pytest.param("", "<p>Fase I</p><p>Este proceso residencial tiene una duración de 5 semanas, con desintoxicación.</p><p>En esta institución el paciente "
                 "participa en terapia de grupo.</p>", "", id="in Spanish, no we"),
    pytest.param("", "<p>Weekly rate: $190</p><p>Late fee: $20. No refunds. Residents must be home by curfew at the sober living house.</p>", "",
                 id="house rules and fees"),
    pytest.param("Fees", "<p>Self-pay rates: $180</p><p>Superbills on request. 24 hours notice of cancellation. Medication management and psychotherapy.</p>",
                 "", id="a price list of a practice"),
    pytest.param("Groups", "<h1>DUI education and therapy</h1><p>Wednesdays</p><p>5:30 - 7:30 pm</p><p>Consists of 24 hours of alcohol education.</p>", "",
                 id="a timetable in lines"),
    pytest.param("", "<h1>Which services do your OTPs offer?</h1><ul><li>Methadone and counseling</li><li>Group therapy for opioid addiction</li></ul>", "",
                 id="a question asked of us"),
    pytest.param("", "<p>QLT provides methadone for opioid addiction.</p><p>QLT offers counseling and group therapy.</p><p>QLT accepts Medicaid and Medicare.</p>", "",
                 id="an acronym that offers"),
    pytest.param("Care for firefighters and police department staff | Slatebrook Recovery", f"<h1>First responders</h1>{OWN}", "", id="those whom it treats"),
    pytest.param("Slatebrook Recovery", f"<h1>Slatebrook Recovery</h1><p>Named one of the top 10 treatment centers in Nevada.</p>{OWN}", "", id="a boast"),
    pytest.param("Slatebrook Recovery", f"<h1>Residential</h1>{OWN}<p>Donate to our scholarship fund. Gift cards are welcome.</p>", "", id="takes donations"),
]  # fmt: skip

DIRECTORIES: list[Any] = [
    pytest.param("IOPs in Reno | RehabQuarry", "<h1>IOPs in Reno</h1><p>Our treatment advisors help you find the right rehab. "
                 f"Calls are answered by a partner facility.</p>{LISTED}", "", id="calls are routed"),
    pytest.param("Slatebrook Recovery reviews", f"<h1>Slatebrook Recovery</h1>{OWN}<p>Claim this listing. Who answers? Our directory of treatment centers.</p>",
                 "", id="a profile to be claimed"),
    pytest.param("Rehab helpline", "<h1>Addiction helpline</h1><p>For alcohol and opioid addiction: we connect you with a treatment center. We are not a treatment provider. "
                 "We may receive a commission.</p>", "", id="helpline"),
    pytest.param("Eating disorder hotline", "<h1>Aetna and eating disorders</h1><p>Calls to this line are currently being directed to Palisade Center.</p>"
                 "<p>Aetna covers PHP and IOP.</p>", "", id="a routed hotline"),
    pytest.param("Get help", "<h1>Rehab</h1><p>Speak with our placement advisors about detox and sober living. We believe in recovery.</p>", "", id="a form for leads"),
    pytest.param("Quill County Probation", "<h1>Resources</h1><p>Palisade House offers an IOP for alcohol use, Monday 6-9 pm.</p>", "", id="a probation office"),
    pytest.param("Wellness", "<h1>Behavioral health</h1><p>Crisis resources for Quill County Fire Rescue.</p><p>3-week IOP for PTSD and depression</p>", "",
                 id="for the staff of an office"),
    pytest.param("Rehabs", f"<h1>Top 25 drug rehabs in Nevada</h1>{LISTED}", "", id="a ranking"),
    pytest.param("Links", "<h1>Where to find detox and IOP</h1><ul>" + "".join(
        f"<li><a href='https://www.{name}.example/'>{name}</a> residential treatment</li>" for name in ("palisade", "quarry", "lark", "brindle", "slate", "larch"))
        + "</ul>", "", id="links many others"),
    pytest.param("Support | Quill", "<h1>Support</h1>" + "".join(
        f"<p>{name} crisis line: 775-555-01{number}</p>" for number, name in enumerate(("Lark", "Quill", "Larch", "Slate", "Brindle"), 10))
        + "<p>For depression, alcohol and opioid addiction: detox.</p>", "", id="lists help lines"),
    pytest.param("Methadone clinics | Quillmap", "<h1>Methadone clinics</h1>" + "".join(
        f"<h2>{name} Clinic</h2><p>{number} Elm Street, Reno, NV. 775-555-01{number}. Detox and IOP. Accepts Aetna.</p>"
        for number, name in enumerate(("Lark", "Quill", "Larch", "Slate", "Brindle"), 10)), "", id="lists addresses"),
    pytest.param("Programs of the valley", "<h1>Detox and outpatient programs</h1><p>No programs match your search.</p>"
                 "<p>Always verify program availability directly with the provider.</p>", "", id="a list that a script fills"),
    pytest.param("Palisade Center", "<p>Palisade Center in Reno, Nevada is an outpatient rehab facility.</p><p>Their outpatient program meets Monday 6-9 pm.</p>",
                 "", id="speaks of them"),
    pytest.param("Rehabs for firefighters", "<h1>Rehabs for firefighters</h1><p>Programs for firefighters treat trauma and addiction.</p><p>3 rehab centers were found</p>"
                 "<p>Advertisers who pay for their place fund our website.</p>", "", id="a list that advertisers pay for"),
    pytest.param("Rehabs for teachers", "<h1>Rehabs for teachers</h1><p>Treatment for teachers with alcohol addiction.</p><p>No rehabs found</p>"
                 "<p>Sorry, we could not find any treatment centers that match.</p>", "", id="a list with nothing in it"),
]  # fmt: skip

ARTICLES: list[Any] = [
    pytest.param("What is an IOP? | Slatebrook Recovery", "<h1>What is an IOP?</h1><p>IOPs typically meet three days a week for nine hours. "
                 "Most programs accept Aetna. An IOP usually lasts 8 weeks.</p>", "https://slatebrook.example/blog/what-is-an-iop", id="a lesson"),
    pytest.param("Does Aetna cover rehab? | Slatebrook Recovery", "<h1>Does Aetna cover rehab?</h1><p>Aetna covers detox and IOP in most states.</p>",
                 "https://slatebrook.example/blog/aetna", id="a guide to an insurer"),
    pytest.param("Smile Dental", "<h1>Smile Dental</h1><p>We accept Aetna, Cigna and Medicaid. Our office is open Monday to Friday 9-5.</p>", "",
                 id="a dentist"),
    pytest.param("Quarry Fitness", "<h1>Quarry Fitness</h1><p>Our yoga classes meet Monday and Wednesday 6-7 pm. Join us.</p>", "", id="a gym"),
    pytest.param("10 best rehabs in Reno", f"<h1>10 best rehabs in Reno</h1>{LISTED}", "", id="a list of others"),
    pytest.param("Resources | Reno County", f"<h1>Treatment resources in Reno County</h1>{LISTED}<p>We do not endorse any provider.</p>", "",
                 id="a county's list"),
    pytest.param("", '<p>MILLTOWN, Nevada (KQQQ) -- A new detox center opens.</p><p>"Our program treats opioid addiction," the director said.</p>', "",
                 id="a report of a station"),
    pytest.param("", '<p>MILLTOWN, Nevada - The clinic opens an IOP for alcohol use.</p><p>"We meet Monday 6-9 pm," said its director.</p>'
                 '<p>"We accept Aetna," she added.</p>', "", id="a report with quotations"),
    pytest.param("Quill RCM", "<h1>Ketamine workflow</h1><p>Revenue cycle management for clinics that treat depression.</p><p>Medical billing and "
                 "denial management by our team.</p>", "", id="a billing company"),
    pytest.param("Slatebrook Fund", "<h1>Slatebrook Fund</h1><p>Recovery scholarships. Request support for sober living or detox.</p><p>Host a food drive.</p>"
                 "<p>We give to people in addiction recovery.</p>", "", id="a charity that treats nobody"),
    pytest.param("", "<p>Level 1 class is a 12 week DUI program for alcohol.</p><p>At the facility I took them at, a class cost $18.</p>"
                 "<p>You will attend 2 hours a week.</p>", "", id="a visitor's account"),
    pytest.param("Healing Mind", "<h1>Kinds of help</h1><p>Psychotherapy is a form of treatment.</p><p>A support group is a group of peers.</p><p>Hospitalization "
                 "is a type of treatment.</p><p>Peer support refers to help from others.</p><p>Mindfulness is a practice of attention.</p>", "", id="a glossary"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "url"), PROVIDERS)
def test_a_providers_page(title: str, body: str, url: str) -> None:
    extraction = read(title, body, url)
    assert extraction.page_role == "provider", extraction.page_role_signals


@pytest.mark.parametrize(("title", "body", "url"), DIRECTORIES)
def test_a_directory(title: str, body: str, url: str) -> None:
    extraction = read(title, body, url)
    assert extraction.page_role == "directory", extraction.page_role_signals
    assert_no_value(extraction)


@pytest.mark.parametrize(("title", "body", "url"), ARTICLES)
def test_an_article(title: str, body: str, url: str) -> None:
    extraction = read(title, body, url)
    assert extraction.page_role in ("article", "directory"), extraction.page_role_signals
    assert_no_value(extraction)


def assert_no_value(extraction: PageExtraction) -> None:
    for name in ("programs", "insurers", "payment", "prices", "phones", "locations", "accreditations", "languages"):
        assert getattr(extraction, name) == [], name
    assert extraction.provider is None


def test_rehabilitation_of_the_body_is_no_addiction_treatment() -> None:
    body = "<h1>Outpatient rehab</h1><p>Our outpatient rehab clinic treats back pain and sports injuries. We accept Aetna and Medicare.</p>"
    assert_no_value(read("Quill Physical Therapy &amp; Rehab", body))


def test_a_newspapers_article_is_nobodys_page() -> None:
    body = (
        "<h1>What to expect from PHP</h1><p>By Ann Quill | Updated on May 4</p><p>At Slatebrook Recovery, the PHP meets "
        "Monday to Friday, 9 to 3, and takes Cigna, says its director. They offer detox.</p>"
    )
    assert_no_value(read("What to expect from PHP - The Daily Quarry", body))


@pytest.mark.parametrize("name", ["Quarry County Public Library", "Quarry Library System", "Quarry County Library"])
def test_a_librarys_list_is_a_directory(name: str) -> None:
    body = (
        "<h1>Addiction treatment resources</h1><ul><li>Oak House Detox, 12 Elm Street, Dover, OH 44622. Accepts Medicaid.</li>"
        "<li>Cedar Hill IOP, 330-555-0102</li></ul>"
    )
    page = read(f"Addiction treatment resources - {name}", body)
    assert page.page_role == "directory"
    assert_no_value(page)


def test_a_provider_with_a_newspapers_word_in_its_name_stays_one() -> None:
    body = "<h1>Our IOP</h1><p>Our IOP meets Monday to Friday, 9 am to 3 pm. We accept Cigna. Our team helps.</p>"
    assert read("Our IOP | Journal House Recovery", body).page_role == "provider"


def test_the_signals_say_what_decided() -> None:
    extraction = read(
        "IOPs in Reno",
        "<h1>IOPs in Reno</h1><p>Our treatment advisors help you find the right rehab. Paid advertisers.</p>",
    )
    assert any(signal.startswith("directory: ") for signal in extraction.page_role_signals)


FEES = (
    "<h2>Standard session fees</h2><p>First session 80 min.....$140</p><p>I accept cash and checks.</p>"
    "<h2>Missed visits</h2><p>Missed appointments are charged in full.</p><p>{about}</p>"
)


def test_a_page_of_fees_for_counseling_alone_is_a_providers() -> None:
    page = read("Fees", FEES.format(about="Counseling can be costly, so ask me about it."))
    assert page.page_role == "provider"
    assert [price.per for price in page.prices] == ["session"]


@pytest.mark.parametrize("about", ["Piano takes patience.", "Credit counseling can be costly, so ask me about it."])
def test_a_page_of_fees_of_another_trade_is_not(about: str) -> None:
    page = read("Fees", FEES.format(about=about))
    assert page.page_role == "article"
    assert_no_value(page)
