"""Times that something had before and has no more, beside those it has now: "moved from Monday 6-9 pm to Tuesday 6-9 pm"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.schedule.fold import fold
from extract.wordings import Wordings

LONGEST = 600  # characters of a sentence that is looked at
_WORDINGS = Wordings.of(__name__)
_TELLS = _WORDINGS["tells"]
_OF_PEOPLE = _WORDINGS["of_people"]
_FROM = _WORDINGS.guarded("from")
_DE = _WORDINGS.guarded("de")
_NOT_NOW = _WORDINGS.guarded("not_now")
_REPLACED = _WORDINGS.guarded("replaced")
_BECAME = _WORDINGS.guarded("became")
_GOES_TO = _WORDINGS.guarded("goes_to")
_RIGHT_BEFORE = _WORDINGS["right_before"]
_ANTES = _WORDINGS.guarded("antes")
_EITHER = AnyOf((_FROM, _DE, _NOT_NOW, _REPLACED, _BECAME, _GOES_TO, _ANTES))
_TURN = compiled(r"\bto\b")
_TURN_A = compiled(r"\ba\b")
_TO_COME = _WORDINGS["to_come"]
_HINTS = _WORDINGS.words("hints")


@lru_cache(maxsize=256)
def without_former_times(text: str) -> str:
    """The text with spaces for the times that something had before; for the new ones too where they are still to come.

    >>> without_former_times("It moved from Monday to Tuesday.").split(), without_former_times("Tue 6-9 pm (formerly Mon 6-9 pm)").split()
    (['It', 'moved', 'from', 'to', 'Tuesday.'], ['Tue', '6-9', 'pm', '(formerly', ')'])
    >>> without_former_times("It moves from Monday to Tuesday next month.").split()
    ['It', 'moves', 'from', 'next', 'month.']
    """
    if len(text) > LONGEST:
        return text
    folded = fold(text)
    if not _EITHER.that_may_match(folded) or not any(map(folded.__contains__, _HINTS)):
        return text
    for start, end in _former(folded):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _former(folded: str) -> list[tuple[int, int]]:
    """The spans of the times that are past, or that nobody can tell to be past or present."""
    found: list[tuple[int, int]] = []
    for moved, turn in ((_FROM, _TURN), (_DE, _TURN_A)):
        for match in moved.finditer(folded):
            if _TELLS.search(match["both"]) and not _OF_PEOPLE.search(folded[: match.start()]):
                found.append(_before_turn(folded, *match.span("both"), turn))
    for expression in (_NOT_NOW, _REPLACED, _ANTES):
        found.extend(match.span("old") for match in expression.finditer(folded) if _TELLS.search(match["old"]))
    for match in _GOES_TO.finditer(folded):
        to_come = match["will"] or _TO_COME.search(folded)
        of_times = _TELLS.search(match["new"]) and not _OF_PEOPLE.search(folded[: match.start()])
        if to_come and of_times and "from" not in match[0]:
            found.append(match.span("new"))
    for match in _BECAME.finditer(folded):
        old = _RIGHT_BEFORE.search(folded, 0, match.start())
        if old is not None and _TELLS.search(old[0]):
            found.append(old.span())
    return found


def _before_turn(folded: str, start: int, end: int, turn: re.Pattern[str]) -> tuple[int, int]:
    """What stands before the "to" in the middle of "from … to …": all of it where there is no such middle, or where it is to come."""
    turns = list(turn.finditer(folded, start, end))
    if len(turns) % 2 == 0 or _TO_COME.search(folded):
        return start, end
    return start, turns[len(turns) // 2].start()
