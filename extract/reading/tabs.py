"""Tabs and their panels: what stands in the element that a tab shows is headed by the tab, wherever the row of tabs stands.

`aria-controls`, `aria-labelledby`, `data-target` and `href="#…"` name the panel or its tab outright.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Any, NamedTuple

from bs4.element import NavigableString, PreformattedString, Script, Stylesheet, Tag

from extract.document import Link
from extract.reading.elements import Elements
from extract.reading.line_headings import names_level
from extract.reading.tree import within

FEWEST = 2  # panels side by side; a single link leads to any part of a page
MOST = 100  # tabs of a page
MOST_WORDS = 8
MOST_PARTS = 100  # elements and texts that are looked through for what a tab says
NEAR = 12  # elements of a panel among which its own heading is
_TARGETS = ("aria-controls", "data-target", "data-bs-target")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_PANELS = frozenset((*HEADINGS, "body", "main", "nav", "form", "header", "footer"))


class Panel(NamedTuple):
    """An element that a tab shows: its number, and what the tab says."""

    element: int
    name: str


def panels(elements: Elements, links: Iterable[Link]) -> list[Panel]:
    """The panels of a page of which several stand side by side, and of which a tab names a level of care."""
    shown, by_id = _tabs(elements, links)
    if len(shown) + len(by_id) < FEWEST or not any(map(names_level, {**shown, **by_id}.values())):
        return []
    found: list[Panel] = []
    for number, tag in enumerate(elements.tags):
        if tag is None or not tag.attrs or tag.name in _NO_PANELS:
            continue
        name = shown.get(tag.attrs.get("id", "")) or by_id.get(tag.attrs.get("aria-labelledby", ""))
        if name:
            found.append(Panel(number, name))
    if not (found := _side_by_side(elements, found)):
        return []  # what stands in them is looked at only where some can be panels
    return _side_by_side(elements, [one for one in found if not _is_headed_so(elements, *one)])[:MOST]


def _side_by_side(elements: Elements, found: list[Panel]) -> list[Panel]:
    """Those of which several stand in one element, and one of them is of a level."""
    around = [elements.parents[panel.element] for panel in found]
    many = Counter(around)
    leveled = {
        parent
        for panel, parent in zip(found, around, strict=True)
        if many[parent] >= FEWEST and names_level(panel.name)
    }
    return [panel for panel, parent in zip(found, around, strict=True) if parent in leveled]


def _is_headed_so(elements: Elements, number: int, name: str) -> bool:
    """Whether the section begins with a heading that says what leads to it: the contents of a page, and no tab."""
    near = (tag for tag in elements.tags[number + 1 : number + 1 + NEAR] if tag is not None and tag.name in HEADINGS)
    first = next(near, None)
    return first is not None and _said(first).lower() == name.lower()


def _tabs(elements: Elements, links: Iterable[Link]) -> tuple[dict[str, str], dict[str, str]]:
    """What the tabs say, by the id of what they show, and by their own."""
    shown = {
        link.href[1:]: link.text
        for link in links
        if link.href[:1] == "#" and link.text and link.text.count(" ") < MOST_WORDS
    }
    by_id: dict[str, str] = {}
    for tag in (*elements.buttons, *elements.tags):
        attributes: dict[str, Any] = tag.attrs if tag is not None else {}
        if not attributes or not (
            "aria-controls" in attributes
            or "data-target" in attributes
            or "data-bs-target" in attributes
            or ("role" in attributes and attributes["role"] == "tab")
        ):
            continue  # nearly all: _TARGETS written out, as this is asked of every element
        name = _said(tag) if tag is not None and len(by_id) + len(shown) < MOST else ""
        if not name:
            continue
        for target in _TARGETS:
            if shows := str(attributes.get(target) or "").lstrip("#"):
                shown[shows] = name
        if identifier := str(attributes.get("id") or ""):
            by_id[identifier] = name
    return shown, by_id


def _said(tab: Tag) -> str:
    """What a tab says; nothing where it says more than a name, of which no more is read: tabs may stand in tabs."""
    words: list[str] = []
    for one in islice(within(tab), MOST_PARTS):
        if isinstance(one, NavigableString) and not isinstance(one, PreformattedString | Script | Stylesheet):
            words += one.split()
        if len(words) > MOST_WORDS:
            return ""
    return " ".join(words)
