"""A sentence that points at the list below it decides for the list, though other sentences stand between."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

LISTS = {
    "lines": "<p>Aetna</p><p>Cigna</p><p>Oscar Health</p>",
    "boxes": "<div><div><p>Aetna</p></div><div><p>Cigna</p></div><div><p>Oscar Health</p></div></div>",
    "items": "<ul><li>Aetna</li><li>Cigna</li><li>Oscar Health</li></ul>",
}


def statuses(over: str, listed: str) -> set[tuple[str, str]]:
    page = extract_page(
        "<html><head><title>Fees | Larkmoor Counseling</title></head><body><h1>Fees</h1><p>Our therapists offer individual therapy.</p>"
        f"<h2>Insurance we accept</h2><p>{over}</p>{listed}<h2>Rates</h2><p>Our fee is $150 per session.</p></body></html>"
    )
    return {(one.id, one.status) for one in page.insurers}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize(
    ("over", "status"),
    [
        ("We are in-network with the following plans. Deductibles apply. We look at your benefits before the first visit.", "in_network"),
        ("Our clinicians are in network with the insurance companies listed below. Please bring your card.", "in_network"),
        ("We are out of network with the following insurers. A superbill is given on request.", "out_of_network"),
        ("We do not take these plans. Ask us for a referral.", "not_accepted"),
        ("We cannot bill the following insurance plans. Self-pay is $150.", "not_accepted"),
        ("We are in network with many plans. We look at your benefits before the first visit.", "accepted"),
    ],
)  # fmt: skip
def test_the_sentence_that_points_decides(over: str, status: str, kind: str) -> None:
    found = statuses(over, LISTS[kind])
    assert found == {("aetna", status), ("cigna", status), ("oscar", status)}


def test_what_points_at_plans_of_others_says_nothing() -> None:
    over = "Members of the following plans often ask us for a superbill. We are happy to write one."
    assert ("aetna", "in_network") not in statuses(over, LISTS["items"])
