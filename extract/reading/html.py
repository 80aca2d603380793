"""HTML to Document: one walk over the parsed tree, hidden parts that can be shown included, scripts, styles and comments left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, cast

from bs4 import BeautifulSoup
from bs4.element import Tag

from extract.bounds import MAX_BLOCKS, MAX_ELEMENTS
from extract.document import Document, Kind, Zone
from extract.patterns.alternatives import beginnings, either
from extract.patterns.searching import compiled
from extract.reading.builder import LINE_HEADING, Builder, Mark
from extract.reading.indents import is_indented
from extract.reading.label_pairs import FAX
from extract.reading.labels import hold_labels, hold_panels
from extract.reading.markup import without_code, without_pictures
from extract.reading.microdata import UNREAD_ZONES, Marks, is_marked
from extract.reading.tabs import panels
from extract.reading.tree import is_cut, titles, tree, within
from extract.reading.unseen import is_unseen
from extract.wordings import Wordings

SKIPPED = frozenset(
    "script style noscript template svg iframe object embed canvas video audio map math head input textarea s strike del".split()
)
_LEFT_OUT = SKIPPED | {"dialog"}  # which is read where it is open, or can be opened
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q samp small span strong sub sup time tt u "
    "var wbr img picture source br button select option".split()
)
VOID = frozenset(("br", "img"))  # of those, which hold nothing
BOLD = frozenset(("b", "strong"))
_ICON_TAGS = frozenset(("i", "span"))  # which hold nothing and are drawn by their class
_INLINE_BLOCKS = frozenset(("button", "option"))  # which stand in a line, and are blocks of their own
# What belongs into a head. A page without a <body> tag leaves there what the parser does not know, such as <section> or <main>.
HEAD_TAGS = frozenset(("title", "meta", "link", "base", "script", "style", "noscript", "template", "svg", "iframe"))
# Without attributes these change nothing but where words may run together.
PLAIN_INLINE = INLINE - frozenset(("a", "b", "strong", "br", "img", "button", "option"))
_TEXT_LEFT_OUT = frozenset(("svg", "noscript", "template", "textarea", "s", "strike", "del"))
CLOSES_HEADINGS = frozenset(("li", "article", "details"))
HEADINGS = {f"h{level}": level for level in range(1, 8)}
STRUCK = "line-through"  # of a style that strikes the text through, as <s> does: it is no longer so
CAPTIONS = frozenset(("summary", "dt", "caption", "legend"))
_OWN_ENDS = frozenset((*INLINE, *HEADINGS, *CAPTIONS, "td", "th", "table"))  # whose end does more than to part blocks
LOOKED_THROUGH = 5000  # elements and texts of a nav
MAX_WRAPPERS = 100  # elements around a main heading
PROSE = 2  # paragraphs; beside a main heading more than a menu has
MAX_TITLES = 5  # first-level headings whose wrappers are looked at

_ZONE_BY_TAG: dict[str, Zone] = {"nav": "nav", "footer": "footer", "aside": "aside", "form": "form", "header": "header"}
_ZONE_TAGS = frozenset((*_ZONE_BY_TAG, "blockquote"))
_NO_ZONE = frozenset(
    ("body", "html", "main", "article", "a", "img", "li", "button", "option")
)  # whatever their attributes say
_ZONE_BY_ROLE: dict[str, Zone] = {"navigation": "nav", "contentinfo": "footer", "menu": "nav", "menubar": "nav"}
_WORDINGS = Wordings.of(__name__)
# Words of class and id attributes, taken whole (between hyphens, underscores and spaces).
_ZONE_WORDS: tuple[tuple[Zone, re.Pattern[str]], ...] = (
    ("testimonial", _WORDINGS["zone_testimonial"]),
    ("nav", _WORDINGS["zone_nav"]),
    ("footer", _WORDINGS["zone_footer"]),
    ("legal", _WORDINGS["zone_legal"]),
    ("staff", _WORDINGS["zone_staff"]),
    ("related", _WORDINGS["zone_related"]),
)  # fmt: skip
# Each stands behind something that is no letter, to which a search skips; what all of them begin with is asked next, once for all.
_ZONE_CLASS = compiled(
    rf"[^a-z](?={either(beginnings('|'.join(pattern.pattern for _, pattern in _ZONE_WORDS)))})"
    rf"(?:{'|'.join(f'(?P<{zone}>(?:{pattern.pattern})(?![a-z]))' for zone, pattern in _ZONE_WORDS)})"
)


def parse_html(markup: str) -> Document:
    """Parse a page's markup.

    >>> parse_html("<h2>Evenings</h2><p>Mon&amp;Wed <b>6</b>-9 PM<script>x</script>").blocks[1].text
    'Mon&Wed 6-9 PM'
    """
    # As the parser wants it, and cut faster than characters are, which take more than a byte each in most pages.
    kept = without_code(without_pictures(markup.encode("utf-8", "replace")))
    soup = tree(kept, "utf-8")
    marks = Marks() if is_marked(kept) else None
    builder = Builder()
    if is_cut(soup):
        builder.warnings.append(f"only the first {MAX_ELEMENTS:,} elements of this page were read")
    _read_head(soup, builder)
    html = _child(soup, "html") or soup
    body = _child(html, "body") or html
    if marks is not None:
        builder.marked = marks.items
        for tag in dict.fromkeys((html, body)):
            marks.enter(tag, "main")
    _walk(body, builder, marks, titles(soup)[:MAX_TITLES], _left_in_head(html), hides=b" hidden" in kept)
    if len(builder.blocks) >= MAX_BLOCKS:
        builder.warnings.append(f"only the first {MAX_BLOCKS:,} paragraphs and lines of this page were read")
    document = builder.document("html")
    hold_panels(document.blocks, builder.elements, panels(builder.elements, builder.links))
    hold_labels(document.blocks, builder.elements)
    return document


def _child(tag: Tag, name: str) -> Tag | None:
    """The first child of that name; the tree's own search by name costs more than such a page takes to read."""
    return next((child for child in tag.contents if isinstance(child, Tag) and child.name == name), None)


