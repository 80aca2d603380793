"""Which insurers a page says its provider takes, with which status, and which mentions say nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.analyse import analyse
from extract.document import fold
from extract.fields import insurers
from extract.insurers.cues import cues, status_over
from extract.patterns.terms import find_terms
from extract.reading.parse import parse
from records.codes import BESIDE, INSURER_STATES
from records.models import Finding
from records.vocabulary import vocabulary


def found_on(text: str, *, presents_own: bool = True) -> list[Finding]:
    """The findings of a snippet of HTML or text, on a page that presents its own program or on one that does not."""
    page = analyse(parse(text))
    page.presents_own = presents_own
    return insurers.find(page)


def statuses(found: list[Finding], claim: str = "own") -> dict[str, str]:
    return {finding.value["id"]: finding.value["status"] for finding in found if finding.claim == claim}


IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"

SENTENCES: list[tuple[str, dict[str, str]]] = [
    ("<p>I am in-network with Aetna and am in the process of joining:</p><ul><li>Cigna</li><li>Humana</li></ul>", {"aetna": "in_network"}),
    ("<p>We are in-network with Aetna and are working to become in-network with the following plans:</p><ul><li>Cigna</li><li>Humana</li></ul>", {"aetna": "in_network"}),
    ("<p>We are currently in-network with the following plans:</p><ul><li>Cigna</li><li>Humana</li></ul>", {"cigna": "in_network", "humana": "in_network"}),
    ("We are in-network with Aetna.", {"aetna": IN}),
    ("We're in network with Aetna, Cigna, and most major carriers.", {"aetna": IN, "cigna": IN}),
    ("Our clinic is contracted with Humana and TRICARE East.", {"humana": IN, "tricare": IN}),
    ("We are a preferred provider for Optum and Carelon.", {"optum": IN, "carelon": IN}),
    ("We participate with Medicare and Highmark Blue Cross Blue Shield.", {"medicare": IN, "highmark": IN}),
    ("Our team is credentialed with Premera and Regence BlueShield.", {"premera": IN, "regence": IN}),
    ("Cigna and Evernorth are in-network with us.", {"cigna": IN, "evernorth": IN}),
    ("We are in network with Anthem Blue Cross, MHN Health Net and accept most PPO plans like Cigna and Aetna.",
     {"anthem_blue_cross": IN, "mhn": IN, "health_net": IN, "cigna": YES, "aetna": YES}),
    ("We accept Aetna, Cigna and UnitedHealthcare.", {"aetna": YES, "cigna": YES, "united_healthcare": YES}),
    ("We accept most major insurance plans, including Aetna, Cigna (PPO only), and UMR.", {"aetna": YES, "cigna": YES, "umr": YES}),
    ("We work with Magellan and with Tricare.", {"magellan": YES, "tricare": YES}),
    ("Our program takes Medicaid and Medicare.", {"medicaid": YES, "medicare": YES}),
    ("We bill Medi-Cal and L.A. Care directly.", {"medi_cal": YES, "la_care": YES}),
    ("We are proud to accept TRICARE.", {"tricare": YES}),
    ("We honor your service by accepting TRICARE and CHAMPVA.", {"tricare": YES, "champva": YES}),
    ("Aetna and Cigna are accepted at our clinic.", {"aetna": YES, "cigna": YES}),
    ("MassHealth members are welcome at our center.", {"medicaid": YES}),
    ("Our services are covered by AHCCCS and Mercy Care.", {"medicaid": YES, "mercy_care": YES}),
    ("We are an approved provider with Oregon Health Plan.", {"medicaid": YES}),
    ("We do not accept Medicaid or Medicare.", {"medicaid": NO, "medicare": NO}),
    ("We don't currently take Kaiser.", {"kaiser": NO}),
    ("We are not a provider for Medicare or Medicaid.", {"medicare": NO, "medicaid": NO}),
    ("I do not see Medicare patients, and I do not accept Medicaid.", {"medicare": NO, "medicaid": NO}),
    ("We are an out-of-network provider for your Cigna plan.", {"cigna": OUT}),
    ("We accept Healthy Blue and Humana Medicare Advantage.", {"healthy_blue": YES, "humana": YES}),
    ("We accept Aetna, 1199, Oxford Liberty and First Choice.", {"aetna": YES, "1199seiu": YES, "oxford": YES, "first_choice": YES}),
    ("Many clients with Aetna get money back.", {}),
    ("We are unable to bill Medi-Cal.", {"medi_cal": NO}),
    ("Our program does not work with Molina.", {"molina": NO}),
    ("Medicaid is not accepted at our facility.", {"medicaid": NO}),
    ("We no longer accept Humana.", {"humana": NO}),
    ("We cannot bill BadgerCare Plus or any other Medicaid plan.", {"medicaid": NO}),
    ("We accept most insurance except Medicaid, Medicare and Kaiser.", {"medicaid": NO, "medicare": NO, "kaiser": NO}),
    ("We accept most PPO plans, with the exception of Humana.", {"humana": NO}),
    ("We accept Aetna and Cigna, but not Medicaid.", {"aetna": YES, "cigna": YES, "medicaid": NO}),
    ("We accept Aetna but do not accept Kaiser.", {"aetna": YES, "kaiser": NO}),
    ("We accept Aetna, and Medicaid is not accepted.", {"aetna": YES, "medicaid": NO}),
    ("We are not in network with Ambetter, and we do not accept TRICARE.", {"ambetter": OUT, "tricare": NO}),
    ("We are in network with all plans except Oscar Health.", {"oscar": OUT}),
    ("We do not accept any insurance except Cigna.", {"cigna": YES}),
    ("We are currently in-network with Aetna; we are out-of-network for all others.", {"aetna": IN}),
    ("We are out-of-network with Blue Shield of California and Anthem Blue Cross.",
     {"blue_shield_of_california": OUT, "anthem_blue_cross": OUT}),
    ("We are not in-network with Kaiser, but many members use out-of-network benefits.", {"kaiser": OUT}),
    ("Our center is not an in-network Kaiser provider.", {"kaiser": OUT}),
    ("We accept Aetna and Cigna on an out-of-network basis.", {"aetna": OUT, "cigna": OUT}),
    ("We are not contracted with Kaiser.", {"kaiser": NO}),
    ("We are not contracted with Aetna.", {"aetna": OUT}),
    ("We accept Aetna (in-network), Cigna (out-of-network) and Humana.", {"aetna": IN, "cigna": OUT, "humana": YES}),
    ("We take PPO insurance. Sorry, no Medicaid or Medicare.", {"medicaid": NO, "medicare": NO}),
    ("Aceptamos Medi-Cal, L.A. Care y Health Net.", {"medi_cal": YES, "la_care": YES, "health_net": YES}),
    ("No aceptamos Medicare.", {"medicare": NO}),
    ("We accept Cigna/Evernorth.", {"cigna": YES, "evernorth": YES}),
    ("We accept Blue Cross/Blue Shield and BCBS of Texas.", {"blue_cross_blue_shield": YES}),
    ("Our clinic bills all Medicaid plans, including Aetna Better Health and Molina.", {"medicaid": YES, "aetna": YES, "molina": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=[text[:50] for text, _ in SENTENCES])
def test_sentence_gives_each_insurer_its_status(text: str, wanted: dict[str, str]) -> None:
    assert statuses(found_on(f"<p>{text}</p>")) == wanted


UNCLEAR: list[tuple[str, set[str]]] = [
    ("We are in the process of becoming in-network with Cigna.", {"cigna"}),
    ("We will soon be in network with Tricare.", {"tricare"}),
    ("For Anthem and Aetna members we request a single case agreement.", {"anthem", "aetna"}),
    ("We accept Aetna (pending).", {"aetna"}),
    ("Our contract with Humana is pending.", {"humana"}),
    ("Accepted plans may include Aetna and Cigna.", {"aetna", "cigna"}),
    ("We had to end our contract with Humana.", {"humana"}),
    ("We are sorry that our contract with Humana was not renewed.", {"humana"}),
    ("Insurers may include Aetna and Cigna.", {"aetna", "cigna"}),
    ("We may accept Medicaid in some counties.", {"medicaid"}),
    ("Some of our therapists participate in Medicare and Magellan.", {"medicare", "magellan"}),
    ("We accept clients who are eligible for Medicaid.", {"medicaid"}),
]


@pytest.mark.parametrize(("text", "wanted"), UNCLEAR, ids=[text[:50] for text, _ in UNCLEAR])
def test_what_is_not_sure_is_kept_as_unclear_only(text: str, wanted: set[str]) -> None:
    found = found_on(f"<p>{text}</p>")
    assert statuses(found) == {}
    assert set(statuses(found, "unclear")) == wanted


NOTHING = [
    "Does Kaiser cover rehab? Yes, Kaiser covers addiction treatment at its own facilities.",
    "Insurers may require prior authorization; Aetna often does.",
    "We suggest clients with Medicaid contact Slate Harbor Center.",
    "We ask people with Medicare to use another provider.",
    "We tell patients with Medicaid about other houses.",
    "We encourage our clients with Kaiser to ask Kaiser first.",
    "We recommend Slate Harbor Center for clients with Medicaid.",
    "We advocate for people with Medicaid.",
    "We studied clients with Medicaid.",
    "Aetna covers medically necessary detox.",
    "Kaiser prefers in-network care for its members.",
    "Cigna works with Evernorth to manage behavioral benefits.",
    "Find a rehab that accepts Aetna near you.",
    "Many programs that accept Medicaid have waiting lists.",
    "According to the Centers for Medicare and Medicaid Services, parity is the law.",
    "Our offices are in Richmond, VA and in Norfolk, VA 23510.",
    "United Way supports our work in the United States.",
    "Our therapy dog Oscar welcomes every client with sharp senses.",
    "We work with Providence Hospital and Oxford Houses.",
    "Call the number on the back of your Medicare card.",
    "We accept Sharp Minds Foundation volunteers.",
    "A beacon of hope, our horizon is recovery.",
    "Are you looking for a center that takes Humana?",
    "Our medical team manages medications.",
    "My insurance was Aetna and I was treated well.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_mention_is_no_acceptance(text: str) -> None:
    assert statuses(found_on(f"<p>{text}</p>")) == {}


PAGES: list[tuple[str, str, dict[str, str], set[str]]] = [
    ("list under own lead-in", "<p>We accept:</p><ul><li>Aetna</li><li>Cigna PPO</li><li>Most PPO plans</li></ul>",
     {"aetna": YES, "cigna": YES}, set()),
    ("heading in network", "<h2>In-Network Insurance</h2><ul><li>Aetna</li><li>Humana</li></ul>", {"aetna": IN, "humana": IN}, set()),
    ("two headings", "<h2>We are in network with</h2><p>Quartz, Medica</p><h2>Not accepted</h2><p>Medicaid</p>",
     {"quartz": IN, "medica": IN, "medicaid": NO}, set()),
    ("out-of-network heading", "<h2>Insurance</h2><h3>We are out of network with</h3><ul><li>Aetna</li></ul>", {"aetna": OUT}, set()),
    ("heading insurance accepted", "<h3>Insurance Accepted</h3><div><span>Aetna</span><span>Cigna</span></div>",
     {"aetna": YES, "cigna": YES}, set()),
    ("names on lines", "<div>We work with most major insurance providers, including:<br>Aetna<br>Anthem Blue Cross<br>Magellan</div>",
     {"aetna": YES, "anthem_blue_cross": YES, "magellan": YES}, set()),
    ("a stranger in the list", "<p>We accept:</p><div>Aetna</div><div>Zephyrine Mutual</div><div>Cigna</div>",
     {"aetna": YES, "cigna": YES}, set()),
    ("the run ends at prose", "<p>We accept:</p><div>Aetna</div><p>Ask us about anything else that worries you today.</p><div>Cigna</div>",
     {"aetna": YES}, set()),
    ("logos under own heading", '<h2>Insurance We Accept</h2><img alt="Aetna logo"><img alt="Cigna">', {"aetna": YES, "cigna": YES}, set()),
    ("logos alone", '<h2>Start today</h2><img alt="Aetna logo"><img alt="Cigna">', {}, {"aetna", "cigna"}),
    ("logos with disclaimer",
     '<h2>Insurance We Accept</h2><img alt="Aetna"><p>Logos are shown only to help you identify your plan.</p>', {}, {"aetna"}),
    ("select box", "<form><label>Insurance</label><select><option>Aetna</option><option>Cigna</option></select></form>", {}, {"aetna", "cigna"}),
    ("menu", "<nav><ul><li>Insurance</li><li>Aetna</li><li>Cigna</li></ul></nav>", {}, set()),
    ("testimonial", '<div class="testimonials"><p>They accept Aetna and we loved it.</p></div>', {}, set()),
    ("faq no", "<h3>Do you take Medicaid?</h3><p>No. We are a private clinic.</p>", {"medicaid": NO}, set()),
    ("faq yes", "<h3>Do you accept Tricare?</h3><p>Yes! Call us to learn more.</p>", {"tricare": YES}, set()),
    ("a table of names", "<p>We work with most plans. Below is a list of plans we accept:</p><table><tr><td>Aetna</td><td>Humana</td></tr><tr><td>Cigna</td><td>Optum</td></tr></table>",
     {"aetna": YES, "humana": YES, "cigna": YES, "optum": YES}, set()),
    ("a table of names that are refused", "<p>Here are some plans that we do not accept:</p><table><tr><td>Aetna</td><td>Humana</td></tr></table>", {"aetna": NO, "humana": NO}, set()),
    ("a table of other things", "<p>The staff has had contracts with:</p><table><tr><td>Aetna</td><td>the county</td></tr><tr><td>schools</td><td>a church</td></tr></table>", {}, set()),
    ("plans and states behind a name", "<p>We are considered ‘in network’ for:</p><ul><li>Tricare East</li><li>Blue Cross Blue Shield (BCBS; All Plans/All States)</li></ul>",
     {"tricare": IN, "blue_cross_blue_shield": IN}, set()),
    ("faq in network no", "<h3>Are you in network with Aetna?</h3><p>No, you would use out-of-network benefits.</p>", {"aetna": OUT}, set()),
    ("faq depends", "<h3>Do you accept Medicaid?</h3><p>It depends on the county.</p>", {}, {"medicaid"}),
    ("faq names in answer", "<h3>Do you accept insurance?</h3><p>Yes! We are in network with Aetna and Cigna.</p>", {"aetna": IN, "cigna": IN}, set()),
    ("faq of somebody else", "<h3>Does Kaiser cover rehab?</h3><p>Yes, in many cases.</p>", {}, set()),
    ("table of statuses",
     "<table><tr><th>Plan</th><th>Status</th></tr><tr><td>Aetna</td><td>In-network</td></tr><tr><td>Kaiser</td><td>Not accepted</td></tr></table>",
     {"aetna": IN, "kaiser": NO}, set()),
    ("table of yes and no",
     "<table><tr><th>Plan</th><th>In-network</th></tr><tr><td>Aetna</td><td>Yes</td></tr><tr><td>Cigna</td><td>No</td></tr></table>",
     {"aetna": IN, "cigna": OUT}, set()),
    ("table of yes and no with one that pays in its network alone",
     "<table><tr><th>Plan</th><th>In-network</th></tr><tr><td>Aetna</td><td>Yes</td></tr><tr><td>Medicaid</td><td>No</td></tr></table>",
     {"aetna": IN, "medicaid": NO}, set()),
    ("label and value", "<div><div><b>In-network</b></div><div>Aetna, Cigna</div></div>", {"aetna": IN, "cigna": IN}, set()),
    ("line with marks", "<p>In-network: Florida Blue, Aetna</p><p>Out-of-network: Humana</p>", {"florida_blue": IN, "aetna": IN, "humana": OUT}, set()),
    ("in network beats accepted", "<p>We accept Aetna and Cigna.</p><p>We are in network with Aetna.</p>", {"aetna": IN, "cigna": YES}, {"aetna"}),
    ("a sentence beats a footer", "<p>We are not in-network with Kaiser.</p><footer><h4>Insurance we accept</h4><p>Kaiser</p></footer>",
     {"kaiser": OUT}, {"kaiser"}),
    ("a heading that asks", "<h2>What insurance do you accept?</h2><ul><li>Aetna</li></ul>", {"aetna": YES}, set()),
    ("Regence is one insurer", '<h2>We are in network with</h2><img alt="Regence BlueCross BlueShield of Oregon">', {"regence": IN}, set()),
    ("VA in a list", "<h2>Insurance we accept</h2><p>Tricare, VA, Humana</p>", {"tricare": YES, "va": YES, "humana": YES}, set()),
    ("plain text", "Our insurance\n\nWe accept the following plans:\n\n• Aetna\n• Cigna\n", {"aetna": YES, "cigna": YES}, set()),
    ("stale comment", "<!-- We accept Medicaid --><p>We accept Aetna.</p>", {"aetna": YES}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "wanted", "unclear"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_lists_tables_and_questions(markup: str, wanted: dict[str, str], unclear: set[str]) -> None:
    found = found_on(f"<html><body>{markup}</body></html>")
    assert statuses(found) == wanted
    assert set(statuses(found, "unclear")) == unclear


TRAPS: list[tuple[str, list[str]]] = [
    ("Health Net", ["health_net"]),
    ("MO HealthNet", ["medicaid"]),
    ("BMC HealthNet Plan", ["wellsense"]),
    ("Health Net Federal Services", ["tricare"]),
    ("Humana Military", ["tricare"]),
    ("Humana", ["humana"]),
    ("TriWest", ["triwest"]),
    ("Anthem Blue Cross", ["anthem_blue_cross"]),
    ("Anthem Blue Cross Blue Shield", ["anthem"]),
    ("Anthem BCBS", ["anthem"]),
    ("Anthem Blue Cross, Blue Shield of California", ["anthem_blue_cross", "blue_shield_of_california"]),
    ("Blue Shield of California", ["blue_shield_of_california"]),
    ("Blue Cross", ["blue_cross_blue_shield"]),
    ("Blue Shield", ["blue_cross_blue_shield"]),
    ("United Way", []),
    ("UnitedHealthcare Community Plan", ["united_healthcare"]),
    ("Aetna Better Health", ["aetna"]),
    ("Highmark Wholecare", ["highmark"]),
    ("AmeriHealth Caritas", ["amerihealth"]),
    ("Medi-Cal", ["medi_cal"]),
    ("medical", []),
    ("Medicare Advantage", ["medicare_advantage"]),
    ("TennCare", ["medicaid"]),
    ("Washington Apple Health", ["medicaid"]),
    ("calidad humana", []),
    ("moda y medica", []),
    ("Oxford House", []),
    ("optumrx", []),
    ("Veterans Affairs", ["va"]),
    ("Beacon Health Options", ["carelon"]),
    ("Cigna/Evernorth", ["cigna", "evernorth"]),
    ("MultiPlan/PHCS", ["multiplan"]),
    ("PacifiCare", ["pacificare"]),
    ("Sutter Health Plus", ["sutter_health_plus"]),
    ("VA CCN", ["va"]),
]


@pytest.mark.parametrize(("text", "wanted"), TRAPS, ids=[text for text, _ in TRAPS])
def test_names_that_are_easily_confused(text: str, wanted: list[str]) -> None:
    assert [match.id for match in find_terms(text, fold(text), ("insurers",))] == wanted


@pytest.mark.parametrize("term", vocabulary("insurers").terms, ids=lambda term: term.id)
def test_every_wording_finds_its_own_insurer(term: Any) -> None:
    for wording in (*term.aliases, *term.exact):
        assert [match.id for match in find_terms(wording, fold(wording), ("insurers",))] == [term.id], wording


def test_vocabulary_names_kinds_and_parents_that_exist() -> None:
    terms = vocabulary("insurers").terms
    assert {term.kind for term in terms} == {"insurer", "network", "administrator", "employee_assistance", "government"}
    ids = {term.id for term in terms}
    assert set(cues().closed) <= ids
    # Owners that no page names; the others are insurers themselves
    owners = {"cvs", "elevance", "point32health", "the_cigna_group", "unitedhealth"}
    assert {term.parent for term in terms if term.parent} - ids == owners


PLAN_TYPES: list[tuple[str, str, list[str]]] = [
    ("We accept Cigna (PPO only) and Aetna.", "cigna", ["ppo"]),
    ("We accept Cigna (PPO only) and Aetna.", "aetna", []),
    ("We accept most PPO plans such as Humana and Aetna.", "aetna", ["ppo"]),
    ("We are in network with Health Net HMO and PPO plans.", "health_net", ["hmo", "ppo"]),
    ("We do not accept Kaiser HMO.", "kaiser", ["hmo"]),
]


@pytest.mark.parametrize(
    ("text", "insurer", "wanted"), PLAN_TYPES, ids=[f"{case[1]}: {case[0][:40]}" for case in PLAN_TYPES]
)
def test_plan_types_are_kept_where_they_are_said(text: str, insurer: str, wanted: list[str]) -> None:
    values = {finding.value["id"]: finding.value for finding in found_on(f"<p>{text}</p>")}
    assert values[insurer]["plan_types"] == wanted


HEADINGS: list[tuple[str, str]] = [
    ("insurance plans we accept:", YES),
    ("accepted insurance", YES),
    ("in-network providers", IN),
    ("in-network vs. out-of-network", ""),
    ("out-of-network benefits", ""),
    ("we accept referrals", ""),
    ("insurances we do not accept", NO),
    ("which insurers are you in network with?", IN),
    ("our insurance partners", YES),
    ("verify your insurance", ""),
    ("does insurance cover rehab?", ""),
    ("insurance", ""),
    ("✅ insurance accepted", YES),
    ("a sample of our current participating provider contracts", IN),
    ("current insurance contracts", IN),
    ("we are an in-network provider with", IN),
    ("all clients of the practice pay for their sessions in one of the following ways:", YES),
    ("you may pay attention to the following", ""),
    ("an in-network provider costs less", ""),
    ("contracts you sign at admission", ""),
    ("a list of questions for your insurance", ""),
]


@pytest.mark.parametrize(("heading", "wanted"), HEADINGS, ids=[heading for heading, _ in HEADINGS])
def test_headings_that_decide_for_a_list(heading: str, wanted: str) -> None:
    assert status_over(heading) == wanted


def test_a_neutral_statement_is_own_only_where_the_page_presents_its_own_program() -> None:
    markup = "<p>In-network with Aetna.</p>"
    assert statuses(found_on(markup, presents_own=True)) == {"aetna": IN}
    assert statuses(found_on(markup, presents_own=False)) == {}
    assert statuses(found_on(markup, presents_own=False), "unclear") == {"aetna": IN}


def test_quotes_stand_in_the_page_and_name_both_heading_and_insurer() -> None:
    page = analyse(parse('<h2>Insurance We Accept</h2><img alt="Aetna logo"><p>Hello.</p>'))
    (finding,) = insurers.find(page)
    assert [evidence.quote for evidence in finding.evidence] == ["Insurance We Accept", "Aetna logo"]
    assert [evidence.where for evidence in finding.evidence] == ["heading", "alt"]
    assert all(evidence.quote in page.document.text for evidence in finding.evidence)


def test_a_long_sentence_is_quoted_around_the_name() -> None:
    filler = "with care that is planned around each person and reviewed every week by the whole clinical group, "
    page = analyse(parse(f"<p>We help families {filler * 5} and we accept Aetna and Cigna {filler * 3}.</p>"))
    quotes = [evidence.quote for finding in insurers.find(page) for evidence in finding.evidence]
    assert quotes
    assert all(len(quote) <= 300 and quote in page.document.text for quote in quotes)


@settings(max_examples=60, deadline=None)
@example(["we accept", "<li>", "?", "(", "aetna"])
@given(
    st.lists(
        st.sampled_from(
            ["we accept", "aetna", "Kaiser", "do not accept", "in-network with", ",", "and", "except", "(", ")", "PPO", "?", ".",
             "out-of-network", "Medicaid", "are accepted", "<li>", "<h2>", "United", "VA", ":", "\n", "no", "é", "pending"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_any_mixture_gives_one_own_status_an_insurer_with_quotes_of_the_page(parts: list[str]) -> None:
    page = analyse(parse("<p>" + " ".join(parts) + "</p>"))
    page.presents_own = True
    found = insurers.find(page)
    own = [finding.value["id"] for finding in found if finding.claim == "own"]
    assert len(own) == len(set(own))
    assert all(finding.value["status"] in INSURER_STATES for finding in found)
    text = "".join(page.document.text.split())
    assert all("".join(evidence.quote.split()) in text for finding in found for evidence in finding.evidence)


REFUSED_UNDER: list[tuple[str, dict[str, str]]] = [
    (
        "<p>In network</p><p>Select plans</p><p>Medicare</p><p>Not accepted currently</p><p>Medicaid</p><p>Not accepted</p><p>Call us today.</p>",
        {"medicare": NO, "medicaid": NO},
    ),
    (
        "<p>We accept:</p><p>Aetna</p><p>Cigna</p><p>Not accepted:</p><p>Medicaid</p><p>Medicare</p>",
        {"aetna": YES, "cigna": YES, "medicaid": NO, "medicare": NO},
    ),
    (
        "<h2>Insurance we accept</h2><ul><li>Medicare</li><li>Aetna</li></ul><p>I do not accept Medicare.</p>",
        {"medicare": NO, "aetna": YES},
    ),
]


@pytest.mark.parametrize(("markup", "wanted"), REFUSED_UNDER, ids=[markup[:40] for markup, _ in REFUSED_UNDER])
def test_a_refusal_beside_a_name(markup: str, wanted: dict[str, str]) -> None:
    assert statuses(found_on(f"<html><body><h1>Fees</h1>{markup}</body></html>")) == wanted


def test_what_is_said_for_sure_and_not_believed_says_so() -> None:
    """The search reads of it which plans of the insurer it names."""
    found = found_on(
        "<p>We accept Medicaid and Aetna. We may accept Cigna. Aetna Medicaid is not accepted. We do not accept Cigna.</p>"
    )
    rules = {finding.value["id"]: finding.rule for finding in found if finding.claim == "unclear"}
    assert {code for code, rule in rules.items() if rule.endswith(BESIDE)} >= {"aetna"}
    assert not rules["cigna"].endswith(BESIDE)
