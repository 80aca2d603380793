"""Elements that a page hides and that nothing on it can show: a draft, an old text, a closed dialog. Nobody sees them.

What accordions, tabs, sliders, "read more" and pages that scripts fill hide is shown to whoever clicks or waits, and is
read. A script finds what it shows by an id, a class, a role or data of the element, by what stands beside it (the heading or
the button over it), or by what it stands in (the class of an accordion); an element that has none of these stays hidden.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from bs4.element import NavigableString, Tag

from extract.patterns.searching import compiled
from extract.reading.tree import within
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OPENS = _WORDINGS["opens"]
_BLOCKS = frozenset(("div", "p", "section", "article", "aside", "blockquote", "table", "center", "dialog"))
_NO_HANDLE = frozenset(("hidden", "style", "align", "lang", "dir", "open"))  # attributes by which no script looks
_HIDES = compiled(r"(?:^|;)\s*display\s*:\s*none\b")
_TOGGLES = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "button", "a", "summary", "dt", "label", "strong", "b", "span", "img", "input")
)
_WITHIN = frozenset(("a", "button", "label", "input"))
MOST_HELD = 100  # elements and texts of a draft, and of what stands beside it that are looked at
MOST_AROUND = 8  # elements around it that may say how it is shown
LONGEST_TITLE = 80  # characters of a line that may be clicked
_SENTENCE_ENDS = (".", "!", "…")


def is_unseen(tag: Tag, name: str, attributes: dict[str, Any]) -> bool:
    """Whether a browser does not show an element, and no script has a handle to show it by.

    >>> from bs4 import BeautifulSoup
    >>> def told(markup): return [is_unseen(one, one.name, one.attrs) for one in BeautifulSoup(markup, "html.parser").find_all(["div", "p", "dialog"])]
    >>> told("<p>We are open.</p><div hidden>Old text</div>"), told("<h3>Insurance</h3><div hidden>Aetna</div>"), told("<div id=a1 hidden>Aetna</div>")
    ([False, True], [False], [False])
    """
    if name not in _BLOCKS or not _is_hidden(name, attributes):
        return False
    if not _NO_HANDLE.issuperset(attributes) or _is_much(tag):
        return False
    if _may_toggle(_beside(tag, before=True)) or _may_toggle(_beside(tag, before=False)):
        return False
    around, left = tag.parent, MOST_AROUND
    while around is not None and left:
        if _OPENS.search(" ".join(map(str, _values(around.attrs))).lower()) is not None:
            return False
        around, left = around.parent, left - 1
    return True


def _is_much(tag: Tag) -> bool:
    """Whether it may be all of a page, which a script shows when it has loaded."""
    held = list(islice(within(tag), MOST_HELD + 1))
    return len(held) > MOST_HELD or any(isinstance(one, Tag) and one.name == "h1" for one in held)


def _is_hidden(name: str, attributes: dict[str, Any]) -> bool:
    if "hidden" in attributes:
        return str(attributes["hidden"]).lower() != "until-found"
    if "style" in attributes and "none" in (style := str(attributes["style"]).lower()) and _HIDES.search(style):
        return True
    return name == "dialog" and "open" not in attributes


def _values(attributes: dict[str, Any]) -> list[str]:
    """The values of the attributes by which styles and scripts know an element."""
    held: list[str] = []
    for key, value in attributes.items():
        if key in ("class", "id", "role") or key.startswith("data-"):
            held += [key, *map(str, value if isinstance(value, list) else [value])]
    return held


def _beside(tag: Tag, *, before: bool) -> Tag | None:
    """The element right before or behind it, with no text between them."""
    beside = tag.previous_sibling if before else tag.next_sibling
    while beside is not None and not isinstance(beside, Tag):
        if str(beside).strip():
            return None
        beside = beside.previous_sibling if before else beside.next_sibling
    return beside


def _may_toggle(beside: Tag | None) -> bool:
    """Whether what stands beside may be clicked to show it: a heading, a button, a line that is a title."""
    if beside is None:
        return False
    if beside.name in _TOGGLES:
        return True
    held = list(islice(within(beside), MOST_HELD))
    if any(isinstance(one, Tag) and one.name in _WITHIN for one in held):
        return True
    text = " ".join(str(one).strip() for one in held if isinstance(one, NavigableString)).strip()
    return 0 < len(text) <= LONGEST_TITLE and not text.endswith(_SENTENCE_ENDS)
