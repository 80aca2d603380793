"""Amounts whose lower and upper limit are told apart: "at least 9 hours a week, up to 15"."""

from __future__ import annotations

from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Quantity
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, number=NUMBER)
_UPPER_BEHIND = _WORDINGS["upper_behind"]
_LOWER_BEFORE = _WORDINGS["lower_before"]
_HOURS = _WORDINGS["hours"]
_BETWEEN = _WORDINGS["between"]
_LABELLED = _WORDINGS["labelled"]
_LONGEST = 40


def with_both_limits(found: list[Quantity], folded: str) -> list[Quantity]:
    """The amounts in order of place, the two that are the limits of one as one.

    >>> q = Quantity("hours_per_week", 9.0, None, 0, 21, "at_least")
    >>> with_both_limits([q], "at least 9 hours/week and no more than 19.")[0][1:3]
    (9.0, 19.0)
    """
    joined: list[Quantity] = []
    for one in found:
        before = joined[-1] if joined else None
        if before is not None and before.kind == one.kind and one.start < before.end:
            continue  # it is the other end already
        if (
            before is not None
            and before.kind == one.kind
            and _BETWEEN.fullmatch(folded[before.end : one.start][:_LONGEST])
        ):
            low = before.min if before.max is None else one.min if one.max is None else None
            high = one.max if one.min is None else before.max if before.min is None else None
            if low is not None and high is not None and low < high and (before.max is None) != (one.max is None):
                joined[-1] = before._replace(min=low, max=high, end=one.end, qualifier="exact")
                continue
        joined.append(_with_other_end(one, folded))
    return joined


def _with_other_end(one: Quantity, folded: str) -> Quantity:
    """With the limit whose unit is left out: "9 hours per week and no more than 19"."""
    if one.kind == "duration_weeks":
        return one  # "at least 8 weeks, and up to 17 hours a week"
    if one.max is None and one.min is not None and (behind := _UPPER_BEHIND.match(folded, one.end)):
        high = value_of(behind["number"])
        other = _HOURS.match(folded, behind.end())
        of_a_week = other is None or (one.kind == "hours_per_week" and not other["day"])
        if one.min < high and of_a_week:
            return one._replace(max=high, end=behind.end(), qualifier="exact")
    if one.min is None and one.max is not None:
        before = _LOWER_BEFORE.search(folded, max(0, one.start - _LONGEST), one.start)
        if before and (low := value_of(before["number"])) < one.max:
            return one._replace(min=low, start=before.start(), qualifier="exact")
    return one


def bounded_by_label(found: list[Quantity], label: str) -> list[Quantity]:
    """The amounts beside a folded label, with one end open where that says of which they are: "Minimum stay".

    >>> weeks = [Quantity("duration_weeks", 8.6, 8.6, 0, 7, "exact")]
    >>> [bounded_by_label(weeks, label)[0][1:3] for label in ("minimum stay", "maximum stay", "length of stay")]
    [(8.6, None), (None, 8.6), (8.6, 8.6)]
    """
    limit = _LABELLED.match(label)
    if limit is None:
        return found
    ends = {"min": None} if limit["most"] else {"max": None}
    return [one._replace(**ends) if one.min == one.max else one for one in found]  # type: ignore[arg-type]
