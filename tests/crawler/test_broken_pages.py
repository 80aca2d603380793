"""Pages that fail night after night: whether the page fails or its site, and that the others are asked all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.fetched import Fetched, Link
from crawler.outcomes import Outcome
from records.database import open_database
from tests.crawler.nights import DAY, TEXT, A, B, Nights

INNER = [f"{A}p{number}" for number in range(8)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Nights]:
    """A site of a first page and eight others, all of them well, crawled once."""
    engine = open_database(tmp_path)
    nights = Nights(tmp_path, engine)
    links = [Link(url, 80 - number) for number, url in enumerate(INNER)]
    nights.answers[A] = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html", links=links)
    nights.crawl()
    yield nights
    engine.dispose()


def outcomes(*urls: str, outcome: Outcome) -> dict[str, Fetched | bytes | int]:
    return {
        url: Fetched(outcome, url, detail="leads to http://b.example/" * (outcome is Outcome.MOVED_OFF_SITE))
        for url in urls
    }


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome.SERVER_ERROR, Outcome.TIMEOUT, Outcome.BLOCKED, Outcome.PRIVATE_ADDRESS, Outcome.BAD_CERTIFICATE, Outcome.ROBOTS_DENIED,
        Outcome.MOVED_OFF_SITE, Outcome.LOGIN_PAGE, Outcome.NOT_HTML,
    ],
)  # fmt: skip
@pytest.mark.parametrize("broken", [A, INNER[1]], ids=["first page", "another"])
def test_one_page_that_stays_broken_is_no_failing_site(store: Nights, broken: str, outcome: Outcome) -> None:
    store.answers |= outcomes(broken, outcome=outcome)
    for _night in range(8):
        store.sleep()
        store.crawl()
        assert (store.site("outcome"), store.site("failed_runs"), store.site("rest_until")) == ("ok", 0, None)


@pytest.mark.parametrize(
    "outcome",
    [Outcome.SERVER_ERROR, Outcome.BLOCKED, Outcome.ROBOTS_DENIED, Outcome.MOVED_OFF_SITE, Outcome.UNREACHABLE],
)
def test_a_site_that_fails_is_found_though_few_of_its_pages_are_due(store: Nights, outcome: Outcome) -> None:
    store.answers[INNER[3]] = 503
    store.sleep(3 * DAY)
    store.crawl()
    store.sleep()
    store.answers |= outcomes(A, *INNER, outcome=outcome)
    asked = store.crawl()
    assert len(asked) <= 3, "what is due, the first page and another one"
    assert A in asked
    assert store.site("outcome") == outcome
    assert store.listed() == {A, *INNER}, "of a site that fails no page is gone"


@pytest.mark.parametrize("first", [503, 404, Outcome.ROBOTS_DENIED, Outcome.MOVED_OFF_SITE])
@pytest.mark.parametrize("broken", [1, 3])
def test_a_first_page_that_cannot_tell_either_leaves_it_to_another(
    store: Nights, first: int | Outcome, broken: int
) -> None:
    store.answers |= dict.fromkeys(INNER[:broken], 503)
    store.answers |= outcomes(A, outcome=first) if isinstance(first, Outcome) else {A: first}
    for _night in range(8):
        store.sleep()
        store.crawl()
        assert (store.site("outcome"), store.site("failed_runs")) == ("ok", 0)


def test_a_robots_txt_that_cannot_be_read_speaks_for_all_pages(store: Nights) -> None:
    said = {
        url: Fetched(Outcome.SERVER_ERROR, url, 502, detail="robots.txt: status 502", of_site=True)
        for url in (A, *INNER)
    }
    store.answers[INNER[3]] = 503
    store.sleep(3 * DAY)
    store.crawl()
    store.sleep()
    store.answers |= said
    assert store.crawl() == [INNER[3]]
    assert store.site("outcome") == "server_error"


def test_a_page_that_is_asked_before_its_time_is_due_when_it_was(store: Nights) -> None:
    store.answers[INNER[3]] = 503
    store.sleep(3 * DAY)
    store.crawl()
    due = store.column("ask_again_at"), store.column("ask_interval")
    for _night in range(3):
        store.sleep()
        assert A in store.crawl()
        assert (store.column("ask_again_at"), store.column("ask_interval")) == due


def test_a_dead_site_is_given_up_after_a_few_pages(store: Nights) -> None:
    store.answers |= dict.fromkeys((A, *INNER), 503)
    store.sleep(3 * DAY)
    assert len(store.crawl()) <= 7, "five failures in a row, and two more to be sure"
    assert (store.site("outcome"), store.site("failed_runs")) == ("server_error", 1)


def test_broken_pages_do_not_keep_the_others_from_being_asked(store: Nights) -> None:
    store.answers |= dict.fromkeys(INNER[:6], 503)
    store.sleep(3 * DAY)
    store.crawl()
    assert store.site("outcome") == "ok"
    store.answers[INNER[7]] = b"another text"
    store.sleep(15 * DAY)
    asked = store.crawl()
    assert {A, *INNER[6:]} <= set(asked)
    assert asked.index(INNER[7]) < min(asked.index(url) for url in INNER[:5] if url in asked)


def test_a_host_that_asks_to_be_left_alone_is_asked_nothing_more(store: Nights) -> None:
    store.answers[INNER[0]] = Fetched(Outcome.TOO_MANY_REQUESTS, INNER[0], 429, retry=True, wait_seconds=3 * DAY)
    store.sleep(3 * DAY)
    asked = store.crawl()
    assert asked[-1] == INNER[0]
    assert store.site("rest_until") is not None
    store.sleep(DAY)
    assert store.crawl() == []


def test_a_run_that_is_cut_before_it_knows_leaves_the_site_as_it_stood(store: Nights) -> None:
    store.answers[INNER[3]] = 503
    store.sleep(3 * DAY)
    store.crawl()
    store.sleep()
    assert store.crawl(most=1) == [INNER[3]]
    assert store.site("outcome") == "ok"


def test_who_has_one_page_fails_with_it(store: Nights) -> None:
    assert store.crawl(B) == [B]
    store.answers[B] = 503
    store.sleep(3 * DAY)
    assert store.crawl(B) == [B]
    assert store.site("outcome", "b.example") == "server_error"
