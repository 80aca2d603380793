"""One service, one cost or one thing that an insurer does not pay, which refuses no insurer: "Massage is not covered by Aetna"."""

from __future__ import annotations

from collections.abc import Collection

from extract.insurers.names import Name
from extract.patterns.literals import AnyOf
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_WHOLE = _WORDINGS["whole"]
_THAT = _WORDINGS["that"]
_PASSIVE = _WORDINGS.guarded("passive")
_TO_NAME = _WORDINGS["to_name"]
_CLAUSE = _WORDINGS["clause"]
_REFUSES = _WORDINGS.guarded("refuses")
_FOR = _WORDINGS["for"]
_FRONTED = _WORDINGS["fronted"]
_NO_SERVICE = _WORDINGS["no_service"]
_DOES_NOT = _WORDINGS["does_not"]
_OF_AN_AUDIENCE = _WORDINGS["of_an_audience"]
_MAY = AnyOf((_PASSIVE, _REFUSES))
_ACTIVE = ("cover ", "pay ", "reimburse")
LONGEST = 150  # characters of what names the whole


def refuses_one_service(low: str, name: Name, houses: Collection[str] = ()) -> bool:
    """Whether a folded sentence refuses an insurer for one service, one cost or one thing alone, and not for what is done here.

    `houses` are the provider's own names, which stand for the whole.

    >>> def told(low): return refuses_one_service(low, Name("aetna", low.index("aetna"), low.index("aetna") + 5), ("marrow creek",))
    >>> [told(low) for low in ("massage is not covered by aetna", "we don't bill aetna for phone calls", "for retreats we do not take aetna")]
    [True, True, True]
    >>> [told(low) for low in ("our program is not covered by aetna", "marrow creek is not paid by aetna", "we don't take aetna for now")]
    [False, False, False]
    """
    may = _MAY.that_may_match(low)
    if _PASSIVE in may:
        last = next(iter(list(_PASSIVE.compiled.finditer(low, 0, name.start))[-1:]), None)
        if last is not None and _TO_NAME.fullmatch(low, last.end(), name.start):
            begin = max((mark.end() for mark in _CLAUSE.finditer(low, 0, last.start())), default=0)
            subject = low[begin : last.start()]
            return bool(subject.strip()) and not _is_whole(subject, houses)
    if _REFUSES in may and "for " in low and _REFUSES.search(low, 0, name.start):
        found = _FOR.match(low, name.end) or _FRONTED.search(low, 0, name.start)
        return found is not None and not _NO_SERVICE.match(found["what"]) and not _begins_whole(found["what"], houses)
    if any(map(low.__contains__, _ACTIVE)) and (found := _DOES_NOT.match(low, name.end)):
        return not _begins_whole(found["what"], houses)
    return False


def _is_whole(phrase: str, houses: Collection[str]) -> bool:
    """Whether a phrase names all that is done here, or the house."""
    if any(house in phrase for house in houses):
        return True
    return len(phrase) <= LONGEST and _WHOLE.fullmatch(phrase) is not None and not _THAT.match(phrase)


def _begins_whole(phrase: str, houses: Collection[str]) -> bool:
    """Whether the words behind "for" or "cover" name all that is done here, whatever follows."""
    return _WHOLE.match(phrase.split(",")[0]) is not None or any(house in phrase for house in houses)


def is_of_one_audience(low: str) -> bool:
    """Whether a sentence is about the program for some of the people: "The adolescent program does not accept Medicare".

    >>> is_of_one_audience("the adolescent program does not accept medicare."), is_of_one_audience("our program does not accept medicare.")
    (True, False)
    """
    return _OF_AN_AUDIENCE.match(low) is not None
