"""Microdata (itemscope, itemtype, itemprop) and RDFa Lite (vocab, typeof, property) of schema.org, as the walk meets them.

Only what names an organisation and says how to reach it is kept. Foreign vocabularies, items without a type that hang
on nothing, properties outside of items and items in testimonials or among the staff are left out, and lose only
themselves. `itemref`, and what is marked in the head of a page, is not followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

from bs4.element import PreformattedString, Tag

from extract.document import Zone
from extract.reading.item import MarkedItem, Stated, whose
from extract.wordings import Wordings

MAX_ITEMS = 500
MAX_PROPERTIES = 2_000
MAX_VALUE = 200  # characters: longer than any name, number or address
MAX_PARTS = 40  # elements and texts within one value
UNREAD_ZONES: frozenset[Zone] = frozenset(("testimonial", "staff", "related", "legal"))
_KEPT = frozenset(
    "name telephone faxNumber address streetAddress addressLocality addressRegion postalCode".split()
)  # fmt: skip
_HOURS = frozenset(
    "openingHours openingHoursSpecification specialOpeningHoursSpecification hoursAvailable opens closes dayOfWeek".split()
)
_WORDINGS = Wordings.of(__name__)
_ZONE_TYPES = _WORDINGS["zone_types"]
_SCHEMA = _WORDINGS["schema"]
_NO_TEXT = frozenset("script style noscript template svg iframe object video audio textarea head math".split())
_NEW_LINE = frozenset("br p div li ul ol dl dt dd tr td th table h1 h2 h3 h4 h5 h6".split())
_FEWEST_DIGITS = 7  # of a phone number; "Call now" is none


def is_marked(markup: bytes) -> bool:
    """Whether a page may hold marked elements at all: asked once, so that others cost nothing.

    >>> is_marked(b"<p itemprop=name>Quarry House</p>"), is_marked(b"<p>Quarry House</p>")
    (True, False)
    """
    return b"itemprop" in markup or b"itemscope" in markup or b"typeof=" in markup or b"itemProp" in markup


class _Open(NamedTuple):
    """An item whose element is open: the attribute that names its properties, and the item where it is one to keep."""

    tag: Tag
    names: str
    item: MarkedItem | None


class Marks:
    """Receives the elements of a page as they open and close; `items` are those kept, in the order of the page."""

    def __init__(self) -> None:
        self.items: list[MarkedItem] = []
        self._open: list[_Open] = []
        self._vocabularies: list[tuple[Tag, bool]] = []  # whether it is schema.org that bare words are of
        self._left = MAX_PROPERTIES

    def zone(self, tag: Tag) -> Zone | None:
        """What kind of part of the page an element is by its marks: office hours, a review, a person's; else None.

        The text of office hours is no session's, whatever it reads like.
        """
        attributes = tag.attrs
        names = f"{attributes.get('itemprop', '')} {attributes.get('property', '')}"
        if len(names) > 1 and any(_bare(name) in _HOURS for name in names.split()):
            return "hours"
        types = f"{attributes.get('itemtype', '')} {attributes.get('typeof', '')}"
        found = _ZONE_TYPES.search(types) if len(types) > 1 else None
        return cast("Zone", found.lastgroup) if found else None

    def enter(self, tag: Tag, zone: Zone) -> None:
        """An element opens, in a part of the page of that kind."""
        attributes = tag.attrs
        if "vocab" in attributes:
            self._vocabularies.append((tag, _SCHEMA.match(str(attributes["vocab"])) is not None))
        outer = self._open[-1] if self._open else None
        names = str(attributes.get(outer.names) or "").split() if outer is not None else []
        if "itemscope" in attributes or "typeof" in attributes:
            self._open_item(tag, outer, next((_bare(name) for name in names), ""), zone)
        elif outer is not None and outer.item is not None and names and zone not in UNREAD_ZONES:
            for name in {_bare(name): None for name in names}:
                if name in _KEPT and self._left:
                    self._left -= 1
                    if stated := _stated(tag, name):
                        outer.item.properties.setdefault(name, []).append(stated)

    def leave(self, tag: Tag) -> None:
        """An element closes."""
        if self._open and self._open[-1].tag is tag:
            self._open.pop()
        if self._vocabularies and self._vocabularies[-1][0] is tag:
            self._vocabularies.pop()

    def _open_item(self, tag: Tag, outer: _Open | None, key: str, zone: Zone) -> None:
        around = outer.item if outer is not None else None
        is_microdata = "itemscope" in tag.attrs
        written = str(tag.attrs.get("itemtype" if is_microdata else "typeof") or "").split()
        bare_counts = not is_microdata and bool(self._vocabularies) and self._vocabularies[-1][1]
        types = tuple(name for one in written if (name := _schema_type(one, bare_counts=bare_counts)))
        item = None
        # Without a type it is what its property says: an address mostly.
        is_known = bool(types) or (not written and around is not None and bool(key))
        if is_known and zone not in UNREAD_ZONES and len(self.items) < MAX_ITEMS:
            path = (*around.path, key) if around is not None else ()
            belongs = whose(types, key, around.whose if around is not None else "own")
            item = MarkedItem(types, path, belongs, {}, around)
            self.items.append(item)
        self._open.append(_Open(tag, "itemprop" if is_microdata else "property", item))


def _bare(name: str) -> str:
    """The name of a property without its vocabulary.

    >>> [_bare(name) for name in ("telephone", "schema:name", "https://schema.org/address", "og:title")]
    ['telephone', 'name', 'address', 'og:title']
    """
    return _SCHEMA.sub("", name).removeprefix("schema:")


def _schema_type(written: str, *, bare_counts: bool) -> str:
    """The name of a type of schema.org, or nothing where it is another vocabulary's.

    >>> _schema_type("http://schema.org/MedicalClinic", bare_counts=False), _schema_type("schema:Hospital", bare_counts=False)
    ('MedicalClinic', 'Hospital')
    >>> _schema_type("Organization", bare_counts=True), _schema_type("http://data-vocabulary.org/Organization", bare_counts=True)
    ('Organization', '')
    """
    name = _bare(written)
    if name == written and not bare_counts:
        return ""
    return "" if ":" in name or "/" in name else name


def _stated(tag: Tag, key: str) -> Stated | None:
    """What a property's element says: its content, else its text, else the number that its link calls."""
    content = " ".join(str(tag.attrs.get("content") or "").split())
    if content:
        return Stated(content, content, "attribute") if len(content) <= MAX_VALUE else None
    text = _text(tag)
    if key in ("telephone", "faxNumber") and sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        href = str(tag.attrs.get("href") or "").strip()
        scheme, _, number = href.partition(":")
        if scheme.lower() in ("tel", "fax", "callto") and len(href) <= MAX_VALUE:
            return Stated(unquote(number).strip("/ "), href, "attribute")
    return Stated(text, text, "text") if text else None


def _text(tag: Tag) -> str:
    """The visible text of an element; nothing where it is longer than a value can be.

    >>> from extract.reading.tree import tree
    >>> _text(tree("<p>7 Lake&nbsp;Road<br>Suite <b>2</b><script>x</script></p>").p)
    '7 Lake Road Suite 2'
    """
    parts: list[str] = []
    for part in _parts(tag):
        if part is None or sum(map(len, parts)) > 2 * MAX_VALUE:
            return ""
        parts.append(part)
    text = " ".join("".join(parts).split())
    return text if len(text) <= MAX_VALUE else ""


def _parts(tag: Tag) -> Iterator[str | None]:
    """The texts within an element, with a space where a line ends; None where there are too many."""
    left = MAX_PARTS
    stack: list[Any] = [tag]
    while stack:
        held = stack.pop()
        if isinstance(held, Tag):
            if held.name in _NO_TEXT:
                continue
            if (left := left - len(held.contents)) < 0:
                yield None
                return
            if held.name in _NEW_LINE:
                yield " "
            stack.extend(reversed(held.contents))
        elif not isinstance(held, PreformattedString):
            yield str(held)
