"""The commands as typer has them: search, show, compare, extract, crawl, index, refresh, status … The work is in the packages.

Heavy imports stand inside the commands, so that each starts in the time of what it needs.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from console import archive, directory, directory_fetch, directory_import, keeping, matches, site_list, suppress
from console import options as given
from console.screen import print_json, progress_screen, screen
from records.errors import IndexUnusable, InputError
from records.paths import home_folder

app = typer.Typer(
    name="treatment-search",
    help="Find addiction and mental-health treatment programs by what their own pages state.",
    epilog="Exit codes: 0 done, 1 an unexpected failure, 2 wrong input, 3 store, 4 index, 5 crawl, 6 another run, 7 too much lost, 8 not all came, 130 or 143 stopped.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


@app.command(
    epilog="Examples:\n\n"
    '  search "evening IOP that takes Aetna near 90025 with EMDR"\n\n'
    '  search -l iop -i cigna --plan ppo -a "tue,thu 17:30-22:00; sat 8-14" --near 90025 --miles 20\n\n'
    "  search -m emdr -p medicaid -s CA --telehealth --ask --explain\n\n"
    "  search -l iop,php --insurer-family elevance --in-network --csv > programs.csv"
)
def search(
    sentence: given.Sentence = None,
    text: given.Text = None,
    level: given.Level = None,
    modality: given.Modality = None,
    condition: given.Condition = None,
    population: given.Population = None,
    language: given.Language = None,
    accreditation: given.Accreditation = None,
    hours_min: given.HoursMin = None,
    hours_max: given.HoursMax = None,
    weeks_min: given.WeeksMin = None,
    weeks_max: given.WeeksMax = None,
    insurer: given.Insurer = None,
    insurer_family: given.InsurerFamily = None,
    in_network: given.InNetwork = False,
    plan: given.Plan = None,
    payment: given.Payment = None,
    available: given.Available = None,
    day: given.Day = None,
    after: given.After = None,
    before: given.Before = None,
    daypart: given.Daypart = None,
    near: given.Near = None,
    miles: given.Miles = None,
    city: given.City = None,
    state: given.State = None,
    source: given.Source = None,
    telehealth: given.Telehealth = False,
    format: given.Format = None,
    only_confirmed: given.OnlyConfirmed = False,
    ask: given.Ask = False,
    confirmed_within: given.ConfirmedWithin = None,
    explain: given.Explain = False,
    facets: given.Facets = None,
    sort: given.Sort = "best",
    limit: given.Limit = None,
    page: given.Page = None,
    offset: given.Offset = 0,
    wide: given.Wide = False,
    as_json: given.Json = False,
    as_csv: given.Csv = False,
    ids: given.Ids = False,
    home: given.Home = None,
) -> None:
    """Find programs that fit a caller: those that fit, then those to ask. What no page states is never a no."""
    options = dict(locals())
    from console.searching import search_as_asked

    search_as_asked(options)


@app.command(epilog="Examples: show 3f2a9c1b; show 3f2a9c1b --provider")
def show(
    program: given.ProgramId,
    provider: Annotated[
        bool,
        typer.Option("--provider", help="Show the provider of the program: all its programs, and what they share."),
    ] = False,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Show all that is known of a program, or of its provider: each value with its quote, page and date."""
    from console.program import show_by_id

    show_by_id(home_folder(home), program, provider=provider, as_json=as_json)


@app.command(epilog="Examples: compare 3f2a9c1b 77ab01de; compare 3f2a 77ab 90c1 --differences --csv")
def compare(
    programs: given.ProgramIds,
    differences: given.Differences = False,
    wide: given.Wide = False,
    as_json: given.Json = False,
    as_csv: given.Csv = False,
    home: given.Home = None,
) -> None:
    """Set two to five programs side by side and mark where they differ, and where one does not say."""
    from console import compare as comparing

    comparing.compare(home_folder(home), programs, differences=differences, as_json=as_json, as_csv=as_csv, wide=wide)


