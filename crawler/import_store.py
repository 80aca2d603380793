"""Stores one page that was fetched elsewhere, inside a transaction of the caller."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, select, update

from crawler.due import HOUR, Pace
from crawler.outcomes import Outcome
from crawler.scoring import START_SCORE, score_link
from crawler.sites import Site
from crawler.urls import clean_url
from records.archive import ENDED, PackedBody, store_body
from records.schema import fetches, pages, sites

What = Literal[
    "new",
    "older",
    "confirmed",
    "ended",
    "missing",
    "known",
    "status of a page that is not here",
    "revisit of a page that is not here",
]
SAME_TIME = 0.0005  # seconds: dates in files have a millionth, in the store a little more
ANOTHER_RUN = 12 * HOUR  # between two answers for an address; one crawl may ask for it twice, by http and by https


@dataclass
class Page:
    """One answer of a server: `outcome` ok with a body (`packed`), not_modified, or how the page ended.

    `doubted` is an end that a crawl believes only when run after run found it.
    """

    site: Site
    url: str
    final_url: str
    seconds: float
    status: int
    headers: dict[str, Any] = field(default_factory=dict)
    outcome: Outcome = Outcome.OK
    packed: PackedBody | None = None
    sha256: str = ""
    detail: str = ""
    doubted: bool = False


def store(connection: Connection, page: Page, now: float) -> What:
    """Store the answer as if it had come when it was given; says what it was good for."""
    row = connection.execute(select(pages).where(pages.c.url == page.url)).first()
    if page.outcome is Outcome.NOT_MODIFIED and not page.sha256:
        page.sha256 = (row.sha256 if row is not None else None) or ""
        if not page.sha256:
            return "revisit of a page that is not here"
    if not page.sha256 and (row is None or row.sha256 is None):
        return "status of a page that is not here"
    if page.packed is not None:
        store_body(connection, page.packed)
    if row is None:
        _store_site(connection, page.site, now)
        row = _store_page(connection, page)
    if _is_known(connection, row.id, page):
        return "known"
    last_answer = connection.scalar(select(func.max(fetches.c.fetched_at)).where(fetches.c.page_id == row.id)) or 0.0
    what = _settle(connection, row, page, last_answer)
    connection.execute(
        fetches.insert().values(
            page_id=row.id, fetched_at=page.seconds, outcome=page.outcome.value, status=page.status,
            final_url=page.final_url, headers=json.dumps(page.headers, ensure_ascii=False),
            sha256=page.sha256 or None, detail=page.detail[:500],
        )
    )  # fmt: skip
    return what


def _settle(connection: Connection, row: Row[Any], page: Page, last_answer: float) -> What:
    """Bring the page's newest state up to this answer, as far as it is newer than what is there."""
    newest = max(row.fetched_at or 0.0, row.last_confirmed or 0.0)
    is_last = page.seconds >= last_answer
    values: dict[str, object] = {}
    what: What = "older"
    if not page.sha256:
        if is_last:
            what, values = _end(connection, row, page)
    elif row.sha256 == page.sha256:
        page.outcome = Outcome.NOT_MODIFIED
        if page.seconds > newest:
            what, values = "confirmed", {"last_confirmed": page.seconds}
    elif page.seconds > newest:
        page.outcome = Outcome.OK
        what = "new"
        values = {
            "sha256": page.sha256,
            "status": page.status,
            "final_url": page.final_url,
            "etag": page.headers.get("etag"),
            "last_modified": page.headers.get("last-modified"),
            "fetched_at": page.seconds,
            "last_confirmed": page.seconds,
        }
    if page.sha256 and values and is_last:
        values |= {"outcome": page.outcome.value, "missed_runs": 0}
    if values:
        connection.execute(update(pages).where(pages.c.id == row.id).values(**values))
    return what


def _end(connection: Connection, row: Row[Any], page: Page) -> tuple[What, dict[str, object]]:
    """What the last answer ends. A doubted one is "missing", as in a crawl, until runs in a row gave such an answer."""
    if not page.doubted or row.outcome in ENDED:
        return "ended", {"outcome": page.outcome.value}
    missing = fetches.c.outcome == Outcome.MISSING.value
    before = select(func.max(fetches.c.fetched_at)).where(fetches.c.page_id == row.id, missing)
    seen = (connection.scalar(before) or 0.0) if row.outcome == Outcome.MISSING else 0.0
    missed = row.missed_runs + (page.seconds - seen >= ANOTHER_RUN)
    if missed >= Pace().gone_after:
        return "ended", {"outcome": page.outcome.value, "missed_runs": missed}
    page.outcome = Outcome.MISSING
    return "missing", {"outcome": page.outcome.value, "missed_runs": missed}


def _is_known(connection: Connection, page_id: int, page: Page) -> bool:
    """Whether this very answer is stored: the same body or end, at the same time."""
    at = fetches.c.fetched_at.between(page.seconds - SAME_TIME, page.seconds + SAME_TIME)
    ends = [page.outcome.value, *([Outcome.MISSING.value] if page.doubted else [])]
    same = fetches.c.sha256 == page.sha256 if page.sha256 else fetches.c.outcome.in_(ends)
    of_page = connection.execute(select(fetches.c.id).where(fetches.c.page_id == page_id, at, same).limit(1)).first()
    if of_page is not None or page.outcome is not Outcome.NOT_MODIFIED:
        return of_page is not None
    # The crawl stores no body with a "not modified".
    confirmed = fetches.c.outcome == Outcome.NOT_MODIFIED.value
    return (
        connection.execute(select(fetches.c.id).where(fetches.c.page_id == page_id, at, confirmed)).first() is not None
    )


def _store_site(connection: Connection, site: Site, now: float) -> None:
    known = connection.execute(select(sites.c.active).where(sites.c.host == site.host)).first()
    if known is None:
        connection.execute(
            sites.insert().values(
                host=site.host, name=site.name, start_url=site.url, note=site.note, kind=site.kind, added_at=now
            )
        )
    elif not known.active:
        connection.execute(update(sites).where(sites.c.host == site.host).values(active=1))


def _store_page(connection: Connection, page: Page) -> Row[Any]:
    start = clean_url(page.site.url, page.site.url)
    score = START_SCORE if page.url == start else score_link(page.url)
    values = {"host": page.site.host, "url": page.url, "score": 0.0 if score is None else score}
    connection.execute(pages.insert().values(**values, depth=int(page.url != start), found_on="import"))
    return connection.execute(select(pages).where(pages.c.url == page.url)).one()
