"""A night in which pages only were confirmed: the generation stays, and the index has the store's dates."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite

from index import generations
from index.dates import dates_file, write_dates
from index.engine import Index
from index.request import SearchRequest
from index.verify import verify_index
from records.errors import IndexUnusable, TooMuchLost
from records.health import Health, Problem, SiteCheck, save_check
from records.models import PageExtraction, Program
from records.programs import save_programs
from records.schema import sites
from refresh import index_stage
from tests.records.store import DAY, Store, insurer, says

PATHS = ("iop", "php", "insurance")


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generations, "sync", lambda path: None)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two programs, each with a page of its own, and a page of insurers that holds for both; indexed."""
    store = Store.made(tmp_path)
    store.put("iop", "iop", says("iop", modalities=("emdr", "dbt")), day=0)
    store.put("php", "php", says("php", modalities=("emdr",)), day=0)
    store.put("insurance", "insurance", says(None, insurers=[insurer("cigna"), insurer("aetna")]), day=0)
    store.update(day=0)
    assert index_stage(tmp_path).made == "built"
    yield store
    store.engine.dispose()


def confirm(store: Store, *paths: str, day: float) -> None:
    for path in paths:
        store.page(path, path, day=day, outcome="not_modified")
    store.update(day=day)


def indexed(home: Path) -> list[Program]:
    index = Index.open(home)
    try:
        return sorted(index.programs(), key=lambda one: one.id)
    finally:
        index.close()


def files(home: Path) -> dict[str, tuple[int, int]]:
    """What each file of the generation is on the disk."""
    found = [*(home / "index" / "gen-0001").rglob("*"), home / "index" / "CURRENT"]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in found}


@pytest.mark.parametrize(
    "confirmed", [paths for number in range(1, 4) for paths in itertools.combinations(PATHS, number)], ids=" ".join
)
def test_dates_are_those_of_the_store(store: Store, confirmed: tuple[str, ...]) -> None:
    before = files(store.home)
    for day in (3, 4):
        confirm(store, *confirmed, day=day)
        summary = index_stage(store.home)
        assert (summary.made, summary.generation, files(store.home)) == ("unchanged", "gen-0001", before)
        assert indexed(store.home) == sorted(store.programs(), key=lambda one: one.id)
        assert verify_index(store.home, sample=None).findings == []


def test_a_search_goes_by_the_new_dates(store: Store) -> None:
    confirm(store, "php", day=30)
    index_stage(store.home)
    index = Index.open(store.home)
    now = DAY + timedelta(days=31)
    recent = index.search(SearchRequest(confirmed_within_days=7), now=now)
    assert [hit.program.level_of_care for hit in recent.hits] == ["php"]
    fresh = index.search(SearchRequest(sort="freshness"), now=now)
    assert [hit.program.level_of_care for hit in fresh.hits] == ["php", "iop"]
    index.close()


def test_a_date_that_is_still_to_come_is_not_recent(store: Store) -> None:
    """A clock ran ahead when the pages of one program were confirmed."""
    confirm(store, "php", day=30)
    index_stage(store.home)
    index = Index.open(store.home)
    recent = index.search(SearchRequest(confirmed_within_days=7), now=DAY + timedelta(days=5))
    assert [hit.program.level_of_care for hit in recent.hits] == ["iop"]
    index.close()


def test_an_update_keeps_the_dates_of_what_it_leaves(store: Store) -> None:
    confirm(store, *PATHS, day=3)
    index_stage(store.home)
    store.put("php", "more", says("php", modalities=("emdr", "act")), day=5)
    store.update(day=5)
    assert index_stage(store.home).generation == "gen-0002"
    assert indexed(store.home) == sorted(store.programs(), key=lambda one: one.id)


def test_the_same_dates_are_not_written_again(store: Store) -> None:
    program, page = (store.programs()[0].id, 5.0), ("http://quarry.example/iop", 5.0)
    assert [write_dates(store.home, [program], [page]) for _ in range(2)] == [True, False]


