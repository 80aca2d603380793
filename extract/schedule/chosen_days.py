"""How many days a week of those that are named, to be chosen: "clients choose any three evenings", "three of the four evenings"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.patterns.literals import Guarded
from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Quantity
from extract.wordings import Wordings

MOST_DAYS = 7
_WORDINGS = Wordings.of(__name__, number=NUMBER)
_CHOSEN = _WORDINGS.guarded("chosen")
# One of these is in whatever it finds
_CHOSEN_SIGNS = _WORDINGS.words("chosen_signs")
_ATTENDED_BEFORE = _WORDINGS["attended_before"]
_ATTENDED_BEHIND = _WORDINGS["attended_behind"]
_NOT_ATTENDED = _WORDINGS["not_attended"]
_BEHIND = _WORDINGS["behind"]
_ATTENDED_DAYS = _WORDINGS.guarded("attended_days")
_LEAST_ATTENDED = _WORDINGS.guarded("least_attended")
# One of these is in whatever it matches
_LEAST_SIGNS = _WORDINGS.words("least_signs")
_OF_SO_MANY = _WORDINGS["of_so_many"]
_OF_ATTENDANCE = _WORDINGS["of_attendance"]
_REQUIRED_BEHIND = _WORDINGS["required_behind"]
_OF_SOMETHING_ELSE = _WORDINGS["of_something_else"]
_OF_OTHERS = _WORDINGS["of_others"]


def counts_of_chosen_days(folded: str) -> list[Quantity]:
    """The days per week of such wordings.

    >>> [(one.min, one.max) for one in counts_of_chosen_days("clients choose any three evenings.")]
    [(3.0, 3.0)]
    >>> [(one.min, one.max) for one in counts_of_chosen_days("attendance on at least 3 of the 4 evenings is required")]
    [(3.0, None)]
    >>> counts_of_chosen_days("missing any three sessions ends treatment"), counts_of_chosen_days("three of the groups are new")
    ([], [])
    >>> [(one.min, one.max) for one in counts_of_chosen_days("you may attend three, four or five days.")]
    [(3.0, 5.0)]
    >>> [(one.min, one.max) for one in counts_of_chosen_days("a minimum of three days is required. most clients attend four days.")]
    [(3.0, None), (4.0, 4.0)]
    >>> counts_of_chosen_days("at least three days of sobriety are required"), counts_of_chosen_days("at least three days' notice")
    ([], [])
    """
    found = [*_attended(folded), *_least_attended(folded)]
    for match in _CHOSEN.finditer(folded) if _may_hold(folded, _CHOSEN, _CHOSEN_SIGNS) else ():
        before = folded[max(0, match.start() - 60) : match.start()]
        if _NOT_ATTENDED.search(before) or _BEHIND.match(folded, match.end()):
            continue
        if match["of"] and not (_ATTENDED_BEFORE.search(before) or _ATTENDED_BEHIND.match(folded, match.end())):
            continue
        number = value_of(match["number"] or match["of"])
        if not 1 < number <= MOST_DAYS or number != int(number):
            continue
        least = match["least"] or match["least_of"]
        found.append(Quantity("days_per_week", number, None if least else number, match.start(), match.end(), "exact"))
    return found


def _may_hold(folded: str, wording: Guarded, signs: tuple[str, ...]) -> bool:
    """Whether a wording may stand in a text: by the pieces that it needs, which are cheaply told, and by its signs."""
    return wording.may_match(folded) and any(map(folded.__contains__, signs))


def _least_attended(folded: str) -> Iterator[Quantity]:
    """How many days must be attended at least, or mostly are, where no "a week" is said: the week is told beside."""
    for match in _LEAST_ATTENDED.finditer(folded) if _may_hold(folded, _LEAST_ATTENDED, _LEAST_SIGNS) else ():
        group = match.lastgroup or ""
        number = value_of(match[group])
        if not 1 < number <= MOST_DAYS or number != int(number) or _OF_SOMETHING_ELSE.match(folded, match.end()):
            continue
        begin = max(folded.rfind(mark, 0, match.start()) for mark in ".;!?") + 1
        before = folded[begin : match.start()]
        if _OF_OTHERS.search(before) or _OF_SO_MANY.search(before):
            continue  # "3 of the 4 evenings are required"
        alone = group == "minimum" and (not before.strip(" (-") or before.endswith(("(", "- ", ", ")))
        told = (
            alone
            or group in ("most", "usual", "required")
            or _OF_ATTENDANCE.search(f"{before}{folded[match.end() : match.end() + 40]}")
        )
        if told or _REQUIRED_BEHIND.match(folded, match.end()):
            least = None if group in ("least", "minimum") else number
            yield Quantity(
                "days_per_week", number, least, match.start(), match.end(), "at_least" if least is None else "exact"
            )


def _attended(folded: str) -> Iterator[Quantity]:
    """How many days somebody may attend, as a range or a list: a single number may be of anything."""
    for match in _ATTENDED_DAYS.finditer(folded):
        low, high = (value_of(match[name]) for name in ("low", "high"))
        if 1 <= low < high <= MOST_DAYS and not _NOT_ATTENDED.search(
            folded[max(0, match.start() - 60) : match.start()]
        ):
            yield Quantity("days_per_week", low, high, match.start("low"), match.end(), "exact")
