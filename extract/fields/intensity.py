"""How much and how long: hours a week, hours a day, days a week, duration in weeks; said, never computed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.page import Page
from extract.schedule import find_quantities
from extract.schedule.shapes import Quantity
from extract.units import Unit
from records.codes import Claim
from records.models import Finding

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|hour|half|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)\b"
)
_UNIT = re.compile(
    r"hour|hr|day|week|month|year|session|time|evening|night|morning|meet|hora|d[ií]a|semana|mes|sesi|veces"
)
_DURATION_LABEL = re.compile(r"length|duration|how long|program length|time frame|stay|duraci[oó]n")
# Without a word for the program near it, a stretch of time may be anything.
_PROGRAM_NEAR = re.compile(
    r"\b(?:programs?|iop|php|treatment|stay|stays|complete|completes?|lasts?|lasting|long|length|duration|residential|detox|phase|course|enroll\w*|attend|"
    r"sober living|commit\w*|minimum stay|weeks? program|month program|day program|remain|residents?|run[s]?|average|typically|programa|dura|estancia|group)\b"
)


def find(page: Page) -> list[Finding]:
    """Findings of hours_per_week, session_hours, days_per_week and duration_weeks; values are [min, max]."""
    findings: list[Finding] = []
    for unit in page.units:
        text = unit.low
        if not _NUMBER.search(text) or not _UNIT.search(f"{text} {unit.block.column.lower()} {unit.block.row.lower()}"):
            continue
        claim = _claim(page, unit)
        if claim is not None:
            findings.extend(_of_unit(page, unit, claim))
    return findings


def _of_unit(page: Page, unit: Unit, claim: Claim) -> Iterator[Finding]:
    for quantity, rule in _quantities(unit):
        if quantity.kind == "duration_weeks" and not _is_program_length(unit):
            continue
        levels = page.levels(unit, quantity.start, quantity.end)
        value = [quantity.min, quantity.max]
        for level in levels.codes:
            yield page.finding(
                quantity.kind, value, page.evidence(unit), f"{rule}:{levels.how}", level=level, claim=claim
            )
        if not levels.codes:
            yield page.finding(quantity.kind, value, page.evidence(unit), f"{rule}:no_level", claim=claim)


def _quantities(unit: Unit) -> Iterator[tuple[Quantity, str]]:
    """The amounts of a sentence; in a table the header of row or column may hold the unit ("Hours/Week" over "9-15")."""
    found = find_quantities(unit.text)
    if found:
        for quantity in found:
            yield quantity, "sentence"
        return
    for rule, header in (("column", unit.block.column), ("row", unit.block.row), ("label", unit.block.label)):
        if header and len(unit.text) <= 60:
            joined = f"{unit.text} {header}"
            for quantity in find_quantities(joined):
                if quantity.start < len(unit.text):
                    yield quantity, rule
            return


def _claim(page: Page, unit: Unit) -> Claim | None:
    scope = page.scope(unit)
    block = unit.block
    if scope.claim in ("general", "excluded") or block.zone in ("footer", "nav", "form"):
        return None
    if scope.own:
        return "own"
    if scope.claim == "hypothetical":
        return "unclear"
    if not page.presents_own:
        return "unclear"
    return "own"


def _is_program_length(unit: Unit) -> bool:
    block = unit.block
    if _DURATION_LABEL.search(
        f"{block.label} {block.row} {block.column} {' '.join(h.low for h in block.headings[-1:])}".lower()
    ):
        return True
    return _PROGRAM_NEAR.search(unit.low) is not None
