"""What pages say of other providers, of insurers and of money, as facts "field: value", and what they must not be read to state."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, facts, page

NETWORK = "<p>Marrow Creek is in-network with:</p><ul><li>Cigna</li><li>{}</li></ul>"
MATRIX = """<table><tr><th>Insurance</th><th>PHP</th><th>IOP</th></tr><tr><td>Aetna</td><td>Yes</td><td>Yes</td></tr>
    <tr><td>Cigna</td><td>No</td><td>Yes</td></tr><tr><td>Humana</td><td>No</td><td>No</td></tr></table>"""
CASES = [
    pytest.param("<p>Sliding scale fees aren't available.</p>", [], ["sliding_scale"], id="aren't available"),
    pytest.param("<p>Financing isn't currently offered.</p>", [], ["financing"], id="isn't currently offered"),
    pytest.param("<p>We have a sliding scale. Refunds aren't available.</p>", ["payment: sliding_scale"], [], id="of the next sentence"),
    pytest.param(NETWORK.format("Blue Shield (not Covered California plans)"), ["insurers: blue_cross_blue_shield in_network"], [], id="Covered California is a market"),
    pytest.param(NETWORK.format("Aetna (not covered)"), ["insurers: aetna not_accepted"], [], id="not covered"),
    pytest.param("<p>Neurofeedback and TMS are offered by our partner clinic.</p>", [], ["neurofeedback", "tms"], id="offered by a partner"),
    pytest.param("<p>We offer CBT, and TMS is offered by our partner clinic.</p>", ["iop modalities: cbt"], ["tms"], id="one of two by a partner"),
    pytest.param("<p>We treat anxiety. Gambling treatment is available at the county.</p>", ["iop conditions: anxiety"], ["gambling"], id="available at the county"),
    pytest.param("<p>Gambling treatment is available in Washoe County.</p>", ["iop conditions: gambling"], [], id="a county is a place"),
    pytest.param(MATRIX, ["insurers: aetna accepted", "insurers: humana not_accepted"], ["cigna"], id="an insurer of one level and not of another"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(page(OURS + body)))
    assert set(stated) <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []
