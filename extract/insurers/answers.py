"""Names of insurers with which a question about insurance at large is answered: "Do you take insurance? Yes: Aetna, but not Kaiser."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.insurers.cues import cues
from extract.insurers.lists import is_list_line
from extract.insurers.names import Name
from extract.insurers.pointers import Over
from extract.insurers.status import Reading, read_sentence
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_AT_LARGE = _WORDINGS["at_large"]
_WHICH = _WORDINGS["which"]
_FOR_SOME = _WORDINGS["for_some"]
_CONSENT = _WORDINGS["consent"]
_EXCEPT = _WORDINGS["except"]
_THEN_NO = _WORDINGS["then_no"]
_THEN_YES = _WORDINGS["then_yes"]
_IF = _WORDINGS["on_condition"]
_LEAD = _WORDINGS["lead"]
_REFUSING = _WORDINGS["refusing"]
_OUT = compiled(r"\bout[- ]of[- ]network\b")
_SAID = {
    "in_network": "we are in-network with ",
    "out_of_network": "we are out-of-network with ",
    "accepted": "we accept ",
}
_NO_ANSWER = frozenset(("alt", "option", "heading"))
MOST_BETWEEN = 2  # lines that say no more than yes, between a question and the names


@dataclass(frozen=True, slots=True)
class Answer:
    """The names of an answer with what it says of each, and the sentence that asks."""

    question: Unit
    status: str
    readings: tuple[tuple[Name, Reading], ...] = ()


def answer_of(page: Page, unit: Unit, names: Sequence[Name]) -> Answer | None:
    """What a line of names answers to a question about insurance at large that stands right over it, or None."""
    found = None if unit.block.kind in _NO_ANSWER or unit.block.zone == "form" else _asked(page, unit)
    if found is None:
        return None
    question, status = found
    consent = _CONSENT.match(unit.low)
    start = consent.end() if consent else 0
    lead = _LEAD.match(unit.low, start)
    start = lead.end() if lead else start
    if start > names[0].start:
        return None
    if _EXCEPT.sub("", unit.low[start : names[0].start], count=1).strip(" :,-¿¡"):
        return None
    low = unit.low[: then.start()] if (then := _THEN_YES.search(unit.low, names[-1].end)) else unit.low
    if lead and _IF.search(lead.group()) and not (consent or then):
        return None
    said = _SAID[status]
    if _EXCEPT.match(low, start):
        said += "all plans "
    rest = low[start:].strip(" :,-")
    shift = len(said) - unit.low.index(rest, start)
    moved = [Name(name.id, name.start + shift, name.end + shift) for name in names]
    if not is_list_line(
        _REFUSING.sub(_blank, _EXCEPT.sub(_blank, rest)),
        [Name(one.id, one.start - len(said), one.end - len(said)) for one in moved],
    ):
        return None
    readings = read_sentence(said + rest, moved)
    held = tuple((name, reading) for name, reading in zip(names, readings, strict=True) if reading is not None)
    return Answer(question, status, held) if held else None


def _asked(page: Page, unit: Unit) -> tuple[Unit, str] | None:
    """The question that stands right over a line, with nothing but a yes between, and the status that a yes to it gives."""
    for earlier in reversed(page.units[max(0, unit.number - 1 - MOST_BETWEEN) : unit.number]):
        if earlier.block.zone != unit.block.zone:
            return None
        if earlier.low.rstrip().endswith("?"):
            return (earlier, status) if (status := asks_at_large(page, earlier)) else None
        consent = _CONSENT.match(earlier.low)
        if consent is None or earlier.low[consent.end() :].strip(" .:!,"):
            return None
    return None


def asks_at_large(page: Page, unit: Unit) -> str:
    """The status that a yes gives to a question about insurance at large, or ""."""
    low = unit.low
    if _AT_LARGE.search(low) is None or page.terms(unit, "insurers") or _FOR_SOME.search(low):
        return ""
    if which := _WHICH.match(low):
        return "in_network" if which["network"] else "accepted"
    asked = cues().question.search(low)
    of_us = any(word in low.split() for word in ("you", "your", "we")) or low.lstrip("¿ ").startswith(
        ("aceptan", "toman", "reciben")
    )
    named = any(name in low for name in page.provider_names)
    status = (asked.lastgroup or "") if asked and (of_us or named) else ""
    return "out_of_network" if status and _OUT.search(low) else status


def turned_at_end(over: Over | None, low: str, names: Sequence[Name]) -> Over | None:
    """What decides for a line of names, turned about where the line ends with a no: "Cigna, no." under "Do you take insurance?".

    >>> turned_at_end(Over("accepted", "Do you take insurance?", "question"), "cigna, no.", [Name("cigna", 0, 5)]).status
    'not_accepted'
    """
    if over is None or not _THEN_NO.fullmatch(low, names[-1].end):
        return over
    status = {"accepted": "not_accepted", "in_network": "out_of_network"}.get(over.status)
    return replace(over, status=status) if status else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
