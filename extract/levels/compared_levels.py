"""Levels of care that stand in a comparison: a table in general, and the other side of one with ours ("Our IOP vs. inpatient rehab")."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.claims.scope import heading_scope, states_times
from extract.document import Block, Heading, fold
from extract.levels.belonging import levels_in
from extract.offered.under_programs import under_programs
from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_AT_LARGE = "many_of_them"  # the cue of what many programs do
MOST_WORDS = 16  # of the line before a table
COMPARED = Scope("general", "compared")
_OURS = compiled(r"\b(?:ours?|us|we|here)\b")
_WORDINGS = Wordings.of(__name__)
_SIDES = _WORDINGS["sides"]
_ANY_SIDES = _WORDINGS.words("any_sides")
_ELSEWHERE = _WORDINGS["elsewhere"]
_COMPARES = _WORDINGS["compares"]
_MARKED = _WORDINGS["marked"]
_IN_LISTS = frozenset(("item", "paragraph"))
# "Inpatient rehab: 30 days" above "Our IOP: 8 weeks"
_LINE = compiled(r"(?P<head>[^:.!?]{3,60}): ?\S")
_OUR_LINE = compiled(r"\bour (?:[\w-]+ ){0,4}[\w-]+\)?: ?\S")
HEAD_WORDS = 6  # of a heading or a cell that is a level's name


def compare_in_general(page: Page) -> None:
    """Make general what nothing calls the provider's own, in tables of two levels and more behind "What is the difference between PHP and IOP?".

    A heading that asks so decides by itself (data/vocabulary/scope_cues.yaml); a table with times of the week is a timetable.
    """
    tables: dict[int, list[Unit]] = {}
    for unit in page.cells:
        if unit.block.table is not None:
            tables.setdefault(unit.block.table, []).append(unit)
    for cells in tables.values():
        if _is_introduced(page, cells[0]) and _compares(cells) and not _is_own(page, cells):
            for unit in cells:
                if page.scope(unit).claim == "neutral":
                    page.scopes[unit.number] = COMPARED
    apart = {unit.number: of for cells in tables.values() for unit, of in _beside_ours(page, cells)}
    apart.update((unit.number, of) for unit, of in _under_two_sides(page))
    apart.update((unit.number, of) for unit, of in _above_or_below_ours(page))
    if _MARKED.search(page.document.low):
        apart.update((unit.number, of) for unit, of in _beside_marked(page))
    _leave_out(page, apart)


def _is_introduced(page: Page, cell: Unit) -> bool:
    """Whether the line before a table, under the same headings, asks or says what is so in general."""
    if not cell.number:
        return False
    line = page.units[cell.number - 1]
    if line.block.headings != cell.block.headings or len(line.low.split()) > MOST_WORDS:
        return False
    if heading_scope(line.low.rstrip(" .:"), page.provider_names).claim == "general":
        return True
    claim, why = page.scope(line)  # "In general, the levels look like this:", "Here is how the levels usually compare."
    return claim == "general" and (line.low.endswith(":") or why == _AT_LARGE)


def _compares(cells: list[Unit]) -> bool:
    heads = {unit.text for unit in cells if _is_head(unit.block)}
    return len({level for text in heads for level in levels_in(text)}) > 1


def _is_head(block: Block) -> bool:
    return block.cell is not None and 0 in block.cell


def _is_own(page: Page, cells: list[Unit]) -> bool:
    return any(page.scope(unit).own or states_times(unit.low) for unit in cells)


def _is_ours(page: Page, low: str) -> bool:
    return _OURS.search(low) is not None or any(map(low.__contains__, page.provider_names))


def _beside_ours(page: Page, cells: list[Unit]) -> Iterator[tuple[Unit, tuple[LevelOfCare, ...]]]:
    """The cells of the columns, or rows, that are not ours, each with the levels of its head, in a table with one that is: "Our IOP | Residential rehab"."""
    for across in (True, False):
        along, head = (1, 0) if across else (0, 1)
        heads = {
            unit.block.text: unit.low
            for unit in cells
            if unit.block.cell is not None and unit.block.cell[along] and not unit.block.cell[head]
        }
        ours = {text for text, low in heads.items() if _is_ours(page, low)}
        if not ours or len(ours) == len(heads):
            continue
        given = {level for text in ours for level in levels_in(text)}
        others = {
            text
            for text in heads.keys() - ours
            if len(text.split()) <= HEAD_WORDS and _is_other(text, heads[text], given)
        }
        for unit in cells:
            over = unit.block.column if across else unit.block.row
            if over in others:
                yield unit, levels_in(over)
            elif unit.block.text in others and _is_head(unit.block):
                yield unit, levels_in(unit.block.text)


def _beside_marked(page: Page) -> Iterator[tuple[Unit, tuple[LevelOfCare, ...]]]:
    """The items and terms of a list of levels in which brackets mark some as ours, but those: "IOP (offered here)"."""
    marked = [unit for unit in page.naming("levels_of_care") if _MARKED.search(unit.low)]
    lists = {
        (unit.block.kind, unit.block.headings, unit.block.lead_in) for unit in marked if unit.block.kind in _IN_LISTS
    }
    for unit in page.naming("levels_of_care") if lists else ():
        block = unit.block
        if (block.kind, block.headings, block.lead_in) not in lists or _MARKED.search(unit.low):
            continue
        if (of := levels_in(unit.text)) and not _is_ours(page, unit.low):
            yield unit, of


def _above_or_below_ours(page: Page) -> Iterator[tuple[Unit, tuple[LevelOfCare, ...]]]:
    """The lines right beside "Our IOP: 8 weeks" that begin with another level and call it nobody's: "Inpatient rehab: 30 days"."""
    if _OUR_LINE.search(page.document.low) is None:
        return
    run: list[tuple[Unit, str]] = []
    for unit in page.naming("levels_of_care"):
        head = _LINE.match(unit.text) if unit.block.kind in _IN_LISTS else None
        if run and not (head is not None and _goes_on(run[-1][0], unit)):
            yield from _beside_our_line(page, run)
            run = []
        if head is not None:
            run.append((unit, head["head"]))
    yield from _beside_our_line(page, run)


