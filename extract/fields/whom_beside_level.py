"""Levels of care beside whom they are for: lines of nothing else ("Intensive Outpatient Program - Adults"), and who alone is taken."""

from __future__ import annotations

from extract.document import fold
from extract.fields.mentions import Mention
from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

MOST_WORDS = 10
_WORDINGS = Wordings.of(__name__)
_BETWEEN = _WORDINGS["between"]
_AGES = _WORDINGS["ages"]
ALONE = _WORDINGS.guarded("alone")
_ITSELF = _WORDINGS["itself"]
_IS_FOR = _WORDINGS["is_for"]
_ALONE_BEHIND = _WORDINGS["alone_behind"]
_GROWN = _WORDINGS["grown"]
_WHO_COLUMN = _WORDINGS["who_column"]
_LONGEST = 40  # characters between a level and who alone is taken there


def is_beside_its_level(page: Page, mention: Mention) -> bool:
    """Whether a line names a level and a group of people, and nothing is left of it without the two."""
    unit = mention.unit
    if unit.block.zone != "main" or unit.low.count(" ") >= MOST_WORDS or unit.low.endswith("?"):
        return False
    levels = page.terms(unit, "levels_of_care")
    if not levels or any(match.start <= mention.start < match.end for match in levels):
        return False
    rest = unit.low
    for match in (*levels, *page.terms(unit, "populations")):
        rest = rest[: match.start] + " " * (match.end - match.start) + rest[match.end :]
    return not _BETWEEN.sub(" ", _AGES.sub(" ", rest)).strip()


def is_for_them_alone(page: Page, mention: Mention) -> bool:
    """Whether a level is said to be for these people alone: "IOP (adults only)", "The IOP is limited to women"; no evening of it, and no group."""
    low, start, end = mention.unit.low, mention.start, mention.end
    if not ALONE.may_match(low) or mention.unit.block.zone != "main" or low.endswith("?"):
        return False
    before = [match for match in page.terms(mention.unit, "levels_of_care") if match.end <= start]
    if not before or start - before[-1].end > _LONGEST:
        return False
    said = _IS_FOR.fullmatch(low, before[-1].end, start)
    if said is None or not (ALONE.compiled.search(said[0] + mention.words) or _ALONE_BEHIND.match(low, end)):
        return False
    first = before[-1].start
    for match in before[-2::-1]:  # "Intensive Outpatient Program (IOP) is …"
        if low[match.end : first].strip(" (-"):
            break
        first = match.start
    return _ITSELF.search(low, max(0, first - _LONGEST), first) is not None


def grown_by_age(page: Page, unit: Unit) -> list[Match]:
    """Adults, where a level is for those of a least age: "Our IOP is 18+ only", or "18+" in its row under "Ages"."""
    low, block = unit.low, unit.block
    if (found := _GROWN.search(low)) is None:
        return []
    of_age = [Match("populations", "adults", *found.span())]
    if found.span() == (0, len(low)) and any(_WHO_COLUMN.match(fold(head)) for head in (block.column, block.label)):
        return of_age
    before = [match for match in page.terms(unit, "levels_of_care") if match.end <= found.start()]
    if not before or found.start() - before[-1].end > _LONGEST:
        return []
    return of_age if _IS_FOR.fullmatch(low, before[-1].end, found.start()) is not None else []


def is_least_age(words: str) -> bool:
    """Whether words are no more than a least age: "18+", "ages 21+"."""
    return _GROWN.fullmatch(words) is not None
