"""The crawl as a whole: progress, interruption, resumption, and answers that are only met without a proxy."""

from __future__ import annotations

import datetime
import ipaddress
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from gzip import BadGzipFile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from filelock import FileLock
from multidict import CIMultiDict, CIMultiDictProxy
from scrapy.exceptions import DownloadCancelledError
from sqlalchemy import select
from yarl import URL

from crawler.fetching import name_failure
from crawler.outcomes import Outcome
from crawler.run import Progress, crawl
from crawler.sites import Site
from records.database import open_database, reading
from records.errors import CrawlError, InputError
from records.schema import runs, sites

ASKED = aiohttp.RequestInfo(URL("http://a.example/"), "GET", CIMultiDictProxy(CIMultiDict()), URL("http://a.example/"))
WHERE = ConnectionKey("a.example", 443, True, True, None, None, None, None)


def _fill(web: Any, *hosts: str, pages: tuple[str, ...] = ("iop", "php", "faq", "insurance")) -> None:
    for host in hosts:
        web.page(f"http://{host}/", *(f"/{path}" for path in pages))
        for path in pages:
            web.page(f"http://{host}/{path}")


def test_progress_and_summary(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    _fill(web, "a.example", "b.example")
    seen: list[Progress] = []
    summary = crawl_of(tmp_path, web, "a.example", "b.example", on_progress=seen.append)
    assert (seen[-1].pages_done, seen[-1].sites_done, seen[-1].sites_total) == (10, 2, 2)
    assert {progress.host for progress in seen if progress.url is None} == {"a.example", "b.example"}
    assert [(site.name, site.outcome, site.pages) for site in summary.sites] == [
        ("A", "ok", {"ok": 5}), ("B", "ok", {"ok": 5}),
    ]  # fmt: skip
    assert (summary.finished, summary.resumed, summary.fetched, summary.unchanged) == (True, False, 10, 0)
    assert json.loads(json.dumps(summary.as_dict()))["fetched"] == 10
    engine = open_database(tmp_path)
    with reading(engine) as connection:
        stored = connection.execute(select(runs)).one()
    engine.dispose()
    assert json.loads(stored.summary)["outcomes"] == {"ok": 10}
    assert stored.finished_at is not None


def test_ctrl_c_stops_in_order_and_the_next_call_goes_on(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    hosts = [f"h{number}.example" for number in range(6)]
    _fill(web, *hosts)

    def interrupt(progress: Progress) -> None:
        if progress.pages_done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crawl_of(tmp_path, web, *hosts, on_progress=interrupt, concurrent_hosts=2)
    engine = open_database(tmp_path)
    with reading(engine) as connection:
        assert connection.scalars(select(sites.c.leased_by).where(sites.c.leased_by.is_not(None))).all() == []
    engine.dispose()
    again = crawl_of(tmp_path, web, *hosts)
    assert (again.resumed, again.finished, again.fetched) == (True, True, 30)


def test_a_worker_that_dies_is_an_error_that_says_to_run_again(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    _fill(web, "a.example")

    def kill(progress: Progress) -> None:
        if progress.pages_done == 1:
            os.kill(progress.worker, signal.SIGKILL)

    with pytest.raises(CrawlError, match=r"cut off.*Run the same command again"):
        crawl_of(tmp_path, web, "a.example", on_progress=kill)
    assert crawl_of(tmp_path, web, "a.example").finished


_DRIVER = """
import sys
from pathlib import Path
from crawler.run import crawl
from crawler.sites import Site
crawl(Path(sys.argv[1]), [Site("A", "http://a.example/")], proxy=sys.argv[2], delay=0, timeout=60)
"""


def test_a_worker_whose_parent_is_killed_stops(tmp_path: Path, web: Any) -> None:
    asked, never = threading.Event(), threading.Event()

    def hang(handler: Any) -> None:
        asked.set()
        never.wait(30)

    web.handle("http://a.example/", hang)
    driver = subprocess.Popen([sys.executable, "-c", _DRIVER, str(tmp_path), web.proxy])
    assert asked.wait(20)
    driver.kill()
    driver.wait()
    [path] = (tmp_path / "locks").glob("*.lock")
    with FileLock(path).acquire(timeout=20):  # the system frees the lock when the worker ends
        never.set()


def test_only_the_named_sites_are_crawled(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    _fill(web, "a.example", "b.example")
    summary = crawl_of(tmp_path, web, "a.example", "b.example", only=["b.example"])
    assert [site.host for site in summary.sites] == ["b.example"]
    assert web.urls("a.example") == []


def test_lead_generation_is_listed_and_not_asked(tmp_path: Path, web: Any) -> None:
    _fill(web, "a.example")
    listed = [Site("A", "http://a.example/"), Site("Leads", "http://leads.example/", kind="lead_generation")]
    summary = crawl(tmp_path, listed, proxy=web.proxy, delay=0)
    assert {site.name: site.outcome for site in summary.sites} == {"A": "ok", "Leads": "listed_only"}
    assert web.urls("leads.example") == []
    assert summary.failed_sites == []


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"only": ["nowhere.example"]}, "nowhere.example is not in the list"),
        ({"only": ["l.example"]}, "l.example is listed as lead generation, and such a site is never asked"),
        ({"max_seconds": float("nan")}, "--max-minutes must be a number of more than 0"),
        ({"delay": -1}, "the delay must be"),
        ({"delay": float("nan")}, "the delay must be"),
        ({"delay": float("inf")}, "the delay must be"),
        ({"pages_per_site": 0}, "the pages a site 1 or more"),
        ({"proxy": "127.0.0.1:80"}, "not of the form http://host:port"),
        ({"proxy": "http://127.0.0.1:x"}, "not of the form http://host:port"),
    ],
    ids=[
        "unknown host",
        "a host that is only listed",
        "no number",
        "negative delay",
        "a delay that is no number",
        "a delay without end",
        "no pages",
        "proxy without scheme",
        "proxy with a bad port",
    ],
)
def test_bad_choices(tmp_path: Path, choices: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        crawl(
            tmp_path,
            [Site("A", "http://a.example/"), Site("L", "http://l.example/", kind="lead_generation")],
            **choices,
        )
    assert list(tmp_path.iterdir()) == []


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"<p>The evening program meets from six to nine.</p>"
        self.send_response(200 if self.path == "/" else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Quiet(HTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


def _serving(server: HTTPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def plain_port() -> Iterator[int]:
    yield from _serving(_Quiet(("127.0.0.1", 0), _Page))


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "certificate.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(private + signed.public_bytes(pem))
    return path


@pytest.fixture
def tls_port(certificate: Path) -> Iterator[int]:
    server = _Quiet(("127.0.0.1", 0), _Page)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    yield from _serving(server)


def _closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_without_a_proxy(tmp_path: Path, plain_port: int, tls_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    listed = [
        Site("Plain", f"http://127.0.0.1:{plain_port}"),
        Site("Shut", f"http://127.0.0.1:{_closed_port()}/"),
        Site("Unproven", f"https://127.0.0.1:{tls_port}/"),
    ]
    summary = crawl(tmp_path / "home", listed, delay=0, retry_seconds=0.05, allow_private=True)
    assert {site.name: site.outcome for site in summary.sites} == {
        "Plain": "ok", "Shut": "unreachable", "Unproven": "bad_certificate",
    }  # fmt: skip


def test_a_certificate_that_the_system_trusts(
    tmp_path: Path, tls_port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    listed = [Site("Proven", f"https://127.0.0.1:{tls_port}/")]
    summary = crawl(tmp_path / "home", listed, delay=0, retry_seconds=0.05, allow_private=True)
    assert summary.outcomes == {"ok": 1}


@pytest.mark.parametrize(
    ("error", "outcome", "retry"),
    [
        (TimeoutError(), Outcome.TIMEOUT, True),
        (aiohttp.ClientConnectorDNSError(WHERE, OSError(-2, "no such host")), Outcome.UNREACHABLE, True),
        (aiohttp.ClientConnectorError(WHERE, ConnectionRefusedError(111, "refused")), Outcome.UNREACHABLE, True),
        (aiohttp.ClientConnectorError(WHERE, OSError(101, "no route")), Outcome.UNREACHABLE, True),
        (
            aiohttp.ClientConnectorCertificateError(WHERE, ssl.CertificateError("expired")),
            Outcome.BAD_CERTIFICATE,
            False,
        ),
        (aiohttp.ClientConnectorSSLError(WHERE, ssl.SSLError(1, "handshake failure")), Outcome.UNREACHABLE, True),
        (aiohttp.ServerDisconnectedError(), Outcome.UNREACHABLE, True),
        (aiohttp.ClientOSError(104, "reset by peer"), Outcome.UNREACHABLE, True),
        (ConnectionResetError(104, "reset by peer"), Outcome.UNREACHABLE, True),
        (aiohttp.ClientPayloadError("not enough data"), Outcome.UNREACHABLE, True),
        (aiohttp.ClientHttpProxyError(ASKED, (), status=502, message="no such host"), Outcome.UNREACHABLE, True),
        (aiohttp.ClientResponseError(ASKED, (), status=400, message="Expected HTTP/"), Outcome.BAD_RESPONSE, False),
        (DownloadCancelledError("too much"), Outcome.TOO_LARGE, False),
        (BadGzipFile("not a gzipped file"), Outcome.BAD_RESPONSE, False),
        (ValueError("odd header"), Outcome.BAD_RESPONSE, False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_failures_have_names(error: Exception, outcome: Outcome, retry: bool) -> None:
    found, detail, again = name_failure(error)
    assert (found, again) == (outcome, retry)
    assert detail
