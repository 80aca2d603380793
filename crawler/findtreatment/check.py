"""What files of the directory hold, counted: rows, refusals and warnings by kind, and how often each service is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crawler.findtreatment.codes import code_table
from crawler.findtreatment.facility import Facility
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.read import Item, read_file

MOST_EXAMPLES = 5
_EVERY = 250  # rows between two reports of progress
Progress = Callable[[str, int, int], None]


@dataclass
class Tally:
    """The counts of one file. `rows` is every row that was met: facilities and rows that were refused.

    `services` counts the rows, repeated ones included, that list a category and code, as the directory's own figures
    do; labels without a code are in `uncoded`. `unusable` says why the file, or the rest of it, cannot be read.
    """

    file: str
    format: str = ""
    register: str = ""
    edition: str = ""
    rows: int = 0
    facilities: int = 0
    with_place: int = 0
    with_phone: int = 0
    with_website: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    refused_rows: list[tuple[str, str]] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)
    examples: dict[str, Counter[str]] = field(default_factory=dict)
    services: Counter[tuple[str, str]] = field(default_factory=Counter)
    uncoded: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    unusable: str = ""

    def add(self, item: Item) -> None:
        """Count one thing that was read."""
        if isinstance(item, Warning_):
            self.warnings[item.kind] += 1
            self.examples.setdefault(item.kind, Counter())[item.value] += 1
        elif isinstance(item, Refusal):
            self._add_refusal(item)
        else:
            self.rows += 1
            self.facilities += 1
            self.with_place += item.latitude is not None
            self.with_phone += bool(item.phones)
            self.with_website += bool(item.websites)
            self.states[item.state] += 1
            self._add_services(item)

    def _add_refusal(self, refusal: Refusal) -> None:
        self.refused[refusal.kind] += 1
        if refusal.of_file:
            self.unusable = refusal.reason
            return
        self.rows += 1
        self.refused_rows.append((refusal.row, refusal.reason))
        if refusal.facility is not None:
            self._add_services(refusal.facility)

    def _add_services(self, facility: Facility) -> None:
        self.format, self.edition = facility.format, facility.edition
        self.register = facility.register if self.register in ("", facility.register) else "both"
        coded = {(one.category, one.code) for one in facility.services if one.code is not None}
        self.services.update(coded)
        self.uncoded.update({f"{one.category}: {one.label}" for one in facility.services if one.code is None})

    def as_dict(self) -> dict[str, Any]:
        """Plain values: services as {category: {code: rows}}, warnings as {kind: {count, examples}}."""
        services: dict[str, dict[str, int]] = {}
        for (category, code), count in self.services.items():
            services.setdefault(category, {})[code] = count
        return {
            "file": self.file, "format": self.format, "register": self.register, "edition": self.edition,
            "rows": self.rows, "facilities": self.facilities, "with_place": self.with_place,
            "with_phone": self.with_phone, "with_website": self.with_website, "unusable": self.unusable,
            "refused": dict(self.refused),
            "refused_rows": [{"row": row, "reason": reason} for row, reason in self.refused_rows],
            "warnings": {
                kind: {"count": count, "examples": dict(self.examples[kind].most_common(MOST_EXAMPLES))}
                for kind, count in self.warnings.most_common()
            },
            "services": services, "uncoded": dict(self.uncoded.most_common()), "states": dict(self.states.most_common()),
        }  # fmt: skip


def check_files(
    paths: Iterable[Path], *, edition: str | None = None, progress: Progress = lambda _what, _done, _total: None
) -> list[Tally]:
    """Read each file (or folder of an archived answer) to its end and count what is in it. Nothing is stored."""
    listed = list(paths)
    tallies = []
    table = code_table()
    for number, path in enumerate(listed):
        tally = Tally(path.name)
        progress(path.name, number, len(listed))
        for item in read_file(path, edition=edition, table=table):
            tally.add(item)
            if tally.rows % _EVERY == 0:
                progress(f"{path.name}: {tally.rows:,} rows", number, len(listed))
        tallies.append(tally)
    return tallies
