"""Insurers of which a page says one thing in one state and another in the next: "Cigna in Ohio and Aetna in Kentucky"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from extract.document import fold
from extract.insurers.arms import PUBLIC, SOME_STATES, codes_in, may_name_states
from extract.insurers.choice import Statement
from extract.insurers.names import Name
from extract.insurers.sites import TAKES_NONE, heads_of
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import REFUSED
from records.named_offices import states_of_offices, states_over

_WORDINGS = Wordings.of(__name__, some_states=SOME_STATES)
_BEHIND = _WORDINGS["states_behind"]
_OPENED = _WORDINGS["states_first"]
_ANOTHER = _WORDINGS["another_state"]
_LEFT_OUT = _WORDINGS.guarded("left_out")
_NEXT = _WORDINGS.guarded("next")
_LISTED = _WORDINGS["listed"]
_AT_SITE = _WORDINGS["at_site"]
_ENDS_IN = _WORDINGS["ends_in"]


def told_states(low: str, name: Name) -> tuple[str, ...]:
    """The states beside a name in its clause: of which a sentence says what it says of the insurer, if it parts states.

    >>> low = "in network with cigna in ohio and out of network with aetna in kentucky; in indiana we take humana"
    >>> [told_states(low, Name(name, low.index(name), low.index(name) + len(name))) for name in ("cigna", "aetna", "humana")]
    [('OH',), ('KY',), ('IN',)]
    >>> told_states("we accept cigna, and are in ohio", Name("cigna", 10, 15))
    ()
    """
    if name.id in PUBLIC or not may_name_states(low):
        return ()
    before = list(_OPENED.finditer(low, 0, name.start))
    if before:
        return codes_in(before[-1]["head"] or before[-1]["verb"])
    behind = _BEHIND.match(low, name.end)
    return codes_in(behind["states"]) if behind else ()


def is_left_out_elsewhere(low: str, name: Name, after: str = "") -> bool:
    """Whether a folded sentence, or the one `after` it, says that in another state an insurer is not taken: "…; in Illinois we don't".

    >>> low = "in indiana we accept medicaid; in illinois we don't."
    >>> is_left_out_elsewhere(low, Name("medicaid", 21, 29)), is_left_out_elsewhere(low[:29], Name("medicaid", 21, 29), low[31:])
    (True, True)
    >>> low = "we accept medicaid; in illinois we don't offer detox"
    >>> is_left_out_elsewhere(low, Name("medicaid", 10, 18))
    False
    """
    if _LEFT_OUT.match(low, name.end):
        return True
    return bool(after) and _NEXT.match(after) is not None


def parted_by_states(low: str, names: Sequence[Name], named: Sequence[tuple[Name, Statement]]) -> list[Statement]:
    """The statements of one sentence; where it says of some of its names one state and of others another, each is of its states alone."""
    if not may_name_states(low) and len(named) <= 1:
        return [_told(said, ()) for _, said in named]  # most sentences
    beside = {name: told_states(low, name) for name in names}
    told = [beside[name] for name, _ in named]
    every = {state for states in beside.values() for state in states}
    if any(told):
        others = (codes_in(found["behind"] or found["head"] or found["opened"]) for found in _ANOTHER.finditer(low))
        every.update(state for states in others for state in states)
    sites = _sites(low, [name for name, _ in named])
    at_sites = len({*filter(None, sites)}) > 1
    return [
        _of(said, states) if (states and every - {*states}) or (site and at_sites) else _told(said, states)
        for (_, said), states, site in zip(named, told, sites, strict=True)
    ]


def _sites(low: str, names: Sequence[Name]) -> list[str]:
    """The site of each name: that behind the last one of a list is of all in it.

    >>> low = "aetna, cigna at our harbor office and humana at our hill office"
    >>> _sites(low, [Name("aetna", 0, 5), Name("cigna", 7, 12), Name("humana", 38, 44)])
    ['harbor', 'harbor', 'hill']
    """
    found = [_site(low, name) for name in names]
    for place in reversed(range(len(names) - 1)):
        if not found[place] and _LISTED.fullmatch(low, names[place].end, names[place + 1].start):
            found[place] = found[place + 1]
    return found


def _site(low: str, name: Name) -> str:
    """The site at which a sentence says that an insurer is taken: "Cigna at our Harbor office".

    >>> _site("cigna at our harbor office and aetna", Name("cigna", 0, 5)), _site("cigna at our office", Name("cigna", 0, 5))
    ('harbor', '')
    """
    found = _AT_SITE.match(low, name.end)
    return found["site"] if found else ""


def contradicted_by_states(statements: list[Statement]) -> list[Statement]:
    """All statements; where an insurer is taken in one state and refused in another, each of these is of its states alone."""
    sure = [one for one in statements if one.told and (one.claim == "own" or one.states)]
    parted = {
        one.id
        for one, other in combinations(sure, 2)
        if one.id == other.id
        and (one.status in REFUSED) != (other.status in REFUSED)
        and {*one.told}.isdisjoint(other.told)
    }
    return [_of(one, one.told) if one.id in parted and one.told else one for one in statements]


def parted_by_states_over(page: Page, statements: list[Statement]) -> list[Statement]:
    """All statements; where what stands over them, or their sentences, tell states apart, what is not said of each state is of its own alone."""
    where = [_states_of(one) for one in statements]
    if not any(where):
        return statements  # of most pages
    told: dict[str, set[tuple[str, bool]]] = {state: set() for state in _without_insurers(page)}
    for one, states in zip(statements, where, strict=True):
        for state in states:
            told.setdefault(state, set()).add((one.id, one.status in REFUSED))
    if len(told) < 2:
        return statements
    everywhere = set.intersection(*told.values())
    return [
        _of(one, tuple(sorted(states))) if states and (one.id, one.status in REFUSED) not in everywhere else one
        for one, states in zip(statements, where, strict=True)
    ]


def _states_of(one: Statement) -> frozenset[str]:
    """The states of which a statement is: those over it, of its row or its label, or those that its sentence names first or last."""
    over = next(filter(None, map(_over, one.heads)), frozenset[str]())
    if over or not (one.offices or one.told):
        return over
    return one.offices or frozenset(one.told if _ENDS_IN.search(fold(one.evidence[-1].quote)) else ())


@lru_cache(maxsize=1024)  # a list stands under the same
def _over(head: str) -> frozenset[str]:
    return states_over(head) if may_name_states(head.lower()) else frozenset()


def offices_told_of(unit: Unit) -> frozenset[str]:
    """The states of whose offices or clients a sentence tells: "Our Ohio office takes Aetna"."""
    return states_of_offices(unit.text) if may_name_states(unit.low) else frozenset()


def _without_insurers(page: Page) -> frozenset[str]:
    """The states under whose names a page says that no insurance is taken there."""
    lines = (unit for unit in page.units if TAKES_NONE.search(unit.low))
    return frozenset(state for unit in lines for head in heads_of(unit.block) for state in _over(head))


def _told(said: Statement, states: tuple[str, ...]) -> Statement:
    return said if said.told == states else replace(said, told=states)


def _of(said: Statement, states: tuple[str, ...]) -> Statement:
    return replace(said, states=said.states or states, claim="unclear" if said.claim == "own" else said.claim)
