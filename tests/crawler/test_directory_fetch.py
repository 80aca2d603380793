"""The directory's API over loopback: pages, counts that are wrong, failures, what was cut off, and politeness."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from crawler.findtreatment import fetch as fetching
from crawler.findtreatment.fetch import fetch
from crawler.findtreatment.polite import LONGEST_PAUSE, Client, Refused
from crawler.findtreatment.queries import STATE_IDS, near, of_state
from crawler.settings import CrawlSettings
from records.errors import CrawlError, InputError, RunInProgress
from tests.crawler import directories as made
from tests.crawler.conftest import Web
from tests.crawler.directory_api import NOW, PATH, Api, rows
from tests.crawler.test_directory_files import read


def test_the_pages_of_a_state_are_archived_as_they_came_and_can_be_read(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(5))
    (done,) = api.fetch(tmp_path)
    assert (done.query, done.pages, done.rows, done.asked, done.notes) == ("state-OR", 3, 5, 3, ())
    assert api.pages_asked() == [1, 2, 3]
    asked = parse_qs(urlsplit(web.urls()[0]).query)
    latitude, longitude = map(float, asked["sAddr"][0].split(","))
    assert 42 < latitude < 46.3, "latitude comes first"
    assert -124.6 < longitude < -116
    assert (asked["limitType"], asked["limitValue"], asked["pageSize"], asked["sType"]) == (
        ["0"],
        ["46"],
        ["2000"],
        ["both"],
    )
    assert {one.headers["user-agent"] for one in web.asked} == {"tern/1 (+us@tern.example)"}
    first = json.loads((done.folder / "page-0001.json").read_bytes())
    assert first == made.api_page(rows(5)[:2], 1, 3, 5)
    facilities, refused, warned = read(done.folder)
    assert [one.name1 for one in facilities] == [f"Tern Harbor Recovery {number}" for number in range(1, 6)]
    assert {one.edition for one in facilities} == {"2026-02-11"}
    assert (refused, warned) == ([], {})


def test_around_a_zip_the_distance_is_in_metres(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(1))
    fetch(tmp_path, [near("97201", 25)], api.client(), now=lambda: NOW)
    asked = parse_qs(urlsplit(web.urls()[0]).query)
    assert (asked["limitType"], asked["limitValue"]) == (["2"], ["40233.6"])


@pytest.mark.parametrize(
    ("total_pages", "pages", "note"),
    [
        (1, 3, "1 pages are counted, and 3 had facilities"),
        (9, 3, "9 pages are counted, and 3 had facilities"),
        (3, 3, ""),
    ],
    ids=["too few", "too many", "right"],
)
def test_total_pages_that_is_wrong(web: Web, tmp_path: Path, total_pages: int, pages: int, note: str) -> None:
    (done,) = Api(web, rows(5), total_pages=total_pages).fetch(tmp_path)
    assert (done.pages, done.rows) == (pages, 5)
    assert list(done.notes) == ([note] if note else [])
    told = {"pages_miscounted": [f"{total_pages} pages are counted, {pages} hold all 5 facilities"]}
    assert read(done.folder)[2] == (told if note else {})


def test_what_was_cut_off_is_gone_on_with(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(5), answers={2: (503, {}, b"")})
    found = api.run(tmp_path)
    assert "status 503" in str(found.failed)
    assert [(one.rows, one.complete) for one in found.done] == [(2, False)]
    assert api.pages_asked() == [1, 2, 2, 2, 2]
    api.answers.clear()
    web.asked.clear()
    api.moment += timedelta(hours=1)
    (done,) = api.fetch(tmp_path)
    assert (api.pages_asked(), done.asked, done.pages, done.rows) == ([2, 3], 2, 3, 5)
    assert len(read(done.folder)[0]) == 5


def test_what_is_complete_is_not_asked_again_until_it_is_old(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(3))
    (first,) = api.fetch(tmp_path)
    web.asked.clear()
    assert [one.asked for one in api.fetch(tmp_path)] == [0]
    assert web.asked == []
    api.moment += timedelta(minutes=1)
    (anew,) = api.fetch(tmp_path, anew=True)
    assert (anew.asked, anew.folder != first.folder) == (2, True)
    api.moment += timedelta(days=1)
    (later,) = api.fetch(tmp_path)
    assert (later.asked, len(list(later.folder.parent.iterdir()))) == (2, 3)


def test_a_stored_page_that_is_damaged_is_fetched_again(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(5))
    (done,) = api.fetch(tmp_path)
    (done.folder / "page-0002.json").write_text("{}")
    web.asked.clear()
    (again,) = api.fetch(tmp_path)
    assert (api.pages_asked(), again.rows, again.complete) == ([2], 5, True)
    assert len(read(again.folder)[0]) == 5


def test_failures_are_tried_again_with_growing_pauses(web: Web, tmp_path: Path) -> None:
    answers = [(429, {"Retry-After": "7"}, b""), (200, {}, b"<html>Sorry</html>"), [made.api_row(1)]]
    api = Api(web, rows(1), answers={1: lambda: answers.pop(0)})
    (done,) = api.fetch(tmp_path, client=api.client(retry_seconds=50.0))
    assert done.rows == 1
    assert api.paused[0] == 7.0
    assert [round(pause) for pause in api.paused[1:]] == [50, 100]


@pytest.mark.parametrize(
    ("answer", "error", "says", "times"),
    [
        ((404, {}, b""), CrawlError, "status 404", 1),
        ((200, {}, b"<html>Sorry</html>"), CrawlError, "none of the directory's", 4),
        ((200, {}, b'{"page": 1, "rows"'), CrawlError, "breaks off", 4),
        ((503, {"Retry-After": str(int(LONGEST_PAUSE) + 1)}, b""), Refused, "asks to wait 301 seconds", 1),
        ((302, {"Location": "http://elsewhere.example/x"}, b""), CrawlError, "which is not followed", 1),
    ],
    ids=["gone", "error page", "cut off", "a long wait", "elsewhere"],
)
def test_an_api_that_does_not_answer_is_an_error_that_says_why(
    web: Web, tmp_path: Path, answer: Any, error: type[Exception], says: str, times: int
) -> None:
    api = Api(web, rows(1), answers={1: answer})
    found = api.run(tmp_path)
    assert isinstance(found.failed, error)
    assert says in str(found.failed)
    assert says in found.done[0].problem
    assert len(api.pages_asked()) == times
    assert list(tmp_path.rglob("page-*")) == []


def test_robots_txt_is_obeyed_and_its_delay_kept(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(5))
    web.put(f"{web.proxy}/robots.txt", "User-agent: *\nCrawl-delay: 40", type="text/plain")
    api.fetch(tmp_path, client=api.client(delay=3.0))
    assert [round(pause) for pause in api.paused] == [40, 40, 40]
    web.put(f"{web.proxy}/robots.txt", "User-agent: tern\nDisallow: /locator/", type="text/plain")
    web.asked.clear()
    found = api.run(tmp_path, "WA", "ID")
    assert isinstance(found.failed, Refused)
    assert "does not allow" in str(found.failed)
    assert (web.urls(), len(found.done)) == ([], 1), "nor is the next asked for"


def test_the_delay_stands_between_requests(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(3))
    api.fetch(tmp_path, "OR", "WA", client=api.client(delay=30.0))
    assert len(api.pages_asked()) == 4
    assert [round(pause) for pause in api.paused] == [30] * 4, "also behind robots.txt and between states"


def test_a_state_that_fails_stops_no_other(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(1), silent=frozenset(("AL", "RI")))
    found = api.run(tmp_path, *STATE_IDS)
    assert len(found.done) == len(STATE_IDS)
    assert [one.query for one in found.done if not one.complete] == ["state-AL", "state-RI"]
    assert "status 500" in str(found.failed)
    web.asked.clear()
    api.silent = frozenset()
    again = api.fetch(tmp_path, *STATE_IDS)
    assert len(api.pages_asked()) == 2
    assert all(one.complete and one.rows == 1 for one in again)


def test_two_states_in_a_row_that_fail_stop_the_run(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(1), silent=frozenset(("AK", "AZ")))
    assert [one.query for one in api.run(tmp_path, *STATE_IDS).done] == ["state-AL", "state-AK", "state-AZ"]


def test_every_state_has_a_number_of_its_own() -> None:
    assert len(STATE_IDS) == len(set(STATE_IDS.values())) == 51
    assert (STATE_IDS["MD"], STATE_IDS["CA"], STATE_IDS["WY"]) == (18, 23, 52)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: of_state("PR"), "none of the states"),
        (lambda: near("00000", 25), "no ZIP that is known"),
        (lambda: near("97201", 0), "--miles"),
        (lambda: Client("http://api.example/v2", CrawlSettings()), "not encrypted"),
        (lambda: Client("ftp://api.example/v2", CrawlSettings()), "no web address"),
    ],
    ids=["territory", "ZIP", "miles", "not encrypted", "no web"],
)
def test_questions_that_cannot_be_asked(wrong: Callable[[], Any], says: str) -> None:
    with pytest.raises(InputError, match=says):
        wrong()


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a server on loopback with a certificate that nobody vouches for, and the file that holds it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(alternative, critical=False)
        .sign(key, hashes.SHA256())
    )
    held = tmp_path / "certificate.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "key.pem").write_bytes(private)
    held.write_bytes(certificate.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(held, tmp_path / "key.pem")

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = PATH in self.path
            self.send_response(200 if page else 404)
            self.end_headers()
            self.wfile.write(json.dumps(made.api_page(rows(1))).encode() if page else b"")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"https://127.0.0.1:{server.server_address[1]}{PATH}", held
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_certificate_that_nobody_vouches_for_is_refused_until_somebody_does(
    encrypted: tuple[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api, held = encrypted
    settings = CrawlSettings(delay=0, retry_seconds=0)
    assert "cannot be verified" in str(fetch(tmp_path, [of_state("OR")], Client(api, settings)).failed)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(held))
    (done,) = fetch(tmp_path, [of_state("OR")], Client(api, settings)).done
    assert done.rows == 1


def test_two_fetches_in_one_home_do_not_work_at_once(web: Web, tmp_path: Path) -> None:
    api = Api(web, rows(1))
    with fetching._alone(tmp_path / fetching.FOLDER), pytest.raises(RunInProgress):
        api.fetch(tmp_path)
