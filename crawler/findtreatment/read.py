"""Reads any file of the national directory as a stream of facilities; which kind of file it is, its content tells."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Generator, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import Any, NoReturn

from crawler.findtreatment.answer import NoAnswer, archived, pages_of, read_pages
from crawler.findtreatment.cells import text
from crawler.findtreatment.code_sheet import NEEDED, Codes, read_code_sheet
from crawler.findtreatment.codes import CodeTable, code_table, register_of
from crawler.findtreatment.facility import Facility
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.listing import CODES_COLUMN, Table, kind_of_header, table_of
from crawler.findtreatment.rows import Source, header_name
from crawler.findtreatment.workbook import DamagedFile, UnsafeFile, Workbook, open_workbook

Item = Facility | Refusal | Warning_
Rows = Iterator[tuple[int, tuple[Any, ...]]]
MOST_CSV_BYTES = 500 * 1024 * 1024
_HEADER_WITHIN = 20  # rows; a title may stand above
_LONGEST_HEADER = 64 * 1024  # characters
_MOST_LINES = 20  # of one row of a CSV file
_VOTERS = 300  # rows that tell the register of a directory without a code sheet
_UTF16 = (b"\xff\xfe", b"\xfe\xff")  # the marks that begin it
MANIFEST = "fetch.json"


class _Unusable(Exception):
    """A file, or the rest of it, that gives nothing: kind of refusal and reason."""

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


def read_file(path: Path, *, edition: str | None = None, table: CodeTable | None = None) -> Iterator[Item]:
    """What a file (or a folder of archived answers) holds, in its order.

    Nothing is raised for what the file holds: a Refusal with row "" says that it, or the rest of it, cannot be read,
    and then what came before still stands. `edition` replaces what name and properties of the file say.
    """
    table = table or code_table()
    seen: dict[bytes, str] = {}
    items = _items(path, edition, table)
    while True:
        try:
            item = next(items, None)
        except _Unusable as error:
            item = Refusal(path.name, "", error.kind, str(error))
        if item is None:
            return
        yield _first(item, seen) if isinstance(item, Facility) else item


def _first(item: Facility, seen: dict[bytes, str]) -> Facility | Refusal:
    """The facility, or where the file had the same before, word for word, a refusal that names that row."""
    key = blake2b("\x1f".join(_words(item)).encode(), digest_size=16).digest()
    before = seen.setdefault(key, item.row)
    return item if before == item.row else Refusal(item.file, item.row, "repeated", f"the same as {before}", item)


def _words(item: Facility) -> Iterator[str]:
    """All that a facility says, its place in the file left out."""
    yield from (item.register, item.name1, item.name2, item.street1, item.street2, item.city, item.state, item.zip)
    yield from (item.county, str(item.latitude), str(item.longitude), *item.websites)
    yield from (f"{one.column}{one.number}x{one.extension}" for one in item.phones)
    yield from (f"{one.column}{one.said}" for one in item.unread)
    yield from (f"{one.category} {one.code or one.label}" for one in item.services)


def edition_of(name: str) -> str:
    """The edition that a file's name tells: a day, else a year; "" where it tells none.

    >>> edition_of("FindTreament_Facility_listing_2026_02_11_101500.csv"), edition_of("2025_SU_Facilities_for_All_City_All.xlsx")
    ('2026-02-11', '2025')
    >>> edition_of("national-directory-su-facilities-2023.xlsx"), edition_of("listing.csv")
    ('2023', '')
    """
    if day := re.search(r"(?<!\d)(20[0-4]\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)", name):
        return "-".join(day.groups())
    year = re.search(r"(?<!\d)(20[0-4]\d)(?!\d)", name)
    return year[1] if year else ""


def _items(path: Path, edition: str | None, table: CodeTable) -> Iterator[Item]:
    named = edition or edition_of(path.name)
    try:
        if path.is_dir():
            yield from _archive(path, named or edition_of(path.parent.name), table)
            return
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError as error:
        raise _Unusable("unreadable", "it does not exist") from error
    except OSError as error:
        raise _Unusable("unreadable", f"it cannot be read ({error.strerror})") from error
    plain = head.decode("utf-16", "ignore").encode() if head.startswith(_UTF16) else head
    start = plain.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"PK"):
        yield from _xlsx(path, named, table)
    elif not start:
        raise _Unusable("not_a_directory", "it is empty")
    elif head.startswith((b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"%PDF")):
        raise _Unusable(
            "not_a_directory", "it is an old or encrypted workbook, an archive or a PDF: save it as XLSX or CSV"
        )
    elif start.startswith((b"{", b"[")):
        yield from _dated(Source(path.name, "api", named))
        try:
            yield from read_pages(Source(path.name, "api", named), pages_of(path.read_bytes()), table)
        except NoAnswer as error:
            raise _Unusable("unreadable", str(error)) from error
    elif start.startswith(b"<"):
        title = re.search(rb"<title[^>]*>([^<]*)", start, re.I)
        said = f' ("{text(title[1].decode("utf-8", "replace"))}")' if title else ""
        raise _Unusable("not_a_directory", f"it is a web page{said}, not a file of the directory")
    else:
        yield from _csv(path, named, table)


def _dated(source: Source) -> Iterator[Warning_]:
    if not source.edition:
        yield Warning_(source.file, "", "edition_unknown", source.file)


def _archive(folder: Path, edition: str, table: CodeTable) -> Iterator[Item]:
    if not any(folder.glob("page-*.json")):
        raise _Unusable("not_a_directory", "no pages of an answer are in this folder")
    try:
        fetched = json.loads((folder / MANIFEST).read_text(encoding="utf-8")).get("fetched_at", "")
        edition = edition_of(str(fetched)[:10]) or edition
    except (OSError, ValueError, AttributeError):
        pass  # pages that somebody saved by hand
    source = Source(folder.name, "api", edition)
    yield from _dated(source)
    try:
        yield from read_pages(source, archived(folder), table)
    except NoAnswer as error:
        raise _Unusable("unreadable", str(error)) from error


def _xlsx(path: Path, edition: str, table: CodeTable) -> Iterator[Item]:
    try:
        with open_workbook(path) as book:
            yield from _sheets(book, path.name, edition or book.saved, table)
    except UnsafeFile as error:
        raise _Unusable("unsafe", str(error)) from error
    except DamagedFile as error:
        raise _Unusable("unreadable", str(error)) from error


def _sheets(book: Workbook, file: str, edition: str, table: CodeTable) -> Iterator[Item]:
    codes = Codes(table)
    lists: list[str] = []
    for name in book.sheets:
        names = [{header_name(cell) for cell in row} for _, row in islice(book.rows(name), _HEADER_WITHIN)]
        raw = [
            {"_".join(text(cell).lower().split()) for cell in row} for _, row in islice(book.rows(name), _HEADER_WITHIN)
        ]
        if any(one >= NEEDED for one in raw):
            yield from read_code_sheet(book.rows(name), codes, file, name)
        elif any("name1" in one for one in names):
            lists.append(name)
    found: set[bool | None] = set()
    for name in lists:
        found.add((yield from _table(book.rows(name), Source(file, "directory", edition), f"{name}!", codes)))
    if True not in found:
        _none_of(found, f"no sheet has the columns of a directory ({', '.join(book.sheets)})")


def _none_of(found: Collection[bool | None], otherwise: str) -> NoReturn:
    """Raise for a file without rows: it has the columns of a directory, or not even these."""
    if False in found:
        raise _Unusable("no_rows", "it has the columns of a directory, and no row below them")
    raise _Unusable("not_a_directory", otherwise)


def _table(rows: Rows, source: Source, where: str, codes: Codes) -> Generator[Item, None, bool | None]:
    """The facilities of a table whose header stands within the first rows; gives whether rows follow, None without a header."""
    for _, header in islice(rows, _HEADER_WITHIN):
        names = {header_name(cell) for cell in header}
        if kind := kind_of_header(names, codes):
            source = replace(source, format=kind)
            table, odd = table_of(source, kind, where, header, codes)
            first = list(islice(rows, 1))
            if not first:
                return False
            yield from _dated(source)
            yield from odd
            yield from table.read(_voted(chain(first, rows), table))
            return True
        if "name1" in names:
            missing = "a column of codes (service_code_info, or one column a code)"
            said = ", ".join(text(cell) for cell in header if text(cell))[:200]
            raise _Unusable("not_a_directory", f"{missing}, or ZIP and city, is missing; its columns are: {said}")
    return None


def _voted(rows: Rows, table: Table) -> Rows:
    """The rows, after the first of them have told the register of a directory whose code sheet is missing."""
    if table.kind != "directory" or table.register is not None:
        return rows
    first = list(islice(rows, _VOTERS))
    at = table.columns[CODES_COLUMN]
    said = " ".join(text(row[at]) for _, row in first if at < len(row)).replace("*", " ").split()
    table.register = register_of(said, table.codes.table)
    return chain(first, rows)


def _csv(path: Path, edition: str, table: CodeTable) -> Iterator[Item]:
    if path.stat().st_size > MOST_CSV_BYTES:
        raise _Unusable("unsafe", "it is longer than any listing")
    encoding = _encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        found = yield from _table(_lines(file), Source(path.name, "locator", edition), "line ", Codes(table))
        if not found:
            _none_of([found], "its first lines have no columns of a directory")


def _encoding(path: Path) -> str:
    """UTF-16 where its mark says so, else UTF-8, or what Excel writes where that is not so."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(_UTF16):
        return "utf-16"
    if b"\0" in head:
        raise _Unusable("not_a_directory", "it is no text, or UTF-16 without its mark: save it as UTF-8")
    try:
        with path.open(encoding="utf-8-sig") as file:
            while file.read(1024 * 1024):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _lines(file: io.TextIOBase | Any) -> Rows:
    """The rows of a CSV file with their line; the sign between columns is the one that its first line has most of."""
    first = file.readline(_LONGEST_HEADER)
    file.seek(0)
    sign = max(",;\t|", key=first.count)
    reader = csv.reader(file, delimiter=sign, strict=False)
    before = width = 0
    try:
        for row in reader:
            lines = reader.line_num - before
            width = width or len(row)
            # The rest of the file, or the rows up to the next quote, would be one cell of this row.
            if lines > _MOST_LINES or (lines > 1 and len(row) < width):
                raise _Unusable(
                    "unreadable", f"a quote is left open in line {before + 1}; mend it and read the file again"
                )
            before = reader.line_num
            if any(cell.strip() for cell in row):
                yield reader.line_num, tuple(row)
    except csv.Error as error:
        raise _Unusable("unreadable", f"it breaks off after line {before} ({error})") from error
