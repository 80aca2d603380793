"""What pages say of other providers, of insurers and of money, as facts "field: value", and what they must not be read to state."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, must_state, page

NETWORK = "<p>Marrow Creek is in-network with:</p><ul><li>Cigna</li><li>{}</li></ul>"
MATRIX = """<table><tr><th>Insurance</th><th>PHP</th><th>IOP</th></tr><tr><td>Aetna</td><td>Yes</td><td>Yes</td></tr>
    <tr><td>Cigna</td><td>No</td><td>Yes</td></tr><tr><td>Humana</td><td>No</td><td>No</td></tr></table>"""
PARTNERS = """<p>Referral partners include Larkin Detox (accepts Medicaid, 555 Quay St, Sparks, NV 89431, 775-555-0166) and Crown Sober Homes
    ($750 a month).</p><p>We accept Aetna.</p>"""
CASES = [
    pytest.param("<p>Aetna plans commonly include benefits for:</p><ul><li>Art therapy</li><li>Family therapy</li></ul>", [], ["modalities: art_therapy", "modalities: family_therapy"], id="a list of what plans cover"),
    pytest.param("<p>Most insurance companies typically cover:</p><ul><li>Art therapy</li></ul>", [], ["modalities: art_therapy"], id="a list of what insurers cover"),
    pytest.param("<p>Your treatment plan covers:</p><ul><li>Art therapy</li></ul>", ["iop modalities: art_therapy"], [], id="a plan of treatment is ours"),
    pytest.param("<p>Insurance covers our whole program, which includes:</p><ul><li>Art therapy</li></ul>", ["iop modalities: art_therapy"], [], id="our program, whoever pays"),
    pytest.param("<p>Your plan has a share that you pay out-of-pocket each year.</p>", [], ["self_pay"], id="what a plan has its members pay"),
    pytest.param("<p>You pay out of pocket until you meet your deductible.</p>", [], ["self_pay"], id="before a deductible is met"),
    pytest.param("<p>You may also pay out of pocket.</p>", ["payment: self_pay"], [], id="who would rather pay"),
    pytest.param("<p>We cost your family less than an out-of-network provider would.</p>", [], ["out_of_network_benefits"], id="less than another who is out of network"),
    pytest.param("<p>We are an out-of-network provider.</p>", ["payment: out_of_network_benefits"], [], id="we are out of network"),
    pytest.param("<p>Our IOP costs $500 a day or $2,400 for two weeks.</p>", ["prices: 500-500 day"], ["duration_weeks"], id="two weeks for which one pays"),
    pytest.param("<p>Program dues must be paid by 8 pm each Friday.</p>", [], ["days: fri"], id="the day on which dues are paid"),
    pytest.param("<p>Sliding scale fees aren't available.</p>", [], ["sliding_scale"], id="aren't available"),
    pytest.param("<p>Financing isn't currently offered.</p>", [], ["financing"], id="isn't currently offered"),
    pytest.param("<p>We have a sliding scale. Refunds aren't available.</p>", ["payment: sliding_scale"], [], id="of the next sentence"),
    pytest.param(NETWORK.format("Blue Shield (not Covered California plans)"), ["insurers: blue_cross_blue_shield in_network"], [], id="Covered California is a market"),
    pytest.param(NETWORK.format("Aetna (not covered)"), ["insurers: aetna not_accepted"], [], id="not covered"),
    pytest.param("<p>Neurofeedback and TMS are offered by our partner clinic.</p>", [], ["neurofeedback", "tms"], id="offered by a partner"),
    pytest.param("<p>We offer CBT, and TMS is offered by our partner clinic.</p>", ["iop modalities: cbt"], ["tms"], id="one of two by a partner"),
    pytest.param("<p>We treat anxiety. Gambling treatment is available at the county.</p>", ["iop conditions: anxiety"], ["gambling"], id="available at the county"),
    pytest.param("<p>Gambling treatment is available in Washoe County.</p>", ["iop conditions: gambling"], [], id="a county is a place"),
    pytest.param("<p>Our groups teach DBT. TMS is provided by Brightwater Clinic.</p>", ["iop modalities: dbt"], ["tms"], id="given by another by its name"),
    pytest.param("<p>TMS is provided by Marrow Creek Clinic.</p>", ["iop modalities: tms"], [], id="given by the provider by its name"),
    pytest.param("<p>Our TMS is provided by Brightwater Clinic nurses.</p>", ["iop modalities: tms"], [], id="ours, whoever gives it"),
    pytest.param("<p>Which plans we take:</p><table><tr><th>Aetna</th><th>Cigna</th></tr><tr><td>Yes</td><td>No</td></tr></table>",
        ["insurers: aetna accepted", "insurers: cigna not_accepted"], [], id="an insurer at the head of each column"),
    pytest.param("<p>Which plans we take:</p><table><tr><th></th><th>Aetna</th><th>Cigna</th></tr><tr><td>Hollis Street</td><td>Yes</td><td>No</td></tr></table>",
        ["insurers: aetna accepted"], ["cigna not_accepted"], id="an insurer at the head of each column, and a house of the row"),
    pytest.param(MATRIX, ["insurers: aetna accepted", "insurers: cigna accepted", "insurers: humana not_accepted"], [], id="an insurer of one level and not of another"),
    pytest.param(PARTNERS, ["insurers: aetna accepted"], ["medicaid", "Sparks", "750"], id="referral partners with what they take and cost"),
    pytest.param("<p>We refer to Larkin Detox (accepts Medicaid, $750 a week).</p>", [], ["medicaid", "750"], id="in brackets behind who is referred to"),
    pytest.param("<p>Residents attend groups at a partner, Brightvale Health, on Mondays.</p><p>Brightvale accepts Aetna.</p>", [], ["aetna"], id="a partner by its short name"),
    pytest.param("<p>Marrow Creek accepts Aetna.</p>", ["insurers: aetna accepted"], [], id="the provider by its short name"),
    pytest.param("<p>Marrow takes Premera.</p>", ["insurers: premera accepted"], [], id="takes, of whoever"),
    pytest.param("<p>At Marrow Creek it takes Medicaid ten days to answer.</p>", [], ["medicaid"], id="how long an insurer takes"),
    pytest.param("<p>Because Marrow Creek isn't contracted with Medicaid, patients with Molina should call Brightwater Clinic, which accepts Molina and Medicaid.</p>",
        ["insurers: medicaid not_accepted"], ["molina"], id="whom to call instead"),
    pytest.param("<p>Call our admissions team, who accept Aetna and Cigna.</p>", ["insurers: aetna accepted"], [], id="whom to call here"),
    pytest.param("<p>We cannot accept Medicare, HMO plans, or Kaiser.</p>", ["insurers: medicare not_accepted", "insurers: kaiser not_accepted"], [], id="HMO plans in a list"),
    pytest.param("<p>We'll bill Aetna, Cigna, and Humana as a courtesy, though we're out of network with all three.</p>",
        ["insurers: aetna out_of_network", "insurers: cigna out_of_network", "insurers: humana out_of_network"], [], id="billed as a courtesy"),
    pytest.param("<h2>Sober living</h2><p>Our house: $200/week, $150 intake fee. Single rooms $275/wk.</p>", ["prices: 200-200 week", "prices: 275-275 week"], ["150"], id="an intake fee"),
    pytest.param("<p>We host CEU workshops: EMDR basics, Friday March 6, 9-12, $75 per session.</p>", [], ["prices"], id="a workshop for professionals"),
    pytest.param("<p>Sponsor a bed for $900 a month.</p>", [], ["prices"], id="what a sponsor gives"),
    pytest.param("<p>Our family program: $400 per person. IOP is $300 a day.</p>", ["prices: 300-300 day"], ["400"], id="the family program"),
    pytest.param("<p>Our OTP opens at 5 am. Methadone costs $15 a day or $90 a week.</p>", ["prices: 15-15 day", "prices: 90-90 week"], [], id="what methadone costs here"),
    pytest.param("<p>Methadone costs $100 to $150 a week in most states.</p>", [], ["prices"], id="what methadone costs anywhere"),
    pytest.param("<h3>Is Kaiser accepted?</h3><p>Absolutely.</p>", ["insurers: kaiser accepted"], [], id="a question and a bare yes"),
    pytest.param("<p>Are you in network with Anthem? Yes! Tricare? No.</p>", ["insurers: anthem in_network", "insurers: tricare out_of_network"], [], id="a question of one word"),
    pytest.param("<p>Do you take Anthem? Yes. Medicaid? Only for IOP.</p>", ["insurers: anthem accepted"], ["medicaid"], id="an answer that is none"),
    pytest.param("<p>1450 Tolliver Rd, Larkmere, OH 44601 · 330-555-0135</p>", ["locations: Larkmere OH"], [], id="a place in no list of cities"),
    pytest.param("<p>Larkmere, OH 44601</p>", [], ["Larkmere"], id="a place in no list, without a street"),
    pytest.param("<h2>Nearby locations</h2><ul><li>Marrow Creek Boise - 12 Front St, Boise, ID 83702</li></ul><p>1515 N Division, Reno, NV 89501 | 775-555-0133</p>",
        ["locations: Reno NV"], ["Boise"], id="its own address under those nearby"),
    pytest.param("<p>In-network: Premera, Aetna. Marrow Creek's Boise office also takes Select Health.</p>", ["insurers: aetna in_network"], ["selecthealth"], id="what another office takes"),
    pytest.param("<p>Our Reno office also takes Select Health.</p>", ["insurers: selecthealth accepted"], [], id="what the office of the page takes"),
    pytest.param("<h3>Payment</h3><ul><li>Medicaid</li><li>Buckeye Health Plan</li><li>CareSource</li><li>Cash: $16/day</li></ul>",
        ["insurers: medicaid accepted", "insurers: caresource accepted", "payment: self_pay"], [], id="a list of payment"),
    pytest.param("<h3>Insurance</h3><ul><li>Medicaid</li><li>CareSource</li></ul>", [], ["insurers"], id="a list of insurers that says nothing"),
    pytest.param(NETWORK.format("Anthem (not Medicaid plans)"), ["insurers: anthem in_network"], ["medicaid"], id="plans taken out of a list in brackets"),
    pytest.param("<p>In-network: Cigna, Aetna (not Aetna Better Health).</p>", ["insurers: aetna in_network"], ["out_of_network"], id="a product taken out in brackets"),
    pytest.param("<p>Local providers we trust: Larkin Detox accepts Medicaid; Crown Sober Homes is $750 a month.</p>", [], ["medicaid", "750"], id="others behind a colon"),
    pytest.param("<p>Brightwater Clinic down the street takes Medicaid; we don't.</p>", [], ["medicaid accepted"], id="a clinic down the street"),
    pytest.param("<p>Clients can step down to Crown Sober Homes, $750 a month, which takes Medicaid.</p>", [], ["medicaid", "750"], id="where clients step down to"),
    pytest.param("<p>Acupuncture is available in the community. Yoga is offered at the YMCA.</p>", [], ["acupuncture", "yoga"], id="available in the community"),
    pytest.param("<table><tr><th>Insurance</th><th>Reno</th><th>Sparks</th></tr><tr><td>Cigna</td><td>✓</td><td>✗</td></tr></table>", [], ["cigna"], id="of one house and not of another"),
    pytest.param("<p>Childcare is $20 per day. Notary: $10 per visit. Supervision for interns: $100 per session.</p>", [], ["prices"], id="what is no treatment"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS + body, "Marrow Creek Recovery | Reno"), stated, never)


def test_the_plans_of_a_list_are_of_no_insurer() -> None:
    found = extract_page(
        page(OURS + "<p>We cannot accept Medicare, HMO plans, or Kaiser. We accept Aetna, PPO only.</p>")
    )
    assert {one.id: list(one.plan_types) for one in found.insurers} == {"medicare": [], "kaiser": [], "aetna": ["ppo"]}


PHONES = [
    pytest.param("Website by Blue Fox Design, 775-555-0106.", id="who made the site"),
    pytest.param("Press inquiries: 775-555-0104.", id="the press"),
    pytest.param("Media contact: Ann Larkspur, 775-555-0104.", id="the media"),
    pytest.param("Referral partners include Larkin Detox (775-555-0166).", id="a partner"),
    pytest.param("Website by <a href='tel:7755550106'>Blue Fox: 775-555-0106</a>", id="a link to who made the site"),
    pytest.param("Site design by Blue Fox, 775-555-0106.", id="site design"),
]


@pytest.mark.parametrize("line", PHONES)
def test_a_number_that_is_not_for_callers(line: str) -> None:
    found = extract_page(page(f"{OURS}<p>{line}</p><p>Call us: 775-555-0101.</p>"))
    assert [one.number for one in found.phones] == ["+17755550101"]
