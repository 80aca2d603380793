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
    # a name that is only sent to, and the place of the sentence before
    "Call Pine Lodge first. Pine Lodge accepts Cigna.",
    "We refer clients out to Pine Lodge. Pine Lodge takes Cigna.",
    "If you need residential care, Pine Lodge is a good choice. Pine Lodge takes Cigna.",
    "If you need residential care, Pine Lodge is a good choice. Cigna and Aetna are accepted there.",
    "For detox we send you to Mercy Hospital. Cigna is accepted there.",
    "Juniper Row is a house for women. Cigna is also taken there.",
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
    ("Pine Lodge is our residential home. Cigna is accepted there.", {"cigna": YES}),
    ("Call Pine Lodge, our men's house. Pine Lodge accepts Cigna. Pine Lodge is here.", {"cigna": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), OURS, ids=[body for body, _ in OURS])
def test_what_names_the_provider_stays_its_own(body: str, expected: dict[str, str]) -> None:
    assert statuses(body) == expected


# What another takes, and a clause of ours behind it.
TURNED: list[tuple[str, dict[str, str]]] = [
    ("Rogers accepts Medicaid; we don't.", {"medicaid": NO}),
    ("Rogers takes Medicaid; Birch Landing doesn't.", {"medicaid": NO}),
    ("Mercy Hospital accepts Medicaid; we do not.", {"medicaid": NO}),
    ("Mercy Hospital accepts Medicaid; Birch Landing does not.", {"medicaid": NO}),
    ("Mercy Hospital accepts Medicaid. We do not.", {"medicaid": NO}),
    ("Some programs in town accept Medicaid and Medicare, but we do not.", {"medicaid": NO, "medicare": NO}),
    ("Northpoint County Services takes Medicaid, while we do not at this time.", {"medicaid": NO}),
    ("The county clinic accepts Medicaid, but our program does not.", {"medicaid": NO}),
    ("Mercy Hospital is in network with Cigna; we are not.", {"cigna": OUT}),
    ("El hospital acepta Medicaid; nosotros no.", {"medicaid": NO}),
    ("Mercy Hospital does not accept Medicaid; we do.", {"medicaid": YES}),
    ("Mercy Hospital doesn't take Cigna, but we do.", {"cigna": YES}),
    # nothing is turned about
    ("We accept Medicaid; Mercy Hospital doesn't.", {"medicaid": YES}),
    ("Birch Landing accepts Medicaid; Rogers doesn't.", {"medicaid": YES}),
    ("We accept Medicaid; we don't charge fees.", {"medicaid": YES}),
    ("Mercy Hospital accepts Medicaid; we don't provide detox.", {}),
    ("Cigna covers rehab, but we don't.", {}),
    ("Mercy Hospital accepts Medicaid; they do not take Cigna.", {}),
    ("Mercy Hospital is in network with Cigna; we don't.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TURNED, ids=[body for body, _ in TURNED])
def test_a_clause_of_ours_turns_about_what_another_takes(body: str, expected: dict[str, str]) -> None:
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
    f"<h3>Nearby sober living</h3>{LISTED}",
    f"<h3>Partner homes</h3>{LISTED}",
    f"<h3>Our partner recovery houses</h3>{LISTED}",
    "<p>Two partner homes, Maple Row and Juniper House, take our clients at $650 a month.</p>",
    "<p>Our partner sober homes cost $650 a month and take UCare.</p>",
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
        (f"<h3>Our two homes in Duluth</h3>{LISTED}", {"ucare": YES}),
        (f"<p>We run these sober homes:</p>{LISTED}", {"ucare": YES}),
        ("<h3>Insurers we work with</h3><ul><li>UCare</li><li>Medica</li></ul>", {"ucare": YES, "medica": YES}),
        ("<h3>Programs we recommend for you</h3><p>We accept UCare.</p>", {"ucare": YES}),
    ],
)
def test_houses_of_ours_are(body: str, insurers: dict[str, str]) -> None:
    assert statuses(body) == insurers
