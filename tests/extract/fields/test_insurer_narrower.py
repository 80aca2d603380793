"""Insurers that are named for something narrower than what a caller asks: its counseling for employees, one state, old clients, a network that ends."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse

TAKEN = frozenset(("in_network", "accepted"))
# The text, of which insurers it is a yes, and of which a question.
CASES: list[tuple[str, set[str], set[str]]] = [
    # employee assistance
    ("We take EAP benefits through Cigna and Optum.", set(), {"cigna", "optum"}),
    ("We take Aetna. We also work with EAPs such as Cigna.", {"aetna"}, {"cigna"}),
    ("We accept employee assistance programs (EAP) from Humana.", set(), {"humana"}),
    ("We accept EAP benefits, and we take Cigna.", {"cigna"}, set()),
    ("We accept Aetna, Cigna and most employee assistance programs.", {"aetna", "cigna"}, set()),
    # some of the residents
    ("We take Aetna. For Ohio residents we also take Cigna.", {"aetna"}, {"cigna"}),
    ("We take Aetna, and in Ohio we also take Cigna.", {"aetna"}, {"cigna"}),
    ("We take Aetna, and Cigna for clients in Ohio.", {"aetna"}, {"cigna"}),
    ("We take Cigna and treat adults in Ohio.", {"cigna"}, set()),
    ("Our Ohio program takes Cigna.", {"cigna"}, set()),
    # nobody new
    ("We take Aetna and Cigna, but are not accepting new Cigna members right now.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna. We cannot see new clients with Cigna.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna. Our Cigna panel is full.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna (no new Cigna clients).", {"aetna"}, {"cigna"}),
    ("We take Cigna and are accepting new clients.", {"cigna"}, set()),
    # a network that ends
    ("We take Aetna and Cigna. We are leaving the Cigna network in June.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna. From June we will no longer be in network with Cigna.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna. Our contract with Cigna ends on June 30.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna. We will stop billing Cigna next year.", {"aetna"}, {"cigna"}),
    ("We take Aetna and Cigna. You will not be billed by Cigna for parking.", {"aetna", "cigna"}, set()),
    ("We take Aetna and Cigna. We will bill Cigna for you.", {"aetna", "cigna"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), CASES, ids=[text for text, _, _ in CASES])
def test_what_is_narrower_is_a_question(text: str, sure: set[str], asked: set[str]) -> None:
    page = analyse(parse(text))
    page.presents_own = True
    found = insurers.find(page)
    own = {one.value["id"] for one in found if one.claim == "own" and one.value["status"] in TAKEN}
    assert own == sure
    assert asked <= {one.value["id"] for one in found if one.claim == "unclear"}
    assert not asked & {one.value["id"] for one in found if one.claim == "own"}
