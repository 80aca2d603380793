"""Groups that a page names as one more beside the program's: "there is a Saturday group too". Whether all come to it is not said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from records.codes import WEEKDAYS

if TYPE_CHECKING:
    from records.models import Evidence, Program

_MORE = re.compile(
    r"\b(?:too|as well|additional(?:ly)?|another|extra|in addition)\b|\balso\b|\b(?:is|are) (?:available|offered)\b",
    re.IGNORECASE,
)
_ALL_COME = re.compile(
    r"\b(?:must|required?|requires|mandatory|expected|(?:clients|patients|participants|members|teens|everyone|everybody|you|they|all)(?: (?:will|must|should))? also)\b",
    re.IGNORECASE,
)


def added_days(program: Program) -> int:
    """The days, as a mask, that only such sentences name, where others name other days; 0 where there are none.

    A sentence that gives the times of a program and of the group that is more says so of neither alone.
    """
    values: list[tuple[Iterable[str], list[Evidence]]] = [(one.days, one.evidence) for one in program.sessions]
    values += [([code.code], code.evidence) for code in program.days]
    added: set[str] = set()
    others: set[str] = set()
    for days, evidence in values:
        (added if _is_more(evidence) else others).update(days)
    if not added - others or not others:
        return 0
    named = {item.quote for days, evidence in values if not added.issuperset(days) for item in evidence}
    only = added - others
    quotes = {item.quote for days, evidence in values if only.issuperset(days) for item in evidence}
    return 0 if quotes & named else sum(1 << WEEKDAYS.index(day) for day in only)


def _is_more(evidence: Iterable[Evidence]) -> bool:
    return all(_says_more(item.quote) for item in evidence)


@lru_cache(maxsize=4096)  # the days of a session are each said by its quotes
def _says_more(quote: str) -> bool:
    return _MORE.search(quote) is not None and _ALL_COME.search(quote) is None
