"""Headers of a table that its cells answer for each level of care: "Telehealth", with a "Not available" under PHP and a "Yes" under IOP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.claims.denials import is_no
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

Answer = Literal["yes", "some", "no", "unsure", "said", "cross"]
Cells = dict[tuple[LevelOfCare, ...], tuple[Answer, Unit]]  # by the levels of their column or row

_LONGEST = 80  # characters of a cell that answers
_WORDINGS = Wordings.of(__name__)
_YES = _WORDINGS["yes"]
_CROSSES = frozenset("x×")
_DASH = compiled(r"[\s.-]*")
_OF_SOME = _WORDINGS["of_some"]
_UNSURE = _WORDINGS["unsure"]


@dataclass(slots=True)
class Answered:
    """A header's levels by what their cells say: `yes`; `some` (of a part of the program alone) and `no`, with the cell that says so.

    Of other levels nothing is said.
    """

    yes: list[LevelOfCare] = field(default_factory=list)
    some: list[tuple[LevelOfCare, Unit]] = field(default_factory=list)
    no: list[tuple[LevelOfCare, Unit]] = field(default_factory=list)


def answer_of(low: str) -> Answer:
    """What a cell in lower case answers: a plain yes or no, a yes for some, something doubtful, or a text of its own.

    >>> [answer_of(cell) for cell in ("yes", "available for oregon residents", "✓", "not available", "✗", "n/a")]
    ['yes', 'yes', 'yes', 'no', 'no', 'no']
    >>> answer_of("yes, evening track"), answer_of("evenings only")
    ('some', 'unsure')
    >>> [answer_of(cell) for cell in ("call us", "available on request", "in person only", "-", "weekly", "two of three days", "x")]
    ['unsure', 'unsure', 'unsure', 'unsure', 'said', 'said', 'cross']
    """
    if _DASH.fullmatch(low):
        return "unsure"  # a cell that is left open
    if low.strip() in _CROSSES:
        return "cross"
    if is_no(low):
        return "no"
    if len(low) > _LONGEST or _UNSURE.search(low):
        return "unsure"
    if _YES.fullmatch(low):
        return "some" if _OF_SOME.search(low) else "yes"
    return "unsure" if _OF_SOME.search(low) else "said"


def answered(units: Sequence[Unit]) -> dict[int, Answered]:
    """By the number of the header's line: what the cells beside or under it answer, where one of them is a plain yes or no.

    Only of tables whose other headers name two levels of care or more; a header that names a level itself is none that is
    answered. An empty cell answers nothing. A cross marks what is given where no cell says yes and another is empty.
    """
    asked: dict[tuple[int, str], Cells] = {}
    heads: dict[tuple[int, bool], set[tuple[LevelOfCare, ...]]] = {}  # of a table's columns, and of its rows
    across: dict[tuple[int, str], bool] = {}
    for unit in units:
        block = unit.block
        if block.table is None:
            continue
        for row, header, other in ((True, block.row, block.column), (False, block.column, block.row)):
            if header and other and (levels := levels_in(other)):
                heads.setdefault((block.table, row), set()).add(levels)
                across[block.table, header] = row
                asked.setdefault((block.table, header), {}).setdefault(levels, (answer_of(unit.low), unit))
    plain = {
        (table, header): told
        for (table, header), cells in asked.items()
        if not levels_in(header) and (told := _told(cells, len(heads[table, across[table, header]])))
    }
    if not plain:
        return {}
    return {
        unit.number: _answers(plain[unit.block.table, unit.block.text])
        for unit in units
        if unit.block.table is not None and (unit.block.table, unit.block.text) in plain
    }


def _told(cells: Cells, heads: int) -> Cells | None:
    """The cells of a header that they answer, crosses read; None where none says a plain yes or no, or of one level alone."""
    answers = {answer for answer, _ in cells.values()}
    if answers == {"cross"} and len(cells) < heads:
        return {levels: ("yes", cell) for levels, (_, cell) in cells.items()}
    return cells if heads > 1 and answers & {"yes", "no", "some"} else None


def _answers(cells: Cells) -> Answered:
    found = Answered()
    for levels, (answer, cell) in cells.items():
        if answer in ("yes", "said"):
            found.yes += levels
        elif answer in ("some", "no"):
            told = found.some if answer == "some" else found.no
            told += ((level, cell) for level in levels)
    return found
