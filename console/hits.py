"""The programs of a result as a table: two columns that fit 80 characters, or one row a program where there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import zip_longest
from textwrap import shorten
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from console import words
from console.labels import Labels
from index.result import FilterAnswer, Hit, Snippet
from records.directory.reference import PHONE_UNREAD

if TYPE_CHECKING:
    from records.models import Phone, Program

WIDE_FROM = 150  # columns that one row a program takes
INSURERS_SHOWN = 3
SESSIONS_SHOWN = 4
QUOTES_SHOWN, QUOTE_WIDTH = 3, 240  # of one answer, and characters of one
INDENT = 4
ANSWER_STYLES = {"yes": "green", "no": "red", "not stated": "yellow"}


@dataclass(frozen=True)
class Sight:
    """What rows are written with: labels of codes, the time, and what was asked for, which is shown first.

    `named_as` gives the insurers under which pages say something of those asked for: Medicaid for TennCare.
    """

    labels: Labels
    now: datetime
    asked: dict[str, list[str]] = field(default_factory=dict)
    named_as: Callable[[list[str]], set[str]] = set


def show_hits(console: Console, hits: Sequence[tuple[int, Hit]], sight: Sight) -> None:
    """Print numbered hits; the table has one row a program on a console of WIDE_FROM columns and more."""
    if console.width >= WIDE_FROM and hits:
        _wide(console, hits, sight)
        return
    for number, hit in hits:
        _card(console, number, hit, sight)


def _card(console: Console, number: int, hit: Hit, sight: Sight) -> None:
    """Name and level of care; under it where to call on the left, when, paid how and how fresh on the right."""
    program = hit.program
    console.print()
    head = Styled(f"{number:>2}  ")
    head.append(words.clean(words.title(program, sight.labels["levels_of_care"])), style="bold")
    _hanging(console, head, INDENT)
    left = (_where(hit), _phone(program), f"Telehealth: {words.telehealth(program)}")
    right = (
        times(program),
        insurers(program, sight),
        f"id {program.id[:8]}, {words.confirmed(program, sight.now)}",
    )
    room = max(console.width - INDENT, 20)
    width = room * 2 // 5
    columns = [_broken(console, texts, wide) for texts, wide in ((left, width - 2), (right, room - width))]
    for first, second in zip_longest(*columns, fillvalue=""):
        console.print(Styled(f"{'':{INDENT}}{first:{width}}{second}".rstrip()), soft_wrap=True)
    _below(console, hit)


def _broken(console: Console, texts: Sequence[str], width: int) -> list[str]:
    """Texts in lines of at most `width` columns."""
    return [
        line.plain.rstrip()
        for text in texts
        for line in Styled(words.clean(text)).wrap(console, width, overflow="fold")
    ]


def _wide(console: Console, hits: Sequence[tuple[int, Hit]], sight: Sight) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for name in (
        "",
        "Program",
        "Level of care",
        "Place",
        "Phone",
        "Times",
        "Insurance",
        "Tele-\nhealth",
        "Confirmed",
        "Id",
    ):
        table.add_column(name, overflow="fold", vertical="top")
    ask = any(hit.asks for _, hit in hits)
    if ask:
        table.add_column("Ask", overflow="fold", style="yellow")
    for number, hit in hits:
        program = hit.program
        cells = [
            str(number), program.provider, words.level_and_track(program, sight.labels["levels_of_care"]), _where(hit),
            _phone(program), times(program), insurers(program, sight), words.telehealth(program),
            _confirmed(program, sight),
            program.id[:8],
        ]  # fmt: skip
        if ask:
            cells.append(" ".join(one.question for one in hit.asks))
        table.add_row(*(Styled(words.clean(cell)) for cell in cells))
    console.print()
    console.print(table)
    for number, hit in hits:
        if hit.snippet or hit.answers:
            console.print(Styled(words.clean(f"\n{number}  {hit.program.provider}"), style="bold"))
            _said(console, hit)


def _confirmed(program: Program, sight: Sight) -> str:
    """How fresh a program is, in a column that says so: who says it is told where it is not its own pages."""
    told = words.confirmed(program, sight.now).removeprefix("confirmed ")
    return told + (f" STALE: {program.stale}" if program.stale else "")


def _below(console: Console, hit: Hit) -> None:
    """What stands under a card over the whole width: the questions, why it was found, and what it rests on."""
    if hit.program.stale:
        _line(console, Styled(words.clean(f"STALE: {hit.program.stale}"), style="red"))
    for ask in hit.asks:
        _line(console, Styled(words.clean(f"Ask: {ask.question}"), style="yellow"), 5)
    _said(console, hit)


def _said(console: Console, hit: Hit) -> None:
    if hit.snippet:
        _line(console, marked(hit.snippet))
    for answer in hit.answers:
        for line, hanging in _explained(answer):
            _line(console, line, hanging)


def marked(snippet: Snippet) -> Styled:
    """A sentence of a page with the words that were searched for in bold."""
    text = Styled('"')
    at = 0
    for start, end in sorted(snippet.marks):
        text.append(words.clean(snippet.text[at:start]))
        text.append(words.clean(snippet.text[start:end]), style="bold reverse")
        at = end
    text.append(words.clean(snippet.text[at:]))
    return text.append('"')


def _explained(answer: FilterAnswer) -> Iterator[tuple[Styled, int]]:
    """A filter's answer, why, and its quotes; each line with the width by which it hangs when it is broken."""
    line = Styled(f"{answer.answer:<11}", style=ANSWER_STYLES[answer.answer])
    told = f"{answer.filter.replace('_', ' ')}: {answer.asked}" + (f" - {answer.because}" if answer.because else "")
    line.append(words.clean(told), style="default")
    yield line, 11
    for said in answer.quoted[:QUOTES_SHOWN]:
        quote = shorten(words.clean(said.quote), QUOTE_WIDTH, placeholder=" …")
        yield Styled(" " * 11 + words.clean(f'{said.value}: "{quote}"')), 11
        if said.url:
            when = f" ({said.fetched_at:%Y-%m-%d})" if said.fetched_at else ""
            yield Styled(" " * 11 + words.clean(f"{said.url}{when}"), style="dim"), 11
    if (more := len(answer.quoted) - QUOTES_SHOWN) > 0:
        yield Styled(" " * 11 + f"+{more} more (--json has all)", style="dim"), 11


