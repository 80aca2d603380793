"""The loopback server of local sites, over real HTTP."""

from __future__ import annotations

import contextlib
import http.client
import json
import threading
import time
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from crawler.local_sites import LocalSites
from crawler.sites import Site
from records.errors import InputError

HOST = "amber-weir.example"
RULES = {
    "redirects": {"/old": "/programs/iop", "/moved": "301 http://elsewhere.example/"},
    "statuses": {"/closed": 410, "/about": 503},
    "headers": {"*": {"X-Site": "amber"}, "/legacy.htm": {"Content-Type": "text/html; charset=utf-8"}},
    "delays": {"/slow": 30.0},
    "calendar": {"path": "/calendar", "first": "2026-11", "template": "_calendar.html"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one site, its rules, and a file beside it that nobody may read."""
    root = tmp_path_factory.mktemp("sites")
    site = root / HOST
    (site / "programs" / "php").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Home</h1>")
    (site / "about.html").write_text("<h1>About</h1>")
    (site / "legacy.htm").write_bytes("café".encode("cp1252"))
    (site / "programs" / "iop.html").write_text("<h1>IOP</h1>")
    (site / "programs" / "php" / "index.html").write_text("<h1>PHP</h1>")
    (site / "robots.txt").write_text("User-agent: *\nDisallow: /private/\n")
    (site / "guide.pdf").write_bytes(b"%PDF-1.4\n")
    (site / "_calendar.html").write_text('<a href="?month={previous}">{month}</a><a href="?month={next}">next</a>')
    (site / "_server.json").write_text(json.dumps(RULES))
    (site / ".hidden").write_text("not for you")
    (root / "secret.txt").write_text("not for you")
    (site / "out.html").symlink_to(root / "secret.txt")
    (root / "labels").mkdir()
    (root / "sites.csv").write_text(f"name,url,note,kind\nAmber Weir,http://{HOST}/,a note,provider\n")
    return root


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LocalSites]:
    with LocalSites(folder) as running:
        yield running


def get(
    server: LocalSites, target: str, headers: dict[str, str] | None = None, method: str = "GET"
) -> tuple[int, Message, bytes]:
    """One request as a proxy client sends it: the whole URL in the request line."""
    connection = http.client.HTTPConnection(urlsplit(server.proxy_url).netloc, timeout=5)
    try:
        connection.request(method, target, headers=headers or {})
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "body", "content_type"),
    [
        pytest.param("/", b"<h1>Home</h1>", "text/html; charset=utf-8", id="home"),
        pytest.param("", b"<h1>Home</h1>", "text/html; charset=utf-8", id="no path at all"),
        pytest.param("/programs/iop", b"<h1>IOP</h1>", "text/html; charset=utf-8", id="without suffix"),
        pytest.param("/programs/iop/", b"<h1>IOP</h1>", "text/html; charset=utf-8", id="trailing slash"),
        pytest.param("/programs/iop.html?utm=x#top", b"<h1>IOP</h1>", "text/html; charset=utf-8", id="query"),
        pytest.param("/programs/php/", b"<h1>PHP</h1>", "text/html; charset=utf-8", id="folder index"),
        pytest.param("/program%73/iop", b"<h1>IOP</h1>", "text/html; charset=utf-8", id="percent-encoded"),
        pytest.param("/robots.txt", b"User-agent: *\nDisallow: /private/\n", "text/plain; charset=utf-8", id="robots"),
        pytest.param("/guide.pdf", b"%PDF-1.4\n", "application/pdf", id="pdf"),
        pytest.param("/legacy.htm", b"caf\xe9", "text/html; charset=utf-8", id="charset lie"),
    ],
)
def test_paths_lead_to_files(server: LocalSites, path: str, body: bytes, content_type: str) -> None:
    status, headers, got = get(server, f"http://{HOST}{path}")
    assert (status, got, headers["Content-Type"]) == (200, body, content_type)
    assert headers["X-Site"] == "amber"


def test_host_header_request_is_answered_like_an_absolute_one(server: LocalSites) -> None:
    assert get(server, "/programs/iop", {"Host": f"{HOST.upper()}:80"})[2] == b"<h1>IOP</h1>"


def test_head_has_the_length_and_no_body(server: LocalSites) -> None:
    status, headers, body = get(server, f"http://{HOST}/", method="HEAD")
    assert (status, headers["Content-Length"], body) == (200, "13", b"")


@pytest.mark.parametrize(
    ("path", "status", "location"),
    [
        pytest.param("/old", 302, "/programs/iop", id="inside the site"),
        pytest.param("/moved", 301, "http://elsewhere.example/", id="off site, permanent"),
        pytest.param("/closed", 410, None, id="gone"),
        pytest.param("/about", 503, None, id="status over a file"),
        pytest.param("/nothing", 404, None, id="no such page"),
        pytest.param("/" + "x" * 400, 404, None, id="a name no file system takes"),
    ],
)
def test_rules_and_missing_pages(server: LocalSites, path: str, status: int, location: str | None) -> None:
    got, headers, _ = get(server, f"http://{HOST}{path}")
    assert (got, headers["Location"]) == (status, location)


@pytest.mark.parametrize("name", ["ETag", "Last-Modified"])
def test_unchanged_page_is_304(server: LocalSites, name: str) -> None:
    question = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[name]
    validator = get(server, f"http://{HOST}/")[1][name]
    status, headers, body = get(server, f"http://{HOST}/", {question: validator})
    assert (status, body, headers[name]) == (304, b"", validator)


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"If-None-Match": '"other"'}, id="other etag"),
        pytest.param(
            {"If-None-Match": '"other"', "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}, id="etag wins"
        ),
        pytest.param({"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}, id="older copy"),
        pytest.param({"If-Modified-Since": "yesterday"}, id="no date"),
    ],
)
def test_changed_page_is_sent_whole(server: LocalSites, headers: dict[str, str]) -> None:
    status, _, body = get(server, f"http://{HOST}/", headers)
    assert (status, body) == (200, b"<h1>Home</h1>")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/programs/..%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
        "/out.html",
        "/.hidden",
        "/_server.json",
        "/_calendar.html",
        "/%00",
    ],
)
def test_nothing_outside_the_site_is_served(server: LocalSites, path: str) -> None:
    status, _, body = get(server, f"http://{HOST}{path}")
    assert status == 404
    assert b"not for you" not in body
    assert b"redirects" not in body


@pytest.mark.parametrize("host", ["unknown.example", "labels", "..", "example.org"])
def test_unknown_host_is_502_and_nobody_is_asked(
    server: LocalSites, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the proxy looked a host up")

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    answer = server.answer(host, "/", {})
    assert answer.status == 502
    assert isinstance(answer.body, bytes)
    assert host.encode() in answer.body


@pytest.mark.parametrize(
    ("target", "method"),
    [
        pytest.param("https://amber-weir.example/", "GET", id="https"),
        pytest.param("a.example:443", "CONNECT", id="tunnel"),
    ],
)
def test_only_plain_http_is_served(server: LocalSites, target: str, method: str) -> None:
    status, _, body = get(server, target, method=method)
    assert (status, b"only http" in body) == (501, True)


def test_calendar_never_ends(server: LocalSites) -> None:
    month, seen = "2026-11", []
    for _ in range(14):
        page = get(server, f"http://{HOST}/calendar?month={month}")[2].decode()
        seen.append(month)
        month = page.split("?month=")[2][:7]
    assert seen[0] == "2026-11"
    assert seen[1:3] == ["2026-12", "2027-01"]
    assert len(set(seen)) == 14
    assert get(server, f"http://{HOST}/calendar")[2].startswith(b'<a href="?month=2026-10">2026-11')
    assert get(server, f"http://{HOST}/calendar?month=soon")[0] == 404


def test_requests_are_remembered(server: LocalSites) -> None:
    before = len(server.requests)
    get(server, f"http://{HOST}/programs/iop?x=1")
    get(server, "http://nowhere.example/")
    one, two = server.requests[before:]
    assert (one.host, one.path, one.status) == (HOST, "/programs/iop?x=1", 200)
    assert (two.host, two.path, two.status) == ("nowhere.example", "/", 502)
    assert one.started <= one.finished <= two.started


def test_a_large_file_is_streamed_without_an_etag(folder: Path, server: LocalSites) -> None:
    big = folder / HOST / "big.html"
    with big.open("wb") as file:
        file.truncate(9_000_000)
    status, headers, body = get(server, f"http://{HOST}/big.html")
    assert (status, headers["ETag"], len(body)) == (200, None, 9_000_000)


def test_stop_ends_delayed_answers_and_idle_clients(folder: Path) -> None:
    with LocalSites(folder) as server:
        idle = http.client.HTTPConnection(urlsplit(server.proxy_url).netloc, timeout=5)
        idle.request("GET", f"http://{HOST}/")
        idle.getresponse().read()
        waiting = threading.Thread(target=_swallow, args=(server, f"http://{HOST}/slow"))
        waiting.start()
        began = time.monotonic()
    waiting.join(5)
    assert not waiting.is_alive()
    assert time.monotonic() - began < 5
    assert idle.sock.recv(1) == b""
    idle.close()


def _swallow(server: LocalSites, target: str) -> None:
    """A request whose answer does not matter."""
    with contextlib.suppress(OSError, http.client.HTTPException):
        get(server, target)


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.1", "localhost", "::"])
def test_only_loopback_is_listened_on(folder: Path, address: str) -> None:
    with pytest.raises(InputError, match="loopback only"):
        LocalSites(folder, address=address)


def test_listens_on_loopback(server: LocalSites) -> None:
    assert urlsplit(server.proxy_url).hostname == "127.0.0.1"


def test_sites_are_those_of_the_list(server: LocalSites) -> None:
    assert server.sites() == [Site("Amber Weir", f"http://{HOST}/", "a note", "provider")]


def test_each_page_of_a_folder_is_a_site(tmp_path: Path) -> None:
    (tmp_path / "Cedar_IOP 2.html").write_text("<h1>Cedar</h1>")
    (tmp_path / "plain.txt").write_text("Plain")
    (tmp_path / "notes.json").write_text("{}")
    with LocalSites.from_pages(tmp_path) as server:
        assert [(site.name, site.url, site.kind) for site in server.sites()] == [
            ("Cedar_IOP 2", "http://cedar-iop-2.example/", "provider"),
            ("plain", "http://plain.example/", "provider"),
        ]
        assert get(server, "http://cedar-iop-2.example/")[2] == b"<h1>Cedar</h1>"
        assert get(server, "http://plain.example/")[1]["Content-Type"] == "text/plain; charset=utf-8"
        assert get(server, "http://cedar-iop-2.example/robots.txt")[0] == 404
        assert get(server, "http://cedar-iop-2.example/plain.txt")[0] == 404
        assert get(server, "http://notes.example/")[0] == 502


@pytest.mark.parametrize(
    ("files", "pages", "message"),
    [
        pytest.param({}, False, "holds no site", id="no site"),
        pytest.param({}, True, "to serve as a site", id="no page"),
        pytest.param(
            {"a.html": "", "A.txt": ""}, True, "two pages that would be a.example", id="two pages of one name"
        ),
        pytest.param({"a.example/_server.json": '{"redirect": {}}'}, False, "redirect", id="misspelt rule"),
        pytest.param({"a.example/x.html": "", "sites.csv": "name,url\nA,b\n"}, False, "sites.csv", id="list"),
    ],
)
def test_unusable_folder_says_what_is_wrong(tmp_path: Path, files: dict[str, str], pages: bool, message: str) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=message):
        LocalSites(tmp_path, pages=pages)


def test_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no folder"):
        LocalSites(tmp_path / "nowhere")
