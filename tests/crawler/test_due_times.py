"""Which pages a run asks for: by how often they change; which hosts it leaves alone; what limits leave to the next run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, update

from crawler.due import DAY, HOUR
from crawler.fetched import Fetched, Link
from crawler.outcomes import Outcome
from crawler.rounds import begin_run
from crawler.sites import Site
from records.database import open_database, reading
from records.schema import pages, runs, sites
from tests.crawler.nights import PACE, TEXT, A, B, Nights


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Nights]:
    engine = open_database(tmp_path)
    yield Nights(tmp_path, engine)
    engine.dispose()


def test_a_page_that_never_changes_is_asked_for_less_and_less_often(store: Nights) -> None:
    assert store.nights(40) == [0, 2, 6, 14, 28]
    assert store.column("ask_interval") == PACE.longest


def test_a_page_that_changes_is_asked_for_sooner_and_no_oftener_than_every_night(store: Nights) -> None:
    asked = []
    for night in range(10):
        store.answers[A] = b"text of night %d" % night
        asked += [night] if store.crawl() else []
        store.sleep()
    assert asked == [0, 2, 3, 4, 5, 6, 7, 8, 9]
    assert store.column("ask_interval") == PACE.shortest
    assert store.crawl() != []
    assert store.crawl() == [], "twice in a night"


def test_a_page_that_begins_to_change_is_soon_followed(store: Nights) -> None:
    store.nights(40)
    for night in range(60):
        store.answers[A] = b"text of night %d" % night
        store.crawl()
        store.sleep()
    assert store.column("ask_interval") == PACE.shortest


def test_a_new_page_is_asked_for_at_once_and_what_rests_keeps_its_place(store: Nights) -> None:
    links = [Link(A + "iop", 90), Link(A + "php", 80), Link(A + "faq", 20)]
    store.answers[A] = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html", links=links)
    assert store.crawl(places=3) == [A, A + "iop", A + "php"]
    store.sleep()
    assert store.crawl(places=3) == []
    with store.engine.begin() as connection:
        connection.execute(pages.insert().values(host="a.example", url=A + "schedule", score=85))
    assert store.crawl(places=3) == [A + "schedule"], "it is better than php, which rests; faq is not"


def test_a_site_with_nothing_due_is_no_part_of_the_run_and_keeps_its_outcome(store: Nights) -> None:
    store.crawl()
    before = store.site("run_id")
    store.sleep()
    assert store.crawl() == []
    assert (store.run.not_due, store.site("run_id"), store.site("outcome")) == (1, before, "ok")


@pytest.mark.parametrize("how", ["only", "anew"])
def test_who_asks_for_it_gets_pages_that_are_not_due(store: Nights, how: str) -> None:
    store.crawl()
    assert store.crawl(only=("a.example",) if how == "only" else (), anew=how == "anew") == [A]


def test_a_missing_page_is_history_only_when_a_second_run_misses_it(store: Nights) -> None:
    store.answers[A] = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html", links=[Link(A + "iop", 90)])
    store.crawl()
    store.answers |= {A: TEXT, A + "iop": 404}
    store.sleep(2 * DAY)
    assert A + "iop" in store.crawl()
    assert (store.column("outcome", A + "iop"), A + "iop" in store.listed()) == ("missing", True)
    store.sleep(HOUR)
    assert store.crawl() == [], "an hour later is not another run's word"
    store.sleep()
    assert store.crawl() == [A + "iop", A], "and whether the site is there at all"
    assert (store.column("outcome", A + "iop"), A + "iop" in store.listed()) == ("gone", False)
    assert store.site("outcome") == "ok", "one page that went is no trouble of the site's"


@pytest.mark.parametrize("answer", [503, Fetched(Outcome.LOGIN_PAGE, A + "iop", 200)], ids=["server error", "login"])
def test_a_page_that_is_gone_and_fails_for_once_stays_gone(store: Nights, answer: Fetched | int) -> None:
    store.answers[A] = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html", links=[Link(A + "iop", 50)])
    for said in (TEXT + b" of iop", 404, 404, answer):
        store.answers[A + "iop"] = said
        store.crawl(anew=True)
        store.sleep()
    assert (store.column("outcome", A + "iop"), store.listed()) == ("gone", {A})
    store.answers[A + "iop"] = TEXT
    store.crawl(anew=True)
    assert store.listed() == {A, A + "iop"}


def test_a_missing_page_that_comes_back_was_never_gone(store: Nights) -> None:
    for answer, missed, outcome in (
        (TEXT, 0, "ok"),
        (404, 1, "missing"),
        (TEXT, 0, "not_modified"),
        (404, 1, "missing"),
    ):
        store.answers[A] = answer
        store.crawl(anew=True)
        assert (store.column("missed_runs"), store.column("outcome")) == (missed, outcome)
        store.sleep()


def leads(outcome: Outcome, temporary: bool) -> Fetched:
    """What the page at A answers that leads to another one, which is there or of another site."""
    body = TEXT + b" at home" if outcome is Outcome.OK else None
    url = A + "home" if outcome is Outcome.OK else A
    return Fetched(outcome, url, 302, {}, body, "text/html", detail="leads away", temporary=temporary)


@pytest.mark.parametrize("led", [Outcome.OK, Outcome.REDIRECTED, Outcome.MOVED_OFF_SITE])
def test_a_redirect_that_may_be_taken_back_is_believed_when_a_second_run_finds_it(store: Nights, led: Outcome) -> None:
    ends = Outcome.REDIRECTED if led is Outcome.OK else led
    text, away = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html", links=[Link(A + "iop", 50)]), leads(led, True)
    for answer, outcome, stands in (
        (text, "ok", True),
        (away, "missing", True),
        (text, "not_modified", True),
        (away, "missing", True),
        (away, ends.value, False),
        (away, ends.value, False),
        (text, "not_modified", True),
        # a permanent one; that another organisation has the page now is believed of no single night
        *([(leads(led, False), "missing", True)] if led is Outcome.MOVED_OFF_SITE else []),
        (leads(led, False), ends.value, False),
        (away, ends.value, False),  # what has ended is not there again before it has a text
        (404, "gone", False),
    ):
        store.answers[A] = answer
        store.crawl(anew=True)
        assert (store.column("outcome"), A in store.listed()) == (outcome, stands)
        store.sleep()


def test_a_host_that_fails_is_left_alone_longer_each_time_and_then_asked_as_before(store: Nights) -> None:
    store.answers[A] = 503
    assert store.nights(45) == [0, 1, 3, 7, 14, 28, 42]
    assert store.site("failed_runs") == 7
    store.sleep(14 * DAY)
    store.answers[A] = TEXT
    assert store.crawl() == [A]
    assert (store.site("failed_runs"), store.site("rest_until")) == (0, None)


def test_a_host_that_is_left_alone_is_named_and_asked_when_somebody_names_it(store: Nights) -> None:
    store.answers[A] = 503
    store.nights(2)
    store.crawl()
    assert store.run.left_alone == ("a.example",)
    assert store.crawl(anew=True) == [], "every page is asked for, but not of a host that rests"
    assert store.run.left_alone == ("a.example",)
    assert store.crawl(only=("a.example",)) == [A]


DEAD = {f"http://dead{number}.example/": Fetched(Outcome.UNREACHABLE, "") for number in range(3)}


def test_where_every_site_is_silent_it_is_our_own_network_and_no_host_pays_for_it(store: Nights) -> None:
    hosts = (A, *DEAD)
    store.crawl(*hosts)
    store.answers |= {host: Fetched(Outcome.UNREACHABLE, host) for host in hosts}
    for _ in range(4):
        store.sleep(3 * DAY)
        assert store.crawl(*hosts) == [*hosts]
    assert store.site("failed_runs") == 0


def test_where_every_site_gives_an_error_it_is_what_stands_between(store: Nights) -> None:
    """A proxy without an account, the page of a hotel's network, a broken bundle of certificates."""
    hosts = (A, *DEAD)
    store.crawl(*hosts)
    store.answers |= dict.fromkeys(hosts, 503)
    for _ in range(4):
        store.sleep(3 * DAY)
        assert store.crawl(*hosts) == [*hosts]
    assert store.site("failed_runs") == 0


