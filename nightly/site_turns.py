"""Sites brought up to date one after the other: each in a transaction of its own, its check stored beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from sqlalchemy import Connection, Engine

from crawler.rounds import ask_all_again
from nightly.checks import OFF_THE_LIST, check_of, doubt_of, of_crawl, unlisted_check
from nightly.unconfirmed import unconfirmed
from records.database import HeldConnection
from records.extractions import unreadable_pages
from records.health import Problem, SiteCheck, health_of, save_check
from records.history import Change
from records.programs import Changes, current_programs
from records.removal import Removed, remove_named
from records.site_update import SiteUpdate, update_site
from records.suppression import Suppressed
from records.unlisted import doubt_site, leave_site

SOON = timedelta(days=3)  # a notice of maintenance is gone by then; a site that was made anew stays as it is


class ListedSite(Protocol):
    """A provider of the site list: its host, its name there, and the outcome of its last crawl (None: none yet)."""

    @property
    def host(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def outcome(self) -> str | None: ...


@dataclass
class ReconcileSummary:
    """What the reconciliation stage made of the extractions; `incidents` are (site, check, what is wrong)."""

    sites: int = 0
    programs: int = 0
    changes: Changes = field(default_factory=Changes)
    incidents: list[tuple[str, str, str]] = field(default_factory=list)
    causes: dict[str, int] = field(default_factory=dict)  # changes by why: the site changed, or it was read differently
    removed: Removed = field(default_factory=Removed)
    seconds: float = 0.0


@dataclass
class SiteTurns:
    """What each site's turn needs to know: the checks before this run, which losses are believed, who is left out.

    All turns share `held`, one connection for many short transactions; what they did is added to `summary`.
    """

    engine: Engine
    held: HeldConnection
    extractor: str
    checks: Mapping[str, SiteCheck]
    left_out: Suppressed
    summary: ReconcileSummary
    accept: Collection[str] = ()
    accept_all: bool = False

    def leave(self, host: str, *, too_many: bool) -> None:
        """A site that is no provider of the list any more: its programs become history, or stay in doubt where `too_many` leave at once."""
        now = datetime.now(UTC)
        with self.held.begin() as connection:
            if too_many and not self._believed(host):
                check = unlisted_check(host, self.checks.get(host), now)
                save_check(connection, check, now=now)
                since = f"not confirmed since {check.failing_since:%Y-%m-%d}: {OFF_THE_LIST}"
                doubt_site(connection, host, since, now=now)
                return
            counts, changes = leave_site(connection, host, now=now)
        self._count(counts, changes)

    def take(self, site: ListedSite) -> None:
        """A listed site: its programs made anew of what its pages say, and its check; nothing of it is kept where its name was removed."""
        now = datetime.now(UTC)
        with self.held.begin() as connection:
            problem = _unconfirmed(connection, site)
            made = self._update(connection, site, problem, now)
            check = self._check(connection, site, problem, made, now)
            if made.incident is not None and now - (check.failing_since or now) < SOON:
                ask_all_again(connection, site.host, now.timestamp())
            named = self._removed_by_name(connection, site.host)
        if named is not None:
            self.summary.removed += remove_named(self.engine, site.host, named, now=datetime.now(UTC))
            return
        self.summary.incidents += [(site.host, problem.check, problem.what) for problem in check.problems]
        self.summary.sites += 1
        self.summary.programs += made.programs
        self._count(made.counts, made.changes)

    def take_again(self, site: ListedSite) -> None:
        """A site that had its turn, and of which the national directory says something else since; its check stands."""
        now = datetime.now(UTC)
        with self.held.begin() as connection:
            problem = _unconfirmed(connection, site)
            made = self._update(connection, site, problem, now)
        self._count(made.counts, made.changes)

    def _believed(self, host: str) -> bool:
        return self.accept_all or host in self.accept

    def _update(self, connection: Connection, site: ListedSite, problem: Problem | None, now: datetime) -> SiteUpdate:
        doubt, believed = doubt_of(problem, self.checks.get(site.host), now), self._believed(site.host)
        return update_site(
            connection, site.host, site.name, extractor=self.extractor, now=now, accept=believed, doubt=doubt
        )

    def _check(
        self, connection: Connection, site: ListedSite, problem: Problem | None, made: SiteUpdate, now: datetime
    ) -> SiteCheck:
        check = check_of(
            site.host,
            before=self.checks.get(site.host),
            health=health_of(made.current) if made.current is not None else None,
            unconfirmed=problem,
            lost=made.incident,
            unreadable=unreadable_pages(connection, site.host),
            now=now,
        )
        save_check(connection, check, now=now)
        return check

    def _removed_by_name(self, connection: Connection, host: str) -> str | None:
        """The name by which a removal request covers the site's provider; None where none does."""
        if not self.left_out.names:
            return None
        named = {one.provider for one in current_programs(connection, site=host)}
        return next((name for name in sorted(named) if self.left_out.covers_name(name)), None)

    def _count(self, counts: Changes, changes: Iterable[Change]) -> None:
        self.summary.changes += counts
        for cause, number in Counter(change.cause for change in changes).items():
            self.summary.causes[cause] = self.summary.causes.get(cause, 0) + number


def _unconfirmed(connection: Connection, site: ListedSite) -> Problem | None:
    """What kept the site as a whole, or most of the pages that name its programs, from being confirmed."""
    return of_crawl(site.outcome) or unconfirmed(connection, site.host)
