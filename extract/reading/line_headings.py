"""Lines that head what follows though nothing marks them as headings: a level's name, "Dosing hours", "Curfew".

Page builders give a heading its looks by a class, and a page saved as text loses even that. Only lines that say
nothing but the name of a level of care or of a kind of hours are taken for headings; of a list of such lines none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.document import Block, Heading, fold
from extract.levels.belonging import levels_in
from extract.reading.builder import LINE_HEADING
from extract.schedule import find_days
from extract.tracks.names import names_of_header
from extract.wordings import Wordings

if TYPE_CHECKING:
    from extract.units import Unit

MAX_WORDS = 8
LONGEST = 70  # characters
MIN_WORDS = 4  # of a line that says something of what heads it
REACH = 14  # blocks that such a line heads at the most
_LINES = ("paragraph", "item")
_ZONES = frozenset(("main", "aside", "footer"))
_WORDINGS = Wordings.of(__name__)
_HOURS = _WORDINGS["hours"]
# With what each of these ends: sooner told than that it is one
_LAST_OF_HOURS = _WORDINGS.words("last_of_hours")


def mark_line_headings(blocks: Sequence[Block]) -> None:
    """Put each such line over the blocks after it that stand under the same headings, until the next one."""
    current: Heading | None = None
    base: tuple[Heading, ...] = ()
    zone, left = "", 0
    for place, block in enumerate(blocks):
        if block.headings != base or block.zone != zone or left == 0:
            current = None
        if (
            block.kind in _LINES
            and len(block.text) <= LONGEST
            and _heads(blocks, place)
            and not _ends_list(blocks, place)
        ):
            if place and _is_line(blocks[place - 1]) and current is not None and current.text == blocks[place - 1].text:
                current = None  # two names one after the other are a list
            base, zone, left = block.headings, block.zone, REACH
            current = Heading(LINE_HEADING, block.text, fold(block.text))
            continue
        if current is not None:
            block.headings = (*(heading for heading in block.headings if heading.level < LINE_HEADING), current)
            left -= 1


def carry_to_lists(blocks: Sequence[Block]) -> None:
    """Put a bold line over the list behind its paragraph as well: "IOP" over "8 to 12" over what is done there.

    Only of a line that names a level of care or a track, for others may head no more than their paragraph.
    """
    led: Block | None = None
    for block in blocks:
        if block.kind != "item":
            led = block if block.kind == "paragraph" else None
        elif led is not None and block.lead_in == led.text and _reaches(led.headings, block.headings):
            block.headings = led.headings


def _reaches(over: tuple[Heading, ...], headings: tuple[Heading, ...]) -> bool:
    """Whether the last heading over a paragraph is a bold line that names a program, and the list stands under the others."""
    if not over or over[-1].level < LINE_HEADING or headings != over[:-1]:
        return False
    named = over[-1].text
    return bool(levels_in(named) or names_of_header(named))


def _heads(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line heads the blocks behind it."""
    following = blocks[place + 1 : place + 3]
    if not following:
        return False
    block, first = blocks[place], following[0]
    if first.kind == "heading" or first.headings != block.headings or not _is_line(block) or _is_line(first):
        return False
    if _names_hours(block.text):
        return True  # whatever stands under it
    if len(following) > 1 and following[1].label == first.text:
        return True
    # Over a list of services one level's name heads nothing: what it heads says something of it, or on which days it is.
    says = len(first.text.split()) >= MIN_WORDS or any(map(str.isdigit, first.text))
    return says or bool(find_days(first.text))


def _ends_list(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line is the last of three and more that name a level each: "PHP", "IOP", "Outpatient services" over "Programs meet …"."""
    run = blocks[place - 2 : place + 1] if place > 1 else ()
    if not run or any(block.headings != run[-1].headings or not _is_line(block) for block in run[:2]):
        return False
    named = [levels_in(block.text) for block in run]
    return all(named) and len(set(named)) == len(run)


def _is_line(block: Block) -> bool:
    """Whether a block says a level's name, or a kind of hours, and hardly more."""
    text = block.text
    if block.kind not in _LINES or len(text) > LONGEST or block.zone not in _ZONES:
        return False
    if (
        block.table is not None
        or block.label
        or "\n" in text
        or text.endswith((".", "!", "?", ","))
        or len(text.split()) > MAX_WORDS
    ):
        return False
    if _names_hours(text):
        return True
    return block.kind == "paragraph" and names_level(text) and not is_less(block)


def _names_hours(text: str) -> bool:
    """Whether a line is the name of a kind of hours.

    >>> _names_hours("Dosing hours:"), _names_hours("Dosing hours are short"), _names_hours("Our time")
    (True, False, False)
    """
    low = fold(text).strip(" :")
    return low.endswith(_LAST_OF_HOURS) and _HOURS.fullmatch(low) is not None


def names_level(text: str) -> bool:
    """Whether a line says the name of a level of care, and hardly more.

    >>> [names_level(text) for text in ("Our Adult PHP", "Outpatient (OP)", "Therapies in our PHP and how they help")]
    [True, True, False]
    """
    return bool(levels_in(text)) and len(_rest(fold(text).strip(" :"))) <= 2


def is_less(block: Block) -> bool:
    """Whether a line calls outpatient what the headings over it name: "90-day outpatient program" under "Intensive Outpatient"."""
    if levels_in(block.text) != ("outpatient",) or block.text.rstrip(" :").endswith("(OP)"):
        return False
    return any(level in ("iop", "php") for heading in block.headings for level in levels_in(heading.text))


_NAMING = _WORDINGS["naming"]


def _rest(low: str) -> list[str]:
    """The words of a line that do not belong to the naming of a level."""
    return _NAMING.sub(" ", low).split()


def sections_over(unit: Unit) -> list[Heading]:
    """The headings over a sentence, without bold lines and the like."""
    return [heading for heading in unit.block.headings if heading.level < LINE_HEADING]


def answer_apart(one: Unit, other: Unit) -> bool:
    """Whether two lines answer two questions: "What days can my family visit?", and another "What time?"."""
    asked = [unit.block.headings[-1].low for unit in (one, other) if unit.block.headings]
    return len(asked) == 2 and asked[0] != asked[1] and all(question.endswith("?") for question in asked)
