"""`history`: what changed in one program, with what was said before and what is said now."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from console import change_words, words
from console.change_words import KIND_WORDS, show_sides
from console.labels import Labels
from console.program import said
from console.screen import print_json, screen
from console.store import stored
from records.directory.programs import values_of_listed
from records.directory.reference import is_listed_site
from records.history import Change, as_value, changes_of, stored_program
from records.models import Program
from records.programs import values_of


def history(home: Path, id_or_prefix: str, *, values: bool, as_json: bool) -> None:
    """Print the changes of one program, also of one that is gone, oldest first."""
    labels = change_words.vocabulary_labels()
    with stored(home) as connection:
        program, gone_since = stored_program(connection, id_or_prefix.strip())
        found = changes_of(connection, program.id)
        listed = is_listed_site(program.site)
        held = values_of_listed(program, gone_since) if listed else values_of(connection, program.id)
    if as_json:
        print_json(_as_json(program, gone_since, found, held))
        return
    console = screen()
    console.print(words.clean(words.title(program, labels["levels_of_care"])), style="bold")
    console.print(f"id {program.id}", style="dim", highlight=False)
    ended = f", GONE since {change_words.date(gone_since)}" if gone_since else ""
    dates = (change_words.date(moment) for moment in (program.first_seen, program.last_confirmed))
    console.print("First seen {}, confirmed {}".format(*dates) + ended)
    if program.stale and not gone_since:
        console.print(f"Stale: {program.stale}", style="red")
    for change in found:
        console.print(f"\n{change.at:%Y-%m-%d %H:%M}  {KIND_WORDS[change.kind]}: {change_words.what(change, labels)}",
                      style="bold")  # fmt: skip
        show_sides(console, change, labels)
    if not found:
        console.print("\nNo change since its history is kept.")
    if values:
        _show_values(console, held, labels)
    else:
        gone = sum(row["gone_since"] is not None for row in held)
        console.print(f"\n{len(held) - gone} values stand, {gone} are gone: --values lists them with their dates.")


def _show_values(console: Console, held: Sequence[dict[str, Any]], labels: Labels) -> None:
    for row in held:
        value = as_value(row["field"], _parsed(row["value"]))
        gone = f", GONE since {change_words.date(row['gone_since'])}" if row["gone_since"] else ""
        console.print(
            f"\n{row['field'].replace('_', ' ')}: {words.clean(said(row['field'], value, labels))}", style="bold"
        )
        console.print(
            f"    first seen {change_words.date(row['first_seen'])}, "
            f"confirmed {change_words.date(row['last_confirmed'])}{gone}"
        )
        console.print(f"    {change_words.quote(value.evidence)}", style="dim", soft_wrap=True)


def _as_json(
    program: Program, gone_since: datetime | None, found: Sequence[Change], held: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "program": program.id,
        "provider": program.provider,
        "site": program.site,
        "level_of_care": program.level_of_care,
        "track": program.track,
        "first_seen": program.first_seen.isoformat(),
        "last_confirmed": program.last_confirmed.isoformat(),
        "gone_since": gone_since.isoformat() if gone_since else None,
        "stale": program.stale,
        "changes": [change.model_dump(mode="json", exclude_none=True) for change in found],
        "values": [
            {
                "field": row["field"],
                "value": _parsed(row["value"]),
                **{
                    name: row[name].isoformat() if row[name] else None
                    for name in ("first_seen", "last_confirmed", "gone_since")
                },
            }
            for row in held
        ],
    }


def _parsed(value: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(value)
    return found
