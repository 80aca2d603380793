"""Serves folders of pages on loopback as if they were web sites, through an HTTP proxy that contacts nobody.

    with LocalSites(demo_sites_folder) as server:
        ...  # crawl server.sites() with server.proxy_url as the proxy

A client asks the proxy for `http://harbor-quarry.example/programs`, and the folder `harbor-quarry.example`
answers. Only plain HTTP is served, and only on 127.0.0.0/8.
"""

from __future__ import annotations

import re
import shutil
import socket
import sys
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import AddressValueError, IPv4Address
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from crawler.local_answers import Answer, SiteFolder, plain_answer
from crawler.sites import Site, read_sites
from records.errors import InputError

PAGE_SUFFIXES = (".html", ".htm", ".txt")
IDLE_SECONDS = 30


@dataclass(frozen=True)
class Request:
    """One request that was answered; `started` and `finished` are seconds of time.monotonic()."""

    host: str
    path: str
    started: float
    finished: float
    status: int


class LocalSites:
    """A running proxy for the sites of a folder; each sub-folder named like a host is a site."""

    def __init__(self, folder: Path, *, pages: bool = False, address: str = "127.0.0.1", port: int = 0) -> None:
        if not folder.is_dir():
            raise InputError(f"{folder} is no folder, so no local sites can be served from it")
        if not _is_loopback(address):
            raise InputError(f"local sites are served on loopback only, not on {address!r}; use 127.0.0.1")
        self.hosts, self._sites = _pages_as_sites(folder) if pages else _folders_as_sites(folder)
        self.requests: list[Request] = []
        self.stopping = threading.Event()
        self._server = _Server((address, port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="local-sites")
        self._thread.start()

    @classmethod
    def from_pages(cls, folder: Path, *, address: str = "127.0.0.1", port: int = 0) -> Self:
        """Serve every page file of a folder as a site of its own, at `http://STEM.example/`."""
        return cls(folder, pages=True, address=address, port=port)

    @property
    def proxy_url(self) -> str:
        """The URL that a client uses as its HTTP proxy."""
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def sites(self) -> list[Site]:
        """All sites in the order of sites.csv or of the page files, those that are never crawled included."""
        return list(self._sites)

    def answer(self, host: str, target: str, headers: dict[str, str]) -> Answer:
        """The answer of a host; one that is not served here is a 502, and nobody is asked."""
        site = self.hosts.get(host)
        if site is None:
            return plain_answer(502, f"{host!r} is not served here; this proxy contacts nobody")
        return site.answer(target, headers)

    def stop(self) -> None:
        """Stop serving and close every connection; safe to call twice."""
        self.stopping.set()
        self._server.shutdown()
        self._server.close_connections()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _is_loopback(address: str) -> bool:
    """Whether an IPv4 address is in 127.0.0.0/8.

    >>> _is_loopback("127.0.0.1"), _is_loopback("0.0.0.0"), _is_loopback("localhost")
    (True, False, False)
    """
    try:
        return IPv4Address(address).is_loopback
    except AddressValueError:
        return False


def _folders_as_sites(folder: Path) -> tuple[dict[str, SiteFolder], list[Site]]:
    """Each sub-folder whose name holds a dot is a site; sites.csv beside them names and orders them."""
    names = [entry for entry in sorted(folder.iterdir()) if entry.is_dir() and "." in entry.name.strip(".")]
    if not names:
        raise InputError(f"{folder} holds no site: a site is a sub-folder named like its host")
    hosts = {entry.name.lower(): SiteFolder(entry) for entry in names}
    listed = folder / "sites.csv"
    return hosts, read_sites(listed) if listed.is_file() else []


def _pages_as_sites(folder: Path) -> tuple[dict[str, SiteFolder], list[Site]]:
    """Each page file of the folder is a site of one page, named after the file."""
    pages = sorted(file for file in folder.iterdir() if file.suffix.lower() in PAGE_SUFFIXES)
    if not pages:
        raise InputError(f"{folder} holds no {', '.join(PAGE_SUFFIXES)} file to serve as a site")
    hosts: dict[str, SiteFolder] = {}
    rows: list[Site] = []
    for page in pages:
        host = re.sub("[^a-z0-9-]+", "-", page.stem.lower()).strip("-") + ".example"
        if host in hosts:
            raise InputError(f"{folder} holds two pages that would be {host}; rename one, each is a site of its own")
        hosts[host] = SiteFolder(folder, only=page.resolve())
        rows.append(Site(page.stem, f"http://{host}/", f"the page {page.name}", "provider"))
    return hosts, rows


def split_request(line: str, host_header: str) -> tuple[str, str, str]:
    """Scheme, host without port in lower case, and path with query of a request line's target.

    >>> split_request("http://Harbor.example:80?a=b", "127.0.0.1")
    ('http', 'harbor.example', '/?a=b')
    >>> split_request("//iop", "harbor.example")
    ('http', 'harbor.example', '//iop')
    """
    if match := re.match(r"([a-z]+)://([^/?#]*)(.*)", line, re.IGNORECASE | re.DOTALL):
        scheme, host, target = match.groups()
        target = target if target.startswith("/") else f"/{target}"
        return scheme.lower(), host.partition(":")[0].lower(), target
    return "http", host_header.partition(":")[0].lower(), line


class _Server(ThreadingHTTPServer):
    """Knows its open connections, so that stopping does not wait for idle clients."""

    request_queue_size = 64

    def __init__(self, address: tuple[str, int], sites: LocalSites) -> None:
        self.local_sites = sites
        self._open: set[socket.socket] = set()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """Wake the threads that wait for a client's next request."""
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:  # the client was faster
                continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error of ours; anything else is, and is printed."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "local-sites"
    sys_version = ""
    timeout = IDLE_SECONDS
    server: _Server

    def do_GET(self) -> None:
        sites, started = self.server.local_sites, time.monotonic()
        scheme, host, target = split_request(self.path, self.headers.get("Host", ""))
        if scheme != "http":
            answer = plain_answer(501, f"only http is served here, not {scheme}")
        else:
            answer = sites.answer(host, target, {name.lower(): value for name, value in self.headers.items()})
        if answer.delay:
            sites.stopping.wait(answer.delay)
        # logged before the body is sent, so that a client that has its page finds its request in the log
        sites.requests.append(Request(host, target, started, time.monotonic(), answer.status))
        self._send(answer)

    do_HEAD = do_GET

    def do_CONNECT(self) -> None:
        self._send(plain_answer(501, "only http is served here; use http:// URLs"))

    def _send(self, answer: Answer) -> None:
        size = answer.body.stat().st_size if isinstance(answer.body, Path) else len(answer.body)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(size))
        self.end_headers()
        if self.command == "HEAD" or answer.status == 304:
            return
        if isinstance(answer.body, Path):
            with answer.body.open("rb") as source:
                shutil.copyfileobj(source, self.wfile, 65536)
        else:
            self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are kept in memory, not printed."""
