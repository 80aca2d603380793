"""The code sheet inside a file: what its codes mean in that edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crawler.findtreatment.cells import text
from crawler.findtreatment.codes import CodeTable, folded
from crawler.findtreatment.facility import Service
from crawler.findtreatment.found import Warning_
from crawler.findtreatment.rows import header_name

NEEDED = {"service_code", "service_name"}


@dataclass
class Codes:
    """The codes of one file: those of its own sheet, else those of the table. What is unknown is kept as it stands."""

    table: CodeTable
    own: dict[str, Service] = field(default_factory=dict)

    def service(self, code: str) -> Service | None:
        """The service of a code; None where neither the file nor the table knows it."""
        return self.own.get(code.upper()) or self.table.of_code(code)


def read_code_sheet(
    rows: Iterable[tuple[int, tuple[Any, ...]]], codes: Codes, file: str, sheet: str
) -> Iterator[Warning_]:
    """Fill `codes.own` from the rows of a sheet; a code that means something else here than in the table is told.

    Codes are short and were swapped before (MD is Medicaid, MC is Medicare): the label says what the file means.
    """
    columns: dict[str, int] = {}
    category = ""
    for number, row in rows:
        if not columns:
            names = {_column(cell): at for at, cell in reversed(list(enumerate(row)))}
            if names.keys() >= NEEDED:
                columns = names
            continue
        cells = {name: text(row[at]) if at < len(row) else "" for name, at in columns.items()}
        code, label = cells["service_code"].upper(), cells["service_name"]
        category = cells.get("category_code", "") or category  # merged cells hold it once
        if not code or not label:
            continue
        meant, known = codes.table.of_label(category, label)
        held = codes.table.of_code(code)
        row_name = f"{sheet}!{number}"
        if held is None:
            if not known or meant.code is None:
                meant = Service(codes.table.category(category), code, label)
                yield Warning_(file, row_name, "new_code", f"{category} {code}: {label}")
        elif known and meant.code is not None and (meant.category, meant.code) != (held.category, held.code):
            yield Warning_(file, row_name, "code_means_another", f"{code}: {label} (else {held.label})")
        elif not known or meant.code is None:
            if not _alike(label, held.label):
                yield Warning_(file, row_name, "code_means_another", f"{code}: {label} (else {held.label})")
                meant = Service(codes.table.category(category), None, label)
            else:
                meant = Service(held.category, held.code, label)
        codes.own[code] = meant


def _alike(label: str, other: str) -> bool:
    """Whether two wordings share most of their words: a label that was only reworded.

    >>> _alike("Buprenorphine maintenance for a set time", "Buprenorphine maintenance for predetermined time")
    True
    >>> _alike("Medicare", "Medicaid")
    False
    """
    one, two = set(folded(label).split()), set(folded(other).split())
    return 2 * len(one & two) > min(len(one), len(two)) if one and two else False


def _column(cell: Any) -> str:
    """The name of a column of the code sheet ("service_code" is a column of the list by another name)."""
    plain = "_".join(text(cell).lower().split())
    return plain if plain in NEEDED | {"category_code", "category_name"} else header_name(cell)