def _read_head(soup: BeautifulSoup, builder: Builder) -> None:
    html = _child(soup, "html")
    if html is not None:
        builder.language = str(html.get("lang") or "").split("-")[0].lower()
    head = _child(html or soup, "head")
    if head is None:
        return
    title = _child(head, "title")
    if title is not None:
        builder.title = " ".join(title.get_text().split())
    for tag in head.children:
        if not isinstance(tag, Tag):
            continue
        if tag.name == "script":
            _keep_structured(tag, builder)
        elif tag.name == "meta":
            name = tag.get("property") or tag.get("name")
            if name and tag.get("content"):
                builder.meta[str(name).lower()] = str(tag["content"])
    if builder.title:
        builder.line("title", builder.title)


def _left_in_head(html: Tag) -> list[Tag]:
    """The elements of the head that a browser shows: there the body begins."""
    head = _child(html, "head")
    if head is None:
        return []
    return [child for child in head.contents if isinstance(child, Tag) and child.name not in HEAD_TAGS]


def _keep_structured(tag: Tag, builder: Builder) -> None:
    if "ld+json" in str(tag.get("type") or ""):
        builder.structured.append("".join(str(part) for part in tag.contents))


def _walk(
    root: Tag, builder: Builder, marks: Marks | None, headings: list[Tag], before_it: list[Tag], *, hides: bool
) -> None:
    """Depth first with a stack of our own: pages nested 100,000 deep must not exhaust Python's."""
    textless: dict[int, bool] = {}  # by id of the element; the tree stands while it is walked
    wrappers = frozenset(id(parent) for heading in headings for parent in islice(heading.parents, MAX_WRAPPERS))
    blocks = builder.blocks
    # The elements around the one that is read, outermost first. The name of each is kept beside it: to read an attribute of a
    # tag costs more than of other objects, as BeautifulSoup looks for children under each name that is none.
    outer: list[tuple[Tag, str, Iterator[Any], Mark | None]] = []
    tag, opened, children = root, root.name, iter([*before_it, *root.contents])
    before: Mark | None = builder.mark()
    while len(blocks) < MAX_BLOCKS:
        child: Any = None
        for child in children:
            if not isinstance(child, str):
                break
            if child.isspace() and _parts_badges(child, tag, textless):
                builder.separate()
            else:
                builder.write(child)
        else:
            if before is None:
                _leave_inline(opened, builder)
            elif opened in _OWN_ENDS:
                _leave(opened, builder, before)
            else:
                builder.close_block(before, closes_headings=opened in CLOSES_HEADINGS)
            if marks is not None:
                marks.leave(tag)
            if not outer:
                return
            tag, opened, children, before = outer.pop()
            continue
        name, attributes = child.name, child.attrs
        if (
            (name in _LEFT_OUT and (name != "dialog" or is_unseen(child, name, attributes)))
            or ("style" in attributes and _is_styled_away(child, name, attributes))
            or (hides and "hidden" in attributes and is_unseen(child, name, attributes))
        ):
            _skip(child, builder)
        elif name in VOID and marks is None and not child.contents:
            _enter(child, name, attributes, builder, wrappers)
        else:
            outer.append((tag, opened, children, before))
            tag, opened, children = child, name, iter(child.contents)
            if not attributes and name in PLAIN_INLINE:
                before = None
                builder.boundary()
            elif marks is None or not attributes:
                before = _enter(child, name, attributes, builder, wrappers)
            else:
                before = _enter_marked(child, builder, wrappers, marks)


