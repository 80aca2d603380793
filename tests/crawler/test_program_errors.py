"""An error of the program itself, on one site or of the crawl as a whole: named, and no other site pays for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crawler.settings import CrawlSettings
from crawler.spiders.provider import ProviderSpider
from records.errors import CrawlError

ODD = "http://[oops/sitemap.xml"  # urllib raises ValueError at it
INDEX = f"<sitemapindex><sitemap><loc>{ODD}</loc></sitemap></sitemapindex>"
URLS = f"<urlset><url><loc>{ODD}</loc></url><url><loc>http://urls.example/iop</loc></url></urlset>"


def test_addresses_that_are_none_in_robots_and_sitemaps(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    hosts = ("robots.example", "index.example", "urls.example", "links.example", "good.example")
    for host in hosts:
        web.page(f"http://{host}/", "/iop", ODD)
        web.page(f"http://{host}/iop")
    web.put("http://robots.example/robots.txt", f"User-agent: *\nSitemap: {ODD}\n", type="text/plain")
    web.put("http://index.example/sitemap.xml", INDEX, type="text/xml")
    web.put("http://urls.example/sitemap.xml", URLS, type="text/xml")
    done = crawl_of(tmp_path, web, *hosts)
    assert {site.host: site.outcome for site in done.sites} == dict.fromkeys(hosts, "ok")
    assert (done.finished, done.outcomes) == (True, {"ok": 2 * len(hosts)})


def test_an_error_at_one_site_ends_that_site_alone(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The worker is a process of its own: a module that Python loads at its start breaks the reading of one site's links.
    (tmp_path / "sitecustomize.py").write_text(
        "import crawler.frontier as frontier\n"
        "right = frontier.Frontier.add_sitemap_links\n"
        "def wrong(self, lease, *rest):\n"
        "    if lease.host == 'bad.example':\n"
        "        raise KeyError('a mistake')\n"
        "    return right(self, lease, *rest)\n"
        "frontier.Frontier.add_sitemap_links = wrong\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for host in ("bad.example", "good.example"):
        web.page(f"http://{host}/", "/iop")
        web.page(f"http://{host}/iop")
    done = crawl_of(tmp_path / "home", web, "bad.example", "good.example")
    found = {site.host: site for site in done.sites}
    assert done.finished
    assert (found["good.example"].outcome, found["good.example"].pages) == ("ok", {"ok": 2})
    assert found["bad.example"].outcome == "ok", "its first page was read before"
    assert "program error: KeyError: 'a mistake'" in found["bad.example"].detail
    assert "Traceback" in (tmp_path / "home" / "logs" / "crawl.log").read_text(encoding="utf-8")


def test_an_error_of_the_crawl_as_a_whole_is_its_failure(caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        def other_hosts(self) -> None:
            raise KeyError("a mistake")

    async def run() -> ProviderSpider:
        spider = ProviderSpider(Broken(), CrawlSettings(), lambda _event: None)  # type: ignore[arg-type]
        assert [one async for one in spider.start()] == []
        return spider

    with caplog.at_level(logging.CRITICAL):
        failure = asyncio.run(run()).failure
    assert isinstance(failure, CrawlError)
    assert "KeyError: 'a mistake'" in str(failure)
