"""What is said beside the name of an insurer and limits it: plan types, ticks and crosses, a service, a state, another network."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse
from records.models import Finding

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
Told = dict[str, str]  # "status" or "status:types" by insurer


def told(found: list[Finding], claim: str) -> Told:
    values = [one.value for one in found if one.claim == claim]
    return {value["id"]: ":".join(filter(None, (value["status"], "+".join(value["plan_types"])))) for value in values}


def found_on(text: str) -> list[Finding]:
    page = analyse(parse(text))
    page.presents_own = True
    return insurers.find(page)


PPO, NO_HMO = f"{YES}:ppo", f"{NO}:hmo"
# The text, what is sure and what is kept beside it.
TYPES: list[tuple[str, Told, Told]] = [
    ("We accept Cigna PPO, HMO excluded.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO (HMO not accepted).", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO (HMO excluded), Aetna and Humana.", {"cigna": PPO, "aetna": YES, "humana": YES}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO; HMO plans are not accepted.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO, HMO plans not included.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO, with HMO plans excluded.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO but no HMO.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO only, no HMO plans.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO but HMO members are not eligible.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("We accept Cigna (PPO yes, HMO no).", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("Accepted: Aetna (PPO/POS), Cigna (all but HMO), Humana.", {"aetna": f"{YES}:ppo+pos", "cigna": YES, "humana": YES}, {"cigna": NO_HMO}),
    ("We accept Cigna, HMO excluded.", {"cigna": YES}, {"cigna": NO_HMO}),
    ("We accept Cigna PPO/EPO, but HMO and POS plans are not accepted.", {"cigna": f"{YES}:ppo+epo"}, {"cigna": f"{NO}:hmo+pos"}),
    ("We accept Cigna PPO and Aetna PPO, HMOs excluded.", {"cigna": PPO, "aetna": PPO}, {"cigna": NO_HMO, "aetna": NO_HMO}),
    ("We accept Cigna PPO, HMO is out of network.", {"cigna": PPO}, {"cigna": f"{OUT}:hmo"}),
    ("We are in-network with Aetna (PPO in network, HMO out of network).", {"aetna": f"{IN}:ppo"}, {"aetna": f"{OUT}:hmo"}),
    ("<h2>Insurance we accept</h2><ul><li>Cigna PPO (HMO not accepted)</li><li>Aetna</li></ul>", {"cigna": PPO, "aetna": YES}, {"cigna": NO_HMO}),
    ("Aceptamos Cigna PPO, HMO excluido.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("Aceptamos Cigna PPO, pero no HMO.", {"cigna": PPO}, {"cigna": NO_HMO}),
    ("Aceptamos Cigna PPO (HMO no).", {"cigna": PPO}, {"cigna": NO_HMO}),
    # what is open is neither taken nor refused
    ("We accept Cigna PPO, HMO pending.", {"cigna": PPO}, {}),
    # types that are taken, and what is said of another
    ("We accept Cigna PPO, HMO and EPO plans.", {"cigna": f"{YES}:ppo+hmo+epo"}, {}),
    ("We accept Cigna (PPO, HMO).", {"cigna": f"{YES}:ppo+hmo"}, {}),
    ("We accept Cigna PPO, HMO. No Medicaid.", {"cigna": f"{YES}:ppo+hmo", "medicaid": NO}, {}),
    ("We accept Cigna PPO and HMO, not Kaiser.", {"cigna": f"{YES}:ppo+hmo", "kaiser": NO}, {}),
    ("We accept Aetna HMO. Cigna HMO is not accepted.", {"aetna": f"{YES}:hmo", "cigna": f"{NO}:hmo"}, {}),
    ("We accept Cigna HMO and PPO, Medicaid excluded.", {"cigna": f"{YES}:hmo+ppo", "medicaid": NO}, {}),
]  # fmt: skip
NETWORKS: list[tuple[str, Told, Told]] = [
    ("Quill House accepts Medi-Cal, and is in network with Anthem Blue Cross.", {"medi_cal": YES, "anthem_blue_cross": IN}, {}),
    ("Quill House accepts Medicaid and is out of network with Aetna.", {"medicaid": YES, "aetna": OUT}, {}),
    ("Quill House accepts Medicaid and is not in network with Aetna.", {"medicaid": YES, "aetna": OUT}, {}),
    ("We accept Medicaid, and are in network with Aetna.", {"medicaid": YES, "aetna": IN}, {}),
    ("We take Aetna, and are in-network providers with Cigna.", {"aetna": YES, "cigna": IN}, {}),
    ("We take Aetna and Cigna, and are not in network with Humana.", {"aetna": YES, "cigna": YES, "humana": OUT}, {}),
    # the names before are those whose network it is
    ("Aetna and Cigna are in network with us.", {"aetna": IN, "cigna": IN}, {}),
    ("Aetna is in network with Quill House.", {"aetna": IN}, {}),
    ("Cigna is in network with our program, and Humana is accepted.", {"cigna": IN, "humana": YES}, {}),
]  # fmt: skip
HEAD = "<h2>Insurance we accept</h2>"
SIGNS: list[tuple[str, Told, Told]] = [
    ("We accept: Aetna ✓ Cigna ✗", {"aetna": YES, "cigna": NO}, {}),
    ("We accept: Aetna ✓, Cigna ✗, Humana ✓", {"aetna": YES, "cigna": NO, "humana": YES}, {}),
    (f"{HEAD}<p>✓ Aetna ✗ Cigna</p>", {"aetna": YES, "cigna": NO}, {}),
    (f"{HEAD}<ul><li>Aetna ✔</li><li>Cigna ❌</li><li>Humana PPO ✗</li></ul>", {"aetna": YES, "cigna": NO, "humana": f"{NO}:ppo"}, {}),
    (f"{HEAD}<ul><li>✅ Aetna</li><li>✘ Cigna</li></ul>", {"aetna": YES, "cigna": NO}, {}),
    ("<table><tr><th>Plan</th><th>Accepted</th></tr><tr><td>Aetna</td><td>✅</td></tr><tr><td>Cigna</td><td>❌</td></tr></table>", {"aetna": YES, "cigna": NO}, {}),
    ("<table><tr><th>Plan</th><th>In-network</th></tr><tr><td>Aetna</td><td>✓</td></tr><tr><td>Cigna</td><td>✗</td></tr></table>", {"aetna": IN, "cigna": OUT}, {}),
    # a tick as a bullet says what stands over it, and a No in a list of networks says no more than that
    ("<h2>Insurance we do not accept</h2><ul><li>✓ Aetna</li><li>✓ Cigna</li></ul>", {"aetna": NO, "cigna": NO}, {}),
    ("<h2>In-network insurance</h2><p>Aetna ✓ Cigna ✗</p>", {"aetna": YES}, {"cigna": YES}),
    (f"{HEAD}<p>✓ Aetna ✓ Cigna</p>", {"aetna": YES, "cigna": YES}, {}),
    # a word is as good as a cross, and speaks of the last of a list
    ("We accept Aetna, Cigna, Medicaid excluded.", {"aetna": YES, "cigna": YES, "medicaid": NO}, {}),
    ("We accept Aetna and Cigna, Medicaid and Medicare excluded.", {"aetna": YES, "cigna": YES, "medicaid": NO, "medicare": NO}, {}),
    ("Aceptamos Aetna y Cigna, Medicaid excluido.", {"aetna": YES, "cigna": YES, "medicaid": NO}, {}),
]  # fmt: skip
CASES = TYPES + NETWORKS + SIGNS


@pytest.mark.parametrize(("text", "sure", "beside"), CASES, ids=[text[:70] for text, _, _ in CASES])
def test_what_limits_a_name_is_said_of_it_alone(text: str, sure: Told, beside: Told) -> None:
    found = found_on(text)
    assert told(found, "own") == sure
    assert told(found, "unclear") == beside


KY = {"cigna": f"{YES}@KY"}
PARTS: list[tuple[str, Told, Told]] = [
    # one of the services
    ("Medicaid is accepted for medication visits only.", {}, {"medicaid": YES}),
    ("We accept Medicaid only for medication management.", {}, {"medicaid": YES}),
    ("We only accept Medicaid for medication management.", {}, {"medicaid": YES}),
    ("We take Medicare for psychiatric evaluations only.", {}, {"medicare": YES}),
    ("We accept Aetna (telehealth visits only) and Cigna.", {"cigna": YES}, {"aetna": YES}),
    ("We accept Medicaid and Aetna for individual therapy only.", {}, {"medicaid": YES, "aetna": YES}),
    ("Aceptamos Medicaid solo para citas de medicación.", {}, {"medicaid": YES}),
    ("Aceptamos Medicaid únicamente para evaluaciones.", {}, {"medicaid": YES}),
    ("We accept Medicaid for all services.", {"medicaid": YES}, {}),
    ("We accept Medicaid and offer therapy for women only.", {"medicaid": YES}, {}),
    # one state
    ("We accept Cigna in Kentucky only.", {}, KY),
    ("We accept Cigna only in Kentucky.", {}, KY),
    ("We accept Cigna plans from Kentucky only.", {}, KY),
    ("Cigna is accepted in KY only.", {}, KY),
    ("In Kentucky only, we accept Cigna.", {}, KY),
    ("We accept Aetna and Cigna in Kentucky and Ohio only.", {}, {"aetna": f"{YES}@KY+OH", "cigna": f"{YES}@KY+OH"}),
    ("Aceptamos Cigna solo en Kentucky.", {}, KY),
    ("Aceptamos Cigna en Kentucky solamente.", {}, KY),
    ("We accept Cigna in Kentucky.", {"cigna": YES}, {}),
    ("We accept Cigna. We are licensed in Kentucky only.", {"cigna": YES}, {}),
    ("We accept Cigna and are licensed in Kentucky only.", {"cigna": YES}, {}),
    # the plans of a brand that are not named
    ("We accept Cigna PPO. All other Cigna plans are out of network.", {"cigna": PPO}, {"cigna": OUT}),
    ("We accept Cigna PPO. We do not take any other Cigna plans.", {"cigna": PPO}, {"cigna": NO}),
    ("We accept Cigna PPO. The rest of Cigna's plans are out of network.", {"cigna": PPO}, {"cigna": OUT}),
    ("Aceptamos Cigna PPO. No aceptamos otros planes de Cigna.", {"cigna": PPO}, {"cigna": NO}),
    ("We do not accept other Cigna plans.", {}, {"cigna": NO}),
    ("We do not accept Cigna plans.", {"cigna": NO}, {}),
    ("We accept Aetna. We do not accept other insurance, such as Cigna plans.", {"aetna": YES, "cigna": NO}, {}),
    # Medicaid of other states
    ("We do not accept out-of-state Medicaid.", {}, {"medicaid": NO}),
    ("We accept Ohio Medicaid. We do not accept out-of-state Medicaid.", {"medicaid": YES}, {"medicaid": NO}),
    ("We accept Medicaid. Medicaid from other states is not accepted.", {"medicaid": YES}, {}),
    ("No aceptamos Medicaid de otros estados.", {}, {"medicaid": NO}),
    ("We have opted out of Medicare.", {"medicare": NO}, {}),
    # refused in one state, or taken but in one
    ("Cigna is not accepted in Kentucky.", {}, {"cigna": f"{NO}@KY"}),
    ("We do not accept Cigna, and we are in Kentucky.", {"cigna": NO}, {}),
    ("We are in network with Cigna nationwide, except in Ohio.", {}, {"cigna": IN}),
    ("We take Aetna and Cigna in all states but Ohio.", {}, {"aetna": YES, "cigna": YES}),
    ("We accept Aetna and Cigna, not Ohio Medicaid.", {"aetna": YES, "cigna": YES, "medicaid": NO}, {}),
    # some of those who treat
    ("Medicaid is accepted by one of our therapists only.", {}, {"medicaid": YES}),
    ("We accept Aetna through some of our providers.", {}, {"aetna": YES}),
    ("We accept Aetna through our billing team.", {"aetna": YES}, {}),
    # kinds that are taken out of a brand in brackets name no payer
    ("We accept Aetna, UHC (except Medicaid) and Cigna.", {"aetna": YES, "united_healthcare": YES, "cigna": YES}, {}),
    ("<h2>Insurance we accept</h2><ul><li>Aetna</li><li>UHC (except Medicaid)</li></ul>", {"aetna": YES, "united_healthcare": YES}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "beside"), PARTS, ids=[text[:70] for text, _, _ in PARTS])
def test_what_holds_for_a_part_alone_is_not_said_of_the_whole(text: str, sure: Told, beside: Told) -> None:
    found = found_on(text)
    assert told(found, "own") == sure
    states = {one.value["id"]: "+".join(one.value.get("states", ())) for one in found if one.claim == "unclear"}
    assert {code: f"{said}@{states[code]}".rstrip("@") for code, said in told(found, "unclear").items()} == beside
