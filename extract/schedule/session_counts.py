"""How many sessions a week, where their length stands between the number and the noun: "four 3-hour sessions per week"."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Quantity
from extract.wordings import Wordings

WEEK = 7
_WORDINGS = Wordings.of(__name__, number=NUMBER)
_SESSIONS = _WORDINGS["sessions"]
_COUNT = compiled(
    rf"(?<![\w$.,:/#-])(?P<a>{NUMBER})(?:\s?(?:-|to|or)\s?(?P<b>{NUMBER}))?\s(?:weekly\s|structured\s)?{NUMBER}(?:\s?(?:-|to)\s?{NUMBER})?$"
)

_FURTHER = _WORDINGS["further"]


def with_further(quantity: Quantity, folded: str) -> Quantity:
    """The days per week with those that the sentence adds in another format.

    >>> low = "two groups a week in our office and one on video."
    >>> with_further(Quantity("days_per_week", 2, 2, 0, 17, "exact"), low)[1:3]
    (3.0, 3.0)
    >>> with_further(Quantity("days_per_week", 2, 2, 0, 17, "exact"), "two groups a week and one online family session")[1:3]
    (2, 2)
    """
    if quantity.kind != "days_per_week" or not (found := _FURTHER.match(folded, quantity.end)):
        return quantity
    more = 1.0 if found["n"] == "another" else value_of(found["n"])
    least, most = (None if one is None else one + more for one in (quantity.min, quantity.max))
    return quantity if (most or least or 0) > WEEK else quantity._replace(min=least, max=most, end=found.end())


_MAY = _WORDINGS["may"]
_SO = _WORDINGS["so"]


def is_of_one_format(quantity: Quantity, folded: str) -> bool:
    """Whether an amount tells how many of the days may be attended in one way.

    >>> low = "you can join up to one session a week by telehealth."
    >>> is_of_one_format(Quantity("days_per_week", None, 1, 13, 37, "up_to"), low)
    True
    >>> is_of_one_format(Quantity("days_per_week", 3, 3, 10, 27, "exact"), "our iop is three days a week by telehealth")
    False
    """
    if quantity.kind == "duration_weeks" or _SO.match(folded, quantity.end) is None:
        return False
    return quantity.qualifier == "up_to" or _MAY.search(folded, max(0, quantity.start - 80), quantity.start) is not None


def counts_of_sessions(folded: str) -> list[Quantity]:
    """The days per week of such wordings.

    >>> [(one.min, one.max) for one in counts_of_sessions("we offer four 3-hour sessions per week")]
    [(4.0, 4.0)]
    >>> counts_of_sessions("3-hour sessions per week")
    []
    """
    if "hour" not in folded:
        return []
    found: list[Quantity] = []
    for match in _SESSIONS.finditer(folded):
        low = max(0, match.start() - 45)
        count = _COUNT.search(folded[low : match.start()])
        if count is None:
            continue
        least = value_of(count["a"])
        most = value_of(count["b"]) if count["b"] else least
        if 1 <= least <= most <= 7:
            found.append(Quantity("days_per_week", least, most, low + count.start(), match.end(), "exact"))
    return found
