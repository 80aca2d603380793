"""Fetches the directory from its API into the archive of answers; what was cut off is gone on with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from crawler.findtreatment.answer import NoAnswer, Page, pages_of
from crawler.findtreatment.answers import Archived, begun
from crawler.findtreatment.polite import Client, Refused
from crawler.findtreatment.queries import Query
from crawler.findtreatment.walk import Walk
from records.errors import CrawlError, RunInProgress

FOLDER = "findtreatment"  # in the home
MOST_AGAIN = 2  # times that a page without rows of its own is asked for again
MOST_FAILED = 2  # queries in a row: nobody answers, and the others are not asked
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Fetched:
    """What a query came to: its folder, pages and rows; `asked` are the requests of this run (0: it was complete before).

    `problem` says why it is not `complete`, as a clause or, where the API did not answer, as a sentence.
    """

    query: str
    folder: Path
    pages: int
    rows: int
    asked: int
    complete: bool
    problem: str
    notes: tuple[str, ...]


@dataclass
class Fetching:
    """What the queries came to, in their order as far as they were asked; `failed` is the error that stopped the last that failed."""

    done: list[Fetched] = field(default_factory=list)
    failed: CrawlError | None = None


def fetch(
    home: Path, queries: Sequence[Query], client: Client, *, anew: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC), progress: Progress = lambda _what, _done, _total: None,
) -> Fetching:  # fmt: skip
    """Fetch each query to its end, or go on where the last run stopped; one that fails stops no other, unless two do in a row.

    Whatever happens, the pages that came are stored. RunInProgress where another fetch works in the home.
    """
    found = Fetching()
    failed = 0
    with _alone(home / FOLDER):
        for number, query in enumerate(queries):
            progress(query.name, number, len(queries))
            archived = begun(home / FOLDER / "answers", query, now(), anew=anew)

            def told(what: str, number: int = number) -> None:
                progress(what, number, len(queries))

            done, error = _fetch_one(query, archived, client, now, told)
            found.done.append(done)
            found.failed = error or found.failed
            failed = failed + 1 if error else 0
            if isinstance(error, Refused) or failed == MOST_FAILED:
                break
    return found


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
) -> tuple[Fetched, CrawlError | None]:
    """All pages of a query that are not there yet, as far as they come, with what stopped it."""
    walk, asked = Walk(), 0
    error: CrawlError | None = None
    while walk.goes_on:
        number = walk.number + 1
        told(f"{query.name}: page {number} of {walk.total_pages or '?'}, {walk.rows:,} facilities")
        if (content := archived.stored(number)) is not None:
            walk.take(_only_page(content))
            continue
        url = query.address(client.api, number)
        try:
            content, page, times = _asked(url, client, walk)
        except CrawlError as failed:
            error = failed
            break
        asked += times
        archived.add(number, content, url, len(page.rows), now(), hollow=walk.is_hollow(page))
        walk.take(page)
    if error is None:
        archived.keep_first(walk.number)
    problem = str(error) if error else walk.missing
    archived.complete = not problem
    archived.notes = [*walk.told(), *([problem] if problem else [])]
    archived.total_pages, archived.record_count = walk.total_pages, walk.record_count
    archived.save()
    done = Fetched(
        query.name, archived.folder, walk.full, walk.rows, asked, archived.complete, problem, tuple(walk.told())
    )
    return done, error


def _asked(url: str, client: Client, walk: Walk) -> tuple[bytes, Page, int]:
    """A page, with how often it was asked for: again where it has no rows of its own and some are missing."""
    times, pause = 0, 0.0
    while True:
        content = client.get(url, _trouble, pause=pause)
        page = _only_page(content)
        times, pause = times + 1, client.settings.retry_seconds * 2**times
        if times > MOST_AGAIN or walk.hollow or not walk.is_due or not walk.is_hollow(page):
            return content, page, times


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
