"""A level of care under whose name the page says that it is arranged elsewhere: "Detox" over "we'll help you get a bed at Mercy Hospital"."""

from __future__ import annotations

from extract.document import plain
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.places.gazetteer import places
from extract.telehealth.lived_in_afar import LIVED_IN
from extract.units import Unit
from extract.wordings import Wordings

_OF_A_NAME = 40  # characters
SHORT_NAME = 4
_FIRST = 3  # sentences under the name in which it is said
_WORDINGS = Wordings.of(__name__)
_ARRANGES = _WORDINGS["arranges"]
_OF_A_PLACE = _WORDINGS["of_a_place"]
_NOT_HERE = _WORDINGS["not_here"]
_OURS = _WORDINGS["ours"]
_SENDS = _WORDINGS["sends"]
_SOME_OF_THEM = _WORDINGS["some_of_them"]
# One of these stands in what each of the two matches
_SENDING = _WORDINGS.words("sending")
_ARRANGING = _WORDINGS.words("arranging")
# Without one of these a name says nothing of who gives the level
_AT_OTHERS = (*_WORDINGS.words("at_others"), *_ARRANGING)
_HAPPENS = _WORDINGS["happens"]
_MUST = _WORDINGS["must"]
_FIRST_OF_ALL = compiled(r"[^.;]{0,20}\b(?:before|prior to)\b")
_TO_THEM = _WORDINGS["to_them"]
_WITH_THEM = _WORDINGS["with_them"]
_SAYS_WHERE = _WORDINGS.guarded("says_where")
# A house with a name may be the provider's own; a hospital is not, nor one that is "nearby"
_IN_A_HOUSE = compiled(r"\b(?:at|in) (?:the )?$")
_TAKEN_TO = _WORDINGS["taken_to"]
_IN_NEED = _WORDINGS["in_need"]
_INSTITUTION = _WORDINGS["institution"]
_NEARBY = _WORDINGS["nearby"]
_GOING_ON = _WORDINGS["going_on"]
_AT_THEM = _WORDINGS["at_them"]
_NO_BEDS = _WORDINGS["no_beds"]
_NO_NAME = frozenset(_WORDINGS.words("no_name"))
_OF_A_TOWN = _WORDINGS.words("of_a_town")  # before a name of two words, which may be a house's as well
_NAME = _WORDINGS["name"]


def is_arranged_elsewhere(page: Page, heading: Unit) -> bool:
    """Whether one of the first sentences under the name of a level says of that level that others give it."""
    levels = levels_in(heading.text)
    under = [
        unit
        for unit in page.units[heading.number + 1 : heading.number + 1 + _FIRST]
        if unit.block.kind != "heading" and heading.text in (one.text for one in unit.block.headings)
    ]
    if levels and LIVED_IN.issuperset(levels) and any(_NO_BEDS.search(unit.low) for unit in under):
        return True
    # "Need detox first?" and its answer
    first = under[:2] if under and under[0].low.endswith("?") else under[:1]
    return any(_is_said_of(page, unit, levels, first=unit in first) for unit in under)


def says_elsewhere(page: Page, unit: Unit) -> bool:
    """Whether a line that begins with the name of a level says that others give it: "Detox: arranged with Mercy Hospital"."""
    return _is_elsewhere(page, unit, levels_in(unit.text))


_THEN_OURS = _WORDINGS.guarded("then_ours")
_RIGHT_AT = _WORDINGS["right_at"]


