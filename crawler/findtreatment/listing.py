"""The two table formats: the yearly directory (codes in one cell) and the wide locator listing (a column a code)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from crawler.findtreatment.cells import is_formula, text
from crawler.findtreatment.code_sheet import Codes
from crawler.findtreatment.codes import folded, register_of
from crawler.findtreatment.facility import Facility, Register, Service
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.rows import PHONE_COLUMNS, TEXT_COLUMNS, Source, facility, header_name

CODES_COLUMN = "service_code_info"
_PLACE = ("latitude", "longitude", "website", "type_facility")
_KNOWN = {*TEXT_COLUMNS, *PHONE_COLUMNS, *_PLACE, CODES_COLUMN, "miles", "frid", "irow", ""}
_SET = {"1", "x", "y", "yes", "true", "t"}
_UNSET = {"", "0", "n", "no", "false", "f"}
_WORTH_A_WARNING = {
    "directory": ("name2", "street1", "city", "state", "zip", "phone"),
    "locator": (
        "name2",
        "street1",
        "city",
        "state",
        "zip",
        "phone",
        "website",
        "latitude",
        "longitude",
        "type_facility",
    ),
}
Kind = Literal["directory", "locator"]


def kind_of_header(names: Iterable[str], codes: Codes) -> Kind | None:
    """Which table has these columns (as `header_name` writes them); None where it is none.

    A locator listing has at least five columns that are codes.
    """
    held = set(names)
    if "name1" not in held or not held & {"zip", "city"}:
        return None
    if CODES_COLUMN in held:
        return "directory"
    return "locator" if sum(codes.service(name) is not None for name in held - _KNOWN) >= 5 else None


@dataclass
class Table:
    """A table whose header was read: the columns by name, and those that are codes."""

    source: Source
    kind: Kind
    where: str
    codes: Codes
    columns: dict[str, int]
    flags: list[tuple[int, Service]]
    register: Register | None

    def read(self, rows: Iterable[tuple[int, tuple[Any, ...]]]) -> Iterator[Facility | Refusal | Warning_]:
        """The rows below the header."""
        for number, row in rows:
            cells = {name: row[at] for name, at in self.columns.items() if at < len(row)}
            name = f"{self.where}{number}"
            services, odd = self._services(row, cells)
            yield from (Warning_(self.source.file, name, kind, value) for kind, value in odd)
            register, refused = self._register(cells, services)
            if refused:
                yield Refusal(self.source.file, name, "not_a_facility", refused)
                continue
            if register is None:
                yield Warning_(self.source.file, name, "type_unknown", text(cells.get("type_facility")))
            yield from facility(self.source, name, cells, services, register or "both")

    def _services(
        self, row: tuple[Any, ...], cells: dict[str, Any]
    ) -> tuple[tuple[Service, ...], list[tuple[str, str]]]:
        if self.kind == "directory":
            return coded(text(cells.pop(CODES_COLUMN, "")), self.codes)
        found, odd = [], []
        for at, service in self.flags:
            said = folded(text(row[at])) if at < len(row) else ""
            if said in _SET:
                found.append(service)
                if service.code is None:
                    odd.append(("unknown_label", f"column {service.label}"))
            elif said not in _UNSET and service.code is not None:
                kind = "formula" if is_formula(row[at]) else "flag_unreadable"
                odd.append((kind, f"{service.code}: {text(row[at])}"))
        return tuple(found), odd

    def _register(self, cells: Mapping[str, Any], services: tuple[Service, ...]) -> tuple[Register | None, str]:
        if self.register is not None:
            return self.register, ""
        return register_of_row(text(cells.get("type_facility")), services)


def coded(said: str, codes: Codes) -> tuple[tuple[Service, ...], list[tuple[str, str]]]:
    """The services of a cell of codes ("SA DT * OP OIT"), each once, and (kind of warning, code) for unknown ones.

    >>> from crawler.findtreatment.codes import code_table
    >>> services, odd = coded("SA * OIT OIT QQ9 * MD", Codes(code_table()))
    >>> [(one.category, one.code, one.label) for one in services]
    [('TC', 'SA', 'Substance use treatment'), ('SET', 'OIT', 'Intensive outpatient treatment'), ('', None, 'QQ9'), ('PAY', 'MD', 'Medicaid')]
    >>> odd
    [('unknown_label', 'QQ9')]
    """
    if is_formula(said):
        return (), [("formula", said)]
    found: dict[Service, None] = {}
    odd = []
    for code in said.replace("*", " ").replace(",", " ").replace(";", " ").split():
        service = codes.service(code)
        if service is None:
            service = Service("", None, code)
            odd.append(("unknown_label", code))
        found[service] = None
    return tuple(found), odd


def register_of_row(kind: str, services: tuple[Service, ...]) -> tuple[Register | None, str]:
    """The register of a row by its type of facility, else by its types of care; or why it is no facility.

    >>> register_of_row("SA", ()), register_of_row("mh", ()), register_of_row("BOTH", ()), register_of_row("BUPREN", ())
    (('substance_use', ''), ('mental_health', ''), ('both', ''), (None, 'a practitioner, no facility (BUPREN)'))
    >>> register_of_row("", (Service("TC", "MH", "Mental health treatment"),)), register_of_row("HCC", ())
    (('mental_health', ''), (None, 'no type of care is given (HCC)'))
    """
    said = folded(kind)
    if said.startswith("bup") or "practitioner" in said or "physician" in said:
        return None, f"a practitioner, no facility ({kind})"
    types: dict[str, Register] = {
        "sa": "substance_use", "su": "substance_use", "mh": "mental_health", "both": "both", "samh": "both",
        "sa mh": "both", "mh sa": "both", "su mh": "both", "substance use": "substance_use", "mental health": "mental_health",
    }  # fmt: skip
    if said in types:
        return types[said], ""
    care = {one.code for one in services if one.category == "TC"}
    substance, mental = bool(care & {"SA", "DT", "HH"}), "MH" in care
    if substance or mental:
        return ("both" if substance and mental else "substance_use" if substance else "mental_health"), ""
    if services and not said:
        return None, ""
    return None, f"no type of care is given ({kind or 'nor a type of facility'})"


def table_of(
    source: Source, kind: Kind, where: str, header: tuple[Any, ...], codes: Codes
) -> tuple[Table, list[Warning_]]:
    """The table below a header, and what is odd about its columns."""
    odd: list[tuple[str, str]] = []
    columns: dict[str, int] = {}
    flags: list[tuple[int, Service]] = []
    for at, cell in enumerate(header):
        name, said = header_name(cell), text(cell)
        service = codes.service(said) if kind == "locator" and name not in _KNOWN else None
        if name in columns:
            odd.append(("column_twice", said))
        elif service is not None:
            flags.append((at, service))
        elif name in _KNOWN:
            columns[name] = at
        else:
            odd.append(("column_unknown", said))
            if kind == "locator":  # a code that no sheet has: where it is set, it is kept as it stands
                flags.append((at, Service("", None, said)))
    odd += [("column_missing", name) for name in _WORTH_A_WARNING[kind] if name not in columns]
    columns.pop("", None)
    register = register_of([*codes.own], codes.table) if kind == "directory" and codes.own else None
    if register == "both":
        register = None  # a sheet of all codes: the rows tell
    table = Table(source, kind, where, codes, columns, flags, register)
    return table, [Warning_(source.file, "", kind_, value) for kind_, value in odd]
