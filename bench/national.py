"""How long a refresh of the whole country takes on one machine: arithmetic over measured costs, no crawl.

`bench/crawl.py` measures the costs and prints the result. What is assumed stands in `Country`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Costs(NamedTuple):
    """Measured on the machine at hand: milliseconds of CPU for each."""

    fetched: float  # a page that the crawling process fetches and stores
    confirmed: float  # a page that the server says is the same
    read: float  # a page that is extracted
    site: float  # a site whose programs are put together
    program: float = 2.2  # a program that is written into an index built anew, as bench/index_scale.py measured it


class Country(NamedTuple):
    """What is to be refreshed, and how politely; a site has `files` requests beside its pages: robots.txt, sitemap."""

    sites: int = 20_000
    pages: int = 20
    programs: int = 4
    files: int = 2
    delay: float = 2.0
    cores: int = 2


class Night(NamedTuple):
    """What one run asks for: the share of pages that are due, and of these the share that changed."""

    name: str
    due: float
    changed: float


NIGHTS = (
    Night("first run", 1, 1),
    Night("a night with every page due", 1, 0.01),
    Night("a usual night, a tenth of the pages due", 0.1, 0.05),
)
HOSTS_AT_ONCE = (16, 64)
HOUR = 3600.0


def hours(night: Night, costs: Costs, country: Country, hosts_at_once: int) -> dict[str, float]:
    """Hours of a run by what takes them: waiting for hosts, CPU of the crawl, extraction, programs, index.

    The crawl is one process, so that its CPU and its waiting run at the same time: the longer one counts. Meanwhile the
    other cores read pages; "extraction after it" is what they leave, on all cores. The pages of a site lie in one visit,
    so that each site with a page due costs its `files` too.

    >>> costs = Costs(fetched=9, confirmed=4, read=60, site=10, program=2)
    >>> names = ("waiting", "crawl CPU", "extraction CPU", "extraction after it", "in all")
    >>> [[round(hours(Night("", 1, 1), costs, Country(), at_once)[name], 1) for name in names] for at_once in (16, 64)]
    [[15.3, 1.0, 6.7, 0.0, 15.4], [3.8, 1.0, 6.7, 1.4, 5.3]]
    """
    due = country.sites * country.pages * night.due
    changed = due * night.changed
    visited = country.sites * min(1.0, country.pages * night.due)
    requests = due + visited * country.files
    waiting = requests * country.delay / hosts_at_once / HOUR
    crawl = (changed * costs.fetched + (due - changed + visited * country.files) * costs.confirmed) / 1000 / HOUR
    extraction = changed * costs.read / 1000 / HOUR
    after = max(0.0, extraction - max(waiting, crawl) * (country.cores - 1)) / country.cores
    programs = visited * costs.site / 1000 / HOUR
    index = country.sites * country.programs * costs.program / 1000 / HOUR
    return {
        "waiting": waiting, "crawl CPU": crawl, "extraction CPU": extraction, "extraction after it": after,
        "programs": programs, "index": index, "in all": max(waiting, crawl) + after + programs + index,
    }  # fmt: skip


def told(costs: Costs, country: Country) -> Iterator[str]:
    """The table as lines, with what bounds each run."""
    yield (
        f"on paper, {country.sites:,} sites of {country.pages} pages and {country.programs} programs, {country.delay:g} s between two "
        f"requests to a host, {country.cores} cores:"
    )
    for night in NIGHTS:
        for at_once in HOSTS_AT_ONCE:
            found = hours(night, costs, country, at_once)
            longest = max((name for name in found if name not in ("in all", "extraction CPU")), key=found.__getitem__)
            parts = ", ".join(f"{name} {taken:.2f}" for name, taken in found.items() if name != "in all")
            yield f"  {night.name}, {at_once} hosts at once: {found['in all']:.1f} h ({parts}); bound by {longest}"
