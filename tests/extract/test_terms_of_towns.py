"""Words of therapies and of people that are part of the name of a town, or of what people learn to do without drinking."""

from __future__ import annotations

import pytest

from extract.patterns.terms import find_terms
from extract.places.gazetteer import places
from tests.extract.test_facts_of_pages import must_state, page

_ASKED = ("modalities", "conditions", "populations", "levels_of_care")

HOUSE = "<p>We offer sober living for men. {}</p>"
CASES = [
    pytest.param("Our home is in Bowling Green, KY.", [], ["recreation"], id="a town"),
    pytest.param("Our two houses stand in Bowling Green, near the university.", [], ["recreation"], id="a town without its state"),
    pytest.param("House meetings are held in Gays Mills, WI.", [], ["lgbtq"], id="a village"),
    pytest.param("We are on the coast at Pass Christian, MS.", [], ["faith"], id="a town on the coast"),
    pytest.param("Men learn to have sober fun with their housemates.", [], ["recreation"], id="what people learn to have"),
    pytest.param("It is a place for having sober fun.", [], ["recreation"], id="what people are having"),
    pytest.param("Our residents go bowling on Fridays.", ["sober_living modalities: recreation"], [], id="they bowl"),
    pytest.param("Our house in Bowling Green offers bowling and hikes.", ["sober_living modalities: recreation"], [], id="they bowl in the town"),
    pytest.param("We offer sober outings and recreational activities.", ["sober_living modalities: recreation"], [], id="outings"),
    pytest.param("Our house welcomes gay men.", ["sober_living populations: lgbtq"], [], id="who is welcome"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "stated", "never"), CASES)
def test_a_part_of_a_town_is_no_therapy(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(HOUSE.format(said)), stated, never)


def test_no_town_holds_a_therapy_or_people() -> None:
    towns = [name for name in places().states_of if " " in name]
    assert {name for name in towns if find_terms(name, name, _ASKED)} == set()