def test_sites_most_of_which_failed_before_are_no_network_of_ours(store: Nights) -> None:
    hosts = (A, *DEAD)
    store.answers |= DEAD
    store.crawl(*hosts)
    store.sleep(3 * DAY)
    store.answers[A] = 503
    store.crawl(*hosts)
    assert [store.site("failed_runs", host) for host in ("a.example", "dead0.example")] == [1, 2]


def test_dead_sites_that_alone_are_due_are_left_alone_all_the_same(store: Nights) -> None:
    store.answers |= DEAD
    asked = []
    for _night in range(30):
        asked += store.crawl(A, *DEAD)
        store.sleep()
    assert [asked.count(host) for host in DEAD] == [6, 6, 6]
    assert store.site("failed_runs", "dead0.example") == 6


@pytest.mark.parametrize(
    ("wait", "nights"), [(3 * DAY, 3), (900 * DAY, 14)], ids=["three days", "no longer than the longest"]
)
def test_a_server_that_asks_for_days_is_left_alone_for_days(store: Nights, wait: float, nights: int) -> None:
    links = [Link(f"{A}p{number}", 50) for number in range(5)]
    store.answers[A] = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html", links=links)
    store.answers[A + "p0"] = Fetched(Outcome.BLOCKED, A + "p0", 429, retry=True, wait_seconds=wait)
    assert store.crawl() == [A, A + "p0"], "nothing more of that host in this run"
    store.answers.clear()
    for _ in range(nights):
        assert store.crawl() == []
        store.sleep()
    assert A + "p0" in store.crawl()


