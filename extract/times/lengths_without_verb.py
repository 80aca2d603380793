"""Lengths that stand under a question, a label or the name of a level, without a verb of their own: "Length: 8-10 weeks (rolling admission)"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.schedule import find_quantities
from extract.schedule.shapes import Quantity
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
HOW_LONG = _WORDINGS["how_long"]
_LENGTH_HEADER = _WORDINGS["length_header"]
_BEGINS_WITH_LENGTH = _WORDINGS["begins_with_length"]
CARD = "card"  # the rule of a length with which the line under a level's name begins
CARD_WORDS = 5
OVERNIGHT = frozenset(("residential", "inpatient", "detox"))
LONGEST_ANSWER = 60  # characters
_IT_LASTS = "The program lasts "


def answers_with_length(unit: Unit) -> list[tuple[Quantity, str]]:
    """A length that answers "How long is your IOP?", or the label "Length", without a verb: "Ten weeks on average."."""
    block = unit.block
    if unit.start != block.start or len(unit.text) > LONGEST_ANSWER:
        return []
    over = block.headings[-1].low if block.headings else ""
    labelled = _LENGTH_HEADER.fullmatch((block.row or block.label or over).lower().strip(" :?")) is not None
    if not labelled and not HOW_LONG.search(over):
        return []
    rule = "label" if labelled else "answer"
    return [(one, rule) for one in it_lasts(unit.text) if not labelled or one.kind == "duration_weeks"]


def it_lasts(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """The amounts of text[start:end] as if "the program lasts" stood before it, at their places in the text.

    >>> [one[:5] for one in it_lasts("It takes 12 weeks.", 9)]
    [('duration_weeks', 12.0, 12.0, 9, 17)]
    """
    shift = start - len(_IT_LASTS)
    read = find_quantities(f"{_IT_LASTS}{text[start:end]}")
    return [one._replace(start=max(start, one.start + shift), end=one.end + shift) for one in read]


def heads_with_length(unit: Unit) -> list[tuple[Quantity, str]]:
    """The length with which the first line under the name of one level begins: "5-7 days with 24-hour nursing." under "Detox"."""
    block = unit.block
    over = block.headings[-1].text if block.headings else ""
    if unit.start != block.start or not over or len(over.split()) > CARD_WORDS or "day" not in unit.low:
        return []
    begun = _BEGINS_WITH_LENGTH.match(unit.low)
    if begun is None or OVERNIGHT.isdisjoint(levels_in(over)) or len(levels_in(over)) != 1:
        return []
    return [(one, CARD) for one in it_lasts(unit.text, end=begun.end())]
