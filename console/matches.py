"""`matches find`, `list`, `review`, `accept`, `reject` and `undo`: which places are one, and the pairs that a person has to look at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from console import options as given
from console.archive import require_store
from console.screen import print_json, screen
from console.words import counted
from records.errors import InputError
from records.matching import SITE_KEY
from records.paths import home_folder

if TYPE_CHECKING:
    from rich.console import Console
    from sqlalchemy import Connection

    from records.matching.clusters import Ruling
    from records.matching.store import Ruled, Stored

SHOWN = (("name1", "name"), ("name2", "program"), ("street", "street"), ("place", "place"), ("phones", "phones"),
         ("hosts", "website"), ("source", "listed in"))  # fmt: skip
NO_DOUBT = "No pair is in doubt."
app = typer.Typer(
    help="Places that two sources know by two names: what was merged, and the pairs that are in doubt.",
    epilog="Examples: matches review; matches accept row-3f2a row-77ab; matches undo",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


class Which(StrEnum):
    """Which pairs are listed."""

    doubtful = "doubtful"
    same = "same"
    decided = "decided"


First = Annotated[str, typer.Argument(help="The key of one place, or its beginning, as `matches list` shows it.")]
Second = Annotated[str, typer.Argument(help="The key of the other place, or its beginning.")]
MaybeFirst = Annotated[str | None, typer.Argument(help="The key of one place; without it, the last decision.")]
MaybeSecond = Annotated[str | None, typer.Argument(help="The key of the other place, or its beginning.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, for those who come after you.")]
Show = Annotated[
    Which, typer.Option("--show", help="Pairs in doubt, pairs that were merged, or those that a person decided.")
]
Limit = Annotated[int, typer.Option("--limit", min=1, help="How many pairs at most.")]


@app.command("find", epilog="Example: matches find --json")
def find(as_json: given.Json = False, home: given.Home = None) -> None:
    """Match the places of the stored providers anew, by the rule and by what persons decided; keeps the decisions."""
    from records.matching.store import decisions
    from records.matching.stored import match_stored

    with _writing(home) as connection:
        found = match_stored(connection, now=datetime.now(UTC))
        on_rows = [one for one in decisions(connection) if not _of_sites(one.a, one.b)]
    same = sum(_wanted(one, Which.same) for one in on_rows)
    doubtful = sum(_wanted(one, Which.doubtful) for one in on_rows)
    if as_json:
        print_json(
            {
                "compared": found.compared, "merged": len(found.same), "doubtful": len(found.doubtful),
                "clusters": len(found.clusters), "directory": {"merged": same, "doubtful": doubtful},
            }
        )  # fmt: skip
        return
    typer.echo(
        f"Crawled sites, {counted(found.compared, 'pair')} compared: {_verdicts(len(found.same), len(found.doubtful))}."
    )
    if on_rows:
        typer.echo(f"With the national directory, as its last import or index matched it: {_verdicts(same, doubtful)}.")
    if found.doubtful or doubtful:
        typer.echo("Look at those in doubt: search_cli.py matches review")


@app.command("list", epilog="Example: matches list --show same --limit 5")
def list_(show: Show = Which.doubtful, limit: Limit = 20, as_json: given.Json = False, home: given.Home = None) -> None:
    """Show pairs of places side by side, with what agrees and what does not; those in doubt unless told."""
    none = {Which.doubtful: NO_DOUBT, Which.same: "Nothing was merged."}.get(show, "Nobody decided yet.")
    _print_all(_pairs(home, show), limit, none, as_json=as_json)


@app.command("review", epilog="Examples: matches review; matches review --limit 5; matches accept row-3f2a row-77ab")
def review(limit: Limit = 20, as_json: given.Json = False, home: given.Home = None) -> None:
    """Go through the pairs in doubt, surest first: both places side by side, and what to type once it is known whether they are one."""
    _print_all(_pairs(home, Which.doubtful), limit, NO_DOUBT, as_json=as_json, to_decide=True)


@app.command("accept", epilog='Example: matches accept row-3f2a row-77ab --reason "one door, called on 3 March"')
def accept(
    a: First, b: Second, reason: Reason = "", as_json: given.Json = False, home: given.Home = None
) -> None:  # fmt: skip
    """Say that two places are one: from the next matching on they are merged, whatever the rule says."""
    _rule(a, b, "accepted", reason, as_json, home)


@app.command("reject", epilog='Example: matches reject row-3f2a row-77ab --reason "two doors"')
def reject(
    a: First, b: Second, reason: Reason = "", as_json: given.Json = False, home: given.Home = None
) -> None:  # fmt: skip
    """Say that two places are not one: from the next matching on they stay apart, whatever the rule says."""
    _rule(a, b, "rejected", reason, as_json, home)


@app.command("undo", epilog="Examples: matches undo; matches undo row-3f2a row-77ab")
def undo(
    a: MaybeFirst = None, b: MaybeSecond = None, as_json: given.Json = False, home: given.Home = None
) -> None:  # fmt: skip
    """Take the last decision of a person back, or that on two places: from the next matching on the rule holds for them again."""
    from records.matching.store import take_back

    if (a is None) != (b is None):
        raise InputError("give both places, or none for the last decision")
    with _writing(home) as connection:
        taken = take_back(connection, a, b, now=datetime.now(UTC))
    _say(
        taken,
        f"{taken.a} and {taken.b}: {taken.ruling} is taken back. The rule holds again after {_next(taken.a, taken.b)}",
        as_json,
    )


def _verdicts(same: int, doubtful: int) -> str:
    """How many pairs are merged and how many wait.

    >>> _verdicts(1, 0), _verdicts(2970, 1)
    ('1 is one place, 0 are in doubt', '2,970 are one place, 1 is in doubt')
    """
    return (
        f"{same:,} {'is' if same == 1 else 'are'} one place, {doubtful:,} {'is' if doubtful == 1 else 'are'} in doubt"
    )


def _of_sites(a: str, b: str) -> bool:
    """Whether both places are of crawled sites, and none a row of a directory."""
    return a.startswith(SITE_KEY) and b.startswith(SITE_KEY)


def _next(a: str, b: str) -> str:
    """By which command a decision of a person on two places comes to hold."""
    return f"search_cli.py {'matches find' if _of_sites(a, b) else 'index'}"


def _pairs(home: Path | None, show: Which) -> list[Stored]:
    """The stored pairs of a kind, surest first."""
    from records.database import DATABASE_NAME, open_to_read, reading, store_errors
    from records.matching.store import decisions

    folder = home_folder(home)
    engine = open_to_read(folder)
    try:
        with store_errors(folder / DATABASE_NAME), reading(engine) as connection:
            return [one for one in decisions(connection) if _wanted(one, show)]
    finally:
        engine.dispose()


def _rule(a: str, b: str, ruling: Ruling, reason: str, as_json: bool, home: Path | None) -> None:
    from records.matching.store import rule_on

    with _writing(home) as connection:
        ruled = rule_on(connection, a, b, ruling, reason=reason, now=datetime.now(UTC))
    how = f"It holds after {_next(ruled.a, ruled.b)}; to take it back: search_cli.py matches undo"
    _say(ruled, f"{ruled.a} and {ruled.b}: {ruled.ruling}. {how}", as_json)


def _say(ruled: Ruled, sentence: str, as_json: bool) -> None:
    if as_json:
        print_json(asdict(ruled) | {"ruled_at": ruled.ruled_at.isoformat()})
    else:
        typer.echo(sentence)


@contextmanager
def _writing(home: Path | None) -> Iterator[Connection]:
    from records.database import DATABASE_NAME, open_database, store_errors

    folder = home_folder(home)
    require_store(folder)
    engine = open_database(folder)
    try:
        with store_errors(folder / DATABASE_NAME), engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _wanted(pair: Stored, show: Which) -> bool:
    if show is Which.decided:
        return pair.ruling is not None
    return pair.verdict == show.value and (show is Which.same or pair.ruling is None)


def _plain(pair: Stored) -> dict[str, Any]:
    return asdict(pair) | {"decided_at": pair.decided_at.isoformat()}


def _print_all(pairs: list[Stored], limit: int, none: str, *, as_json: bool, to_decide: bool = False) -> None:
    """The first pairs, or that there is none; with `to_decide` each with the commands by which a person decides."""
    if as_json:
        print_json([_plain(pair) for pair in pairs[:limit]])
        return
    if not pairs:
        typer.echo(none)
    for pair in pairs[:limit]:
        _print(screen(), pair, to_decide=to_decide)
    if len(pairs) > limit:
        typer.echo(f"{len(pairs) - limit:,} more: --limit {len(pairs)}")


def _print(console: Console, pair: Stored, *, to_decide: bool) -> None:
    """Both places side by side, then what agrees, what does not, and what was decided."""
    from rich.table import Table

    from records.matching.rule import RULES

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=True)
    table.add_column("")
    table.add_column(pair.a, overflow="fold")
    table.add_column(pair.b, overflow="fold")
    sides = [_said(place) for place in (pair.place_a, pair.place_b)]
    for field, label in SHOWN:
        if any(side[field] for side in sides):
            table.add_row(label, *(side[field] for side in sides))
    console.print(table)
    why = RULES.get(pair.rule, pair.rule)
    console.print(f"{pair.verdict} (score {pair.score:g}): {why}", soft_wrap=True)
    console.print(
        f"agree: {', '.join(pair.agree) or 'nothing'}; differ: {', '.join(pair.disagree) or 'nothing'}", soft_wrap=True
    )
    if pair.ruling:
        console.print(f"{pair.ruling} by a person{': ' + pair.reason if pair.reason else ''}", soft_wrap=True)
    if to_decide:
        console.print(f"one place: search_cli.py matches accept {pair.a} {pair.b}", style="dim", soft_wrap=True)
        console.print(f"two places: search_cli.py matches reject {pair.a} {pair.b}", style="dim", soft_wrap=True)
    console.print()


def _said(place: dict[str, Any]) -> dict[str, str]:
    """What is shown of a place, by field: text without what steers a terminal, phones as they are dialled."""
    from console.words import clean, dialled

    said = {name: clean(", ".join(value) if isinstance(value, list) else str(value)) for name, value in place.items()}
    phones = (number.partition(" ") for number in place["phones"])
    town = ", ".join(part for part in (said["city"], said["state"]) if part)
    listed = said["source"].replace("_", " ") + (f" {said['edition']}" if said["edition"] else "")
    return said | {
        "phones": ", ".join(dialled(number) + blank + extension for number, blank, extension in phones),
        "place": f"{town} {said['zip']}".strip(),
        "source": listed,
    }
