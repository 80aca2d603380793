"""`sites add` and `sites remove`: websites that the national directory gives, into the site list and out of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

import typer

from console import options as given
from console.screen import print_json
from console.words import counted
from records.errors import InputError
from records.paths import home_folder

SHOWN = 10
app = typer.Typer(
    help="The site list: websites of the national directory added, or taken out again.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
FromDirectory = Annotated[
    bool, typer.Option("--from-directory", help="Those that rows of the national directory in the store give.")
]
States = Annotated[
    list[str] | None, typer.Option("--state", "-s", help="Only facilities in this state, two letters. Repeatable.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be added, and change nothing.")]


@app.command("add", epilog="Example: sites add --from-directory --state CA")
def add(
    from_directory: FromDirectory = False, state: States = None, sites: given.Sites = given.DEFAULT_SITES,
    dry_run: DryRun = False, as_json: given.Json = False, home: given.Home = None,
) -> None:  # fmt: skip
    """Add each website that the directory gives to the site list, once, with its facilities; the next crawl goes there."""
    from console.store import stored
    from crawler.findtreatment.packing import unpack
    from crawler.findtreatment.site_list import add_to_list, propose
    from crawler.sites import read_sites
    from records.directory.rows import states_listed, stored_rows
    from records.suppression import suppressed

    _require(from_directory)
    wanted = {one.strip().upper() for part in state or () for one in part.split(",")}
    if wrong := sorted(one for one in wanted if len(one) != 2 or not one.isalpha()):
        raise InputError(f"--state takes two letters like CA; got {', '.join(wrong)}")
    listed = read_sites(sites)
    with stored(home_folder(home)) as connection:
        listed_in = states_listed(connection)
        _require_states(wanted, listed_in)
        rows = (row for row in stored_rows(connection) if row.gone_since is None and row.hosts)
        facilities = (unpack(row.facility) for row in rows if not wanted or row.state.upper() in wanted)
        found = propose(facilities, listed, suppressed(connection).covers_host)
    if found.sites and not dry_run:
        add_to_list(sites, found.sites)
    left = {
        "in the list already": found.known, "lead generation, never added": found.lead_generation,
        "left out on request": found.suppressed, "shared by many, no site of its own": found.shared,
    }  # fmt: skip
    if as_json:
        print_json(
            {
                "added": 0 if dry_run else len(found.sites), "facilities": found.facilities,
                "sites": [{"name": one.name, "url": one.url, "note": one.note} for one in found.sites],
                "left": {why: sorted(hosts) for why, hosts in left.items()},
            }
        )  # fmt: skip
        return
    few = "is" if len(found.sites) == 1 else "are"
    typer.echo(
        f"{counted(found.facilities, 'facility', 'facilities')} with a website: {counted(len(found.sites), 'site')} {'would be' if dry_run else few} added to {sites}."
    )
    if not found.facilities:
        typer.echo(
            "Yearly lists give no websites; listings of the locator and answers of the API (findtreatment fetch) do."
        )
    for one in found.sites[:SHOWN]:
        typer.echo(f"  {one.url}  {one.name}")
    if (more := len(found.sites) - SHOWN) > 0:
        typer.echo(f"  and {more:,} more")
    for why, hosts in left.items():
        if hosts:
            typer.echo(f"{len(hosts):,} {why}: {', '.join(sorted(hosts)[:SHOWN])}{' …' if len(hosts) > SHOWN else ''}")


@app.command("remove", epilog="Example: sites remove --from-directory")
def remove(
    from_directory: FromDirectory = False, sites: given.Sites = given.DEFAULT_SITES, as_json: given.Json = False
) -> None:
    """Take the sites that were added from the directory out of the site list again; rows that somebody else wrote stay."""
    from crawler.findtreatment.site_list import take_from_list

    _require(from_directory)
    gone = take_from_list(sites)
    if as_json:
        print_json({"removed": gone})
    else:
        typer.echo(
            f"{counted(gone, 'site')} of the directory {'is' if gone == 1 else 'are'} taken out of {sites}. The next run keeps what was crawled of them as history."
        )


def _require_states(wanted: Collection[str], known: Collection[str]) -> None:
    """Raise InputError where the store has nothing of the directory, or nothing in one of the states that are asked for."""
    if not known:
        raise InputError(
            "nothing of the national directory is stored. Take it in first: search_cli.py findtreatment import"
        )
    if unknown := sorted(set(wanted) - set(known)):
        raise InputError(
            f"no facility that the stored directory lists is in {', '.join(unknown)}. It has facilities in {', '.join(sorted(known))}"
        )


def _require(from_directory: bool) -> None:
    if not from_directory:
        raise InputError("say which sites: --from-directory. Others are lines of the site list, see CONTRIBUTING.md")
