"""Lines that list the levels of a place behind a word for them: "Programs: IOP for teens", "Levels of care offered: PHP, IOP"."""

from __future__ import annotations

from extract.literals import Guarded
from extract.page import Page
from extract.role import is_lesson
from extract.scope import is_hedged
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

MOST_OF_A_LINE = 220  # characters
_OFFERED = r"(?:offered|available|provided|include[sd]?|here|on[- ]?site|(?:at|in) (?:this|our) (?:location|site|office|clinic|center|campus|facility)|we (?:offer|provide))"
_KIND = r"(?:(?:treatment|clinical|outpatient|adult|teen|adolescent) )?(?:programs?|services|levels? of care|program types?|programming|treatment options|programas|servicios|niveles de (?:atención|cuidado))"
_LEVEL_LABEL = compiled(r"level of care|program(?:s| type)?$|services?$|^care|nivel|programa")
_OFFERED_LABEL = compiled(rf"(?:our |the )?{_KIND}(?: {_OFFERED}){{1,2}}")
# "Offering PHP and IOP" under a town
_LINE = Guarded(
    rf"^(?:(?:our |the )?{_KIND}(?: {_OFFERED}){{0,2}} ?[:–-] ?|(?:now |currently |also )?(?:offering|providing) (?=\S)|our (?:full |complete |entire |own )?continuum(?: of (?:care|services|treatment))?(?: (?:includes|is|spans|covers))?:? )"
)
_OTHERS = compiled(
    r"\b(?:partners?|referr\w+|nearby|other|near you|compare|find|search|not|coming|soon|planned|future|elsewhere|complet\w+|graduates?|after|during|leaving|who|if|need|support|help\w*|placements?|transport\w*|rides?|alternatives?|preparation|admission)\b"
)


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
