"""Insurers that a sentence limits to a level of care, marks of single items, and levels that no insurer pays."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers, payment
from extract.pipeline import extract_page
from extract.reading.parse import parse
from records.codes import LEVELS, UNINSURED_LEVEL
from records.models import Finding

YES, IN, OUT, NO = "accepted", "in_network", "out_of_network", "not_accepted"
ALL_BUT_PHP = " ".join(level for level in LEVELS if level not in ("php", "outpatient"))


def read(text: str) -> list[Finding]:
    page = analyse(parse(text if text.startswith("<") else f"<p>{text}</p>"))
    page.presents_own = True
    return insurers.find(page)


LIMITED: list[tuple[str, dict[tuple[str, str], str]]] = [
    ("Meridian Health Plan is accepted for IOP only.", {("meridian", "iop"): YES}),
    ("Aetna and Cigna are accepted for PHP.", {("aetna", "php"): YES, ("cigna", "php"): YES}),
    ("For IOP we only take Humana.", {("humana", "iop"): YES}),
    ("Our 30-day residential program accepts Aetna, Humana and Cigna.",
     {("aetna", "residential"): YES, ("humana", "residential"): YES, ("cigna", "residential"): YES}),
    ("We are in-network with Aetna for PHP and with Cigna for IOP.", {("aetna", "php"): IN, ("cigna", "iop"): IN}),
    ("We accept Aetna for PHP and IOP.", {("aetna", "php iop"): YES}),
    ("Our IOP is in-network with Humana.", {("humana", "iop"): IN}),
    ("We do not accept Humana for residential treatment.", {("humana", "residential"): NO}),
    ("<ul><li>IOP: Aetna</li></ul><p>For PHP we accept:</p><ul><li>Cigna</li><li>Humana</li></ul>",
     {("cigna", "php"): YES, ("humana", "php"): YES}),
    ("<table><tr><th></th><th>PHP</th><th>IOP</th></tr><tr><td>Aetna</td><td>Accepted</td><td>Call us</td></tr></table>",
     {("aetna", "php"): YES}),
    # a clause and a sentence that go on about the same level
    ("The IOP does not accept Medicaid; it is in-network with Aetna.", {("medicaid", "iop"): NO, ("aetna", "iop"): IN}),
    ("Our PHP takes no Medicaid, but accepts Cigna and Humana.",
     {("medicaid", "php"): NO, ("cigna", "php"): YES, ("humana", "php"): YES}),
    ("Our evening IOP runs for nine weeks. It also accepts Humana.", {("humana", "iop"): YES}),
    ("The IOP does not accept Medicaid. This program is in-network with Aetna.",
     {("medicaid", "iop"): NO, ("aetna", "iop"): IN}),
    ("The IOP does not accept Medicaid, but we take Aetna.", {("medicaid", "iop"): NO, ("aetna", ""): YES}),
    ("The IOP does not accept Medicaid. We are in-network with Aetna.", {("medicaid", "iop"): NO, ("aetna", ""): IN}),
    ("The IOP and the PHP meet daily. It is easy: we accept Aetna.", {("aetna", ""): YES}),
    # said of the provider as a whole
    ("Our IOP meets on Mondays, and we accept Aetna.", {("aetna", ""): YES}),
    ("We offer IOP and PHP and accept Aetna.", {("aetna", ""): YES}),
    ("We accept Aetna for all levels of care, including IOP.", {("aetna", ""): YES}),
    ("We accept Aetna. For IOP we accept Aetna and Humana.", {("aetna", ""): YES, ("humana", "iop"): YES}),
    ("Aetna is accepted; our PHP meets daily.", {("aetna", ""): YES}),
]  # fmt: skip


# What brackets, a dash or a colon say behind one name is of that name.
OF_ONE_ITEM: list[tuple[str, dict[tuple[str, str], str]]] = [
    ("We accept Aetna (in-network), Cigna (out-of-network), and Humana (in-network for IOP only).",
     {("aetna", ""): IN, ("cigna", ""): OUT, ("humana", "iop"): IN}),
    ("We accept Aetna, Anthem and Medicaid (IOP only).", {("aetna", ""): YES, ("anthem", ""): YES, ("medicaid", "iop"): YES}),
    ("We accept Aetna, Anthem, and Medicaid (for PHP and IOP only).", {("aetna", ""): YES, ("anthem", ""): YES, ("medicaid", "php iop"): YES}),
    ("We are in-network with Aetna (PHP only), Cigna and Humana.", {("aetna", "php"): IN, ("cigna", ""): IN, ("humana", ""): IN}),
    ("We accept Medicaid (not for PHP), Aetna and Cigna.", {("medicaid", ALL_BUT_PHP): YES, ("aetna", ""): YES, ("cigna", ""): YES}),
    ("We accept Aetna, Cigna and Medicaid (except for PHP).", {("aetna", ""): YES, ("cigna", ""): YES, ("medicaid", ALL_BUT_PHP): YES}),
    ("Insurance we accept: Aetna, Medicaid - IOP only, Cigna", {("aetna", ""): YES, ("medicaid", "iop"): YES, ("cigna", ""): YES}),
    ("<h2>Insurance we accept</h2><ul><li>Aetna</li><li>Medicaid: IOP only</li><li>Cigna (PHP)</li><li>Humana - outpatient only</li></ul>",
     {("aetna", ""): YES, ("medicaid", "iop"): YES, ("cigna", "php"): YES, ("humana", "outpatient"): YES}),
    ("<h2>Insurance we accept</h2><ul><li>Aetna (residential and PHP only)</li><li>Cigna (only IOP)</li><li>Medicaid (just for our IOP)</li></ul>",
     {("aetna", "residential php"): YES, ("cigna", "iop"): YES, ("medicaid", "iop"): YES}),
    ("<h2>Insurance</h2><ul><li>Aetna (in-network for PHP)</li><li>Cigna - out-of-network for IOP</li><li>Humana: accepted for IOP only</li></ul>",
     {("aetna", "php"): IN, ("cigna", "iop"): OUT, ("humana", "iop"): YES}),
    # two that are joined share what stands behind them
    ("We accept Aetna and Cigna (IOP only).", {("aetna", "iop"): YES, ("cigna", "iop"): YES}),
    ("We accept Aetna, Cigna, and Humana for IOP only.", {("aetna", "iop"): YES, ("cigna", "iop"): YES, ("humana", "iop"): YES}),
    # brackets that limit nothing
    ("We accept Aetna and Cigna (our IOP meets in the evening).", {("aetna", ""): YES, ("cigna", ""): YES}),
    ("We accept Aetna (PPO only) and Cigna; our IOP is small.", {("aetna", ""): YES, ("cigna", ""): YES}),
    ("We accept Aetna and Cigna (for all levels, including IOP).", {("aetna", ""): YES, ("cigna", ""): YES}),
    ("At our program (IOP) we accept Aetna.", {("aetna", ""): YES}),
    ("Our intensive outpatient program (IOP) is small. We accept Aetna.", {("aetna", ""): YES}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), OF_ONE_ITEM, ids=[text[:70] for text, _ in OF_ONE_ITEM])
def test_what_stands_behind_one_name_is_of_that_name(text: str, wanted: dict[tuple[str, str], str]) -> None:
    test_the_levels_to_which_an_insurer_is_limited(text, wanted)


@pytest.mark.parametrize(("text", "wanted"), LIMITED, ids=[text[:50] for text, _ in LIMITED])
def test_the_levels_to_which_an_insurer_is_limited(text: str, wanted: dict[tuple[str, str], str]) -> None:
    own = [finding.value for finding in read(text) if finding.claim == "own"]
    assert {(value["id"], " ".join(value.get("levels", []))): value["status"] for value in own} == wanted


MARKED: list[tuple[str, dict[str, str]]] = [
    ("Insurance: Aetna (PPO only), Cigna (all plans), UMR, Ambetter - not accepted.",
     {"aetna": YES, "cigna": YES, "umr": YES, "ambetter": NO}),
    ("Insurance: Aetna, Cigna, Ambetter - not accepted, Oscar Health - not accepted, Humana.",
     {"aetna": YES, "cigna": YES, "ambetter": NO, "oscar": NO, "humana": YES}),
    ("We accept Aetna, Cigna, Ambetter - not accepted.", {"aetna": YES, "cigna": YES, "ambetter": NO}),
    ("Insurance: Medicaid, Medicare - not accepted", {"medicare": NO}),
    ("Insurance: Medicaid and Medicare - not accepted", {"medicaid": NO, "medicare": NO}),
    ("Medicaid, Medicare: not accepted", {"medicaid": NO, "medicare": NO}),
    ("Medicaid plans: Buckeye Health Plan, CareSource and Molina.",
     {"medicaid": YES, "buckeye": YES, "caresource": YES, "molina": YES}),
    ("We now take only Aetna and Humana.", {"aetna": YES, "humana": YES}),
    ("Which Medicaid plans: Buckeye or Molina?", {}),
    ("Aetna, Cigna - in-network", {"aetna": IN, "cigna": IN}),
    ("We accept Aetna, Ambetter (not accepted yet), and Optum.", {"aetna": YES, "ambetter": NO, "optum": YES}),
    ("We accept Aetna, Ambetter (not accepted at this time), Optum.", {"aetna": YES, "ambetter": NO, "optum": YES}),
    ("Accepted insurance: Aetna, Ambetter (not accepted), Optum.", {"aetna": YES, "ambetter": NO, "optum": YES}),
    ("We accept Aetna, Cigna (except HMO plans), Humana (no HMO plans) and Anthem.", {"aetna": YES, "cigna": YES, "humana": YES, "anthem": YES}),
    ("We accept Cigna (PPO and OAP; no HMO), Anthem (not HMO plans), Tricare.", {"cigna": YES, "anthem": YES, "tricare": YES}),
    ("We accept UMR (not covered), Aetna and Optum (excluding Medicaid plans).", {"umr": NO, "aetna": YES, "optum": YES}),
    ("In-network: UnitedHealthcare - not UHC Community Plan, and Optum.", {"united_healthcare": IN}),
    ("We accept Aetna - no HMO plans, Cigna and Humana.", {"aetna": YES}),
    ("We take Aetna except HMO plans, Cigna and Humana.", {"aetna": YES}),
    ("We accept Aetna - no HMO plans, Medicaid or Medicare.", {"aetna": YES, "medicaid": NO, "medicare": NO}),
    ("We accept Aetna, no HMO or Medicaid.", {"aetna": YES, "medicaid": NO}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), MARKED, ids=[text[:60] for text, _ in MARKED])
def test_a_mark_and_what_is_taken_out_of_a_brand_are_of_its_own_item(text: str, wanted: dict[str, str]) -> None:
    assert {finding.value["id"]: finding.value["status"] for finding in read(text) if finding.claim == "own"} == wanted


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Self-pay only; insurance does not cover sober living.", ["sober_living"]),
        ("Sober living is not covered by insurance.", ["sober_living"]),
        ("We do not accept insurance for our sober living homes.", ["sober_living"]),
        ("Insurance usually does not pay for rent in sober living.", ["sober_living"]),
        ("No insurance is accepted for PHP.", ["php"]),
        ("Insurance is accepted for IOP.", []),
        ("Does insurance not cover sober living?", []),
        ("Insurance does not cover transport to our IOP.", []),
        ("Our IOP is covered by insurance.", []),
    ],
)
def test_levels_that_no_insurer_pays(text: str, levels: list[str]) -> None:
    page = analyse(parse(f"<p>{text}</p>"))
    found = [finding for finding in payment.find(page) if finding.rule == UNINSURED_LEVEL]
    assert [finding.level_of_care for finding in found] == levels
    assert all(finding.claim == "unclear" for finding in found)


@pytest.mark.parametrize(
    ("heading", "line", "levels"),
    [
        ("Intensive Outpatient", "Self-pay only.", ["iop"]),
        ("Intensive Outpatient", "This program is private pay only.", ["iop"]),
        ("Partial Hospitalization (PHP)", "Strictly private pay", ["php"]),
        ("Intensive Outpatient", "Self-pay", []),
        ("Intensive Outpatient", "Self-pay only for guests", []),
        ("PHP and IOP", "Self-pay only.", []),
        ("Ways to pay", "Self-pay only.", []),
    ],
)
def test_a_line_under_the_heading_of_a_level_is_of_that_level(heading: str, line: str, levels: list[str]) -> None:
    page = analyse(parse(f"<h2>{heading}</h2><p>{line}</p><h2>Outpatient</h2><p>We accept Aetna.</p>"))
    found = [finding for finding in payment.find(page) if finding.rule == UNINSURED_LEVEL]
    assert [finding.level_of_care for finding in found] == levels


# On the page of an IOP "outpatient" is that program, but where a sentence tells apart what is paid for either.
PAID_APART: list[tuple[str, list[str]]] = [
    ("For outpatient therapy we accept Medicaid; IOP is self-pay.", ["outpatient"]),
    ("We accept Medicaid for outpatient therapy; IOP is self-pay.", ["outpatient"]),
    ("For outpatient we accept Medicaid, but IOP is private pay.", ["outpatient"]),
    ("Medicaid is accepted for our outpatient program, while the IOP is self-pay.", ["outpatient"]),
    ("For outpatient counseling we take Medicaid. The IOP is self-pay.", []),
    ("We accept Medicaid for outpatient treatment.", []),
    ("We accept Medicaid. Our IOP is outpatient therapy in the evening.", []),
    ("Our IOP is for outpatient clients, and we accept Medicaid.", []),
]


@pytest.mark.parametrize(("text", "levels"), PAID_APART, ids=[text for text, _ in PAID_APART])
def test_outpatient_is_a_level_beside_the_iop_where_it_is_paid_apart(text: str, levels: list[str]) -> None:
    page = extract_page(
        "<title>Intensive Outpatient Program | Larch Ford Recovery</title><h1>Intensive Outpatient Program</h1>"
        f"<p>At Larch Ford Recovery, our intensive outpatient program (IOP) treats adults.</p><p>{text}</p>"
    )
    assert [(one.id, [str(level) for level in one.levels]) for one in page.insurers] == [("medicaid", levels)]


LISTED: list[tuple[str, dict[str, str]]] = [
    ("Aetna • Cigna • Medicaid (IOP only)", {"aetna": "", "cigna": "", "medicaid": "iop"}),
    ("Aetna · Cigna · Medicaid - IOP only", {"aetna": "", "cigna": "", "medicaid": "iop"}),
    ("Aetna | Cigna | Medicaid (IOP only)", {"aetna": "", "cigna": "", "medicaid": "iop"}),
    ("Aetna – Cigna – Medicaid (IOP only)", {"aetna": "", "cigna": "", "medicaid": "iop"}),
    ("In-network: Aetna • Cigna • HUSKY (IOP only)", {"aetna": "", "cigna": "", "medicaid": "iop"}),
    ("Aetna (PHP only) • Cigna (IOP only) • Humana", {"aetna": "php", "cigna": "iop", "humana": ""}),
    ("Aetna, Cigna, Medicaid (IOP only)", {"aetna": "", "cigna": "", "medicaid": "iop"}),
    # joined by a word they are one item
    ("Aetna and Cigna (IOP only)", {"aetna": "iop", "cigna": "iop"}),
    ("Aetna/Cigna (IOP only)", {"aetna": "iop", "cigna": "iop"}),
]


@pytest.mark.parametrize(("line", "levels"), LISTED, ids=[line for line, _ in LISTED])
def test_brackets_behind_the_last_of_a_line_are_of_that_one(line: str, levels: dict[str, str]) -> None:
    found = read(f"<h2>We accept</h2><p>{line}</p>")
    assert {one.value["id"]: " ".join(one.value.get("levels", ())) for one in found} == levels


def test_a_refusal_for_one_level_behind_a_list_limits_nothing_else() -> None:
    text = "<h2>Insurance</h2><p>We accept Aetna, Cigna and Medicaid. Our residential program does not accept Medicaid.</p>"
    found = extract_page(f"<h1>Marrow Creek Recovery</h1><p>We offer IOP and residential treatment in Reno.</p>{text}")
    told = {(one.id, one.status, tuple(one.levels)) for one in found.insurers}
    every = {("aetna", "accepted", ()), ("cigna", "accepted", ()), ("medicaid", "accepted", ())}
    assert told == {*every, ("medicaid", "not_accepted", ("residential",))}


def test_what_the_program_for_some_refuses_is_not_refused_by_the_house() -> None:
    text = "<p>We accept Aetna, Medicare and Medicaid. The adolescent program does not accept Medicare.</p>"
    both = extract_page(
        f"<h1>Marrow Creek</h1><p>We offer an IOP for adults and an IOP for adolescents in Reno.</p>{text}"
    )
    assert "not_accepted" not in {one.status for one in both.insurers}
    teens = extract_page(f"<h1>Marrow Creek</h1><p>We offer an IOP for adolescents in Reno.</p>{text}")
    assert ("medicare", "not_accepted") in {(one.id, one.status) for one in teens.insurers}
