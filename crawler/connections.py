"""The handler of requests, which keeps a connection open for every host that is visited at once."""

from __future__ import annotations

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler


class KeptConnections(HTTP11DownloadHandler):
    """Scrapy's own keeps one connection to a server; to a proxy, that of all hosts, one is needed for each of them."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # How many are open is bounded by the hosts that are visited at once, each with one request at a time.
        self._pool.maxPersistentPerHost = crawler.settings.getint("CONCURRENT_REQUESTS")
