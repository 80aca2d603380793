"""What passes between the spider and the frontier: a page to fetch, and what one attempt brought back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from crawler.due import Pace
from crawler.outcomes import Outcome
from records.schema import pages


class Link(NamedTuple):
    """A link worth knowing: its address in one spelling, and its score."""

    url: str
    score: float


class DuePage(NamedTuple):
    """A page to fetch, as the store has it. The validators and `sha256` are None where the archive holds no body of it.

    `ask_interval` is in seconds, None where it was never fetched; `fetched_at` in seconds since the epoch.
    """

    id: int
    url: str
    score: float
    depth: int
    attempts: int
    etag: str | None = None
    last_modified: str | None = None
    sha256: str | None = None
    ask_interval: float | None = None
    missed_runs: int = 0
    outcome: str | None = None
    fetched_at: float | None = None


DUE_COLUMNS = tuple(pages.c[name] for name in DuePage._fields)


class SiteFile(NamedTuple):
    """robots.txt or a sitemap as it was last read, with what the server needs to say that it has not changed."""

    url: str
    body: bytes
    etag: str | None
    last_modified: str | None


class RunLimits(NamedTuple):
    """What a run may do: pages a site, seconds before the first retry (each further one waits longer), due times."""

    run_id: str
    pages_per_site: int = 20
    retry_seconds: float = 5.0
    pace: Pace = Pace()


@dataclass
class Fetched:
    """One attempt: `url` is where it ended after redirects, `body` the bytes after content decoding.

    `retry` says that a later attempt may go better; `wait_seconds` is what the server asked for (Retry-After).
    `requested` is False where no request for the page went out, so that it costs nothing of the site's budget.
    `temporary` says that a redirect which may be taken back (302, 303, 307) led away from the page that was asked for.
    `of_site` says that the site's rules could not be had, so that no page of it may be asked for.
    """

    outcome: Outcome
    url: str
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    content_type: str = ""
    charset: str | None = None
    detail: str = ""
    retry: bool = False
    wait_seconds: float = 0.0
    requested: bool = True
    temporary: bool = False
    of_site: bool = False
    links: list[Link] = field(default_factory=list)
