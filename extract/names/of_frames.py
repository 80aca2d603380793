"""The name that the frame of a page bears: on the link to the site's own start, before the number in the footer, in its heading and alone again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from extract.document import Document, fold
from extract.names.candidates import Provider
from extract.names.checks import is_distinctive, is_name
from extract.names.forms import KIND, is_partner, without_number
from extract.names.over_streets import STREET
from extract.patterns.phone_forms import PHONE
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

FIRST_LINKS = 6  # a page links its start first, behind what skips to its text, a number and a portal
MOST_OF_A_LINK = 80  # characters
MOST_OF_A_LINE = 200
MOST_OF_A_FOOTER = 60  # blocks at the end of a page that are looked at
MOST_BEFORE_TITLE = 40  # sentences before which the page's own heading stands
_WORDINGS = Wordings.of(__name__)
_START = _WORDINGS["start"]
_OUTSIDE = compiled(r"https?://|//")
_AROUND = _WORDINGS["around"]
_NO_HOUSE = _WORDINGS["no_house"]
_HEADING_PARTS = compiled(r"\s+[|–—·»-]\s+|\s*\|\s*")
_ANY_CARE = _WORDINGS["any_care"]
_JOINING = frozenset(("of", "and", "for", "the", "at", "&", "in"))
_ENDS_NAME = compiled(r"\s*(?:[|•·\n]|\s[–—-]\s|:\s|,\s)\s*")


def names_of_frames(document: Document) -> Iterator[Provider]:
    """The candidates for the provider's name that the frame of the page gives."""
    yield from _linked_to_start(document)
    yield from _before_numbers(document)
    yield from _over_lines_of_address(document)


def _linked_to_start(document: Document) -> Iterator[Provider]:
    """The words of the first link to the site's own start, where they are a name and not "Home"."""
    links = document.links[:FIRST_LINKS]
    for link in links:
        if (
            link.zone == "footer"
            or not 1 < len(link.text) <= MOST_OF_A_LINK
            or not _leads_to_start(document, link.href)
        ):
            continue
        name = _AROUND.sub("", " ".join(link.text.split())).strip()
        if not name:
            continue
        several = " " in name or document.text.count(name) > 1  # a picture may be called "Trees"
        if several and not name[0].islower() and is_name(name) and is_distinctive(name) and not is_partner(name):
            yield Provider(name, link.text, "text", "home_link")
            return


def _leads_to_start(document: Document, href: str) -> bool:
    """Whether an address is the site's own start: "/", or the bare host that most of its links lead to."""
    if _START.fullmatch(href):
        return True
    if not _OUTSIDE.match(href) or (host := _bare_host(href)) is None:
        return False
    known = document.meta.get("og:url", "")
    if known:
        return _host(known) == host
    hosts = Counter(found for link in document.links if (found := _host(link.href)))
    return hosts[host] > 1 and hosts[host] == max(hosts.values())


def _bare_host(href: str) -> str | None:
    """The host of an address that names no page of it."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return None
    return None if parts.path.strip("/") or parts.query or parts.fragment else _host(href)


def _host(href: str) -> str:
    """The host of an address without "www.", or "" of one within the site.

    >>> _host("https://www.quarry.example/iop"), _host("/iop")
    ('quarry.example', '')
    """
    try:
        return (urlsplit(href.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _before_numbers(document: Document) -> Iterator[Provider]:
    """The name of a kind of house that begins a footer's line with a phone number in it: "Harbor Quarry Recovery · 775-555-0147"."""
    for block in document.blocks:
        if block.zone != "footer" or block.kind not in ("paragraph", "item", "cell"):
            continue
        text = block.text[:MOST_OF_A_LINE]
        if PHONE.search(text) is None:
            continue
        name = _ENDS_NAME.split(without_number(text.strip()), maxsplit=1)[0].strip(" .,")
        if KIND.search(name) and not _NO_HOUSE.search(name) and is_name(name) and is_distinctive(name):
            yield Provider(name, name, "text", "over_address")


def _over_lines_of_address(document: Document) -> Iterator[Provider]:
    """The name of a kind of house on a footer's line of its own, right over its number or its street; of several names none is told."""
    footer = [block for block in document.blocks[-MOST_OF_A_FOOTER:] if block.zone == "footer"]
    found = set()
    for block, below in pairwise(footer):
        name = block.text.strip(" .,:")
        if len(name) > MOST_OF_A_LINK or " " not in name or "\n" in name or KIND.search(name) is None:
            continue
        line = below.text[:MOST_OF_A_LINE]
        if PHONE.search(line) is None and STREET.match(line) is None:
            continue
        if not _NO_HOUSE.search(name) and is_name(name) and is_distinctive(name):
            found.add(name)
    if len(found) == 1:
        (name,) = found
        yield Provider(name, name, "text", "over_address")


def heads_the_site(units: list[Unit], document: Document) -> Iterator[Provider]:
    """The first heading that ends with what kind of place it is, where the title, which names nobody, stands as a further heading: the head of the site."""
    title = fold(document.title).strip()
    headings = [unit for unit in units[:MOST_BEFORE_TITLE] if unit.block.kind == "heading"]
    if not title or len(headings) < 2 or all(unit.low.strip() != title for unit in headings[1:]):
        return
    name = headings[0].text.strip(" .,")
    words = name.split()
    kind = len(words) > 2 and KIND.fullmatch(words[-1]) and all(word[0].isupper() or word in _JOINING for word in words)
    if kind and not _ANY_CARE.search(name) and is_name(name) and is_distinctive(name):
        yield Provider(name, name, "heading", "heading")


def headed_and_alone(heading: str, units: list[Unit]) -> Iterator[Provider]:
    """The part of the first heading that ends with what kind of place it is and stands alone again, as over an address: "Harbor Quarry House - Rooms"."""
    parts = _HEADING_PARTS.split(heading.strip())
    for part in parts if len(parts) == 2 else ():
        kind = " " in part and KIND.fullmatch(part.split()[-1])
        if kind and is_name(part) and is_distinctive(part) and any(unit.text.strip() == part for unit in units):
            yield from [Provider(part, part, "heading", "heading")] * 2
            return
