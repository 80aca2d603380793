"""Levels of care that a table or a bare list names: whose they are, and which of them are given elsewhere."""

from __future__ import annotations

from extract.claims.answered_cells import answer_of
from extract.claims.denials import ASKS_WHERE, AWAY, IS_AWAY, IS_MARKED, is_no
from extract.claims.scope import heading_scope, states_times
from extract.claims.told_of_others import is_another
from extract.document import Block, fold
from extract.levels.belonging import levels_in
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.gazetteer import places
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

TABLE, LADDER = "table", "ladder"  # the rules of a level that heads a row or a column, or is a rung of a bare list
HEAD_WORDS = 6  # of the head of a row or a column
_WORDINGS = Wordings.of(__name__, away=AWAY)
_NOT_YET = _WORDINGS["not_yet"]


_CLOSED = _WORDINGS["closed"]
_AT_ONE = _WORDINGS["at_one"]
_ASKS_WHO = _WORDINGS["asks_who"]
_OTHERS = _WORDINGS["others"]
_OURS = _WORDINGS["ours"]
_OF_OTHERS = _WORDINGS["of_others"]
_SPEAKS_OF_CARE = _WORDINGS["speaks_of_care"]
_LISTS_PROGRAMS = _WORDINGS["lists_programs"]
_OF_MONEY = compiled(r"\$ ?\d")
_AVERAGE = _WORDINGS["average"]


def is_list_of_others(unit: Unit) -> bool:
    """Whether a line is of a list of what others give, by what introduces it: "We coordinate with local programs for:", "Who we work with"."""
    block = unit.block
    over = block.lead_in.lower() or (block.headings[-1].low if block.headings else "")
    return bool(over) and _OF_OTHERS.search(over) is not None


def is_told_at_large(page: Page, unit: Unit) -> bool:
    """Whether the table or the bare list in which a level stands shows no sign of being the provider's own.

    Signs are a heading, a lead-in or a header that says "our" or the name, "Programs" over it, cells with times, and prices that are no average.
    """
    block = unit.block
    if page.scope(unit).own or _is_led_by_us(page, unit):
        return False
    over = [heading.low for heading in block.headings] + [block.lead_in.lower()]
    for text in filter(None, over):
        names = heading_scope(text, page.provider_names).claim == "own"
        if _LISTS_PROGRAMS.fullmatch(text.strip(" :.")) or (names and _SPEAKS_OF_CARE.search(text)):
            return False
    key = block.table if block.table is not None else (block.headings, block.kind)
    if key not in page.told_beside:
        page.told_beside[key] = _told_beside(page, unit)
    beside = page.told_beside[key]
    average = "average" in beside or any(map(_AVERAGE.search, over))
    return "own" not in beside and (average or "money" not in beside)


def _told_beside(page: Page, unit: Unit) -> frozenset[str]:
    """What the lines of its table or list show: that they are the provider's "own", that they are of an "average", "money"."""
    beside = [other for other in page.units if _is_beside(unit, other)]
    heads = {text.lower() for other in beside for text in (other.block.column, other.block.row) if text}
    own = (
        any(_OURS.search(head) or any(name in head for name in page.provider_names) for head in heads)
        or any(IS_MARKED.fullmatch(other.low) and _asks_if_given(other) for other in beside)
        or any(page.scope(other).own or states_times(other.low) or other.schedules for other in beside)
    )
    signs = {
        "own": own,
        "average": not own and any(map(_AVERAGE.search, heads)),
        "money": not own and any(_OF_MONEY.search(other.low) for other in beside),
    }
    return frozenset(name for name, shown in signs.items() if shown)


def _is_led_by_us(page: Page, unit: Unit) -> bool:
    """Whether the sentence right before the table or the list says "we offer these levels"."""
    for other in reversed(page.units[: unit.number]):
        if not _is_beside(unit, other):
            same = other.block.headings == unit.block.headings and other.block.kind != "heading"
            return same and page.scope(other).own and _SPEAKS_OF_CARE.search(other.low) is not None
    return False


def _asks_if_given(cell: Unit) -> bool:
    """Whether the head of a cell's column asks whether something is given here, or says that it is not."""
    head = cell.block.column.lower()
    return not head or ASKS_WHERE.fullmatch(head) is not None or IS_AWAY.fullmatch(head) is not None


def _is_beside(unit: Unit, other: Unit) -> bool:
    """Whether two lines stand in one table, or in one list under one heading."""
    if unit.block.table is not None:
        return other.block.table == unit.block.table
    return other.block.headings == unit.block.headings and other.block.kind == unit.block.kind