def _is_styled_away(tag: Tag, name: str, attributes: dict[str, Any]) -> bool:
    """Whether the style of an element strikes its text through, or hides it for good."""
    style = attributes["style"]
    return STRUCK in style or ("none" in style and is_unseen(tag, name, attributes))


def _parts_badges(space: Any, parent: Any, textless: dict[int, bool]) -> bool:
    """Whether white space parts two things and not two words: it stands between inline elements of a parent that has no
    text of its own, as between the names of a row of badges or the links of a menu."""
    before, after = space.previous_sibling, space.next_sibling
    if not (isinstance(before, Tag) and isinstance(after, Tag) and before.name == after.name) or before.name in VOID:
        return False
    if before.name not in INLINE:
        return False
    if id(parent) not in textless:  # asked at each space, so remembered
        textless[id(parent)] = all(isinstance(child, Tag) or child.isspace() for child in parent.contents)
    return textless[id(parent)]


def _skip(tag: Tag, builder: Builder) -> None:
    if tag.name == "script":
        _keep_structured(tag, builder)
    elif (tag.name in _TEXT_LEFT_OUT or tag.name not in SKIPPED) and tag.get_text(strip=True):
        builder.flush()  # a quote must not reach across text that was left out


def _enter_marked(tag: Tag, builder: Builder, wrappers: frozenset[int], marks: Marks) -> Mark | None:
    zone = marks.zone(tag) if builder.zone not in UNREAD_ZONES and tag.name not in VOID else None
    before: Mark | None = None
    # A by-line within a sentence, or a page that is a review as a whole, is no part of another kind.
    if zone is not None and (zone != "staff" or tag.name not in INLINE) and id(tag) not in wrappers:
        before = builder.mark()
        builder.flush()
        builder.enter_zone(zone)
    entered = _enter(tag, tag.name, tag.attrs, builder, wrappers)
    marks.enter(tag, builder.zone)
    return before or entered


def _enter(tag: Tag, name: str, attributes: dict[str, Any], builder: Builder, wrappers: frozenset[int]) -> Mark | None:
    """An element opens; gives what is to be put back where it closes, or None for an inline one that changes nothing."""
    if name == "br":
        builder.break_line()
        return None
    if name == "img":
        builder.picture(
            str(attributes.get("alt") or ""), str(attributes.get("src") or attributes.get("data-src") or "")
        )
        return None
    may_open = name in _ZONE_TAGS or (attributes and name not in _NO_ZONE)
    zone = _zone(tag, name, attributes, builder.zone, wrappers) if may_open else None
    before: Mark | None = None
    if name not in INLINE:
        before = builder.open_block(tag)
    elif name == "button" and builder.kind == "heading":
        builder.boundary()  # the title of an accordion: "<h3><button>"
        return None
    elif zone is not None or name in _INLINE_BLOCKS:
        before = builder.mark()
        builder.flush()
    elif name in _ICON_TAGS and FAX in attributes.get("class", "") and not tag.contents:
        builder.icon(FAX)
        return None
    else:
        builder.boundary()
    if zone is not None:
        builder.enter_zone(zone)
    if (opens := _OPENS.get(name)) is not None:
        opens(tag, builder)
    return before


