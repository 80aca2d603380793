"""The map from the directory's services to codes of the records: every entry against both vocabularies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crawler.findtreatment.code_map import ages_of
from crawler.findtreatment.codes import NAME as TABLE_NAME
from crawler.findtreatment.codes import code_table
from crawler.findtreatment.facility import Facility, Register, Service
from crawler.findtreatment.meaning import NAME, OPEN_SETS, code_map, unmapped
from crawler.findtreatment.values import Listed, listed
from records.codes import LEVELS
from records.errors import InputError
from records.models import Code, Range
from records.paths import VOCABULARY
from records.vocabulary import vocabulary

REGISTERS: tuple[Register, ...] = ("substance_use", "mental_health", "both")
SERVICES = [
    (category, code) for category, held in code_table().categories.items() for code in held.services
]  # fmt: skip
MEANT = {
    (one, (target.field, target.code))
    for register in REGISTERS
    for one, found in code_map(register).items()
    for target in found
}


def test_every_service_has_a_meaning_or_a_reason_and_not_both() -> None:
    meant = {one for one, _target in MEANT}
    assert meant | unmapped().keys() == set(SERVICES)
    assert not meant & unmapped().keys()
    assert all(len(reason) > 10 for reason in unmapped().values())


@pytest.mark.parametrize(
    ("service", "target"), sorted(MEANT), ids=lambda one: ":".join(one) if isinstance(one, tuple) else str(one)
)
def test_a_meaning_is_a_code_of_both_vocabularies(service: tuple[str, str], target: tuple[str, str]) -> None:
    assert service in SERVICES
    field, code = target
    if field == "level_of_care":
        assert code in LEVELS
    elif field == "telehealth":
        assert code == "yes"
    elif field == "ages":
        low, high = ages_of(code)
        assert low is None or high is None or low < high
    else:
        assert field in OPEN_SETS
        assert code in vocabulary(field).labels()


def of_row(services: str, register: Register = "substance_use") -> Listed:
    """What a row that lists these services (CATEGORY/CODE) says, by the real table."""
    table = code_table()
    held = (one.split("/") for one in services.split())
    return listed(
        Facility(
            "su_2022.xlsx", "directory", register, "2022", "Facilities List!2", "Tern Harbor", "", "", "", "", "OR", "97201",
            services=tuple(Service(category, code, table.categories[category].services[code].label) for category, code in held),
        ),
        code_map(register),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("services", "levels"),
    [
        ("SET/OP SET/ORT LCA/SOTP OT/MOA AUT/NMAUT", "outpatient"),
        ("SET/OP SET/ORT LCA/SOTP", "outpatient"),
        ("SET/OP SET/ORT LCA/SOTP OT/OTP", "otp outpatient"),
        ("TC/DT SET/RES SET/RD", "detox"),
        ("SET/RES SET/RD SET/RS", "detox residential"),
        ("SET/RES SET/RL", "residential"),
        ("SET/RES", "residential"),
        ("SET/HI SET/HID", "detox"),
        ("SET/HI SET/HID SET/HIT", "detox inpatient"),
        ("SET/HI", "inpatient"),
        ("SET/OP TAP/CBT", ""),
    ],
)
def test_the_levels_that_a_row_lists(services: str, levels: str) -> None:
    assert " ".join(sorted(of_row(services).levels)) == levels


@pytest.mark.parametrize(
    ("services", "populations", "ages"),
    [
        ("GN/MALE", {"men": "Male GN"}, []),
        ("GN/FEM", {"women": "Female GN"}, []),
        ("GN/FEM GN/MALE", {}, []),
        ("GN/MALE SG/MN", {"men": "Male GN"}, []),
        ("AGE/CHLD", {}, [(None, 17)]),
        ("AGE/ADLT AGE/CHLD", {"adults": "Adults AGE"}, [(26, 64), (None, 17)]),
    ],
    ids=["men", "women", "both", "men twice", "children or adolescents", "adults too"],
)
def test_whom_a_row_takes(
    services: str, populations: dict[str, str], ages: list[tuple[float | None, float | None]]
) -> None:
    values = of_row(services).values
    assert {
        one.code: f"{one.evidence[0].quote} {one.evidence[0].section}"
        for one in values.get("populations", [])
        if isinstance(one, Code)
    } == populations
    assert [(one.min, one.max) for one in values.get("ages", []) if isinstance(one, Range)] == ages


@pytest.mark.parametrize(
    ("services", "populations", "unclear"),
    [
        ("SG/VET", ["veterans"], []),
        ("SG/ADM SG/VET", ["veterans"], []),
        ("SG/ADM", [], [("populations", "veterans", "only_some", "Active duty military")]),
        ("SG/ADM SG/WN", ["women"], [("populations", "veterans", "only_some", "Active duty military")]),
    ],
)
def test_a_part_of_what_a_code_means_is_no_yes(
    services: str, populations: list[str], unclear: list[tuple[str, str, str, str]]
) -> None:
    row = of_row(services)
    assert [one.code for one in row.values.get("populations", []) if isinstance(one, Code)] == populations
    assert [(one.field, one.value, one.rule, one.evidence[0].quote) for one in row.unclear] == unclear


LEVELS_LISTED = {
    "iop": "SET:OIT",
    "php": "SET:ODT SET:PHDT FT:PH",
    "outpatient": "SET:ORT SET:OP SET:OMB FT:OMH",
    "residential": "SET:RES SET:RS SET:RL FT:RTCA FT:RTCC FT:ORES",
    "detox": "TC:DT SET:OD SET:RD SET:HID",
    "inpatient": "SET:HI SET:HIT",
    "otp": "OT:OTP",
    "sober_living": "TC:HH",
}


@pytest.mark.parametrize("level", LEVELS)
def test_the_services_that_are_a_level_of_care(level: str) -> None:
    found = {":".join(one) for one, target in MEANT if target == ("level_of_care", level)}
    assert found == set(LEVELS_LISTED.get(level, "").split())


@pytest.mark.parametrize(
    ("category", "code", "target"),
    [
        ("PAY", "MD", ("insurers", "medicaid")),
        ("PAY", "MC", ("insurers", "medicare")),
        ("PAY", "MI", ("insurers", "tricare")),
        ("PAY", "PI", ("payment", "private_insurance")),
        ("TAP", "IPT", ("modalities", "individual_therapy")),
        ("TAP", "TELE", ("telehealth", "yes")),
    ],
)
def test_codes_that_are_easy_to_mistake(category: str, code: str, target: tuple[str, str]) -> None:
    assert target in {(one.field, one.code) for one in code_map("both")[category, code]}


def test_what_would_say_more_than_the_directory_is_no_meaning() -> None:
    meant = {one: {target for key, target in MEANT if key == one} for one in SERVICES}
    assert ("level_of_care", "otp") not in meant["SET", "OMB"], "an office that prescribes is no methadone clinic"
    assert meant["LCA", "SOTP"] == {("accreditations", "samhsa_otp")}, "many who have it use no methadone"
    assert meant["OT", "MOA"] == set(), "medication that is prescribed elsewhere"
    assert meant["AS", "ACT"] == set(), "assertive community treatment"
    assert ("SET", "OP") not in code_map("substance_use"), "OP stands over OIT, ODT and ORT there"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            ("    OIT: {level_of_care: iop}", "    OIT: {level_of_care: iopp}"),
            "SET OIT: iopp is no code of level_of_care",
        ),
        (("    OIT: {level_of_care: iop}", "    QQ9: {level_of_care: iop}"), "SET QQ9 is no service"),
        (("    OIT: {level_of_care: iop}", "    OIT: {weather: fine}"), "weather is no field"),
        (("[mental_health, both]", "[mh]"), "mh is no register"),
        (("unless: [HID]", "unless: [RD, ZZ]"), "SET HI: ZZ is no other code"),
        (("unless: [HID]", "unless: HI"), "SET HI: HI is no other code"),
        (("{ages: 65-}", "{ages: old}"), "no band of ages"),
        (("only_some: true", "only_some: VET"), "SG ADM: only_some is true or left out"),
        (("codes: [PA],", "codes: [PA, SS],"), "more than one entry for PYAS SS"),
        (("unmapped:", "unmaped:"), "cannot be used"),
    ],
    ids=["code", "service", "field", "register", "unless", "unless itself", "ages", "only some", "twice", "file"],
)
def test_a_map_that_is_wrong_names_the_entry(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    for path in VOCABULARY.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    assert (tmp_path / f"{TABLE_NAME}.yaml").exists()
    path = tmp_path / f"{NAME}.yaml"
    said = path.read_text(encoding="utf-8")
    assert change[0] in said
    path.write_text(said.replace(*change, 1), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        code_map("both", tmp_path)