@app.command(epilog="Examples: history 3f2a9c1b; history 3f2a9c1b --values; history 3f2a9c1b --json")
def history(
    program: given.ProgramId, values: given.Values = False, as_json: given.Json = False, home: given.Home = None
) -> None:
    """Show what changed in a program, also one that is gone: before and now, each with quote, page and date, and why."""
    from console.history import history as show_history

    show_history(home_folder(home), program, values=values, as_json=as_json)


@app.command(epilog="Examples: changes --since yesterday; changes --since 2026-03-01 --field insurers --csv")
def changes(
    since: given.Since = "7d",
    site: given.ChangedSite = None,
    field: given.ChangedField = None,
    kind: given.ChangedKind = None,
    read_differently: given.ReadDifferently = False,
    limit: given.ChangesLimit = None,
    as_json: given.Json = False,
    as_csv: given.Csv = False,
    home: given.Home = None,
) -> None:
    """List what changed across programs since a moment: programs, insurers, sessions, prices and other values."""
    from console import changes as listing

    wanted = listing.Wanted(since, site or (), field or (), kind or (), read_differently)
    listing.changes(home_folder(home), wanted, limit=limit, as_json=as_json, as_csv=as_csv)


@app.command(epilog="Example: schema --out docs/search_request.schema.json")
def schema(
    out: Annotated[Path | None, typer.Option("--out", help="File to write; standard output unless told.")] = None,
) -> None:
    """Print the JSON schema of a search request: every option of a search, its type and bounds."""
    from console.schema import schema_text, write_schema

    if out is None:
        sys.stdout.write(schema_text())
    else:
        write_schema(out)


@app.command(epilog="Example: extract page.html --url https://provider.example/iop --out extractions/")
def extract(
    files: Annotated[list[Path], typer.Argument(help="Pages saved as HTML or plain text.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for one STEM.json a file.")],
    url: Annotated[
        str,
        typer.Option(
            "--url", help="Address that the page was saved from; of several files, the folder they came from."
        ),
    ] = "",
    processes: Annotated[int | None, typer.Option("--processes", help="How many at once. Default: all cores.")] = None,
    as_json: given.Json = False,
) -> None:
    """Extract saved pages; needs neither network nor database."""
    from console.extraction import extract_files

    summary = extract_files(files, out, url=url, processes=processes, console=progress_screen(as_json))
    if as_json:
        print_json(summary)
    else:
        typer.echo(f"{summary['read']} of {len(files)} pages read into {out}")
    if summary["errors"]:
        raise typer.Exit(2)


