"""`changes`: what changed across programs since a moment, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from rich.console import Console

from console import change_words, words
from console.change_words import KIND_WORDS, READ_DIFFERENTLY, show_sides
from console.labels import Labels
from console.screen import print_csv, print_json, screen
from console.since import moment
from console.store import stored
from index.known import nearest
from records.differences import KINDS
from records.errors import InputError
from records.history import Change, changes_since, known_sites
from records.programs import VALUE_FIELDS

SHOWN = 100
_QUOTED = ("value", "quote", "url", "fetched_at")
COLUMNS = (
    "at", "kind", "cause", "site", "provider", "program", "level_of_care", "track", "field",
    *(f"before_{name}" for name in _QUOTED), *(f"now_{name}" for name in _QUOTED), "page", "page_fetched_at", "page_outcome",
)  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """Which changes are wanted, as they were typed; `read_differently`: also those that are none of the site."""

    since: str = "7d"
    sites: Sequence[str] = ()
    fields: Sequence[str] = ()
    kinds: Sequence[str] = ()
    read_differently: bool = False


def changes(home: Path, wanted: Wanted, *, limit: int | None, as_json: bool, as_csv: bool) -> None:
    """Print the changes of all programs since a moment."""
    if as_json and as_csv:
        raise InputError("--json and --csv are different forms of one result; choose one")
    if limit is not None and limit < 1:
        raise InputError(f"--limit {limit} shows nothing; give 1 or more")
    now = datetime.now(UTC)
    since = moment(wanted.since, now)
    fields = _known("--field", [name.replace("-", "_") for name in wanted.fields], VALUE_FIELDS)
    kinds = _known("--kind", [name.replace("-", "_") for name in wanted.kinds], KINDS)
    labels = change_words.vocabulary_labels()
    with stored(home) as connection:
        sites = _known("--site", wanted.sites, known_sites(connection))
        found = changes_since(connection, since, now=now, sites=sites, fields=fields, kinds=kinds)
        left_out: list[Change] = []
        kept = _of_sites(found, left_out) if not wanted.read_differently else found
        if as_csv:
            print_csv(COLUMNS, (_row(change, labels) for change in islice(kept, limit)))
        elif as_json:
            listed = [change.model_dump(mode="json", exclude_none=True) for change in kept]
            print_json({"since": since.isoformat(), "count": len(listed), "changes": listed[:limit],
                        "read_differently": len(left_out)})  # fmt: skip
        else:
            show_changes(screen(), list(kept), len(left_out), since, limit or SHOWN, labels)


def _of_sites(found: Iterable[Change], left_out: list[Change]) -> Iterator[Change]:
    for change in found:
        if change.cause == READ_DIFFERENTLY:
            left_out.append(change)
        else:
            yield change


def _known(option: str, given: Sequence[str], known: Sequence[str]) -> list[str]:
    """The values of an option, which must be known; InputError that names the nearest ones."""
    for value in given:
        if value not in known:
            near = nearest(value, list(known))[:3]
            hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(known[:20]) or 'none yet'}"
            raise InputError(f'{option} "{value}" is not known; {hint}')
    return list(given)


def show_changes(
    console: Console, found: Sequence[Change], left_out: int, since: datetime, limit: int, labels: Labels
) -> None:
    """Print changes by kind; one that several programs of a site share is told once."""
    together = _shared(found)
    sites = len({change.site for change in found})
    count = f"{len(together)} at {sites} site{'' if sites == 1 else 's'}" if found else "none"
    console.print(f"Changes since {since:%Y-%m-%d %H:%M} UTC: {count}", style="bold")
    shown = together[:limit]
    totals = Counter(group[0].kind for group in together)
    for kind in KINDS:
        groups = [group for group in shown if group[0].kind == kind]
        if groups:
            console.print(f"\n{KIND_WORDS[kind]} ({totals[kind]})", style="cyan")
        for group in groups:
            _show_group(console, group, labels)
    if len(together) > len(shown):
        console.print(f"\n{len(together) - len(shown)} more: --limit {len(together)}, or --csv for all of them")
    if left_out:
        console.print(
            f"\n{left_out} difference{' is' if left_out == 1 else 's are'} none of the sites: "
            "what pages say is read differently now. "
            "--read-differently lists them.",
            style="yellow",
        )


def _shared(found: Sequence[Change]) -> list[list[Change]]:
    """Changes by what they say: what a provider states of itself stands on each of its programs."""
    groups: dict[str, list[Change]] = {}
    for change in found:
        of_program = change.program if change.field is None else ""
        same = change.model_copy(update={"program": of_program, "level_of_care": "iop", "track": None})
        groups.setdefault(same.model_dump_json(), []).append(change)
    return list(groups.values())


def _show_group(console: Console, group: Sequence[Change], labels: Labels) -> None:
    first = group[0]
    console.print(f"  {change_words.date(first.at)}  {change_words.what(first, labels)}", style="bold")
    levels = "; ".join(f"{change_words.level_and_track(one, labels)} {one.program[:8]}" for one in group)
    console.print(f"      {words.clean(first.provider)} ({first.site}): {levels}", soft_wrap=True)
    show_sides(console, first, labels)


def _row(change: Change, labels: Labels) -> list[str]:
    cells = [
        change.at.isoformat(), change.kind, change.cause, change.site, change.provider, change.program,
        change.level_of_care, change.track or "", change.field or "",
    ]  # fmt: skip
    for side in change_words.sides(change, labels):
        if side is None:
            cells += [""] * len(_QUOTED)
            continue
        first = side.evidence[0]
        fetched = first.fetched_at.isoformat() if first.fetched_at else ""
        cells += [side.value, first.quote, first.url, fetched]
    page = change.page
    if page is None:
        return [*cells, "", "", ""]
    return [*cells, page.url, page.fetched_at.isoformat() if page.fetched_at else "", page.outcome]