def _is_given_elsewhere(page: Page, cell: Block) -> bool:
    """Whether a cell names another place or provider where the head of its column asks for it: "Detox | Larkin Hospital" under "Where"."""
    low = cell.text.lower()
    if not cell.column or _ASKS_WHO.fullmatch(cell.column.lower()) is None or _OURS.search(low):
        return False
    if any(name in low for name in page.provider_names):
        return False
    return _OTHERS.fullmatch(low) is not None or (KIND.search(cell.text) is not None and cell.text.istitle())


OF_STATUS = _WORDINGS["of_status"]


def is_answered_no(page: Page, unit: Unit) -> bool:
    """Whether nothing but a No, another's name or nothing at all stands beside a level where the table asks if it is given, and says yes of others."""
    head = unit.block
    if head.table is None or head.cell is None or (head.cell[0] == 0) == (head.cell[1] == 0) or not _is_head(unit):
        return False
    line = 1 if head.cell[1] == 0 else 0  # of a row the columns ask
    beside = [
        other
        for other in page.line_of_table(head.table, 1 - line, head.cell[1 - line])
        if other.cell and other.cell[line]
    ]
    if any(map(_is_shut, beside)):
        return True
    key = head.table, line
    if key not in page.asked_tables:
        page.asked_tables[key] = _asked_table(page, *key)
    yes, asking = page.asked_tables[key]
    asked = [other for other in beside if other.cell and other.cell[line] in asking]
    return bool(yes) and all(_says_no(page, other, crossed=yes == "yes") for other in asked)


def _asked_table(page: Page, table: int, line: int) -> tuple[str, frozenset[int]]:
    """How a table that asks what is given says yes, "yes" or "cross", and which lines ask; "" where one of its heads asks something else."""
    heads = [cell for cell in page.line_of_table(table, 1 - line, 0) if cell.cell and cell.cell[line]]
    asking = frozenset(cell.cell[line] for cell in heads if cell.cell)
    if not all({cell.cell: _asks_if_and_where(cell.text) for cell in heads}.values()):  # of a cell its last line
        return "", asking
    asked = (cell for place in asking for cell in page.line_of_table(table, line, place))
    answers = {answer_of(cell.text.lower()) for cell in asked if cell.cell and cell.cell[1 - line]}
    return next((yes for yes in ("yes", "cross") if yes in answers), ""), asking


def _is_shut(cell: Block) -> bool:
    """Whether a cell says that what its row is of is closed or to come, under a head that asks for just that."""
    return (
        _CLOSED.fullmatch(cell.text.lower()) is not None
        and OF_STATUS.fullmatch(fold(cell.column).strip(" :?")) is not None
    )


def _is_head(unit: Unit) -> bool:
    """Whether a line of a table is a few words and begins its cell."""
    return len(unit.text.split()) <= HEAD_WORDS and unit.block.text.startswith(unit.text)


def _asks_if_and_where(head: str) -> bool:
    """Whether the head of a column asks if something is given, or names the town where it is."""
    low = fold(head).strip(" :")
    return not low or ASKS_WHERE.fullmatch(low) is not None or low in places().states_of


def _says_no(page: Page, cell: Block, *, crossed: bool) -> bool:
    low = cell.text.lower()
    if is_no(low) or _CLOSED.fullmatch(low) or _OTHERS.fullmatch(low):
        return True
    answer = answer_of(low)
    if answer == "cross":
        return crossed
    return not low.strip(" -–—.") or (_AT_ONE.match(cell.text) is not None and is_another(page, cell.text[3:]))


def heads_table(page: Page, unit: Unit) -> bool:
    """Whether a level heads a column or row of a provider's table in which other levels head others."""
    block = unit.block
    if block.table is None or block.cell is None or is_lesson(page) or not levels_in(unit.text):
        return False
    if not _is_head(unit):
        return False
    row, column = block.cell
    beside = page.line_of_table(block.table, 0, row)
    if 0 not in block.cell and not any(other.row == block.text for other in beside):
        return False
    if row and any(_NOT_YET.search(other.text.lower()) or _is_given_elsewhere(page, other) for other in beside):
        return False
    lines = ((0, 0), (1, 0), (1, column))
    heads = (other for line in lines for other in page.line_of_table(block.table, *line))
    named: set[str] = set()
    for other in heads:
        if len(other.text.split()) <= HEAD_WORDS:
            named.update(levels_in(other.text))
        if len(named) > 1:
            return True
    return False
