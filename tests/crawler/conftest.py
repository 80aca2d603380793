"""A small web on loopback: any host name is served through one HTTP proxy, and every request is remembered."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from crawler.run import crawl
from crawler.sites import Site
from crawler.summary import CrawlSummary

FILLER = "<p>" + "Our intensive outpatient program meets in the evening. " * 40 + "</p>"


@dataclass
class Asked:
    """One request that the web answered: times are seconds of time.monotonic()."""

    url: str
    headers: dict[str, str]
    started: float
    finished: float = 0.0


@dataclass
class Web:
    """`answers` maps absolute URLs to (status, headers, body) or to a function that writes to the handler itself.

    `everywhere` maps hosts to what answers all their other paths, robots.txt and sitemaps left out.
    """

    proxy: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    everywhere: dict[str, Any] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def put(
        self, url: str, body: str | bytes = "", *, status: int = 200, type: str = "text/html", **headers: str
    ) -> None:
        """Serve `body` at `url`; header names are given with underscores."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[url] = (status, {"Content-Type": type, **named} if type else named, data)

    def page(self, url: str, *links: str, text: str = FILLER) -> None:
        """Serve an ordinary page with links at `url`."""
        anchors = "".join(f'<a href="{link}">{link}</a> ' for link in links)
        self.put(url, f"<html><head><title>{url}</title></head><body>{anchors}{text}</body></html>")

    def handle(self, url: str, answer: Callable[[BaseHTTPRequestHandler], None]) -> None:
        """Let a function write the whole answer."""
        self.answers[url] = answer

    def urls(self, host: str = "") -> list[str]:
        """What was asked, in order, robots.txt and sitemaps left out."""
        quiet = ("/robots.txt", "/sitemap.xml")
        return [a.url for a in self.asked if f"//{host}" in a.url and not a.url.endswith(quiet)]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        web: Web = self.server.web  # type: ignore[attr-defined]
        url = self.path if "://" in self.path else f"http://{self.headers['Host']}{self.path}"
        asked = Asked(url, {name.lower(): value for name, value in self.headers.items()}, time.monotonic())
        web.asked.append(asked)
        answer = web.answers.get(url, (404, {"Content-Type": "text/plain"}, b"not here"))
        if url not in web.answers and not url.endswith(("/robots.txt", "/sitemap.xml")):
            answer = web.everywhere.get(url.split("/")[2], answer)
        try:
            if callable(answer):
                answer(self)
            else:
                status, headers, body = answer
                self.reply(status, headers, body)
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        asked.finished = time.monotonic()

    def reply(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # a client that hangs up is part of these tests


def serve() -> Iterator[Web]:
    web = Web()
    server = _Server(("127.0.0.1", 0), _Handler)
    server.web = web  # type: ignore[attr-defined]
    web.proxy = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield web
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def web() -> Iterator[Web]:
    yield from serve()


@pytest.fixture(scope="module")
def shared_web() -> Iterator[Web]:
    yield from serve()


def sites_named(*hosts: str) -> list[Site]:
    return [Site(host.split(".")[0].title(), f"http://{host}/") for host in hosts]


def crawl_quickly(home: Path, web: Web, *hosts: str, **choices: Any) -> CrawlSummary:
    """A crawl of these hosts through the web, without pauses, of every page whether it is due or not."""
    quick = {"proxy": web.proxy, "delay": 0, "retry_seconds": 0.05, "anew": True}
    return crawl(home, sites_named(*hosts), **{**quick, **choices})


@pytest.fixture
def crawl_of() -> Callable[..., CrawlSummary]:
    return crawl_quickly


@pytest.fixture(scope="module")
def crawl_of_module() -> Callable[..., CrawlSummary]:
    return crawl_quickly
