"""What is asked of the directory's API: a state, or the surroundings of a ZIP, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from records.errors import InputError

METRES_OF_A_MILE = 1609.344
PAGE_SIZE = 2000  # the most that the API gives
MOST_MILES = 500.0
# The API's own numbers of states, which are not those of FIPS; territories have none.
STATE_IDS = {
    "AL": 19, "AK": 20, "AZ": 21, "AR": 22, "CA": 23, "CO": 24, "CT": 25, "DE": 26, "DC": 27, "FL": 28, "GA": 29, "HI": 30,
    "ID": 31, "IL": 32, "IN": 33, "IA": 34, "KS": 35, "KY": 36, "LA": 37, "ME": 1, "MD": 18, "MA": 3, "MI": 2, "MN": 38,
    "MS": 39, "MO": 40, "MT": 4, "NE": 41, "NV": 12, "NH": 42, "NJ": 13, "NM": 43, "NY": 5, "NC": 6, "ND": 44, "OH": 7,
    "OK": 45, "OR": 46, "PA": 8, "RI": 9, "SC": 47, "SD": 48, "TN": 10, "TX": 11, "UT": 14, "VT": 49, "VA": 50, "WA": 15,
    "WV": 51, "WI": 16, "WY": 52,
}  # fmt: skip


@dataclass(frozen=True)
class Query:
    """One question, named as its folder is ("state-OR", "near-97201-25mi"): where it starts, and what bounds it.

    `limit_type` is 0 for a state (`limit` its number) and 2 for a distance (`limit` in metres).
    """

    name: str
    latitude: float
    longitude: float
    limit_type: int
    limit: str

    def address(self, api: str, page: int) -> str:
        """The address of a page, from 1. The order is that of names, which no two pages share by their distance.

        >>> Query("state-OR", 44.0, -120.5, 0, "46").address("https://api.example/v2", 2)
        'https://api.example/v2?sAddr=44.0%2C-120.5&limitType=0&limitValue=46&sType=both&sort=2&pageSize=2000&page=2'
        """
        # Latitude comes first, as in every sample of the guide; its table says the opposite.
        asked = {
            "sAddr": f"{self.latitude},{self.longitude}", "limitType": self.limit_type, "limitValue": self.limit,
            "sType": "both", "sort": 2, "pageSize": PAGE_SIZE, "page": page,
        }  # fmt: skip
        return f"{api}?{urlencode(asked)}"


def of_state(code: str) -> Query:
    """All facilities of a state; InputError for what the API has no number of.

    >>> of_state("or").name, of_state("or").limit
    ('state-OR', '46')
    """
    said = code.strip().upper()
    if said not in STATE_IDS:
        raise InputError(
            f'"{code}" is none of the states that the directory\'s API knows: two letters, no territories (use --near there)'
        )
    latitude, longitude = _middles()[said]
    return Query(f"state-{said}", latitude, longitude, 0, str(STATE_IDS[said]))


def near(zip_code: str, miles: float) -> Query:
    """The facilities within so many miles of a ZIP's middle; InputError for a ZIP that nobody knows.

    >>> query = near("97201", 25)
    >>> query.name, query.limit, round(query.latitude), round(query.longitude)
    ('near-97201-25mi', '40233.6', 46, -123)
    """
    import zipcodes

    if not 0 < miles <= MOST_MILES:
        raise InputError(f"--miles must be more than 0 and at most {MOST_MILES:g}")
    said = zip_code.strip()
    is_zip = len(said) == 5 and said.isascii() and said.isdigit()
    found = zipcodes.matching(said) if is_zip else []  # type: ignore[no-untyped-call]
    place = next((one for one in found if float(one["lat"] or 0)), None)
    if place is None:
        raise InputError(f'"{zip_code}" is no ZIP that is known; five digits are')
    limit = f"{miles * METRES_OF_A_MILE:.1f}"
    return Query(f"near-{said}-{miles:g}mi", float(place["lat"]), float(place["long"]), 2, limit)


@cache
def _middles() -> dict[str, tuple[float, float]]:
    """A point in each state, the middle of its ZIPs: a state's answer is the same from wherever it is asked."""
    import zipcodes

    points: dict[str, list[tuple[float, float]]] = {}
    for entry in zipcodes.list_all():  # type: ignore[no-untyped-call]
        if entry["state"] in STATE_IDS and float(entry["lat"] or 0):
            points.setdefault(entry["state"], []).append((float(entry["lat"]), float(entry["long"])))
    return {
        state: (round(sum(p[0] for p in its) / len(its), 4), round(sum(p[1] for p in its) / len(its), 4))
        for state, its in points.items()
    }
