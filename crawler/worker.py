"""The process that crawls: `python -m crawler.worker`, started by crawler.run.

The first line of its standard input is the work as JSON; when that input ends, its parent has died and it
stops. Its standard output is one JSON event a line.
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess

from crawler.fetched import RunLimits
from crawler.frontier import Frontier
from crawler.liveness import WorkerLock
from crawler.settings import CrawlSettings, scrapy_settings
from crawler.spiders.provider import ProviderSpider
from records.database import open_database
from records.errors import TreatmentError
from records.log_lines import LogLine

_GARBAGE = 20_000  # objects that may be garbage before they are looked through: those of some 50 pages


def main() -> int:
    """Do the work; answers the exit code, that of the error if there was one."""
    work = json.loads(sys.stdin.readline())
    home = Path(work["home"])
    choices = CrawlSettings(**work["choices"])
    stopping, limit = False, None

    def emit(event: dict[str, Any]) -> None:
        try:
            sys.stdout.write(json.dumps(event) + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            _stop()

    try:
        with WorkerLock(home) as lock:
            frontier = Frontier(
                engine=open_database(home, busy_seconds=choices.busy_seconds),
                home=home,
                limits=RunLimits(work["run_id"], choices.pages_per_site, choices.retry_seconds, choices.pace),
                worker=lock.name,
                lease_seconds=choices.lease_seconds,
                only=work["only"],
            )
            failure, stopping, limit = _crawl(frontier, choices, emit)
            frontier.close()
    except TreatmentError as error:
        failure = error
    usage = resource.getrusage(resource.RUSAGE_SELF)
    if failure is not None:
        emit({"event": "error", "kind": type(failure).__name__, "message": str(failure)})
    emit(
        {
            "event": "end",
            "stopped": stopping,
            "limit": limit,
            "cpu_seconds": usage.ru_utime + usage.ru_stime,
            "peak_memory": _peak_memory(),
        }
    )
    return failure.exit_code if failure is not None else 0


def _crawl(
    frontier: Frontier, choices: CrawlSettings, emit: Callable[[dict[str, Any]], None]
) -> tuple[TreatmentError | None, bool, str | None]:
    process = AsyncCrawlerProcess(scrapy_settings(choices))
    to_log = logging.StreamHandler(sys.stderr)
    to_log.setLevel(logging.INFO)
    to_log.setFormatter(LogLine(as_json=choices.log_json))
    logging.basicConfig(level=logging.INFO, handlers=[to_log], force=True)
    # A line that is logged of every page need not find out what no line says: from where, by which thread and process.
    logging._srcfile = None
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    crawler = process.create_crawler(ProviderSpider)
    reasons: list[str] = []
    crawler.signals.connect(lambda reason: reasons.append(reason), signal=signals.spider_closed, weak=False)
    crawler.signals.connect(_watch_parent, signal=signals.spider_opened, weak=False)
    crawler.signals.connect(_spare_the_collector, signal=signals.spider_opened, weak=False)
    process.crawl(crawler, frontier=frontier, choices=choices, emit=emit)
    process.start()
    spider = crawler.spider
    assert isinstance(spider, ProviderSpider)
    return spider.failure, "shutdown" in reasons, spider.allowance.spent


def _spare_the_collector() -> None:
    """What is loaded by now stays for good: the collector need not look at it again, nor as often at what a page leaves."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _peak_memory() -> int:
    """The most bytes of memory this process ever held."""
    try:
        # What getrusage says on Linux may be the parent's, from before this program was loaded.
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    except (OSError, IndexError, ValueError):
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _watch_parent() -> None:
    """Stop when standard input ends: the parent is gone, and nobody would read what we report."""
    loop = asyncio.get_running_loop()

    def read() -> None:
        if not os.read(sys.stdin.fileno(), 1024):
            loop.remove_reader(sys.stdin.fileno())
            _stop()

    loop.add_reader(sys.stdin.fileno(), read)


def _stop() -> None:
    # Scrapy's own handler ends the crawl in order: requests in flight are dropped, leases given back.
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
