"""Kills the whole nightly run with SIGKILL at random moments: `python bench/kill.py [SEED] [MOMENTS]`; some minutes.

For each moment a farm of made-up sites on loopback is refreshed by `search_cli.py refresh` as cron does it, in turn a first
run and one in which pages changed, and killed within a stage that is told beforehand (start, crawl, extract, reconcile,
build, switch), alone or with all that it started, as a power cut does. Then the same command runs to its end. It must go
on from there, ask for nothing again but what was in flight, and leave store, archive, index and history as a run that
nobody killed leaves them. Prints a line for each moment, and ends with 1 where one is not so.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

# This folder holds an extract.py of its own, which is not the package.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench.crawl import HOSTS_AT_ONCE, Farm, farm  # noqa: E402
from records.database import DATABASE_NAME  # noqa: E402
from records.paths import ROOT  # noqa: E402
from records.run_lock import HOLDER_NAME  # noqa: E402

STAGES = ("start", "crawl", "extract", "reconcile", "build", "switch")
MOMENTS = 20
SITES, PAGES, SIZE, CHANGED = 12, 6, 10_000, 12
DELAY = "0.5"  # seconds between two requests to a host: long enough for pages to be read while others are fetched
TROUBLED = (3, 4)  # of ten sites of the farm: they answer 429 and 500 once, and are waited for five seconds
MARK = "TREATMENT_KILL_BENCH"  # in the environment of all that a run starts
TIMES = frozenset({"fetched_at", "first_seen", "last_confirmed", "gone_since"})
LONGEST = 300.0  # seconds, of a run on a machine with much other work
ASKED_AGAIN = ("robots.txt", "sitemap.xml")  # when a site is gone on with; the second is asked for only if it changed


class Moment(NamedTuple):
    """When to kill: how far into which stage, of a first run or of one with changes, with all that it started or alone."""

    stage: str
    part: float
    first: bool
    all_of_it: bool


class Kind(NamedTuple):
    """A first run or one with changes: the home that it begins with, what it leaves, and its seconds by stage."""

    home: Path | None
    state: dict[str, Any]
    seconds: dict[str, float]


def moments(chance: random.Random, count: int) -> list[Moment]:
    """Moments spread over the stages, each in first runs and in runs with changes."""
    drawn = [
        Moment(STAGES[number % len(STAGES)], chance.random(), number // len(STAGES) % 2 == 0, chance.random() < 0.5)
        for number in range(count)
    ]
    chance.shuffle(drawn)
    return drawn


class Night:
    """`search_cli.py refresh` of the farm into a home."""

    def __init__(self, home: Path, served: Farm) -> None:
        self.home, self.served = home, served
        self._token = uuid.uuid4().hex
        self._list, self.said, self._runs = home.with_suffix(".csv"), home.with_suffix(".out"), 0
        rows = "".join(f"{site.name},{site.url},x\n" for site in served.sites)
        self._list.write_text("name,url,note\n" + rows, encoding="utf-8")

    def run(self, *options: str) -> subprocess.Popen[str]:
        """Start it; what it says goes to `said`, for a pipe would be open as long as anything of it lives.

        Each run has a file of its own: what a killed one started may still have something to say while the next one runs.
        """
        self._runs += 1
        self.said = self.home.with_suffix(f".{self._runs}.out")
        command = ["refresh", "--sites", self._list, "--proxy", self.served.proxy, "--delay", DELAY, *options]
        return subprocess.Popen(
            [sys.executable, str(ROOT / "search_cli.py"), *map(str, command), "--home", str(self.home)],
            stdout=self.said.open("w"),
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {MARK: self._token},
        )

    def to_its_end(self, *options: str) -> tuple[int, str]:
        """Run it to its end: exit code, and what it said."""
        code = self.run(*options).wait(LONGEST)
        return code, self.said.read_text(encoding="utf-8")

    def processes(self) -> list[int]:
        """Every process that it started and that still runs."""
        sought, found = f"{MARK}={self._token}".encode(), []
        for path in Path("/proc").glob("[0-9]*/environ"):
            with suppress(OSError):
                if sought in path.read_bytes():
                    found.append(int(path.parent.name))
        return found

    def wait_for(self, stage: str, since: float, process: subprocess.Popen[str]) -> bool:
        """Wait until a stage begins: its row in the store, or for "switch" the last file of the new index."""
        manifest, store = self.home / "index" / "building" / "manifest.json", self.home / DATABASE_NAME
        name = {"build": "index"}.get(stage, stage)
        while process.poll() is None:
            if stage == "start" or (stage == "switch" and manifest.exists()):
                return True
            if stage != "switch" and store.exists():
                with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
                    asked = "SELECT 1 FROM runs WHERE stage = ? AND started_at >= ?"
                    if connection.execute(asked, (name, since)).fetchone():
                        return True
            time.sleep(0.0005 if stage == "switch" else 0.015)
        return False


def killed(night: Night, moment: Moment, seconds: dict[str, float], *options: str) -> str:
    """Start a run and kill it at that moment; answers where it stood."""
    since, process = time.time(), night.run(*options)
    if not night.wait_for(moment.stage, since, process):
        return f"ended before with {process.wait(LONGEST)}"
    time.sleep(moment.part * seconds[moment.stage])
    with suppress(ProcessLookupError):
        process.kill()
        for other in night.processes() if moment.all_of_it else ():
            with suppress(ProcessLookupError):
                os.kill(other, signal.SIGKILL)
    code = process.wait(LONGEST)
    return "killed" if code == -signal.SIGKILL else f"ended before with {code}"


def measured(night: Night, *options: str) -> dict[str, float]:
    """Run once undisturbed; answers the seconds of each stage."""
    begun = time.time()
    process = night.run(*options)
    night.wait_for("crawl", begun, process)
    start = time.time() - begun
    night.wait_for("switch", begun, process)
    written = time.time()
    if process.wait(LONGEST):
        raise SystemExit(f"a run that nobody killed failed: {night.said.read_text()}")
    with closing(sqlite3.connect(night.home / DATABASE_NAME)) as connection:
        rows = connection.execute(
            "SELECT stage, finished_at - started_at, finished_at FROM runs WHERE started_at > ?", (begun,)
        )
        stages = {stage: (took, ended) for stage, took, ended in rows}
    switched = max(0.01, stages["index"][1] - written)
    took = {name: stages[name][0] for name in ("crawl", "extract", "reconcile")}
    # What follows the last file of an index is short and takes one time or another; the moments are to reach its end.
    return took | {"start": start, "build": stages["index"][0] - switched, "switch": 1.5 * switched}


def state(home: Path) -> dict[str, Any]:
    """What a run leaves, without times: pages, programs, their values, the history, checks of sites."""
    with closing(sqlite3.connect(home / DATABASE_NAME)) as connection:

        def rows(query: str) -> Counter[tuple[Any, ...]]:
            return Counter(tuple(map(_timeless, row)) for row in connection.execute(query))

        return {
            "pages": rows("SELECT url, sha256, coalesce(outcome IN ('ok', 'not_modified'), 0) FROM pages"),
            "bodies": rows("SELECT sha256 FROM bodies"),
            "programs": rows("SELECT id, program, gone_since IS NULL FROM programs"),
            "values": rows("SELECT program_id, field, key, gone_since IS NULL FROM program_values"),
            "changes": rows("SELECT program_id, kind, cause, field, before, now FROM changes"),
            "checks": rows("SELECT host, programs, stated, problems FROM site_checks"),
            "extractions": rows("SELECT page_id IS NULL, sha256, extractor, error FROM extractions"),
        }


def _timeless(value: Any) -> Any:
    if not isinstance(value, str) or value[:1] not in "{[":
        return value
    return json.dumps(_without_times(json.loads(value)), sort_keys=True)


def _without_times(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_times(one) for name, one in value.items() if name not in TIMES}
    return [_without_times(one) for one in value] if isinstance(value, list) else value


def asked_again(home: Path, counted: dict[str, Any], since: float) -> tuple[int, list[str]]:
    """Requests whose answers are not stored (they were in flight), and what of them is too much."""
    with closing(sqlite3.connect(home / DATABASE_NAME)) as connection:
        query = "SELECT url, count(*), sum(fetches.outcome IN ('ok', 'not_modified', 'redirected')) FROM fetches"
        kept = {
            url: (count, good)
            for url, count, good in connection.execute(
                f"{query} JOIN pages ON pages.id = page_id WHERE fetches.fetched_at >= ? GROUP BY url", (since,)
            )
        }
    wrong = [f"{url} was stored {good} times" for url, (_, good) in kept.items() if good > 1]
    lost: Counter[str] = Counter()
    for url, count in counted["asked"].items():
        if url.endswith(ASKED_AGAIN):
            continue
        lost[url.split("/")[2]] += count - kept.get(url, (0, 0))[0]
    wrong += [
        f"{host}: {count} answers were lost, and one may be in flight" for host, count in lost.items() if count > 1
    ]
    if lost.total() > HOSTS_AT_ONCE:
        wrong.append(f"{lost.total()} requests were lost, more than the {HOSTS_AT_ONCE} that may be in flight")
    if counted["most_at_once"] > 1:
        wrong.append(f"{counted['most_at_once']} requests to one host at once")
    return lost.total(), wrong


def tried(folder: Path, moment: Moment, kind: Kind) -> tuple[str, list[str]]:
    """Kill a run at the moment and let the next one end: what happened, and what is wrong after it."""
    home = folder / uuid.uuid4().hex
    if kind.home is not None:
        shutil.copytree(kind.home, home)
    with served_farm(changed=not moment.first) as served:
        night, since = Night(home, served), time.time()
        stood = killed(night, moment, kind.seconds, *([] if moment.first else ["--anew"]))
        pointer = home / "index" / "CURRENT"
        used = pointer.read_text().strip() if pointer.exists() else "none"
        held = (home / HOLDER_NAME).exists()
        # A run that changed pages asks for all of them; the one that goes on has to ask for what is left of that alone.
        if moment.stage == "start" and not moment.first:
            code, said = night.to_its_end("--anew")
        else:
            code, said = night.to_its_end()
        lost, wrong = asked_again(home, served.control(), since)
    if code:
        wrong.append(f"the next run ended with {code}: {said.strip()[-500:]}")
    if held != ("was cut off" in said):
        wrong.append("the next run did not say that the one before was cut off" if held else "nobody was cut off")
    if (home / HOLDER_NAME).exists():
        wrong.append("the lock was not given back")
    if living := _left(night):
        wrong.append(f"{len(living)} processes of them live on")
    wrong += [f"{name} are not what a run leaves that nobody killed: {_differences(found, kind.state[name])}"
              for name, found in state(home).items() if found != kind.state[name]]  # fmt: skip
    wrong += verified(home)
    return f"{stood}, index in use {used}, {lost} in flight", wrong


def verified(home: Path) -> list[str]:
    """What `index verify` finds wrong with index, store and archive."""
    command = [sys.executable, str(ROOT / "search_cli.py"), "index", "verify", "--all", "--json", "--home", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = [f"{one['what']}" for one in json.loads(done.stdout)["findings"]]
    except (ValueError, KeyError):
        found = [done.stderr.strip()[-500:]]
    return [f"verify: {one}" for one in found] if done.returncode or found else []


def _left(night: Night) -> list[int]:
    """The processes that live on for more than some seconds; they are ended."""
    until = time.monotonic() + 10
    while (living := night.processes()) and time.monotonic() < until:
        time.sleep(0.05)
    for one in living:
        with suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)
    return living


def _differences(found: Counter[Any], expected: Counter[Any]) -> str:
    missing, more = expected - found, found - expected
    return f"{missing.total()} missing {str(next(iter(missing), ''))[:200]}, {more.total()} more {str(next(iter(more), ''))[:200]}"


@contextmanager
def served_farm(*, changed: bool = False) -> Iterator[Farm]:
    """The farm's sites that have no trouble of their own."""
    with farm(2 * SITES, PAGES, SIZE, lively=True) as served:
        if changed:
            served.control(f"change/{2 * CHANGED}")
        served.control("reset")
        chosen = [site for number, site in enumerate(served.sites) if number % 10 not in TROUBLED][:SITES]
        yield served._replace(sites=chosen)


