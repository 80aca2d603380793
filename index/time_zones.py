"""The time zones of pages and callers: which a ZIP, a city or a state has, and how many minutes one is ahead of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from index.codes import ZONE
from records.codes import TIME_ZONES, TimeZone

if TYPE_CHECKING:
    from records.models import Program

NAMES: dict[TimeZone, str] = {
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
    "arizona": "America/Phoenix", "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu",
}  # fmt: skip
UNKNOWN = 0  # in tables of places; other numbers are the places of TIME_ZONES from 1
_WINTER = datetime(2026, 1, 15, 17, tzinfo=UTC)
_SUMMER = datetime(2026, 7, 15, 17, tzinfo=UTC)


@cache
def ahead(zone: TimeZone, other: TimeZone, at: datetime = _WINTER) -> int:
    """How many minutes the clocks of a zone are ahead of those of another at a moment.

    >>> ahead("eastern", "pacific"), ahead("central", "eastern"), ahead("arizona", "mountain", _SUMMER)
    (180, -60, -60)
    """
    return _offset(NAMES[zone], at) - _offset(NAMES[other], at)


@cache
def number_of(name: str) -> int:
    """The number of the zone that has the clocks of one by its name in the tz database; UNKNOWN where none of ours has.

    >>> number_of("America/Detroit") == number_of("America/New_York"), number_of("America/Indiana/Knox"), number_of("")
    (True, 2, 0)
    """
    try:
        clocks = _offset(name, _WINTER), _offset(name, _SUMMER)
    except (KeyError, ValueError):  # of two ZIPs the list of places has no name of a zone
        return UNKNOWN
    same = (zone for zone in TIME_ZONES if (_offset(NAMES[zone], _WINTER), _offset(NAMES[zone], _SUMMER)) == clocks)
    return next((TIME_ZONES.index(zone) + 1 for zone in same), UNKNOWN)


def zones(numbers: Iterable[int]) -> frozenset[TimeZone]:
    """The zones of numbers, without those that are unknown."""
    return frozenset(TIME_ZONES[number - 1] for number in numbers if number != UNKNOWN)


def zones_of_state(zips: npt.NDArray[Any], state: str) -> frozenset[TimeZone]:
    """The zones that some ZIP of a state has."""
    return zones(np.unique(zips["zone"][zips["state"] == state.encode()]).tolist())


def zone_of(program: Program) -> TimeZone | None:
    """The zone in which a program's times stand in the tables: the first that its sessions name."""
    return next((session.zone for session in program.sessions if session.zone), None)


def zone_codes(program: Program, places: Iterable[str], zips: npt.NDArray[Any]) -> Iterator[str]:
    """The code of the zone of a program's times, where some caller may have other clocks; `places` are the states in which it is."""
    if (zone := zone_of(program)) is None:
        return
    served = {code.code for code in program.states_served}
    states = served or set(places)
    if not states or "all" in served or any(zones_of_state(zips, state) != {zone} for state in states):
        yield f"{ZONE}:{zone}"


def _offset(name: str, at: datetime) -> int:
    from zoneinfo import ZoneInfo

    away = at.astimezone(ZoneInfo(name)).utcoffset()
    assert away is not None
    return int(away.total_seconds()) // 60
