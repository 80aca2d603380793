"""Lines that say what words mean, one after another: "PHP: partial hospitalization program", "EMDR: a therapy with eye movements"."""

from __future__ import annotations

import re

from extract.document import Heading
from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

DEFINED = "defined"  # why such a line is general
FEW = 2  # lines that make a glossary
_WORDINGS = Wordings.of(__name__)
_DEFINED = _WORDINGS["defined"]
_MEANS = _WORDINGS["means"]
_GLOSSARY = _WORDINGS["glossary"]
_OURS = _WORDINGS["ours"]
_SIGNS = (": ", " - ", " = ", " means ", " stands for ")
_TIMED = compiled(r"\d")
_OF_CARE = frozenset(("levels_of_care", "modalities"))
MOST_WORDS = 4  # of a level written out
LONGEST = 160  # characters of a line


def set_definitions_apart(page: Page) -> None:
    """Take lines that explain the names of levels and therapies for what they are, where a heading over them says nothing of what is given here."""
    lines: dict[tuple[Heading, ...], list[tuple[Unit, str]]] = {}
    for unit in page.units:
        terms = page.terms_of[unit.number]
        if not terms or len(unit.low) > LONGEST or page.scopes[unit.number].claim != "neutral":
            continue
        if unit.block.kind not in ("paragraph", "item") or not any(sign in unit.low for sign in _SIGNS):
            continue
        found = _DEFINED.match(unit.low)
        if found is None or not any(one.vocabulary in _OF_CARE and one.start < found.end("word") for one in terms):
            continue
        lines.setdefault(unit.block.headings, []).append((unit, _explains(found, terms)))
    for path, told in lines.items():
        how = [explains for _, explains in told if explains]
        if len(how) < FEW or not _is_of_words(path) or ("kind" not in how and not _GLOSSARY.search(path[-1].low)):
            continue
        for unit, explains in told:
            if explains:
                page.scopes[unit.number] = Scope("general", DEFINED)


def _explains(found: re.Match[str], terms: list[Match]) -> str:
    """How what stands behind a word only says what it is: as a "kind" of thing, or as the same level "written out"; "" where it says more."""
    meaning = found["meaning"]
    if _TIMED.search(meaning) is not None:
        return ""
    if _MEANS.match(meaning) is not None:
        return "kind"
    levels = [one for one in terms if one.vocabulary == "levels_of_care"]
    before = {one.id for one in levels if one.start < found.end("word")}
    behind = {one.id for one in levels if one.start >= found.start("meaning")}
    return "written out" if before and before == behind and len(meaning.split()) <= MOST_WORDS else ""


def _is_of_words(path: tuple[Heading, ...]) -> bool:
    """Whether the nearest heading, which is not that of the page, says nothing of what is given here."""
    return bool(path) and path[-1].level > 1 and _OURS.search(path[-1].low) is None
