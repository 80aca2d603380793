"""`findtreatment check`: files of the national directory looked at; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from console import options as given
from console.screen import print_json, progress_screen, screen
from console.words import counted
from records.errors import InputError

if TYPE_CHECKING:
    from rich.console import Console

    from crawler.findtreatment.check import Tally

MOST_NAMED = 10
app = typer.Typer(
    help="The national directory of licensed facilities (FindTreatment.gov): its files and its API.",
    epilog="Examples: findtreatment check National_Directory_SA_Facilities_2022.xlsx; findtreatment fetch --state OR",
    no_args_is_help=True,
    rich_markup_mode="rich",
)

Files = Annotated[list[Path], typer.Argument(help="XLSX, CSV and JSON files of the directory, or folders of a fetch.")]
Edition = Annotated[
    str | None, typer.Option("--edition", help="Year or day of the files, where neither name nor content tells it.")
]
AllCodes = Annotated[bool, typer.Option("--all-codes", help="Every service with its count, not the main ones alone.")]
FORMATS = {"api": "answer of the API", "directory": "yearly directory", "locator": "listing of the locator"}
# What a caller asks for first: type of care, setting, payment.
MAIN = ("TC", "SET", "PAY", "PYAS")


@app.command("check", epilog="Example: findtreatment check National_Directory_SA_Facilities_2022.xlsx --json")
def check(files: Files, edition: Edition = None, all_codes: AllCodes = False, as_json: given.Json = False) -> None:
    """Read files of the directory and say what is in them: rows, what is refused and why, what is odd, each service counted."""
    from console.stages import progress_bar
    from crawler.findtreatment.check import check_files

    with progress_bar(progress_screen(as_json)) as update:
        tallies = check_files(files, edition=edition, progress=update)
    if as_json:
        print_json([tally.as_dict() for tally in tallies])
    else:
        for tally in tallies:
            show_tally(screen(), tally, all_codes=all_codes)
    if unusable := [f"{tally.file}: {tally.unusable}" for tally in tallies if tally.unusable]:
        raise InputError("; ".join(unusable))


def _lines(console: Console) -> Callable[..., None]:
    """Prints a line that no width breaks, as files and logs want it."""
    return partial(console.print, soft_wrap=True)


def show_tally(console: Console, tally: Tally, *, all_codes: bool) -> None:
    """Print what one file holds."""
    from crawler.findtreatment.found import KINDS_OF_REFUSAL, KINDS_OF_WARNING

    line = _lines(console)
    line(tally.file, style="bold")
    if tally.unusable:
        line(f"  Cannot be used{' to its end' if tally.rows else ''}: {tally.unusable}", style="red")
    if not tally.rows:
        return
    kind = FORMATS.get(tally.format, "no facilities")
    register = tally.register.replace("both", "substance use and mental health").replace("_", " ")
    line(f"  {kind}, {register}, edition {tally.edition or 'not told'}")
    line(
        f"  {counted(tally.rows, 'row')}: {counted(tally.facilities, 'facility', 'facilities')}, {tally.rows - tally.facilities:,} refused; "
        f"{tally.with_phone:,} with a phone, {tally.with_website:,} with a website, {tally.with_place:,} with coordinates"
    )
    for name, count in tally.refused.items():
        line(f"  refused: {count:,} {name} ({KINDS_OF_REFUSAL[name]})", style="yellow")
    for row, reason in tally.refused_rows[:MOST_NAMED]:
        line(f"    {row}: {reason}", style="dim")
    if (more := len(tally.refused_rows) - MOST_NAMED) > 0:
        line(f"    and {more:,} more: --json has them all", style="dim")
    for name, count in tally.warnings.most_common():
        line(f"  warning: {count:,} {name} ({KINDS_OF_WARNING[name]})", style="yellow")
        examples = [value for value, _count in tally.examples[name].most_common(3) if value]
        if examples:
            line(f"    {' | '.join(examples)}", style="dim")
    _show_services(console, tally, all_codes=all_codes)


def _show_services(console: Console, tally: Tally, *, all_codes: bool) -> None:
    from crawler.findtreatment.codes import code_table

    line = _lines(console)
    categories = code_table().categories
    listed: dict[str, list[tuple[str, int]]] = {}
    for (category, code), count in tally.services.most_common():
        listed.setdefault(category, []).append((code, count))
    for category in sorted(listed, key=[*categories, *sorted(listed.keys() - categories.keys())].index):
        if not all_codes and category not in MAIN:
            continue
        label = categories[category].label if category in categories else "not in the table"
        line(f"  {category} {label}", style="cyan")
        line("    " + ", ".join(f"{code} {count:,}" for code, count in listed[category]))
    if hidden := [category for category in listed if not all_codes and category not in MAIN]:
        line(f"  {counted(len(hidden), 'more category', 'more categories')}: --all-codes", style="dim")
