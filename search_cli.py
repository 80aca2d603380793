#!/usr/bin/env python3
"""The command: search, show, extract, crawl, index, refresh, status, demo. Thin: the work is in the packages.

Heavy imports stand inside the commands, so that a search starts in the time of what it needs.
"""

from __future__ import annotations

import errno
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from records.errors import IndexUnusable, InputError, TreatmentError
from records.paths import DATA, home_folder

if TYPE_CHECKING:
    from rich.console import Console


app = typer.Typer(
    name="treatment-search",
    help="Find addiction and mental-health treatment programs by what their own pages state.",
    epilog="Exit codes: 0 done, 1 an unexpected failure, 2 wrong input, 3 store, 4 index, 5 crawl, 130 interrupted.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
Home = Annotated[
    Path | None,
    typer.Option("--home", help="Folder of database and index. Default: $TREATMENT_HOME, else var/."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
Many = list[str] | None


@app.command(
    epilog="Examples:\n\n"
    "  search --level iop --insurer cigna --day tue --day thu --after 17:30 --near 90025 --miles 20\n\n"
    "  search EMDR --telehealth --payment medicaid --state CA --ask\n\n"
    '  search "trauma yoga" --level php --in-network --insurer "health net" --json'
)
def search(
    text: Annotated[Many, typer.Argument(help="Words to look for: modality, topic, provider, town.")] = None,
    level: Annotated[
        Many, typer.Option("--level", "-l", help="Level of care: iop, php, outpatient, detox … Any of several.")
    ] = None,
    insurer: Annotated[Many, typer.Option("--insurer", "-i", help="Insurer, as code or name. Any of several.")] = None,
    in_network: Annotated[
        bool, typer.Option("--in-network", help="With --insurer: only where the page says in network.")
    ] = False,
    day: Annotated[Many, typer.Option("--day", "-d", help="Meets on this weekday (mon … sun). All of several.")] = None,
    after: Annotated[str | None, typer.Option("--after", help="A session starts at this time or later, HH:MM.")] = None,
    before: Annotated[str | None, typer.Option("--before", help="A session ends by this time, HH:MM.")] = None,
    daypart: Annotated[
        Many, typer.Option("--daypart", help="morning, afternoon, evening or weekend. Any of several.")
    ] = None,
    telehealth: Annotated[bool, typer.Option("--telehealth", help="Offers telehealth.")] = False,
    form: Annotated[Many, typer.Option("--format", help="in_person, telehealth or hybrid. Any of several.")] = None,
    modality: Annotated[Many, typer.Option("--modality", "-m", help="emdr, cbt, mat … All of several.")] = None,
    condition: Annotated[Many, typer.Option("--condition", "-c", help="ptsd_trauma, opioids … All of several.")] = None,
    population: Annotated[Many, typer.Option("--population", help="adolescents, veterans … All of several.")] = None,
    payment: Annotated[
        Many, typer.Option("--payment", "-p", help="medicaid, medicare, sliding_scale, self_pay … Any of several.")
    ] = None,
    language: Annotated[Many, typer.Option("--language", help="Language of service: es, en … Any of several.")] = None,
    city: Annotated[Many, typer.Option("--city", help="Town of a location. Any of several.")] = None,
    state: Annotated[Many, typer.Option("--state", help="Two-letter state. Any of several.")] = None,
    near: Annotated[str | None, typer.Option("--near", help="ZIP code to measure the distance from.")] = None,
    miles: Annotated[
        float | None, typer.Option("--miles", help="With --near: how far at the most. Default: 25.")
    ] = None,
    confirmed_within: Annotated[
        int | None, typer.Option("--confirmed-within", help="Confirmed in the last so many days.")
    ] = None,
    sort: Annotated[str, typer.Option("--sort", help="best, distance, freshness or name.")] = "best",
    limit: Annotated[int, typer.Option("--limit", "-n", help="How many results to show.")] = 20,
    offset: Annotated[int, typer.Option("--offset", help="How many results to skip.")] = 0,
    ask: Annotated[
        bool, typer.Option("--ask", help="Show programs too whose pages do not state everything, with what to ask.")
    ] = False,
    as_json: Json = False,
    home: Home = None,
) -> None:
    """Find programs that fit a caller. What a page does not state is never taken for a no: see --ask."""
    from console.results import labels_of, show_result
    from index.engine import Index
    from index.request import SearchRequest

    if miles is not None and near is None:
        raise InputError("--miles needs a place to measure from: add --near with a ZIP code")
    request = SearchRequest.of(
        text=" ".join(text or ()), level=level or [], insurer=insurer or [], in_network=in_network, day=day or [],
        after=after, before=before, daypart=daypart or [], telehealth=telehealth, format=form or [],
        modality=modality or [], condition=condition or [], population=population or [], payment=payment or [],
        language=language or [], city=city or [], state=state or [], near=near, **({} if miles is None else {"miles": miles}),
        confirmed_within_days=confirmed_within, sort=sort, limit=limit, offset=offset,
    )  # fmt: skip
    index = Index.open(home_folder(home))
    now = datetime.now(UTC)
    result = index.search(request, now=now)
    if not ask:
        result = result.model_copy(update={"hits": [hit for hit in result.hits if hit.tier == "fits"]})
    if as_json:
        _print_json(result)
    else:
        show_result(_console(), result, labels_of(index), now, ask=ask)


@app.command(epilog="Examples: show 3f2a9c1b; show 3f2a9c1b --provider")
def show(
    program: Annotated[str, typer.Argument(help="Id of a program, or enough of its beginning.")],
    provider: Annotated[
        bool,
        typer.Option("--provider", help="Show the provider of the program: all its programs, and what they share."),
    ] = False,
    as_json: Json = False,
    home: Home = None,
) -> None:
    """Show all that is known of a program, or of its provider: each value with its quote, page and date."""
    from console.results import labels_of, show_program, show_provider
    from index.engine import Index

    index = Index.open(home_folder(home))
    found = index.program(program)
    if provider:
        from records.providers import provider_of

        programs = index.programs_of_provider(found.provider_id)
        if as_json:
            _print_json(provider_of(programs))
        else:
            show_provider(_console(), provider_of(programs), programs, labels_of(index), datetime.now(UTC))
    elif as_json:
        _print_json(found)
    else:
        show_program(_console(), found, labels_of(index), datetime.now(UTC))


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
    as_json: Json = False,
) -> None:
    """Extract saved pages; needs neither network nor database."""
    from console.extraction import extract_files

    summary = extract_files(files, out, url=url, processes=processes, console=_progress_console(as_json))
    if as_json:
        _print_plain(summary)
    else:
        typer.echo(f"{summary['read']} of {len(files)} pages read into {out}")
    if summary["errors"]:
        raise typer.Exit(2)


Sites = Annotated[
    Path,
    typer.Option(
        "--sites", help="Site list: CSV with name, url, note and optionally kind.", show_default="data/sites.csv"
    ),
]
Only = Annotated[Many, typer.Option("--site", help="Only this host of the list. Repeatable.")]
Proxy = Annotated[str | None, typer.Option("--proxy", help="HTTP proxy for all requests.")]
Delay = Annotated[float, typer.Option("--delay", help="Seconds between two requests to one host, at the least.")]
Pages = Annotated[int, typer.Option("--pages-per-site", help="Pages to fetch of a site, at the most.")]
DEFAULT_SITES = DATA / "sites.csv"


@app.command(epilog="Example: crawl --sites data/sites.csv --site castcenters.com")
def crawl(
    sites: Sites = DEFAULT_SITES,
    site: Only = None,
    proxy: Proxy = None,
    delay: Delay = 2.0,
    pages_per_site: Pages = 20,
    as_json: Json = False,
    home: Home = None,
) -> None:
    """Fetch the pages of the listed sites into the archive, politely. An interrupted crawl is resumed."""
    from console.stages import Stages
    from crawler.sites import read_sites

    stages = Stages(home_folder(home), _progress_console(as_json))
    summary = stages.crawl(read_sites(sites), only=site or [], proxy=proxy, delay=delay, pages_per_site=pages_per_site)
    _report(as_json, {"crawl": summary})


@app.command(epilog="Example: index --json")
def index(as_json: Json = False, home: Home = None) -> None:
    """Read archived pages not read before, put programs together, build the search index."""
    from console.stages import Stages

    stages = Stages(home_folder(home), _progress_console(as_json))
    _report(as_json, stages.read_and_index())


@app.command(epilog="Example: refresh --sites data/sites.csv")
def refresh(
    sites: Sites = DEFAULT_SITES,
    site: Only = None,
    proxy: Proxy = None,
    delay: Delay = 2.0,
    pages_per_site: Pages = 20,
    as_json: Json = False,
    home: Home = None,
) -> None:
    """All stages in turn: crawl, read pages, put programs together, build the index."""
    from console.stages import Stages
    from crawler.sites import read_sites

    stages = Stages(home_folder(home), _progress_console(as_json))
    listed = read_sites(sites)
    done = stages.refresh(listed, only=site or [], proxy=proxy, delay=delay, pages_per_site=pages_per_site)
    _report(as_json, done)


@app.command(epilog="Example: status --json")
def status(as_json: Json = False, home: Home = None) -> None:
    """Say how old the data are, what the last runs did, and which sites need a person."""
    from console.status import read_status, show_status

    found = read_status(home_folder(home))
    if as_json:
        _print_plain(found)
    else:
        show_status(_console(), found, datetime.now(UTC))


@app.command(epilog="Example: demo --pages ../saved-pages --home var/pages")
def demo(
    pages: Annotated[
        Path | None,
        typer.Option("--pages", help="Serve each page of this folder as a site of its own, instead of the demo sites."),
    ] = None,
    home: Home = None,
) -> None:
    """Serve the demo sites on loopback, crawl them over HTTP, read, index and search them. `make run` calls this."""
    from console.demo import run_demo

    run_demo(_console(), pages=pages, home=home)


@app.command(epilog="Example: verify --all")
def verify(
    all_rows: Annotated[
        bool, typer.Option("--all", help="Make every row again of its record, not a thousand of them.")
    ] = False,
    as_json: Json = False,
    home: Home = None,
) -> None:
    """Read the whole index and compare it with its checksums, with itself and with the store. Exits with 4 where it is wrong."""
    from console.verify import show_report
    from index.verify import SAMPLE, verify_index

    report = verify_index(home_folder(home), sample=None if all_rows else SAMPLE)
    if as_json:
        _print_json(report)
    else:
        show_report(_console(), report)
    if not report.ok:
        raise typer.Exit(IndexUnusable.exit_code)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)


def _progress_console(as_json: bool) -> Console | None:
    """Where progress goes: standard error, so that standard output holds results alone; none with --json."""
    from rich.console import Console

    return None if as_json else Console(stderr=True, highlight=False)


def _print_json(model: Any) -> None:
    sys.stdout.write(model.model_dump_json(indent=1, exclude_none=True) + "\n")


def _print_plain(value: Any) -> None:
    import json

    sys.stdout.write(json.dumps(value, indent=1, default=str) + "\n")


def _report(as_json: bool, stages: dict[str, Any]) -> None:
    from console.stages import as_plain, sentence, what_to_do

    failed = stages["crawl"].failed_sites if "crawl" in stages else []
    for site in failed:  # on standard error, so that a cron job's mail shows them
        print(f"Warning: {what_to_do(site.host, site.outcome)}", file=sys.stderr)
    if as_json:
        _print_plain({name: as_plain(summary) for name, summary in stages.items()})
    else:
        for name, summary in stages.items():
            typer.echo(sentence(name, summary))


def main() -> NoReturn:
    """Run the command; errors that a person can act on are one line on standard error and an exit code."""
    try:
        app()
    except TreatmentError as error:
        code = error.exit_code
        message = str(error)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        code, message = 3, "the disk is full. Free some space and run the command again; what was stored is unharmed."
    print(f"Error: {message}", file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    main()
