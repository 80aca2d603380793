"""Bad files, bad stores, bad moments: a clear message on standard error, an exit code, and nothing stored is harmed."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from crawler.local_sites import LocalSites
from records.database import DATABASE_NAME
from records.paths import DATA
from records.run_lock import one_at_a_time
from tests.bounded import within

GOOD = DATA / "demo_sites" / "harbor-quarry.example" / "programs" / "iop.html"
SENTENCE = "<p>Our IOP at Señora’s house – Monday 6-9 pm.</p>"


@pytest.fixture
def unharmed(stored: Path, command: Any) -> Iterator[Path]:
    """A home whose answers must be the same before and after the test."""
    before = command("search", "--level", "iop", "--json", "--home", stored).out
    yield stored
    assert command("search", "--level", "iop", "--json", "--home", stored).out == before


PAGES: list[Any] = [
    pytest.param(b"", "article", id="an empty file"),
    pytest.param(b" \n\t ", "article", id="white space"),
    pytest.param(b"<html></html>", "article", id="an empty page"),
    pytest.param(("<meta charset=utf-8>" + SENTENCE).encode("cp1252"), "provider", id="windows-1252 that says utf-8"),
    pytest.param(SENTENCE.encode("utf-16"), "provider", id="utf-16"),
    pytest.param(("<html><body>" + "<div>" * 100_000 + SENTENCE).encode(), "provider", id="nested 100,000 deep"),
    pytest.param(("<html><body>" + "<div class='menu nav'>" * 100_000 + SENTENCE).encode(), None, id="menus nested 100,000 deep"),
    pytest.param(b'<html><head><title>Log in</title></head><body><form>Password <input type="password"></form></body></html>', "article", id="a login page"),
    pytest.param(b"<html><body><p>\xff\xfe\x80 broken bytes \x81</p></body></html>", "article", id="broken bytes"),
    pytest.param(b'<script type="application/ld+json">{"@type": ["MedicalClinic", }</script><p>Hello.</p>', "article", id="broken JSON-LD"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "role"), PAGES)
def test_a_strange_page_is_read(command: Any, tmp_path: Path, body: bytes, role: str | None) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(body)
    answers: list[Any] = []
    assert within(8, lambda: answers.append(command("extract", page, "--out", tmp_path / "out")))
    answer = answers[-1]
    assert answer.code == 0
    assert ("Nothing found: " in answer.err) == (role != "provider"), "a page that states nothing is said to"
    found = json.loads((tmp_path / "out" / "page.json").read_text(encoding="utf-8"))
    if role == "provider":
        assert [program["sessions"][0]["start"] for program in found["programs"]] == ["18:00"]
        assert "Señora’s" in found["programs"][0]["sessions"][0]["evidence"][0]["quote"]
    elif role is not None:
        assert (found["page_role"], found["programs"]) == (role, [])


NOT_PAGES: list[Any] = [
    pytest.param(b"%PDF-1.7\n%\xe2\xe3", id="PDF"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 100, id="picture"),
    pytest.param(b"PK\x03\x04" + b"\0" * 100, id="archive"),
    pytest.param(bytes(range(256)) * 20, id="random bytes"),
    pytest.param(b"<p>" + b"x" * 11_000_000, id="eleven megabytes"),
]


@pytest.mark.parametrize("body", NOT_PAGES)
def test_a_file_that_is_no_page_is_an_error_of_its_own(command: Any, tmp_path: Path, body: bytes) -> None:
    bad, out = tmp_path / "bad.html", tmp_path / "out"
    bad.write_bytes(body)
    answer = command("extract", bad, GOOD, "--out", out)
    assert answer.code == 2
    assert "1 of 2 pages read" in answer.out
    assert "bad.html" in answer.err
    assert [path.name for path in out.iterdir()] == ["iop.json"]


def test_files_that_are_not_there_and_folders_are_named(command: Any, tmp_path: Path) -> None:
    answer = command("extract", tmp_path / "missing.html", tmp_path, "--out", tmp_path / "out")
    assert answer.code == 2
    assert "missing.html: no such file" in answer.err
    assert "is a folder; name the files in it" in answer.err


def test_two_pages_of_one_name_would_overwrite_each_other(command: Any, tmp_path: Path) -> None:
    other = tmp_path / "iop.html"
    other.write_text("<p>x</p>", encoding="utf-8")
    answer = command("extract", GOOD, other, "--out", tmp_path / "out")
    assert (answer.code, answer.out) == (2, "")
    assert "iop.json" in answer.err
    assert not (tmp_path / "out").exists()


def test_an_output_folder_that_is_a_file(command: Any, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    answer = command("extract", GOOD, "--out", tmp_path / "out")
    assert (answer.code, answer.out) == (2, "")
    assert "cannot make the folder" in answer.err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "in the way"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which is a full disk")
def test_extractions_onto_a_full_disk(command: Any, tmp_path: Path) -> None:
    (tmp_path / "iop.json").symlink_to("/dev/full")
    answer = command("extract", GOOD, "--out", tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert "the disk is full" in answer.err


SITES: list[Any] = [
    pytest.param(None, ["does not exist", "name,url,note"], id="missing"),
    pytest.param("", ["line 1"], id="empty"),
    pytest.param("title,link\nA,http://a.example/\n", ["line 1", "name"], id="other columns"),
    pytest.param("name,url,note\nA,http://a.example/,\nB,ftp://b.example/,\nC,,\n", ["line 3", "line 4"], id="bad addresses"),
    pytest.param("name,url,note\nA,http://a.example/,\nB,http://a.example/other,\n", ["line 3", "a.example"], id="one host twice"),
    pytest.param("name,url,note,kind\nA,http://a.example/,,hospital\n", ["line 2", "hospital"], id="unknown kind"),
    pytest.param('name,url,note\nA,"http://a.example/,\n', ["line"], id="a quote that does not end"),
    pytest.param("name,url,note\nSe\udcf1ora,http://a.example/,\n", ["line 2", "UTF-8"], id="not UTF-8"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "said"), SITES)
@pytest.mark.parametrize("name", ["crawl", "refresh"])
def test_a_bad_list_of_sites(
    command: Any, unharmed: Path, tmp_path: Path, name: str, content: str | None, said: list[str]
) -> None:
    sites = tmp_path / "sites.csv"
    if content is not None:
        sites.write_bytes(content.encode("utf-8", "surrogateescape"))
    answer = command(name, "--sites", sites, "--home", unharmed)
    assert (answer.code, answer.out.count("\n")) == (2, int(name == "refresh"))  # the line of a night that failed
    for words in (str(sites), *said):
        assert words in answer.err.replace("\n", " ")


def test_a_site_that_is_not_in_the_list(command: Any, unharmed: Path) -> None:
    sites = DATA / "demo_sites" / "sites.csv"
    answer = command("crawl", "--sites", sites, "--site", "nosuch.example", "--home", unharmed)
    assert (answer.code, answer.out) == (2, "")
    assert "nosuch.example is not in the list" in answer.err


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--max-pages", 0), ("--max-minutes", 0), ("--max-minutes", -1), ("--max-minutes", "nan"), ("--delay", -1), ("--pages-per-site", 0),
        ("--hosts-at-once", 0), ("--hosts-at-once", 257), ("--notify", "mail 'no end"),
    ],
)  # fmt: skip
def test_a_limit_that_is_none(command: Any, unharmed: Path, option: str, value: object) -> None:
    sites = DATA / "demo_sites" / "sites.csv"
    answer = command("refresh", "--sites", sites, option, value, "--home", unharmed)
    assert answer.code == 2
    assert option.removeprefix("--").split("-")[0] in answer.err


def test_a_proxy_that_nobody_serves(command: Any, unharmed: Path) -> None:
    sites = DATA / "demo_sites" / "sites.csv"
    answer = command("refresh", "--sites", sites, "--proxy", "http://127.0.0.1:9", "--delay", 0, "--home", unharmed)
    assert answer.code == 5
    assert answer.out.startswith("Refresh failed (the proxy http://127.0.0.1:9 does not answer")
    assert "does not answer" in answer.err


@pytest.mark.parametrize("arguments", [["search"], ["show", "abc"]], ids=["search", "show"])
def test_no_index(command: Any, tmp_path: Path, arguments: list[str]) -> None:
    answer = command(*arguments, "--home", tmp_path / "nothing")
    assert (answer.code, answer.out) == (4, "")
    assert "search_cli.py index" in answer.err
    assert not (tmp_path / "nothing").exists()


def test_no_data(command: Any, tmp_path: Path) -> None:
    answer = command("status", "--home", tmp_path / "nothing")
    assert (answer.code, answer.out) == (3, "")
    assert "search_cli.py refresh" in answer.err
    assert not (tmp_path / "nothing").exists()


def test_nothing_to_index(command: Any, tmp_path: Path) -> None:
    answer = command("index", "--home", tmp_path / "new")
    assert (answer.code, answer.out) == (2, "")
    assert "search_cli.py refresh" in answer.err


def manifest(home: Path) -> Path:
    return home / "index" / (home / "index" / "CURRENT").read_text(encoding="utf-8").strip() / "manifest.json"


def other_schema(home: Path) -> None:
    path = manifest(home)
    held = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**held, "schema_version": held["schema_version"] + 1}), encoding="utf-8")


def cut_short(home: Path) -> None:
    largest = max(manifest(home).parent.rglob("*"), key=lambda path: path.stat().st_size if path.is_file() else 0)
    largest.write_bytes(largest.read_bytes()[:-1])


def no_generation(home: Path) -> None:
    (home / "index" / "CURRENT").write_text("gen-9999\n", encoding="utf-8")


@pytest.mark.parametrize("harm", [other_schema, cut_short, no_generation])
def test_an_index_that_cannot_be_used_is_built_again(command: Any, stored: Path, harm: Callable[[Path], None]) -> None:
    before = command("search", "--level", "iop", "--home", stored).out
    harm(stored)
    answer = command("search", "--level", "iop", "--home", stored)
    assert (answer.code, answer.out) == (4, "")
    assert "search_cli.py index" in answer.err
    assert command("index", "--home", stored).code == 0
    assert command("search", "--level", "iop", "--home", stored).out == before


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Another program holds the database."""
    with closing(sqlite3.connect(home / DATABASE_NAME, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")


def test_a_database_that_another_program_holds(command: Any, unharmed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("records.database.open_database.__kwdefaults__", {"busy_seconds": 0.1})
    with locked(unharmed):
        answer = command("index", "--home", unharmed)
    assert (answer.code, answer.out) == (3, "")
    assert "in use by another process" in answer.err
    assert command("index", "--home", unharmed).code == 0


@pytest.mark.parametrize("name", ["index", "refresh", "crawl"])
def test_two_runs_at_once(command: Any, unharmed: Path, name: str) -> None:
    sites = [] if name == "index" else ["--sites", DATA / "demo_sites" / "sites.csv"]
    with one_at_a_time(unharmed):
        answer = command(name, *sites, "--home", unharmed)
    assert (answer.code, answer.out) == (6, "")
    assert re.search(rf"another run works in .* \(process {os.getpid()}, for \d+ s\)", answer.err)


def test_a_database_of_another_schema(command: Any, stored: Path) -> None:
    with closing(sqlite3.connect(stored / DATABASE_NAME)) as connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
        connection.commit()
    for name in ("index", "status"):
        answer = command(name, "--home", stored)
        assert (answer.code, answer.out) == (3, "")
        assert "schema version 999" in answer.err


def test_a_file_that_is_no_database(command: Any, stored: Path) -> None:
    for path in stored.glob(f"{DATABASE_NAME}*"):
        path.unlink()
    (stored / DATABASE_NAME).write_text("this is no database, but a text that somebody put here" * 50, encoding="utf-8")
    answer = command("index", "--home", stored)
    assert (answer.code, answer.out) == (3, "")
    assert "not a database" in answer.err
    assert command("search", "--level", "iop", "--home", stored).code == 0, "the index does not need the database"


def test_a_store_on_a_full_disk(command: Any, unharmed: Path) -> None:
    """SQLite is told that no more pages may be had, which is what it hears from a full disk; each run adds a row."""

    def no_room(connection: sqlite3.Connection, _record: object) -> None:
        used = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {used}")

    event.listen(Engine, "connect", no_room)
    try:
        answers = (command("index", "--home", unharmed) for _ in range(100))
        answer = next(answer for answer in answers if answer.code)
    finally:
        event.remove(Engine, "connect", no_room)
    assert (answer.code, answer.out) == (3, "")
    assert "full. Free some space" in answer.err
    assert command("index", "--home", unharmed).code == 0


def test_status_answers_on_a_full_disk(
    command: Any, stored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk has no room for the file in which SQLite's readers share an index; here a link that leads nowhere stands in its place.

    What a killed run had written, and not yet moved into the database's main file, is read as well.
    """
    with closing(sqlite3.connect(stored / DATABASE_NAME)) as connection:
        connection.execute("INSERT INTO runs (id, stage, started_at, summary) VALUES ('one', 'crawl', 1e9, '{}')")
        connection.commit()
        home = shutil.copytree(stored, tmp_path / "full", ignore=shutil.ignore_patterns("*-shm"))
    assert (home / f"{DATABASE_NAME}-wal").stat().st_size > 0
    (home / f"{DATABASE_NAME}-shm").symlink_to(tmp_path / "nowhere")
    refused = command("status", "--home", home)
    assert (refused.code, refused.out) == (3, "")
    monkeypatch.setattr("records.database._is_full", lambda _path: True)
    answer, whole = command("status", "--json", "--home", home), command("status", "--json", "--home", stored)
    assert (answer.code, answer.err) == (0, "")
    found = json.loads(answer.out)
    assert found | {"home": ""} == json.loads(whole.out) | {"home": ""}
    assert "crawl" in {run["stage"] for run in found["runs"]}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which is a full disk")
def test_an_index_on_a_full_disk(command: Any, unharmed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        with Path("/dev/full").open("w", encoding="utf-8") as disk:
            disk.write("bitmaps")

    # Nothing changed, so there would be nothing to write: damage what a search does not read.
    [towns] = (unharmed / "index").glob("gen-*/places/towns.npy")
    towns.write_bytes(towns.read_bytes()[:-1] + b"?")
    with monkeypatch.context() as patch:
        patch.setattr("index.tables.write_bitmaps", full)
        answer = command("index", "--home", unharmed)
    assert (answer.code, answer.out) == (3, "")
    assert "is full, so no new index was made; the one in use is unharmed. Free some space and run again:" in answer.err
    assert command("index", "--home", unharmed).code == 0


@pytest.mark.parametrize("name", ["index", "crawl", "refresh"])
def test_a_home_that_is_a_file(command: Any, tmp_path: Path, name: str) -> None:
    (tmp_path / "home").write_text("in the way", encoding="utf-8")
    sites = [] if name == "index" else ["--sites", DATA / "demo_sites" / "sites.csv"]
    answer = command(name, *sites, "--home", tmp_path / "home")
    assert (answer.code, answer.out) == (3, "")
    assert "--home" in answer.err


def test_saved_pages_that_are_not_there(command: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "missing", tmp_path / "empty"):
        answer = command("demo", "--pages", folder, "--home", tmp_path / "home")
        assert (answer.code, answer.out) == (2, "")
        assert str(folder) in answer.err.replace("\n", "")


def test_a_site_that_gives_nothing_is_told_with_what_to_do(command: Any, tmp_path: Path) -> None:
    (tmp_path / "sites" / "quiet-alder.example").mkdir(parents=True)
    (tmp_path / "sites" / "quiet-alder.example" / "index.html").write_bytes(b"")
    with LocalSites(tmp_path / "sites") as server:
        listed = tmp_path / "sites.csv"
        listed.write_text("name,url,note\nQuiet Alder,http://quiet-alder.example/,test\n", encoding="utf-8")
        options = ("--sites", listed, "--proxy", server.proxy_url, "--delay", "0", "--home", tmp_path / "home")
        answer = command("refresh", *options)
    assert answer.code == 5
    assert "quiet-alder.example (empty): a page without any text; look at the site in a browser" in answer.err
    said = " ".join(command("status", "--home", tmp_path / "home").out.split())
    assert "quiet-alder.example" in said
    assert "a page without any text; look at the site in a browser" in said


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--max-pages", 0), "--max-pages must be 1 or more"),
        (("--hosts-at-once", 0), "--hosts-at-once must be 1 to "),
        (("--delay", -1), "the delay must be 0 or more seconds"),
        (("--proxy", "ftp://127.0.0.1:9"), "is not of the form http://host:port"),
        (("--site", "no.example"), "no.example is not in the list of sites"),
    ],
)
def test_an_option_that_cannot_be_is_told_once_and_is_no_run(
    command: Any, tmp_path: Path, options: tuple[object, ...], reason: str
) -> None:
    listed = tmp_path / "sites.csv"
    listed.write_text("name,url,note\nHarbor,http://harbor.example/,x\n", encoding="utf-8")
    answer = command("refresh", "--sites", listed, *options, "--home", tmp_path / "home")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count(reason) == 1
    assert len(answer.err.splitlines()) == 1
    assert not (tmp_path / "home" / "reports").exists()
