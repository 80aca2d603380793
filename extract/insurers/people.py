"""Insurers that are taken for some people and not for others: "Aetna for adolescents, Cigna for adults"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract.insurers.choice import Statement
from extract.insurers.names import Name
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.codes import REFUSED

_WORDINGS = Wordings.of(__name__)
_WORDS = {
    code: _WORDINGS.text(code) for code in ("adolescents", "children", "adults", "pregnant_women", "women", "men")
}
_OF_THEM = compiled("|".join(rf"(?P<{code}>\b(?:{words})\b)" for code, words in _WORDS.items()))
_BEHIND = _WORDINGS["for_people"]
_OPENED = _WORDINGS.guarded("people_first")
_HEADING = _WORDINGS["heading"]
_GROWN, _YOUNG = frozenset(("adults",)), frozenset(("adolescents", "children"))
# Whom these pay for is so by what they are.
BY_THEMSELVES = frozenset(("medicare", "medicare_advantage", "va", "champva", "chip", "tricare"))


def told_people(low: str, name: Name) -> tuple[str, ...]:
    """The people of whom a folded sentence says what it says of an insurer.

    >>> low = "we accept aetna for teens, cigna for adults and humana; our teen program takes molina"
    >>> [told_people(low, Name(name, low.index(name), low.index(name) + len(name))) for name in ("aetna", "cigna", "humana", "molina")]
    [('adolescents',), ('adults',), (), ('adolescents',)]
    >>> told_people("we take aetna and run groups for teens", Name("aetna", 8, 13))
    ()
    """
    if name.id in BY_THEMSELVES:
        return ()
    before = list(_OPENED.finditer(low, 0, name.start))
    for_whom = " for " in low or " para " in low or " covers " in low
    if for_whom and (behind := _BEHIND.match(low, name.end)):
        return _codes(behind["people"])
    if before:
        found = before[-1]
        return _codes(found["whom"] or found["program"] or found["label"])
    return ()


@lru_cache(maxsize=512)  # a list of insurers stands under the same
def people_over(heading: str) -> tuple[str, ...]:
    """The people of whom a folded heading says what stands under it.

    >>> people_over("adult program"), people_over("teens and adults"), people_over("help for teens in crisis")
    (('adults',), ('adolescents', 'adults'), ())
    """
    over = _HEADING.fullmatch(heading.strip(" :"))
    return _codes(over["people"]) if over else ()


def of_their_people(statements: Sequence[Statement]) -> list[Statement]:
    """All statements of a page; those that are said of some people alone are not sure, and hold whom.

    What is said of the young, of those who are pregnant, or refused to any is of them alone; what is said of others is where
    the page says something of other people, and so is what stands under a heading.
    """
    told = {one.people for one in statements if one.people}
    return [one if not one.people else _of(one) if _are_some(one, told) else _of_all(one) for one in statements]


def _are_some(one: Statement, told: set[tuple[str, ...]]) -> bool:
    people = frozenset(one.people)
    if people >= _GROWN and people & _YOUNG:
        return False
    apart = any(people.isdisjoint(other) for other in told)
    if one.over:
        return apart
    return apart or bool(people & (_YOUNG | {"pregnant_women"}) and not people & _GROWN) or one.status in REFUSED


def _of(one: Statement) -> Statement:
    return replace(one, claim="unclear" if one.claim == "own" else one.claim)


def _of_all(one: Statement) -> Statement:
    return replace(one, people=())


def _codes(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.lastgroup or "" for found in _OF_THEM.finditer(text)))
