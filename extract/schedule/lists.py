"""What stands between the days of one list: words that join, asides, exceptions, and what is not known."""

from __future__ import annotations

from typing import Literal

from extract.patterns.searching import compiled
from extract.wordings import Wordings

Tie = Literal["apart", "loose", "void"]

_ARROW = compiled(r"\s?(?:-+>|=>|[\u2192\u279c\u2794\u279d\u279e\u27f6\u21d2])\s?")
_WORDINGS = Wordings.of(__name__)
_JOINING = _WORDINGS["joining"]
_FORMAT_ASIDE = _WORDINGS["format_aside"]
_ASIDE = _WORDINGS["aside"]
_EXCEPTING = _WORDINGS["excepting"]
UNREAD_EXCEPTION = _WORDINGS.guarded("unread_exception")
_BUT = _WORDINGS["but"]
_BUT_ALSO = compiled(r",? but(?: also)?(?: on)? ")
_NOT_ONLY = _WORDINGS["not_only"]

_STOP = compiled(r"[!?;\n•|]|\.\s|[a-z)]:\s*$")
_MORE = _WORDINGS["more"]
_ANEW = _WORDINGS["anew"]
_UNSURE = _WORDINGS["unsure"]
# A single word between two signs of a list is one of its days, however it is written.
_ITEM = compiled(r"\s?(?:,|and|&|/|\+|y)\s?(?:and\s|&\s)?[a-z'.]{2,14}\s?(?:,|and|&|/|\+|y)\s?(?:and\s|&\s)?")
_LONGEST = 90


def plain_gap(gap: str) -> str:
    """The words between two neighbours, without asides, and with a plain word for each that joins.

    >>> plain_gap(" (in person), "), plain_gap(" as well as "), plain_gap(" → ")
    (', ', ' and ', ' to ')
    """
    if len(gap) > 2:
        if "(" in gap or "holidays" in gap or "festivos" in gap or "feriados" in gap:
            gap = _ASIDE.sub("", gap)
        gap = _JOINING.sub(" and ", gap)
    return _ARROW.sub(" to ", gap)


def excepting(before: str, gap: str) -> Literal["except", "but", "sep"] | None:
    """Whether a gap between days says that what follows is taken away; "but" takes away only what it was given.

    `before` is what stands before the first of the two days.

    >>> excepting("we meet ", " (no "), excepting("", " but "), excepting("we meet not only on ", " but on ")
    ('except', 'but', 'sep')
    """
    if "but" in gap and _BUT_ALSO.fullmatch(gap) and _NOT_ONLY.search(before):
        return "sep"
    found = _EXCEPTING.fullmatch(gap)
    if found is None:
        return None
    return "but" if _BUT.fullmatch(found["word"]) else "except"


def is_exception(gap: str) -> bool:
    """Whether a gap is a word of exception and nothing else."""
    return _EXCEPTING.fullmatch(gap) is not None


_DAY_SO = _WORDINGS["day_so"]


def goes_on(gap: str) -> bool:
    """Whether the words between a list of days and its times name more days without saying which.

    >>> goes_on(" and one other evening from "), goes_on(", and run from ")
    (True, False)
    """
    return _MORE.match(gap) is not None


def opens_aside(gap: str, behind: str) -> bool:
    """Whether a bracket behind days and times says how groups meet on a day that it goes on to name; `behind` begins with the day.

    >>> opens_aside(" (telehealth available on ", "wednesday)"), opens_aside(" (telehealth) and ", "friday"), opens_aside(" (", "friday)")
    (True, False, False)
    >>> opens_aside(" (", "thursday group by zoom)"), opens_aside(" (", "friday 9-12 by zoom)")
    (True, False)
    """
    if "(" not in gap:
        return False
    return _FORMAT_ASIDE.search(gap) is not None or (gap.endswith("(") and _DAY_SO.match(behind) is not None)


_AND_ANOTHER = _WORDINGS["and_another"]
_IS_GROUP = _WORDINGS["is_group"]


def opens_group(gap: str, folded: str, end: int) -> bool:
    """Whether a day behind a time, which ends at `end`, is in the name of another group, and no day of the list.

    >>> opens_group(" and a ", "mon 6-9 and a weekend group", 21), opens_group(" and ", "mon 6-9 and friday", 18)
    (True, False)
    """
    return _AND_ANOTHER.fullmatch(gap) is not None and _IS_GROUP.match(folded, end) is not None


def tie(gap: str) -> Tie:
    """What an unread gap between two days makes of them: lists `apart`, one list with a `loose` joint, or a `void` one.

    >>> tie(" and some "), tie(" in dover, "), tie(" while php meets "), tie(", wensday and ")
    ('void', 'loose', 'apart', 'void')
    """
    if gap.strip() == ".":
        return "loose"  # "Monday. Wednesday. Friday. 6-9 pm"
    if gap.strip().startswith("(") and ")" not in gap:
        gap = gap.replace(".", "")  # "(approx. Wednesdays)" ends no sentence
    if len(gap) > _LONGEST or _STOP.search(gap):
        return "apart"
    if _ITEM.fullmatch(gap):
        return "void"
    if _ANEW.search(gap):
        return "apart"
    return "void" if _UNSURE.search(gap) else "loose"
