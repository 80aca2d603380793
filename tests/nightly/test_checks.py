"""A site is believed while it loses little; what loses much keeps its last good programs, with the reason."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from nightly.checks import Brought, accepted, judge, require_enough
from records.database import open_database, reading
from records.errors import TooMuchLost
from records.health import Health, Limits, Problem, SiteCheck, load_checks, save_check
from records.models import Code, Evidence, Program
from records.schema import sites

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)
HOST = "larkmoor.example"


def program(name: str, *stated: str) -> Program:
    """A program that states these fields (of those that hold codes)."""
    codes = [Code(code="x", evidence=[Evidence(quote="x")], first_seen=NOW, last_confirmed=NOW)]
    return Program(
        id=name, provider_id="v", provider="Larkmoor", site=HOST, level_of_care="iop", first_seen=NOW,
        last_confirmed=NOW, **dict.fromkeys(stated, codes),
    )  # type: ignore[arg-type]  # fmt: skip


FOUR = [program(name, "modalities", "payment") for name in "abcd"]
GOOD = SiteCheck(HOST, Health(pages=10, programs=4, stated={"modalities": 4, "payment": 4}), NOW - DAY)
BARE = [program(name, "payment") for name in "abcd"]
CASES: list[tuple[str, dict[str, Any], list[str], bool]] = [
    ("the same again", {"found": FOUR, "pages": 10}, [], False),
    ("one program and four pages fewer", {"found": FOUR[:3], "pages": 6}, [], False),
    ("no program any more", {"found": [], "pages": 10}, ["no_programs"], True),
    ("most pages gone", {"found": FOUR, "pages": 4}, ["pages_lost"], True),
    ("just half of the pages", {"found": FOUR, "pages": 5}, [], False),
    ("a field that all stated, stated by none", {"found": BARE, "pages": 10}, ["field_lost"], True),
    ("a field stated by half", {"found": [*FOUR[:2], *BARE[2:]], "pages": 10}, [], False),
    ("a field stated by one in four", {"found": [*FOUR[:1], *BARE[1:]], "pages": 10}, ["field_lost"], True),
    ("a page that cannot be read", {"found": FOUR, "pages": 9, "unreadable": ["http://larkmoor.example/iop: too deep"]}, ["extraction_errors"], True),
    ("blocked: the archive gives the same", {"found": FOUR, "pages": 10, "outcome": "blocked"}, ["blocked"], False),
    ("robots.txt forbids it now", {"found": FOUR, "pages": 10, "outcome": "robots_denied"}, ["robots_denied"], False),
    ("no answer, and no program", {"found": [], "pages": 10, "outcome": "timeout"}, ["timeout", "no_programs"], True),
    ("listed only", {"found": FOUR, "pages": 10, "outcome": "listed_only"}, [], False),
]  # fmt: skip


@pytest.mark.parametrize(("brought", "problems", "kept"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_believed(brought: dict[str, Any], problems: list[str], kept: bool) -> None:
    old = [one.model_copy(update={"track": "old"}) for one in FOUR]
    programs, check = judge(Brought(HOST, old, **brought), GOOD, now=NOW, limits=Limits())
    assert [one.check for one in check.problems] == problems
    assert all(one.track == "old" for one in programs) is kept
    assert all(bool(one.stale) is bool(problems) for one in programs)
    assert (check.failing_since is None) is (not problems)
    assert check.good == (GOOD.good if kept else Health(brought["pages"], len(brought["found"]), check.good.stated))
    assert check.good_at == (GOOD.good_at if problems else NOW)


def test_a_reason_names_the_day_on_which_it_began() -> None:
    failing = judge(Brought(HOST, FOUR, [], 10), GOOD, now=NOW, limits=Limits())[1]
    programs, check = judge(Brought(HOST, FOUR, [], 10), failing, now=NOW + 3 * DAY, limits=Limits())
    assert {one.stale for one in programs} == {
        "not confirmed since 2026-11-20: no program is read any more, before 4 programs"
    }
    assert check.failing_since == NOW
    programs, check = judge(Brought(HOST, FOUR, FOUR, 10), check, now=NOW + 4 * DAY, limits=Limits())
    assert ({one.stale for one in programs}, check.problems, check.failing_since) == ({None}, (), None)


def test_what_a_site_gave_when_it_was_good_is_not_lowered_night_by_night() -> None:
    check, programs = GOOD, FOUR
    for night, pages in enumerate((4, 3, 2, 1)):
        programs, check = judge(Brought(HOST, programs, FOUR, pages), check, now=NOW + night * DAY, limits=Limits())
        assert check.problems == (Problem("pages_lost", f"{pages} page{'s' * (pages > 1)} stand where 10 did"),)


def test_a_site_that_was_accepted_is_taken_as_it_is() -> None:
    failing = judge(Brought(HOST, FOUR, [], 1), GOOD, now=NOW, limits=Limits())[1]
    programs, check = judge(Brought(HOST, FOUR, [], 1), accepted(failing), now=NOW, limits=Limits())
    assert (programs, check.problems, check.good) == ([], (), Health(1, 0, {}))


def test_a_store_without_checks_is_compared_with_its_programs() -> None:
    programs, check = judge(Brought(HOST, FOUR, [], 3), None, now=NOW, limits=Limits())
    assert (len(programs), [one.check for one in check.problems]) == (4, ["no_programs"])


def test_a_site_that_never_gave_anything_fails_nothing() -> None:
    assert judge(Brought(HOST, [], [], 2), None, now=NOW, limits=Limits())[1].problems == ()


def checks(failing: int, of: int) -> list[SiteCheck]:
    bad = (Problem("no_programs", "no program is read any more, before 4 programs"),)
    return [
        SiteCheck(f"site{at}.example", Health(4, 4), NOW, bad if at < failing else (), NOW if at < failing else None)
        for at in range(of)
    ]


@pytest.mark.parametrize(
    ("failing", "of", "stops"), [(0, 10, False), (2, 4, False), (3, 14, True), (3, 15, False), (4, 15, True)]
)
def test_too_many_failing_sites_stop_the_index(failing: int, of: int, stops: bool) -> None:
    if not stops:
        require_enough(checks(failing, of), {})
        return
    with pytest.raises(TooMuchLost, match=rf"{failing} of {of} sites fail.*\n  site0\.example: no program") as raised:
        require_enough(checks(failing, of), {})
    assert raised.value.exit_code == 6
    assert "accept --all" in str(raised.value)


@pytest.mark.parametrize(
    ("sessions", "phones", "programs", "stops"), [(41, 90, 100, False), (39, 90, 100, True), (39, 90, 99, False)]
)
def test_a_field_that_far_fewer_programs_state_stops_the_index(
    sessions: int, phones: int, programs: int, stops: bool
) -> None:
    half = Health(9, programs - 50, {"sessions": sessions - 20, "phones": phones - 40})
    now = [SiteCheck(HOST, half, NOW), SiteCheck("b.example", Health(9, 50, {"sessions": 20, "phones": 40}), NOW)]
    before = {"sessions": 0.5, "phones": 1.0}
    if not stops:
        require_enough(now, before)
        return
    with pytest.raises(TooMuchLost, match="sessions 50% to 39%"):
        require_enough(now, before)
    require_enough(now, {})


def test_a_check_is_stored_and_replaced(tmp_path: Path) -> None:
    engine = open_database(tmp_path)
    failing = judge(Brought(HOST, FOUR, [], 10), GOOD, now=NOW, limits=Limits())[1]
    with engine.begin() as connection:
        connection.execute(sites.insert().values(host=HOST, name="Larkmoor", start_url=f"http://{HOST}/", added_at=0.0))
        save_check(connection, GOOD, now=NOW)
        save_check(connection, failing, now=NOW)
    with reading(engine) as connection:
        assert load_checks(connection) == {HOST: failing}
    engine.dispose()
