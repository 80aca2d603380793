"""Second visits, sitemaps, and sites that never end, over real HTTP on loopback."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from records.archive import latest_pages, list_pages
from records.database import open_database, reading

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><urlset><url><loc>http://map.example/&j;</loc></url><url><loc>http://map.example/iop</loc></url></urlset>"
)


def _archived(home: Path) -> dict[str, bytes]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = {page.url: page.body for _page_id, page in latest_pages(connection)}
    engine.dispose()
    return found


def test_a_refresh_asks_the_server_and_a_304_confirms(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    stamp = "Tue, 03 Mar 2026 10:00:00 GMT"

    def tagged(handler: Any) -> None:
        if handler.headers.get("If-None-Match") == '"v1"':
            handler.reply(304, {"ETag": '"v1"'}, b"")
        else:
            body = b"<p>Evening IOP, Monday to Thursday, 6-9 PM <a href=/iop>iop</a> <a href=/php>php</a></p>"
            handler.reply(200, {"Content-Type": "text/html", "ETag": '"v1"', "Last-Modified": stamp}, body)

    web.handle("http://again.example/", tagged)
    web.page("http://again.example/iop", text="<p>The same words as before, and enough of them.</p>")
    web.page("http://again.example/php", text="<p>These words will not stay as they are at all.</p>")
    assert crawl_of(tmp_path, web, "again.example").outcomes == {"ok": 3}
    before = _listed(tmp_path)
    web.asked.clear()
    web.page("http://again.example/php", text="<p>Five days a week from nine to three, as of today.</p>")
    second = crawl_of(tmp_path, web, "again.example")
    assert (second.fetched, second.unchanged) == (1, 2)
    asked = {a.url: a.headers for a in web.asked}["http://again.example/"]
    assert (asked["if-none-match"], asked["if-modified-since"], asked["cache-control"]) == ('"v1"', stamp, "max-age=0")
    after = _listed(tmp_path)
    assert all(after[url].last_confirmed > before[url].last_confirmed for url in before)
    assert [url for url in before if after[url].fetched_at != before[url].fetched_at] == ["http://again.example/php"]


def _listed(home: Path) -> dict[str, Any]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = {page.url: page for page in list_pages(connection)}
    engine.dispose()
    return found


def test_a_calendar_without_end_takes_no_more_than_its_share(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    host = "http://trap.example"

    def calendar(handler: Any) -> None:
        number = int(handler.path.rpartition("/")[2])
        links = f'<a href="/schedule/day/{number + 1}">next</a><a href="/calendar/2031/{number % 12 + 1}">month</a>'
        text = f"<p>{links} Our schedule for day {number} with enough words to be read.</p>"
        handler.reply(200, {"Content-Type": "text/html"}, text.encode())

    for number in range(200):
        web.handle(f"{host}/schedule/day/{number}", calendar)
    sessions = [f"/iop?PHPSESSID={number}" for number in range(30)] + [f"/x?id={number}" for number in range(30)]
    web.page(f"{host}/", "/schedule/day/0", "/calendar?month=7", *sessions, "/insurance")
    web.page(f"{host}/iop")
    web.page(f"{host}/insurance")
    months = [f"/calendar?month={number}" for number in range(9)]
    web.page(f"{host}/admissions", *months)
    web.page(f"{host}/insurance", "/admissions")
    summary = crawl_of(tmp_path, web, "trap.example")
    asked = web.urls()
    for said in ("30 links with session ids", "links by date (a calendar", "links like http://trap.example/x?id"):
        assert said in summary.sites[0].detail
    assert sum("/schedule/day/" in url for url in asked) == 8
    assert not any("/calendar" in url or "PHPSESSID" in url for url in asked)
    assert {f"{host}/iop", f"{host}/insurance"} <= set(asked)


def test_of_a_large_site_the_pages_worth_reading_are_read(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    host = "http://large.example"
    worth = ["iop", "insurance", "schedule", "admissions", "contact", "faq", "es/programas", "locations/tustin"]
    other = [f"page{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60)] + [f"blog/post-{n}" for n in range(60)]
    web.page(f"{host}/", *(f"/{path}" for path in other + worth))
    for path in other + worth:
        web.page(f"{host}/{path}")
    summary = crawl_of(tmp_path, web, "large.example")
    assert (summary.fetched, len(web.urls())) == (20, 20)
    assert {f"{host}/{path}" for path in worth} <= set(web.urls())
    assert not any("/blog/" in url for url in web.urls())


def test_sitemaps_are_read_and_bombs_in_them_are_harmless(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    host = "http://map.example"
    web.put(f"{host}/robots.txt", f"User-agent: *\nSitemap: {host}/index.xml\nSitemap: http://other.example/s.xml")
    names = ["post-sitemap.xml", "page-sitemap.xml.gz", "bomb-page.xml"]
    index = "".join(f"<sitemap><loc>{host}/{name}</loc></sitemap>" for name in names)
    web.put(f"{host}/index.xml", f"<sitemapindex>{index}</sitemapindex>", type="application/xml")
    entries = "".join(f"<url><loc>{host}/{path}</loc></url>" for path in ("php", "privacy", "blog/one"))
    packed = gzip.compress(f"<urlset>{entries}</urlset>".encode())
    web.put(f"{host}/page-sitemap.xml.gz", packed, type="application/x-gzip")
    web.put(f"{host}/bomb-page.xml", BOMB, type="text/xml")
    for path in ("", "iop", "php", "privacy", "blog/one"):
        web.page(f"{host}/{path}")
    crawl_of(tmp_path, web, "map.example")
    assert set(_archived(tmp_path)) == {f"{host}/", f"{host}/iop", f"{host}/php"}
    assert not any("post-sitemap" in url or "other.example" in url for url in web.urls())


@pytest.mark.parametrize("first", ["http://www.move.example/", "http://move.example/welcome"], ids=["www", "path"])
def test_a_start_page_that_moved_within_the_site_is_followed(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any], first: str
) -> None:
    web.put("http://move.example/", status=301, Location=first)
    web.page(first, "iop")
    web.page(first.rpartition("/")[0] + "/iop")
    summary = crawl_of(tmp_path, web, "move.example")
    assert summary.sites[0].outcome == "ok"
    assert set(_archived(tmp_path)) == {first, first.rpartition("/")[0] + "/iop"}


def test_the_same_text_at_two_addresses_is_stored_once(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    text = "<p>One and the same program page, said twice. <a href='/iop'>a</a> <a href='/iop/'>b</a></p>"
    for path in ("", "iop", "iop/"):
        web.put(f"http://twice.example/{path}", text)
    assert crawl_of(tmp_path, web, "twice.example").fetched == 3
    engine = open_database(tmp_path)
    with reading(engine) as connection:
        assert len({page.sha256 for page in list_pages(connection)}) == 1
    engine.dispose()
