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
