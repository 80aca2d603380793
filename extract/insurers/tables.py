"""Tables that have an insurer at the head of a row or a column, and how the provider stands to it in the cells."""

from __future__ import annotations

from extract.claims.denials import is_no
from extract.document import fold, plain
from extract.insurers.arms import arm
from extract.insurers.choice import PROSE, Statement
from extract.insurers.clinicians import are_all_marked, is_clinician
from extract.insurers.cues import cues, status_over
from extract.insurers.footnotes import with_footnotes
from extract.insurers.grids import EMPTY, HEAD, asks_else
from extract.insurers.level_cells import is_of_a_service_row
from extract.insurers.lists import label_of
from extract.insurers.marks import NO_SIGNS, UNSURE, YES_SIGNS
from extract.insurers.mentions import brands_in
from extract.insurers.names import plan_types
from extract.insurers.status import marked
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.terms import find_terms
from extract.paying.paying_claim import claim_of
from extract.units import Unit
from records.codes import REFUSED, TAKEN
from records.models import Evidence
from records.named_offices import states_over

_YES = frozenset(("yes", "accepted", *YES_SIGNS))
_NO = frozenset(("no", *NO_SIGNS))
MOST_CELLS = 12  # of a row of a table of insurers


def from_status_cell(page: Page, unit: Unit, said: str = "") -> list[Statement]:
    """A table that has the insurer at the head of the row, or else of the column, and the status in the cell.

    `said` is what `read_grids` read of the cell.
    """
    block = unit.block
    in_table = block.kind == "cell" or bool(said)
    status = said or (marked(unit.low) if in_table or label_of(unit) else "")
    if (
        not status
        or status in (EMPTY, HEAD)
        or (in_table and not said and (status == UNSURE or asks_else(block.column)))
    ):
        return []
    named, across = (block.row, block.column) if in_table else (label_of(unit), "")
    matches = find_terms(plain(named), fold(named), ("insurers",))
    if not matches:
        named, across = across, named
        matches = find_terms(plain(named), fold(named), ("insurers",))
    claim = claim_of(page, unit, sure=status != UNSURE)
    if not matches or claim is None:
        return []
    by_column = named is block.column
    if by_column and across and not said and not marked(fold(across)) and status in REFUSED:
        return []  # of what stands at the head of the row, a level or a house: another may take it
    if status in REFUSED and _is_taken_elsewhere_in_row(page, unit):
        return []  # "Cigna | PHP: No | IOP: Yes": a record has one status an insurer, whatever the level of care
    column = status_over(fold(across)) if across else ""
    if unit.low.strip(" .!\ufe0f") in _YES and column:
        status = column
    elif (
        unit.low.strip(" .!\ufe0f") in _NO
        and column == "in_network"
        and not cues().closed.issuperset(match.id for match in matches)
    ):
        status = "out_of_network"  # of a payer that pays in its network alone it stays a refusal
    if status == UNSURE:
        status, claim = "accepted", "unclear"
    evidence = _under_its_state(across, page.evidence_of(block, named, "table"), page.evidence(unit, where="table"))
    if not by_column and not column and not levels_in(block.column) and _is_contradicted(page, unit):
        status, claim = "accepted", "unclear"  # a record has one status an insurer, whatever the house
    if across and is_of_a_service_row(page, unit):
        claim = "unclear"
    if not by_column and is_clinician(across) and not are_all_marked(_marks_of_row(page, unit)):
        claim = "unclear"
    levels = levels_in(across) if across else ()
    low = fold(named)
    names = brands_in(low, matches)
    return [
        told
        for name, types in zip(names, plan_types(low, names, ()), strict=True)
        for told in with_footnotes(
            page, unit, low, name,
            Statement(
                name.id, named[name.start : name.end], status, claim, "table", PROSE, types, evidence, levels, arm(low, name)
            ),
        )
    ]  # fmt: skip


def _under_its_state(across: str, *evidence: Evidence) -> tuple[Evidence, ...]:
    """The evidence of a cell; where the other head of the cell is a state it stands among the headings, as one over a list would."""
    if not states_over(across):
        return evidence
    return tuple(
        one.model_copy(update={"section": " > ".join(filter(None, (one.section, across)))}) for one in evidence
    )


def _is_contradicted(page: Page, unit: Unit) -> bool:
    """Whether one cell of a row says Yes to an insurer and another No: of other houses or ages."""
    block = unit.block
    row = page.units[max(0, unit.number - MOST_CELLS) : unit.number + MOST_CELLS]
    beside = {
        "not_accepted" if is_no(other.low) else marked(other.low)
        for other in row
        if (other.block.table, other.block.row) == (block.table, block.row) and other.block.column
    }
    return {"not_accepted"} < beside & {"not_accepted", "accepted", "in_network", "out_of_network"}


def _marks_of_row(page: Page, unit: Unit) -> list[str]:
    """What the cells of a row say under the clinicians' names; "" for one that is not there, as an empty cell is none."""
    block = unit.block
    around = page.units[max(0, unit.number - MOST_CELLS * MOST_CELLS) : unit.number + MOST_CELLS * MOST_CELLS]
    heads = {other.text for other in around if other.block.table == block.table and is_clinician(other.text)}
    row = {
        other.block.column: marked(other.low)
        for other in around
        if (other.block.table, other.block.row) == (block.table, block.row)
    }
    return [row.get(head, "") for head in heads]


def _is_taken_elsewhere_in_row(page: Page, unit: Unit) -> bool:
    """Whether another cell of the row, under another level of care, says that the insurer is taken."""
    block = unit.block
    if not levels_in(block.column):
        return False
    beside = page.units[max(0, unit.number - MOST_CELLS) : unit.number + MOST_CELLS]
    return any(
        other.block.table == block.table
        and other.block.row == block.row
        and levels_in(other.block.column)
        and marked(other.low) in TAKEN
        for other in beside
    )
