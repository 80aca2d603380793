"""The links of a page, read with lxml, each spelling looked at once a site: menus repeat on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import islice

from lxml import etree

from crawler.fetched import Link
from crawler.scoring import nests, score_link, shape
from crawler.urls import clean_url, is_session, same_site, without_www

MOST_LINKS_READ = 2000  # of one page
MOST_REMEMBERED = 20_000  # spellings, a visit
_MOST_NOTES, _MOST_KINDS = 3, 100
_BY_DATE = re.compile(r"[?&](?:month|year|date|day|week)=|/calend[^?]*/\d|/events?/(?:19|20)\d\d[/-]", re.I)
_BY_A_DATE, _NESTED = "links by date (a calendar without end)", "links whose path repeats itself (paths without end)"
_FEWEST = {
    _BY_A_DATE: 2,
    _NESTED: 1,
}  # that are told: what such links lead to is not asked for, so there are no more of them
MOST_OF_A_SHAPE = 8  # addresses that differ only in numbers or query values
_OTHER_HOST_PENALTY = 15  # portal.harbor.example is likelier a login than a program
_PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|$)", re.I)
_WIDE = re.compile(rb"utf-?(?:7|16|32)", re.I)
_TAGS = ("a", "area", "iframe", "meta")


def parse_html(body: bytes, charset: str | None = None) -> etree._Element | None:
    """The tree of an HTML page, however broken; None where there is no element in it.

    What lies deeper than libxml2's limit of 2,048 levels is cut off.

    >>> parse_html(b"") is None
    True
    >>> parse_html(b"<meta charset=utf-16><p>IOP", "no-such-name").findtext(".//p")
    'IOP'
    >>> parse_html("<p>IOP".encode("utf-16"), "ascii").findtext(".//p")  # what it begins with says more than a header
    'IOP'
    """
    charset = charset if _is_known(charset) else None
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        charset = "utf-16"
    elif b"\0" not in body[:100] and _WIDE.search(charset.encode() if charset else body[:1024]):
        charset = (
            "utf-8"  # markup in UTF-16 has zero bytes: whoever declares it here is wrong, and HTML says to read UTF-8
        )
    try:
        return etree.fromstring(body, _parser(charset))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


@lru_cache(maxsize=64)
def _parser(charset: str | None) -> etree.HTMLParser:
    """The parser for pages of that charset; one that is used again needs less, and so does one that keeps no list of ids."""
    return etree.HTMLParser(encoding=charset, remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False)


def _is_known(charset: str | None) -> bool:
    try:
        _parser(charset)
    except LookupError:
        return False
    return True


class LinkReader:
    """Finds the links of one site's pages; `other_sites` are hosts of the list that are sites of their own."""

    def __init__(self, host: str, known: dict[str, float], other_sites: frozenset[str] = frozenset()) -> None:
        self._host = host
        self._known = known
        self._others = other_sites
        self._seen: set[str] = set()
        self._own: dict[str, bool] = {}
        self._shapes = Counter(shape(url) for url in known)
        self._trapped: dict[str, int] = {}  # links not taken, by what they are

    def from_page(self, tree: etree._Element, page_url: str) -> list[Link]:
        """New links of a page (and links now scored higher), best first."""
        base = page_url
        if (element := next(tree.iter("base"), None)) is not None and element.get("href"):
            base = clean_url(page_url, element.get("href", "")) or page_url
        found, seen = [], self._seen
        folder = base.rpartition("/")[0]
        for element in islice(tree.iter(*_TAGS), MOST_LINKS_READ):
            target = (element.get("href") or _other_target(element)).strip()
            if not target:
                continue
            # A link from the root or with a scheme means the same on every page; others depend on the folder.
            key = target if target[0] == "/" or "://" in target[:8] else f"{folder} {target}"
            if key in seen or len(seen) >= MOST_REMEMBERED:
                continue
            seen.add(key)
            if link := self.consider(base, target, partial(_words, element)):
                found.append(link)
        return sorted(found, key=lambda link: -link.score)

    def consider(self, base: str, target: str, words: Callable[[], str] = str) -> Link | None:
        """The link in one spelling with its score, if it is of this site and news; its `words` are asked for only then."""
        # Most links that lead elsewhere are seen to without the cost of cleaning them.
        if (absolute := _PLAIN_HOST.match(target)) and not self._is_own(absolute[1]):
            return None
        url = clean_url(base, target)
        if url is None:
            return None
        host = url.split("/", 3)[2]
        if not same_site(host, self._host) or (host != self._host and host in self._others):
            return None
        score = score_link(url, words())
        if score is None:
            if _BY_DATE.search(url):
                self._count(_BY_A_DATE)
            elif nests(url):
                self._count(_NESTED)
            return None
        if "?" in target or ";" in target:
            parts = target.replace(";", "&").replace("?", "&").split("&")[1:]
            if any(is_session(part.partition("=")[0]) for part in parts):
                self._count("links with session ids, taken without them")
        if without_www(host) not in (without_www(self._host), without_www(base.split("/", 3)[2])):
            score -= _OTHER_HOST_PENALTY
        if url in self._known:
            if score <= self._known[url]:
                return None
        else:
            kind = shape(url)
            if self._shapes[kind] >= MOST_OF_A_SHAPE and kind != url:
                self._count(f"links like {kind[:100]}, of which {MOST_OF_A_SHAPE} are taken")
                return None
            self._shapes[kind] += 1
        self._known[url] = score
        return Link(url, score)

    def _is_own(self, host: str) -> bool:
        """Whether the host is of this site; the few hosts that a site links to are judged once."""
        own = self._own.get(host)
        if own is None:
            own = same_site(host.lower(), self._host)
            if len(self._own) < MOST_REMEMBERED:
                self._own[host] = own
        return own

    def notes(self) -> list[str]:
        """What many links of the site were, where it looks like a trap."""
        commonest = sorted(self._trapped.items(), key=lambda one: -one[1])
        return [f"{count} {what}" for what, count in commonest if count >= _FEWEST.get(what, MOST_OF_A_SHAPE)][
            :_MOST_NOTES
        ]

    def _count(self, what: str) -> None:
        if what in self._trapped or len(self._trapped) < _MOST_KINDS:
            self._trapped[what] = self._trapped.get(what, 0) + 1


def _other_target(element: etree._Element) -> str:
    """The address of what may be a link without an href."""
    if element.tag == "iframe":
        return str(element.get("src") or "")
    if element.tag != "meta" or element.get("http-equiv", "").lower() != "refresh":
        return ""
    return str(element.get("content", "")).partition("=")[2].strip(" '\"")


def _words(element: etree._Element) -> str:
    words = [text for text in element.itertext() if not text.isspace()][:20]
    words += [value for name in ("title", "aria-label") if (value := element.get(name))]
    words += [image.get("alt", "") for image in element.iter("img")][:3]
    return " ".join(words)[:200]
