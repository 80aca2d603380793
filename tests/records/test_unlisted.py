"""A site that the list does not hold as a provider any more: its programs leave and are history, and come back with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from console.status import read_status
from index.engine import Index
from records.database import open_database, reading
from records.errors import TooMuchLost
from records.health import Health, SiteCheck, load_checks, save_check
from records.history import changes_of
from records.schema import programs, sites
from refresh import index_stage, reconcile_stage
from tests.archived import HOSTS, archived_home
from tests.records.store import DAY

GOES, STAYS = HOSTS


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return archived_home(tmp_path, *HOSTS)


def shown(home: Path) -> set[tuple[str, str]]:
    index = Index.open(home)
    found = {(one.site, one.id) for one in index.programs()}
    index.close()
    return found


def listed(home: Path, host: str, **values: Any) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        connection.execute(update(sites).where(sites.c.host == host).values(**values))
    engine.dispose()


@pytest.mark.parametrize("left", [{"active": 0}, {"kind": "lead_generation"}])
def test_its_programs_leave_with_their_cause_and_come_back_with_it(home: Path, left: dict[str, Any]) -> None:
    before = shown(home)
    gone = sorted(one for site, one in before if site == GOES)
    listed(home, GOES, **left)
    summary = reconcile_stage(home)
    assert (summary.changes.programs_gone, summary.causes) == (len(gone), {"site_unlisted": len(gone)})
    index_stage(home)
    assert {site for site, _ in shown(home)} == {STAYS}
    assert reconcile_stage(home).changes.programs_gone == 0
    engine = open_database(home)
    with reading(engine) as connection:
        last = [changes_of(connection, one)[-1] for one in gone]
        assert {(one.kind, one.cause) for one in last} == {("program_gone", "site_unlisted")}
        assert GOES not in load_checks(connection)
    listed(home, GOES, active=1, kind="provider")
    reconcile_stage(home)
    index_stage(home)
    assert shown(home) == before
    with reading(engine) as connection:
        last = [changes_of(connection, one)[-1] for one in gone]
    assert {(one.kind, one.cause) for one in last} == {("program_back", "site_back")}
    engine.dispose()


@pytest.mark.parametrize("believed", [{"accept_all": True}, {"accept": [GOES]}], ids=["all", "one"])
def test_a_list_that_was_cut_short_takes_nothing_away_until_a_person_says_so(
    home: Path, believed: dict[str, Any]
) -> None:
    before = shown(home)
    engine = open_database(home)
    with engine.begin() as connection:  # two more sites with a program each, all but one off the list
        row = connection.execute(programs.select().where(programs.c.site == GOES)).first()
        assert row is not None
        for at in range(2):
            host = f"more{at}.example"
            connection.execute(sites.insert().values(host=host, name=host, start_url="", added_at=0.0, active=0))
            connection.execute(programs.insert().values(**(dict(row._mapping) | {"id": f"m{at}", "site": host})))
            save_check(connection, SiteCheck(host, Health(1)), now=DAY)
    listed(home, GOES, active=0)
    assert reconcile_stage(home).changes.programs_gone == 0
    with pytest.raises(TooMuchLost, match="was the list cut short"):
        index_stage(home)
    assert shown(home) == before
    told = read_status(home)["failing"]
    assert {one["check"] for one in told} == {"unlisted"}
    assert all(one["next_step"].endswith(f"index --accept {one['site']}") for one in told)
    index_stage(home, keep_stale=True)
    assert {one.site for one in Index.open(home).programs() if "site list does not hold" in str(one.stale)} >= {GOES}
    assert reconcile_stage(home, **believed).changes.programs_gone > 0
    engine.dispose()
