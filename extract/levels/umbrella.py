"""Where a level of care is named only as the kind of what is told of: "Outpatient Services" over an IOP, "we are an outpatient clinic"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise

from extract.levels.belonging import NONE, LevelsAt, is_reference, joined, levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match, match_of
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_UNDER: dict[str, tuple[LevelOfCare, ...]] = {"outpatient": ("iop", "php"), "inpatient": ("php",)}
_HOUSE: LevelOfCare = "outpatient"
_WORDINGS = Wordings.of(__name__)
_IS_A = _WORDINGS["is_a"]
_OF_HOUSE = _WORDINGS["of_house"]
_CARE = _WORDINGS["care"]
_WITHIN = ("iop", "php", "otp")  # levels that such a house gives
_PROSE_WORDS = 6
NEAR = 24  # characters from the verb to the first of two levels
_IS_SAID = _WORDINGS["is_said"]
AT_START = 12  # characters before the level of which a sentence tells
_LIVED_IN = _WORDINGS["lived_in"]
_IS_KIND = _WORDINGS["is_kind"]
_TREATS_THERE = _WORDINGS["treats_there"]
_IS_ATTENDED = _WORDINGS["is_attended"]
_AS_PROGRAM = _WORDINGS["as_program"]
FIRST = 60  # characters before the level of which such a sentence tells
_WITHIN_OUTPATIENT = frozenset((_HOUSE, level) for level in _UNDER[_HOUSE])
_INCLUDING = _WORDINGS.guarded("including")
_CARE_BESIDE = _WORDINGS["care_beside"]
_SENT_TO = _WORDINGS["sent_to"]
_PHASE = _WORDINGS["phase"]  # others follow
BY_DAY: tuple[LevelOfCare, ...] = ("php", "iop")  # what "Day Programs" are, where both are told of by their names
_NAMES_DAY = compiled(r"day programs?")


def under_umbrella(page: Page) -> tuple[LevelOfCare, LevelsAt] | None:
    """(level of the first heading, what the page is about in its place), where that heading is only such a kind; else None.

    "Outpatient Services" over a page whose first sentence tells of an IOP or PHP, and none of outpatient care by itself;
    "Short-term hospitalization" over one that tells of partial hospitalization.
    """
    heading = next((unit for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"), None)
    if heading is None or len(codes := levels_in(heading.text)) != 1 or codes[0] not in _UNDER:
        return None
    kind = codes[0]
    first = _first_told(page, heading)
    told = levels_in(first.text) if first is not None else ()
    if first is None or len(told) != 1 or told[0] not in _UNDER[kind] or _PHASE.search(first.low):
        return None
    for unit in page.units:
        if unit.block.zone in ("nav", "footer", "form"):
            continue
        for match in page.terms(unit, "levels_of_care"):
            if match.id == kind and unit.block is not heading.block and _is_by_itself(unit, match):
                return None
    return kind, LevelsAt(told, "told")


def _lived_in(page: Page, several: Sequence[Unit]) -> None:
    """Take "residential" away where it only says that people live there: "Transitional living is a structured, residential program".

    Where they are treated there, it is the level and the house its name: "The Halfway House is a residential facility for the treatment of …".
    """
    for unit in several:
        matches = page.terms_of[unit.number]
        named = [match for match in matches if match.vocabulary == "levels_of_care"]
        if len(named) < 2 or (named[0].id, named[1].id) != ("sober_living", "residential") or named[0].start > AT_START:
            continue
        kind = unit.low[named[1].start : named[1].end]
        if not _IS_KIND.fullmatch(unit.low, named[0].end, named[1].start):
            continue
        if "treatment" in kind or _TREATS_THERE.match(unit.low, named[1].end):
            _treat_in(page, unit.low[named[0].start : named[0].end])
        elif _LIVED_IN.fullmatch(kind):
            page.terms_of[unit.number] = [match for match in matches if match != named[1]]


def _treat_in(page: Page, house: str) -> None:
    """Take the name of a house in which people are treated for the level that it is, wherever the page calls it so."""
    for unit in page.naming("levels_of_care"):
        page.terms_of[unit.number] = [
            match_of((match.vocabulary, "residential", match.start, match.end))
            if match.id == "sober_living" and unit.low[match.start : match.end] == house
            else match
            for match in page.terms_of[unit.number]
        ]
    if page.subjects.codes == ("sober_living",):
        page.subjects = LevelsAt(("residential",), page.subjects.how)


def _attended(page: Page, several: Sequence[Unit]) -> None:
    """Take "outpatient" away where it only says that people go home: "Our PHP is a structured outpatient program for adults"."""
    for unit in several:
        if " is a" not in unit.low and " are " not in unit.low:
            continue
        named = [match for match in page.terms_of[unit.number] if match.vocabulary == "levels_of_care"]
        for level, kind in pairwise(named):
            intensive = (level.id, kind.id) == ("php", "iop") and unit.low.startswith("intensive,", kind.start)
            if not (kind.id == _HOUSE or intensive) or level.id not in _UNDER[_HOUSE] or level.start > FIRST:
                continue
            behind = unit.low[_word_end(unit.low, kind) :].lstrip()
            if _IS_ATTENDED.fullmatch(unit.low, level.end, kind.start) and _AS_PROGRAM.match(behind):
                page.terms_of[unit.number] = [match for match in page.terms_of[unit.number] if match != kind]


def _including(page: Page, several: Sequence[Unit]) -> None:
    """Take "outpatient" away where it is only what an IOP or PHP is one of: "Our outpatient services, which include an IOP"."""
    for unit in several:
        if _HOUSE not in unit.low or not _INCLUDING.may_match(unit.low):
            continue
        matches = page.terms_of[unit.number]
        named = [match for match in matches if match.vocabulary == "levels_of_care"]
        for kind, level in pairwise(named):
            if (kind.id, level.id) not in _WITHIN_OUTPATIENT:
                continue
            said = _INCLUDING.compiled.match(unit.low, kind.end)
            if said is not None and said.end() == level.start and _CARE_BESIDE.search(unit.low, level.end) is None:
                page.terms_of[unit.number] = [match for match in page.terms_of[unit.number] if match != kind]


def _by_day(page: Page) -> None:
    """Take "Day Programs" for both levels that a page tells of under it by their names: "PHP" and "IOP" are headings or rows of their own."""
    if "day program" not in page.document.low:
        return
    lines: dict[str, bool] = {}  # the levels that stand at the head of a line, and whether each is a heading
    named: list[tuple[Unit, Match]] = []
    for unit in page.units:
        if unit.block.zone != "main" and unit.block.kind != "title":
            continue
        for match in page.terms_of[unit.number]:
            if match.vocabulary != "levels_of_care":
                continue
            if _NAMES_DAY.search(unit.low, match.start, match.end):
                if match.id == "php" and "partial" not in unit.low:
                    named.append((unit, match))
            elif match.start <= AT_START and unit.block.kind != "title" and not is_reference(unit.low, match.start):
                lines[match.id] = lines.get(match.id, False) or unit.block.kind == "heading"
    if not named or not lines.keys() >= set(BY_DAY):
        return
    headed = lines["php"] and lines["iop"]
    for unit, match in named:
        if headed or unit.low.startswith("day programs", match.start):
            page.terms_of[unit.number] = [one for one in page.terms_of[unit.number] if one != match]
            page.over_both.add(unit.text)
    if page.over_both and page.subjects.codes == ("php",):
        page.subjects = LevelsAt(BY_DAY, page.subjects.how)


def settle(page: Page) -> None:
    """Take such a level away, from its heading or sentence and from what the page is about."""
    _by_day(page)
    naming = list(compress(page.units, page.terms_of))  # the sentences that name anything
    several = [unit for unit in naming if len(page.terms_of[unit.number]) > 1]
    _lived_in(page, several)
    _attended(page, several)
    _including(page, several)
    for number in _kinds_of_house(page, naming):
        page.terms_of[number] = [match for match in page.terms_of[number] if match.id != _HOUSE]
    found = under_umbrella(page)
    if found is None:
        if both := _both_at_once(page):
            page.subjects = LevelsAt(both, page.subjects.how)
        return
    kind, subjects = found
    for unit in page.units:
        if page.terms_of[unit.number]:
            page.terms_of[unit.number] = [
                match
                for match in page.terms_of[unit.number]
                if match.vocabulary != "levels_of_care" or match.id != kind or is_reference(unit.low, match.start)
            ]
    if page.subjects != NONE:
        page.subjects = subjects


def _both_at_once(page: Page) -> tuple[LevelOfCare, ...]:
    """The levels that the first sentence under a heading of one level gives the program of that name: "The Day Program is an IOP and PHP"."""
    heading = next((unit for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"), None)
    if heading is None or page.subjects.how != "h1" or len(page.subjects.codes) != 1:
        return ()
    first = _first_told(page, heading)
    said = _IS_SAID.match(first.low) if first is not None else None
    if first is None or said is None:
        return ()
    behind = [match for match in page.terms(first, "levels_of_care") if match.start >= said.end()]
    if len(behind) != 2 or behind[0].start - said.end() > NEAR or not joined(first.low, *behind):
        return ()
    codes = levels_in(first.text[behind[0].start : behind[1].end])
    return codes if len(codes) == 2 and page.subjects.codes[0] in codes else ()


def _kinds_of_house(page: Page, naming: Sequence[Unit]) -> list[int]:
    """The sentences that name outpatient care as the kind of a house that tells of an IOP or the like, and of nothing beside it."""
    kinds: list[int] = []
    told = False
    if _HOUSE in page.subjects.codes:
        return []
    for unit in naming:
        if unit.block.zone in ("nav", "footer", "form") or unit.block.kind == "title":
            continue
        for match in page.terms_of[unit.number]:
            if match.vocabulary != "levels_of_care":
                continue
            if match.id != _HOUSE:
                told = told or (match.id in _WITHIN and _is_told(page, unit, match))
            elif _is_kind_of_house(unit, match):
                kinds.append(unit.number)
            elif _is_by_itself(unit, match):
                return []
    return kinds if told else []


def _is_told(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a heading or a sentence of ours tells of a level, and sends nobody to another house for it."""
    if unit.block.kind == "heading":
        return True
    return page.scope(unit).own and _SENT_TO.search(unit.low, 0, match.start) is None


