"""`findtreatment fetch`: the national directory from its API into the archive of answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from console import options as given
from console.screen import print_json, progress_screen
from console.words import counted
from records.errors import CrawlError, Incomplete, InputError
from records.paths import home_folder

if TYPE_CHECKING:
    from crawler.findtreatment.fetch import Fetched
    from crawler.findtreatment.queries import Query

States = Annotated[list[str] | None, typer.Option("--state", help="Facilities of this state, two letters; repeatable.")]
Near = Annotated[str | None, typer.Option("--near", help="Facilities around this ZIP, see --miles.")]
Miles = Annotated[float | None, typer.Option("--miles", help="How far from the ZIP at the most. [default: 25.0]")]
AllStates = Annotated[bool, typer.Option("--all-states", help="Every state in turn; territories have no number there.")]
FetchAnew = Annotated[bool, typer.Option("--anew", help="Ask again for what was fetched in the last 20 hours.")]
Api = Annotated[str, typer.Option("--api", help="Address of the API, where it is another.")]
DEFAULT_API = "https://findtreatment.gov/locator/exportsAsJson/v2"
DEFAULT_MILES = 25.0
MOST_NAMED = 3  # folders


def fetch(
    state: States = None,
    near: Near = None,
    miles: Miles = None,
    all_states: AllStates = False,
    anew: FetchAnew = False,
    delay: given.Delay = 2.0,
    proxy: given.Proxy = None,
    api: Api = DEFAULT_API,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Fetch facilities from the directory's API into the archive of answers, politely. What was cut off or did not come is asked for by the next run."""
    from console.stages import progress_bar
    from crawler.findtreatment.fetch import fetch as fetch_all
    from crawler.findtreatment.polite import Client
    from crawler.settings import CrawlSettings, contact_missing
    from records.stopping import stoppable

    if delay < 0:
        raise InputError("the delay must be 0 or more seconds")
    asked = _queries(state, near, miles, all_states=all_states)
    client = Client(api, CrawlSettings(delay=delay, proxy=proxy))
    if (unnamed := contact_missing(proxy)) and not client.is_local:
        typer.echo(f"Warning: {unnamed}", err=True)
    with stoppable(), progress_bar(progress_screen(as_json)) as update:
        found = fetch_all(home_folder(home), asked, client, anew=anew, progress=update)
    if as_json:
        print_json([asdict(one) for one in found.done])
    else:
        _show(found.done)
    left = [one.name for one in asked[len(found.done) :]]
    if found.failed is not None:
        others = f" Not asked: {', '.join(left)}." if left else ""
        raise CrawlError(f"{found.failed}{others}")
    if short := [f"{one.query}: {one.problem}" for one in found.done if not one.complete]:
        raise Incomplete(
            f"{'; '.join(short)}. What came is kept and can be imported; run the command again and it asks for the rest"
        )


def add_commands(app: typer.Typer) -> None:
    """Give the command to the app of the directory."""
    app.command(
        "fetch", epilog="Examples: findtreatment fetch --state OR; findtreatment fetch --near 97201 --miles 25"
    )(fetch)


def _queries(
    state: Sequence[str] | None, near: str | None, miles: float | None, *, all_states: bool
) -> list[Query]:  # fmt: skip
    """What is asked for, each once; InputError where that is not said clearly."""
    from crawler.findtreatment import queries

    if sum((bool(state), near is not None, all_states)) != 1:
        raise InputError("say what to fetch: --state CA, --near ZIP or --all-states, one of them")
    if near is not None:
        return [queries.near(near, DEFAULT_MILES if miles is None else miles)]
    if miles is not None:
        raise InputError("--miles goes with --near: a state is fetched whole")
    return list(dict.fromkeys(queries.of_state(code) for code in (queries.STATE_IDS if all_states else state or ())))


def _show(done: Sequence[Fetched]) -> None:
    """Each query in a line, what was odd on standard error, and what to do with what came."""
    for one in done:
        state = "" if one.complete else ", incomplete"
        before = "" if one.asked or not one.complete else ", fetched before (--anew asks again)"
        came = f"{counted(one.rows, 'facility', 'facilities')} on {counted(one.pages, 'page')}"
        typer.echo(f"{one.query}: {came}{state}{before}, in {one.folder}")
        for note in one.notes:
            typer.echo(f"Warning: {one.query}: {note}", err=True)
    if folders := [str(one.folder) for one in done if one.rows]:
        named = " ".join(folders[:MOST_NAMED]) + (" …" if len(folders) > MOST_NAMED else "")
        typer.echo(f"Take them into the store: search_cli.py findtreatment import {named}")
