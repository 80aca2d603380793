"""Whether a page says that the provider is not open yet, not now, or not any more: then it offers none of the levels that it describes."""

from __future__ import annotations

from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

LONGEST = 200  # characters of such a sentence
_WORDINGS = Wordings.of(__name__)
# Each by itself, so that a sentence is searched only where both halves of it may stand
_NOT_OPEN = (
    _WORDINGS["not_open_yet"],
    compiled(r"^\W*pre-?launch\b"),
    _WORDINGS["opens_later"],
    _WORDINGS["not_open_in_spanish"],
)
_HAS_CLOSED = _WORDINGS["has_closed"]
_ALL_OF_IT = _WORDINGS["all_of_it"]
# Of few sentences, for extract.patterns.hints
HINTS: dict[str, tuple[str, ...]] = {"not_open": tuple(pattern.pattern for pattern in (*_NOT_OPEN, _HAS_CLOSED))}
# What such a page says of paying is of the day on which it opens
OF_THAT_DAY = frozenset(("insurers", "payment", "prices"))


def not_yet_open(page: Page) -> Unit | None:
    """The first sentence of the main text that says of all services that they are not there yet, not now, or not any more."""
    for unit in page.hinting("not_open"):
        if unit.block.zone not in ("main", "header", "aside") or len(unit.low) >= LONGEST:
            continue
        if any(pattern.search(unit.low) for pattern in _NOT_OPEN) or _has_closed(page, unit):
            return unit
    return None


def _has_closed(page: Page, unit: Unit) -> bool:
    """Whether a sentence says that the provider as a whole has closed for good."""
    found = _HAS_CLOSED.match(unit.low)
    if found is None or page.scope(unit).claim == "general":
        return False
    who = found["who"].removeprefix("the ")
    return who in page.provider_names or _ALL_OF_IT.fullmatch(who) is not None
