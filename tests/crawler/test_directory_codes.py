"""Every entry of the directory's code table, and the code sheets of 2022 where they are at hand."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from crawler.findtreatment.codes import NAME, code_table, folded
from records.errors import InputError
from records.paths import VOCABULARY
from tests.crawler.test_directory_files import REAL

TABLE = code_table()
GONE = {"TOBAC"}  # categories that were spread over others
ENTRIES = [
    pytest.param(category, code, id=f"{category}:{code}")
    for category, held in TABLE.categories.items()
    for code in held.services
]


@pytest.mark.parametrize(("category", "code"), ENTRIES)
def test_an_entry_is_found_by_its_code_and_by_each_of_its_wordings(category: str, code: str) -> None:
    entry = TABLE.categories[category].services[code]
    assert code == code.upper().strip()
    for one in (code, *entry.codes):
        service = TABLE.of_code(one.lower())
        assert service is not None
        assert (service.category, service.code, service.label) == (category, code, entry.label)
    for label in (entry.label, entry.label.upper(), *entry.aliases):
        service, known = TABLE.of_label(category, label)
        assert known
        assert (service.category, service.code, service.label) == (category, code, label)
    for elsewhere in entry.moved:
        place, _, label = elsewhere.partition(": ")
        assert label
        assert TABLE.category(place) in TABLE.categories or place in GONE
        service, known = TABLE.of_label(place, label)
        assert known
        assert (service.category, service.code, service.label) == (category, code, label)
    assert len({folded(label) for label in (entry.label, *entry.aliases)}) == 1 + len(entry.aliases)


@pytest.mark.parametrize("category", sorted(TABLE.categories))
def test_a_category_is_found_by_its_older_and_newer_codes(category: str) -> None:
    held = TABLE.categories[category]
    assert all(TABLE.category(code) == category for code in (category, category.lower(), *held.was))
    for label in held.uncoded:
        service, known = TABLE.of_label(category, label)
        assert known
        assert (service.code, service.label) == (None, label)


def test_six_wordings_mean_different_things_in_different_categories() -> None:
    places: dict[str, set[str]] = {}
    for category, held in TABLE.categories.items():
        for entry in held.services.values():
            places.setdefault(folded(entry.label), set()).add(category)
    several = {label: found for label, found in places.items() if len(found) > 1}
    assert several["young adults"] == {"AGE", "SG"}
    assert several["partial hospitalization day treatment"] == {"SET", "FT"}
    assert several["psychiatric hospital"] == {"HOSP", "FT"}
    assert len(several) == 6


def test_medicaid_and_medicare_are_not_swapped() -> None:
    assert [TABLE.of_label("PAY", label)[0].code for label in ("Medicaid", "Medicare")] == ["MD", "MC"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("{label: Medicaid,", "{label: Medicare,"), "means both"),
        (("      MC: {", "      SA: {"), "more than one entry for SA"),
        (("in: [su, mh]}", "in: [xx]}"), "cannot be used"),
        (("categories:", "kategories:"), "cannot be used"),
    ],
    ids=["one label twice", "one code twice", "no register", "no categories"],
)
def test_a_table_that_contradicts_itself_is_refused(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    path = tmp_path / f"{NAME}.yaml"
    shutil.copy(VOCABULARY / path.name, path)
    said = path.read_text(encoding="utf-8")
    assert change[0] in said
    path.write_text(said.replace(*change, 1), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        code_table(tmp_path)


SHEETS = {"service_code_reference_2022.csv": ("su", 225), "service_code_reference_mh_2022.csv": ("mh", 176)}


@pytest.mark.parametrize("name", sorted(SHEETS))
@pytest.mark.skipif(not REAL.is_dir(), reason="the code sheets of 2022 are not at hand (TREATMENT_DIRECTORY_FILES)")
def test_the_code_sheets_of_2022_are_in_the_table_whole(name: str) -> None:
    register, count = SHEETS[name]
    with (REAL / name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == count
    for row in rows:
        service, known = TABLE.of_label(row["category_code"], row["service_name"])
        assert known, row
        assert (service.category, service.code) == (row["category_code"], row["service_code"])
        assert register in TABLE.registers(row["service_code"])
