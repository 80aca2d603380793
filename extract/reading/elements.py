"""The elements of a page in which its blocks stand, by number, as the walk over the page meets them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from typing import Any

CLIMB = 60  # elements from a block up to one that may hold it


@dataclass(slots=True)
class Elements:
    """The elements of a page as the walk meets them: of each number the element around it and its tag; and the buttons, which have no number."""

    parents: list[int] = field(default_factory=lambda: [0])
    tags: list[Any] = field(default_factory=lambda: [None])
    buttons: list[Any] = field(default_factory=list)

    def name(self, element: int) -> str:
        tag = self.tags[element]
        return tag.name if tag is not None else ""

    def classes(self, element: int) -> str:
        tag = self.tags[element]
        return str(tag.attrs.get("class") or "") if tag is not None else ""

    def holds(self, element: int, other: int) -> bool:
        """Whether an element is, or stands in, another; numbers grow in the order of the page."""
        for _ in range(CLIMB):
            if other <= element:
                return other == element
            other = self.parents[other]
        return False

    def around(self, element: int, asked: Container[int], first: int) -> list[int]:
        """Those of the elements asked about, of which one is the first, that hold this one, as `holds` tells of each."""
        found: list[int] = []
        for _ in range(CLIMB):
            if element < first:
                break
            if element in asked:
                found.append(element)
            element = self.parents[element]
        return found
