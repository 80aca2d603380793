"""`kill -9` at any moment of a build or an update, and searches while indexes are switched: always one whole index."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from index import update
from index.build import build_index
from index.engine import Index
from index.update import update_index
from records.models import Program
from records.paths import ROOT

Make = Callable[..., Program]
PROGRAMS, KILLS = 30, 30
# Each program carries the version of its last change in name and text. A child brings the next version and is killed
# after a random share of the time that this takes; then the index must hold all of one version.
KILLED = """
import json, os, random, signal, sys, time
from datetime import datetime
from pathlib import Path
from index import update
from index.build import build_index
from index.engine import Index
from index.places import gazetteer
from index.request import SearchRequest
from index.update import update_index

home, vocabularies, now, kind, kills = Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3]), *sys.argv[4:]
update.MOST_UNUSED, update.MOST_WRITTEN = 0.9, 0.9
gazetteer().towns
draw = random.Random(4)

def of_version(programs, version):
    changed = programs if kind == "build" else programs[:: 3]
    fresh = {one.id: one.model_copy(update={"provider": f"Harbor version{version}"}) for one in changed}
    return [fresh.get(one.id, one) for one in programs], list(fresh.values())

def bring(programs, version):
    every, changed = of_version(programs, version)
    options = {"now": now, "vocabularies": vocabularies}
    return build_index(home, every, **options) if kind == "build" else update_index(home, changed, **options)

def read():
    "The programs, after seeing that words, names, ids and records tell the same of each."
    index = Index.open(home)
    index._generation.verify("")
    programs = list(index.programs())
    assert sorted(index.program(one.id).provider for one in programs) == sorted(one.provider for one in programs)
    names = {one.provider for one in programs}
    for name in names:
        wanted = sorted(one.id for one in programs if one.provider == name)
        hits = index.search(SearchRequest(text=name.split()[-1], limit=100), now=now).hits
        assert sorted(hit.program.id for hit in hits) == wanted, name
    by_name = index.search(SearchRequest(sort="name", limit=100), now=now).hits
    assert [hit.program.provider.casefold() for hit in by_name] == sorted(one.provider.casefold() for one in programs)
    index.close()
    return sorted(programs, key=lambda one: one.id)

version, programs = 0, read()
started = time.perf_counter()
bring(programs, version := 1)
seconds = time.perf_counter() - started
programs, outcomes = read(), []
for _ in range(int(kills)):
    version += 1
    expected = of_version(programs, version)[0]
    child = os.fork()
    if child == 0:
        bring(programs, version)
        os._exit(0)
    time.sleep(draw.random() * seconds * 1.2)
    os.kill(child, signal.SIGKILL)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    seconds *= 1.05 if killed else 0.85  # a machine with other work may have been slow when it was measured, and not now
    found = read()
    assert found in (programs, expected), "neither the old nor the new index"
    outcomes.append([killed, "new" if found == expected else "old"])
    programs = found
made = bring(programs, version + 1)
assert read() == of_version(programs, version + 1)[0]
print(json.dumps([outcomes, made.made, sorted(path.name for path in (home / "index").iterdir())]))
"""
# Generation n has 10 + n programs, and all of them carry n in their names.
SEARCHES = """
import sys
from datetime import datetime
from pathlib import Path
from index.engine import Index
from index.request import SearchRequest

home, now, last = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
seen, searches, held = set(), 0, None
print("ready", flush=True)
while last not in seen:
    index = Index.open(home)
    result = index.search(SearchRequest(text="harbor", sort="name", limit=100), now=now)
    [version] = {int(hit.program.provider.removeprefix("Harbor version")) for hit in result.hits}
    assert result.programs == result.fits == len(result.hits) == len(index) == 10 + version, (version, result.fits)
    searches += 1
    if held is None or searches % 7 == 0:  # some readers stay for a while
        if held is not None:
            was, reader = held
            assert reader.search(SearchRequest(text="harbor"), now=now).fits == 10 + was
            reader.close()
        held = version, index
    else:
        index.close()
    seen.add(version)
print(searches, len(seen))
"""


@pytest.mark.parametrize("kind", ["build", "update"])
def test_kill_at_random_moments(kind: str, program: Make, vocabularies: Path, now: datetime, tmp_path: Path) -> None:
    programs = [program(f"Number {number}", provider="Harbor version0") for number in range(PROGRAMS)]
    build_index(tmp_path, programs, now=now, vocabularies=vocabularies)
    command = [sys.executable, "-c", KILLED, tmp_path, vocabularies, now.isoformat(), kind, str(KILLS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    outcomes, made, names = json.loads(done.stdout)
    assert len(outcomes) == KILLS
    assert sum(killed for killed, _ in outcomes) >= KILLS // 3
    assert [True, "old"] in outcomes
    assert made in ("built", "updated")
    assert len(names) == 4, "pointer, lock, the generation in use and the one before it"
    assert names[:2] == ["CURRENT", "build.lock"]


def test_searches_while_indexes_are_switched(
    program: Make, vocabularies: Path, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "MOST_UNUSED", 0.9)
    monkeypatch.setattr(update, "MOST_WRITTEN", 0.9)
    last = 10

    def version(number: int) -> list[Program]:
        return [program(f"Number {at}", provider=f"Harbor version{number}") for at in range(10 + number)]

    def bring(number: int) -> None:
        options = {"now": now, "vocabularies": vocabularies}
        if number % 2:
            build_index(tmp_path, version(number), **options)  # type: ignore[arg-type]
        else:
            update_index(tmp_path, version(number), **options)  # type: ignore[arg-type]

    bring(1)
    command = [sys.executable, "-c", SEARCHES, str(tmp_path), now.isoformat(), str(last)]
    readers = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    for number in range(2, last + 1):
        bring(number)
    for reader in readers:
        told, errors = reader.communicate(timeout=60)
        assert reader.returncode == 0, errors
        searches, seen = map(int, told.split())
        assert searches >= seen >= 2
    index = Index.open(tmp_path)
    assert len(index) == 10 + last
