"""robots.txt and the sitemaps of a site: asked for only if they changed, of the longest ones the beginning is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

from scrapy.http import Response

from crawler.fetched import Fetched, SiteFile
from crawler.fetching import ANY_TYPE, ENOUGH, plain_headers, retry_after, status_detail
from crawler.frontier import Frontier, Lease
from crawler.outcomes import ROBOTS_SAID, TEMPORARY, Outcome
from crawler.robots import LONGEST_READ, Robots, parse_robots
from crawler.settings import CrawlSettings
from crawler.sitemaps import MOST_FILES, best_sitemaps, read_sitemap
from crawler.urls import absolute, clean_url, same_site

MOST_REDIRECTS = 5
REDIRECTS = TEMPORARY | {301, 308}
_MOST_NOTES = 3


class Get(Protocol):
    """Sends one GET within the site's politeness."""

    async def __call__(
        self, url: str, headers: dict[str, str], meta: dict[str, Any] | None = None
    ) -> Response | Fetched: ...


class SiteFiles:
    """The files of one leased host; `heed` is told what robots.txt asks for, `notes` name what could not be read whole."""

    def __init__(
        self,
        get: Get,
        heed: Callable[[Robots], None],
        frontier: Frontier,
        lease: Lease,
        choices: CrawlSettings,
        robots_cache: dict[str, Robots | Fetched],
    ) -> None:
        self._get = get
        self._heed = heed
        self._frontier = frontier
        self._lease = lease
        self._choices = choices
        self._robots = robots_cache
        self._read: set[str] = set()
        self.notes: list[str] = []

    async def robots_of(self, url: str) -> Robots | Fetched:
        """The rules of the URL's origin; a Fetched says why they could not be had, and then nothing may be fetched."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        found = self._robots.get(origin)
        if found is None:
            found = await self._fetch_robots(origin)
            if isinstance(found, Robots) or not found.retry:
                self._robots[origin] = found
        if isinstance(found, Robots):
            self._heed(found)
        return found

    async def sitemap_addresses(self, start_url: str) -> tuple[list[str], str]:
        """All addresses that the site's sitemaps name, and the address of the sitemap that is looked for first."""
        default = urljoin(start_url, "/sitemap.xml")
        robots = await self.robots_of(start_url)
        if isinstance(robots, Fetched):
            return [], default
        waiting = [one for address in robots.sitemaps if (one := absolute(start_url, address))] or [default]
        found: list[str] = []
        read: set[str] = set()
        while waiting and len(read) < MOST_FILES:
            address = waiting.pop(0)
            if address in read or not same_site(urlsplit(address).netloc, self._lease.host):
                continue
            read.add(address)
            rules = await self.robots_of(address)
            if isinstance(rules, Fetched) or not rules.allows(address):
                continue
            response = await self._get_if_changed(address, self._choices.most_bytes)
            if isinstance(response, Fetched):
                self._note(address, f"{response.outcome}: {response.detail}")
                continue
            if response.status != 200:
                continue
            sitemap = read_sitemap(response.body, self._choices.most_bytes)
            for note in sitemap.notes:
                self._note(address, note)
            if sitemap.is_index:
                waiting += best_sitemaps([one for child in sitemap.addresses if (one := absolute(address, child))])
            else:
                found += sitemap.addresses
        if left := len(set(waiting) - read):
            self._note(default, f"{left} more sitemaps are named than the {MOST_FILES} that are read of a site")
        self._frontier.forget_sitemaps(self._lease, sorted(self._read))
        return found, default

    async def _fetch_robots(self, origin: str) -> Robots | Fetched:
        url = f"{origin}/robots.txt"
        # That of a sub-domain speaks for the pages there and not for the site.
        host = urlsplit(origin).netloc
        of_site = host == self._lease.host
        said = ROBOTS_SAID if of_site else f"robots.txt of {host}: "
        for _hop in range(MOST_REDIRECTS + 1):
            response = await self._get_if_changed(url, LONGEST_READ)
            if isinstance(response, Fetched):
                response.detail, response.of_site = f"{said}{response.detail}", of_site
                return response
            if response.status in REDIRECTS:
                target = location(url, response)
                if target is None or not same_site(urlsplit(target).netloc, self._lease.host):
                    self._note(f"{origin}/robots.txt", f"leads to {raw_location(response)[:200]}, so there is none")
                    return Robots()
                url = target
                continue
            if 200 <= response.status <= 299:
                return parse_robots(response.body, self._choices.robots_token)
            if response.status == 429 or response.status >= 500:
                outcome = Outcome.SERVER_ERROR if response.status >= 500 else Outcome.TOO_MANY_REQUESTS
                wait = retry_after(plain_headers(response).get("retry-after", ""))
                detail = f"{said}{status_detail(response.status, wait)}"
                return Fetched(
                    outcome, url, response.status, detail=detail, retry=True, wait_seconds=wait, of_site=of_site
                )
            return Robots()
        self._note(f"{origin}/robots.txt", f"more than {MOST_REDIRECTS} redirects, so there is none")
        return Robots()

    async def _get_if_changed(self, url: str, enough: int) -> Response | Fetched:
        """The file, at most `enough` bytes of it; what is kept of the last run stands where the server says so."""
        kept = self._frontier.site_file(url)
        headers = validators(kept.etag, kept.last_modified) if kept else validators(None, None)
        # The length that a server declares is no reason to refuse the file: reading stops after enough.
        meta = {ANY_TYPE: True, ENOUGH: enough, "download_maxsize": 0, "unpacked": self._choices.most_bytes}
        response = await self._get(url, headers, meta)
        if isinstance(response, Fetched):
            return response
        self._read.add(url)
        if response.status == 304 and kept is not None:
            return response.replace(status=200, body=kept.body)
        if response.status == 200:
            if "download_stopped" in response.flags:
                self._note(url, f"only its first {enough // 1024} KiB were read")
            found = plain_headers(response)
            if found.get("etag") or found.get("last-modified"):
                file = SiteFile(url, response.body[:enough], found.get("etag"), found.get("last-modified"))
                self._frontier.keep_site_file(self._lease, file)
        return response

    def _note(self, url: str, what: str) -> None:
        said = f"{url}: {what}"
        if len(self.notes) < _MOST_NOTES and said not in self.notes:
            self.notes.append(said)


def location(url: str, response: Response) -> str | None:
    """The page that a redirect leads to; None where it names none that is of the web."""
    # Not cleaned as a link of the page: a redirect that only adds "www." means just that.
    said = raw_location(response)
    target = absolute(url, said) if said else None
    return clean_url(target, target) if target else None


def raw_location(response: Response) -> str:
    """The Location header as it stands, at most 2,000 characters."""
    return (response.headers.get("Location") or b"").decode("latin-1")[:2000]


def validators(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Headers that ask the server itself, past all caches, whether the stored text still stands.

    >>> validators('"7"', None)
    {'Cache-Control': 'max-age=0', 'If-None-Match': '"7"'}
    """
    headers = {"Cache-Control": "max-age=0"}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers
