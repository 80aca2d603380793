"""Insurers that a page would like to take, tried to, took once, or whose clients pay for themselves."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, page

# The text, what is sure of whom, and of whom nothing is.
CASES: list[tuple[str, dict[str, str], set[str]]] = [
    # denied
    ("We'd love to take Cigna, but we can't.", {"cigna": "not_accepted"}, set()),
    ("We'd love to accept Cigna, but we can't at this time.", {"cigna": "not_accepted"}, set()),
    ("We would love to be in network with Cigna, but their panel is closed.", {}, {"cigna"}),
    ("We wish we could accept Medicaid, but we cannot.", {}, {"medicaid"}),
    ("We tried to accept Medicaid, but the state turned us down.", {}, {"medicaid"}),
    ("We tried to accept Medicaid.", {}, {"medicaid"}),
    ("We have tried to join the Cigna network.", {}, {"cigna"}),
    ("We attempted to contract with Cigna.", {}, {"cigna"}),
    ("We used to take Medicaid.", {}, {"medicaid"}),
    ("We once accepted Medicaid.", {}, {"medicaid"}),
    ("Though some insurers like Cigna cover this, we don't bill them.", {}, {"cigna"}),
    ("Although insurers like Cigna and Aetna cover IOP, we do not bill insurance.", {}, {"aetna", "cigna"}),
    ("Cigna covers IOP, but we don't bill it.", {}, {"cigna"}),
    ("We were proud to accept Tricare from 2015 to 2020.", {}, {"tricare"}),
    ("We accepted Tricare from 2015 until 2020.", {}, {"tricare"}),
    ("From 2015 to 2020 we took Tricare.", {}, {"tricare"}),
    ("For years we took Medicaid; those days are over.", {}, {"medicaid"}),
    ("Many rehabs take Medicaid, but we don't.", {"medicaid": "not_accepted"}, set()),
    ("Most programs in town accept Medicaid, but we do not.", {"medicaid": "not_accepted"}, set()),
    ("While many centers take Medicaid, we don't.", {"medicaid": "not_accepted"}, set()),
    ("Other programs accept Medicaid; ours does not.", {"medicaid": "not_accepted"}, set()),
    ("Unlike many rehabs that take Medicaid, we don't.", {"medicaid": "not_accepted"}, set()),
    ("Unlike most centers, we don't take Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("Clients with Medicaid may attend if they pay out of pocket.", {}, {"medicaid"}),
    ("People with Medicaid are welcome to self-pay.", {}, {"medicaid"}),
    ("Medicaid members can attend as private-pay clients.", {}, {"medicaid"}),
    ("Medicaid clients are welcome, but must pay cash.", {}, {"medicaid"}),
    ("Patients with Medicare may choose to pay privately.", {}, {"medicare"}),
    ("We can see Medicaid clients only as self-pay.", {}, {"medicaid"}),
    ("If you have Cigna, you would pay out of pocket.", {}, {"cigna"}),
    ("If you have Kaiser, we can see you at our cash rate.", {}, {"kaiser"}),
    ("We cannot, unfortunately, accept Kaiser.", {"kaiser": "not_accepted"}, set()),
    ("We are sorry that we can't take Kaiser.", {"kaiser": "not_accepted"}, set()),
    ("Kaiser is one plan we can't take.", {"kaiser": "not_accepted"}, set()),
    ("Sadly, Kaiser won't work with us.", {}, {"kaiser"}),
    ("Cigna has turned us down.", {}, {"cigna"}),
    ("Cigna denied our application.", {}, {"cigna"}),
    ("Cigna's panel is closed to new providers, so we can't accept it.", {}, {"cigna"}),
    ("We have chosen not to accept Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We have decided against accepting Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We stay away from Medicaid.", {}, {"medicaid"}),
    ("We don't accept insurance such as Aetna or Cigna.", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("Do not send us Cigna claims; we don't take it.", {}, {"cigna"}),
    ("Accepting Medicaid is not something we can do.", {"medicaid": "not_accepted"}, set()),
    ("It isn't possible for us to take Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We would accept Medicaid if the state let us.", {}, {"medicaid"}),
    ("Nobody here takes Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We can take anything but Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We have no way to bill Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We take no Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We've been asked to accept Medicaid, but that isn't in the cards.", {}, {"medicaid"}),
    ("Our contract with Cigna is over.", {}, {"cigna"}),
    # near misses denied
    ("We love to take Cigna.", {"cigna": "accepted"}, set()),
    ("We accept Cigna, but we can't accept cash.", {"cigna": "accepted"}, set()),
    ("We tried hard to keep rates low and accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("We've been proud to accept Tricare since 2015.", {"tricare": "accepted"}, set()),
    ("We have accepted Tricare from 2015 to today.", {}, {"tricare"}),
    ("Many rehabs don't take Medicaid, but we do.", {"medicaid": "accepted"}, set()),
    ("Most centers refuse Medicaid; we don't.", {}, {"medicaid"}),
    ("Clients with Medicaid may attend at no cost.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid; clients without it pay out of pocket.", {"medicaid": "accepted"}, set()),
    ("Clients with Aetna pay only their copay, as we accept Aetna.", {"aetna": "accepted"}, set()),
    ("We take Medicaid, but we don't take walk-ins.", {"medicaid": "accepted"}, set()),
    ("We accept Cigna and will never turn you down.", {"cigna": "accepted"}, set()),
    # self-pay near
    ("Medicaid members can attend as private-pay clients.", {}, {"medicaid"}),
    ("We welcome clients with Aetna, Cigna or who pay out of pocket.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("Clients with Aetna are welcome, as are self-pay clients.", {"aetna": "accepted"}, set()),
    ("Clients with Aetna can use it here; others may pay out of pocket.", {"aetna": "accepted"}, set()),
    ("We accept clients with Medicaid, and clients can also pay privately.", {"medicaid": "accepted"}, set()),
    ("Clients with Medicaid are accepted, and you can self-pay too.", {"medicaid": "accepted"}, set()),
    ("We accept Aetna, or you can pay out of pocket.", {"aetna": "accepted"}, set()),
    ("We accept Aetna, Cigna and self-pay.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("Patients with Kaiser can come at our cash rate.", {}, {"kaiser"}),
    ("Anyone with Kaiser would have to pay out of pocket.", {}, {"kaiser"}),
    ("Families who have Medicaid are welcome but must pay privately.", {}, {"medicaid"}),
    # love to
    ("We'd love to help! We accept Cigna.", {"cigna": "accepted"}, set()),
    ("We'd love to hear from you, and we accept Cigna.", {"cigna": "accepted"}, set()),
    ("I would love to take Medicaid, but I am not able to.", {}, {"medicaid"}),
    ("We would like to accept Medicaid someday.", {}, {"medicaid"}),
    ("We are often asked to accept Kaiser.", {}, {"kaiser"}),
    ("We were asked to accept Medicaid and now do.", {}, {"medicaid"}),
    ("We applied to join Cigna's panel.", {}, {"cigna"}),
    ("We were glad to take Medicaid until the state cut its rates.", {}, {"medicaid"}),
    ("We were approved to take Medicaid in 2019 and still do.", {}, {"medicaid"}),
    ("We are proud to accept Tricare.", {"tricare": "accepted"}, set()),
    # against
    ("We have opted against billing Cigna.", {"cigna": "not_accepted"}, set()),
    ("We do not discriminate against Medicaid clients.", {}, {"medicaid"}),
    ("We check claims against Aetna rules.", {}, {"aetna"}),
    ("We are unable, unfortunately, to accept Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We do not, however, accept Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We accept Aetna. We do not, at this time, accept Medicaid.", {"aetna": "accepted", "medicaid": "not_accepted"}, set()),
    ("We are not currently, alas, in network with Cigna.", {"cigna": "out_of_network"}, set()),
    # turned
    ("Other centers bill Medicaid; we don't.", {"medicaid": "not_accepted"}, set()),
    ("Plenty of rehabs take Medicaid. We don't.", {"medicaid": "not_accepted"}, set()),
    ("Some clinics take Medicaid, and we do too.", {}, {"medicaid"}),
    ("We take Medicaid, but other rehabs don't.", {"medicaid": "accepted"}, set()),
    ("The state takes Medicaid applications, but we don't.", {}, {"medicaid"}),  # what is not taken is the applications
    # no way
    ("No one here takes Medicare.", {"medicare": "not_accepted"}, set()),
    ("None of us takes Medicare.", {"medicare": "not_accepted"}, set()),
    ("We have no plans to take Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("We have no plan to drop Medicaid.", {}, {"medicaid"}),
    ("Medicaid isn't something we can take.", {"medicaid": "not_accepted"}, set()),
    ("Our contract with Cigna has come to an end.", {}, {"cigna"}),
    ("The wait is over: we accept Cigna.", {"cigna": "accepted"}, set()),
    ("We accept Cigna, and the wait is over.", {"cigna": "accepted"}, set()),
    # more of denied
    ("We're not a Medicaid provider.", {"medicaid": "not_accepted"}, set()),
    ("We have stopped taking Cigna.", {"cigna": "not_accepted"}, set()),
    ("We've had to say no to Medicaid.", {}, {"medicaid"}),
    ("Medicaid? Sorry, no.", {}, {"medicaid"}),
    ("Medicaid is not something we offer.", {}, {"medicaid"}),
    ("We'd be out of business if we took Medicaid.", {}, {"medicaid"}),
    ("We can't take Kaiser even if you offer to pay more.", {"kaiser": "not_accepted"}, set()),
    ("We haven't been able to get on the Cigna panel.", {}, {"cigna"}),
    ("Cigna will not credential us.", {}, {"cigna"}),
    ("No to Medicaid and Medicare, yes to Aetna.", {}, {"aetna", "medicaid"}),
    ("Yes to Aetna and Cigna, no to Kaiser.", {}, {"aetna", "kaiser"}),
    ("We accept most plans; Kaiser is the exception.", {}, {"kaiser"}),
    ("We take nearly every plan. The one exception is Kaiser.", {}, {"kaiser"}),
    ("Kaiser aside, we accept all major plans.", {}, {"kaiser"}),
    ("We accept all plans, Kaiser excluded.", {"kaiser": "not_accepted"}, set()),
    ("We take all insurance, save Kaiser.", {"kaiser": "not_accepted"}, set()),
    ("We accept Aetna but, regrettably, not Cigna.", {"aetna": "accepted", "cigna": "not_accepted"}, set()),
    ("We accept Aetna, though sadly not Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and Cigna; we cannot say the same of Kaiser.", {"aetna": "accepted"}, {"kaiser"}),
    ("Aetna yes, Kaiser no.", {}, {"kaiser"}),
    ("We only accept Aetna. Kaiser members should call Kaiser.", {"aetna": "accepted"}, {"kaiser"}),
    ("If your plan is Kaiser, we are not able to help.", {}, {"kaiser"}),
    ("We rarely take Kaiser.", {}, {"kaiser"}),
    ("We do not bill insurance, but many clients with Aetna get reimbursed.", {}, {"aetna"}),
    ("We do not take insurance. Aetna and Cigna often reimburse our clients.", {}, {"aetna", "cigna"}),
    ("We do not take any insurance, including Aetna and Cigna.", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("We don't take insurance (Aetna, Cigna, etc.).", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("We're leaving insurance panels such as Aetna.", {}, {"aetna"}),
    ("After ten years with Aetna we have left the panel.", {}, {"aetna"}),
    ("We were with Aetna until last spring.", {}, {"aetna"}),
    ("Formerly in network with Aetna.", {}, {"aetna"}),
    ("Aetna was accepted until 2022.", {}, {"aetna"}),
    ("We no longer participate with Aetna or Cigna as of May 2024.", {"aetna": "out_of_network", "cigna": "out_of_network"}, set()),
    ("Our time with Medicaid has ended.", {}, {"medicaid"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), CASES, ids=[text for text, _, _ in CASES])
def test_what_is_not_taken_is_no_yes(text: str, sure: dict[str, str], asked: set[str]) -> None:
    found = extract_page(page(OURS + (text if text.startswith("<") else f"<p>{text}</p>")))
    own = {one.id: one.status for one in found.insurers}
    assert {insurer: own.get(insurer) for insurer in sure} == sure
    assert not asked & own.keys()


OUT, NO = "out_of_network", "not_accepted"
NOBODY: list[tuple[str, dict[str, str], set[str]]] = [
    ("None of our clinicians are in network with Cigna or United/Optum.", {"cigna": OUT, "united_healthcare": OUT, "optum": OUT}, set()),
    ("None of our therapists are paneled with Cigna.", {"cigna": OUT}, set()),
    ("None of us is in network with Cigna.", {"cigna": OUT}, set()),
    ("None of the therapists in our group are currently in-network with Cigna.", {"cigna": OUT}, set()),
    ("None of our counselors is a participating provider with Cigna.", {"cigna": OUT}, set()),
    ("None of our six therapists are on the Cigna panel.", {"cigna": OUT}, set()),
    ("Neither of our psychiatrists is in network with Cigna.", {"cigna": OUT}, set()),
    ("Neither of our locations is contracted with Humana.", {"humana": OUT}, set()),
    ("Neither our IOP nor our PHP is in network with Cigna.", {"cigna": OUT}, set()),
    ("No one on our team is paneled with Cigna or Humana.", {"cigna": OUT, "humana": OUT}, set()),
    ("Nobody here is credentialed with Cigna.", {"cigna": OUT}, set()),
    ("Not one of our prescribers is contracted with Cigna.", {"cigna": OUT}, set()),
    ("No location of ours is in network with Cigna.", {"cigna": OUT}, set()),
    ("We have no therapists in network with Cigna.", {"cigna": OUT}, set()),
    ("All of us are in network with Aetna; none are in network with Cigna.", {"aetna": "in_network", "cigna": OUT}, set()),
    ("None of our clinicians are out of network with Cigna.", {}, {"cigna"}),
    ("Few of our clinicians are in network with Cigna.", {}, {"cigna"}),
    ("No one but our director is in network with Cigna.", {}, {"cigna"}),
    # said of something else
    ("None of our clinicians are employees, and all are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("Nobody is turned away, and we are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("No one on our team works alone. We are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("None of our programs has a wait list and our center is in network with Cigna.", {"cigna": "in_network"}, set()),
    ("None of this is hard: we are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("All of our clinicians are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("None of our clinicians accept Cigna.", {"cigna": NO}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), NOBODY, ids=[text for text, _, _ in NOBODY])
def test_nobody_of_ours_is_in_a_network(text: str, sure: dict[str, str], asked: set[str]) -> None:
    test_what_is_not_taken_is_no_yes(text, sure, asked)
