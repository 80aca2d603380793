"""Pages read by several processes: what they are forked from, and that nothing of it outlives who started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import pool
from extract.pool import Job, read_all
from records.paths import ROOT

PAGE = b"<title>Evening IOP</title><h1>Evening IOP</h1><p>Our IOP meets Monday from 6 to 9 pm. We take Aetna.</p>"
# Reads one page and says so; then its standard output stays open until it and whatever it started have ended.
READS = f"""
import sys
from extract.pool import Job, make_ready, read_all
if __name__ == "__main__":
    make_ready()
    if "read" in sys.argv:
        print(*(key for key, text, error in read_all([(7, lambda: Job({PAGE!r}, "http://a.example/"))]) if text), flush=True)
    else:
        print("started", flush=True)
    sys.stdin.read()
"""


def _jobs(count: int) -> Iterator[tuple[int, pool.Callable[[], Job]]]:
    return ((number, lambda: Job(PAGE, "http://a.example/iop")) for number in range(count))


@pytest.mark.parametrize("methods", [["fork", "spawn", "forkserver"], ["spawn"]], ids=["forked", "started anew"])
def test_pages_are_read(methods: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "get_all_start_methods", lambda: methods)
    found = list(read_all(_jobs(3), processes=2))
    assert sorted(key for key, _text, _error in found) == [0, 1, 2]
    assert all(error is None and "Aetna" in (text or "") for _key, text, error in found)


def test_a_page_that_cannot_be_read_stops_no_other() -> None:
    jobs = [
        (1, lambda: Job(b"%PDF-1.7 x", "http://a.example/", content_type="application/pdf")),
        (2, lambda: Job(PAGE, "http://a.example/")),
    ]
    found = {key: (text, error) for key, text, error in read_all(jobs, processes=1)}
    assert found[1][0] is None
    assert found[1][1]
    assert found[2][1] is None


def test_nothing_is_started_where_nothing_is_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "make_ready", lambda: pytest.fail("it was started"))
    assert list(read_all(())) == []


def test_the_path_of_this_process_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    pool.make_ready()
    assert "PYTHONPATH" not in os.environ
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    pool.make_ready()
    assert os.environ["PYTHONPATH"] == "/elsewhere"


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, None], ids=["killed", "stopped", "at its end"])
@pytest.mark.parametrize("what", ["read", "start"], ids=["after a page", "before it is ready"])
def test_nothing_outlives_who_started_it(end: signal.Signals | None, what: str, tmp_path: Path) -> None:
    script = tmp_path / "reads.py"
    script.write_text(READS)
    process = subprocess.Popen(
        [sys.executable, str(script), what],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == (b"7\n" if what == "read" else b"started\n")
    if end is not None:
        process.send_signal(end)
    # Answers only when nobody holds these pipes any more.
    _said, errors = process.communicate(timeout=60)
    assert errors == b""
    assert process.returncode == (-end if end is not None else 0)
