"""The same page in other markup: what it says stays what it says, however its text is laid out."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extract.pipeline import extract_page
from records.paths import ROOT

PAGES = sorted((ROOT / "tests" / "held_out").glob("*/pages/*.html"))
# How a value was found and where it stands is told by the markup; what it is is not.
OF_THE_MARKUP = frozenset(("evidence", "rule", "claim", "unclear", "page_role_signals", "id", "sha256", "warnings"))
MENU = '<tr><td colspan="2"><img src="top.gif"></td></tr><tr><td width="150"><a href="/">Home</a><br><a href="/a">About Us</a></td>'


def values(held: Any) -> Any:
    """An extraction without what tells how it was read."""
    if isinstance(held, dict):
        return {name: values(value) for name, value in held.items() if name not in OF_THE_MARKUP}
    return [values(one) for one in held] if isinstance(held, list) else held


def around_body(page: str, before: str, behind: str) -> str:
    page = re.sub(r"<body[^>]*>", lambda body: body[0] + before, page, count=1, flags=re.IGNORECASE)
    return re.sub(r"</body>", behind + "</body>", page, count=1, flags=re.IGNORECASE)


def in_a_table(page: str) -> str:
    return around_body(page, '<table width="760"><tr><td>', "</td></tr></table>")


def beside_a_menu(page: str) -> str:
    return around_body(page, f'<table width="760">{MENU}<td valign="top">', "</td></tr></table>")


def in_spans(page: str) -> str:
    page = re.sub(r"<(p|li)( [^>]*)?>", lambda tag: f'{tag[0]}<span style="font-size:16px">', page)
    return re.sub(r"</(p|li)>", lambda tag: f"</span>{tag[0]}", page)


def in_divs(page: str) -> str:
    return re.sub(r"<(/?)(?:section|article|main)\b", r"<\1div", page)


def a_rank_lower(page: str) -> str:
    return re.sub(r"<(/?)h([1-4])\b", lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", page)


def with_hard_spaces(page: str) -> str:
    """Each third space between two words is one at which no line breaks."""
    head, body, rest = re.split(r"(<body[^>]*>)", page, maxsplit=1, flags=re.IGNORECASE)
    text = re.sub(r">[^<>]+<", lambda run: re.sub(r"(\w+ \w+ \w+) (?=\w)", "\\1\u00a0", run[0]), rest)
    return head + body + text


OTHER = [in_a_table, beside_a_menu, in_spans, in_divs, a_rank_lower, with_hard_spaces]


@pytest.mark.parametrize("written", OTHER, ids=[one.__name__ for one in OTHER])
@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_the_same_page_says_the_same(path: Any, written: Any) -> None:
    page = path.read_text(encoding="utf-8", errors="replace")
    other = written(page)
    if other == page:
        pytest.skip("nothing of that markup is in the page")
    as_it_is, laid_out = (extract_page(one).model_dump(mode="json") for one in (page, other))
    assert values(laid_out) == values(as_it_is)
