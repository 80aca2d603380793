"""`findtreatment import`, `findtreatment remove` and `sites` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from console import commands
from records.errors import InputError, RunInProgress
from records.run_lock import one_at_a_time
from tests.crawler.directories import (
    DIRECTORY_COLUMNS,
    HARBOR,
    MENTAL_ROWS,
    MENTAL_SHEET,
    write_directory,
    write_locator_csv,
)

LIST = "name,url,note,kind\nBrindle House,https://www.brindle.example/,kept,provider\n"


def run(home: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(commands.app, [*map(str, words), "--home", str(home)])


def test_an_import_tells_each_file_and_the_second_that_nothing_changed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    files = [
        write_directory(tmp_path / "su_2022.xlsx"),
        write_directory(tmp_path / "mh_2022.xlsx", MENTAL_ROWS, MENTAL_SHEET),
    ]
    first = run(home, "findtreatment", "import", *files).output
    assert "substance use, edition 2022: 2 rows = 2 new" in first
    assert "mental health, edition 2022: 1 row = 1 new" in first
    assert "3 rows are 3 places" in first
    assert "Programs: 6 new, 0 changed, 0 gone." in " ".join(first.split())
    assert "search_cli.py index" in first
    second = run(home, "findtreatment", "import", *files).output
    assert "2 rows = 2 unchanged" in second
    assert second.rstrip().endswith("Nothing changed.")


def test_a_file_that_cannot_be_read_is_an_error_and_the_others_count(tmp_path: Path) -> None:
    page = tmp_path / "listing_2026.csv"
    page.write_text("<html><title>Sorry</title></html>")
    result = run(tmp_path / "home", "findtreatment", "import", page, write_directory(tmp_path / "su_2022.xlsx"))
    assert "2 rows = 2 new" in result.output
    assert isinstance(result.exception, InputError)
    assert "web page" in str(result.exception)


def test_a_file_without_a_column_that_is_stored_is_an_error_that_names_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(home, "findtreatment", "import", write_directory(tmp_path / "su_2022.xlsx"))
    named = ["main_line" if name == "phone" else name for name in DIRECTORY_COLUMNS]
    worse = write_directory(tmp_path / "su_2023.xlsx", named=named)
    result = run(home, "findtreatment", "import", worse)
    assert "2 rows = 2 refused\n" in result.output
    assert "more refused" not in result.output
    assert "column_missing (a column that the format has and the file lacks): phone\n" in result.output
    assert "column_unknown (a column that the format does not have): main_line\n" in result.output
    assert "Nothing changed." in result.output
    assert isinstance(result.exception, InputError)
    assert "phone (2 stored rows have it)" in str(result.exception)
    assert "--accept" in str(result.exception)
    assert "2 rows = 2 changed\n" in run(home, "findtreatment", "import", worse, "--accept").output


def test_a_file_that_is_not_there_stops_the_import(tmp_path: Path) -> None:
    result = run(
        tmp_path / "home", "findtreatment", "import", tmp_path / "su_2023.xlsx", write_directory(tmp_path / "su.xlsx")
    )
    assert isinstance(result.exception, InputError)
    assert not (tmp_path / "home").exists()


def test_no_import_beside_another_run(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with one_at_a_time(home):
        result = run(home, "findtreatment", "import", write_directory(tmp_path / "su_2022.xlsx"))
    assert isinstance(result.exception, RunInProgress)


@pytest.mark.parametrize("yes", [False, True])
def test_remove_says_what_it_would_do_and_does_it_when_told(tmp_path: Path, yes: bool) -> None:
    home = tmp_path / "home"
    run(home, "findtreatment", "import", write_directory(tmp_path / "su_2022.xlsx"))
    told = json.loads(run(home, "findtreatment", "remove", "--json", *(["--yes"] if yes else [])).output)
    assert told == {"removed": yes, "rows": 2, "programs": 4}
    left = json.loads(run(home, "findtreatment", "remove", "--json").output)
    assert left["rows"] == (0 if yes else 2)


def test_sites_of_a_state_are_added_once_and_taken_out_again(tmp_path: Path) -> None:
    home, sites = tmp_path / "home", tmp_path / "sites.csv"
    sites.write_text(LIST)
    run(home, "findtreatment", "import", write_locator_csv(tmp_path / "listing_2026_02_11.csv"))
    wrong = run(home, "sites", "add", "--from-directory", "-s", "or,CA", "--sites", sites).exception
    assert isinstance(wrong, InputError)
    assert str(wrong) == "no facility that the stored directory lists is in CA. It has facilities in OR"
    tried = json.loads(
        run(home, "sites", "add", "--from-directory", "-s", "or", "--sites", sites, "--dry-run", "--json").output
    )
    assert (tried["added"], sites.read_text()) == (0, LIST)
    for added in (1, 0):
        found = json.loads(run(home, "sites", "add", "--from-directory", "-s", "OR", "--sites", sites, "--json").output)
        assert found["added"] == added
    assert (
        'http://www.tern-harbor.example/,"National directory: Tern Harbor Recovery, Portland OR"' in sites.read_text()
    )
    gone = CliRunner().invoke(commands.app, ["sites", "remove", "--from-directory", "--sites", str(sites)])
    assert "1 site of the directory is taken out" in gone.output
    assert sites.read_text() == LIST


def test_sites_says_why_a_directory_gives_none(tmp_path: Path) -> None:
    home, sites = tmp_path / "home", tmp_path / "sites.csv"
    sites.write_text(LIST)
    add = ("sites", "add", "--from-directory", "--sites", sites)
    assert "findtreatment import" in str(run(home, "findtreatment", "remove").exception or run(home, *add).exception)
    run(home, "findtreatment", "import", write_directory(tmp_path / "su_2022.xlsx"))
    told = run(home, *add).output
    assert "0 facilities with a website: 0 sites are added" in told
    assert "Yearly lists give no websites" in told


def test_rows_that_a_file_has_twice_are_named(tmp_path: Path) -> None:
    home = tmp_path / "home"
    rows = [HARBOR, *(HARBOR | {"intake1": f"503-555-01{number}"} for number in range(10, 17))]
    path = write_directory(tmp_path / "su_2022.xlsx", rows)
    for told in (run(home, "findtreatment", "import", path).output, run(home, "findtreatment", "import", path).output):
        assert "merged Facilities List!3 into Facilities List!2: the file has the facility twice\n" in told
        assert told.count("  merged ") == 5
        assert "2 more merged: --json names the first 50\n" in told


def test_one_of_each_is_said_in_the_singular(tmp_path: Path) -> None:
    path = write_directory(tmp_path / "su_2022.xlsx", [HARBOR | {"phone": "call us", "service_code_info": "SA"}])
    told = run(tmp_path / "home", "findtreatment", "import", path).output
    assert "substance use, edition 2022: 1 row = 1 new\n" in told
    assert "1 row lists no level of care: no program is made of it\n" in told
    assert "1 warning: phone_unreadable (" in told
    assert "1 row is 1 place; 1 place lists no level of care and has no program." in " ".join(told.split())


def test_sites_wants_to_know_which(tmp_path: Path) -> None:
    assert isinstance(run(tmp_path, "sites", "add").exception, InputError)
