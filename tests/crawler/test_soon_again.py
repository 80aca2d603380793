"""Pages that stood for months and give nothing for a night, and pages that others displaced: asked again, and soon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.fetched import Fetched, Link
from crawler.outcomes import Outcome
from records.database import open_database
from tests.crawler.nights import DAY, PACE, TEXT, A, Nights

INNER = [f"{A}p{number}" for number in range(4)]


def first_page(*links: Link, text: bytes = TEXT) -> Fetched:
    return Fetched(Outcome.OK, A, 200, {}, text, "text/html", links=links)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Nights]:
    engine = open_database(tmp_path)
    yield Nights(tmp_path, engine)
    engine.dispose()


@pytest.fixture
def grown(store: Nights) -> Nights:
    """A site that has not changed for months, on the night before its pages are due."""
    store.answers[A] = first_page(*(Link(url, 80) for url in INNER))
    store.nights(60)
    assert store.column("ask_interval", INNER[0]) == PACE.longest
    while A not in store.crawl():
        store.sleep()
    store.sleep(13 * DAY)
    return store


@pytest.mark.parametrize(
    ("outcome", "nights"),
    [
        (Outcome.ROBOTS_DENIED, 1), (Outcome.LOGIN_PAGE, 1), (Outcome.EMPTY, 1), (Outcome.NEEDS_BROWSER, 1), (Outcome.NOT_HTML, 1),
        (Outcome.MOVED_OFF_SITE, 2), (Outcome.NOT_FOUND, 2), (Outcome.NOT_FOUND, 3), (Outcome.SERVER_ERROR, 2),
    ],
)  # fmt: skip
def test_who_is_sound_again_is_well_within_days(grown: Nights, outcome: Outcome, nights: int) -> None:
    sound = dict(grown.answers)
    failing = 0
    grown.answers |= {url: Fetched(outcome, url) for url in (A, *INNER)}
    while failing < nights:
        grown.sleep()
        failing += bool(grown.crawl())
    assert grown.column("outcome", INNER[0]) != "not_modified"
    grown.answers = sound
    for _night in range(4):
        grown.sleep()
        grown.crawl()
    assert [grown.column("outcome", url) for url in (A, *INNER)] == ["not_modified"] * 5
    assert grown.site("outcome") == "ok"


def test_a_page_that_leads_elsewhere_for_a_night_is_soon_read_again(grown: Nights) -> None:
    grown.answers[INNER[0]] = Fetched(Outcome.OK, A, 200, {}, TEXT, "text/html")
    grown.sleep()
    grown.crawl()
    assert grown.column("outcome", INNER[0]) == "redirected"
    grown.answers[INNER[0]] = TEXT
    grown.sleep()
    assert INNER[0] in grown.crawl()


def test_what_stays_broken_is_asked_less_and_less_often(grown: Nights) -> None:
    grown.answers[INNER[0]] = Fetched(Outcome.LOGIN_PAGE, INNER[0])
    assert grown.nights(60, INNER[0]) == [1, 2, 4, 8, 15, 29, 43, 57]


def test_a_page_that_others_displaced_is_asked_in_turn_until_it_is_gone(store: Nights) -> None:
    old, better = INNER[:2], INNER[2:]
    store.answers[A] = first_page(*(Link(url, 40) for url in old))
    store.crawl(places=3)
    store.sleep(2 * DAY)
    store.answers[A] = first_page(*(Link(url, 40) for url in old), *(Link(url, 70) for url in better), text=b"more")
    for _night in range(3):
        store.crawl(places=3)
        store.sleep()
    assert set(better) <= store.listed()
    store.answers |= dict.fromkeys(old, 404)
    most = 0
    for _night in range(12):
        store.sleep()
        most = max(most, len(store.crawl(places=3)))
    assert store.listed() == {A, *better}
    assert most <= 4


def test_displaced_pages_take_turns(store: Nights) -> None:
    many = [f"{A}old{number}" for number in range(10)]
    store.answers[A] = first_page(*(Link(url, 40) for url in many))
    store.crawl(places=11)
    store.sleep(2 * DAY)
    better = [f"{A}new{number}" for number in range(10)]
    store.answers[A] = first_page(*(Link(url, 70) for url in better), text=b"all is new")
    asked: list[str] = []
    for _night in range(12):
        found = store.crawl(places=11)
        assert len(found) <= 13
        asked += found
        store.sleep()
    assert set(many) <= set(asked)
    assert set(better) <= set(asked)


def test_turns_take_nothing_from_the_placed_pages(store: Nights) -> None:
    """All that is placed changes each night, and more was displaced than has turns."""
    old, new = [f"{A}old{number}" for number in range(8)], [f"{A}new{number}" for number in range(9)]
    store.answers[A] = first_page(*(Link(url, 40) for url in old))
    store.crawl(places=10)
    store.sleep(2 * DAY)
    nights: list[list[str]] = []
    for night in range(20):
        store.answers[A] = first_page(*(Link(url, 70) for url in new), text=b"night %d" % night)
        store.answers |= dict.fromkeys(new, b"night %d" % night)
        nights.append(store.crawl(places=10))
        store.sleep()
    assert all(set(new) <= set(asked) for asked in nights[3:])
    assert all(len(asked) <= 12 for asked in nights)
    assert set(old) <= {url for asked in nights[3:] for url in asked}


def test_broken_pages_that_were_displaced_take_turns_and_are_asked_seldom(store: Nights) -> None:
    old, new = [f"{A}old{number}" for number in range(8)], [f"{A}new{number}" for number in range(8)]
    store.answers[A] = first_page(*(Link(url, 40) for url in old))
    store.crawl(places=9)
    store.sleep(2 * DAY)
    store.answers[A] = first_page(*(Link(url, 70) for url in new), text=b"all is new")
    store.answers |= dict.fromkeys(old, 503)
    asked = [url for _night in range(60) for url in (store.crawl(places=9), store.sleep())[0] or () if url in old]
    assert {asked.count(url) for url in old} <= {*range(5, 13)}, "each about once in a week"
    for url in old:
        del store.answers[url]
    for _night in range(20):
        store.crawl(places=9)
        store.sleep()
    assert {store.column("outcome", url) for url in old} == {"not_modified"}


def test_what_pages_in_turn_bring_costs_no_place(store: Nights) -> None:
    """Placed pages that fail for a night are asked again, though displaced ones bring a new link each time."""
    old, new = [f"{A}old{number}" for number in range(8)], [f"{A}new{number}" for number in range(8)]
    store.answers[A] = first_page(*(Link(url, 40) for url in old))
    store.crawl(places=9)
    store.sleep(2 * DAY)
    store.answers |= dict.fromkeys(new[:3], 503)
    for night in range(12):
        text = b"night %d" % night
        store.answers[A] = first_page(*(Link(url, 70) for url in new), text=text)
        store.answers |= dict.fromkeys(new[3:], text)
        store.answers |= {
            url: Fetched(Outcome.OK, url, 200, {}, text, "text/html", links=[Link(f"{url}/{night}", 5)]) for url in old
        }
        if night == 2:
            store.answers |= dict.fromkeys(new[:3], TEXT)
        store.crawl(places=9)
        store.sleep()
    assert [store.column("outcome", url) for url in new[:3]] == ["not_modified"] * 3


def test_a_clock_that_ran_ahead_holds_no_displaced_page_back(store: Nights) -> None:
    old, new = [f"{A}old{number}" for number in range(8)], [f"{A}new{number}" for number in range(8)]
    store.answers[A] = first_page(*(Link(url, 40) for url in old))
    store.crawl(places=9)
    store.sleep(2 * DAY)
    store.answers[A] = first_page(*(Link(url, 70) for url in new), text=b"all is new")
    store.crawl(places=9)
    store.sleep(400 * DAY)
    store.crawl(places=9)
    store.sleep(-399 * DAY)
    asked = [url for _night in range(40) for url in (store.crawl(places=9), store.sleep())[0] or ()]
    assert set(old) <= set(asked)