def _line(console: Console, text: Styled, hanging: int = 0) -> None:
    """A line under a card; what does not fit hangs under its beginning, so many columns in."""
    _hanging(console, Styled.assemble(" " * INDENT, text), INDENT + hanging)


def _hanging(console: Console, text: Styled, hanging: int) -> None:
    head, rest = text[:hanging], text[hanging:]
    for number, part in enumerate(rest.wrap(console, max(console.width - hanging, 20), overflow="fold")):
        part.rstrip()
        console.print(Styled.assemble(" " * hanging if number else head, part), soft_wrap=True)


def _where(hit: Hit) -> str:
    """Place and distance: "Portland, OR (+1 more), about 4 miles"."""
    locations = hit.program.locations
    where = words.place(locations[hit.location]) if locations else f"place {words.NOT_STATED}"
    if len(locations) > 1:
        where += f" (+{len(locations) - 1} more)"
    if hit.distance_miles is not None:
        where += f", {'about ' if hit.distance_approximate else ''}{words.miles(hit.distance_miles)}"
    return words.clean(where)


def _phone(program: Program) -> str:
    if voice := first_voice(program):
        return words.phone(voice)
    unread = next((finding.value for finding in program.unclear if finding.rule == PHONE_UNREAD), "")
    return f'phone listed as "{words.clean(unread)}", no number to call' if unread else f"phone {words.NOT_STATED}"


def first_voice(program: Program) -> Phone | None:
    """The number to dial: a main or admissions line, else a text line, else its crisis line, at last a department's; never a fax or a TTY."""
    rank = {"main": 0, "admissions": 1, "text": 2, "crisis": 3, "department": 4}
    return min(
        (phone for phone in program.phones if phone.purpose in rank),
        key=lambda phone: rank[phone.purpose],
        default=None,
    )


def times(program: Program) -> str:
    """Sessions, else days and dayparts, and hours a week, as far as they are stated."""
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
    return "; ".join(parts) or f"Times {words.NOT_STATED}"


def insurers(program: Program, sight: Sight) -> str:
    """The insurers that were asked for with their status, else the first ones by status; then what else is said of paying."""
    labels = sight.labels["insurers"]
    codes = sight.asked.get("insurer", [])
    wanted = sight.named_as([*codes, *sight.asked.get("payment", ())])
    asked = [value for value in program.insurers if value.id in wanted]
    held = {value.id for value in asked}
    parts = [words.insurer(value, labels) for value in asked]
    parts += [
        f"{labels.get(code, code)} {words.NOT_STATED}" for code in codes if not held & {code, *sight.named_as([code])}
    ]
    others = [value for value in program.insurers if value.id not in wanted]
    shown = [] if parts else others[:INSURERS_SHOWN]
    by_status: dict[str, list[str]] = {}
    for value in shown:
        by_status.setdefault(value.status, []).append(words.insurer(value, labels, status=False))
    parts += [f"{words.STATUS_WORDS[status]}: {', '.join(names)}" for status, names in by_status.items()]
    if more := len(others) - len(shown):
        parts.append(f"+{more} more" if shown or asked else f"+{more} others")
    paid = [code.code for code in program.payment]
    paid = [code for code in paid if code in wanted] or (paid if not program.insurers else [])
    parts += [sight.labels["payment"].get(code, code.replace("_", " ")) for code in paid]
    text = "; ".join(parts)
    return text[:1].upper() + text[1:] if text else f"Insurance {words.NOT_STATED}"
