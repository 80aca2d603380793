"""Which ways to pay a page says its provider offers, and which mentions say nothing."""

from __future__ import annotations

from typing import Any

import pytest

from extract.analyse import analyse
from extract.document import fold
from extract.fields import payment
from extract.patterns.terms import find_terms
from extract.reading.parse import parse
from records.models import Finding
from records.vocabulary import vocabulary


def found_on(markup: str, *, presents_own: bool = True) -> list[Finding]:
    """The findings of a snippet, on a page that presents its own program or on one that does not."""
    page = analyse(parse(markup if "<title>" in markup else f"<html><body>{markup}</body></html>"))
    page.presents_own = presents_own
    return payment.find(page)


def codes(found: list[Finding], claim: str = "own") -> set[str]:
    return {finding.value for finding in found if finding.claim == claim}


STATED: list[tuple[str, set[str]]] = [
    ("Our financing and a limited number of scholarships are available.", {"financing", "scholarships"}),
    ("Limited scholarships are available at our house.", {"scholarships"}),
    ("We have some scholarships available for veterans.", {"scholarships"}),
    ("We may have some scholarships available.", set()),
    ("We participate with most insurance plans.", {"most_insurance"}),
    ("We participate in most insurance networks.", {"most_insurance"}),
    ("This is a private-pay practice with few limits.", {"self_pay"}),
    ("All prices are for cash patients.", {"self_pay"}),
    # by what a sliding scale is set, and what you may do instead
    ("The sliding scale is determined by household size and annual income.", {"sliding_scale"}),
    ("Its sliding scale goes by household size.", {"sliding_scale"}),
    ("Our sliding fee scale is calculated from household income.", {"sliding_scale"}),
    ("Look for a clinic with a sliding scale.", set()),
    ("Clinics with a sliding scale often have a waitlist.", set()),
    ("Whether a sliding scale applies is determined by the state.", set()),
    ("You may also choose to pay out of pocket.", {"self_pay"}),
    ("Clients can always pay privately.", {"self_pay"}),
    ("You may also have to pay out of pocket if your plan denies the claim.", set()),
    ("Our direct payment plan membership is $99 a month.", set()),
    ("We'll work with you to set up a payment plan.", {"financing"}),
    ("Our fees are adjusted to your income.", {"sliding_scale"}),
    ("Doses are adjusted to your weight.", set()),
    ("All counseling is free and confidential for enrolled students.", {"free"}),
    ("Our counseling services are free & confidential.", {"free"}),
    ("The helpline is free and confidential.", set()),
    ("Call our hotline: services are free and confidential.", set()),
    ("Our assessment is free and confidential.", set()),
    ("Our services are free and confidential for callers of the crisis line.", set()),
    ("Standard fees in direct payment plans", set()),
    ("We accept Anthem, including all PPO plans.", set()),
    ("We accept all PPO plans from Aetna.", set()),
    ("We accept all PPO plans, including Aetna.", {"most_ppo"}),
    ("We work with all insurances on an out-of-network basis, including Aetna.", {"out_of_network_benefits"}),
    ("Our services are covered by Medicaid (managed care and fee-for-service).", set()),
    ("We are a fee-for-service practice and offer a receipt.", {"self_pay"}),
    ("You have the option to pay for counseling services out of pocket.", {"self_pay"}),
    ("We do not accept insurance but offer scholarships and payment plans.", {"scholarships", "financing", "self_pay"}),
    ("Please ask about available scholarship options.", {"scholarships"}),
    ("We offer a free intensive outpatient program for gambling, funded by the state.", {"free"}),
    ('If I am not in network with your plan, I will provide you with a "superbill".', {"out_of_network_benefits"}),
    ("Tarifas según ingresos.", {"sliding_scale"}),
    ("Cost: sliding scale", {"sliding_scale"}),
    ("The receipt that is provided suffices for reimbursement by your insurer.", {"out_of_network_benefits"}),
    ("We partner with major insurance providers.", {"most_insurance"}),
    ("Call us about our current scholarships.", {"scholarships"}),
    ("Tansy Weir gives financial aid awards to families each year.", {"scholarships"}),
    ("We offer need-based scholarships.", {"scholarships"}),
    (
        "Families with plans of other insurers may be able to use their out-of-network benefits for a part of our fees.",
        {"out_of_network_benefits"},
    ),
    ("Clients with out-of-network benefits will be set up for courtesy billing.", {"out_of_network_benefits"}),
    ("We do courtesy billing for out-of-network plans.", {"out_of_network_benefits"}),
    ("The Quarry College clinic offers free counseling to community members.", {"free"}),
    ("We offer free treatment to the whole community.", {"free"}),
    (
        "Payment: private insurance, Medicaid, self-pay, sliding scale.",
        {"private_insurance", "self_pay", "sliding_scale"},
    ),
    ("Payments accepted: Cash, Medicaid, Private Insurance", {"private_insurance", "self_pay"}),
    ("Payment options include private insurance and a sliding fee scale.", {"private_insurance", "sliding_scale"}),
    ("We offer payment plans and a limited number of sliding-scale places.", {"financing", "sliding_scale"}),
    ("As a courtesy we submit claims to out-of-network companies.", {"out_of_network_benefits"}),
    ("We send in claims to insurance companies in and out of network.", {"out_of_network_benefits"}),
    ("For self-pay families, our fees are set together — I find that fair.", {"self_pay"}),
    (
        "If you have other insurance carriers, I can continue to work with you as an out-of-network provider.",
        {"out_of_network_benefits"},
    ),
    ("We offer a sliding scale based on income.", {"sliding_scale"}),
    ("Sliding scale available.", {"sliding_scale"}),
    ("Fees are based on income and ability to pay.", {"sliding_scale"}),
    ("Ask about our sliding scale.", {"sliding_scale"}),
    ("Usamos una escala móvil según sus ingresos.", {"sliding_scale"}),
    ("Payment plans are available for those who qualify.", {"financing"}),
    ("We offer financing through CareCredit.", {"financing"}),
    ("Interest-free payment plans help our clients start today.", {"financing"}),
    ("Scholarships are available for people who cannot pay.", {"scholarships"}),
    ("Two scholarship beds are open to veterans at our house.", {"scholarships"}),
    ("A limited number of sliding scale spots are available.", {"sliding_scale"}),
    ("A sliding scale may be available; ask us whether you qualify.", {"sliding_scale"}),
    ("If you like, I am glad to provide you with a super bill to hand in.", {"out_of_network_benefits"}),
    ("Superbills are available on request.", {"out_of_network_benefits"}),
    ("We are out of network for all other insurance companies.", {"out_of_network_benefits"}),
    ("I also provide out-of-network services.", {"out_of_network_benefits"}),
    ("I am a private-pay practice, which means I do not bill insurance directly.", {"self_pay"}),
    ("I am not a provider for any insurance.", {"self_pay"}),
    ("We accept Medicaid, Medicare, and offer self-pay options.", {"self_pay"}),
    ("We have out-of-pocket pricing of $180 a month.", {"self_pay"}),
    ("We accept self-pay clients.", {"self_pay"}),
    ("We are a private pay facility.", {"self_pay"}),
    ("We accept cash, checks and all major credit cards.", {"self_pay"}),
    ("We do not accept insurance.", {"self_pay"}),
    ("We take no insurance of any kind.", {"self_pay"}),
    ("Cash price: $1,200 per week", {"self_pay"}),
    ("If you do not have insurance, we offer self-pay options and financing.", {"self_pay", "financing"}),
    ("Treatment is free of charge for county residents.", {"free"}),
    ("Our program is offered at no cost to clients.", {"free"}),
    ("There is no cost to the residents of the program.", {"free"}),
    ("We accept most insurance.", {"most_insurance"}),
    ("Our program is small. Funded by most major insurance companies.", {"most_insurance"}),
    ("Our program is small. Funded by the county.", set()),
    ("We are in-network with the majority of insurance companies in the state.", {"most_insurance"}),
    ("I do not participate in insurance panels.", {"self_pay"}),
    ("I have chosen not to participate in insurance networks.", {"self_pay"}),
    ("We do not contract with any insurance companies.", {"self_pay"}),
    ("Our clinic does not accept any type of insurance; ask us for forms.", {"self_pay"}),
    (
        "Fern Clinic does not bill insurance, but clients may submit claims on their own.",
        {"self_pay", "out_of_network_benefits"},
    ),
    ("Our rates for cash-only clients are listed here.", {"self_pay"}),
    ("I am a fee-for-service provider.", {"self_pay"}),
    ("We are a cash-pay clinic.", {"self_pay"}),
    ("I will give you a receipt to send to your insurance company.", {"out_of_network_benefits"}),
    ("I'm glad to provide itemized statements for out-of-network reimbursement.", {"out_of_network_benefits"}),
    (
        "If you wish to use your insurance, I can provide the documentation you need to be reimbursed.",
        {"out_of_network_benefits"},
    ),
    (
        "Where your plan has no contract with us, we see you as an out-of-network provider.",
        {"out_of_network_benefits"},
    ),
    ('As an "out-of-network" provider, I collect the fee from you at each visit.', {"out_of_network_benefits"}),
    ("All clients are seen on an out-of-network basis.", {"out_of_network_benefits"}),
    ("I am an out-of-network provider, so part of the fee may come back to you.", {"out_of_network_benefits"}),
    ("Our billing staff can help you submit claims to your out-of-network plan.", {"out_of_network_benefits"}),
    ("Our counselors have reserved a few sliding scale places, so do not hesitate to ask.", {"sliding_scale"}),
    ("Reduced fee services are available to a few people.", {"sliding_scale"}),
    ("We offer a reduced fee to clients whose income is low.", {"sliding_scale"}),
    ("Most major insurance accepted.", {"most_insurance"}),
    ("Most insurance plans accepted", {"most_insurance"}),
    ("We are in-network with most major insurers.", {"most_insurance"}),
    ("We work with most major insurance companies, including Aetna.", {"most_insurance"}),
    ("We accept most insurance except Medicaid.", {"most_insurance"}),
    ("Our clinic bills all insurances.", {"most_insurance"}),
    ("We accept most major PPO insurance plans.", {"most_ppo"}),
    ("We accept Aetna, PPO plans and self pay.", {"most_ppo", "self_pay"}),
    ("We accept Cigna and most PPO and HMO plans.", {"most_ppo"}),
    ("We are in network with Aetna and accept most PPO insurances like Humana.", {"most_ppo"}),
    ("We accept private insurance and private pay.", {"private_insurance", "self_pay"}),
    ("We accept all private insurance plans.", {"most_insurance", "private_insurance"}),
    ("We accept commercial insurance.", {"private_insurance"}),
    ("We are an out-of-network provider and will give you a superbill.", {"out_of_network_benefits"}),
    ("If your plan has out-of-network benefits, we bill it for you.", {"out_of_network_benefits"}),
    ("We are out-of-network with most insurance plans.", {"out_of_network_benefits"}),
]


