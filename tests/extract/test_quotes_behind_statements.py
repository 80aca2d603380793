"""A paragraph states what the provider does and ends in the words of somebody: the words are none of its claims, what stands before them is."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

BASE = (
    "<title>IOP | Marrow Creek Recovery</title><h1>Intensive Outpatient Program</h1><p>At Marrow Creek Recovery, our IOP meets Monday, Wednesday "
    "and Thursday, 6-9 pm. We accept Aetna. We are in network with Cigna. {}</p>"
)
STATED = {"insurers: aetna accepted", "insurers: cigna in_network", "iop sessions: mon wed thu 18:00-21:00"}
SAID = [
    'Tom, an alumnus, says: "The residential place I went to before took my Humana, but this is what worked."',
    'Ann says: "The place I went to before took my Humana."',
    '"After ten years on heroin I found this place," writes one alumna.',
    '"I came here after detox," says one graduate.',
    '"The group saved my life," says one graduate.',
    '"They took my Humana and they were kind to my son." - a mother',
    "“My last place was a residential one, and it took my Humana.” – Orla Q.",
    '"I had been to residential twice and to detox once," said a former client.',
    '"It is a small group. I was at a detox before and had Humana." – parent of a client',
    'One of our "step-up" groups is on Saturday. "The detox I knew took my Humana," says one graduate.',
]
SAID += [  # without quotation marks
    "5 stars! They took my Humana.",
    "They took my Humana and I was home each night. ★★★★★",
    "They took my Humana! - Orla Q.",
    "5 stars! They took my Humana. The groups are great and residential is next door.",
]
WHOLE = [
    "They took my Humana. We are glad that our son found this place. We drove from Reno each day for PHP.",
    '"I went to the residential program and they took my Humana. Groups were on Monday. It is a good place." – Orla Q.',
    '"We drove there for PHP each day. They accepted my Humana. I would go again," says one graduate.',
]


@pytest.mark.parametrize("said", SAID)
def test_what_stands_before_a_quote_is_stated(said: str) -> None:
    found = extract_page(BASE.format(said))
    held = facts(found)
    assert held >= STATED, sorted(held)
    assert not [fact for fact in held if any(word in fact for word in ("humana", "residential", "detox"))], sorted(held)
    assert found.page_role == "provider"


@pytest.mark.parametrize("said", WHOLE)
def test_all_of_a_quote_is_no_claim(said: str) -> None:
    held = facts(extract_page(BASE.format("") + f"<p>{said}</p>"))
    assert held >= STATED
    assert not [fact for fact in held if any(word in fact for word in ("humana", "residential", "php"))], sorted(held)
