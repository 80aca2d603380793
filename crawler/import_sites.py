"""Which site an imported address belongs to, and how that site spells it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from crawler.sites import KINDS, Site, url_problem
from crawler.urls import clean_url, registered_domain, same_site, without_www


class ImportSites:
    """The sites that pages may be taken of; the first that is told of a host stays. With `all_hosts` each new host is one."""

    def __init__(self, known: Iterable[Site], *, all_hosts: bool = False) -> None:
        self._by_host: dict[str, Site] = {}
        self._by_domain: dict[str, Site] = {}
        self._all_hosts = all_hosts
        for site in known:
            self.add(site)

    def add(self, site: Site) -> None:
        """Take pages of this site too; ValueError where it is none."""
        if problem := url_problem(site.url):
            raise ValueError(problem)
        if not site.name or site.kind not in KINDS:
            raise ValueError(f"{site.name!r} of the kind {site.kind!r} is no site")
        self._by_host.setdefault(without_www(site.host), site)
        self._by_domain.setdefault(registered_domain(site.host), site)

    def schemes(self) -> dict[str, str]:
        """The scheme of each known host, with and without "www."."""
        found = {}
        for host, site in self._by_host.items():
            found[host] = found[f"www.{host}"] = urlsplit(site.url).scheme
        return found

    def place(self, url: str) -> tuple[Site, str] | None:
        """The site of an address and the address as the site spells it; None where it is of no known site or is no page.

        >>> sites = ImportSites([Site("Harbor", "https://www.harbor.example/")])
        >>> sites.place("http://harbor.example/iop?utm_source=x#top")
        (Site(name='Harbor', url='https://www.harbor.example/', note='', kind='provider'), 'https://www.harbor.example/iop')
        >>> sites.place("https://other.example/") is None
        True
        """
        try:
            host = urlsplit(url).netloc.lower()
        except ValueError:
            return None
        site = self._by_host.get(without_www(host)) or self._by_domain.get(registered_domain(host))
        if site is None and self._all_hosts and clean_url(url, url):
            site = Site(without_www(host), f"{urlsplit(url).scheme}://{host}/", "imported")
            self.add(site)
        if site is None or not same_site(host, site.host):
            return None
        spelled = clean_url(site.url, url.partition("#")[0])
        return (site, spelled) if spelled else None
