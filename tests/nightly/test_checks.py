"""What a site fails is told with the day it began; what too many fail is not put into the index."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from nightly.checks import check_of, doubt_of, of_crawl, require_enough
from records.database import open_database, reading
from records.errors import TooMuchLost
from records.health import Health, Problem, SiteCheck, coverage, health_of, load_checks, note_index, save_check
from records.models import Code, Evidence, Program
from records.schema import sites

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)
HOST = "larkmoor.example"
FOUR = Health(4, {"modalities": 4})


def check(
    before: SiteCheck | None = None,
    *,
    outcome: str = "ok",
    lost: str = "",
    unreadable: tuple[str, ...] = (),
    day: int = 0,
) -> SiteCheck:
    return check_of(
        HOST,
        before=before,
        health=FOUR,
        unconfirmed=of_crawl(outcome),
        lost=lost or None,
        unreadable=unreadable,
        now=NOW + day * DAY,
    )


def test_each_thing_that_is_wrong_is_a_problem_of_its_own() -> None:
    found = check(
        outcome="gone",
        lost="no program any more",
        unreadable=("http://a.example/x: deep", "http://a.example/y: deep"),
    )
    assert found.problems == (
        Problem("gone", "was there before and answered 404 or 410 in run after run"),
        Problem("lost", "no program any more"),
        Problem("unreadable", "2 pages could not be read by the extractor: http://a.example/x: deep"),
    )
    assert found.failing_since == NOW


@pytest.mark.parametrize("outcome", ["moved_off_site", "server_error", "robots_denied", "missing"])
def test_what_a_site_states_no_more_while_it_cannot_be_read_is_no_loss_to_accept(outcome: str) -> None:
    assert [problem.check for problem in check(outcome=outcome, lost="no program any more").problems] == [outcome]


@pytest.mark.parametrize("outcome", ["ok", "not_modified", "listed_only"])
def test_a_site_that_was_confirmed_fails_nothing(outcome: str) -> None:
    assert check(outcome=outcome) == SiteCheck(HOST, FOUR)
    assert doubt_of(of_crawl(outcome), None, NOW) is None


def test_the_day_on_which_it_began_stays_until_the_site_recovers() -> None:
    first = check(outcome="timeout")
    second = check(first, outcome="blocked", day=3)
    assert (first.failing_since, second.failing_since) == (NOW, NOW)
    assert doubt_of(of_crawl("blocked"), first, NOW + 3 * DAY) == (
        "not confirmed since 2026-11-20: the site turns programs away (403, a captcha or another wall)"
    )
    recovered = check(second, day=4)
    assert recovered.failing_since is None
    assert check(recovered, outcome="timeout", day=9).failing_since == NOW + 9 * DAY


def test_programs_that_stand_as_they_were_keep_what_they_gave() -> None:
    kept = check_of(
        HOST, before=SiteCheck(HOST, FOUR), health=None, unconfirmed=None, lost=None, unreadable=(), now=NOW
    )
    assert kept == SiteCheck(HOST, FOUR)


def test_what_a_site_gives_is_counted() -> None:
    codes = [Code(code="x", evidence=[Evidence(quote="x")], first_seen=NOW, last_confirmed=NOW)]
    program = Program(
        id="a", provider_id="v", provider="Larkmoor", site=HOST, level_of_care="iop", first_seen=NOW, last_confirmed=NOW,
    )  # fmt: skip
    found = health_of([program, program.model_copy(update={"modalities": codes})])
    assert found == Health(2, {"modalities": 1})
    assert coverage([found, Health(2, {})])["modalities"] == 0.25


def checks(failing: int, of: int) -> list[SiteCheck]:
    bad = (Problem("no_programs", "no program is read any more, before 4 programs"),)
    return [
        SiteCheck(f"site{at}.example", Health(4), bad if at < failing else (), NOW if at < failing else None)
        for at in range(of)
    ]


@pytest.mark.parametrize(
    ("failing", "of", "stops"), [(0, 10, False), (2, 4, False), (3, 14, True), (3, 15, False), (4, 15, True)]
)
def test_too_many_failing_sites_stop_the_index(failing: int, of: int, stops: bool) -> None:
    if not stops:
        require_enough(checks(failing, of))
        return
    with pytest.raises(TooMuchLost, match=rf"{failing} of {of} sites fail.*\n  site0\.example: no program") as raised:
        require_enough(checks(failing, of))
    assert raised.value.exit_code == 7
    assert "index --accept-all" in str(raised.value)


@pytest.mark.parametrize(
    ("before", "now", "fallen"),
    [
        ([2] * 25, [2] * 20 + [0] * 5, ""),  # a fifth of them
        ([2] * 25, [2] * 19 + [0] * 6, "sessions 38 of 50"),
        ([1] * 6, [1] * 6, ""),
        ([1] * 6, [0] * 6, "sessions 0 of 6"),  # of few sites too, where all of them state it no more
        ([20, 20, 3, 3, 2, 2], [0, 0, 3, 3, 2, 2], ""),  # what two sites lost, their own checks tell
        ([20] * 6, [0, 0, 20, 20, 20, 20], ""),
        ([20] * 6, [0, 0, 19, 20, 20, 20], ""),
        ([20] * 6, [0, 0, 0, 0, 20, 20], "sessions 40 of 120"),
        (
            [9, 9] + [1] * 10,
            [9, 9] + [0] * 10,
            "sessions 18 of 28",
        ),  # large sites that lost nothing hide no loss of others
        ([2] * 6, [5, 5, 5, 0, 0, 0], "sessions 6 of 12"),  # nor does what some state anew
        ([2] * 6 + [None] * 12, [2] * 6 + [0] * 12, ""),  # sites that are new, and state it not
        ([None] * 6, [0] * 6, ""),
    ],
)
def test_a_field_that_far_fewer_programs_state_stops_the_index(
    before: list[int | None], now: list[int], fallen: str
) -> None:
    found = [
        SiteCheck(
            f"site{at}.example", Health(90, {"sessions": states, "phones": 90}),
            in_index=None if stated is None else {"sessions": stated, "phones": 1},
        )
        for at, (stated, states) in enumerate(zip(before, now, strict=True))
    ]  # fmt: skip
    if not fallen:
        require_enough(found)
        return
    with pytest.raises(TooMuchLost, match=rf"before \({fallen}\), so"):
        require_enough(found)


def test_a_check_is_stored_and_replaced(tmp_path: Path) -> None:
    engine = open_database(tmp_path)
    failing = check(outcome="timeout", lost="no program any more")
    with engine.begin() as connection:
        connection.execute(sites.insert().values(host=HOST, name="Larkmoor", start_url=f"http://{HOST}/", added_at=0.0))
        save_check(connection, check(), now=NOW)
        save_check(connection, failing, now=NOW)
    with reading(engine) as connection:
        assert load_checks(connection) == {HOST: failing}
    with engine.begin() as connection:
        note_index(connection)
        save_check(connection, check(), now=NOW)
    with reading(engine) as connection:
        assert load_checks(connection)[HOST].in_index == FOUR.stated, "a check that follows says nothing of the index"
    engine.dispose()
