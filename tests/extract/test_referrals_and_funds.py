"""Who sends people here, who raises money and what an accreditor does itself: no insurer that is taken, no way to pay, no accreditation."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, must_state, page

CASES = [
    pytest.param("We accept referrals from Kaiser and the VA.", [], ["kaiser", "va "], id="referrals from two"),
    pytest.param("Many referrals from the VA, Cigna and local courts come to our IOP.", [], ["insurers"], id="referrals that come"),
    pytest.param("We take transfers from Kaiser hospitals.", [], ["insurers"], id="transfers"),
    pytest.param("We accept referrals from TRICARE case managers.", [], ["insurers", "case_management"], id="referrals from managers"),
    pytest.param("We work with Cigna nurse case managers when a member steps down.", [], ["insurers", "case_management"], id="managers of an insurer"),
    pytest.param("We take phone calls from Humana's case managers.", [], ["insurers", "case_management"], id="managers who ring"),
    pytest.param("We accept referrals from county case managers.", [], ["case_management"], id="managers of a county"),
    pytest.param("We take calls from Anthem and Humana members who want a second opinion.", [], ["insurers"], id="calls from members"),
    pytest.param("We accept Medicare and referrals from Kaiser.", ["insurers: medicare accepted"], ["kaiser"], id="one taken, one sends"),
    pytest.param("We accept members of Aetna and Cigna.", ["insurers: aetna accepted", "insurers: cigna accepted"], [], id="members"),
    pytest.param("We accept Kaiser with a referral.", ["insurers: kaiser accepted"], [], id="with a referral"),
    pytest.param("We take referrals from schools, and we accept Cigna.", ["insurers: cigna accepted"], [], id="referrals, and what is taken"),
    pytest.param("Referrals from doctors are welcome; Aetna is accepted.", ["insurers: aetna accepted"], [], id="referrals, and behind a semicolon"),
    pytest.param("Our case managers help with Medicaid forms.", ["iop modalities: case_management"], [], id="our managers"),
    pytest.param("Referrals from schools are handled by our case managers.", ["iop modalities: case_management"], [], id="our managers and who sends"),
    pytest.param("Scholarships for counselors in training are offered by the state.", [], ["scholarships"], id="for those who learn"),
    pytest.param("We offer scholarships to nursing students each spring.", [], ["scholarships"], id="for students of a trade"),
    pytest.param("The alumni fund gives scholarships for college to graduates.", [], ["scholarships"], id="for college"),
    pytest.param("Our 5K run raised $12,000 for scholarships last year.", [], ["scholarships"], id="raised by a run"),
    pytest.param("We raised money for scholarships at the fall gala.", [], ["scholarships"], id="raised at a gala"),
    pytest.param("Scholarships for staff and clients are available.", ["payment: scholarships"], [], id="for staff and clients"),
    pytest.param("Scholarships are offered to those in need.", ["payment: scholarships"], [], id="for those in need"),
    pytest.param("We offer scholarships for treatment.", ["payment: scholarships"], [], id="for treatment"),
    pytest.param("We offer scholarships to students in need of treatment.", ["payment: scholarships"], [], id="students who are clients"),
    pytest.param("Scholarships are available for clients without insurance.", ["payment: scholarships"], [], id="for clients"),
]  # fmt: skip
TAKEN_BY = [
    pytest.param("Our Yuma clinic takes AHCCCS; this one does not.", [], ["medicaid accepted"], id="this one does not"),
    pytest.param("Our Hibbing office accepts Aetna and Cigna, but this office doesn't.", [], ["aetna", "cigna"], id="this office doesn't"),
    pytest.param("Our sober house in Sparks takes Humana, while the other house is not.", [], ["humana"], id="the other house"),
    pytest.param("In Hibbing our clinic takes Aetna; we cannot here.", [], ["aetna"], id="we cannot here"),
    pytest.param("We accept Aetna, but we do not take Cigna.", ["insurers: aetna accepted", "insurers: cigna not_accepted"], [], id="we do not take another"),
    pytest.param("We take Aetna; this is not a guarantee of payment.", ["insurers: aetna accepted"], [], id="no guarantee"),
    pytest.param("We accept Aetna; this program does not have a waiting list.", ["insurers: aetna accepted"], [], id="does not have"),
    pytest.param("Brightfern Diagnostics, our lab, accepts Medicare and most insurance.", [], ["medicare", "most_insurance"], id="our lab"),
    pytest.param("Larkhill Pharmacy, the pharmacy by our door, takes most insurance plans.", [], ["most_insurance"], id="the pharmacy"),
    pytest.param("Fernhill Billing, our billing company, works with most insurance plans.", [], ["insurers"], id="our billing company"),
    pytest.param("We accept most insurance.", ["payment: most_insurance"], [], id="we do"),
    pytest.param("Marrow Creek Recovery, our clinic in Reno, accepts most insurance.", ["payment: most_insurance"], [], id="by our name"),
    pytest.param("We have an on-site lab and accept most insurance plans.", ["payment: most_insurance"], [], id="a lab, and we"),
]  # fmt: skip
ACCREDITED = [
    pytest.param("The Joint Commission surveys hospitals every three years.", [], id="surveys hospitals"),
    pytest.param("The Joint Commission was founded in 1951.", [], id="was founded"),
    pytest.param("LegitScript checks advertisers for Google.", [], id="checks advertisers"),
    pytest.param("CARF is an independent nonprofit that accredits health services.", [], id="is a nonprofit"),
    pytest.param("The Joint Commission has accredited hospitals since the fifties.", [], id="has accredited hospitals"),
    pytest.param("The Joint Commission's surveyors visit every three years.", [], id="its surveyors"),
    pytest.param("CARF surveyors visit our clinic every three years.", ["carf"], id="its surveyors here"),
    pytest.param("CARF accredits our programs.", ["carf"], id="accredits ours"),
    pytest.param("The Joint Commission certifies Marrow Creek Recovery.", ["joint_commission"], id="certifies us by name"),
    pytest.param("CARF accredited facility", ["carf"], id="accredited facility"),
    pytest.param("LegitScript certified", ["legitscript"], id="certified"),
    pytest.param("The Joint Commission accredits the clinic.", ["joint_commission"], id="the clinic"),
    pytest.param("The Joint Commission surveyed us and gave us its Gold Seal.", ["joint_commission"], id="surveyed us"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "stated", "never"), [*CASES, *TAKEN_BY])
def test_who_sends_and_who_raises_money(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"{OURS}<p>{said}</p>"), stated, never)


@pytest.mark.parametrize(("said", "held"), ACCREDITED)
def test_what_an_accreditor_does_is_no_accreditation(said: str, held: list[str]) -> None:
    assert [one.code for one in extract_page(page(f"{OURS}<p>{said}</p>")).accreditations] == held
