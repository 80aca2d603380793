"""Decisions on pairs of places in the store: those of the rule, made anew by each matching, and those of persons, which stay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, delete, func, select, update

from records.errors import InputError
from records.matching import SITE_KEY
from records.schema import match_decisions, match_rulings
from records.suppression import Suppressed

if TYPE_CHECKING:
    from records.matching.clusters import Matches, Pair, Ruling
    from records.matching.place import Place
    from records.matching.rule import Verdict

ROWS_A_STATEMENT = 500
NEXT = "search_cli.py matches list shows the pairs that wait."


@dataclass(frozen=True)
class Stored:
    """A decision as it is stored, with what is shown of both places, and what a person decided, if anyone did."""

    a: str
    b: str
    verdict: Verdict
    rule: str
    agree: tuple[str, ...]
    disagree: tuple[str, ...]
    score: float
    place_a: dict[str, Any]
    place_b: dict[str, Any]
    decided_at: datetime
    ruling: Ruling | None = None
    reason: str = ""


@dataclass(frozen=True)
class Ruled:
    """What a person decided of a pair, and when."""

    a: str
    b: str
    ruling: Ruling
    reason: str
    ruled_at: datetime


def shown(place: Place) -> dict[str, Any]:
    """What a person needs to tell a place from another, as plain values."""
    return {
        "kind": place.kind,
        "source": place.source,
        "edition": place.edition,
        "name1": place.name1,
        "name2": place.name2,
        "street": ", ".join(line for line in (place.street1, place.street2) if line),
        "city": place.city,
        "state": place.state,
        "zip": place.zip5,
        "phones": [number + (f" x{extension}" if extension else "") for number, extension in place.phones],
        "hosts": sorted(place.hosts),
    }


def save_matches(
    connection: Connection, places: Iterable[Place], matches: Matches, *, now: datetime, sites_alone: bool = False
) -> int:
    """Make these the decisions of the rule, in the place of those before; how many there are. What persons decided stays.

    With `sites_alone` those before that are on a row of a directory stay too.
    """
    known = {place.key: place for place in places}
    old = delete(match_decisions)
    # Of two keys the smaller is `a`, and those of rows are the smaller ones.
    connection.execute(old.where(match_decisions.c.a.startswith(SITE_KEY)) if sites_alone else old)
    rows = [
        {
            "a": one.a, "b": one.b, "verdict": one.verdict, "rule": one.rule, "agree": json.dumps(one.agree),
            "disagree": json.dumps(one.disagree), "score": one.score, "place_a": json.dumps(shown(known[one.a])),
            "place_b": json.dumps(shown(known[one.b])), "decided_at": now.timestamp(),
        }
        for one in (*matches.same, *matches.doubtful, *matches.rejected)
    ]  # fmt: skip
    for at in range(0, len(rows), ROWS_A_STATEMENT):
        connection.execute(match_decisions.insert(), rows[at : at + ROWS_A_STATEMENT])
    return len(rows)


def rulings(connection: Connection) -> Mapping[Pair, Ruling]:
    """What persons decided and did not take back: for `clusters.match`."""
    return {pair: one.ruling for pair, one in _ruled(connection).items()}


def rulings_stamp(connection: Connection) -> str:
    """Another text after every decision that a person made or took back: whoever matched before has to match anew."""
    made, back = func.count(match_rulings.c.id), func.count(match_rulings.c.taken_back_at)
    row = connection.execute(select(made.label("made"), back.label("back"))).one()
    return f"{row.made}.{row.back}"


def decisions(connection: Connection, *, verdict: str | None = None) -> list[Stored]:
    """The decisions of the rule, surest first, with what persons decided of them since."""
    query = select(match_decisions).order_by(match_decisions.c.score.desc(), match_decisions.c.a, match_decisions.c.b)
    if verdict is not None:
        query = query.where(match_decisions.c.verdict == verdict)
    ruled = _ruled(connection)
    return [_stored(row, ruled.get((row.a, row.b))) for row in connection.execute(query)]


def rule_on(
    connection: Connection, first: str, second: str, ruling: Ruling, *, reason: str = "", now: datetime
) -> Ruled:
    """Keep what a person decided of two places, given by their keys or beginnings of them.

    InputError where no stored decision is of these two, or where the beginnings are of several.
    """
    a, b = _pair(connection, first, second)
    _take_back(connection, a, b, now)
    values = {"a": a, "b": b, "ruling": ruling, "reason": reason, "ruled_at": now.timestamp()}
    connection.execute(match_rulings.insert().values(values))
    return Ruled(a, b, ruling, reason, now)


def take_back(connection: Connection, first: str | None, second: str | None, *, now: datetime) -> Ruled:
    """Take back what a person decided of these two, or what was decided last; InputError where there is nothing to take back."""
    ruled = list(_ruled(connection).values())
    if first is not None and second is not None:
        ruled = [one for one in ruled if _begin((one.a, one.b), first, second)]
        if len(ruled) > 1:
            raise InputError(f"{first} and {second} begin more than one pair; give more of them")
    if not ruled:
        raise InputError(f"there is no decision of a person to take back. {NEXT}")
    last = ruled[-1]
    _take_back(connection, last.a, last.b, now)
    return last


def remove_covered(connection: Connection, left_out: Suppressed) -> int:
    """Take away the decisions on places of those who asked to be left out, by a host or the name; how many went."""
    gone = []
    for row in connection.execute(select(match_decisions)):
        if any(_covers(left_out, json.loads(text)) for text in (row.place_a, row.place_b)):
            gone.append((row.a, row.b))
    for a, b in gone:
        connection.execute(delete(match_decisions).where(match_decisions.c.a == a, match_decisions.c.b == b))
    return len(gone)


def _covers(left_out: Suppressed, place: dict[str, Any]) -> bool:
    return any(map(left_out.covers_host, place["hosts"])) or any(
        left_out.covers_name(place[name]) for name in ("name1", "name2") if place[name]
    )


def _ruled(connection: Connection) -> dict[Pair, Ruled]:
    query = select(match_rulings).where(match_rulings.c.taken_back_at.is_(None)).order_by(match_rulings.c.id)
    return {
        (row.a, row.b): Ruled(row.a, row.b, row.ruling, row.reason, datetime.fromtimestamp(row.ruled_at, UTC))
        for row in connection.execute(query)
    }


def _take_back(connection: Connection, a: str, b: str, now: datetime) -> None:
    of_pair = (match_rulings.c.a == a, match_rulings.c.b == b, match_rulings.c.taken_back_at.is_(None))
    connection.execute(update(match_rulings).where(*of_pair).values(taken_back_at=now.timestamp()))


def _pair(connection: Connection, first: str, second: str) -> Pair:
    """The keys, in order, of the one pair that is stored of places whose keys begin so."""
    query = select(match_decisions.c.a, match_decisions.c.b)
    known = {(row.a, row.b) for row in connection.execute(query)} | set(_ruled(connection))
    found = [pair for pair in known if _begin(pair, first, second)]
    if not found:
        raise InputError(f"no decision is stored on {first} and {second}. {NEXT}")
    if len(found) > 1:
        raise InputError(f"{first} and {second} begin {len(found)} pairs; give more of them")
    return found[0]


def _begin(pair: Pair, first: str, second: str) -> bool:
    a, b = pair
    return (a.startswith(first) and b.startswith(second)) or (a.startswith(second) and b.startswith(first))


def _stored(row: Row[Any], ruled: Ruled | None) -> Stored:
    return Stored(
        row.a, row.b, row.verdict, row.rule, tuple(json.loads(row.agree)), tuple(json.loads(row.disagree)), row.score,
        json.loads(row.place_a), json.loads(row.place_b), datetime.fromtimestamp(row.decided_at, UTC),
        ruled.ruling if ruled else None, ruled.reason if ruled else "",
    )  # fmt: skip
