"""A facility of the directory that is a crawled site's one place: its values stand under those of the site's pages."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from crawler.findtreatment.bringing import bring, is_up_to_date
from crawler.findtreatment.importing import import_files
from records.directory.reference import sources_of
from records.directory.removal import remove_directory
from records.models import Location, PageExtraction, Phone, Program, Text
from records.removal import remove_suppressed
from records.suppression import add_request
from tests.crawler.directories import HARBOR, SUBSTANCE_SHEET, write_directory
from tests.records.store import DAY, HOST, Store, insurer, quoted, says, told

SITE_PLACE = {"street": "12 Harbor Street, Suite 3", "city": "Portland", "state": "OR", "zip": "97201"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.made(tmp_path / "home")


def page(*others: dict[str, str]) -> PageExtraction:
    """The site's page: an IOP that takes no Medicaid, at the place that the directory lists, and at others."""
    return says(
        "iop",
        provider=Text(value="Tern Harbor Recovery Day Program", evidence=quoted("Tern Harbor Recovery Day Program")),
        insurers=[insurer("medicaid", "not_accepted")],
        locations=[Location(**one, evidence=quoted("Visit us")) for one in (SITE_PLACE, *others)],
        phones=[Phone(number="+15035550142", evidence=quoted("503-555-0142"))],
    )


def take(store: Store, folder: Path, **changes: str) -> None:
    path = write_directory(folder / f"su_{changes.pop('year', '2022')}.xlsx", [HARBOR | changes], SUBSTANCE_SHEET)
    import_files(store.engine, [path], now=DAY + timedelta(days=1))


def by_level(store: Store) -> dict[tuple[str, str], Program]:
    return {(one.site.partition("/")[0], one.level_of_care): one for one in store.programs()}


def statuses(program: Program) -> list[tuple[str, str, str]]:
    return [(one.id, one.status, one.evidence[0].where) for one in program.insurers]


def test_both_stand_where_they_disagree_the_site_first(store: Store, tmp_path: Path) -> None:
    store.put("iop", "v1", page(), day=0)
    store.update(day=0)
    take(store, tmp_path)
    result = store.update(day=2)
    found = by_level(store)
    iop = found[HOST, "iop"]
    assert statuses(iop) == [("medicaid", "not_accepted", "text"), ("medicaid", "accepted", "directory")]
    assert sources_of(iop) == {"crawled", "directory"}
    assert iop.last_confirmed == DAY
    assert [one.code for one in iop.payment] == ["private_insurance"]
    assert len(iop.locations) == 1
    assert {cause for _, cause in told(result.changes)} == {"directory"}
    # The level that the site states is no program beside it; those that it does not state are programs of their own.
    assert set(found) == {(HOST, "iop"), ("findtreatment.gov", "php"), ("findtreatment.gov", "detox")}
    assert not store.update(day=3).changes


def test_what_the_site_refuses_stands_beside_a_level_that_only_the_directory_lists(
    store: Store, tmp_path: Path
) -> None:
    store.put("iop", "v1", page(), day=0)
    store.update(day=0)
    take(store, tmp_path)
    php = by_level(store)["findtreatment.gov", "php"]
    assert statuses(php) == [("medicaid", "accepted", "directory"), ("medicaid", "not_accepted", "text")]
    assert sources_of(php) == {"directory"}
    store.put("iop", "v2", page().model_copy(update={"insurers": []}), day=2)
    store.update(day=2)
    with store.engine.begin() as connection:
        assert not is_up_to_date(connection)
        bring(connection, (), now=DAY + timedelta(days=3))
    assert statuses(by_level(store)["findtreatment.gov", "php"]) == [("medicaid", "accepted", "directory")]


def test_what_one_of_two_houses_of_the_door_lists_is_no_yes_of_the_site(store: Store, tmp_path: Path) -> None:
    store.put("iop", "v1", page().model_copy(update={"insurers": []}), day=0)
    store.update(day=0)
    houses = [
        HARBOR | {"name2": "Mens House"},
        HARBOR | {"name2": "Womens House", "service_code_info": "SA * OIT * PI"},
    ]
    path = write_directory(tmp_path / "su_2022.xlsx", houses, SUBSTANCE_SHEET)
    import_files(store.engine, [path], now=DAY + timedelta(days=1))
    store.update(day=2)
    iop = by_level(store)[HOST, "iop"]
    assert (statuses(iop), [one.code for one in iop.payment]) == ([], ["private_insurance"])
    assert len(iop.also_listed_as) == 2


def test_a_newer_edition_and_a_removal_reach_the_site(store: Store, tmp_path: Path) -> None:
    store.put("iop", "v1", page(), day=0)
    store.update(day=0)
    take(store, tmp_path)
    store.update(day=2)
    take(store, tmp_path, year="2023", service_code_info="SA * OP OIT * MC")
    result = store.update(day=3)
    assert statuses(by_level(store)[HOST, "iop"])[1:] == [("medicare", "accepted", "directory")]
    assert {cause for _, cause in told(result.changes)} == {"directory"}
    with store.engine.begin() as connection:
        remove_directory(connection)
    store.update(day=4)
    iop = by_level(store)[HOST, "iop"]
    assert statuses(iop) == [("medicaid", "not_accepted", "text")]
    assert sources_of(iop) == {"crawled"}


def test_a_site_with_two_places_keeps_the_directory_apart(store: Store, tmp_path: Path) -> None:
    other = {"street": "9 Oak Street", "city": "Salem", "state": "OR", "zip": "97301"}
    store.put("iop", "v1", page(other), day=0)
    store.update(day=0)
    take(store, tmp_path)
    store.update(day=2)
    found = by_level(store)
    assert statuses(found[HOST, "iop"]) == [("medicaid", "not_accepted", "text")]
    both = [("medicaid", "accepted", "directory"), ("medicaid", "not_accepted", "text")]
    assert statuses(found["findtreatment.gov", "iop"]) == both
    assert sources_of(found["findtreatment.gov", "iop"]) == {"directory"}


def test_a_site_that_asked_to_be_left_out_takes_its_listed_place_with_it(store: Store, tmp_path: Path) -> None:
    store.put("iop", "v1", page(), day=0)
    store.update(day=0)
    take(store, tmp_path)
    store.update(day=2)
    with store.engine.begin() as connection:
        add_request(connection, "host", HOST, given=HOST, now=DAY)
    remove_suppressed(store.engine, now=DAY)
    assert not store.programs()
