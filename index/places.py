"""Where ZIPs and cities lie, and how far that is; the zipcodes package is read at the build, not by a search."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from index.time_zones import UNKNOWN, number_of
from index.wording import city_key

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Towns = Callable[[], npt.NDArray[Any]]  # the middles of all cities, read when a city is asked for
EARTH_RADIUS_MILES = 3958.8
PLACES, TOWNS = "places", "towns"  # the folder of a generation and its table in it
# A city reaches as far as the middle of its farthest ZIP, and on to the edge of that; no ZIP code far off is part of it.
MILES_OF_A_ZIP, MOST_REACH = 5.0, 30.0
WIDE, MANY_TIMES = 7.0, 4.0  # miles that a metropolis reaches, and how many times as far as towns of its name
ZIP_TYPE = np.dtype([("zip", "<u4"), ("latitude", "<f4"), ("longitude", "<f4"), ("state", "S2"), ("zone", "u1")])
TOWN_TYPE = [("latitude", "<f8"), ("longitude", "<f8"), ("reach", "<f8"), ("zone", "u1")]


@dataclass(frozen=True)
class Gazetteer:
    """ZIPs sorted by number with degrees (NaN: no place on the map), state and time zone.

    Of each city the middle, its reach in miles and its time zone, UNKNOWN where its ZIPs have several.
    """

    zips: npt.NDArray[Any]
    cities: dict[tuple[str, str], tuple[float, float, float, int]]

    @cached_property
    def towns(self) -> npt.NDArray[Any]:
        """The middles of cities as an array to look up with `find_town`, sorted by city and state."""
        names = {f"{city}|{state}".encode(): point for (city, state), point in self.cities.items()}
        longest = max(map(len, names))
        rows = [(name, *names[name]) for name in sorted(names)]
        return np.array(rows, dtype=[("town", f"S{longest}"), *TOWN_TYPE])


@cache
def gazetteer() -> Gazetteer:
    """Every ZIP and city of the zipcodes package; takes about half a second the first time."""
    import zipcodes

    rows = []
    points: dict[tuple[str, str], list[tuple[bool, float, float, int]]] = {}
    for entry in zipcodes.list_all():  # type: ignore[no-untyped-call]
        latitude, longitude = float(entry["lat"] or 0), float(entry["long"] or 0)
        on_map = bool(latitude or longitude)
        degrees = (latitude, longitude) if on_map else (np.nan, np.nan)
        zone = number_of(entry["timezone"])
        rows.append((int(entry["zip_code"]), *degrees, entry["state"], zone))
        for name in (entry["city"], *entry["acceptable_cities"]) if on_map else ():
            place = (city_key(name), entry["state"])
            points.setdefault(place, []).append((entry["zip_code_type"] == "STANDARD", latitude, longitude, zone))
    return Gazetteer(
        zips=np.sort(np.array(rows, dtype=ZIP_TYPE), order="zip"),
        cities={place: _middle(found) for place, found in points.items()},
    )


def _middle(points: list[tuple[bool, float, float, int]]) -> tuple[float, float, float, int]:
    """The middle of a city's ZIPs, its reach and its time zone; post office boxes count only where there is nothing else."""
    delivered = [point for point in points if point[0]] or points
    latitude = sum(p[1] for p in delivered) / len(delivered)
    longitude = sum(p[2] for p in delivered) / len(delivered)
    farthest = max(_miles((latitude, longitude), point[1:3]) for point in delivered) if len(delivered) > 1 else 0.0
    zones = {point[3] for point in delivered}
    return latitude, longitude, min(farthest + MILES_OF_A_ZIP, MOST_REACH), zones.pop() if len(zones) == 1 else UNKNOWN


