"""What the words between two neighbouring days or clocks mean."""

from __future__ import annotations

from typing import Literal, NamedTuple

from extract.patterns.searching import compiled
from extract.schedule.clocks import Clock
from extract.schedule.lists import excepting, plain_gap
from extract.schedule.weekdays import DayWord
from extract.wordings import Wordings

Link = Literal["to", "sep", "or", "except", "but", "beside", "then", "columns", "break"]


class Anchor(NamedTuple):
    """A day word or a clock at text[start:end]; exactly one of both is set."""

    start: int
    end: int
    day: DayWord | None = None
    clock: Clock | None = None


_WORDINGS = Wordings.of(__name__)
_BETWEEN = _WORDINGS["between"]
_PIECE = compiled(r"[a-z0-9']+|[^\sa-z0-9]")
_TO = frozenset(_WORDINGS.words("to"))
_SEPARATORS = frozenset(_WORDINGS.words("separators"))
_OR = {"or", "o", "u"}
_GOING_ON = frozenset(_WORDINGS.words("going_on"))
_DAYTIME = frozenset(_WORDINGS.words("daytime"))
_IN_DAY_LIST = _DAYTIME.union(_WORDINGS.words("in_day_list"))
_ENDING = frozenset(_WORDINGS.words("ending"))
_LEAVING = frozenset(_WORDINGS.words("leaving"))
_ABOUT = frozenset(_WORDINGS.words("about"))
_ZONES = frozenset(_WORDINGS.words("zones"))
_IN_CLOCK_LIST = frozenset((*_ABOUT, *_ZONES, *_DAYTIME, *_WORDINGS.words("in_clock_list")))
_BESIDE = frozenset((*_IN_CLOCK_LIST, *_IN_DAY_LIST, *_ENDING, *_WORDINGS.words("beside")))
# What may stand between an anchor of each kind and one of the other, two days, and two clocks
_BETWEEN_KINDS = frozenset(_BESIDE | {";", "|", "&", "+", "plus", "and", "y", "/", "•", "·", "or", "o"})
_BETWEEN_DAYS = frozenset(_TO | _SEPARATORS | _OR | _IN_DAY_LIST)
_BETWEEN_CLOCKS = frozenset(_TO | _SEPARATORS | _OR | _ENDING | _LEAVING | _IN_CLOCK_LIST | {"."})
_SPANISH_TO = frozenset(("a", "al"))
_PLAIN_TO = _TO - _SPANISH_TO
_BOTH_ENDS = frozenset(_ABOUT | {"and", "y", "las", "la"})  # "between 6 and about 9"
_TO_AN_END = frozenset(_TO | _ABOUT | _ENDING | _ZONES | {"."})
_NEXT_LINE = frozenset(_DAYTIME | {":", "(", ")"})
_FORMAT = _WORDINGS["format"]
_LONGEST_GAP = 60


_ANEW = compiled(r"[,;/|&+]|\band\b|\by\b|\bor\b|\bwhile\b")


def _starts_anew(gap: str) -> bool:
    """Whether a gap names a level of care behind what ends something."""
    return not {"iop", "php"}.isdisjoint(pieces_of(gap)) and _ANEW.search(gap) is not None


def pieces_of(gap: str) -> set[str]:
    """The words and signs of a gap."""
    return set(_PIECE.findall(gap))


def link(left: Anchor, right: Anchor, folded: str) -> Link:
    """What the text between two neighbouring anchors says: a range, a list, a choice, mere nearness, or nothing."""
    gap = plain_gap(folded[left.end : right.start])
    if len(gap) > _LONGEST_GAP:
        return "break"
    if (left.clock is None) != (right.clock is None) and ("iop" in gap or "php" in gap) and _starts_anew(gap):
        return "break"  # "PHP Mon-Fri 9-3 and our IOP Mon and Wed 6-9", "PHP: 9-3 (Mon-Fri); IOP: 9-12 (Mon, Wed)"
    if left.clock is not None and right.day is not None and "optional" in gap:
        return "break"
    if not gap.strip(" "):
        # "9:00 AM 12:00 PM" may be two columns.
        return "beside" if (left.clock is None) or (right.clock is None) else "columns"
    pieces = set(_PIECE.findall(gap))
    if left.day is not None and right.day is not None:
        if left.day.days and (exception := excepting(folded[max(0, left.start - 40) : left.start], gap)):
            return exception
        return _between_days(gap, pieces, left.day.spanish and right.day.spanish)
    if left.clock is not None and right.clock is not None:
        return _between_clocks(left, folded, gap, pieces)
    if not pieces <= _BETWEEN_KINDS:
        return "break"
    if left.day is not None:
        # "9-5 Mon-Fri and 9-12 Sat": goes on only where times come first.
        return "break" if pieces & {"or", "o", "a"} else "then" if pieces & _GOING_ON else "beside"
    # "6-9 pm and on Saturdays" starts anew; in "Mon 6-9 pm and Tue 5-8 pm" days come first and it goes on.
    return "or" if pieces & _OR else "then" if pieces & _GOING_ON else "beside"


def _between_days(gap: str, pieces: set[str], spanish: bool) -> Link:
    if not pieces <= _BETWEEN_DAYS:
        return "break"
    to = pieces & (_TO if spanish else _PLAIN_TO)
    if not to and pieces & _SPANISH_TO:
        return "break"
    if pieces & _OR:
        return "or"
    if pieces & _SEPARATORS:
        return "break" if to else "sep"
    if to:
        return "to"
    # Days on lines of their own are rows of a table and no list.
    return "break" if "\n" in gap or pieces - _DAYTIME else "sep"


def _between_clocks(left: Anchor, folded: str, gap: str, pieces: set[str]) -> Link:
    if _FORMAT.search(gap):  # "9-12 online or in-person 4-7": how it is attended says nothing of when
        gap = _FORMAT.sub(" ", gap)
        pieces = pieces_of(gap)
    if not pieces <= _BETWEEN_CLOCKS:
        return "break"
    joined = "and" in pieces or "y" in pieces
    if joined and (pieces & _ENDING or pieces & _LEAVING):
        return "to"
    if joined and pieces <= _BOTH_ENDS and _BETWEEN.search(folded[max(0, left.start - 24) : left.start]):
        return "to"
    if pieces & _OR:
        return "or" if "." not in pieces else "break"
    if pieces & _SEPARATORS:
        return "sep" if "." not in pieces else "break"
    if pieces & _PLAIN_TO or ("a" in pieces and pieces <= {"a", "las", "la", "-"}):
        return "to" if pieces <= _TO_AN_END else "break"
    return "sep" if "\n" in gap and pieces <= _NEXT_LINE else "break"
