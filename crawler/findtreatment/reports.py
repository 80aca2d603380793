"""What became of the rows of a file that was taken in, counted and named, for a person and as JSON."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from crawler.findtreatment.facility import Facility
from crawler.findtreatment.found import Refusal, Warning_

REFUSALS_TOLD = 50
WARNINGS_TOLD = 5  # of a kind
COLUMNS_TOLD = 50  # every column that is missing or unknown is named: the file has no more to be mended
_OF_COLUMNS = ("column_missing", "column_unknown", "column_twice")


@dataclass
class FileReport:
    """What became of the rows of a file; `rows` is the sum of all that follow it up to `refused`.

    `merged` rows are those of one key that a file lists more than once: they count as one with the services of all;
    `merged_rows` are the first of them, each with the row that it went into.
    `refused` counts by kind, `reasons` are the first refusals as (row, reason); `warnings` counts by kind, `warned` are the
    first of each kind as (row, value). `without_level` of the rows list no level of care, so that they make no program.
    `past` are rows that a newer whole list, taken in before, lacks: they are kept as history. `gone` are rows of the edition before. `lost` are columns that stored rows have and the file has not.
    """

    file: str
    sha256: str = ""
    edition: str = ""
    register: str = ""
    format: str = ""
    rows: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    older: int = 0
    past: int = 0
    merged: int = 0
    merged_rows: list[tuple[str, str]] = field(default_factory=list)
    left_out: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)
    warned: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    without_level: int = 0
    gone: int = 0
    broken: str = ""  # why the file, or the rest of it, could not be read
    lost: list[str] = field(default_factory=list)
    not_taken: str = ""  # why nothing of it was taken in, though it could be read
    shorter: bool = False
    seen_before: bool = False

    @property
    def changes(self) -> bool:
        """Whether the store was changed by it."""
        return bool(self.new or self.changed or self.past or self.gone)

    @property
    def refused_rows(self) -> int:
        """How many rows were refused one by one; of a file that is refused as a whole one line tells."""
        return 0 if self.not_taken else self.refused.total()

    @property
    def problem(self) -> str:
        """What a person has to see to before the file is in, or all of it; "" for nothing."""
        return self.broken or self.not_taken

    def warn(self, warning: Warning_) -> None:
        """Count a warning, and name it where it is among the first of its kind."""
        self.warnings[warning.kind] += 1
        told = self.warned.setdefault(warning.kind, [])
        if len(told) < (COLUMNS_TOLD if warning.kind in _OF_COLUMNS else WARNINGS_TOLD):
            told.append((warning.row, warning.value))

    def merge(self, row: str, into: str) -> None:
        """Count a row that was put together with one before."""
        self.merged += 1
        if len(self.merged_rows) < REFUSALS_TOLD:
            self.merged_rows.append((row, into))

    def refuse(self, refusal: Refusal) -> None:
        """Count a row that was met and gives nothing; a refusal without a row says that the file breaks off."""
        if refusal.of_file:
            self.broken = refusal.reason
            return
        self.rows += 1
        self.refuse_read(refusal.row, refusal.kind, refusal.reason)

    def refuse_read(self, row: str, kind: str, reason: str) -> None:
        """Count a row that was read, and counted, as refused."""
        self.refused[kind] += 1
        if len(self.reasons) < REFUSALS_TOLD:
            self.reasons.append((row, reason))

    def describe(self, facility: Facility) -> None:
        """Edition, register and format by one of the rows; rows of two registers make the file one of both, in any order."""
        self.edition = max(self.edition, facility.edition)
        self.register = facility.register if self.register in ("", facility.register) else "both"
        self.format = facility.format

    def plain(self) -> dict[str, Any]:
        """The report as JSON."""
        return asdict(self) | {"refused": dict(self.refused), "warnings": dict(self.warnings)}

    def as_before(self, told: dict[str, Any]) -> None:
        """Make this the report of a file that was taken in before: each row that was taken in then is the same now."""
        self.seen_before = True
        for name in ("edition", "register", "format", "rows", "merged", "left_out", "broken"):
            setattr(self, name, told[name])
        self.refused.update(told["refused"])
        self.warnings.update(told["warnings"])
        # Imports of older versions of this program did not keep these.
        self.warned = {
            kind: [(row, value) for row, value in first] for kind, first in told.get("warned", {}).items()
        }  # fmt: skip
        self.merged_rows = [(row, into) for row, into in told.get("merged_rows", ())]
        self.without_level = told.get("without_level", 0)
        self.reasons = [(row, reason) for row, reason in told["reasons"]]
        self.older = told["older"] + told.get("past", 0)
        self.same = told["new"] + told["changed"] + told["same"]
