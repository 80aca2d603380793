#!/usr/bin/env python3
"""Measure the index at a size: full build, bytes, cold open, memory, an update of a hundred programs.

    .venv/bin/python bench/index_scale.py --programs 100000

The programs are those of bench/search_data.py, the same in every run. Build, open and update run in processes of their
own, and the first open finds the files of the index out of the page cache. Exits 1 where an aim is missed; the aims are
for 100,000. bench/search.py runs this too.
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
from index import generations  # noqa: E402
from index.build import build_index  # noqa: E402
from index.tables import made_with  # noqa: E402
from records.models import Program  # noqa: E402
from records.paths import VOCABULARY  # noqa: E402

AIMS = {"build CPU s": 250.0, "cold open s": 0.5, "memory MB": 300.0, "update s": 1.0}
CHANGED = 100
BUILT = "build.json"  # what the build took, kept beside the index
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
    {"available": "tue,thu 17:30-22:00", "facets": ["level", "insurer", "day", "modality", "condition", "city"]},
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
from datetime import datetime
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


def run(*arguments: object) -> Any:
    """What a Python process of its own prints, as JSON."""
    command = [sys.executable, *map(str, arguments)]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)


def build(folder: Path, count: int) -> dict[str, Any]:
    """Build `folder`/index-COUNT, unless it is there and of this very code and vocabulary; what the build took."""
    home = folder / f"index-{count}"
    try:
        manifest = generations.Generation(generations.current(home)).manifest
        kept: dict[str, Any] = json.loads((home / BUILT).read_bytes())
        if manifest.made_with == made_with(VOCABULARY):
            return kept
    except (generations.IndexUnusable, OSError):
        pass
    shutil.rmtree(home, ignore_errors=True)
    print(f"building the index of {count:,} programs …", file=sys.stderr)
    programs = Timed(map(Program.model_validate_json, lines(data_file(folder, count))))
    begun = time.perf_counter(), time.process_time()
    summary = build_index(home, programs, now=NOW, source="bench/index_scale.py")
    cpu = time.process_time() - begun[1] - programs.cpu
    wall = time.perf_counter() - begun[0] - programs.wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    sizes = megabytes(home / "index" / summary.generation)
    found = {"programs": summary.programs, "cpu": cpu, "wall": wall, "peak": peak, "sizes": sizes}
    (home / BUILT).write_text(json.dumps(found), encoding="utf-8")
    return found


def update(folder: Path, count: int) -> tuple[float, float, str, int]:
    """Wall and CPU seconds of an update, what it made and of how many; of a copy by links, which updates never write to."""
    copy = Path(tempfile.mkdtemp(prefix="update-", dir=folder))
    try:
        shutil.copytree(folder / f"index-{count}" / "index", copy / "index", copy_function=os.link)
        seconds, cpu, made, changed = run("-c", UPDATE, copy, NOW.isoformat(), CHANGED)
        return seconds, cpu, made, changed
    finally:
        shutil.rmtree(copy)


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


def measure(folder: Path, count: int) -> dict[str, float]:
    """Build where needed, open, search, update; print what it took, and give the figures that have aims."""
    # In a process of its own: the peak is of the build alone.
    built = run(__file__, "--programs", count, "--keep", folder, "--build-only")
    home = folder / f"index-{count}"
    print(f"{built['programs']:,} programs: full build {built['cpu']:.1f} s CPU, {built['wall']:.1f} s wall, at most "
          f"{built['peak']:.0f} MB")  # fmt: skip
    sizes = ", ".join(f"{kind} {size:.1f}" for kind, size in sorted(built["sizes"].items()))
    print(f"{sum(built['sizes'].values()):.1f} MB on disk: {sizes}")
    forget(home)
    imports, opened, first, text, memory, own = run("-c", OPEN, home, NOW.isoformat())
    print(f"cold open {opened * 1000:.0f} ms (imports before it {imports * 1000:.0f} ms), first search {first * 1000:.0f} ms, "
          f"first with text {text * 1000:.0f} ms; memory after six searches {memory:.0f} MB, {own:.0f} MB of it not files")  # fmt: skip
    print(f"open again {run('-c', OPEN, home, NOW.isoformat())[1] * 1000:.0f} ms")
    seconds, cpu, made, changed = update(folder, count)
    print(f"{made} with {changed} changed programs: {seconds:.2f} s wall, {cpu:.2f} s CPU")
    return {"build CPU s": built["cpu"], "cold open s": opened, "memory MB": memory, "update s": seconds}


def missed(found: dict[str, float]) -> list[str]:
    """The aims that figures miss, in words."""
    return [f"{name} {found[name]:.2f}, the aim is {most:g}" for name, most in AIMS.items() if found[name] > most]


def main() -> int:
    """Measure in a folder that is kept or not; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--programs", type=int, default=20_000)
    parser.add_argument("--keep", type=Path, help="Keep programs and index in this folder; what is there is used.")
    parser.add_argument("--build-only", action="store_true", help="Print what the build took, as JSON, and end.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-index-") as temporary:
        folder = (given.keep or Path(temporary)).absolute()
        if given.build_only:
            print(json.dumps(build(folder, given.programs)))
            return 0
        lacking = missed(measure(folder, given.programs))
    for line in lacking:
        print(f"Missed: {line}", file=sys.stderr)
    return int(bool(lacking))


if __name__ == "__main__":
    sys.exit(main())
