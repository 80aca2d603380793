"""BeautifulSoup's tree of a page, built without what only XML and the writing of a page need.

BeautifulSoup checks each tag and attribute for XML namespaces, copies the attributes three times, gives each element
a dozen attributes that are the same for all, and counts open tags by name; for HTML that is read once, none of it
does anything, and all of it is two thirds of its time. The tree is of its own classes, linked as it links them; comments
and what only parts a block tag from the next (line ends and indents) are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import signature
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import NavigableString, PageElement, Script, Stylesheet, Tag, TemplateString

from extract.bounds import MAX_ELEMENTS

# White space beside these tags is the writer's layout and no text.
BLOCK_TAGS = frozenset(
    "html head body main article section header footer nav aside div p ul ol li dl dt dd table thead tbody tfoot tr td th "
    "h1 h2 h3 h4 h5 h6 form fieldset figure figcaption blockquote hr meta link script style title noscript option details "
    "summary address".split()
)
_STRINGS: dict[str, type[NavigableString]] = {"script": Script, "style": Stylesheet, "template": TemplateString}


class _Tag(Tag):
    """A tag of HTML; what is the same for all of them is held by the class."""

    parser_class = BeautifulSoup
    namespace = prefix = sourceline = sourcepos = None
    hidden = known_xml = False
    can_be_empty_element = False
    previous_sibling = next_sibling = next_element = None
    cdata_list_attributes = None
    preserve_whitespace_tags = LXMLTreeBuilder.DEFAULT_PRESERVE_WHITESPACE_TAGS
    interesting_string_types: Any = None  # set below, when the class of the strings is known
    _namespaces: dict[str, str] = {}  # noqa: RUF012 - as BeautifulSoup has it, and never written to


class _Text(NavigableString):
    """A string of HTML; what is the same for all of them is held by the class."""

    hidden = False
    next_sibling = next_element = previous_sibling = None
    __getitem__ = str.__getitem__  # NavigableString's own only words an error


_Tag.interesting_string_types = {_Text, NavigableString}


class _VoidTag(_Tag):
    """A tag that has no end, such as br."""

    can_be_empty_element = True


def _holding(strings: type[NavigableString]) -> type[_Tag]:
    """The tags whose text is code: strings of a class of their own."""
    return type(f"_{strings.__name__}Tag", (_Tag,), {"interesting_string_types": {strings}})


_KINDS = dict.fromkeys(LXMLTreeBuilder.DEFAULT_EMPTY_ELEMENT_TAGS or (), _VoidTag) | {
    name: _holding(strings) for name, strings in _STRINGS.items()
}

# lxml asks for the signature of `start` at each page, to know whether it takes namespaces; told, it need not work it out.
_OF_START = signature(LXMLTreeBuilder.start)


class _Builder(LXMLTreeBuilder):
    """lxml's events to BeautifulSoup's tree by the short way.

    Of HTML, lxml tells no namespaces, and an end for each start, in order, however the page is written.
    """

    elements = 0  # so far; those after the MAX_ELEMENTS first are left out
    data: Any  # what lxml calls with each piece of text: the `append` of the list that holds them until the next tag
    titles: list[Tag]  # the main headings, in order

    def feed(self, markup: Any) -> None:
        held: list[str] = []
        self.data = held.append
        self.start, self.end, finish = self._handlers(self.soup, held)  # type: ignore[method-assign, assignment]
        super().feed(markup)
        finish()

    def _handlers(
        self, soup: Any, held: list[str]
    ) -> tuple[Callable[..., None], Callable[[str], None], Callable[[], None]]:
        """What lxml calls at each start and each end of an element, and what is left to do at the end of the page.

        Functions that have at hand what they ask thousands of times; objects are made without the call of an `__init__`. No
        attribute of a tag is read, as BeautifulSoup looks for children under each name that is none.
        """
        new, new_text = object.__new__, str.__new__
        kind_of, strings_of, join, titles = _KINDS.get, _STRINGS.get, "".join, self.titles
        elements = 0
        parent = last = soup  # the element that is open, and the last one or text that was made
        siblings: list[Any] = soup.contents  # what it holds so far
        code: type[NavigableString] | None = None  # what its text is, where that is code
        around: list[tuple[Any, list[Any], type[NavigableString] | None]] = []  # the same of the elements around it

        def start(tag: str, attrib: Any, nsmap: Any = None) -> None:
            nonlocal elements, parent, last, siblings, code
            elements += 1
            if elements > MAX_ELEMENTS:
                return
            if held:
                text(tag)
            made: Any = new(kind_of(tag, _Tag))
            made.name = tag
            # lxml gives each element a dict of its own, and those without attributes one that cannot be written to
            made.attrs = attrib if type(attrib) is dict else {}
            inside: list[Any] = []
            made.contents = inside
            made.parent, made.previous_element = parent, last
            last.next_element = made
            if siblings:
                made.previous_sibling = before = siblings[-1]
                before.next_sibling = made
            siblings.append(made)
            around.append((parent, siblings, code))
            parent = last = made
            siblings, code = inside, strings_of(tag)
            if tag == "h1":
                titles.append(made)

        def end(tag: str) -> None:
            nonlocal parent, siblings, code
            if elements > MAX_ELEMENTS:
                return
            if held:
                text(tag)
            parent, siblings, code = around.pop()

        def text(tag: str) -> None:
            """Put the text that stands before a start or end tag into the tree."""
            nonlocal last
            said = join(held)
            held.clear()
            if tag in BLOCK_TAGS and "\n" in said and said.isspace():
                return
            made: Any = new_text(_Text, said) if code is None else code(said)
            made.parent, made.previous_element = parent, last
            last.next_element = made
            if siblings:
                made.previous_sibling = before = siblings[-1]
                before.next_sibling = made
            siblings.append(made)
            last = made

        def finish() -> None:
            self.elements = elements
            if held and elements <= MAX_ELEMENTS:
                text("")

        start.__signature__ = _OF_START  # type: ignore[attr-defined]
        return start, end, finish

    def comment(self, text: Any) -> None:
        """Not part of the tree: the text before it and the text behind it are one."""

    def pi(self, target: Any, data: Any) -> None:
        """Not part of the tree, as a comment."""

    def doctype(self, name: Any, pubid: Any, system: Any) -> None:
        """Not part of the tree."""


def is_cut(soup: BeautifulSoup) -> bool:
    """Whether the page has more elements than are read."""
    return isinstance(soup.builder, _Builder) and soup.builder.elements > MAX_ELEMENTS


def titles(soup: BeautifulSoup) -> list[Tag]:
    """The main headings of a tree made here."""
    return soup.builder.titles if isinstance(soup.builder, _Builder) else []


def tree(markup: str | bytes, charset: str | None = None) -> BeautifulSoup:
    """The tree of a page's markup. Bytes are decoded by `charset`, the page's own declaration, or detection.

    >>> str(tree("<p class='a b'>6 &amp; 9<br>PM").body)
    '<body><p class="a b">6 &amp; 9<br/>PM</p></body>'
    """
    builder = _Builder(multi_valued_attributes=None)
    builder.titles = []
    return BeautifulSoup(markup, builder=builder, from_encoding=charset if isinstance(markup, bytes) else None)


def within(element: Tag) -> Iterator[PageElement]:
    """What stands within an element, in order. `descendants` looks for the last one first, which costs each of nested ones anew."""
    open_ones = [iter(element.contents)]
    while open_ones:
        one = next(open_ones[-1], None)
        if one is None:
            open_ones.pop()
            continue
        yield one
        if isinstance(one, Tag):
            open_ones.append(iter(one.contents))
