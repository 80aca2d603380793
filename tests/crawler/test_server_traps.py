"""Servers that mean harm or are broken: each is bounded in time and memory, has its name, and harms no other site."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ThreadedResolver

from crawler import addresses
from crawler.addresses import PublicResolver
from crawler.run import crawl
from crawler.sites import Site
from records.archive import list_pages
from records.database import open_database, reading

MEGABYTE = 1024 * 1024
TIMEOUT = 2.5
sent: dict[str, int] = {"robots": 0, "sitemap": 0}

# What the site comes to, and what its detail says.
EXPECTED = {
    "file": ("bad_response", "leads to file:///etc/passwd"),
    "private": ("private_address", "leads to http://10.0.0.1/"),
    "metadata": ("private_address", "leads to http://169.254.169.254/"),
    "drip": ("timeout", ""),
    "dripheaders": ("timeout", ""),
    "longrobots": ("ok", "http://longrobots.example/robots.txt: only its first 512 KiB were read"),
    "bombrobots": ("too_large", "robots.txt"),
    "million": ("ok", "http://million.example/sitemap.xml: only its first 5120 KiB were read"),
    "declared": ("ok", "http://declared.example/sitemap.xml: only its first 5120 KiB were read"),
    "bombsitemap": ("ok", "http://bombsitemap.example/sitemap.xml: too_large"),
    "sessions": ("ok", ""),
    "dates": ("ok", ""),
    "nested": ("ok", "links whose path repeats itself (paths without end)"),
    "calendar": ("ok", "2 links by date (a calendar without end)"),
    "circle": ("ok", "http://circle.example/robots.txt: more than 5 redirects, so there is none"),
    "elsewhere": ("ok", "http://elsewhere.example/robots.txt: leads to http://10.0.0.1/robots.txt, so there is none"),
    "manysitemaps": ("ok", "more sitemaps are named than the"),
    "good": ("ok", ""),
}


def home_of(name: str) -> str:
    return f"http://{name}.example/"


def _drip(stop: threading.Event, *, headers_too: bool) -> Callable[[Any], None]:
    def write(handler: Any) -> None:
        handler.close_connection = True
        if headers_too:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        else:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html")
            handler.send_header("Content-Length", "1000000")
            handler.end_headers()
        for _ in range(1000):
            handler.wfile.write(b"a")
            if stop.wait(0.05):
                return

    return write


def _stream(name: str, first: bytes, more: bytes, megabytes: int, *, declared: bool = False) -> Callable[[Any], None]:
    block = more * (MEGABYTE // len(more) + 1)

    def write(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        if declared:
            handler.send_header("Content-Length", str(len(first) + len(block) * megabytes))
        handler.end_headers()
        handler.close_connection = True
        handler.wfile.write(first)
        for _ in range(megabytes):
            handler.wfile.write(block)
            sent[name] += len(block)

    return write


def _fill(web: Any, stop: threading.Event) -> None:
    bomb = gzip.compress(b"\0" * (200 * MEGABYTE), 1)
    web.put(home_of("file"), status=302, Location="file:///etc/passwd")
    web.put(home_of("private"), status=302, Location="http://10.0.0.1/")
    web.page("http://10.0.0.1/")
    web.put(home_of("metadata"), status=302, Location="http://169.254.169.254/latest/meta-data")
    web.handle(home_of("drip"), _drip(stop, headers_too=False))
    web.handle(home_of("dripheaders"), _drip(stop, headers_too=True))
    rules = b"User-agent: *\nDisallow: /portal\n"
    web.handle(home_of("longrobots") + "robots.txt", _stream("robots", rules, b"# nothing\n", 10, declared=True))
    web.page(home_of("longrobots"), "/portal/iop", "/iop")
    web.page(home_of("longrobots") + "iop")
    web.page(home_of("longrobots") + "portal/iop")
    web.put(home_of("bombrobots") + "robots.txt", bomb, type="text/plain", Content_Encoding="gzip")
    web.page(home_of("bombrobots"))
    for name, declared in (("million", False), ("declared", True)):
        entry = f"<url><loc>{home_of(name)}programs/iop-of-a-town</loc></url>".encode()
        first = f"<urlset><url><loc>{home_of(name)}insurance</loc></url>".encode()
        web.handle(home_of(name) + "sitemap.xml", _stream("sitemap", first, entry, 60, declared=declared))
        web.page(home_of(name))
        web.page(home_of(name) + "insurance")
    web.put(home_of("bombsitemap") + "sitemap.xml", bomb, type="text/xml", Content_Encoding="gzip")
    web.page(home_of("bombsitemap"))
    # Every page gives every link a session of its own, in a place where nobody looks for one.
    number = iter(range(10**9))

    def with_session(handler: Any) -> None:
        links = "".join(f"<a href='/v{next(number) * 7919:x}z/programs/iop'>IOP</a>" for _ in range(30))
        body = f"<p>{links} Our program, with enough words to be read.</p>".encode()
        handler.reply(200, {"Content-Type": "text/html"}, body)

    def with_dates(handler: Any) -> None:
        links = "".join(f"<a href='/schedule?from={next(number)}&to={next(number)}'>next</a>" for _ in range(30))
        body = f"<p>{links} Our schedule, with enough words to be read.</p>".encode()
        handler.reply(200, {"Content-Type": "text/html"}, body)

    web.everywhere |= {"sessions.example": with_session, "dates.example": with_dates}

    def nested(handler: Any) -> None:
        body = b"<p><a href='programs/iop/'>IOP</a> Our program, with enough words to be read.</p>"
        handler.reply(200, {"Content-Type": "text/html"}, body)

    web.everywhere["nested.example"] = nested
    web.page(home_of("calendar"), "/groups?month=2026-11", "/groups?month=2027-01")
    web.put(home_of("circle") + "robots.txt", status=302, Location="/robots.txt")
    web.page(home_of("circle"))
    web.put(home_of("elsewhere") + "robots.txt", status=302, Location="http://10.0.0.1/robots.txt")
    web.page(home_of("elsewhere"))
    named = "".join(f"Sitemap: {home_of('manysitemaps')}map-{number}.xml\n" for number in range(60))
    web.put(home_of("manysitemaps") + "robots.txt", named.encode(), type="text/plain")
    web.page(home_of("manysitemaps"))
    web.page(home_of("good"), "/iop")
    web.page(home_of("good") + "iop")


@pytest.fixture(scope="module")
def crawled(
    tmp_path_factory: pytest.TempPathFactory, shared_web: Any, crawl_of_module: Callable[..., Any]
) -> tuple[Any, Path, Any]:
    stop = threading.Event()
    _fill(shared_web, stop)
    home = tmp_path_factory.mktemp("home")
    hosts = [f"{name}.example" for name in EXPECTED]
    summary = crawl_of_module(home, shared_web, *hosts, timeout=TIMEOUT, concurrent_hosts=32)
    stop.set()
    return summary, home, shared_web


@pytest.mark.parametrize("name", EXPECTED)
def test_the_trap_has_its_name(crawled: tuple[Any, Path, Any], name: str) -> None:
    found = {site.host: site for site in crawled[0].sites}[f"{name}.example"]
    outcome, detail = EXPECTED[name]
    assert found.outcome == outcome
    assert detail in found.detail


def test_no_address_of_a_private_network_is_asked(crawled: tuple[Any, Path, Any]) -> None:
    assert not any("//10." in asked.url or "//169." in asked.url for asked in crawled[2].asked)


def test_the_run_ends_within_bounds_of_time_and_memory(crawled: tuple[Any, Path, Any]) -> None:
    summary = crawled[0]
    assert summary.finished
    assert summary.peak_memory < 250 * MEGABYTE
    assert summary.seconds < 60
    # What was sent beyond what is read lay in socket buffers.
    assert sent["robots"] < 9 * MEGABYTE
    assert sent["sitemap"] < 2 * 20 * MEGABYTE


def test_the_beginning_of_an_endless_file_counts(crawled: tuple[Any, Path, Any]) -> None:
    assert set(crawled[2].urls("longrobots.example")) == {home_of("longrobots"), home_of("longrobots") + "iop"}
    for name in ("million", "declared"):
        assert home_of(name) + "insurance" in crawled[2].urls(f"{name}.example")


@pytest.mark.parametrize("name", ["sessions", "dates"])
def test_addresses_without_end_take_no_more_than_the_share_of_a_site(crawled: tuple[Any, Path, Any], name: str) -> None:
    assert 1 < len(crawled[2].urls(f"{name}.example")) <= 20


def test_a_site_beside_them_is_read_whole(crawled: tuple[Any, Path, Any]) -> None:
    engine = open_database(crawled[1])
    with reading(engine) as connection:
        assert {page.url for page in list_pages(connection, hosts=["good.example"])} == {
            home_of("good"), home_of("good") + "iop",
        }  # fmt: skip
    engine.dispose()


def _without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_name_or_address_that_leads_to_this_machine_is_not_asked(
    tmp_path: Path, web: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_proxies(monkeypatch)
    port = web.proxy.rpartition(":")[2]
    listed = [Site(name, f"http://{host}:{port}/") for name, host in (("Name", "localhost"), ("Address", "127.0.0.1"))]
    summary = crawl(tmp_path, listed, delay=0, retry_seconds=0.05)
    assert {site.name: site.outcome for site in summary.sites} == dict.fromkeys(["Name", "Address"], "private_address")
    details = {site.name: site.detail for site in summary.sites}
    assert "localhost resolves to 127.0.0.1" in details["Name"]
    assert "127.0.0.1 is no public address" in details["Address"]
    assert web.asked == []


@pytest.mark.parametrize(
    ("exempt", "answers", "kept"),
    [
        ((), ["93.184.216.34"], ["93.184.216.34"]),
        ((), ["127.0.0.1", "93.184.216.34", "::1"], ["93.184.216.34"]),
        ((), ["::ffff:10.0.0.1", "fe80::1"], None),
        (("inside.example",), ["10.0.0.1"], ["10.0.0.1"]),
        (None, ["127.0.0.1"], ["127.0.0.1"]),
    ],
    ids=["public", "the public ones of both", "private alone", "the name of a proxy", "allowed, for tests"],
)
def test_only_public_addresses_of_a_name_are_connected_to(
    monkeypatch: pytest.MonkeyPatch, exempt: tuple[str, ...] | None, answers: list[str], kept: list[str] | None
) -> None:
    async def resolve(*_: Any) -> list[dict[str, str]]:
        return [{"host": answer} for answer in answers]

    async def ask() -> list[str]:
        return [one["host"] for one in await PublicResolver(exempt).resolve("inside.example", 80)]

    monkeypatch.setattr(ThreadedResolver, "resolve", resolve)
    monkeypatch.setattr(addresses, "refused", {})
    if kept is not None:
        assert asyncio.run(ask()) == kept
        assert addresses.refused == {}
        return
    with pytest.raises(OSError, match="no public address"):
        asyncio.run(ask())
    assert addresses.refused == {"inside.example": answers[0]}


@pytest.mark.parametrize("host", ["2130706433", "127.1", "0x7f.1", "017700000001"])
def test_no_other_spelling_of_this_machine_s_address_is_asked(
    tmp_path: Path, web: Any, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    _without_proxies(monkeypatch)
    listed = [Site("Odd", f"http://{host}:{web.proxy.rpartition(':')[2]}/")]
    summary = crawl(tmp_path, listed, delay=0, retry_seconds=0.05)
    assert summary.sites[0].outcome in ("private_address", "bad_response", "unreachable")
    assert web.asked == []