def references(folder: Path) -> dict[bool, Kind]:
    """A first run (True) and one with changes (False) that nobody kills."""
    home, base = folder / "undisturbed", folder / "base"
    with served_farm() as served:
        seconds = measured(Night(home, served))
    first = Kind(None, state(home), seconds)
    shutil.copytree(home, base)
    with served_farm(changed=True) as served:
        seconds = measured(Night(home, served), "--anew")
    return {True: first, False: Kind(base, state(home), seconds)}


def kill_bench(folder: Path, chosen: list[Moment]) -> list[str]:
    """Try every moment, tell of each in a line, and answer all that is wrong."""
    kinds, wrong = references(folder), []
    for first, kind in kinds.items():
        told = ", ".join(f"{name} {kind.seconds[name]:.2f} s" for name in STAGES)
        print(f"undisturbed, {'first run' if first else 'with changes'}: {told}", flush=True)
    for number, moment in enumerate(chosen, 1):
        happened, found = tried(folder, moment, kinds[moment.first])
        print(
            f"{number:2} {moment.stage:9} at {moment.part:4.0%}, {'first run' if moment.first else 'changes  '}, "
            f"{'all killed' if moment.all_of_it else 'one killed'}: {happened}: {'; '.join(found) or 'well'}",
            flush=True,
        )
        wrong += [f"moment {number} ({moment.stage}): {one}" for one in found]
    return wrong


def main() -> int:
    """Try the moments; answers 1 where something is wrong after one."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.randrange(10**6)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else MOMENTS
    print(f"seed {seed}: {count} moments over {', '.join(STAGES)}; {SITES} sites of {PAGES} pages", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        wrong = kill_bench(Path(folder), moments(random.Random(seed), count))
    print(f"{count} kills, {len(wrong)} things wrong; {time.monotonic() - started:.0f} s")
    for one in wrong:
        print(f"MISSED: {one}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