def _open_cell(tag: Tag, builder: Builder) -> None:
    builder.open_cell(header=tag.name == "th", span=_span(tag, "colspan"), rows=_span(tag, "rowspan"))


def _open_of_kind(kind: Kind) -> Callable[[Tag, Builder], None]:
    """What opens an element that is a block of that kind."""

    def opens(_: Tag, builder: Builder) -> None:
        builder.kind = kind

    return opens


def _open_button(tag: Tag, builder: Builder) -> None:
    builder.kind = "button"
    builder.elements.buttons.append(tag)


# What an element does when it opens, beside parting blocks and opening a zone; most do nothing.
_OPENS: dict[str, Callable[[Tag, Builder], None]] = {
    **dict.fromkeys((*HEADINGS, *CAPTIONS), _open_of_kind("heading")),
    **dict.fromkeys(("td", "th"), _open_cell),
    **dict.fromkeys(("ul", "ol", "dl"), lambda _, builder: builder.open_list()),
    "li": _open_of_kind("item"),
    "button": _open_button,
    "option": _open_of_kind("option"),
    "table": lambda _, builder: builder.open_table(),
    "tr": lambda _, builder: builder.open_row(),
    **dict.fromkeys(("b", "strong"), lambda _, builder: builder.open_bold()),
    "a": lambda tag, builder: builder.open_link(str(tag.attrs.get("href") or "")),
}


def _leave_inline(name: str, builder: Builder) -> None:
    """An inline element that changed nothing closes."""
    if name in VOID:
        return
    if name == "a":
        builder.close_link()
    builder.boundary()
    if name in BOLD:
        builder.note_bold()


def _leave(name: str, builder: Builder, before: Mark) -> None:
    """An element closes whose end does more than to part blocks."""
    if name in INLINE:
        if name == "a":
            builder.close_link()
        if name in _INLINE_BLOCKS or builder.zone != before[0]:
            builder.flush()
        else:
            builder.boundary()
        if name in BOLD:
            builder.note_bold()
        builder.zone, builder.kind = before[:2]
        return
    if name in HEADINGS or name in CAPTIONS:
        builder.close_heading(HEADINGS.get(name, LINE_HEADING))
        if name == "caption":
            builder.reach_over_table()
    else:
        builder.flush()
        if name == "table":
            builder.close_table()
        else:
            builder.close_cell()
    builder.close_block(before)


def _span(tag: Tag, name: str) -> int:
    text = str(tag.get(name) or "1")
    return min(int(text), 50) if text.isdigit() and int(text) else 1


def _zone(tag: Tag, name: str, attributes: dict[str, Any], current: Zone, wrappers: frozenset[int]) -> Zone | None:
    """The zone that an element opens, or None where it opens none."""
    if name in _ZONE_BY_TAG and not (name == "header" and current != "main"):
        if name == "nav" and id(tag) in wrappers and _holds_prose(tag):
            return None  # a box in it was never closed, so that the parser takes the page for a part of the menu
        return _ZONE_BY_TAG[name]
    if name == "blockquote":
        return None if is_indented(tag) else "testimonial"
    if (role := attributes.get("role")) and role in _ZONE_BY_ROLE:
        return _ZONE_BY_ROLE[str(role)]
    classes, identifier = attributes.get("class", ""), attributes.get("id", "")
    zone = _zone_of_words(f" {classes} {identifier}") if classes or identifier else None
    if zone is None or (name in INLINE and zone != "testimonial"):
        return None
    # A wrapper of the whole page that merely carries the word is no zone.
    return None if id(tag) in wrappers else zone


def _holds_prose(nav: Tag) -> bool:
    """Whether paragraphs stand in it, as far as is looked: of navs in navs each is asked."""
    paragraphs = (one for one in islice(within(nav), LOOKED_THROUGH) if isinstance(one, Tag) and one.name == "p")
    return len(list(islice(paragraphs, PROSE))) == PROSE


@lru_cache(maxsize=4096)
def _zone_of_words(words: str) -> Zone | None:
    found = _ZONE_CLASS.search(words.lower())
    return cast("Zone", found.lastgroup) if found else None
