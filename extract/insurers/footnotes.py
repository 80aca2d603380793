"""What a footnote says of an insurer that bears its mark: "Cigna*" in a list, and "*Out of network only" under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.document import fold, plain
from extract.insurers.arms import of_states
from extract.insurers.choice import Statement
from extract.insurers.levels import levels_said
from extract.insurers.limits import types_taken_out
from extract.insurers.marks import UNSURE
from extract.insurers.names import Name, plan_types
from extract.insurers.status import marked
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.units import Unit
from extract.wordings import Wordings

FURTHEST = 80  # sentences from a name to its footnote
LONGEST = 300  # characters of a footnote
_WORDINGS = Wordings.of(__name__)
_SIGN = _WORDINGS.text("sign")
_BEHIND = _WORDINGS["mark_behind"]
_BEFORE = compiled(r"(?<![\w*†‡§])(?P<mark>\*{1,4}|[†‡§¶]{1,3})$")
_ALONE = compiled(rf"\d|{_SIGN}")
_SIGNS = ("*", "†", "‡", "§", "¶")
_NEXT = compiled(r"[,;.]? (?P<mark>[*†‡§¶]{1,4})(?= ?\w)")  # of several footnotes in one line
_LEGEND = _WORDINGS["legend"]
_LIMITS = _WORDINGS["limits"]
_DISCLAIMS = _WORDINGS["disclaims"]
_REFUSED_FOR = _WORDINGS["refused_for"]
_ONLY = _WORDINGS["only"]


def with_footnotes(page: Page, unit: Unit, low: str, name: Name, said: Statement) -> list[Statement]:
    """What is said of a name, as its footnote limits it; a footnote that says another status says it instead.

    `low` is the folded text in which the name stands: the sentence, or the head of the row of a table in which the sentence is.
    """
    found = footnote(page, unit, low, name)
    if found is None:
        return [said]
    note, begin = found
    told = _NEXT.split(note.text[begin:], maxsplit=1)[0]
    text = _REFUSED_FOR.sub("not ", told.strip(" .,;:-=)"))
    if not _LIMITS.search(text.lower()) or _DISCLAIMS.search(text.lower()):
        return [said]
    return list(_limited(replace(said, evidence=(*said.evidence, page.evidence(note))), text))


def footnote(page: Page, unit: Unit, low: str, name: Name) -> tuple[Unit, int] | None:
    """The sentence that tells of the mark that a name bears in `low`, and where in it that begins: one behind that begins with the mark, or a legend."""
    found = _BEHIND.match(low, name.end) or _BEFORE.search(low, 0, name.start)
    mark = found["mark"] if found else "" if low[name.end :].strip() else _raised(page, unit)
    if not mark:
        return None
    for line in page.units[unit.number + 1 : unit.number + 1 + FURTHEST]:
        if line.low.startswith(mark) and _is_note(page, line, mark):
            return line, len(mark)
        if line.low.startswith(_SIGNS) and len(line.low) <= LONGEST:
            for later in _NEXT.finditer(line.low):  # "* PPO only, ** out of network"
                if later["mark"] == mark:
                    return line, later.end()
    for line in page.units[max(0, unit.number - FURTHEST) : unit.number + FURTHEST]:
        if (
            mark in line.low
            and len(line.low) <= LONGEST
            and (legend := _LEGEND.match(line.low))
            and legend["mark"] == mark
        ):
            return line, legend.end()
    return None


def _raised(page: Page, unit: Unit) -> str:
    """A raised figure right behind a name, which the page's text has on a line by itself."""
    beside = page.units[unit.number + 1 : unit.number + 2]
    return beside[0].low if beside and _ALONE.fullmatch(beside[0].low) else ""


def _is_note(page: Page, line: Unit, mark: str) -> bool:
    """Whether a line that begins with a mark tells something, and is no other item under a bullet."""
    text = line.low[len(mark) :]
    if (
        len(line.low) > LONGEST
        or text.startswith(mark[-1])
        or (mark.isdigit() and not re.match(r"[.):]? ?[a-z]", text))
    ):
        return False
    first = next(iter(page.terms(line, "insurers")), None)
    return first is None or bool(line.low[len(mark) : first.start].strip())


def _limited(said: Statement, text: str) -> Iterator[Statement]:
    """The statement as the words of a footnote limit it, as if they stood in brackets behind the name."""
    whole = f"{said.id} ({text})"
    low, name = fold(whole), Name(said.id, 0, len(said.id))
    if status := marked(fold(text)):
        sure = status != UNSURE
        yield replace(said, status=status if sure else said.status, claim=said.claim if sure else "unclear")
        return
    types, refused = types_taken_out(low, name)
    if types:
        yield said
        yield replace(said, status=refused, plan_types=types, aside=True)
        return
    if kinds := plan_types(low, [name], [])[0]:
        yield replace(said, plan_types=kinds)
        return
    matches = find_terms(plain(whole), low, ("levels_of_care",))
    levels = levels_said(low, matches, 0, name.end)
    if not levels and matches and _ONLY.search(low):
        levels = tuple(dict.fromkeys(match.id for match in matches))  # type: ignore[misc]
    if levels:
        yield replace(said, levels=levels)
        return
    yield replace(
        said, claim="unclear" if said.claim == "own" else said.claim, states=said.states or of_states(low, name)
    )