def test_a_limit_leaves_the_rest_to_the_next_run_which_begins_with_it(store: Nights) -> None:
    hosts = [f"http://h{number}.example/" for number in range(6)]
    first = store.crawl(*hosts, most=4)
    assert len(first) == 4
    second = store.crawl(*hosts, most=4)
    assert sorted(first + second) == sorted(hosts)
    with reading(store.engine) as connection:
        assert connection.scalars(select(runs.c.id).where(runs.c.finished_at.is_(None))).all() == []
    store.sleep(2 * DAY)
    assert store.crawl(*hosts, most=4)[:4] == first, "who has waited longest comes first"


def test_a_clock_that_ran_ahead_and_was_put_back_keeps_nothing_from_being_asked(store: Nights) -> None:
    right = store.now
    store.now += 3650 * DAY
    store.answers[B] = 503
    store.crawl(A, B)
    store.crawl(A, B)
    store.now = right
    assert set(store.crawl(A, B)) == {A, B}
    assert store.column("last_confirmed") >= store.column("fetched_at")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("date", "moved"), [("Tue, 13 Jan 1970 01:46:40 GMT", True), ("Mon, 01 Jan 2024 00:00:00 GMT", False), ("", False)]
)
@pytest.mark.parametrize("outcome", [Outcome.OK, Outcome.NOT_MODIFIED])
def test_where_the_server_agrees_a_page_of_a_clock_that_ran_ahead_is_dated_anew(
    store: Nights, date: str, moved: bool, outcome: Outcome
) -> None:
    right, ahead = store.now, store.now + 50 * DAY
    store.now = ahead
    store.crawl()
    store.now = right
    store.answers[A] = Fetched(outcome, A, 200, {"date": date}, TEXT, "text/html")
    store.crawl(anew=True)
    expected = right if moved else ahead
    assert (store.column("fetched_at"), store.column("last_confirmed")) == (expected, expected)


def test_a_run_that_was_interrupted_before_the_clock_was_put_back_goes_on(store: Nights) -> None:
    with store.engine.begin() as connection:
        begin_run(connection, [Site("A", A)], only=(), pages_per_site=3, now=store.now + 3650 * DAY)
        connection.execute(update(sites).values(not_before=store.now + 3650 * DAY, leased_by="elsewhere/x"))
        connection.execute(update(sites).values(leased_until=store.now + 3650 * DAY))
    assert store.crawl() == [A]
