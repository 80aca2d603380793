"""Limits, signals and the lock, on the command as cron runs it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from crawler.allowance import Allowance
from records.database import open_database, reading
from records.errors import RunInProgress
from records.paths import ROOT
from records.run_lock import HOLDER_NAME, one_at_a_time
from records.schema import sites

HOSTS = [f"h{number}.example" for number in range(6)]


def _fill(web: Any) -> None:
    for host in HOSTS:
        web.page(f"http://{host}/", "/iop")
        web.page(f"http://{host}/iop")


class Command:
    """The crawl command on the web, as a process of its own; each page of h3.example hangs until `let_go`."""

    def __init__(self, home: Path, web: Any) -> None:
        self.home = home
        self.hangs, self.let_go = threading.Event(), threading.Event()
        self._page = web.answers["http://h3.example/"]

        def hang(handler: Any) -> None:
            self.hangs.set()
            self.let_go.wait(60)
            handler.reply(*self._page)

        web.handle("http://h3.example/", hang)
        listed = home.with_suffix(".csv")
        listed.write_text("name,url,note\n" + "".join(f"{host},http://{host}/,x\n" for host in HOSTS))
        command = ["crawl", "--sites", listed, "--proxy", web.proxy, "--delay", "0", "--home", home, "--json"]
        self.command = [sys.executable, str(ROOT / "search_cli.py"), *map(str, command)]

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[str]]:
        """The process, from the moment when a page hangs."""
        with subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        ) as process:
            assert self.hangs.wait(60)
            yield process

    def again(self) -> tuple[int, dict[str, Any], str]:
        """Run it to its end: exit code, summary of the crawl, standard error."""
        self.let_go.set()
        done = subprocess.run(self.command, capture_output=True, text=True, check=False, timeout=120)
        return done.returncode, json.loads(done.stdout)["crawl"], done.stderr

    def leases(self) -> list[str]:
        engine = open_database(self.home)
        with reading(engine) as connection:
            found = [
                str(host) for host in connection.scalars(select(sites.c.host).where(sites.c.leased_by.is_not(None)))
            ]
        engine.dispose()
        return found


@pytest.fixture
def cron(tmp_path: Path, web: Any) -> Iterator[Command]:
    _fill(web)
    command = Command(tmp_path / "home", web)
    yield command
    command.let_go.set()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["SIGTERM", "SIGINT"])
def test_a_signal_stops_in_order_and_the_next_run_goes_on(cron: Command, number: int, code: int) -> None:
    with cron.running() as process:
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (code, "")
    assert "Stopping in order" in err
    assert "Traceback" not in err
    assert cron.leases() == []
    code, done, err = cron.again()
    assert (code, err, done["resumed"], done["finished"]) == (0, "", True, True)
    assert done["outcomes"] == {"ok": 2 * len(HOSTS)}


def _lives(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the crawling process in /proc")
def test_a_second_signal_stops_at_once_and_nothing_of_it_lives_on(cron: Command) -> None:
    with cron.running() as process:
        worker = int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()[0])
        os.kill(worker, signal.SIGSTOP)  # it cannot stop in order
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        assert "Stopping in order" in process.stderr.readline()
        started = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 143
        assert time.monotonic() - started < 5
    while _lives(worker):
        assert time.monotonic() - started < 10, "what was killed may take a moment to go"
        time.sleep(0.05)
    code, done, _err = cron.again()
    assert (code, done["outcomes"]) == (0, {"ok": 2 * len(HOSTS)})


def test_a_second_run_names_the_first_and_a_run_after_its_death_goes_on(cron: Command) -> None:
    with cron.running() as process:
        second = subprocess.run(cron.command, capture_output=True, text=True, check=False, timeout=60)
        process.kill()
        process.communicate(timeout=30)
    assert (second.returncode, second.stdout) == (6, "")
    assert re.search(rf"another run works in .* \(process {process.pid}, for \d+ s\)", second.stderr)
    code, done, err = cron.again()
    assert (code, done["finished"]) == (0, True)
    assert f"the run that process {process.pid} began" in err
    assert "was cut off" in err


def test_who_holds_the_lock_and_for_how_long(tmp_path: Path) -> None:
    with one_at_a_time(tmp_path, now=1000.0) as died:
        assert died is None
        with (
            pytest.raises(RunInProgress, match=rf"process {os.getpid()}, for 2 h 5 min\)"),
            one_at_a_time(tmp_path, now=8500.0),
        ):
            pass
        with pytest.raises(RunInProgress, match=r"for 0 s\)"), one_at_a_time(tmp_path, now=10.0):
            pass  # the clock was put back
    assert not (tmp_path / HOLDER_NAME).exists()


@pytest.mark.parametrize("left", [b"", b"{", b"[1]", b'{"pid": "x"}'], ids=["empty", "cut off", "a list", "no number"])
def test_what_a_dead_run_left_broken_keeps_nobody_out(tmp_path: Path, left: bytes) -> None:
    (tmp_path / HOLDER_NAME).write_bytes(left)
    with one_at_a_time(tmp_path) as died:
        assert died is None


def test_a_lock_that_outlives_its_holder_says_so(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    with one_at_a_time(tmp_path):
        held = json.loads((tmp_path / HOLDER_NAME).read_text()) | {"pid": gone.pid}
        (tmp_path / HOLDER_NAME).write_text(json.dumps(held))
        with pytest.raises(RunInProgress, match="is gone while something that it started"), one_at_a_time(tmp_path):
            pass


def test_so_many_pages_and_no_more(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    _fill(web)
    first = crawl_of(tmp_path, web, *HOSTS, max_pages=5, anew=False)
    assert (first.fetched, first.limit, first.finished, len(web.urls())) == (5, "max_pages", False, 5)
    assert first.waiting > 0
    second = crawl_of(tmp_path, web, *HOSTS, max_pages=500, anew=False)
    assert (second.resumed, second.finished, second.limit) == (False, True, None)
    assert sorted(web.urls()) == sorted(set(web.urls())), "no page twice"
    assert len(web.urls()) == 2 * len(HOSTS)


def test_so_much_time_and_no_more(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    _fill(web)
    first = crawl_of(tmp_path, web, *HOSTS, delay=5.0, max_seconds=1.5, concurrent_hosts=2, anew=False)
    assert (first.limit, first.finished) == ("max_minutes", False)
    assert first.seconds < 30, "12 pages with pauses of 5 seconds, two hosts at a time, take longer"
    second = crawl_of(tmp_path, web, *HOSTS, anew=False)
    assert second.finished
    assert first.fetched + second.fetched == 2 * len(HOSTS)


@pytest.mark.parametrize(("pages", "taken"), [(2, [True, True, False]), (None, [True, True, True])], ids=["two", "any"])
def test_pages_are_taken_from_the_allowance(pages: int | None, taken: list[bool]) -> None:
    allowance = Allowance(pages=pages)
    assert [allowance.take() for _ in range(3)] == taken


def test_a_nap_ends_with_the_run() -> None:
    now = [0.0]
    allowance = Allowance(seconds=10, clock=lambda: now[0])
    assert allowance.seconds_left(30) == 10
    now[0] = 8.0
    assert (allowance.seconds_left(30), allowance.seconds_left(1), allowance.spent) == (2, 1, None)
    now[0] = 11.0
    assert (allowance.seconds_left(30), allowance.spent) == (0, "max_minutes")
