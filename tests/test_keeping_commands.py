"""The commands that keep an archive, as a person and a cron job use them: archive, backup, restore, prune."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.held import records_in_use
from index.verify import verify_index
from records.archive import list_pages
from records.database import open_database, reading
from records.prune import citations
from records.run_lock import one_at_a_time
from refresh import extract_stage, index_stage, reconcile_stage
from tests.archived import DEMO, HOSTS, archived_home, date_all, import_folder, read_all, save_sites
from tests.crawler.warcs import plain, response

SITES = DEMO / "sites.csv"
LATER = datetime(2026, 4, 3, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def archived_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archived_home(tmp_path_factory.mktemp("archived"), *HOSTS)


@pytest.fixture
def home(archived_once: Path, tmp_path: Path) -> Path:
    return shutil.copytree(archived_once, tmp_path / "home")


def archived(home: Path) -> list[Any]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = [tuple(one)[1:] for one in list_pages(connection)]
    engine.dispose()
    return found


def test_an_archive_goes_to_another_home_and_gives_the_same_programs(home: Path, tmp_path: Path, command: Any) -> None:
    file, there = tmp_path / "pages.warc.gz", tmp_path / "there"
    answer = command("archive", "export", file, "--home", home)
    assert (answer.code, answer.err) == (0, "")
    assert f"{len(archived(home))} pages of 2 sites" in answer.out
    answer = command("archive", "import", file, "--home", there)
    assert (answer.code, answer.err) == (0, "")
    assert "search_cli.py index" in answer.out
    assert archived(there) == archived(home)
    assert command("index", "--home", there).code == 0
    programs = {one.id: one.model_dump(exclude={"stale"}) for one in Index.open(home).programs()}
    assert programs
    assert {one.id: one.model_dump(exclude={"stale"}) for one in Index.open(there).programs()} == programs
    again = json.loads(command("archive", "import", file, "--home", there, "--json").out)
    assert (again["pages"], again["confirmed"], again["known"]) == (0, 0, len(archived(home)))


def test_an_import_names_what_is_damaged_or_not_listed(tmp_path: Path, command: Any) -> None:
    home, host = tmp_path / "home", f"http://{HOSTS[0]}"
    good = plain(tmp_path / "a.warc", response(f"{host}/iop"), b"garbage", response("http://other.example/"))
    (tmp_path / "b.warc").write_bytes(b"%PDF")
    answer = command("archive", "import", good, tmp_path / "b.warc", "--sites", SITES, "--home", home)
    assert answer.code == 2
    assert "1 pages of 1 sites" in answer.out
    assert "other.example (1)" in answer.out
    assert "--all-hosts" in answer.out
    assert f"Warning: {good} at byte" in answer.err
    assert f"{tmp_path / 'b.warc'}: this is no WARC file" in answer.err


def test_a_backup_restores_store_and_index(home: Path, tmp_path: Path, command: Any) -> None:
    (tmp_path / "backups").mkdir()
    answer = command("backup", tmp_path / "backups", "--home", home)
    assert (answer.code, "checked" in answer.out) == (0, True)
    [file] = (tmp_path / "backups").iterdir()
    before = {one.id for one in Index.open(home).programs()}
    command("suppress", "add", HOSTS[0], "--home", home)
    command("suppress", "remove", "1", "--home", home)
    shutil.rmtree(home / "index")
    answer = command("restore", file, "--home", home)
    assert (answer.code, "--replace" in answer.err) == (2, True)
    answer = command("restore", file, "--replace", "--home", home)
    assert (answer.code, answer.err) == (0, "")
    assert "All is well." in answer.out
    assert {one.id for one in Index.open(home).programs()} == before
    assert verify_index(home).ok


def test_a_backup_to_a_name_with_a_slash_is_made_in_a_folder_every_night(
    home: Path, tmp_path: Path, command: Any
) -> None:
    folder = tmp_path / "backups" / "treatment"
    answer = command("backup", f"{folder}/", "--home", home)
    assert (answer.code, answer.err) == (0, "")
    [file] = folder.iterdir()
    assert file.name.startswith("treatment-2")
    file.rename(folder / "treatment-last.sqlite")  # the one of the night before
    assert command("backup", f"{folder}/", "--home", home).code == 0
    assert len(list(folder.iterdir())) == 2
    answer = command("backup", f"{folder}/treatment-last.sqlite/", "--home", home)
    assert (answer.code, "is a file, no folder" in answer.err) == (2, True)
    answer = command("backup", f"{tmp_path}/none/", "--home", tmp_path / "nothing")
    assert (answer.code, (tmp_path / "none").exists()) == (3, False)


def test_a_restored_backup_does_not_bring_back_who_asked_to_be_left_out(
    home: Path, tmp_path: Path, command: Any
) -> None:
    command("backup", tmp_path / "copy.sqlite", "--home", home)
    command("suppress", "add", HOSTS[0], "--home", home)
    answer = command("restore", tmp_path / "copy.sqlite", "--replace", "--json", "--home", home)
    found = json.loads(answer.out)
    assert (found["requests_kept"], found["removed"]["hosts"], found["verified"]) == (1, [HOSTS[0]], True)
    assert {one.site for one in Index.open(home).programs()} == {HOSTS[1]}
    assert {one[2] for one in archived(home)} == {HOSTS[1]}


def test_a_restore_into_a_new_home_can_be_searched(home: Path, tmp_path: Path, command: Any) -> None:
    command("backup", tmp_path / "copy.sqlite", "--home", home)
    assert command("restore", tmp_path / "copy.sqlite", "--home", tmp_path / "new").code == 0
    assert "Harbor Quarry" in command("search", "--level", "iop", "--home", tmp_path / "new").out


def changed(home: Path, tmp_path: Path) -> None:
    """Every page of the sites changed on a later day."""
    folder = save_sites(tmp_path / "changed", *HOSTS)
    for path in folder.rglob("*.html"):
        path.write_bytes(path.read_bytes() + b"<!-- changed -->")
    date_all(folder, LATER)
    import_folder(home, folder)


def test_prune_leaves_what_an_index_quotes_that_is_held_back(home: Path, tmp_path: Path, command: Any) -> None:
    changed(home, tmp_path)
    extract_stage(home)
    reconcile_stage(home)  # and no index is switched in
    quoted = {url for record in records_in_use(home) for url, _ in citations(json.loads(record))}
    done = json.loads(command("prune", "--days", 1, "--yes", "--json", "--home", home).out)
    assert done["kept_evidence"] == len(quoted) > 5
    index_stage(home)
    assert json.loads(command("prune", "--days", 1, "--json", "--home", home).out)["bodies"] == len(quoted)


def test_prune_says_first_and_does_when_told_and_values_keep_their_pages(
    home: Path, tmp_path: Path, command: Any
) -> None:
    changed(home, tmp_path)
    count = len(archived(home))
    unread = json.loads(command("prune", "--days", 1, "--json", "--home", home).out)
    assert unread["bodies"] == 0, "what was read last is what the values quote"
    read_all(home)
    answer = command("prune", "--days", 1, "--home", home)
    assert f"{count} old bodies can be removed" in answer.out
    assert "Nothing was changed" in answer.out
    done = json.loads(command("prune", "--days", 1, "--yes", "--vacuum", "--json", "--home", home).out)
    assert (done["removed"], done["bodies"], done["kept_newest"]) == (True, count, count)
    assert 0 < done["stored_bytes"] < done["body_bytes"]
    before = [one.model_dump() for one in Index.open(home).programs()]
    assert command("index", "--home", home).code == 0
    assert [one.model_dump() for one in Index.open(home).programs()] == before
    nothing = command("prune", "--days", 1, "--home", home).out
    assert "0 old bodies can be removed" in nothing
    assert "--yes" not in nothing  # there is nothing to do it to


WRONG: list[Any] = [
    pytest.param(["prune", "--vacuum"], 2, "goes with --yes", id="vacuum alone"),
    pytest.param(["prune", "--days", "0"], 2, "1 or more", id="no days"),
    pytest.param(["restore", "none.sqlite"], 2, "is no file", id="no backup"),
    pytest.param(["archive", "export", "pages.zip"], 2, ".warc.gz", id="ending"),
    pytest.param(["archive", "import", "none.warc"], 2, "does not exist", id="no file"),
]


@pytest.mark.parametrize(("arguments", "code", "said"), WRONG)
def test_what_cannot_be_done_is_said(home: Path, command: Any, arguments: list[str], code: int, said: str) -> None:
    answer = command(*arguments, "--home", home)
    assert answer.code == code
    assert said in answer.err


@pytest.mark.parametrize("arguments", [["backup", "x.sqlite"], ["prune"], ["archive", "export", "x.warc.gz"]])
def test_without_data_it_says_so(tmp_path: Path, command: Any, arguments: list[str]) -> None:
    answer = command(*arguments, "--home", tmp_path / "none")
    assert (answer.code, "there are no data" in answer.err) == (3, True)


@pytest.mark.parametrize("arguments", [["prune"], ["restore", "copy.sqlite", "--replace"], ["archive", "import", DEMO]])
def test_what_changes_the_archive_waits_for_no_run(home: Path, command: Any, arguments: list[Any]) -> None:
    with one_at_a_time(home):
        answer = command(*arguments, "--home", home)
        assert command("backup", home / "copy.sqlite", "--home", home).code == 0
    assert answer.code != 0
    assert str(home) in answer.err


HELPED = ["archive", "archive export", "archive import", "backup", "restore", "prune"]
HELPED += ["suppress", "suppress add", "suppress list", "suppress remove"]


@pytest.mark.parametrize("name", HELPED)
def test_every_command_has_help_with_an_example(command: Any, name: str) -> None:
    answer = command(*name.split(), "--help")
    assert (answer.code, "Example" in answer.out) == (0, True)


def test_to_believe_a_loss_and_to_keep_what_was_lost_exclude_each_other(command: Any, tmp_path: Path) -> None:
    answer = command("index", "--keep-stale", "--accept-all", "--home", tmp_path)
    assert answer.code == 2
    assert "give one of them" in " ".join(answer.err.split())
    assert not list(tmp_path.iterdir())
