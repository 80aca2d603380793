"""Tables whose cells answer for the insurers at the head of their rows or columns: "Anthem | In-network", "Medicaid | -"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.document import fold
from extract.insurers.cues import status_over
from extract.insurers.marks import REFUSALS, UNSURE
from extract.insurers.status import marked
from extract.page import Page
from extract.patterns.searching import compiled
from extract.tracks.of_towns import town_in_header
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import TAKEN

Place = tuple[int, int]
EMPTY = "empty"  # a cell that says nothing of the insurer at its head
HEAD = "head"  # the name of an insurer of which the cells do not all say yes: what stands over the table tells nothing of it
_CROSSES = frozenset("x×")
_DOTS = compiled(r"[•●■*]+")
_DASH = compiled(r"[\s.-]*")
_WORDINGS = Wordings.of(__name__)
_PICTURES = {
    **dict.fromkeys(_WORDINGS.words("pictures_of_yes"), "accepted"),
    **dict.fromkeys(_WORDINGS.words("pictures_of_no"), "not_accepted"),
}
_YES = _WORDINGS["yes"]
_ASKS_ELSE = _WORDINGS["asks_else"]
_ASKS = _WORDINGS["asks"]


class _Line(NamedTuple):
    """What is asked of the insurers: the head of a column, and its cells by row; or a row, where insurers head the columns."""

    head: str
    cells: Mapping[int, Unit]


def read_grids(page: Page, named: Iterable[Unit]) -> dict[int, str]:
    """By the number of the line: what a cell says of the insurer at its head (a status, UNSURE, EMPTY), and HEAD for such a name."""
    tables = {unit.block.table for unit in named if unit.block.cell is not None}
    if not tables:
        return {}
    held: dict[int | None, dict[Place, Unit]] = {}
    for unit in page.units:
        if unit.block.cell is not None and unit.block.table in tables:
            held.setdefault(unit.block.table, {}).setdefault(unit.block.cell, unit)
    found: dict[int, str] = {}
    for cells in held.values():
        turned = {(column, row): unit for (row, column), unit in cells.items()}
        found |= _read(page, cells) or _read(page, turned, across=True)
    return found


def asks_else(column: str) -> bool:
    """Whether the head of a column asks something of an insurer that is not whether it is taken.

    >>> asks_else("Referral needed?"), asks_else("Salem")
    (True, False)
    """
    return _ASKS_ELSE.search(fold(column)) is not None


def _read(page: Page, cells: Mapping[Place, Unit], *, across: bool = False) -> dict[int, str]:
    """What the cells say of the insurers that head their rows (`across`: their columns); nothing where none answers."""
    counts: dict[int, int] = {}
    for (_, column), unit in cells.items():
        if page.terms(unit, "insurers"):
            counts[column] = counts.get(column, 0) + 1
    if not counts or (across and max(counts, key=lambda column: counts[column]) != min(column for _, column in cells)):
        return {}
    naming = max(counts, key=lambda column: counts[column])
    names = {row: unit for (row, column), unit in cells.items() if column == naming and page.terms(unit, "insurers")}
    columns: dict[int, dict[int, Unit]] = {}
    for (row, column), unit in cells.items():
        if column != naming:
            columns.setdefault(column, {})[row] = unit
    top = min(row for row, _ in cells)
    lines = [
        _Line(
            column[top].text if top in column and top not in names else "",
            {row: unit for row, unit in column.items() if row in names},
        )
        for column in columns.values()
    ]
    answering = [line for line in lines if _answers(page, line)]
    crosses = _crosses(answering, len(names))
    found: dict[int, str] = {}
    for row, name in names.items() if answering else ():
        said = _settled(answering, [_said(line, row, crosses) for line in answering], across=across)
        found |= {line.cells[row].number: one for line, one in zip(answering, said, strict=True) if row in line.cells}
        if not {*said} <= {*TAKEN}:
            found[name.number] = HEAD
    return found


def _answers(page: Page, line: _Line) -> bool:
    """Whether the cells of a column say how the provider stands to the insurers of their rows."""
    if asks_else(line.head) or any(page.terms(unit, "insurers") for unit in line.cells.values()):
        return False
    said = [_status(unit.low) for unit in line.cells.values()]
    told = sum(bool(one) or _is_dash(unit) for one, unit in zip(said, line.cells.values(), strict=True))
    if not any(said) or 2 * told < len(said):
        return False
    low = fold(line.head)
    return any(one not in ("", UNSURE) for one in said) or _ASKS.fullmatch(low) is not None or bool(status_over(low))


def _status(low: str) -> str:
    """The status that the words or the sign of a cell give, UNSURE, "x" for a cross of which the table tells what it means, or "".

    >>> [_status(low) for low in ("✓", "red x", "●", "x", "in-network", "yes, ppo only", "yes, salem only")]
    ['accepted', 'not_accepted', 'accepted', 'x', 'in_network', 'accepted', 'unsure']
    """
    value = low.strip(" .!\ufe0f")
    if value in _CROSSES:
        return "x"
    if value and (picture := "accepted" if _DOTS.fullmatch(value) else _PICTURES.get(value, "")):
        return picture
    if plain := _YES.match(value):
        return UNSURE if plain["limited"] else "in_network" if plain["network"] else "accepted"
    return marked(value)


def _is_dash(cell: Unit) -> bool:
    return _DASH.fullmatch(cell.low) is not None


def _crosses(lines: Sequence[_Line], rows: int) -> str:
    """What a cross means in the columns that answer: a no beside a yes, a mark beside empty cells, else UNSURE."""
    cells = [unit.low for line in lines for unit in line.cells.values()]
    if any(_status(low) in (*TAKEN, *REFUSALS) for low in cells):
        return "not_accepted"
    return "accepted" if len(cells) < rows * len(lines) else UNSURE


def _said(line: _Line, row: int, crosses: str) -> str:
    """What a column says of the insurer of a row: under the head "Not accepted" a mark is a no."""
    cell = line.cells.get(row)
    if cell is None or _is_dash(cell):
        return EMPTY
    status = _status(cell.low) or UNSURE
    status = crosses if status == "x" else status
    return status_over(fold(line.head)) or status if status == "accepted" else status


def _settled(lines: Sequence[_Line], said: list[str], *, across: bool) -> list[str]:
    """What is said of one insurer; not sure where a site says yes and another does not.

    Where insurers head the columns, a no counts if every row of several says it: another program may take what this one does not.
    """
    sites = [one for line, one in zip(lines, said, strict=True) if town_in_header(line.head)]
    if len(sites) > 1 and len({*sites}) > 1:
        return [EMPTY if one == EMPTY else UNSURE for one in said]
    if across and (len({*said}) > 1 or (len(lines) == 1 and lines[0].head)):
        return [EMPTY if one in REFUSALS else one for one in said]
    return said
