"""robots.txt and sitemaps, as they are found in the wild."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.robots import parse_robots
from crawler.sitemaps import MOST_ADDRESSES, best_sitemaps, read_sitemap


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/iop", True),
        ("User-agent: *\nDisallow: /", "/iop", False),
        ("User-agent: *\nDisallow:", "/iop", True),
        ("User-agent: *\nDisallow: /\nUser-agent: Treatment-Search\nAllow: /", "/iop", True),
        ("User-agent: treatment-search\nDisallow: /\n\nUser-agent: *\nAllow: /", "/iop", False),
        ("User-agent: *\nDisallow: /portal\nAllow: /portal/faq", "/portal/faq", True),
        ("User-agent: *\nDisallow: /*.php$", "/a.php", False),
        ("\ufeffUser-agent: *\nDisallow: /x", "/x", False),
        ("<html>not found</html>", "/iop", True),
        ("User-agent: otherbot\nDisallow: /", "/iop", True),
    ],
    ids=[
        "empty",
        "all",
        "none",
        "ours allowed",
        "ours denied",
        "longest wins",
        "wildcard",
        "bom",
        "html",
        "another bot",
    ],
)
def test_what_is_allowed(text: str, path: str, allowed: bool) -> None:
    assert parse_robots(text.encode(), "treatment-search").allows("http://h.example" + path) is allowed


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 10", 10.0),
        ("User-agent: *\nCrawl-delay: 0.5", 0.5),
        ("User-agent: *\nRequest-rate: 1/5", 5.0),
        ("User-agent: *\nCrawl-delay: 2\nRequest-rate: 1/5", 5.0),
        ("User-agent: *\nCrawl-delay: soon", None),
        ("User-agent: otherbot\nCrawl-delay: 9", None),
        ("", None),
    ],
    ids=["seconds", "fraction", "rate", "the longer of both", "words", "another bot", "none"],
)
def test_how_long_to_wait(text: str, delay: float | None) -> None:
    assert parse_robots(text.encode(), "treatment-search").crawl_delay == delay


@given(st.binary(max_size=300))
def test_no_bytes_hide_the_rule_that_follows_them(body: bytes) -> None:
    text = body + b"\n\nUser-agent: treatment-search\nDisallow: /members\n"
    assert not parse_robots(text, "treatment-search").allows("http://h.example/members/1")


@given(st.binary(max_size=300).filter(lambda body: b"<" not in body))
def test_no_bytes_hide_the_address_that_follows_them(body: bytes) -> None:
    sitemap = read_sitemap(b"<urlset>" + body + b"<url><loc>http://h.example/iop</loc></url></urlset>", 10_000)
    assert sitemap.addresses[-1:] == ["http://h.example/iop"]
    assert not sitemap.is_index


@given(st.binary(max_size=300))
def test_no_bytes_that_claim_to_be_gzip_give_an_address(body: bytes) -> None:
    assert read_sitemap(b"\x1f\x8b" + body, 1000).addresses == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<urlset><url><loc>http://h.example/a</loc></url></urlset>", ["http://h.example/a"]),
        (b"<urlset xmlns:x='y'><x:url><x:loc>http://h.example/a</x:loc></x:url></urlset>", ["http://h.example/a"]),
        (b"<urlset><url><loc><![CDATA[http://h.example/a]]></loc></url></urlset>", ["http://h.example/a"]),
        (b"<urlset><url><loc>http://h.example/?a=1&amp;b=2</loc>", ["http://h.example/?a=1&b=2"]),
        (b"<urlset><url><image:loc>http://h.example/a.jpg</image:loc></url></urlset>", []),
        (b"http://h.example/a\r\nnonsense\nhttps://h.example/b", ["http://h.example/a", "https://h.example/b"]),
        (b"<!doctype html><p>not found</p>", []),
        (b"", []),
        (gzip.compress(b"<urlset><loc>http://h.example/z</loc></urlset>"), ["http://h.example/z"]),
        (b"\x1f\x8bbroken", []),
        (gzip.compress(b"<loc>http://h.example/first</loc>" + b" " * 50_000_000), ["http://h.example/first"]),
    ],
    ids=[
        "plain",
        "prefix",
        "cdata",
        "cut off",
        "pictures",
        "text",
        "html",
        "empty",
        "gzip",
        "broken gzip",
        "gzip bomb",
    ],
)
def test_addresses(body: bytes, expected: list[str]) -> None:
    assert read_sitemap(body, 100_000).addresses == expected


def test_an_endless_sitemap_is_bounded() -> None:
    body = b"<urlset>" + b"<url><loc>http://h.example/a</loc></url>" * (MOST_ADDRESSES + 9)
    sitemap = read_sitemap(body, 10**7)
    assert len(sitemap.addresses) == MOST_ADDRESSES
    assert sitemap.notes == ("only its first 5,000 addresses were taken",)
    assert read_sitemap(body, 999).notes == ("only its first 0 KiB were read",)
    assert read_sitemap(b"<!DOCTYPE a [<!ENTITY b 'c'>]><urlset></urlset>", 999).notes == (
        "declares entities of its own, which are not expanded",
    )


def test_an_index_is_told_apart_and_its_best_files_come_first() -> None:
    names = ["post-sitemap.xml", "page-sitemap.xml", "local.xml", "author-sitemap.xml", "locations.xml"]
    body = "<sitemapindex>" + "".join(f"<sitemap><loc>http://h.example/{n}</loc></sitemap>" for n in names)
    sitemap = read_sitemap(body.encode(), 10_000)
    assert sitemap.is_index
    assert [url.rpartition("/")[2] for url in best_sitemaps(sitemap.addresses)] == [
        "page-sitemap.xml", "locations.xml", "local.xml",
    ]  # fmt: skip
