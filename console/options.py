"""The options of the commands: their names, help and completion, one type each."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from console import complete
from records.paths import DATA

Many = list[str] | None
WHO, WHEN, WHAT, WHERE = "Who pays", "When", "What", "Where"
SHOWN, FORM = "What is shown", "In which form"
DEFAULT_SITES = DATA / "sites.csv"

Home = Annotated[
    Path | None,
    typer.Option("--home", help="Folder of database and index. Default: $TREATMENT_HOME, else var/."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.", rich_help_panel=FORM)]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV instead of text.", rich_help_panel=FORM)]
Wide = Annotated[
    bool, typer.Option("--wide", "-w", help="A wide table, of more than 80 columns.", rich_help_panel=FORM)
]

Sentence = Annotated[
    Many,
    typer.Argument(
        help="The question in plain words: what is known becomes a filter, the rest is searched for as --text."
    ),
]
Text = Annotated[
    str | None,
    typer.Option(
        "--text",
        help="Words that names, places or quotes of a program must have; other text of its pages is not searched.",
        rich_help_panel=WHAT,
    ),
]
Level = Annotated[
    Many,
    typer.Option(
        "--level", "-l", help="Level of care: iop, php, outpatient, detox … Any of several.",
        autocompletion=complete.level, rich_help_panel=WHAT,
    ),
]  # fmt: skip
Modality = Annotated[
    Many,
    typer.Option(
        "--modality", "-m", help="emdr, cbt, mat … All of several.",
        autocompletion=complete.modality, rich_help_panel=WHAT,
    ),
]  # fmt: skip
Condition = Annotated[
    Many,
    typer.Option(
        "--condition", "-c", help="ptsd_trauma, opioids … All of several.",
        autocompletion=complete.condition, rich_help_panel=WHAT,
    ),
]  # fmt: skip
Population = Annotated[
    Many,
    typer.Option(
        "--population", help="adolescents, veterans … All of several.",
        autocompletion=complete.population, rich_help_panel=WHAT,
    ),
]  # fmt: skip
Language = Annotated[
    Many,
    typer.Option(
        "--language", help="Language of service: es, en … Any of several.",
        autocompletion=complete.language, rich_help_panel=WHAT,
    ),
]  # fmt: skip
Accreditation = Annotated[
    Many,
    typer.Option(
        "--accreditation", help="joint_commission, carf … All of several.",
        autocompletion=complete.accreditation, rich_help_panel=WHAT,
    ),
]  # fmt: skip
HoursMin = Annotated[
    float | None, typer.Option("--hours-min", help="At least so many hours a week.", rich_help_panel=WHAT)
]
HoursMax = Annotated[
    float | None, typer.Option("--hours-max", help="At most so many hours a week.", rich_help_panel=WHAT)
]
WeeksMin = Annotated[
    float | None, typer.Option("--weeks-min", help="The program lasts at least so many weeks.", rich_help_panel=WHAT)
]
WeeksMax = Annotated[
    float | None, typer.Option("--weeks-max", help="The program lasts at most so many weeks.", rich_help_panel=WHAT)
]

Insurer = Annotated[
    Many,
    typer.Option(
        "--insurer", "-i", help="Insurer, as code or name. Any of several.",
        autocompletion=complete.insurer, rich_help_panel=WHO,
    ),
]  # fmt: skip
InsurerFamily = Annotated[
    Many,
    typer.Option(
        "--insurer-family", help="Every brand of this owner: elevance, unitedhealth … Any of several.",
        autocompletion=complete.insurer_family, rich_help_panel=WHO,
    ),
]  # fmt: skip
InNetwork = Annotated[
    bool,
    typer.Option("--in-network", help="With an insurer: only where the page says in network.", rich_help_panel=WHO),
]
Plan = Annotated[
    Many,
    typer.Option(
        "--plan", help="With an insurer: the caller's type of plan, ppo, hmo, epo, pos. Any of several.",
        autocompletion=complete.plan, rich_help_panel=WHO,
    ),
]  # fmt: skip
Payment = Annotated[
    Many,
    typer.Option(
        "--payment", "-p", help="medicaid, medicare, sliding_scale, self_pay … Any of several.",
        autocompletion=complete.payment, rich_help_panel=WHO,
    ),
]  # fmt: skip

Available = Annotated[
    str | None,
    typer.Option(
        "--available", "-a", help='When the caller is free: "tue,thu 17:30-22:00; sat 8-14".', rich_help_panel=WHEN
    ),
]
Day = Annotated[
    Many,
    typer.Option(
        "--day", "-d", help="Meets on this weekday (mon … sun). All of several.",
        autocompletion=complete.day, rich_help_panel=WHEN,
    ),
]  # fmt: skip
After = Annotated[
    str | None,
    typer.Option("--after", help="A session starts at this time or later, 17:30 or 5:30pm.", rich_help_panel=WHEN),
]
Before = Annotated[
    str | None, typer.Option("--before", help="A session ends by this time, 21:00 or 9pm.", rich_help_panel=WHEN)
]
Daypart = Annotated[
    Many,
    typer.Option(
        "--daypart", help="morning, afternoon, evening or weekend. Any of several.",
        autocompletion=complete.daypart, rich_help_panel=WHEN,
    ),
]  # fmt: skip

Telehealth = Annotated[bool, typer.Option("--telehealth", "-t", help="Offers telehealth.", rich_help_panel=WHERE)]
Format = Annotated[
    Many,
    typer.Option(
        "--format", help="in_person, telehealth or hybrid. Any of several.",
        autocompletion=complete.format_, rich_help_panel=WHERE,
    ),
]  # fmt: skip
Near = Annotated[
    str | None, typer.Option("--near", "-z", help='ZIP or city to measure from: 90025, "Tustin, CA".', rich_help_panel=WHERE)
]  # fmt: skip
Miles = Annotated[
    float | None, typer.Option("--miles", help="With a place: how far at the most. Default: 25.", rich_help_panel=WHERE)
]
City = Annotated[
    Many,
    typer.Option(
        "--city", help="Town of a location. Any of several.", autocompletion=complete.city, rich_help_panel=WHERE
    ),
]
State = Annotated[
    Many,
    typer.Option(
        "--state", "-s", help="Two-letter state. Any of several.",
        autocompletion=complete.state, rich_help_panel=WHERE,
    ),
]  # fmt: skip

Source = Annotated[
    Many,
    typer.Option(
        "--source", help="Who says that the program is there: crawled (its own pages) or directory (the national one).",
        autocompletion=complete.source, rich_help_panel=SHOWN,
    ),
]  # fmt: skip
OnlyConfirmed = Annotated[
    bool,
    typer.Option("--only-confirmed", help="Only programs whose pages say yes to everything.", rich_help_panel=SHOWN),
]
Ask = Annotated[
    bool,
    typer.Option(
        "--ask", help="All programs that may fit too, each with what to ask; else their first few, where few fit.",
        rich_help_panel=SHOWN,
    ),
]  # fmt: skip
ConfirmedWithin = Annotated[
    int | None,
    typer.Option("--confirmed-within", help="Confirmed in the last so many days.", rich_help_panel=SHOWN),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain", "-x", help="For each result and filter: yes, no or not stated, with quote and page.",
        rich_help_panel=SHOWN,
    ),
]  # fmt: skip
Facets = Annotated[
    Many,
    typer.Option(
        "--facets", "-f", help="Count values: level,insurer,day … or all.",
        autocompletion=complete.facet, rich_help_panel=SHOWN,
    ),
]  # fmt: skip
Sort = Annotated[
    str,
    typer.Option(
        "--sort", help="best, distance, freshness or name.", autocompletion=complete.sort, rich_help_panel=SHOWN
    ),
]
Limit = Annotated[
    int | None,
    typer.Option("--limit", "-n", help="How many results. Default: 20; of --csv and --ids all.", rich_help_panel=SHOWN),
]
Page = Annotated[
    int | None, typer.Option("--page", help="Which page of so many results, from 1.", rich_help_panel=SHOWN)
]
Offset = Annotated[int, typer.Option("--offset", help="How many results to skip.", rich_help_panel=SHOWN)]
Ids = Annotated[
    bool,
    typer.Option("--ids", help="Print ids alone, of the programs that fit; with --ask of all.", rich_help_panel=FORM),
]

ProgramId = Annotated[
    str,
    typer.Argument(help="Id of a program, or enough of its beginning.", autocompletion=complete.program),
]
ProgramIds = Annotated[
    list[str],
    typer.Argument(
        metavar="PROGRAMS...",
        help="Ids of two to five programs, or enough of their beginnings.", autocompletion=complete.program,
    ),
]  # fmt: skip
Differences = Annotated[
    bool, typer.Option("--differences", help="Only the rows in which the programs are not known to be the same.")
]

Values = Annotated[bool, typer.Option("--values", help="Also every value it has or had, with its dates.")]
Since = Annotated[
    str, typer.Option("--since", help="From when: 2026-03-05, 2026-03, today, yesterday, 12h, 7d, 2w. UTC.")
]
ChangedSite = Annotated[Many, typer.Option("--site", help="Only programs of this host. Repeatable.")]
ChangedField = Annotated[Many, typer.Option("--field", help="Only this field: insurers, sessions … Repeatable.")]
ChangedKind = Annotated[
    Many, typer.Option("--kind", help="Only this kind: program_new, insurer_dropped, session_moved … Repeatable.")
]
ReadDifferently = Annotated[
    bool,
    typer.Option("--read-differently", help="Also what is read differently now from pages that did not change."),
]
ChangesLimit = Annotated[
    int | None, typer.Option("--limit", "-n", help="How many. Default: 100; of --json and --csv all.")
]
Accept = Annotated[
    Many, typer.Option("--accept", help="Believe that this host states far less than before. Repeatable.")
]

AcceptAll = Annotated[
    bool, typer.Option("--accept-all", help="Believe it of every site, and build the index whatever is lost.")
]
KeepStale = Annotated[
    bool,
    typer.Option(
        "--keep-stale",
        help="Switch to the new index though many sites fail; keep their last good programs, marked stale.",
    ),
]

Sites = Annotated[
    Path,
    typer.Option(
        "--sites", help="Site list: CSV with name, url, note and optionally kind.", show_default="data/sites.csv"
    ),
]
Only = Annotated[Many, typer.Option("--site", help="Only this host of the list. Repeatable.")]
Proxy = Annotated[str | None, typer.Option("--proxy", help="HTTP proxy for all requests.")]
Delay = Annotated[float, typer.Option("--delay", help="Seconds between two requests to one host, at the least.")]
MaxPages = Annotated[
    int | None, typer.Option("--max-pages", help="Stop in order after so many pages; the next run goes on.")
]
MaxMinutes = Annotated[
    float | None, typer.Option("--max-minutes", help="Stop fetching after so many minutes; the next run goes on.")
]
Anew = Annotated[bool, typer.Option("--anew", help="Ask for every page, also for those that are not due yet.")]
PagesPerSite = Annotated[
    int,
    typer.Option(
        "--pages-per-site",
        help="Pages to fetch of a site, at the most; beside them a fifth as many stored ones that better ones displaced.",
    ),
]
Notify = Annotated[
    str | None,
    typer.Option(
        "--notify", help="Command to run at the end, with the summary line on its standard input (mail -s refresh me)."
    ),
]
HostsAtOnce = Annotated[
    int, typer.Option("--hosts-at-once", help="How many hosts are visited at the same time, each one page at a time.")
]
LogJson = Annotated[
    bool, typer.Option("--log-json", help="Write the logs as JSON, one event a line, not as key=value.")
]
AllRows = Annotated[
    bool, typer.Option("--all", help="All rows and bodies, not a thousand of each; and the database as a whole.")
]


def hosts(typed: Collection[str] | None) -> list[str]:
    """The hosts that are meant, as sites are known by them, where somebody pasted an address or typed capitals.

    >>> hosts(["Harbor.example", "https://harbor.example:8080/iop"]), hosts(None)
    (['harbor.example', 'harbor.example:8080'], [])
    """
    return [(urlsplit(one).netloc if "://" in one else one.split("/", 1)[0]).strip().lower() for one in typed or []]


def limits(max_pages: int | None, max_minutes: float | None, hosts_at_once: int, *, anew: bool) -> dict[str, Any]:
    """The limits of a crawl as it takes them; minutes become seconds."""
    return {
        "max_pages": max_pages,
        "max_seconds": None if max_minutes is None else max_minutes * 60,
        "concurrent_hosts": hosts_at_once,
        "anew": anew,
    }
