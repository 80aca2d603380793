"""`findtreatment check`: what files hold, for people and as JSON, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.crawler import directories as made


def test_what_is_in_a_directory_is_told(command: Any, tmp_path: Path) -> None:
    path = made.write_directory(tmp_path / "su-2024.xlsx", [made.HARBOR, made.CEDAR, made.HARBOR, {"city": "Salem"}])
    answer = command("findtreatment", "check", path)
    assert (answer.code, answer.err) == (0, "")
    for wanted in (
        "yearly directory, substance use, edition 2024",
        "4 rows: 2 facilities, 2 refused",
        "1 repeated",
        "Facilities List!4: the same as Facilities List!2",
        "1 no_name",
        "2 address_withheld",
        "OIT 2",
    ):
        assert wanted in answer.out, wanted
    assert "TELE" not in answer.out
    assert "TELE 2" in command("findtreatment", "check", path, "--all-codes").out


def test_as_json_each_row_is_accounted_for(command: Any, tmp_path: Path) -> None:
    directory = made.write_directory(tmp_path / "su-2024.xlsx", [made.HARBOR, made.CEDAR, made.HARBOR])
    listing = made.write_locator_csv(tmp_path / "listing.csv")
    answer = command("findtreatment", "check", directory, listing, "--edition", "2026-02-11", "--json")
    first, second = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert first["rows"] == first["facilities"] + sum(first["refused"].values()) == 3
    assert first["refused_rows"] == [{"row": "Facilities List!4", "reason": "the same as Facilities List!2"}]
    assert first["services"]["SET"] == {"OP": 2, "OIT": 2, "ODT": 2, "RES": 1}
    assert (second["format"], second["register"], second["edition"]) == ("locator", "both", "2026-02-11")
    assert (second["with_phone"], second["with_website"], second["with_place"]) == (2, 1, 1)
    assert second["warnings"]["website_stub"] == {"count": 1, "examples": {"https://": 1}}


def test_a_file_that_cannot_be_used_ends_with_2_and_the_others_are_told(command: Any, tmp_path: Path) -> None:
    page = tmp_path / "listing.csv"
    page.write_text("<html><title>Sorry\x1b[2J</title></html>")
    answer = command("findtreatment", "check", page, made.write_directory(tmp_path / "su-2024.xlsx"))
    assert answer.code == 2
    assert "2 rows: 2 facilities" in answer.out
    assert 'listing.csv: it is a web page ("Sorry[2J")' in answer.err
    assert "\x1b" not in answer.out + answer.err


def test_rows_that_are_all_refused_are_told(command: Any, tmp_path: Path) -> None:
    path = made.write_json(tmp_path / "a-2026.json", made.api_page([made.api_row(1, type_facility="BUPREN")]))
    answer = command("findtreatment", "check", path)
    assert answer.code == 0
    assert "1 row: 0 facilities, 1 refused" in answer.out
