"""Measures the crawler and what follows it on made-up sites on loopback: `python bench/crawl.py [SEED] [--kills N]`.

Prints each figure with its target, and ends with 1 where one is missed:
first run over 200 sites of 20 pages of 100 KB (robots.txt, sitemaps, ETags, some 404, 429, 500, slow answers, redirects),
a second one with nothing changed, a third with 1 % of the pages changed, each with extraction and index, then what a
crawl that is killed three times at random moments loses; what the costs measured mean for 20,000 sites; and last the
whole nightly run killed at 20 random moments (bench/kill.py). Takes 5 minutes, and 6 to 18 for the last, which
`--kills 0` leaves out.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sqlalchemy import select

# This folder holds an extract.py of its own, which is not the package.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench.national import Costs, Country, told  # noqa: E402
from crawler.run import Progress, crawl  # noqa: E402
from crawler.sites import Site  # noqa: E402
from crawler.summary import CrawlSummary  # noqa: E402
from extract.pipeline import prepare  # noqa: E402
from extract.pool import Job, read_job  # noqa: E402
from extract.version import extractor_version  # noqa: E402
from index.engine import Index  # noqa: E402
from nightly.reading import PagesRead, ReadingAlong  # noqa: E402
from records.archive import list_pages, load_page  # noqa: E402
from records.database import open_database, reading  # noqa: E402
from records.errors import CrawlError  # noqa: E402
from records.extractions import Extracted, save_extractions  # noqa: E402
from records.models import FetchedPage, PageExtraction  # noqa: E402
from records.paths import ROOT  # noqa: E402
from records.schema import changes  # noqa: E402
from refresh import extract_stage, index_stage, reconcile_stage  # noqa: E402

SITES, PAGES, SIZE, SMALL = 200, 20, 100_000, 1800
KILL_SITES, KILLS = 60, 3
HOSTS_AT_ONCE = 16
DELAY, LONG_DELAY = 0.2, 0.4  # seconds; a tenth of the sites asks for the second in robots.txt
LATE = 0.025  # seconds by which the server may note a request late, so that the next one seems to come too soon
MOST_CPU_MS, MOST_MEMORY, MOST_AFTER = 9.0, 250e6, 5.0
CHANGED = SITES * PAGES // 100
FARM = ROOT / "bench" / "farm.py"


class Farm(NamedTuple):
    """A running farm: its proxy, its sites, and how many pages they have together."""

    proxy: str
    sites: list[Site]
    pages: int

    def control(self, what: str = "counts") -> dict[str, Any]:
        """What was asked of it since the last reset; `what` may be reset or change/N."""
        with urllib.request.urlopen(f"{self.proxy}/{what}") as answer:
            counted: dict[str, Any] = json.load(answer)
        return counted


class Killed(NamedTuple):
    """What a crawl that was killed came to. `again` are requests beyond one a page."""

    kills: int
    archived: int
    lost: int
    again: int
    most_of_one_page: int
    most_at_once: int
    seconds: float

    def failures(self) -> list[str]:
        """What misses its target."""
        found = []
        if self.lost:
            found.append(f"{self.lost} pages lost")
        if self.again > self.kills * HOSTS_AT_ONCE:
            found.append(f"{self.again} pages fetched again, more than the {self.kills * HOSTS_AT_ONCE} in flight")
        if self.most_of_one_page > self.kills + 1:
            found.append(f"one page was fetched {self.most_of_one_page} times")
        if self.most_at_once > 1:
            found.append(f"{self.most_at_once} requests to one host at once")
        return found


@contextmanager
def farm(sites: int, pages: int, size: int, small: int = 0, *, lively: bool = False) -> Iterator[Farm]:
    """Run a farm in a process of its own; its `small` sites of one page come last in its list."""
    command = [sys.executable, str(FARM), *map(str, (sites, pages, size, small)), *(["lively"] if lively else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        port = int(process.stdout.readline())
        listed = [Site(f"Site {number}", f"http://site{number:03}.example/") for number in range(sites)]
        listed += [Site(f"Small {number}", f"http://small{number:04}.example/") for number in range(small)]
        try:
            yield Farm(f"http://127.0.0.1:{port}", listed, sites * pages)
        finally:
            process.stdin.close()


def kill_test(home: Path, served: Farm, chance: random.Random, kills: int = KILLS) -> Killed:
    """Crawl the farm, killing the worker with SIGKILL `kills` times at random moments, and count."""
    started = time.monotonic()
    share = served.pages // (kills + 1)
    killed = 0
    for _ in range(kills):
        pages = chance.randint(share // 2, share)
        delay = chance.uniform(0, 0.05)
        timers: list[threading.Timer] = []

        def watch(
            progress: Progress, pages: int = pages, delay: float = delay, timers: list[threading.Timer] = timers
        ) -> None:
            # The event comes after a commit; the delay puts the kill anywhere in what follows.
            if progress.pages_done >= pages and not timers:
                timers.append(threading.Timer(delay, _kill, [progress.worker]))
                timers[0].start()

        with suppress(CrawlError):
            crawl(home, served.sites, proxy=served.proxy, delay=0, on_progress=watch, concurrent_hosts=HOSTS_AT_ONCE)
            raise SystemExit("the crawl ended before it could be killed")
        killed += 1
        timers[0].join()
    crawl(home, served.sites, proxy=served.proxy, delay=0, concurrent_hosts=HOSTS_AT_ONCE)
    counted = served.control()
    asked = {url: count for url, count in counted["asked"].items() if not url.endswith((".txt", ".xml"))}
    archived = _archived(home)
    return Killed(
        kills=killed,
        archived=archived,
        lost=served.pages - archived,
        again=sum(asked.values()) - len(asked),
        most_of_one_page=max(asked.values()),
        most_at_once=counted["most_at_once"],
        seconds=time.monotonic() - started,
    )


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def _archived(home: Path) -> int:
    engine = open_database(home)
    with reading(engine) as connection:
        count = sum(1 for _page in list_pages(connection))
    engine.dispose()
    return count


class Measured:
    """Prints figures beside their targets, and remembers those that are missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def __call__(self, what: str, figure: float, target: float, *, least: bool = False, unit: str = "") -> None:
        good = figure >= target if least else figure <= target
        bound = "at least" if least else "at most"
        shown = f"{figure:,.3f}".rstrip("0").rstrip(".")
        print(f"{'' if good else 'MISSED '}  {what}: {shown}{unit} ({bound} {target:g}{unit})", flush=True)
        if not good:
            self.missed.append(what)


