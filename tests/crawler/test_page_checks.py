"""Telling a page from a wall, a login, a shell and a file."""

from __future__ import annotations

import pytest

from crawler.links import parse_html
from crawler.outcomes import Outcome
from crawler.page_checks import content_type_of, is_page, judge_html, judge_status, judge_text

LONG = "<p>" + "We meet three evenings a week from six to nine. " * 40 + "</p>"


@pytest.mark.parametrize(
    ("html", "url", "expected"),
    [
        (LONG, "/iop", "ok"),
        ("<p>IOP meets Monday to Thursday from 6 to 9 PM.</p>", "/iop", "ok"),
        ("<p>Hi</p>", "/", "ok"),
        ("", "/", "empty"),
        ("<html><body>\n\n</body></html>", "/", "empty"),
        ("<div id=root></div><script>boot()</script>", "/", "needs_browser"),
        ("<div id=root></div><script src=a.js></script><noscript>Please enable JavaScript</noscript>", "/", "needs_browser"),
        ("<div></div><script type='application/ld+json'>{\"name\": \"Harbor\"}</script>", "/", "ok"),
        ("<img alt='We accept Aetna, Cigna, Anthem and most PPO plans'>", "/", "ok"),
        ("<form><input type=password></form>", "/", "login_page"),
        ("<p>Please sign in to go on to the family portal.</p>", "/wp-login.php", "login_page"),
        (LONG + "<form><input type=password></form>", "/", "ok"),
        ("<title>Just a moment...</title><p>Checking your browser before you go on</p>", "/", "blocked"),
        ("<title>Attention Required! | Cloudflare</title>", "/", "blocked"),
        ("<div class=h-captcha></div>", "/", "blocked"),
        ("<p>Press and hold: are you a robot?</p><script src=https://x.example/px-captcha.js></script>", "/", "blocked"),
        ("<p>Write to us about our evening program in Tustin, and we will call you back soon. We are here every day.</p>"
         "<p>Or call us at any time of the day.</p><div class=g-recaptcha></div>", "/contact", "ok"),
        (LONG + "<div class=g-recaptcha></div>", "/contact", "ok"),
    ],
    ids=["page", "short page", "tiny page", "nothing", "blank", "script shell", "shell with noscript", "json-ld only",
         "picture words", "password form", "login path", "page with a login box", "wall title", "wall title 2", "captcha",
         "captcha words", "captcha in a short form", "captcha in a page"],
)  # fmt: skip
def test_html(html: str, url: str, expected: str) -> None:
    body = html.encode()
    assert judge_html(parse_html(body), body, "http://h.example" + url).value == expected


@pytest.mark.parametrize(
    ("status", "headers", "expected"),
    [
        (200, {}, None), (203, {}, None), (204, {}, "empty"), (400, {}, "bad_response"), (401, {}, "login_page"),
        (403, {}, "blocked"), (404, {}, "not_found"), (410, {}, "not_found"), (429, {}, "too_many_requests"), (429, {"x-vercel-mitigated": "challenge"}, "blocked"), (451, {}, "blocked"),
        (500, {}, "server_error"), (503, {"cf-mitigated": "challenge"}, "blocked"), (200, {"cf-mitigated": "x"}, "blocked"),
        (999, {}, "blocked"), (300, {}, "bad_response"),
    ],
)  # fmt: skip
def test_status(status: int, headers: dict[str, str], expected: str | None) -> None:
    found = judge_status(status, headers)
    assert (found.value if found else None) == expected


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("text/html", b"<p>x", True), ("application/xhtml+xml", b"<p>x", True), ("text/plain", b"IOP", True),
        ("", b"<html>", True), ("", b"\x89PNG..", False), ("text/html", b"%PDF-1.4", False),
        ("text/html", b"PK\x03\x04", False), ("text/html", b"a\x00b", False), ("text/html", b"\xff\xfe<\x00p\x00", True),
        ("application/json", b"{}", False), ("image/png", b"x", False),
    ],
)  # fmt: skip
def test_what_is_a_page(kind: str, body: bytes, expected: bool) -> None:
    assert is_page(kind, body) is expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text/html", ("text/html", None)),
        ("text/html;charset=ISO-8859-1", ("text/html", "iso-8859-1")),
        ("text/html; foo=bar; charset='utf-8'", ("text/html", "utf-8")),
        ("text/html; charset=", ("text/html", None)),
        ("", ("", None)),
    ],
)
def test_content_type(header: str, expected: tuple[str, str | None]) -> None:
    assert content_type_of(header) == expected


def test_text_pages() -> None:
    assert (judge_text(b"IOP"), judge_text(b" \n")) == (Outcome.OK, Outcome.EMPTY)