@app.command(epilog="Example: crawl --sites data/sites.csv --site castcenters.com")
def crawl(
    sites: given.Sites = given.DEFAULT_SITES,
    site: given.Only = None,
    proxy: given.Proxy = None,
    delay: given.Delay = 2.0,
    pages_per_site: given.PagesPerSite = 20,
    hosts_at_once: given.HostsAtOnce = 16,
    max_pages: given.MaxPages = None,
    max_minutes: given.MaxMinutes = None,
    anew: given.Anew = False,
    log_json: given.LogJson = False,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Fetch the pages of the listed sites into the archive, politely. An interrupted crawl is resumed."""
    from console.stages import Stages
    from crawler.sites import read_sites

    stages = Stages(home_folder(home), progress_screen(as_json), log_json=log_json)
    limits = given.limits(max_pages, max_minutes, hosts_at_once, anew=anew)
    summary = stages.crawl(
        read_sites(sites), only=given.hosts(site), proxy=proxy, delay=delay, pages_per_site=pages_per_site, **limits
    )
    _report(as_json, {"crawl": summary})


index_app = typer.Typer(rich_markup_mode="rich")
app.add_typer(
    index_app,
    name="index",
    epilog="Examples: index; index --json; index --accept its.host; index --keep-stale; index verify",
)


@index_app.callback(invoke_without_command=True)
def index(
    ctx: typer.Context,
    accept: given.Accept = None,
    accept_all: given.AcceptAll = False,
    keep_stale: given.KeepStale = False,
    log_json: given.LogJson = False,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Read archived pages not read before, put programs together, build the search index; or verify it."""
    if ctx.invoked_subcommand is not None:
        return
    if accept_all and keep_stale:
        raise InputError(
            "--accept-all believes what the sites have lost, and --keep-stale keeps their last good programs: give one of them"
        )
    from console.stages import Stages

    stages = Stages(home_folder(home), progress_screen(as_json), log_json=log_json)
    _report(as_json, stages.read_and_index(accept=given.hosts(accept), accept_all=accept_all, keep_stale=keep_stale))


@index_app.command("verify", epilog="Example: index verify --all")
def verify(all_rows: given.AllRows = False, as_json: given.Json = False, home: given.Home = None) -> None:
    """Compare index, store and archive with their checksums and with one another. Exits with 4 where something is wrong."""
    from console import verify as verifying

    report, archive = verifying.verify(home_folder(home), all_rows=all_rows)
    if as_json:
        print_json(verifying.as_json(report, archive))
    else:
        verifying.show_report(screen(), report, archive)
    if not report.ok or archive.findings:
        raise typer.Exit(IndexUnusable.exit_code)


@app.command(epilog="Example: refresh --sites data/sites.csv")
def refresh(
    sites: given.Sites = given.DEFAULT_SITES,
    site: given.Only = None,
    proxy: given.Proxy = None,
    delay: given.Delay = 2.0,
    pages_per_site: given.PagesPerSite = 20,
    hosts_at_once: given.HostsAtOnce = 16,
    max_pages: given.MaxPages = None,
    max_minutes: given.MaxMinutes = None,
    anew: given.Anew = False,
    notify: given.Notify = None,
    log_json: given.LogJson = False,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """All stages in turn: crawl, read pages, put programs together, build the index; writes a report of the run."""
    from console.night import Told
    from console.stages import Stages
    from console.told import plain
    from crawler.sites import read_sites
    from nightly.notify import command_of

    stages = Stages(home_folder(home), progress_screen(as_json), log_json=log_json)
    told = Told(command=command_of(notify) if notify is not None else ())
    if as_json:
        told.say = lambda _line: None
    limits = given.limits(max_pages, max_minutes, hosts_at_once, anew=anew)
    done = stages.refresh(
        lambda: read_sites(sites),
        told=told,
        only=given.hosts(site),
        proxy=proxy,
        delay=delay,
        pages_per_site=pages_per_site,
        **limits,
    )
    if as_json:
        print_json(plain(done) | {"report": str(told.page) if told.page else None})


@app.command(epilog="Example: status --json")
def status(as_json: given.Json = False, home: given.Home = None) -> None:
    """Say how old the data are, what the last runs did, and which sites need a person."""
    from console.status import read_status, show_status

    found = read_status(home_folder(home))
    if as_json:
        print_json(found)
    else:
        show_status(screen(), found, datetime.now(UTC))


app.add_typer(archive.app, name="archive")
directory_fetch.add_commands(directory.app)
directory_import.add_commands(directory.app)
app.add_typer(directory.app, name="findtreatment")
app.add_typer(site_list.app, name="sites")
app.add_typer(suppress.app, name="suppress")
app.add_typer(matches.app, name="matches")
app.add_typer(keeping.app)


@app.command(epilog="Example: demo --pages ../saved-pages --home var/pages")
def demo(
    pages: Annotated[
        Path | None,
        typer.Option("--pages", help="Serve each page of this folder as a site of its own, instead of the demo sites."),
    ] = None,
    home: given.Home = None,
) -> None:
    """Serve the demo sites on loopback, crawl them over HTTP, read, index and search them. `make run` calls this."""
    from console.demo import run_demo

    run_demo(screen(), pages=pages, home=home)


def _report(as_json: bool, stages: dict[str, Any]) -> None:
    from console.told import plain, sentence, what_to_do

    failed = stages["crawl"].failed_sites if "crawl" in stages else []
    for site in failed:  # on standard error, so that a cron job's mail shows them
        print(f"Warning: {what_to_do(site.host, site.outcome, site.detail)}", file=sys.stderr)
    if as_json:
        print_json(plain(stages))
    else:
        for name, summary in stages.items():
            typer.echo(sentence(name, summary))
