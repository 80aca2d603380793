"""BeautifulSoup's tree of a page, built without what only XML and the writing of a page need.

BeautifulSoup checks each tag and attribute for XML namespaces and copies the attributes three times; for HTML neither
does anything, and both together are a third of its time. Where namespaces are in play its own way is taken.
"""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import AttributeDict, Tag


class _Builder(LXMLTreeBuilder):
    """lxml's events to BeautifulSoup's tree by the short way."""

    attribute_dict_class = AttributeDict  # the one for HTML turns values that are no strings into some; ours all are

    def start(self, tag: Any, attrib: Any, nsmap: Any = {}) -> None:  # noqa: B006 - BeautifulSoup's own signature
        if nsmap or len(self.nsmaps) > 1 or self.soup is None:
            super().start(tag, attrib, nsmap)
        else:
            self.soup.handle_starttag(tag, None, None, attrib, namespaces=self.active_namespace_prefixes[-1])

    def end(self, tag: Any) -> None:
        if len(self.nsmaps) > 1 or self.soup is None:
            super().end(tag)
        else:
            self.soup.handle_endtag(tag, None)

    def set_up_substitutions(self, tag: Tag) -> bool:
        """A page is read and never written, so that a declared charset stays the text that it is."""
        return False


def tree(markup: str | bytes, charset: str | None = None) -> BeautifulSoup:
    """The tree of a page's markup. Bytes are decoded by `charset`, the page's own declaration, or detection.

    >>> str(tree("<p class='a b'>6 &amp; 9<br>PM").body)
    '<body><p class="a b">6 &amp; 9<br/>PM</p></body>'
    """
    builder = _Builder(multi_valued_attributes=None)
    return BeautifulSoup(markup, builder=builder, from_encoding=charset if isinstance(markup, bytes) else None)
