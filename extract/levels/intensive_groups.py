"""The IOP that a page calls by "intensive" alone, once it has named it: "outpatient and intensive outpatient", then "Intensive group: Mondays …".

Or that it never names, where an outpatient clinic's intensive program takes the hours of an IOP: nine a week and more, under twenty
(the ASAM Criteria, level 2.1).
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Heading
from extract.levels.numbered_levels import LEVELS, under_heads
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

IOP: LevelOfCare = "iop"
_WORDINGS = Wordings.of(__name__)
_HEAD = _WORDINGS["head"]
_AT_HEAD = _WORDINGS["at_head"]
_MEETS = _WORDINGS["meets"]
_NAMED = _WORDINGS["called_intensive"]
_HOURS = _WORDINGS["hours"]
# Levels of which one alone may be called intensive
_MILDER = frozenset(("early_intervention", "outpatient", "aftercare"))


def name_intensive(units: Sequence[Unit], terms: list[list[Match]], low: str) -> dict[tuple[Heading, ...], LevelOfCare]:
    """Add to `terms` (by unit) the IOP where it is called intensive alone; answers the sections that are headed so.

    Only on a page (its folded text: `low`) that names milder levels alone, beside an IOP if any.
    """
    if "intensiv" not in low:
        return {}
    named = {match.id for matches in terms for match in matches if match.vocabulary == LEVELS}
    if not named or named - _MILDER - {IOP} or (IOP not in named and not _has_hours_of_iop(units)):
        return {}
    for unit in units:
        if "intensiv" not in unit.low or any(match.id == IOP for match in terms[unit.number]):
            continue
        if (found := _AT_HEAD.match(unit.low) or _MEETS.search(unit.low)) is not None:
            held = [*terms[unit.number], Match(LEVELS, IOP, *found.span())]
            terms[unit.number] = sorted(held, key=lambda match: match.start)
    return under_heads(units, terms, _of_head)


def _has_hours_of_iop(units: Sequence[Unit]) -> bool:
    """Whether an intensive program is told to take as long as an IOP, in its sentence or in the two below it as a heading."""
    for unit in units:
        if "intensiv" not in unit.low or _NAMED.search(unit.low) is None:
            continue
        below = 3 if unit.block.kind == "heading" else 1
        if any(_HOURS.search(one.low) for one in units[unit.number : unit.number + below]):
            return True
    return False


def _of_head(low: str) -> LevelOfCare | None:
    """The level of a heading, label or header that says "intensive" alone.

    >>> _of_head("grupo intensivo:"), _of_head("intensive case management")
    ('iop', None)
    """
    return IOP if _HEAD.fullmatch(low) else None
