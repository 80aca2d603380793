"""A site whose first page is well, and whose pages that name its programs cannot be read: told, and marked stale."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crawler.settings import CrawlSettings

HOST = "larkmoor.example"
HOME = f"http://{HOST}/"
TIMES = {"iop": "Monday and Thursday, 6:00 pm to 9:00 pm", "php": "Monday to Friday, 9:00 am to 3:00 pm"}
NAMES = {"iop": "Intensive Outpatient Program (IOP)", "php": "Partial Hospitalization Program (PHP)"}
LOGIN = "<form><input name=user><input type=password name=word></form>"
Night = Callable[..., dict[str, Any]]


def serve(web: Any, *tracks: str) -> None:
    """The site with a page of each level, and of each track of its IOP."""
    paths = [*NAMES, *(f"iop-{track}" for track in tracks)]
    web.page(HOME, *(f"/{path}" for path in paths), text="<h1>Larkmoor House</h1><p>Welcome to our house.</p>")
    for path in paths:
        level, _, track = path.partition("-")
        web.page(f"{HOME}{path}", text=f"<h1>{track.title()} {NAMES[level]}</h1><p>It meets {TIMES[level]}.</p>")


def close(web: Any, path: str, how: str) -> None:
    """Let nothing be read of one page any more."""
    if how == "login_page":
        web.put(f"{HOME}{path}", f"<html><body>{LOGIN}</body></html>")
    elif how == "robots_denied":
        told = web.answers.get(f"{HOME}robots.txt", (200, {}, b"User-agent: *\n"))[2].decode()
        web.put(f"{HOME}robots.txt", f"{told}Disallow: /{path}\n", type="text/plain")
    else:
        web.put(f"{HOME}{path}", status={"blocked": 403, "server_error": 503}[how])


@pytest.fixture
def night(command: Any, tmp_path: Path, web: Any, monkeypatch: pytest.MonkeyPatch) -> Night:
    """Runs a night, and gives its report."""
    monkeypatch.setattr("crawler.run.CrawlSettings", functools.partial(CrawlSettings, retry_seconds=0.02))
    listed = tmp_path / "sites.csv"
    listed.write_text(f"name,url,note\nLarkmoor House,{HOME},x\n", encoding="utf-8")
    options = ("refresh", "--sites", listed, "--proxy", web.proxy, "--delay", 0, "--home", tmp_path / "home")

    def one(*more: object) -> dict[str, Any]:
        answer = command(*options, *(more or ("--anew",)))
        assert answer.code == 0, answer.err
        page = Path(answer.out.rstrip().rpartition("Report: ")[2])
        return dict(json.loads(page.with_suffix(".json").read_text(encoding="utf-8")))

    return one


def stale(command: Any, home: Path) -> set[str | None]:
    """What is told beside the site's programs."""
    hits = json.loads(command("search", "--level", "iop,php", "--json", "--home", home).out)["hits"]
    return {hit["program"].get("stale") for hit in hits}


@pytest.mark.parametrize("how", ["blocked", "robots_denied", "login_page", "server_error"])
def test_a_wall_behind_the_first_page_is_an_incident_until_it_is_gone(
    night: Night, command: Any, web: Any, tmp_path: Path, how: str
) -> None:
    serve(web)
    assert night()["incidents"] == []
    for path in NAMES:
        close(web, path, how)
    report = night()
    [incident] = report["incidents"]
    assert (incident["site"], incident["check"]) == (HOST, how)
    assert incident["what"].startswith("2 of the 2 pages that name its programs cannot be read: ")
    assert incident["next_step"]
    [told] = stale(command, tmp_path / "home")
    assert told is not None
    assert told.startswith("not confirmed since ")
    assert incident["what"] in told
    web.put(f"{HOME}robots.txt", "User-agent: *\n", type="text/plain")
    serve(web)
    report = night()
    assert (report["incidents"], report["changed"], stale(command, tmp_path / "home")) == ([], [], {None})


def test_one_of_two_such_pages_is_a_failed_page_and_no_failing_site(
    night: Night, command: Any, web: Any, tmp_path: Path
) -> None:
    serve(web)
    night()
    close(web, "php", "blocked")
    report = night()
    assert (report["incidents"], [one["outcome"] for one in report["failed_pages"]]) == ([], ["blocked"])
    assert stale(command, tmp_path / "home") == {None}


def test_pages_that_name_no_program_are_none_of_those(night: Night, command: Any, web: Any, tmp_path: Path) -> None:
    serve(web)
    others = ("staff", "news", "shop")
    web.page(HOME, "/iop", *(f"/{path}" for path in others), text="<h1>Larkmoor House</h1>")
    for path in others:
        web.page(f"{HOME}{path}", text="<p>Our house is a quiet one, by the lake.</p>")
    night()
    for path in others:
        close(web, path, "blocked")
    assert night()["incidents"] == []


def test_pages_that_were_due_and_not_asked_do_not_vouch(night: Night, command: Any, web: Any, tmp_path: Path) -> None:
    tracks = ("morning", "evening", "women", "men", "young", "veterans", "weekend", "virtual")
    serve(web, *tracks)
    night()
    for path in (*NAMES, *(f"iop-{track}" for track in tracks)):
        close(web, path, "blocked")
    web.asked.clear()
    [incident] = night()["incidents"]
    assert incident["check"] == "blocked"
    assert len(web.urls(HOST)) < 10, "the visit was given up before all were asked"
    assert incident["what"].startswith("5 of the 10 pages")


def test_a_run_that_is_cut_short_makes_no_problem_of_an_old_one(
    night: Night, command: Any, web: Any, tmp_path: Path
) -> None:
    serve(web, "morning", "evening")
    night()
    close(web, "php", "blocked")
    assert night()["incidents"] == []
    assert night("--anew", "--max-pages", 2)["incidents"] == []
    assert stale(command, tmp_path / "home") == {None}


def test_a_run_that_is_cut_short_takes_no_problem_away(night: Night, command: Any, web: Any, tmp_path: Path) -> None:
    serve(web)
    night()
    for path in NAMES:
        close(web, path, "blocked")
    night()
    [incident] = night("--anew", "--max-pages", 1)["incidents"]
    assert incident["check"] == "blocked"
