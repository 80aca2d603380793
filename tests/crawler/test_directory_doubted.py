"""Lists that are not to be believed, and rows of one name and address that are two: nothing stored goes by either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from console.directory_import import file_lines
from crawler.findtreatment.importing import import_files
from crawler.findtreatment.reports import FileReport
from records.database import open_database, reading
from records.matching.store import decisions
from records.schema import directory_rows
from tests.crawler.directories import (
    DIRECTORY_COLUMNS,
    HARBOR,
    LOCATOR_COLUMNS,
    LOCATOR_ROWS,
    SUBSTANCE_SHEET,
    api_page,
    api_row,
    write_directory,
    write_json,
    write_locator_csv,
)

NOW = datetime(2026, 6, 1, tzinfo=UTC)
Rows = Sequence[dict[str, Any]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(tmp_path / "home")
    yield engine
    engine.dispose()


def rows(numbers: range, **changes: str) -> list[dict[str, Any]]:
    """Facilities of their own."""
    return [
        HARBOR | {"name1": f"Tern House {n}", "street1": f"{n} Harbor Street", "phone": f"503-555-01{n:02}"} | changes
        for n in numbers
    ]


def exchanged(listed: Rows) -> list[dict[str, Any]]:
    return [row | {"name1": row["street1"], "street1": row["name1"]} for row in listed]


def take(store: Engine, path: Path, *, accept: bool = False) -> FileReport:
    (report,) = import_files(store, [path], now=NOW, accept=accept).files
    return report


def take_list(store: Engine, folder: Path, year: int, listed: Rows, *, accept: bool = False) -> FileReport:
    return take(store, write_directory(folder / f"su_{year}.xlsx", listed, SUBSTANCE_SHEET), accept=accept)


def held(store: Engine) -> dict[str, tuple[str, str, str]]:
    """What the store holds and lists now: state, checksum and place of each row."""
    with reading(store) as connection:
        query = select(directory_rows).where(directory_rows.c.gone_since.is_(None))
        return {row.key: (row.state, row.content, row.place) for row in connection.execute(query)}


# By name: what is stored, the next edition, what its report says (part of it).
DOUBTED: dict[str, tuple[Rows, Rows, str]] = {
    "names and streets exchanged": (rows(range(1, 30)), exchanged(rows(range(1, 30))), "headers name1 and street1"),
    "names and streets exchanged, of a few rows": (rows(range(1, 4)), exchanged(rows(range(1, 4))), "headers name1 and street1"),
    "nothing found again": (rows(range(1, 30)), rows(range(1, 30), name2="North Office"), "0 of the 29 stored rows"),
    "next to nothing found again": (rows(range(1, 30)), [*rows(range(1, 4)), *rows(range(40, 70))], "3 of the 29 stored rows"),
    "other facilities of the state": (rows(range(1, 12)), rows(range(40, 52)), "0 of the 11 stored rows"),
}  # fmt: skip


@pytest.mark.parametrize("name", DOUBTED)
def test_a_list_that_is_doubted_is_not_taken_in_unless_told(store: Engine, tmp_path: Path, name: str) -> None:
    first, following, says = DOUBTED[name]
    take_list(store, tmp_path, 2022, first)
    before = held(store)
    report = take_list(store, tmp_path, 2023, following)
    assert (report.gone, report.new, report.rows) == (0, 0, len(following))
    assert report.refused.total() == len(following)
    assert held(store) == before
    (line,) = [line for line in file_lines(report) if line.startswith("not taken in")]
    assert says in line
    assert "--accept" in line
    told = take_list(store, tmp_path, 2023, following, accept=True)
    assert told.new
    assert told.gone


BELIEVED: dict[str, tuple[Rows, Rows, int, int]] = {
    "a year's turnover": (rows(range(1, 30)), [*rows(range(10, 30)), *rows(range(40, 50))], 10, 9),
    "three years' turnover": (rows(range(1, 30)), [*rows(range(20, 30)), *rows(range(40, 60))], 20, 19),
    "few rows stored": (rows(range(1, 6)), rows(range(40, 46)), 6, 5),
    "houses named after their streets": (rows(range(1, 30)), [row | {"name1": row["street1"]} for row in rows(range(1, 8))] + list(rows(range(8, 30))), 7, 7),
    "another state alone": (rows(range(1, 30)), rows(range(1, 30), state="WA", city="Vancouver", zip="98660"), 29, 0),
    "few rows of a state that is left out": ([*rows(range(1, 20)), *rows(range(30, 33), state="WA", zip="98660")], rows(range(1, 20)), 0, 3),
}  # fmt: skip


@pytest.mark.parametrize("name", BELIEVED)
def test_a_list_that_changed_as_lists_do_is_taken_in(store: Engine, tmp_path: Path, name: str) -> None:
    first, following, new, gone = BELIEVED[name]
    take_list(store, tmp_path, 2022, first)
    report = take_list(store, tmp_path, 2023, following)
    assert (report.problem, report.new, report.gone) == ("", new, gone)


def test_exchanged_headers_are_met_in_each_format_with_nothing_stored(store: Engine, tmp_path: Path) -> None:
    listed = exchanged(
        [LOCATOR_ROWS[0] | {"name1": f"Tern House {n}", "street1": f"{n} Bay Road"} for n in range(1, 5)]
    )
    assert "street1" in LOCATOR_COLUMNS
    api = exchanged([api_row(n) for n in range(1, 5)])
    for path in (
        write_directory(tmp_path / "su_2023.xlsx", exchanged(rows(range(1, 5))), None, DIRECTORY_COLUMNS),
        write_locator_csv(tmp_path / "listing_2026_02_11.csv", listed),
        write_json(tmp_path / "answer-2026.json", api_page(api)),
    ):
        report = take(store, path)
        assert report.refused == {"column_moved": 4}
        assert report.lost == ["name1", "street1"]
    assert not held(store)


def pair(first: str, second: str, **more: str) -> list[dict[str, Any]]:
    """Two rows of one name and address with these numbers."""
    return [
        HARBOR | {"phone": first, "intake1": "", "service_code_info": "SA * OIT * MD"} | more,
        HARBOR | {"phone": second, "intake1": "", "service_code_info": "SA * OIT * TELE"} | more,
    ]


# By name: the rows, how many are stored of them.
TWICE: dict[str, tuple[Rows, int]] = {
    "no number in common": (pair("503-555-0142", "503-555-0177"), 2),
    "no number in common, a program by name": (pair("503-555-0142", "503-555-0177", name2="Elm Clinic"), 2),
    "one of the two without a number": (pair("503-555-0142", ""), 2),
    "neither with a number": (pair("", ""), 2),
    "an intake line in common": ([row | {"intake1": "503-555-0199"} for row in pair("503-555-0142", "503-555-0177")], 2),
    "the number to call first": (pair("503-555-0142", "(503) 555-0142"), 1),
    "the number with an extension on one side": (pair("503-555-0142", "503-555-0142 x12"), 1),
    "three, two of them one": ([*pair("503-555-0142", "503-555-0177"), pair("503-555-0177", "")[0] | {"service_code_info": "SA * RES"}], 2),
}  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("name", TWICE)
def test_rows_of_one_name_and_address_are_one_by_the_rule_alone(
    store: Engine, tmp_path: Path, name: str, turned: bool
) -> None:
    listed, count = TWICE[name]
    report = take_list(store, tmp_path, 2022, listed[:: -1 if turned else 1])
    assert (report.rows, report.new, report.merged) == (len(listed), count, len(listed) - count)
    before = held(store)
    assert len({place for _state, _content, place in before.values()}) == count, "a doubtful pair is two places"
    with reading(store) as connection:
        assert [one.verdict for one in decisions(connection)] == ["doubtful"] * (count - 1)
    again = take_list(store, tmp_path, 2023, listed)
    assert (again.new, again.gone, again.merged) == (0, 0, len(listed) - count)
    assert held(store).keys() == before.keys()
    assert held(store) == before or again.merged or "neither" in name, "in whichever order the list has them"


@pytest.mark.parametrize("kept", [0, 1])
def test_a_list_that_has_one_of_the_two_left_keeps_that_one(store: Engine, tmp_path: Path, kept: int) -> None:
    listed = pair("503-555-0142", "503-555-0177")
    take_list(store, tmp_path, 2022, listed)
    before = held(store)
    report = take_list(store, tmp_path, 2023, [listed[kept]])
    assert (report.new, report.changed, report.gone) == (0, 1, 1), "the edition is another, what it says the same"
    (left,) = held(store).items()
    assert left in before.items()
    report = take_list(store, tmp_path, 2024, listed)
    assert (report.changed, len(held(store))) == (1 + 1 - report.new, 2)
    assert left in held(store).items()


def test_a_second_row_leaves_the_one_that_was_there_its_key(store: Engine, tmp_path: Path) -> None:
    smaller, larger = pair("503-555-0142", "503-555-0177")
    take_list(store, tmp_path, 2022, [larger])
    before = held(store)
    assert take_list(store, tmp_path, 2023, [smaller, larger]).new == 1
    assert before.items() <= held(store).items()