@pytest.mark.parametrize(("text", "wanted"), STATED, ids=[text[:50] for text, _ in STATED])
def test_stated_ways_to_pay(text: str, wanted: set[str]) -> None:
    assert codes(found_on(f"<p>{text}</p>")) == wanted


NOT_STATED = [
    "For clients with PPO plans, this can still be a viable option.",
    "We partner with these major insurance providers.",
    "Call for a free intensive outpatient program assessment.",
    "Ask other programs about available scholarship options.",
    "Ask whether there are scholarships.",
    "Students may apply for financial aid at their college.",
    "Many families with other plans may use their out-of-network benefits at most programs.",
    "If you have out-of-network benefits, ask your plan what it pays.",
    "We may offer payment plans.",
    "We do not submit claims to out-of-network companies.",
    "You submit claims to your out-of-network plan.",
    "Most plans offer some mental health coverage.",
    "Most insurance plans have a deductible.",
    "Our Addiction-Free Program supports young people.",
    "We do not offer payment plans.",
    "We do not offer a sliding scale at this time.",
    "Sliding scale fees are not available.",
    "Many centers offer sliding scale fees.",
    "Some facilities offer scholarships.",
    "We do not accept cash.",
    "We do not accept most insurance.",
    "We do not accept all insurance plans.",
    "We do not participate in drug trials paid for by insurance companies.",
    "We give each client a receipt for the deposit.",
    "We provide documentation to your employer or school.",
    "We will not provide receipts for your insurance company.",
    "Our alumni have reduced rates of relapse.",
    "The inn beside our clinic gives families a reduced rate.",
    "You may submit claims to your insurer.",
    "An out-of-network provider may cost you more, so we check your plan.",
    "We do not accept private insurance; Medicaid only.",
    "Call for a free consultation.",
    "We offer free insurance verification at no cost to you.",
    "Free and confidential assessment.",
    "We offer a drug-free program.",
    "Respectful & Stigma-Free Care",
    "We give judgment-free treatment to all.",
    "Our stigma free care begins with a call.",
    "We offer smoke free residential programs.",
    "Our residents live free of drugs in a free-standing program.",
    "Sober, substance-free programs for men",
    "Our alumni support group is free.",
    "Live a life that is free from addiction with our treatment.",
    "Most insurance plans cover our program.",
    "Private insurance often covers rehab.",
    "Our admissions team can discuss self-pay options with you.",
    "Your out-of-network benefits may cover treatment.",
    "According to a study, payment plans are offered by most programs.",
    "Our cash assistance policy and petty cash are audited.",
    "Do you offer financing?",
    "Our work rests on peer-reviewed scholarship and academic scholarships.",
]


