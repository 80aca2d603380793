#!/usr/bin/env python3
"""Time of a search on the command line, start of Python included: `bench/search_start.py [HOME]`.

HOME is a home with an index; without it one is made of the demo pages. Runs `search_cli.py search …` ten times as a
process of its own and exits 1 where the median takes over 0.6 seconds.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from crawler.sites import read_sites  # noqa: E402
from extract.pipeline import extract_page  # noqa: E402
from index.build import build_index  # noqa: E402
from records.models import Program  # noqa: E402
from records.reconcile import ReadPage, reconcile  # noqa: E402

MOST = 0.6
RUNS = 10
SEARCHES = (
    ["--level", "iop", "--day", "tue", "--after", "17:00", "--insurer", "cigna", "--in-network"],
    ["--text", "EMDR trauma", "--near", "90731", "--miles", "25", "--ask"],
    ["evening IOP that takes Aetna near 90731 with EMDR"],
    ["--telehealth", "--json"],
)


def programs() -> list[Program]:
    """The programs of the demo sites."""
    now, found = datetime.now(UTC), []
    folder = ROOT / "data" / "demo_sites"
    for site in read_sites(folder / "sites.csv"):
        read = []
        for path in sorted((folder / site.host).rglob("*.html")):
            url = f"{site.url}{path.relative_to(folder / site.host).as_posix()}"
            read.append(ReadPage(url, now, now, extract_page(path, url=url, fetched_at=now)))
        found += reconcile(site.host, site.name, read)
    return found


def seconds(home: Path, options: list[str]) -> list[float]:
    """Wall time of each run, sorted."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        command = [sys.executable, "search_cli.py", "search", *options, "--home", str(home)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=60)
        times.append(time.perf_counter() - started)
    return sorted(times)


def main(home: Path | None) -> int:
    """Print the figures; 1 where the target is missed."""
    with tempfile.TemporaryDirectory() as folder:
        if home is None:
            home = Path(folder)
            print(f"{build_index(home, programs(), now=datetime.now(UTC)).programs} programs of the demo sites")
        slow = False
        for options in SEARCHES:
            times = seconds(home, options)
            median = statistics.median(times)
            slow |= median > MOST
            print(f"median {median:.2f} s, least {times[0]:.2f}, most {times[-1]:.2f}: search {' '.join(options)}")
    if slow:
        print(f"A search takes over {MOST} seconds.", file=sys.stderr)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
