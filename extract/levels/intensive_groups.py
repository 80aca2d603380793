"""The IOP that a page calls by "intensive" alone, once it has named it: "outpatient and intensive outpatient", then "Intensive group: Mondays …"."""

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
# Levels of which one alone may be called intensive
_MILDER = frozenset(("early_intervention", "outpatient", "aftercare"))


def name_intensive(units: Sequence[Unit], terms: list[list[Match]], low: str) -> dict[tuple[Heading, ...], LevelOfCare]:
    """Add to `terms` (by unit) the IOP where it is called intensive alone; answers the sections that are headed so.

    Only on a page (its folded text: `low`) that names an IOP, and beside it milder levels alone.
    """
    if "intensiv" not in low:
        return {}
    named = {match.id for matches in terms for match in matches if match.vocabulary == LEVELS}
    if IOP not in named or named - _MILDER - {IOP}:
        return {}
    for unit in units:
        if "intensiv" not in unit.low or any(match.id == IOP for match in terms[unit.number]):
            continue
        if (found := _AT_HEAD.match(unit.low) or _MEETS.search(unit.low)) is not None:
            held = [*terms[unit.number], Match(LEVELS, IOP, *found.span())]
            terms[unit.number] = sorted(held, key=lambda match: match.start)
    return under_heads(units, terms, _of_head)


def _of_head(low: str) -> LevelOfCare | None:
    """The level of a heading, label or header that says "intensive" alone.

    >>> _of_head("grupo intensivo:"), _of_head("intensive case management")
    ('iop', None)
    """
    return IOP if _HEAD.fullmatch(low) else None
