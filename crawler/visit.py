"""One visit to one host: robots.txt, sitemaps, then its due pages one after the other, best first."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import Any, Protocol
from urllib.parse import urlsplit

from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.addresses import private_host
from crawler.allowance import Allowance
from crawler.fetched import DuePage, Fetched
from crawler.fetching import plain_headers, retry_after, send, status_detail
from crawler.frontier import Frontier, Lease
from crawler.links import LinkReader, parse_html
from crawler.outcomes import SITE_TROUBLE, TEMPORARY, WELL, Outcome
from crawler.page_checks import content_type_of, is_page, judge_html, judge_status, judge_text
from crawler.recording import AS_ONE_MORE
from crawler.robots import Robots
from crawler.settings import CrawlSettings
from crawler.site_files import MOST_REDIRECTS, REDIRECTS, SiteFiles, location, raw_location, validators
from crawler.urls import same_site
from records.errors import TreatmentError

logger = logging.getLogger(__name__)
MOST_SITEMAP_LINKS = 300
_NO_SITE_HERE = SITE_TROUBLE | {Outcome.MOVED_OFF_SITE}


class Report(Protocol):
    """Is told of every page that was settled or will be retried."""

    def __call__(self, lease: Lease, url: str, outcome: Outcome, *, retry: bool, detail: str) -> None: ...


class Visit:
    """The visit of one leased host. `robots_cache` outlives it, so that a retry need not ask again."""

    def __init__(
        self,
        crawler: Crawler,
        choices: CrawlSettings,
        frontier: Frontier,
        lease: Lease,
        robots_cache: dict[str, Robots | Fetched],
        other_hosts: frozenset[str],
        allowance: Allowance,
        report: Report,
    ) -> None:
        self._crawler = crawler
        self._choices = choices
        self._frontier = frontier
        self._lease = lease
        self._allowance = allowance
        self._report = report
        self._reader = LinkReader(lease.host, frontier.known_urls(lease), other_hosts)
        self._files = SiteFiles(self._get, self._slow_down, frontier, lease, choices, robots_cache)
        self._delay = choices.delay
        self._requests = 0
        self._started = time.monotonic()
        self.notes: list[str] = self._files.notes

    async def run(self) -> None:
        """Fetch pages until none is due, or one is to be retried later."""
        sitemaps_read = self._lease.sitemaps_read
        page = self._frontier.next_page(self._lease)
        while page is not None:
            spent = max(self._requests * self._delay, time.monotonic() - self._started)
            if spent > self._choices.most_site_seconds:
                self.notes.append("it took too long; the rest waits for the next run")
                self._frontier.leave_rest(self._lease)
                break
            if not self._allowance.take():
                break
            asked = page
            fetched = await self._fetch_safely(page)
            recorded = self._frontier.record(self._lease, page, fetched, self._delay)
            self._report(self._lease, fetched.url, recorded.outcome, retry=recorded.retry, detail=fetched.detail)
            if recorded.ends_visit:
                break
            page = recorded.following
            if not sitemaps_read and asked.attempts < AS_ONE_MORE and recorded.outcome not in _NO_SITE_HERE:
                sitemaps_read = True
                await self._read_sitemaps(fetched.url)
                page = self._frontier.next_page(self._lease)

    def link_notes(self) -> list[str]:
        """What many links of the site were, where it looks like a trap."""
        return self._reader.notes()

    async def _read_sitemaps(self, start_url: str) -> None:
        """Store the best links that the site's sitemaps name."""
        addresses, found_on = await self._files.sitemap_addresses(start_url)
        links = [link for url in addresses if (link := self._reader.consider(start_url, url))]
        links.sort(key=lambda link: -link.score)
        self._frontier.add_sitemap_links(self._lease, links[:MOST_SITEMAP_LINKS], found_on)

    async def _fetch_safely(self, page: DuePage) -> Fetched:
        try:
            return await self._fetch_page(page)
        except TreatmentError:
            raise
        except Exception as error:
            # One page must never stop a night's crawl, nor be tried for ever.
            logger.exception("unexpected error at %s", page.url)
            return Fetched(Outcome.BAD_RESPONSE, page.url, detail=f"program error: {type(error).__name__}: {error}")

    async def _fetch_page(self, page: DuePage) -> Fetched:
        """Follow redirects within the site, and name what stands at the end."""
        known: DuePage | None = page
        url, temporary = page.url, False
        for _hop in range(MOST_REDIRECTS + 1):
            if self._frontier.is_suppressed(url):
                return Fetched(Outcome.SUPPRESSED, page.url, requested=url != page.url, detail=f"{url} is left out")
            robots = await self._files.robots_of(url)
            if isinstance(robots, Fetched):
                return replace(robots, url=page.url)
            if not robots.allows(url):
                return Fetched(
                    Outcome.ROBOTS_DENIED, url, requested=url != page.url, detail=f"robots.txt forbids {url}"
                )
            response = await self._get(url, _validators(known))
            if isinstance(response, Fetched):
                return response
            if response.status not in REDIRECTS:
                return replace(self._judge(response, url, page), temporary=temporary)
            if url == page.url:  # whether the page is to come back is for itself to say
                temporary = response.status in TEMPORARY
            target = location(url, response)
            if target is None:
                said = raw_location(response)
                detail = f"leads to {said}, which is no page of the web" if said else "a redirect that names no page"
                return Fetched(Outcome.BAD_RESPONSE, url, response.status, detail=detail)
            if private_host(target) and not self._choices.allow_private:
                return Fetched(
                    Outcome.PRIVATE_ADDRESS, url, response.status, detail=f"leads to {target}, which is not public"
                )
            if not same_site(urlsplit(target).netloc, self._lease.host):
                return Fetched(
                    Outcome.MOVED_OFF_SITE, url, response.status, plain_headers(response),
                    detail=f"leads to {target}", temporary=temporary,
                )  # fmt: skip
            url = target
            found = self._frontier.page_at(self._lease, url) if url != page.url else (page, False)
            known, settled = found if found else (None, False)
            if settled:
                detail = f"leads to {url}"
                if known is not None and known.outcome in SITE_TROUBLE:
                    # As all pages of a site under repair do: it fails with the page that it leads to, and has not gone.
                    return Fetched(Outcome(known.outcome), page.url, response.status, detail=f"{detail}, which fails")
                temporary = temporary or known is None or known.outcome not in WELL
                return Fetched(Outcome.REDIRECTED, url, response.status, detail=detail, temporary=temporary)
        return Fetched(Outcome.TOO_MANY_REDIRECTS, url, detail=f"more than {MOST_REDIRECTS} redirects, last to {url}")

    def _judge(self, response: Response, url: str, page: DuePage) -> Fetched:
        headers = plain_headers(response)
        media, charset = content_type_of(headers.get("content-type", ""))
        fetched = Fetched(Outcome.OK, url, response.status, headers, content_type=media, charset=charset)
        if response.status == 304:
            fetched.outcome = Outcome.NOT_MODIFIED
            return fetched
        if (outcome := judge_status(response.status, headers, response.body)) is not None:
            fetched.outcome = outcome
            fetched.retry = outcome in (Outcome.SERVER_ERROR, Outcome.TIMEOUT) or response.status == 429
            fetched.wait_seconds = retry_after(headers.get("retry-after", ""))
            fetched.detail = status_detail(response.status, fetched.wait_seconds)
            return fetched
        if "download_stopped" in response.flags or (response.body and not is_page(media, response.body)):
            fetched.outcome, fetched.detail = Outcome.NOT_HTML, media
            return fetched
        fetched.body = response.body
        if media == "text/plain":
            fetched.outcome = judge_text(response.body)
            return fetched
        tree = parse_html(response.body, charset)
        fetched.outcome = judge_html(tree, response.body, url)
        if fetched.outcome is Outcome.OK and tree is not None:
            fetched.links = self._reader.from_page(tree, url)
        return fetched

    def _slow_down(self, robots: Robots) -> None:
        """Keep the host's slot at its Crawl-delay where that is longer than ours; AutoThrottle must not undo it."""
        delay = max(self._choices.delay, robots.crawl_delay or 0.0)
        if delay <= self._delay:
            return
        self._delay = delay
        assert self._crawler.engine is not None
        downloader = self._crawler.engine.downloader
        downloader.per_slot_settings[self._lease.host] = {"concurrency": 1, "delay": delay, "jitter": 0.0}
        if slot := downloader.slots.get(self._lease.host):
            slot.delay = delay
        self._frontier.renew(self._lease, delay=delay, crawl_delay=robots.crawl_delay)

    async def _get(self, url: str, headers: dict[str, str], meta: dict[str, Any] | None = None) -> Response | Fetched:
        self._requests += 1
        meta = {"autothrottle_dont_adjust_delay": self._delay > self._choices.delay, **(meta or {})}
        answer = await send(self._crawler, self._choices, url, slot=self._lease.host, headers=headers, meta=meta)
        assert self._crawler.engine is not None
        if slot := self._crawler.engine.downloader.slots.get(self._lease.host):
            # Scrapy counts the delay from when it began to connect; the server, from when the request came to it.
            slot.lastseen = time.monotonic()
        return answer


def _validators(page: DuePage | None) -> dict[str, str]:
    """Headers that ask the server itself, past all caches, whether the stored text still stands."""
    known = page is not None and page.sha256 is not None
    return validators(page.etag, page.last_modified) if page is not None and known else validators(None, None)
