"""Websites of the directory as rows of the site list: each host once, with the facilities that name it."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from crawler.findtreatment.facility import Facility
from crawler.findtreatment.values import provider_name
from crawler.sites import Site, read_sites, url_problem
from crawler.urls import registered_domain, without_www
from records.errors import InputError

MARK = "National directory: "  # begins the note of every row that was added from it
FACILITIES_NAMED = 3
# Where others have pages too: no facility's own site.
SHARED = frozenset(
    ("facebook.com", "instagram.com", "linkedin.com", "twitter.com", "x.com", "youtube.com", "yelp.com", "google.com",
     "linktr.ee", "psychologytoday.com", "findtreatment.gov", "samhsa.gov", "healthgrades.com")
)  # fmt: skip


@dataclass
class Proposed:
    """Sites to add; and hosts that are not: `known` ones, those of `lead_generation`, `suppressed` and `shared` ones."""

    sites: list[Site] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    lead_generation: set[str] = field(default_factory=set)
    suppressed: set[str] = field(default_factory=set)
    shared: set[str] = field(default_factory=set)
    facilities: int = 0


def propose(facilities: Iterable[Facility], listed: Collection[Site], is_left_out: Callable[[str], bool]) -> Proposed:
    """The websites of facilities as sites, each host once; a host with and without "www." is one."""
    kinds = {without_www(site.host): site.kind for site in listed}
    leads = {registered_domain(site.host) for site in listed if site.kind != "provider"}
    by_host: dict[str, dict[str, list[Facility]]] = defaultdict(lambda: defaultdict(list))
    found = Proposed()
    for facility in facilities:
        found.facilities += 1
        for url in facility.websites:
            if not url_problem(url):
                by_host[without_www(urlsplit(url).netloc.lower())][url].append(facility)
    for host in sorted(by_host):
        domain = registered_domain(host)
        if kinds.get(host, "provider") != "provider" or domain in leads:
            found.lead_generation.add(host)
        elif host in kinds:
            found.known.add(host)
        elif is_left_out(host):
            found.suppressed.add(host)
        elif domain in SHARED:
            found.shared.add(host)
        else:
            found.sites.append(_site(by_host[host]))
    return found


def add_to_list(path: Path, sites: Sequence[Site]) -> None:
    """Write these behind the rows of the site list, in one step; InputError where the list cannot be read or written."""
    read_sites(path)  # says what is wrong with it
    text = path.read_bytes().decode("utf-8-sig")
    header = [cell.strip().lower() for cell in next(csv.reader([text.partition("\n")[0]]))]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    for site in sites:
        cells = {"name": site.name, "url": site.url, "note": site.note, "kind": site.kind}
        writer.writerow([cells[column] for column in header])
    _replace(path, text.rstrip("\n") + "\n" + out.getvalue())


def take_from_list(path: Path) -> int:
    """Take the rows that were added from the directory out of the site list; gives how many."""
    read_sites(path)
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    note = [cell.strip().lower() for cell in rows[0]].index("note")
    kept = [row for row in rows if not (len(row) > note and row[note].startswith(MARK))]
    if len(kept) < 2:
        raise InputError(f"nothing would be left in {path}; a site list holds a site at least")
    if len(kept) < len(rows):
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(kept)
        _replace(path, out.getvalue())
    return len(rows) - len(kept)


def _site(by_url: dict[str, list[Facility]]) -> Site:
    """The site of a host: its shortest address, the name that most of its facilities have, and who they are."""
    facilities = list(dict.fromkeys(one for some in by_url.values() for one in some))
    names = Counter(one.name1 for one in facilities)
    name = max(names, key=lambda one: (names[one], -len(one), one))
    told = list(dict.fromkeys(f"{provider_name(one)}, {one.city} {one.state}" for one in facilities))
    more = f" and {len(told) - FACILITIES_NAMED} more" if len(told) > FACILITIES_NAMED else ""
    url = min(by_url, key=lambda one: (urlsplit(one).path.count("/"), len(one), one))
    parts = urlsplit(url)
    return Site(name, f"{parts.scheme}://{parts.netloc.lower()}/", f"{MARK}{'; '.join(told[:FACILITIES_NAMED])}{more}")


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        fresh.write_text(text, encoding="utf-8")
        read_sites(fresh)  # what this wrote can be read
        fresh.replace(path)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from error
    finally:
        fresh.unlink(missing_ok=True)
