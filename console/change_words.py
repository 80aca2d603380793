"""A change of a program in words: what it is, why it is told, and what was and is said, with page and date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from textwrap import shorten
from typing import NamedTuple

from rich.console import Console

from console import words
from console.labels import ADMISSION, STATES_SERVED, Labels
from console.program import QUOTE_WIDTH, said
from records.differences import Cause, Kind
from records.history import Change, as_value
from records.models import Evidence
from records.vocabulary import vocabulary

READ_DIFFERENTLY: Cause = "read_differently"
CAUSE_WORDS: dict[Cause, str] = {
    "site_changed": "the page changed",
    "page_gone": "the page is gone",
    "page_new": "on a page that was not read before",
    "site_new": "the site was read for the first time",
    "site_back": "the site is read again",
    "site_unlisted": "the site list does not hold it as a provider any more",
    "read_differently": "read differently by this program now; not changed by the site",
}
KIND_WORDS: dict[Kind, str] = {
    "program_new": "New program",
    "program_gone": "Program gone",
    "program_back": "Program back",
    "insurer_added": "Insurer added",
    "insurer_dropped": "Insurer dropped",
    "insurer_status_changed": "Insurer status changed",
    "session_added": "Session added",
    "session_dropped": "Session dropped",
    "session_moved": "Session moved",
    "price_added": "Price added",
    "price_dropped": "Price dropped",
    "price_changed": "Price changed",
    "value_added": "Other value added",
    "value_dropped": "Other value dropped",
    "value_changed": "Other value changed",
}
_NAMED_BY_KIND = frozenset(("insurers", "sessions", "prices"))
_VOCABULARIES = (
    "levels_of_care", "insurers", "modalities", "conditions", "populations", "payment", "formats", "languages",
    "accreditations",
)  # fmt: skip


class Side(NamedTuple):
    """One side of a change: the value in words, and the quotes that say so."""

    value: str
    evidence: list[Evidence]


def vocabulary_labels() -> Labels:
    """The labels of codes without an index: a program that is gone stands in none."""
    found = {name: vocabulary(name).labels() for name in _VOCABULARIES}
    return found | {"admission": ADMISSION, "states_served": STATES_SERVED}


def sides(change: Change, labels: Labels) -> tuple[Side | None, Side | None]:
    """What was said before and what is said now; None where nothing is said."""
    before, now = (_side(change, value, labels) for value in (change.before, change.now))
    return before, now


def _side(change: Change, value: dict[str, object] | None, labels: Labels) -> Side | None:
    if value is None:
        return None
    held = as_value(change.field, value)
    if change.field is None:
        return Side(level_and_track(change, labels), held.evidence)
    return Side(words.clean(said(change.field, held, labels)), held.evidence)


def title(change: Change, labels: Labels) -> str:
    """Provider, level of care and track."""
    return words.clean(f"{change.provider} - {level_and_track(change, labels)}")


def level_and_track(change: Change, labels: Labels) -> str:
    """Level of care and track of the program that changed."""
    level = labels["levels_of_care"].get(change.level_of_care, change.level_of_care)
    return f"{level}, {words.track(change.track)}" if change.track else level


def what(change: Change, labels: Labels) -> str:
    """The values of a change in one line: "Aetna (in network) → Aetna (out of network)"."""
    before, now = sides(change, labels)
    name = f"{change.field.replace('_', ' ')}: " if change.field and change.field not in _NAMED_BY_KIND else ""
    if before and now:
        return f"{name}{before.value} → {now.value}"
    one = before or now
    value = one.value if one else level_and_track(change, labels)
    if change.kind == "insurer_status_changed":
        return f"{name}{value}, {'said besides what was said before' if now else 'no longer said beside the other'}"
    return f"{name}{value}"


def lines(change: Change, labels: Labels) -> Iterator[str]:
    """What was said before and what is said now, a line each, with page and date."""
    before, now = sides(change, labels)
    if before:
        yield f"before: {quote(before.evidence)}"
    if now:
        yield f"now: {quote(now.evidence)}"
    elif change.cause == "read_differently":
        yield "now: no longer read from the text that says it"
    elif change.page is not None and change.page.fetched_at is not None:
        yield f"now: not said any more on {change.page.url}, fetched {date(change.page.fetched_at)}"
    elif change.page is not None:
        yield f"now: {change.page.url} is read no more ({change.page.outcome.replace('_', ' ')})"


def quote(evidence: list[Evidence]) -> str:
    """The first quote with its page and the day on which that was fetched."""
    first = evidence[0]
    when = f", fetched {date(first.fetched_at)}" if first.fetched_at else ""
    return words.clean(f'"{shorten(first.quote, QUOTE_WIDTH, placeholder=" …")}" {first.url}{when}')


def show_sides(console: Console, change: Change, labels: Labels) -> None:
    """Print why a change is told, and both of its sides."""
    style = "yellow" if change.cause == READ_DIFFERENTLY else "dim"
    console.print(f"      why: {CAUSE_WORDS[change.cause]}", style=style, soft_wrap=True)
    for line in lines(change, labels):
        console.print(f"      {line}", style="dim", soft_wrap=True)


def date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
