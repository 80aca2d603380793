"""Lines that list the levels of a place behind a word for them: "Programs: IOP for teens", "Levels of care offered: PHP, IOP"."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.page import Page
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

MOST_OF_A_LINE = 220  # characters
_WORDINGS = Wordings.of(__name__)
_LEVEL_LABEL = _WORDINGS["level_label"]
_OFFERED_LABEL = _WORDINGS["offered_label"]
_LINE = _WORDINGS.guarded("line")
_OTHERS = _WORDINGS["others"]


def is_label(low: str) -> bool:
    """Whether the label of a label-value pair, folded, is one for what is given.

    >>> is_label("level of care"), is_label("programs offered"), is_label("services covered")
    (True, True, False)
    """
    return _LEVEL_LABEL.search(low) is not None or _OFFERED_LABEL.fullmatch(low.strip(" :")) is not None


def is_on_a_labelled_line(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a line of the page's text gives a level behind a label for what is offered at a place; the label alone says nothing."""
    block = unit.block
    if block.zone != "main" or block.kind not in ("paragraph", "item", "cell") or len(unit.low) > MOST_OF_A_LINE:
        return False
    label = _LINE.match(unit.low)
    if label is None or match.start < label.end() or page.scope(unit).claim not in ("own", "neutral"):
        return False
    return not is_lesson(page) and not (unit.low.endswith("?") or is_hedged(unit.low) or _OTHERS.search(unit.low))
