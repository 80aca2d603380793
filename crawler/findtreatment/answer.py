"""A saved answer of the directory's API: one page, or the pages of one query, as they came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from crawler.findtreatment.cells import text
from crawler.findtreatment.codes import CodeTable
from crawler.findtreatment.facility import Facility, Service
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.listing import register_of_row
from crawler.findtreatment.rows import Source, facility, header_name

MOST_BYTES = 300 * 1024 * 1024  # 2,000 facilities take some 7 MB
_OF_THE_ANSWER = ("_irow", "miles")  # they tell of the question, not of the facility


class Page(NamedTuple):
    """A page of an answer: its number (None where it says none), what it counts, its rows, and the file it is in."""

    number: int | None
    pages: int | None
    records: int | None
    rows: list[Any]
    file: str = ""


class NoAnswer(Exception):
    """A text that is no answer of the API; the message says why, as a clause."""


def pages_of(content: bytes) -> Iterator[Page]:
    """The pages in a file: one, a list of them, a list of rows, or a page a line. NoAnswer where it is none of these.

    >>> [page.number for page in pages_of(b'{"page": 2, "totalPages": "2", "rows": []}')], next(pages_of(b'[{"name1": "Harbor"}]')).rows
    ([2], [{'name1': 'Harbor'}])
    >>> next(pages_of(b'{"error": "none"}'))
    Traceback (most recent call last):
    crawler.findtreatment.answer.NoAnswer: it holds no rows (error)
    """
    if len(content) > MOST_BYTES:
        raise NoAnswer(f"it is longer than {MOST_BYTES // 1024 // 1024} MB")
    try:
        said = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NoAnswer("it is not UTF-8") from error
    try:
        held = json.loads(said)
    except RecursionError as error:
        raise NoAnswer("it is nested too deep") from error
    except ValueError as whole:
        try:
            held = [json.loads(line) for line in said.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            raise NoAnswer(f"it breaks off or is no JSON ({whole})") from whole
    for one in held if _is_pages(held) else [held]:
        yield _page(one)


def _is_pages(held: Any) -> bool:
    return isinstance(held, list) and bool(held) and all(isinstance(one, dict) and "rows" in one for one in held)


def _page(one: Any) -> Page:
    if isinstance(one, list):
        return Page(None, None, None, one)
    if not isinstance(one, dict) or not isinstance(one.get("rows"), list):
        said = ", ".join(text(key) for key in one)[:80] if isinstance(one, dict) else type(one).__name__
        raise NoAnswer(f"it holds no rows ({said})")
    return Page(_count(one.get("page")), _count(one.get("totalPages")), _count(one.get("recordCount")), one["rows"])


def _count(value: Any) -> int | None:
    said = text(value)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None


def read_pages(source: Source, pages: Iterable[Page], table: CodeTable) -> Iterator[Facility | Refusal | Warning_]:
    """The facilities of the pages, and what does not add up: pages and rows that are missing, or were sent twice."""
    seen: dict[bytes, str] = {}
    sent = held = rows = 0
    most_pages = most_records = None
    numbers: set[int] = set()
    for position, page in enumerate(pages, start=1):
        sent = position
        number = position if page.number is None else page.number
        key = page_digest(page.rows)
        # Of two pages of one number the rows have names of their own.
        name = f"page {number} sent as number {position}" if number in numbers else f"page {number}"
        if page.rows and key in seen:
            yield Warning_(source.file, name, "page_repeated", f"the same as {seen[key]}")
        else:
            held += bool(page.rows)
            rows += len(page.rows)
        seen.setdefault(key, name)
        numbers.add(number)
        most_pages, most_records = page.pages or most_pages, page.records or most_records
        for at, row in enumerate(page.rows, start=1):
            yield from read_row(source, f"{name}, row {at}", row, table)
    if rows == most_records:
        if most_pages is not None and most_pages not in (sent, held):  # a page that was sent twice may be counted
            told = f"{most_pages} pages are counted, {held} hold all {rows:,} facilities"
            yield Warning_(source.file, "", "pages_miscounted", told)
    elif most_pages is not None and held < most_pages and (rows or most_records):
        yield Warning_(source.file, "", "pages_missing", f"{most_pages} pages are counted, {held} are here")
    elif most_records is not None:
        kind = "rows_missing" if rows < most_records else "rows_more"
        yield Warning_(source.file, "", kind, f"{most_records} facilities are counted, {rows} are here")


def page_digest(rows: list[Any]) -> bytes:
    """What tells pages apart: the rows without what tells of the question."""
    plain = [
        {name: value for name, value in row.items() if name not in _OF_THE_ANSWER} if isinstance(row, dict) else row
        for row in rows
    ]
    return blake2b(json.dumps(plain, sort_keys=True).encode(), digest_size=16).digest()


def read_row(source: Source, name: str, row: Any, table: CodeTable) -> Iterator[Facility | Refusal | Warning_]:
    """One row of an answer; its type of facility is `type_facility` or, in 2019, `typeFacility`."""
    if not isinstance(row, dict):
        yield Refusal(source.file, name, "bad_row", f"it is no row of an answer but {type(row).__name__}")
        return
    groups = row.get("services") or []
    if not isinstance(groups, list) or not all(isinstance(group, dict) for group in groups):
        yield Refusal(source.file, name, "bad_row", "its services are no list of categories")
        return
    services: dict[Service, None] = {}
    for group in groups:
        for label in labels(group.get("f3")):
            service, known = table.of_label(text(group.get("f2")), label)
            services[service] = None
            if not known:
                yield Warning_(source.file, name, "unknown_label", f"{service.category}: {label}")
    cells = {header_name(key): value for key, value in row.items() if not isinstance(value, (list, dict))}
    register, refused = register_of_row(text(cells.get("type_facility")), tuple(services))
    if refused:
        yield Refusal(source.file, name, "not_a_facility", refused)
        return
    if register is None:
        yield Warning_(source.file, name, "type_unknown", text(cells.get("type_facility")))
    yield from facility(source, name, cells, tuple(services), register or "both")


def labels(said: Any) -> list[str]:
    """The labels of a category, which are parted by semicolons alone: commas stand within them.

    >>> labels("Breathalyzer or blood alcohol testing; HIV or AIDS education, counseling, or support;")
    ['Breathalyzer or blood alcohol testing', 'HIV or AIDS education, counseling, or support']
    """
    parts = said if isinstance(said, list) else text(said).split(";")
    return [one for part in parts if (one := text(part))]


def archived(folder: Path) -> Iterator[Page]:
    """The pages that a fetch archived in a folder, in their order; NoAnswer, naming the file, where one cannot be read."""
    for path in sorted(folder.glob("page-*.json")):
        try:
            yield from pages_of(path.read_bytes())
        except (NoAnswer, OSError) as error:
            raise NoAnswer(f"{path.name}: {error}") from error
