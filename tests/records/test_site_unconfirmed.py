"""What a site keeps that the crawl could not confirm."""

from __future__ import annotations

from pathlib import Path

from tests.records.store import Store, insurer, says, session

MOVED = "not confirmed since 2026-03-02: it moved"


def test_a_site_that_could_not_be_confirmed_loses_nothing_to_pages_that_went(tmp_path: Path) -> None:
    store = Store.made(tmp_path)
    evening = session("tue thu", "18:00", "21:00")
    store.put("iop", "first", says(sessions=(evening,)), day=0)
    store.put("more", "other", says(insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    store.failed("iop", "moved_off_site")
    made = store.update(day=1, doubt=MOVED)
    assert (made.changes, made.incident) == ([], None)
    (program,) = store.programs()
    assert (len(program.sessions), program.stale) == (1, MOVED)
    store.update(day=2)
    (program,) = store.programs()
    assert (program.sessions, program.stale) == ([], None), "the site is well, and the page is gone"
    store.engine.dispose()
