"""Short forms that a page makes for a level of care: "Perinatal Outpatient Program (POP)", and "POP meets …" after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

MOST = 4  # short forms of a page
_WORDINGS = Wordings.of(__name__)
_SHORT = _WORDINGS["short"]
LEVELS = "levels_of_care"


def name_by_short_forms(units: Sequence[Unit], terms: list[list[Match]]) -> None:
    """Add a match wherever a short form of the page stands for a level, in the order of the sentence.

    What the vocabulary knows itself (IOP, PHP) is left to it, and so is a form that stands for two levels.
    """
    short: dict[str, set[str]] = {}
    for unit, matches in zip(units, terms, strict=True):
        if "(" not in unit.text or len(short) >= MOST:
            continue
        for match in matches:
            found = _SHORT.match(unit.text, match.end) if match.vocabulary == LEVELS else None
            if found and not any(other.start <= found.start("short") < other.end for other in matches):
                short.setdefault(found["short"], set()).add(match.id)
    certain = {form: next(iter(levels)) for form, levels in short.items() if len(levels) == 1}
    if not certain:
        return
    pattern = compiled(rf"(?<![\w-])(?:{'|'.join(map(re.escape, certain))})(?![\w-])")
    for unit, matches in zip(units, terms, strict=True):
        for found in pattern.finditer(unit.text) if any(map(unit.text.__contains__, certain)) else ():
            before = unit.text[found.start() - 1 : found.start()]
            if before == "(" or any(
                other.vocabulary == LEVELS and other.start <= found.start() < other.end for other in matches
            ):
                continue
            matches.append(Match(LEVELS, certain[found.group()], *found.span()))
            matches.sort(key=lambda match: match.start)
