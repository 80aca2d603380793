"""What changed on a site is told with its cause; a page that fails or is read differently is no change of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from records.database import reading
from records.models import PageExtraction
from records.programs import values_of
from records.read_pages import earlier_to_read, load_earlier, save_earlier
from tests.records.store import DAY, Store, insurer, price, program, says, session, told


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.made(tmp_path)
    yield made
    made.engine.dispose()


def the_program(store: Store) -> Any:
    (found,) = store.programs()
    return found


def test_a_site_that_is_read_for_the_first_time(store: Store) -> None:
    store.put("iop", "first", says(insurers=[insurer("aetna")]), day=0)
    assert told(store.update(day=0).changes) == [("program_new", "site_new")]
    assert told(store.update(day=1).changes) == []


def test_a_changed_page_gives_both_quotes_with_page_and_date(store: Store) -> None:
    store.put("iop", "first", says(insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    store.put("iop", "second", says(insurers=[insurer("aetna", "in_network")]), day=5)
    (change,) = store.update(day=5).changes
    assert (change.kind, change.cause, change.field) == ("insurer_status_changed", "site_changed", "insurers")
    assert change.before is not None
    assert change.now is not None
    said = [value["evidence"][0] for value in (change.before, change.now)]
    assert [item["quote"] for item in said] == ["aetna is accepted", "aetna is in_network"]
    assert [item["url"] for item in said] == ["http://quarry.example/iop"] * 2
    assert [item["fetched_at"][:10] for item in said] == ["2026-03-01", "2026-03-06"]
    assert store.history(the_program(store).id)[-1] == change


@pytest.mark.parametrize("body", ["first", "second"], ids=["same body", "another body in the same night"])
def test_what_a_newer_extractor_reads_is_no_change_of_the_site(store: Store, body: str) -> None:
    page = store.put("iop", "first", says(insurers=[insurer("aetna")], modalities=("cbt",)), day=0)
    store.update(day=0)
    store.extractor = "v2"
    newly = says(insurers=[insurer("aetna", "in_network")], modalities=("cbt", "emdr"))
    store.put("iop", body, newly, day=5)
    read_earlier(store, {page: newly})
    changes = store.update(day=5).changes
    assert sorted(told(changes)) == [
        ("insurer_status_changed", "read_differently"),
        ("value_added", "read_differently"),
    ]


def test_in_one_night_the_site_changed_one_thing_and_another_was_read_differently(store: Store) -> None:
    page = store.put("iop", "first", says(modalities=("cbt",)), day=0)
    store.update(day=0)
    store.extractor = "v2"
    store.put("iop", "second", says(modalities=("cbt", "emdr", "dbt")), day=5)
    read_earlier(store, {page: says(modalities=("cbt", "emdr"))})
    changes = store.update(day=5).changes
    assert [(change.cause, (change.now or {})["code"]) for change in changes] == [
        ("read_differently", "emdr"),
        ("site_changed", "dbt"),
    ]


def test_a_page_whose_bytes_change_every_night_changes_nothing_by_that(store: Store) -> None:
    for day in range(3):
        store.put("iop", f"token {day}", says(insurers=[insurer("aetna")]), day=day)
        assert told(store.update(day=day).changes) == ([("program_new", "site_new")] if day == 0 else [])


def read_earlier(store: Store, readings: dict[int, PageExtraction | None]) -> None:
    """What the extraction stage does after it read the new texts."""
    with store.engine.begin() as connection:
        for page_id in earlier_to_read(connection, store.extractor):
            assert load_earlier(connection, page_id).body == b"first"
            found = readings[page_id]
            save_earlier(connection, page_id, found.model_dump_json() if found else None, extractor=store.extractor)
        assert earlier_to_read(connection, store.extractor) == []


@pytest.mark.parametrize(
    "outcome", ["timeout", "unreachable", "server_error", "blocked", "robots_denied", "login_page", "empty"]
)
def test_a_page_that_failed_to_load_takes_no_value_away(store: Store, outcome: str) -> None:
    store.put("iop", "iop", says(), day=0)
    store.put("insurance", "insurance", says(None, insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    store.page("iop", "iop", day=4)
    store.failed("insurance", outcome)
    assert store.update(day=4).changes == []
    (value,) = the_program(store).insurers
    assert (value.id, value.last_confirmed) == ("aetna", DAY)
    assert the_program(store).last_confirmed == DAY + timedelta(days=4)


@pytest.mark.parametrize("body", ["first", "second"], ids=["same body", "another body"])
def test_a_page_that_can_no_longer_be_read_takes_no_value_away(store: Store, body: str) -> None:
    store.put("iop", "iop", says(), day=0)
    page = store.put("insurance", "first", says(None, insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    store.extractor = "v2"
    store.put("iop", "iop", says(), day=4)
    store.page("insurance", body, day=4)
    store.read(page, None, "RecursionError: too deep")
    read_earlier(store, {page: None})
    for day in (4, 5):
        update = store.update(day=day)
        assert (update.changes, update.incident) == ([], None)
    assert [value.id for value in the_program(store).insurers] == ["aetna"]
    store.put("insurance", "third", says(None), day=6)
    read_earlier(store, {})
    assert told(store.update(day=6).changes) == [("insurer_dropped", "site_changed")]


def test_a_page_fetched_and_not_read_yet_takes_no_value_away(store: Store) -> None:
    store.put("iop", "iop", says(), day=0)
    store.put("insurance", "first", says(None, insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    page = store.page("insurance", "second", day=4)
    update = store.update(day=4)
    assert (update.changes, update.incident) == ([], None)
    assert [value.id for value in the_program(store).insurers] == ["aetna"]
    store.read(page, says(None, insurers=[insurer("cigna")]))
    assert told(store.update(day=5).changes) == [
        ("insurer_dropped", "site_changed"),
        ("insurer_added", "site_changed"),
    ]


def test_a_run_that_was_killed_before_it_reconciled_forgets_nothing(store: Store) -> None:
    store.put("iop", "first", says(modalities=("cbt",)), day=0)
    store.update(day=0)
    store.put("iop", "second", says(modalities=("emdr",)), day=1)
    store.put("iop", "third", says(modalities=("emdr", "dbt")), day=2)
    read_earlier(store, {})  # nothing: the same version read the earlier body
    changes = store.update(day=2).changes
    assert [(change.before or change.now or {})["code"] for change in changes] == ["cbt", "emdr", "dbt"]
    assert {change.cause for change in changes} == {"site_changed"}


def test_a_page_that_is_gone_and_one_that_was_not_read_before_say_so(store: Store) -> None:
    store.put("iop", "iop", says(), day=0)
    store.put("insurance", "insurance", says(None, insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    store.failed("insurance", "gone")
    store.put("fees", "fees", says(None, prices=[price(400)]), day=3)
    dropped, added = store.update(day=3).changes
    assert (dropped.kind, dropped.cause) == ("insurer_dropped", "page_gone")
    assert dropped.page is not None
    assert (dropped.page.url, dropped.page.outcome) == ("http://quarry.example/insurance", "gone")
    assert (added.kind, added.cause, added.page) == ("price_added", "page_new", None)


def test_a_value_that_went_names_the_text_that_no_longer_says_it(store: Store) -> None:
    store.put("iop", "first", says(modalities=("cbt",)), day=0)
    store.update(day=0)
    store.put("iop", "second", says(), day=7)
    (change,) = store.update(day=7).changes
    assert change.page is not None
    assert (change.page.outcome, change.page.fetched_at) == ("ok", DAY + timedelta(days=7))


def test_a_value_that_goes_and_comes_back_on_one_day_is_two_changes(store: Store) -> None:
    store.put("iop", "first", says(modalities=("cbt",)), day=0)
    store.update(day=0)
    identifier = the_program(store).id
    store.put("iop", "second", says(), day=2.1)
    store.update(day=2.1)
    store.put("iop", "first", says(modalities=("cbt",)), day=2.6)
    store.update(day=2.6)
    assert [change.kind for change in store.history(identifier)] == ["program_new", "value_dropped", "value_added"]
    assert [change.kind for change in store.since(2)] == ["value_dropped", "value_added"]
    assert [change.kind for change in store.since(2.5)] == ["value_added"]
    assert the_program(store).modalities[0].first_seen == DAY


def test_a_program_that_goes_and_comes_back_with_something_else(store: Store) -> None:
    both = says(more=(program("php", modalities=("cbt", "emdr")),))
    store.put("iop", "both", both, day=0)
    store.update(day=0)
    store.put("iop", "one", says(), day=2)
    (gone,) = store.update(day=2).changes
    assert (gone.kind, gone.cause, gone.level_of_care) == ("program_gone", "site_changed", "php")
    assert (gone.before or {})["evidence"][0]["quote"] == "We offer php"
    store.put("iop", "again", says(more=(program("php", modalities=("cbt",)),)), day=4)
    assert told(store.update(day=4).changes) == [
        ("program_back", "site_changed"),
        ("value_dropped", "site_changed"),
    ]


def test_a_clock_that_jumps_back_loses_and_reverses_nothing(store: Store) -> None:
    store.put("iop", "first", says(modalities=("cbt", "emdr")), day=10)
    store.update(day=10)
    identifier = the_program(store).id
    store.put("iop", "second", says(modalities=("cbt",)), day=3)
    store.update(day=3)
    assert the_program(store).first_seen == DAY + timedelta(days=10)
    assert the_program(store).modalities[0].first_seen == DAY + timedelta(days=10)
    with reading(store.engine) as connection:
        dates = [(row["first_seen"], row["gone_since"]) for row in values_of(connection, identifier)]
    assert dates == [(DAY + timedelta(days=10), None), (DAY + timedelta(days=10), DAY + timedelta(days=10))]
    assert [change.kind for change in store.history(identifier)] == ["program_new", "value_dropped"]
    assert [change.kind for change in store.since(9)] == ["program_new", "value_dropped"]


def test_a_clock_that_once_ran_ahead_does_not_hide_or_repeat_what_follows(store: Store) -> None:
    store.put("iop", "first", says(modalities=("cbt",)), day=0)
    store.update(day=3650)
    store.put("iop", "second", says(), day=5)
    store.update(day=5)
    assert [change.kind for change in store.since(4, at=6)] == ["value_dropped"]
    assert store.since(5.5, at=6) == []


def test_sessions_of_one_track_that_move_are_paired_day_by_day(store: Store) -> None:
    evening = (session("mon wed", "18:00", "21:00"), session("sat", "09:00", "12:00"))
    store.put("iop", "first", says(sessions=evening), day=0)
    store.update(day=0)
    moved = (session("sat", "10:00", "13:00"), session("mon wed", "17:30", "20:30"), session("sun", "08:00", "09:00"))
    store.put("iop", "second", says(sessions=moved), day=1)
    changes = [change for change in store.update(day=1).changes if change.field == "sessions"]
    assert [(change.kind, (change.before or {}).get("start"), (change.now or {})["start"]) for change in changes] == [
        ("session_moved", "18:00", "17:30"),
        ("session_moved", "09:00", "10:00"),
        ("session_added", None, "08:00"),
    ]


MANY = tuple(f"insurer{number}" for number in range(6))
TROUBLES: list[Any] = [
    pytest.param({"iop": says()}, "state 1 program and 3 before", id="two programs of three"),
    pytest.param({"iop": says(more=(program("php"), program("detox")))}, "state 0 insurers and 6 before", id="all insurers"),
    pytest.param({"iop": says(more=(program("php"), program("detox")), insurers=[insurer("insurer0")])}, "state 1 value of insurers and 6 before", id="one insurer of six"),
    pytest.param({"iop": says(None)}, "state no program any more, and 3 programs before", id="all programs"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "reason"), TROUBLES)
def test_a_site_that_states_far_less_keeps_its_last_good_programs(
    store: Store, now: dict[str, PageExtraction], reason: str
) -> None:
    whole = says(more=(program("php"), program("detox")), insurers=[insurer(name) for name in MANY])
    store.put("iop", "first", whole, day=0)
    store.update(day=0)
    good = [one.model_dump(exclude={"stale"}) for one in store.programs()]
    for path, extraction in now.items():
        store.put(path, "second", extraction, day=1)
    for day in (1, 2):
        update = store.update(day=day)
        assert reason in str(update.incident)
        assert (update.changes, bool(update.counts)) == ([], False)
        assert [one.model_dump(exclude={"stale"}) for one in store.programs()] == good
        assert all(reason in str(one.stale) for one in store.programs())
    assert store.update(day=3, accept=True).changes
    assert store.update(day=4).incident is None
    assert not any(one.stale for one in store.programs())


EVENING = session("mon tue thu", "18:00", "21:00")
MORNING = session("mon tue thu", "09:00", "12:00")
SMALL: list[Any] = [
    pytest.param({"of_iop": None}, "say nothing any more of the sessions and modalities of its iop", id="a page of a program that says nothing"),
    pytest.param({"of_iop": {"conditions": ("alcohol",)}}, "say nothing any more of the sessions and modalities of its iop", id="and another page tells what is treated"),
    pytest.param({"of_iop": {"modalities": ("cbt",)}}, None, id="a session dropped"),
    pytest.param({"of_iop": {"sessions": (EVENING,)}}, None, id="the modalities of one program dropped"),
    pytest.param({"of_iop": {"sessions": (MORNING,), "modalities": ("emdr",)}}, None, id="all of it something else"),
    pytest.param({"of_iop": None, "of_php": {}}, "sessions of 0 of the 2 programs and modalities of 0 of the 2 programs", id="both programs"),
    pytest.param({"of_iop": {"modalities": ("cbt",)}, "of_php": {"modalities": ("dbt",)}}, "state sessions of 0 of the 2 programs that had them", id="all sessions"),
    pytest.param({"insurers": ()}, "state insurers of 0 of the 2 programs", id="all of three insurers"),
    pytest.param({"insurers": ("aetna", "cigna")}, None, id="one insurer of three"),
    pytest.param({"insurers": ("aetna",)}, None, id="two insurers of three"),
    pytest.param({"prices": ()}, None, id="the one price"),
    pytest.param({"more": ("detox", "residential", "sober_living")}, None, id="programs that are new and state none of it"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "reason"), SMALL)
def test_what_a_small_site_states_no_more(store: Store, now: dict[str, Any], reason: str | None) -> None:
    stated: dict[str, Any] = {
        "of_iop": {"sessions": (EVENING,), "modalities": ("cbt", "emdr")},
        "of_php": {"sessions": (MORNING,), "modalities": ("dbt",)},
        "insurers": ("aetna", "cigna", "magellan"), "prices": (400,), "more": (),
    }  # fmt: skip
    for day, said in enumerate((stated, stated | now)):
        pages = {
            "iop": says(more=tuple(program(level) for level in said["more"]), **(said["of_iop"] or {})),
            "php": says("php", **said["of_php"]),
            "fees": says(
                None,
                insurers=[insurer(name) for name in said["insurers"]],
                prices=[price(one) for one in said["prices"]],
            ),
        }
        for path, page in pages.items():
            store.put(path, f"{path} {page.model_dump_json()}", page, day=day)
        update = store.update(day=day)
    assert (reason or "None") in str(update.incident)
    assert bool(update.changes) == (reason is None)


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (says(None), "name its php no more, and http://quarry.example/php, which did, says nothing at all"),
        (says(None, insurers=[insurer("aetna")]), None),  # a page of something else
        (says("detox"), None),
        (None, None),  # gone
    ],
    ids=["a notice", "another page", "another program", "gone"],
)
def test_a_program_whose_page_says_nothing_at_all_stays(
    store: Store, now: PageExtraction | None, reason: str | None
) -> None:
    store.put("iop", "iop", says(), day=0)
    store.put("php", "php", says("php"), day=0)
    store.update(day=0)
    if now is None:
        store.failed("php", "gone")
    else:
        store.put("php", "second", now, day=1)
    update = store.update(day=1)
    assert (reason or "None") in str(update.incident)
    assert ("php" in {one.level_of_care for one in store.programs()}) == (reason is not None)


@pytest.mark.parametrize(("field", "first"), [("insurers", [insurer("aetna")]), ("prices", [price(400)])])
def test_a_site_that_drops_the_only_value_of_a_field_is_believed(store: Store, field: str, first: list[Any]) -> None:
    store.put("iop", "first", says(**{field: first}), day=0)
    store.update(day=0)
    store.put("iop", "second", says(), day=1)
    assert [change.kind.rpartition("_")[2] for change in store.update(day=1).changes] == ["dropped"]


def test_more_than_half_of_the_pages_gone(store: Store) -> None:
    for number in range(5):
        store.put(f"p{number}", f"p{number}", says(modalities=("cbt",) if number else ()), day=0)
    store.update(day=0)
    for number in range(3):
        store.failed(f"p{number}", "gone")
    assert "has 2 pages left and had 5 before" in str(store.update(day=1).incident)
    store.failed("p0", "ok")
    assert store.update(day=2).incident is None
    assert the_program(store).stale is None


def test_a_site_that_comes_back_is_no_longer_stale_and_tells_what_changed_meanwhile(store: Store) -> None:
    store.put("iop", "first", says(insurers=[insurer("aetna")]), day=0)
    store.update(day=0)
    store.put("iop", "wall", says(None), day=1)
    assert store.update(day=1).incident
    store.put("iop", "third", says(insurers=[insurer("cigna")]), day=2)
    update = store.update(day=2)
    assert (update.incident, the_program(store).stale) == (None, None)
    assert told(update.changes) == [("insurer_dropped", "site_changed"), ("insurer_added", "site_changed")]


def test_a_newer_extractor_that_reads_no_program_from_the_same_pages(store: Store) -> None:
    store.put("iop", "first", says(), day=0)
    store.update(day=0)
    store.extractor = "v2"
    store.put("iop", "first", says(None), day=1)
    update = store.update(day=1)
    assert "from pages that are the same as before" in str(update.incident)
    assert len(store.programs()) == 1
    assert told(store.update(day=2, accept=True).changes) == [("program_gone", "read_differently")]


def test_changes_of_one_site_field_or_kind(store: Store) -> None:
    store.put("iop", "first", says(modalities=("cbt",)), day=0)
    store.update(day=0)
    store.put("iop", "second", says(insurers=[insurer("aetna")]), day=1)
    store.update(day=1)
    assert [change.field for change in store.since(0, fields=["insurers"])] == ["insurers"]
    assert [change.kind for change in store.since(0, kinds=["value_dropped"])] == ["value_dropped"]
    assert store.since(0, sites=["elsewhere.example"]) == []
