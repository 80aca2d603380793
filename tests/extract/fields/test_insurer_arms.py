"""Refusals of one arm of a brand, which leave the brand and the public payer whose name it bears as they are."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse

IN, YES, NO = "in_network", "accepted", "not_accepted"
ARMS: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("We accept Medicaid, Fidelis and Univera. We do not accept Univera Medicaid.",
     {"medicaid": YES, "fidelis": YES, "excellus": YES}, {"excellus": NO}),
    ("We accept Medicaid and Humana. Our office does not take Humana Medicare.", {"medicaid": YES, "humana": YES}, {"humana": NO}),
    ("We accept UPMC for You and Highmark. We do not accept UPMC Health Plan commercial.", {"upmc": YES, "highmark": YES}, {"upmc": NO}),
    ("We are in-network with Aetna. We do not accept Aetna Medicare Advantage.", {"aetna": IN}, {"aetna": NO}),
    ("We are in-network with Aetna. We do not accept commercial plans of Cigna.", {"aetna": IN, "cigna": NO}, {}),
    # alone it stays a refusal under the brand, and Medicaid is not told of
    ("We do not accept Molina Medicaid.", {"molina": NO}, {}),
    ("<h2>Plans we do not accept</h2><ul><li>Molina Medicaid</li><li>Humana</li></ul>", {"molina": NO, "humana": NO}, {}),
    # Medicaid plans of a Blue
    ("We accept Blue Cross but not Blue Cross Complete.", {"blue_cross_blue_shield": YES}, {"blue_cross_blue_shield": NO}),
    ("We accept Blue Cross Blue Shield. We do not accept Blue Cross Community Health Plans.", {"blue_cross_blue_shield": YES}, {"blue_cross_blue_shield": NO}),
    ("We do not accept BCCHP. We are in-network with BCBSIL.", {"blue_cross_blue_shield": IN}, {"blue_cross_blue_shield": NO}),
    ("We accept Blue Cross Complete of Michigan, Meridian and Molina.", {"blue_cross_blue_shield": YES, "meridian": YES, "molina": YES}, {}),
    # the same arm both ways: the refusal stands as before
    ("We accept Molina. We do not accept Molina.", {"molina": NO}, {"molina": YES}),
    # states in brackets: the record has none for a payer
    ("We are in-network with Anthem (Indiana and Ohio), Cigna and UMR.", {"cigna": IN, "umr": IN}, {"anthem": IN}),
    ("We accept Anthem (IN/OH) and Cigna (PPO).", {"cigna": YES}, {"anthem": YES}),
    ("We accept Medicaid (Ohio) and Cigna (all plans).", {"medicaid": YES, "cigna": YES}, {}),
    # another that is named in brackets as the only one
    ("Insurance: Moda (in-network), Oregon Health Plan (Trillium only), Aetna (PPO only).", {"moda": IN, "trillium": YES, "aetna": YES}, {"medicaid": YES}),
    ("We accept Medicaid (NV only) and Aetna.", {"medicaid": YES, "aetna": YES}, {}),
    # the Blue plan of one state is not that of another
    ("We take Blue Cross NC and Cigna. BlueCross BlueShield of South Carolina is not accepted.",
     {"blue_cross_blue_shield": YES, "cigna": YES}, {"blue_cross_blue_shield": NO}),
    ("We accept BCBS of Michigan. We do not accept BCBS of Ohio.", {"blue_cross_blue_shield": YES}, {"blue_cross_blue_shield": NO}),
    ("We accept Cigna. We do not accept BCBS of Ohio.", {"cigna": YES, "blue_cross_blue_shield": NO}, {}),
    ("We accept BCBS of Ohio. We do not accept BCBS of Ohio.", {"blue_cross_blue_shield": NO}, {"blue_cross_blue_shield": YES}),
    # plan types that are taken out
    ("We accept Cigna (no HMO plans) and Aetna.", {"cigna": YES, "aetna": YES}, {"cigna": NO}),
    ("We accept Aetna and Cigna except HMO plans.", {"aetna": YES, "cigna": YES}, {"aetna": NO, "cigna": NO}),
    # no verb
    ("We run an IOP. We accept Cigna. Horizon BCBSNJ in network. Humana out of network.",
     {"cigna": YES, "horizon_bcbs": IN, "humana": "out_of_network"}, {}),
    # a short name that is a word of other things too
    ("We accept all Ohio Medicaid plans except Buckeye.", {"medicaid": YES, "buckeye": NO}, {}),
    ("We accept CareSource, Buckeye and Molina.", {"caresource": YES, "buckeye": YES, "molina": YES}, {}),
    ("We accept Medicaid at our Buckeye office.", {"medicaid": YES}, {}),
    # no arm: a list, and a payer of its own
    ("We accept Aetna. We do not accept Cigna, Medicaid or Medicare.", {"aetna": YES, "cigna": NO, "medicaid": NO, "medicare": NO}, {}),
    ("We accept Cigna. We do not accept Cigna.", {"cigna": NO}, {"cigna": YES}),
    ("We do not accept Medicaid or Medicare.", {"medicaid": NO, "medicare": NO}, {}),
    ("We accept Humana Medicaid.", {"humana": YES, "medicaid": YES}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "unsure"), ARMS, ids=[text[:60] for text, _, _ in ARMS])
def test_a_refused_arm_is_that_arm_alone(text: str, wanted: dict[str, str], unsure: dict[str, str]) -> None:
    page = analyse(parse(text))
    page.presents_own = True
    found = insurers.find(page)
    assert {one.value["id"]: one.value["status"] for one in found if one.claim == "own"} == wanted
    assert {one.value["id"]: one.value["status"] for one in found if one.claim == "unclear"} == unsure
