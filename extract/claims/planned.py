"""What is announced and not there yet: a "Coming soon" beside a heading, and levels of care that are said to open."""

from __future__ import annotations

from extract.claims.time_turns import ANOTHER_TIME, PLANNED
from extract.offered.level_kinds import kind_of
from extract.page import Page, Scope
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

WORDS_OF_A_HEADING = 7
WORDS_OF_A_NOTE = 9  # a line that is no sentence: "Coming soon: partial hospitalization"
LONGEST_NOTE = 48  # characters
_LAST_LINES = 5  # units of a card that ends with "Coming soon", where others have "Learn more"
_WORDINGS = Wordings.of(__name__)
_SOON = _WORDINGS["soon"]
_NOTE = _WORDINGS["note"]
_RESTS = _WORDINGS["rests"]
_OF_A_GROUP = _WORDINGS["of_a_group"]
# Of few sentences, for extract.patterns.hints
HINTS: dict[str, tuple[str, ...]] = {"soon": (_SOON.pattern, _NOTE.pattern, _RESTS.pattern)}
_BEFORE = _WORDINGS["before"]
_AFTER = _WORDINGS["after"]
_OTHER_ONE = _WORDINGS["other_one"]

_ALONE = _WORDINGS["alone"]


def plan_ahead(page: Page) -> None:
    """ "Weekend IOP:" over "Coming soon!" is planned, as it would be on one line; so is all that stands under such a heading, or over "Cancelled"."""
    notes = [one for one in page.hinting("soon") if len(one.low) <= LONGEST_NOTE and one.block.kind != "heading"]
    for note in notes:
        before = page.units[note.number - 1] if note.number else None
        if before is not None and _NOTE.fullmatch(note.low) and before.low.count(" ") < WORDS_OF_A_HEADING:
            page.scopes[before.number] = Scope("excluded", "planned")
    for note in notes:
        if _SOON.fullmatch(note.low) and (heading := _heading_of(page, note)) is not None:
            _plan_section(page, heading, "planned")
        elif note.block.table is None and _RESTS.fullmatch(note.low):
            resting = _heading_of(page, note)
            if resting is not None and _OF_A_GROUP.search(resting.low):
                _plan_section(page, resting, "paused")


def _heading_of(page: Page, note: Unit) -> Unit | None:
    """The heading that a note is about: the one right over it, the one that it ends the few lines of, or the one that it stands over."""
    before = page.units[max(0, note.number - _LAST_LINES) : note.number]
    over = next((unit for unit in reversed(before) if unit.block.kind == "heading"), None)
    below = page.units[note.number + 1] if note.number + 1 < len(page.units) else None
    path = note.block.headings
    if below is not None and below.block.kind == "heading":
        above = before[-1].block if before else note.block
        in_its_box = above.zone != note.block.zone or above.group == note.block.group
        if (path == below.block.headings and in_its_box) or (path and path[-1].text == below.block.text):
            return below
        return over if over is not None and path and path[-1].text == over.block.text else None
    return over if over is not None and over.number == note.number - 1 else None


def _plan_section(page: Page, heading: Unit, why: str) -> None:
    """Give the time of a plan, or of what rests, to a heading and to all that stands under it."""
    page.scopes[heading.number] = Scope("excluded", why)
    for unit in page.units[heading.number + 1 :]:
        if all(over.text != heading.block.text for over in unit.block.headings):
            return
        page.scopes[unit.number] = Scope("excluded", why)


def all_of_another_time(page: Page, heading: Unit) -> bool:
    """Whether all sentences below are of another time: "Residential program" over "Our vision" and what will be there."""
    told = [unit for unit in page.units[heading.number + 1 :] if unit.block.zone == "main" and unit.low.count(" ") > 2]
    return bool(told) and all(page.scope(unit).why in ANOTHER_TIME for unit in told)


def is_announced(page: Page, unit: Unit, match: Match) -> bool:
    """Whether this naming of a level of care says that the provider does not have it yet.

    A note or a heading that is planned names its level alone; in a sentence it is what will open.
    """
    if page.scope(unit).why not in PLANNED or _OTHER_ONE.search(unit.low):
        return False
    if kind_of(unit.low, match.start, match.end) not in ("", "new"):
        return False  # "An evening IOP is coming soon" takes nothing from the others
    if _AFTER.match(unit.low, match.end) is not None:
        return _BEFORE.search(unit.low[: match.start]) is not None
    rest = unit.low[: match.start] + unit.low[match.end :]
    if unit.block.kind == "heading" or unit.low.count(" ") < WORDS_OF_A_NOTE:
        return _ALONE.fullmatch(rest) is not None
    return False
