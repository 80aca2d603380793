"""Keeps the crawler out of private networks: a name is resolved once, and what it resolves to is what is connected to.

So a name that answers differently the second time (DNS rebinding) gains nothing. Names are resolved by the proxy
where there is one: there only addresses that stand in the URL itself can be judged.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

ALLOWED = "PRIVATE_ADDRESSES_ALLOWED"  # setting
PROXY = "PROXY_IN_USE"  # setting
_MOST_REMEMBERED = 10_000
refused: dict[str, str] = {}  # name: the private address that it resolved to


def is_private(address: str) -> bool:
    """Whether an IP address is no public one: loopback, private, link-local, reserved, multicast. False for a name.

    >>> [is_private(address) for address in ("127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1")]
    [True, True, True, True, True]
    >>> [is_private(address) for address in ("8.8.8.8", "2606:4700::1111", "harbor.example", "224.0.0.1")]
    [False, False, False, True]
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return not found.is_global or found.is_multicast


def private_host(url: str) -> str:
    """The private address that stands in the URL itself; empty where its host is a name or a public address.

    >>> private_host("http://[::1]:8080/x"), private_host("http://192.168.0.1/"), private_host("http://a.example/")
    ('::1', '192.168.0.1', '')
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host if is_private(host) else ""


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver, which refuses names that resolve to a private address; those of proxies may."""

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self._exempt: frozenset[str] | None = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Scrapy's constructor."""
        resolver = super().from_crawler(crawler, reactor)
        proxies = [crawler.settings.get(PROXY) or "", *getproxies().values()]
        names = frozenset(urlsplit(proxy if "://" in proxy else f"//{proxy}").hostname or "" for proxy in proxies)
        resolver._exempt = None if crawler.settings.getbool(ALLOWED) else names
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """The address of a name, from the cache or the system; DNSLookupError where it is a private one."""
        found = super().getHostByName(name, timeout)
        if self._exempt is not None and name not in self._exempt:
            found.addCallback(self._require_public, name)
        return found

    @staticmethod
    def _require_public(address: Any, name: str) -> Any:
        if is_private(str(address)):
            if len(refused) < _MOST_REMEMBERED:
                refused[name] = str(address)
            raise DNSLookupError(f"{name} resolves to {address}, which is no public address")
        return address