def _is_kind_of_house(unit: Unit, match: Match) -> bool:
    """Whether a sentence says that somebody is an outpatient clinic or the like."""
    end = _word_end(unit.low, match)
    if _CARE.search(unit.low, end):
        return False
    return _IS_A.search(unit.low, 0, match.start) is not None and _OF_HOUSE.match(unit.low, end) is not None


def _word_end(low: str, match: Match) -> int:
    """Where the word "outpatient" of a wording ends, which may hold the noun too: "outpatient clinic"."""
    at = low.find(_HOUSE, match.start, match.end)
    return at + len(_HOUSE) if at >= 0 else match.end


def _first_told(page: Page, heading: Unit) -> Unit | None:
    """The first sentence under the heading that is told, and is no other heading, a question or a line of a menu."""
    return next(
        (
            unit
            for unit in page.units[heading.number + 1 :]
            if unit.block.zone == "main" and unit.block.kind == "paragraph" and unit.low.count(" ") >= _PROSE_WORDS
        ),
        None,
    )


def _is_by_itself(unit: Unit, match: Match) -> bool:
    """Whether a level is named as such, and not as where people come from: "a traditional outpatient setting"."""
    if unit.block.kind == "title" or (
        unit.block.kind == "heading" and unit.low[match.start : match.end] == "hospitalization"
    ):
        return False
    setting = unit.low[match.end : match.end + 8] == " setting"
    return not (setting or is_reference(unit.low, match.start))
