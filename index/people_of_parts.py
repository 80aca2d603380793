"""Whom the groups of one part of the day are for: evenings "only for adolescents" are no answer to adults.

A part of the day is kept from people whom a program names where a clause gives it to others alone, or where clauses give it
to others of an age or a gender and to these people another one. Then the search asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.codes import NOT
from index.meetings import DAYPART_STARTS
from records.codes import DAYPARTS

if TYPE_CHECKING:
    from records.models import Program

# Where one clause ends and another begins that may speak of other people.
_CLAUSE = re.compile(
    r"[;.!?|\n](?=\s|$)|,? (?:but|while|whereas|though|although|mientras que|pero)\b|,? and (?=(?:our|the|those|for|we)\b)",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|exclusively|solely|alone|reserved|restricted|limited|solo|sólo|solamente|exclusivamente)\b"
)
_NO = re.compile(r"\b(?:no|not|never|without|except|excluding|than)\b|n['’]t\b")
_DAY = {"day": ("morning", "afternoon"), "full-day": ("morning", "afternoon")}
_AGES = frozenset(("children", "adolescents", "adults", "young_adults", "seniors", "college_students"))
_GENDERS = frozenset(("women", "men"))
_WITHIN = {"adults": ("young_adults", "seniors", "college_students"), "women": ("pregnant_women",)}
# "Teen nights at the ball park", "women who work evenings" are of no group; a clause speaks of one where it has such a word.
_GROUP = re.compile(
    r"\b(?:group|groups|track|tracks|session|sessions|program|programs|programming|iop|php|intensive outpatient|partial hospitali[sz]ation"
    r"|class|classes|cohort|meets?|attends?|grupos?|sesiones|programa|se reúnen?)\b|:"
)


def kept_from_people(program: Program) -> Iterator[tuple[str, str]]:
    """The populations that a program names, each with a part of the day that may not be for them, as `not_evening`."""
    named = [code.code for code in program.populations]
    values = (*program.populations, *program.dayparts, *program.sessions, *program.formats)
    quotes = dict.fromkeys(item.quote for value in values for item in value.evidence)
    given = [
        (parts or _begun(program, quote), people, only) for quote in quotes for parts, people, only in _given(quote)
    ]
    if not given or program.track:
        return
    for code in named:
        own = {part for parts, people, _ in given if code in people for part in parts}
        for part in DAYPARTS:
            if part not in own and any(
                part in parts and _leaves_out(code, people, only, own) for parts, people, only in given
            ):
                yield code, NOT + part


def _leaves_out(code: str, people: frozenset[str], only: bool, own: set[str]) -> bool:
    """Whether a clause that gives a part of the day to people leaves others out, who have `own` parts elsewhere."""
    if code in people or any(code in _WITHIN.get(one, ()) for one in people):
        return False
    if only:
        return True
    return bool(own) and any(code in kind and not people.isdisjoint(kind) for kind in (_AGES, _GENDERS))


def _begun(program: Program, quote: str) -> frozenset[str]:
    """The parts of the day in which the sessions of a quote begin: "Monday 6 to 9 pm, for teens only"."""
    starts = [one.start for one in program.sessions for item in one.evidence if item.quote == quote and one.start]
    minutes = [int(start[:2]) * 60 + int(start[3:]) for start in starts]
    of_day = [(part, *DAYPART_STARTS[part]) for part in DAYPARTS if part != "weekend"]
    return frozenset(part for part, first, end in of_day if any(first <= minute < end for minute in minutes))


@lru_cache(maxsize=4096)
def _given(quote: str) -> tuple[tuple[frozenset[str], frozenset[str], bool], ...]:
    """The parts of the day and the people that each clause of a quote names together, and whether it says that it is they alone.

    A clause with numbers that says so may give times instead of a part of the day.

    >>> [(sorted(parts), sorted(people), only) for parts, people, only in _given(
    ...     "Evening groups are offered only to adolescents; our IOP for adults meets in the morning.")]
    [(['evening'], ['adolescents'], True), (['morning'], ['adults'], False)]
    >>> _given("Our evening IOP is new."), _given("Evening groups are not only for teens."), _given("Women who work nights")
    ((), (), ())
    """
    found = []
    for clause in _CLAUSE.split(quote.lower()):
        parts, people = _named(clause, "daypart"), _named(clause, "audience")
        only = _ONLY.search(clause) is not None
        timed = only and any(sign.isdigit() for sign in clause)
        if people and (parts or timed) and _GROUP.search(clause) and not _NO.search(clause):
            found.append((parts, people, only))
    return tuple(found)


def _named(clause: str, kind: str) -> frozenset[str]:
    words, meanings = _words(kind)
    return frozenset(code for match in words.finditer(clause) for code in meanings[match[1]])


@cache
def _words(kind: str) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """The wordings of audiences or of parts of the day, with the populations or parts that they mean."""
    meanings: dict[str, tuple[str, ...]] = {}
    from records.tracks import tracks  # a search imports this file, and reads no page

    for term in tracks().terms:
        if term.kind == kind:
            codes = (term.population,) if kind == "audience" else _DAY.get(term.id, (term.id,))
            meanings |= {alias: tuple(code for code in codes if code) for alias in term.aliases if alias != "day"}
    every = "|".join(map(re.escape, sorted(meanings, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])({every})(?:e?s)?(?![\w-])"), meanings
