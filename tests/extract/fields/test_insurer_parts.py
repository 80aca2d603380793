"""What is said of an insurer for a part alone: on a condition, by one clinician, of one product, at all levels but one; and what is no coverage."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse
from records.models import Finding

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
Told = dict[str, str]


def found_on(text: str) -> list[Finding]:
    page = analyse(parse(text))
    page.presents_own = True
    return insurers.find(page)


def told(found: list[Finding], claim: str) -> Told:
    return {one.value["id"]: one.value["status"] for one in found if one.claim == claim}


Cases = list[tuple[str, Told, Told]]  # the text, what is sure and what is kept beside it
CONDITIONS: Cases = [
    ("We cannot take Aetna without a referral from your physician.", {}, {"aetna": NO}),
    ("We do not bill Humana unless it has approved your stay.", {}, {"humana": NO}),
    ("Cigna and Aetna are not accepted without pre-approval.", {}, {"cigna": NO, "aetna": NO}),
    ("Without an approval on file, Humana is not accepted.", {}, {"humana": NO}),
    ("Unless your plan agrees, we do not accept Aetna.", {}, {"aetna": NO}),
    ("Medicaid is not accepted as secondary coverage.", {}, {"medicaid": NO}),
    ("We don't take Cigna if it is an HMO.", {}, {"cigna": NO}),
    ("No aceptamos Cigna sin autorización.", {}, {"cigna": NO}),
    # no condition, or one of another clause
    ("We do not take Cigna, and if you have it we can name others.", {"cigna": NO}, {}),
    ("We do not take Cigna until further notice.", {"cigna": NO}, {}),
    ("We do not take Cigna without exception.", {"cigna": NO}, {}),
    ("We do not take Cigna, but ask us if you need a payment plan.", {"cigna": NO}, {}),
    ("We do not take Cigna. Without insurance you pay a daily fee.", {"cigna": NO}, {}),
    ("We take Cigna without a referral.", {"cigna": YES}, {}),
    ("Without a referral, we still accept Cigna.", {"cigna": YES}, {}),
]  # fmt: skip
DEALINGS: Cases = [
    ("We accept Humana employees as mentors.", {}, {}),
    ("We accept gifts from Aetna and Cigna.", {}, {}),
    ("We accept grants from the Humana Foundation.", {}, {}),
    ("We take Cigna employees on tours.", {}, {}),
    ("We work with Aetna to reduce stigma in schools.", {}, {"aetna": YES}),
    ("We partner with Cigna in a campaign against overdoses.", {}, {"cigna": YES}),
    # coverage
    ("We work with Aetna to cover your stay.", {"aetna": YES}, {}),
    ("We work with Aetna, Cigna and Humana.", {"aetna": YES, "cigna": YES, "humana": YES}, {}),
    ("We accept Aetna members and Cigna members.", {"aetna": YES, "cigna": YES}, {}),
    ("We accept payment from Humana.", {"humana": YES}, {}),
    ("We accept grants from Medicaid.", {"medicaid": YES}, {}),
]  # fmt: skip
SOMEBODY: Cases = [
    ("Our nurse practitioner is in network with Aetna.", {}, {"aetna": IN}),
    ("Only our physician takes Cigna.", {}, {"cigna": YES}),
    ("Our lab accepts Aetna and Cigna.", {}, {"aetna": YES, "cigna": YES}),
    ("Our primary care clinic takes Humana.", {}, {"humana": YES}),
    ("Individual therapy is covered by Cigna, and groups are self-pay.", {}, {"cigna": YES}),
    ("Humana is accepted for medication management.", {}, {"humana": YES}),
    ("Our trainees accept Humana.", {}, {"humana": YES}),
    ("<h2>Insurance</h2><p>Dr. Fenn is in network with Aetna. Our other doctors are not.</p>", {}, {"aetna": IN}),
    ("We are in network with Aetna. Our other doctors are not here on Mondays.", {"aetna": IN}, {}),
    ("Our psychiatrist is here on Mondays, and we accept Cigna.", {"cigna": YES}, {}),
    ("Our doctor and our day program are in network with Cigna.", {"cigna": IN}, {}),
    ("Our clinicians are in network with Cigna.", {"cigna": IN}, {}),
    ("Our therapists accept Cigna.", {"cigna": YES}, {}),
    ("Our clinic accepts Cigna.", {"cigna": YES}, {}),
    ("Cigna is accepted for medication management and groups.", {"cigna": YES}, {}),
]  # fmt: skip
PRODUCTS: Cases = [
    ("We accept Cigna PPO. Cigna Connect is not accepted.", {"cigna": YES}, {"cigna": NO}),
    ("We do not accept Cigna SureFit.", {}, {"cigna": NO}),
    ("We do not take Aetna marketplace plans.", {}, {"aetna": NO}),
    ("We do not accept marketplace plans of Aetna or student plans of Humana.", {}, {"aetna": NO, "humana": NO}),
    ("We do not accept Aetna EAP.", {}, {"aetna": NO}),
    ("We do not accept Cigna plans.", {"cigna": NO}, {}),
    ("We do not accept Cigna, and connect you with others.", {"cigna": NO}, {}),
    ("We accept Aetna Choice plans.", {"aetna": YES}, {}),
    ("We accept Aetna Choice plans only.", {}, {"aetna": YES}),
    ("We accept Cigna EAP and Humana.", {"humana": YES}, {"cigna": YES}),
    ("We take all plans except Aetna HMOs.", {"aetna": NO}, {}),  # of that type alone, see below
    # kinds of Medicaid
    ("We accept managed Medicaid but not straight Medicaid.", {}, {"medicaid": NO}),
    ("We accept traditional Medicaid. We do not accept managed Medicaid.", {}, {"medicaid": NO}),
    ("We do not accept regular Medicaid.", {}, {"medicaid": NO}),
    ("We do not accept emergency Medicaid.", {}, {"medicaid": NO}),
    ("We accept Medicaid, but not emergency Medicaid.", {"medicaid": YES}, {"medicaid": NO}),
    ("We accept straight Medicaid.", {"medicaid": YES}, {}),
    ("We do not accept Medicaid.", {"medicaid": NO}, {}),
    ("We do not accept straight answers or Medicaid.", {"medicaid": NO}, {}),
]  # fmt: skip
CASES = CONDITIONS + DEALINGS + SOMEBODY + PRODUCTS


@pytest.mark.parametrize(("text", "sure", "beside"), CASES, ids=[text[:70] for text, _, _ in CASES])
def test_a_part_is_not_the_whole(text: str, sure: Told, beside: Told) -> None:
    found = found_on(text)
    assert told(found, "own") == sure
    assert told(found, "unclear") == beside


@pytest.mark.parametrize(
    "text", ["We take all plans except Aetna HMOs.", "No Aetna HMOs.", "We do not take Aetna HMOs."]
)
def test_plan_types_are_written_in_the_plural_too(text: str) -> None:
    assert [one.value["plan_types"] for one in found_on(text)] == [["hmo"]]


# The levels of which something is sure: some that are among them, and some that are not.
LEVELS: list[tuple[str, str, str]] = [
    ("Humana is accepted, except for our IOP.", "php residential", "iop"),
    ("We take Humana for all programs except PHP.", "iop", "php"),
    ("Every program except the IOP is in network with Humana.", "php", "iop"),
    ("Humana is accepted (PHP excluded).", "iop", "php"),
    ("We take Humana; the IOP is not covered.", "php", "iop"),
    ("With the exception of the IOP, we take Humana.", "php", "iop"),
    ("We take Humana for PHP, not IOP.", "php", "iop"),
    ("We do not accept Humana for anything except PHP.", "iop", "php"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "among", "out"), LEVELS, ids=[text for text, _, _ in LEVELS])
def test_all_levels_but_one(text: str, among: str, out: str) -> None:
    levels = {level for one in found_on(text) if one.claim == "own" for level in one.value["levels"]}
    assert levels.issuperset(among.split())
    assert levels.isdisjoint(out.split())


@pytest.mark.parametrize("text", ["We take Humana; the IOP is not covered by Aetna.", "We take Humana at every level."])
def test_no_level_is_taken_out(text: str) -> None:
    assert all("levels" not in one.value for one in found_on(text) if one.value["id"] == "humana")


def listed(note: str, mark: str = "*") -> str:
    return f"<h2>In-network insurance</h2><ul><li>Aetna</li><li>Humana{mark}</li><li>Cigna</li></ul><p>{note}</p>"


NOTES: list[tuple[str, str, str, str]] = [  # the note, the mark, what is sure of Humana, what is not
    ("*Out of network", "*", OUT, ""),
    ("* We are out-of-network with these plans.", "*", "", IN),
    ("* Contract pending", "*", "", IN),
    ("† At our north office only.", "†", "", IN),
    ("(2) For adolescents only.", "(2)", "", IN),
    ("<sup>2</sup> Single case agreements only.", "<sup>2</sup>", "", IN),
    ("*PPO only", "*", f"{IN} ppo", ""),
    ("*Not accepted for detox.", "*", f"{IN} iop", ""),
    ("*IOP only", "*", f"{IN} iop", ""),
    ("* = out of network", "*", OUT, ""),
    ("An asterisk (*) means out of network.", "*", OUT, ""),
    ("Plans marked * are pending.", "*", "", IN),
    # what limits nothing, and what is no note of it
    ("*Please call to verify your benefits.", "*", IN, ""),
    ("*This list is not a guarantee of coverage.", "*", IN, ""),
    ("**Out of network", "*", IN, ""),
    ("*Out of network", "", IN, ""),
    ("* No Medicaid", "", IN, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "mark", "sure", "unsure"), NOTES, ids=[f"{note} {mark}" for note, mark, _, _ in NOTES]
)
def test_a_footnote_is_of_the_names_with_its_mark(note: str, mark: str, sure: str, unsure: str) -> None:
    found = found_on(listed(note, mark))
    status, _, part = sure.partition(" ")
    own = [one for one in found if one.claim == "own" and one.value["id"] == "humana"]
    assert [one.value["status"] for one in own] == ([status] if status else [])
    assert all(not part or part in (*one.value["plan_types"], *one.value.get("levels", ())) for one in own)
    assert [one.value["status"] for one in found if one.claim == "unclear" and one.value["id"] == "humana"] == (
        [unsure] if unsure else []
    )
    assert told(found, "own").items() >= {"aetna": IN, "cigna": IN}.items()


HEAD = "<h2>Insurance</h2>"
SHORT: Cases = [
    # a provider of a public payer
    ("We are a TRICARE provider.", {"tricare": YES}, {}),
    ("Quill House is proud to be here. We are a Medicaid provider.", {"medicaid": YES}, {}),
    (f"{HEAD}<p>TriWest provider for veterans</p>", {"triwest": YES}, {}),
    (f"{HEAD}<p>Participating Medicare provider</p>", {"medicare": YES}, {}),
    ("We are an in-network TRICARE provider.", {"tricare": IN}, {}),
    ("Ask whether your doctor is a TRICARE provider.", {}, {}),
    ("We are a Providence provider.", {}, {}),
    ("We use the TriWest provider portal.", {}, {}),
    # nothing else
    (f"{HEAD}<p>Nevada Medicaid only</p>", {"medicaid": YES}, {}),
    (f"{HEAD}<p>Aetna and Humana only.</p>", {"aetna": YES, "humana": YES}, {}),
    (f"{HEAD}<p>Psychiatry: Medicaid only</p>", {}, {"medicaid": YES}),
    ("<h2>Our house</h2><p>Medicaid only</p>", {}, {"medicaid": YES}),
    # what is taken out before the verb
    ("All Humana plans except HMO are in network.", {"humana": IN}, {"humana": NO}),
    ("All Humana plans (except HMO) are accepted.", {"humana": YES}, {"humana": NO}),
    ("Cigna plans other than LocalPlus are accepted.", {}, {"cigna": YES}),
    ("All plans except Humana are accepted.", {"humana": NO}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "beside"), SHORT, ids=[text[:70] for text, _, _ in SHORT])
def test_short_lines_and_what_stands_before_the_verb(text: str, sure: Told, beside: Told) -> None:
    found = found_on(text)
    assert told(found, "own") == sure
    assert told(found, "unclear") == beside
