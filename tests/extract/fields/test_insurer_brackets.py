"""What a page refuses in brackets behind a brand is told of what stands in them, and never of the names behind them."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse

IN, YES, NO = "in_network", "accepted", "not_accepted"
Told = dict[str, str]

# The brackets behind Cigna, and whether Cigna is still taken for sure: not where they take out a product of it.
BRACKETS: list[tuple[str, bool]] = [
    ("Cigna HMO plans are not accepted", True),
    ("not billing Cigna HMO", True),
    ("we do not bill Cigna HMO", True),
    ("no HMO", True),
    ("we cannot take Cigna Medicaid", True),
    ("not contracted with Cigna HMO", True),
    ("we do not take it at our Harbor house", True),
    ("no referral needed", True),
    ("excluding SureFit plans", False),
    ("except Connect", False),
    ("but not LocalPlus", False),
    ("but we do not accept Cigna Connect", False),
    ("we are not contracted with Network B", False),
    ("Networks A and C; not Network B", False),
    ("no LocalPlus or exchange plans", False),
    ("LocalPlus is out of network", False),
    ("commercial plans only", False),
]


def told(text: str) -> Told:
    page = analyse(parse(text))
    page.presents_own = True
    return {one.value["id"]: one.value["status"] for one in insurers.find(page) if one.claim == "own"}


@pytest.mark.parametrize(("bracket", "sure"), BRACKETS, ids=[bracket for bracket, _ in BRACKETS])
@pytest.mark.parametrize(("verb", "status"), [("We take", YES), ("We are in network with", IN)])
def test_a_refusal_in_brackets_ends_at_the_bracket(bracket: str, sure: bool, verb: str, status: str) -> None:
    said = told(f"{verb} Optum, Cigna ({bracket}), Humana and Anthem.")
    others = {"optum": status, "humana": status, "anthem": status}
    assert {code: said.get(code) for code in others} == others
    assert said.get("cigna") == (status if sure else None)


OF_PLANS = [case for case in BRACKETS if not case[0].startswith(("we do not take it", "no referral"))]


@pytest.mark.parametrize(("bracket", "sure"), OF_PLANS, ids=[bracket for bracket, _ in OF_PLANS])
def test_a_refusal_in_the_brackets_of_a_list_ends_there(bracket: str, sure: bool) -> None:
    said = told(f"<h2>Insurance we accept</h2><p>Optum, Cigna ({bracket}), Humana</p>")
    assert said.get("optum") == said.get("humana") == YES
    assert said.get("cigna") == (YES if sure else None)


WHOLE: list[tuple[str, Told]] = [
    ("We take Aetna and Cigna (we do not take Medicaid or Medicare).", {"aetna": YES, "cigna": YES, "medicaid": NO, "medicare": NO}),
    ("We take most plans (we do not bill Kaiser), Aetna and Cigna among them.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("We take Cigna (not accepted), Aetna.", {"cigna": NO, "aetna": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), WHOLE, ids=[text for text, _ in WHOLE])
def test_what_is_refused_as_a_whole_is_so(text: str, wanted: Told) -> None:
    assert told(text) == wanted


# Without brackets; whether Cigna and Aetna are taken for sure.
ASIDES = [
    ("We take Cigna, except LocalPlus, and Aetna.", False, True),
    ("We take Aetna and Cigna but not Cigna LocalPlus.", False, True),
    ("We take Aetna, Cigna - no SureFit plans, and Humana.", False, True),
    ("We take Cigna, excluding HMO plans, and Aetna.", True, True),
    ("We take Cigna and Aetna, and no Medicaid.", True, True),
    ("We take Cigna, but not Aetna.", True, False),
]


@pytest.mark.parametrize(("text", "cigna", "aetna"), ASIDES, ids=[text for text, _, _ in ASIDES])
def test_a_product_taken_out_of_one_brand_is_of_it_alone(text: str, cigna: bool, aetna: bool) -> None:
    said = told(text)
    assert (said.get("cigna") == YES, said.get("aetna") == YES) == (cigna, aetna)


@pytest.mark.parametrize(
    "text", ["We take Cigna OAP (not LocalPlus).", "We take Cigna PPO plans (we do not bill Connect)."]
)
def test_plan_types_that_are_named_stay_sure_beside_a_product_taken_out(text: str) -> None:
    page = analyse(parse(text))
    page.presents_own = True
    found = insurers.find(page)
    assert [(one.value["status"], len(one.value["plan_types"])) for one in found if one.claim == "own"] == [(YES, 1)]
    assert [(one.value["status"], bool(one.value.get("kind"))) for one in found if one.claim == "unclear"] == [
        (NO, True)
    ]
