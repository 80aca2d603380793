"""`findtreatment import` and `findtreatment remove`: the national directory into the store, and out of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from console import options as given
from console.directory import Edition, Files
from console.screen import print_json, progress_screen, screen
from console.words import counted
from records.errors import InputError
from records.paths import home_folder

if TYPE_CHECKING:
    from rich.console import Console

    from crawler.findtreatment.importing import ImportReport
    from crawler.findtreatment.reports import FileReport

REASONS_SHOWN = 5
VALUE_WIDTH = 80
NEXT = "Bring the index to it: search_cli.py index"
Accept = Annotated[
    bool,
    typer.Option(
        "--accept",
        help="Believe a file that has far fewer rows than the one before, or lacks columns or services that are stored.",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Do it; without it only what would be done is said.")]


def import_(
    files: Files, edition: Edition = None, accept: Accept = False, as_json: given.Json = False, home: given.Home = None
) -> None:
    """Take files of the directory into the store: all or nothing, each row accounted for. The same files again change nothing."""
    from console.stages import progress_bar
    from crawler.findtreatment.importing import import_files
    from records.database import DATABASE_NAME, open_database, store_errors
    from records.run_lock import one_at_a_time

    folder = home_folder(home)
    missing = [str(path) for path in files if not path.exists()]
    if missing:
        raise InputError(f"{', '.join(missing)} does not exist; nothing was imported")
    with one_at_a_time(folder), store_errors(folder / DATABASE_NAME):
        engine = open_database(folder)
        with progress_bar(progress_screen(as_json)) as update:
            report = import_files(engine, files, now=datetime.now(UTC), edition=edition, accept=accept, progress=update)
        engine.dispose()
    if as_json:
        print_json(report.plain())
    else:
        show_import(screen(), report)
    if broken := [f"{one.file}: {one.problem}" for one in report.files if one.problem]:
        raise InputError("; ".join(broken))


def remove(yes: Yes = False, as_json: given.Json = False, home: given.Home = None) -> None:
    """Take all of the directory out of the store: its rows, programs and history. Crawled sites and their pages stay."""
    from records.database import DATABASE_NAME, open_database, reading, store_errors
    from records.directory.programs import count_listed
    from records.directory.removal import remove_directory
    from records.directory.rows import count_rows
    from records.run_lock import one_at_a_time

    folder = home_folder(home)
    with one_at_a_time(folder), store_errors(folder / DATABASE_NAME):
        engine = open_database(folder)
        if yes:
            with engine.begin() as connection:
                rows, programs = remove_directory(connection)
        else:
            with reading(engine) as connection:
                rows, programs = count_rows(connection), count_listed(connection)
        engine.dispose()
    what = f"{counted(rows, 'row')} and {counted(programs, 'program')}"
    if as_json:
        print_json({"removed": yes, "rows": rows, "programs": programs})
    elif yes:
        typer.echo(f"{what} of the directory are removed. {NEXT}")
    else:
        typer.echo(f"{what} of the directory would be removed: add --yes.")


def add_commands(app: typer.Typer) -> None:
    """Give the commands to the app of the directory."""
    app.command("import", epilog="Example: findtreatment import National_Directory_SA_Facilities_2022.xlsx")(import_)
    app.command("remove", epilog="Example: findtreatment remove --yes")(remove)


def show_import(console: Console, report: ImportReport) -> None:
    """Print what became of each file's rows, and what they make."""
    for one in report.files:
        console.print(one.file, style="bold")
        for line in file_lines(one):
            console.print(f"  {line}", markup=False, soft_wrap=True)
    if report.brought is not None:
        made, saved = report.brought, report.brought.programs
        none = counted(
            made.without_level, "place lists no level of care and has", "places list no level of care and have"
        )
        console.print(
            f"{counted(made.rows, 'row is', 'rows are')} {counted(made.places, 'place')}; {none} no program. "
            f"Programs: {saved.new:,} new, {saved.changed:,} changed, {saved.gone:,} gone.",
            soft_wrap=True,
        )
        if made.beside:
            both = counted(made.beside, "place is a crawled site too", "places are crawled sites too")
            console.print(f"{both}: what is listed stands under what their pages say.", soft_wrap=True)
        if made.doubtful:
            pairs = counted(made.doubtful, "pair")
            console.print(f"{pairs} may be one place: search_cli.py matches review", style="yellow")
    console.print(NEXT if report.changes else "Nothing changed.")