def refresh_test(home: Path, served: Farm, say: Measured) -> Costs:
    """Three runs over the farm, the small sites known from a run before; each with extraction, programs and index.

    Gives what they cost.
    """
    options = {"proxy": served.proxy, "concurrent_hosts": HOSTS_AT_ONCE, "retry_seconds": 0.5, "pages_per_site": 30}
    small = [site for site in served.sites if site.name.startswith("Small")]
    known = crawl(home, small, delay=0.0, **options)
    _title(f"{len(small)} sites of one page, so that they are known", known)
    say("memory", known.peak_memory / 1e6, MOST_MEMORY / 1e6, unit=" MB")
    served.control("reset")

    first = crawl(home, served.sites, delay=DELAY, **options)
    counted = served.control("counts")
    _title(f"first run, {len(served.sites)} sites known, {first.not_due} of them not due", first)
    say("pages of 100 KB stored", _archived(home) - len(small), served.pages, least=True)
    say("CPU of the spider, a page", first.cpu_seconds / max(1, first.fetched) * 1000, MOST_CPU_MS, unit=" ms")
    say("memory", first.peak_memory / 1e6, MOST_MEMORY / 1e6, unit=" MB")
    _polite(counted, say, DELAY)
    print(f"  answered, by status: {counted['statuses']}")
    read_ms = _enter_as_read(home)
    _read, _seconds, site_ms = _index(home)

    served.control("reset")
    generation = Index.open(home).summary
    second = crawl(home, served.sites[:SITES], delay=DELAY / 4, anew=True, **options)
    counted = served.control("counts")
    _title("second run, nothing changed, every page asked for", second)
    say("pages confirmed", second.unchanged, served.pages, least=True)
    say("requests for what is stored that are not conditional", counted["stored"] - counted["conditional"], 0)
    say("bodies transferred", counted["bodies"], 0)
    _polite(counted, say, DELAY / 4)
    print(f"  of {counted['requests']} requests, by status: {counted['statuses']} (of 301 and 404 nothing is stored)")
    read, _seconds, _site_ms = _index(home)
    say("pages extracted", read, 0)
    say("the index is another one", int(Index.open(home).summary != generation), 0)

    changed = served.control(f"change/{CHANGED}")["changed"]
    served.control("reset")
    begun, reader = datetime.now(UTC), ReadingAlong(home)
    with reader as along:  # as a night does
        third = crawl(home, served.sites[:SITES], delay=DELAY / 4, anew=True, on_progress=reader.see, **options)
        ended = time.monotonic()
    read, seconds, _site_ms = _index(home, along, ended)
    counted = served.control("counts")
    _title(f"third run, {len(changed)} pages changed", third)
    say("bodies transferred beyond those", counted["bodies"] - len(changed), 0)
    say("pages stored anew", third.fetched, len(changed), least=True)
    say("of those extracted", read, len(changed), least=True)
    say("pages extracted beyond those", read - len(changed), 0)
    beyond = _changed_sites(home, begun) - {urlsplit(url).hostname for url in changed}
    say("sites without one of those whose programs changed", len(beyond), 0)
    say("from the end of the crawl to the index", seconds, MOST_AFTER, unit=" s")
    fetched, confirmed = (done.cpu_seconds / (done.fetched + done.unchanged) * 1000 for done in (first, second))
    return Costs(fetched=fetched, confirmed=confirmed, read=read_ms, site=site_ms)


