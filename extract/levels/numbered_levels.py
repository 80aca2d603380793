"""Levels of care that a page calls by number once it has said which is which: "Level I outpatient" first, then "Level I: Wednesdays 6-8 pm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extract.document import Heading
from extract.levels.belonging import TERM, asam_levels
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

LEVELS = "levels_of_care"
# A number with a part behind the point is of the ASAM Criteria alone, and a word of the vocabulary.
# Both begin with letters, and ask behind them what stands before: a search then skips to "level".
_NUMBERED = compiled(r"level (?<=\blevel )(?P<number>[1-4]|i{1,3}|iv)(?:\.0)?(?![\w.]*\w)")
_DECIMAL = compiled(r"level(?<=\blevel)s? (?:0?\.5|[23]\.\d|i{2,3}\.\d)")
_WORDINGS = Wordings.of(__name__)
_JOINS = _WORDINGS["joins"]  # "Level I - Outpatient"
_IN_BRACKETS = _WORDINGS["in_brackets"]  # "Outpatient (Level I"
_OTHER_SCALE = _WORDINGS["other_scale"]
_HEAD = compiled(r"\W*(?:asam )?level (?P<number>[1-4]|i{1,3}|iv|[1-4]\.0)\W*")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
Named = dict[str, LevelOfCare | None]


def name_numbered(units: Sequence[Unit], terms: list[list[Match]], low: str) -> dict[tuple[Heading, ...], LevelOfCare]:
    """Add to `terms` (by unit) the levels that a page calls by their number alone; answers the sections that such a number heads.

    `low` is the folded text of the page.
    """
    if "level " not in low or _NUMBERED.search(low) is None:
        return {}
    numbered = [unit for unit in units if "level " in unit.low]
    named = _named(numbered, terms, asam="asam" in low and _DECIMAL.search(low) is not None)
    if not any(named.values()):
        return {}
    for unit in numbered:
        terms[unit.number] = sorted((*terms[unit.number], *_bare(unit, terms, named)), key=lambda match: match.start)
    return under_heads(units, terms, lambda low: _of_head(low, named))


def under_heads(
    units: Sequence[Unit], terms: list[list[Match]], of_head: Callable[[str], LevelOfCare | None]
) -> dict[tuple[Heading, ...], LevelOfCare]:
    """Add the level that `of_head` gives to a row, column, label or term (folded) to what stands under it; answers the sections headed so."""
    held: dict[tuple[Heading, ...], LevelOfCare] = {}
    for unit in units:
        path, block = unit.block.headings, unit.block
        if path and (level := of_head(path[-1].low)):
            held.setdefault(path, level)
        term = path[-1].text if path and path[-1].level >= TERM else ""  # nearer than what leads in all of them
        for header in (block.row, block.column, block.label, term):
            if header and unit.text != header and (level := of_head(header.lower())):
                terms[unit.number].insert(0, Match(LEVELS, level, 0, 0))
                break
    return held


def _named(units: Sequence[Unit], terms: list[list[Match]], *, asam: bool) -> Named:
    """By number, the one level that the page calls so; None for a number that it gives to several, or to a class."""
    named: dict[str, set[LevelOfCare | None]] = {}
    for unit in units:
        levels = [match for match in terms[unit.number] if match.vocabulary == LEVELS]
        for found in _NUMBERED.finditer(unit.low):
            own = {match.id for match in levels if _calls(unit.low, found, match)}
            if not own and _OTHER_SCALE.match(unit.low, found.end()):
                own = {None}  # type: ignore[arg-type]
            named.setdefault(_number(found), set()).update(own)  # type: ignore[arg-type]
    if asam and named.get("1") == set():
        named["1"] = {"outpatient"}
    return {number: next(iter(levels)) if len(levels) == 1 else None for number, levels in named.items()}


def _calls(low: str, found: re.Match[str], match: Match) -> bool:
    """Whether a level stands right behind the number, before it with the number in brackets, or holds it."""
    if match.start <= found.start() and found.end() <= match.end:
        return True
    if found.end() <= match.start:
        return _JOINS.fullmatch(low, found.end(), match.start) is not None
    return match.end <= found.start() and _IN_BRACKETS.fullmatch(low, match.end, found.start()) is not None


def _bare(unit: Unit, terms: list[list[Match]], named: Named) -> Iterator[Match]:
    levels = [match for match in terms[unit.number] if match.vocabulary == LEVELS]
    for found in _NUMBERED.finditer(unit.low):
        level = named.get(_number(found))
        if level and not any(_calls(unit.low, found, match) for match in levels):
            yield Match(LEVELS, level, *found.span())


def _number(found: re.Match[str]) -> str:
    number = found["number"].removesuffix(".0")
    return _ROMAN.get(number, number)


def _of_head(low: str, named: Named) -> LevelOfCare | None:
    found = _HEAD.fullmatch(low)
    return named.get(_number(found)) if found else None


_COUNTED = _WORDINGS["counted"]
_SENT_OR_DENIED = _WORDINGS["sent_or_denied"]


def counted_levels(low: str) -> tuple[LevelOfCare, ...]:
    """The levels that a folded sentence of ours says are given, by a list of numbers of which one has a part behind the point.

    >>> counted_levels("we provide levels 1 and 2.1 in reno"), counted_levels("we provide levels 1 and 2 of the training")
    (('outpatient', 'iop'), ())
    >>> counted_levels("we refer out for care at levels 3.1 and 3.5")
    ()
    """
    found = _COUNTED.search(low) if "levels " in low else None
    if found is None or "." not in found["numbers"] or _SENT_OR_DENIED.search(low, 0, found.start("numbers")):
        return ()
    return asam_levels(f"asam levels {found['numbers']}")
