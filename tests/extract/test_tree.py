"""The short way to BeautifulSoup's tree must lead to the same tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from extract.reading.tree import BLOCK_TAGS, tree

PAGES = sorted((Path(__file__).resolve().parents[2] / "data" / "demo_sites").rglob("*.html"))
CASES = [
    "<p class='a  b' hidden>6<br>7<p>8",
    "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><a xlink:href='#x'>x</a></svg><b>after</b>",
    "<o:p>office</o:p><fb:like a:b='c'>like</fb:like>",
    "<div @click='go' data-x=1><custom-tag>x</custom-tag></div></div></p>",
    "<table><tr><td colspan=2>a<td>b</table><ul><li>c<li>d",
    "<!doctype html><!-- c --><textarea> a </textarea><pre> b\n </pre>",
    "</b><i>a</p><?php x ?></i></i>b</h1><b><p>c</b>d</li></div><br></br><img></img>e</body></html>f<p>g",
    "",
    "no element at all",
]


def plainly(markup: str | bytes) -> BeautifulSoup:
    """BeautifulSoup's own tree, without the comments, the doctype and the layout that ours leaves out."""
    soup = BeautifulSoup(markup, "lxml", multi_valued_attributes=None)
    for string in [element for element in soup.descendants if isinstance(element, PreformattedString)]:
        string.extract()
    soup.smooth()
    for string in [element for element in soup.descendants if isinstance(element, NavigableString)]:
        inside = isinstance(string.next_element, Tag) and string.next_element is string.next_sibling
        beside = string.next_element.name if inside else string.parent.name
        if "\n" in string and string.isspace() and beside in BLOCK_TAGS:
            string.extract()
    return soup


def links(soup: BeautifulSoup) -> list[tuple[str, ...]]:
    """Every element in reading order with its parent and its neighbours: tags with attributes, strings as they are."""

    def told(element: object) -> str:
        if isinstance(element, Tag):
            return f"{element.name} {element.attrs}"
        return "space" if str(element).isspace() else repr(element)

    ways = ("parent", "previous_sibling", "next_sibling", "next_element")
    return [(told(element), *(told(getattr(element, way)) for way in ways)) for element in soup.descendants]


@pytest.mark.parametrize("markup", CASES)
def test_odd_markup_gives_the_same_tree(markup: str) -> None:
    assert links(tree(markup)) == links(plainly(markup))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_demo_pages_give_the_same_tree(path: Path) -> None:
    assert links(tree(path.read_bytes())) == links(plainly(path.read_bytes()))
