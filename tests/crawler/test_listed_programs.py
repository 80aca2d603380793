"""Rows of the national directory as programs: what is said, by whom, and what is left unsaid."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crawler.findtreatment.facility import DirectoryPhone, Facility
from crawler.findtreatment.programs import programs_of_place
from crawler.findtreatment.values import listed
from records.directory.reference import sources_of
from records.models import Program
from records.programs import VALUE_FIELDS
from tests.crawler.listed import CODE_MAP, facility


def programs(*rows: Facility) -> dict[str, Program]:
    """The programs of a place by level of care, read through the models that check them."""
    found = programs_of_place("0a1b2c3d4e5f", [listed(row, CODE_MAP) for row in rows])
    checked = [Program.model_validate_json(one.model_dump_json(exclude_none=True)) for one in found]
    return {one.level_of_care: one for one in checked}


def test_one_program_for_each_level_with_the_label_as_its_quote() -> None:
    found = programs(facility())
    assert list(found) == ["outpatient", "iop"]
    iop = found["iop"]
    (said,) = iop.level_evidence
    assert (said.quote, said.section, said.where) == ("Intensive outpatient treatment", "SET", "directory")
    assert said.url == "su_2022.xlsx#Facilities List!2"
    assert iop.last_confirmed == iop.first_seen == said.fetched_at == datetime(2022, 1, 1, tzinfo=UTC)
    (payer,) = iop.insurers
    assert (payer.id, payer.status, payer.evidence[0].quote) == ("medicaid", "accepted", "Medicaid")
    assert [one.value for one in iop.telehealth] == ["yes"]
    assert sources_of(iop) == {"directory"}


def test_what_the_row_does_not_list_is_not_stated() -> None:
    iop = programs(facility("SET/OIT", phone=""))["iop"]
    stated = {name for name in VALUE_FIELDS if getattr(iop, name)}
    assert stated == {"locations"}


def test_a_code_without_a_meaning_is_told_and_becomes_nothing() -> None:
    row = listed(facility("SET/OIT XYZ/NEW"), CODE_MAP)
    assert row.unmapped == ["XYZ/Something new"]


def test_a_program_has_the_values_of_the_lists_that_list_its_level() -> None:
    other = facility("SET/ORT SET/PHDT PAY/MC TAP/DBT", register="mental_health", row="9", file="mh_2022.xlsx")
    found = programs(facility(), other)
    ids = {level: [one.id for one in program.insurers] for level, program in found.items()}
    assert ids == {"outpatient": [], "iop": ["medicaid"], "php": ["medicare"]}
    assert not found["iop"].modalities
    assert [one.code for one in found["outpatient"].modalities] == ["dbt"]
    assert found["outpatient"].urls == ["mh_2022.xlsx#Facilities List!9", "su_2022.xlsx#Facilities List!2"]


def test_what_one_register_alone_lists_of_paying_is_told_with_both_and_is_no_value() -> None:
    other = facility("SET/ORT PAY/MD PAY/MC", register="mental_health", row="9", file="mh_2022.xlsx")
    found = programs(facility("SET/ORT PAY/MD PAY/PI"), other)["outpatient"]
    assert ([one.id for one in found.insurers], found.payment) == (["medicaid"], [])
    assert {one.evidence[0].url for one in found.insurers} == {"mh_2022.xlsx#Facilities List!9"}
    told = [
        (one.field, one.value, one.rule, [(said.quote, said.url[:2]) for said in one.evidence]) for one in found.unclear
    ]
    assert told == [
        (
            "insurers",
            {"id": "medicare", "status": "accepted", "listed_for": "mental health", "not_listed_for": "substance use"},
            "one_list:mental_health",
            [("Medicare", "mh"), ("Medicaid", "su")],
        ),
        (
            "payment",
            {"code": "private_insurance", "listed_for": "substance use", "not_listed_for": "mental health"},
            "one_list:substance_use",
            [("Private health insurance", "su"), ("Medicaid", "mh")],
        ),
    ]


@pytest.mark.parametrize(
    ("one", "other", "register", "insurers", "rules"),
    [
        ("SET/ORT PAY/MD", "SET/ORT PAY/MD", "mental_health", ["medicaid"], []),
        ("SET/ORT PAY/MD", "SET/ORT TAP/DBT", "mental_health", ["medicaid"], []),
        ("SET/ORT PAY/MD", "SET/PHDT PAY/MC", "mental_health", ["medicaid"], []),
        ("SET/ORT PAY/MD", "SET/ORT PAY/MC", "substance_use", [], ["one_list:row", "one_list:row"]),
        ("SET/ORT PAY/MD", "SET/ORT PAY/MD PAY/MC", "both", ["medicaid"], ["one_list:row"]),
    ],
    ids=["agree", "one says nothing of paying", "another level", "two rows of one list", "a row of both"],
)
def test_rows_that_disagree_on_who_pays(
    one: str, other: str, register: str, insurers: list[str], rules: list[str]
) -> None:
    found = programs(facility(one), facility(other, register=register, row="9", name1="Harbor Quarry House"))[
        "outpatient"
    ]
    assert ([value.id for value in found.insurers], [finding.rule for finding in found.unclear]) == (insurers, rules)


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Harbor Quarry House", ("Harbor Quarry Health", "Harbor Quarry House")),
        ("Harbor Quarry Health", ("su_2022.xlsx#Facilities List!2", "su_2022.xlsx#Facilities List!9")),
    ],
    ids=["two programs by name", "one name"],
)
def test_two_rows_of_one_list_are_told_apart(name: str, names: tuple[str, str]) -> None:
    found = programs(facility("SET/ORT PAY/MD PAY/PI"), facility("SET/ORT PAY/PI", row="9", name1=name))["outpatient"]
    (told,) = found.unclear
    assert (told.value["listed_for"], told.value["not_listed_for"]) == names


@pytest.mark.parametrize(
    ("one", "other", "kept", "open_"),
    [
        ("AGE/ADLT AGE/CHLD", "AGE/ADLT", {"ages": 1}, {"ages"}),
        ("AGE/ADLT AGE/CHLD", "PAY/MD", {"ages": 2}, set()),
        ("SG/VET SG/WN", "SG/VET", {"populations": 2}, set()),  # the other form has no such program
        ("SG/VET", "PAY/MD", {"populations": 1}, set()),
        ("TAP/TELE TAP/DBT", "TAP/DBT", {"telehealth": 0}, {"telehealth"}),
        ("SL/SP", "SL/AH", {"languages": 0}, {"languages"}),
        ("SL/SP", "SL/SP", {"languages": 1}, set()),
    ],
)
def test_whom_one_list_alone_takes_is_no_yes_of_the_whole(
    one: str, other: str, kept: dict[str, int], open_: set[str]
) -> None:
    second = facility(f"SET/ORT {other}", register="mental_health", row="9", file="mh_2022.xlsx")
    found = programs(facility(f"SET/ORT {one}"), second)["outpatient"]
    assert {name: len(getattr(found, name)) for name in kept} == kept
    assert {finding.field for finding in found.unclear if finding.field != "insurers"} == open_


@pytest.mark.parametrize(("one", "other"), [("GN/FEM", "GN/FEM GN/MALE"), ("GN/FEM", "GN/MALE")])
def test_rows_of_one_list_that_take_other_people_say_neither(one: str, other: str) -> None:
    found = programs(facility(f"SET/ORT {one}"), facility(f"SET/ORT {other}", row="9"))["outpatient"]
    assert not found.populations
    assert {finding.value["code"] for finding in found.unclear} >= {"women"}


def test_every_name_of_a_place_is_kept() -> None:
    other = facility("SET/PHDT", register="mental_health", row="9", name1="Elm Street Clinic")
    found = programs(facility("SET/ORT"), other)
    assert [(one.provider, one.also_listed_as) for one in found.values()] == [
        ("Harbor Quarry Health", ["Elm Street Clinic"]),
        ("Elm Street Clinic", ["Harbor Quarry Health"]),
    ]


@pytest.mark.parametrize(
    ("older", "newer", "insurers"),
    [
        (facility(), facility("SET/OIT PAY/MC", edition="2025"), ["medicare"]),
        (facility(), facility("SET/OIT PAY/MC", edition="2025-03-04", register="both", format="api"), ["medicare"]),
        (facility(), facility("SET/OIT PAY/MC PAY/MD", edition="2025", register="mental_health"), ["medicaid"]),
    ],
    ids=["a newer edition", "a newer answer for both registers", "another register"],
)
def test_an_older_row_of_the_same_register_counts_no_more(
    older: Facility, newer: Facility, insurers: list[str]
) -> None:
    assert [one.id for one in programs(older, newer)["iop"].insurers] == insurers


def test_phones_have_their_purpose_and_extension() -> None:
    phones = (
        DirectoryPhone("+15035550142", "", "phone"),
        DirectoryPhone("+15035550143", "39", "intake1"),
        DirectoryPhone("+15035550144", "", "hotline1"),
        DirectoryPhone("+15035550142", "", "intake2"),
    )
    held = programs(replace(facility(), phones=phones))["iop"].phones
    assert [(one.number[-4:], one.purpose, one.extension) for one in held] == [
        ("0142", "main", None),
        ("0143", "admissions", "39"),
        ("0144", "crisis", None),
    ]


def test_a_withheld_address_leaves_town_and_zip() -> None:
    (place,) = programs(facility(street1="", latitude=45.5, longitude=-122.6))["iop"].locations
    assert (place.street, place.city, place.state, place.zip) == (None, "Portland", "OR", "97201")
    assert (place.latitude, place.longitude) == (45.5, -122.6)


def test_records_that_are_built_by_hand_are_those_that_their_models_build() -> None:
    services = "SET/OIT TAP/TELE TAP/DBT PAY/MD PAY/PI AGE/ADLT GN/FEM SL/SP"
    found = listed(facility(services), CODE_MAP).values
    built = [value for values in found.values() for value in values]
    assert {type(value).__name__ for value in built} == {"Code", "Insurer", "Location", "Phone", "Range", "Text"}
    for one in (*built, *(item for value in built for item in value.evidence)):
        made = type(one).model_validate_json(one.model_dump_json())
        assert (made, list(vars(made))) == (one, list(vars(one))), "each field, in the order in which it is stored"
        assert one.model_copy(update={}).model_dump_json() == made.model_dump_json()
