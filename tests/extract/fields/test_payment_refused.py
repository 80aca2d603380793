"""Ways to pay, and insurance, that a page says are refused."""

from __future__ import annotations

import pytest

from records.codes import OTHERS_DENIED, PAYMENT_DENIED
from tests.extract.fields.test_payment import codes, found_on


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Sliding scale fees are not available.", {"sliding_scale"}),
        ("We do not offer a sliding scale at this time.", {"sliding_scale"}),
        ("Our program does not offer scholarships.", {"scholarships"}),
        ("We do not offer a sliding scale for insured clients.", set()),
        ("We do not offer scholarships in the first month.", set()),
        ("We offer a sliding scale.", set()),
        ("We do not offer financing. Ask about our financing options: we offer financing.", set()),
        ("Is a sliding scale not available?", set()),
    ],
)
def test_ways_to_pay_that_are_refused(text: str, denied: set[str]) -> None:
    found = found_on(f"<p>{text}</p>")
    assert {finding.value for finding in found if finding.rule == PAYMENT_DENIED} == denied


# What is refused, in more words: all insurance, private insurance, or whatever is not named.
REFUSED: list[tuple[str, set[str], bool]] = [
    *((text, {"most_insurance"}, False) for text in (
        "We do not accept insurance at this time.",
        "We do not bill insurance. Residents pay out of pocket.",
        "We are not currently accepting insurance.",
        "We are unable to bill insurance.",
        "Insurance is not accepted here.",
        "Insurance cannot be used at this time.",
        "We do not accept or bill health insurance.",
        "We do not accept insurance payments.",
        "Insurance accepted: none",
    )),
    *((text, {"private_insurance"}, False) for text in (
        "We do not accept private insurance.",
        "We do not take any private or commercial insurance at this time.",
        "Commercial insurance is not accepted.",
        "We accept Medicaid only and no private insurance.",
    )),
    *((text, set(), True) for text in (
        "We accept TRICARE and no other insurance.",
        "TRICARE is the only insurance we accept.",
        "We take Medicaid and do not accept any other insurance at this time.",
        "We accept no other insurance.",
        "We take no other plans at this time.",
        "No aceptamos ningún otro seguro.",
    )),
    *((text, set(), False) for text in (
        "We do not accept insurance for transport.",
        "We do not accept insurance at our Tulsa location.",
        "We do not accept insurance, but we provide superbills.",
        "We accept no insurance but Medicaid.",
        "We do not accept all insurance.",
        "We do not accept private insurance for detox.",
        "We do not accept private insurance from out of state.",
        "We do not bill private insurance, but provide superbills.",
        "We do not accept some commercial plans.",
        "Do you accept no private insurance?",
        "We accept Aetna and have no other location.",
        "We accept no other form of identification.",
        "We accept Medicaid and no other patients wait.",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("text", "denied", "others"), REFUSED, ids=[text for text, _, _ in REFUSED])
def test_insurance_that_is_refused(text: str, denied: set[str], others: bool) -> None:
    found = found_on(f"<p>{text}</p>")
    assert {finding.value for finding in found if finding.rule == PAYMENT_DENIED} == denied
    assert any(finding.rule == OTHERS_DENIED for finding in found) == others
    assert not codes(found) & {"private_insurance", "most_insurance"}
    assert ("self_pay" in codes(found)) == (
        "most_insurance" in denied or ("superbills" in text and "private" not in text)
    )
