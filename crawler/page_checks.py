"""Tells a page worth reading from a wall, a login, an empty shell or something that is no page."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from urllib.parse import urlsplit

from lxml import etree

from crawler.outcomes import Outcome

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_ENOUGH_TEXT = 1500  # characters; a wall or a login form says less
_HARDLY_ANY_TEXT = 40
_PARSER_DEPTH = 2000
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,500}-->\s*){0,5}<(?:!doctype\s+html|html)\b",
    re.I | re.S,
)
_SILENT = frozenset({"script", "style", "noscript", "template", "title", "head", "svg"})
_WALL_STATUS = frozenset({403, 406, 418, 451, 999})
_WALL_HEADERS = frozenset({"cf-mitigated", "x-vercel-mitigated"})  # a challenge, whatever its status: also 429
# In lower case; fifteen searches for words cost a twentieth of one for a pattern that heeds no case.
_WALL = (
    b"cf-chl-", b"cf_chl_", b"challenge-platform", b"_incapsula_resource", b"sgcaptcha", b"px-captcha",
    b"captcha-delivery.com", b"sucuri_cloudproxy", b"ddos-guard", b"aws-waf-token", b"distil_r_captcha",
    b"/_vercel/challenge", b"g-recaptcha", b"h-captcha", b"cf-turnstile",
)  # fmt: skip
_WALL_WITHIN = 200_000  # bytes
_WALL_WORDS = re.compile(
    r"just a moment|attention required|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|"
    r"access (?:to this page has been )?denied|unusual traffic|checking your browser|security check|"
    r"request (?:was )?blocked|enable cookies",
    re.I,
)
_LOGIN_PATH = re.compile(r"/(?:wp-login\.php|log-?in|sign-?in|account/login|auth|sso|password)(?:/|$)", re.I)


def judge_status(status: int, headers: Mapping[str, str], body: bytes = b"") -> Outcome | None:
    """The outcome that a status alone decides; None where the page itself must be looked at.

    Of an answer that asks to come again later the body tells whether a wall says so, which will say it each time.

    >>> [str(judge_status(status, {})) for status in (404, 403, 429, 200, 503)]
    ['not_found', 'blocked', 'too_many_requests', 'None', 'server_error']
    >>> str(judge_status(503, {}, b"<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x.js>"))
    'blocked'
    """
    if status in _WALL_STATUS or not _WALL_HEADERS.isdisjoint(headers):
        return Outcome.BLOCKED
    if status in (429, 503) and _is_challenge(body):
        return Outcome.BLOCKED
    if status == 429:
        return Outcome.TOO_MANY_REQUESTS
    if status in (401, 407):
        return Outcome.LOGIN_PAGE
    if status in (404, 410):
        return Outcome.NOT_FOUND
    if status == 408:
        return Outcome.TIMEOUT
    if 500 <= status <= 599:
        return Outcome.SERVER_ERROR
    if status == 204:
        return Outcome.EMPTY
    return None if 200 <= status <= 299 else Outcome.BAD_RESPONSE


def content_type_of(header: str) -> tuple[str, str | None]:
    """The media type and the declared charset of a Content-Type header.

    >>> content_type_of('Text/HTML; Charset="Windows-1252"')
    ('text/html', 'windows-1252')
    >>> content_type_of("text/plain")
    ('text/plain', None)
    """
    media, *parameters = header.split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return media.strip().lower(), value.strip(" '\"").lower() or None
    return media.strip().lower(), None


def looks_like_html(start: bytes) -> bool:
    """Whether the first bytes are those of an HTML page, whatever the server calls it.

    >>> looks_like_html(b"\\n<!-- ours --><!DOCTYPE html><title>"), looks_like_html(b"<?xml version='1.0'?><rss>")
    (True, False)
    """
    return _HTML_START.match(start[:1024]) is not None


def is_page(content_type: str, body: bytes) -> bool:
    """Whether the bytes are HTML or text, whatever the server calls them.

    >>> is_page("text/html", b"%PDF-1.7"), is_page("", b"<p>hello"), is_page("text/plain", b"IOP"), is_page("", b"x")
    (False, True, True, False)
    >>> is_page("image/png", b"<!doctype html><p>hello"), is_page("application/pdf", b"hello")
    (True, False)
    """
    start = body[:1024]
    if start.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        return False
    if b"\x00" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return content_type in PAGE_TYPES or (not content_type and b"<" in start) or looks_like_html(start)


def judge_text(body: bytes) -> Outcome:
    """The outcome of a page in plain text."""
    return Outcome.OK if body.strip() else Outcome.EMPTY


def judge_html(tree: etree._Element | None, body: bytes, url: str) -> Outcome:
    """The outcome of an HTML page: ok, blocked, login_page, needs_browser or empty."""
    if tree is None:
        return Outcome.EMPTY
    if _has_paragraphs(tree, _ENOUGH_TEXT):
        return Outcome.OK
    text = visible_text(tree, _ENOUGH_TEXT)
    if len(text) >= _ENOUGH_TEXT:
        return Outcome.OK
    title = (tree.findtext(".//title") or "").strip()
    if _is_wall(text, title, body):
        return Outcome.BLOCKED
    path = urlsplit(url).path
    if _LOGIN_PATH.search(path) or any(e.get("type", "").lower() == "password" for e in tree.iter("input")):
        return Outcome.LOGIN_PAGE
    if len(text) >= _HARDLY_ANY_TEXT or b"application/ld+json" in body or _is_cut_short(tree):
        return Outcome.OK
    if any(len(script.text or "") > 0 or script.get("src") for script in tree.iter("script")):
        return Outcome.NEEDS_BROWSER
    return Outcome.OK if text else Outcome.EMPTY


def _has_paragraphs(tree: etree._Element, enough: int) -> bool:
    """Whether the paragraphs alone have so many characters that a reader sees: of nearly every page they have, and tell it soon.

    >>> _has_paragraphs(etree.fromstring("<div><p>Call us</p><noscript><p>without scripts</p></noscript></div>"), 8)
    False
    """
    length = 0
    for paragraph in tree.iter("p"):
        text = paragraph.text
        if text and next(paragraph.iterancestors(*_SILENT), None) is None:
            length += len(" ".join(text.split()))
            if length >= enough:
                return True
    return False


def _is_cut_short(tree: etree._Element) -> bool:
    # Nested deeper than the parser goes: the text is in the bytes and not in the tree.
    last = deque(tree.iter(), maxlen=1)[0]
    return sum(1 for _ in last.iterancestors()) >= _PARSER_DEPTH


def _is_wall(text: str, title: str, body: bytes) -> bool:
    # A captcha in a contact form is no wall: the words of a wall must stand there, or nothing else at all.
    if _WALL_WORDS.search(title):
        return True
    start = body[:_WALL_WITHIN].lower()
    return any(mark in start for mark in _WALL) and (len(text) < 120 or _WALL_WORDS.search(text) is not None)


def _is_challenge(body: bytes) -> bool:
    # The script of a wall alone may stand in every page of a host, in that of its errors too.
    start = body[:_WALL_WITHIN].lower()
    return any(mark in start for mark in _WALL) and _WALL_WORDS.search(start.decode("latin-1")) is not None


def visible_text(tree: etree._Element, most: int) -> str:
    """Up to about `most` characters that a reader would see: text outside scripts, and what images say.

    >>> visible_text(etree.fromstring("<p>Call<script>x()</script> us <img alt='Aetna'/></p>"), 99)
    'Call us Aetna'
    """
    pieces: list[str] = []
    length = 0
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        if event == "start":
            if element.tag in _SILENT:
                events.skip_subtree()
                continue
            piece = element.get("alt") if element.tag == "img" else element.text
        else:
            piece = element.tail
        if piece and not piece.isspace():
            words = " ".join(piece.split())
            pieces.append(words)
            length += len(words) + 1
            if length > most:  # the last word is followed by no space
                break
    return " ".join(pieces)