def is_before_ours(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a level is at another house by its name, and one then comes to ours."""
    low = unit.low
    if _is_moved_on(page, unit, match):
        return True
    then = _THEN_OURS.search(low, match.end)
    if then is None or _OURS.search(low, 0, then.start()):
        return False
    names = (start for start in _others(page, unit) if match.end < start < then.start())
    return any(_RIGHT_AT.match(low, match.end, start) is not None for start in names)


_MOVED = _WORDINGS.guarded("moved")
_MOVED_LATER = _WORDINGS["moved_later"]


def _is_moved_on(page: Page, unit: Unit, match: Match) -> bool:
    """Whether those who need a level are sent to another house, by its name, and are not moved from ours."""
    low = unit.low
    moved = _MOVED.match(low, match.end)
    if moved is None or low.endswith("our ", 0, match.start) or _IN_NEED.search(low) or _MOVED_LATER.search(low):
        return False
    if any(one.start > moved.end() for one in page.terms(unit, "levels_of_care")):
        return False
    return moved.end() in _others(page, unit)


def _is_said_of(page: Page, unit: Unit, levels: tuple[str, ...], *, first: bool) -> bool:
    named = {match.id for match in page.terms(unit, "levels_of_care")}
    return (bool(named & {*levels}) or (first and not named)) and _is_elsewhere(page, unit, levels)


def _is_elsewhere(page: Page, unit: Unit, levels: tuple[str, ...]) -> bool:
    low = unit.low
    ends = [match for match in page.terms(unit, "levels_of_care") if match.id in levels]
    going_on = _GOING_ON.match(low)
    others = _others(page, unit) if going_on or any(map(low.__contains__, _AT_OTHERS)) else []
    if going_on and any(
        _AT_THEM.fullmatch(low, match.end, start) for match in ends for start in others if start > match.end
    ):
        return True
    if " our" in low and _OURS.search(low):
        return False
    another = any(_is_sent_to(low, start) for start in others)
    said = _with_we(page, low)
    sends = any(map(said.__contains__, _SENDING)) and _SENDS.search(said) and not _SOME_OF_THEM.search(said)
    if sends or _SAYS_WHERE.search(low):
        return True
    arranges = _ARRANGES.search(said) if any(map(said.__contains__, _ARRANGING)) else None
    if arranges and _OF_A_PLACE.search(said, arranges.end()):
        with_them = another or any(_WITH_THEM.search(low, 0, start) for start in others)
        if with_them or _NOT_HERE.search(said, arranges.start()):
            return True
    if any(_HAPPENS.match(low, match.end) for match in ends):
        return True
    if any(_MUST.search(low, 0, match.start) and _FIRST_OF_ALL.match(low, match.end) for match in ends):
        return True
    return another


def _with_we(page: Page, low: str) -> str:
    """A sentence that begins with the provider's name, with "we" for the name: "Harbor Quarry coordinates admission to …"."""
    name = next((name for name in page.provider_names if low.startswith(f"{name} ")), None)
    return low if name is None else f"we{low[len(name) :]}"


def _is_sent_to(low: str, name: int) -> bool:
    """Whether the words before a name say that one goes to whom it is of, or is taken in there and it is none of the provider's."""
    if _TO_THEM.search(low, 0, name):
        return True
    taken = _TAKEN_TO.search(low, 0, name) is not None and _IN_NEED.search(low) is None
    at = taken or _IN_A_HOUSE.search(low, 0, name) is not None
    return at and bool(_INSTITUTION.search(low, name, name + _OF_A_NAME) or _NEARBY.search(low))


def _others(page: Page, unit: Unit) -> list[int]:
    """Where the names of others than the provider and of no town begin in a sentence."""
    found, low = [], unit.low
    for said in _NAME.finditer(plain(unit.text)):
        name = said.group().lower().rstrip(".")
        if not said.start() or len(name) <= SHORT_NAME:
            continue  # the word that begins a sentence is written large whatever it is
        known = any(name in own or own in name for own in page.provider_names)
        town = name in places().states_of and (" " not in name or low.endswith(_OF_A_TOWN, 0, said.start()))
        known = known or town or not _NO_NAME.isdisjoint(name.split())
        insurer = any(said.start() <= one.start < said.end() for one in page.terms(unit, "insurers"))
        if not known and not insurer:
            found.append(said.start())
    return found
