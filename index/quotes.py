"""The quotes of a program that are searched as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from records.directory.reference import DIRECTORY

if TYPE_CHECKING:
    from records.models import Evidence, Program


def quotes_of(program: Program) -> list[str]:
    """The sentences and headings that a program's values were read from, each once.

    Those of insurers and payment are left out: "we do not accept Medicaid" must not be found as Medicaid;
    so are those of phones and addresses, which say nothing of the program. What stands over a label of the directory is
    the code of its category, and no word.
    """
    return list(dict.fromkeys(text for one in evidence_of(program) for text in _texts(one) if text))


def _texts(one: Evidence) -> tuple[str, ...]:
    return (one.quote,) if one.where == DIRECTORY else (one.quote, one.section)


def evidence_of(program: Program) -> list[Evidence]:
    """Where the values of a program were read, but for those that are not searched as words."""
    evidence: list[Evidence] = list(program.level_evidence)
    for values in (
        program.modalities, program.conditions, program.populations, program.days, program.sessions, program.dayparts,
        program.formats, program.hours_per_week, program.duration_weeks, program.accreditations, program.languages,
        program.admission,
    ):  # fmt: skip
        for value in values:
            evidence.extend(value.evidence)
    return evidence