def _polite(counted: dict[str, Any], say: Measured, delay: float) -> None:
    say("requests to one host at once", counted["most_at_once"], 1)
    say("between two requests to a host", counted["gaps"]["usual"], delay - LATE, least=True, unit=" s")
    say(
        "between two, where robots.txt asks for more", counted["gaps"]["long"], LONG_DELAY - LATE, least=True, unit=" s"
    )


def _index(home: Path, along: PagesRead | None = None, ended: float | None = None) -> tuple[int, float, float]:
    """Pages that were extracted, the seconds from the crawl's end to the index, and milliseconds a site for its programs.

    `along` was read before the crawl ended, which was when time.monotonic() gave `ended`; without them it is now.
    """
    started = time.monotonic() if ended is None else ended
    read, programs, index = extract_stage(home, along=along), reconcile_stage(home), index_stage(home)
    seconds = time.monotonic() - started
    print(
        f"  {read.along} pages extracted while others were fetched, then {read.read - read.along} in {read.seconds:.1f} s, "
        f"{programs.programs} programs put together in {programs.seconds:.1f} s, index {index.made}; {seconds:.1f} s in all"
    )
    return read.read, seconds, programs.seconds / SITES * 1000


def _enter_as_read(home: Path) -> float:
    """Enter all pages as read but one of every tenth site; gives milliseconds of CPU to read one.

    What they say is what the pages of one site were read to say, each at its own path, so that every site has its programs;
    those of one page have none.
    """
    engine = open_database(home)
    with reading(engine) as connection:
        others = [page for page in list_pages(connection) if not page.url.endswith("0.example/iop")]
        model = next(
            page.site for page in others if page.site.startswith("site") and not page.site.endswith("0.example")
        )
        prepare()
        said, begun = {}, time.process_time()
        for page in (page for page in others if page.site == model):
            said[urlsplit(page.url).path] = _reading_of(load_page(connection, page.page_id))
        read_ms = (time.process_time() - begun) / len(said) * 1000
    plain = said["/faq"]
    with engine.begin() as connection:
        entered = [
            Extracted(
                other.page_id, other.sha256, read.model_copy(update={"url": other.url, "sha256": other.sha256}), None
            )
            for other in others
            for read in [said.get(urlsplit(other.url).path, plain) if other.site.startswith("site") else plain]
        ]
        save_extractions(connection, entered, extractor=extractor_version(), now=datetime.now(UTC))
    engine.dispose()
    return read_ms


def _reading_of(page: FetchedPage) -> PageExtraction:
    text, error = read_job(Job(page.body, page.final_url, page.fetched_at, page.content_type, page.charset))
    if text is None:
        raise SystemExit(f"{page.url} could not be read: {error}")
    return PageExtraction.model_validate_json(text)


def _changed_sites(home: Path, since: datetime) -> set[str]:
    """The sites of which a program or a value of one came, went or moved since then."""
    engine = open_database(home)
    with reading(engine) as connection:
        found = set(connection.scalars(select(changes.c.site).where(changes.c.at >= since.timestamp()).distinct()))
    engine.dispose()
    return found


def _title(what: str, done: CrawlSummary) -> None:
    print(f"{what}: {done.seconds:.1f} s, {done.cpu_seconds:.1f} s of CPU, outcomes {done.outcomes}", flush=True)


def main() -> int:
    """Print all measurements; answers 1 where a figure misses its target."""
    parser = argparse.ArgumentParser(
        description="Measure the crawler and what follows it; ends with 1 where an aim is missed."
    )
    parser.add_argument(
        "seed", nargs="?", type=int, default=random.randrange(10**6), help="of the moments of the kills"
    )
    parser.add_argument("--kills", type=int, default=20, help="of the whole nightly run, see bench/kill.py; 0: none")
    given = parser.parse_args()
    seed = given.seed
    if hasattr(os, "getloadavg"):
        print(
            f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before: times are of a machine that does nothing else"
        )
    say = Measured()
    with tempfile.TemporaryDirectory() as folder, farm(SITES, PAGES, SIZE, SMALL, lively=True) as served:
        costs = refresh_test(Path(folder), served, say)
    with tempfile.TemporaryDirectory() as folder, farm(KILL_SITES, PAGES, SIZE) as served:
        killed = kill_test(Path(folder), served, random.Random(seed))
        total = served.pages
    print(
        f"kill -9: {killed.kills} kills at random moments (seed {seed}); {killed.archived} of {total} pages "
        f"archived, {killed.lost} lost, {killed.again} fetched again (at most {killed.kills * HOSTS_AT_ONCE} in flight), "
        f"never more than {killed.most_at_once} request to a host at once; {killed.seconds:.1f} s"
    )
    print(*told(costs, Country()), sep="\n")
    missed = [*say.missed, *killed.failures()]
    if given.kills:
        # By its own command: it sends signals to all that it started, and imports this file.
        command = [sys.executable, str(FARM.with_name("kill.py")), str(seed), str(given.kills)]
        if subprocess.run(command, check=False).returncode:
            missed.append("the nightly run killed at random moments, see above")
    for problem in missed:
        print(f"MISSED: {problem}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
