"""One host asked politely: a pause between requests, robots.txt obeyed, certificates verified, failures tried again."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import requests

from crawler.fetching import retry_after
from crawler.robots import LONGEST_READ, Robots, parse_robots
from crawler.settings import CrawlSettings
from crawler.urls import same_site
from records.errors import CrawlError, InputError

MOST_BYTES = 200 * 1024 * 1024  # of a page: 2,000 facilities take some 7 MB
MOST_TRIES = 4
LONGEST_PAUSE = 300.0  # seconds; who asks for more is asked again by the next run
_MOST_REDIRECTS = 3
_CHUNK = 64 * 1024
_REDIRECTS = (301, 302, 303, 307, 308)


class Refused(CrawlError):
    """The host wants not to be asked, or not now."""


@dataclass
class Client:
    """GETs to one host, one at a time. `settings` has delay, timeout, proxy and user agent; times are in seconds."""

    api: str
    settings: CrawlSettings
    sleep: Callable[[float], None] = time.sleep
    _last: float = field(default=float("-inf"), init=False)
    _robots: Robots | None = field(default=None, init=False)

    @property
    def is_local(self) -> bool:
        """Whether the host is this machine, which needs neither encryption nor a contact."""
        return urlsplit(self.api).hostname in ("127.0.0.1", "localhost", "::1")

    def __post_init__(self) -> None:
        parts = urlsplit(self.api)
        if parts.scheme == "http" and not self.is_local:
            raise InputError(f"{self.api} is not encrypted; give an address that begins with https://")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InputError(f"{self.api} is no web address")
        self._session = requests.Session()
        self._session.headers.update({"User-Agent": self.settings.agent, "Accept": "application/json"})
        self._session.auth = _no_credentials  # else a .netrc would be looked into
        if self.settings.proxy:
            self._session.proxies = {"http": self.settings.proxy, "https": self.settings.proxy}

    def get(self, url: str, usable: Callable[[bytes], str], *, pause: float = 0.0) -> bytes:
        """The body of a 200 answer that `usable` finds nothing wrong with; CrawlError, saying what to do, where none comes.

        `pause` is waited for before it is asked for.
        """
        if not self._rules().allows(url):
            raise Refused(
                f"robots.txt of {urlsplit(self.api).hostname} does not allow {urlsplit(url).path}; nothing was asked"
            )
        return self._try(url, MOST_BYTES, usable, pause=pause)

    def _rules(self) -> Robots:
        if self._robots is None:
            address = urljoin(self.api, "/robots.txt")
            try:
                body = self._try(address, LONGEST_READ, lambda _body: "", of_robots=True)
                self._robots = parse_robots(body, self.settings.robots_token)
            except CrawlError as error:
                raise type(error)(f"{error} (robots.txt is asked for first)") from error
        return self._robots

    def _try(
        self, url: str, most: int, usable: Callable[[bytes], str], *, pause: float = 0.0, of_robots: bool = False
    ) -> bytes:
        wrong = ""
        for number in range(MOST_TRIES):
            pause = self.settings.retry_seconds * 2 ** (number - 1) if number else pause
            try:
                status, wanted, body = self._once(url, most, pause)
            except requests.exceptions.SSLError as error:
                raise CrawlError(
                    f"the certificate of {urlsplit(url).hostname} cannot be verified, and nothing is fetched without ({error}). "
                    "If a certificate between is missing, point REQUESTS_CA_BUNDLE to a file that holds it"
                ) from error
            except requests.exceptions.RequestException as error:
                wrong = f"no answer ({type(error).__name__})"
                continue
            if status == 200 and not (wrong := usable(body)):
                return body
            if status != 200:
                wrong = f"status {status}"
                if 400 <= status < 500 and status not in (408, 425, 429):
                    if of_robots:
                        return b""  # there are no rules, as RFC 9309 has it
                    break  # asking again would not change it
            if wanted > LONGEST_PAUSE:
                raise Refused(
                    f"{urlsplit(url).hostname} asks to wait {wanted:.0f} seconds. Run the command again after that; it goes on"
                )
            if wanted:
                self.sleep(wanted)
        raise CrawlError(
            f"{urlsplit(url).hostname}: {wrong}. What came before is kept; run the command again and it goes on"
        )

    def _once(self, url: str, most: int, pause: float) -> tuple[int, float, bytes]:
        """Status, the pause that it asks for, and the body (of a 200 alone)."""
        for _hop in range(_MOST_REDIRECTS + 1):
            self._wait(pause)
            with self._session.get(
                url, timeout=self.settings.timeout, stream=True, allow_redirects=False, verify=True
            ) as answer:
                self._last = time.monotonic()
                if answer.status_code in _REDIRECTS:
                    target = urljoin(url, answer.headers.get("Location", ""))
                    one, two = urlsplit(url), urlsplit(target)
                    if not same_site(one.netloc, two.netloc) or (one.scheme == "https" and two.scheme != "https"):
                        raise CrawlError(
                            f"{one.hostname} sends to {two.scheme}://{two.hostname}, which is not followed"
                        )
                    url, pause = target, 0.0
                    continue
                wanted = retry_after(answer.headers.get("Retry-After", ""))
                if answer.status_code != 200:
                    return answer.status_code, wanted, b""
                body = bytearray()
                for chunk in answer.iter_content(_CHUNK):
                    body += chunk
                    if len(body) > most == LONGEST_READ:
                        break  # of robots.txt the beginning counts
                    if len(body) > most:
                        raise CrawlError(f"{urlsplit(url).hostname}: the answer is longer than {most // 1024:,} KB")
                return 200, wanted, bytes(body)
        raise CrawlError(f"{urlsplit(url).hostname} redirects without end")

    def _wait(self, pause: float) -> None:
        asked_for = self._robots.crawl_delay or 0.0 if self._robots else 0.0
        due = self._last + max(self.settings.delay, min(asked_for, LONGEST_PAUSE), pause)
        if (left := due - time.monotonic()) > 0:
            self.sleep(left)


def _no_credentials(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
