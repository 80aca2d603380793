"""Keeps the crawler out of private networks: a name is resolved once, and what it resolves to is what is connected to.

So a name that answers differently the second time (DNS rebinding) gains nothing. Names are resolved by the proxy
where there is one: there only addresses that stand in the URL itself can be judged.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from typing import Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from aiohttp import ThreadedResolver
from aiohttp.abc import ResolveResult
from scrapy.settings import BaseSettings

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


class PublicResolver(ThreadedResolver):
    """aiohttp's resolver, which leaves out private addresses; those of the names of proxies (`exempt`) may be private.

    With `exempt` None every address may.
    """

    def __init__(self, exempt: Collection[str] | None) -> None:
        super().__init__()
        self._exempt = exempt

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> Self:
        """The resolver for Scrapy's settings."""
        proxies = [settings.get(PROXY) or "", *getproxies().values()]
        names = frozenset(urlsplit(proxy if "://" in proxy else f"//{proxy}").hostname or "" for proxy in proxies)
        return cls(None if settings.getbool(ALLOWED) else names)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The public addresses of a name; OSError where there is none."""
        found = await super().resolve(host, port, family)
        if self._exempt is None or host in self._exempt:
            return found
        public = [one for one in found if not is_private(one["host"])]
        if found and not public:
            private = found[0]["host"]
            if len(refused) < _MOST_REMEMBERED:
                refused[host] = private
            raise OSError(None, f"{host} resolves to {private}, which is no public address")
        return public
