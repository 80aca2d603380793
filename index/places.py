"""Where ZIPs and cities lie, and how far that is; the zipcodes package is read at the build, not by a search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from index.wording import city_key

Floats = npt.NDArray[np.float64]
Towns = Callable[[], npt.NDArray[Any]]  # the middles of all cities, read when a city is asked for
EARTH_RADIUS_MILES = 3958.8
ZIP_TYPE = np.dtype([("zip", "<u4"), ("latitude", "<f4"), ("longitude", "<f4"), ("state", "S2")])
TOWN_TYPE = [("latitude", "<f8"), ("longitude", "<f8")]


@dataclass(frozen=True)
class Gazetteer:
    """ZIPs sorted by number with degrees (NaN: no place on the map) and state, and the middle of each city."""

    zips: npt.NDArray[Any]
    cities: dict[tuple[str, str], tuple[float, float]]

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
    points: dict[tuple[str, str], list[tuple[bool, float, float]]] = {}
    for entry in zipcodes.list_all():  # type: ignore[no-untyped-call]
        latitude, longitude = float(entry["lat"] or 0), float(entry["long"] or 0)
        on_map = bool(latitude or longitude)
        degrees = (latitude, longitude) if on_map else (np.nan, np.nan)
        rows.append((int(entry["zip_code"]), *degrees, entry["state"]))
        for name in (entry["city"], *entry["acceptable_cities"]) if on_map else ():
            place = (city_key(name), entry["state"])
            points.setdefault(place, []).append((entry["zip_code_type"] == "STANDARD", latitude, longitude))
    return Gazetteer(
        zips=np.sort(np.array(rows, dtype=ZIP_TYPE), order="zip"),
        cities={place: _middle(found) for place, found in points.items()},
    )


def _middle(points: list[tuple[bool, float, float]]) -> tuple[float, float]:
    """The middle of a city's ZIPs; post office boxes count only where there is nothing else."""
    delivered = [point for point in points if point[0]] or points
    return sum(p[1] for p in delivered) / len(delivered), sum(p[2] for p in delivered) / len(delivered)


def find_zip(zips: npt.NDArray[Any], code: str) -> tuple[float, float] | None:
    """Latitude and longitude of a ZIP in degrees; None for one that does not exist, NaN for one without a place."""
    at = int(np.searchsorted(zips["zip"], int(code)))
    if at == len(zips) or int(zips["zip"][at]) != int(code):
        return None
    return float(zips["latitude"][at]), float(zips["longitude"][at])


def state_of_zip(zips: npt.NDArray[Any], code: str) -> str:
    """The state of a ZIP; empty for one that does not exist."""
    at = int(np.searchsorted(zips["zip"], int(code)))
    return bytes(zips["state"][at]).decode() if at < len(zips) and int(zips["zip"][at]) == int(code) else ""


def find_town(towns: npt.NDArray[Any], city: str, state: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees of the middle of a city (in the form of `city_key`); None where unknown."""
    wanted = np.bytes_(f"{city}|{state}".encode())
    at = int(np.searchsorted(towns["town"], wanted))
    if at == len(towns) or towns["town"][at] != wanted:
        return None
    return float(towns["latitude"][at]), float(towns["longitude"][at])


def states_of_town(towns: npt.NDArray[Any], city: str) -> list[str]:
    """The states in which a city (in the form of `city_key`) is, in order."""
    names = towns["town"]
    first, last = (int(np.searchsorted(names, np.bytes_(f"{city}{mark}".encode()))) for mark in "|}")
    return [bytes(name).decode().rpartition("|")[2] for name in names[first:last]]


class Globe:
    """Points on the earth, for the miles from one place to all that are near it; many points are one and the same."""

    def __init__(self, latitudes: Floats, longitudes: Floats) -> None:
        """Take points in degrees; NaN where one is not known."""
        self.unknown = np.isnan(latitudes) | np.isnan(longitudes)
        points, at = np.unique(latitudes + 1j * longitudes, return_inverse=True)
        self._directions, self._at = _directions(points.real, points.imag), at.astype(np.int32)

    def within(self, most: float, latitude: float, longitude: float) -> tuple[npt.NDArray[np.intp], Floats]:
        """The places of the points at most so many miles away, ascending, and their miles."""
        # The cosine of the angle between two directions is their product: exact to a foot, and no more is told.
        cosines = _directions(np.array(latitude), np.array(longitude)) @ self._directions
        near = np.flatnonzero(cosines >= np.cos(min(most / EARTH_RADIUS_MILES, np.pi)))
        miles = np.full(cosines.shape, np.inf)
        miles[near] = EARTH_RADIUS_MILES * np.arccos(np.minimum(cosines[near], 1.0))
        found = np.flatnonzero(np.isfinite(miles).take(self._at))
        return found, miles.take(self._at.take(found))


def _directions(latitudes: Floats, longitudes: Floats) -> Floats:
    """Points in degrees as directions from the middle of the earth: three rows of coordinates."""
    north, east = np.radians(latitudes), np.radians(longitudes)
    return np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])
