"""What stands behind an insurer's name as its head says what is taken or not: its plans and members, or a paper, a call, a decision of it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import page

OURS = "<p>Our evening IOP meets three evenings a week in Reno, NV. We accept Cigna.</p>"


def statuses(said: str) -> dict[str, str]:
    """The insurers of a page that accepts Cigna and says this, with their statuses."""
    return {one.id: one.status for one in extract_page(page(f"{OURS}<h2>Good to know</h2><p>{said}</p>")).insurers}


NOT_ITSELF = [
    "We do not accept Cigna referrals by fax.",
    "We don't accept Cigna cards by text.",
    "We do not accept expired Cigna cards.",
    "We don't accept Cigna checks.",
    "We do not accept Cigna letters as proof of address.",
    "We do not take Cigna calls during group.",
    "We don't take Cigna questions on the main line.",
    "We don't take Cigna paperwork at the door.",
    "We do not take Cigna prior authorization forms by mail.",
    "We do not accept new Cigna rates.",
    "We do not accept Cigna enrollment fees.",
    "We cannot accept Cigna's denial as the last word.",
    "We don't accept Cigna's word for it.",
    "We won't take Cigna's first offer.",
    "We can't take Cigna over the phone; bring the card.",
    "We don't take Cigna appeals; the billing office does.",
    "We do not accept Medicaid applications here; Job and Family Services does.",
    "We do not take Medicaid enrollment forms.",
    "We don't take Medicare questions.",
    "We accept Molina referrals by fax.",
    "We take Molina calls on the back line.",
    "We take Molina paperwork at the door.",
    "We accept Molina ID cards as proof of address.",
    "We accept Molina's decision.",
    "We take Molina's questions seriously.",
    "We accept rides from Molina.",
    "We bill Molina for rides.",
    "We bill Molina for interpreters.",
    "We are contracted with Molina to teach a class.",
    "We are contracted with Molina to run its wellness fair.",
    "Molina members are welcome at the library talk.",
    "Molina members are invited to our open house.",
    "Molina members are welcome to use our computers.",
    "We do not accept Cigna or Anthem checks.",
    "We do not accept Cigna's view that people fail treatment.",
    "We do not accept Cigna auto insurance.",
    "We don't accept Cigna member IDs by email.",
    "We will not accept Cigna's terms.",
    "We take Molina photos of your card.",
    "We accept Molina training credits.",
    "We take Molina seriously.",
    "We work with Molina to find rides.",
    "We are contracted with Molina to give talks.",
]


@pytest.mark.parametrize("said", NOT_ITSELF)
def test_a_paper_a_call_or_a_decision_is_no_coverage(said: str) -> None:
    assert statuses(said) == {"cigna": "accepted"}


ITSELF = [
    ("We do not accept Cigna.", {"cigna": "not_accepted"}),
    ("We do not accept Cigna plans.", {"cigna": "not_accepted"}),
    ("We don't take Cigna members.", {"cigna": "not_accepted"}),
    ("We do not accept Cigna's HMO products.", {"cigna": "not_accepted"}),
    ("We do not take Cigna insurance here.", {"cigna": "not_accepted"}),
    ("We accept Molina plans.", {"molina": "accepted"}),
    ("We accept Molina's plans and Humana's.", {"molina": "accepted", "humana": "accepted"}),
    ("We take Molina clients, and calls at all hours.", {"molina": "accepted"}),
    ("We accept Molina policyholders.", {"molina": "accepted"}),
    ("We bill Molina for your care.", {"molina": "accepted"}),
    ("We bill Molina for transport and treatment.", {"molina": "accepted"}),
    ("We are contracted with Molina to treat its members.", {"molina": "in_network"}),
    ("Molina members are welcome in our program.", {"molina": "accepted"}),
    ("Molina's accepted here.", {"molina": "accepted"}),
    ("We accept Medicare assignment.", {"medicare": "accepted"}),
    ("We accept Medicaid payments.", {"medicaid": "accepted"}),
    ("We accept VA referrals.", {"va": "accepted"}),
    ("We take Molina gladly and Humana statewide.", {"molina": "accepted", "humana": "accepted"}),
    ("We take Molina commercial plans.", {"molina": "accepted"}),
    ("We take Molina Silver Care.", {"molina": "accepted"}),
]


@pytest.mark.parametrize(("said", "found"), ITSELF)
def test_plans_and_members_are_of_the_insurer_itself(said: str, found: dict[str, str]) -> None:
    assert statuses(said) == {"cigna": "accepted", **found}
