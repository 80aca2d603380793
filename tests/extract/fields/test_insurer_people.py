"""Insurers that are taken for some people alone, and from a day or until one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from extract.analyse import analyse
from extract.fields import insurers
from extract.reading.parse import parse
from records.models import Finding

YES, NO = "accepted", "not_accepted"
TODAY = datetime(2030, 6, 15, tzinfo=UTC)


def found_on(text: str, today: datetime | None = None) -> list[Finding]:
    page = analyse(parse(text), fetched_at=today)
    page.presents_own = True
    return insurers.find(page)


TEENS, ADULTS = "adolescents", "adults"
PEOPLE: list[tuple[str, dict[str, str], dict[str, str]]] = [  # the text, what is sure, of whom alone the rest is said
    ("We take Humana for teens and Cigna for adults.", {}, {"humana": TEENS, "cigna": ADULTS}),
    ("Humana is accepted for adolescents. Cigna is accepted for adults.", {}, {"humana": TEENS, "cigna": ADULTS}),
    ("For youth we accept Aetna and Humana. For adults we accept Cigna.", {}, {"aetna": TEENS, "humana": TEENS, "cigna": ADULTS}),
    ("Our teen program takes Humana. Our adult program takes Cigna.", {}, {"humana": TEENS, "cigna": ADULTS}),
    ("<p>We accept:</p><ul><li>Humana for teens</li><li>Cigna for adults</li></ul>", {}, {"humana": TEENS, "cigna": ADULTS}),
    ("<h3>Adults</h3><p>We accept Cigna.</p><h3>Teens</h3><p>We accept Humana.</p>", {}, {"humana": TEENS, "cigna": ADULTS}),
    ("We accept Medicaid for clients under 21.", {}, {"medicaid": TEENS}),
    ("We accept Medicaid for our youth program.", {}, {"medicaid": TEENS}),
    ("We accept Medicaid for pregnant women.", {}, {"medicaid": "pregnant_women"}),
    ("We do not accept Humana for adults.", {}, {"humana": ADULTS}),
    # of all, or of nobody in particular
    ("We accept Humana for teens and adults.", {"humana": YES}, {}),
    ("We accept Humana for children, adolescents and adults.", {"humana": YES}, {}),
    ("We accept Humana for adults.", {"humana": YES}, {}),
    ("<h3>Teens</h3><p>We accept Humana.</p>", {"humana": YES}, {}),
    ("We accept Humana and run groups for teens.", {"humana": YES}, {}),
    ("We accept Humana. Our teen program meets on Mondays.", {"humana": YES}, {}),
    ("We accept Medicare for adults over 65.", {"medicare": YES}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "people"), PEOPLE, ids=[text[:70] for text, _, _ in PEOPLE])
def test_what_is_said_of_some_people_is_of_them_alone(text: str, sure: dict[str, str], people: dict[str, str]) -> None:
    found = found_on(text)
    assert {one.value["id"]: one.value["status"] for one in found if one.claim == "own"} == sure
    assert {one.value["id"]: " ".join(one.value["people"]) for one in found if one.claim == "unclear"} == people


DATES: list[tuple[str, bool]] = [  # the text, and whether it is sure of today
    ("We take Humana starting March 2031.", False),
    ("Effective July 1, 2030, we are in network with Humana.", False),
    ("Humana (beginning in the fall)", False),
    ("We take Humana as of 1/1/2031.", False),
    ("We take Humana until December.", False),
    ("We are in network with Humana through August 2030.", False),
    ("Effective May 1, 2030, we are in network with Humana.", True),
    ("We take Humana as of January.", True),
    ("We take Humana as of 2029.", True),
    ("We take Humana through our clinic.", True),
    ("We take Humana. Groups start in January 2031.", True),
    ("We have taken Humana since March 2020.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure"), DATES, ids=[text for text, _ in DATES])
def test_a_day_to_come_is_not_today(text: str, sure: bool) -> None:
    found = found_on(f"<h2>Insurance we accept</h2><p>{text}</p>", TODAY)
    assert {one.claim == "own" for one in found if one.value["id"] == "humana"} == {sure}


@pytest.mark.parametrize(
    ("text", "sure"), [("We take Humana starting March 2031.", False), ("Effective March 2020, we take Humana.", True)]
)
def test_who_does_not_know_today_takes_a_start_for_one_to_come(text: str, sure: bool) -> None:
    assert [one.claim == "own" for one in found_on(text)] == [sure]
