#!/usr/bin/env python3
"""Measure the index at a size: full build, bytes, cold open, memory, an update, a verification.

    .venv/bin/python bench/index_scale.py --programs 100000

The programs are the synthetic ones of bench/search.py, the same in every run. Open and update run in processes of
their own, the files of the index out of the page cache. Exits 1 where an aim is missed; the aims are for 100,000.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.search_data import NOW, data_file, lines  # noqa: E402
from index.build import build_index  # noqa: E402
from records.models import Program  # noqa: E402

AIMS = {"build CPU s": 250.0, "cold open s": 0.5, "memory MB": 300.0, "update s": 1.0}
CHANGED = 100
OPEN = """
import sys, time
from datetime import datetime
from pathlib import Path

begun = time.perf_counter()
from index.engine import Index
from index.request import SearchRequest
imported = time.perf_counter()
index = Index.open(Path(sys.argv[1]))
opened = time.perf_counter()
now = datetime.fromisoformat(sys.argv[2])
times = []
for asked in (
    {"level": ["iop"], "insurer": ["cigna"], "day": ["tue"], "after": "17:00", "modality": ["emdr"], "near": "90025"},
    {"text": "lantern quarry"},
    {"sort": "name", "limit": 50},
    {"near": "78701", "miles": 200, "sort": "distance"},
    {"text": "emdr", "state": ["CA"], "daypart": ["evening"]},
):
    start = time.perf_counter()
    index.search(SearchRequest.of(**asked), now=now)
    times.append(time.perf_counter() - start)
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
memory = [int(status[name].split()[0]) / 1000 for name in ("VmRSS", "RssAnon")]
import json
print(json.dumps([imported - begun, opened - imported, times[0], times[1], *memory]))
"""
UPDATE = """
import json, sys, time
from datetime import datetime, timedelta
from pathlib import Path

from index.engine import Index
from index.update import update_index

home, now, count = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
index = Index.open(home)
chosen = [one for at, one in enumerate(index.programs()) if at % (len(index) // count) == 0][:count]
index.close()
changed = [one.model_copy(update={"provider": f"{one.provider} Renamed", "last_confirmed": now}) for one in chosen]
begun = time.perf_counter(), time.process_time()
summary = update_index(home, changed, now=now)
print(json.dumps([time.perf_counter() - begun[0], time.process_time() - begun[1], summary.made, summary.changed]))
"""


class Timed:
    """Passes programs on, and tells how much CPU and wall time making them took."""

    def __init__(self, programs: Iterator[Program]) -> None:
        self._programs, self.cpu, self.wall = programs, 0.0, 0.0

    def __iter__(self) -> Iterator[Program]:
        while True:
            cpu, wall = time.process_time(), time.perf_counter()
            program = next(self._programs, None)
            self.cpu += time.process_time() - cpu
            self.wall += time.perf_counter() - wall
            if program is None:
                return
            yield program


def run(code: str, *arguments: object) -> Any:
    """What a Python process of its own prints, as JSON."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def forget(home: Path) -> None:
    """Have the system drop the index's files from its memory."""
    for path in (home / "index").rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def megabytes(folder: Path) -> dict[str, float]:
    """Sizes by kind of file."""
    sizes: dict[str, float] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            kind = "records" if path.name.startswith("programs-") else "words" if "text" in path.parts[-2] else "tables"
            sizes[kind] = sizes.get(kind, 0.0) + path.stat().st_size / 1e6
    return sizes


def main() -> int:
    """Build in a folder of its own, measure, print, remove the folder; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=int, default=20_000)
    parser.add_argument(
        "--keep",
        type=Path,
        help="Keep records and index in this folder, as bench/search.py does; what is there is used.",
    )
    given = parser.parse_args()
    temporary = None if given.keep else Path(tempfile.mkdtemp(prefix="bench-index-"))
    folder = given.keep or temporary
    assert folder is not None
    home = folder / f"index-{given.programs}"
    found: dict[str, float] = {}
    try:
        if not (home / "index" / "CURRENT").exists():
            programs = Timed(map(Program.model_validate_json, lines(data_file(folder, given.programs))))
            begun = time.perf_counter(), time.process_time()
            summary = build_index(home, programs, now=NOW, source="bench/index_scale.py")
            found["build CPU s"] = time.process_time() - begun[1] - programs.cpu
            wall = time.perf_counter() - begun[0] - programs.wall
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            print(
                f"full build of {summary.programs} programs: {found['build CPU s']:.1f} s CPU, {wall:.1f} s wall, at most {peak:.0f} MB"
            )
            sizes = megabytes(home / "index" / summary.generation)
            print(
                f"{summary.bytes / 1e6:.1f} MB: "
                + ", ".join(f"{kind} {size:.1f}" for kind, size in sorted(sizes.items()))
            )
        forget(home)
        imports, opened, first, text, memory, own = run(OPEN, home, NOW.isoformat())
        found |= {"cold open s": opened, "memory MB": memory}
        print(f"cold open {opened * 1000:.0f} ms (imports before it {imports * 1000:.0f} ms), first search {first * 1000:.0f} ms, "
              f"first with text {text * 1000:.0f} ms; memory after five searches {memory:.0f} MB, {own:.0f} MB of it not files")  # fmt: skip
        warm = run(OPEN, home, NOW.isoformat())[1]
        print(f"open again {warm * 1000:.0f} ms")
        seconds, cpu, made, changed = run(UPDATE, home, NOW.isoformat(), CHANGED)
        found["update s"] = seconds
        print(f"{made} with {changed} changed programs: {seconds:.2f} s wall, {cpu:.2f} s CPU")
        again = run(OPEN, home, NOW.isoformat())
        print(f"open after the update {again[1] * 1000:.0f} ms")
    finally:
        if temporary is not None:
            shutil.rmtree(temporary)
    missed = [
        f"{name} {found[name]:.2f}, the aim is {most:g}" for name, most in AIMS.items() if found.get(name, 0) > most
    ]
    for line in missed:
        print(f"Missed: {line}", file=sys.stderr)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
