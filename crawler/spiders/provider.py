"""The one spider for any provider's site: visits many hosts at once, each with one request at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from scrapy import Spider

from crawler.allowance import Allowance
from crawler.fetched import Fetched
from crawler.frontier import Frontier, Lease
from crawler.outcomes import Outcome
from crawler.recording import LeaseLost
from crawler.robots import Robots
from crawler.settings import CrawlSettings
from crawler.visit import Visit
from records.errors import CrawlError, StoreError, TreatmentError

logger = logging.getLogger(__name__)
_LONGEST_NAP = 5.0  # seconds; after it, hosts that another worker held are looked at again
Event = dict[str, Any]


class ProviderSpider(Spider):
    """Leases hosts from the frontier until nothing is due; `emit` is told of every page and site.

    `failure` is the error that stopped the crawl as a whole, None where it ran to its end; `allowance.spent` the
    limit that ended it.
    """

    name = "provider"
    failure: TreatmentError | None = None

    def __init__(self, frontier: Frontier, choices: CrawlSettings, emit: Callable[[Event], None]) -> None:
        super().__init__()
        self.frontier = frontier
        self.choices = choices
        self.emit = emit
        self.allowance = Allowance(choices.max_pages, choices.max_seconds)
        self._robots: dict[str, dict[str, Robots | Fetched]] = {}
        self._notes: dict[str, list[str]] = {}  # of sites that wait for a retry
        self._other_hosts: frozenset[str] = frozenset()

    async def start(self) -> AsyncIterator[Any]:
        """The whole crawl: Scrapy's scheduler is not used, because the frontier is the durable one."""
        try:
            await self._visit_hosts()
        except TreatmentError as error:
            self.failure = error
        except Exception as error:
            logger.exception("the crawl failed")
            said = f"{type(error).__name__}: {error}"
            self.failure = CrawlError(
                f"the crawl ended by an error of the program ({said}); what was fetched is stored. logs/crawl.log says more."
            )
        nothing: tuple[Any, ...] = ()
        for request in nothing:  # Scrapy wants a generator
            yield request

    async def _visit_hosts(self) -> None:
        self._other_hosts = self.frontier.other_hosts()
        running: set[asyncio.Task[None]] = set()
        try:
            while True:
                ended = self.allowance.spent is not None
                while (
                    not ended and len(running) < self.choices.concurrent_hosts and (lease := self.frontier.lease_host())
                ):
                    running.add(asyncio.create_task(self._visit(lease)))
                full = len(running) >= self.choices.concurrent_hosts
                wait = None if full or ended else self.frontier.seconds_until_work()
                if not running and wait is None:
                    return
                nap = None if wait is None else self.allowance.seconds_left(min(wait + 0.01, _LONGEST_NAP))
                if not running:
                    await asyncio.sleep(nap or 0)
                    continue
                done, running = await asyncio.wait(running, timeout=nap, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _visit(self, lease: Lease) -> None:
        robots = self._robots.setdefault(lease.host, {})
        visit = Visit(
            self.crawler, self.choices, self.frontier, lease, robots, self._other_hosts, self.allowance, self._report
        )
        try:
            await visit.run()
        except LeaseLost as error:
            logger.warning("%s", error)
            return
        except TreatmentError:
            raise
        except asyncio.CancelledError:
            with suppress(StoreError):  # the lease runs out by itself
                self.frontier.release(lease)
            raise
        except Exception as error:
            # One site must never stop a night's crawl, nor be visited for ever.
            logger.exception("unexpected error at %s", lease.host)
            visit.notes.append(f"program error: {type(error).__name__}: {error}; the rest waits for the next run")
            self.frontier.leave_rest(lease)
        notes = self._notes.setdefault(lease.host, [])
        notes += [note for note in visit.notes + visit.link_notes() if note not in notes]
        outcome = self.frontier.release(lease, notes)
        if outcome is not None:
            self._robots.pop(lease.host, None)
            self._notes.pop(lease.host, None)
            self._downloader_settings().pop(lease.host, None)
            logger.info("site", extra={"fields": {"host": lease.host, "outcome": outcome.value, "notes": notes}})
            self.emit({"event": "site", "host": lease.host, "outcome": outcome.value})

    def _downloader_settings(self) -> dict[str, dict[str, Any]]:
        assert self.crawler.engine is not None
        return self.crawler.engine.downloader.per_slot_settings

    def _report(self, lease: Lease, url: str, outcome: Outcome, *, retry: bool, detail: str) -> None:
        fields = {"host": lease.host, "url": url, "outcome": outcome.value, "retry": retry, "detail": detail}
        logger.info("page", extra={"fields": fields})
        self.emit({"event": "page", "host": lease.host, "url": url, "outcome": outcome.value, "retry": retry})