def _miles(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Miles between two points in degrees, as the crow flies."""
    (north, east), (to_north, to_east) = (map(math.radians, point) for point in (one, other))
    cosine = math.sin(north) * math.sin(to_north) + math.cos(north) * math.cos(to_north) * math.cos(east - to_east)
    return EARTH_RADIUS_MILES * math.acos(min(1.0, cosine))


def find_zip(zips: npt.NDArray[Any], code: str) -> tuple[float, float] | None:
    """Latitude and longitude of a ZIP in degrees; None for one that does not exist, NaN for one without a place."""
    at = bisect_left(zips["zip"], int(code))  # numpy's own would copy the column
    if at == len(zips) or int(zips["zip"][at]) != int(code):
        return None
    return float(zips["latitude"][at]), float(zips["longitude"][at])


def state_of_zip(zips: npt.NDArray[Any], code: str) -> str:
    """The state of a ZIP; empty for one that does not exist."""
    at = bisect_left(zips["zip"], int(code))
    return bytes(zips["state"][at]).decode() if at < len(zips) and int(zips["zip"][at]) == int(code) else ""


def number_of_zip_zone(zips: npt.NDArray[Any], code: str) -> int:
    """The number of the time zone of a ZIP, see index/time_zones.py; UNKNOWN for one that does not exist."""
    at = bisect_left(zips["zip"], int(code))
    return int(zips["zone"][at]) if at < len(zips) and int(zips["zip"][at]) == int(code) else UNKNOWN


def find_town(towns: npt.NDArray[Any], city: str, state: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees of the middle of a city (in the form of `city_key`); None where unknown."""
    at = _place_of_town(towns, city, state)
    return None if at is None else (float(towns["latitude"][at]), float(towns["longitude"][at]))


def reach_of_town(towns: npt.NDArray[Any], city: str, state: str) -> float:
    """How many miles a city may reach from its middle; 0 where it is unknown."""
    at = _place_of_town(towns, city, state)
    return 0.0 if at is None else float(towns["reach"][at])


def number_of_town_zone(towns: npt.NDArray[Any], city: str, state: str) -> int:
    """The number of the time zone of a city; UNKNOWN where it is not known."""
    at = _place_of_town(towns, city, state)
    return UNKNOWN if at is None else int(towns["zone"][at])


def _place_of_town(towns: npt.NDArray[Any], city: str, state: str) -> int | None:
    wanted = np.bytes_(f"{city}|{state}".encode())
    at = bisect_left(towns["town"], wanted)
    return None if at == len(towns) or towns["town"][at] != wanted else at


def states_of_town(towns: npt.NDArray[Any], city: str) -> list[str]:
    """The states in which a city (in the form of `city_key`) is, in order."""
    names = towns["town"]
    first, last = (bisect_left(names, np.bytes_(f"{city}{mark}".encode())) for mark in "|}")
    return [bytes(name).decode().rpartition("|")[2] for name in names[first:last]]


def towns_like(
    towns: npt.NDArray[Any], wanted: str, with_programs: Iterable[str], likeness: float, limit: int = 3
) -> list[str]:
    """The names of cities most like `wanted` (in the form of `city_key`): of those in which programs are, else of all that are large.

    `likeness` is of 100 points. Large is what has more than a single ZIP; its first letter must be that of `wanted`.
    """
    from rapidfuzz import fuzz, process  # only a mistake needs it

    near = process.extract(wanted, list(with_programs), scorer=fuzz.ratio, score_cutoff=likeness, limit=limit)
    if not near and wanted:
        names = towns["town"]
        first, last = (
            bisect_left(names, np.bytes_(letter.encode())) for letter in (wanted[0], chr(ord(wanted[0]) + 1))
        )
        large = towns[first:last][towns["reach"][first:last] > MILES_OF_A_ZIP]
        all_of_it = {bytes(name).decode().partition("|")[0] for name in large["town"]}
        near = process.extract(wanted, sorted(all_of_it), scorer=fuzz.ratio, score_cutoff=likeness, limit=limit)
    best = max((score for _, score, _ in near), default=0.0)
    return [name.title() for name, score, _ in near if score == best]


def states_of_large_town(towns: npt.NDArray[Any], city: str) -> list[str]:
    """The states in which a city (in the form of `city_key`) has more than a single ZIP, in order.

    Of a metropolis beside towns of its name the metropolis alone: nobody says "Dallas" of the one in Georgia.
    """
    reach = {state: reach_of_town(towns, city, state) - MILES_OF_A_ZIP for state in states_of_town(towns, city)}
    large = [state for state, miles in reach.items() if miles > 0]
    widest = max(large, key=reach.__getitem__, default="")
    if (
        widest
        and reach[widest] >= WIDE
        and all(MANY_TIMES * reach[one] < reach[widest] for one in large if one != widest)
    ):
        return [widest]
    return large


class Globe:
    """Points on the earth, for the miles from one place to all that are near it; many points are one and the same."""

    def __init__(self, latitudes: Floats, longitudes: Floats) -> None:
        """Take points in degrees; NaN where one is not known."""
        self.unknown = np.isnan(latitudes) | np.isnan(longitudes)
        points, at = np.unique(latitudes + 1j * longitudes, return_inverse=True)
        self._directions, self._at = _directions(points.real, points.imag), at.astype(np.intp)

    def within(self, most: float, latitude: float, longitude: float) -> tuple[npt.NDArray[np.intp], Floats]:
        """The places of the points at most so many miles away, ascending, and their miles."""
        # The cosine of the angle between two directions is their product: exact to a foot, and no more is told.
        cosines = _directions(np.array(latitude), np.array(longitude)) @ self._directions
        near = cosines >= np.cos(min(most / EARTH_RADIUS_MILES, np.pi))
        found = np.flatnonzero(near.take(self._at))
        return found, EARTH_RADIUS_MILES * np.arccos(np.minimum(cosines.take(self._at.take(found)), 1.0))


class Miles:
    """Miles from one place to the points near it; infinite to all that are farther, NaN where it is not known.

    >>> near, unsure = np.array([1, 4], dtype=np.intp), np.array([2], dtype=np.intp)
    >>> miles = Miles(near, np.array([3.5, 8.0]), unsure, np.array([False] * 5 + [True]))
    >>> miles[slice(1, 3)].tolist(), miles.every().tolist()
    ([3.5, nan], [inf, 3.5, nan, inf, 8.0, nan])
    """

    def __init__(self, near: npt.NDArray[np.intp], miles: Floats, unsure: npt.NDArray[np.intp], unknown: Bools) -> None:
        """Take the places of the points that are near, ascending, with their miles, those that may be, and which are unknown."""
        self.near, self.of_near, self._unsure, self._unknown = near, miles, unsure, unknown

    def __getitem__(self, some: slice) -> Floats:
        found = np.full(some.stop - some.start, np.inf)
        first, last = self.near.searchsorted((some.start, some.stop)).tolist()
        found[self.near[first:last] - some.start] = self.of_near[first:last]
        first, last = self._unsure.searchsorted((some.start, some.stop)).tolist()
        found[self._unsure[first:last] - some.start] = np.nan
        found[self._unknown[some]] = np.nan
        return found

    def every(self) -> Floats:
        """Those to all points."""
        return self[slice(0, len(self._unknown))]


def _directions(latitudes: Floats, longitudes: Floats) -> Floats:
    """Points in degrees as directions from the middle of the earth: three rows of coordinates."""
    north, east = np.radians(latitudes), np.radians(longitudes)
    return np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])
