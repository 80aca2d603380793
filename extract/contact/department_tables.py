"""Tables of phone numbers whose rows are parts of one house: its programs beside its billing office, its records, its front desk."""

from __future__ import annotations

from collections.abc import Collection

from extract.contact.phone_purpose import is_label
from extract.document import fold
from extract.page import Page
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_PART = _WORDINGS["part"]
_OFFICE = _WORDINGS["office"]


def of_departments(page: Page, tables: Collection[int]) -> frozenset[int]:
    """Those of the tables of which a row is an office that only a house itself has, as its billing or its records."""
    if not tables:
        return frozenset()
    rows = {(one.block.table, one.block.row) for one in page.cells if one.block.table in tables}
    return frozenset(table for table, row in rows if table is not None and row and _OFFICE.fullmatch(_head(row)))


def is_part(row: str) -> bool:
    """Whether the head of a row is a level of care, a department or a label of a number, and names nobody.

    >>> [is_part(row) for row in ("Adult IOP/PHP", "Admissions & Assessments (24/7)", "Billing", "Larkin House", "Quarry IOP")]
    [True, True, True, False, False]
    """
    head = _head(row)
    return is_label(head) or _PART.fullmatch(head) is not None


def _head(row: str) -> str:
    return fold(row).strip(" :*")
