"""The short way to BeautifulSoup's tree must lead to the same tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from extract.tree import tree

PAGES = sorted((Path(__file__).resolve().parents[2] / "data" / "demo_sites").rglob("*.html"))
CASES = [
    "<p class='a  b' hidden>6<br>7<p>8",
    "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><a xlink:href='#x'>x</a></svg><b>after</b>",
    "<o:p>office</o:p><fb:like a:b='c'>like</fb:like>",
    "<div @click='go' data-x=1><custom-tag>x</custom-tag></div></div></p>",
    "<table><tr><td colspan=2>a<td>b</table><ul><li>c<li>d",
    "<!doctype html><!-- c --><textarea> a </textarea><pre> b\n </pre>",
    "",
    "no element at all",
]


@pytest.mark.parametrize("markup", CASES)
def test_odd_markup_gives_the_same_tree(markup: str) -> None:
    assert str(tree(markup)) == str(BeautifulSoup(markup, "lxml", multi_valued_attributes=None))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_demo_pages_give_the_same_tree(path: Path) -> None:
    markup = path.read_bytes()
    assert str(tree(markup).body) == str(BeautifulSoup(markup, "lxml", multi_valued_attributes=None).body)