@pytest.mark.parametrize("text", NOT_STATED)
def test_mentions_that_state_nothing(text: str) -> None:
    assert codes(found_on(f"<p>{text}</p>")) == set()


LISTS: list[tuple[str, str, set[str], set[str]]] = [
    ("accepted payment", "<h2>Payment Methods Accepted</h2><ul><li>Private insurance</li><li>Self-pay</li><li>Sliding fee scale</li></ul>",
     {"private_insurance", "self_pay", "sliding_scale"}, set()),
    ("under what may be", "<p>Some of these may include:</p><ul><li>Private financing</li><li>Sliding scale options</li></ul>",
     set(), {"financing", "sliding_scale"}),
    ("we accept list", "<p>We accept:</p><ul><li>Aetna</li><li>Most PPO plans</li></ul>", {"most_ppo"}, set()),
    ("label", "<div><div><b>Insurance</b></div><div>Most PPO accepted</div></div>", {"most_ppo"}, set()),
    ("asked and affirmed", "<h3>Do you offer payment plans?</h3><p>Yes, please call us to set one up.</p>", {"financing"}, set()),
    ("affirmed in Spanish", "<h3>¿Ofrecen planes de pago?</h3><p>Sí, llámenos.</p>", {"financing"}, set()),
    ("affirmed for some", "<h3>Do you offer scholarships?</h3><p>Yes, in some cases.</p>", set(), {"scholarships"}),
    ("asked and not answered", "<h3>Do you offer payment plans?</h3><p>Please ask our office.</p>", set(), {"financing"}),
    ("asked and denied", "<h3>Do you offer payment plans?</h3><p>No, fees are due at each visit.</p>", set(), {"financing"}),
    ("menu", "<nav><ul><li>Financing</li><li>Scholarships</li></ul></nav>", set(), set()),
    ("title", "<html><head><title>Sliding scale rehab</title></head><body><p>We accept most insurance.</p></body></html>", {"most_insurance"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "wanted", "unclear"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_lists_and_labels(markup: str, wanted: set[str], unclear: set[str]) -> None:
    found = found_on(markup)
    assert codes(found) == wanted
    assert codes(found, "unclear") == unclear


def test_a_neutral_statement_is_unclear_where_the_page_presents_no_program() -> None:
    found = found_on("<p>Sliding scale available.</p>", presents_own=False)
    assert (codes(found), codes(found, "unclear")) == (set(), {"sliding_scale"})


def test_each_quote_stands_in_the_page() -> None:
    page = analyse(parse("<p>We offer a <b>sliding scale</b> and payment plans.</p><p>We accept most insurance.</p>"))
    quotes = [evidence.quote for finding in payment.find(page) for evidence in finding.evidence]
    assert len(quotes) == 3
    assert all(quote in page.document.text for quote in quotes)


@pytest.mark.parametrize("term", vocabulary("payment").terms, ids=lambda term: term.id)
def test_every_wording_finds_its_own_code(term: Any) -> None:
    for wording in (*term.aliases, *term.exact):
        assert {match.id for match in find_terms(wording, fold(wording), ("payment",))} == {term.id}, wording


NOT_SAID: list[tuple[str, str]] = [
    ("<h2>Sliding scale</h2><p>No</p>", "sliding_scale"),
    ("<p>Many clients with PPO insurance plans receive part of their money back.</p>", "most_ppo"),
    ("<p>We accept PPO plans of Humana and Cigna.</p>", "most_ppo"),
    ("<p>We are in-network with Aetna and Cigna PPO plans.</p>", "most_ppo"),
    ("<p>We accept Humana's PPO plans.</p>", "most_ppo"),
    ("<p>We do not provide superbills.</p>", "out_of_network_benefits"),
    ("<p>If we are out of network, call your plan.</p>", "out_of_network_benefits"),
    ("<p>We are not out of network with anyone.</p>", "out_of_network_benefits"),
    ("<p>I was out of work, and my therapist said I am a private pay client.</p>", "self_pay"),
]


@pytest.mark.parametrize(("markup", "code"), NOT_SAID, ids=[markup[:60] for markup, _ in NOT_SAID])
def test_not_offered(markup: str, code: str) -> None:
    assert code not in codes(found_on(markup))


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<p>We accept Aetna. A sliding fee scale is available.</p>", {"sliding_scale"}),
        (
            "<p>Nobody is turned away; a sliding fee scale is available.</p><p>We accept Medicaid.</p>",
            {"sliding_scale"},
        ),
        ("<p>A sliding scale is available at many clinics. We accept Aetna.</p>", set()),
        ("<p>A sliding fee scale is available.</p><p>Payment plans are common.</p>", set()),
    ],
)
def test_what_stands_beside_our_own_under_paying_for_care(markup: str, wanted: set[str]) -> None:
    assert codes(found_on(f"<h2>Paying for care</h2>{markup}")) == wanted


# Who is in nobody's network says nothing of bills outside of it, nor of paying by oneself: both are to be asked.
IN_NO_NETWORK: list[tuple[str, set[str], set[str]]] = [
    ("We are not contracted with any commercial insurance.", set(), {"self_pay", "out_of_network_benefits"}),
    ("We are not paneled with any insurance companies.", set(), {"self_pay", "out_of_network_benefits"}),
    ("We are out of network with all insurance companies.", {"out_of_network_benefits"}, {"self_pay"}),
    ("No insurance is accepted.", {"self_pay"}, {"most_insurance"}),
    ("No health insurance is accepted. We provide superbills.", {"self_pay", "out_of_network_benefits"}, set()),
    ("We do not accept insurance.", {"self_pay"}, {"most_insurance"}),
    ("No insurance is accepted for rent.", set(), set()),
]


@pytest.mark.parametrize(("text", "own", "unsure"), IN_NO_NETWORK, ids=[text[:40] for text, _, _ in IN_NO_NETWORK])
def test_who_is_in_no_network(text: str, own: set[str], unsure: set[str]) -> None:
    found = found_on(f"<p>{text}</p>")
    assert codes(found) == own
    assert codes(found, "unclear") - own == unsure
