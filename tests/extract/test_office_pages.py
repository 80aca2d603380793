"""Pages of an office in a few lines: the insurers it takes, what it bills for its clients, an agreement, where its bills are paid; and those that look alike."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_role_evidence import page

LIST = "- Aetna\n- Cigna\n- Moda Health"
TAKEN = [
    pytest.param(f"# Questions about insurance\n+ Insurances Accepted:\n{LIST}\n+ What does a copay mean for mental health?\nA part of the fee.", "provider", id="a bare heading over a list"),
    pytest.param(f"# Counseling and payment\n+ Insurance plans we accept\n{LIST}\nDepression and anxiety are covered by each.", "provider", id="plans we accept"),
    pytest.param(f"# Insurance\n+ In-network insurance\n{LIST}\n+ Mental health\nTherapy for depression is covered.", "provider", id="in-network insurance"),
    pytest.param(f"# Psychiatry and insurance\n+ Insurance companies we work with\n{LIST}", "provider", id="companies we work with"),
    pytest.param(f"# Insurance for addiction treatment\nMost rehabs take insurance.\n+ Insurances accepted\n{LIST}", "article", id="behind what most rehabs do"),
    pytest.param(f"# Insurance for addiction treatment\n+ Insurance accepted by most rehabs\n{LIST}", "article", id="accepted by most rehabs"),
    pytest.param(f"# Addiction treatment\n+ Fenn House\n+ Insurance accepted\n{LIST}\n+ Alder House\n+ Insurance accepted\n{LIST}", "article", id="of two places"),
    pytest.param("# Paying for mental health\n+ Insurance accepted\nAsk whether Aetna or Cigna covers therapy for depression before the first visit to anyone.", "article", id="a sentence and no list"),
    pytest.param("# Paying for mental health\n+ Insurance accepted\n- Aetna\nTherapy may be covered.", "article", id="one insurer"),
    pytest.param(f"# Dental insurance\n+ Insurances accepted\n{LIST}\nDentistry for all ages.", "article", id="a dentist"),
    pytest.param(f"# Mental health coverage\n+ Insurers in the state\n{LIST}\nTherapy is covered by law.", "article", id="insurers in a state"),
]  # fmt: skip
BILLS = [
    pytest.param("# Insurance and rates\nWe are now accepting new clients.\nWe are in-network with Cigna. We process claims each month.\nThe co-pay is due at each session.", "provider", id="in network, for clients and sessions"),
    pytest.param("If we are out of network, we can still see you. We create a superbill after each session and send it to your plan.\nCounseling is paid back in part. We ask for payment at the session.", "provider", id="superbills for counseling"),
    pytest.param("# Fees\nI am only in-network with Aetna. Clients pay the co-pay at each session.\nI require 48 hours notice if you cannot come.", "provider", id="only in one network"),
    pytest.param("# Office policies\nCounseling is hard work, and sessions last an hour.\nA $90 an hour counseling fee is payable at the end of each session. If this office is filing, the co-pay is due.\nGive 24 business hours notice of a change.", "provider", id="this office files"),
    pytest.param("# Insurance\nWe are in-network with Cigna for all clients. Each nutrition session is an hour.\nWe are accepting new clients.", "article", id="a dietitian"),
    pytest.param("# Insurance\nWe are in-network with Cigna. Clients come for massage sessions.\nWe are accepting new clients.", "article", id="massage"),
    pytest.param("# Insurance\nWe are in-network with Cigna and take new patients. Bring your card.\nWe see children at both offices.", "article", id="a pediatrician's, without clients and sessions"),
    pytest.param("# Superbills\nA superbill is a receipt for therapy sessions. Clients send it to their plan.\nMost therapists are out of network.", "article", id="a lesson on superbills"),
    pytest.param("# Insurance\nWe are in-network with Cigna. Clients learn to walk again in physical therapy sessions.\nWe open at six.", "article", id="physical therapy"),
]  # fmt: skip
ANSWERS = [
    pytest.param("# How does insurance work?\nIf we are a provider for your plan, we will help you with it before counseling or therapy begins. If we are not, you pay the fee of each session.\nWe will be happy to help. Many plans have a deductible.", "provider", id="if we are a provider for your plan"),
    pytest.param("# How do out-of-network benefits work?\nWe submit the paperwork for each therapy session on your behalf. We ask you to pay first. Our therapists give receipts.\nMost plans pay a part.", "provider", id="we submit the paperwork"),
    pytest.param("# How does insurance work?\nA plan pays a part of therapy for depression. Many plans have a deductible.\nA provider bills your plan after each session.", "article", id="nobody says we"),
    pytest.param("# How does insurance work?\nIn this post we look at plans for therapy. We hope it helps. We wrote it for families.\nMost plans pay for depression care.", "article", id="we who write"),
    pytest.param("# General office policies\nOur policies are those of Larch TMS Clinic. We ask for a deposit. If you miss a TMS consultation, we charge for it.\nWe have a rule on notice.", "provider", id="policies of a clinic for TMS"),
    pytest.param("# Do insurance companies pay for rehab?\nWhether you live alone or with others, addiction is hard. As you begin, you will be asked for your card.\nInsurers must cover addiction treatment.", "article", id="do insurers pay"),
    pytest.param('This section outlines the purpose of the agreement for therapy.\n"The fee for each session is $90, payable at the time of service."\n"Clients are expected to attend sessions each week."\nHere are some templates that are similar.', "article", id="templates of an agreement"),
]  # fmt: skip
OWED = [
    pytest.param("# Payment policies\nThe client or guardian is financially responsible for therapy and counseling.\nIt is our custom to be paid at the time of your session. An outstanding balance is paid first.", "provider", id="who is responsible, and when it is paid"),
    pytest.param("# Fees\nThe agency may let you carry a small balance for counseling.\nClients call at least twenty-four hours in advance. Who fails to cancel may pay a fee.", "provider", id="a balance, and who fails to cancel"),
    pytest.param("# Rates policy\nFees for therapy sessions are due at the time of service. A late fee is added after 30 days.\nYou accept full responsibility for prompt payment of services.", "provider", id="fees that are due, late fees, full responsibility"),
    pytest.param("# Financial policies\nPatients are financially responsible for psychotherapy. Copays are paid at the time of your visit.\nUnpaid balances go to a collection agency.", "provider", id="a collection agency"),
    pytest.param("# Financial policies\nPatients are financially responsible for crowns. Copays are paid at the time of your visit.\nUnpaid balances go to a collection agency. Our dentists see children.", "article", id="a dentist"),
    pytest.param("# Policies for a practice\nMost therapists say that clients are financially responsible. Many programs charge late fees for counseling.\nAn outstanding balance may go to a collection agency.", "article", id="what most therapists say"),
    pytest.param("# Sample financial policy\nClients are financially responsible for therapy. Fees are paid at the time of your session.\nA client who fails to cancel pays a fee. Late fees apply.", "article", id="a sample"),
    pytest.param("# Credit counseling\nYou are personally responsible for your loans. A collection agency may call about unpaid balances. Late fees add up.", "article", id="credit counseling"),
    pytest.param("# Rent\nTenants are billed each month. Late fees apply. Unpaid balances go to a collection agency.\nYou are financially responsible.", "article", id="a landlord"),
]  # fmt: skip
SIGNED = 'This agreement is made on ____ by and between ____ ("Patient") and {who} ("{what}").'
AGREEMENTS = [
    pytest.param("Quarry Mind Care, PC", "Provider", "provider", id="a company"),
    pytest.param("Fernlight Ketamine Clinic", "Clinic", "provider", id="a clinic"),
    pytest.param("Tarn Psychiatry LLC", "Practice", "provider", id="a practice"),
    pytest.param("Ann Quill, LCSW", "Provider", "provider", id="one who is licensed"),
    pytest.param("____", "Provider", "article", id="a blank"),
    pytest.param("[Practice name]", "Provider", "article", id="a place for a name"),
    pytest.param("the provider named below", "Provider", "article", id="whoever is named below"),
    pytest.param("Quarry Mind Care, PC", "Tenant", "article", id="another contract"),
]  # fmt: skip
BILL = "Who can I ask about my bill?"
OFFICES = [
    pytest.param("Billing Office\n620 Alder Street, Suite 6\n503-555-0142", "Pay at Central Intake before treatment begins.", "provider", id="billing office"),
    pytest.param("Central Intake Unit\n40 Quarry Ave\n503-555-0142", "Come to intake first, and bring your card.", "provider", id="intake unit"),
    pytest.param("Billing Office\n503-555-0142", "Pay at Central Intake before treatment begins.", "article", id="no street"),
    pytest.param("Billing Office\n620 Alder Street", "Pay at Central Intake before treatment begins.", "article", id="no number"),
    pytest.param("Billing Office\n620 Alder Street\n503-555-0142", "Pay your doctor before treatment begins.", "article", id="no intake"),
    pytest.param("Post Office\n620 Alder Street\n503-555-0142", "Intake of alcohol rises in winter.", "article", id="the intake of alcohol"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), TAKEN + BILLS + ANSWERS + OWED)
def test_an_office_that_takes_insurers_or_bills_them(text: str, role: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == role or (role == "article" and found.page_role == "directory"), found.page_role_signals
    if role == "article":
        assert not found.insurers


@pytest.mark.parametrize(("who", "what", "role"), AGREEMENTS)
def test_an_agreement_is_of_the_one_who_names_himself(who: str, what: str, role: str) -> None:
    text = f"# Financial agreement for ketamine treatment\n{SIGNED.format(who=who, what=what)}\nThe patient pays $200 for each infusion. Claims go to the patient's plan."
    assert extract_page(page(text)).page_role == role


@pytest.mark.parametrize(("office", "told", "role"), OFFICES)
def test_where_bills_are_paid(office: str, told: str, role: str) -> None:
    text = f"# Payment for substance abuse treatment\n{told}\n+ {BILL}\n{office}"
    assert extract_page(page(text)).page_role == role


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("My insurance covers out of network providers.", False),
        ("If your plan covers out-of-network providers and you are seeing a therapist who does not accept your insurance, file a claim.", False),
        ("Residential treatment is not covered by Medicaid.", False),
        ("Inpatient care is not covered by Medicaid.", False),
        ("We do not accept Medicaid.", True),
        ("We are out of network with Medicaid.", True),
    ],
)  # fmt: skip
def test_what_plans_do_anywhere_is_nothing_that_an_office_says_of_itself(sentence: str, said: bool) -> None:
    text = f"# Counseling\nWe treat depression and anxiety. Our therapists see adults. We run an outpatient clinic.\n{sentence}"
    found = extract_page(page(text))
    assert found.page_role == "provider"
    assert bool([one for one in found.insurers if one.id == "medicaid"] or found.payment) == said
