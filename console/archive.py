"""`archive export` and `archive import`: pages out as WARC, pages in that were fetched elsewhere."""

from __future__ import annotations

import time
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from console import options as given
from console.screen import print_json, progress_screen
from records.errors import InputError
from records.paths import home_folder

if TYPE_CHECKING:
    from crawler.importing import Imported
    from crawler.warc_out import Exported

MOST_NAMED = 10
app = typer.Typer(
    help="Hand the archived pages on as a WARC file, or take in pages that were fetched elsewhere.",
    epilog="Examples: archive export pages.warc.gz; archive import pages.warc.gz saved-pages/",
    no_args_is_help=True,
    rich_markup_mode="rich",
)

Target = Annotated[Path, typer.Argument(help="File to write: NAME.warc.gz, or NAME.warc uncompressed.")]
Sources = Annotated[list[Path], typer.Argument(help="WARC files, or folders of saved pages.")]
History = Annotated[bool, typer.Option("--history", help="Every body that is kept, not the newest of each page alone.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")]
AllHosts = Annotated[bool, typer.Option("--all-hosts", help="Take pages of hosts that are in no list, too.")]
Url = Annotated[str, typer.Option("--url", help="Address that a folder of saved pages was saved from.")]


@app.command("export", epilog="Example: archive export pages.warc.gz --site castcenters.com")
def export(
    file: Target,
    site: given.Only = None,
    history: History = False,
    force: Force = False,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Write the archived pages as a WARC file, with dates, headers and digests; what asked to be left out is not in it."""
    from console.stages import progress_bar
    from crawler.warc_out import export_warc
    from records.database import DATABASE_NAME, open_to_read, store_errors

    folder = home_folder(home)
    require_store(folder)
    engine = open_to_read(folder)
    with store_errors(folder / DATABASE_NAME), progress_bar(progress_screen(as_json)) as update:
        now = datetime.now(UTC)
        done = export_warc(engine, file, hosts=site or [], history=history, force=force, now=now, progress=update)
    if as_json:
        print_json(asdict(done))
    else:
        typer.echo(exported(done))


@app.command("import", epilog="Example: archive import crawl.warc.gz mirror/ --sites data/sites.csv")
def import_(
    paths: Sources,
    sites: given.Sites = given.DEFAULT_SITES,
    all_hosts: AllHosts = False,
    url: Url = "",
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Take pages of WARC files and folders into the archive, as if they had been crawled when they were fetched. Then: index."""
    from console.stages import progress_bar
    from crawler.importing import import_archives
    from crawler.sites import read_sites
    from records.database import DATABASE_NAME, open_database, store_errors
    from records.run_lock import one_at_a_time
    from refresh import recorded

    folder = home_folder(home)
    listed = read_sites(sites)
    with one_at_a_time(folder):
        engine = open_database(folder)
        try:
            with store_errors(folder / DATABASE_NAME), recorded(engine, "import") as counters:
                with progress_bar(progress_screen(as_json)) as update:
                    done = import_archives(
                        engine, paths, listed=listed, all_hosts=all_hosts, url=url, now=time.time(), progress=update
                    )
                counters.update(pages=done.pages, older=done.older, confirmed=done.confirmed, known=done.known)
        finally:
            engine.dispose()
    if as_json:
        print_json(asdict(done))
    else:
        for line in imported(done):
            typer.echo(line)
    for where, what in done.damaged:
        typer.echo(f"Warning: {where}: {what}; passed over", err=True)
    if done.unusable:
        raise InputError("; ".join(done.unusable))


def require_store(home: Path) -> None:
    """Raise StoreError where there is no database yet."""
    from records.database import DATABASE_NAME
    from records.errors import StoreError

    if not (home / DATABASE_NAME).exists():
        raise StoreError(f"there are no data in {home} yet. Fetch some: search_cli.py refresh, or look at: make run")


def exported(done: Exported) -> str:
    """What an export did, in one line."""
    older = f" and {done.older} older bodies" if done.older else ""
    left_out = f" {done.left_out} pages that asked to be left out are not in it." if done.left_out else ""
    return f"{done.file}: {done.pages} pages{older} of {done.sites} sites, {done.bytes / 1e6:.1f} MB.{left_out}"


def imported(done: Imported) -> list[str]:
    """What an import did, for people, with what to do next."""
    lines = [
        f"{done.pages} pages of {len(done.sites)} sites are new or newer, {done.confirmed} confirmed, {done.older} older "
        f"ones kept as history, {done.ended} gone or moved, {done.known} were here already."
    ]
    if done.missing:
        lines.append(f"{done.missing} were not there the last time, and stand until another crawl misses them too.")
    if done.skipped:
        lines.append("Left out: " + ", ".join(f"{count} {reason}" for reason, count in done.skipped.items()) + ".")
    if done.unlisted:
        some = list(done.unlisted.items())[:MOST_NAMED]
        more = len(done.unlisted) - len(some)
        lines.append(
            "Not in the site list: "
            + ", ".join(f"{host} ({count})" for host, count in some)
            + (f" and {more} more hosts" if more else "")
            + ". List them (--sites), or take all with --all-hosts."
        )
    if done.damaged:
        lines.append(f"{len(done.damaged)} damaged records were passed over; they are named on standard error.")
    if done.pages or done.confirmed or done.ended:
        lines.append("Read them: search_cli.py index")
    return lines
