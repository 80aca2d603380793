"""What robots.txt says to this program, read with protego by the rules of RFC 9309."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

LONGEST_READ = 512 * 1024  # bytes; RFC 9309 asks for at least 500 KiB


@dataclass(frozen=True)
class Robots:
    """The rules of one origin for us; `rules` None means that everything is allowed.

    `crawl_delay` is in seconds between requests, None where none is asked for.
    """

    rules: Protego | None = None
    token: str = "*"
    crawl_delay: float | None = None
    sitemaps: tuple[str, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether the URL may be fetched."""
        return self.rules is None or bool(self.rules.can_fetch(url, self.token))


def parse_robots(body: bytes, token: str) -> Robots:
    """Read the body of a robots.txt for the program that goes by `token`.

    >>> robots = parse_robots(b"User-agent: *\\nDisallow: /portal\\nCrawl-delay: 4", "treatment-search")
    >>> robots.allows("http://h.example/portal/x"), robots.allows("http://h.example/iop"), robots.crawl_delay
    (False, True, 4.0)
    """
    rules = Protego.parse(body[:LONGEST_READ].decode("utf-8-sig", errors="replace"))
    delays = [0.0]
    if (delay := rules.crawl_delay(token)) is not None:
        delays.append(float(delay))
    if (rate := rules.request_rate(token)) is not None and rate.requests > 0:
        delays.append(rate.seconds / rate.requests)
    return Robots(rules, token, max(delays) or None, tuple(rules.sitemaps))