def file_lines(one: FileReport) -> list[str]:
    """What became of a file's rows, in lines.

    >>> from collections import Counter
    >>> from crawler.findtreatment.reports import FileReport
    >>> report = FileReport("su.xlsx", edition="2022", register="substance_use", rows=3, new=2, without_level=1)
    >>> report.merge("List!3", "List!2")
    >>> report.warnings, report.warned = Counter(zip_unreadable=7), {"zip_unreadable": [("List!4", "K1A 0B1"), ("List!9", "12")]}
    >>> for line in file_lines(report):
    ...     print(line)
    substance use, edition 2022: 3 rows = 2 new + 1 merged
    1 row lists no level of care: no program is made of it
    merged List!3 into List!2: the file has the facility twice
    7 warnings: zip_unreadable (the ZIP cannot be read, or has too few digits and ZIPs of its state do not begin with 0): List!4: K1A 0B1; List!9: 12; and 5 more
    """
    counts = {
        "new": one.new, "changed": one.changed, "unchanged": one.same, "older than what is stored": one.older,
        "history, as a newer list lacks them": one.past,
        "merged": one.merged, "left out on request": one.left_out, "refused": one.refused.total(),
    }  # fmt: skip
    told = " + ".join(f"{count:,} {name}" for name, count in counts.items() if count) or "none"
    register = one.register.replace("both", "both registers").replace("_", " ")
    lines = [f"{register}, edition {one.edition}: {counted(one.rows, 'row')} = {told}"] if one.rows else []
    if one.without_level:
        without = counted(
            one.without_level,
            "row lists no level of care: no program is made of it",
            "rows list no level of care: no program is made of these",
        )
        lines.append(without)
    lines += [
        f"merged {row} into {into}: the file has the facility twice" for row, into in one.merged_rows[:REASONS_SHOWN]
    ]
    if (more := one.merged - REASONS_SHOWN) > 0 and one.merged_rows:
        lines.append(f"{more:,} more merged: --json names the first 50")
    lines += [f"refused {row}: {reason}" for row, reason in one.reasons[:REASONS_SHOWN]]
    if (more := one.refused_rows - REASONS_SHOWN) > 0:
        lines.append(f"{more:,} more refused: --json names the first 50; search_cli.py findtreatment check has all")
    lines += [warning_line(kind, count, one.warned.get(kind, ())) for kind, count in one.warnings.most_common()]
    if one.gone:
        lines.append(
            f"{counted(one.gone, 'row of the edition before is', 'rows of the edition before are')} listed no more"
        )
    if one.shorter:
        lines.append("far fewer rows than the edition before: those that are missing stay; --accept makes them history")
    if one.not_taken:
        lines.append(f"not taken in: {one.not_taken}")
    if one.broken:
        lines.append(f"cannot be read{' to its end: the rows before count' if one.rows else ''}: {one.broken}")
    return lines


def warning_line(kind: str, count: int, first: Sequence[tuple[str, str]]) -> str:
    """A kind of warning with its count and what it means, then the first of it: row and value, or of the file the value alone."""
    from crawler.findtreatment.found import KINDS_OF_WARNING

    told = [": ".join(filter(None, (row, _short(value)))) for row, value in first]
    more = [f"and {count - len(told):,} more"] if told and count > len(told) else []
    named = f": {'; '.join([*told, *more])}" if told else ""
    return f"{counted(count, 'warning')}: {kind} ({KINDS_OF_WARNING[kind]}){named}"


def _short(value: str) -> str:
    """A value of a row as it is shown: without what steers a terminal, and no longer than a line has room for."""
    from console.words import clean

    said = clean(value)
    return said if len(said) <= VALUE_WIDTH else f"{said[:VALUE_WIDTH]}…"
