"""What a page says of insurers in another clause, another sentence, under a clinician's name or for one service: not of the house as a whole."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import Finding
from tests.extract.fields.test_insurers import IN, NO, OUT, YES, found_on

Told = dict[str, str]
Cases = list[tuple[str, Told, Told]]


def told(found: list[Finding], claim: str) -> Told:
    return {one.value["id"]: one.value["status"] for one in found if one.claim == claim and not one.value["plan_types"]}


def listed(lead_in: str, *names: str) -> str:
    return f"<p>{lead_in}</p><ul>" + "".join(f"<li>{name}</li>" for name in names) + "</ul>"


# A lead-in of two clauses: the list hangs on the last.
LEAD_INS: Cases = [
    (listed("We do not take Medicare, but we do take:", "Aetna", "Cigna"), {"medicare": NO, "aetna": YES, "cigna": YES}, {}),
    (listed("We cannot bill straight Medicaid, but we accept these managed plans:", "Molina", "Buckeye"), {"molina": YES, "buckeye": YES}, {"medicaid": NO}),
    (listed("We are in network with Cigna and out of network with the following:", "Aetna", "Humana"), {"cigna": IN, "aetna": OUT, "humana": OUT}, {}),
    (listed("Although we are out of network with most plans, we are in network with:", "Aetna"), {"aetna": IN}, {}),
    (listed("We accept Aetna. We do not accept the following:", "Cigna", "Humana"), {"aetna": YES, "cigna": NO, "humana": NO}, {}),
    (listed("While we cannot bill these plans, they often pay our clients back:", "Aetna"), {}, {"aetna": YES}),
    (listed("We do not accept these plans:", "Aetna"), {"aetna": NO}, {}),
]  # fmt: skip
EXCEPTIONS: Cases = [
    ("We are an out-of-network provider with the exception of Aetna and Cigna.", {"aetna": IN, "cigna": IN}, {}),
    ("We are out of network with all insurers except Premera.", {"premera": IN}, {}),
    ("We are an in-network provider with the exception of Humana.", {"humana": OUT}, {}),
    ("We are an out-of-network provider with Aetna and Cigna.", {"aetna": OUT, "cigna": OUT}, {}),
    ("We work with all plans on an out-of-network basis, including Aetna and Cigna.", {"aetna": OUT, "cigna": OUT}, {}),
    ("We work with all plans, including Aetna and Cigna.", {"aetna": YES, "cigna": YES}, {}),
]
# Medicare Advantage among the plans of a brand is that brand's, and its types are none of the brand's other plans.
ADVANTAGE: Cases = [
    ("We accept Aetna Medicare Advantage PPO.", {"aetna": YES}, {}),
    ("We accept Aetna HMO and Medicare Advantage plans, and Humana.", {"humana": YES}, {}),
    ("We accept Medicaid and Medicare Advantage.", {"medicaid": YES, "medicare_advantage": YES}, {}),
    ("We accept Aetna and Medicare Advantage.", {"aetna": YES, "medicare_advantage": YES}, {}),
    ("CareFirst - Community Health Plan & Medicare Advantage are accepted.", {"carefirst": YES}, {}),
    ("We accept Cigna (Evernorth) Medicare Advantage.", {"cigna": YES, "evernorth": YES}, {}),
]
# What is refused of a brand in another sentence is kept beside it; the search then asks which plan a caller has.
PRODUCTS: Cases = [
    ("We take Cigna. We do not accept Cigna LocalPlus.", {"cigna": YES}, {"cigna": NO}),
    ("We accept Anthem and Aetna. Anthem Pathway plans are not accepted.", {"aetna": YES, "anthem": YES}, {"anthem": NO}),
    ("We do not participate with BCBS Blue Value plans.", {}, {"blue_cross_blue_shield": OUT}),
    ("We accept BCBS. We do not take Blue Cross Blue Shield Medicaid.", {"blue_cross_blue_shield": YES}, {"blue_cross_blue_shield": NO}),
    ("We take Cigna. We do not accept Aetna.", {"cigna": YES, "aetna": NO}, {}),
    ("We accept Tricare East but not Tricare West.", {}, {"tricare": YES}),
    ("We accept Tricare East and Tricare West.", {"tricare": YES}, {}),
    ("We only accept out-of-state Cigna plans.", {}, {"cigna": YES}),
    ("We accept in-state and out-of-state Cigna plans.", {"cigna": YES}, {}),
    ("We are contracted with Medicaid FFS. Credentialing is pending with Medicaid MCOs.", {}, {"medicaid": YES}),
    ("We are contracted with Medicaid FFS and Medicaid MCOs.", {"medicaid": IN}, {}),
]  # fmt: skip
# What members of a payer are charged themselves, and other plans than one that is taken, refuse no payer.
MONEY: Cases = [
    ("We accept OHP. We cannot accept cash pay from OHP members.", {"medicaid": YES}, {}),
    ("We cannot bill Medicaid clients for no-shows.", {}, {}),
    ("We do not charge Medicaid members for missed visits.", {}, {}),
    ("We accept OHP. Rules prevent us from charging any OHP member for therapy.", {"medicaid": YES}, {}),
    ("Rules prevent us from accepting Medicaid.", {"medicaid": NO}, {}),
    ("We accept OHP. We do not take out-of-state Medicaid.", {"medicaid": YES}, {}),
    ("We cannot bill Medicaid clients.", {"medicaid": NO}, {}),
    ("We cannot take payment from Medicaid.", {"medicaid": NO}, {}),
    ("We don't work with OHP plans other than CareOregon.", {"careoregon": YES}, {"medicaid": NO}),
    ("We take Open Card and CareOregon. We don't work with other forms of OHP.", {"careoregon": YES}, {"medicaid": NO}),
]
# What is only told of an insurer's members is no taking of it.
MEMBERS: Cases = [
    ("Clients with Aetna pay a $30 copay.", {}, {"aetna": YES}),
    ("Patients with Kaiser need a referral.", {}, {"kaiser": YES}),
    ("For clients with Aetna, we require a card.", {}, {"aetna": YES}),
    ("Clients with Medicaid are welcome.", {"medicaid": YES}, {}),
    ("Members with Cigna can attend our IOP.", {"cigna": YES}, {}),
    ("We serve clients with Medicaid.", {"medicaid": YES}, {}),
    ("We serve the uninsured and those with Medicaid.", {"medicaid": YES}, {}),
    ("We serve all clients with Medicaid.", {"medicaid": YES}, {}),
    ("All clients with Medicaid need a referral.", {}, {"medicaid": YES}),
    ("Clients with Medicaid pay nothing.", {"medicaid": YES}, {}),
    ("Medicaid and CareSource clients cannot be seen here.", {"medicaid": NO, "caresource": NO}, {}),
    ("Aetna members cannot be seen by our interns.", {}, {}),
]
ENDED: Cases = [
    ("We dropped our contract with Cigna.", {"cigna": OUT}, {}),
    ("We have dropped our group contract with Cigna. We accept Aetna.", {"cigna": OUT, "aetna": YES}, {}),
    ("We are no longer contracted with Cigna.", {"cigna": OUT}, {}),
    ("No longer contracted with Medicaid.", {"medicaid": NO}, {}),
    ("We dropped Cigna.", {"cigna": OUT}, {}),
]
CLINICIANS: Cases = [
    ("Maria accepts Medicare and Medicaid.", {}, {"medicare": YES, "medicaid": YES}),
    ("Sarah is paneled with Cigna.", {}, {"cigna": IN}),
    ("Jessica and Tom accept Aetna.", {}, {"aetna": YES}),
    ("Dana is in-network with Aetna.", {}, {"aetna": IN}),
    ("We accept Cigna. Lena is also in network with Quartz.", {"cigna": YES}, {"quartz": IN}),
    ("<h3>Dana</h3><p>In network with Aetna.</p>", {}, {"aetna": IN}),
    ("Dana joined us in 2020. We accept Aetna.", {"aetna": YES}, {}),
    ("Gary, our director, says that we accept Aetna.", {"aetna": YES}, {}),
    ("<title>Dana Quay Counseling</title><h1>Dana Quay Counseling</h1><p>Dana offers individual therapy.</p><p>Dana accepts Aetna.</p>", {"aetna": YES}, {}),
    ("We take Cigna, and Maria takes Aetna.", {"cigna": YES}, {"aetna": YES}),
    ("We accept Humana (Maria only) and Aetna.", {"aetna": YES}, {"humana": YES}),
    ("Brightwater accepts Medicare.", {"medicare": YES}, {}),
    ("Mary House accepts Medicaid.", {"medicaid": YES}, {}),
    ("<h1>Brightwater Counseling</h1><p>We are a counseling center.</p><h3>Maria Quay, LCSW</h3><p>Insurance: Aetna, Cigna</p>", {}, {"aetna": YES, "cigna": YES}),
    ("<h1>Maria Quay, LCSW</h1><h2>Insurance</h2><p>I accept Aetna and Cigna.</p>", {"aetna": YES, "cigna": YES}, {}),
    ("<h3>Maria</h3><p>In network with Aetna.</p><h3>Tom</h3><p>In network with Cigna.</p>", {}, {"aetna": IN, "cigna": IN}),
]  # fmt: skip
SERVICES: Cases = [
    ("We accept Aetna for medication management and Cigna for therapy.", {}, {"aetna": YES, "cigna": YES}),
    ("For psychological testing we accept Aetna and Cigna.", {}, {"aetna": YES, "cigna": YES}),
    ("We take Medicare for TMS but not for therapy.", {}, {"medicare": YES}),
    ("We bill Cigna for evaluations; treatment is self-pay.", {}, {"cigna": YES}),
    ("Medicare is accepted for ketamine only.", {}, {"medicare": YES}),
    ("For therapy, we accept Aetna and Cigna.", {"aetna": YES, "cigna": YES}, {}),
    ("We accept Aetna for therapy and psychiatry.", {"aetna": YES}, {}),
    ("We accept Aetna for testing, groups and IOP.", {"aetna": YES}, {}),
]
LEAVING: Cases = [
    ("<p>We accept Aetna and Optum.</p><p>Aetna is ending its contract with us on June 30.</p>", {"optum": YES}, {"aetna": YES}),
    ("<p>We accept Aetna and Cigna.</p><p>We are transitioning off of Cigna.</p>", {"aetna": YES}, {"cigna": YES}),
    ("<p>We accept Aetna and Cigna.</p><p>Cigna members: our contract ends on May 1.</p>", {"aetna": YES}, {"cigna": YES}),
    ("<p>We accept Aetna and Cigna.</p><p>Our open house with Cigna ends at noon.</p>", {"aetna": YES, "cigna": YES}, {}),
]  # fmt: skip
ANSWERS: Cases = [
    ("<h3>Do you accept Medicaid or Medicare?</h3><p>We only accept commercial plans.</p>", {"medicaid": NO, "medicare": NO}, {}),
    ("<h3>Do you accept Medicaid?</h3><p>We work with private insurance only.</p>", {"medicaid": NO}, {}),
    ("<h3>Do you accept Medicaid?</h3><p>We are a private pay program.</p>", {"medicaid": NO}, {}),
    ("<h3>Do you accept Aetna?</h3><p>We only accept commercial plans.</p>", {}, {}),
    ("<p>Q: Do you accept Medicaid? A: We do not.</p>", {"medicaid": NO}, {}),
    ("<p>Q: Do you take Aetna?</p><p>A: Yes, we do.</p>", {"aetna": YES}, {}),
    ("<h3>Do you accept Medicaid?</h3><p>Yes, for children under 12.</p>", {}, {"medicaid": YES}),
    ("<h3>Do you accept Medicaid?</h3><p>Yes, for all of our programs.</p>", {"medicaid": YES}, {}),
    ("<h3>Do you accept Medicaid?</h3><p>Some of our therapists do.</p>", {}, {"medicaid": YES}),
    ("<h3>Do you accept Medicaid?</h3><p>We accept private insurance and Medicaid.</p>", {"medicaid": YES}, {}),
    ("<h3>Do you accept Medicaid?</h3><p>Our private pay clients are billed monthly.</p>", {}, {}),
]  # fmt: skip
HEADINGS: Cases = [
    ("<h2>Commercial Plans (In-Network)</h2><ul><li>Aetna</li></ul>", {"aetna": IN}, {}),
    ("<h1>Insurance We Accept</h1><h3>Commercial Plans (Out-of-Network)</h3><ul><li>Aetna</li></ul>", {"aetna": OUT}, {}),
    ("<h2>We also accept out-of-network benefits from:</h2><ul><li>Aetna</li></ul>", {"aetna": OUT}, {}),
    ("<h2>Not currently accepting</h2><ul><li>Aetna</li></ul>", {"aetna": NO}, {}),
    ("<h2>Excluded plans</h2><ul><li>Aetna</li></ul>", {"aetna": NO}, {}),
]  # fmt: skip
NOT_YET: Cases = [
    ("We are in the credentialing process to accept Medicare and Medicaid.", {}, {"medicare": YES, "medicaid": YES}),
    ("We are being credentialed with Cigna and Aetna.", {}, {"cigna": YES, "aetna": YES}),
    ("Once approved, we will accept Illinois Medicaid.", {}, {"medicaid": YES}),
    ("When our license is issued, we will accept Cigna.", {}, {"cigna": YES}),
    ("We anticipate accepting Tricare this summer.", {}, {"tricare": YES}),
    ("We are working with Cigna to get contracted.", {}, {"cigna": YES}),
    ("Once the intake is done, we will bill Cigna for you.", {"cigna": YES}, {}),
    ("We are credentialed with Cigna and Aetna.", {"cigna": IN, "aetna": IN}, {}),
    ("We will accept Medicaid as payment in full.", {"medicaid": YES}, {}),
]
SOME_OF_US: Cases = [
    ("LPC-Associates are able to take Cigna under supervision.", {}, {"cigna": YES}),
    ("Our associate therapists are in network with Cigna.", {}, {"cigna": IN}),
    ("We have one provider who accepts Medicare.", {}, {"medicare": YES}),
    ("Medicare is accepted by our LCSWs only.", {}, {"medicare": YES}),
    ("Our therapists accept Medicare.", {"medicare": YES}, {}),
    ("Quay Associates are in network with Cigna.", {"cigna": IN}, {}),
]
OF_A_STATE: Cases = [
    (
        "We accept Aetna and Cigna at our Dayton office, and Humana at our Akron office.",
        {},
        {"aetna": YES, "cigna": YES, "humana": YES},
    ),
    ("We accept Aetna and Cigna at our Dayton office.", {"aetna": YES, "cigna": YES}, {}),
    (listed("Pennsylvania (In-Network)", "Aetna", "Cigna"), {"aetna": IN, "cigna": IN}, {}),
    ("<h3>Ohio: out-of-network</h3><ul><li>Aetna</li></ul>", {"aetna": OUT}, {}),
    ("<h3>Ohio</h3><ul><li>Aetna</li></ul>", {}, {}),
]
# An answer is of the insurer in its box, and says nothing of the next.
BOXES: Cases = [
    ("<div><span>Aetna</span><span>Not accepted</span></div><div><span>Cigna</span><span>Accepted</span></div>", {"aetna": NO, "cigna": YES}, {}),
    ("<p>Plans</p><dl><dt>Aetna</dt><dd>In network</dd><dt>Medicaid</dt><dd>Not accepted</dd><dt>Cigna</dt><dd>Accepted</dd></dl>",
     {"aetna": IN, "medicaid": NO, "cigna": YES}, {}),
    ("<h3>Aetna</h3><p>In network</p><h3>Medicaid</h3><p>Not accepted</p><h3>Humana</h3><p>Call us</p>", {"aetna": IN, "medicaid": NO}, {}),
    ("<h2>Not accepted</h2><div><span>Aetna</span></div><div><span>Cigna</span></div>", {"aetna": NO, "cigna": NO}, {}),
    ("<h3>Does Aetna cover detox?</h3><p>Accepted</p>", {}, {}),
]  # fmt: skip
GROUPS = {
    "lead-ins": LEAD_INS, "exceptions": EXCEPTIONS, "advantage": ADVANTAGE, "products": PRODUCTS, "money": MONEY, "members": MEMBERS,
    "clinicians": CLINICIANS, "ended": ENDED, "services": SERVICES, "leaving": LEAVING, "answers": ANSWERS, "headings": HEADINGS, "not yet": NOT_YET, "some of us": SOME_OF_US, "of a state": OF_A_STATE, "boxes": BOXES,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sure", "unsure"), [case for cases in GROUPS.values() for case in cases], ids=lambda value: str(value)[:70]
)
def test_what_a_clause_says_of_insurers(text: str, sure: Told, unsure: Told) -> None:
    found = found_on(text)
    assert told(found, "own") == sure
    named = told(found, "unclear")
    assert {payer: named.get(payer) for payer in unsure} == unsure


# (text, states by insurer)
STATES: list[tuple[str, dict[str, list[str]]]] = [
    (listed("We accept these plans for Maryland clients:", "Aetna", "Cigna"), {"aetna": ["MD"], "cigna": ["MD"]}),
    (listed("In Ohio only, we are in network with:", "Aetna"), {"aetna": ["OH"]}),
    ("We are in network with Optum in Ohio, Texas, and Indiana.", {"optum": ["IN", "OH", "TX"]}),
    ("We are in network with Optum plans in three states: Ohio, Texas, and Indiana.", {"optum": ["IN", "OH", "TX"]}),
    ("We accept Aetna in Ohio; in Indiana we are out of network.", {"aetna": ["OH"]}),
    (listed("Our Maryland clinics accept:", "Aetna"), {}),
    ("We are in network with Optum in Ohio.", {}),
    ("We are in network with Optum at our clinics in Ohio, Texas, and Indiana.", {}),
]


@pytest.mark.parametrize(("text", "states"), STATES, ids=[text[:70] for text, _ in STATES])
def test_of_which_states_alone_it_is_said(text: str, states: dict[str, list[str]]) -> None:
    found = {one.value["id"]: one for one in found_on(text)}
    assert {payer: one.value["states"] for payer, one in found.items() if one.value.get("states")} == states
    assert all((one.claim == "unclear") is (payer in states) for payer, one in found.items())


ONE_OF_TWO = "<table><tr><th>Insurance</th><th>Dr. Lee</th><th>Maria Quay, LCSW</th></tr><tr><td>Aetna</td><td>{}</td><td>{}</td></tr></table>"


@pytest.mark.parametrize(("first", "second", "claim"), [("✓", "", "unclear"), ("✓", "✓", "own"), ("Yes", "Yes", "own")])
def test_a_table_of_clinicians(first: str, second: str, claim: str) -> None:
    assert {one.claim for one in found_on(ONE_OF_TWO.format(first, second))} == {claim}


TYPES = [
    ("We accept PPO plans only from Aetna and Cigna.", {"aetna": ["ppo"], "cigna": ["ppo"]}),
    ("We accept BCBS Medicare Advantage PPO.", {"blue_cross_blue_shield": []}),
    ("We accept Aetna PPO, HMO and Medicare Advantage plans.", {"aetna": ["ppo", "hmo"]}),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_the_plan_types_of_a_brand(text: str, types: dict[str, list[str]]) -> None:
    assert {one.value["id"]: one.value["plan_types"] for one in found_on(text)} == types


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("We are enrolled with Ohio Medicaid.", {"medicaid accepted"}),
        ("Our clinic is enrolled in Ohio Medicaid and Molina.", {"medicaid accepted", "molina accepted"}),
        ("Services are billed to Medicaid.", {"medicaid accepted"}),
        ("All sessions are also billed directly to Cigna.", {"cigna accepted"}),
        ("We are contracted through Optum and Magellan.", {"optum in_network", "magellan in_network"}),
        ("In-network: Premera and Aetna. Drs. Hollow and Marl do not take Premera.", {"premera in_network", "aetna in_network"}),
        ("Drs. Hollow and Marl do not take Premera.", set()),
        ("Dr. Hollow and Dr. Marl are not in network with Premera.", set()),
        ("We take Cigna, but Drs. Hollow, Marl and Fenn do not accept Premera.", {"cigna accepted"}),
        ("We do not take Premera. Drs. Hollow and Marl see teens.", {"premera not_accepted"}),
        ("We do not take Premera.", {"premera not_accepted"}),
        ("Clients who are enrolled with Medicaid can apply.", set()),
        ("If you are enrolled in Medicare, call them.", set()),
        ("Late fees are not billed to Medicaid.", set()),
    ],
)  # fmt: skip
def test_enrolled_billed_and_of_some_doctors(said: str, held: set[str]) -> None:
    found = extract_page(
        "<html><head><title>Marrow Creek Recovery</title></head><body><h1>Marrow Creek Recovery</h1>"
        f"<p>Marrow Creek Recovery provides an intensive outpatient program (IOP) in Reno, NV.</p><p>{said}</p></body></html>"
    )
    assert {f"{one.id} {one.status}" for one in found.insurers} == held
