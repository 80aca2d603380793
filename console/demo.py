"""`make run`: serve sites on loopback, run the whole pipeline over real HTTP, and search what came of it."""

from __future__ import annotations

import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from rich.console import Console

from console.hits import Sight
from console.labels import labels_of
from console.program import show_program
from console.results import show_result
from console.stages import Stages
from console.told import sentence
from crawler.local_sites import LocalSites
from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from records.paths import DATA, ROOT, home_folder


class Question(NamedTuple):
    """What a caller asks, the options of `search` that ask it, and what these options mean as a request."""

    words: str
    options: str
    values: dict[str, object]


COMMON = (
    Question(
        "evening IOP, Cigna, telehealth",
        "--level iop --daypart evening --insurer cigna --telehealth",
        {"level": ["iop"], "daypart": ["evening"], "insurer": ["cigna"], "telehealth": True},
    ),
    Question("IOP, mornings", "--level iop --daypart morning", {"level": ["iop"], "daypart": ["morning"]}),
)
OF_DEMO_SITES = (
    *COMMON,
    Question("in network with Aetna", "--insurer aetna --in-network", {"insurer": ["aetna"], "in_network": True}),
)
OF_SAVED_PAGES = (
    *COMMON,
    Question(
        "in network with Health Net",
        '--insurer "health net" --in-network',
        {"insurer": ["health net"], "in_network": True},
    ),
)


def run_demo(console: Console, *, pages: Path | None, home: Path | None) -> None:
    """Serve, crawl, read, index, search three times, show one program with its evidence, say what to type next."""
    if pages is not None and not pages.is_dir():
        raise InputError(f"{pages} is not a folder of saved pages. Name one: make run PAGES=folder")
    folder = home or (home_folder() / ("pages" if pages else "demo"))
    served = f"each page of {pages} as a site of its own" if pages else "the demo sites"
    with LocalSites.from_pages(pages) if pages else LocalSites(DATA / "demo_sites") as server:
        console.print(f"Serving {served} on {server.proxy_url} and crawling over HTTP …")
        progress = Console(stderr=True, highlight=False)
        # Our own server on loopback needs no courtesy; real sites get the default delay.
        done = Stages(folder, progress).refresh(server.sites(), proxy=server.proxy_url, delay=0.0, anew=True)
    for stage, summary in done.items():
        console.print(sentence(stage, summary))
    index = Index.open(folder)
    now = datetime.now(UTC)
    shown = None
    for question in OF_SAVED_PAGES if pages else OF_DEMO_SITES:
        console.rule(question.words, align="left")
        console.print(f"{_command()} search {question.options} --home {_short(folder)}", soft_wrap=True, style="dim")
        result = index.search(SearchRequest.of(**question.values, limit=5), now=now)
        show_result(console, result, index.known, Sight(labels_of(index), now))
        shown = shown or next((hit.program for hit in result.hits if hit.tier == "fits"), None)
    if shown is not None:
        console.rule(f"show {shown.id[:8]}", align="left")
        show_program(console, shown, labels_of(index), now)
    _what_next(console, folder, shown.id[:8] if shown else "ID")


def _what_next(console: Console, home: Path, program: str) -> None:
    shown = _short(home)
    console.rule("what to type next", align="left")
    for line in (
        f'search "evening IOP that takes Cigna with EMDR" --home {shown}',
        f'search -l iop -a "tue,thu 17:00-22:00" --ask --explain --home {shown}',
        f"search -m emdr -p medicaid --facets level,state --home {shown}",
        f"show {program} --home {shown}",
        f"status --home {shown}",
        "search --help",
    ):
        console.print(f"  {_command()} {line}", soft_wrap=True)


def _command() -> str:
    """How this program is called from the checkout."""
    python = Path(sys.executable)
    return f"{python.relative_to(ROOT) if python.is_relative_to(ROOT) else 'python'} search_cli.py"


def _short(folder: Path) -> str:
    """A folder as it is typed in the checkout, quoted for the shell."""
    return shlex.quote(str(folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder))
