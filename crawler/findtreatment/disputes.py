"""Ways to pay that only some of the rows of a program list: no yes for the whole of it, and told with what each row lists.

The list for mental health and the one for substance use may both have the outpatient program of a place. That one of them
lists Medicaid does not say it of the treatment that the other one lists: a caller would be sent for what may not be paid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from crawler.findtreatment.values import Listed, evidence_of, provider_name, reference
from records.directory.reference import ONE_LIST, REGISTERS, ROW
from records.models import Code, Evidence, Finding, Insurer, Value
from records.values import MAX_EVIDENCE, identity

FIELDS = ("insurers", "payment")
CATEGORIES = frozenset(("PAY", "PYAS"))


def undisputed(name: str, values: Sequence[Value], rows: Sequence[Listed]) -> tuple[list[Value], list[Finding]]:
    """The values of a field that all rows list, and those that some list as findings; rows without any way to pay do not count."""
    telling = [(row, {identity(value) for value in row.values.get(name, ())}) for row in rows if _paying(row)]
    kept: list[Value] = []
    found: list[Finding] = []
    for value in values:
        by = [row for row, held in telling if identity(value) in held]
        others = [row for row, held in telling if identity(value) not in held]
        if others and by:
            found.append(_finding(name, value, by, others))
        else:
            kept.append(value)
    return kept, found


def _paying(row: Listed) -> list[Evidence]:
    """What a row lists of paying, as it stands."""
    return [evidence_of(row, service) for service in row.facility.services if service.category in CATEGORIES]


def _finding(name: str, value: Value, by: Sequence[Listed], others: Sequence[Listed]) -> Finding:
    """The value with who lists it and who does not; after its own quotes the first of what the others list of paying."""
    registers: list[set[str]] = [{row.facility.register for row in rows} for rows in (by, others)]
    part = registers in ([{one}, {other}] for one, other in permutations(REGISTERS))
    names = [_names(rows, by_register=part) for rows in (by, others)]
    if names[0] == names[1]:
        names = [", ".join(reference(row.facility) for row in rows) for rows in (by, others)]
    said = dict(zip(("listed_for", "not_listed_for"), names, strict=True))
    if isinstance(value, Insurer):
        said = {"id": value.id, "status": value.status, **said}
    elif isinstance(value, Code):
        said = {"code": value.code, **said}
    quotes = value.evidence[: MAX_EVIDENCE - 1]
    quotes += [_paying(row)[0] for row in others][: MAX_EVIDENCE - len(quotes)]
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