def _goes_on(before: Unit, unit: Unit) -> bool:
    block, over = unit.block, before.block
    return unit.number == before.number + 1 and (block.kind, block.headings) == (over.kind, over.headings)


def _beside_our_line(page: Page, run: list[tuple[Unit, str]]) -> Iterator[tuple[Unit, tuple[LevelOfCare, ...]]]:
    ours = {head for _, head in run if _is_ours(page, fold(head))}
    if not ours or len(ours) == len(run) or under_programs(page, run[0][0]):
        return
    given = {level for head in ours for level in levels_in(head)}
    for unit, head in run:
        of = levels_in(head)
        if of and given and given.isdisjoint(of) and not _is_ours(page, unit.low):
            yield unit, of


def _is_other(text: str, low: str, given: Collection[str]) -> bool:
    """Whether a head or heading names a level that is not among those given, or what is done elsewhere."""
    levels = set(levels_in(text))
    return bool(levels - set(given)) if levels else _ELSEWHERE.search(low) is not None


def _under_two_sides(page: Page) -> Iterator[tuple[Unit, tuple[LevelOfCare, ...]]]:
    """What stands under "Our IOP vs. inpatient rehab" of the side that is not ours."""
    sides: dict[Heading, set[str]] = {}  # the levels of our side, by heading
    every = "\n".join([heading.low for heading in page.headings])
    for heading in page.headings if any(map(every.__contains__, _ANY_SIDES)) else ():  # of few pages
        if any(map(heading.low.__contains__, _ANY_SIDES)):
            parts = _SIDES.split(heading.low)
            ours = [part for part in parts if _is_ours(page, part)]
            if len(parts) == 2 and len(ours) == 1:
                sides[heading] = set(levels_in(ours[0]))
    if not sides:
        return
    for unit in page.units:
        if (of := _of_other_side(page, unit, sides)) is not None:
            yield unit, of


def _of_other_side(page: Page, unit: Unit, sides: dict[Heading, set[str]]) -> tuple[LevelOfCare, ...] | None:
    """The levels of the other side that a sentence or heading under such a heading is about, [] where that has no name; None where it is of ours."""
    block = unit.block
    over = next((heading for heading in reversed(block.headings) if heading in sides), None)
    if over is None or block.table is not None:
        return None
    below = [heading.text for heading in block.headings[block.headings.index(over) + 1 :]]
    if caption := next(iter(below), block.text if block.kind == "heading" else ""):
        low = fold(caption)
        other = not _is_ours(page, low) and _is_other(caption, low, sides[over])
        return levels_in(caption) if other else None
    named = levels_in(unit.text)
    return named if named and sides[over].isdisjoint(named) and not _is_ours(page, unit.low) else None


def _leave_out(page: Page, apart: dict[int, tuple[LevelOfCare, ...]]) -> None:
    """Make general what stands on the other side, but what is said of a level that the page claims elsewhere."""
    if not apart:
        return
    claimed = _claimed(page, apart)
    for number, levels in apart.items():
        claim, why = page.scopes[number]
        by_place = why.startswith(("heading", "lead_in", "definite"))
        if claimed.isdisjoint(levels) and (claim in ("neutral", "hypothetical") or by_place):
            page.scopes[number] = COMPARED


def _claimed(page: Page, apart: Collection[int]) -> set[str]:
    """The levels that the page claims outside of a comparison: in a sentence of ours, or as a heading of its own."""
    claimed: set[str] = set()
    for unit in page.naming("levels_of_care"):
        if unit.number in apart or unit.block.zone != "main" or _COMPARES.search(unit.low):
            continue
        heads = unit.block.kind == "heading" and len(unit.text.split()) <= HEAD_WORDS and not unit.low.endswith("?")
        if heads or page.scope(unit).own:
            claimed.update(levels_in(unit.text))
    return claimed
