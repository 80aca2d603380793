"""Which level of care a statement belongs to: header, label, same clause, lead-in, heading, page, in that order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from extract.claims.denied_lists import OF_LEVELS, denied_in
from extract.document import Block, Heading, fold, plain
from extract.levels.listed_detox import without_listed_detox
from extract.levels.step_down import hangs_on, head_of, tail_of, told_on
from extract.patterns.literals import MOST_TEXTS
from extract.patterns.searching import compiled
from extract.patterns.terms import Match, find_terms
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_WORDINGS = Wordings.of(__name__)
_REFERENCE = _WORDINGS.guarded("reference")
_SENT_ON = _WORDINGS.guarded("sent_on")
_LISTED_WITH = _WORDINGS["listed_with"]
_CLAUSE = _WORDINGS["clause"]
_ACRONYM = _WORDINGS["acronym"]


_NUMBER = _WORDINGS.text("number")
_ASAM = _WORDINGS["asam"]
_EACH = compiled(_NUMBER)
_RANGE = _WORDINGS["range"]
_NUMBERED_LEVEL = compiled(r"\blevel (0?\.5|[1-4](?:\.\d)?)(?![\w.]*\w)")
_LADDER: tuple[LevelOfCare, ...] = ("early_intervention", "outpatient", "iop", "php", "residential", "inpatient")
_BY_ASAM: dict[str, LevelOfCare] = {
    "0.5": "early_intervention", ".5": "early_intervention", "1": "outpatient", "i": "outpatient", "1.5": "outpatient", "1.7": "outpatient",
    "2.1": "iop", "ii.1": "iop", "2.5": "php", "ii.5": "php",
    "3.1": "residential", "3.3": "residential", "3.5": "residential", "3.7": "residential",
    "iii.1": "residential", "iii.5": "residential", "iii.7": "residential", "4": "inpatient",
}  # fmt: skip


TERM = 7  # level of a heading that is the term of a definition, or a bold line


class LevelsAt(NamedTuple):
    """The levels of care that a statement belongs to, and how that was decided; none: the provider as a whole."""

    codes: tuple[LevelOfCare, ...] = ()
    how: str = "none"


NONE = LevelsAt()


@lru_cache(maxsize=8192)
def levels_in(text: str, *, references: bool = False) -> tuple[LevelOfCare, ...]:
    """The distinct levels that a heading, label or header names, in order, without those it only refers to.

    >>> levels_in("PHP/IOP in Tustin"), levels_in("Stepping down from PHP"), levels_in("Intensive Outpatient")
    (('php', 'iop'), (), ('iop',))
    """
    low = fold(text)
    matches = find_terms(text if text.isascii() else plain(text), low, ("levels_of_care",))
    if not matches:
        return ()
    return _distinct(matches if references else subjects_of(low, matches))


NEXT_STEP = 70  # characters from a level to the one that follows it
_NEXT = _WORDINGS["next"]
_GIVEN_ELSEWHERE = _WORDINGS["given_elsewhere"]


def asam_levels(low: str, *, ranges: bool = False) -> tuple[LevelOfCare, ...]:
    """The levels that a folded text gives by their number in the ASAM Criteria; with `ranges`, also those between two numbers.

    >>> asam_levels("an asam (american society of addiction medicine) level ii.1 group"), asam_levels("level ii education")
    (('iop',), ())
    >>> asam_levels("asam levels 2.1 and 2.5"), asam_levels("our asam level 0.5 through 2.1 care", ranges=True)
    (('iop', 'php'), ('early_intervention', 'outpatient', 'iop'))
    """
    if "asam" not in low:
        return ()
    found: list[LevelOfCare | None] = []
    for match in _ASAM.finditer(low):
        numbers = _EACH.findall(match["numbers"])
        found += [_BY_ASAM.get(number) for number in numbers]
        if "1.0" in numbers and "outpatient" in low:
            found.append("outpatient")  # in the 4th edition 1.0 is monitoring; who calls it outpatient means the 3rd
        for spanned in _RANGE.finditer(match["numbers"]) if ranges else ():
            found += _between(spanned["first"], spanned["last"])
    given = {level for level in found if level}
    return tuple(dict.fromkeys(level for level in found if level)) if not ranges else _in_order(given)


def numbered_level(low: str) -> LevelOfCare | None:
    """The level of a heading that numbers it, on a page of the ASAM Criteria: "Our Level 2.1 services include".

    >>> numbered_level("our level 1 services include:"), numbered_level("level ii education")
    ('outpatient', None)
    """
    numbers = _NUMBERED_LEVEL.findall(low)
    return _BY_ASAM.get(numbers[0]) if len(numbers) == 1 else None


def _in_order(given: set[LevelOfCare]) -> tuple[LevelOfCare, ...]:
    return tuple(level for level in _LADDER if level in given)


def _between(first: str, last: str) -> tuple[LevelOfCare, ...]:
    """The levels of the ladder from one number to another; none where one is no level of it."""
    low, high = _BY_ASAM.get(first), _BY_ASAM.get(last)
    if low is None or high is None:
        return ()
    return _LADDER[_LADDER.index(low) : _LADDER.index(high) + 1]


_REFERRED_BY = _WORDINGS["referred_by"]


@lru_cache(maxsize=MOST_TEXTS)  # several fields ask of the same wording
def is_reference(low: str, start: int) -> bool:
    """Whether the level named at `start` is only where somebody comes from or goes to, or a comparison.

    >>> low = "applicants may be referred by a doctor, an employer or a detox center"
    >>> is_reference(low, low.index("detox")), is_reference("our detox center", 4)
    (True, False)
    """
    if _REFERENCE.search(low, max(0, start - 60), start) is not None:
        return True
    if _SENT_ON.search(low, max(0, start - 60), start) is not None:
        return True
    return "referr" in low and _REFERRED_BY.search(low, max(0, start - 240), start) is not None


_FOR_THOSE_IN = _WORDINGS["for_those_in"]


def subjects_of(low: str, matches: Sequence[Match]) -> list[Match]:
    """The levels that a sentence is about: neither references nor what is listed in one breath with a reference.

    "transition to residential treatment (30-90 days), PHP, or IOP" is about none of them.
    """
    return list(_subjects_of(low, tuple(matches))) if matches else []


@lru_cache(maxsize=64)  # asked of each thing that a sentence says
def _subjects_of(low: str, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    kept: list[Match] = []
    before: Match | None = None  # the last reference
    for match in matches:
        if kept and _FOR_THOSE_IN.search(low, max(kept[-1].end, match.start - 90), match.start):
            continue  # "IOP for patients in our methadone program"
        if denied_in(low, match.start, OF_LEVELS):
            continue  # "IOP, but no detox or PHP"
        if is_reference(low, match.start) or (before and _LISTED_WITH.fullmatch(low[before.end : match.start])):
            before = match
        else:
            kept.append(match)
    return tuple(kept)


def levels_at(
    unit: Unit,
    matches: list[Match],
    start: int,
    end: int,
    subjects: LevelsAt,
    sections: Mapping[tuple[Heading, ...], LevelOfCare],
) -> LevelsAt:
    """The levels that the statement at [start, end) of the unit (offsets in the unit) belongs to.

    `matches` are the level wordings of the unit, `subjects` what the page as a whole is about.
    """
    block = unit.block
    named = subjects_of(unit.low, matches) if block.kind == "cell" else []
    if named and len(codes := _distinct(without_listed_detox(unit.low, named, start))) == 1:
        return LevelsAt(codes, "sentence")  # "IOP: 9 hours" in a cell knows better than the head of its column
    if block.column or block.row or block.label:
        for how, header in (("column", block.column), ("row", block.row), ("label", block.label)):
            if header and (codes := levels_in(header)):
                return LevelsAt(codes, how)
    if matches and (found := _in_sentence(unit, matches, start, end, subjects, sections)):
        return found
    term = block.headings[-1] if block.kind == "paragraph" and block.headings else None
    if term is not None and term.level >= TERM and (codes := levels_in(term.text)):
        return LevelsAt(codes, "heading")  # the term over a definition is nearer than what leads in all of them
    if block.lead_in and (codes := levels_in(block.lead_in)):
        return LevelsAt(codes, "lead_in")
    return levels_above(block, subjects, sections)


def _in_sentence(
    unit: Unit,
    matches: list[Match],
    start: int,
    end: int,
    subjects: LevelsAt,
    sections: Mapping[tuple[Heading, ...], LevelOfCare],
) -> LevelsAt | None:
    """The levels to which the statement at [start, end) belongs by those that the sentence names."""
    if (beside := next((match for match in matches if 0 <= match.start - end <= 1), None)) is not None:
        return LevelsAt(_distinct([beside]), "beside")  # "a 28-day residential stay", whoever comes from it
    if found := _in_brackets(unit.low, matches, start):
        return found
    if _is_of_heading(unit, matches, end, sections):
        return levels_above(unit.block, subjects, sections)
    if found := _of_reference(unit.low, matches, start):
        return found
    return None if _goes_on_to(unit.low, matches, end) else _in_clause(unit, matches, start, end)


def levels_above(block: Block, subjects: LevelsAt, sections: Mapping[tuple[Heading, ...], LevelOfCare]) -> LevelsAt:
    """The levels named by the nearest heading that names any, else those that the page is about.

    `sections` holds, by heading path, the level that a section gives itself by its ASAM number.
    """
    for depth in range(len(block.headings), 0, -1):
        heading = block.headings[depth - 1]
        if heading.level > 1 and (codes := levels_in(heading.text)):
            return LevelsAt(codes, "heading")
        if sections and (level := sections.get(block.headings[:depth])):
            return LevelsAt((level,), "section")
    return subjects


def _of_reference(low: str, matches: list[Match], start: int) -> LevelsAt | None:
    """What a relative clause says of a level that is only referred to: "transition to our IOP in Troy, which is nine hours"."""
    before = [match for match in matches if match.end <= start]
    if not before or (tail := tail_of(low, before[-1], start)) is None:
        return None
    own = subjects_of(low, matches)
    head = head_of(low, before)
    if (own and not is_reference(low, head.start)) or not hangs_on(low, head, before[-1], tail):
        return None
    return LevelsAt(_distinct(before[-1:]), "relative") if told_on(low, tail, start, alone=not own) else None


_BEFORE_BRACKETS = _WORDINGS["before_brackets"]
_BRACKETS = compiled(r"(?: (?!and\b|or\b|but\b)[\w'-]+){0,4} \(")  # "our PHP across the street (Mon-Fri, 9-3)"


def _in_brackets(low: str, matches: list[Match], start: int) -> LevelsAt | None:
    """What stands in brackets right behind a level is said of it, though others lead to it: "our PHP steps down to our IOP (Mon, Wed, 6-9 pm)"."""
    before = [match for match in matches if match.end <= start]
    if not before or _BRACKETS.match(low, before[-1].end) is None or ")" in low[before[-1].end : start]:
        return None
    return LevelsAt(_distinct(before[-1:]), "relative") if is_reference(low, before[-1].start) else None


_THEN = _WORDINGS["then"]


def _is_of_heading(
    unit: Unit, matches: list[Match], end: int, sections: Mapping[tuple[Heading, ...], LevelOfCare]
) -> bool:
    """Whether a sentence under the heading of a level names others only as those of the people that it is for, behind `end`."""
    if not matches or matches[0].start <= end or not _FOR_THOSE_IN.search(unit.low, end, matches[0].start):
        return False
    above = levels_above(unit.block, NONE, sections).codes
    return bool(above) and not {match.id for match in matches} & {*above} and "outpatient" not in above


def _goes_on_to(low: str, matches: list[Match], end: int) -> bool:
    """Whether the levels that a sentence names are all those to which somebody goes on after what stands before `end`."""
    return bool(matches) and matches[0].start > end and _THEN.search(low, end, matches[0].start) is not None


def _in_clause(unit: Unit, matches: list[Match], start: int, end: int) -> LevelsAt | None:
    own = subjects_of(unit.low, matches)
    if "tox" in unit.low:
        own = without_listed_detox(unit.low, own, start)
    if not own:
        return None
    if len(codes := _distinct(own)) == 1:
        return LevelsAt(codes, "sentence")
    if (bracketed := _of_last_listed(unit.low, own, start)) is not None:
        return LevelsAt(_distinct([bracketed]), "beside")
    if (nearest := _right_beside(unit.low, own, start, end)) is not None:
        near = [match for match in own if _is_one_with(unit.low, own, match, nearest, start)]
        return LevelsAt(_distinct(near), "beside")
    low = _ACRONYM.sub(lambda found: f" {found.group(1)} ", unit.low) if "(" in unit.low else unit.low
    clause_start = max((mark.end() for mark in _CLAUSE.finditer(low, 0, start)), default=0)
    following = _CLAUSE.search(low, end)
    clause_end = following.start() if following else len(low)
    inside = [match for match in own if clause_start <= match.start < clause_end]
    before = [match for match in (inside or own) if match.start < start]
    chosen = before or inside or own
    nearest = min(chosen, key=lambda match: min(abs(match.end - start), abs(match.start - end)))
    near = [match for match in chosen if joined(unit.low, match, nearest)]
    return LevelsAt(_distinct(sorted(near, key=lambda match: match.start)), "clause")


_RIGHT_BEFORE = _WORDINGS["right_before"]
_RIGHT_BEHIND = compiled(r",? ?\((?:our |the )?")
_OF_ITS_OWN = _WORDINGS["of_its_own"]


def _right_beside(low: str, own: list[Match], start: int, end: int) -> Match | None:
    """The level that a dash, colon or bracket joins to the statement at [start, end): "PHP (Mon-Fri 9-3) and IOP (Tue-Thu 6-9)"."""
    before = [match for match in own if match.end <= start]
    if before and _RIGHT_BEFORE.fullmatch(low, before[-1].end, start):
        return before[-1]
    behind = next((match for match in own if match.start >= end), None)
    if behind is not None and _RIGHT_BEHIND.fullmatch(low, end, behind.start) and low.startswith(")", behind.end):
        return behind
    return None


_BOTH = _WORDINGS["both"]
_LISTED_ON = _WORDINGS["listed_on"]


def _of_last_listed(low: str, own: list[Match], start: int) -> Match | None:
    """The item of a list behind which the brackets around `start` stand, which tell of it alone: "PHP, IOP (day and evening), outpatient".

    Not where something is said of all that is named before them: "PHP and IOP (Mon-Fri 9-12) include CBT", "PHP/IOP (virtual)".
    """
    opens = low.rfind("(", 0, start)
    closes = low.find(")", start) if opens >= 0 else -1
    if closes < 0 or low.find(")", opens, start) >= 0 or _BOTH.match(low, opens) or not _LISTED_ON.match(low, closes):
        return None
    before = [match for match in own if match.end <= opens]
    if not before or _BEFORE_BRACKETS.fullmatch(low, before[-1].end, opens) is None:
        return None
    if len(before) > 1 and "/" in low[before[-2].end : before[-1].start]:
        return None
    # "Partial Hospitalization (PHP)": the brackets behind a level may hold its own short name first
    return None if any(opens < match.start for match in own if match.start < closes) else before[-1]


def _is_one_with(low: str, own: list[Match], one: Match, beside: Match, start: int) -> bool:
    """Whether what is said beside one level is said of another as well: "PHP and IOP (9 hours)", but not "detox, residential and PHP (20 hours)"."""
    if not joined(low, one, beside) or _is_parted(low, one, beside):
        return False
    if one == beside or beside.end > start or "(" not in low[beside.end : start]:
        return True
    listed = low.endswith(", ", 0, one.start) and any(match.end == one.start - 2 for match in own)
    return not listed and "," not in low[one.end : beside.start]


def _is_parted(low: str, one: Match, other: Match) -> bool:
    """Whether something that is said of the first of two levels stands between them."""
    left, right = sorted((one, other), key=lambda match: match.start)
    return _OF_ITS_OWN.search(low, left.end, right.start) is not None


def is_listed(low: str, one: Match, other: Match) -> bool:
    """Whether the second level follows the first in a list: "a PHP and an IOP"."""
    return _LISTED_WITH.fullmatch(low[one.end : other.start]) is not None


def joined(low: str, one: Match, other: Match) -> bool:
    """Whether two level names stand side by side as one subject: "PHP/IOP", "PHP and IOP", "Intensive Outpatient (IOP)"."""
    left, right = sorted((one, other), key=lambda match: match.start)
    return (
        one == other
        or re.fullmatch(
            r"[\s/&,()+-]*(?:(?<=\()[^()]{1,60}\)[\s,]*)?(?:and|or|y|o)?[\s/&,()+-]*", low[left.end : right.start]
        )
        is not None
    )


def is_next_step(low: str, one: Match, other: Match) -> bool:
    """Whether the second level is where clients of the first go on: "residential, followed by six weeks of PHP".

    Not where it is given elsewhere.
    """
    between = low[one.end : other.start]
    return (
        len(between) <= NEXT_STEP
        and _NEXT.search(between) is not None
        and _GIVEN_ELSEWHERE.search(low, one.end, other.end + NEXT_STEP) is None
    )


def is_compound(low: str, matches: list[Match]) -> bool:
    """Whether the two levels that a sentence names are one program's name, one right behind the other: "outpatient day program", "PHP/IOP"."""
    if len(matches) != 2:
        return False
    left, right = matches
    return low[left.end : right.start] in (" ", "/")


def _distinct(matches: Iterable[Match]) -> tuple[LevelOfCare, ...]:
    return cast("tuple[LevelOfCare, ...]", tuple(dict.fromkeys([match.id for match in matches])))
