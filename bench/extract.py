#!/usr/bin/env python3
"""Time of a whole extraction against `BeautifulSoup(page, "lxml")` on the same pages, and pages a second of the pool.

    bench/extract.py [FOLDER …]

Reads the pages of the folders; without a folder, the real pages of ../shared/pages where it stands beside the
checkout. Both are timed in one run, in turn for each page, each the best of nine: a machine with other work makes some
rounds slow.

What the extraction remembers of sentences helps from the second round on, as it helps with the menus, footers and boxes
that stand on every page of a site. So two more figures are told. One is of the first reading: each page once, of which nothing
has been seen, by BeautifulSoup and by the extraction in turn, the process having been prepared as it is before any page. The
other, without a verdict, is of pages read with all that is remembered cleared away before each, even what no page has to
do with. The first reading is told as the median of FRESH processes that each do nothing else: one alone differs by a tenth
from the next. Exits 1 where the extractions of the pages together take over 3 times what BeautifulSoup takes, at the first
reading or later.

The demo pages are timed and told as well, without a verdict: they are written by hand, 2 kB of content with next to no
markup around it, and the aim is for pages as sites serve them, of which most is markup that only the parser sees.
"""

from __future__ import annotations

import gc
import multiprocessing
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bs4 import BeautifulSoup  # noqa: E402

from extract.pipeline import extract_page, prepare  # noqa: E402
from extract.pool import Job, read_all  # noqa: E402

DEMO = ROOT / "data" / "demo_sites"
REAL = ROOT.parent / "shared" / "pages"
MOST = 3.0
ROUNDS = 9
FRESH = 5  # processes that each read the pages for the first time
WORST = 6
POOL_PAGES = 600
STARTING_PAGES = 200  # read while processes of the pool may still be starting
SUFFIXES = (".html", ".htm")


class Timed(NamedTuple):
    """Seconds of CPU for one page: BeautifulSoup alone, and the whole extraction."""

    path: Path
    size: int
    soup: float
    extraction: float
    anew: float  # the extraction with nothing remembered of other pages

    @property
    def ratio(self) -> float:
        return self.extraction / self.soup


def pages(folders: list[Path]) -> list[Path]:
    """The HTML pages of the demo sites and of the folders."""
    found = [path for folder in (DEMO, *folders) for path in sorted(folder.rglob("*"))]
    return [path for path in found if path.suffix in SUFFIXES and path.is_file()]


def cpu(work: Callable[[], object]) -> float:
    """The CPU time of one call, in seconds; what the call before left behind is cleared away first."""
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def remembering() -> list[_lru_cache_wrapper[object]]:
    """The caches of results of the modules loaded so far; those without a bound hold vocabularies, which stay."""
    gc.unfreeze()  # what is frozen is not among the objects
    caches = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    return [one for one in caches if one.cache_parameters()["maxsize"] is not None]


def least_anew(body: bytes, caches: list[_lru_cache_wrapper[object]], rounds: int) -> float:
    """The least time of so many extractions of a page, each with nothing remembered, in seconds."""
    taken = []
    for _ in range(rounds):
        for cache in caches:
            cache.cache_clear()
        taken.append(cpu(lambda: extract_page(body)))
    return min(taken)


def first_reading(paths: list[Path]) -> tuple[float, float]:
    """Seconds of CPU of BeautifulSoup and of the extraction, of pages of which this process has read none, each once.

    As a process runs that does nothing else: what is left behind is cleared away when Python sees fit, so that either
    pays for it. (Nearly all of it is BeautifulSoup's trees.)
    """
    prepare()
    soup = extraction = 0.0
    for path in paths:
        body = path.read_bytes()
        started = time.process_time()
        BeautifulSoup(body, "lxml")
        parsed = time.process_time()
        extract_page(body)
        soup, extraction = soup + parsed - started, extraction + time.process_time() - parsed
    return soup, extraction


