"""Insurers that are taken in one state and not in the next: what is sure, and of which states the rest is said."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
CASES: list[tuple[str, dict[str, str], list[str]]] = [
    ("In network with Humana in Indiana and out of network with Humana in Iowa.", {}, [f"humana {IN} IN", f"humana {OUT} IA"]),
    ("We accept Aetna in Indiana and Humana in Iowa.", {}, [f"aetna {YES} IN", f"humana {YES} IA"]),
    ("We accept Aetna for Indiana residents and Humana for Iowa residents.", {}, [f"aetna {YES} IN", f"humana {YES} IA"]),
    ("Humana is accepted in Indiana and is not accepted in Iowa.", {}, [f"humana {YES} IN"]),
    ("Our Iowa office does not take Humana, our Indiana office does.", {}, [f"humana {NO} IA"]),
    ("We take Humana in Indiana. We do not take Humana in Iowa.", {}, [f"humana {NO} IA", f"humana {YES} IN"]),
    ("<h2>In-network</h2><ul><li>Aetna</li><li>Humana - Indiana</li></ul>", {"aetna": IN}, [f"humana {IN} IN"]),
    ("We accept Aetna in Indiana, and Humana in Indiana and Iowa.", {"humana": YES}, [f"aetna {YES} IN"]),
    ("Our Indiana and Iowa offices accept Humana; only the Iowa office takes Aetna.", {"humana": YES}, [f"aetna {YES} IA"]),
    ("In network with Humana (Iowa excluded).", {}, [f"humana {IN}"]),
    ("We accept Aetna at our Harbor office and Humana at our Mill Street office.", {}, [f"aetna {YES}", f"humana {YES}"]),
    ("We accept Aetna and Humana at our Harbor office.", {"aetna": YES, "humana": YES}, []),
    ("We take Humana everywhere but Iowa.", {}, [f"humana {YES}"]),
    ("We take Humana at all of our locations except Iowa.", {}, [f"humana {YES}"]),
    # one state or several, and nothing said of another
    ("We accept Aetna and Humana in Indiana.", {"aetna": YES, "humana": YES}, []),
    ("We accept Aetna and Humana in Indiana and Iowa.", {"aetna": YES, "humana": YES}, []),
    ("We accept Humana in Indiana. We serve clients in Iowa.", {"humana": YES}, []),
    ("We accept Humana, and are in Indiana and Iowa.", {"humana": YES}, []),
    ("We accept Ohio Medicaid and Kentucky Medicaid.", {"medicaid": YES}, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "parts"), CASES, ids=[text[:70] for text, _, _ in CASES])
def test_what_is_said_in_one_state_is_of_that_state(text: str, sure: dict[str, str], parts: list[str]) -> None:
    page = analyse(parse(text))
    page.presents_own = True
    found = insurers.find(page)
    assert {one.value["id"]: one.value["status"] for one in found if one.claim == "own"} == sure
    unclear = [one.value for one in found if one.claim == "unclear"]
    said = [f"{one['id']} {one['status']} {'+'.join(one.get('states', ()))}".strip() for one in unclear]
    assert sorted(said) == sorted(parts)


def test_a_state_at_the_head_of_a_column_is_over_its_cells() -> None:
    page = analyse(
        parse(
            "<table><tr><th>Plan</th><th>Indiana</th><th>Iowa</th></tr><tr><td>Humana</td><td>In network</td><td>Out of network</td></tr></table>"
        )
    )
    page.presents_own = True
    found = {one.value["status"]: {item.section for item in one.evidence} for one in insurers.find(page)}
    assert found == {IN: {"Indiana"}, OUT: {"Iowa"}}


def _lists(first: str, second: str) -> str:
    return f"<h2>Insurance we accept</h2>{first}<ul><li>Aetna</li><li>Cigna</li></ul>{second}<ul><li>Humana</li><li>Cigna</li></ul>"


APART = {f"aetna {YES} GA", f"humana {YES} TN"}
BY_STATE: list[tuple[str, set[str], set[str]]] = [
    (_lists("<h3>Georgia</h3>", "<h3>Tennessee</h3>"), {"cigna"}, APART),
    (_lists("<h3>In Georgia</h3>", "<h3>In Tennessee</h3>"), {"cigna"}, APART),
    (_lists("<h3>Our Georgia offices</h3>", "<h3>Tennessee (TN)</h3>"), {"cigna"}, APART),
    (_lists("<p><b>Georgia</b></p>", "<p><b>Tennessee</b></p>"), {"cigna"}, APART),
    (_lists("<h3>Plans we take in Georgia</h3>", "<h3>Tennessee insurance we accept</h3>"), {"cigna"}, APART),
    ("<h2>Insurance we accept</h2><p>Georgia: Aetna, Cigna</p><p>Tennessee: Humana, Cigna</p>", {"cigna"}, APART),
    ("<h2>Insurance we accept</h2><ul><li>Georgia – Aetna, Cigna</li><li>Tennessee – Humana, Cigna</li></ul>", {"cigna"}, APART),
    ("<h2>Insurance we accept</h2><dl><dt>Georgia</dt><dd>Aetna, Cigna</dd><dt>Tennessee</dt><dd>Humana, Cigna</dd></dl>", {"cigna"}, APART),
    ("<h2>Insurance we accept</h2><table><tr><th>State</th><th>Plans</th></tr><tr><td>Georgia</td><td>Aetna, Cigna</td></tr><tr><td>Tennessee</td><td>Humana, Cigna</td></tr></table>", {"cigna"}, APART),
    ("<h2>Insurance we accept</h2><table><tr><th>Georgia</th><th>Tennessee</th></tr><tr><td>Aetna</td><td>Humana</td></tr><tr><td>Cigna</td><td>Cigna</td></tr></table>", {"cigna"}, APART),
    ("<p>In Georgia we accept Aetna and Cigna. In Tennessee we accept Humana and Cigna.</p>", {"cigna"}, APART),
    ("<p>We accept Aetna and Cigna in Georgia.</p><p>We accept Humana and Cigna in Tennessee.</p>", {"cigna"}, APART),
    ("<p>We accept Cigna.</p><h3>Georgia</h3><p>We accept Aetna.</p><h3>Tennessee</h3><p>We are private pay only.</p>", {"cigna"}, {f"aetna {YES} GA"}),
    # one state, the same in all, or no state of an office
    ("<h2>Insurance we accept</h2><h3>Georgia</h3><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna", "cigna"}, set()),
    ("<h3>Georgia</h3><p>We accept Aetna.</p><h3>Tennessee</h3><p>We accept Aetna.</p>", {"aetna"}, set()),
    ("<p>We accept Aetna in Georgia. We treat teens in Tennessee.</p>", {"aetna"}, set()),
    ("<p>We accept Aetna and Cigna.</p><h3>Georgia</h3><p>We accept Aetna.</p><h3>Tennessee</h3><p>We accept Cigna.</p>", {"aetna", "cigna"}, set()),
    ("<p>We accept Blue Cross Blue Shield of Ohio and Aetna. We accept Blue Cross Blue Shield of Kentucky and Humana.</p>", {"blue_cross_blue_shield", "aetna", "humana"}, set()),
    ("<h2>We accept</h2><ul><li>Aetna</li><li>Ohio Medicaid</li><li>Kentucky Medicaid</li></ul>", {"aetna", "medicaid"}, set()),
    ("<p>We accept Aetna.</p><h3>Our Georgia office</h3><p>12 Elm St, Atlanta</p><h3>Our Tennessee office</h3><p>5 Oak St, Memphis</p>", {"aetna"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("body", "sure", "parts"), BY_STATE)
def test_lists_of_states_are_each_of_its_state(body: str, sure: set[str], parts: set[str]) -> None:
    page = analyse(parse(f"<title>Sedge House</title><h1>Sedge House</h1><p>Our IOP treats adults.</p>{body}"))
    page.presents_own = True
    found = insurers.find(page)
    assert {one.value["id"] for one in found if one.claim == "own"} == sure
    unclear = (one.value for one in found if one.claim == "unclear")
    assert {f"{one['id']} {one['status']} {'+'.join(one.get('states', ()))}" for one in unclear} == parts
