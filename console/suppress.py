"""`suppress add`, `list` and `remove`: who asked to be left out."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from console import options as given
from console.screen import print_json
from records.errors import InputError
from records.paths import home_folder

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from records.suppression import RemovalRequest

NEAR = 75  # of 100: how like a known name must be to be offered
FEWEST_LETTERS = 3  # of a provider's name
NO_NAMES = frozenset({"http", "https", "ftp", "www"})
WHAT_TO_GIVE = (
    "Give a host (harbor.example), a page's URL (https://harbor.example/iop) or the whole name of a provider in quotes "
    '("Harbor Quarry Recovery").'
)
app = typer.Typer(
    help="Removal requests: organisations and pages that are to be left out, for good.",
    epilog="Examples: suppress add harbor-quarry.example; suppress list; suppress remove 3",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


class As(StrEnum):
    """What a request names."""

    host = "host"
    name = "name"
    page = "page"


What = Annotated[str, typer.Argument(help="A host (harbor.example), a provider's name in quotes, or a page's URL.")]
Which = Annotated[str, typer.Argument(help="The number of a request, or what it was made for.")]
Reason = Annotated[str, typer.Option("--reason", help="Who asked and when, for those who come after you.")]
Kind = Annotated[As | None, typer.Option("--as", help="What it is, where that is not what it looks like.")]


@app.command("add", epilog='Example: suppress add "Harbor Quarry Recovery" --reason "letter of 3 March"')
def add(
    what: What, reason: Reason = "", kind: Kind = None, as_json: given.Json = False, home: given.Home = None
) -> None:
    """Leave an organisation or a page out: at the next run its data leave store, index and exports, and do not come back."""
    from records.database import DATABASE_NAME, open_database, reading, store_errors
    from records.removal import affected, hosts_of_providers
    from records.suppression import Suppressed, add_request, host_key, list_requests, read_request

    found, value = read_request(what, kind.value if kind else None)
    require_one(found, value, what, meant=kind is not None)
    folder = home_folder(home)
    now = datetime.now(UTC)
    if not (folder / DATABASE_NAME).exists():
        print(
            f"Warning: there was no store in {folder}, so the request begins one. Where your data lie elsewhere, name them: --home FOLDER, or TREATMENT_HOME",
            file=sys.stderr,
        )
    engine = open_database(folder)
    with store_errors(folder / DATABASE_NAME):
        with reading(engine) as connection:
            left_out = Suppressed(**{f"{found}s": frozenset([value])})
            effect = affected(connection, left_out)
            hosts = sorted(hosts_of_providers(connection, left_out)) if found == "name" else []
            near = [] if effect.hosts else _near(connection, what)
            before = next((one for one in list_requests(connection) if (one.kind, one.value) == (found, value)), None)
        with engine.begin() as connection:
            number = add_request(connection, found, value, given=what, reason=reason, now=now)
            for host in hosts:
                add_request(connection, "host", host_key(host), given=what, now=now, because_of=number)
    engine.dispose()
    if as_json:
        effects = {"hosts": effect.hosts, "pages": effect.pages, "programs": effect.programs}
        print_json({"id": number, "kind": found, "value": value, "known": before is not None, **effects, "near": near})
        return
    if before is not None:
        typer.echo(f"Request {number}: the {found} {value} is left out already, since {before.added_at:%Y-%m-%d}.")
        if before.because_of is not None:
            typer.echo(f"It followed from request {before.because_of}; from now on it is a request of its own.")
        elif reason and reason != before.reason:
            typer.echo(
                f"The reason stays what was written then ({before.reason or 'none'}). To write another one, take it back and add it anew."
            )
    else:
        typer.echo(f"Request {number}: the {found} {value} is left out.")
    if effect.hosts:
        typer.echo(
            f"At the next run {effect.pages} pages and {effect.programs} programs of {', '.join(effect.hosts)} leave the store, "
            "the index and exports: search_cli.py index, or the nightly refresh. "
            f"Until then it can be taken back: search_cli.py suppress remove {number}"
        )
    else:
        offered = f" Did you mean {', '.join(near)}?" if near else ""
        typer.echo(f"Nothing of it is stored now; what may come will be left out.{offered}")


def require_one(kind: str, value: str, given: str, *, meant: bool) -> None:
    """Raise InputError where a request is of no one organisation or page: a bare scheme, a public suffix, a letter or two.

    `meant` names may be a single word that is a public suffix too ("Clinic").

    >>> require_one("name", "harbor quarry", "Harbor Quarry", meant=False)
    >>> require_one("host", "co.uk", "https://co.uk/", meant=False)
    Traceback (most recent call last):
    records.errors.InputError: 'https://co.uk/' names no organisation. Give a host (harbor.example), a page's URL (https://harbor.example/iop) or the whole name of a provider in quotes ("Harbor Quarry Recovery").
    """
    from crawler.urls import is_public_suffix

    if kind == "name":
        letters = sum(one.isalpha() for one in value)
        typed = given.strip().lower().strip("*.")
        wrong = (
            "://" in given or value in NO_NAMES or letters < FEWEST_LETTERS or (not meant and is_public_suffix(typed))
        )
    else:
        wrong = is_public_suffix(value.partition("/")[0].partition("?")[0])
    if wrong:
        raise InputError(f"{given!r} names no organisation. {WHAT_TO_GIVE}")


@app.command("list", epilog="Example: suppress list --json")
def list_(as_json: given.Json = False, home: given.Home = None) -> None:
    """Say who asked to be left out, when and why."""
    known = _requests(home)
    if as_json:
        print_json([_plain(request) for request in known])
        return
    if not known:
        typer.echo("Nobody asked to be left out.")
    for request in known:
        because = f", because of request {request.because_of}" if request.because_of else ""
        reason = f": {request.reason}" if request.reason else ""
        typer.echo(f"{request.id}  {request.kind}  {request.value}  since {request.added_at:%Y-%m-%d}{because}{reason}")


@app.command("remove", epilog="Example: suppress remove 3")
def remove(which: Which, as_json: given.Json = False, home: given.Home = None) -> None:
    """Take a request back. What a run has removed since comes back only by fetching or importing it again."""
    from records.database import DATABASE_NAME, open_database, store_errors
    from records.suppression import find_requests, remove_requests

    folder = home_folder(home)
    engine = open_database(folder)
    with store_errors(folder / DATABASE_NAME), engine.begin() as connection:
        found = find_requests(connection, which)
        remove_requests(connection, found)
    engine.dispose()
    if as_json:
        print_json([_plain(request) for request in found])
        return
    for request in found:
        typer.echo(
            f"Request {request.id} ({request.kind} {request.value}) is taken back; the next crawl may fetch it again."
        )


def _requests(home: Any) -> list[RemovalRequest]:
    from records.database import DATABASE_NAME, open_to_read, reading, store_errors
    from records.suppression import list_requests

    folder = home_folder(home)
    if not (folder / DATABASE_NAME).exists():
        return []
    engine = open_to_read(folder)
    try:
        with store_errors(folder / DATABASE_NAME), reading(engine) as connection:
            return list_requests(connection)
    finally:
        engine.dispose()


def _plain(request: RemovalRequest) -> dict[str, Any]:
    return {
        "id": request.id,
        "kind": request.kind,
        "value": request.value,
        "given": request.given,
        "reason": request.reason,
        "added_at": request.added_at.isoformat(),
        "because_of": request.because_of,
    }


def _near(connection: Connection, what: str) -> list[str]:
    """Names and hosts of known sites that are like what was typed."""
    from rapidfuzz import process
    from sqlalchemy import select

    from records.schema import sites

    known = [text for row in connection.execute(select(sites.c.host, sites.c.name)) for text in (row.host, row.name)]
    return [text for text, _, _ in process.extract(what, known, limit=3, score_cutoff=NEAR)]
