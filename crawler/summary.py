"""What came of a crawl run, read from the store: counts by outcome, and one line for each site."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from crawler.outcomes import CONFIRMED, Outcome
from records.archive import ENDED
from records.schema import fetches, pages, sites

MOST_FAILED_PAGES = 200  # that a summary names
_NO_FAILURE = (*CONFIRMED, Outcome.REDIRECTED)


@dataclass(frozen=True)
class FailedPage:
    """A page of a site that could be read otherwise: its outcome in this run, and what that was concluded from."""

    url: str
    outcome: str
    detail: str = ""


@dataclass(frozen=True)
class SiteSummary:
    """One site: its outcome (None: not done), how many pages had which outcome in this run, and what explains it."""

    host: str
    name: str
    outcome: str | None
    pages: dict[str, int]
    detail: str = ""


@dataclass(frozen=True)
class CrawlSummary:
    """One run. `fetched` pages are new or changed, `unchanged` ones confirmed; `seconds` of this call alone.

    `finished` is False where pages are left that a further call will fetch: `waiting` of them, because of `limit`
    (max_pages or max_minutes) or of an interruption (None). `spared` stored pages were not asked for, for they are not due. Of the listed sites `not_due` had no page that is due, and
    those `left_alone` are not asked yet: they failed in run after run, or asked for a pause. `failed_pages` are the
    first MOST_FAILED_PAGES that could not be read, of sites of which others could.
    """

    run_id: str
    resumed: bool
    finished: bool
    seconds: float
    limit: str | None = None
    waiting: int = 0
    spared: int = 0
    not_due: int = 0
    left_alone: list[str] = field(default_factory=list)
    cpu_seconds: float = 0.0
    peak_memory: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)
    sites: list[SiteSummary] = field(default_factory=list)
    failed_pages: list[FailedPage] = field(default_factory=list)

    @property
    def fetched(self) -> int:
        """Pages whose text is new or has changed."""
        return self.outcomes.get(Outcome.OK, 0)

    @property
    def unchanged(self) -> int:
        """Pages that were confirmed as they are stored."""
        return self.outcomes.get(Outcome.NOT_MODIFIED, 0)

    @property
    def failed_sites(self) -> list[SiteSummary]:
        """Sites of which no page could be read: each is an incident with a name."""
        return [site for site in self.sites if site.outcome not in (None, Outcome.OK, Outcome.LISTED_ONLY)]

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain values, for JSON."""
        return asdict(self) | {"fetched": self.fetched, "unchanged": self.unchanged}


def told_of_run(connection: Connection, run_id: str) -> dict[str, Any]:
    """What the store says of a run, as fields of CrawlSummary."""
    listed = sites_of_run(connection, run_id)
    return {
        "spared": pages_spared(connection, run_id),
        "outcomes": total(listed),
        "sites": listed,
        "failed_pages": failed_pages_of_run(connection, run_id),
    }


def sites_of_run(connection: Connection, run_id: str) -> list[SiteSummary]:
    """The sites of the run in the order of their names, then the ones that are only listed."""
    rows = connection.execute(
        select(sites.c.host, sites.c.name, sites.c.outcome, sites.c.detail)
        .where(sites.c.active == 1, (sites.c.run_id == run_id) | (sites.c.outcome == Outcome.LISTED_ONLY.value))
        .order_by(sites.c.kind.desc(), sites.c.name)
    ).all()
    counted: dict[str, Counter[str]] = {row.host: Counter() for row in rows}
    for row in connection.execute(
        select(pages.c.host, pages.c.outcome, func.count().label("number"))
        .where(pages.c.run_id == run_id, pages.c.outcome.is_not(None))
        .group_by(pages.c.host, pages.c.outcome)
    ):
        if row.host in counted:
            counted[row.host][row.outcome] += row.number
    return [SiteSummary(row.host, row.name, row.outcome, dict(counted[row.host]), row.detail or "") for row in rows]


def failed_pages_of_run(connection: Connection, run_id: str) -> list[FailedPage]:
    """The pages that the run could not read, of sites that are well: first those whose earlier text stands meanwhile."""
    last = select(fetches.c.detail).where(fetches.c.page_id == pages.c.id).order_by(fetches.c.id.desc()).limit(1)
    rows = connection.execute(
        select(pages.c.url, pages.c.outcome, last.scalar_subquery().label("detail"))
        .select_from(pages.join(sites, pages.c.host == sites.c.host))
        .where(pages.c.run_id == run_id, pages.c.outcome.not_in([one.value for one in _NO_FAILURE]))
        .where(sites.c.active == 1, func.coalesce(sites.c.outcome, Outcome.OK.value) == Outcome.OK.value)
        .order_by(pages.c.sha256.is_(None), pages.c.outcome, pages.c.url)
        .limit(MOST_FAILED_PAGES)
    )
    return [FailedPage(row.url, row.outcome, row.detail or "") for row in rows]


def pages_waiting(connection: Connection, run_id: str) -> int:
    """How many pages of the run are still to be fetched."""
    query = (
        select(func.count())
        .select_from(pages.join(sites, pages.c.host == sites.c.host))
        .where(sites.c.run_id == run_id, sites.c.active == 1, pages.c.due_at.is_not(None))
    )
    return connection.scalar(query) or 0


def pages_spared(connection: Connection, run_id: str) -> int:
    """How many stored pages of the listed sites the run did not ask for; those that stand no more are not counted."""
    query = (
        select(func.count())
        .select_from(pages.join(sites, pages.c.host == sites.c.host))
        .where(sites.c.active == 1, pages.c.sha256.is_not(None), pages.c.due_at.is_(None))
        .where(func.coalesce(pages.c.run_id, "") != run_id, pages.c.outcome.not_in(ENDED))
    )
    return connection.scalar(query) or 0


def total(listed: list[SiteSummary]) -> dict[str, int]:
    """Pages by outcome over all sites, the commonest first."""
    counter: Counter[str] = Counter()
    for site in listed:
        counter.update(site.pages)
    return dict(counter.most_common())
