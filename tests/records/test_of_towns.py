"""What a page says of one town of its provider alone is not said of another."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from records.models import Program
from records.of_towns import RULE, has_ties, of_towns

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def program(quote: str, *, section: str = "", url: str = "https://harbor.example/", **more: Any) -> Program:
    """A provider in Denver, Boulder and Kansas City that states telehealth with this evidence."""
    evidence = [{"quote": quote, "section": section, "url": url}]
    return Program.model_validate(
        {
            "id": "a",
            "provider_id": "p",
            "provider": "Boulder Creek Recovery",
            "site": "harbor.example",
            "level_of_care": "iop",
            "locations": [{"city": city, "evidence": evidence} for city in ("Denver", "Boulder", "Kansas City")],
            "telehealth": [{"value": "yes", "evidence": evidence}],
            "first_seen": NOW,
            "last_confirmed": NOW,
        }
        | more
    )


@pytest.mark.parametrize(
    ("stated", "stays"),
    [
        pytest.param({"quote": "Boulder clients may join any group online."}, False, id="another town"),
        pytest.param({"quote": "Denver clients may join any group online."}, True, id="this town"),
        pytest.param({"quote": "Join online in Denver and Boulder."}, True, id="both towns"),
        pytest.param({"quote": "You may join any group online."}, True, id="no town"),
        pytest.param({"quote": "Online from Boulder, and at all of our locations."}, True, id="all locations"),
        pytest.param({"quote": "Online at both offices, Boulder first."}, True, id="both offices"),
        pytest.param({"quote": "Boulder Creek Recovery meets online."}, True, id="the provider's own name"),
        pytest.param({"quote": "Online.", "section": "Our Boulder IOP"}, False, id="heading of another town"),
        pytest.param({"quote": "Online.", "section": "Our Denver IOP"}, True, id="heading of this town"),
        pytest.param(
            {"quote": "Boulder is online.", "section": "Our Denver IOP"}, False, id="quote before its heading"
        ),
        pytest.param({"quote": "Online.", "url": "https://harbor.example/boulder-iop"}, False, id="page of another"),
        pytest.param({"quote": "Online.", "url": "https://harbor.example/kansas-city/iop"}, False, id="two words"),
        pytest.param({"quote": "Online.", "url": "https://boulder.example/iop"}, True, id="host is no page of a town"),
        pytest.param({"quote": "Online.", "url": "https://harbor.example/bouldering"}, True, id="part of a word"),
        pytest.param({"quote": "Online, like a boulder that rolls."}, True, id="a word without a capital"),
    ],
)
def test_a_value_of_another_town_is_unclear_in_this_one(stated: dict[str, str], stays: bool) -> None:
    whole = program(**stated)
    there = of_towns(whole, ["denver"])
    assert bool(there.telehealth) == stays
    assert [(one.field, one.value, one.rule) for one in there.unclear] == (
        [] if stays else [("telehealth", "yes", RULE)]
    )
    assert [item.quote for one in there.unclear for item in one.evidence] == ([] if stays else [stated["quote"]])


def test_of_all_towns_it_is_the_same_program() -> None:
    whole = program("Boulder clients may join online.")
    assert has_ties(whole)
    assert of_towns(whole, ["denver", "boulder", "kansas city"]) is whole
    assert of_towns(whole, ["boulder"]) is whole
    assert of_towns(whole, []) is whole


def test_one_town_has_no_ties() -> None:
    evidence = [{"quote": "Boulder."}]
    one_town = program("Boulder is online.", locations=[{"city": "Boulder", "evidence": evidence}])
    assert not has_ties(one_town)


def test_a_value_of_two_quotes_keeps_the_one_that_holds() -> None:
    both = [{"quote": "Boulder bills Cigna."}, {"quote": "We take Cigna."}]
    whole = program(
        "Online.",
        insurers=[
            {"id": "cigna", "status": "accepted", "evidence": both},
            {"id": "denver_health", "status": "accepted", "name": "Denver Health", "evidence": [{"quote": "Denver Health"}]},
            {"id": "aetna", "status": "in_network", "evidence": both[:1]},
        ],
        hours_per_week=[{"min": 9, "max": 9, "evidence": [{"quote": "Boulder meets 9 hours a week."}]}],
        derived={"session_hours": {"min": 3, "max": 3, "evidence": [{"quote": "Boulder 9 to 12"}]}},
    )  # fmt: skip
    there = of_towns(whole, ["denver"])
    assert [(one.id, [item.quote for item in one.evidence]) for one in there.insurers] == [
        ("cigna", ["We take Cigna."]),
        ("denver_health", ["Denver Health"]),
    ]
    assert not there.hours_per_week
    assert not there.derived
    assert [(one.field, one.value) for one in there.unclear] == [
        ("hours_per_week", [9, 9]),
        ("insurers", {"id": "aetna", "status": "in_network", "name": "", "plan_types": [], "levels": []}),
    ]
    assert [one.id for one in of_towns(whole, ["boulder"]).insurers] == ["cigna", "denver_health", "aetna"]


# What is said of Cigna; whether it holds in Denver too, where Boulder and Kansas City are the other towns.
CLAUSES = [
    ("Our Boulder office takes Cigna and all offices take Aetna.", False),
    ("Cigna is taken in Boulder only; every location takes Aetna.", False),
    ("All of our offices take Aetna, while Cigna is taken in Boulder.", False),
    ("Any location takes Aetna, and our Boulder office takes Cigna as well.", False),
    ("We take Aetna at all offices and Cigna in Boulder.", False),
    ("We take Cigna and Humana in Boulder, and Aetna at all sites.", False),
    ("Our Boulder office takes Aetna and all offices take Cigna.", True),
    ("Aetna is taken in Boulder only; every location takes Cigna.", True),
    ("We take Aetna in Boulder and Cigna at all offices.", True),
    ("All of our offices, Denver, Boulder and Kansas City, take Aetna and Cigna.", True),
    ("We take Cigna and Aetna at all offices, Boulder among them.", True),
    ("We take Cigna at all offices, and our Boulder office has evening groups.", True),
]


@pytest.mark.parametrize(("quote", "stays"), CLAUSES, ids=[quote for quote, _ in CLAUSES])
def test_all_offices_are_those_of_the_clause_of_an_insurer(quote: str, stays: bool) -> None:
    insurers = [{"id": "cigna", "status": "accepted", "name": "Cigna", "evidence": [{"quote": quote}]}]
    whole = program("Online.", insurers=insurers)
    assert bool(of_towns(whole, ["denver"]).insurers) == stays
    assert of_towns(whole, ["boulder"]).insurers
