"""Numbers of houses that are not plain digits: "W175 N11081 Stonewood Dr", "0S250 Winfield Rd", "One Park Plaza"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.patterns.searching import compiled
from extract.wordings import Wordings

# The grids of Wisconsin and Illinois
_GRID = compiled(
    r"(?<![\w.$-])(?:[NSEW]\d{2,5}(?:[ -]?[NSEW]\d{2,5})?|\d{1,2}[NSEW][ -]?\d{2,4}[A-Z]?)(?= (?:[A-Z]|\d+(?:st|nd|rd|th)))"
)
_WORDINGS = Wordings.of(__name__)
_IN_WORDS = _WORDINGS["in_words"]


def with_plain_numbers(before: str) -> Iterator[tuple[int, str]]:
    """Where a street with such a number may begin, and how it would read with a plain number instead.

    >>> list(with_plain_numbers("Visit us: W175 N11081 Stonewood Dr")), list(with_plain_numbers("One Park Plaza"))
    ([(10, '1 Stonewood Dr')], [(0, '1 Park Plaza')])
    """
    for pattern in (_GRID, _IN_WORDS):
        for found in pattern.finditer(before):
            yield found.start(), f"1{before[found.end() :]}"
