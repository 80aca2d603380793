"""Addresses in one spelling, points for links, and what is read from a page's markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.links import MOST_OF_A_SHAPE, LinkReader, parse_html
from crawler.scoring import score_link
from crawler.urls import clean_url, registered_domain, same_site

BASE = "https://www.harbor.example/programs/"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("iop", "https://www.harbor.example/programs/iop"),
        ("/iop#times", "https://www.harbor.example/iop"),
        ("//harbor.example/iop", "https://www.harbor.example/iop"),
        ("http://harbor.example:80/iop", "https://www.harbor.example/iop"),
        ("https://WWW.Harbor.example", "https://www.harbor.example/"),
        ("?utm_campaign=a&fbclid=b", "https://www.harbor.example/programs/"),
        ("/p;jsessionid=1A?sid=2&page_id=7", "https://www.harbor.example/p?page_id=7"),
        ("/(S(abc123))/fees", "https://www.harbor.example/fees"),
        ("/espa\u00f1ol", "https://www.harbor.example/espa%C3%B1ol"),
        (" /a b\n", "https://www.harbor.example/a%20b"),
        ("https://portal.harbor.example/x", "https://portal.harbor.example/x"),
        ("mailto:x@harbor.example", None),
        ("javascript:void(0)", None),
        ("data:text/html,x", None),
        ("ftp://harbor.example/x", None),
        ("#top", None),
        ("https://user@harbor.example/", None),
        ("http://[bad", None),
        ("http://harbor.example:x/", None),
        ("/a?b=1&c=2&d=3&e=4", None),
        ("/" + "long" * 200, None),
    ],
    ids=lambda value: str(value)[:40],
)
def test_one_spelling(link: str, expected: str | None) -> None:
    assert clean_url(BASE, link) == expected


@given(st.text(max_size=60))
def test_no_link_breaks_the_reader_and_cleaning_twice_changes_nothing(link: str) -> None:
    url = clean_url(BASE, link)
    if url is not None:
        assert clean_url(url, url) == url
        score_link(url, link)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("harbor.example", "www.harbor.example", True),
        ("a.co.uk", "b.co.uk", False),
        ("one.wixsite.com", "two.wixsite.com", False),
        ("127.0.0.1:80", "127.0.0.1:81", False),
        ("harbor.example", "harbor.example.evil.test", False),
        ("notharbor.example", "harbor.example", False),
        ("harbor.example:8080", "www.harbor.example:8080", True),
    ],
    ids=lambda value: str(value),
)
def test_what_is_one_site(first: str, second: str, same: bool) -> None:
    assert same_site(first, second) is same


def test_registered_domain_needs_no_network() -> None:
    assert registered_domain("clinic.harbor.org") == "harbor.org"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("/programs/iop", ""), ("/about", "")),
        (("/insurance", "Verify your insurance"), ("/gallery", "Tour our home")),
        (("/x", "Intensive Outpatient Program"), ("/x", "Read more")),
        (("/schedule", ""), ("/", "")),
        (("/seguros", ""), ("/blog/seguros", "")),
        (("/horario", "Horarios"), ("/empleos", "Empleos")),
        (("/contacto", ""), ("/privacidad", "")),
        (("/es/programas", ""), ("/es", "")),
        (("/services/telehealth", ""), ("/our-team/jane-roe", "")),
        (("/admissions", ""), ("/careers/admissions-coordinator", "")),
        (("/levels-of-care", ""), ("/how-long-does-it-take-to-detox-from-alcohol", "")),
        (("/locations/tustin", ""), ("/areas-we-serve/tustin", "")),
        (("/faq", ""), ("/testimonials", "")),
        (("/iop", ""), ("/iop?view=2", "")),
    ],
    ids=lambda pair: pair[0],
)
def test_what_a_caller_asks_about_comes_first(better: tuple[str, str], worse: tuple[str, str]) -> None:
    first = score_link("http://h.example" + better[0], better[1])
    second = score_link("http://h.example" + worse[0], worse[1])
    assert first is not None
    assert second is not None
    assert first > second


@pytest.mark.parametrize(
    "path",
    ["/blog/ten-signs", "/privacy-policy", "/careers", "/our-team", "/testimonials", "/news", "/terms", "/donate"],
)
def test_known_but_not_fetched(path: str) -> None:
    score = score_link("http://h.example" + path)
    assert score is not None
    assert score < 0


@pytest.mark.parametrize(
    "path",
    [
        "/login", "/wp-admin/", "/wp-login.php", "/portal/home", "/feed/", "/brochure.pdf", "/photo.JPG", "/style.css",
        "/calendar/2031/07", "/2024/03/post", "/events?month=7", "/page/12", "/iop?replytocom=9", "/cart", "/tag/iop",
        "/a/b/a/b/a/b", "/1/2/3/4/5/6/7/8/9", "/?s=iop", "/wp-json/wp/v2/pages", "/author/jane",
    ],
)  # fmt: skip
def test_not_even_kept(path: str) -> None:
    assert score_link("http://h.example" + path) is None


def read(html: str, url: str = "http://harbor.example/", **options: frozenset[str]) -> dict[str, float]:
    tree = parse_html(html.encode())
    assert tree is not None
    return {link.url: link.score for link in LinkReader("harbor.example", {}, **options).from_page(tree, url)}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href='iop'>x</a>", ["http://harbor.example/iop"]),
        ("<base href='/deep/'><a href='iop'>x</a>", ["http://harbor.example/deep/iop"]),
        ("<base href='https://other.example/'><a href='iop'>x</a>", []),
        ("<map><area href=/php></map>", ["http://harbor.example/php"]),
        ("<iframe src='/schedule/embed'></iframe>", ["http://harbor.example/schedule/embed"]),
        ("<meta http-equiv=Refresh content='0; url=/home'>", ["http://harbor.example/home"]),
        ("<p>x</p><!-- <a href='/old-iop'>x</a> -->", []),
        ("<a href='https://elsewhere.example/iop'>x</a>", []),
        ("<a name=top>x</a><a href>y</a>", []),
        ("<a href='/iop'>a</a><a href='/iop#b'>b</a><a href='http://www.harbor.example/iop'>c</a>",
         ["http://harbor.example/iop"]),
        ("<p><b><a href=/iop>unclosed <table><tr><a href='/php'", ["http://harbor.example/iop"]),
    ],
    ids=["relative", "base", "foreign base", "area", "iframe", "refresh", "comment", "off site", "no target", "twice",
         "broken"],
)  # fmt: skip
def test_links_of_a_page(html: str, expected: list[str]) -> None:
    assert list(read(html)) == expected


def test_the_words_of_a_picture_count() -> None:
    html = "<a href='/p1'><img alt='Insurance we accept'></a><a href='/p2' aria-label='IOP'></a><a href='/p3'>tour</a>"
    scores = read(html)
    assert scores["http://harbor.example/p1"] > 0
    assert scores["http://harbor.example/p2"] > 0
    assert scores["http://harbor.example/p3"] < 0


def test_another_host_of_the_domain_counts_less_and_a_listed_one_not_at_all() -> None:
    html = "<a href='/iop'>x</a><a href='http://care.harbor.example/iop'>x</a>"
    scores = read(html)
    assert scores["http://care.harbor.example/iop"] < scores["http://harbor.example/iop"]
    listed = frozenset({"care.harbor.example", "harbor.example"})
    assert list(read(html, other_sites=listed)) == ["http://harbor.example/iop"]


def test_a_menu_is_read_once_and_a_better_word_raises_a_score() -> None:
    reader = LinkReader("harbor.example", {})
    menu = parse_html(b"<a href='/one'>x</a><a href='/iop'>x</a>")
    again = parse_html(b"<a href='/one'>x</a><a href='one'>Insurance</a>")
    assert menu is not None
    assert again is not None
    assert len(reader.from_page(menu, "http://harbor.example/")) == 2
    [raised] = reader.from_page(again, "http://harbor.example/")
    assert (raised.url, raised.score > 0) == ("http://harbor.example/one", True)


def test_addresses_of_one_shape_are_bounded_even_after_a_restart() -> None:
    known: dict[str, float] = {}
    found = 0
    for start in range(0, 50, 10):
        reader = LinkReader("harbor.example", known)
        anchors = "".join(f"<a href='/group/{start + number}'>x</a>" for number in range(10))
        tree = parse_html(anchors.encode())
        assert tree is not None
        found += len(reader.from_page(tree, "http://harbor.example/"))
    assert found == MOST_OF_A_SHAPE


def test_the_deepest_page_is_survived() -> None:
    deep = "<div>" * 100_000 + "<a href=/iop>iop</a>" + "</div>" * 100_000
    assert read("<a href=/php>php</a>" + deep) == {"http://harbor.example/php": 45 * 1.5}


@pytest.mark.parametrize(
    "body", [b"", b" ", b"\x00\x01", b"plain", b"<", b"<!doctype html>", b"\xff\xfe<\x00p\x00>\x00"]
)
@pytest.mark.parametrize("charset", [None, "utf-8", "x-unknown", "utf-16"])
def test_no_bytes_break_the_parser(body: bytes, charset: str | None) -> None:
    tree = parse_html(body, charset)
    assert tree is None or tree.tag is not None
