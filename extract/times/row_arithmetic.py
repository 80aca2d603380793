"""What the rows of a comparison mean whose names are lost: sessions times hours a session are hours a week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Finding

_WORDINGS = Wordings.of(__name__)
_AMOUNT = _WORDINGS["amount"]
TOLERANCE = 0.15  # tables round: "~3 hours", five days, "~15 hours"

Span = tuple[float, float]


def find(page: Page) -> Iterator[Finding]:
    """Findings of days_per_week, session_hours and hours_per_week from a table without row names.

    A column says three amounts, a count of sessions or days and two of hours, where count times the smaller
    hours is the larger; it must come out so for every column, else nothing is read.
    """
    columns: dict[str, list[tuple[Unit, Span, bool]]] = defaultdict(list)
    for unit in page.headed:
        amount = _AMOUNT.match(unit.low) if unit.block.column and not unit.block.row else None
        if amount:
            low = float(amount["low"])
            span = (low, float(amount["high"] or low))
            columns[unit.block.column].append((unit, span, amount["unit"].startswith("h")))
    read = {header: _read(amounts) for header, amounts in columns.items()}
    if len(read) < 2 or not all(read.values()) or not page.presents_own:
        return
    for header, fields in read.items():
        for level in levels_in(header):
            for name, (unit, span) in (fields or {}).items():
                yield page.finding(name, list(span), page.evidence(unit), "row_arithmetic", level=level)


def _read(amounts: list[tuple[Unit, Span, bool]]) -> dict[str, tuple[Unit, Span]] | None:
    counts = [(unit, span) for unit, span, hours in amounts if not hours]
    hours = [(unit, span) for unit, span, is_hours in amounts if is_hours]
    if len(counts) != 1 or len(hours) != 2:
        return None
    (_, count), (session, week) = counts[0], sorted(hours, key=lambda pair: pair[1])
    for end in (0, 1):
        product = count[end] * session[1][end]
        if abs(product - week[1][end]) > TOLERANCE * week[1][end]:
            return None
    return {"days_per_week": counts[0], "session_hours": session, "hours_per_week": week}
