"""Facets of what depends on the rest of a request: of days beside a part of the day only those count on which one session is both.

Where a time is asked for, a value that is said of some groups alone answers otherwise than by itself: so it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from index.codes import OF_PART
from index.result import FacetCount
from records.codes import DAYPARTS
from records.errors import InputError

if TYPE_CHECKING:
    from index.columns import Bitmaps
    from index.filters.answers import Rows
    from index.request import SearchRequest

WEEK = ("day", "daypart")
# Said of one part of the day or of one way to attend alone, where a time is asked for
OF_GROUPS = ("telehealth", "modality", "condition", "population")
MOST_TIED = 100  # programs of which something is said of one town alone, whose towns are asked for one by one
Yes = Callable[["SearchRequest", str], "Rows"]  # the rows that answer yes to the filter of an option of a request


def as_asked(
    counted: dict[str, list[FacetCount]], request: SearchRequest, fits: Rows, ask: Rows, bitmaps: Bitmaps, yes: Yes
) -> dict[str, list[FacetCount]]:
    """The counts, with those of values that depend on the times that are asked for as whoever chooses them finds them."""
    times = request.day or request.daypart or request.after or request.before or request.available
    if not times:
        return counted
    found = dict(counted)
    for field in counted.keys() & {*WEEK, *OF_GROUPS}:
        if field == "daypart" and request.daypart:
            continue  # any of them will do: another one asks for more, and not for less
        asked = [
            _asked(one, field, request, fits, ask, yes) if _depends(one, field, bitmaps) else one
            for one in counted[field]
        ]
        found[field] = _in_order(asked)
    return found


def _depends(one: FacetCount, field: str, bitmaps: Bitmaps) -> bool:
    """Whether what programs answer to a value depends on the time that is asked for."""
    if one.value == "not_stated" or field in WEEK or field == "telehealth":
        return one.value not in ("not_stated", "no")
    return any(f"{OF_PART}:{field}:{one.value}:{part}" in bitmaps for part in (*DAYPARTS, "day"))


def _in_order(counts: Iterable[FacetCount]) -> list[FacetCount]:
    kept = [one for one in counts if one.fits or one.ask]
    return sorted(kept, key=lambda one: (-one.fits - one.ask, one.label, one.value))


def in_their_towns(
    counts: list[FacetCount],
    there: dict[str, list[int]],
    tiers: tuple[Rows, Rows],
    find: Callable[[str], tuple[Rows, Rows]],
) -> list[FacetCount]:
    """The counts of towns, where programs of which something is said of one town alone count as whoever asks for it finds them.

    `there` are the rows of such programs by the value of each of their towns, `find` gives both tiers of the request there.
    """
    found = []
    for one in counts:
        rows = there.get(one.value, [])
        now = find(one.value) if rows else tiers
        fits, ask = (sum((row in new) - (row in old) for row in rows) for new, old in zip(now, tiers, strict=True))
        found.append(FacetCount(one.value, one.label, one.fits + fits, one.ask + ask))
    return _in_order(found)


def _asked(one: FacetCount, field: str, request: SearchRequest, fits: Rows, ask: Rows, yes: Yes) -> FacetCount:
    """A value with the programs that answer yes to its filter beside all that is asked; none where the two exclude each other."""
    chosen: object = True if field == "telehealth" else [*getattr(request, field), one.value]
    try:
        rows = yes(request.model_copy(update={field: chosen, "facets": [], "explain": False}), field)
    except InputError:
        return FacetCount(one.value, one.label, 0, 0)
    return FacetCount(one.value, one.label, len(rows & fits), len(rows & ask))
