"""What only some of the rows of a program list, of paying and of whom it takes: no yes for the whole of it, and told with
what each row lists.

The list for mental health and the one for substance use may both have the outpatient program of a place. That one of them
lists Medicaid, or takes children, or women alone, does not say it of the treatment that the other one lists: a caller
would be sent for what may not be paid, or where nobody takes her.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import Any

from crawler.findtreatment.codes import code_table
from crawler.findtreatment.values import Listed, evidence_of, provider_name, reference
from records.directory.reference import ONE_LIST, REGISTERS, ROW
from records.models import Code, Evidence, Finding, Insurer, Range, Text, Value
from records.values import MAX_EVIDENCE, identity

FIELDS = ("insurers", "payment", "populations", "ages", "telehealth", "formats", "languages")
PAYING = ("insurers", "payment")
_FORMS = {"substance_use": "su", "mental_health": "mh"}
# Categories of the form that ask one thing; a row that answers none of them says nothing, and is not held against another.
_ASK_ONE = tuple(map(frozenset, (("PAY", "PYAS"), ("SL", "OL"))))


def undisputed(name: str, values: Sequence[Value], rows: Sequence[Listed]) -> tuple[list[Value], list[Finding]]:
    """The values of a field that all rows list, and those that some list as findings.

    Rows that list nothing in the categories in which the value stands (no way to pay, no age) do not count, nor do those of
    a register whose form does not offer it ("adult women" as a special program); but for paying, where no yes is given away.
    """
    held = [(row, {identity(value): value for value in row.values.get(name, ())}) for row in rows]
    kept: list[Value] = []
    found: list[Finding] = []
    for value in values:
        which = identity(value)
        by = [row for row, its in held if which in its]
        asked = _asked(item.section for _row, its in held if which in its for item in its[which].evidence)
        others = [row for row, its in held if which not in its and _told(row, asked)]
        if name not in PAYING:
            meant = {(item.section, item.quote) for _row, its in held if which in its for item in its[which].evidence}
            others = [row for row in others if any(_offered(row, category, label) for category, label in meant)]
        if others:
            found.append(_finding(name, value, by, others, asked))
        else:
            kept.append(value)
    return kept, found


def _asked(sections: Iterable[str]) -> frozenset[str]:
    """The categories in which a value stands, with those that ask the same."""
    found = frozenset(sections)
    return found.union(*(group for group in _ASK_ONE if group & found))


def _offered(row: Listed, category: str, label: str) -> bool:
    """Whether the form of a row's register has this service; one that the table lacks may stand in any."""
    service, known = code_table().of_label(category, label)
    entry = code_table().categories[service.category].services.get(service.code or "") if known else None
    return entry is None or _FORMS.get(row.facility.register, entry.registers[0]) in entry.registers


def _told(row: Listed, categories: frozenset[str]) -> list[Evidence]:
    """What a row lists in these categories, as it stands."""
    return [evidence_of(row, service) for service in row.facility.services if service.category in categories]


def _finding(
    name: str, value: Value, by: Sequence[Listed], others: Sequence[Listed], asked: frozenset[str]
) -> Finding:  # fmt: skip
    """The value with who lists it and who does not; after its own quotes the first of what the others list there."""
    registers: list[set[str]] = [{row.facility.register for row in rows} for rows in (by, others)]
    part = registers in ([{one}, {other}] for one, other in permutations(REGISTERS))
    names = [_names(rows, by_register=part) for rows in (by, others)]
    if names[0] == names[1]:
        names = [", ".join(reference(row.facility) for row in rows) for rows in (by, others)]
    said: dict[str, Any] = dict(zip(("listed_for", "not_listed_for"), names, strict=True))
    if isinstance(value, Insurer):
        said = {"id": value.id, "status": value.status, **said}
    elif isinstance(value, Code):
        said = {"code": value.code, **said}
    elif isinstance(value, Text):
        said = {"value": value.value, **said}
    elif isinstance(value, Range):
        said = {"min": value.min, "max": value.max, **said}
    quotes = value.evidence[: MAX_EVIDENCE - 1]
    quotes += [_told(row, asked)[0] for row in others][: MAX_EVIDENCE - len(quotes)]
    which = by[0].facility.register if part else ROW
    return Finding(field=name, value=said, claim="unclear", rule=f"{ONE_LIST}{which}", evidence=quotes)


def _names(rows: Sequence[Listed], *, by_register: bool) -> str:
    """What rows are called beside others: their register, else the names of their programs."""
    said = (row.facility.register.replace("_", " ") if by_register else provider_name(row.facility) for row in rows)
    return ", ".join(dict.fromkeys(said))


def disputes(values: dict[str, list[Value]], rows: Sequence[Listed]) -> Iterator[Finding]:
    """Take what only some rows list out of the fields of a program, and give it as findings."""
    for name in FIELDS:
        values[name], found = undisputed(name, values[name], rows)
        yield from found
