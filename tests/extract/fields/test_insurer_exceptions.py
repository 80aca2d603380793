"""Insurers and plans that a page takes out of what it accepts: a list behind "except", a contract that ended, a plan of a brand."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>Our IOP treats adults.</p>"
LIST = "<ul><li>Kaiser</li><li>Humana</li></ul>"

STATUSES: list[tuple[str, dict[str, str]]] = [
    # a contract that ended on a day
    ("<p>Contracts with Humana ended December 31, 2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana ended Dec. 31st, 2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana expired 12/31/2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana ended on May 1, 2024.</p>", {"humana": OUT}),
    ("<p>Contracts with Humana ended in 2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana was renewed December 31, 2024.</p>", {"humana": IN}),
    ("<p>Our contract with Humana began December 31, 2024.</p>", {"humana": IN}),
    ("<p>We are in network with Humana. Our lease ended May 31, 2024.</p>", {"humana": IN}),
    # all but those of a list
    (f"<p>We accept all major insurance except:</p>{LIST}", {"kaiser": NO, "humana": NO}),
    (f"<p>We take most plans, except for the following:</p>{LIST}", {"kaiser": NO, "humana": NO}),
    (f"<p>We are in network with all insurers except:</p>{LIST}", {"kaiser": OUT, "humana": OUT}),
    (f"<h3>We accept all insurance plans except</h3>{LIST}", {"kaiser": NO, "humana": NO}),
    (f"<p>We do not accept insurance except:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    (f"<p>We accept no insurance other than:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    (f"<p>We accept:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    (f"<p>We accept these plans, and no payments except cash.</p><p>We accept:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    # a short answer to a question in the passive
    ("<h3>Is Medicare accepted?</h3><p>Not at this time.</p>", {"medicare": NO}),
    ("<h3>Is Medicare accepted here?</h3><p>No, not at this time.</p>", {"medicare": NO}),
    ("<h3>Are Medicare and Medicaid accepted?</h3><p>Not currently.</p>", {"medicare": NO, "medicaid": NO}),
    ("<h3>Is Medicare accepted?</h3><p>Yes.</p>", {"medicare": YES}),
    ("<h3>Is Medicare accepted?</h3><p>Not always.</p>", {}),
    ("<h3>Is Medicare accepted by most rehabs?</h3><p>Not at this time.</p>", {}),
    ("<h3>Is it hard to be accepted?</h3><p>Not at this time.</p>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), STATUSES, ids=[body for body, _ in STATUSES])
def test_the_status_of_what_is_taken_out(body: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(PAGE + body).insurers} == expected
