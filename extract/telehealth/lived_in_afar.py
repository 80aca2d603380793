"""Telehealth of care in which people live: only where a virtual program of it is named as such, for nobody lives in a house by video."""

from __future__ import annotations

from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

LIVED_IN: frozenset[LevelOfCare] = frozenset(("residential", "inpatient", "detox", "sober_living"))
_WORDINGS = Wordings.of(__name__)
_NAMED_SO = _WORDINGS["named_so"]


def names_it_afar(low: str) -> bool:
    """Whether a folded text names a program of such care that is given from afar.

    >>> [names_it_afar(low) for low in ("our virtual detox", "ambulatory detox by telehealth", "residential clients see a doctor by telehealth")]
    [True, True, False]
    """
    return _NAMED_SO.search(low) is not None


def attended_afar(unit: Unit, levels: tuple[LevelOfCare | None, ...]) -> tuple[LevelOfCare | None, ...]:
    """Those of the levels whose program may be attended as a sentence about telehealth says: such care only where it, or a heading over it, names it."""
    if LIVED_IN.isdisjoint(levels) or names_it_afar(unit.low):
        return levels
    if any(names_it_afar(heading.low) for heading in unit.block.headings):
        return levels
    return tuple(level for level in levels if level not in LIVED_IN)
