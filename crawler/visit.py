"""One visit to one host: robots.txt, sitemaps, then its due pages one after the other, best first."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.fetched import DuePage, Fetched, Link
from crawler.fetching import ANY_TYPE, plain_headers, retry_after, send
from crawler.frontier import Frontier, Lease
from crawler.links import LinkReader, parse_html
from crawler.outcomes import SITE_TROUBLE, Outcome
from crawler.page_checks import content_type_of, is_page, judge_html, judge_status, judge_text
from crawler.robots import Robots, parse_robots
from crawler.settings import CrawlSettings
from crawler.sitemaps import MOST_FILES, best_sitemaps, read_sitemap
from crawler.urls import clean_url, same_site
from records.errors import TreatmentError

logger = logging.getLogger(__name__)
MOST_REDIRECTS = 5
MOST_SITEMAP_LINKS = 300
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NO_SITE_HERE = SITE_TROUBLE | {Outcome.MOVED_OFF_SITE}
# A site that asks for long pauses is asked for as many pages as fit in this time.
_SITE_SECONDS = 1800.0


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
        report: Report,
    ) -> None:
        self._crawler = crawler
        self._choices = choices
        self._frontier = frontier
        self._lease = lease
        self._robots = robots_cache
        self._report = report
        self._reader = LinkReader(lease.host, frontier.known_urls(lease), other_hosts)
        self._delay = choices.delay
        self._requests = 0

    async def run(self) -> None:
        """Fetch pages until none is due, or one is to be retried later."""
        sitemaps_read = self._lease.sitemaps_read
        while (page := self._frontier.next_page(self._lease)) is not None:
            if self._requests * self._delay > _SITE_SECONDS:
                self._frontier.leave_rest(self._lease)
                break
            fetched = await self._fetch_safely(page)
            recorded = self._frontier.record(self._lease, page, fetched, self._delay)
            self._report(self._lease, fetched.url, recorded.outcome, retry=recorded.retry, detail=fetched.detail)
            if recorded.retry or recorded.gave_up_site:
                break
            if not sitemaps_read and recorded.outcome not in _NO_SITE_HERE:
                sitemaps_read = True
                await self._read_sitemaps(fetched.url)

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
        url = page.url
        for _hop in range(MOST_REDIRECTS + 1):
            if self._frontier.is_suppressed(url):
                return Fetched(Outcome.SUPPRESSED, page.url, requested=url != page.url, detail=f"{url} is left out")
            robots = await self._robots_of(url)
            if isinstance(robots, Fetched):
                return replace(robots, url=page.url)
            if not robots.allows(url):
                return Fetched(
                    Outcome.ROBOTS_DENIED, url, requested=url != page.url, detail=f"robots.txt forbids {url}"
                )
            response = await self._get(url, _validators(known))
            if isinstance(response, Fetched):
                return response
            if response.status not in _REDIRECTS:
                return self._judge(response, url, page)
            target = _location(url, response)
            if target is None:
                return Fetched(Outcome.BAD_RESPONSE, url, response.status, detail="a redirect that names no page")
            if not same_site(urlsplit(target).netloc, self._lease.host):
                return Fetched(
                    Outcome.MOVED_OFF_SITE, url, response.status, plain_headers(response), detail=f"leads to {target}"
                )
            url = target
            found = self._frontier.page_at(self._lease, url) if url != page.url else (page, False)
            known, settled = found if found else (None, False)
            if settled:
                return Fetched(Outcome.REDIRECTED, url, response.status, detail=f"leads to {url}")
        return Fetched(Outcome.TOO_MANY_REDIRECTS, url, detail=f"more than {MOST_REDIRECTS} redirects, last to {url}")

    def _judge(self, response: Response, url: str, page: DuePage) -> Fetched:
        headers = plain_headers(response)
        media, charset = content_type_of(headers.get("content-type", ""))
        fetched = Fetched(Outcome.OK, url, response.status, headers, content_type=media, charset=charset)
        if response.status == 304:
            fetched.outcome = Outcome.NOT_MODIFIED
            return fetched
        if (outcome := judge_status(response.status, headers)) is not None:
            fetched.outcome, fetched.detail = outcome, f"status {response.status}"
            fetched.retry = outcome in (Outcome.SERVER_ERROR, Outcome.TIMEOUT) or response.status == 429
            fetched.wait_seconds = retry_after(headers.get("retry-after", ""))
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

    async def _robots_of(self, url: str) -> Robots | Fetched:
        """The rules of the URL's origin; a Fetched says why they could not be had, and then nothing may be fetched."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        found = self._robots.get(origin)
        if found is None:
            found = await self._fetch_robots(origin)
            if isinstance(found, Robots) or not found.retry:
                self._robots[origin] = found
        if isinstance(found, Robots):
            self._slow_down(found)
        return found

    async def _fetch_robots(self, origin: str) -> Robots | Fetched:
        url = f"{origin}/robots.txt"
        for _hop in range(MOST_REDIRECTS + 1):
            response = await self._get(url, {}, any_type=True)
            if isinstance(response, Fetched):
                response.detail = f"robots.txt: {response.detail}"
                return response
            if response.status in _REDIRECTS:
                target = _location(url, response)
                if target is None or not same_site(urlsplit(target).netloc, self._lease.host):
                    return Robots()
                url = target
                continue
            if 200 <= response.status <= 299:
                return parse_robots(response.body, self._choices.robots_token)
            if response.status == 429 or response.status >= 500:
                outcome = Outcome.SERVER_ERROR if response.status >= 500 else Outcome.BLOCKED
                wait = retry_after(plain_headers(response).get("retry-after", ""))
                detail = f"robots.txt: status {response.status}"
                return Fetched(outcome, url, response.status, detail=detail, retry=True, wait_seconds=wait)
            return Robots()
        return Robots()

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

    async def _read_sitemaps(self, start_url: str) -> None:
        """Store the best links that the site's sitemaps name."""
        robots = await self._robots_of(start_url)
        if isinstance(robots, Fetched):
            return
        default = urljoin(start_url, "/sitemap.xml")
        waiting = [urljoin(start_url, address) for address in robots.sitemaps] or [default]
        links: list[Link] = []
        read: set[str] = set()
        while waiting and len(read) < MOST_FILES:
            address = waiting.pop(0)
            if address in read or not same_site(urlsplit(address).netloc, self._lease.host):
                continue
            read.add(address)
            rules = await self._robots_of(address)
            if isinstance(rules, Fetched) or not rules.allows(address):
                continue
            response = await self._get(address, {}, any_type=True)
            if isinstance(response, Fetched) or response.status != 200:
                continue
            sitemap = read_sitemap(response.body, self._choices.most_bytes)
            if sitemap.is_index:
                waiting += best_sitemaps([urljoin(address, child) for child in sitemap.addresses])
            else:
                links += [link for url in sitemap.addresses if (link := self._reader.consider(start_url, url))]
        links.sort(key=lambda link: -link.score)
        self._frontier.add_sitemap_links(self._lease, links[:MOST_SITEMAP_LINKS], default)

    async def _get(self, url: str, headers: dict[str, str], *, any_type: bool = False) -> Response | Fetched:
        self._requests += 1
        meta = {ANY_TYPE: any_type, "autothrottle_dont_adjust_delay": self._delay > self._choices.delay}
        return await send(self._crawler, self._choices, url, slot=self._lease.host, headers=headers, meta=meta)


def _location(url: str, response: Response) -> str | None:
    # Not cleaned as a link of the page: a redirect that only adds "www." means just that.
    location = (response.headers.get("Location") or b"").decode("latin-1")
    target = urljoin(url, location)
    return clean_url(target, target) if location else None


def _validators(page: DuePage | None) -> dict[str, str]:
    """Headers that ask the server itself, past all caches, whether the stored text still stands."""
    headers = {"Cache-Control": "max-age=0"}
    if page is not None and page.sha256 is not None:
        if page.etag:
            headers["If-None-Match"] = page.etag
        if page.last_modified:
            headers["If-Modified-Since"] = page.last_modified
    return headers
