"""WARC files and folders of saved pages: in, out, twice, damaged, and made by any tool."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from crawler.warc_in import Damage, read_warc
from records.archive import list_pages
from records.database import open_database, reading
from records.errors import InputError
from records.schema import bodies
from records.suppression import add_request
from tests.crawler.warcs import (
    HOST,
    NOW,
    SEEN,
    TEXT,
    everything,
    held,
    http,
    page,
    plain,
    record,
    response,
    take,
    zipped,
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(tmp_path / "home")
    yield opened
    opened.dispose()


def chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 700] for at in range(0, len(body), 700)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


BODY = page("IOP")
FORMS: list[Any] = [
    pytest.param(http(BODY), id="plain"),
    pytest.param(http(BODY, version="HTTP/2"), id="HTTP/2"),
    pytest.param(http(chunked(BODY), "Transfer-Encoding: chunked"), id="chunked"),
    pytest.param(http(gzip.compress(BODY), "Content-Encoding: gzip"), id="gzip"),
    pytest.param(http(brotli.compress(BODY), "Content-Encoding: br"), id="br"),
    pytest.param(
        http(chunked(gzip.compress(BODY)), "Content-Encoding: gzip", "Transfer-Encoding: chunked"), id="both"
    ),
    pytest.param(http(BODY, "Transfer-Encoding: chunked", "Content-Encoding: gzip"), id="says so and is not"),
]  # fmt: skip


@pytest.mark.parametrize("write", [plain, zipped])
@pytest.mark.parametrize("block", FORMS)
def test_a_page_is_taken_however_it_was_sent(engine: Engine, tmp_path: Path, write: Any, block: bytes) -> None:
    done = take(engine, write(tmp_path / "a.warc.gz", record("response", f"{HOST}/iop", block)))
    assert (done.pages, done.damaged, held(engine)) == (1, [], {f"{HOST}/iop": BODY})
    with reading(engine) as connection:
        [listed] = list_pages(connection)
    assert (listed.site, listed.fetched_at, listed.last_confirmed) == ("amber-weir.example", SEEN, SEEN)


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (record("response", f"{HOST}/a.png", http(b"\x89PNG\r\n", type="image/png")), "not_html"),
        (record("response", f"{HOST}/a.pdf", http(b"%PDF-1.7 x", type="text/html")), "not_html"),
        (record("response", f"{HOST}/", http(b"", status="500 No")), "server_error"),
        (record("response", f"{HOST}/", http(page("x"), status="403 No")), "blocked"),
        (record("response", f"{HOST}/", http(b"<title>Just a moment...</title><p>wait</p>")), "blocked"),
        (record("response", f"{HOST}/wp-login.php", http(b"<form><input type=password></form>")), "login_page"),
        (record("response", f"{HOST}/", http(b"<script>app()</script>")), "needs_browser"),
        (record("response", f"{HOST}/", http(b" ", type="text/plain")), "empty"),
        (record("response", f"{HOST}/", http(b"x" * 3000)), "too_large"),
        (record("response", f"{HOST}/", http(gzip.compress(b"x" * 10_000_000), "Content-Encoding: gzip")), "too_large"),
        (record("response", f"{HOST}/", http(b"", status="404 No")), "status of a page that is not here"),
        (record("response", f"{HOST}/", http(b"", "Location: /b", status="301 M")), "status of a page that is not here"),
        (record("revisit", f"{HOST}/", http(b"", status="304 No")), "revisit of a page that is not here"),
        (record("request", f"{HOST}/", b"GET / HTTP/1.1\r\n\r\n"), "request record"),
        (record("warcinfo", "", b"software: x\r\n"), "warcinfo record"),
        (record("conversion", f"{HOST}/", TEXT.encode()), "conversion record"),
        (record("response", "dns:amber-weir.example", b"1.2.3.4"), "response without HTTP record"),
        (record("metadata", f"{HOST}/", b"fetchTimeMs: 3\r\n"), "metadata record"),
        (record("response", f"{HOST}/robots.txt", http(b"User-agent: *", type="text/plain")), "robots.txt"),
        (response("http://leads.example/"), "of a lead-generation site"),
        (response("http://other.example/"), "of a host that is not listed"),
        (response(f"{HOST}/", date="2031-01-01T00:00:00Z"), "dated in the future"),
        (record("resource", "file:///etc/x", b"<p>x", type="text/html"), "resource record that is of no page"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_no_page_is_counted_and_not_kept(engine: Engine, tmp_path: Path, one: bytes, reason: str) -> None:
    done = take(engine, zipped(tmp_path / "a.warc.gz", one), most_bytes=2500)
    assert (done.skipped, done.pages, done.damaged) == ({reason: 1}, 0, [])
    assert everything(engine) == []


def test_hosts_that_are_not_listed_are_named_and_can_be_taken(engine: Engine, tmp_path: Path) -> None:
    file = zipped(tmp_path / "a.warc.gz", response("https://www.other.example/iop"))
    assert take(engine, file).unlisted == {"www.other.example": 1}
    done = take(engine, file, all_hosts=True)
    assert (done.pages, done.sites) == (1, ["www.other.example"])
    assert take(engine, file).known == 1


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://www.amber-weir.example/iop/?utm_source=x#top", f"{HOST.replace('http:', 'https:')}/iop/"),
        (f"<{HOST}/iop>", f"{HOST}/iop"),
        ("HTTP://amber-weir.example/iop".replace("HTTP", "http"), f"{HOST}/iop"),
        ("http://programs.amber-weir.example/iop", "http://programs.amber-weir.example/iop"),
    ],
    ids=["https, www and campaign", "angle brackets", "plain", "sub-domain"],
)
def test_an_address_gets_the_spelling_of_its_site(engine: Engine, tmp_path: Path, written: str, kept: str) -> None:
    take(engine, zipped(tmp_path / "a.warc.gz", response(written)))
    assert list(held(engine)) == [kept]


def test_redirects_ends_and_revisits_are_what_a_crawl_would_have_seen(engine: Engine, tmp_path: Path) -> None:
    digest = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    later, last = "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z"
    same = "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"
    file = zipped(
        tmp_path / "a.warc.gz",
        response(f"{HOST}/stays"), response(f"{HOST}/old"), response(f"{HOST}/closed"), response(f"{HOST}/sold"),
        record("response", f"{HOST}/first", http(page("same")), digest),
        record("revisit", f"{HOST}/stays", http(b"", status="304 Not Modified"), date=later),
        record("revisit", f"{HOST}/second", http(b""), digest, f"WARC-Profile: {same}",
               f"WARC-Refers-To-Target-URI: {HOST}/first", date=later),
        record("response", f"{HOST}/old", http(b"", "Location: /stays", status="301 Moved"), date=later),
        record("response", f"{HOST}/closed", http(b"", status="410 Gone"), date=later),
        record("response", f"{HOST}/sold", http(b"", "Location: http://b.example/", status="302 F"), date=later),
        response(f"{HOST}/stays", page("new text"), date=last),
    )  # fmt: skip
    done = take(engine, file)
    assert (done.pages, done.confirmed, done.ended, done.missing, done.damaged) == (7, 1, 1, 2, [])
    with reading(engine) as connection:
        found = {one.url.removeprefix(HOST): one for one in list_pages(connection, include_ended=True)}
    assert {url: one.outcome for url, one in found.items()} == {
        "/stays": "ok", "/old": "redirected", "/closed": "missing", "/sold": "missing", "/first": "ok", "/second": "ok",
    }  # fmt: skip
    assert found["/stays"].fetched_at == found["/stays"].last_confirmed == datetime(2026, 5, 1, tzinfo=UTC)
    assert found["/second"].sha256 == found["/first"].sha256
    assert sorted(held(engine)) == [f"{HOST}/{name}" for name in ("closed", "first", "second", "sold", "stays")]
    before = everything(engine)
    again = take(engine, file)
    assert (again.pages, again.older, again.confirmed, again.ended, again.known) == (0, 0, 0, 0, 11)
    assert everything(engine) == before


@pytest.mark.parametrize("leads_to", [f"{HOST}/iop", "/iop"])
def test_a_redirect_to_the_page_itself_ends_nothing(engine: Engine, tmp_path: Path, leads_to: str) -> None:
    led = http(b"", f"Location: {leads_to}", status="301 Moved")
    file = zipped(
        tmp_path / "a.warc.gz",
        response(f"{HOST}/iop"),
        record("response", f"{HOST.replace('//', '//www.')}/iop", led, date="2026-05-01T00:00:00Z"),
    )
    done = take(engine, file)
    assert (done.pages, done.ended, done.missing) == (1, 0, 0)
    assert done.skipped == {"redirect to the same page": 1}
    assert list(held(engine)) == [f"{HOST}/iop"]


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ((("404 No", "01T00"), ("404 No", "01T02")), "missing"),
        ((("404 No", "01T00"), ("404 No", "02T00")), "gone"),
        ((("404 No", "01T00"), ("404 No", "02T00"), ("404 No", "03T00")), "gone"),
        ((("302 F", "01T00"), ("303 F", "02T00")), "redirected"),
        ((("302 F", "01T00"), ("301 F", "01T01")), "redirected"),
        ((("404 No", "01T00"), ("200 OK", "02T00"), ("404 No", "03T00")), "missing"),
        ((("404 No", "01T00"), ("503 No", "02T00")), "missing"),
    ],
    ids=["one crawl", "two", "three", "redirects", "for good", "back between", "trouble"],
)  # fmt: skip
def test_an_end_is_believed_when_two_crawls_saw_it(
    engine: Engine, tmp_path: Path, answers: Sequence[tuple[str, str]], outcome: str
) -> None:
    told = [
        record("response", f"{HOST}/iop", http(page("again") if status == "200 OK" else b"", "Location: /", status=status),
               date=f"2026-04-{day}:00:00Z")
        for status, day in answers
    ]  # fmt: skip
    for number, one in enumerate([response(f"{HOST}/iop"), *told]):
        take(engine, zipped(tmp_path / f"{number}.warc.gz", one))
    with reading(engine) as connection:
        assert [one.outcome for one in list_pages(connection, include_ended=True)] == [outcome]
    before = everything(engine)
    for number in range(len(answers) + 1):
        take(engine, tmp_path / f"{number}.warc.gz")
    assert everything(engine) == before


def test_what_is_older_than_the_archive_becomes_history_alone(engine: Engine, tmp_path: Path) -> None:
    take(engine, zipped(tmp_path / "new.warc.gz", response(f"{HOST}/", page("new"), date="2026-05-01T00:00:00Z")))
    done = take(engine, zipped(tmp_path / "old.warc.gz", response(f"{HOST}/", page("old"))))
    assert (done.pages, done.older) == (0, 1)
    assert held(engine) == {f"{HOST}/": page("new")}
    with reading(engine) as connection:
        assert len(connection.execute(select(bodies)).all()) == 2


def test_those_who_asked_to_be_left_out_are_not_taken(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        add_request(connection, "page", "amber-weir.example/iop", given="", now=NOW)
        add_request(connection, "host", "quiet.example", given="", now=NOW)
    file = zipped(
        tmp_path / "a.warc.gz", response(f"{HOST}/iop/"), response(f"{HOST}/php"), response("http://quiet.example/")
    )
    done = take(engine, file, all_hosts=True)
    assert (done.skipped, list(held(engine))) == ({"suppressed": 2}, [f"{HOST}/php"])


def test_damage_is_named_and_passed_over(engine: Engine, tmp_path: Path) -> None:
    names = "abcdef"
    parts = [gzip.compress(response(f"{HOST}/{name}")) for name in names]
    parts[1] = parts[1][:60] + bytes(reversed(parts[1][60:]))
    parts[3] = gzip.compress(b"no record at all\r\n\r\n")
    parts[4] = gzip.compress(response(f"{HOST}/e", date="yesterday"))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(parts)[:-40])
    done = take(engine, path)
    assert sorted(held(engine)) == [f"{HOST}/a", f"{HOST}/c"]
    assert len(done.damaged) == 4
    starts = [sum(map(len, parts[:number])) for number in (1, 3, 4, 5)]
    assert [where for where, _ in done.damaged] == [f"{path} at byte {start}" for start in starts]
    assert "date" in done.damaged[2][1]


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(b"\x00garbage\x00" * 50, id="garbage"),
        pytest.param(record("response", f"{HOST}/bad", http(page("x")), length=99_999_999), id="length too large"),
        pytest.param(record("response", f"{HOST}/bad", http(page("x")), length=200), id="length too small"),
        pytest.param(record("response", f"{HOST}/bad", http(page("x")), date=""), id="no date"),
        pytest.param(record("response", "", http(page("x"))), id="no address"),
        pytest.param(record("response", f"{HOST}/bad", b"no http\r\n\r\n" + page("x")), id="no status"),
        pytest.param(
            record("response", f"{HOST}/bad", http(page("x")), "WARC-Block-Digest: sha1:" + "A" * 32), id="digest"
        ),
    ],
)  # fmt: skip
def test_after_a_bad_record_of_a_plain_file_the_next_is_found(engine: Engine, tmp_path: Path, bad: bytes) -> None:
    path = plain(tmp_path / "a.warc", response(f"{HOST}/a"), bad, response(f"{HOST}/b"), response(f"{HOST}/c"))
    done = take(engine, path)
    assert {f"{HOST}/b", f"{HOST}/c"} <= set(held(engine)) <= {f"{HOST}/a", f"{HOST}/b", f"{HOST}/c"}
    assert done.damaged
    assert "bad" not in str(list(held(engine)))


RECORDS = [gzip.compress(response(f"{HOST}/{number}")) for number in range(4)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(RECORDS[1]) - 1), new=st.binary(min_size=1, max_size=30), cut=st.booleans())
def test_damage_anywhere_in_a_record_costs_no_other(tmp_path: Path, at: int, new: bytes, cut: bool) -> None:
    bad = RECORDS[1][:at] + new + (b"" if cut else RECORDS[1][at + len(new) :])
    path = tmp_path / "a.warc.gz"
    path.write_bytes(RECORDS[0] + bad + RECORDS[2] + RECORDS[3])
    found = list(read_warc(path, most_bytes=1_000_000))
    urls = [one.url for one in found if not isinstance(one, Damage)]
    assert {f"{HOST}/0", f"{HOST}/2", f"{HOST}/3"} <= set(urls)
    assert len(found) == len(set(urls)) + sum(isinstance(one, Damage) for one in found) <= 6


@pytest.mark.parametrize("write", [plain, zipped])
def test_a_file_that_was_not_copied_whole_is_named_wherever_it_ends(tmp_path: Path, write: Any) -> None:
    first, second = (response(f"{HOST}/{name}") for name in ("iop", "php"))
    whole = write(tmp_path / "whole.warc", first, second).read_bytes()
    start = write(tmp_path / "first.warc", first).stat().st_size
    for size in {*range(start + 24, len(whole) - 8, 29), start + 40}:
        path = tmp_path / "cut.warc"
        path.write_bytes(whole[:size])
        found = list(read_warc(path, most_bytes=100_000))
        assert [one.url for one in found if not isinstance(one, Damage)][:1] == [f"{HOST}/iop"], size
        assert [one for one in found if isinstance(one, Damage)], size
    assert not [one for one in read_warc(tmp_path / "whole.warc", most_bytes=100_000) if isinstance(one, Damage)]


def test_a_file_compressed_as_a_whole_that_was_not_copied_whole_is_named(tmp_path: Path) -> None:
    whole = gzip.compress(response(f"{HOST}/iop") + response(f"{HOST}/php"))
    path = tmp_path / "cut.warc.gz"
    for size in range(len(whole) // 2, len(whole), 17):
        path.write_bytes(whole[:size])
        assert [one for one in read_warc(path, most_bytes=100_000) if isinstance(one, Damage)], size


def test_a_file_compressed_as_a_whole_is_read(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(b"".join(response(f"{HOST}/{number}") for number in range(5))))
    done = take(engine, path)
    assert (done.pages, done.damaged) == (5, [])


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"\x1f\x8b\x08 no gzip", gzip.compress(b"<html>", mtime=0)],
    ids=["empty", "PDF", "damaged", "gzip"],
)
def test_a_file_that_is_no_warc_is_named_and_stops_no_other(engine: Engine, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.warc.gz").write_bytes(content)
    done = take(engine, tmp_path / "bad.warc.gz", zipped(tmp_path / "good.warc.gz", response(f"{HOST}/")))
    assert done.unusable == [f"{tmp_path / 'bad.warc.gz'}: this is no WARC file"]
    assert (done.pages, done.damaged) == (1, [])


def test_a_path_that_is_not_there_is_an_error(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        take(engine, tmp_path / "none.warc.gz")


# --- folders of saved pages -------------------------------------------------------------------------------------


def saved(folder: Path, name: str, body: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    os.utime(path, (SEEN.timestamp(), SEEN.timestamp()))
    return path


def test_a_folder_of_saved_pages_is_taken(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    saved(folder, "amber-weir.example/index.html", page("home"))
    saved(folder, "www.amber-weir.example/programs/iop.html", page("iop"))
    saved(folder, "amber-weir.example/list?id=3.html", page("query"))
    saved(folder, "amber-weir.example/logo.png", b"\x89PNG")
    saved(folder, "from-browser.htm", b"<!-- saved from url=(0031)http://amber-weir.example/php -->" + page("php"))
    saved(folder, "canonical.html", b'<link rel="canonical" href="http://amber-weir.example/detox">' + page("detox"))
    saved(folder, "nothing.html", page("nothing"))
    done = take(engine, folder)
    paths = ["/", "/detox", "/list?id=3", "/php", "/programs/iop.html"]
    assert sorted(url.removeprefix(HOST) for url in held(engine)) == paths
    assert done.skipped == {"no page (by its name)": 1}
    assert [(where.rpartition("/")[2], "--url" in what) for where, what in done.damaged] == [("nothing.html", True)]
    before = everything(engine)
    assert take(engine, folder).known == 5
    assert everything(engine) == before


def test_a_folder_may_be_told_its_address(engine: Engine, tmp_path: Path) -> None:
    saved(tmp_path / "saved", "iop.html", page("iop"))
    done = take(engine, tmp_path / "saved", url=f"{HOST}/programs")
    assert (done.pages, list(held(engine))) == (1, [f"{HOST}/programs/iop.html"])


def test_a_folder_without_pages_is_named(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert take(engine, tmp_path / "empty").unusable == [f"{tmp_path / 'empty'}: there is no page in it"]
