"""Who holds a group: the library, a church, the counselors of a school, whose times stand on the page of a program that is none of theirs."""

from __future__ import annotations

from extract.claims.others import COMMON
from extract.claims.told_of_others import bears_one_of, own_words
from extract.document import plain
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_NO_PROVIDER = _WORDINGS["no_provider"]
_MAY_PROVIDE = _WORDINGS["may_provide"]
_HOLDER = _WORDINGS["holder"]
_BY = _WORDINGS["by"]
_OURS = _WORDINGS["ours"]
_ENDS = _WORDINGS["clause_ends"]
_NAME_WORD = compiled(r"\b[A-Z][\w&-]{2,}")
_INSTITUTION_WORDS = frozenset(_WORDINGS.words("institution_words"))
_REACH = 120  # characters before and behind the times


def is_held_by_others(page: Page, unit: Unit, start: int, end: int) -> bool:
    """Whether the clause of the times at (start, end) says that somebody holds the group who is not the provider."""
    low = unit.low
    begin = max((match.end for match in unit.schedules if match.end <= start), default=0)
    begin = max(begin, start - _REACH)
    begin = max((mark.end() for mark in _ENDS.finditer(low, begin, start)), default=begin)
    stop = next((mark.start() for mark in _ENDS.finditer(low, end + 2, end + _REACH)), end + _REACH)
    for found in (
        _HOLDER.search(low[begin:start]),
        _HOLDER.search(low[end:stop]),
        _BY.search(low[begin:stop]),
    ):
        who = found and next(filter(None, found.groups()))
        if who and _is_another(page, unit, who):
            return True
    return False


def _is_another(page: Page, unit: Unit, who: str) -> bool:
    """Whether these words of the sentence, of who holds a group, name an organisation that is not the page's own."""
    at = unit.low.find(who)
    text = plain(unit.text)[at : at + len(who)]
    if _OURS.search(who) or levels_in(text):
        return False
    if (kind := _NO_PROVIDER.search(text)) is not None:
        return kind[0].lower() not in own_words(page)
    if (found := _MAY_PROVIDE.search(text)) is None:
        return False
    words = {word.lower() for word in _NAME_WORD.findall(text)} - COMMON - _INSTITUTION_WORDS - {found[0].lower()}
    if not words:
        return False
    return not bears_one_of(page, words)
