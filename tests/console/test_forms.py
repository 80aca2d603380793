"""CSV, JSON and ids: what a spreadsheet and another program get."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from console import rows, searching
from console.schema import schema_text
from console.screen import guarded
from index.engine import Index
from index.request import SearchRequest
from records.models import Program
from records.paths import ROOT

NOW = datetime.now(UTC)


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_for_every_program_of_both_tiers(
    command: Any, stored_once: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "AT_ONCE", 4)  # so that these few programs take several readings
    answer = command("search", "--telehealth", "--csv", "--home", stored_once)
    found = Index.open(stored_once).search(SearchRequest.of(telehealth=True, limit=1000), now=NOW)
    table = read_csv(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert len(table) == found.fits + found.ask > 2 * 4
    assert [row["id"] for row in table] == [hit.program.id for hit in found.hits]
    assert [row["tier"] for row in table] == [hit.tier for hit in found.hits]
    assert {row["ask"] for row in table if row["tier"] == "fits"} == {"nothing"}
    assert {row["ask"] for row in table if row["tier"] == "ask"} == {"Can the program be attended by telehealth?"}


def test_no_cell_is_empty_and_what_is_not_stated_is_no_no(command: Any, stored_once: Path) -> None:
    table = read_csv(command("search", "--csv", "--home", stored_once).out)
    assert all(cell for row in table for cell in row.values())
    assert {row["telehealth"] for row in table} >= {"not stated", "yes", "no"}
    assert {row["distance_miles"] for row in table} == {"not measured"}
    harbor = next(row for row in table if row["site"] == "harbor-quarry.example" and row["level_of_care"] == "php")
    assert (harbor["hours_per_week_min"], harbor["hours_per_week_max"]) == ("25", "25")
    assert harbor["in_network"].split("; ")[:2] == ["Aetna", "Cigna"]
    assert harbor["phone"] == "(310) 555-0118"


def test_the_distance_is_measured_where_a_place_is_given(command: Any, stored_once: Path) -> None:
    table = read_csv(command("search", "--near", "90731", "--csv", "--home", stored_once).out)
    assert all(float(row["distance_miles"]) <= 25 for row in table if row["tier"] == "fits")
    assert {row["distance_is"] for row in table if row["tier"] == "fits"} <= {"from ZIP", "about"}


def test_csv_is_of_rfc_4180(command: Any, stored_once: Path) -> None:
    text = command("search", "--level", "php", "--csv", "-n", "1", "--home", stored_once).out
    assert text.count("\r\n") == 2
    assert '"418 Breakwater Row, Suite 2"' in text
    assert text.splitlines()[0] == ",".join(rows.COLUMNS)


@pytest.mark.parametrize("cell", ["=1+1", "+1 310", "-2", "@SUM(A1)", "\t=1"])
def test_a_cell_that_would_run_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


def test_a_hostile_page_cannot_put_a_formula_or_a_line_into_the_table(stored_once: Path) -> None:
    index = Index.open(stored_once)
    hit = index.search(SearchRequest.of(level=["php"], limit=1), now=NOW).hits[0]
    hostile = hit.model_copy(
        update={"program": hit.program.model_copy(update={"provider": "=HYPERLINK(1)\r\nx\x1b[2J"})}
    )
    cells = rows.row(hostile, index.known, near=False)
    assert len(cells) == len(rows.COLUMNS)
    assert not any(set(cell) & {"\r", "\n", "\x1b"} for cell in cells)
    assert guarded(cells[rows.COLUMNS.index("provider")]).startswith("'=")


def test_every_field_of_a_program_has_a_column_or_a_reason() -> None:
    told_otherwise = {
        "level_evidence", "derived", "phones", "locations", "insurers", "unclear", "also_listed_as",
        *rows.RANGES, "provider", "id",
    }  # fmt: skip
    assert set(Program.model_fields) - set(rows.COLUMNS) - told_otherwise == set()


def test_ids_are_of_those_that_fit_and_of_all_with_ask(command: Any, stored_once: Path) -> None:
    found = Index.open(stored_once).search(SearchRequest.of(telehealth=True, limit=1000), now=NOW)
    fits = command("search", "--telehealth", "--ids", "--home", stored_once).out.split()
    every = command("search", "--telehealth", "--ids", "--ask", "--home", stored_once).out.split()
    assert fits == [hit.program.id for hit in found.hits if hit.tier == "fits"]
    assert every == [hit.program.id for hit in found.hits]
    assert len(fits) < len(every)


def test_ids_of_nothing_say_that_some_may_fit(command: Any, stored_once: Path) -> None:
    answer = command("search", "--telehealth", "--level", "php", "--ids", "--home", stored_once)
    assert (answer.code, answer.out) == (0, "")
    assert "add --ask" in answer.err


def test_json_holds_both_tiers_and_names_them(command: Any, stored_once: Path) -> None:
    found = json.loads(command("search", "--telehealth", "--json", "-n", "500", "--home", stored_once).out)
    assert {hit["tier"] for hit in found["hits"]} == {"fits", "ask"}
    assert len(found["hits"]) == found["fits"] + found["ask"]


def test_the_schema_in_the_documentation_is_current(command: Any, tmp_path: Path) -> None:
    kept = ROOT / "docs" / "search_request.schema.json"
    assert kept.read_text(encoding="utf-8") == schema_text(), (
        "run: search_cli.py schema --out docs/search_request.schema.json"
    )
    assert command("schema").out == schema_text()
    assert command("schema", "--out", tmp_path / "schema.json").code == 0
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == schema_text()
    assert set(json.loads(schema_text())["properties"]) == set(SearchRequest.model_fields)


def test_a_schema_that_cannot_be_written_is_an_error(command: Any, tmp_path: Path) -> None:
    answer = command("schema", "--out", tmp_path / "no" / "schema.json")
    assert answer.code == 2
    assert "cannot be written" in answer.err


def test_rows_leave_to_standard_error_how_a_sentence_was_read(command: Any, stored_once: Path) -> None:
    for form in ("--csv", "--ids"):
        answer = command("search", "evening iop, not kaiser", form, "--home", stored_once)
        assert answer.code == 0
        assert answer.err.startswith("Read as: level iop")
        assert 'Not searched: "not kaiser"' in answer.err
        assert "Not searched" not in answer.out
        assert command("search", "--level", "iop", form, "--home", stored_once).err == ""


@pytest.mark.parametrize("form", ["--csv", "--ids"])
def test_rows_leave_to_standard_error_what_may_be_typed_wrong(command: Any, stored_once: Path, form: str) -> None:
    town = command("search", "iop in tustinn", form, "--home", stored_once)
    assert 'Not searched: "in tustinn" (city "tustinn" is not known; did you mean Tustin' in town.err
    for asked in (("iop harbour",), ("--level", "iop", "--text", "harbour")):
        word = command("search", *asked, form, "--home", stored_once)
        assert 'Nothing that was read of a program has "harbour". Did you mean harbor?' in word.err
        assert "harbour" not in word.out
    payer = command("search", "iop that takes cinga", form, "--home", stored_once)
    assert (payer.code, payer.out) == (2, "")
    assert 'insurer "cinga" is not known; did you mean Cigna?' in payer.err


def test_a_price_stands_with_the_sentence_that_says_whose_it_is(command: Any, stored_once: Path) -> None:
    """A page about cost stands on each program of its provider: that of another level is not to be taken for its own."""
    out = command("search", "--level", "iop,php", "--csv", "--home", stored_once).out
    prices = {row["prices"] for row in csv.DictReader(io.StringIO(out, newline="")) if "$540" in row["prices"]}
    sentence = '"Self-pay rates are $295 a day for IOP and $540 a day for PHP."'
    assert prices == {f"$295 a day ({sentence}); $540 a day ({sentence})"}
    ids = [row["id"] for row in csv.DictReader(io.StringIO(out, newline="")) if "$540" in row["prices"]][:2]
    assert sentence in command("compare", *ids, "--csv", "--home", stored_once).out.replace('""', '"')
    shown = command("show", ids[0], "--home", stored_once).out
    assert "$540 a day" in shown
