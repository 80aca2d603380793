"""Columns that stored rows have and a newer file has not: renamed, left out or emptied, they would take stored data along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from crawler.findtreatment.facility import Facility

_TEXT = ("name2", "street1", "street2", "city", "state", "zip", "county")
# Of a column that few rows fill, none or fewer may fill it by chance in the next edition, and a file of one or two rows says
# nothing of a column.
BY_CHANCE = 0.01
FEWEST_ROWS = 3
FEWEST_TO_COMPARE = 50
FEWEST_KEPT = 0.5


def lost_columns(
    before: Iterable[Facility], now: Collection[Facility], missing: Collection[str] = ()
) -> dict[str, int]:
    """The columns that the file has lost, each with how many of the stored rows have it.

    `before` are the stored rows that the file speaks of, `missing` the columns that its header lacks. A column is lost
    where no row has it any more, or less than half of the rows that should by what is stored.
    """
    had, has = Counter[str](), Counter[str]()
    stored = 0
    for one in before:
        stored += 1
        had.update(_filled(one))
    for one in now:
        has.update(_filled(one))
    lost = {
        column: count
        for column, count in had.items()
        if _is_lost(count, stored, has[column], len(now), is_missing=column in missing)
    }
    if "street1" in lost:
        lost.pop("street2", None)  # of a street that is not given the suite is not read either
    return lost


def _is_lost(had: int, stored: int, has: int, rows: int, *, is_missing: bool) -> bool:
    """Whether a column is lost, by the rows that have it: `had` of `stored` before, `has` of `rows` now.

    >>> _is_lost(6, 6, 0, 6, is_missing=False), _is_lost(6, 6, 5, 6, is_missing=False), _is_lost(1, 900, 0, 900, is_missing=True)
    (True, False, True)
    >>> _is_lost(3, 900, 0, 900, is_missing=False), _is_lost(9, 900, 0, 900, is_missing=False), _is_lost(800, 900, 300, 900, is_missing=False)
    (False, True, True)
    >>> [_is_lost(900, 900, 0, rows, is_missing=False) for rows in (1, 2, 3)], _is_lost(450, 900, 0, 5, is_missing=False)
    ([False, False, True], False)
    """
    if not has:
        by_chance = (
            1 - had / (stored + 1)
        ) ** rows  # that no row has it; one row more, as a few stored ones prove little
        return is_missing or (rows >= FEWEST_ROWS and by_chance < BY_CHANCE)
    expected = had / stored * rows
    return expected >= FEWEST_TO_COMPARE and has < FEWEST_KEPT * expected


def _filled(facility: Facility) -> Iterator[str]:
    """The columns that a row has something in; of a listing with a column a code, these too."""
    for name in _TEXT:
        if getattr(facility, name):
            yield name
    yield from {phone.column for phone in facility.phones}
    if facility.websites:
        yield "website"
    if facility.latitude is not None:
        yield "latitude"
    if facility.services:
        yield "service_code_info" if facility.format == "directory" else "services"
    if facility.format == "locator":
        yield from {service.code.lower() for service in facility.services if service.code}
