"""Whether coordinates lie where a row says that the facility is: near the middle of its ZIP or town, else in its state.

The 30 facilities of an answer of 2019 lie at most 5.3 miles from the middle of their ZIP. Of the ZIPs in both lists of 2022,
99 of 100 have the middle of another within 20 miles, and 99 of 100 of four others within 38; only in Alaska, the deserts and
the territories does a ZIP reach farther. One of the 21,186 rows has the ZIP of another town of its state, 107 miles off: so
the town is asked too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
EARTH_RADIUS_MILES = 3958.8
NEAR, FAR = (
    20.0,
    50.0,
)  # miles; farther off than the first the state has to be the row's, than the second the ZIP or town


@dataclass
class Middles:
    """The middles of all ZIPs: points of a sphere of radius 1, with states in the same order; where each ZIP and town stands there."""

    points: Floats
    states: npt.NDArray[Any]
    zips: dict[str, int]
    towns: dict[tuple[str, str], list[int]]
    _in: dict[str, npt.NDArray[np.bool_]] = field(default_factory=dict)

    def within(self, state: str) -> npt.NDArray[np.bool_]:
        """Which of them are in a state."""
        if state not in self._in:
            self._in[state] = self.states == state
        return self._in[state]


def is_elsewhere(latitude: float, longitude: float, zip5: str, city: str, state: str) -> bool:
    """Whether coordinates are not to be believed: another state's, or far from ZIP and town; text is "" where the row says nothing.

    A ZIP of another state than the row's says nothing. Farther than 50 miles off no other ZIP may be nearer.

    >>> portland, new_york, juneau = (45.512, -122.658), (40.7, -74.0), (58.3, -134.42)
    >>> is_elsewhere(*portland, "97201", "Portland", "OR"), is_elsewhere(*new_york, "97701", "Bend", "OR")
    (False, True)
    >>> is_elsewhere(*portland, "97701", "Bend", "OR"), is_elsewhere(*portland, "97701", "portland", "OR")
    (True, False)
    >>> is_elsewhere(*new_york, "", "", "OR"), is_elsewhere(*portland, "", "", "OR"), is_elsewhere(*portland, "79201", "", "OR")
    (True, False, False)
    >>> is_elsewhere(45.64, -122.6, "97201", "", "OR"), is_elsewhere(*juneau, "99559", "", "AK"), is_elsewhere(*new_york, "", "", "")
    (False, True, False)
    """
    middles = _middles()
    said = [middles.zips[zip5]] if zip5 in middles.zips else []
    said = [at for at in said if not state or middles.states[at] == state]
    said += middles.towns.get((city.casefold(), state), [])
    known = state or (str(middles.states[said[0]]) if said else "")
    if not middles.within(known).any():
        return False
    point = _points(np.array([latitude]), np.array([longitude]))[0]
    if said and _miles(middles.points[said], point).min() <= NEAR:
        return False
    miles = _miles(middles.points, point)
    nearest = int(np.argmin(miles))
    if said and miles[said].min() > FAR:
        return nearest not in said
    return bool(middles.states[nearest] != known and miles[middles.within(known)].min() > NEAR)


@cache
def _middles() -> Middles:
    """Every ZIP that is on the map; takes about half a second the first time, and is asked for where a row has coordinates."""
    import zipcodes

    degrees: list[tuple[float, float]] = []
    states: list[str] = []
    zips: dict[str, int] = {}
    towns: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for entry in zipcodes.list_all():  # type: ignore[no-untyped-call]
        latitude, longitude, state = float(entry["lat"] or 0), float(entry["long"] or 0), entry["state"]
        if not latitude and not longitude:
            continue
        zips[entry["zip_code"]] = at = len(states)
        degrees.append((latitude, longitude))
        states.append(state)
        for name in {entry["city"], *entry["acceptable_cities"]}:
            towns[name.casefold(), state].append(at)
    placed = np.array(degrees)
    return Middles(_points(placed[:, 0], placed[:, 1]), np.array(states), zips, dict(towns))


def _points(latitude: Floats, longitude: Floats) -> Floats:
    north, east = np.radians(latitude), np.radians(longitude)
    return np.stack((np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)), axis=-1)


def _miles(points: Floats, point: Floats) -> Floats:
    """The distance of points from another one along the sphere."""
    found: Floats = EARTH_RADIUS_MILES * np.arccos(np.clip(points @ point, -1.0, 1.0))
    return found
