"""When two places are one: each rule with a pair that it decides, and what stands beside it."""

from __future__ import annotations

from typing import Any

import pytest

from records.matching.place import Place, directory_place, row_key, site_place
from records.matching.rule import RULES, decide

FRONT, ADMISSIONS, OTHER = "+13105550142", "+13105550177", "+13105550199"
ROW: dict[str, Any] = {
    "name1": "Harbor Quarry Recovery", "street1": "12 Elm Street", "city": "Elm Bay", "state": "CA",
    "zip_code": "90025", "phones": [(FRONT, "")],
}  # fmt: skip


def row(register: str = "substance_use", edition: str = "2022", **changed: Any) -> Place:
    given = ROW | changed
    given["phones"] = [one if isinstance(one, tuple) else (one, "") for one in given["phones"]]
    return directory_place(register, edition, **given)


def mh(**changed: Any) -> Place:
    return row("mental_health", **changed)


HOUSE = {"name2": "Womens House"}
CLINIC = {"name2": "Elm County Clinic"}
CASES = [
    ("same row in both registers", row(), mh(), "same", "address and phone"),
    ("two names, one door and phone", row(), mh(name1="Elm Bay Counseling"), "same", "address and phone"),
    ("abbreviated", row(name1="Harbor Quarry Csl Ctr"), mh(name1="Harbor Quarry Counseling Center", street1="12 Elm St."), "same", "address and phone"),
    ("extension on one side", row(phones=[(FRONT, "12")]), mh(), "same", "address and phone"),
    ("ZIP mistyped", row(), mh(zip_code="90026"), "same", "address and phone"),
    ("street mistyped", row(street1="12 Fairley Road"), mh(street1="12 Fairly Road"), "same", "address and phone"),
    ("direction at the other end", row(street1="12 Elm Street NE"), mh(street1="12 NE Elm Street"), "same", "address and phone"),
    ("highway by two names", row(street1="9 U.S. Highway 70 East"), mh(street1="9 Highway 70 East"), "same", "address and phone"),
    ("suite on one side", row(street2="Suite 4"), mh(), "same", "address and phone"),
    ("suite in the number", row(street1="12-B Elm Street"), mh(street2="Suite B"), "same", "address and phone"),
    ("street mistyped, other name", row(street1="12 Fairley Road"), mh(name1="Bay Clinic", street1="12 Fairly Road"), "doubtful", "street written otherwise"),
    ("moved number, intake the same", row(phones=[FRONT, ADMISSIONS]), mh(phones=[OTHER, ADMISSIONS]), "same", "address, name and a phone"),
    ("two of one list, intake the same", row(phones=[FRONT, ADMISSIONS]), row(**HOUSE, phones=[OTHER, ADMISSIONS]), "doubtful", "two programs, a shared line"),
    ("number in common, other names", row(phones=[FRONT, ADMISSIONS]), mh(name1="Bay Clinic", phones=[OTHER, ADMISSIONS]), "doubtful", "a phone in common"),
    ("one suite, front number listed", row(street2="Suite 4"), mh(name1="Bay Clinic", street2="Suite 4", phones=[OTHER, FRONT]), "same", "suite and a phone"),
    ("moved number, program the same", row(**CLINIC), mh(**CLINIC, phones=[OTHER]), "same", "address and name"),
    ("moved number, no program told", row(), mh(name1="Harbor Quarry Recovery Inc", phones=[OTHER]), "same", "address and name"),
    ("part of a hospital?", row(), mh(**HOUSE, phones=[OTHER]), "doubtful", "names alike in part"),
    ("another program, another phone", row(**CLINIC), mh(**HOUSE, phones=[OTHER]), "doubtful", "two programs"),
    ("two programs of one list", row(**CLINIC), row(**HOUSE, phones=[OTHER]), "different", "two programs"),
    ("two programs of one list and phone", row(**CLINIC), row(**HOUSE), "same", "address and phone"),
    ("two programs, nearly one street", row(**CLINIC), row(**HOUSE, street1="12 Elm Avenue"), "doubtful", "two programs, one line"),
    ("listed twice in one list", row(), row(**HOUSE, phones=[OTHER]), "doubtful", "listed twice"),
    ("departments of one county", row(name1="Elm County Health Department"), mh(name1="Elm County Mental Health Center", phones=[OTHER]), "doubtful", "names alike in part"),
    ("neighbours in a building", row(), mh(name1="Bay Clinic", phones=[OTHER]), "different", "one building"),
    ("programs of one common name", row(name2="Outpatient Services"), mh(name1="Bay Clinic", name2="Outpatient Services", phones=[OTHER]), "different", "one building"),
    ("suites differ", row(street2="Suite 4"), mh(name1="Bay Clinic", street2="Suite 5"), "different", "another suite"),
    ("floors differ, phone the same", row(street2="3rd Floor", **CLINIC), mh(street2="4th Floor", **HOUSE), "different", "another suite"),
    ("floor here, suite there", row(street2="3rd Floor"), mh(name1="Bay Clinic", street2="Suite 200"), "different", "another suite"),
    ("building here, suite there", row(street2="Building 4"), mh(street2="Suite 27"), "doubtful", "another suite, same line"),
    ("suite of one building, suite", row(street2="Building 4, Suite 27"), mh(street2="Suite 27"), "same", "address and phone"),
    ("suite mistyped?", row(street2="Suite 4"), mh(street2="Suite 5"), "doubtful", "another suite, same line"),
    ("next house, same name and phone", row(), mh(street1="14 Elm Street"), "different", "another street"),
    ("half a number", row(), mh(street1="12 1/2 Elm Street"), "different", "another street"),
    ("other end of the street", row(street1="12 North Elm Street"), mh(street1="12 South Elm Street"), "different", "another street"),
    ("numbered streets", row(street1="12 5th Street"), mh(street1="12 15th Street"), "different", "another street"),
    ("same street elsewhere", row(), mh(city="Oakdale", zip_code="90210"), "different", "another street"),
    ("chain with one phone", row(), mh(street1="400 Bay Avenue"), "different", "another street"),
    ("moved between two years", row(edition="2021"), row(street1="400 Bay Avenue"), "doubtful", "moved"),
    ("moved, other name", row(edition="2021"), row(name1="Bay Clinic", street1="400 Bay Avenue"), "different", "another street"),
    ("name changed between two years", row(edition="2021"), row(name1="Bay Clinic"), "same", "address and phone"),
    ("withheld address", row(street1=""), mh(), "same", "phone and name"),
    ("post box", row(street1="P.O. Box 9"), mh(), "same", "phone and name"),
    ("withheld, two houses", row(street1="", **HOUSE), mh(street1="", name2="Mens House"), "doubtful", "perhaps"),
    ("withheld, another name", row(street1=""), mh(name1="Bay Clinic"), "different", "another place"),
    ("withheld, another town", row(street1=""), mh(city="Oakdale", zip_code="90210"), "different", "another place"),
    ("withheld, nothing but the name", row(street1=""), mh(phones=[OTHER]), "different", "another place"),
    ("no phone, a word in common", row(name1="Quarry House of Hope", phones=[]), mh(), "doubtful", "a word in common"),
    ("houses I and II", row(name1="Quarry House I", phones=[]), mh(name1="Quarry House II"), "doubtful", "a word in common"),
    ("coordinates far apart", row(latitude=34.0, longitude=-118.4), mh(latitude=34.2, longitude=-118.4), "doubtful", "far apart"),
    ("coordinates near", row(latitude=34.0, longitude=-118.4), mh(latitude=34.0001, longitude=-118.4), "same", "address and phone"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict", "rule"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_pair_is_decided_by_its_rule(a: Place, b: Place, verdict: str, rule: str) -> None:
    decision = decide(a, b)
    assert (decision.verdict, decision.rule) == (verdict, rule), decision
    assert decide(b, a) == decision
    assert rule in RULES


def site(**changed: Any) -> Place:
    given = {"street": "12 Elm St, Suite 4", "city": "Elm Bay", "state": "CA", "zip_code": "90025", "phones": []}
    return site_place("www.harbor.example", "Harbor Quarry", **(given | changed))


SITE_CASES = [
    ("host and address", site(), row(websites=["https://harbor.example/iop"], phones=[OTHER]), "same", "address and host"),
    ("host alone", site(street="", phones=[]), row(websites=["harbor.example"], phones=[OTHER]), "doubtful", "perhaps"),
    ("host of a chain", site(street="9 Oak Road"), row(websites=["harbor.example"]), "different", "another street"),
    ("host and address, other name", site(), row(name1="Bay Clinic", websites=["harbor.example"]), "doubtful", "a website in common"),
    ("address and phone", site(phones=[(FRONT, "")]), row(), "same", "address and phone"),
    ("city, phone and name", site(street="", zip_code="", phones=[(FRONT, "")]), row(), "same", "phone and name"),
    ("name alone", site(street=""), row(phones=[OTHER]), "different", "another place"),
    ("another suite", site(), row(street2="Suite 9", websites=["harbor.example"]), "different", "another suite"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "verdict", "rule"), [case[1:] for case in SITE_CASES], ids=[case[0] for case in SITE_CASES]
)
def test_a_crawled_location_is_decided_by_its_rule(a: Place, b: Place, verdict: str, rule: str) -> None:
    decision = decide(a, b)
    assert (decision.verdict, decision.rule) == (verdict, rule), decision


def test_a_decision_tells_what_agrees_and_what_does_not() -> None:
    decision = decide(row(street2="Suite 4"), mh(name1="Bay Clinic", street2="Suite 4", phones=[OTHER, FRONT]))
    assert decision.agree == ("address", "suite", "phone shared")
    assert decision.disagree == ("name",)
    assert 0 < decision.score < decide(row(), mh()).score <= 100


def test_the_key_of_a_row_is_of_its_names_and_address_and_not_of_its_edition() -> None:
    assert row().key == row(edition="2021", phones=[OTHER]).key
    assert row().key != mh().key
    assert row().key != row(street2="Suite 4").key
    assert row_key("mental_health", "A", "", "12-B Elm Street", "", "90025") == row_key(
        "mental_health", "a", "", "12 B Elm St", "", "90025-0001"
    )
