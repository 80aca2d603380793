"""Whether a fetch of the directory is whole: pages that repeat, counts that are wrong, and what the command says of it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawler.findtreatment import fetch as fetching
from crawler.findtreatment import polite
from records.paths import ROOT
from tests.crawler.conftest import Web
from tests.crawler.directory_api import Api, rows
from tests.crawler.test_directory_files import read


@pytest.mark.parametrize("total_pages", [None, 1], ids=["pages counted right", "too few pages counted"])
def test_a_page_that_is_repeated_is_asked_for_again_with_those_behind_it(
    web: Web, tmp_path: Path, total_pages: int | None
) -> None:
    again = [row | {"_irow": 70, "miles": 3.5} for row in rows(2)]
    api = Api(web, rows(8), answers={3: again}, total_pages=total_pages)
    (done,) = api.fetch(tmp_path, client=api.client(retry_seconds=50.0))
    assert api.pages_asked() == [1, 2, 3, 3, 3, 4, 5, 5, 5, 6, 7]
    assert [round(pause) for pause in api.paused[:2]] == [50, 100]
    assert (done.pages, done.rows, done.complete, done.problem) == (3, 6, False, "6 of 8 facilities came")
    assert "page 3 repeats page 1" in done.notes
    facilities, refused, warned = read(done.folder)
    assert (len(facilities), [one.kind for one in refused]) == (6, ["repeated", "repeated"])
    assert set(warned) == {"page_repeated", "rows_missing" if total_pages else "pages_missing"}
    # The next run asks for what is missing alone, and it is there by now.
    api.answers.clear()
    web.asked.clear()
    (later,) = api.fetch(tmp_path)
    assert api.pages_asked() == [3]
    assert (later.asked, later.pages, later.rows, later.complete, later.problem) == (1, 4, 8, True, "")
    assert later.folder == done.folder
    facilities, refused, warned = read(later.folder)
    assert (len(facilities), refused) == (8, [])
    assert set(warned) == ({"pages_miscounted"} if total_pages else set())
    assert [one.asked for one in api.fetch(tmp_path)] == [0]


def test_a_repeated_page_that_comes_right_at_once_is_nothing_odd(web: Web, tmp_path: Path) -> None:
    answers = [rows(2), rows(6)[4:]]
    api = Api(web, rows(6), answers={3: lambda: answers.pop(0)})
    (done,) = api.fetch(tmp_path)
    assert (api.pages_asked(), done.rows, done.complete, done.notes) == ([1, 2, 3, 3], 6, True, ())


@pytest.mark.parametrize("hollow", [[], rows(2)], ids=["empty", "the first page again"])
def test_more_counted_than_there_is_ends_after_three_hollow_pages(web: Web, tmp_path: Path, hollow: list[Any]) -> None:
    api = Api(web, rows(3), records=900, total_pages=450, answers=dict.fromkeys(range(3, 500), hollow))
    (done,) = api.fetch(tmp_path)
    assert api.pages_asked() == [1, 2, 3, 3, 3, 4, 5]
    assert (done.pages, done.rows, done.complete, done.problem) == (2, 3, False, "3 of 900 facilities came")


@pytest.mark.parametrize("behind", [[], rows(4)[2:]], ids=["nothing behind", "the last page again"])
def test_too_many_pages_counted_costs_one_more(web: Web, tmp_path: Path, behind: list[Any]) -> None:
    api = Api(web, rows(4), total_pages=7, answers=dict.fromkeys(range(3, 9), behind))
    (done,) = api.fetch(tmp_path)
    assert (api.pages_asked(), done.rows, done.complete) == ([1, 2, 3], 4, True)
    assert "7 pages are counted, and 2 had facilities" in done.notes
    assert [one.asked for one in api.fetch(tmp_path)] == [0]


def test_fewer_facilities_counted_than_its_pages_have_is_no_end(web: Web, tmp_path: Path) -> None:
    (done,) = Api(web, rows(5), records=2).fetch(tmp_path)
    assert (done.pages, done.rows, done.complete) == (3, 5, True)
    assert done.notes == ("2 facilities are counted, and 5 came",)


def test_nothing_in_a_state_is_complete(web: Web, tmp_path: Path) -> None:
    (done,) = Api(web, []).fetch(tmp_path)
    assert (done.pages, done.rows, done.complete, done.notes) == (0, 0, True, ())
    assert read(done.folder) == ([], [], {})


def test_the_command_fetches_and_says_what_came(web: Web, tmp_path: Path, command: Any) -> None:
    api = Api(web, rows(3), total_pages=9)
    how = ("--api", api.url, "--delay", "0", "--home", tmp_path)
    answer = command("findtreatment", "fetch", "--state", "or", *how)
    assert answer.code == 0
    assert "state-OR: 3 facilities on 2 pages, in " in answer.out
    assert "9 pages are counted, and 2 had facilities" in answer.err
    (told,) = json.loads(command("findtreatment", "fetch", "--state", "or", *how, "--json").out)
    assert (told["rows"], told["asked"], told["complete"], told["problem"]) == (3, 0, True, "")
    checked = command("findtreatment", "check", told["folder"])
    assert "3 rows: 3 facilities, 0 refused" in checked.out


def test_an_incomplete_fetch_has_an_exit_code_of_its_own(
    web: Web, tmp_path: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_AGAIN", 0)  # it would wait in between
    api = Api(web, rows(6), answers={2: rows(2)})
    how = ("--state", "OR", "--state", "or", "--api", api.url, "--delay", "0", "--home", tmp_path)
    answer = command("findtreatment", "fetch", *how)
    assert answer.code == 8
    assert answer.out.count("state-OR: 4 facilities on 2 pages, incomplete, in ") == 1
    assert "Warning: state-OR: page 2 repeats page 1" in answer.err
    assert "Error: state-OR: 4 of 6 facilities came. What came is kept" in answer.err
    api.answers.clear()
    answer = command("findtreatment", "fetch", *how)
    assert (answer.code, answer.err) == (0, "")
    assert "state-OR: 6 facilities on 3 pages, in " in answer.out
    assert "fetched before" in command("findtreatment", "fetch", *how).out


def test_what_was_not_asked_is_told(web: Web, tmp_path: Path, command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polite, "MOST_TRIES", 1)
    api = Api(web, rows(1), silent=frozenset(("OR", "WA")))
    states = ("--state", "ID", "--state", "OR", "--state", "WA", "--state", "NV")
    answer = command("findtreatment", "fetch", *states, "--api", api.url, "--delay", "0", "--home", tmp_path)
    assert answer.code == 5
    assert "state-ID: 1 facility on 1 page, in " in answer.out
    assert "status 500" in answer.err
    assert "Not asked: state-NV." in answer.err


def test_a_fetch_that_is_killed_is_gone_on_with(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(7))
    command = [
        sys.executable,
        "search_cli.py",
        "findtreatment",
        "fetch",
        "--state",
        "OR",
        "--api",
        api.url,
        "--delay",
        "0",
    ]
    started: list[subprocess.Popen[bytes]] = []

    def kill() -> tuple[int, dict[str, str], bytes]:
        started[0].kill()
        return 500, {}, b""

    api.answers[3] = kill
    started.append(subprocess.Popen([*command, "--home", str(tmp_path)], cwd=ROOT))
    assert started[0].wait(60) == -signal.SIGKILL
    assert api.pages_asked() == [1, 2, 3]
    api.answers.clear()
    api.moment = datetime.now(UTC)
    (done,) = api.fetch(tmp_path)
    assert (api.pages_asked(), done.asked, done.rows, done.complete) == ([1, 2, 3, 3, 4], 2, 7, True)
    assert len(read(done.folder)[0]) == 7


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--state", "OR", "--miles", "5"),
        ("--state", "OR", "--all-states"),
        ("--state", "XX"),
        ("--near", "1"),
        ("--state", "OR", "--delay", "-1"),
    ],
)
def test_the_command_without_one_clear_question_is_an_error(
    tmp_path: Path, command: Any, options: tuple[str, ...]
) -> None:
    answer = command("findtreatment", "fetch", *options, "--home", tmp_path)
    assert (answer.code, answer.out) == (2, "")
