"""Table, CSV, JSON and ids of one request: the same programs in the same order, and the place that was asked for."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from console.rows import COLUMNS
from index.build import build_index
from records.models import Program
from tests.index.conftest import NOW, make_program

OPTIONS = [
    [], ["--telehealth"], ["--sort", "name"], ["--sort", "freshness"], ["-i", "cigna", "--only-confirmed"],
    ["--near", "92780", "--sort", "distance"], ["--near", "92780", "--miles", "100", "-n", "3", "--page", "2"], ["--text", "harbor"],
]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs with what a table has trouble with: formulas, line ends, commas, refusals, nothing stated at all."""
    folder = tmp_path_factory.mktemp("home")
    programs: list[Program] = [
        make_program("=HYPERLINK(1)"),
        make_program("@Harbor, \"Quarry\"\nRecovery", telehealth="no", insurers={"cigna": "not_accepted"}),
        make_program("+1 Harbor", telehealth="yes no", insurers={"cigna": "accepted:ppo out_of_network"}),
        make_program("-Harbor", telehealth="unknown", confirmed_days_ago=3),
        make_program("Harbor", telehealth="yes", insurers={"cigna": "in_network"}, hours_per_week=[(9, None)]),
        make_program("Harbor", id="f" * 8, telehealth="yes", hours_per_week=[(None, 12)], confirmed_days_ago=3),
        make_program(
            "Anchor", telehealth="yes", insurers={"cigna": "accepted"},
            locations=[{"city": "Boise", "state": "ID", "zip": "83702"}, {"city": "Tustin", "state": "CA", "zip": "92780"}],
        ),
        make_program("Quarry", locations=[{"city": "Tustin", "state": "CA"}, {"city": "Irvine", "state": "CA", "zip": "92602"}]),
    ]  # fmt: skip
    build_index(folder, programs, now=NOW)
    return folder


def table_of(command: Any, home: Path, *options: str) -> list[dict[str, str]]:
    text = command("search", *options, "--csv", "--home", home).out
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_every_form_has_the_same_programs_in_the_same_order(options: list[str], command: Any, home: Path) -> None:
    rows = table_of(command, home, *options)
    found = json.loads(command("search", *options, "--json", "--home", home).out)
    ids = command("search", *options, "--ids", "--ask", "--home", home).out.split()
    text = command("search", *options, *([] if "--only-confirmed" in options else ["--ask"]), "--home", home).out
    wanted = [hit["program"]["id"] for hit in found["hits"]] if "--only-confirmed" not in options else None
    shown = re.findall(r"id ([0-9a-f]{8}),", text)
    assert len(rows) > 0
    assert [row["id"][:8] for row in rows] == shown
    if wanted is not None:
        assert [row["id"] for row in rows] == wanted == ids
    assert [row["tier"] for row in rows] == [hit["tier"] for hit in found["hits"]]


def test_cells_tell_what_is_stated_and_what_is_not(command: Any, home: Path) -> None:
    rows = table_of(command, home)
    assert list(rows[0]) == list(COLUMNS)
    assert all(cell for row in rows for cell in row.values()), "no cell is empty"
    by_name = {row["provider"]: row for row in rows if row["id"] != "f" * 8}
    assert "'=HYPERLINK(1)" in by_name
    assert not any(cell[0] in "=+@-\t\r" or "\n" in cell for row in rows for cell in row.values())
    bare = by_name["'=HYPERLINK(1)"]
    for column in (
        "telehealth",
        "in_network",
        "accepted",
        "not_accepted",
        "payment",
        "hours_per_week_min",
        "city",
        "phone",
    ):
        assert bare[column] == "not stated", column
    assert by_name["'-Harbor"]["telehealth"] == "not stated", "what a page leaves open is not stated"
    assert by_name["'+1 Harbor"]["telehealth"] == "yes; no"
    assert by_name["'+1 Harbor"]["accepted"] == "Cigna (PPO)"
    refused = next(row for name, row in by_name.items() if 'Quarry"' in name)
    assert (refused["telehealth"], refused["not_accepted"], refused["accepted"]) == ("no", "Cigna", "not stated")
    assert (by_name["Harbor"]["hours_per_week_min"], by_name["Harbor"]["hours_per_week_max"]) == ("9", "open")


@pytest.mark.parametrize(
    ("options", "places"),
    [
        ([], {"Anchor": "Boise", "Quarry": "Tustin"}),
        (["--near", "92780"], {"Anchor": "Tustin", "Quarry": "Tustin"}),
        (["--near", "92602", "--miles", "50"], {"Anchor": "Tustin", "Quarry": "Irvine"}),
        (["--city", "Tustin"], {"Anchor": "Tustin", "Quarry": "Tustin"}),
        (["--city", "Irvine"], {"Quarry": "Irvine"}),
        (["--state", "CA"], {"Anchor": "Tustin", "Quarry": "Tustin"}),
        (["--state", "ID"], {"Anchor": "Boise"}),
        (["--state", "CA", "--near", "83702", "--miles", "3000"], {"Anchor": "Tustin", "Quarry": "Irvine"}),
    ],
    ids=lambda value: " ".join(value),
)
def test_the_place_that_was_asked_for_is_shown(
    options: list[str], places: dict[str, str], command: Any, home: Path
) -> None:
    rows = table_of(command, home, *options)
    assert {row["provider"]: row["city"] for row in rows if row["provider"] in ("Anchor", "Quarry")} == places
    text = command("search", *options, "--ask", "--home", home).out
    for city in places.values():
        assert f"{city}, " in text


def test_zero_is_a_value(command: Any, home: Path) -> None:
    answer = command("search", "--confirmed-within", 0, "--home", home)
    assert "Read as: confirmed in the last 24 hours" in answer.out
