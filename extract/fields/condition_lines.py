"""Conditions on lines of their own: in a run of such lines, as headings side by side, over a text in which they are treated."""

from __future__ import annotations

from itertools import takewhile

from extract.document import Heading
from extract.fields.gather import fills_line
from extract.fields.list_cues import lists_treated
from extract.fields.mentions import Mention, is_card
from extract.fields.parts import over
from extract.page import Page
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

RUN = 8  # lines on each side in which others make a list of it
SHORT = 40  # characters of such a line
FEWEST = 3  # conditions that make one
FEWEST_OF_A_SERVICE = 2  # under the name of a service
FEWEST_HEADINGS = 2  # headings among which they stand
TEXT = 4  # sentences under a heading that are looked at
_WORDINGS = Wordings.of(__name__)
_LESSON = _WORDINGS["lesson"]

_SERVICE = _WORDINGS["service"]
_TREATS = _WORDINGS["treats"]
_NOT_OURS = _WORDINGS["not_ours"]


def is_line(page: Page, unit: Unit) -> bool:
    """Whether the sentence is a line of a list and not prose."""
    block = unit.block
    if block.kind == "button":  # a tile under "Conditions we treat"
        return block.zone == "main" and lists_treated(block)
    return block.kind in ("item", "heading", "cell") or is_card(page, unit)


def in_run(page: Page, mention: Mention) -> bool:
    """Whether it is one of at least three neighbouring lines under one heading that are hardly more than conditions."""
    unit = mention.unit
    if unit.block.zone != "main" or not fills_line(page, unit, mention.vocabulary) or _LESSON.search(over(unit.block)):
        return False
    of_a_service = _is_of_a_service(unit)
    if unit.block.lead_in and not of_a_service:
        return False
    named = {mention.code}
    for step in (-1, 1):
        for other in page.units[unit.number + step :: step][:RUN]:
            if other.block.headings != unit.block.headings or len(other.low) > SHORT:
                break
            if is_line(page, other) and fills_line(page, other, mention.vocabulary):
                named.update(match.id for match in page.terms(other, mention.vocabulary))
    return len(named) >= (FEWEST_OF_A_SERVICE if of_a_service else FEWEST)


def is_of_headings(page: Page, mention: Mention) -> bool:
    """Whether it is one of several headings side by side that are hardly more than conditions: each with a text under it."""
    unit = mention.unit
    if unit.block.kind != "heading" or unit.block.zone != "main" or not fills_line(page, unit, mention.vocabulary):
        return False
    if _LESSON.search(over(unit.block)) or len(unit.low) > SHORT or is_lesson(page):
        return False
    key = mention.vocabulary, unit.block.headings
    if key not in page.headed_by:
        page.headed_by[key] = _headings_of(page, *key)
    headings, named = page.headed_by[key]
    own = {match.id for match in page.terms(unit, mention.vocabulary)}
    return len(headings | {unit.number}) >= FEWEST_HEADINGS and len(named | own) >= FEWEST


def _headings_of(page: Page, vocabulary: str, path: tuple[Heading, ...]) -> tuple[set[int], set[str]]:
    """The headings under one path that are hardly more than conditions, by number, and which conditions."""
    headings: set[int] = set()
    named: set[str] = set()
    for unit in page.naming(vocabulary):
        if unit.block.kind != "heading" or unit.block.headings != path or len(unit.low) > SHORT:
            continue
        if fills_line(page, unit, vocabulary):
            headings.add(unit.number)
            named.update(match.id for match in page.terms(unit, vocabulary))
    return headings, named


def _is_of_a_service(unit: Unit) -> bool:
    """Whether the nearest heading over a line is the name of a service: "Individual Therapy"."""
    headings = unit.block.headings
    return bool(headings) and _SERVICE.fullmatch(headings[-1].low.strip(" .:")) is not None


def heads_own_text(page: Page, mention: Mention) -> bool:
    """Whether it is a heading over a text in which the provider says that it treats: "Dual Diagnosis" over "We treat …"."""
    unit = mention.unit
    if unit.block.kind != "heading" or unit.block.zone != "main" or not fills_line(page, unit, mention.vocabulary):
        return False
    if is_lesson(page) or _LESSON.search(over(unit.block)):
        return False
    below = page.units[unit.number + 1 : unit.number + 1 + TEXT]
    text = takewhile(lambda line: line.block.headings[-1:] and line.block.headings[-1].text == unit.block.text, below)
    return any(page.scope(line).own and _TREATS.search(line.low) and not _NOT_OURS.search(line.low) for line in text)
