"""Wordings that turn a status around, that speak of another provider, or that say no more than a label; one table each."""

from __future__ import annotations

import json

import pytest

from extract.analyse import analyse
from extract.fields import insurers, payment
from extract.reading.parse import parse
from records.models import Finding
from tests.bounded import within

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
BLUES = {"anthem_blue_cross": YES, "blue_shield_of_california": YES}


def found_on(body: str) -> list[Finding]:
    """The findings on a page of a made-up provider that presents its own program."""
    page = analyse(
        parse(
            "<html><head><title>Intensive Outpatient Program | Maple Harbor Recovery</title></head><body>"
            "<h1>Intensive Outpatient Program</h1><p>Our IOP at Maple Harbor Recovery meets three evenings a week.</p>"
            f"{body}</body></html>"
        )
    )
    return insurers.find(page)


def own(body: str) -> dict[str, str]:
    return {finding.value["id"]: finding.value["status"] for finding in found_on(body) if finding.claim == "own"}


SENTENCES: list[tuple[str, dict[str, str]]] = [
    ("We are in-network with Wellfleet.", {"wellfleet": IN}),
    ("We accept walkers from Wellfleet Bay.", {}),
    ("For clients with Aetna, this can still be a viable option.", {}),
    ("Maple Harbor has therapists that accept: Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Find therapists that accept Aetna.", {}),
    ("Many insurers have therapists that accept Aetna.", {}),
    ("A few of the many plans Maple Harbor is “in-network” with include: Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    # what is not limited to them includes them
    ("We accept most insurance, including but not limited to Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Aceptamos la mayoría de los seguros, incluyendo pero no limitado a Aetna y Cigna.", {"aetna": YES, "cigna": YES}),
    ("Aceptamos varios seguros, incluidos pero sin limitarse a Aetna.", {"aetna": YES}),
    ("Plans accepted include but are not limited to Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("We accept many plans (including, but not limited to: Aetna and Humana).", {"aetna": YES, "humana": YES}),
    ("We accept insurance including, but not exclusively, Aetna.", {"aetna": YES}),
    ("We do not accept HMO plans, including but not limited to Kaiser.", {"kaiser": NO}),
    ("We accept all plans but not Kaiser.", {"kaiser": NO}),
    ("We accept everything but Kaiser.", {"kaiser": NO}),
    ("TRICARE is the only insurance we accept.", {"tricare": YES}),
    ("Aetna and Cigna are the only commercial plans that we take.", {"aetna": YES, "cigna": YES}),
    ("Aetna is not the only insurance we accept.", {}),
    # a clause behind a dash is one of its own
    ("Our office participates with Aetna only - we are out of network with all other insurers.", {"aetna": IN}),
    ("We are in network with Aetna, Texas Medicaid, Superior and others.", {"aetna": IN, "medicaid": IN, "superior_healthplan": IN}),
    ("Superior counselors. We take Aetna.", {"aetna": YES}),
    # who is welcome
    ("We welcome Aetna and Priority Health members.", {"aetna": YES, "priority_health": YES}),
    ("Our clinic gladly welcomes Medicaid patients.", {"medicaid": YES}),
    ("We welcome questions about Aetna.", {}),
    # an ordinary word between names that bear marks
    ("Insurance: Moda (in-network), Providence (accepted), Cigna (out-of-network).", {"moda": IN, "providence": YES, "cigna": OUT}),
    # a clause that leaves its cue to the one before
    ("TRICARE isn’t accepted; Humana, Cigna and Ambetter are.", {"tricare": NO, "humana": YES, "cigna": YES, "ambetter": YES}),
    ("Kaiser isn't accepted. Aetna and Cigna are.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("Aetna and Cigna are accepted; Humana and TRICARE are not.", {"aetna": YES, "cigna": YES, "humana": NO, "tricare": NO}),
    ("Medicare isn't accepted, Medicaid is.", {"medicare": NO, "medicaid": YES}),
    ("Cigna isn't in network with us; Aetna is.", {"cigna": OUT, "aetna": IN}),
    ("Aetna is accepted and Cigna is too.", {"aetna": YES, "cigna": YES}),
    ("Aetna is a large insurer. Cigna and Humana are.", {}),
    ("We aren't in network with Molina, but we do take Ambetter.", {"molina": OUT, "ambetter": YES}),
    # the plans of a public payer under its name
    ("AHCCCS plans accepted: Mercy Care, Arizona Complete Health.", {"mercy_care": YES, "arizona_complete_health": YES}),
    ("Medicaid plans accepted: Molina, Buckeye.", {"molina": YES, "buckeye": YES}),
    ("Insurance: Moda (in-network), Oregon Health Plan (Trillium only).", {"moda": IN, "trillium": YES}),
    ("Trillium grows behind our house. We take Aetna.", {"aetna": YES}),
    # ways to pay in one list with payers
    ("Medicaid and sliding fee accepted.", {"medicaid": YES}),
    ("Medicaid, Medicare and private insurance accepted.", {"medicaid": YES, "medicare": YES}),
    ("Medicaid patients pay no fee, and private insurance is accepted.", {}),
    # semicolons of a list part no clauses
    ("We are in network with: Aetna; Cigna; MHN; and Magellan.", {"aetna": IN, "cigna": IN, "mhn": IN, "magellan": IN}),
    ("We take Aetna PPO; Cigna HMO; Humana and others.", {"aetna": YES, "cigna": YES, "humana": YES}),
    ("We accept Aetna; Cigna is out of network.", {"aetna": YES, "cigna": OUT}),
    # a team in which some are
    ("Our team of skilled therapists includes professionals who are in-network with insurers such as Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("Find professionals who are in-network with Aetna.", {}),
    # in quotation marks
    ("We are considered ‘in network’ with Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ('We are "out-of-network" with Aetna, and "in-network" for Cigna.', {"aetna": OUT, "cigna": IN}),
    # shortened, and with "non-" before
    ("We are INN with Aetna and Humana, and OON with Cigna.", {"aetna": IN, "humana": IN, "cigna": OUT}),
    ("We are a non-network provider for TRICARE.", {"tricare": OUT}),
    ("We are a nonparticipating provider with Humana.", {"humana": OUT}),
    ("Our clinic is an out-of-network participating provider with TRICARE.", {"tricare": OUT}),
    ("The Hampton Inn with its Aetna offices is across the street.", {}),
    # neither … nor
    ("We accept neither Medicare nor Medicaid.", {"medicare": NO, "medicaid": NO}),
    ("We neither accept Medicare nor Medicaid.", {"medicare": NO, "medicaid": NO}),
    ("Neither Medicare nor Medicaid is accepted.", {"medicare": NO, "medicaid": NO}),
    ("We are in network with neither Aetna nor Cigna.", {"aetna": OUT, "cigna": OUT}),
    ("We accept Aetna but neither Medicare nor Medicaid.", {"aetna": YES, "medicare": NO, "medicaid": NO}),
    ("Neither our Reno clinic nor our Sparks clinic accepts Medicaid.", {"medicaid": NO}),
    ("We are neither contracted with Kaiser nor in network with Aetna.", {"kaiser": NO, "aetna": OUT}),
    ("We do not take Medicare, nor do we work with Kaiser.", {"medicare": NO, "kaiser": NO}),
    ("Neither your age nor your Medicaid plan matters; we accept Medicaid.", {"medicaid": YES}),
    # stopped, refused, left
    ("As of January 1, 2024 we stopped accepting Molina.", {"molina": NO}),
    ("We refuse to take Molina.", {"molina": NO}),
    ("We have stopped taking Molina.", {"molina": NO}),
    ("We decline to bill Medicaid.", {"medicaid": NO}),
    ("Our providers have opted out of Medicare.", {"medicare": NO}),
    ("We have stopped accepting patients with Medicaid.", {"medicaid": NO}),
    ("We refuse patients with Medicaid.", {"medicaid": NO}),
    ("We left the Molina network in 2023.", {"molina": OUT}),
    ("Our contract with Molina ended in 2023.", {"molina": OUT}),
    ("We terminated our contract with Molina.", {"molina": OUT}),
    ("We are no longer contracted with Molina.", {"molina": OUT}),
    ("We never stopped accepting Molina.", {"molina": YES}),
    ("We never refuse clients with Medicaid.", {"medicaid": YES}),
    ("We started accepting Molina in January 2024.", {"molina": YES}),
    ("We will stop accepting Molina on January 1.", {}),
    ("We stopped accepting walk-ins but accept Medicaid.", {"medicaid": YES}),
    ("We help you stop drinking and we accept Aetna.", {"aetna": YES}),
    ("Medicaid funding ended in 2023.", {}),
    # Spanish
    ("No se acepta Medicaid.", {"medicaid": NO}),
    ("No se aceptan Medicaid ni Medicare.", {"medicaid": NO, "medicare": NO}),
    ("Ya no aceptamos Aetna.", {"aetna": NO}),
    ("Tampoco aceptamos Cigna.", {"cigna": NO}),
    ("Aetna ya no es aceptado.", {"aetna": NO}),
    ("Ni Medicare ni Medicaid son aceptados.", {"medicare": NO, "medicaid": NO}),
    ("Dejamos de aceptar Aetna en 2024.", {"aetna": NO}),
    ("No estamos dentro de la red de Aetna.", {"aetna": OUT}),
    ("Se acepta Medicaid.", {"medicaid": YES}),
    ("No dude en llamar, aceptamos Medicaid.", {"medicaid": YES}),
    ("No sólo aceptamos Aetna sino también Cigna.", {"aetna": YES, "cigna": YES}),
    # two Blues of California
    ("We are contracted with Anthem Blue Cross and Blue Shield of California.",
     {"anthem_blue_cross": IN, "blue_shield_of_california": IN}),
    ("We accept Anthem Blue Cross & Blue Shield of CA.", BLUES),
    ("We accept Anthem Blue Cross/Blue Shield of California.", BLUES),
    ("We accept Blue Cross and Blue Shield of California.", {"blue_shield_of_california": YES}),
    ("We accept Anthem Blue Cross and Blue Shield of Ohio.", {"anthem": YES}),
    ("We accept Blue Cross and Blue Shield of Texas.", {"blue_cross_blue_shield": YES}),
    # one product and not another
    ("We are in-network with Humana Military but not Humana.", {"tricare": IN, "humana": OUT}),
    ("We take Humana Military but not Humana commercial plans.", {"tricare": YES, "humana": NO}),
    ("We accept Aetna but not Medicaid.", {"aetna": YES, "medicaid": NO}),
    ("We accept Aetna but not Aetna Better Health.", {"aetna": YES}),
    # a plan in brackets behind its brand
    ("We accept Molina (Medicaid) and Aetna.", {"molina": YES, "aetna": YES}),
    ("We accept Humana (commercial and Medicare plans).", {"humana": YES}),
    ("We accept Molina and Medicaid.", {"molina": YES, "medicaid": YES}),
    ("We accept state plans (Medicaid) and Molina.", {"medicaid": YES, "molina": YES}),
    ("We are in the Anthem Blue Cross network.", {"anthem_blue_cross": IN}),
    ("We are not in the Aetna network.", {"aetna": OUT}),
    ("Aetna is in the news again.", {}),
    # who provides stands between
    ("These services, which are provided by Fern Clinic, are covered by Aetna.", {"aetna": YES}),
    ("Medicare does not cover our residential program.", {"medicare": NO}),
    ("Medicaid does not cover residential treatment in many states.", {}),
    # names that are also another thing
    ("In network: Aetna, Sutter Health, LYRA, VA CCN", {"aetna": IN, "sutter_health": IN, "lyra": IN, "va": IN}),
    ("We work with Sutter Health doctors who refer to us.", {}),
    # a level of care each
    ("We are in-network with Aetna for PHP and out-of-network for IOP.", {}),
    ("Aetna is in-network for PHP and out-of-network for IOP.", {}),
    ("We accept Cigna for IOP but not for residential.", {}),
    ("We are in-network with Aetna for PHP and IOP.", {"aetna": IN}),
    ("We are in-network with Aetna for PHP and out-of-network with Cigna for IOP.", {"aetna": IN, "cigna": OUT}),
    ("We accept Medicaid for IOP, and Aetna for PHP.", {"medicaid": YES, "aetna": YES}),
    # a clause behind a list that begins anew
    ("We bill Aetna, Cigna and others, are in-network with Oscar, and take cash.", {"aetna": YES, "cigna": YES, "oscar": IN}),
    ("Maple Harbor uses out-of-network coverage from many plans (Aetna, Cigna, and others), is in-network with TRICARE, and has loans.",
     {"aetna": OUT, "cigna": OUT, "tricare": IN}),
    ("We accept out-of-network coverage from most plans (Aetna, Cigna).", {"aetna": OUT, "cigna": OUT}),
    ("Aetna and Cigna are in-network with us.", {"aetna": IN, "cigna": IN}),
    ("Aetna and Cigna are in-network with our day program.", {"aetna": IN, "cigna": IN}),
    # a name in the plural that stands for one
    ("Maple Harbor Centers accepts Aetna.", {"aetna": YES}),
    ("Many centers accept Aetna.", {}),
    ("We take Aetna, EMI and PEHP.", {"aetna": YES, "emi_health": YES, "pehp": YES}),
    ("We accept no EMI from the tower next door.", {}),
    # other providers
    ("Programs such as Cedar Hill Detox accept Medicaid.", {}),
    ("Our sister program, Oak House, in Reno takes Medicaid.", {}),
    ("Oak House, our sister program, is in-network with Aetna.", {}),
    ("Our affiliate Oak House accepts Medicaid.", {}),
    ("Patients with Medicaid can be seen at our sister clinic.", {}),
    ("Clients with Medicaid are referred to Cedar Hill.", {}),
    ("We refer clients with Medicaid to Cedar Hill.", {}),
    ("Other providers accept Aetna, but we accept Cigna.", {"cigna": YES}),
    ("Hospitals refer patients with Medicaid to us and we treat them.", {"medicaid": YES}),
    ("We and our sister clinic accept Aetna.", {"aetna": YES}),
    ("Together with our sister clinic, we accept Aetna.", {"aetna": YES}),
    ("Our programs such as IOP and PHP accept Medicaid.", {"medicaid": YES}),
    ("Unlike other programs, we accept Medicaid.", {"medicaid": YES}),
    ("We accept clients with Aetna who are referred by other providers.", {"aetna": YES}),
    ("Patients with Aetna are treated by our other therapists.", {"aetna": YES}),
    # a name that is a saying
    ("We accept UMR, Golden Rule and Aetna.", {"umr": YES, "united_healthcare": YES, "aetna": YES}),
    ("We treat everyone by the Golden Rule.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=[text[:60] for text, _ in SENTENCES])
def test_wording_that_turns_a_status_around(text: str, wanted: dict[str, str]) -> None:
    assert own(f"<p>{text}</p>") == wanted


MARKUP: list[tuple[str, str, dict[str, str]]] = [
    ("struck name", "<p>We accept <s>Aetna</s> Cigna.</p>", {"cigna": YES}),
    ("deleted name", "<p>We accept <del>Aetna and</del> Cigna.</p>", {"cigna": YES}),
    ("struck item", "<p>We accept:</p><ul><li><strike>Aetna</strike></li><li>Cigna</li></ul>", {"cigna": YES}),
    ("struck by style", '<p>We accept <span style="text-decoration:line-through">Aetna</span> and Cigna.</p>', {"cigna": YES}),
    ("label in a line", "<p>Insurance: Aetna, Cigna</p>", {"aetna": YES, "cigna": YES}),
    ("label in bold", "<p><b>Insurance:</b> Aetna, Cigna</p>", {"aetna": YES, "cigna": YES}),
    ("term", "<dl><dt>Insurance</dt><dd>Aetna, Cigna</dd></dl>", {"aetna": YES, "cigna": YES}),
    ("row", "<table><tr><td>Insurance</td><td>Aetna, Cigna</td></tr></table>", {"aetna": YES, "cigna": YES}),
    ("lines", "<p>Insurance<br>Aetna<br>Cigna<br>Humana</p>", {"aetna": YES, "cigna": YES, "humana": YES}),
    ("list", "<p>Insurance:</p><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": YES, "cigna": YES}),
    ("Spanish label", "<p>Seguros: Aetna y Cigna</p>", {"aetna": YES, "cigna": YES}),
    ("refused after the label", "<p>Insurance: we do not accept Aetna or Cigna</p>", {"aetna": NO, "cigna": NO}),
    ("advice after the label", "<p>Insurance: ask your Aetna or Cigna agent.</p>", {}),
    ("links to guides", '<p>Insurance</p><p><a href="/a">Aetna</a></p><p><a href="/c">Cigna</a></p>', {}),
    ("form", "<form><p>Insurance: Aetna, Cigna</p></form>", {}),
    ("testimonial", '<div class="testimonials"><p>Insurance: Aetna, Cigna</p></div>', {}),
    ("footer", "<footer><p>Insurance<br>Aetna<br>Cigna</p></footer>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "wanted"), [case[1:] for case in MARKUP], ids=[case[0] for case in MARKUP])
def test_struck_text_and_labels(markup: str, wanted: dict[str, str]) -> None:
    assert own(markup) == wanted


def test_no_quote_reaches_across_struck_text() -> None:
    for finding in found_on("<p>We accept <s>Aetna</s> Cigna.</p>"):
        assert all("accept Cigna" not in quote.quote for quote in finding.evidence)


def _questions(*pairs: tuple[str, str]) -> str:
    asked = [
        {"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": text}} for name, text in pairs
    ]
    return f'<script type="application/ld+json">{json.dumps({"@type": "FAQPage", "mainEntity": asked})}</script>'


def test_answers_that_stand_in_structured_data_alone() -> None:
    markup = _questions(
        ("Do you accept Medicaid?", "No, we do not."),
        ("What insurance do you take?", "<p>We are in-network with Aetna.</p>"),
        ("Does Kaiser cover rehab?", "Yes, Kaiser covers it."),
    )
    found = [finding for finding in found_on(markup) if finding.claim == "own"]
    assert {finding.value["id"]: finding.value["status"] for finding in found} == {"medicaid": NO, "aetna": IN}
    for finding in found:
        assert all(quote.where == "json_ld" and quote.quote in markup for quote in finding.evidence)


PAID: list[tuple[str, set[str]]] = [
    ("We are in network with Aetna; all others are out of network.", {"out_of_network_benefits"}),
    ("We take Aetna. All other insurances are considered out-of-network.", {"out_of_network_benefits"}),
    ("We are in-network with Aetna and out-of-network for all others.", {"out_of_network_benefits"}),
    ("We offer several ways to pay, including but not limited to financing and scholarships.", {"financing", "scholarships"}),
    ("We are in network with Aetna and out of network with everyone else.", {"out_of_network_benefits"}),
    ("We take Aetna. With the rest we are out of network.", {"out_of_network_benefits"}),
    ("Estamos en la red de Aetna. Todos los demás seguros están fuera de la red.", {"out_of_network_benefits"}),
    ("We take Aetna PPO. All other Aetna plans are out of network.", set()),
    ("We take Aetna. All other services are out of network.", set()),
    ("If all others are out of network, ask your insurer.", set()),
    ("We are in network with Aetna.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PAID, ids=[text[:50] for text, _ in PAID])
def test_ways_to_pay(text: str, wanted: set[str]) -> None:
    page = analyse(parse(f"<h1>Maple Harbor Recovery</h1><p>Our IOP meets on weekday evenings.</p><p>{text}</p>"))
    page.presents_own = True
    assert {finding.value for finding in payment.find(page) if finding.claim == "own"} == wanted


@pytest.mark.parametrize(
    "part", ["neither ", "but not limited to ", "our sister program ", "refer to ", "we stopped not accepting "]
)
def test_hostile_text_is_read_in_time(part: str) -> None:
    page = analyse(parse(f"<p>We accept Aetna. {part * (1_000_000 // len(part))}</p>"))
    assert within(2, lambda: insurers.find(page))


PLANS = {
    "We are in-network with Aetna, Cigna, and most PPO plans.": {"aetna": [], "cigna": []},
    "We accept Aetna, and PPO and HMO plans.": {"aetna": []},
    "We accept Aetna, most PPO plans, and Humana.": {"aetna": [], "humana": []},
    "We accept Cigna. We do not take HMO plans of Humana.": {"cigna": [], "humana": ["hmo"]},
    "We cannot accept Medicaid, Medicare or HMO plans of Humana.": {"medicaid": [], "medicare": [], "humana": ["hmo"]},
    "We do not accept Medicaid, or HMO plans offered by Aetna or Humana.": {
        "medicaid": [],
        "aetna": ["hmo"],
        "humana": ["hmo"],
    },
    "We do not take HMO plans of Humana, Medicaid or Medicare.": {"humana": ["hmo"], "medicaid": [], "medicare": []},
    "PPO and EPO plans from Aetna and Cigna are accepted.": {"aetna": ["ppo", "epo"], "cigna": ["ppo", "epo"]},
    "We accept Medicaid, Aetna HMO and Cigna PPO.": {"medicaid": [], "aetna": ["hmo"], "cigna": ["ppo"]},
    "We accept Aetna (most PPO plans) and Cigna PPO and EPO plans.": {"aetna": ["ppo"], "cigna": ["ppo", "epo"]},
}


@pytest.mark.parametrize("text", PLANS)
def test_plans_listed_beside_a_brand_are_none_of_its_own(text: str) -> None:
    found = {finding.value["id"]: finding.value["plan_types"] for finding in found_on(f"<p>{text}</p>")}
    assert found == PLANS[text]


OF_SOME = [
    "We accept Medicaid for youth only.",
    "We accept Medicaid (adolescents only).",
    "We only take Medicaid for pregnant women.",
    "Medicaid is accepted only for residents of Nevada.",
    "We accept Medicaid only as secondary insurance.",
    "At our Reno office only, we accept Medicaid.",
    "Our Reno clinic accepts Medicaid; our other clinics do not.",
    "Clients with Medicaid often receive reimbursement for our groups.",
]
OF_ALL = [
    "We accept Medicaid for youth and adults.",
    "We accept only Medicaid.",
    "We accept Medicaid. Our youth groups are for teens only.",
]


@pytest.mark.parametrize("sentence", OF_SOME)
def test_what_is_taken_for_a_part_of_the_clients_is_unclear(sentence: str) -> None:
    found = [finding for finding in found_on(f"<p>{sentence}</p>") if finding.value["id"] == "medicaid"]
    assert [finding.claim for finding in found] == ["unclear"]


@pytest.mark.parametrize("sentence", OF_ALL)
def test_what_is_taken_for_all_clients_is_the_providers(sentence: str) -> None:
    assert own(f"<p>{sentence}</p>") == {"medicaid": YES}


@pytest.mark.parametrize(
    "over",
    [
        "A few of the many plans Maple Harbor is “in-network” with include:",
        "Plans that Maple Harbor is contracted with:",
    ],
)
def test_what_stands_over_a_list_names_the_provider(over: str) -> None:
    found = own(f"<h3>Insurance</h3><p>{over}</p><ul><li>Aetna</li><li>Optum</li></ul>")
    assert found == {"aetna": IN, "optum": IN}
