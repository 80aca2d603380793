"""Decisions in the store: the rule's are made anew, a person's stay, are undone, and leave with those who asked to be left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select

from records.database import open_database
from records.errors import InputError
from records.matching.clusters import match
from records.matching.place import Place, site_place
from records.matching.store import decisions, rule_on, rulings, rulings_stamp, save_matches, take_back
from records.removal import remove_suppressed
from records.schema import match_decisions, match_rulings
from records.suppression import add_request, read_request
from tests.records.test_matching_clusters import doubtful_pair
from tests.records.test_matching_rule import FRONT, mh, row

NOW = datetime(2026, 6, 1, tzinfo=UTC)
ELSEWHERE = {"name1": "Oakdale Clinic", "street1": "9 Oak Road", "city": "Oakdale", "zip_code": "90210"}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def places() -> list[Place]:
    """A pair that is in doubt, and one elsewhere that is the same."""
    return [*doubtful_pair(), row(**ELSEWHERE), mh(**ELSEWHERE)]


def run(connection: Connection, places: list[Place], *, days: int = 0) -> list[tuple[str, str, str | None]]:
    """Match and store as a night does; verdict, rule and ruling of what is stored then."""
    save_matches(connection, places, match(places, rulings(connection)), now=NOW + timedelta(days=days))
    return sorted((one.verdict, one.rule, one.ruling) for one in decisions(connection))


FIRST = [("doubtful", "a phone in common", None), ("same", "address and phone", None)]


def test_decisions_are_made_anew_and_not_heaped_up(engine: Engine, places: list[Place]) -> None:
    with engine.begin() as connection:
        assert run(connection, places) == FIRST
        assert run(connection, places, days=1) == FIRST
        assert run(connection, places[:2], days=2) == FIRST[:1]
        [one] = decisions(connection)
    assert one.decided_at == NOW + timedelta(days=2)
    assert {one.place_a["name1"], one.place_b["name1"]} == {"Harbor Quarry Recovery", "Bay Clinic"}
    assert one.agree == ("address", "phone shared")


@pytest.mark.parametrize(
    ("ruling", "after"),
    [("accepted", ("same", "accepted by a person", "accepted")), ("rejected", ("different", "rejected by a person", "rejected"))],
)  # fmt: skip
def test_what_a_person_decided_survives_every_later_matching(
    engine: Engine, places: list[Place], ruling: str, after: tuple[str, str, str]
) -> None:
    a, b = (place.key for place in places[:2])
    with engine.begin() as connection:
        run(connection, places)
        rule_on(connection, b[:9], a[:9], ruling, reason="called", now=NOW)  # type: ignore[arg-type]
        for days in (1, 2):
            assert after in run(connection, places, days=days)
        assert [one.reason for one in decisions(connection) if one.ruling] == ["called"]
        take_back(connection, a, b, now=NOW)
        assert run(connection, places, days=3) == FIRST
        assert connection.execute(select(match_rulings.c.ruling)).scalars().all() == [ruling]  # kept, as taken back


def test_the_last_decision_is_the_one_that_is_undone(engine: Engine, places: list[Place]) -> None:
    with engine.begin() as connection:
        run(connection, places)
        rule_on(connection, places[0].key, places[1].key, "accepted", now=NOW)
        rule_on(connection, places[2].key, places[3].key, "rejected", now=NOW)
        rule_on(connection, places[2].key, places[3].key, "accepted", now=NOW)  # thought better of
        assert sorted(rulings(connection).values()) == ["accepted", "accepted"]
        assert take_back(connection, None, None, now=NOW).a in (places[2].key, places[3].key)
        assert take_back(connection, None, None, now=NOW).a in (places[0].key, places[1].key)
        with pytest.raises(InputError, match="no decision of a person"):
            take_back(connection, None, None, now=NOW)


def test_whoever_matched_is_told_that_a_person_decided_since(engine: Engine, places: list[Place]) -> None:
    with engine.begin() as connection:
        run(connection, places)
        stamps = [rulings_stamp(connection)]
        for ruling in ("accepted", "accepted", "rejected"):
            rule_on(connection, places[0].key, places[1].key, ruling, now=NOW)  # type: ignore[arg-type]
            stamps.append(rulings_stamp(connection))
        take_back(connection, None, None, now=NOW)
        stamps.append(rulings_stamp(connection))
        run(connection, places, days=1)
        assert rulings_stamp(connection) == stamps[-1]
    assert len(set(stamps)) == len(stamps)


def test_a_decision_waits_for_a_place_that_is_gone(engine: Engine, places: list[Place]) -> None:
    with engine.begin() as connection:
        run(connection, places)
        rule_on(connection, places[0].key, places[1].key, "accepted", now=NOW)
        assert run(connection, places[1:], days=1) == [("same", "address and phone", None)]
        assert ("same", "accepted by a person", "accepted") in run(connection, places, days=2)


def test_keys_that_are_of_no_pair_or_of_several_are_an_error(engine: Engine, places: list[Place]) -> None:
    with engine.begin() as connection:
        run(connection, places)
        with pytest.raises(InputError, match="no decision is stored on row-xyz"):
            rule_on(connection, "row-xyz", places[0].key, "accepted", now=NOW)
        with pytest.raises(InputError, match="begin 2 pairs"):
            rule_on(connection, "row-", "row-", "accepted", now=NOW)
        assert not rulings(connection)


@pytest.mark.parametrize("request_of", ["Oakdale Clinic", "oakdale.example"])
def test_who_asked_to_be_left_out_leaves_the_decisions_too(
    engine: Engine, places: list[Place], request_of: str
) -> None:
    places = [*places[:2], row(**ELSEWHERE, websites=["https://oakdale.example"]), places[3]]
    kind, value = read_request(request_of)
    with engine.begin() as connection:
        run(connection, places)
        add_request(connection, kind, value, given=request_of, now=NOW)
    remove_suppressed(engine, now=NOW)
    with engine.begin() as connection:
        [one] = connection.execute(select(match_decisions)).all()
    assert one.rule == "a phone in common"


def test_a_matching_of_sites_alone_leaves_the_decisions_on_rows(engine: Engine, places: list[Place]) -> None:
    def site(host: str) -> Place:
        return site_place(host, "Elm House", street="3 Elm Rd", city="Elm Bay", zip_code="90025", phones=[(FRONT, "")])

    sites = [site("elm-house.example"), site("elm.example")]
    with engine.begin() as connection:
        run(connection, [*places, *sites])
        for those, left in ((sites, 3), ([], 2)):
            save_matches(connection, those, match(those), now=NOW, sites_alone=True)
            assert len(decisions(connection)) == left
