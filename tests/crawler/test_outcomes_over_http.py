"""Every kind of answer that a site may give, crawled once over real HTTP on loopback."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from crawler.outcomes import CONFIRMED, Outcome
from records.archive import latest_pages
from records.database import open_database, reading
from records.schema import fetches, pages

MEGABYTE = 1024 * 1024
WINDOWS_1252 = "<html><meta charset='utf-8'><body><p>Men\u2019s group \u2014 caf\u00e9</p></body></html>".encode(
    "cp1252"
)
LOGIN = "<html><body><form><input name=user><input type='password' name=pass></form></body></html>"
CAPTCHA = "<html><head><title>Just a moment...</title></head><body><script src='/cf_chl_opt.js'></script></body></html>"
sent_of_huge: list[int] = []

EXPECTED = {
    "moved": "moved_off_site",
    "loop": "too_many_redirects",
    "endless": "too_many_redirects",
    "login": "login_page",
    "login401": "login_page",
    "empty": "empty",
    "blank": "empty",
    "shell": "needs_browser",
    "wall": "blocked",
    "captcha": "blocked",
    "toomany": "too_many_requests",
    "overloaded": "server_error",
    "denied": "robots_denied",
    "norobots": "server_error",
    "huge": "too_large",
    "declared": "too_large",
    "bomb": "too_large",
    "pdf": "not_html",
    "disguised": "not_html",
    "picture": "not_html",
    "mislabelled": "ok",
    "nocharset": "ok",
    "missing": "not_found",
    "slow": "timeout",
    "cutoff": "unreachable",
    "nonsense": "bad_response",
    "badgzip": "bad_response",
    "nowhere": "bad_response",
    "flaky": "ok",
    "latin": "ok",
    "deep": "ok",
    "plain": "ok",
}


def host(name: str) -> str:
    return f"{name}.example"


def home_of(name: str) -> str:
    return f"http://{host(name)}/"


def _stream_300_megabytes(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    handler.close_connection = True
    for _ in range(300):
        handler.wfile.write(b"<p>" + b"a" * (MEGABYTE - 3))
        sent_of_huge.append(MEGABYTE)


def _raw(answer: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(answer)
        handler.close_connection = True

    return write


def _fill(web: Any, never: threading.Event) -> None:
    web.put(home_of("moved"), status=301, Location="http://elsewhere.example/new")
    web.put(home_of("loop"), status=302, Location="/again")
    web.put(home_of("loop") + "again", status=302, Location="/")
    for number in range(12):
        web.put(home_of("endless") + (f"{number}" if number else ""), status=302, Location=f"/{number + 1}")
    web.put(home_of("login"), LOGIN)
    web.put(home_of("login401"), "who are you?", status=401)
    web.put(home_of("empty"), "")
    web.put(home_of("blank"), "<html><head><title>x</title></head><body> <div></div></body></html>")
    web.put(home_of("shell"), "<html><body><div id=root></div><script src=/app.js></script></body></html>")
    web.put(home_of("wall"), "Forbidden", status=403)
    web.put(home_of("captcha"), CAPTCHA)
    web.put(home_of("toomany"), "slow down", status=429, Retry_After="0")
    web.put(home_of("overloaded"), "later", status=503)
    web.put(home_of("denied") + "robots.txt", "User-agent: *\nDisallow: /", type="text/plain")
    web.page(home_of("denied"))
    web.put(home_of("norobots") + "robots.txt", "oops", status=500)
    web.page(home_of("norobots"))
    web.handle(home_of("huge"), _stream_300_megabytes)
    web.handle(
        home_of("declared"), _raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 314572800\r\n\r\n")
    )
    web.put(home_of("bomb"), gzip.compress(b"\0" * (200 * MEGABYTE), 9), Content_Encoding="gzip")
    web.put(home_of("pdf"), b"%PDF-1.7 ...", type="application/pdf")
    web.put(home_of("disguised"), b"%PDF-1.7 ...", type="text/html")
    web.put(home_of("picture"), b"\x89PNG\r\n" + bytes(20 * MEGABYTE), type="image/png")
    web.put(
        home_of("mislabelled"),
        "<!DOCTYPE html><title>x</title><p>An IOP that is sent as a picture, and read all the same.",
        type="image/png",
    )
    web.put(
        home_of("nocharset"),
        "<meta charset=utf-16><p>Seis grupos a la semana, de la ma\u00f1ana a la tarde.".encode("latin-1"),
        type="text/html; charset=x-none",
    )
    web.handle(home_of("slow"), lambda handler: never.wait(20) and None)
    web.handle(
        home_of("cutoff"), _raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>half")
    )
    web.handle(home_of("nonsense"), _raw(b"SSH-2.0-OpenSSH_9.6\r\n"))
    web.put(home_of("badgzip"), b"not gzip at all", Content_Encoding="gzip")
    web.put(home_of("nowhere"), status=302)
    tries = iter([503])

    def flaky(handler: Any) -> None:
        handler.reply(
            next(tries, 200), {"Content-Type": "text/html"}, b"<p>We answer now, and say enough to be read.</p>"
        )

    web.handle(home_of("flaky"), flaky)
    web.put(home_of("latin"), WINDOWS_1252, type="text/html; charset=utf-8")
    web.put(home_of("deep"), "<div>" * 100_000 + "deep words" + "</div>" * 100_000)
    web.put(home_of("plain"), "IOP: Monday to Thursday, 6-9 PM", type="text/plain")


@pytest.fixture(scope="module")
def crawled(
    tmp_path_factory: pytest.TempPathFactory, shared_web: Any, crawl_of_module: Callable[..., Any]
) -> tuple[Any, Path, Any]:
    never = threading.Event()
    _fill(shared_web, never)
    home = tmp_path_factory.mktemp("home")
    summary = crawl_of_module(home, shared_web, *(host(name) for name in EXPECTED), timeout=1.0, concurrent_hosts=32)
    never.set()
    return summary, home, shared_web


@pytest.mark.parametrize("name", EXPECTED)
def test_the_answer_has_its_name(crawled: tuple[Any, Path, Any], name: str) -> None:
    summary, _home, _web = crawled
    found = {site.host: site.outcome for site in summary.sites}
    assert found[host(name)] == EXPECTED[name]


def test_the_run_is_finished_and_failures_are_listed(crawled: tuple[Any, Path, Any]) -> None:
    summary, _home, _web = crawled
    assert summary.finished
    assert {site.host for site in summary.failed_sites} == {
        host(n) for n, outcome in EXPECTED.items() if outcome != "ok"
    }


def test_memory_stays_bounded_and_the_stream_is_cut(crawled: tuple[Any, Path, Any]) -> None:
    summary, _home, _web = crawled
    assert summary.peak_memory < 180 * MEGABYTE
    assert sum(sent_of_huge) < 60 * MEGABYTE  # the rest of what was sent lay in socket buffers


@pytest.mark.parametrize("name", ["overloaded", "toomany", "slow", "cutoff"])
def test_a_passing_failure_is_tried_three_times(crawled: tuple[Any, Path, Any], name: str) -> None:
    assert len(crawled[2].urls(host(name))) == 3


@pytest.mark.parametrize("name", ["denied", "norobots"])
def test_nothing_is_asked_for_that_robots_txt_does_not_allow(crawled: tuple[Any, Path, Any], name: str) -> None:
    assert crawled[2].urls(host(name)) == []


def test_another_domain_is_not_asked(crawled: tuple[Any, Path, Any]) -> None:
    assert crawled[2].urls("elsewhere.example") == []


def test_a_wrongly_labelled_page_is_archived_as_bytes(crawled: tuple[Any, Path, Any]) -> None:
    _summary, home, _web = crawled
    engine = open_database(home)
    with reading(engine) as connection:
        [(_page_id, page)] = latest_pages(connection, hosts=[host("latin")])
    engine.dispose()
    assert (page.body, page.charset, page.content_type) == (WINDOWS_1252, "utf-8", "text/html")


def test_only_pages_to_read_are_offered_and_every_attempt_is_kept(crawled: tuple[Any, Path, Any]) -> None:
    summary, home, _web = crawled
    engine = open_database(home)
    with reading(engine) as connection:
        offered = {page.site for _page_id, page in latest_pages(connection)}
        tries = (
            connection.execute(
                select(fetches.c.outcome)
                .join_from(fetches, pages)
                .where(pages.c.host == host("flaky"))
                .order_by(fetches.c.id)
            )
            .scalars()
            .all()
        )
        wall = connection.execute(
            select(fetches.c.sha256).join_from(fetches, pages).where(pages.c.host == host("captcha"))
        ).scalar()
    engine.dispose()
    assert offered == {host(name) for name, outcome in EXPECTED.items() if outcome == "ok"}
    assert tries == ["server_error", "ok"]
    assert wall is not None  # what the wall looked like is kept, for whoever wonders
    assert sum(summary.outcomes.values()) == len(EXPECTED)


def test_every_outcome_explains_itself() -> None:
    for outcome in Outcome:
        assert len(outcome.explanation) > 15
        assert "\n" not in outcome.explanation
        confirmed = outcome in (*CONFIRMED, Outcome.REDIRECTED, Outcome.LISTED_ONLY)
        assert bool(outcome.advice) != confirmed, f"{outcome}: what can a person do about it?"
