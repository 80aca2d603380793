"""Insurers that the page says somebody else takes: another institution that a sentence names, or one to which an answer sends."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"


def page_with(body: str) -> PageExtraction:
    """The page of a made-up provider on its IOP, with its own name, address and phone in the footer."""
    body = body if body.startswith("<") else f"<p>{body}</p>"
    return extract_page(
        "<title>Intensive Outpatient Program | Birch Landing Recovery</title><h1>Intensive Outpatient Program</h1>"
        "<p>At Birch Landing Recovery, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
        f"{body}<footer>410 Alder Street, Duluth, MN 55802 | (218) 555-0147 | &copy; Birch Landing Recovery</footer>"
    )


def statuses(body: str) -> dict[str, str]:
    return {one.id: one.status for one in page_with(body).insurers}


def asked(question: str, answer: str) -> str:
    return f"<h3>{question}</h3><p>{answer}</p>"


MEDICAID = "Do you take Medicaid?"
ANSWERS: list[tuple[str, dict[str, str]]] = [
    (asked(MEDICAID, "No. Northpoint County Services takes Medicaid."), {"medicaid": NO}),
    (asked(MEDICAID, "No, but Northpoint County Services takes Medicaid."), {"medicaid": NO}),
    (asked(MEDICAID, "We're sorry, we don't. Northpoint County Services takes Medicaid."), {"medicaid": NO}),
    (asked(MEDICAID, "We're sorry, we don't."), {"medicaid": NO}),
    (asked(MEDICAID, "Sorry, not at this time."), {"medicaid": NO}),
    (asked(MEDICAID, "We regret that we do not."), {"medicaid": NO}),
    (asked(MEDICAID, "We do not. The Lakeview center accepts Medicaid."), {"medicaid": NO}),
    (asked(MEDICAID, "No. We take commercial insurance. The clinic on Hill Street takes Medicaid."), {"medicaid": NO}),
    (asked(MEDICAID, "Unfortunately no. If you have Medicaid, Alder Clinic accepts Medicaid."), {"medicaid": NO}),
    (asked(MEDICAID, "No. Medicaid is accepted at our sister clinic."), {"medicaid": NO}),
    (asked("Are you in network with Cigna?", "We're not, sorry. Harbor Steps is in network with Cigna."), {"cigna": OUT}),
    (asked("¿Aceptan Medicaid?", "Lo sentimos, no. La clínica del condado acepta Medicaid."), {"medicaid": NO}),
    ("Do you take Medicaid? Sadly, no. Carver House takes Medicaid.", {"medicaid": NO}),
    # what is ours is said of us
    (asked(MEDICAID, "Yes. Birch Landing takes Medicaid."), {"medicaid": YES}),
    (asked(MEDICAID, "No. Birch Landing takes Cigna."), {"medicaid": NO, "cigna": YES}),
    (asked(MEDICAID, "Sorry, no, but we do take Aetna."), {"medicaid": NO, "aetna": YES}),
    (asked(MEDICAID, "Sorry for the confusion. We do take Medicaid."), {"medicaid": YES}),
    (asked("Do you take Medicaid or Medicare?", "We're sorry, we do not take Medicaid, but we do take Medicare."), {"medicaid": NO, "medicare": YES}),
    (asked("Do I need a referral from Aetna?", "No. The program takes Aetna."), {"aetna": YES}),
    (asked(MEDICAID, "Not yet."), {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), ANSWERS, ids=[body for body, _ in ANSWERS])
def test_a_no_stays_one_where_another_is_named(body: str, expected: dict[str, str]) -> None:
    assert statuses(body) == expected


ANOTHERS: list[str] = [
    "Lakeview Psychiatry accepts Cigna.",
    "The detox unit at Mercy Hospital takes Cigna.",
    "Our landlord, Alder Medical Group, accepts Cigna.",
    "Our neighbor, Rosewood House, is in network with Cigna.",
    "Maple Row, a sober house nearby, takes Cigna.",
    "Lakeview Recovery: in network with Cigna.",
    "The lab we use is in network with Cigna.",
    "The pharmacy next door takes Cigna.",
    "A detox center down the road accepts Cigna.",
    "Mercy Hospital does not accept Cigna.",
    "Duluth Hospital accepts Cigna.",
    "Cigna is accepted at Lakeview Psychiatry.",
    "For detox, call Mercy Detox Center (they take Cigna) before you come to us.",
    "For detox, call Mercy Detox Center; they take Cigna.",
    "Some of our clients see Dr. Marsh at Carver Psychiatry, who takes Cigna.",
    "We do not provide detox; clients detox at St. Anne's Hospital, which accepts most insurance including Cigna.",
    "If you need residential care, Granite Ridge Recovery (218-555-0199) accepts Cigna.",
    "El Hospital Central de Duluth acepta Cigna.",
    "Maple Row takes Cigna.",
    "The lab takes Cigna.",
]


@pytest.mark.parametrize("text", ANOTHERS)
def test_what_another_institution_takes(text: str) -> None:
    page = page_with(text)
    assert not page.insurers
    assert not page.payment


OURS: list[tuple[str, dict[str, str]]] = [
    ("Birch Landing accepts Cigna.", {"cigna": YES}),
    ("Birch Landing, a treatment center in Duluth, takes Cigna.", {"cigna": YES}),
    ("Unlike Mercy Hospital, Birch Landing accepts Cigna.", {"cigna": YES}),
    ("Behavioral Health Services accepts Cigna.", {"cigna": YES}),
    ("Crisis Support Services accepts Medicaid.", {"medicaid": YES}),
    ("Adult Case Management takes Medicaid.", {"medicaid": YES}),
    ("The Medication Assisted Treatment Clinic accepts Medicaid.", {"medicaid": YES}),
    ("The Outpatient Clinic takes Cigna.", {"cigna": YES}),
    ("The program takes Cigna.", {"cigna": YES}),
    ("Our clinic at Mercy Hospital takes Cigna.", {"cigna": YES}),
    ("Our program, on the campus of Mercy Hospital, takes Cigna.", {"cigna": YES}),
    ("Harbor Steps, our men's program, takes Cigna.", {"cigna": YES}),
    ("We work with Lakeview Psychiatry and accept Cigna.", {"cigna": YES}),
    ("Lakeview Psychiatry takes Cigna and we take Aetna.", {"aetna": YES}),
    ("We accept Aetna; Lakeview Psychiatry accepts Cigna.", {"aetna": YES}),
    ("<p>We were formerly Harbor Steps Recovery.</p><p>Harbor Steps Recovery accepts Cigna.</p>", {"cigna": YES}),
    ("<p>We are a program of Northpoint Health.</p><p>Northpoint Health accepts Cigna.</p>", {"cigna": YES}),
    ("<p>Our Harbor Steps program meets daily.</p><p>Harbor Steps takes Cigna.</p>", {"cigna": YES}),
    ("<h2>Autumn Path</h2><p>Autumn Path is a day program here.</p><p>Autumn Path accepts Cigna.</p>", {"cigna": YES}),
    ("Patients at Mercy Hospital can step down to our IOP; we take Cigna.", {"cigna": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), OURS, ids=[body for body, _ in OURS])
def test_what_names_the_provider_stays_its_own(body: str, expected: dict[str, str]) -> None:
    assert statuses(body) == expected


LISTED = "<ul><li>Maple Row: $700/month, men</li><li>Juniper House: accepts UCare</li></ul>"
SENT_ON = [
    f"<h3>Sober homes we recommend</h3>{LISTED}",
    f"<h3>Recommended sober living in town</h3>{LISTED}",
    f"<h3>Sober houses we work with</h3>{LISTED}",
    f"<h3>Our favorite sober homes</h3>{LISTED}",
    f"<h3>Casas sobrias que recomendamos</h3>{LISTED}",
    f"<p>Sober homes we recommend:</p>{LISTED}",
    f"<p>We recommend these sober homes:</p>{LISTED}",
    "<h3>Detox centers we trust</h3><p>Maple Row: accepts UCare</p>",
    "<h3>Therapists we recommend</h3><ul><li>Jane Marsh, LCSW: accepts UCare</li></ul>",
]


@pytest.mark.parametrize("body", SENT_ON)
def test_houses_that_are_recommended_are_not_ours(body: str) -> None:
    page = page_with(body)
    assert not page.insurers
    assert not page.prices
    assert [one.level_of_care.value for one in page.programs] == ["iop"]


@pytest.mark.parametrize(
    ("body", "insurers"),
    [
        (f"<h3>Our sober homes</h3>{LISTED}", {"ucare": YES}),
        (f"<p>We run these sober homes:</p>{LISTED}", {"ucare": YES}),
        ("<h3>Insurers we work with</h3><ul><li>UCare</li><li>Medica</li></ul>", {"ucare": YES, "medica": YES}),
        ("<h3>Programs we recommend for you</h3><p>We accept UCare.</p>", {"ucare": YES}),
    ],
)
def test_houses_of_ours_are(body: str, insurers: dict[str, str]) -> None:
    assert statuses(body) == insurers