def fail(store: Store, walls: range, *, failing: bool = True) -> None:
    """Sites with a program each that turn programs away, or do so no more."""
    for at in walls:
        host, since = f"wall{at}.example", datetime(2026, 3, 1, tzinfo=UTC)
        check = SiteCheck(
            host, Health(1), (Problem("blocked", "a wall"),) if failing else (), since if failing else None
        )
        row = {"host": host, "name": host, "start_url": f"http://{host}/", "added_at": 0.0}
        with store.engine.begin() as connection:
            connection.execute(sqlite.insert(sites).values(**row).on_conflict_do_nothing())
            save_check(connection, check, now=since)


def test_an_index_that_stays_tells_what_is_stale(store: Store) -> None:
    """Too many sites fail: the generation stays, and says so of the programs that it goes on to show."""
    why = "not confirmed since 2026-03-01: the site turns programs away"
    with store.engine.begin() as connection:
        save_programs(
            connection, store.programs()[0].site,
            [one.model_copy(update={"stale": why}) for one in store.programs()], now=datetime(2026, 3, 1, tzinfo=UTC),
        )  # fmt: skip
    fail(store, range(3))
    assert {one.stale for one in indexed(store.home)} == {None}
    with pytest.raises(TooMuchLost, match="index --keep-stale"):
        index_stage(store.home)
    assert [path.name for path in (store.home / "index").glob("gen-*") if path.is_dir()] == ["gen-0001"]
    assert {one.stale for one in indexed(store.home)} == {why}
    assert index_stage(store.home, keep_stale=True).made != "unchanged"
    assert {one.stale for one in indexed(store.home)} == {why}


def test_sites_kept_stale_by_a_person_stop_no_later_run_until_they_recovered(store: Store) -> None:
    fail(store, range(3))
    index_stage(store.home, keep_stale=True)
    index_stage(store.home)
    fail(store, range(3, 6))
    with pytest.raises(TooMuchLost, match="3 of 6 sites fail"):  # others than those that the person saw
        index_stage(store.home)
    fail(store, range(3, 6), failing=False)
    fail(store, range(2), failing=False)
    index_stage(store.home)
    fail(store, range(2))
    index_stage(store.home)  # two that fail anew are not many, the third is known
    fail(store, range(4))
    with pytest.raises(TooMuchLost, match="3 of 6 sites fail"):
        index_stage(store.home)


def test_an_index_that_grows_is_not_held_back_and_one_that_loses_is(store: Store) -> None:
    """The first nights of a long list: what comes states less than what is there, and takes nothing from it."""
    with store.engine.begin() as connection:
        for at in range(5):
            host = f"site{at}.example"
            connection.execute(sites.insert().values(host=host, name=host, start_url=f"http://{host}/", added_at=0.0))

    def state(programs: int, sessions: int) -> None:
        with store.engine.begin() as connection:
            for at in range(5):
                health = Health(programs, {"sessions": sessions, "phones": programs})
                save_check(connection, SiteCheck(f"site{at}.example", health), now=DAY)

    for programs, sessions in ((1, 1), (3, 1), (9, 2)):
        state(programs, sessions)
        index_stage(store.home)
    state(9, 1)
    for _ in range(2):  # held back once, it is again
        with pytest.raises(TooMuchLost, match=r"\(sessions 5 of 10\)"):
            index_stage(store.home)
    index_stage(store.home, accept=True)
    index_stage(store.home)


def test_what_a_person_accepts_is_the_loss_of_one_run(store: Store) -> None:
    fail(store, range(3))
    index_stage(store.home, accept=True)
    with pytest.raises(TooMuchLost):
        index_stage(store.home)


def test_other_dates_than_those_of_the_store_are_found(store: Store) -> None:
    confirm(store, "php", day=3)
    finding = verify_index(store.home).findings[0]
    assert finding.what.startswith("1 programs have other dates of confirmation in the store")
    index_stage(store.home)
    assert verify_index(store.home).findings == []


