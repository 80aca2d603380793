"""The durable frontier: leases, retries, the budget, redirects, and what a killed worker leaves behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.dialects import postgresql

from crawler.fetched import DuePage, Fetched, Link, RunLimits
from crawler.frontier import Frontier, Lease, reclaim_dead_leases
from crawler.outcomes import Outcome
from crawler.recording import LONGEST_WAIT, MOST_ATTEMPTS, MOST_SITE_FAILURES, LeaseLost
from crawler.rounds import RESUME_WITHIN, begin_run, end_run
from crawler.sites import Site
from records.archive import list_pages, load_body
from records.database import open_database, reading
from records.schema import fetches, pages, runs, sites

A, B = "http://a.example/", "http://b.example/"


@dataclass
class Clock:
    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Store:
    home: Path
    engine: Engine
    clock: Clock

    def begin(self, *urls: str, only: tuple[str, ...] = (), pages_per_site: int = 3) -> Frontier:
        listed = [Site(url, url) for url in urls]
        with self.engine.begin() as connection:
            run = begin_run(connection, listed, only=only, pages_per_site=pages_per_site, now=self.clock.now)
        return self.worker(run.id, "machine/one", only=only, pages_per_site=pages_per_site)

    def worker(self, run_id: str, name: str, *, only: tuple[str, ...] = (), pages_per_site: int = 3) -> Frontier:
        limits = RunLimits(run_id, pages_per_site, retry_seconds=10)
        return Frontier(self.engine, self.home, limits, name, lease_seconds=100, only=only, clock=self.clock)

    def rows(self, host: str = "a.example") -> dict[str, tuple[str | None, bool]]:
        """The path of each page: its outcome, and whether it is due."""
        with reading(self.engine) as connection:
            query = select(pages.c.url, pages.c.outcome, pages.c.due_at).where(pages.c.host == host)
            return {
                row.url.split("/", 3)[3]: (row.outcome, row.due_at is not None) for row in connection.execute(query)
            }

    def end(self, frontier: Frontier) -> bool:
        with self.engine.begin() as connection:
            return end_run(connection, frontier.limits.run_id, self.clock.now)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    engine = open_database(tmp_path)
    yield Store(tmp_path, engine, Clock())
    engine.dispose()


def lease(frontier: Frontier) -> Lease:
    found = frontier.lease_host()
    assert found is not None
    return found


def due(frontier: Frontier, leased: Lease) -> DuePage:
    found = frontier.next_page(leased)
    assert found is not None
    return found


def ok(url: str, text: str = "text", *links: Link) -> Fetched:
    return Fetched(Outcome.OK, url, 200, {"etag": '"1"'}, text.encode(), "text/html", links=list(links))


def take(frontier: Frontier, leased: Lease, outcome: Outcome, **more: object) -> DuePage:
    page = due(frontier, leased)
    frontier.record(leased, page, Fetched(outcome, page.url, **more), 0.0)  # type: ignore[arg-type]
    return page


def test_a_host_has_one_worker_until_its_lease_runs_out(store: Store) -> None:
    first = store.begin(A)
    second = store.worker(first.limits.run_id, "machine/two")
    leased = lease(first)
    assert second.lease_host() is None
    assert second.seconds_until_work() == pytest.approx(100)
    store.clock.now += 101
    taken_over = lease(second)
    assert taken_over.host == leased.host
    page = due(second, taken_over)
    with pytest.raises(LeaseLost, match=r"a\.example"):
        first.record(leased, page, ok(A), 0.0)
    with reading(store.engine) as connection:
        assert list(list_pages(connection)) == []


def test_a_record_renews_the_lease_and_keeps_the_host_quiet_for_the_delay(store: Store) -> None:
    first = store.begin(A)
    leased = lease(first)
    store.clock.now += 90
    first.record(leased, due(first, leased), ok(A, "text", Link(A + "iop", 50)), 7.0)
    first.release(leased)
    assert first.lease_host() is None
    assert first.seconds_until_work() == pytest.approx(7.0)
    store.clock.now += 7
    assert lease(first).host == "a.example"


def test_no_work_is_left_when_all_pages_are_settled(store: Store) -> None:
    frontier = store.begin(A)
    leased = lease(frontier)
    take(frontier, leased, Outcome.NOT_FOUND, status=404)
    assert frontier.next_page(leased) is None
    assert frontier.release(leased) is Outcome.NOT_FOUND
    assert frontier.seconds_until_work() is None
    assert store.end(frontier)


def test_retries_wait_longer_each_time_and_end(store: Store) -> None:
    frontier = store.begin(A)
    waits = []
    for _ in range(MOST_ATTEMPTS):
        leased = lease(frontier)
        take(frontier, leased, Outcome.SERVER_ERROR, status=503, retry=True)
        frontier.release(leased)
        waits.append(frontier.seconds_until_work())
        store.clock.now += waits[-1] or 0
    assert waits == [pytest.approx(10), pytest.approx(30), None]
    assert store.rows() == {"": ("server_error", False)}


@pytest.mark.parametrize(
    ("asked", "waited"),
    [(60.0, 60.0), (1.0, 10.0), (LONGEST_WAIT + 1, None)],
    ids=["the server's wish", "never shorter than ours", "too long for this run"],
)
def test_a_server_says_when_to_come_back(store: Store, asked: float, waited: float | None) -> None:
    frontier = store.begin(A)
    leased = lease(frontier)
    take(frontier, leased, Outcome.BLOCKED, status=429, retry=True, wait_seconds=asked)
    frontier.release(leased)
    assert frontier.seconds_until_work() == (None if waited is None else pytest.approx(waited))


def test_the_pause_that_the_last_attempt_asks_for_holds_for_the_whole_site(store: Store) -> None:
    frontier = store.begin(A)
    leased = lease(frontier)
    frontier.record(leased, due(frontier, leased), ok(A, "text", Link(A + "iop", 50)), 0.0)
    for attempt in range(1, MOST_ATTEMPTS + 1):
        page = due(frontier, leased)
        asked = Fetched(Outcome.BLOCKED, page.url, 429, retry=True, wait_seconds=90.0)
        recorded = frontier.record(leased, page, asked, 2.0)
        assert (page.url, recorded.ends_visit, recorded.following) == (A + "iop", True, None)
        assert recorded.retry is (attempt < MOST_ATTEMPTS)
        if attempt == MOST_ATTEMPTS:  # another page of it is due by now
            with store.engine.begin() as connection:
                connection.execute(
                    pages.insert().values(host="a.example", url=A + "php", score=40, due_at=store.clock.now)
                )
        frontier.release(leased)
        assert frontier.seconds_until_work() == pytest.approx(90)
        assert frontier.lease_host() is None
        store.clock.now += 90
        leased = lease(frontier)
    assert due(frontier, leased).url == A + "php"


def test_a_site_that_keeps_failing_is_left_alone(store: Store) -> None:
    frontier = store.begin(A, pages_per_site=20)
    leased = lease(frontier)
    links = [Link(f"{A}page{number}", 50) for number in range(15)]
    frontier.record(leased, due(frontier, leased), ok(A, "text", *links), 0.0)
    for _ in range(MOST_SITE_FAILURES):
        take(frontier, leased, Outcome.BLOCKED, status=403)
    assert frontier.next_page(leased) is None
    assert sum(is_due for _outcome, is_due in store.rows().values()) == 0


def test_the_budget_takes_the_best_and_a_better_late_link_displaces_an_untried_one(store: Store) -> None:
    frontier = store.begin(A, pages_per_site=3)
    leased = lease(frontier)
    first = [Link(A + "faq", 20), Link(A + "about", 10), Link(A + "x", 0), Link(A + "blog", -70)]
    frontier.record(leased, due(frontier, leased), ok(A, "text", *first), 0.0)
    assert {path for path, (_, is_due) in store.rows().items() if is_due} == {"faq", "about"}
    frontier.record(leased, due(frontier, leased), ok(A + "faq", "more", Link(A + "iop", 60)), 0.0)
    assert {path for path, (_, is_due) in store.rows().items() if is_due} == {"iop"}
    frontier.record(leased, due(frontier, leased), ok(A + "iop", "iop"), 0.0)
    assert frontier.next_page(leased) is None
    assert store.rows()["about"] == (None, False)


def test_a_page_that_robots_txt_forbids_costs_nothing_of_the_budget(store: Store) -> None:
    frontier = store.begin(A, pages_per_site=2)
    leased = lease(frontier)
    links = [Link(A + "secret", 50), Link(A + "iop", 40)]
    frontier.record(leased, due(frontier, leased), ok(A, "text", *links), 0.0)
    page = due(frontier, leased)
    frontier.record(leased, page, Fetched(Outcome.ROBOTS_DENIED, page.url, requested=False), 0.0)
    assert due(frontier, leased).url == A + "iop"


def test_a_redirect_stores_the_text_where_it_stands(store: Store) -> None:
    frontier = store.begin(A)
    leased = lease(frontier)
    frontier.record(leased, due(frontier, leased), ok(A + "home", "welcome"), 0.0)
    assert store.rows() == {"": ("redirected", False), "home": ("ok", False)}
    with reading(store.engine) as connection:
        assert [(page.url, page.final_url) for page in list_pages(connection)] == [(A + "home", A + "home")]
    assert frontier.release(leased) is Outcome.OK


def test_a_link_to_another_site_of_the_list_stays_that_sites(store: Store) -> None:
    frontier = store.begin(A, B)
    leased = lease(frontier)
    frontier.record(leased, due(frontier, leased), ok(A, "text", Link(B, 90)), 0.0)
    assert set(store.rows("a.example")) == {""}
    assert set(store.rows("b.example")) == {""}


def test_the_second_run_confirms_changes_and_misses(store: Store) -> None:
    first = store.begin(A, pages_per_site=4)
    leased = lease(first)
    links = [Link(A + "iop", 50), Link(A + "php", 40), Link(A + "faq", 30)]
    first.record(leased, due(first, leased), ok(A, "home", *links), 0.0)
    for text in ("iop", "php", "faq"):
        page = due(first, leased)
        first.record(leased, page, ok(page.url, text), 0.0)
    first.release(leased)
    assert store.end(first)

    store.clock.now += 2 * 86_400  # what was found once is asked for again after two days
    second = store.begin(A, pages_per_site=4)
    leased = lease(second)
    answers = [Fetched(Outcome.NOT_MODIFIED, A, 304), ok(A + "iop", "iop"), ok(A + "php", "php!")]
    answers.append(Fetched(Outcome.NOT_FOUND, A + "faq", 404))
    for fetched in answers:
        page = due(second, leased)
        assert (page.url, page.etag) == (fetched.url, '"1"')
        second.record(leased, page, fetched, 0.0)
    assert {path: outcome for path, (outcome, _) in store.rows().items()} == {
        "": "not_modified", "iop": "not_modified", "php": "ok", "faq": "missing",
    }  # fmt: skip
    with reading(store.engine) as connection:
        listed = {page.url: page for page in list_pages(connection)}
        assert load_body(connection, listed[A + "php"].sha256) == b"php!"
    assert listed[A].fetched_at.timestamp() == store.clock.now - 2 * 86_400
    missing = listed.pop(A + "faq")  # one run more must say so
    assert missing.last_confirmed.timestamp() == store.clock.now - 2 * 86_400
    assert {page.last_confirmed.timestamp() for page in listed.values()} == {store.clock.now}


def test_an_interrupted_run_goes_on_and_leaves_what_is_done(store: Store) -> None:
    first = store.begin(A, B)
    leased = lease(first)
    take(first, leased, Outcome.NOT_FOUND, status=404)
    first.release(leased)
    assert not store.end(first)
    again = store.begin(A, B)
    assert again.limits.run_id == first.limits.run_id
    assert lease(again).host == "b.example"
    assert again.lease_host() is None


def test_a_site_asked_for_by_name_is_crawled_anew_even_where_it_was_done(store: Store) -> None:
    first = store.begin(A, B)
    leased = lease(first)
    take(first, leased, Outcome.NOT_FOUND, status=404)
    first.release(leased)
    named = store.begin(A, B, only=("a.example",))
    assert lease(named).host == "a.example"
    assert named.lease_host() is None


def test_a_run_that_was_interrupted_long_ago_is_closed(store: Store) -> None:
    first = store.begin(A)
    store.clock.now += RESUME_WITHIN + 1
    second = store.begin(A)
    assert second.limits.run_id != first.limits.run_id
    with reading(store.engine) as connection:
        unfinished = connection.scalars(select(runs.c.id).where(runs.c.finished_at.is_(None))).all()
    assert unfinished == [second.limits.run_id]


def test_a_site_taken_off_the_list_is_not_crawled_and_nothing_of_it_is_lost(store: Store) -> None:
    first = store.begin(A, B)
    leased = lease(first)
    first.record(leased, due(first, leased), ok(A), 0.0)
    first.release(leased)
    second = store.begin(B)
    assert lease(second).host == "b.example"
    assert second.lease_host() is None
    with reading(store.engine) as connection:
        assert connection.scalar(select(fetches.c.sha256)) is not None


def test_a_lead_generation_site_is_listed_and_never_leased(store: Store) -> None:
    listed = [Site("Leads", "http://leads.example/", kind="lead_generation")]
    with store.engine.begin() as connection:
        run = begin_run(connection, listed, only=(), pages_per_site=3, now=store.clock.now)
    assert store.worker(run.id, "machine/one").lease_host() is None
    with reading(store.engine) as connection:
        assert connection.scalar(select(sites.c.outcome)) == "listed_only"


_HOLD = """
import sys
from pathlib import Path
from crawler.liveness import WorkerLock
with WorkerLock(Path(sys.argv[1])) as lock:
    print(lock.name, flush=True)
    sys.stdin.read()
"""


def test_the_lease_of_a_killed_worker_is_taken_over_at_once_and_that_of_a_living_one_is_not(store: Store) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(store.home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        name = holder.stdout.readline().strip()
        frontier = store.begin(A)
        lease(store.worker(frontier.limits.run_id, name))
        with store.engine.begin() as connection:
            assert reclaim_dead_leases(connection, store.home) == []
        holder.kill()
        holder.wait()
        with store.engine.begin() as connection:
            assert reclaim_dead_leases(connection, store.home) == [name]
    assert lease(frontier).host == "a.example"


def test_the_lease_of_another_machine_is_left_to_run_out(store: Store) -> None:
    frontier = store.begin(A)
    lease(store.worker(frontier.limits.run_id, "elsewhere/abc"))
    with store.engine.begin() as connection:
        assert reclaim_dead_leases(connection, store.home) == []
    assert frontier.lease_host() is None


def test_the_lease_query_skips_locked_rows_on_a_server_database(store: Store) -> None:
    statement = str(store.begin(A).lease_query.compile(dialect=postgresql.dialect()))
    assert statement.endswith("FOR UPDATE SKIP LOCKED")
