"""Amounts of time as written: qualifier, number or range of numbers, unit; what they measure is told elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from extract.patterns.searching import compiled
from extract.schedule.numbers import FIRST_WORDS, NUMBER, value_of
from extract.schedule.shapes import Qualifier
from extract.wordings import Wordings

Unit = Literal["hour", "day", "time", "week", "month", "year"]

_UNITS: tuple[Unit, ...] = ("hour", "time", "day", "week", "month", "year")  # as AMOUNT asks for them
_WORDINGS = Wordings.of(__name__, number=NUMBER)
AMOUNT = compiled(_WORDINGS.text("amount"), re.VERBOSE)
# The words that an amount may begin with; a look into a set is far cheaper than trying the pattern at every letter.
_BEGINNINGS = FIRST_WORDS | {"once", "twice", "an"}
# A number, or a word that begins as one of these with the sign before it, so that the search skips from sign to sign.
_BEGINS = compiled(rf"[^a-z](?:(?<=[\d½¼¾])[\d½¼¾]*|([{''.join(sorted({word[0] for word in _BEGINNINGS}))}][a-z]*))")
# No sentence or table has more; a bound on hostile text.
_MOST = 1000
LENGTH = 14  # days: two of so many and more are lengths of programs
MOST_A_DAY = 14  # hours of a day, and days of a week, of which a list gives the choice
_AT_LEAST = _WORDINGS["at_least"]
_UP_TO = _WORDINGS["up_to"]
_ABOUT = _WORDINGS["about"]
_LIMIT_IS = _WORDINGS["limit_is"]
_BETWEEN = compiled(r"\b(?:between|entre)\s+$")
# One of these stands last in whatever limits an amount that follows it, see _AT_LEAST, _UP_TO, _ABOUT and _BETWEEN.
_LAST_OF_LIMIT = _WORDINGS.words("last_of_limit")
# The numbers that stand in a list before the last: "3, 4, or 5 days", "from three to six to 13 hours"
_LISTED_BEFORE = compiled(
    rf"(?<![\w$.,:/#-])(?P<numbers>{NUMBER}(?:(?:\s?,\s?(?:or\s|to\s)?|\s(?:or|to|o)\s){NUMBER})*)(?:\s?,\s?(?:(?:or|o)\s)?|\s(?:or|to|o)\s)$"
)
_CHOICE = compiled(r"\b(?:or|to|o)\b")
_NUMBERED = _WORDINGS["numbered"]
MOST_APART = 2  # of the ends of "6/6.5 hours"; more apart they are two numbers


_LIMIT_AFTER = _WORDINGS["limit_after"]


class Amount(NamedTuple):
    """One amount at folded[start:end]; `hyphen` marks the form of an adjective ("three-hour", "90-day")."""

    low: float
    high: float
    unit: Unit
    start: int
    number_start: int
    end: int
    qualifier: Qualifier
    written_unit: str
    hyphen: bool
    inner: str = ""

    def ends(self) -> tuple[float | None, float | None]:
        """Least and greatest amount; the open end of "at least" and "up to" is None."""
        if self.qualifier == "at_least":
            return self.low, self.high if self.high > self.low else None
        if self.qualifier == "up_to":
            return (self.low, self.high) if self.high > self.low else (None, self.high)
        return self.low, self.high


def find_amounts(folded: str) -> list[Amount]:
    """All amounts of folded text in order of place; numbers whose range runs backwards are left out."""
    amounts: list[Amount] = []
    reached = 0
    # Behind the blank that is set before the text a word begins where its sign did, and a number one place before.
    for token in _BEGINS.finditer(f" {folded}"):
        word, start = token[1], token.start()
        if word is None:
            start -= 1
        elif word not in _BEGINNINGS:
            continue
        if start < reached:
            continue
        if match := AMOUNT.match(folded, start):
            reached = match.end()
            if amount := _read(match, folded):
                amounts.append(amount)
                if len(amounts) >= _MOST:
                    break
    return amounts


def limited_after(amount: Amount, folded: str, end: int) -> Amount:
    """The amount with the limit that stands behind its wording: "12 hours a week at most", "3 days a week or more"."""
    limit = _LIMIT_AFTER.match(folded, end)
    if limit is None or amount.qualifier not in ("exact", "about"):
        return amount
    return amount._replace(qualifier="up_to" if limit["most"] else "at_least")


def _read(match: re.Match[str], folded: str) -> Amount | None:
    start, end = match.span()
    before = folded[max(0, start - 60) : start]
    if match["hour_and_half"]:
        return _qualified(Amount(1.5, 1.5, "hour", start, start, end, "exact", "hour", True), before, "")
    if match["minutes"]:
        hours = round(value_of(match["whole"]) + value_of(match["minutes"]) / 60, 2)
        return _qualified(Amount(hours, hours, "hour", start, start, end, "exact", "hour", False), before, "")
    if often := match["often"]:
        least, most = 1.0 if often.startswith("once") else 2.0, 1.0 if often == "once" else 2.0
        return Amount(least, most, "time", start, start, end, "exact", often.split("or")[0].strip(" -"), False)
    low = value_of(match["a"])
    high = value_of(match["b"]) if match["b"] else low
    lengths = match["day"] and LENGTH <= low < high  # "60 and 90 days"
    if match["to"] in ("and", "y") and not lengths and not _BETWEEN.search(before):
        # "on day one and two hours": only "between one and five" is a range.
        return None
    if high < low or high == 0:
        return None
    unit: Unit = next(name for name in _UNITS if match[name])
    written = match["unit"]
    if match["to"] == "/" and not (1 < low < high <= low + MOST_APART and written.endswith("s")):
        return None
    if high <= MOST_A_DAY or (unit == "day" and low >= LENGTH):
        low = _least_listed(before, low, chosen=match["to"] in ("or", "to", "o"))
    number_end = match.end("b") if match["b"] else match.end("a")
    inner = folded[number_end : match.start("unit")]
    hyphen = "-" in inner.removeprefix("-plus")  # "20-plus hours" is no "20-hour"
    if unit == "time" and written in ("x",) and folded[end : end + 1] not in ("", "/", " ", "-"):
        return None
    more = (
        (match["plus"] and not match["b"] and "+")
        or (match["plus_b"] and "+")
        or match["more"]
        or match["more_behind"]
        or ""
    )
    amount = Amount(low, high, unit, start, start, end, "exact", written, hyphen, inner)
    return _qualified(amount, before, more)


def _least_listed(before: str, low: float, *, chosen: bool) -> float:
    """The first number of the list that ends with one of `low`; `low` where there is none.

    >>> [_least_listed(before, 4.0, chosen=True) for before in ("attend two, three, ", "phase 1, ", "in 2, 9, ")]
    [2.0, 4.0, 4.0]
    >>> _least_listed("attend 3, ", 4.0, chosen=False)
    4.0
    """
    listed = _LISTED_BEFORE.search(before) if before.endswith((", ", "or ", "to ", " o ")) else None
    if listed is None or _NUMBERED.search(before, 0, listed.start()):
        return low
    if not chosen and not _CHOICE.search(listed.group()):
        return low
    values = [value_of(found.group()) for found in re.finditer(NUMBER, listed["numbers"])]
    rising = all(one < other for one, other in pairwise([*values, low]))
    return values[0] if rising and values[0] >= 1 else low


_SPREAD_OVER = _WORDINGS["spread_over"]
_HOURS_OVER = _WORDINGS["hours_over"]


def _qualified(amount: Amount, before: str, more: str) -> Amount:
    qualifier: Qualifier = "exact"
    match = None
    if "more" in more or "greater" in more or "plus" in more or "+" in more or "mas" in more:
        qualifier = "at_least"
    elif more:
        qualifier = "up_to"
    if qualifier == "exact" and ("min" in before or "max" in before) and (limit := _LIMIT_IS.search(before)):
        return amount._replace(qualifier="up_to" if limit["most"] else "at_least")
    if not before.rstrip().endswith(_LAST_OF_LIMIT):
        return amount if qualifier == amount.qualifier else amount._replace(qualifier=qualifier)  # most of them
    for name, pattern in (("at_least", _AT_LEAST), ("up_to", _UP_TO), ("about", _ABOUT)):
        match = pattern.search(before)
        if match:
            if name == "at_least" and amount.unit == "day" and _SPREAD_OVER.search(before):
                match = None  # "nine hours a week over three days": on three, and no more
                break
            if name == "at_least" and amount.unit in ("week", "month") and _HOURS_OVER.search(before):
                match = None
                break
            qualifier = name if qualifier == "exact" else qualifier  # type: ignore[assignment]
            break
    if match is None:
        match = _BETWEEN.search(before)
    start = amount.start - (len(before) - match.start()) if match else amount.start
    return amount._replace(start=start, qualifier=qualifier)