def first_readings(paths: list[Path]) -> list[float]:
    """How many times the time of BeautifulSoup the first reading of the pages takes in each of FRESH processes, in order."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as one_by_one:
        return sorted(extraction / soup for soup, extraction in one_by_one.map(first_reading, [paths] * FRESH))


def compare(paths: list[Path], caches: list[_lru_cache_wrapper[object]]) -> list[Timed]:
    """The times of every page: BeautifulSoup and extraction in turn, as often as ROUNDS says, and of each the least."""
    timed = []
    for path in paths:
        body = path.read_bytes()
        rounds = [
            (cpu(lambda body=body: BeautifulSoup(body, "lxml")), cpu(lambda body=body: extract_page(body)))  # type: ignore[misc]
            for _ in range(ROUNDS)
        ]
        least = (min(soup for soup, _ in rounds), min(whole for _, whole in rounds), least_anew(body, caches, ROUNDS))
        timed.append(Timed(path, len(body), *least))
    return timed


def throughput(paths: list[Path], processes: int) -> tuple[float, float]:
    """Pages a second of the pool: its start included, and once all its processes are at work."""
    bodies = [path.read_bytes() for path in paths]

    def jobs() -> Iterator[tuple[int, Callable[[], Job]]]:
        for number in range(POOL_PAGES):
            yield number, lambda number=number: Job(bodies[number % len(bodies)], "")  # type: ignore[misc]

    started = time.perf_counter()
    read_at = [time.perf_counter() for _, text, _ in read_all(jobs(), processes=processes) if text is not None]
    assert len(read_at) == POOL_PAGES
    at_work = (POOL_PAGES - STARTING_PAGES) / (read_at[-1] - read_at[STARTING_PAGES - 1])
    return POOL_PAGES / (read_at[-1] - started), at_work


def main(folders: list[Path]) -> int:
    """Print the figures; 1 where the target is missed."""
    for folder in folders:
        if not folder.is_dir():
            print(f"{folder} is not a folder", file=sys.stderr)
            return 2
    if not folders and REAL.is_dir():
        folders = [REAL]
    paths = pages(folders)
    served = [path for path in paths if not path.is_relative_to(DEMO)]
    firsts = first_readings(served) if served else [0.0]
    first = statistics.median(firsts)
    prepare()
    for path in paths:  # the first reading of a page loads what only some pages need
        extract_page(path)
    caches = remembering()
    gc.collect()
    gc.freeze()  # vocabularies and gazetteer stay for good; clearing up after each page need not look at them
    timed = compare(paths, caches)
    soup, extraction = sum(one.soup for one in timed), sum(one.extraction for one in timed)
    print(f"{len(timed)} pages, {sum(one.size for one in timed) / 1e6:.1f} MB; milliseconds of CPU a page")
    print(f"BeautifulSoup {1000 * soup / len(timed):6.1f}")
    print(f"extraction    {1000 * extraction / len(timed):6.1f}")
    print(
        f"ratio of the totals {extraction / soup:.2f}, of the median page {statistics.median(one.ratio for one in timed):.2f}"
    )
    for folder in (DEMO, *folders):  # small pages weigh more: they are read the same, and there is little to parse
        of = [one for one in timed if one.path.is_relative_to(folder)]
        if of:
            ratio = sum(one.extraction for one in of) / sum(one.soup for one in of)
            kilobytes = sum(one.size for one in of) / len(of) / 1000
            anew = sum(one.anew for one in of) / sum(one.soup for one in of)
            print(
                f"  {ratio:5.2f}  {len(of)} pages of {kilobytes:.0f} kB on average in {folder.name}; {anew:.2f} with nothing remembered"
            )
    if served:
        print(
            f"  {first:5.2f}  at the first reading of the {len(served)} pages that are no demo pages; "
            f"{firsts[0]:.2f} to {firsts[-1]:.2f} in {FRESH} processes"
        )
    print("slowest against BeautifulSoup:")
    for one in sorted(timed, key=lambda one: -one.ratio)[:WORST]:
        name = "/".join(one.path.parts[-2:])
        print(
            f"  {one.ratio:5.2f}  {1000 * one.soup:6.1f} -> {1000 * one.extraction:6.1f} ms  {one.size / 1000:6.0f} kB  {name}"
        )
    speeds = {processes: throughput(paths, processes) for processes in (1, 2)}
    for processes, (with_start, at_work) in speeds.items():
        print(
            f"pool of {processes}: {with_start:.0f} pages/s over {POOL_PAGES} pages, start included; {at_work:.0f} at work"
        )
    print(f"2 processes at work read {speeds[2][1] / speeds[1][1]:.2f} times as many pages a second as one")
    if not served:
        print(f"No verdict: the aim of {MOST:g} is for pages as sites serve them. Pass a folder with saved pages.")
        return 0
    later = [one for one in timed if not one.path.is_relative_to(DEMO)]
    too_slow = sum(one.extraction for one in later) > MOST * sum(one.soup for one in later)
    if too_slow or first > MOST:
        print(f"The extraction takes over {MOST:g} times the time of BeautifulSoup.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
