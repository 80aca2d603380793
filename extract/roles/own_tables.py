"""Tables of one who treats and says no more on the page: when each group meets, and what each service costs.

A lesson has a sample week, an authority the most that may be charged, an insurer what its members pay: of these
`of_others` tells. What is left under "Group schedule" or "Fees" is of somebody who holds the groups and is paid for them.
"""

from __future__ import annotations

from collections import defaultdict

from extract.document import fold
from extract.page import Page
from extract.roles.fee_pages import is_of_another_trade
from extract.units import Unit
from extract.wordings import Wordings

HEADINGS = 3  # the title and the first headings
ROWS = 2  # that tell when something meets, one of them of a level of care
PRICED = 3  # services
KINDS = 2  # of services, groups or classes among them
LONGEST_ROW = 160  # characters
MOST_SENTENCES = 120  # a longer page says otherwise whose it is
_WORDINGS = Wordings.of(__name__)
_HEADS_TIMES = _WORDINGS["heads_times"]
_HEADS_FEES = _WORDINGS["heads_fees"]
_WEEKDAY = _WORDINGS["weekday"]
_CLOCK = _WORDINGS["clock"]
_PRICED = _WORDINGS["priced"]
_HOUSE = _WORDINGS["house"]
_OF_TREATMENT = _WORDINGS["of_treatment"]
_OF_OTHERS = _WORDINGS["of_others"]
_OF_GROUPS = frozenset(("iop", "php", "early_intervention", "aftercare", "residential"))
_GIVEN = frozenset(("group", "class"))


def tells_in_tables(page: Page) -> bool:
    """Whether the page is a table of when its groups meet, or a list of what its services cost, and tells of nobody else's."""
    if len(page.units) > MOST_SENTENCES:
        return False
    heads = _heads(page)
    times = any(map(_HEADS_TIMES.fullmatch, heads))
    fees = not times and "$" in page.document.low and any(map(_HEADS_FEES.fullmatch, heads))
    if not (times or fees) or _OF_OTHERS.search(page.document.low):
        return False
    if any(scope.claim in ("general", "hypothetical") for scope in page.scopes):
        return False
    return _tells_when_groups_meet(page) if times else _prices_services(page)


def _heads(page: Page) -> list[str]:
    """The title and the first headings, folded, without the name of the site behind them."""
    first = [unit.low for unit in page.units if unit.block.kind == "heading"][:HEADINGS]
    return [part.split("|")[0].strip(" .:") for part in (fold(page.document.title), *first)]


def _tells_when_groups_meet(page: Page) -> bool:
    rows: dict[tuple[int, int], list[Unit]] = defaultdict(list)
    for unit in page.units:
        block = unit.block
        if block.table is not None and block.cell is not None and block.zone == "main":
            rows[block.table, block.cell[0]].append(unit)
    timed = [
        row for row in rows.values() if any(map(_tells_when, row)) and any(_CLOCK.search(unit.low) for unit in row)
    ]
    if len(timed) < ROWS or any(_names_a_house(unit.text) for row in timed for unit in row):
        return False
    named = {match.id for row in timed for unit in row for match in page.terms(unit, "levels_of_care")}
    return bool(named & _OF_GROUPS)  # "Outpatient" alone is what a hospital calls its other clinics, too


def _tells_when(unit: Unit) -> bool:
    """Whether a cell stands in a column of a day, or names one."""
    return _WEEKDAY.search(unit.low) is not None or _WEEKDAY.search(unit.block.column.lower()) is not None


def _names_a_house(label: str) -> bool:
    """Whether a row or a cell bears the name of an organisation, as the rows of a list of several do: "Quill House IOP"."""
    return _HOUSE.search(label.lower()) is not None


def _prices_services(page: Page) -> bool:
    if is_of_another_trade(page.document.low) or _OF_TREATMENT.search(page.document.low) is None:
        return False
    kinds: set[str] = set()
    priced = 0
    for unit in page.units:
        if "$" not in unit.low or unit.block.zone != "main" or len(unit.low) > LONGEST_ROW:
            continue
        found = _PRICED.search(f"{fold(unit.block.row)} {unit.low}" if unit.block.row else unit.low)
        if found is not None:
            if _names_a_house(found.group().partition("$")[0]):
                return False  # what each of several charges
            priced += 1
            kinds.add(found.lastgroup or "")
    return priced >= PRICED and len(kinds) >= KINDS and bool(kinds & _GIVEN)
