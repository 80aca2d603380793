"""Pages under the name of a level whose first sentences call it somebody's by name: "St. Anne's Intensive Outpatient Program serves adults"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page, Scope
from extract.patterns.terms import Match
from extract.places.gazetteer import places
from extract.roles.told_level import does, given_by_others, is_of_one_heading
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

FIRST_SENTENCES = 3
MOST_LEVELS = 2
AT_START = 70  # characters of the owner's name and of whom it is for
_AT_LARGE = "programs_at_large"
_WORDINGS = Wordings.of(__name__)
_OWNER = _WORDINGS["owner"]
_NOBODYS = _WORDINGS["nobodys"]
_AT_A_PLACE = _WORDINGS["at_a_place"]


def owned(page: Page) -> tuple[tuple[LevelOfCare, ...], Unit] | None:
    """The levels that the first heading names and one of the first sentences calls somebody's, and that sentence; None else.

    None where two are named so, each with his own: the page is on them.
    """
    if page.subjects.how != "h1" or len(page.subjects.codes) > MOST_LEVELS:
        return None
    heading = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    if heading is None or not is_of_one_heading(heading.low) or given_by_others(page):
        return None
    owners: dict[str, Unit] = {}
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind in ("paragraph", "item")]
    for unit in told:
        if (owner := _owner(page, unit)) is not None:
            owners.setdefault(owner, unit)
    if len(owners) != 1:
        return None
    unit = next(iter(owners.values()))
    levels = tuple(level for level in levels_in(unit.text) if level in page.subjects.codes)
    return (levels, unit) if levels and unit in told[:FIRST_SENTENCES] else None


def _owner(page: Page, unit: Unit) -> str | None:
    """The name of the one whose level a sentence begins with, folded; None else."""
    matches = page.terms(unit, "levels_of_care")
    scope = page.scope(unit)
    if not matches or matches[0].start > AT_START or scope.claim == "excluded":
        return None
    if scope.claim == "general" and scope.why != _AT_LARGE:
        return None  # at large may be said so of one as well: "Larkmoor's IOP is a structured program for adults"
    first = matches[0]
    before = _OWNER.fullmatch(unit.text[: first.start])
    if before is not None and does(unit.low, _last_joined(matches, unit.low).end):
        name = before["owner"]
    elif (behind := _AT_A_PLACE.match(unit.text, first.end)) is not None:
        name = behind["owner"]
    else:
        return None
    bare = name.lower().replace("’", "'").removesuffix("'s")
    if _NOBODYS.match(name) or bare in places().states_of or page.terms(unit, "insurers"):
        return None
    return bare


def _last_joined(matches: list[Match], low: str) -> Match:
    """The last of the levels that are one subject: "PHP and Intensive Outpatient Program"."""
    last = matches[0]
    for match in matches[1:]:
        between = low[last.end : match.start]
        joined = len(between) <= len(" program and (") and " and" in between
        if not joined and len(between) > len(" ("):  # "Intensive Outpatient Program (IOP)"
            break
        last = match
    return last


def claim_owned(page: Page, levels: tuple[LevelOfCare, ...], unit: Unit) -> None:
    """Take such a page for the provider's own: the sentence that names it says so."""
    page.presents_own = True
    page.scopes[unit.number] = Scope("own", "named")
    if len(levels) == 1:
        page.told_level = (levels[0], [unit])
