"""Fetches the directory from its API into the archive of answers; what was cut off is gone on with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from crawler.findtreatment.answer import NoAnswer, Page, page_digest, pages_of
from crawler.findtreatment.answers import Archived, begun
from crawler.findtreatment.polite import Client
from crawler.findtreatment.queries import PAGE_SIZE, Query
from records.errors import RunInProgress

FOLDER = "findtreatment"  # in the home
MOST_PAGES = 500
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Fetched:
    """What a query came to: its folder, pages and rows; `asked` are the requests of this run (0: it was complete before)."""

    query: str
    folder: Path
    pages: int
    rows: int
    asked: int
    notes: tuple[str, ...]


def fetch(
    home: Path, queries: Sequence[Query], client: Client, *, anew: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC), progress: Progress = lambda _what, _done, _total: None,
) -> list[Fetched]:  # fmt: skip
    """Fetch each query to its end, or go on where the last run stopped; CrawlError where the API does not answer.

    Whatever is raised, the pages that came are stored. RunInProgress where another fetch works in the home.
    """
    done = []
    with _alone(home / FOLDER):
        for number, query in enumerate(queries):
            progress(query.name, number, len(queries))
            archived = begun(home / FOLDER / "answers", query, now(), anew=anew)

            def told(what: str, number: int = number) -> None:
                progress(what, number, len(queries))

            done.append(_fetch_one(query, archived, client, now, told))
    return done


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "fetch.lock", timeout=0):
            yield
    except Timeout as error:
        raise RunInProgress(f"another fetch of the directory works in {folder}; this one did nothing") from error


def _fetch_one(
    query: Query, archived: Archived, client: Client, now: Callable[[], datetime], told: Callable[[str], None]
) -> Fetched:
    """All pages of a query. The end is told by what comes, not by `totalPages` alone, which was seen to be wrong."""
    seen: dict[bytes, int] = {}
    rows = asked = 0
    for content in archived.contents():
        page = _only_page(content)
        rows += 0 if page_digest(page.rows) in seen else len(page.rows)
        seen.setdefault(page_digest(page.rows), len(seen) + 1)
    while not archived.complete and len(archived.pages) < MOST_PAGES:
        number = len(archived.pages) + 1
        told(f"{query.name}: page {number} of {archived.total_pages or '?'}, {rows:,} facilities")
        url = query.address(client.api, number)
        content = client.get(url, _trouble)
        asked += 1
        page = _only_page(content)
        digest = page_digest(page.rows)
        _note_counts(archived, page, number)
        if page.rows and digest in seen:
            archived.notes.append(f"page {number} repeats page {seen[digest]}")
        elif page.rows:
            rows += len(page.rows)
        archived.complete = not page.rows or digest in seen or _is_last(archived, page, number, rows)
        seen.setdefault(digest, number)
        archived.add(content, url, len(page.rows), now())
    _note_end(archived, rows)
    archived.save()
    return Fetched(query.name, archived.folder, len(archived.pages), rows, asked, tuple(archived.notes))


def _is_last(archived: Archived, page: Page, number: int, rows: int) -> bool:
    if archived.record_count is not None and rows < archived.record_count:
        return False  # whatever totalPages says, there is more
    if archived.total_pages is not None and number < archived.total_pages:
        return archived.record_count is not None and rows >= archived.record_count
    return archived.record_count is not None or len(page.rows) < PAGE_SIZE


def _note_counts(archived: Archived, page: Page, number: int) -> None:
    for name, said in (("total_pages", page.pages), ("record_count", page.records)):
        before = getattr(archived, name)
        if before is not None and said is not None and said != before:
            archived.notes.append(
                f"{name} was {before} and is {said} on page {number}: the directory changed meanwhile"
            )
        if said is not None:
            setattr(archived, name, said)


def _note_end(archived: Archived, rows: int) -> None:
    said = []
    if archived.record_count is not None and rows != archived.record_count:
        said.append(f"{archived.record_count} facilities are counted, and {rows} came")
    if archived.total_pages is not None and archived.complete:
        full = sum(1 for page in archived.pages if page["rows"])
        if full != archived.total_pages:
            said.append(f"{archived.total_pages} pages are counted, and {full} had facilities")
    if not archived.complete:
        said.append(f"it did not end after {MOST_PAGES} pages")
    archived.notes += [note for note in said if note not in archived.notes]


def _only_page(content: bytes) -> Page:
    (page,) = pages_of(content)
    return page


def _trouble(content: bytes) -> str:
    """Why a body is no page of an answer; "" where it is one."""
    try:
        pages = list(pages_of(content))
    except NoAnswer as error:
        return f"the answer is none of the directory's: {error}"
    return "" if len(pages) == 1 else "the answer holds more than one page"
