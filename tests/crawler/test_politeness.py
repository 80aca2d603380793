"""What the crawler owes to the sites it reads, measured by the server that is asked."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crawler.settings import CrawlSettings, contact_missing, scrapy_settings


def _gaps(web: Any, host: str) -> list[float]:
    starts = [asked.started for asked in web.asked if f"//{host}/" in asked.url]
    return [later - earlier for earlier, later in itertools.pairwise(starts)]


def test_never_two_requests_at_once_to_a_host_while_hosts_run_side_by_side(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    pause = threading.Event()
    hosts = [f"h{number}.example" for number in range(4)]
    paths = ["", "iop", "php", "insurance", "schedule", "contact"]

    def slowly(handler: Any) -> None:
        pause.wait(0.03)
        links = "".join(f"<a href='/{path}'>{path}</a>" for path in paths)
        handler.reply(200, {"Content-Type": "text/html"}, f"<p>{links} enough words to count as a page</p>".encode())

    for host, path in itertools.product(hosts, paths):
        web.handle(f"http://{host}/{path}", slowly)
    summary = crawl_of(tmp_path, web, *hosts)
    assert summary.fetched == len(hosts) * len(paths)
    for host in hosts:
        spans = sorted((a.started, a.finished) for a in web.asked if f"//{host}/" in a.url)
        assert all(finished <= start for (_, finished), (start, _) in itertools.pairwise(spans))
    everything = sorted((a.started, a.finished) for a in web.asked)
    assert any(start < finished for (_, finished), (start, _) in itertools.pairwise(everything))


@pytest.mark.parametrize("rule", ["Crawl-delay: 0.3", "Request-rate: 10/3"], ids=["crawl-delay", "request-rate"])
def test_the_pause_that_robots_txt_asks_for_is_kept(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any], rule: str
) -> None:
    web.put("http://calm.example/robots.txt", f"User-agent: *\n{rule}\nDisallow:", type="text/plain")
    web.page("http://calm.example/", "/iop")
    web.page("http://calm.example/iop")
    # AutoThrottle is on, because there is a delay; it must not lower the pause again.
    assert crawl_of(tmp_path, web, "calm.example", delay=0.05).fetched == 2
    # A busy machine may note the first request late; without the rule the pause would be 0.05.
    assert min(_gaps(web, "calm.example")) >= 0.2


def test_our_own_delay_is_kept(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    web.page("http://calm.example/", "/iop")
    web.page("http://calm.example/iop")
    assert crawl_of(tmp_path, web, "calm.example", delay=0.25).fetched == 2
    assert min(_gaps(web, "calm.example")) >= 0.16  # noted late, see above; without a delay there is no pause


def test_a_part_that_robots_txt_forbids_is_named_and_not_asked_for(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: treatment-search\nDisallow: /programs/private\n"
    web.put("http://part.example/robots.txt", rules, type="text/plain")
    web.page("http://part.example/", "/programs/private/iop", "/programs/iop", "/programs/detour")
    web.page("http://part.example/programs/iop")
    web.put("http://part.example/programs/detour", status=302, Location="/programs/private/php")
    summary = crawl_of(tmp_path, web, "part.example")
    assert summary.outcomes == {"ok": 2, "robots_denied": 2}
    assert not any("/private/" in url for url in web.urls())


def test_robots_txt_of_the_host_that_a_redirect_leads_to_counts(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    web.put("http://two.example/", status=301, Location="http://www.two.example/")
    web.put("http://www.two.example/robots.txt", "User-agent: *\nDisallow: /", type="text/plain")
    web.page("http://www.two.example/")
    summary = crawl_of(tmp_path, web, "two.example")
    assert summary.sites[0].outcome == "robots_denied"
    assert web.urls("www.two.example") == []


def test_we_say_who_we_are_and_keep_no_cookies(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    agent = "treatment-search/9 (+https://clinic.example/bot)"
    web.put("http://who.example/", "<a href=/iop>iop</a> enough words to count as a page here", Set_Cookie="id=7")
    web.page("http://who.example/iop")
    crawl_of(tmp_path, web, "who.example", user_agent=agent)
    assert {asked.headers["user-agent"] for asked in web.asked} == {agent}
    assert not any("cookie" in asked.headers for asked in web.asked)
    assert web.asked[0].url == "http://who.example/robots.txt"


def test_the_default_user_agent_names_the_project_and_a_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TREATMENT_USER_AGENT", raising=False)
    assert CrawlSettings().agent.startswith("treatment-search/")
    assert "(+https://" in CrawlSettings().agent
    monkeypatch.setenv("TREATMENT_USER_AGENT", "mine/1 (+https://mine.example)")
    assert CrawlSettings().agent == "mine/1 (+https://mine.example)"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REMOTE_CONTROL_ENABLED", False),
        ("TELNETCONSOLE_ENABLED", False),
        ("COOKIES_ENABLED", False),
        ("CONCURRENT_REQUESTS_PER_DOMAIN", 1),
        ("DOWNLOAD_DELAY", 2.0),
        ("DOWNLOAD_TIMEOUT", 30.0),
        ("DOWNLOAD_MAXSIZE", 5 * 1024 * 1024),
        ("AUTOTHROTTLE_ENABLED", True),
        ("TWISTED_REACTOR_ENABLED", False),
    ],
    ids=lambda value: str(value),
)
def test_defaults_that_must_not_drift(name: str, value: object) -> None:
    assert scrapy_settings(CrawlSettings())[name] == value


def test_who_crawls_real_sites_without_a_contact_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TREATMENT_USER_AGENT", raising=False)
    assert "TREATMENT_USER_AGENT is not set" in contact_missing(None)
    assert "TREATMENT_USER_AGENT is not set" in contact_missing("http://proxy.example:3128")
    assert contact_missing("http://127.0.0.1:8080") == contact_missing("http://[") == ""
    monkeypatch.setenv("TREATMENT_USER_AGENT", "mine/1 (+https://mine.example)")
    assert contact_missing(None) == ""
