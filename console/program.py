"""All that is known of a program or a provider as text: each value with its quote, page and date."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Styled

from console import words
from console.labels import Labels
from records.codes import DENIALS
from records.directory.reference import DIRECTORY
from records.models import Evidence, Insurer, Location, Program, Provider

QUOTE_WIDTH = 240


def show_by_id(home: Path, id_or_prefix: str, *, provider: bool, as_json: bool) -> None:
    """Print the program with this id, or its provider."""
    from console.labels import labels_of
    from console.screen import print_json, screen
    from index.engine import Index

    index, now = Index.open(home), datetime.now(UTC)
    found = index.program(id_or_prefix)
    if provider:
        from records.providers import provider_of

        programs = index.programs_of_provider(found.provider_id)
        if as_json:
            print_json(provider_of(programs))
        else:
            show_provider(screen(), provider_of(programs), programs, labels_of(index), now)
    elif as_json:
        print_json(found)
    else:
        show_program(screen(), found, labels_of(index), now)


def show_program(console: Console, program: Program, labels: Labels, now: datetime) -> None:
    """Print everything that is known of a program, each value with its quote and address."""
    console.print(words.title(program, labels["levels_of_care"]), style="bold")
    console.print(f"id {program.id}", style="dim", highlight=False)
    if program.also_listed_as:
        console.print(f"Also listed as {'; '.join(program.also_listed_as)}", highlight=False)
    told = words.confirmed(program, now)
    console.print(f"{told[:1].upper()}{told[1:]}, first seen {program.first_seen.date()}")
    if program.stale:
        console.print(f"Stale: {program.stale}", style="red")
    level = labels["levels_of_care"].get(program.level_of_care, program.level_of_care)
    named = "" if program.level_named else " - read from what the page describes, which names no level of care"
    _value(console, "level of care", f"{level}{named}", program.level_evidence)
    for name, value, evidence in _values(program, labels):
        _value(console, name, value, evidence)
    for name, computed in program.derived.items():
        span = f"{words.span(computed)} {words.RANGE_UNITS[name]} - {computed.rule}, not said"
        _value(console, name.replace("_", " "), span, computed.evidence, style="dim")
    _not_stated(console, [name for name in FIELDS if not getattr(program, name)], computed=program.derived)
    if program.unclear:
        console.print("\nUnclear (never counted as a yes):", style="yellow")
        for finding in program.unclear:
            denied = ", denied" if finding.rule.split("; ")[0] in DENIALS else ""
            _value(
                console,
                finding.field.replace("_", " ") + denied,
                unclear_said(finding.field, finding.value, labels),
                finding.evidence,
                style="dim",
            )


def show_provider(
    console: Console,
    provider: Provider,
    programs: Sequence[Program],
    labels: Labels,
    now: datetime,
) -> None:
    """Print a provider: its programs, and what is known of it as a whole, each value with its quote and address."""
    console.print(f"{provider.name} - {provider.site}", style="bold")
    console.print(f"id {provider.id}", style="dim", highlight=False)
    console.print(f"Confirmed {words.age(provider.last_confirmed, now)}, first seen {provider.first_seen.date()}")
    if provider.stale:
        console.print(f"Stale: {provider.stale}", style="red")
    for program in programs:
        console.print(f"  {program.id[:8]}  {words.level_and_track(program, labels['levels_of_care'])}")
    fields = [name for name in FIELDS if name in Provider.model_fields]
    for name in fields:
        for value in getattr(provider, name):
            _value(console, name.replace("_", " "), said(name, value, labels), value.evidence)
    _not_stated(console, [name for name in fields if not getattr(provider, name)])


def _not_stated(console: Console, names: list[str], computed: Container[str] = ()) -> None:
    if names:
        told = (name.replace("_", " ") + (" (computed: see above)" if name in computed else "") for name in names)
        console.print(f"\nNot stated: {', '.join(told)}", style="yellow")


FIELDS = (
    "sessions", "days", "dayparts", "hours_per_week", "session_hours", "days_per_week", "duration_weeks", "telehealth",
    "telehealth_only", "states_served", "formats", "insurers", "payment", "prices", "phones", "locations", "admission",
    "modalities", "conditions", "populations", "ages", "languages", "accreditations",
)  # fmt: skip


def _values(program: Program, labels: Labels) -> Iterator[tuple[str, str, list[Evidence]]]:
    """Field, value in words, and quotes of everything that is stated."""
    for name in FIELDS:
        if name == "days":
            yield from (("days", words.days(codes), evidence) for codes, evidence in _days_by_quotes(program))
            continue
        for value in getattr(program, name):
            yield name.replace("_", " "), said(name, value, labels), value.evidence


def _days_by_quotes(program: Program) -> Iterator[tuple[list[str], list[Evidence]]]:
    """The days that the same quotes name, told together; each day stands with all the quotes it has."""
    together: dict[str, tuple[list[str], list[Evidence]]] = {}
    for day in program.days:
        quotes = "\n".join(item.model_dump_json() for item in day.evidence)
        together.setdefault(quotes, ([], day.evidence))[0].append(day.code)
    yield from together.values()


def said(name: str, value: object, labels: Labels) -> str:
    if name in words.RANGE_UNITS:
        return f"{words.span(value)} {words.RANGE_UNITS[name]}"  # type: ignore[arg-type]
    match name:
        case "sessions":
            return words.session(value)  # type: ignore[arg-type]
        case "insurers":
            return words.insurer(value, labels["insurers"])  # type: ignore[arg-type]
        case "phones":
            return words.phone(value)  # type: ignore[arg-type]
        case "locations":
            return words.address(value)  # type: ignore[arg-type]
        case "prices":
            return words.price(value)  # type: ignore[arg-type]
        case "telehealth" | "telehealth_only":
            return str(value.value)  # type: ignore[attr-defined]
    code = str(value.code)  # type: ignore[attr-defined]
    return labels.get(name, {}).get(code, code.replace("_", " "))


def unclear_said(field: str, value: Any, labels: Labels) -> str:
    """The plain value of a finding in the words of its field; of a shape that no field has as it stands.

    >>> unclear_said("insurers", {"id": "kaiser", "status": "accepted", "plan_types": ["hmo"], "name": "Kaiser"}, {"insurers": {}})
    'Kaiser (accepted, network not stated, HMO only)'
    >>> unclear_said("hours_per_week", [9, 15], {}), unclear_said("conditions", "ocd", {"conditions": {"ocd": "OCD"}})
    ('9-15 hours a week', 'OCD')
    """
    if field == "insurers" and isinstance(value, dict) and {"id", "status"} <= value.keys():
        return words.insurer(Insurer.model_construct(**value), labels["insurers"])
    if field == "locations" and isinstance(value, dict):
        return words.address(Location.model_construct(**value))
    told = words.plain(value)
    if field in words.RANGE_UNITS:
        return f"{told} {words.RANGE_UNITS[field]}"
    return labels.get(field, {}).get(told, told.replace("_", " ") if isinstance(value, str) else told)


def _value(console: Console, name: str, value: str, evidence: list[Evidence], *, style: str = "") -> None:
    line = Styled(f"\n{name}: ", style="cyan")
    line.append(value, style=style or "bold")
    console.print(line)
    for item in evidence:
        since = "edition of" if item.where == DIRECTORY else "fetched"
        when = f", {since} {item.fetched_at:%Y-%m-%d}" if item.fetched_at else ""
        quote = shorten(item.quote, QUOTE_WIDTH, placeholder=" …")
        console.print(Padding(Styled(f'"{quote}"'), (0, 0, 0, 4), expand=False))
        console.print(Styled(f"    {item.url}{when} ({item.where})", style="dim"), soft_wrap=True)
