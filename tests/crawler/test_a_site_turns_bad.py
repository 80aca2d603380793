"""A good site is crawled, indexed and searched; then it answers badly. The command says what to do, and harms nothing."""

from __future__ import annotations

import functools
import gzip
import json
import shutil
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from console.stages import Stages
from crawler.settings import CrawlSettings
from crawler.sites import read_sites
from records.archive import list_pages
from records.database import open_database, reading
from records.programs import current_programs

MEGABYTE = 1024 * 1024
# Served through the proxy; asked without it, nobody listens there.
HOST = "127.0.0.1:9"
HOME = f"http://{HOST}/"
PROGRAM = """<html><head><title>Larkmoor Recovery</title></head><body><h1>Intensive Outpatient Program (IOP)</h1>
<p>Our IOP meets Monday, Tuesday and Thursday, 6:00 pm to 9:00 pm.</p><p>We are in network with Cigna.</p></body></html>"""
PAGES = {
    HOME: f"<html><body><p>Larkmoor Recovery treats adults.</p><a href='/iop'>Our IOP</a>{PROGRAM}</body></html>",
    f"{HOME}iop": PROGRAM,
}
LOGIN = "<html><body><form><input name=user><input type='password' name=pass></form></body></html>"
sent: list[int] = []


def _break_off(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def _declare_300_megabytes(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", str(300 * MEGABYTE))
    handler.end_headers()
    handler.close_connection = True


def _send_300_megabytes_in_chunks(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.close_connection = True
    for _ in range(300):
        handler.wfile.write(b"%x\r\n%b\r\n" % (MEGABYTE, b"a" * MEGABYTE))
        sent.append(MEGABYTE)
    handler.wfile.write(b"0\r\n\r\n")


def _bomb() -> tuple[int, dict[str, str], bytes]:
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    return 200, headers, gzip.compress(b"\0" * (100 * MEGABYTE), 1)


HTML = {"Content-Type": "text/html"}
NO_ANSWER = None
CASES: list[Any] = [
    pytest.param(NO_ANSWER, "unreachable", "check the network, and whether the site has moved", id="unreachable"),
    pytest.param(_break_off, "unreachable", "check the network, and whether the site has moved", id="breaks off"),
    pytest.param((301, {"Location": "http://elsewhere.example/"}, b""), "moved_off_site", "correct the URL in the site list", id="redirect to another domain"),
    pytest.param((200, HTML, LOGIN.encode()), "login_page", "put the address of a public page in the site list", id="login page"),
    pytest.param(_declare_300_megabytes, "too_large", "put the address of a smaller page of the site in the site list", id="300 MB, declared"),
    pytest.param(_send_300_megabytes_in_chunks, "too_large", "put the address of a smaller page of the site in the site list", id="300 MB in chunks without a length"),
    pytest.param(_bomb, "too_large", "put the address of a smaller page of the site in the site list", id="gzip bomb"),
    pytest.param((200, {"Content-Type": "application/pdf"}, b"%PDF-1.7 ..."), "not_html", "put the address of one of the site's web pages in the site list", id="PDF"),
    pytest.param((200, HTML, b""), "empty", "look at the site in a browser, and put the address of a page with text", id="empty page"),
]  # fmt: skip


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, shared_web: Any) -> Path:
    """A folder with a site list, and a home into which its one site was crawled while it was good."""
    folder = tmp_path_factory.mktemp("good")
    for url, markup in PAGES.items():
        shared_web.put(url, markup)
    (folder / "sites.csv").write_text(f"name,url,note\nLarkmoor Recovery,{HOME},test\n", encoding="utf-8")
    done = Stages(folder / "home", None).refresh(
        read_sites(folder / "sites.csv"), proxy=shared_web.proxy, delay=0.0, retry_seconds=0.02, allow_private=True
    )
    assert (done["crawl"].fetched, done["index"].programs) == (2, 1)
    return folder


def stored_programs(home: Path, **without: set[str]) -> list[str]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = [program.model_dump_json(**without) for program in current_programs(connection)]  # type: ignore[arg-type]
    engine.dispose()
    return found


def report_of(line: str) -> str:
    return Path(line.rstrip().rpartition("Report: ")[2]).with_suffix(".json").read_text(encoding="utf-8")


@pytest.mark.parametrize(("bad", "outcome", "advice"), CASES)
def test_what_is_stored_outlives_a_site_that_turns_bad(
    command: Any, monkeypatch: pytest.MonkeyPatch, good: Path, shared_web: Any, tmp_path: Path,
    bad: Callable[..., Any] | tuple[int, dict[str, str], bytes] | None, outcome: str, advice: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(
        "crawler.run.CrawlSettings", functools.partial(CrawlSettings, retry_seconds=0.02, allow_private=True)
    )
    home = shutil.copytree(good / "home", tmp_path / "home")
    asking = ("search", "--level", "iop", "--insurer", "cigna", "--in-network", "--day", "tue", "--json")
    answer_before, programs_before = command(*asking, "--home", home).out, stored_programs(home)
    for url in PAGES:
        shared_web.answers[url] = _bomb() if bad is _bomb else bad
    sent.clear()
    proxy = () if bad is NO_ANSWER else ("--proxy", shared_web.proxy)

    answer = command("refresh", "--sites", good / "sites.csv", *proxy, "--delay", 0, "--anew", "--home", home)

    silent = outcome == "unreachable"
    assert (answer.code, answer.out.count("\n")) == (5 if silent else 0, 1)
    assert answer.out.startswith(
        f"Refresh {'failed (no answer came from any site that was asked)' if silent else 'incidents'}: 1 site, "
    )
    told = answer.err if silent else json.dumps(json.loads(report_of(answer.out)))
    assert f"{HOST} ({outcome}): " in told if silent else f'"{outcome}"' in told
    assert advice in " ".join(told.split())
    assert sum(sent) < 60 * MEGABYTE, "the stream is cut"
    assert "Larkmoor Recovery" in answer_before
    found = json.loads(command(*asking, "--home", home).out)
    assert [one["program"]["id"] for one in found["hits"]] == [
        one["program"]["id"] for one in json.loads(answer_before)["hits"]
    ]
    assert all("not confirmed since" in one["program"]["stale"] for one in found["hits"]), (
        "the stages ran, and it is told"
    )
    assert len(stored_programs(home)) == len(programs_before)
    # What stands in the store is put together anew: at most a mark that it could not be confirmed is added.
    but_the_mark = stored_programs(home, exclude={"stale"})
    assert command("index", "--home", home).code == 0
    assert stored_programs(home, exclude={"stale"}) == but_the_mark
    assert "Larkmoor Recovery" in command(*asking, "--home", home).out


def test_pages_that_lead_to_one_that_fails_are_not_gone(
    command: Any, monkeypatch: pytest.MonkeyPatch, good: Path, shared_web: Any, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        "crawler.run.CrawlSettings", functools.partial(CrawlSettings, retry_seconds=0.02, allow_private=True)
    )
    home = shutil.copytree(good / "home", tmp_path / "home")
    shared_web.answers |= {HOME: (503, HTML, b"Back soon"), f"{HOME}iop": (301, {"Location": HOME}, b"")}
    for _night in range(3):
        command(
            "refresh",
            "--sites",
            good / "sites.csv",
            "--proxy",
            shared_web.proxy,
            "--delay",
            0,
            "--anew",
            "--home",
            home,
        )
    with reading(open_database(home)) as connection:
        outcomes = {page.url: page.outcome for page in list_pages(connection, include_ended=True)}
    assert outcomes == {HOME: "server_error", f"{HOME}iop": "server_error"}
