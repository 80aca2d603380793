"""Who asks to be left out leaves the store, its file, the index and exports, and does not come back by any way."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from crawler.run import crawl
from crawler.sites import Site
from index.engine import Index
from records.archive import list_pages
from records.database import DATABASE_NAME, open_database, reading
from records.errors import TooMuchLost
from records.health import Health, Problem, SiteCheck, save_check
from records.removal import affected, remove_suppressed
from records.schema import bodies, extractions, fetches, pages, program_values, programs, site_files, sites
from records.suppression import add_request, list_requests, read_request, suppressed
from refresh import index_stage, reconcile_stage
from tests.archived import DEMO, HOSTS, archived_home, import_folder, read_all
from tests.crawler.conftest import serve

NOW = datetime(2026, 6, 1, tzinfo=UTC)
GOES, STAYS = HOSTS
NAME = "Harbor Quarry Recovery"
IOP = f"http://{GOES}/programs/iop.html"


@pytest.fixture(scope="module")
def archived_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archived_home(tmp_path_factory.mktemp("archived"), *HOSTS)


@pytest.fixture
def home(archived_once: Path, tmp_path: Path) -> Path:
    return shutil.copytree(archived_once, tmp_path / "home")


def ask(home: Path, what: str) -> None:
    engine = open_database(home)
    kind, value = read_request(what)
    with engine.begin() as connection:
        add_request(connection, kind, value, given=what, now=NOW)
    engine.dispose()


def rows(home: Path, *columns: Any, where: Any = True) -> list[Any]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = [tuple(row) for row in connection.execute(select(*columns).where(where))]
    engine.dispose()
    return found


REQUESTS = [GOES, f"https://www.{GOES}/", NAME, f"{NAME.upper()}, Inc."]


@pytest.mark.parametrize("what", REQUESTS)
def test_an_organisation_leaves_store_and_index_at_the_next_run(home: Path, what: str) -> None:
    known = list(Index.open(home).programs())
    others = {one.id: one for one in known if one.site != GOES}
    assert len(others) < len(known)
    engine = open_database(home)
    with engine.begin() as connection:
        for host in HOSTS:
            connection.execute(site_files.insert().values(host=host, url=f"http://{host}/robots.txt", body=b""))
    engine.dispose()
    ask(home, what)
    assert GOES in {one[0] for one in rows(home, programs.c.site)}, "nothing is removed before the run"
    read_all(home)
    assert {one[0] for one in rows(home, site_files.c.host)} == {STAYS}
    assert {one[0] for one in rows(home, programs.c.site)} == {STAYS}
    assert {one[0] for one in rows(home, pages.c.host)} == {STAYS}
    assert {one.site for one in Index.open(home).programs()} == {STAYS}
    assert {one.id: one for one in Index.open(home).programs()} == others
    ids = {one[0] for one in rows(home, pages.c.id)}
    assert {one[0] for one in [*rows(home, extractions.c.page_id), *rows(home, fetches.c.page_id)]} <= ids
    assert {one[0] for one in rows(home, program_values.c.program_id)} <= {one[0] for one in rows(home, programs.c.id)}
    held = {one[0] for one in rows(home, pages.c.sha256)}
    assert {one[0] for one in rows(home, bodies.c.sha256)} == held


def test_what_was_removed_is_in_no_file_any_more(home: Path) -> None:
    def raw() -> bytes:
        return b"".join(path.read_bytes() for path in home.glob(f"{DATABASE_NAME}*"))

    [(text,), *_] = rows(home, programs.c.program, where=programs.c.site == GOES)
    quotes = [one["quote"].encode() for value in json.loads(text)["phones"] for one in value["evidence"]]
    assert quotes
    assert all(quote in raw() for quote in quotes)
    generations = {path.name for path in (home / "index").glob("gen-*") if path.is_dir()}
    ask(home, GOES)
    read_all(home)
    assert [quote for quote in quotes if quote in raw()] == []
    left = {path.name for path in (home / "index").glob("gen-*") if path.is_dir()}
    assert len(left) == 1
    assert not left & generations, "rows that are no longer used would still be in its files"


def test_it_does_not_come_back_by_import_or_crawl(home: Path, tmp_path: Path) -> None:
    ask(home, GOES)
    read_all(home)
    import_folder(home, DEMO)
    for web in serve():
        web.page(f"http://{GOES}/")
        web.page("http://other.example/")
        listed = [Site(NAME, f"http://{GOES}/"), Site("Other", "http://other.example/")]
        summary = crawl(home, listed, proxy=web.proxy, delay=0)
        assert [one.host for one in summary.sites] == ["other.example"]
        assert web.urls(GOES) == []
    read_all(home)
    assert GOES not in {one[0] for one in [*rows(home, pages.c.host), *rows(home, programs.c.site)]}


def test_a_name_that_only_the_pages_bear_is_found_when_they_are_read(home: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    ask(fresh, NAME)
    import_folder(fresh, DEMO)
    engine = open_database(fresh)
    with engine.begin() as connection:
        connection.execute(sites.update().values(name="as nobody calls it"))
    engine.dispose()
    read_all(fresh)
    assert GOES not in {one[0] for one in [*rows(fresh, programs.c.site), *rows(fresh, pages.c.host)]}
    assert STAYS in {one[0] for one in rows(fresh, programs.c.site)}
    engine = open_database(fresh)
    with reading(engine) as connection:
        assert [(one.kind, one.value, one.because_of) for one in list_requests(connection)][1:] == [("host", GOES, 1)]


def test_the_programs_that_leave_with_pages_are_counted_before(home: Path) -> None:
    """Of a site whose program pages all leave: those that its other pages name stay."""
    before = {row[0] for row in rows(home, programs.c.id, where=programs.c.site == GOES)}
    of_programs = sorted(row[0] for row in rows(home, pages.c.url) if row[0].startswith(f"http://{GOES}/programs"))
    assert len(of_programs) > 1
    for url in of_programs:
        ask(home, url)
    engine = open_database(home)
    with reading(engine) as connection:
        told = affected(connection, suppressed(connection))
    read_all(home)
    left = before - {row[0] for row in rows(home, programs.c.id, where=programs.c.site == GOES)}
    assert told.programs == len(left) > 0


def test_a_page_leaves_with_what_only_it_states(home: Path) -> None:
    urls = {row[0] for row in rows(home, pages.c.url)}
    assert IOP in urls
    ask(home, IOP)
    read_all(home)
    left = {row[0]: row for row in rows(home, pages.c.url, pages.c.sha256, pages.c.outcome)}
    assert left[IOP][1:] == (None, "suppressed")
    assert {row[0] for row in rows(home, pages.c.url)} == urls
    held = [one[0] for one in [*rows(home, programs.c.program), *rows(home, program_values.c.value)]]
    assert held
    assert [one for one in held if IOP in one] == []
    assert [one.id for one in Index.open(home).programs() if IOP in one.model_dump_json()] == []
    import_folder(home, DEMO)
    assert {row[0]: row[1] for row in rows(home, pages.c.url, pages.c.sha256)}[IOP] is None


def test_a_page_is_not_asked_for_not_even_by_a_redirect(tmp_path: Path) -> None:
    home, host = tmp_path / "home", "http://amber.example"
    ask(home, f"{host}/team")
    for web in serve():
        web.page(f"{host}/", "/team", "/programs", "/about")
        web.page(f"{host}/team")
        web.page(f"{host}/programs")
        web.put(f"{host}/about", status=302, Location="/team/")
        crawl(home, [Site("Amber", f"{host}/")], proxy=web.proxy, delay=0)
        assert [url for url in web.urls() if "team" in url] == []
    found = {row[0].removeprefix(host): row[1:] for row in rows(home, pages.c.url, pages.c.outcome, pages.c.sha256)}
    assert found["/programs"][0] == "ok"
    assert found["/about"] == ("suppressed", None)
    assert found.get("/team", (None, None)) in [(None, None), ("suppressed", None)]


def test_taking_a_request_back_before_the_run_undoes_it(home: Path, command: Any) -> None:
    before = rows(home, programs.c.id, programs.c.program)
    answer = command("suppress", "add", NAME, "--home", home)
    assert answer.code == 0
    assert f"of {GOES} leave the store" in answer.out
    listed = command("suppress", "list", "--home", home).out
    assert "harbor quarry recovery" in listed
    assert f"{GOES}  since" in listed
    assert command("suppress", "remove", "1", "--home", home).code == 0
    assert command("suppress", "list", "--home", home).out == "Nobody asked to be left out.\n"
    reconcile_stage(home)
    assert [one[0] for one in rows(home, programs.c.id, programs.c.program)] == [one[0] for one in before]


def test_the_run_says_what_it_removed(home: Path, command: Any) -> None:
    command("suppress", "add", GOES, "--home", home)
    out = command("index", "--home", home).out
    assert f"programs of {GOES}." in out
    assert "Removed on request" in out
    assert "Removed on request" not in command("index", "--home", home).out


def test_what_is_left_out_already_is_told(home: Path, command: Any) -> None:
    first = command("suppress", "add", GOES, "--reason", "letter of 3 March", "--home", home)
    assert first.out.startswith(f"Request 1: the host {GOES} is left out.\n")
    again = command("suppress", "add", GOES, "--reason", "call of 4 March", "--home", home)
    assert again.out.startswith(f"Request 1: the host {GOES} is left out already, since 2")
    assert "The reason stays what was written then (letter of 3 March)." in again.out
    assert "The reason stays" not in command("suppress", "add", GOES, "--home", home).out
    told = [
        json.loads(command("suppress", "add", what, "--json", "--home", home).out)["known"] for what in (GOES, STAYS)
    ]
    assert told == [True, False]
    assert [request.reason for request in _listed(home)] == ["letter of 3 March", ""]


def test_a_host_that_followed_from_a_name_becomes_a_request_of_its_own(home: Path, command: Any) -> None:
    command("suppress", "add", NAME, "--home", home)
    answer = command("suppress", "add", GOES, "--home", home)
    assert "is left out already" in answer.out
    assert "It followed from request 1; from now on it is a request of its own." in answer.out
    assert [request.because_of for request in _listed(home)] == [None, None]


def _listed(home: Path) -> list[Any]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = list_requests(connection)
    engine.dispose()
    return found


def test_suppress_names_what_is_near_where_nothing_is_stored(home: Path, command: Any) -> None:
    answer = command("suppress", "add", "Harbor Quary Recovry", "--home", home, "--json")
    found = json.loads(answer.out)
    assert (found["kind"], found["hosts"]) == ("name", [])
    assert NAME in found["near"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add", " "], "names nobody"),
        (["add", "Harbor Quarry", "--as", "page"], "is no address"),
        (["add", "http://"], "names no organisation. Give a host (harbor.example), a page's URL"),
        (["add", "https"], "names no organisation"),
        (["add", "a"], "names no organisation"),
        (["add", "com"], "names no organisation"),
        (["add", "https://www.co.uk/"], "names no organisation"),
        (["add", "co.uk/iop"], "names no organisation"),
        (["add", "wixsite.com"], "names no organisation"),
        (["add", "https://harbor quarry/"], "names no organisation"),
        (["add", "com", "--as", "host"], "is no address"),
        (["remove", "7"], "there is no removal request '7'"),
    ],
)
def test_a_request_that_means_nothing_is_an_error(home: Path, command: Any, arguments: list[str], said: str) -> None:
    answer = command("suppress", *arguments, "--home", home)
    assert (answer.code, said in answer.err) == (2, True)
    assert command("suppress", "list", "--home", home).out == "Nobody asked to be left out.\n"


def test_the_index_is_built_as_a_whole_even_if_the_run_was_killed_before(home: Path) -> None:
    ask(home, GOES)
    engine = open_database(home)
    remove_suppressed(engine, now=NOW)
    engine.dispose()  # killed here: the next run finds nothing to remove
    assert index_stage(home).made == "built"
    assert index_stage(home).made == "unchanged"
    assert {one.site for one in Index.open(home).programs()} == {STAYS}


def test_removing_again_changes_nothing(home: Path) -> None:
    ask(home, GOES)
    engine = open_database(home)
    _, first = remove_suppressed(engine, now=NOW)
    left_out, again = remove_suppressed(engine, now=NOW)
    assert (first.hosts, bool(first), bool(again)) == ([GOES], True, False)
    assert left_out.covers_host(GOES)
    with reading(engine) as connection:
        assert {one.site for one in list_pages(connection)} == {STAYS}
        assert suppressed(connection) == left_out


def test_a_store_made_before_removal_requests_opens_and_keeps_its_data(home: Path, command: Any) -> None:
    before = rows(home, programs.c.id)
    engine = open_database(home)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE suppressions")
    engine.dispose()
    assert command("status", "--home", home).code == 0
    read_all(home)
    assert rows(home, programs.c.id) == before
    assert command("suppress", "list", "--home", home).out == "Nobody asked to be left out.\n"


@pytest.mark.parametrize("what", [GOES, IOP])
def test_it_leaves_the_index_also_where_too_many_other_sites_fail(home: Path, what: str) -> None:
    index = Index.open(home)
    others = {one.id for one in index.programs() if one.site == STAYS}
    index.close()
    engine = open_database(home)
    with engine.begin() as connection:  # as three blocked sites of a night leave them
        for at in range(3):
            bad = f"blocked{at}.example"
            connection.execute(sites.insert().values(host=bad, name=bad, start_url=f"http://{bad}/", added_at=0.0))
            check = SiteCheck(bad, Health(1), (Problem("blocked", "the site turns programs away"),), NOW)
            save_check(connection, check, now=NOW)
        connection.execute(sites.update().where(sites.c.host.like("blocked%")).values(active=0))
    engine.dispose()
    ask(home, what)
    reconcile_stage(home)
    for _ in range(2):
        with pytest.raises(TooMuchLost):
            index_stage(home)
        index = Index.open(home)
        left = list(index.programs())
        index.close()
        assert [one for one in left if what in (one.site, *one.urls) or what in one.model_dump_json()] == []
        assert others <= {one.id for one in left}
        assert [path.name for path in (home / "index").glob("gen-*") if path.is_dir()] == ["gen-0002"]


def test_who_was_alone_in_the_index_leaves_it_too(home: Path, command: Any) -> None:
    ask(home, GOES)
    ask(home, STAYS)
    answer = command("index", "--home", home)
    assert (answer.code, "what was read was removed on request" in answer.err) == (2, True)
    assert list((home / "index").glob("gen-*")) == []
    assert command("search", "--level", "iop", "--home", home).code == 4
