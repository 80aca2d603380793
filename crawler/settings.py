"""How the crawler behaves: the choices of a run, and the Scrapy settings that follow from them."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import urlsplit

from crawler import addresses
from crawler.due import DAY, HOUR, Pace

USER_AGENT_TOKEN = "treatment-search"
DEFAULT_CONTACT = "https://example.org/set-your-contact"
MEGABYTE = 1024 * 1024


def default_user_agent() -> str:
    """Name and version of the program with a contact: $TREATMENT_USER_AGENT replaces it whole."""
    return os.environ.get("TREATMENT_USER_AGENT") or f"{USER_AGENT_TOKEN}/{_version()} (+{DEFAULT_CONTACT})"


def contact_missing(proxy: str | None) -> str:
    """What to do where real sites would be asked without a contact of ours; "" where that is not so.

    Through a proxy of this machine's own no real site is asked.
    """
    try:
        local = proxy is not None and urlsplit(proxy).hostname in ("127.0.0.1", "localhost", "::1")
    except ValueError:
        return ""  # no proxy at all, which the crawl says
    if os.environ.get("TREATMENT_USER_AGENT") or local:
        return ""
    return (
        "TREATMENT_USER_AGENT is not set, so sites cannot tell who asks. "
        'Set it to a name and a contact of yours: TREATMENT_USER_AGENT="you/1 (+https://your.example/contact)"'
    )


@cache
def _version() -> str:
    # Each request asks for it, and the packages' files are slow to read.
    try:
        return version(USER_AGENT_TOKEN)
    except PackageNotFoundError:
        return "0"


@dataclass(frozen=True)
class CrawlSettings:
    """The choices of a run. Times in seconds, sizes in bytes; `proxy` is a URL that all requests go through.

    The intervals bound how often a page is asked for: the first time after it was found, and then by how often it
    changes. `gone_after` runs must miss a page before its values are history. `allow_private` is for tests.
    """

    proxy: str | None = None
    delay: float = 2.0
    pages_per_site: int = 20
    concurrent_hosts: int = 16
    timeout: float = 30.0
    most_bytes: int = 5 * MEGABYTE
    retry_seconds: float = 5.0
    lease_seconds: float = 300.0
    # A site that asks for long pauses, or answers slowly, is asked for as many pages as fit in this time.
    most_site_seconds: float = 1800.0
    busy_seconds: float = 10.0
    user_agent: str = ""
    shortest_interval: float = 20 * HOUR
    first_interval: float = 44 * HOUR
    longest_interval: float = 14 * DAY
    gone_after: int = 2
    anew: bool = False  # ask for every page, due or not
    max_pages: int | None = None
    max_seconds: float | None = None
    allow_private: bool = False
    log_json: bool = False

    @property
    def pace(self) -> Pace:
        """The bounds of due times."""
        return Pace(self.shortest_interval, self.first_interval, self.longest_interval, self.gone_after)

    @property
    def agent(self) -> str:
        """The user agent that is sent."""
        return self.user_agent or default_user_agent()

    @property
    def robots_token(self) -> str:
        """The name that robots.txt knows us by.

        >>> CrawlSettings(user_agent="harbor-bot/2 (+https://harbor.example/bot)").robots_token
        'harbor-bot'
        """
        return self.agent.split("/")[0].split(" ")[0]

    def as_dict(self) -> dict[str, Any]:
        """The choices as plain values, for the worker process."""
        return asdict(self)


def scrapy_settings(choices: CrawlSettings) -> dict[str, Any]:
    """Scrapy's settings for these choices. Whatever is not needed is off; robots.txt is obeyed by the visit."""
    return {
        "BOT_NAME": USER_AGENT_TOKEN,
        "TWISTED_REACTOR_ENABLED": False,  # the loop of asyncio alone
        "USER_AGENT": choices.agent,
        # A host is one slot and one request at a time; how many hosts is what the spider decides.
        "CONCURRENT_REQUESTS": choices.concurrent_hosts,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": choices.delay,
        "DOWNLOAD_DELAY_JITTER": 0.0,  # a delay is a promise: never less
        "AUTOTHROTTLE_ENABLED": choices.delay > 0,
        "AUTOTHROTTLE_START_DELAY": choices.delay,
        "AUTOTHROTTLE_MAX_DELAY": max(60.0, choices.delay),
        "DOWNLOAD_MAXSIZE": choices.most_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_TIMEOUT": choices.timeout,
        addresses.ALLOWED: choices.allow_private,
        addresses.PROXY: choices.proxy,
        "DOWNLOADER_MIDDLEWARES_BASE": {
            "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
            "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,
        },
        "SPIDER_MIDDLEWARES_BASE": {"scrapy.spidermiddlewares.start.StartSpiderMiddleware": 25},
        "EXTENSIONS_BASE": {"scrapy.extensions.throttle.AutoThrottle": 0},
        # Both open a port that runs code; their extensions are not even loaded.
        "REMOTE_CONTROL_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "COOKIES_ENABLED": False,
        "RETRY_ENABLED": False,
        "REDIRECT_ENABLED": False,
        "DOWNLOAD_HANDLERS": {
            **dict.fromkeys(("http", "https"), "crawler.connections.KeptConnections"),
            **dict.fromkeys(("data", "file", "ftp", "s3")),
        },
        "DOWNLOADER_STATS": False,
        "STATS_DUMP": False,
        "LOG_LEVEL": "INFO",
        "LOG_INSTALL_ROOT_HANDLER": False,  # the worker has one of its own
        "LOG_VERSIONS": [],
    }
