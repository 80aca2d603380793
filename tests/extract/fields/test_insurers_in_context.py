"""Insurers whose status stands in the sentence before, in a label of their own line, or in words about panels, claims and clinicians."""

from __future__ import annotations

import time

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse
from records.models import Finding

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"


def found_on(body: str) -> list[Finding]:
    """The findings on the page of fees of a made-up practice."""
    page = analyse(
        parse(
            "<html><head><title>Fees | Tansy Weir Counseling</title></head><body><h1>Fees and Insurance</h1>"
            "<p>At Tansy Weir Counseling, our therapists see adults with depression. We offer individual therapy.</p>"
            f"{body}</body></html>"
        )
    )
    return insurers.find(page)


def statuses(body: str, claim: str = "own") -> dict[str, str]:
    return {finding.value["id"]: finding.value["status"] for finding in found_on(body) if finding.claim == claim}


STATED: list[tuple[str, dict[str, str]]] = [
    ("<h3>Our clinicians are in network with the following companies:</h3><ul><li>Premera</li><li>Aetna</li></ul>", {"premera": IN, "aetna": IN}),
    ("<h3>Therapists here are paneled with</h3><ul><li>Premera</li><li>Aetna</li></ul>", {"premera": IN, "aetna": IN}),
    ("<h3>Our therapists are not in network with:</h3><ul><li>Premera</li><li>Aetna</li></ul>", {"premera": OUT, "aetna": OUT}),
    # what the sentence before says of insurers at large
    ("Our therapists have contracts with a dozen insurers. Among them are Aetna, Cigna and others.", {"aetna": IN, "cigna": IN}),
    ("We are contracted with many plans. These include Aetna and Humana.", {"aetna": IN, "humana": IN}),
    ("We bill most insurances. They include Aetna and Optum.", {"aetna": YES, "optum": YES}),
    ("We have contracts with several companies. Some of these are Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("We accept a number of plans, among them Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("We do not work with some companies. Among them are Kaiser and Aetna.", {"kaiser": NO, "aetna": NO}),
    # a label in the line itself
    ("Contracted insurance plans: Aetna, Humana.", {"aetna": IN, "humana": IN}),
    ("Participating insurance: Aetna, Medicare Part B.", {"aetna": IN, "medicare": IN}),
    ("Accepted: Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    ("Coverage: Medicaid, Aetna, self-pay.", {"medicaid": YES, "aetna": YES}),
    ("Payment: Medicaid, private insurance, sliding fee.", {"medicaid": YES}),
    ("Funding: Medicaid, county funds, private pay.", {"medicaid": YES}),
    ("Payment options include Medicaid, Medicare and a sliding fee scale.", {"medicaid": YES, "medicare": YES}),
    ("Insurance plans currently accepted at our office include: Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    ("The following insurances are accepted: Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    ("We accept most insurance, incl. Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Most insurance accepted, e.g. Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    ("Aetna and Cigna in-network; all others out-of-network.", {"aetna": IN, "cigna": IN}),
    # panels, agreements, claims
    ("I'm on the Aetna, Cigna and Optum panels.", {"aetna": IN, "cigna": IN, "optum": IN}),
    ("I am on several insurance panels including Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("I am not on the Aetna or Medicare panels.", {"aetna": OUT, "medicare": NO}),
    ("I am a provider for Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("We are providers for Aetna and Humana.", {"aetna": IN, "humana": IN}),
    ("I am not a provider for Medicare.", {"medicare": NO}),
    ("We have network agreements with Aetna and Magellan.", {"aetna": IN, "magellan": IN}),
    ("We file claims with Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("We submit claims to Aetna on your behalf.", {"aetna": YES}),
    ("We do not file claims with Medicare or Aetna.", {"medicare": NO, "aetna": NO}),
    ("Our services are reimbursable by Medicaid.", {"medicaid": YES}),
    # clinicians
    ("Most of our clinicians are in-network providers with Aetna.", {"aetna": IN}),
    ("Several of our counselors accept Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("None of our clinicians accept Medicare.", {"medicare": NO}),
    ("Dr. Weir is in network with Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("Dr. Weir does not participate with Medicare or Aetna.", {"medicare": NO, "aetna": OUT}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), STATED, ids=[text[:60] for text, _ in STATED])
def test_status_from_what_stands_around_the_names(text: str, wanted: dict[str, str]) -> None:
    assert statuses(f"<p>{text}</p>") == wanted


NOT_STATED = [
    "<h3>Therapists who are in network with:</h3><ul><li>Premera</li><li>Aetna</li></ul>",
    "<h3>Some rehabs are in network with:</h3><ul><li>Premera</li><li>Aetna</li></ul>",
    "<h3>If your therapist is in network with:</h3><ul><li>Premera</li><li>Aetna</li></ul>",
    "Many insurers pay for therapy. These include Aetna and Cigna.",
    "We work with clients from many companies. These include Aetna and Cigna.",
    "We accept most plans but not HMOs. These include Kaiser.",
    "Do we accept your plan? These include Aetna and Cigna.",
    "Private insurance includes Aetna and Humana.",
    "Example: Aetna, Cigna.",
    "Coverage: Aetna pays 80% after the deductible.",
    "Not all of our clinicians accept Aetna.",
    "Some of our locations accept Medicaid.",
    "A few of our therapists are paneled with Tricare.",
    "I am a provider for adults with Medicaid.",
    "Clients file claims with Aetna themselves.",
    "You may submit claims to Aetna yourself.",
    "Services are reimbursable under Medicaid in most states.",
    "Most insurance accepted at rehabs, e.g. Aetna.",
    "Dr. Weir formerly worked at Kaiser and at Aetna.",
    "Payments are due to Aetna.",
]


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_only_looks_like_a_status(text: str) -> None:
    assert statuses(f"<p>{text}</p>") == {}


def test_who_is_welcome_right_behind_an_own_sentence_under_a_general_heading() -> None:
    lesson = "<p>An IOP typically meets three days a week. IOPs often offer evening groups.</p>"
    page = (
        "<html><head><title>What is an IOP? | Quarry Lake Wellness</title></head><body><h1>What is an IOP?</h1>"
        + lesson
    )
    ours = (
        "<p>At Quarry Lake Wellness, our IOP meets Mondays. Aetna and Medicaid members are welcome.</p></body></html>"
    )
    theirs = "<p>IOPs are found in many towns. Aetna and Medicaid members are welcome.</p></body></html>"

    def own(body: str) -> dict[str, str]:
        found = insurers.find(analyse(parse(page + body)))
        return {finding.value["id"]: finding.value["status"] for finding in found if finding.claim == "own"}

    assert (own(ours), own(theirs)) == ({"aetna": YES, "medicaid": YES}, {})


def test_the_sentence_before_is_quoted() -> None:
    (found,) = found_on("<p>We are contracted with many plans. These include Aetna.</p>")
    assert [quote.quote for quote in found.evidence] == [
        "We are contracted with many plans.",
        "These include Aetna.",
    ]


def test_a_clinicians_network_in_a_biography_is_no_status_of_the_practice() -> None:
    assert statuses("<h2>Our team</h2><p>Dr. Weir is in network with Aetna and loves to fish.</p>") == {}


@pytest.mark.parametrize(
    "part",
    ["payment options and ", "we also can submit ", "i am on the a ", "none of our a ", "insurance accepted at our a "],
)
def test_hostile_text_is_read_in_time(part: str) -> None:
    started = time.monotonic()
    found_on(f"<p>{part * (1_000_000 // len(part))} Aetna</p>")
    assert time.monotonic() - started < 4