@pytest.mark.parametrize("damage", [b"", b"short", None], ids=["empty", "another mark", "a bit"])
def test_damaged_dates_are_named_and_written_again(store: Store, damage: bytes | None) -> None:
    file = dates_file(store.home / "index" / "gen-0001")
    content = bytearray(file.read_bytes())
    content[-9] ^= 1
    file.write_bytes(content if damage is None else damage)
    with pytest.raises(IndexUnusable, match=r"gen-0001.dates was altered. Build it again"):
        Index.open(store.home)
    assert "gen-0001.dates was altered" in verify_index(store.home).findings[0].what
    assert index_stage(store.home).made == "unchanged"
    assert verify_index(store.home).findings == []


def test_dates_go_with_their_generation(store: Store) -> None:
    folder = store.home / "index"
    (folder / "gen-0001.dates.4711").write_bytes(b"a run that was killed began this")
    for day in range(1, 4):
        store.put("php", f"php {day}", says("php", modalities=("emdr",)), day=day)
        store.update(day=day)
        index_stage(store.home)
    kept = sorted(path.name for path in folder.iterdir() if path.name.startswith("gen-"))
    assert kept == ["gen-0003", "gen-0003.dates", "gen-0004", "gen-0004.dates"]


def cigna_of(home: Path) -> dict[str, tuple[str | None, float]]:
    """By level of care, why a program is stale and on which day Cigna was last confirmed for it."""
    return {
        one.level_of_care: (one.stale, (value.last_confirmed - DAY) / timedelta(days=1))
        for one in indexed(home)
        for value in one.insurers
        if value.id == "cigna" and value.last_confirmed is not None
    }


ELSE = "its pages state something else since then, and the new index is held back"


@pytest.mark.parametrize(
    ("page", "now", "told"),
    [
        ("insurance", says(None, insurers=[insurer("cigna", "not_accepted"), insurer("aetna")]), (ELSE, ELSE)),
        ("insurance", says(None, insurers=[insurer("aetna")]), (ELSE, ELSE)),
        ("insurance", says(None, insurers=[insurer("cigna"), insurer("aetna")]), (None, None)),
        ("iop", says("iop", modalities=("emdr",)), (ELSE, None)),
        ("iop", says(None), ("no page states it any more since then, and the new index is held back", None)),
    ],
    ids=["denied", "dropped", "said in other words", "another value of one program", "a program that is gone"],
)  # fmt: skip
def test_an_index_that_stays_confirms_nothing_that_the_pages_say_otherwise(
    store: Store, page: str, now: PageExtraction, told: tuple[str | None, str | None]
) -> None:
    confirm(store, *PATHS, day=2)
    index_stage(store.home)
    fail(store, range(3))
    for day in (3, 9):  # the first night that is held back, and a later one
        for path in PATHS:
            if path != page:
                store.page(path, path, day=day, outcome="not_modified")
        store.put(page, f"{page} now", now, day=day)
        store.update(day=day, accept=True)
        with pytest.raises(TooMuchLost):
            index_stage(store.home)
        shown = cigna_of(store.home)
        assert (shown["iop"][0], shown["php"][0]) == told
        # What quotes a page that a changed program quotes keeps the date that it had, which may be too early.
        assert (shown["iop"][1], shown["php"][1]) == ((2, 2) if any(told) else (day, day))
        dates = {one.level_of_care: (one.last_confirmed - DAY) / timedelta(days=1) for one in indexed(store.home)}
        assert dates == {level: 2 if why else day for level, why in zip(("iop", "php"), told, strict=True)}
    index_stage(store.home, accept=True)
    assert {one.stale for one in indexed(store.home)} == {None}
    assert indexed(store.home) == sorted(store.programs(), key=lambda one: one.id)


def test_why_a_site_could_not_be_confirmed_and_what_it_says_otherwise_are_both_told(store: Store) -> None:
    why = "not confirmed since 2026-03-01: the site turns programs away"
    for one in store.programs():
        update = {"stale": why} | ({"modalities": []} if one.level_of_care == "php" else {})
        with store.engine.begin() as connection:
            save_programs(connection, f"{one.level_of_care}.example", [one.model_copy(update=update)], now=DAY)
    fail(store, range(3))
    with pytest.raises(TooMuchLost):
        index_stage(store.home)
    assert {one.level_of_care: one.stale for one in indexed(store.home)} == {"iop": why, "php": f"{why}; {ELSE}"}
