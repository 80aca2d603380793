"""A search result and a program as text for a terminal of 80 columns and more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from textwrap import shorten

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Styled

from console import words
from index.engine import Index
from index.result import Hit, SearchResult
from records.models import Evidence, Phone, Program, Provider

# The index has no filter for these, and so no labels; data/vocabulary/accreditations.yaml has the same.
ACCREDITATIONS = {
    "joint_commission": "The Joint Commission", "carf": "CARF", "legitscript": "LegitScript",
    "state_license": "State licence", "naatp": "NAATP",
}  # fmt: skip
# Codes that are no words by themselves; the other ones of these fields are read as they stand.
ADMISSION = {"admission_24_7": "admissions around the clock", "admission_7_days": "admissions seven days a week"}
STATES_SERVED = {"all": "all states"}
INSURERS_SHOWN = 5
SESSIONS_SHOWN = 4
QUOTE_WIDTH = 240


def show_result(
    console: Console, result: SearchResult, labels: dict[str, dict[str, str]], now: datetime, *, ask: bool
) -> None:
    """Print the hits, and what the search did not show."""
    shown = [hit for hit in result.hits if ask or hit.tier == "fits"]
    read = "; ".join(f"{option}: {', '.join(values)}" for option, values in result.read_as.items())
    if read:
        console.print(f"Searched for {read}", style="dim", highlight=False)
    for number, hit in enumerate(shown, result.offset + 1):
        console.print()
        _hit(console, number, hit, labels, now, asked=result.read_as.get("insurer", []))
    console.print()
    _closing(console, result, len(shown), ask=ask)


def labels_of(index: Index) -> dict[str, dict[str, str]]:
    """The labels of the codes that are shown, by vocabulary."""
    names = {
        "levels_of_care": "level", "insurers": "insurer", "modalities": "modality", "conditions": "condition",
        "populations": "population", "payment": "payment", "formats": "format", "languages": "language",
    }  # fmt: skip
    return {name: index.known.options[option].labels for name, option in names.items()} | {
        "accreditations": ACCREDITATIONS, "admission": ADMISSION, "states_served": STATES_SERVED,
    }  # fmt: skip


def _hit(
    console: Console, number: int, hit: Hit, labels: dict[str, dict[str, str]], now: datetime, *, asked: list[str]
) -> None:
    program = hit.program
    head = Styled(f"{number:>2}  ")
    head.append(words.title(program, labels["levels_of_care"]), style="bold")
    if hit.tier == "ask":
        head.append("  may fit - ask", style="yellow")
    console.print(head)
    for line in _lines(hit, labels, now, asked):
        console.print(Padding(Styled(line), (0, 0, 0, 4), expand=False))
    for ask in hit.asks:
        console.print(Padding(Styled(f"Ask: {ask.question}", style="yellow"), (0, 0, 0, 4), expand=False))


def _lines(hit: Hit, labels: dict[str, dict[str, str]], now: datetime, asked: list[str]) -> Iterator[str]:
    program = hit.program
    where = words.place(program.locations[0]) if program.locations else f"place {words.NOT_STATED}"
    if len(program.locations) > 1:
        where += f" (+{len(program.locations) - 1} more)"
    if hit.distance_miles is not None:
        where += f", {'about ' if hit.distance_approximate else ''}{hit.distance_miles:.0f} miles"
    voice = _first_voice(program)
    phone = words.phone(voice) if voice else f"phone {words.NOT_STATED}"
    yield f"{where} | {phone}"
    yield f"Times: {times(program)}"
    yield f"Insurance: {insurers(program, labels['insurers'], asked)}"
    if program.stale:
        yield f"STALE: {program.stale}"
    yield f"Telehealth: {words.telehealth(program.telehealth)} | confirmed {words.age(program.last_confirmed, now)} | id {program.id[:8]}"


def times(program: Program) -> str:
    """Sessions, else days and dayparts, else hours a week, as far as they are stated."""
    blocks = words.sessions(program.sessions)
    parts = blocks[:SESSIONS_SHOWN]
    if len(blocks) > SESSIONS_SHOWN:
        parts.append(f"+{len(blocks) - SESSIONS_SHOWN} more")
    if not program.sessions:
        if program.days:
            parts.append(words.days(code.code for code in program.days))
        parts.extend(code.code for code in program.dayparts)
    if program.hours_per_week:
        parts.append(f"{words.span(program.hours_per_week[0])} hours a week")
    elif program.days_per_week:
        parts.append(f"{words.span(program.days_per_week[0])} days a week")
    return "; ".join(parts) or words.NOT_STATED


def insurers(program: Program, labels: dict[str, str], asked: list[str]) -> str:
    """Insurers with status, those that were asked for first; else what else is said of paying."""
    ordered = sorted(program.insurers, key=lambda value: value.id not in asked)
    parts = [words.insurer(value, labels) for value in ordered[:INSURERS_SHOWN]]
    if len(ordered) > INSURERS_SHOWN:
        parts.append(f"+{len(ordered) - INSURERS_SHOWN} more")
    if not parts:
        parts = [code.code.replace("_", " ") for code in program.payment]
    return "; ".join(parts) or words.NOT_STATED


def _first_voice(program: Program) -> Phone | None:
    """The number to dial: a main or admissions line, else a text line, else its crisis line; never a fax or a TTY."""
    rank = {"main": 0, "admissions": 1, "text": 2, "crisis": 3}
    return min(
        (phone for phone in program.phones if phone.purpose in rank),
        key=lambda phone: rank[phone.purpose],
        default=None,
    )


def _closing(console: Console, result: SearchResult, shown: int, *, ask: bool) -> None:
    if result.fits == 0:
        console.print("No program is known to fit everything that was asked.")
    else:
        more = f", {shown} shown" if shown < result.fits else ""
        console.print(
            f"{result.fits} program{'s' if result.fits != 1 else ''} fit{'s' if result.fits == 1 else ''}{more}."
        )
    if result.ask and not ask:
        console.print(
            f"{result.ask} more may fit: their pages do not state everything. Add --ask to see them with what to ask.",
            style="yellow",
        )
    for word, others in result.suggestions.items():
        if not others:
            console.print(f'No program mentions "{word}".')
            continue
        console.print(f'No program mentions "{word}". Did you mean {" or ".join(others)}?')


def show_program(console: Console, program: Program, labels: dict[str, dict[str, str]], now: datetime) -> None:
    """Print everything that is known of a program, each value with its quote and address."""
    console.print(words.title(program, labels["levels_of_care"]), style="bold")
    console.print(f"id {program.id}", style="dim", highlight=False)
    console.print(f"Confirmed {words.age(program.last_confirmed, now)}, first seen {program.first_seen.date()}")
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
    _not_stated(console, [name for name in _FIELDS if not getattr(program, name)])
    if program.unclear:
        console.print("\nUnclear (never counted as a yes):", style="yellow")
        for finding in program.unclear:
            _value(console, finding.field.replace("_", " "), words.plain(finding.value), finding.evidence, style="dim")


def show_provider(
    console: Console,
    provider: Provider,
    programs: Sequence[Program],
    labels: dict[str, dict[str, str]],
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
    fields = [name for name in _FIELDS if name in Provider.model_fields]
    for name in fields:
        for value in getattr(provider, name):
            _value(console, name.replace("_", " "), _said(name, value, labels), value.evidence)
    _not_stated(console, [name for name in fields if not getattr(provider, name)])


def _not_stated(console: Console, names: list[str]) -> None:
    if names:
        console.print(f"\nNot stated: {', '.join(name.replace('_', ' ') for name in names)}", style="yellow")


_FIELDS = (
    "sessions", "days", "dayparts", "hours_per_week", "session_hours", "days_per_week", "duration_weeks", "telehealth",
    "telehealth_only", "states_served", "formats", "insurers", "payment", "prices", "phones", "locations", "admission",
    "modalities", "conditions", "populations", "ages", "languages", "accreditations",
)  # fmt: skip


def _values(program: Program, labels: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, list[Evidence]]]:
    """Field, value in words, and quotes of everything that is stated."""
    for name in _FIELDS:
        if name == "days":
            yield from (("days", words.days(codes), evidence) for codes, evidence in _days_by_quotes(program))
            continue
        for value in getattr(program, name):
            yield name.replace("_", " "), _said(name, value, labels), value.evidence


def _days_by_quotes(program: Program) -> Iterator[tuple[list[str], list[Evidence]]]:
    """The days that the same quotes name, told together; each day stands with all the quotes it has."""
    together: dict[str, tuple[list[str], list[Evidence]]] = {}
    for day in program.days:
        quotes = "\n".join(item.model_dump_json() for item in day.evidence)
        together.setdefault(quotes, ([], day.evidence))[0].append(day.code)
    yield from together.values()


def _said(name: str, value: object, labels: dict[str, dict[str, str]]) -> str:
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


def _value(console: Console, name: str, value: str, evidence: list[Evidence], *, style: str = "") -> None:
    line = Styled(f"\n{name}: ", style="cyan")
    line.append(value, style=style or "bold")
    console.print(line)
    for item in evidence:
        when = f", fetched {item.fetched_at:%Y-%m-%d}" if item.fetched_at else ""
        quote = shorten(item.quote, QUOTE_WIDTH, placeholder=" …")
        console.print(Padding(Styled(f'"{quote}"'), (0, 0, 0, 4), expand=False))
        console.print(Styled(f"    {item.url}{when} ({item.where})", style="dim"), soft_wrap=True)
