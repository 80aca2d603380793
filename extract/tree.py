"""BeautifulSoup's tree of a page, built without what only XML and the writing of a page need.

BeautifulSoup checks each tag and attribute for XML namespaces, copies the attributes three times, gives each element
a dozen attributes that are the same for all, and counts open tags by name; for HTML that is read once, none of it
does anything, and all of it is half of its time. The tree is of its own classes, linked as it links them; comments
and what only parts a block tag from the next (line ends and indents) are left out. Where namespaces are in play, its
own way is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import AttributeDict, NavigableString, Script, Stylesheet, Tag, TemplateString

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
    next_sibling = next_element = None
    cdata_list_attributes = None
    preserve_whitespace_tags = LXMLTreeBuilder.DEFAULT_PRESERVE_WHITESPACE_TAGS
    interesting_string_types: Any = None  # set below, when the class of the strings is known
    _namespaces: dict[str, str] = {}  # noqa: RUF012 - as BeautifulSoup has it, and never written to

    def __init__(self, name: str, attrs: dict[str, str], parent: Tag, before: Any) -> None:
        self.name, self.attrs, self.contents = name, attrs, []  # type: ignore[assignment]
        self.parent, self.previous_element = parent, before
        before.next_element = self
        siblings = parent.contents
        if siblings:
            self.previous_sibling = last = siblings[-1]
            last.next_sibling = self
        else:
            self.previous_sibling = None
        siblings.append(self)


class _Text(NavigableString):
    """A string of HTML; what is the same for all of them is held by the class."""

    hidden = False
    next_sibling = next_element = previous_sibling = None

    def __new__(cls, text: str) -> _Text:
        return str.__new__(cls, text)


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
    """lxml's events to BeautifulSoup's tree by the short way."""

    elements = 0  # so far; those after the MAX_ELEMENTS first are left out
    data: Any  # what lxml calls with each piece of text: the `append` of the list that holds them until the next tag
    titles: list[Tag]  # the main headings, in order
    attribute_dict_class = AttributeDict  # the one for HTML turns values that are no strings into some; ours all are

    def initialize_soup(self, soup: BeautifulSoup) -> None:
        super().initialize_soup(soup)
        self._held: list[str] = []
        self.data = self._held.append

    def feed(self, markup: Any) -> None:
        self.start, self.end = self._handlers(self.soup)  # type: ignore[method-assign, assignment]
        super().feed(markup)
        self._hand_over()

    def _hand_over(self) -> None:
        """Give the text that is held to BeautifulSoup, whose own way is taken from here; of a page that is cut, none is left."""
        if self.elements <= MAX_ELEMENTS:
            self.soup.current_data.extend(self._held)  # type: ignore[union-attr]
        self._held.clear()

    def _handlers(self, soup: Any) -> tuple[Callable[..., None], Callable[[Any], None]]:
        """What lxml calls at each start and each end of an element: functions that have at hand what they ask thousands of times."""
        stack, open_tags, held, namespaces = soup.tagStack, soup.open_tag_counter, self._held, self.nsmaps
        kind_of, text = _KINDS.get, self._text
        own_start, own_end = super().start, super().end

        def start(tag: Any, attrib: Any, nsmap: Any = {}) -> None:  # noqa: B006 - BeautifulSoup's own signature
            self.elements += 1
            if self.elements > MAX_ELEMENTS:
                return
            if nsmap or len(namespaces) > 1:
                self._hand_over()
                own_start(tag, attrib, nsmap)
                if tag == "h1":
                    self.titles.append(soup.currentTag)
                return
            if held:
                text(soup, tag)
            last = soup._most_recent_element
            # lxml gives each element a dict of its own, and those without attributes one that cannot be written to
            attributes = attrib if type(attrib) is dict else {}
            made = kind_of(tag, _Tag)(tag, attributes, stack[-1], soup if last is None else last)
            if tag == "h1":
                self.titles.append(made)
            soup._most_recent_element = soup.currentTag = made
            stack.append(made)
            open_tags[tag] += 1

        def end(tag: Any) -> None:
            if self.elements > MAX_ELEMENTS:
                return
            if len(namespaces) > 1 or len(stack) < 2 or stack[-1].name != tag:
                self._hand_over()
                own_end(tag)
                return
            if held:
                text(soup, tag)
            del stack[-1]
            open_tags[tag] -= 1
            soup.currentTag = stack[-1]

        start.__signature__ = _OF_START  # type: ignore[attr-defined]
        return start, end

    def comment(self, text: Any) -> None:
        """Not part of the tree: the text before it and the text behind it are one."""

    def doctype(self, name: Any, pubid: Any, system: Any) -> None:
        """Not part of the tree."""

    def _text(self, soup: Any, tag: str) -> None:
        """Put the text that stands before a start or end tag into the tree."""
        held = self._held
        text = held[0] if len(held) == 1 else "".join(held)
        held.clear()
        if tag in BLOCK_TAGS and "\n" in text and text.isspace():
            return
        parent, last = soup.currentTag, soup._most_recent_element
        before = soup if last is None else last
        made = _STRINGS.get(parent.name, _Text)(text)
        made.parent, made.previous_element = parent, before
        before.next_element = made
        siblings = parent.contents
        if siblings:
            made.previous_sibling = last = siblings[-1]
            last.next_sibling = made
        siblings.append(made)
        soup._most_recent_element = made

    def set_up_substitutions(self, tag: Tag) -> bool:
        """A page is read and never written, so that a declared charset stays the text that it is."""
        return False


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
