"""`compare`: two to five programs side by side; what one of them does not state is told as such, never as a no."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from console import words
from console.labels import Labels, labels_of
from console.program import FIELDS, said
from console.screen import print_csv, print_json, screen
from index.engine import Index
from records.codes import INSURER_STATES
from records.errors import InputError
from records.models import Program

FEWEST, MOST = 2, 5
FIELD_WIDTH, PROGRAM_WIDTH = 20, 20  # columns; a program is never narrower
Differs = Literal["same", "differs", "not stated"]
MARKS: dict[Differs, str] = {"same": " ", "differs": "≠", "not stated": "?"}


class Row(NamedTuple):
    """A field of all programs: the values that each states in words, none where it states none, and how they compare.

    "not stated": what is stated agrees, and one of them states nothing, so that nobody knows.
    """

    field: str
    values: list[list[str]]
    differs: Differs


def compare(home: Path, ids: Sequence[str], *, differences: bool, as_json: bool, as_csv: bool, wide: bool) -> None:
    """Print the programs with these ids (or beginnings of ids) side by side."""
    if as_json and as_csv:
        raise InputError("--json and --csv are different forms of one result; choose one")
    if not FEWEST <= len(ids) <= MOST:
        raise InputError(f"compare takes {FEWEST} to {MOST} programs, got {len(ids)}; search shows their ids")
    index = Index.open(home)
    programs = [index.program(one) for one in ids]
    if len({program.id for program in programs}) < len(programs):
        raise InputError("two of these ids are the same program; give each once")
    rows = [row for row in rows_of(programs, labels_of(index)) if not differences or row.differs != "same"]
    names = [words.title(program, labels_of(index)["levels_of_care"]) for program in programs]
    if as_json:
        listed = [row._asdict() for row in rows]
        print_json(
            {
                "programs": [{"id": one.id, "name": name} for one, name in zip(programs, names, strict=True)],
                "rows": listed,
            }
        )
    elif as_csv:
        named = _row("program", [[name] for name in names])
        print_csv(["field", "differs", *(program.id for program in programs)], map(_cells, [named, *rows]))
    else:
        show(screen(wide=wide), programs, rows, names)


def rows_of(programs: Sequence[Program], labels: Labels) -> list[Row]:
    """Every field that one of the programs states, and the three that a caller always asks for."""
    now = datetime.now(UTC)
    rows = [
        _row("level of care", [[words.level_and_track(one, labels["levels_of_care"])] for one in programs]),
        _row("place", [list(dict.fromkeys(map(words.place, one.locations))) for one in programs]),
    ]
    for name in FIELDS:
        if name == "insurers":
            rows += [_row(words.STATUS_WORDS[status], values) for status, values in _by_status(programs, labels)]
        elif name != "locations":
            rows.append(_row(name.replace("_", " "), [list(_values(one, name, labels)) for one in programs]))
    rows.append(_row("confirmed", [[words.age(one.last_confirmed, now)] for one in programs]))
    rows.append(_row("stale", [[one.stale] if one.stale else ["no"] for one in programs]))
    always = ("sessions", "telehealth", "in network")
    return [row for row in rows if row.field in always or (any(row.values) and row.values != [["no"]] * len(programs))]


def show(console: Console, programs: Sequence[Program], rows: Sequence[Row], names: Sequence[str]) -> None:
    """Print the rows as a table, each program a column as wide as the others.

    Where the screen is too narrow for all of them, further tables follow, as full as the first; what is marked and bold in
    each is so among all programs.
    """
    most = max(1, (console.width - FIELD_WIDTH) // PROGRAM_WIDTH)
    each = math.ceil(len(programs) / math.ceil(len(programs) / most))
    for first in range(0, len(programs), each):
        if first:
            console.print()
        console.print(_table(console.width, programs, rows, names, range(first, min(first + each, len(programs)))))
    console.print("\n≠ they differ    ? one of them does not state it, so ask", style="dim")


def _table(width: int, programs: Sequence[Program], rows: Sequence[Row], names: Sequence[str], shown: range) -> Table:
    """The table of the programs at these places, in so many columns of the screen."""
    column = (width - FIELD_WIDTH) // len(shown) - 2
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold", show_lines=False)
    table.add_column("", width=1)
    table.add_column("", width=FIELD_WIDTH - 6, style="cyan", overflow="fold")
    for at in shown:
        title = Styled(words.clean(names[at]) + f"\n{programs[at].id[:8]}", style="bold")
        table.add_column(title, width=column, overflow="fold")
    for row in rows:
        common = set.intersection(*map(set, row.values))
        cells = [_cell(row.values[at], common if row.differs == "differs" else set(row.values[at])) for at in shown]
        style = "yellow" if row.differs == "differs" else ""
        table.add_row(Styled(MARKS[row.differs], style=style), row.field, *cells)
    return table


def _cell(values: list[str], common: set[str]) -> Styled:
    """Values one a line, those that not all programs have in bold."""
    if not values:
        return Styled(words.NOT_STATED, style="yellow")
    lines = [Styled(words.clean(value), style="" if value in common else "bold") for value in values]
    return Styled("\n").join(lines)


def _row(field: str, values: list[list[str]]) -> Row:
    """
    >>> _row("telehealth", [["yes"], []]).differs, _row("telehealth", [["yes"], ["no"], []]).differs
    ('not stated', 'differs')
    """
    stated = {tuple(sorted(one)) for one in values if one}
    if len(stated) > 1:
        return Row(field, values, "differs")
    return Row(field, values, "same" if all(values) or not stated else "not stated")


def _values(program: Program, name: str, labels: Labels) -> Iterator[str]:
    """The values of a field in words, each once; a range that was only computed is said to be so."""
    held = getattr(program, name)
    if name == "days":
        yield from [words.days(one.code for one in held)] if held else ()
    elif name == "sessions":
        yield from words.sessions(held)
    elif name == "telehealth":
        yield from dict.fromkeys(one.value for one in held if one.value != "unknown")
    elif name == "prices":
        yield from dict.fromkeys(map(words.price_with_sentence, held))
    else:
        yield from dict.fromkeys(said(name, value, labels) for value in held)
        if not held and name in program.derived:
            yield f"{words.span(program.derived[name])} {words.RANGE_UNITS[name]} (computed, not said)"


def _by_status(programs: Sequence[Program], labels: Labels) -> Iterator[tuple[str, list[list[str]]]]:
    for status in INSURER_STATES:
        yield (
            status,
            [
                sorted(
                    words.insurer(value, labels["insurers"], status=False)
                    for value in one.insurers
                    if value.status == status
                )
                for one in programs
            ],
        )


def _cells(row: Row) -> list[str]:
    return [row.field, row.differs, *(words.clean("; ".join(values)) or words.NOT_STATED for values in row.values)]
