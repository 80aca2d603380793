"""The national directory taken into the store: every row accounted for, editions, removal, and what must never come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select

from crawler.findtreatment.importing import ImportReport, import_files
from records import schema
from records.database import open_database, reading
from records.directory.removal import remove_directory
from records.history import changes_since
from records.models import Program
from records.programs import VALUE_FIELDS, current_programs
from records.removal import remove_suppressed
from records.schema import directory_rows, directory_sites, programs, sites
from records.suppression import add_request, list_requests, read_request, remove_requests
from refresh import reconcile_stage
from tests.crawler.directories import (
    CEDAR,
    DIRECTORY_COLUMNS,
    HARBOR,
    MENTAL_ROWS,
    MENTAL_SHEET,
    SUBSTANCE_ROWS,
    SUBSTANCE_SHEET,
    api_page,
    api_row,
    write_directory,
    write_json,
)

NOW, LATER = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)
SU, SU_NEXT, MH = "su_2022.xlsx", "su_2023.xlsx", "mh_2022.xlsx"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(tmp_path / "home")
    yield engine
    engine.dispose()


def lists(folder: Path) -> list[Path]:
    """Both yearly lists of 2022."""
    return [
        write_directory(folder / SU, SUBSTANCE_ROWS, SUBSTANCE_SHEET),
        write_directory(folder / MH, MENTAL_ROWS, MENTAL_SHEET),
    ]


def take(store: Engine, *paths: Path, now: datetime = NOW, **how: Any) -> ImportReport:
    return import_files(store, list(paths), now=now, **how)


def stored(store: Engine) -> dict[tuple[str, str], Program]:
    """What stands, by provider and level."""
    with reading(store) as connection:
        return {(one.provider, one.level_of_care): one for one in current_programs(connection)}


def everything(store: Engine) -> dict[str, list[Any]]:
    """All rows of the tables that an import writes."""
    with reading(store) as connection:
        return {
            one.name: [tuple(row) for row in connection.execute(select(one))]
            for one in (programs, directory_rows, schema.directory_imports, directory_sites, schema.match_decisions)
        }


def test_every_row_is_accounted_for_and_makes_a_program_a_level(store: Engine, tmp_path: Path) -> None:
    path = write_directory(tmp_path / SU, [*SUBSTANCE_ROWS, HARBOR, {"name1": "", "zip": "97201"}], SUBSTANCE_SHEET)
    report = take(store, path).files[0]
    assert (report.rows, report.new, dict(report.refused)) == (4, 2, {"repeated": 1, "no_name": 1})
    assert report.rows == report.new + report.refused.total()
    found = stored(store)
    assert sorted(level for _, level in found) == ["detox", "iop", "php", "residential"]
    iop = found["Tern Harbor Recovery Day Program", "iop"]
    assert iop.level_evidence[0].url == f"{SU}#Facilities List!2"
    assert [one.id for one in iop.insurers] == ["medicaid"]
    assert [one.code for one in iop.payment] == ["private_insurance"]
    assert [(one.number[-4:], one.extension) for one in iop.phones] == [("0142", "3971"), ("0143", None)]


def test_the_same_files_again_change_nothing_and_say_so(store: Engine, tmp_path: Path) -> None:
    paths = lists(tmp_path)
    assert take(store, *paths).changes
    before = everything(store)
    again = take(store, *paths, now=LATER)
    assert not again.changes
    assert [(one.seen_before, one.rows, one.same) for one in again.files] == [(True, 2, 2), (True, 1, 1)]
    assert everything(store) == before


def test_a_copy_under_another_name_changes_nothing_either(store: Engine, tmp_path: Path) -> None:
    take(store, *lists(tmp_path))
    before = everything(store)["programs"]
    (tmp_path / "copy").mkdir()
    other = write_directory(tmp_path / "copy" / SU, [*reversed(SUBSTANCE_ROWS)], SUBSTANCE_SHEET)
    report = take(store, other, now=LATER)
    assert (report.changes, report.files[0].same) == (False, 2)
    assert everything(store)["programs"] == before


def test_a_newer_edition_updates_and_what_is_gone_becomes_history(store: Engine, tmp_path: Path) -> None:
    take(store, *lists(tmp_path))
    old = stored(store)["Tern Harbor Recovery Day Program", "iop"]
    newer = HARBOR | {"service_code_info": "SA * OP OIT * MC * YAD"}
    report = take(store, write_directory(tmp_path / SU_NEXT, [newer], SUBSTANCE_SHEET), now=LATER)
    assert (report.files[0].changed, report.files[0].gone) == (1, 1)
    found = stored(store)
    assert sorted(found) == [
        ("Plover Bay Clinic", "outpatient"),
        ("Plover Bay Clinic", "php"),
        ("Tern Harbor Recovery Day Program", "iop"),
    ]
    iop = found["Tern Harbor Recovery Day Program", "iop"]
    assert iop.id == old.id
    assert [one.id for one in iop.insurers] == ["medicare"]
    assert (iop.first_seen.year, iop.last_confirmed.year) == (2022, 2023)
    with reading(store) as connection:
        told = {(one.level_of_care, one.kind, one.cause) for one in changes_since(connection, NOW, now=LATER)}
    assert ("iop", "insurer_dropped", "directory") in told
    assert ("residential", "program_gone", "directory") in told
    assert all(kind != "program_new" for _, kind, _ in told)


def test_an_older_edition_takes_nothing_back(store: Engine, tmp_path: Path) -> None:
    take(store, write_directory(tmp_path / SU_NEXT, SUBSTANCE_ROWS, SUBSTANCE_SHEET))
    before = everything(store)["programs"]
    report = take(store, write_directory(tmp_path / SU, SUBSTANCE_ROWS[:1], SUBSTANCE_SHEET), now=LATER)
    assert (report.changes, report.files[0].older) == (False, 1)
    assert everything(store)["programs"] == before


@pytest.mark.parametrize("accept", [False, True])
def test_a_list_cut_short_makes_nothing_history_unless_it_is_believed(
    store: Engine, tmp_path: Path, accept: bool
) -> None:
    rows = [HARBOR | {"name1": f"Tern House {number}", "street1": f"{number} Elm Street"} for number in range(1, 6)]
    take(store, write_directory(tmp_path / SU, rows, SUBSTANCE_SHEET))
    report = take(store, write_directory(tmp_path / SU_NEXT, rows[:1], SUBSTANCE_SHEET), now=LATER, accept=accept)
    assert (report.files[0].shorter, report.files[0].gone) == (not accept, 4 if accept else 0)
    assert len({provider for provider, _ in stored(store)}) == (1 if accept else 5)


def test_a_bad_file_harms_nothing(store: Engine, tmp_path: Path) -> None:
    good = lists(tmp_path)
    take(store, *good)
    before = everything(store)["programs"]
    page = tmp_path / "listing_2026.csv"
    page.write_text("<html><title>Service unavailable</title></html>")
    cut = tmp_path / SU_NEXT
    cut.write_bytes(good[0].read_bytes()[:2000])
    report = take(store, page, cut, now=LATER)
    assert [bool(one.broken) for one in report.files] == [True, True]
    assert not report.changes
    assert everything(store)["programs"] == before


ROWS = [
    HARBOR | {"name1": f"Tern House {number}", "street1": f"{number} Elm Street", "phone": f"503-555-01{number:02}"}
    for number in range(1, 7)
]  # fmt: skip
RENAMED = {
    "phone": "main_line",
    "city": "town_name",
    "state": "region",
    "zip": "mail_code",
    "street1": "where",
    "name2": "unit",
}


def emptied(*columns: str) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name not in columns} for row in ROWS]


@pytest.mark.parametrize("edition", [SU, SU_NEXT], ids=["same edition", "newer edition"])
@pytest.mark.parametrize(
    ("column", "how"),
    [
        *((column, how) for column in (*RENAMED, "intake1") for how in ("renamed", "left out", "empty")),
        ("service_code_info", "empty"),  # without such a column it is no file of the directory
    ],
)
def test_a_file_without_a_column_that_is_stored_harms_nothing(
    store: Engine, tmp_path: Path, column: str, how: str, edition: str
) -> None:
    take(store, write_directory(tmp_path / SU, ROWS, SUBSTANCE_SHEET))
    before = everything(store)
    columns = [name for name in DIRECTORY_COLUMNS if how != "left out" or name != column]
    named = [RENAMED.get(name, f"other {name}") if (how, name) == ("renamed", column) else name for name in columns]
    rows = emptied(column) if how == "empty" else ROWS
    path = write_directory(tmp_path / edition, rows, SUBSTANCE_SHEET, columns=columns, named=named)
    report = take(store, path, now=LATER)
    (one,) = report.files
    assert (report.changes, report.broken, one.lost) == (False, True, [column])
    assert one.rows == one.refused.total() == 6
    assert f"{column} (6 stored rows have it)" in one.not_taken
    assert (RENAMED.get(column, f"other {column}") in one.not_taken) == (how == "renamed")
    assert everything(store) == before
    if column != "service_code_info":
        believed = take(store, path, now=LATER, accept=True)
        assert (believed.changes, believed.broken, believed.files[0].lost) == (True, False, [])


def test_a_row_that_loses_what_few_have_is_only_changed(store: Engine, tmp_path: Path) -> None:
    take(store, write_directory(tmp_path / SU, [*ROWS, CEDAR], SUBSTANCE_SHEET))
    newer = [*emptied("intake1")[:1], *ROWS[1:], CEDAR | {"intake1a": None}]
    report = take(store, write_directory(tmp_path / SU_NEXT, newer, SUBSTANCE_SHEET), now=LATER)
    assert (report.broken, report.files[0].changed) == (False, 7)


@pytest.mark.parametrize("services", [None, [], "missing"], ids=["null", "empty", "missing"])
def test_a_row_of_an_answer_without_services_takes_no_programs_away(
    store: Engine, tmp_path: Path, services: Any
) -> None:
    rows = [api_row(number) for number in range(1, 5)]
    take(store, write_json(tmp_path / "answer-2025.json", api_page(rows)))
    before = everything(store)["programs"]
    bad = rows[0] | {"services": services}
    if services == "missing":
        del bad["services"]
    path = write_json(tmp_path / "answer-2026.json", api_page([bad, *rows[1:]]))
    (one,) = take(store, path, now=LATER).files
    assert (dict(one.refused), one.warned["services_missing"]) == (
        {"no_services": 1}, [("page 1, row 1", "Tern Harbor Recovery 1")],
    )  # fmt: skip
    assert one.reasons[0][0] == "page 1, row 1"
    left = {row[0]: row for row in everything(store)["programs"]}
    assert left.keys() == {row[0] for row in before}
    assert {one.last_confirmed.year for one in stored(store).values()} == {2025, 2026}
    (one,) = take(store, path, now=LATER, accept=True).files
    assert (one.refused.total(), one.changed) == (0, 1)


def test_the_report_names_columns_and_the_first_rows_of_what_is_odd(store: Engine, tmp_path: Path) -> None:
    rows = [row | {"phone": "call us", "service_code_info": "SA * OIT QQ9"} for row in ROWS]
    columns = [name for name in DIRECTORY_COLUMNS if name not in ("city", "name2")]
    path = write_directory(tmp_path / SU, rows, SUBSTANCE_SHEET, columns=[*columns, "fax"])
    (one,) = take(store, path).files
    assert one.warned["column_missing"] == [("", "name2"), ("", "city")]
    assert one.warned["column_unknown"] == [("", "fax")]
    assert one.warned["phone_unreadable"] == [(f"Facilities List!{row}", "phone: call us") for row in range(2, 7)]
    assert one.warnings["unknown_label"] == 6
    assert one.warned["unknown_label"][0] == ("Facilities List!2", "QQ9")
    (again,) = take(store, path, now=LATER).files
    assert (again.seen_before, again.warned, again.warnings) == (True, one.warned, one.warnings)


def test_rows_without_a_level_of_care_are_counted_apart(store: Engine, tmp_path: Path) -> None:
    rows = [*ROWS[:2], CEDAR | {"service_code_info": "SA * MD"}]
    path = write_directory(tmp_path / SU, rows, SUBSTANCE_SHEET)
    (one,) = take(store, path).files
    assert (one.new, one.without_level) == (3, 1)
    (again,) = take(store, path, now=LATER).files
    assert (again.seen_before, again.without_level) == (True, 1)


@pytest.mark.parametrize("order", [1, -1])
def test_an_answer_of_both_registers_is_of_both_in_any_order(store: Engine, tmp_path: Path, order: int) -> None:
    rows = [api_row(1), api_row(2, type_facility="MH"), api_row(3)][::order]
    (one,) = take(store, write_json(tmp_path / "answer-2026.json", api_page(rows))).files
    assert one.register == "both"


def test_every_quote_stands_in_the_row_that_it_cites(store: Engine, tmp_path: Path) -> None:
    second = HARBOR | {
        "name1": "TERN HARBOR RECOVERY",
        "phone": "(503) 555-0142",
        "intake1": "(503) 555-0188",
        "service_code_info": "SA * OIT RES * MC",
    }
    rows = [HARBOR, second, CEDAR]
    path = write_directory(tmp_path / SU, rows, SUBSTANCE_SHEET)
    assert take(store, path).files[0].merged == 1
    labels = {code: label.strip() for _category, _name, code, label in SUBSTANCE_SHEET}
    found = stored(store)
    for program in found.values():
        for field in VALUE_FIELDS:
            for value in getattr(program, field):
                for said in value.evidence:
                    row = rows[int(said.url.rpartition("!")[2]) - 2]
                    cells = [*row.values(), *(labels.get(code, "") for code in str(row["service_code_info"]).split())]
                    assert field == "locations" or said.quote in cells, (field, said)
        assert set(program.urls) >= {said.url for value in program.insurers for said in value.evidence}
    iop = found["Tern Harbor Recovery Day Program", "iop"]
    assert not iop.insurers  # each stands in one of the two rows alone
    told = {one.value["id"]: [said.url[-1] for said in one.evidence] for one in iop.unclear if one.field == "insurers"}
    assert told == {"medicaid": ["2", "3"], "medicare": ["3", "2"]}
    assert [one.evidence[0].quote for one in iop.phones] == [
        "503-555-0142 x3971",
        "503-555-0143",
        "(503) 555-0142",
        "(503) 555-0188",
    ]
    assert iop.urls == [f"{SU}#Facilities List!2", f"{SU}#Facilities List!3"]


def test_an_older_list_brings_nothing_back_that_the_newer_one_lacks(store: Engine, tmp_path: Path) -> None:
    newer = write_directory(tmp_path / "su_2023.xlsx", [HARBOR], SUBSTANCE_SHEET)
    older = write_directory(tmp_path / SU, [HARBOR, CEDAR], SUBSTANCE_SHEET)
    take(store, newer)
    before = set(stored(store))
    report = take(store, older).files[0]
    assert (report.rows, report.new, report.older, report.past) == (2, 0, 1, 1)
    assert set(stored(store)) == before
    assert not take(store, older).changes
    again = CEDAR | {"phone": "617-555-0111"}
    newest = write_directory(tmp_path / "su_2024.xlsx", [HARBOR, again], SUBSTANCE_SHEET)
    take(store, newest)
    assert any("Cedar" in name for name, _level in stored(store))


def test_programs_of_one_list_at_one_door_are_kept_apart(store: Engine, tmp_path: Path) -> None:
    mens = HARBOR | {"name2": "Mens House", "service_code_info": "SA * RES * MC"}
    womens = HARBOR | {"name2": "Womens House", "service_code_info": "SA * RES * MD * FEM"}
    take(store, write_directory(tmp_path / SU, [mens, womens], SUBSTANCE_SHEET))
    found = {name: [one.id for one in program.insurers] for (name, _level), program in stored(store).items()}
    assert found == {"Tern Harbor Recovery Mens House": ["medicare"], "Tern Harbor Recovery Womens House": ["medicaid"]}


def test_removal_leaves_the_store_as_it_was(store: Engine, tmp_path: Path) -> None:
    before = everything(store)
    take(store, *lists(tmp_path))
    with store.begin() as connection:
        rows, gone = remove_directory(connection)
    assert (rows, gone) == (3, 6)
    assert everything(store) == before
    assert take(store, *lists(tmp_path)).changes


def test_a_night_keeps_what_is_listed(store: Engine, tmp_path: Path) -> None:
    take(store, *lists(tmp_path))
    before = everything(store)["programs"]
    reconcile_stage(tmp_path / "home")
    assert everything(store)["programs"] == before


def ask_to_be_left_out(store: Engine, what: str) -> None:
    kind, value = read_request(what)
    with store.begin() as connection:
        add_request(connection, kind, value, given=what, now=NOW)


@pytest.mark.parametrize("what", ["Cedar Quay House", "CEDAR QUAY HOUSE, Inc.", "cedar-quay.example"])
def test_who_asked_to_be_left_out_goes_and_does_not_come_back(store: Engine, tmp_path: Path, what: str) -> None:
    with store.begin() as connection:
        connection.execute(
            insert(sites).values(
                host="www.cedar-quay.example", name="Cedar Quay House", start_url="http://www.cedar-quay.example/", added_at=0.0
            )
        )  # fmt: skip
    take(store, *lists(tmp_path))
    ask_to_be_left_out(store, what)
    remove_suppressed(store, now=NOW)
    assert {provider for provider, _ in stored(store)} == {"Tern Harbor Recovery Day Program", "Plover Bay Clinic"}
    report = take(store, *lists(tmp_path), now=LATER)
    assert (report.files[0].left_out, report.changes) == (1, False)
    newer = write_directory(tmp_path / SU_NEXT, [CEDAR | {"phone": "617-555-0111"}, HARBOR], SUBSTANCE_SHEET)
    take(store, newer, now=LATER)
    assert all("Cedar" not in provider for provider, _ in stored(store))


def test_a_request_that_is_taken_back_lets_the_next_import_bring_it(store: Engine, tmp_path: Path) -> None:
    take(store, *lists(tmp_path))
    ask_to_be_left_out(store, "Cedar Quay House")
    remove_suppressed(store, now=NOW)
    with store.begin() as connection:
        remove_requests(connection, list_requests(connection))
    assert take(store, *lists(tmp_path), now=LATER).files[0].new == 1
    assert ("Cedar Quay House", "residential") in stored(store)


def test_what_a_person_decides_of_two_rows_holds_from_the_next_night(store: Engine, tmp_path: Path) -> None:
    twin = HARBOR | {"name1": "Curlew Point Services", "name2": "", "phone": "503-555-0199", "intake1": None}
    take(store, write_directory(tmp_path / SU, [HARBOR, twin], SUBSTANCE_SHEET))
    with reading(store) as connection:
        keys, places = zip(
            *sorted(connection.execute(select(directory_rows.c.key, directory_rows.c.place))), strict=True
        )
    assert len(set(places)) == 2
    with store.begin() as connection:
        connection.execute(
            insert(schema.match_rulings).values(a=keys[0], b=keys[1], ruling="accepted", reason="", ruled_at=0.0)
        )
    reconcile_stage(tmp_path / "home")
    with reading(store) as connection:
        assert len(set(connection.scalars(select(directory_rows.c.place)))) == 1
    assert len({one.site for one in stored(store).values()}) == 1
