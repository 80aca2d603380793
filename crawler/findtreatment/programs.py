"""The rows that list one place into its programs: one for each level of care that a row lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from crawler.findtreatment.disputes import disputes
from crawler.findtreatment.values import Listed, provider_name, reference, references
from records.codes import LEVELS
from records.directory.reference import ONLY_SOME, listed_site
from records.models import Finding, Program, Value
from records.reconcile import program_id, provider_id
from records.values import together

FIELDS = (
    "formats", "telehealth", "telehealth_only", "modalities", "conditions", "populations", "ages", "phones", "locations",
    "insurers", "payment", "accreditations", "languages", "admission",
)  # fmt: skip
# Every list of a program is given to it: its model would look up how to make each that is not, which takes far longer.
_LISTS = tuple(name for name, one in Program.model_fields.items() if one.default_factory is list)


def in_force(rows: Iterable[Listed]) -> list[Listed]:
    """The rows of a place that count, newest first: an older one of the same register is superseded by a newer."""
    ordered = sorted(rows, key=lambda row: (-row.at.timestamp(), row.facility.register, reference(row.facility)))
    found: list[Listed] = []
    for row in ordered:
        registers = {kept.facility.register for kept in found if kept.at > row.at}
        if not registers & {row.facility.register, "both"}:
            found.append(row)
    return found


def programs_of_place(place: str, rows: Iterable[Listed]) -> list[Program]:
    """The programs of a place, least to most intensive; none where no row lists a level of care.

    A program has the values of those rows that list its level and of no other: that the mental-health list says Medicaid
    does not say it of the intensive outpatient program that only the list for substance use has. What only some
    of those rows list of paying or of whom they take is no value of it either, and stands in `unclear`.
    """
    counted = in_force(rows)
    levels = {level for row in counted for level in row.levels}
    names = list(dict.fromkeys(provider_name(row.facility) for row in counted))
    return [
        _program(place, level, [row for row in counted if level in row.levels], names)
        for level in sorted(levels, key=LEVELS.index)
    ]


def _program(place: str, level: str, rows: Sequence[Listed], names: Sequence[str]) -> Program:
    site = listed_site(place)
    fields: dict[str, Any] = {name: [] for name in _LISTS} | {name: _merged(name, rows) for name in FIELDS}
    if len(rows) > 1:
        fields["unclear"] = list(disputes(fields, rows))
    fields["unclear"] += [one for row in rows for one in row.unclear if not _is_stated(one, fields)]
    fields["level_evidence"] = [item for row in rows for item in row.levels[level]][:3]
    fields["urls"] = [one for row in rows for one in references(row.facility)]
    provider = provider_name(rows[0].facility)
    fields["also_listed_as"] = [name for name in names if name.casefold() != provider.casefold()]
    return Program.model_construct(
        id=program_id(site, level, None),  # type: ignore[arg-type]
        provider_id=provider_id(site),
        provider=provider,
        site=site,
        level_of_care=level,
        derived={},
        first_seen=min(map(attrgetter("at"), rows)),
        last_confirmed=max(map(attrgetter("at"), rows)),
        **fields,
    )


def _is_stated(finding: Finding, fields: Mapping[str, Any]) -> bool:
    """Whether what a service is a part of is listed too: veterans beside active duty military."""
    return finding.rule == ONLY_SOME and any(one.code == finding.value for one in fields[finding.field])


def _merged(name: str, rows: Sequence[Listed]) -> list[Value]:
    if len(rows) == 1:
        return rows[0].values.get(name, [])
    return together(value for row in rows for value in row.values.get(name, ()))
