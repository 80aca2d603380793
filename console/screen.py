"""Where output goes: a console of the right width and colour, JSON, CSV; and errors in the words of the command line."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 180
# What a spreadsheet would take for a formula.
_FORMULA = re.compile(r"[=+\-@\t\r]")


def screen(*, wide: bool = False) -> Console:
    """Standard output for text: as wide as the terminal (80 columns in a pipe), or of WIDE columns and more.

    NO_COLOR, a pipe and a dumb terminal get no escape codes at all.
    """
    from rich.console import Console

    plain: dict[str, Any] = {"color_system": None} if os.environ.get("NO_COLOR") else {}
    console = Console(highlight=False, markup=False, emoji=False, **plain)
    if wide:
        console.width = max(console.width, WIDE)
    return console


def progress_screen(as_json: bool) -> Console | None:
    """Where progress goes: standard error, so that standard output holds results alone; none with --json."""
    from rich.console import Console

    return None if as_json else Console(stderr=True, highlight=False)


def print_json(value: Any) -> None:
    """A model or a plain value as JSON."""
    if hasattr(value, "model_dump_json"):
        text = value.model_dump_json(indent=1, exclude_none=True)
    else:
        text = json.dumps(value, indent=1, default=str)
    _write(f"{text}\n")


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows as RFC 4180 wants them, in UTF-8; a cell that a spreadsheet would run is guarded by an apostrophe."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout)
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)


def guarded(cell: str) -> str:
    """
    >>> guarded("=HYPERLINK(1)"), guarded("+1 310"), guarded("Cigna")
    ("'=HYPERLINK(1)", "'+1 310", 'Cigna')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def option_name(field: str) -> str:
    """
    >>> option_name("confirmed_within_days"), option_name("insurer_family")
    ('--confirmed-within', '--insurer-family')
    """
    return "--" + field.removesuffix("_days").replace("_", "-")


def as_typed(message: str, fields: Iterable[str]) -> str:
    """An error that names fields of a request, as whoever typed options reads it.

    >>> as_typed("hours_min 9 is more than hours_max 3; are they swapped?", ["hours_min", "hours_max", "insurer"])
    '--hours-min 9 is more than --hours-max 3; are they swapped?'
    >>> as_typed('insurer "ciga" is not known; did you mean cigna?', ["insurer"])
    '--insurer "ciga" is not known; did you mean cigna?'
    >>> as_typed("near takes a ZIP of five digits", ["near"])
    '--near takes a ZIP of five digits'
    """
    names = sorted(fields, key=len, reverse=True)
    compound = "|".join(name for name in names if "_" in name) or "(?!)"
    message = message.replace(" give near with ", " give --near with ")
    message = re.sub(rf"(?<![\w-])(?:{compound})(?!\w)", lambda name: option_name(name[0]), message)
    return re.sub(
        rf'^({"|".join(names)})(?=: | "| (?:needs|asks|takes|is blank)\b)', lambda name: option_name(name[0]), message
    )


def _write(text: str) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text)
