"""Labels that head what follows as headings do, though they are none: bold lines, summaries, terms, titles of cards, tabs.

"<p><b>PHP</b></p><p>For adults.</p><p>Mon-Fri, 9-3.</p><p><b>Family night</b></p>…": a label that names a level of care, or a service beside
one, holds until the next label of its kind, the next heading, or the end of the element that it stands in. A summary, a term and
a tab hold all that is theirs. Lines such as "Schedule" stand below the label before them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extract.document import Block, Heading, fold
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled
from extract.reading.builder import LINE_HEADING
from extract.reading.elements import CLIMB, Elements
from extract.reading.line_headings import is_less, names_level
from extract.reading.tabs import Panel
from extract.times.captions import is_something_else, names_service
from extract.wordings import Wordings

MOST_WORDS = 8
LONGEST = 70  # characters
REACH = 200  # blocks that a label holds at the most
FEWEST = 2  # bold first lines, each over its paragraph; of one the next paragraph may be anybody's
MOST_OVER = 3  # such labels over one block
_REAL = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_OF_ALL = frozenset(("summary", "dt"))  # labels by what they are, whatever they say
_ENDS_NO_LABEL = tuple(".!?,;")
_IN_NO_LABEL = compiled(r"\d(?:\d\d| ?[ap]\.?m\b)")
_WORDINGS = Wordings.of(__name__)
_FACET = _WORDINGS["facet"]
_CALLS = _WORDINGS["calls"]
Kind = Literal["level", "other", "facet", "unknown", "unasked"]
Look = tuple[object, ...]


@dataclass(slots=True)
class _Label:
    place: int  # of its block
    inside: int  # the element in which it stands beside what it holds
    look: Look  # what labels of its kind have in common
    kind: Kind
    of_all: bool  # holds all its element, whatever headings stand in there
    first_line: bool  # of a paragraph, over the rest of it


def hold_labels(blocks: Sequence[Block], elements: Elements) -> None:
    """Put each label over the blocks that it holds."""
    labels = _labels(blocks, elements)
    if not any(label.of_all or label.kind in ("level", "other") for label in labels):
        return  # of the others none holds anything, whatever it is
    for label in labels:
        if label.kind == "unasked":
            label.kind = "other" if is_something_else(_caption(blocks[label.place])) else "unknown"
    alike = Counter(label.look for label in labels if label.kind in ("level", "other"))
    leveled = {label.look for label in labels if label.kind == "level"}
    by_place = {label.place: label for label in labels}
    for label in labels:
        if label.first_line and alike[label.look] < FEWEST:
            continue
        services = label.kind == "other" and (label.look in leveled or names_service(fold(blocks[label.place].text)))
        if label.of_all or label.kind == "level" or services:
            _hold(blocks, elements, label, by_place)


def _labels(blocks: Sequence[Block], elements: Elements) -> list[_Label]:
    """The blocks that may be labels, in order."""
    found: list[_Label] = []
    for place, block in enumerate(blocks[:-1]):
        if block.kind not in ("heading", "paragraph", "button") or block.zone not in ("main", "aside"):
            continue
        name = elements.name(block.group)
        if name in _REAL or block.table is not None:
            continue
        of_all = name in _OF_ALL and block.kind == "heading"
        if block.kind != "heading" and not _is_short(block.text):
            continue
        if block.kind == "button" and blocks[place + 1].kind == "button":
            continue  # it unfolds nothing
        inside, alone = _beside(blocks, elements, place)
        if inside < 0:
            continue
        first_line = elements.name(inside) == "p"  # which heads the paragraphs behind its own as well
        if first_line:
            inside, alone = elements.parents[inside], True
        look = _look(block, elements, inside, alone)
        if look is not None:
            found.append(_Label(place, inside, look, _kind(block), of_all, first_line))
    looks = {one.look for one in found if one.kind == "level" and levels_in(blocks[one.place].text) != ("outpatient",)}
    listed = _in_a_row(found)
    for label in found:
        less = label.kind == "level" and label.look not in looks and is_less(blocks[label.place])
        if label.place in listed or less:
            label.kind = "unknown"
    return found


def _in_a_row(labels: Sequence[_Label]) -> set[int]:
    """The places of labels that name a level one right behind the other: a list, of which none heads what follows."""
    places = [label.place for label in labels if label.kind == "level" and not label.of_all]
    return {place for one, other in pairwise(places) if other == one + 1 for place in (one, other)}


def _is_short(text: str) -> bool:
    if len(text) > LONGEST or text.count(" ") >= MOST_WORDS or text.endswith(_ENDS_NO_LABEL) or "\n" in text:
        return False
    return _IN_NO_LABEL.search(text) is None


def _beside(blocks: Sequence[Block], elements: Elements, place: int) -> tuple[int, bool]:
    """The element in which a block stands beside what follows it, or -1, and whether it has an element of its own in there."""
    element, before, behind = blocks[place].group, blocks[place - 1].group if place else 0, blocks[place + 1].group
    alone = False
    for _ in range(CLIMB):
        if elements.holds(element, behind):
            return element, alone
        if not element or (place and elements.holds(element, before)):
            return -1, alone  # the last of its element
        element, alone = elements.parents[element], True
    return -1, alone


def _look(block: Block, elements: Elements, inside: int, alone: bool) -> Look | None:
    """What labels of one kind have in common: how they are written, and where they stand; None of plain text."""
    name, classes = elements.name(block.group), elements.classes(block.group)
    if name in _OF_ALL:
        return (name, elements.name(inside))
    if block.kind == "heading":  # bold, or a question
        return ("bold", inside) if alone else ("bold", elements.name(inside), elements.classes(inside))
    if block.kind == "button":
        return ("button", classes)
    if alone and classes:
        return (name, classes)
    return None


def _caption(block: Block) -> str:
    return fold(block.text).strip(" :")


def _kind(block: Block) -> Kind:
    """What a label names; whether it is something else that no list names is asked where a label of the page holds anything."""
    low = _caption(block)
    if block.text.endswith("?"):
        return "unknown"
    if names_level(block.text) and not _CALLS.match(low):
        return "level"
    if _FACET.fullmatch(low):
        return "facet"
    return "other" if names_service(low) else "unasked"


def _hold(blocks: Sequence[Block], elements: Elements, label: _Label, by_place: dict[int, _Label]) -> None:
    held = blocks[label.place]
    if held.kind == "button":
        held.kind = "heading"
    over = held.headings
    if sum(one.level >= LINE_HEADING for one in over) >= MOST_OVER:
        return  # nothing more is put over what it holds
    heading = Heading(LINE_HEADING, held.text.replace("\n", " "), fold(held.text.replace("\n", " ")))
    made: dict[tuple[Heading, ...], tuple[Heading, ...]] = {}
    for place in range(label.place + 1, min(len(blocks), label.place + 1 + REACH)):
        block = blocks[place]
        if not elements.holds(label.inside, block.group) or block.headings[: len(over)] != over:
            return
        other = by_place.get(place)
        if other is not None and _ends(label, other):
            return
        below = block.headings[len(over) :]
        if not label.of_all and (elements.name(block.group) in _REAL or any(one.level < LINE_HEADING for one in below)):
            return
        if block.zone == held.zone:
            block.headings = made.get(block.headings) or made.setdefault(block.headings, _with(over, heading, below))


def _ends(label: _Label, other: _Label) -> bool:
    """Whether what a label holds ends at another one."""
    if label.of_all:
        return other.of_all and other.inside == label.inside
    if other.kind == "facet":
        return False
    return other.kind == "level" or (other.look == label.look and other.inside == label.inside)


def _with(over: tuple[Heading, ...], heading: Heading, below: tuple[Heading, ...]) -> tuple[Heading, ...]:
    if heading in below[:1] or sum(one.level >= LINE_HEADING for one in (*over, *below)) >= MOST_OVER:
        return (*over, *below)
    return (*over, heading, *below)


def _held(blocks: Sequence[Block], elements: Elements, panels: Sequence[Panel]) -> dict[int, list[Block]]:
    """The blocks that stand in each panel, by its element; many blocks stand in one element, which is asked about once."""
    held: dict[int, list[Block]] = {panel.element: [] for panel in panels}
    first = min(held, default=0)
    around: dict[int, list[int]] = {}
    for block in blocks if held else ():
        if block.group not in around:
            around[block.group] = elements.around(block.group, held, first)
        for panel in around[block.group]:
            held[panel].append(block)
    return held


def hold_panels(blocks: Sequence[Block], elements: Elements, panels: Sequence[Panel]) -> None:
    """Put the name of each panel over what stands in it, unless a heading that opens it names a level itself."""
    names = {panel.name for panel in panels}
    for block in blocks if names else ():
        if block.kind == "button" and block.text in names:
            block.kind = "heading"
    held = _held(blocks, elements, panels)
    for panel in panels:
        heading = Heading(LINE_HEADING, panel.name, fold(panel.name))
        inside = held[panel.element][:REACH]
        if not inside or (elements.name(inside[0].group) in _REAL and levels_in(inside[0].text)):
            continue
        over = tuple(one for one in inside[0].headings if one.level < LINE_HEADING)
        for block in inside:
            if block.headings[: len(over)] == over and block.zone == inside[0].zone:
                block.headings = _with(over, heading, block.headings[len(over) :])
