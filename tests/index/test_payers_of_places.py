"""Payers of several states and regions, offices of other states, plans of Medicaid, and whoever is not named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.build import build_index
from index.engine import Index
from records.models import Evidence, Insurer, Program
from records.paths import VOCABULARY
from tests.index.answers import must_answer

OH = {"locations": [{"city": "Dayton", "state": "OH"}]}
CA = {"locations": [{"city": "Fresno", "state": "CA"}]}
CO = {"locations": [{"city": "Denver", "state": "CO"}, {"city": "Boulder", "state": "CO"}]}
TWIN = {"locations": [{"city": "Kansas City", "state": "KS"}, {"city": "Kansas City", "state": "MO"}]}
KENTUCKY, HERE = {"insurer": ["Kentucky Medicaid"]}, {"insurer": ["medicaid"], "state": ["OH"]}
EAST, WEST, TRICARE = {"insurer": ["TRICARE East"]}, {"insurer": ["TRICARE West"]}, {"insurer": ["tricare"]}
HUMANA, MEDICAID = {"insurer": ["humana"]}, {"insurer": ["medicaid"]}


def says(code: str, quote: str, status: str = "accepted", **stated: Any) -> dict[str, Any]:
    return stated | {"insurers": {f"{code}/{quote}": status}}


def medicaid(quote: str, status: str = "accepted") -> dict[str, Any]:
    return says("medicaid", quote, status, **OH)


def tricare(quote: str, status: str = "in_network", **where: Any) -> dict[str, Any]:
    return says("tricare", quote, status, **(where or OH))


def pays(code: str, quote: str) -> dict[str, Any]:
    return OH | {"payment": [f"{code}/{quote}"], "insurers": {"cigna": "in_network"} if code != "self_pay" else {}}


def others(quote: str) -> dict[str, Any]:
    return pays("out_of_network_benefits", quote)


PLAN_OF = "Your website names Molina Medicaid: do you take Ohio Medicaid?"
# By name: what the program states, what is asked, the tier or the question
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    # Medicaid of several states
    "states in brackets, one": (medicaid("We take Medicaid (Ohio and Kentucky)."), KENTUCKY, "fits"),
    "states in brackets, the other": (medicaid("We take Medicaid (OH, KY)."), HERE, "fits"),
    "a state behind": (medicaid("We take Medicaid from Kentucky."), KENTUCKY, "fits"),
    "a state behind, for another": (medicaid("We take Medicaid in Kentucky only."), HERE, "Do you take Ohio Medicaid?"),
    "a list before": (medicaid("We take Ohio and Kentucky Medicaid."), KENTUCKY, "fits"),
    "one and not another": (medicaid("We take Medicaid from Kentucky but not from Ohio."), HERE, "out"),
    "one and not another, the one": (medicaid("We take Medicaid from Kentucky but not from Ohio."), KENTUCKY, "fits"),
    "all but one": (medicaid("We take Medicaid, except Ohio."), HERE, "out"),
    "any state's": (medicaid("We take Medicaid in Kentucky only."), MEDICAID, "fits"),
    "all states but one": (medicaid("We take Medicaid in all states but Ohio."), HERE, "out"),
    "refused in another state": (medicaid("Medicaid is not accepted in Kentucky.", "not_accepted"), HERE, "ask"),
    "refused in that state": (medicaid("Medicaid is not accepted in Kentucky.", "not_accepted"), KENTUCKY, "out"),
    "refused in one state, of any": (medicaid("We do not take Kentucky Medicaid.", "not_accepted"), MEDICAID, "ask"),
    "refused": (medicaid("We do not take Medicaid.", "not_accepted"), HERE, "out"),
    "no list": (medicaid("We take Medicaid, and treat all of Ohio and Kentucky."), HERE, "fits"),
    "a plan of a brand in a state": (says("aetna", "We take Aetna Medicaid (Ohio).", **OH), HERE, "ask"),
    # TRICARE's regions
    "one region": (tricare("We are in network with TRICARE East only."), EAST, "fits"),
    "one region for the other": (tricare("We are in network with TRICARE East only."), WEST, "Do you take TRICARE West?"),
    "one region for any": (tricare("We are in network with TRICARE East only."), TRICARE, "fits"),
    "both regions": (tricare("We take TRICARE (East and West).", **CA), EAST, "fits"),
    "both regions with a stroke": (tricare("We take TRICARE East/West."), WEST, "fits"),
    "no region, in one": (tricare("We take TRICARE.", **CA), WEST, "fits"),
    "no region, in the other": (
        tricare("We take TRICARE."), WEST,
        "Your website says in-network for TRICARE and not which plan: does that include TRICARE West?",
    ),
    "who runs it": (tricare("We take Humana Military."), EAST, "fits"),
    "all but a region": (tricare("We take TRICARE, except the West region.", "accepted"), WEST, "out"),
    "refused everywhere": (tricare("We do not take TRICARE.", "not_accepted"), WEST, "out"),
    "one region refused": (tricare("We do not take TRICARE West.", "not_accepted"), TRICARE, "ask"),
    # a plan of Medicaid is not Medicaid
    "plans behind a colon": (medicaid("We take Medicaid plans: Molina."), HERE, "ask"),
    "plans in brackets": (medicaid("We take Medicaid (Molina and others)."), HERE, "ask"),
    "through a plan": (medicaid("We take Medicaid through Molina."), HERE, "ask"),
    "the last of a list": (
        OH | {"insurers": {f"{code}/We take CareSource, Paramount and Molina Medicaid.": "accepted" for code in ("medicaid", "molina")}},
        HERE, PLAN_OF,
    ),
    "a plan and Medicare": (medicaid("We take Molina Medicaid and Medicare."), HERE, "ask"),
    "all plans": (medicaid("We take all Medicaid plans: Molina, CareSource."), HERE, "fits"),
    "plans among others": (medicaid("We take Medicaid, including Molina."), HERE, "fits"),
    "Medicaid beside a plan": (medicaid("We take Medicaid and Molina Medicaid."), HERE, "fits"),
    "a colon and no plan": (medicaid("We take Medicaid: call to verify."), HERE, "fits"),
    # offices
    "another state's office": (says("aetna", "Our Missouri office takes Aetna.", **TWIN), {"insurer": ["aetna"], "city": ["Kansas City, KS"]}, "ask"),
    "that state's office": (says("aetna", "Our Missouri office takes Aetna.", **TWIN), {"insurer": ["aetna"], "city": ["Kansas City, MO"]}, "fits"),
    "the office of a town in two states": (
        says("aetna", "Our Kansas City, KS clinic takes Aetna.", **TWIN), {"insurer": ["aetna"], "state": ["MO"]}, "ask",
    ),
    "a town of a state's name": (says("aetna", "Our Kansas City office takes Aetna.", **TWIN), {"insurer": ["aetna"], "state": ["MO"]}, "fits"),
    "an office where no other is known": (says("humana", "We take Humana at our Covington, KY office.", **OH), HUMANA | {"state": ["OH"]}, "ask"),
    "an office where no other is known, anywhere": (says("humana", "We take Humana at our Covington, KY office.", **OH), HUMANA, "fits"),
    "an office of the same state": (says("humana", "We take Humana at our Dayton, OH office.", **OH), HUMANA | {"state": ["OH"]}, "fits"),
    "for the people of one state": (says("aetna", "We take Aetna for Missouri residents.", **TWIN), {"insurer": ["aetna"], "state": ["KS"]}, "ask"),
    "for the people of that state": (says("aetna", "We take Aetna for clients in Missouri.", **TWIN), {"insurer": ["aetna"], "state": ["MO"]}, "fits"),
    "for the people of one state, anywhere": (says("aetna", "We take Aetna for Missouri residents.", **TWIN), {"insurer": ["aetna"]}, "fits"),
    "a state as a label": (says("aetna", "Missouri clients: Aetna, Cigna", **TWIN), {"insurer": ["aetna"], "state": ["KS"]}, "ask"),
    "licensed in a state": (says("aetna", "We take Aetna and are licensed in Missouri.", **TWIN), {"insurer": ["aetna"], "state": ["KS"]}, "fits"),
    "refused in one town": (says("medicaid", "In Boulder we take no Medicaid.", "not_accepted", **CO), MEDICAID, "ask"),
    "refused in that town": (says("medicaid", "In Boulder we take no Medicaid.", "not_accepted", **CO), MEDICAID | {"city": ["Boulder"]}, "out"),
    "refused in another town": (says("medicaid", "In Boulder we take no Medicaid.", "not_accepted", **CO), MEDICAID | {"city": ["Denver"]}, "ask"),
    "refused in no town": (says("medicaid", "We take no Medicaid.", "not_accepted", **CO), MEDICAID, "out"),
    # whoever is not named
    "everyone else": (others("We are out of network with everyone else."), HUMANA, "out"),
    "every other insurer, which is not billed": (others("For every other insurer we are out of network and do not bill."), HUMANA, "out"),
    "the rest": (others("With the rest we are out of network."), HUMANA, "out"),
    "in Spanish": (others("Todos los demás seguros están fuera de la red."), HUMANA, "out"),
    "other plans of a brand": (others("All other Cigna plans are out of network."), HUMANA, "ask"),
    "other plans of a type": (others("All other PPO plans are out of network."), MEDICAID, "ask"),
    "other private plans": (others("All other commercial plans are out of network."), HUMANA, "out"),
    "other private plans, of Medicaid": (others("All other commercial plans are out of network."), MEDICAID, "ask"),
    "other private plans, billed, of Medicaid": (
        others("We bill all other commercial plans out of network."), MEDICAID | {"in_network": True}, "ask",
    ),
    # paid by the client alone
    "private pay only": (pays("self_pay", "We are private pay only."), HUMANA, "out"),
    "private pay only, in Spanish": (pays("self_pay", "Solo aceptamos pago privado."), HUMANA, "out"),
    "strictly self-pay": (pays("self_pay", "Our program is strictly self-pay."), MEDICAID, "out"),
    "some are private pay only": (pays("self_pay", "Some of our therapists are private pay only."), HUMANA, "ask"),
    "private pay only in one case": (pays("self_pay", "Family sessions are private pay only."), HUMANA, "ask"),
    "private pay only, with superbills": (pays("self_pay", "We are private pay only, but give superbills."), HUMANA, "ask"),
    "private pay": (pays("self_pay", "We accept private pay."), HUMANA, "ask"),
}  # fmt: skip


def headed(*headings: str, status: str = "accepted") -> dict[str, Any]:
    """Aetna under these headings, on a page of an office in each of two states."""
    return TWIN | {"headed": [("We take Aetna.", heading, status) for heading in headings]}


HEADED = {
    "a state over it": (headed("Paying > Missouri"), {"insurer": ["aetna"], "state": ["KS"]}, "ask"),
    "that state over it": (headed("Paying > Missouri"), {"insurer": ["aetna"], "state": ["MO"]}, "fits"),
    "insurance in a state": (headed("Insurance in Missouri"), {"insurer": ["aetna"], "state": ["KS"]}, "ask"),
    "in capitals": (headed("INSURANCE > MISSOURI"), {"insurer": ["aetna"], "state": ["KS"]}, "ask"),
    "both states, one after the other": (headed("Missouri", "Kansas"), {"insurer": ["aetna"], "state": ["KS"]}, "fits"),
    "another heading with a state in it": (headed("Rehab in Missouri > Insurance"), {"insurer": ["aetna"], "state": ["KS"]}, "fits"),
    "a state over it, anywhere": (headed("Missouri"), {"insurer": ["aetna"]}, "fits"),
}  # fmt: skip
CASES |= HEADED


# A quote, and the answer for Aetna: a list that a public payer leads is of its plans, to the end of that list.
LED = {
    "We accept Medicare Advantage through Aetna and Cigna.": "ask",
    "We accept Medicare, and Medicare Advantage plans from Cigna and Aetna.": "ask",
    "We take the Medicaid plans Molina, Cigna and Aetna.": "ask",
    "Medicaid managed care plans including Molina, Aetna.": "ask",
    "We are in network with Medicaid through Molina, Aetna and Cigna.": "ask",
    "We take Medicaid plans and Aetna.": "fits",
    "We take Medicaid, Aetna and Cigna.": "fits",
    "We take all Medicaid plans, Aetna and Cigna.": "fits",
    "We take Medicaid through Molina; Aetna and Cigna.": "fits",
    "We take Medicaid through Molina, commercial Aetna and Cigna.": "fits",
    "We take Medicaid through Molina and bill Aetna directly.": "fits",
    "We take Aetna, and Medicaid through Molina.": "fits",
}
CASES |= {quote: (says("aetna", quote, **OH), {"insurer": ["aetna"]}, answer) for quote, answer in LED.items()}


def made(program: Callable[..., Program], name: str, stated: dict[str, Any]) -> Program:
    """A program, with the insurers that stand under headings."""
    told = program(name, **{field: value for field, value in stated.items() if field != "headed"})
    under = [
        Insurer(id="aetna", status=status, name="Aetna", evidence=[Evidence(quote=quote, section=heading)])
        for quote, heading, status in stated.get("headed", ())
    ]
    return told.model_copy(update={"insurers": [*told.insurers, *under]})


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, program: Callable[..., Program], now: datetime) -> Index:
    """All programs, with the vocabulary of the project."""
    home = tmp_path_factory.mktemp("places")
    build_index(
        home, [made(program, name, stated) for name, (stated, _, _) in CASES.items()], now=now, vocabularies=VOCABULARY
    )
    return Index.open(home)


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, index: Index, now: datetime) -> None:
    must_answer(name, CASES, index, now)
